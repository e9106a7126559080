//! What an operation hands on, into an answer whose status is never lost.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap, RETRY_AFTER};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use specwright_runtime::{DecodeOwned, Lenient, json};
use tokio::time::Instant;

use crate::deadline;

/// The longest body that is read, in bytes.
const BODY_LIMIT: usize = 16 << 20;

/// An answer with any status, and as much of its body as arrived.
pub struct Answer {
    /// The HTTP status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    body: Bytes,
    /// Why the body is incomplete; `None` if it is complete.
    pub cut: Option<&'static str>,
}

/// Why a body cannot be decoded, and where.
pub struct Unreadable {
    /// The place in the body, such as `items[0].id`; empty for the whole of it.
    pub path: String,
    /// What is wrong there. It may quote the body.
    pub reason: String,
}

impl Answer {
    /// Reads an answer, whatever its status; what has not arrived by the deadline is left.
    pub(crate) async fn read(mut response: reqwest::Response, deadline: Option<Instant>) -> Answer {
        let status = response.status();
        let headers = std::mem::take(response.headers_mut());
        let mut body = Body::default();
        let cut = loop {
            match deadline::within(deadline, response.chunk()).await {
                Some(Ok(Some(chunk))) if body.len() + chunk.len() <= BODY_LIMIT => body.add(chunk),
                Some(Ok(None)) => break None,
                Some(Ok(Some(_))) => break Some("it is too long to be read"),
                Some(Err(error)) if error.is_timeout() => break Some("it did not arrive in time"),
                Some(Err(_)) => break Some("it broke off"),
                None => break Some("it did not arrive in time"),
            }
        };
        Answer { status, headers, body: body.into_bytes(), cut }
    }

    /// Returns the body as text. Bytes that are not UTF-8 are replaced, so that the rest can be read.
    pub fn text(&self) -> Cow<'_, str> {
        // Many times as fast as the other reading, which goes byte by byte.
        match std::str::from_utf8(&self.body) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => String::from_utf8_lossy(&self.body),
        }
    }

    /// Decodes the body, which must be JSON.
    ///
    /// # Errors
    /// Returns where the body is not a `T` and why.
    pub fn decode<T: DecodeOwned>(&self) -> Result<T, Unreadable> {
        let text = self.text();
        json::read(&text).map_err(|error| {
            // The path to what is wrong is found by a second reading.
            let mut track = serde_path_to_error::Track::new();
            let mut json = serde_json::Deserializer::from_str(&text);
            let located = serde_path_to_error::Deserializer::new(&mut json, &mut track);
            let path = match T::decode::<Lenient, _>(located) {
                Ok(_) => String::new(),
                Err(_) => track.path().to_string(),
            };
            let path = if path == "." { String::new() } else { path };
            Unreadable { path, reason: error.to_string() }
        })
    }

    /// Returns the properties of the body's object without decoding them, whatever follows the object;
    /// `None` if the body does not begin with an object.
    pub fn properties(&self) -> Option<Properties> {
        let text = self.text();
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        Properties::deserialize(&mut serde_json::Deserializer::from_str(text)).ok()
    }

    /// Returns the header `Content-Type`, if it is text.
    pub fn content_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE)?.to_str().ok()
    }

    /// Returns whether the header `Content-Type` is `application/json`.
    pub fn is_json(&self) -> bool {
        let essence = self.content_type().and_then(|text| text.split(';').next());
        essence.is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
    }

    /// Returns the header `Retry-After` as a duration from now on.
    pub fn retry_after(&self) -> Option<Duration> {
        let text = self.headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
        match text.parse() {
            Ok(seconds) => Some(Duration::from_secs(seconds)),
            Err(_) => {
                let moment = httpdate::parse_http_date(text).ok()?;
                Some(moment.duration_since(std::time::SystemTime::now()).unwrap_or_default())
            }
        }
    }
}

/// A body that arrives in pieces, of which there is one as a rule.
#[derive(Default)]
struct Body {
    first: Bytes,
    all: BytesMut,
}

impl Body {
    fn len(&self) -> usize {
        self.first.len() + self.all.len()
    }

    fn add(&mut self, chunk: Bytes) {
        if self.len() == 0 {
            self.first = chunk;
            return;
        }
        self.all.extend_from_slice(&std::mem::take(&mut self.first));
        self.all.extend_from_slice(&chunk);
    }

    fn into_bytes(self) -> Bytes {
        if self.all.is_empty() { self.first } else { self.all.freeze() }
    }
}

/// The properties of a JSON object, none of them decoded yet.
pub struct Properties(Vec<(String, Box<RawValue>)>);

impl Properties {
    /// Returns the JSON text of a property; `None` if the property is missing or there are several.
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut found = self.0.iter().filter(|(key, _)| key == name);
        match (found.next(), found.next()) {
            (Some((_, value)), None) => Some(value.get()),
            _ => None,
        }
    }

    /// Returns the text of a property that is a string; with its escapes if these are invalid. `None` if
    /// the property is missing or not a string, or if there are several.
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
