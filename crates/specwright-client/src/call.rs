//! A call of an operation: its request as it goes over the wire, and the way to its result.

mod text;

use std::fmt::Display;
use std::sync::Mutex;

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;
use specwright_runtime::{
    Body, Constraint, Described, FromText, Place, Presence, Style, Violations, check_header,
    check_parameter, check_segment, json,
};

use crate::answer::Answer;
use crate::attempts::{self, Ended, Verdict};
use crate::body::Content;
use crate::engine::Engine;
use crate::error::{Error, ReadError};
use crate::multipart::Form;
use crate::operation::Operation;
use crate::paging::{PagedItems, Paging};
use crate::reconnect::Reconnection;
use crate::style::{self, Written};
use text::{COOKIE_VALUE, SEGMENT};
pub(crate) use text::{QUERY, encode};

/// A call of an operation. Generated code adds the inputs and sends it.
///
/// Parameters of the path are added in the order of the template. An input that cannot be sent is remembered; then
/// [`Call::send`] sends nothing and returns all that is wrong.
#[must_use]
pub struct Call<'e> {
    engine: &'e Engine,
    request: Request,
    /// What of the path template is not written yet.
    template: &'static str,
    violations: Violations,
}

/// A request, which is sent once in each attempt.
pub(crate) struct Request {
    pub operation: Operation,
    /// Path and query below the base URL.
    pub target: String,
    pub has_query: bool,
    pub headers: HeaderMap,
    pub content: Content,
}

impl<'e> Call<'e> {
    pub(crate) fn new(engine: &'e Engine, operation: Operation) -> Call<'e> {
        let request = Request {
            operation,
            target: String::with_capacity(operation.path.len() + 32),
            has_query: false,
            headers: engine.default_headers(),
            content: Content::Nothing,
        };
        Call { engine, request, template: operation.path, violations: Violations::default() }
    }

    /// Adds the next parameter of the path.
    pub fn path<T: Display>(&mut self, name: &str, value: &T) {
        let text = value.to_string();
        self.violations.note(check_segment(name, &text));
        let segment = encode(&text, SEGMENT);
        self.segment(&segment);
    }

    /// Adds the next parameter of the path, which is an array, an object or a union.
    pub fn path_as<T: Described + Serialize>(&mut self, name: &str, value: &T, style: Style) {
        let segment = match style {
            Style::Json => encode(&style::json_text(value), SEGMENT).into_owned(),
            style => style::joined(style, &Written::of(value), SEGMENT),
        };
        self.violations.note(check_segment(name, &segment));
        self.segment(&segment);
    }

    /// Writes the path up to the next parameter, and its text.
    fn segment(&mut self, text: &str) {
        let (literal, rest) = self.template.split_once('{').unwrap_or((self.template, ""));
        self.request.target.push_str(literal);
        self.request.target.push_str(text);
        self.template = rest.split_once('}').map_or("", |(_, rest)| rest);
    }

    /// Adds a query parameter, unless it is absent.
    pub fn query<T: Display>(&mut self, name: &str, value: Option<&T>) {
        if let Some(value) = value {
            let text = value.to_string();
            self.pair(name, &encode(&text, QUERY));
        }
    }

    /// Adds a query parameter that may be there without a value.
    pub fn query_or_empty<T: Display>(
        &mut self,
        name: &str,
        value: Option<&T>,
        presence: Presence,
    ) {
        match (value, presence) {
            (None, Presence::Required) => self.pair(name, ""),
            (value, _) => self.query(name, value),
        }
    }

    /// Adds a query parameter that is an array, an object or a union, unless it is absent.
    pub fn query_as<T: Described + Serialize>(
        &mut self,
        name: &str,
        value: Option<&T>,
        style: Style,
    ) {
        let Some(value) = value else {
            return;
        };
        if style == Style::Json {
            let text = style::json_text(value);
            return self.pair(name, &encode(&text, QUERY));
        }
        let written = Written::of(value);
        let separator = match style {
            Style::SpaceDelimited => Some((' ', "parts without a space")),
            Style::PipeDelimited => Some(('|', "parts without `|`")),
            _ => None,
        };
        if let Some((separator, rule)) = separator
            && written.has_part_with(separator)
        {
            self.violations.push(Place::Query, format!("/{name}"), Constraint::Style(rule));
        }
        self.lone_empty(Place::Query, name, style, &written);
        for (name, text) in style::pairs(style, name, &written) {
            self.pair(&name, &text);
        }
    }

    /// A list of one empty text would be read as an empty list.
    fn lone_empty(&mut self, place: Place, name: &str, style: Style, written: &Written) {
        if style != Style::FormExploded && written.is_lone_empty() {
            let rule = Constraint::Style("a list of more than one empty text");
            self.violations.push(place, format!("/{name}"), rule);
        }
    }

    fn pair(&mut self, name: &str, text: &str) {
        self.finish_path();
        self.request.pair(name, text);
    }

    /// Adds a header, unless it is absent.
    pub fn header<T: Display>(&mut self, name: &'static str, value: Option<&T>) {
        if let Some(value) = value {
            self.line(name, &value.to_string());
        }
    }

    /// Adds a header that is an array, an object or a union, unless it is absent.
    pub fn header_as<T: Described + Serialize>(
        &mut self,
        name: &'static str,
        value: Option<&T>,
        style: Style,
    ) {
        let Some(value) = value else {
            return;
        };
        if style == Style::Json {
            return self.line(name, &ascii(&style::json_text(value)));
        }
        let written = Written::of(value);
        if written.has_part_with(',') {
            let rule = Constraint::Style("parts without a comma");
            self.violations.push(Place::Header, format!("/{name}"), rule);
        }
        if written.has_blank_ends() {
            let rule = Constraint::Style("parts without blanks at their ends");
            self.violations.push(Place::Header, format!("/{name}"), rule);
        }
        self.lone_empty(Place::Header, name, style, &written);
        self.line(name, &style::plain(style, &written));
    }

    fn line(&mut self, name: &'static str, text: &str) {
        self.violations.note(check_header(name, text));
        if let Ok(mut value) = HeaderValue::from_bytes(text.as_bytes()) {
            // Whatever a parameter contains, nobody is to write it down.
            value.set_sensitive(true);
            let name = HeaderName::from_bytes(name.as_bytes());
            self.request.headers.append(name.expect("a spec has names of HTTP headers"), value);
        }
    }

    /// Adds a cookie, unless it is absent.
    pub fn cookie<T: Display>(&mut self, name: &str, value: Option<&T>) {
        if let Some(value) = value {
            self.request.cookie(name, &encode(&value.to_string(), COOKIE_VALUE));
        }
    }

    /// Adds a cookie that is an array, an object or a union, unless it is absent.
    pub fn cookie_as<T: Described + Serialize>(
        &mut self,
        name: &str,
        value: Option<&T>,
        style: Style,
    ) {
        if let Some(value) = value {
            let text = match style {
                Style::Json => encode(&style::json_text(value), COOKIE_VALUE).into_owned(),
                style => {
                    let written = Written::of(value);
                    self.lone_empty(Place::Cookie, name, style, &written);
                    style::joined(style, &written, COOKIE_VALUE)
                }
            };
            self.request.cookie(name, &text);
        }
    }

    /// Checks a parameter whose type accepts more than its rules.
    pub fn check<T: Display + FromText>(&mut self, place: Place, name: &str, value: Option<&T>) {
        if let Some(value) = value {
            self.violations.note(check_parameter(place, name, value));
        }
    }

    /// Checks a parameter that is an array, an object or a union, whose type accepts more than its rules.
    pub fn check_composed<T: Described + Serialize>(
        &mut self,
        place: Place,
        name: &str,
        value: Option<&T>,
    ) {
        if let Some(value) = value {
            self.violations.note(json::validate_at(value, place, name));
        }
    }

    /// Checks a body whose type accepts more than its rules.
    pub fn check_body<T: Described + Serialize>(&mut self, body: &T) {
        self.violations.note(json::validate(body, Place::Body));
    }

    /// Adds a JSON body.
    pub fn json<T: Serialize>(&mut self, media_type: &'static str, body: &T) {
        match serde_json::to_vec(body) {
            Ok(bytes) => self.whole(media_type, Bytes::from(bytes)),
            Err(_) => self.violations.push(Place::Body, "", Constraint::Type("JSON")),
        }
    }

    /// Adds a body of form fields, `application/x-www-form-urlencoded`.
    pub fn form<T: Serialize>(&mut self, media_type: &'static str, body: &T) {
        let pairs = style::pairs(Style::FormExploded, "", &Written::of_form(body));
        let pairs: Vec<String> = pairs
            .into_iter()
            .map(|(name, text)| format!("{}={text}", encode(&name, QUERY)))
            .collect();
        self.whole(media_type, Bytes::from(pairs.join("&")));
    }

    /// Adds a body of parts, `multipart/form-data`.
    pub fn multipart<T: Serialize>(&mut self, body: &T, media_types: &[(&str, &str)]) {
        match Form::of(body, media_types) {
            Ok(form) => {
                let media_type = form.media_type();
                self.request.content = Content::Form(form);
                self.request.headers.insert(CONTENT_TYPE, media_type);
            }
            Err(_) => {
                let rule = Constraint::Multipart("an object whose properties can be sent as parts");
                self.violations.push(Place::Body, "", rule);
            }
        }
    }

    /// Adds a body of text.
    pub fn text<T: Display>(&mut self, media_type: &'static str, body: &T) {
        self.whole(media_type, Bytes::from(body.to_string()));
    }

    /// Adds a body of bytes. What is not whole is sent once only, so that the call is not repeated. If `media_type` is
    /// a range, the body has a media type of its own; any bytes are `application/octet-stream` without one.
    pub fn bytes(&mut self, media_type: &'static str, body: Body) {
        let media_type = match (media_type, body.media_type()) {
            (range, Some(own)) if range.contains('*') => HeaderValue::try_from(own).ok(),
            ("*/*" | "application/*", None) => {
                Some(HeaderValue::from_static("application/octet-stream"))
            }
            (range, None) if range.contains('*') => None,
            (media_type, _) => Some(HeaderValue::from_static(media_type)),
        };
        let Some(media_type) = media_type else {
            let rule = Constraint::Type("of a media type of its own: `Body::with_media_type`");
            return self.violations.push(Place::Body, "", rule);
        };
        self.request.headers.insert(CONTENT_TYPE, media_type);
        self.request.content = match body.into_whole() {
            Ok(bytes) => Content::Whole(bytes),
            Err(stream) => Content::Stream(Mutex::new(Some(stream))),
        };
    }

    /// Adds the fields of a form whose names are known to the engine itself.
    pub(crate) fn fields(&mut self, fields: &[(&str, String)]) {
        let pairs: Vec<String> =
            fields.iter().map(|(name, text)| format!("{name}={}", encode(text, QUERY))).collect();
        self.whole("application/x-www-form-urlencoded", Bytes::from(pairs.join("&")));
    }

    /// Sets the header `Authorization`.
    pub(crate) fn authorize(&mut self, value: HeaderValue) {
        self.request.headers.insert(AUTHORIZATION, value);
    }

    fn whole(&mut self, media_type: &'static str, bytes: Bytes) {
        let media_type = match media_type.contains('*') {
            // Any media type of the range says as much.
            true => HeaderValue::try_from(media_type.replace('*', "vnd.any")),
            false => Ok(HeaderValue::from_static(media_type)),
        };
        let media_type = media_type.expect("a spec has media types of HTTP");
        self.request.content = Content::Whole(bytes);
        self.request.headers.insert(CONTENT_TYPE, media_type);
    }

    /// Reports a body of a kind that this client cannot send, because the types know more kinds than it.
    pub fn unknown_body(&mut self) {
        let rule = Constraint::Type("of a kind that the client knows");
        self.violations.push(Place::Body, "", rule);
    }

    fn finish_path(&mut self) {
        self.request.target.push_str(std::mem::take(&mut self.template));
    }

    /// Sends the call: gets a credential, makes one or more attempts before the deadline, and reads the answer.
    ///
    /// # Errors
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn send<S: Send, E: Send>(
        mut self,
        read: impl Fn(&mut Answer) -> Result<S, ReadError<E>> + Send + Sync,
    ) -> Result<S, Error<E>> {
        self.finish_path();
        if !self.violations.is_empty() {
            return Err(Error::InvalidRequest(self.violations.into_violations()));
        }
        send(self.engine, &self.request, read).await
    }

    /// Makes a call for each page of the operation. `read` reads an answer, `items` returns the items of a success;
    /// `None` if it has none.
    pub fn paged<S, I, T, E>(
        mut self,
        paging: Paging,
        read: impl Fn(&mut Answer) -> Result<S, ReadError<E>> + Send + Sync + 'static,
        items: impl Fn(S) -> Option<I> + Send + Sync + 'static,
    ) -> PagedItems<T, E>
    where
        I: IntoIterator<Item = T>,
        T: Send + 'static,
        E: Send + 'static,
    {
        self.finish_path();
        if !self.violations.is_empty() {
            let violations = self.violations.into_violations();
            return PagedItems::failed(Error::InvalidRequest(violations));
        }
        let read = move |answer: &mut Answer| {
            let items = items(read(answer)?);
            Ok(items.map(|items| items.into_iter().collect()).unwrap_or_default())
        };
        PagedItems::new(self.engine.clone(), self.request, paging, Box::new(read))
    }
}

/// Sends a request that is complete, and reads the answer.
pub(crate) async fn send<S: Send, E: Send>(
    engine: &Engine,
    request: &Request,
    read: impl Fn(&mut Answer) -> Result<S, ReadError<E>> + Send + Sync,
) -> Result<S, Error<E>> {
    let mut last = None;
    let mut judge = |answer: &mut Answer| {
        answer.reconnection = Reconnection::of(engine, request);
        let result = read(answer);
        let verdict = Verdict::of(&result);
        last = Some(result);
        verdict
    };
    let span = attempts::span(engine, &request.operation);
    let ended = attempts::run(engine, request, &mut judge, &span).await;
    let error = match (ended, last) {
        (Ended::Succeeded, Some(Ok(value))) => return Ok(value),
        (Ended::Answered(answered), Some(Err(error))) => {
            Error::of_answer(engine, &request.operation, *answered, error)
        }
        (Ended::Lost(lost), _) => Error::from(lost),
        (Ended::Succeeded | Ended::Answered(_), _) => {
            unreachable!("the last answer was judged, and as it ended")
        }
    };
    span.record("error.type", error.kind());
    Err(error)
}

impl Request {
    /// Returns the same request for another call, unless it can be sent once only.
    pub fn again(&self) -> Option<Request> {
        let content = self.content.again()?;
        let (target, headers) = (self.target.clone(), self.headers.clone());
        Some(Request {
            operation: self.operation,
            target,
            has_query: self.has_query,
            headers,
            content,
        })
    }

    /// Adds a pair to the query. The text is encoded.
    pub fn pair(&mut self, name: &str, text: &str) {
        self.target.push(if self.has_query { '&' } else { '?' });
        self.has_query = true;
        self.target.push_str(&encode(name, QUERY));
        self.target.push('=');
        self.target.push_str(text);
    }

    /// Adds a cookie to those that are there. The text is encoded.
    pub fn cookie(&mut self, name: &str, text: &str) {
        append_cookie(&mut self.headers, name, text);
    }
}

/// JSON with escapes in place of what a header cannot carry.
fn ascii(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if c.is_ascii() {
            text.push(c);
        } else {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                text.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    text
}

/// All cookies are one header.
pub(crate) fn append_cookie(headers: &mut HeaderMap, name: &str, text: &str) {
    let before = headers.get(COOKIE).and_then(|value| value.to_str().ok());
    let cookies = match before {
        Some(before) => format!("{before}; {name}={text}"),
        None => format!("{name}={text}"),
    };
    if let Ok(mut value) = HeaderValue::try_from(cookies) {
        value.set_sensitive(true);
        headers.insert(COOKIE, value);
    }
}
