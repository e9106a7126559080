//! Conferences of a contact-centre gateway.
//!
//! ```no_run
//! use conference_client::agentconf::{Client, types};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let url = types::server_url("gateway.example.net", "8043");
//! let client = Client::new(&url, "0c1f…".parse()?)?;
//! let agent = types::AgentId::try_from(153)?;
//! let body = types::ProlongTimeBody { prolong_time: 100.try_into()? };
//! let extended = client.prolong_time(agent, &body).await?;
//! println!("{} more minutes", extended.applyed_time);
//! # Ok(())
//! # }
//! ```

mod methods;
mod operations;

pub use conference_types::agentconf as types;

use std::fmt;

use openapi_runtime::{DecodeOwned, json};
use progenitor_client::{ClientHooks, ClientInfo, OperationInfo};

use crate::answer::{self, Answer, Raw};
use crate::{BuildError, Credential, connect};
use types::Retcode;

/// Why a call has no result.
pub type Error = crate::Error<Refusal>;

/// The gateway answered and said no.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refusal {
    /// What was wrong.
    pub code: Retcode,
    /// The gateway's own words.
    pub message: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code.as_str().escape_debug();
        write!(f, "{code} ({:?}): {:?}", self.code, self.message)
    }
}

/// A client of one gateway on behalf of one agent's session. Clones share their connections.
#[derive(Clone, Debug)]
pub struct Client {
    operations: operations::Client,
}

impl Client {
    /// A client with a transport of its own, which follows no redirects and waits 30 seconds for a
    /// call.
    ///
    /// `base_url` is a server URL of the spec, with its path: see [`types::server_url`].
    ///
    /// # Errors
    /// The base URL is of no use, or there is no TLS.
    pub fn new(base_url: &str, session: Credential) -> Result<Client, BuildError> {
        Self::with_http(base_url, session, connect::http()?)
    }

    /// A client over a ready transport. It should follow no redirects: a redirected call is sent
    /// again, with its credential.
    ///
    /// # Errors
    /// The base URL is of no use.
    pub fn with_http(
        base_url: &str,
        session: Credential,
        http: reqwest::Client,
    ) -> Result<Client, BuildError> {
        let base_url = connect::base_url(base_url)?;
        Ok(Client { operations: operations::Client::new_with_client(&base_url, http, session) })
    }

    /// The result inside an envelope, or the refusal that it carries.
    async fn result<R: Reply>(&self, raw: Raw) -> Result<R::Result, Error> {
        let answer = answer::read(raw).await?;
        let (parts, reason) = match answer.decode::<R>() {
            Ok(reply) => (reply.into_parts(), String::new()),
            // What else a reply holds must not hide its code, nor a result that can be read.
            Err(error) => match loosely(&answer) {
                Some(parts) => (parts, error.to_string()),
                None if answer.status.is_success() && answer.is_json() => {
                    return Err(answer.unreadable(&error.to_string(), self.credential()));
                }
                None => return Err(answer.unexpected(self.credential())),
            },
        };
        let Parts { code, message, result } = parts;
        if code != methods::SUCCESS {
            return Err(self.refusal(&code, &message));
        }
        if !answer.status.is_success() {
            return Err(answer.unexpected(self.credential()));
        }
        // A result without required fields may be left out.
        match result.or_else(|| json::read("{}").ok()) {
            Some(result) => Ok(result),
            None if reason.is_empty() => {
                Err(answer.unreadable("it reports success without a result", self.credential()))
            }
            None => Err(answer.unreadable(&reason, self.credential())),
        }
    }

    /// The success that a status tells, or the refusal in a body.
    #[allow(dead_code, reason = "every operation of this API answers in an envelope so far")]
    async fn nothing(&self, raw: Raw) -> Result<(), Error> {
        let answer = answer::read(raw).await?;
        match loosely::<()>(&answer) {
            Some(Parts { code, message, .. }) if code != methods::SUCCESS => {
                Err(self.refusal(&code, &message))
            }
            _ if answer.status.is_success() => Ok(()),
            _ => Err(answer.unexpected(self.credential())),
        }
    }

    /// A refusal without the session's GUID, should the gateway send that back.
    fn refusal(&self, code: &Retcode, message: &str) -> Error {
        let redact = |text: &str| self.credential().redact(text);
        let (code, message) = (redact(code.as_str()).as_str().into(), redact(message));
        Error::Refused(Refusal { code, message })
    }

    fn credential(&self) -> &Credential {
        self.operations.inner()
    }
}

/// Code, message and result where each of them can be read, whatever stands beside them.
fn loosely<T: DecodeOwned>(answer: &Answer) -> Option<Parts<T>> {
    let reply = answer.properties()?;
    Some(Parts {
        code: reply.text(methods::CODE)?.as_str().into(),
        message: reply.text(methods::MESSAGE).unwrap_or_default(),
        result: reply.get(methods::RESULT).and_then(|result| json::read(result).ok()),
    })
}

/// What every reply consists of.
struct Parts<T> {
    code: Retcode,
    message: String,
    result: Option<T>,
}

/// An envelope with a result inside.
trait Reply: DecodeOwned {
    type Result: DecodeOwned;

    fn into_parts(self) -> Parts<Self::Result>;
}

impl ClientHooks<Credential> for operations::Client {
    /// Gives a request the headers that the pages show, on calls without a body too.
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
