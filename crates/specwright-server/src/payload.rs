//! The body of a request: received by its media type, then decoded.

mod begun;

use std::borrow::Cow;

use begun::begin;
use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_TYPE;
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::operation::{Reading, RequestContent};
use super::text::{Plus, decode, pairs};
use super::{Body, Input, Rejection, RequestBody, media, typed};
use specwright_runtime::{
    Constraint, DecodeOwned, Described, FromText, Items, Place, Presence, Strict, Violations, info,
    json,
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
        let body = match std::mem::replace(&mut self.body, Received::Nothing) {
            Received::Stream(_, body) => body,
            Received::Whole(_, bytes) => Body::from(bytes),
            _ => Body::default(),
        };
        let media_type = self.parts.headers.get(CONTENT_TYPE).and_then(|text| text.to_str().ok());
        Some(match media_type {
            Some(media_type) => body.with_media_type(media_type),
            None => body,
        })
    }

    /// A body of server-sent events, whose items the handler reads as they come.
    pub fn events<T: Described + DecodeOwned>(&mut self) -> Option<Items<T>> {
        self.stream().map(Items::from_events_strictly)
    }

    /// A body of lines of JSON, whose items the handler reads as they come.
    pub fn lines<T: Described + DecodeOwned>(&mut self) -> Option<Items<T>> {
        self.stream().map(Items::from_lines_strictly)
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
    ///
    /// Whether there is an optional body depends on the body alone: a request of HTTP/2 has one without `Content-Length`
    /// and `Transfer-Encoding`.
    pub(super) async fn receive(
        self,
        headers: &HeaderMap,
        content: &RequestContent,
    ) -> Result<Received, Rejection> {
        let size = self.body.size_hint();
        if content.presence == Presence::Required || size.lower() > 0 {
            return self.receive_present(headers, content).await;
        }
        if size.exact() == Some(0) || self.body.is_end_stream() {
            return Ok(Received::Nothing);
        }
        // Few bodies do not say how long they are; only their first bytes show that they are not empty.
        match begin(self.body).await {
            Some(body) => {
                let payload = Payload { body, limit: self.limit };
                Box::pin(payload.receive_present(headers, content)).await
            }
            None => Ok(Received::Nothing),
        }
    }

    async fn receive_present(
        self,
        headers: &HeaderMap,
        content: &RequestContent,
    ) -> Result<Received, Rejection> {
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
