//! An answer with any status, and what its head and its body say.

mod media_types;
mod properties;

use std::borrow::Cow;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::header::{HeaderMap, RETRY_AFTER};
use specwright_runtime::{
    Body, DecodeOwned, Described, Enveloped, FromText, Items, Lenient, Refusal, Status, json,
};
use tokio::time::Instant;

use crate::deadline;
use crate::error::ReadError;
use crate::operation::{Api, Envelope, Operation};
use crate::reconnect::Reconnection;
use crate::transport::Incoming;
pub(crate) use properties::Properties;

/// The longest body that is read, in bytes.
const BODY_LIMIT: usize = 16 << 20;

/// An answer with any status, and as much of its body as arrived.
pub struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    body: Content,
    /// The media types of the operation's successes.
    accept: &'static str,
    /// Why the body is incomplete or cannot be read; `None` if it is complete.
    pub(crate) cut: Option<&'static str>,
    envelope: Option<Envelope>,
    /// How events are continued when their connection is lost.
    pub(crate) reconnection: Option<Reconnection>,
}

enum Content {
    Whole(Bytes),
    /// Not read yet: the caller reads it.
    Stream(Body),
}

/// Why a body or a header cannot be decoded, and where.
#[derive(Debug)]
pub struct Unreadable {
    /// The place in the body, such as `items[0].id`; empty for the whole of it.
    pub(crate) path: String,
    /// What is wrong there. It may quote the answer.
    pub(crate) reason: String,
    /// Whether the answer is of another kind than the spec says, such as a page.
    pub(crate) is_foreign: bool,
}

impl Answer {
    /// Reads an answer. The body of a success that the operation streams is left to the caller; of any other body,
    /// what has not arrived by the deadline is left.
    pub(crate) async fn read(
        mut incoming: Incoming,
        operation: &Operation,
        api: &Api,
        deadline: Option<Instant>,
    ) -> Answer {
        let (status, headers) = incoming.head();
        let status = status.as_u16();
        let accept = operation.accept.unwrap_or(api.accept);
        let mut answer = Answer { envelope: api.envelope, accept, ..Answer::new(status, headers) };
        if answer.is_success() && !answer.is_coded() && answer.is_streamed(operation) {
            answer.body = Content::Stream(incoming.into_body());
            return answer;
        }
        let mut body = Pieces::default();
        answer.cut = loop {
            match deadline::within(deadline, incoming.chunk()).await {
                Some(Some(Ok(chunk))) if body.len() + chunk.len() <= BODY_LIMIT => body.add(chunk),
                Some(None) => break None,
                Some(Some(Ok(_))) => break Some("it is too long to be read"),
                Some(Some(Err(_))) => break Some("it broke off"),
                None => break Some("it did not arrive in time"),
            }
        };
        if answer.cut.is_none() && body.len() > 0 && answer.is_coded() {
            answer.cut = Some("its content coding was not asked for");
        }
        answer.body = Content::Whole(body.into_bytes());
        answer
    }

    /// An answer with this `Retry-After`.
    #[cfg(test)]
    pub(crate) fn without_body(status: u16, retry_after: Option<u64>) -> Answer {
        let headers = retry_after.map(|seconds| (RETRY_AFTER, seconds.into()));
        let headers = HeaderMap::from_iter(headers);
        Answer::new(status, headers)
    }

    fn new(status: u16, headers: HeaderMap) -> Answer {
        let body = Content::Whole(Bytes::new());
        Answer {
            status,
            headers,
            body,
            accept: "*/*",
            cut: None,
            envelope: None,
            reconnection: None,
        }
    }

    /// Returns the HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns the HTTP status as one of a range that the spec declares.
    ///
    /// # Errors
    /// Returns an error if the status is not in the range.
    pub fn status_in<const LOW: u16, const HIGH: u16>(
        &self,
    ) -> Result<Status<LOW, HIGH>, Unreadable> {
        Status::new(self.status).ok_or_else(Unreadable::foreign)
    }

    /// Decodes the body, which must be JSON.
    ///
    /// # Errors
    /// Returns where the body is not a `T` and why.
    pub fn json<T: DecodeOwned>(&mut self) -> Result<T, Unreadable> {
        if self.is_unexpected_problem() {
            return Err(Unreadable::foreign());
        }
        let text = self.text_of_body();
        // What ends with one of these is whole if it is JSON, whatever became of the connection; a number may go on.
        if !text.trim_end().ends_with(['}', ']', '"']) {
            self.complete()?;
        }
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
            Unreadable { path, reason: error.to_string(), is_foreign: !self.is_json() }
        })
    }

    /// Reads the body as a text of this media type.
    ///
    /// # Errors
    /// Returns an error if the body has another media type, or is not a `T`.
    pub fn text<T: FromText>(&mut self, media_type: &str) -> Result<T, Unreadable> {
        if !self.is(media_type) || self.is_page() && !media_type.starts_with("text/html") {
            return Err(Unreadable::foreign());
        }
        self.complete()?;
        let Cow::Borrowed(text) = self.text_of_body() else {
            return Err(Unreadable::new("it is not UTF-8".to_owned()));
        };
        T::from_text(text).map_err(|rule| Unreadable::new(format!("it {rule}")))
    }

    /// Returns the body as bytes of this media type; a success streams them.
    ///
    /// # Errors
    /// Returns an error if the body has another media type.
    pub fn bytes(&mut self, media_type: &str) -> Result<Body, Unreadable> {
        if !self.is(media_type) {
            return Err(Unreadable::foreign());
        }
        self.complete()?;
        match std::mem::replace(&mut self.body, Content::Whole(Bytes::new())) {
            Content::Whole(bytes) => Ok(self.labelled(Body::from(bytes))),
            Content::Stream(body) => Ok(self.labelled(body)),
        }
    }

    /// A body with the media type that its sender gave it.
    fn labelled(&self, body: Body) -> Body {
        match self.content_type() {
            Some(media_type) => body.with_media_type(media_type),
            None => body,
        }
    }

    /// Returns an error if the body is incomplete.
    fn complete(&self) -> Result<(), Unreadable> {
        match self.cut {
            Some(reason) => Err(Unreadable {
                is_foreign: !self.is_json(),
                ..Unreadable::new(reason.to_owned())
            }),
            None => Ok(()),
        }
    }

    /// Returns the items of a body of server-sent events. If the operation is safe to repeat, they are continued when
    /// their connection is lost.
    ///
    /// # Errors
    /// Returns an error if the body has another media type.
    pub fn events<T: Described + DecodeOwned>(
        &mut self,
        media_type: &str,
    ) -> Result<Items<T>, Unreadable> {
        let body = self.bytes(media_type)?;
        Ok(match self.reconnection.take() {
            Some(reconnection) => reconnection.events(body),
            None => Items::from_events(body),
        })
    }

    /// Returns the items of a body of lines, each of them JSON.
    ///
    /// # Errors
    /// Returns an error if the body has another media type.
    pub fn lines<T: Described + DecodeOwned>(
        &mut self,
        media_type: &str,
    ) -> Result<Items<T>, Unreadable> {
        self.bytes(media_type).map(Items::from_lines)
    }

    /// Accepts the body of an answer whose body the spec does not describe: none, or JSON without a code of an
    /// error. If the API has no codes, any body but a page is accepted.
    ///
    /// # Errors
    /// Returns an error for any other body.
    pub fn nothing(&mut self) -> Result<(), Unreadable> {
        let Content::Whole(body) = &self.body else {
            return Ok(());
        };
        self.complete()?;
        if body.is_empty() {
            return Ok(());
        }
        let says_success = match self.envelope {
            Some(envelope) => self.reports_success(envelope),
            None => !self.is_page() && !self.is_unexpected_problem(),
        };
        if says_success { Ok(()) } else { Err(Unreadable::foreign()) }
    }

    /// Whether a body is JSON and has no code of an error.
    fn reports_success(&self, envelope: Envelope) -> bool {
        let text = self.text_of_body();
        let Ok(_) = json::read::<specwright_runtime::Json>(&text) else {
            return false;
        };
        let Some(properties) = Properties::of(&text) else {
            return true;
        };
        let documented = match envelope.result {
            None => properties.is_absent(envelope.code),
            Some(result) => properties.is_absent_or(envelope.code, result.success),
        };
        let undocumented = envelope
            .undocumented
            .is_none_or(|other| properties.is_absent_or(other.code, other.success));
        documented && undocumented
    }

    /// Decodes an envelope, whose code must say that the call succeeded. What else it holds must neither hide its
    /// code nor a result that can be read. `success` makes the success of an envelope.
    ///
    /// # Errors
    /// Returns the refusal, or why the envelope or its result cannot be read.
    pub fn enveloped<T, S, E>(&mut self, success: impl FnOnce(T) -> S) -> Result<S, ReadError<E>>
    where
        T: Enveloped + DecodeOwned,
        T::Code: for<'t> From<&'t str>,
        T::Result: DecodeOwned,
        E: From<Refusal<T::Code>>,
    {
        let (parts, unread) = match self.json::<T>() {
            Ok(envelope) => (envelope.into_parts(), None),
            Err(unread) => match self.loose_parts() {
                Some(parts) => (parts, Some(unread)),
                None => return Err(unread.into()),
            },
        };
        let (code, message, result) = parts;
        if code != T::success() {
            return Err(ReadError::Refused(Refusal::new(code, message).into()));
        }
        // A result without required properties may be left out.
        match (result.or_else(|| json::read("{}").ok()), unread) {
            (Some(result), _) => Ok(success(T::from_parts(code, message, Some(result)))),
            (None, None) => {
                Err(Unreadable::new("it reports success without a result".to_owned()).into())
            }
            (None, Some(unread)) => Err(unread.into()),
        }
    }

    /// Decodes a JSON body with a code beside other properties, which must say that the call succeeded.
    ///
    /// # Errors
    /// Returns an error if the code is missing or is another one, or the body is not a `T`.
    pub fn successful_json<T: DecodeOwned>(&mut self) -> Result<T, Unreadable> {
        let success = self.envelope.and_then(|envelope| Some(envelope.result?.success));
        if self.code().as_deref() != success {
            return Err(Unreadable::foreign());
        }
        self.json()
    }

    /// Code, message and result where each of them can be read, whatever stands beside them.
    fn loose_parts<C: for<'t> From<&'t str>, R: DecodeOwned>(
        &self,
    ) -> Option<(C, String, Option<R>)> {
        let envelope = self.envelope?;
        let properties = Properties::of(&self.text_of_body())?;
        let code = properties.text(envelope.code)?;
        let message = properties.text(envelope.message).unwrap_or_default();
        let result = envelope.result.and_then(|result| properties.get(result.name));
        Some((code.as_str().into(), message, result.and_then(|result| json::read(result).ok())))
    }

    /// Returns the error of an answer with a status that the spec does not describe: the refusal, if the body is an
    /// envelope with one.
    ///
    /// # Errors
    /// Always.
    pub fn undeclared<C, S, E>(&mut self) -> Result<S, ReadError<E>>
    where
        C: for<'t> From<&'t str>,
        E: From<Refusal<C>>,
    {
        let success = self.envelope.and_then(|envelope| Some(envelope.result?.success));
        match self.loose_parts::<String, specwright_runtime::Json>() {
            Some((code, message, _)) if success != Some(&code) => {
                let refusal = Refusal::new(C::from(code.as_str()), message);
                Err(ReadError::Refused(refusal.into()))
            }
            _ => Err(ReadError::Undeclared),
        }
    }

    /// Returns which of several media types the body has, by its index.
    ///
    /// # Errors
    /// Returns an error if the body has none of them.
    pub fn content(&self, media_types: &[&str]) -> Result<usize, Unreadable> {
        self.nearest(media_types.iter().copied()).ok_or_else(Unreadable::foreign)
    }

    /// Reads a header that must be there.
    ///
    /// # Errors
    /// Returns an error if the header is missing or is not a `T`.
    pub fn header<T: FromText>(&self, name: &'static str) -> Result<T, Unreadable> {
        let text = self.headers.get(name).and_then(|value| value.to_str().ok());
        let text =
            text.ok_or_else(|| Unreadable::new(format!("the header `{name}` is missing")))?;
        let wrong = |rule| Unreadable::new(format!("the header `{name}` {rule}"));
        T::from_text(text).map_err(wrong)
    }

    /// Reads a header that may be missing. A value that cannot be read counts as missing: the call has succeeded.
    pub fn optional_header<T: FromText>(&self, name: &'static str) -> Option<T> {
        self.header(name).ok()
    }

    /// Reads a header that is a list and must be there: its items are separated by commas, in one line or in
    /// several; each cookie of `Set-Cookie` is a line.
    ///
    /// # Errors
    /// Returns an error if the header is missing or one of its items is not a `T`.
    pub fn header_list<T: FromText>(&self, name: &'static str) -> Result<Vec<T>, Unreadable> {
        let lines: Vec<&str> =
            self.headers.get_all(name).iter().filter_map(|line| line.to_str().ok()).collect();
        if lines.is_empty() {
            return Err(Unreadable::new(format!("the header `{name}` is missing")));
        }
        let items: Vec<&str> = match name {
            "set-cookie" => lines,
            _ => lines.iter().flat_map(|line| line.split(',')).map(str::trim).collect(),
        };
        let wrong = |rule| Unreadable::new(format!("the header `{name}` {rule}"));
        let items = items.into_iter().filter(|item| !item.is_empty());
        items.map(|item| T::from_text(item).map_err(wrong)).collect()
    }

    /// Reads a header that is a list and may be missing; see [`Answer::optional_header`].
    pub fn optional_header_list<T: FromText>(&self, name: &'static str) -> Option<Vec<T>> {
        self.header_list(name).ok()
    }

    /// Returns the body as text. Bytes that are not UTF-8 are replaced, so that the rest can be read.
    pub(crate) fn text_of_body(&self) -> Cow<'_, str> {
        match &self.body {
            Content::Stream(_) => Cow::Borrowed(""),
            // Many times as fast as the other reading, which goes byte by byte.
            Content::Whole(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => Cow::Borrowed(text),
                Err(_) => String::from_utf8_lossy(bytes),
            },
        }
    }

    /// The code in the body, by the names of the API's envelope.
    pub(crate) fn code(&self) -> Option<String> {
        let envelope = self.envelope?;
        let properties = Properties::of(&self.text_of_body())?;
        let undocumented = || properties.scalar(envelope.undocumented?.code);
        properties.scalar(envelope.code).or_else(undocumented)
    }

    /// Replaces body and headers by what `redact` makes of them; `None` leaves a text as it is. Returns whether
    /// anything was replaced.
    pub(crate) fn redact(&mut self, redact: impl Fn(&str) -> Option<String>) -> bool {
        let mut changed = self.redact_body(&redact);
        for value in self.headers.values_mut() {
            let redacted = redact(&String::from_utf8_lossy(value.as_bytes()));
            if let Some(redacted) = redacted {
                let redacted = http::HeaderValue::from_bytes(redacted.as_bytes());
                *value = redacted.unwrap_or(http::HeaderValue::from_static(""));
                changed = true;
            }
        }
        changed
    }

    /// Replaces the body by what `redact` makes of it.
    pub(crate) fn redact_body(&mut self, redact: impl Fn(&str) -> Option<String>) -> bool {
        let redacted = redact(&self.text_of_body());
        let changed = redacted.is_some();
        if let Some(text) = redacted {
            self.body = Content::Whole(Bytes::from(text));
        }
        changed
    }

    /// Returns the header `Retry-After` as a duration from now on.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
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

impl Unreadable {
    fn new(reason: String) -> Unreadable {
        Unreadable { path: String::new(), reason, is_foreign: false }
    }

    fn foreign() -> Unreadable {
        Unreadable { path: String::new(), reason: String::new(), is_foreign: true }
    }
}

/// A body that arrives in pieces, of which there is one as a rule.
#[derive(Default)]
struct Pieces {
    first: Bytes,
    all: BytesMut,
}

impl Pieces {
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

#[cfg(test)]
mod tests;
