//! What progenitor's operations hand on, into an answer whose status is never lost.

use std::borrow::Cow;
use std::fmt;
use std::future::poll_fn;

use bytes::BytesMut;
use openapi_runtime::{Constraint, DecodeOwned, Place, Violation, json};
use progenitor_client::{ByteStream, Error as Progenitor, ResponseValue};
use reqwest::StatusCode;
use reqwest::header::CONTENT_TYPE;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::{Credential, Error, Excerpt};

/// The longest body that is read, in bytes.
const BODY_LIMIT: usize = 16 << 20;

/// An answer as it came over the wire, with as much of its body as arrived.
pub(crate) struct Answer {
    pub status: StatusCode,
    content_type: Option<String>,
    body: BytesMut,
    /// Why the body is not whole.
    cut: Option<&'static str>,
}

/// What an operation of progenitor's returns here: the stream of any answer.
pub(crate) type Raw = Result<ResponseValue<ByteStream>, Progenitor<ByteStream>>;

/// Reads an answer, whatever its status.
pub(crate) async fn read<R>(raw: Raw) -> Result<Answer, Error<R>> {
    let response = match raw {
        Ok(response) | Err(Progenitor::ErrorResponse(response)) => response,
        Err(
            Progenitor::CommunicationError(error)
            | Progenitor::ResponseBodyError(error)
            | Progenitor::InvalidUpgrade(error),
        ) => return Err(Error::Transport(error.without_url())),
        // A header parameter is the one thing that our types let through and HTTP does not.
        Err(Progenitor::InvalidRequest(_) | Progenitor::Custom(_)) => {
            let constraint = Constraint::HeaderText;
            let violation = Violation { place: Place::Header, pointer: String::new(), constraint };
            return Err(Error::InvalidRequest(vec![violation]));
        }
        Err(Progenitor::InvalidResponsePayload(..) | Progenitor::UnexpectedResponse(_)) => {
            unreachable!("progenitor reads a document whose answers are all streams")
        }
    };
    let status = response.status();
    let content_type = response.headers().get(CONTENT_TYPE);
    let content_type = content_type.and_then(|value| value.to_str().ok()).map(str::to_owned);
    let mut answer = Answer { status, content_type, body: BytesMut::new(), cut: None };
    let mut stream = response.into_inner_stream();
    while let Some(chunk) = poll_fn(|context| stream.as_mut().poll_next(context)).await {
        match chunk {
            Ok(chunk) if answer.body.len() + chunk.len() <= BODY_LIMIT => {
                answer.body.extend_from_slice(&chunk);
            }
            Ok(_) => answer.cut = Some("it is too long to be read"),
            Err(_) => answer.cut = Some("it broke off"),
        }
        if answer.cut.is_some() {
            break;
        }
    }
    Ok(answer)
}

impl Answer {
    /// The body as text; bytes that are no UTF-8 are replaced, so that the rest can be read.
    fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }

    pub fn decode<T: DecodeOwned>(&self) -> Result<T, serde_json::Error> {
        json::read(&self.text())
    }

    /// The properties of the body's object as they came, whatever follows it; `None` where it does
    /// not begin with one.
    pub fn properties(&self) -> Option<Properties> {
        let text = self.text();
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        Properties::deserialize(&mut serde_json::Deserializer::from_str(text)).ok()
    }

    /// An answer that nothing describes.
    pub fn unexpected<R>(&self, credential: &Credential) -> Error<R> {
        let body = Excerpt::new(&self.text(), credential);
        let content_type = self.content_type.as_deref().map(|text| credential.redact(text));
        Error::Unexpected { status: self.status.as_u16(), content_type, body }
    }

    /// An answer of a documented status with a body that is not what it should be.
    pub fn unreadable<R>(&self, reason: &str, credential: &Credential) -> Error<R> {
        let body = Excerpt::new(&self.text(), credential);
        let reason = credential.redact(self.cut.unwrap_or(reason));
        Error::Decode { status: self.status.as_u16(), reason, body }
    }

    /// Whether the body calls itself JSON.
    pub fn is_json(&self) -> bool {
        let essence = self.content_type.as_deref().and_then(|text| text.split(';').next());
        essence.is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
    }
}

/// The properties of a JSON object, none of them read yet.
pub(crate) struct Properties(Vec<(String, Box<RawValue>)>);

impl Properties {
    /// A property that stands there once.
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut found = self.0.iter().filter(|(key, _)| key == name);
        match (found.next(), found.next()) {
            (Some((_, value)), None) => Some(value.get()),
            _ => None,
        }
    }

    /// The text of a string that stands there once; as it came, if it cannot be read.
    pub fn text(&self, name: &str) -> Option<String> {
        let value = self.get(name)?;
        let quoted = value.strip_prefix('"')?.strip_suffix('"')?;
        Some(json::read(value).unwrap_or_else(|_| quoted.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Properties {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PropertiesVisitor)
    }
}

struct PropertiesVisitor;

impl<'de> Visitor<'de> for PropertiesVisitor {
    type Value = Properties;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Properties, A::Error> {
        let mut properties = Vec::new();
        while let Some(property) = map.next_entry()? {
            properties.push(property);
        }
        Ok(Properties(properties))
    }
}
