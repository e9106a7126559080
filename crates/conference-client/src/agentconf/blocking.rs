//! Conferences of a contact-centre gateway, without an async runtime.
//!
//! ```no_run
//! use conference_client::agentconf::blocking::{Client, types};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let url = types::server_url("gateway.example.net", "8043");
//! let client = Client::new(&url, "0c1f…".parse()?)?;
//! let agent = types::AgentId::try_from(153)?;
//! let extended = client.prolong_time(agent, 100.try_into()?)?;
//! println!("{} more minutes", extended.applied_time);
//! # Ok(())
//! # }
//! ```

#[rustfmt::skip]
mod methods;

pub use super::{Error, Refusal, Session, types};

use std::sync::Arc;

use specwright_client::{BuildError, Runtime, Transport};

/// A client of one gateway on behalf of one agent's session. Clones share their connections, their
/// session and their budget of repeats, and can call from several threads at once.
///
/// A thread of the client's own keeps the connections between calls. It ends when the last clone is
/// dropped.
///
/// Within an async runtime everything works too, but a call holds up the thread that it is made on, as
/// whatever blocks does there; use [`tokio::task::spawn_blocking`][spawn] or the [async client][client].
///
/// [spawn]: https://docs.rs/tokio/latest/tokio/task/fn.spawn_blocking.html
/// [client]: super::Client
#[derive(Clone, Debug)]
pub struct Client {
    client: super::Client,
    runtime: Arc<Runtime>,
}

impl Client {
    /// A client with a [`Transport`] as it comes: no call takes longer than 30 seconds.
    ///
    /// `base_url` is a server URL of the spec, with its path: see [`types::server_url`].
    ///
    /// # Errors
    /// The base URL is of no use, there is no TLS, or no thread can be started.
    pub fn new(base_url: &str, session: Session) -> Result<Client, BuildError> {
        let client = super::Client::new(base_url, session)?;
        Ok(Client { client, runtime: Arc::new(Runtime::new(crate::THREAD)?) })
    }

    /// A client over a transport of your own making.
    ///
    /// # Errors
    /// No thread can be started.
    pub fn with_transport(transport: Transport, session: Session) -> Result<Client, BuildError> {
        let client = super::Client::with_transport(transport, session);
        Ok(Client { client, runtime: Arc::new(Runtime::new(crate::THREAD)?) })
    }

    /// A client of a service in the same process, such as an implementation of the server's trait;
    /// nothing touches the network.
    ///
    /// # Errors
    /// No thread can be started.
    pub fn with_service<S, B>(service: S, session: Session) -> Result<Client, BuildError>
    where
        S: tower::Service<http::Request<reqwest::Body>, Response = http::Response<B>>,
        S: Clone + Send + Sync + 'static,
        S::Future: Send + 'static,
        S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
        B: http_body::Body<Data = bytes::Bytes> + Send + 'static,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let client = super::Client::with_service(service, session)?;
        Ok(Client { client, runtime: Arc::new(Runtime::new(crate::THREAD)?) })
    }
}
