//! A request of progenitor's into one that the pages show.

use std::sync::Arc;

use reqwest::header::{CONTENT_TYPE, HeaderValue};

use crate::keeper::Keeper;
use crate::transport::Transport;

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
        media_type: &'static str,
        credential_header: Option<&'static str>,
    ) {
        let headers = request.headers_mut();
        // Whatever a parameter holds, nobody is to write it down.
        headers.values_mut().for_each(|value| value.set_sensitive(true));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        if let Some(name) = credential_header
            && let Some(credential) = self.keeper.credential()
        {
            headers.insert(name, credential.header_value());
        }
    }
}
