//! Why a request never reached a handler.

use http::{HeaderValue, StatusCode, header};

use super::{Body, Response};
use crate::Violation;

/// A request that was refused before its handler.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rejection {
    /// No operation has this path.
    NotFound,
    /// The path has operations, none with this method; these are its methods.
    MethodNotAllowed {
        /// The value of the `Allow` header.
        allow: &'static str,
    },
    /// The credential is missing or not accepted.
    Unauthenticated,
    /// The body is of another media type.
    UnsupportedMediaType {
        /// The accepted one.
        expected: &'static str,
    },
    /// The body is longer than the service reads.
    BodyTooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The connection ended within the body.
    BodyInterrupted,
    /// Path, query, headers or body break rules of the spec; all of them, up to a limit.
    Invalid(Vec<Violation>),
}

impl Rejection {
    /// The HTTP status that fits.
    pub fn status(&self) -> StatusCode {
        match self {
            Rejection::NotFound => StatusCode::NOT_FOUND,
            Rejection::MethodNotAllowed { .. } => StatusCode::METHOD_NOT_ALLOWED,
            Rejection::Unauthenticated => StatusCode::UNAUTHORIZED,
            Rejection::UnsupportedMediaType { .. } => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Rejection::BodyTooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Rejection::BodyInterrupted | Rejection::Invalid(_) => StatusCode::BAD_REQUEST,
        }
    }

    /// What is wrong, in one line that repeats nothing of the request's values.
    pub fn message(&self) -> String {
        match self {
            Rejection::NotFound => "no operation has this path".to_owned(),
            Rejection::MethodNotAllowed { allow } => format!("this path allows {allow}"),
            Rejection::Unauthenticated => "the credential is missing or not accepted".to_owned(),
            Rejection::UnsupportedMediaType { expected } => format!("the body must be {expected}"),
            Rejection::BodyTooLarge { limit } => {
                format!("the body must have at most {limit} bytes")
            }
            Rejection::BodyInterrupted => "the body ended early".to_owned(),
            Rejection::Invalid(violations) => {
                let lines: Vec<String> = violations.iter().map(Violation::to_string).collect();
                lines.join("; ")
            }
        }
    }

    /// Adds the headers that HTTP asks for: `Allow` where the method is wrong.
    #[must_use]
    pub fn with_headers(&self, mut response: Response) -> Response {
        if let Rejection::MethodNotAllowed { allow } = self {
            response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allow));
        }
        response
    }

    /// The answer of an API that declares no error schema: `application/problem+json` (RFC 9457).
    pub fn into_problem(self) -> Response {
        let errors: Vec<serde_json::Value> = match &self {
            Rejection::Invalid(violations) => violations
                .iter()
                .map(|violation| {
                    serde_json::json!({
                        "in": violation.place.as_str(),
                        "pointer": violation.pointer,
                        "code": violation.constraint.keyword(),
                        "message": violation.constraint.to_string(),
                    })
                })
                .collect(),
            _ => Vec::new(),
        };
        let status = self.status();
        let mut problem = serde_json::json!({
            "title": status.canonical_reason().unwrap_or_default(),
            "status": status.as_u16(),
            "detail": self.message(),
        });
        if !errors.is_empty() {
            problem["errors"] = errors.into();
        }
        let mut response = Response::new(Body::from(problem.to_string()));
        *response.status_mut() = status;
        let media_type = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, media_type);
        self.with_headers(response)
    }
}
