//! What a handler can know of the request beyond its typed inputs.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use http::request::Parts;
use http::{Extensions, HeaderMap, Method, Uri};

use super::{Operation, media};

/// The address at the other end of the connection. Whoever accepts connections adds it to the
/// extensions of each request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub SocketAddr);

/// The request around the typed inputs of a handler. Its `Debug` text holds no header and no query,
/// which may be secret.
pub struct Context {
    pub(super) parts: Arc<Parts>,
    pub(super) operation: Option<&'static Operation>,
}

/// The context of a request without headers, for tests that call a handler.
impl Default for Context {
    fn default() -> Self {
        Context { parts: Arc::new(http::Request::new(()).into_parts().0), operation: None }
    }
}

impl Context {
    /// The operation.
    pub fn operation(&self) -> Option<&'static Operation> {
        self.operation
    }

    /// The method; HEAD where the answer's body will be dropped.
    pub fn method(&self) -> &Method {
        &self.parts.method
    }

    /// The target as it came.
    pub fn uri(&self) -> &Uri {
        &self.parts.uri
    }

    /// All headers, credentials too; keep them out of logs.
    pub fn headers(&self) -> &HeaderMap {
        &self.parts.headers
    }

    /// What layers before this service have attached.
    pub fn extensions(&self) -> &Extensions {
        &self.parts.extensions
    }

    /// The other end of the connection, if whoever accepted it has said so.
    pub fn peer(&self) -> Option<SocketAddr> {
        self.extensions().get::<Peer>().map(|peer| peer.0)
    }

    /// The id that the caller or a proxy gave the request: `X-Request-Id`.
    pub fn request_id(&self) -> Option<&str> {
        self.headers().get("x-request-id")?.to_str().ok()
    }

    /// Which of these media types the caller likes best; `None` if none is acceptable.
    pub fn preferred<'p>(&self, produced: &[&'p str]) -> Option<&'p str> {
        media::preferred(self.headers(), produced)
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("operation", &self.operation.map(|operation| operation.id))
            .field("method", &self.parts.method)
            .finish_non_exhaustive()
    }
}
