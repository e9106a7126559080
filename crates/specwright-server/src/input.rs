//! The parameters of an operation, each read by its rules; what breaks them is gathered.

mod texts;

use std::borrow::Cow;
use std::sync::Arc;

use http::request::Parts;
use texts::{cookie_text, header_list, header_text, header_value};

use super::payload::{Payload, Received};
use super::style::{self, empty_object};
use super::text::{Plus, decode, pairs};
use super::{Call, Context, Operation, Rejection, RequestBody, RequestContent, media};
use specwright_runtime::{
    Constraint, DecodeOwned, Described, FromText, Json, Place, Presence, Shape, Strict, Style,
    Violations, check, info,
};

/// Parameters and body of one request. Every method that finds something wrong returns `None`
/// and remembers the violation, so that [`Input::rejection`] can tell all at once.
#[derive(Debug)]
pub struct Input {
    pub(super) parts: Arc<Parts>,
    pub(super) report: Violations,
    pub(super) body: Received,
    operation: Option<&'static Operation>,
    /// Where the first segment of the path begins.
    path_start: usize,
}

/// A body that is still to be received, and what it may be.
type Unread<B> = Option<(Payload<B>, &'static RequestContent)>;

impl Input {
    /// Takes a request apart and reads its body, unless the handler reads it.
    ///
    /// # Errors
    /// The caller accepts none of the operation's media types, or the body has another media type than the operation
    /// accepts, is too long or is cut off.
    pub async fn new<B: RequestBody>(call: Call<B>) -> Result<Self, Rejection> {
        let (mut input, body) = Input::begin(call)?;
        if let Some((payload, content)) = body {
            input.body = payload.receive(&input.parts.headers, content).await?;
        }
        Ok(input)
    }

    /// Takes a request apart; the body is still to be received, if the operation has one.
    #[inline]
    pub(super) fn begin<B>(call: Call<B>) -> Result<(Self, Unread<B>), Rejection> {
        let path_start = call.path_start();
        let Call { parts, body, body_limit, operation, .. } = call;
        let report = Violations::default();
        let mut input = Input { parts, report, body: Received::Nothing, operation, path_start };
        let Some(operation) = operation else {
            return Ok((input, None));
        };
        let produced = operation.produces;
        if !(produced.is_empty() || media::acceptable(&input.parts.headers, produced)) {
            return Err(Rejection::NotAcceptable { produced });
        }
        if let Some(names) = operation.query {
            input.only_query(names);
        }
        let content = operation.body.as_ref();
        let limit = operation.body_limit.unwrap_or(body_limit);
        Ok((input, content.map(|content| (Payload { body, limit }, content))))
    }

    /// Reports query parameters that the operation does not have.
    fn only_query(&mut self, names: &[&str]) {
        for (key, _) in pairs(self.parts.uri.query().unwrap_or_default()) {
            let key = decode(key, Plus::Space).unwrap_or(Cow::Borrowed(key));
            // An object in the query has a key for each property.
            let object = key.split('[').next().unwrap_or_default();
            if !names.contains(&key.as_ref()) && !names.contains(&object) {
                // The name is the caller's text; it is not repeated.
                self.report.push(Place::Query, "", Constraint::Unknown);
            }
        }
    }

    /// A path parameter, which is the segment with this index.
    pub fn path<T: FromText>(&mut self, name: &str, index: usize) -> Option<T> {
        let value = decode(self.segment(index), Plus::Literal).and_then(|text| T::from_text(&text));
        self.keep(value, Place::Path, name)
    }

    /// A path parameter that is an array, an object or a union: the segment with this index.
    pub fn path_as<T: Described + DecodeOwned>(
        &mut self,
        name: &str,
        index: usize,
        style: Style,
    ) -> Option<T> {
        let value = style::value(style, info::<T>(), self.segment(index), Plus::Literal);
        let value = self.keep(value, Place::Path, name)?;
        self.judge(&value, Place::Path, name)
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

    /// A query parameter that may be there without a text, as `?name` and `?name=`: `Some(None)`.
    /// The outer `None` says that something is wrong.
    pub fn query_or_empty<T: FromText>(
        &mut self,
        name: &str,
        presence: Presence,
    ) -> Option<Option<T>> {
        let value = match self.query_text(name) {
            Ok(None) if presence == Presence::Required => Err(Constraint::Required),
            Ok(text) => text.filter(|t| !t.is_empty()).map(|t| T::from_text(&t)).transpose(),
            Err(constraint) => Err(constraint),
        };
        self.keep(value, Place::Query, name)
    }

    /// A query parameter that is an array, an object or a union, and must be there.
    pub fn query_as<T: Described + DecodeOwned>(&mut self, name: &str, style: Style) -> Option<T> {
        let value = self.query_json::<T>(name, style)?;
        // An object without properties leaves nothing in the query.
        let empty = matches!(info::<T>().shape, Shape::Object { .. });
        let value = value.or_else(|| (empty && style != Style::Json).then(empty_object));
        let value = self.keep(value.ok_or(Constraint::Required), Place::Query, name)?;
        self.judge(&value, Place::Query, name)
    }

    /// A query parameter that is an array, an object or a union, and may be there.
    pub fn optional_query_as<T: Described + DecodeOwned>(
        &mut self,
        name: &str,
        style: Style,
    ) -> Option<Option<T>> {
        match self.query_json::<T>(name, style)? {
            Some(value) => self.judge(&value, Place::Query, name).map(Some),
            None => Some(None),
        }
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

    /// A header that is an array, an object or a union, and must be there.
    pub fn header_as<T: Described + DecodeOwned>(
        &mut self,
        name: &'static str,
        style: Style,
    ) -> Option<T> {
        let value = self.optional_header_as(name, style)?;
        self.keep(value.ok_or(Constraint::Required), Place::Header, name)
    }

    /// A header that is an array, an object or a union, and may be there. Several lines are one
    /// list.
    pub fn optional_header_as<T: Described + DecodeOwned>(
        &mut self,
        name: &'static str,
        style: Style,
    ) -> Option<Option<T>> {
        let value = header_list(&self.parts.headers, name)
            .and_then(|text| text.map(|t| header_value(info::<T>(), &t, style)).transpose());
        match self.keep(value, Place::Header, name)? {
            Some(value) => self.judge(&value, Place::Header, name).map(Some),
            None => Some(None),
        }
    }

    /// A cookie that must be there once.
    pub fn cookie<T: FromText>(&mut self, name: &str) -> Option<T> {
        let value = self.optional_cookie(name)?;
        self.keep(value.ok_or(Constraint::Required), Place::Cookie, name)
    }

    /// A cookie that may be there once; the inner `None` says that it is absent.
    pub fn optional_cookie<T: FromText>(&mut self, name: &str) -> Option<Option<T>> {
        let value = cookie_text(&self.parts.headers, name).and_then(|text| {
            let text = text.map(|text| decode(text, Plus::Literal)).transpose()?;
            text.map(|text| T::from_text(&text)).transpose()
        });
        self.keep(value, Place::Cookie, name)
    }

    /// A cookie that is an array, an object or a union, and must be there.
    pub fn cookie_as<T: Described + DecodeOwned>(&mut self, name: &str, style: Style) -> Option<T> {
        let value = self.optional_cookie_as(name, style)?;
        self.keep(value.ok_or(Constraint::Required), Place::Cookie, name)
    }

    /// A cookie that is an array, an object or a union, and may be there.
    pub fn optional_cookie_as<T: Described + DecodeOwned>(
        &mut self,
        name: &str,
        style: Style,
    ) -> Option<Option<T>> {
        let value = cookie_text(&self.parts.headers, name).and_then(|t| {
            t.map(|t| style::value(style, info::<T>(), t, Plus::Literal)).transpose()
        });
        match self.keep(value, Place::Cookie, name)? {
            Some(value) => self.judge(&value, Place::Cookie, name).map(Some),
            None => Some(None),
        }
    }

    /// The segment of the path with this index, still percent-encoded.
    fn segment(&self, index: usize) -> &str {
        let below = self.parts.uri.path().get(self.path_start..).unwrap_or_default();
        below.split('/').nth(index).unwrap_or_default()
    }

    /// The rejection with all that was found.
    pub fn rejection(self) -> Rejection {
        Rejection::Invalid(self.report.into_violations())
    }

    /// Whether nothing was found that is wrong.
    pub fn is_right(&self) -> bool {
        self.report.is_empty()
    }

    /// What is left of the request once its inputs are read.
    pub fn context(self) -> Context {
        Context { parts: self.parts, operation: self.operation }
    }

    /// Holds the value of a parameter against its schema and decodes it.
    fn judge<T: Described + DecodeOwned>(
        &mut self,
        value: &Json,
        place: Place,
        name: &str,
    ) -> Option<T> {
        let decoded = T::decode::<Strict, _>(value);
        self.judged(decoded, place, &format!("/{name}"), || Cow::Borrowed(value))
    }

    /// What was decoded, or all that is wrong with the value that it was decoded from.
    pub(super) fn judged<'v, T: Described, E>(
        &mut self,
        decoded: Result<T, E>,
        place: Place,
        pointer: &str,
        value: impl FnOnce() -> Cow<'v, Json>,
    ) -> Option<T> {
        if decoded.is_err() {
            let mut report = Violations::default();
            check(info::<T>(), &value(), place, pointer, &mut report);
            if report.is_empty() {
                // Decoding is the judge; whatever checking missed is still refused.
                report.push(place, pointer, Constraint::Type("a value of its schema"));
            }
            self.report.extend(report);
        }
        decoded.ok()
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
        let mut found = None;
        for (key, value) in pairs(self.parts.uri.query().unwrap_or_default()) {
            let same = key == name
                || (key.contains(['%', '+'])
                    && decode(key, Plus::Space).is_ok_and(|key| key == name));
            if same && found.replace(value).is_some() {
                return Err(Constraint::Repeated);
            }
        }
        found.map(|value| decode(value, Plus::Space)).transpose()
    }

    fn query_json<T: Described>(&mut self, name: &str, style: Style) -> Option<Option<Json>> {
        let pairs = pairs(self.parts.uri.query().unwrap_or_default());
        let value = style::query_value(style, info::<T>(), name, pairs);
        self.keep(value, Place::Query, name)
    }
}
