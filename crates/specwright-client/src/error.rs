//! What keeps a call from its result.

use std::fmt;
use std::sync::Arc;

use specwright_runtime::{Violation, Violations};

use crate::operation::Repeat;
use crate::refuse::{Advice, Refuse};

/// Any error, shared by the calls that it concerns.
pub(crate) type Cause = Arc<dyn std::error::Error + Send + Sync>;

/// Why a call has no result. `R` is the API's refusal: the service understood the call and said no.
///
/// No text of an error holds a credential or a password, also where a service sends one back.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Error<R> {
    /// The request breaks rules of the spec; nothing was sent.
    InvalidRequest(Vec<Violation>),
    /// No session or token could be had for the call, which was not carried out.
    NoCredential(RenewalError),
    /// The service answered and said no.
    Refused(R),
    /// The service said no because the session or token has lapsed, or may have, and no new one could
    /// be had without the caller.
    Unauthenticated(R),
    /// There was no connection.
    Connect(Unanswered),
    /// No answer came in time.
    Timeout(Unanswered),
    /// The connection was lost before an answer came.
    Interrupted(Unanswered),
    /// An answer that no documentation describes, such as a proxy's page.
    Unexpected {
        /// The HTTP status.
        status: u16,
        /// The `Content-Type` header, where it is text.
        content_type: Option<String>,
        /// How the body begins.
        body: Excerpt,
        /// Whether the same call may be made again.
        retriable: Retriable,
    },
    /// A documented status with a body that cannot be read as what it should be.
    Decode {
        /// The HTTP status.
        status: u16,
        /// The place in the body, such as `items[0].id`; empty for the whole of it.
        path: String,
        /// What is wrong there.
        reason: String,
        /// How the body begins.
        body: Excerpt,
        /// Whether the same call may be made again.
        retriable: Retriable,
    },
}

/// Whether the same call, made again, does no harm and may succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retriable {
    /// It may.
    Yes,
    /// It would fail again, or might do twice what it asks for.
    No,
}

impl<R: Refuse> Error<R> {
    /// Whether the same call may be made again by and by: it does no harm, and may succeed.
    pub fn is_retriable(&self) -> bool {
        match self {
            Error::InvalidRequest(_) | Error::Unauthenticated(_) => false,
            Error::NoCredential(error) => error.is_retriable(),
            Error::Refused(refusal) => refusal.advice().is_retriable(),
            Error::Connect(unanswered)
            | Error::Timeout(unanswered)
            | Error::Interrupted(unanswered) => {
                let harmless = !unanswered.sent || unanswered.repeat == Repeat::Safe;
                harmless && unanswered.trust == Trust::Unknown
            }
            Error::Unexpected { retriable, .. } | Error::Decode { retriable, .. } => {
                *retriable == Retriable::Yes
            }
        }
    }
}

impl<R> Error<R> {
    /// Whether the call may have reached the service. Not so if there was no credential: a service that
    /// asks for another one has not carried the call out.
    pub fn was_sent(&self) -> bool {
        match self {
            Error::InvalidRequest(_) | Error::NoCredential(_) => false,
            Error::Connect(unanswered)
            | Error::Timeout(unanswered)
            | Error::Interrupted(unanswered) => unanswered.sent,
            Error::Refused(_)
            | Error::Unauthenticated(_)
            | Error::Unexpected { .. }
            | Error::Decode { .. } => true,
        }
    }

    /// Whether a call to another address may do better.
    pub(crate) fn is_of_address(&self) -> bool {
        match self {
            Error::Connect(_) | Error::Timeout(_) | Error::Interrupted(_) => true,
            Error::Unexpected { status, .. } => is_of_gateway(*status),
            Error::InvalidRequest(_)
            | Error::NoCredential(_)
            | Error::Refused(_)
            | Error::Unauthenticated(_)
            | Error::Decode { .. } => false,
        }
    }

    /// The refusal, where the service said no.
    pub fn refusal(&self) -> Option<&R> {
        match self {
            Error::Refused(refusal) | Error::Unauthenticated(refusal) => Some(refusal),
            _ => None,
        }
    }

    /// Notes which base URL was called.
    pub(crate) fn came_from(&mut self, address: &str) {
        if let Error::Connect(unanswered)
        | Error::Timeout(unanswered)
        | Error::Interrupted(unanswered) = self
        {
            unanswered.address = Some(address.to_owned());
        }
    }

    /// What the error is called where errors are counted.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Error::InvalidRequest(_) => "invalid_request",
            Error::NoCredential(_) => "no_credential",
            Error::Refused(_) => "refused",
            Error::Unauthenticated(_) => "unauthenticated",
            Error::Connect(_) => "connect",
            Error::Timeout(_) => "timeout",
            Error::Interrupted(_) => "interrupted",
            Error::Unexpected { .. } => "unexpected",
            Error::Decode { .. } => "decode",
        }
    }
}

/// Whether a status says that what stands before the service could not reach it.
pub(crate) fn is_of_gateway(status: u16) -> bool {
    matches!(status, 502..=504)
}

impl<R: fmt::Display> fmt::Display for Error<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::InvalidRequest(violations) => {
                let lines: Vec<String> = violations.iter().map(Violation::to_string).collect();
                write!(f, "the request was not sent: {}", lines.join("; "))
            }
            Error::NoCredential(error) => {
                write!(f, "no credential could be had for the call: {error}")
            }
            Error::Refused(refusal) => write!(f, "the service refused: {refusal}"),
            Error::Unauthenticated(refusal) => {
                write!(f, "the credential was not accepted: {refusal}")
            }
            Error::Connect(unanswered) => write!(f, "no connection{unanswered}"),
            Error::Timeout(unanswered) => write!(f, "no answer in time{unanswered}"),
            Error::Interrupted(unanswered) => {
                write!(f, "the connection was lost before an answer came{unanswered}")
            }
            Error::Unexpected { status, content_type, body, .. } => {
                let content_type = content_type.as_deref().unwrap_or("no content type");
                let content_type = content_type.escape_debug();
                write!(f, "unexpected answer with status {status}, {content_type}: {body}")
            }
            Error::Decode { status, path, reason, body, .. } => {
                let at = if path.is_empty() { "" } else { " at " };
                write!(f, "unreadable answer with status {status}{at}{path}: {reason}: {body}")
            }
        }
    }
}

impl<R: fmt::Debug + fmt::Display> std::error::Error for Error<R> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Connect(unanswered)
            | Error::Timeout(unanswered)
            | Error::Interrupted(unanswered) => match &unanswered.cause {
                Some(cause) => Some(&**cause),
                None => None,
            },
            // Its own text stands in ours.
            Error::NoCredential(error) => error.cause.source(),
            Error::InvalidRequest(_)
            | Error::Refused(_)
            | Error::Unauthenticated(_)
            | Error::Unexpected { .. }
            | Error::Decode { .. } => None,
        }
    }
}

impl<R> From<Violations> for Error<R> {
    fn from(report: Violations) -> Self {
        Error::InvalidRequest(report.into_violations())
    }
}

/// A call that has no answer: how often it was tried, and whether it may have arrived.
#[derive(Clone, Debug)]
pub struct Unanswered {
    /// How often the call was tried.
    pub(crate) attempts: u32,
    /// Whether one of the attempts may have reached the service.
    pub(crate) sent: bool,
    pub(crate) repeat: Repeat,
    pub(crate) cause: Option<Cause>,
    pub(crate) trust: Trust,
    /// The base URL that was called last.
    pub(crate) address: Option<String>,
}

/// Whether the service was taken for what it says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trust {
    Unknown,
    /// Its certificate was not.
    Refused,
}

impl Unanswered {
    /// How often the call was tried.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The base URL that was called last, where the call came so far.
    pub fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }
}

impl fmt::Display for Unanswered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.attempts > 1 {
            write!(f, " in {} attempts", self.attempts)?;
        }
        if let Some(address) = &self.address {
            write!(f, " ({address})")?;
        }
        f.write_str(match (self.sent, self.repeat) {
            (false, _) => "; the call was not sent",
            (true, Repeat::Safe) => "; the call may have arrived",
            (true, Repeat::Unsafe) => {
                "; the call may have arrived, and was not repeated because it may not be safe to repeat"
            }
        })
    }
}

/// Why no session or token could be had. It is the error of whatever hands them out.
#[derive(Clone, Debug)]
pub struct RenewalError {
    cause: Cause,
    retriable: Retriable,
    /// Whether a later call may ask again.
    pub(crate) asks_again: Retriable,
}

impl RenewalError {
    /// An error after which asking again may help or not. With [`Retriable::No`], nothing is asked
    /// again.
    pub fn new(
        cause: impl Into<Box<dyn std::error::Error + Send + Sync>>,
        retriable: Retriable,
    ) -> RenewalError {
        RenewalError { cause: cause.into().into(), retriable, asks_again: retriable }
    }

    /// Creates the error of a call that should have returned a credential, such as a sign-in.
    ///
    /// A later call asks for a credential again only if the service has not rejected what it received:
    /// repeating a wrong password could lock the account.
    pub fn of_call<R: Refuse + Send + Sync + 'static>(error: Error<R>) -> RenewalError {
        let retriable = if error.is_retriable() { Retriable::Yes } else { Retriable::No };
        let unjudged = match &error {
            Error::Connect(_) | Error::Timeout(_) | Error::Interrupted(_) => true,
            Error::Unexpected { status, .. } => *status >= 500 || matches!(status, 408 | 429),
            Error::Refused(refusal) | Error::Unauthenticated(refusal) => {
                !matches!(refusal.advice(), Advice::Change | Advice::Unknown)
            }
            Error::InvalidRequest(_) | Error::NoCredential(_) | Error::Decode { .. } => false,
        };
        let asks_again = if unjudged { Retriable::Yes } else { Retriable::No };
        RenewalError { cause: Arc::new(error), retriable, asks_again }
    }

    /// Whether asking again may help.
    pub fn is_retriable(&self) -> bool {
        self.retriable == Retriable::Yes
    }

    /// There is nothing to ask.
    pub(crate) fn no_source() -> RenewalError {
        RenewalError::new(NoSource, Retriable::No)
    }

    /// The error, as it came: of a client's own sign-in or token operation it is the
    /// [`Error`] of that call.
    pub fn get_ref(&self) -> &(dyn std::error::Error + Send + Sync + 'static) {
        &*self.cause
    }
}

impl fmt::Display for RenewalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.cause.fmt(f)
    }
}

impl std::error::Error for RenewalError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.source()
    }
}

#[derive(Debug)]
struct NoSource;

impl fmt::Display for NoSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the client has no credential and nothing to ask for one")
    }
}

impl std::error::Error for NoSource {}

/// The beginning of a body, as text. It prints without control characters and without the caller's
/// credential, should a server send that back; of an operation that deals with passwords or tokens
/// nothing is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Excerpt(String);

impl Excerpt {
    /// How many characters are kept.
    pub const LIMIT: usize = 1024;

    /// The beginning of a text that holds no secret.
    pub(crate) fn new(text: &str) -> Self {
        Excerpt(text.chars().take(Self::LIMIT).collect())
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
