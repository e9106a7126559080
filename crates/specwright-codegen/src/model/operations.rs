//! Operations: what each call asks, what it answers, and who may make it.

use super::{Pagination, Type};

#[derive(Debug)]
pub(crate) struct Operation {
    /// `operationId` as written.
    pub wire_name: String,
    /// The method: `prolong_time`.
    pub name: String,
    /// `ProlongTimeRequest`.
    pub request: String,
    /// `ProlongTimeSuccess`.
    pub success: String,
    /// `ProlongTimeFailure`.
    pub failure: String,
    /// The type that implements `Serve` for it in the server: `ProlongTimeOperation`.
    pub marker: String,
    pub method: Method,
    pub path: Vec<Segment>,
    /// The expression of its URL, if it is an operation of a callback; it has no path then.
    pub expression: Option<String>,
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    pub responses: Vec<Response>,
    pub security: Security,
    /// Whether a caller may repeat it without harm.
    pub repeatable: Repeatable,
    /// `x-body-limit`: bytes that a request body has at most.
    pub body_limit: Option<usize>,
    /// `x-unknown-query`: what becomes of query parameters that it does not have.
    pub unknown_query: UnknownQuery,
    /// `x-pagination`: how a client finds the items of all pages.
    pub pagination: Option<Pagination>,
    pub docs: OperationDocs,
}

impl Operation {
    /// The response that is a success, if there is just one.
    pub fn only_success(&self) -> Option<&Response> {
        let mut successes = self.responses.iter().filter(|one| one.outcome == Outcome::Success);
        match (successes.next(), successes.next()) {
            (Some(one), None) => Some(one),
            _ => None,
        }
    }

    /// The path or the expression as the spec writes it.
    pub fn path_template(&self) -> String {
        if let Some(expression) = &self.expression {
            return expression.clone();
        }
        let segments = self.path.iter().map(|segment| match segment {
            Segment::Literal(text) => format!("/{text}"),
            Segment::Parameter { wire_name, .. } => format!("/{{{wire_name}}}"),
        });
        let path: String = segments.collect();
        if path.is_empty() { "/".to_owned() } else { path }
    }
}

/// What the documentation of an operation says.
#[derive(Debug)]
pub(crate) struct OperationDocs {
    pub summary: String,
    pub description: String,
    pub preconditions: Vec<String>,
    pub error_codes: Vec<String>,
    pub events: Vec<String>,
    pub log_name: Option<String>,
    pub source: Option<String>,
    pub deprecated: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Method {
    Get,
    Put,
    Post,
    Delete,
    Patch,
    Head,
    Options,
    Trace,
}

impl Method {
    pub fn keyword(self) -> &'static str {
        match self {
            Method::Get => "get",
            Method::Put => "put",
            Method::Post => "post",
            Method::Delete => "delete",
            Method::Patch => "patch",
            Method::Head => "head",
            Method::Options => "options",
            Method::Trace => "trace",
        }
    }

    pub fn constant(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Put => "PUT",
            Method::Post => "POST",
            Method::Delete => "DELETE",
            Method::Patch => "PATCH",
            Method::Head => "HEAD",
            Method::Options => "OPTIONS",
            Method::Trace => "TRACE",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Segment {
    /// Literal segments sort before parameters: the more concrete path wins.
    Literal(String),
    /// Index into the operation's parameters is not needed: the name is unique in the path.
    Parameter { wire_name: String, name: String },
}

/// What a caller must show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Security {
    Open,
    /// Index into the requirements of the API.
    Required(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Repeatable {
    Yes,
    No,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum UnknownQuery {
    #[default]
    Ignored,
    Refused,
}

#[derive(Debug)]
pub(crate) struct Parameter {
    pub wire_name: String,
    pub name: String,
    pub place: Place,
    pub presence: Presence,
    pub ty: Type,
    pub style: ParameterStyle,
    /// The text that stands for an absent one.
    pub default: Option<String>,
    /// `allowEmptyValue`.
    pub empty: EmptyValue,
    pub docs: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
    Cookie,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    Required,
    Optional,
}

/// How a parameter is written: as one text, or with parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParameterStyle {
    /// The whole text is one scalar.
    Scalar,
    /// A style of the runtime, by the name of its variant there.
    Composed(&'static str),
}

/// Whether a query parameter may have no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EmptyValue {
    Allowed,
    Judged,
}

/// What a request holds beside its parameters.
#[derive(Debug)]
pub(crate) struct Body {
    /// The enumeration of its media types, where there are several: `CreatePetBodyContent`.
    pub name: String,
    pub presence: Presence,
    /// One or more.
    pub contents: Vec<BodyContent>,
    pub docs: String,
}

#[derive(Debug)]
pub(crate) struct BodyContent {
    pub media_type: String,
    /// Its variant, where there are several media types.
    pub variant: String,
    pub codec: Codec,
    /// The media type of bytes and files in a form, by property, where `encoding` names one.
    pub part_types: Vec<(String, String)>,
}

/// How a body is written, and what it holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Codec {
    Json(Type),
    Form(Type),
    Multipart(Type),
    Text(Type),
    /// Items as they come, each the data of a server-sent event.
    Events(Type),
    /// Items as they come, each a line of JSON.
    Lines(Type),
    /// Bytes as they come.
    Stream,
}

#[derive(Debug)]
pub(crate) struct Response {
    pub status: StatusRange,
    pub outcome: Outcome,
    /// `Ok`, `BadRequest`, `ClientError`, `Default`.
    pub name: String,
    /// The struct of its parts, where it has more than a body: `ProlongTimeOk`.
    pub fields_name: String,
    pub headers: Vec<ResponseHeader>,
    /// The enumeration of its media types, where there are several.
    pub body_name: String,
    /// Empty where there is no body.
    pub contents: Vec<Content>,
    pub docs: String,
}

/// The type of the body of a response, if the body is JSON.
pub(crate) fn json_body(response: &Response) -> Option<&Type> {
    match response.contents.as_slice() {
        [Content { codec: Codec::Json(ty), .. }] => Some(ty),
        _ => None,
    }
}

impl Body {
    /// Whether some media type is bytes or items as they come.
    pub fn has_stream(&self) -> bool {
        self.contents.iter().any(|content| content.codec.is_stream())
    }
}

impl Response {
    /// Whether some media type is bytes or items as they come.
    pub fn has_stream(&self) -> bool {
        self.contents.iter().any(|content| content.codec.is_stream())
    }

    /// Whether it has more than a body: headers, or a status that the handler chooses.
    pub fn has_fields(&self) -> bool {
        !self.headers.is_empty() || matches!(self.status, StatusRange::Between(..))
    }
}

/// Whether a response is a success: 2xx, or `default` where no 2xx is declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Success,
    Failure,
}

/// The statuses that a response stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StatusRange {
    Exactly(u16),
    /// `4XX` from 400 to 499, `default` from 200 to 599.
    Between(u16, u16),
}

impl StatusRange {
    /// Whether it says that all went well.
    pub fn succeeds(self) -> bool {
        match self {
            StatusRange::Exactly(status) => (200..300).contains(&status),
            StatusRange::Between(low, high) => (low, high) == (200, 299),
        }
    }
}

#[derive(Debug)]
pub(crate) struct ResponseHeader {
    pub wire_name: String,
    pub name: String,
    pub presence: Presence,
    pub ty: Type,
    pub docs: String,
    /// The text of a documented example.
    pub example: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Content {
    pub media_type: String,
    /// Its variant, where there are several media types.
    pub variant: String,
    pub codec: Codec,
    /// The type of the envelope's result, where this is an envelope that has one.
    pub result: Option<Type>,
    /// The text of a documented example as JSON; in an envelope, of a success.
    pub example: Option<String>,
}

impl Codec {
    /// What the body holds, or each of its items; nothing for bytes.
    pub fn ty(&self) -> Option<&Type> {
        match self {
            Codec::Json(ty) | Codec::Form(ty) | Codec::Multipart(ty) => Some(ty),
            Codec::Text(ty) | Codec::Events(ty) | Codec::Lines(ty) => Some(ty),
            Codec::Stream => None,
        }
    }

    /// Whether the body is bytes or items as they come, which can be read once only.
    pub fn is_stream(&self) -> bool {
        matches!(self, Codec::Stream | Codec::Events(_) | Codec::Lines(_))
    }
}
