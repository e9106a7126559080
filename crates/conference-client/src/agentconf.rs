//! Conferences of a contact-centre gateway.
//!
//! ```no_run
//! use conference_client::agentconf::{Client, types};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let url = types::server_url("gateway.example.net", "8043");
//! let client = Client::new(&url, "0c1f…".parse()?)?;
//! let agent = types::AgentId::try_from(153)?;
//! let extended = client.prolong_time(agent, 100.try_into()?).await?;
//! println!("{} more minutes", extended.applied_time);
//! # Ok(())
//! # }
//! ```

#[cfg(feature = "blocking")]
pub mod blocking;
#[rustfmt::skip]
mod methods;
#[cfg(feature = "httpmock")]
pub mod mock;
#[rustfmt::skip]
mod operations;
mod refusal;
mod session;

pub use conference_types::agentconf as types;
pub use refusal::Refusal;
pub use session::Session;

use std::sync::Arc;

use progenitor_client::{ClientHooks, OperationInfo};
use reqwest::header::{HeaderName, HeaderValue};
use specwright_client::{
    Access, Answer, BuildError, CredentialCache, Engine, Inner, Operation, Raw, Transport, record,
};
use specwright_runtime::{DecodeOwned, json};

use types::Retcode;

/// Why a call has no result.
pub type Error = crate::Error<Refusal>;

/// A client of one gateway on behalf of one agent's session. Clones share their connections, their
/// session and their budget of repeats.
#[derive(Clone, Debug)]
pub struct Client {
    engine: Arc<Engine<operations::Client>>,
}

impl Client {
    /// A client with a [`Transport`] as it comes: no call takes longer than 30 seconds.
    ///
    /// `base_url` is a server URL of the spec, with its path: see [`types::server_url`].
    ///
    /// # Errors
    /// The base URL is of no use, or there is no TLS.
    pub fn new(base_url: &str, session: Session) -> Result<Client, BuildError> {
        Ok(Self::with_transport(Transport::builder(base_url).build()?, session))
    }

    /// A client over a transport of your own making.
    pub fn with_transport(transport: Transport, session: Session) -> Client {
        let credentials = session.credentials(&transport);
        Client { engine: Arc::new(engine(transport, credentials)) }
    }

    /// A client of a service in the same process, such as an implementation of the server's trait;
    /// nothing touches the network.
    ///
    /// A service that is generated from the spec answers a panic of its handler as the API says that it
    /// failed; so an assertion in a fake shows as a refusal.
    ///
    /// # Errors
    /// The transport cannot be set up.
    pub fn with_service<S, B>(service: S, session: Session) -> Result<Client, BuildError>
    where
        S: tower::Service<http::Request<reqwest::Body>, Response = http::Response<B>>,
        S: Clone + Send + Sync + 'static,
        S::Future: Send + 'static,
        S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
        B: http_body::Body<Data = bytes::Bytes> + Send + 'static,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let base_url = format!("http://localhost{}", types::BASE_PATH);
        Ok(Self::with_transport(Transport::builder(base_url).service(service).build()?, session))
    }

    /// Makes a call whose answer has a result in an envelope.
    async fn result<'a, R: Reply, F: Future<Output = Raw>>(
        &'a self,
        operation: &Operation,
        send: impl Fn(&'a operations::Client) -> F,
    ) -> Result<R::Result, Error> {
        let read = |answer: &Answer| read::<R>(&self.engine, operation, answer);
        self.engine.call(operation, send, read).await
    }

    /// Makes a call whose answer tells by its status that all went well.
    #[allow(dead_code, reason = "every operation of this API answers in an envelope so far")]
    async fn nothing<'a, F: Future<Output = Raw>>(
        &'a self,
        operation: &Operation,
        send: impl Fn(&'a operations::Client) -> F,
    ) -> Result<(), Error> {
        let read = |answer: &Answer| match loosely::<()>(answer) {
            Some(Parts { code, message, .. }) if code != methods::SUCCESS => {
                Err(refusal(&self.engine, operation, &code, &message))
            }
            _ if answer.status.is_success() => Ok(()),
            _ => Err(self.engine.unexpected(operation, answer)),
        };
        self.engine.call(operation, send, read).await
    }
}

/// Creates the engine of the calls to each address of the gateway.
fn engine(transport: Transport, credentials: Arc<CredentialCache>) -> Engine<operations::Client> {
    Engine::new("agentconf", transport, credentials, session::fresh, |url, inner| {
        operations::Client::new_with_client(url, inner.transport.http().clone(), inner)
    })
}

/// The result inside an envelope, or the refusal that it carries.
fn read<R: Reply>(
    engine: &Engine<operations::Client>,
    operation: &Operation,
    answer: &Answer,
) -> Result<R::Result, Error> {
    let unreadable = |path, reason: &str| Err(engine.unreadable(operation, answer, path, reason));
    let (parts, unread) = match answer.decode::<R>() {
        Ok(reply) => (reply.into_parts(), None),
        // What else a reply holds must not hide its code, nor a result that can be read.
        Err(unread) => match loosely(answer) {
            Some(parts) => (parts, Some(unread)),
            None if answer.status.is_success() && answer.is_json() => {
                return unreadable(unread.path, &unread.reason);
            }
            None => return Err(engine.unexpected(operation, answer)),
        },
    };
    let Parts { code, message, result } = parts;
    if code != methods::SUCCESS {
        return Err(refusal(engine, operation, &code, &message));
    }
    if !answer.status.is_success() {
        return Err(engine.unexpected(operation, answer));
    }
    record("code", code.as_str());
    // A result without required fields may be left out.
    match (result.or_else(|| json::read("{}").ok()), unread) {
        (Some(result), _) => Ok(result),
        (None, None) => unreadable(String::new(), "it reports success without a result"),
        (None, Some(unread)) => unreadable(unread.path, &unread.reason),
    }
}

/// Whether a text looks like the codes that the pages list, such as `100-007`.
fn is_code(text: &str) -> bool {
    let shape = text.bytes().map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    shape.eq(*b"000-000") || text == methods::SUCCESS.as_str()
}

/// A refusal without the session's GUID, should the gateway send that back.
fn refusal(
    engine: &Engine<operations::Client>,
    operation: &Operation,
    code: &Retcode,
    message: &str,
) -> Error {
    let code = engine.shown_code(operation, code.as_str(), is_code).as_str().into();
    let refused = Refusal { code, message: engine.shown(operation, message) };
    match (operation.access, refused.has_lapsed()) {
        (Access::Credential, true) => Error::Unauthenticated(refused),
        (Access::Open, _) | (Access::Credential, false) => Error::Refused(refused),
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

/// Headers of every request, checked once when this is compiled.
const MEDIA_TYPE: HeaderValue = HeaderValue::from_static(methods::MEDIA_TYPE);
const CREDENTIAL_HEADER: HeaderName = HeaderName::from_static(methods::CREDENTIAL_HEADER);

impl ClientHooks<Inner> for operations::Client {
    /// Gives a request the headers that the pages show, on calls without a body too.
    async fn pre<E>(
        &self,
        request: &mut reqwest::Request,
        operation: &OperationInfo,
    ) -> Result<(), progenitor_client::Error<E>> {
        let open = methods::OPEN_OPERATIONS.contains(&operation.operation_id);
        self.inner.prepare(request, MEDIA_TYPE, (!open).then_some(CREDENTIAL_HEADER));
        Ok(())
    }

    async fn exec(
        &self,
        request: reqwest::Request,
        _: &OperationInfo,
    ) -> reqwest::Result<reqwest::Response> {
        self.inner.transport.send(request).await
    }
}
