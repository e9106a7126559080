//! A request of progenitor's into one that the pages show.

use std::sync::Arc;

use reqwest::Method;
use reqwest::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue};

use crate::keeper::Keeper;
use crate::transport::Transport;

/// The methods whose requests have a body as a rule.
const WITH_BODIES: [Method; 3] = [Method::POST, Method::PUT, Method::PATCH];

/// What every operation of progenitor's carries.
#[derive(Clone, Debug)]
pub(crate) struct Inner {
    pub keeper: Arc<Keeper>,
    pub transport: Transport,
}

impl Inner {
    /// Gives a request the headers that the pages show, on calls without a body too.
    pub fn prepare(
        &self,
        request: &mut reqwest::Request,
        media_type: HeaderValue,
        credential_header: Option<HeaderName>,
    ) {
        let without_body = request.body().is_none() && WITH_BODIES.contains(request.method());
        let headers = request.headers_mut();
        // Whatever a parameter holds, nobody is to write it down.
        headers.values_mut().for_each(|value| value.set_sensitive(true));
        headers.insert(CONTENT_TYPE, media_type);
        // Servers may refuse a POST of unknown length; reqwest leaves out that it is none.
        if without_body {
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        if let Some(name) = credential_header
            && let Some(credential) = self.keeper.credential()
        {
            headers.insert(name, credential.header_value());
        }
    }
}
