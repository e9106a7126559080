//! What progenitor's operations hand on, into an answer whose status is never lost.

use std::future::poll_fn;

use bytes::BytesMut;
use progenitor_client::{ByteStream, Error as Progenitor, ResponseValue};
use reqwest::StatusCode;
use reqwest::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

use crate::{Error, Excerpt};

/// The longest body that is read, in bytes.
const BODY_LIMIT: usize = 16 << 20;

/// An answer as it came over the wire.
pub(crate) struct Answer {
    pub status: StatusCode,
    content_type: Option<String>,
    body: BytesMut,
}

/// What an operation of progenitor's returns here: the stream of any answer.
pub(crate) type Raw = Result<ResponseValue<ByteStream>, Progenitor<ByteStream>>;

/// Reads an answer, whatever its status.
pub(crate) async fn read<R>(raw: Raw) -> Result<Answer, Error<R>> {
    let response = match raw {
        Ok(response) | Err(Progenitor::ErrorResponse(response)) => response,
        Err(Progenitor::CommunicationError(error) | Progenitor::ResponseBodyError(error)) => {
            return Err(Error::Transport(error));
        }
        // The document that progenitor reads has neither upgrades nor typed or unlisted answers, and
        // our hooks and types make no request that cannot be built.
        Err(
            Progenitor::InvalidRequest(_)
            | Progenitor::InvalidUpgrade(_)
            | Progenitor::InvalidResponsePayload(..)
            | Progenitor::UnexpectedResponse(_)
            | Progenitor::Custom(_),
        ) => unreachable!("progenitor's operations return streams"),
    };
    let status = response.status();
    let content_type = response.headers().get(CONTENT_TYPE);
    let content_type = content_type.and_then(|value| value.to_str().ok()).map(str::to_owned);
    let mut body = BytesMut::new();
    let mut stream = response.into_inner_stream();
    while let Some(chunk) = poll_fn(|context| stream.as_mut().poll_next(context)).await {
        let chunk = chunk.map_err(Error::Transport)?;
        if body.len() + chunk.len() > BODY_LIMIT {
            let answer = Answer { status, content_type, body };
            return Err(answer.unreadable(format!("it is longer than {BODY_LIMIT} bytes")));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Answer { status, content_type, body })
}

impl Answer {
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(&self.body)
    }

    /// An answer that nothing describes.
    pub fn unexpected<R>(self) -> Error<R> {
        let body = Excerpt::new(&self.body);
        Error::Unexpected { status: self.status.as_u16(), content_type: self.content_type, body }
    }

    /// An answer of a documented status with a body that is not what it should be.
    pub fn unreadable<R>(self, reason: String) -> Error<R> {
        Error::Decode { status: self.status.as_u16(), reason, body: Excerpt::new(&self.body) }
    }

    /// Whether the body calls itself JSON.
    pub fn is_json(&self) -> bool {
        let essence = self.content_type.as_deref().and_then(|text| text.split(';').next());
        essence.is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
    }
}
