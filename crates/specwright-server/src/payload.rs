//! The body of a request, read by its media type.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::stream::Incoming;
use super::text::{Plus, decode, pairs};
use super::{Input, Rejection, RequestBody, media, typed};
use specwright_runtime::{
    Constraint, DecodeOwned, Described, FromText, Place, Strict, Violations, info, json,
};

/// A body that was not read yet.
#[derive(Debug)]
pub struct Payload<B> {
    pub(super) body: B,
    pub(super) limit: usize,
}

impl Input {
    /// Which of these media types the body has.
    ///
    /// # Errors
    /// [`Rejection::UnsupportedMediaType`] where it has another one.
    pub fn media_type(&self, expected: &'static [&'static str]) -> Result<usize, Rejection> {
        let found = expected.iter().position(|one| media::matches(&self.parts.headers, one));
        found.ok_or(Rejection::UnsupportedMediaType { expected })
    }

    /// Whether the request has a body, where it need not. One that does not say what it is, is one.
    pub fn has_body<B: RequestBody>(&self, payload: &Payload<B>) -> bool {
        let headers = &self.parts.headers;
        let length = headers.get(CONTENT_LENGTH);
        let announced = length.is_some()
            || headers.contains_key(CONTENT_TYPE)
            || headers.contains_key(TRANSFER_ENCODING);
        let empty = length.is_some_and(|length| length == "0")
            || payload.body.is_end_stream()
            || payload.body.size_hint().exact() == Some(0);
        announced && !empty
    }

    /// A JSON body.
    ///
    /// # Errors
    /// A rejection where the body is of another media type, too long or cut off.
    pub async fn json<T, B>(
        &mut self,
        payload: Payload<B>,
        expected: &'static [&'static str],
    ) -> Result<Option<T>, Rejection>
    where
        T: Described + DecodeOwned,
        B: RequestBody,
    {
        self.media_type(expected)?;
        let text = payload.read().await?;
        Ok(self.add(json::decode::<Strict, T>(&text, Place::Body)))
    }

    /// A body of form fields, `application/x-www-form-urlencoded`.
    ///
    /// # Errors
    /// A rejection where the body is of another media type, too long or cut off.
    pub async fn form<T, B>(
        &mut self,
        payload: Payload<B>,
        expected: &'static [&'static str],
    ) -> Result<Option<T>, Rejection>
    where
        T: Described + DecodeOwned,
        B: RequestBody,
    {
        self.media_type(expected)?;
        let text = payload.read().await?;
        let Ok(text) = std::str::from_utf8(&text) else {
            self.report.push(Place::Body, "", Constraint::Utf8);
            return Ok(None);
        };
        let fields = pairs(text)
            .map(|(key, value)| Ok((decode(key, Plus::Space)?, decode(value, Plus::Space)?)));
        let fields: Result<Vec<_>, Constraint> = fields.collect();
        match fields {
            Ok(fields) => {
                let value = typed::object(info::<T>(), fields.into_iter());
                let decoded = T::decode::<Strict, _>(&value);
                Ok(self.judged(decoded, Place::Body, "", || Cow::Owned(value)))
            }
            Err(constraint) => {
                self.report.push(Place::Body, "", constraint);
                Ok(None)
            }
        }
    }

    /// A body of text.
    ///
    /// # Errors
    /// A rejection where the body is of another media type, too long or cut off.
    pub async fn text<T, B>(
        &mut self,
        payload: Payload<B>,
        expected: &'static [&'static str],
    ) -> Result<Option<T>, Rejection>
    where
        T: FromText,
        B: RequestBody,
    {
        self.media_type(expected)?;
        let text = payload.read().await?;
        let value = match std::str::from_utf8(&text) {
            Ok(text) => T::from_text(text),
            Err(_) => Err(Constraint::Utf8),
        };
        Ok(match value {
            Ok(value) => Some(value),
            Err(constraint) => {
                self.report.push(Place::Body, "", constraint);
                None
            }
        })
    }

    /// A body of bytes, which the handler reads as they come. Where anything else of the request is
    /// wrong, none of it is read.
    ///
    /// # Errors
    /// A rejection where the body is of another media type.
    pub fn stream<B: RequestBody>(
        &mut self,
        payload: Payload<B>,
        expected: &'static [&'static str],
    ) -> Result<Option<Incoming>, Rejection> {
        self.media_type(expected)?;
        let limit = payload.limit;
        let too_long = |_| Rejection::BodyTooLarge { limit };
        Incoming::new(payload.body, limit).map(Some).map_err(too_long)
    }

    fn add<T>(&mut self, value: Result<T, Violations>) -> Option<T> {
        value.map_err(|report| self.report.extend(report)).ok()
    }
}

impl<B: RequestBody> Payload<B> {
    /// The whole body.
    pub(super) async fn read(self) -> Result<Bytes, Rejection> {
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
}
