//! Why a request never reached a handler, or left it without an answer.

mod problem;

use std::fmt;

use http::{HeaderValue, StatusCode, header};

use super::{Body, Response};
use specwright_runtime::{ItemError, StreamError, Violation};

/// Why a credential does not let a request pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Denied {
    /// Nobody is known by it: 401.
    Unauthenticated,
    /// Its owner is known and may not do this: 403.
    Forbidden,
}

impl Denied {
    /// The gravest of this and the reasons that there are.
    #[must_use]
    pub fn worst<const N: usize>(self, reasons: [Option<Denied>; N]) -> Denied {
        reasons.into_iter().flatten().fold(self, Denied::max)
    }

    /// The refusal; `challenge` is what HTTP has a 401 say.
    pub fn into_rejection(self, challenge: Option<&'static str>) -> Rejection {
        match self {
            Denied::Unauthenticated => Rejection::Unauthenticated { challenge },
            Denied::Forbidden => Rejection::Forbidden,
        }
    }
}

/// A request that was refused.
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
    Unauthenticated {
        /// The value of the `WWW-Authenticate` header, where HTTP has a scheme for it.
        challenge: Option<&'static str>,
    },
    /// The credential does not allow this operation.
    Forbidden,
    /// None of the media types of the answers is acceptable to the caller.
    NotAcceptable {
        /// Those that there are.
        produced: &'static [&'static str],
    },
    /// The body is of another media type.
    UnsupportedMediaType {
        /// The accepted ones.
        expected: &'static [&'static str],
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
    /// The handler panicked.
    Fault,
    /// There is a handler, which does nothing yet.
    NotImplemented,
}

impl Rejection {
    /// The HTTP status that fits.
    pub fn status(&self) -> StatusCode {
        match self {
            Rejection::NotFound => StatusCode::NOT_FOUND,
            Rejection::MethodNotAllowed { .. } => StatusCode::METHOD_NOT_ALLOWED,
            Rejection::Unauthenticated { .. } => StatusCode::UNAUTHORIZED,
            Rejection::Forbidden => StatusCode::FORBIDDEN,
            Rejection::NotAcceptable { .. } => StatusCode::NOT_ACCEPTABLE,
            Rejection::UnsupportedMediaType { .. } => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Rejection::BodyTooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Rejection::BodyInterrupted | Rejection::Invalid(_) => StatusCode::BAD_REQUEST,
            Rejection::Fault => StatusCode::INTERNAL_SERVER_ERROR,
            Rejection::NotImplemented => StatusCode::NOT_IMPLEMENTED,
        }
    }

    /// What is wrong, in one line that repeats nothing of the request's values.
    pub fn message(&self) -> String {
        self.to_string()
    }

    /// Adds the headers that HTTP asks for: `Allow` where the method is wrong, `WWW-Authenticate`
    /// where a credential is, `Accept` where the media type of the body is.
    #[must_use]
    pub fn with_headers(&self, mut response: Response) -> Response {
        let headers = response.headers_mut();
        match self {
            Rejection::MethodNotAllowed { allow } => {
                headers.insert(header::ALLOW, HeaderValue::from_static(allow));
            }
            Rejection::Unauthenticated { challenge: Some(challenge) } => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
            }
            Rejection::UnsupportedMediaType { expected } => {
                if let Ok(value) = HeaderValue::try_from(expected.join(", ")) {
                    headers.insert(header::ACCEPT, value);
                }
            }
            _ => {}
        }
        response
    }

    /// The answer of an API that declares no error schema: `application/problem+json` (RFC 9457).
    pub fn into_problem(self) -> Response {
        let mut response = Response::new(Body::from(problem::text(&self)));
        *response.status_mut() = self.status();
        let media_type = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, media_type);
        self.with_headers(response)
    }
}

/// A body that a handler could not read to its end.
impl From<StreamError> for Rejection {
    fn from(error: StreamError) -> Self {
        match error {
            StreamError::TooLong { limit } => Rejection::BodyTooLarge { limit },
            _ => Rejection::BodyInterrupted,
        }
    }
}

/// An item of a body that a handler could not read.
impl From<ItemError> for Rejection {
    fn from(error: ItemError) -> Self {
        match error {
            ItemError::Invalid(report) => Rejection::Invalid(report.into_violations()),
            ItemError::TooLong { limit } => Rejection::BodyTooLarge { limit },
            ItemError::Body(error) => error.into(),
            _ => Rejection::BodyInterrupted,
        }
    }
}

/// What is wrong, in one line that repeats nothing of the request's values.
impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rejection::NotFound => f.write_str("no operation has this path"),
            Rejection::MethodNotAllowed { allow } => write!(f, "this path allows {allow}"),
            Rejection::Unauthenticated { .. } => {
                f.write_str("the credential is missing or not accepted")
            }
            Rejection::Forbidden => f.write_str("the credential does not allow this operation"),
            Rejection::NotAcceptable { produced } => {
                f.write_str("the answer is ")?;
                separated(f, produced, " or ")
            }
            Rejection::UnsupportedMediaType { expected } => {
                f.write_str("the body must be ")?;
                separated(f, expected, " or ")
            }
            Rejection::BodyTooLarge { limit } => {
                write!(f, "the body must have at most {limit} bytes")
            }
            Rejection::BodyInterrupted => f.write_str("the body ended early"),
            Rejection::Invalid(violations) => separated(f, violations, "; "),
            Rejection::Fault => f.write_str("the server failed to answer"),
            Rejection::NotImplemented => {
                f.write_str("the server does not implement this operation")
            }
        }
    }
}

impl std::error::Error for Rejection {}

fn separated<T: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    items: &[T],
    separator: &str,
) -> fmt::Result {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            f.write_str(separator)?;
        }
        item.fmt(f)?;
    }
    Ok(())
}
