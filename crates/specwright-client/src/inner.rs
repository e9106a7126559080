//! Adds to a request the headers that all operations of an API have.

use std::sync::Arc;

use reqwest::Method;
use reqwest::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue};

use crate::credential_cache::CredentialCache;
use crate::transport::Transport;

/// The methods whose requests have a body as a rule.
const WITH_BODIES: [Method; 3] = [Method::POST, Method::PUT, Method::PATCH];

/// What the requests to every address share: the credential and the transport.
#[derive(Clone, Debug)]
pub struct Inner {
    pub(crate) credentials: Arc<CredentialCache>,
    /// What sends the requests.
    pub transport: Transport,
}

impl Inner {
    /// Adds the media type, also to a request without a body, and the credential in the given header.
    /// Marks all headers as sensitive.
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
            && let Some(credential) = self.credentials.credential()
        {
            headers.insert(name, credential.header_value());
        }
    }
}
