//! Errors of calls that have no answer.

use std::fmt;

use super::Cause;
use crate::operation::{Operation, Repeat};
use crate::retry::Attempt;

/// A call that has no answer: how often it was tried, and whether it may have arrived.
#[derive(Clone, Debug)]
pub struct Unanswered {
    pub(crate) attempts: u32,
    /// Whether one of the attempts may have reached the service.
    pub(crate) sent: bool,
    pub(crate) repeat: Repeat,
    pub(crate) cause: Option<Cause>,
    pub(crate) trust: Trust,
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
    /// An attempt that was lost, after those before it.
    pub(crate) fn after(attempt: Attempt, operation: &Operation, sent: bool) -> Unanswered {
        Unanswered {
            attempts: attempt.before + 1,
            sent: sent || attempt.sent,
            repeat: operation.repeat,
            cause: None,
            trust: Trust::Unknown,
            address: None,
        }
    }

    /// Whether TLS was begun with a service that answered in plain text, as rustls tells.
    fn found_no_tls(&self) -> bool {
        let first = self.cause.as_deref().map(|cause| cause as &(dyn std::error::Error + 'static));
        let mut causes = std::iter::successors(first, |error| error.source());
        causes.any(|cause| cause.to_string().contains("InvalidContentType"))
    }

    /// Returns how often the call was tried.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Returns the base URL that was called last, if the call came so far.
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
        if self.found_no_tls() {
            f.write_str(": what answers there does not speak TLS; an http:// URL may be meant")?;
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
