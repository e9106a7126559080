//! The inputs of an operation, each read by its rules; what breaks them is gathered.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderMap};
use http::request::Parts;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use percent_encoding::percent_decode_str;

use super::{Call, Rejection, RequestBody};
use crate::{Constraint, DecodeOwned, Described, FromText, Place, Report, json};

/// Reads parameters and body of one request. Every method that finds something wrong returns `None`
/// and remembers the violation, so that [`Input::rejection`] can tell all at once.
#[derive(Debug)]
pub struct Input {
    parts: Parts,
    report: Report,
}

impl Input {
    /// Takes a request apart.
    pub fn new<B>(call: Call<B>) -> (Self, Payload<B>) {
        let Call { parts, body, body_limit, .. } = call;
        (Input { parts, report: Report::default() }, Payload { body, limit: body_limit })
    }

    /// A path parameter, from its raw segment.
    pub fn path<T: FromText>(&mut self, name: &str, segment: &str) -> Option<T> {
        let value = decode(segment, Plus::Literal).and_then(|text| T::from_text(&text));
        self.keep(value, Place::Path, name)
    }

    /// A query parameter that must be there once.
    pub fn query<T: FromText>(&mut self, name: &str) -> Option<T> {
        let value = self.optional_query(name)?;
        self.keep(value.ok_or(Constraint::Required), Place::Query, name)
    }

    /// A query parameter that may be there once; the inner `None` says that it is absent.
    pub fn optional_query<T: FromText>(&mut self, name: &str) -> Option<Option<T>> {
        let value =
            self.query_text(name).and_then(|text| text.map(|text| T::from_text(&text)).transpose());
        self.keep(value, Place::Query, name)
    }

    /// A header that must be there once.
    pub fn header<T: FromText>(&mut self, name: &'static str) -> Option<T> {
        let value = self.optional_header(name)?;
        self.keep(value.ok_or(Constraint::Required), Place::Header, name)
    }

    /// A header that may be there once; the inner `None` says that it is absent.
    pub fn optional_header<T: FromText>(&mut self, name: &'static str) -> Option<Option<T>> {
        let value = header_text(&self.parts.headers, name)
            .and_then(|text| text.map(T::from_text).transpose());
        self.keep(value, Place::Header, name)
    }

    /// A JSON body of a strict type, whose decoding is its check.
    ///
    /// # Errors
    /// A rejection where the body is of another media type, too long or cut off.
    pub async fn json<T, B>(
        &mut self,
        payload: Payload<B>,
        expected: &'static str,
    ) -> Result<Option<T>, Rejection>
    where
        T: Described + DecodeOwned,
        B: RequestBody,
    {
        let text = self.body(payload, expected).await?;
        Ok(self.add(json::decode(&text, Place::Body)))
    }

    /// A JSON body of an open type, which is checked before it is decoded.
    ///
    /// # Errors
    /// A rejection where the body is of another media type, too long or cut off.
    pub async fn checked_json<T, B>(
        &mut self,
        payload: Payload<B>,
        expected: &'static str,
    ) -> Result<Option<T>, Rejection>
    where
        T: Described + DecodeOwned,
        B: RequestBody,
    {
        let text = self.body(payload, expected).await?;
        let report = json::violations::<T>(&text, Place::Body);
        let value = if report.is_empty() { json::decode(&text, Place::Body) } else { Err(report) };
        Ok(self.add(value))
    }

    /// The rejection with all that was found.
    pub fn rejection(self) -> Rejection {
        Rejection::Invalid(self.report.into_violations())
    }

    async fn body<B: RequestBody>(
        &self,
        payload: Payload<B>,
        expected: &'static str,
    ) -> Result<Bytes, Rejection> {
        if !accepts(&self.parts.headers, expected) {
            return Err(Rejection::UnsupportedMediaType { expected });
        }
        let limit = payload.limit;
        match Limited::new(payload.body, limit).collect().await {
            Ok(body) => Ok(body.to_bytes()),
            Err(error) if error.is::<LengthLimitError>() => Err(Rejection::BodyTooLarge { limit }),
            Err(_) => Err(Rejection::BodyInterrupted),
        }
    }

    fn add<T>(&mut self, value: Result<T, Report>) -> Option<T> {
        value.map_err(|report| self.report.extend(report)).ok()
    }

    fn keep<T>(&mut self, value: Result<T, Constraint>, place: Place, name: &str) -> Option<T> {
        match value {
            Ok(value) => Some(value),
            Err(constraint) => {
                self.report.push(place, format!("/{name}"), constraint);
                None
            }
        }
    }

    fn query_text(&self, name: &str) -> Result<Option<Cow<'_, str>>, Constraint> {
        let query = self.parts.uri.query().unwrap_or_default();
        let mut found = None;
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            if decode(key, Plus::Space).is_ok_and(|key| key == name)
                && found.replace(value).is_some()
            {
                return Err(Constraint::Repeated);
            }
        }
        found.map(|value| decode(value, Plus::Space)).transpose()
    }
}

/// A body that was not read yet.
#[derive(Debug)]
pub struct Payload<B> {
    body: B,
    limit: usize,
}

pub(super) fn header_text<'a>(
    headers: &'a HeaderMap,
    name: &str,
) -> Result<Option<&'a str>, Constraint> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => value.to_str().map(Some).map_err(|_| Constraint::HeaderText),
        (Some(_), Some(_)) => Err(Constraint::Repeated),
    }
}

/// Whether the request's media type is the expected one: parameters aside, but in UTF-8 and not
/// compressed.
fn accepts(headers: &HeaderMap, expected: &str) -> bool {
    let mut values = headers.get_all(CONTENT_TYPE).iter();
    let (Some(Ok(text)), None) = (values.next().map(|value| value.to_str()), values.next()) else {
        return false;
    };
    let essence =
        |text: &str| text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let mut charsets = text.split(';').skip(1).filter_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"'))
    });
    let mut encodings = headers.get_all(CONTENT_ENCODING).iter();
    essence(text) == essence(expected)
        && charsets.all(|charset| charset.eq_ignore_ascii_case("utf-8"))
        && encodings.all(|encoding| encoding.as_bytes().eq_ignore_ascii_case(b"identity"))
}

/// What a plus means in percent-encoded text.
#[derive(Clone, Copy, PartialEq)]
enum Plus {
    Literal,
    Space,
}

fn decode(text: &str, plus: Plus) -> Result<Cow<'_, str>, Constraint> {
    if plus == Plus::Space && text.contains('+') {
        let spaced = text.replace('+', " ");
        let decoded = percent_decode_str(&spaced).decode_utf8();
        return decoded.map(|text| Cow::Owned(text.into_owned())).map_err(|_| Constraint::Encoding);
    }
    percent_decode_str(text).decode_utf8().map_err(|_| Constraint::Encoding)
}
