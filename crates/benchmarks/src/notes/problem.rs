//! What is wrong with a request into the answer that says so, as one would write it by hand.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE, HeaderName};
use http::{HeaderValue, Response, StatusCode};
use http_body_util::Full;
use serde::Serialize;

/// A broken rule and its place.
#[derive(Serialize)]
pub struct Violation {
    /// `path`, `query`, `header` or `body`.
    pub r#in: &'static str,
    /// A JSON pointer.
    pub pointer: Cow<'static, str>,
    /// The keyword.
    pub code: &'static str,
    /// The rule in words.
    pub message: &'static str,
}

impl Violation {
    /// A broken rule of a place that is known beforehand.
    pub fn new(
        r#in: &'static str,
        pointer: &'static str,
        code: &'static str,
        message: &'static str,
    ) -> Self {
        Violation { r#in, pointer: Cow::Borrowed(pointer), code, message }
    }
}

/// Why a request is refused.
pub enum Refused {
    /// No such path.
    Path,
    /// No such method.
    Method(&'static str),
    /// The caller does not accept JSON.
    Accept,
    /// The body is no JSON by its header.
    MediaType,
    /// The body is longer than the limit.
    TooLong(usize),
    /// The body ended early.
    Interrupted,
    /// The request breaks rules.
    Invalid(Vec<Violation>),
}

#[derive(Serialize)]
struct Problem<'a> {
    title: &'static str,
    status: u16,
    detail: Cow<'a, str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    errors: &'a [Violation],
}

/// A refusal as `application/problem+json`.
pub fn refuse(refused: &Refused) -> Response<Full<Bytes>> {
    let (status, detail, extra): (_, Cow<'_, str>, Option<(HeaderName, &'static str)>) =
        match refused {
            Refused::Path => (StatusCode::NOT_FOUND, "no operation has this path".into(), None),
            Refused::Method(allow) => (
                StatusCode::METHOD_NOT_ALLOWED,
                format!("this path allows {allow}").into(),
                Some((ALLOW, allow)),
            ),
            Refused::Accept => {
                (StatusCode::NOT_ACCEPTABLE, "the answer is application/json".into(), None)
            }
            Refused::MediaType => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "the body must be application/json".into(),
                Some((http::header::ACCEPT, "application/json")),
            ),
            Refused::TooLong(limit) => (
                StatusCode::PAYLOAD_TOO_LARGE,
                format!("the body must have at most {limit} bytes").into(),
                None,
            ),
            Refused::Interrupted => (StatusCode::BAD_REQUEST, "the body ended early".into(), None),
            Refused::Invalid(violations) => {
                (StatusCode::BAD_REQUEST, detail(violations).into(), None)
            }
        };
    let errors: &[Violation] = match refused {
        Refused::Invalid(violations) => violations,
        _ => &[],
    };
    let mut response = problem(status, &detail, errors);
    if let Some((name, value)) = extra {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// The answer for a note that is not there.
pub fn no_note() -> Response<Full<Bytes>> {
    problem(StatusCode::NOT_FOUND, "no such note", &[])
}

fn problem(status: StatusCode, detail: &str, errors: &[Violation]) -> Response<Full<Bytes>> {
    let title = status.canonical_reason().unwrap_or_default();
    let problem = Problem { title, status: status.as_u16(), detail: detail.into(), errors };
    let text = serde_json::to_vec(&problem).expect("texts and numbers are JSON");
    let mut response = Response::new(Full::from(text));
    *response.status_mut() = status;
    let media_type = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(CONTENT_TYPE, media_type);
    response
}

fn detail(violations: &[Violation]) -> String {
    let mut detail = String::new();
    for Violation { r#in, pointer, message, .. } in violations {
        if !detail.is_empty() {
            detail.push_str("; ");
        }
        for part in [*r#in, " ", pointer.as_ref(), " ", *message] {
            detail.push_str(part);
        }
    }
    detail
}
