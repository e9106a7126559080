//! Why there is no session or token.

use std::fmt;
use std::sync::Arc;

use super::{Cause, Error, Retriable};
use crate::CredentialError;
use crate::operation::Scheme;

/// Why there is no session or token: the error of whatever hands them out.
#[derive(Clone, Debug)]
pub struct RenewalError {
    cause: Cause,
    retriable: Retriable,
    /// Whether a later call may ask again.
    pub(crate) asks_again: Retriable,
}

impl RenewalError {
    /// Creates an error after which asking again may help or not. With [`Retriable::No`], nothing is asked
    /// again.
    pub fn new(
        cause: impl Into<Box<dyn std::error::Error + Send + Sync>>,
        retriable: Retriable,
    ) -> RenewalError {
        RenewalError { cause: cause.into().into(), retriable, asks_again: retriable }
    }

    /// Creates the error of a call that should have returned a credential, such as a sign-in.
    ///
    /// A later call asks for a credential again only if the service did not reject what it received: repeating a
    /// wrong password could lock the account. `is_final` says of a documented failure whether it is such a
    /// rejection.
    pub fn of_call<E>(error: Error<E>, is_final: impl FnOnce(&E) -> bool) -> RenewalError
    where
        E: fmt::Debug + Send + Sync + 'static,
    {
        let retriable = if error.is_retriable() { Retriable::Yes } else { Retriable::No };
        let unjudged = match &error {
            Error::Connect(_) | Error::Timeout(_) | Error::Interrupted(_) => true,
            Error::Unexpected(answer) => {
                answer.status() >= 500 || matches!(answer.status(), 408 | 429)
            }
            Error::Refused(refused) | Error::Unauthenticated(refused) => {
                !is_final(refused.failure())
            }
            Error::InvalidRequest(_)
            | Error::NoCredential(_)
            | Error::File(_)
            | Error::Decode(_)
            | Error::NextPage(_) => false,
        };
        let asks_again = if unjudged { Retriable::Yes } else { Retriable::No };
        RenewalError { cause: Arc::new(error), retriable, asks_again }
    }

    /// Creates the error of a text that was handed out and is no credential.
    pub fn of_secret(error: CredentialError) -> RenewalError {
        RenewalError::new(error, Retriable::No)
    }

    /// Returns whether asking again may help.
    pub fn is_retriable(&self) -> bool {
        self.retriable == Retriable::Yes
    }

    /// The client has a credential and nothing to renew it.
    pub(crate) fn no_source() -> RenewalError {
        RenewalError::new("the client has nothing to ask for a credential", Retriable::No)
    }

    /// The client has no credential for an operation.
    pub(crate) fn no_credential(alternatives: &[&[Scheme]]) -> RenewalError {
        let schemes: Vec<String> = alternatives
            .iter()
            .map(|schemes| {
                let keys: Vec<String> =
                    schemes.iter().map(|scheme| format!("`{}`", scheme.key)).collect();
                keys.join(" and ")
            })
            .collect();
        let message = format!("the client was built without {}", schemes.join(", or "));
        RenewalError::new(message, Retriable::No)
    }

    /// Returns the error as it came: of a client's own sign-in or token operation it is the
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
