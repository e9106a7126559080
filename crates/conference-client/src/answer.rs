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

/// An answer as it came over the wire, with as much of its body as arrived.
pub(crate) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    body: Bytes,
    /// Why the body is not whole.
    pub cut: Option<&'static str>,
}

/// What is wrong with a body, and where.
pub(crate) struct Unreadable {
    /// As `result.confs[0].confId`; empty for the whole body.
    pub path: String,
    pub reason: String,
}

impl Answer {
    /// Reads an answer, whatever its status; what has not arrived by the deadline is left.
    pub async fn read(mut response: reqwest::Response, deadline: Option<Instant>) -> Answer {
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

    /// The body as text; bytes that are no UTF-8 are replaced, so that the rest can be read.
    pub fn text(&self) -> Cow<'_, str> {
        // Many times as fast as the other reading, which goes byte by byte.
        match std::str::from_utf8(&self.body) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => String::from_utf8_lossy(&self.body),
        }
    }

    /// The body as a value. The path to what is wrong is found by a second reading.
    pub fn decode<T: DecodeOwned>(&self) -> Result<T, Unreadable> {
        let text = self.text();
        json::read(&text).map_err(|error| {
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

    /// The properties of the body's object as they came, whatever follows it; `None` where it does
    /// not begin with one.
    pub fn properties(&self) -> Option<Properties> {
        let text = self.text();
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        Properties::deserialize(&mut serde_json::Deserializer::from_str(text)).ok()
    }

    /// The header `Content-Type`, where it is text.
    pub fn content_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE)?.to_str().ok()
    }

    /// Whether the body calls itself JSON.
    pub fn is_json(&self) -> bool {
        let essence = self.content_type().and_then(|text| text.split(';').next());
        essence.is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
    }

    /// The header `Retry-After`: how long to leave the service alone, from now on.
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
