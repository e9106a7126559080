//! Sends one request: over the network by reqwest, or to a service in the same process.

mod builder;

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{HeaderMap, Method, Request, Response, Uri};
use http_body::Body as HttpBody;
use reqwest::Url;
use specwright_runtime::{Body, BoxError};
use tower::util::BoxCloneSyncService;
use tower::{Service, ServiceExt};

use crate::body::{Payload, Shareable};
use crate::sending::{Sending, Watched};

pub use builder::TransportBuilder;

/// What sends requests. Clones share their connections.
///
/// It is a [`tower::Service`] too, so that any layer can be put around it:
/// [`Builder::layer`](crate::Builder::layer).
///
/// ```
/// # #[cfg(any(feature = "rustls", feature = "native-tls"))] {
/// use std::time::Duration;
/// use specwright_client::Transport;
///
/// # fn example(pem: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
/// let transport = Transport::builder()
///     .root_certificate(pem)
///     .connect_timeout(Duration::from_secs(3))
///     .build()?;
/// # let _ = transport;
/// # Ok(())
/// # }
/// # }
/// ```
#[derive(Clone)]
pub struct Transport(Kind);

#[derive(Clone)]
enum Kind {
    Network(reqwest::Client),
    /// Layers around the network.
    Layered(Boxed),
    /// A service in the same process.
    InProcess(Boxed),
}

type Boxed = BoxCloneSyncService<Request<Body>, Response<Body>, BoxError>;

/// One attempt at a request.
pub(crate) struct Outgoing {
    pub method: Method,
    /// The base URL, path and query.
    pub url: String,
    pub headers: HeaderMap,
    pub payload: Payload,
}

/// An answer whose body was not read yet.
pub(crate) enum Incoming {
    Network(reqwest::Response),
    Service(Response<Body>),
}

impl Transport {
    /// Creates a transport over the network with other settings than the default ones.
    pub fn builder() -> TransportBuilder {
        TransportBuilder::new()
    }

    /// Sends over a `reqwest` client. It should follow no redirects: a redirected call would be sent a second
    /// time, and with its credential to another place.
    pub fn from_reqwest(client: reqwest::Client) -> Transport {
        Transport(Kind::Network(client))
    }

    /// Sends to a service in the same process, such as a generated server. Calls have no time limit and are not
    /// repeated then, so that no timer is needed, unless the client's builder sets both.
    pub fn service(service: impl HttpService) -> Transport {
        Transport(Kind::InProcess(service.boxed()))
    }

    /// Puts a layer around the transport.
    pub(crate) fn layered<S: HttpService>(self, layer: impl FnOnce(Transport) -> S) -> Transport {
        match &self.0 {
            Kind::InProcess(_) => Transport(Kind::InProcess(layer(self).boxed())),
            Kind::Network(_) | Kind::Layered(_) => Transport(Kind::Layered(layer(self).boxed())),
        }
    }

    pub(crate) fn is_in_process(&self) -> bool {
        matches!(self.0, Kind::InProcess(_))
    }

    /// Sends one attempt.
    pub(crate) async fn send(
        &self,
        outgoing: Outgoing,
        sending: &Sending,
    ) -> Result<Incoming, BoxError> {
        match &self.0 {
            Kind::Network(client) => {
                let Outgoing { method, url, headers, payload } = outgoing;
                let mut request = reqwest::Request::new(method, Url::parse(&url)?);
                *request.headers_mut() = headers;
                let body = Watched::new(Shareable::from(payload), sending);
                *request.body_mut() = Some(reqwest::Body::wrap(body));
                let response = client.execute(request).await;
                response.map(Incoming::Network).map_err(|error| error.without_url().into())
            }
            Kind::Layered(service) => {
                let watched = |payload| Watched::through_layers(Body::from(payload), sending);
                let mut request =
                    outgoing.into_request(|payload| Body::from_stream(watched(payload)))?;
                request.extensions_mut().insert(sending.clone());
                service.clone().oneshot(request).await.map(Incoming::Service)
            }
            Kind::InProcess(service) => {
                sending.begin();
                let request = outgoing.into_request(Body::from)?;
                service.clone().oneshot(request).await.map(Incoming::Service)
            }
        }
    }
}

impl Outgoing {
    fn into_request(self, body: impl FnOnce(Payload) -> Body) -> Result<Request<Body>, BoxError> {
        let mut request = Request::new(body(self.payload));
        *request.method_mut() = self.method;
        *request.uri_mut() = Uri::try_from(self.url)?;
        *request.headers_mut() = self.headers;
        Ok(request)
    }
}

/// A [`tower::Service`] from a request to a response, such as a generated server or a [`Transport`] in layers. It is
/// implemented for all of them.
pub trait HttpService: Send + 'static {
    /// Returns the service behind one type.
    #[doc(hidden)]
    fn boxed(self) -> Boxed;
}

impl<S, B> HttpService for S
where
    S: Service<Request<Body>, Response = Response<B>, Error: Into<BoxError>>,
    S: Clone + Send + Sync + 'static,
    S::Future: Send + 'static,
    B: HttpBody<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
{
    fn boxed(self) -> Boxed {
        let service = self.map_err(Into::into);
        BoxCloneSyncService::new(service.map_response(|response| response.map(Body::from_stream)))
    }
}

impl Service<Request<Body>> for Transport {
    type Response = Response<Body>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Response<Body>, BoxError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        let transport = self.clone();
        Box::pin(async move {
            match transport.0 {
                Kind::Network(client) => {
                    let sending =
                        request.extensions().get::<Sending>().cloned().unwrap_or_default();
                    sending.arrive();
                    let watched =
                        |body| Watched::new(Shareable::from(Payload::Stream(body)), &sending);
                    let request = request.map(|body| reqwest::Body::wrap(watched(body)));
                    let response = client.execute(request.try_into()?).await;
                    let response = response.map_err(reqwest::Error::without_url)?;
                    Ok(Response::from(response).map(Body::from_stream))
                }
                Kind::Layered(service) | Kind::InProcess(service) => service.oneshot(request).await,
            }
        })
    }
}

impl Incoming {
    pub fn head(&mut self) -> (http::StatusCode, HeaderMap) {
        match self {
            Incoming::Network(response) => {
                (response.status(), std::mem::take(response.headers_mut()))
            }
            Incoming::Service(response) => {
                (response.status(), std::mem::take(response.headers_mut()))
            }
        }
    }

    /// Reads the next piece of the body.
    pub async fn chunk(&mut self) -> Option<Result<Bytes, BoxError>> {
        match self {
            Incoming::Network(response) => response.chunk().await.map_err(Into::into).transpose(),
            Incoming::Service(response) => {
                response.body_mut().chunk().await.map(|chunk| chunk.map_err(Into::into))
            }
        }
    }

    /// Returns the body, to be read by the caller.
    pub fn into_body(self) -> Body {
        match self {
            Incoming::Network(response) => Body::from_stream(Response::from(response).into_body()),
            Incoming::Service(response) => response.into_body(),
        }
    }
}

impl fmt::Debug for Transport {
    /// Without its parts: a `reqwest` client shows the headers that it was given.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::Network(_) => "Transport(network)",
            Kind::Layered(_) => "Transport(layered)",
            Kind::InProcess(_) => "Transport(in process)",
        })
    }
}
