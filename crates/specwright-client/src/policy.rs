//! What an API means by its answers, beyond its spec.

use std::fmt;

use http::HeaderMap;

use crate::Credential;

/// What the answers of an API say about the credential and about another attempt, where its spec does not.
///
/// ```
/// use specwright_client::{Lapse, Policy, Said};
///
/// /// An API whose code 7 says that the session is over, whatever the status.
/// struct Sessions;
///
/// impl Policy for Sessions {
///     fn lapse(&self, said: Said<'_>) -> Option<Lapse> {
///         (said.code == Some("7")).then_some(Lapse::Certain)
///     }
/// }
/// ```
pub trait Policy: Send + Sync + 'static {
    /// Returns how sure it is that the credential of the call has lapsed; `None` if it has not. Called for answers
    /// that are not successes of operations with a credential. Defaults to certain for status 401.
    fn lapse(&self, said: Said<'_>) -> Option<Lapse> {
        (said.status == 401).then_some(Lapse::Certain)
    }

    /// Returns whether the same call, made again, may succeed. Defaults to [`Again::IfSafe`] for the statuses 408, 425,
    /// 429, 502, 503 and 504, and to [`Again::No`] for all others.
    fn again(&self, said: Said<'_>) -> Again {
        match said.status {
            408 | 425 | 429 | 502..=504 => Again::IfSafe,
            _ => Again::No,
        }
    }

    /// Returns the new credential in the headers of an answer, if there is one. Defaults to `None`.
    fn renewed(&self, headers: &HeaderMap) -> Option<Credential> {
        let _ = headers;
        None
    }

    /// Returns headers that all requests have, besides those of the spec. Defaults to none.
    fn headers(&self) -> HeaderMap {
        HeaderMap::new()
    }
}

/// What an answer says that is not a success.
#[derive(Clone, Copy)]
pub struct Said<'a> {
    /// The HTTP status.
    pub status: u16,
    /// The code in the body, if the API has an envelope (`x-envelope`) and the body has one.
    pub code: Option<&'a str>,
}

impl fmt::Debug for Said<'_> {
    /// Without the code, which may be anything.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Said").field("status", &self.status).finish_non_exhaustive()
    }
}

/// Whether the same call, made again, may succeed. The client itself repeats only calls that are safe to repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// It would fail again.
    No,
    /// It may succeed, but the call may have had its effect.
    IfSafe,
    /// It may succeed, and the call had no effect.
    Yes,
}

/// How sure it is that a session or token has lapsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lapse {
    /// It has lapsed. A client that can renew it does not use it again; if the renewal fails, the call
    /// ends with [`Error::NoCredential`](crate::Error::NoCredential).
    Certain,
    /// The answer has another meaning too. The client renews the credential and uses the old one until then; if the
    /// renewal fails, or the call is refused again, the call ends with
    /// [`Error::Refused`](crate::Error::Refused).
    Possible,
}

/// The policy of APIs that follow HTTP.
#[derive(Debug)]
pub(crate) struct Standard;

impl Policy for Standard {}
