//! A status and a code into what they mean for a caller.

use std::fmt;

use specwright_client::{Access, Advice, Lapse, Refuse};

/// The service answered and said no.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// The code of the error, as a rule `MMC.` or `USG.` and a number.
    pub code: String,
    /// The service's own words.
    pub message: String,
    /// What was called: with a password, there is nothing to renew.
    pub(super) access: Access,
}

impl Refusal {
    /// What a caller can do about it.
    pub fn advice(&self) -> Advice {
        match self.status {
            401 if self.access == Access::Credential => Advice::SignIn,
            429 | 503 => Advice::Later,
            400..=499 => Advice::Change,
            500..=599 => Advice::Look,
            _ => Advice::Unknown,
        }
    }

    /// Whether the same call may be made again, and may succeed.
    pub fn is_retriable(&self) -> bool {
        self.advice().is_retriable()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code.escape_debug();
        write!(f, "{code} with status {}: {:?}; {}", self.status, self.message, self.advice())
    }
}

impl std::error::Error for Refusal {}

impl Refuse for Refusal {
    fn advice(&self) -> Advice {
        self.advice()
    }

    fn code(&self) -> &str {
        &self.code
    }

    fn lapse(&self) -> Lapse {
        Lapse::Certain
    }
}
