//! Writes `multipart/form-data` (RFC 7578).

use std::io;

use bytes::Bytes;
use http::HeaderValue;
use serde::Serialize;

use crate::body::Payload;

/// The parts of a body.
pub(crate) struct Form {
    boundary: String,
    body: Bytes,
}

/// A value that has no parts.
pub(crate) struct NoParts;

impl Form {
    pub fn of<T: Serialize>(_body: &T) -> Result<Form, NoParts> {
        Err(NoParts)
    }

    pub fn media_type(&self) -> HeaderValue {
        let text = format!("multipart/form-data; boundary={}", self.boundary);
        HeaderValue::try_from(text).expect("a boundary is visible ASCII")
    }

    pub async fn payload(&self) -> io::Result<Payload> {
        Ok(Payload::Whole(self.body.clone()))
    }
}
