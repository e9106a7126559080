//! Control of cloud meetings.
//!
//! ```no_run
//! use conference_client::mmc::{Client, types};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let url = types::server_url("api.meeting.huaweicloud.com");
//! let client = Client::new(&url, "stba…".parse()?)?;
//! let body = types::ProlongMeetingBody::new(types::ExtensionMode::ByDuration).duration(40.into());
//! client.prolong_meeting(&"914083136".into(), &body).await?;
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
mod token;

pub use conference_types::mmc as types;
pub use refusal::Refusal;
pub use token::{ControlToken, RenewToken, Renewed};

use std::sync::Arc;

use progenitor_client::{ClientHooks, OperationInfo};
use reqwest::header::{HeaderName, HeaderValue};
use specwright_client::{
    Access, Answer, BuildError, CredentialCache, Engine, Inner, Operation, Raw, Transport,
};
use specwright_runtime::DecodeOwned;

/// Why a call has no result.
pub type Error = crate::Error<Refusal>;

/// A client that controls one meeting, for which its token was handed out. Clones share their
/// connections, their token and their budget of repeats.
#[derive(Clone, Debug)]
pub struct Client {
    engine: Arc<Engine<operations::Client>>,
}

impl Client {
    /// A client with a [`Transport`] as it comes: no call takes longer than 30 seconds.
    ///
    /// `base_url` is a server URL of the spec: see [`types::server_url`].
    ///
    /// # Errors
    /// The base URL is of no use, or there is no TLS.
    pub fn new(base_url: &str, token: ControlToken) -> Result<Client, BuildError> {
        Ok(Self::with_transport(Transport::builder(base_url).build()?, token))
    }

    /// A client over a transport of your own making.
    pub fn with_transport(transport: Transport, token: ControlToken) -> Client {
        let credentials = token.credentials(&transport);
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
    pub fn with_service<S, B>(service: S, token: ControlToken) -> Result<Client, BuildError>
    where
        S: tower::Service<http::Request<reqwest::Body>, Response = http::Response<B>>,
        S: Clone + Send + Sync + 'static,
        S::Future: Send + 'static,
        S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
        B: http_body::Body<Data = bytes::Bytes> + Send + 'static,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let base_url = format!("http://localhost{}", types::BASE_PATH);
        Ok(Self::with_transport(Transport::builder(base_url).service(service).build()?, token))
    }

    /// Makes a call whose status tells that all went well, whatever body comes with it.
    async fn nothing<'a, F: Future<Output = Raw>>(
        &'a self,
        operation: &Operation,
        send: impl Fn(&'a operations::Client) -> F,
    ) -> Result<(), Error> {
        // The meeting is extended, even if the body that nobody documents breaks off.
        let read = |answer: &Answer| {
            if answer.status.is_success() {
                Ok(())
            } else {
                Err(refusal(&self.engine, operation, answer))
            }
        };
        self.engine.call(operation, send, read).await
    }

    /// Makes a call whose answer holds a value.
    async fn result<'a, T: DecodeOwned, F: Future<Output = Raw>>(
        &'a self,
        operation: &Operation,
        send: impl Fn(&'a operations::Client) -> F,
    ) -> Result<T, Error> {
        let read = |answer: &Answer| {
            if !answer.status.is_success() {
                return Err(refusal(&self.engine, operation, answer));
            }
            answer.decode().map_err(|unread| {
                self.engine.unreadable(operation, answer, unread.path, &unread.reason)
            })
        };
        self.engine.call(operation, send, read).await
    }
}

/// Creates the engine of the calls to each address of the service.
fn engine(transport: Transport, credentials: Arc<CredentialCache>) -> Engine<operations::Client> {
    Engine::new(
        "mmc",
        transport,
        credentials,
        |_| None,
        |url, inner| {
            operations::Client::new_with_client(url, inner.transport.http().clone(), inner)
        },
    )
}

/// Whether a text looks like a code, such as `MMC.111070005` or, of our own server, `MMC.FAILED`.
fn is_code(text: &str) -> bool {
    let number = text.strip_prefix("MMC.").or_else(|| text.strip_prefix("USG."));
    let plain = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase() || byte == b'_';
    number.is_some_and(|number| number.bytes().all(plain))
}

/// An answer that tells by its status that the call failed.
fn refusal(engine: &Engine<operations::Client>, operation: &Operation, answer: &Answer) -> Error {
    let body = answer.properties();
    let text = |name: &str| body.as_ref()?.text(name);
    let code = match text(methods::CODE) {
        Some(code) => code,
        // The page prints no error body; the status alone says enough to ask for another token.
        None if operation.access == Access::Credential && answer.status.as_u16() == 401 => {
            String::new()
        }
        None => return engine.unexpected(operation, answer),
    };
    let refused = Refusal {
        status: answer.status.as_u16(),
        code: engine.shown_code(operation, &code, is_code),
        message: engine.shown(operation, &text(methods::MESSAGE).unwrap_or_default()),
        access: operation.access,
    };
    match (operation.access, refused.status) {
        (Access::Credential, 401) => Error::Unauthenticated(refused),
        _ => Error::Refused(refused),
    }
}

/// Headers of every request, checked once when this is compiled.
const MEDIA_TYPE: HeaderValue = HeaderValue::from_static(methods::MEDIA_TYPE);
const CREDENTIAL_HEADER: HeaderName = HeaderName::from_static(methods::CREDENTIAL_HEADER);

impl ClientHooks<Inner> for operations::Client {
    /// Gives a request the headers that the page shows.
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
