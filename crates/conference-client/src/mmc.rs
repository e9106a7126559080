//! Control of cloud meetings.
//!
//! ```no_run
//! use conference_client::mmc::{Client, types};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let url = types::server_url("api.meeting.huaweicloud.com");
//! let client = Client::new(&url, "stba…".parse()?)?;
//! let body = types::ProlongMeetingBody {
//!     auto: types::ExtensionMode::ByDuration,
//!     duration: Some(40.into()),
//! };
//! client.prolong_meeting(&"914083136".into(), &body).await?;
//! # Ok(())
//! # }
//! ```

mod methods;
mod operations;

pub use conference_types::mmc as types;

use std::fmt;

use openapi_runtime::DecodeOwned;
use progenitor_client::{ClientHooks, ClientInfo, OperationInfo};

use crate::answer::{self, Answer, Raw};
use crate::{BuildError, Credential, connect};

/// Why a call has no result.
pub type Error = crate::Error<Refusal>;

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
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code.escape_debug();
        write!(f, "{code} with status {}: {:?}", self.status, self.message)
    }
}

/// A client that controls one meeting, for which its token was handed out. Clones share their
/// connections.
#[derive(Clone, Debug)]
pub struct Client {
    operations: operations::Client,
}

impl Client {
    /// A client with a transport of its own, which follows no redirects and waits 30 seconds for a
    /// call.
    ///
    /// `base_url` is a server URL of the spec: see [`types::server_url`].
    ///
    /// # Errors
    /// The base URL is of no use, or there is no TLS.
    pub fn new(base_url: &str, control_token: Credential) -> Result<Client, BuildError> {
        Self::with_http(base_url, control_token, connect::http()?)
    }

    /// A client over a ready transport. It should follow no redirects: a redirected call is sent
    /// again, with its credential.
    ///
    /// # Errors
    /// The base URL is of no use.
    pub fn with_http(
        base_url: &str,
        control_token: Credential,
        http: reqwest::Client,
    ) -> Result<Client, BuildError> {
        let base_url = connect::base_url(base_url)?;
        let operations = operations::Client::new_with_client(&base_url, http, control_token);
        Ok(Client { operations })
    }

    /// The success that a status tells, whatever body comes with it, or the refusal in an error body.
    async fn nothing(&self, raw: Raw) -> Result<(), Error> {
        let answer = answer::read(raw).await?;
        // The meeting is extended, even if the body that nobody documents breaks off.
        if answer.status.is_success() { Ok(()) } else { Err(self.refusal(&answer)) }
    }

    /// The value in the body of a success, or the refusal in an error body.
    #[allow(dead_code, reason = "no operation of this API documents a result so far")]
    async fn result<T: DecodeOwned>(&self, raw: Raw) -> Result<T, Error> {
        let answer = answer::read(raw).await?;
        if !answer.status.is_success() {
            return Err(self.refusal(&answer));
        }
        answer
            .decode()
            .map_err(|error| answer.unreadable(&error.to_string(), self.operations.inner()))
    }

    /// An answer that tells by its status that the call failed.
    fn refusal(&self, answer: &Answer) -> Error {
        let credential = self.operations.inner();
        let body = answer.properties();
        let text = |name: &str| Some(credential.redact(&body.as_ref()?.text(name)?));
        match text(methods::CODE) {
            Some(code) => Error::Refused(Refusal {
                status: answer.status.as_u16(),
                code,
                message: text(methods::MESSAGE).unwrap_or_default(),
            }),
            None => answer.unexpected(credential),
        }
    }
}

impl ClientHooks<Credential> for operations::Client {
    /// Gives a request the headers that the page shows.
    async fn pre<E>(
        &self,
        request: &mut reqwest::Request,
        operation: &OperationInfo,
    ) -> Result<(), progenitor_client::Error<E>> {
        let open = methods::OPEN_OPERATIONS.contains(&operation.operation_id);
        let credential = (methods::CREDENTIAL_HEADER, &self.inner);
        connect::prepare(request, methods::MEDIA_TYPE, (!open).then_some(credential));
        Ok(())
    }
}
