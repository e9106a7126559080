//! What keeps a call from its result.

use std::fmt;

use openapi_runtime::{Report, Violation};

use crate::{BaseUrlError, Credential};

/// Why a call has no result. `R` is the API's refusal: the service understood the call and said no.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<R> {
    /// The request breaks rules of the spec; nothing was sent.
    InvalidRequest(Vec<Violation>),
    /// The service answered and said no.
    Refused(R),
    /// No answer came: the connection failed, was lost, or took too long. Whether the request arrived
    /// is not known unless [`reqwest::Error::is_connect`] says that there was no connection.
    Transport(reqwest::Error),
    /// An answer that no documentation describes, such as a proxy's page.
    Unexpected {
        /// The HTTP status.
        status: u16,
        /// The `Content-Type` header, where it is text.
        content_type: Option<String>,
        /// How the body begins.
        body: Excerpt,
    },
    /// A documented status with a body that cannot be read as what it should be.
    Decode {
        /// The HTTP status.
        status: u16,
        /// What is wrong with the body.
        reason: String,
        /// How the body begins.
        body: Excerpt,
    },
}

impl<R: fmt::Display> fmt::Display for Error<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::InvalidRequest(violations) => {
                let lines: Vec<String> = violations.iter().map(Violation::to_string).collect();
                write!(f, "the request was not sent: {}", lines.join("; "))
            }
            Error::Refused(refusal) => write!(f, "the service refused: {refusal}"),
            Error::Transport(error) if error.is_connect() => f.write_str("no connection"),
            Error::Transport(error) if error.is_timeout() => f.write_str("no answer in time"),
            Error::Transport(_) => f.write_str("no answer"),
            Error::Unexpected { status, content_type, body } => {
                let content_type = content_type.as_deref().unwrap_or("no content type");
                let content_type = content_type.escape_debug();
                write!(f, "unexpected answer with status {status}, {content_type}: {body}")
            }
            Error::Decode { status, reason, body } => {
                write!(f, "unreadable answer with status {status}: {reason}: {body}")
            }
        }
    }
}

impl<R: fmt::Debug + fmt::Display> std::error::Error for Error<R> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Transport(error) => Some(error),
            Error::InvalidRequest(_)
            | Error::Refused(_)
            | Error::Unexpected { .. }
            | Error::Decode { .. } => None,
        }
    }
}

impl<R> From<Report> for Error<R> {
    fn from(report: Report) -> Self {
        Error::InvalidRequest(report.into_violations())
    }
}

/// The beginning of a body, as text. It prints without control characters and without the caller's
/// credential, should a server send that back.
#[derive(Clone, PartialEq, Eq)]
pub struct Excerpt(String);

impl Excerpt {
    /// How many characters are kept.
    pub const LIMIT: usize = 1024;

    pub(crate) fn new(body: &str, credential: &Credential) -> Self {
        // The credential is taken out first, so that no cut leaves a part of it.
        Excerpt(credential.redact(body).chars().take(Self::LIMIT).collect())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.escape_debug().fmt(f)
    }
}

/// Why a client cannot be built.
#[derive(Debug)]
#[non_exhaustive]
pub enum BuildError {
    /// The base URL is of no use.
    BaseUrl(BaseUrlError),
    /// The transport cannot be set up, for instance for lack of TLS roots.
    Http(reqwest::Error),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BuildError::BaseUrl(_) => f.write_str("the base URL is of no use"),
            BuildError::Http(_) => f.write_str("the transport cannot be set up"),
        }
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            BuildError::BaseUrl(error) => Some(error),
            BuildError::Http(error) => Some(error),
        }
    }
}

impl From<BaseUrlError> for BuildError {
    fn from(error: BaseUrlError) -> Self {
        BuildError::BaseUrl(error)
    }
}

impl From<reqwest::Error> for BuildError {
    fn from(error: reqwest::Error) -> Self {
        BuildError::Http(error)
    }
}
