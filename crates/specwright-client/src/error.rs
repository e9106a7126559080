//! Why a call has no result.

mod answers;
mod renewal;
mod unanswered;

use std::fmt;
use std::sync::Arc;

use specwright_runtime::{Violation, Violations};

use crate::answer::Unreadable;
use crate::attempts::{Answered, Lost};
use crate::engine::Engine;
use crate::operation::{Operation, Repeat};
use crate::paging::NextPageError;

pub use answers::{Excerpt, Refused, Undecodable, Unexpected};
pub use renewal::RenewalError;
pub(crate) use unanswered::Trust;
pub use unanswered::Unanswered;

/// Any error, shared by the calls that it concerns.
pub(crate) type Cause = Arc<dyn std::error::Error + Send + Sync>;

/// Why a call has no result. `E` is the failure that the operation documents.
///
/// No text of an error contains a credential or a password, even if a service sends one back.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Error<E> {
    /// The request breaks rules of the spec; nothing was sent.
    InvalidRequest(Vec<Violation>),
    /// There is no credential for the call, which was not carried out.
    NoCredential(RenewalError),
    /// A file that the request contains cannot be opened; nothing was sent.
    File(Arc<std::io::Error>),
    /// The service answered with a failure that the operation documents.
    Refused(Refused<E>),
    /// The service answered so because the session or token has lapsed, or may have, and the client could not renew
    /// it.
    Unauthenticated(Refused<E>),
    /// There was no connection.
    Connect(Unanswered),
    /// No answer came in time.
    Timeout(Unanswered),
    /// The connection was lost before an answer came.
    Interrupted(Unanswered),
    /// An answer that the operation does not document, such as a proxy's page.
    Unexpected(Unexpected),
    /// An answer with a documented status whose body or headers cannot be decoded.
    Decode(Undecodable),
    /// The next page cannot be called, because of what the last one says of it.
    NextPage(NextPageError),
}

/// Whether the same call, made again, does no harm and may succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retriable {
    /// It may.
    Yes,
    /// It would fail again, or might do twice what it asks for.
    No,
}

impl<E> Error<E> {
    /// Returns whether the same call may be made again: it does no harm, and may succeed.
    pub fn is_retriable(&self) -> bool {
        match self {
            Error::InvalidRequest(_)
            | Error::File(_)
            | Error::Unauthenticated(_)
            | Error::NextPage(_) => false,
            Error::NoCredential(error) => error.is_retriable(),
            Error::Refused(refused) => refused.retriable == Retriable::Yes,
            Error::Connect(unanswered)
            | Error::Timeout(unanswered)
            | Error::Interrupted(unanswered) => {
                let harmless = !unanswered.sent || unanswered.repeat == Repeat::Safe;
                harmless && unanswered.trust == Trust::Unknown
            }
            Error::Unexpected(answer) => answer.retriable == Retriable::Yes,
            Error::Decode(answer) => answer.retriable == Retriable::Yes,
        }
    }

    /// Returns whether the call may have reached the service. It has not if there was no credential: a service that
    /// asks for another one has not carried the call out.
    pub fn was_sent(&self) -> bool {
        match self {
            Error::InvalidRequest(_) | Error::NoCredential(_) | Error::File(_) => false,
            Error::Connect(unanswered)
            | Error::Timeout(unanswered)
            | Error::Interrupted(unanswered) => unanswered.sent,
            Error::Refused(_)
            | Error::Unauthenticated(_)
            | Error::Unexpected(_)
            | Error::Decode(_)
            | Error::NextPage(_) => true,
        }
    }

    /// Returns whether the service did not accept the credential, also in an answer that the operation does not
    /// document.
    pub fn is_unauthenticated(&self) -> bool {
        match self {
            Error::Unauthenticated(_) => true,
            Error::Unexpected(answer) => answer.is_unauthenticated,
            Error::Decode(answer) => answer.is_unauthenticated,
            _ => false,
        }
    }

    /// Returns the documented failure, if the service answered with one.
    pub fn failure(&self) -> Option<&E> {
        match self {
            Error::Refused(refused) | Error::Unauthenticated(refused) => Some(&refused.failure),
            _ => None,
        }
    }

    /// Returns the HTTP status, if there was an answer.
    pub fn status(&self) -> Option<u16> {
        match self {
            Error::Refused(refused) | Error::Unauthenticated(refused) => Some(refused.status),
            Error::Unexpected(answer) => Some(answer.status),
            Error::Decode(answer) => Some(answer.status),
            _ => None,
        }
    }

    /// The error of an answer that is no success.
    pub(crate) fn of_answer(
        engine: &Engine,
        operation: &Operation,
        answered: Answered,
        error: ReadError<E>,
    ) -> Error<E> {
        match error {
            ReadError::Refused(failure) => {
                let is_unauthenticated = answered.is_unauthenticated;
                let refused = Refused::new(operation, answered, failure);
                match is_unauthenticated {
                    true => Error::Unauthenticated(refused),
                    false => Error::Refused(refused),
                }
            }
            ReadError::Unreadable(unreadable) if !unreadable.is_foreign => {
                Error::Decode(Undecodable::new(engine, operation, answered, unreadable))
            }
            ReadError::Unreadable(_) | ReadError::Undeclared => {
                Error::Unexpected(Unexpected::new(engine, operation, answered))
            }
        }
    }

    /// What the error is called where errors are counted.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Error::InvalidRequest(_) => "invalid_request",
            Error::NoCredential(_) => "no_credential",
            Error::File(_) => "file",
            Error::Refused(_) => "refused",
            Error::Unauthenticated(_) => "unauthenticated",
            Error::Connect(_) => "connect",
            Error::Timeout(_) => "timeout",
            Error::Interrupted(_) => "interrupted",
            Error::Unexpected(_) => "unexpected",
            Error::Decode(_) => "decode",
            Error::NextPage(_) => "next_page",
        }
    }
}

impl<E> From<Lost> for Error<E> {
    fn from(lost: Lost) -> Self {
        match lost {
            Lost::NoCredential(error) => Error::NoCredential(error),
            Lost::File(error) => Error::File(error),
            Lost::Connect(unanswered) => Error::Connect(unanswered),
            Lost::Timeout(unanswered) => Error::Timeout(unanswered),
            Lost::Interrupted(unanswered) => Error::Interrupted(unanswered),
        }
    }
}

impl<E> From<Violations> for Error<E> {
    fn from(report: Violations) -> Self {
        Error::InvalidRequest(report.into_violations())
    }
}

impl<E: fmt::Debug> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::InvalidRequest(violations) => {
                let lines: Vec<String> = violations.iter().map(Violation::to_string).collect();
                write!(f, "the request was not sent: {}", lines.join("; "))
            }
            Error::NoCredential(error) => write!(f, "there is no credential for the call: {error}"),
            Error::File(error) => write!(f, "the request was not sent: {error}"),
            Error::Refused(refused) => write!(f, "the service refused: {refused}"),
            Error::Unauthenticated(refused) => {
                write!(f, "the credential was not accepted: {refused}")
            }
            Error::Connect(unanswered) => write!(f, "no connection{unanswered}"),
            Error::Timeout(unanswered) => write!(f, "no answer in time{unanswered}"),
            Error::Interrupted(unanswered) => {
                write!(f, "the connection was lost before an answer came{unanswered}")
            }
            Error::Unexpected(answer) => answer.fmt(f),
            Error::Decode(answer) => answer.fmt(f),
            Error::NextPage(error) => write!(f, "the next page was not called: {error}"),
        }
    }
}

impl<E: fmt::Debug> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Connect(unanswered)
            | Error::Timeout(unanswered)
            | Error::Interrupted(unanswered) => match &unanswered.cause {
                Some(cause) => Some(&**cause),
                None => None,
            },
            // Its own text stands in ours.
            Error::NoCredential(error) => std::error::Error::source(error),
            Error::File(error) => std::error::Error::source(&**error),
            Error::InvalidRequest(_)
            | Error::Refused(_)
            | Error::Unauthenticated(_)
            | Error::Unexpected(_)
            | Error::Decode(_)
            | Error::NextPage(_) => None,
        }
    }
}

/// Why an answer is not a success. Generated code returns it.
#[derive(Debug)]
pub enum ReadError<E> {
    /// A failure that the operation documents.
    Refused(E),
    /// A documented status whose body or headers cannot be decoded.
    Unreadable(Unreadable),
    /// A status that the operation does not document.
    Undeclared,
}

impl<E> From<Unreadable> for ReadError<E> {
    fn from(unreadable: Unreadable) -> Self {
        ReadError::Unreadable(unreadable)
    }
}

/// Returns the error of an answer with a failure that the operation documents. Generated code calls it.
///
/// # Errors
/// Always.
pub fn refused<S, E>(failure: E) -> Result<S, ReadError<E>> {
    Err(ReadError::Refused(failure))
}

/// Returns the error of an answer with a status that the operation does not document. Generated code calls it.
///
/// # Errors
/// Always.
pub fn undeclared<S, E>() -> Result<S, ReadError<E>> {
    Err(ReadError::Undeclared)
}
