//! The body of a request: received by its media type, then decoded.

use std::borrow::Cow;

use bytes::Bytes;
use http::HeaderMap;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::operation::{Reading, RequestContent};
use super::text::{Plus, decode, pairs};
use super::{Body, Input, Rejection, RequestBody, media, typed};
use specwright_runtime::{
    Constraint, DecodeOwned, Described, FromText, Place, Presence, Strict, Violations, info, json,
};

/// A body that was not read yet.
pub(super) struct Payload<B> {
    pub body: B,
    pub limit: usize,
}

/// What was read of a body, with the index of its media type among those of the operation.
#[derive(Debug)]
pub(super) enum Received {
    /// There is no body.
    Nothing,
    Whole(usize, Bytes),
    Stream(usize, Body),
    #[cfg(feature = "multipart")]
    Parts(usize, Result<Vec<super::multipart::Part>, super::multipart::MultipartError>),
}

impl Input {
    /// Which of the operation's media types the body has; the first where there is no body.
    pub fn media_type(&self) -> usize {
        match self.body {
            Received::Nothing => 0,
            Received::Whole(index, _) | Received::Stream(index, _) => index,
            #[cfg(feature = "multipart")]
            Received::Parts(index, _) => index,
        }
    }

    /// Whether the request has a body.
    pub fn has_body(&self) -> bool {
        !matches!(self.body, Received::Nothing)
    }

    /// A JSON body.
    pub fn json<T: Described + DecodeOwned>(&mut self) -> Option<T> {
        let decoded = json::decode::<Strict, T>(&self.whole(), Place::Body);
        self.add(decoded)
    }

    /// A body of form fields, `application/x-www-form-urlencoded`.
    pub fn form<T: Described + DecodeOwned>(&mut self) -> Option<T> {
        let text = self.whole();
        let Ok(text) = std::str::from_utf8(&text) else {
            self.report.push(Place::Body, "", Constraint::Utf8);
            return None;
        };
        let fields = pairs(text)
            .map(|(key, value)| Ok((decode(key, Plus::Space)?, decode(value, Plus::Space)?)));
        let fields: Result<Vec<_>, Constraint> = fields.collect();
        match fields {
            Ok(fields) => {
                let value = typed::object(info::<T>(), fields.into_iter());
                let decoded = T::decode::<Strict, _>(&value);
                self.judged(decoded, Place::Body, "", || Cow::Owned(value))
            }
            Err(constraint) => {
                self.report.push(Place::Body, "", constraint);
                None
            }
        }
    }

    /// A body of text.
    pub fn text<T: FromText>(&mut self) -> Option<T> {
        let text = self.whole();
        let value = match std::str::from_utf8(&text) {
            Ok(text) => T::from_text(text),
            Err(_) => Err(Constraint::Utf8),
        };
        value.map_err(|constraint| self.report.push(Place::Body, "", constraint)).ok()
    }

    /// A body of bytes, which the handler reads as they come.
    pub fn stream(&mut self) -> Option<Body> {
        match std::mem::replace(&mut self.body, Received::Nothing) {
            Received::Stream(_, body) => Some(body),
            Received::Whole(_, bytes) => Some(Body::from(bytes)),
            _ => Some(Body::default()),
        }
    }

    /// The bytes of the body, once.
    fn whole(&mut self) -> Bytes {
        match std::mem::replace(&mut self.body, Received::Nothing) {
            Received::Whole(_, bytes) => bytes,
            _ => Bytes::new(),
        }
    }

    fn add<T>(&mut self, value: Result<T, Violations>) -> Option<T> {
        value.map_err(|report| self.report.extend(report)).ok()
    }
}

impl<B: RequestBody> Payload<B> {
    /// Receives the body as the operation wants it.
    pub(super) async fn receive(
        self,
        headers: &HeaderMap,
        content: &RequestContent,
    ) -> Result<Received, Rejection> {
        if content.presence == Presence::Optional && !self.is_there(headers) {
            return Ok(Received::Nothing);
        }
        let expected = content.media_types;
        let index = expected.iter().position(|one| media::matches(headers, one));
        let index = index.ok_or(Rejection::UnsupportedMediaType { expected })?;
        match content.readings.get(index).copied().unwrap_or_default() {
            Reading::Whole => Ok(Received::Whole(index, self.read().await?)),
            Reading::Stream => Ok(Received::Stream(index, self.stream()?)),
            #[cfg(feature = "multipart")]
            Reading::Parts => {
                use super::multipart::{MultipartError, parts};
                let media_type = headers.get(CONTENT_TYPE).and_then(|text| text.to_str().ok());
                let body = self.read().await?;
                // Its state is large, and most requests are none of this kind.
                match Box::pin(parts(media_type.unwrap_or_default(), body)).await {
                    Err(MultipartError::MediaType) => {
                        Err(Rejection::UnsupportedMediaType { expected })
                    }
                    parts => Ok(Received::Parts(index, parts)),
                }
            }
        }
    }

    /// Whether there is a body, where there need not be one. One that does not say what it is, is one.
    fn is_there(&self, headers: &HeaderMap) -> bool {
        let length = headers.get(CONTENT_LENGTH);
        let announced = length.is_some()
            || headers.contains_key(CONTENT_TYPE)
            || headers.contains_key(TRANSFER_ENCODING);
        let empty = length.is_some_and(|length| length == "0")
            || self.body.is_end_stream()
            || self.body.size_hint().exact() == Some(0);
        announced && !empty
    }

    /// The whole body.
    async fn read(self) -> Result<Bytes, Rejection> {
        let limit = self.limit;
        // What is announced too long is not read at all.
        if self.body.size_hint().lower() > limit as u64 {
            return Err(Rejection::BodyTooLarge { limit });
        }
        match Limited::new(self.body, limit).collect().await {
            Ok(body) => Ok(body.to_bytes()),
            Err(error) if error.is::<LengthLimitError>() => Err(Rejection::BodyTooLarge { limit }),
            Err(_) => Err(Rejection::BodyInterrupted),
        }
    }

    /// The body, to be read by the handler.
    fn stream(self) -> Result<Body, Rejection> {
        Body::limited(self.body, self.limit).map_err(Rejection::from)
    }
}
