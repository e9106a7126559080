//! Where a service is and how it is reached: addresses, certificates, proxies, limits, retries.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http_body::Body;
#[cfg(any(feature = "rustls", feature = "native-tls"))]
use reqwest::{Certificate, Identity};
use reqwest::{Proxy, redirect};
use tower::util::BoxCloneSyncService;
use tower::{Service, ServiceExt};

use crate::Retries;
use crate::base_url::{BaseUrlError, base_url};
use crate::body::Shareable;
use crate::sending::{begun, watched};
use crate::service_error::ServiceError;

/// Time for a connection, and for a whole call.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const TIMEOUT: Duration = Duration::from_secs(30);

/// No clock may be asked for a moment further away.
const LONGEST_IDLE: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Any error of a service that stands in for the network.
pub(crate) type BoxError = Box<dyn std::error::Error + Send + Sync>;

type Fake = BoxCloneSyncService<http::Request<reqwest::Body>, reqwest::Response, BoxError>;

/// The way to a service. Clones share their connections.
///
/// ```
/// # #[cfg(any(feature = "rustls", feature = "native-tls"))] {
/// use std::time::Duration;
/// use specwright_client::Transport;
///
/// # fn example(pem: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
/// let transport = Transport::builder("https://a.example.net:8043/api")
///     .address("https://b.example.net:8043/api")
///     .root_certificate(specwright_client::reqwest::Certificate::from_pem(pem)?)
///     .timeout(Duration::from_secs(20))
///     .build()?;
/// # let _ = transport;
/// # Ok(())
/// # }
/// # }
/// ```
#[derive(Clone)]
pub struct Transport {
    addresses: Arc<[String]>,
    http: reqwest::Client,
    fake: Option<Fake>,
    timeout: Option<Duration>,
    retries: Retries,
}

impl Transport {
    /// A way to the service at a base URL: a server URL of the spec, with its path.
    pub fn builder(base_url: impl Into<String>) -> TransportBuilder {
        TransportBuilder::new(base_url.into())
    }

    /// The base URLs, without a slash at their ends.
    pub(crate) fn addresses(&self) -> &[String] {
        &self.addresses
    }

    /// Returns the client that requests are built with.
    pub fn http(&self) -> &reqwest::Client {
        &self.http
    }

    pub(crate) fn timeout(&self) -> Option<Duration> {
        self.timeout
    }

    pub(crate) fn retries(&self) -> &Retries {
        &self.retries
    }

    /// Sends a request once, unchanged.
    ///
    /// # Errors
    /// Returns an error if there is no answer.
    pub async fn send(&self, request: reqwest::Request) -> reqwest::Result<reqwest::Response> {
        let Some(fake) = &self.fake else {
            return self.http.execute(watched(request)).await;
        };
        begun();
        let answer = fake.clone().oneshot(request.try_into()?).await;
        answer.map_err(|error| ServiceError(error.into()).into())
    }
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport")
            .field("addresses", &self.addresses)
            .field("timeout", &self.timeout)
            .field("retries", &self.retries)
            .finish_non_exhaustive()
    }
}

/// What is known of a [`Transport`] that is not built yet.
///
/// Certificates are always checked, and redirects never followed: a redirected call would be sent a
/// second time, and with its credential to another place.
#[must_use]
pub struct TransportBuilder {
    addresses: Vec<String>,
    http: reqwest::ClientBuilder,
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    roots: Roots,
    ready: Option<reqwest::Client>,
    fake: Option<Fake>,
    timeout: Option<Duration>,
    retries: Retries,
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
/// Which authorities are trusted.
enum Roots {
    /// Those of the system, and these.
    Also(Vec<Certificate>),
    /// These alone.
    Only(Vec<Certificate>),
}

impl TransportBuilder {
    fn new(base_url: String) -> TransportBuilder {
        let http = reqwest::Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .redirect(redirect::Policy::none());
        TransportBuilder {
            addresses: vec![base_url],
            http,
            #[cfg(any(feature = "rustls", feature = "native-tls"))]
            roots: Roots::Also(Vec::new()),
            ready: None,
            fake: None,
            timeout: Some(TIMEOUT),
            retries: Retries::default(),
        }
    }

    /// Another base URL of the same service. When the first cannot be reached, calls go to the next;
    /// a call that may have arrived only if it is safe to repeat.
    pub fn address(mut self, base_url: impl Into<String>) -> Self {
        self.addresses.push(base_url.into());
        self
    }

    /// A certificate that is trusted beside those of the system, such as that of a private authority.
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    pub fn root_certificate(mut self, certificate: Certificate) -> Self {
        let (Roots::Also(given) | Roots::Only(given)) = &mut self.roots;
        given.push(certificate);
        self
    }

    /// Trusts no certificates but those that were given by [`TransportBuilder::root_certificate`].
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    pub fn only_given_roots(mut self) -> Self {
        let (Roots::Also(given) | Roots::Only(given)) = self.roots;
        self.roots = Roots::Only(given);
        self
    }

    /// The certificate and key that the client shows to a service that asks for one.
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    pub fn client_certificate(self, identity: Identity) -> Self {
        self.with(|http| http.identity(identity))
    }

    /// Sends calls through a proxy. Without one, those of the environment count: `HTTP_PROXY` and
    /// `HTTPS_PROXY`, or `ALL_PROXY` for both, and `NO_PROXY`, in capitals or small letters. Where
    /// `REQUEST_METHOD` is set, `HTTP_PROXY` does not: a caller of a CGI program could have set it.
    pub fn proxy(self, proxy: Proxy) -> Self {
        self.with(|http| http.proxy(proxy))
    }

    /// Sends calls through no proxy, whatever the environment says.
    pub fn no_proxy(self) -> Self {
        self.with(reqwest::ClientBuilder::no_proxy)
    }

    /// How long a connection may take, 10 seconds unless said otherwise.
    pub fn connect_timeout(self, limit: Duration) -> Self {
        self.with(|http| http.connect_timeout(limit))
    }

    /// How long one attempt may take, so that time is left for another; no limit of its own unless
    /// said otherwise.
    pub fn attempt_timeout(self, limit: Duration) -> Self {
        self.with(|http| http.timeout(limit))
    }

    /// How long a call may take in all, with sign-in, every attempt and the pauses between them; 30
    /// seconds unless said otherwise, and no limit over a service that was given to
    /// [`TransportBuilder::service`].
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    /// How long a connection is kept that nobody uses.
    pub fn pool_idle_timeout(self, limit: Duration) -> Self {
        self.with(|http| http.pool_idle_timeout(limit.min(LONGEST_IDLE)))
    }

    /// How many connections are kept for each address that nobody uses. There is no limit to those in
    /// use.
    pub fn pool_max_idle_per_host(self, count: usize) -> Self {
        self.with(|http| http.pool_max_idle_per_host(count))
    }

    /// How often and when a failed attempt is followed by another.
    pub fn retries(mut self, retries: Retries) -> Self {
        self.retries = retries;
        self
    }

    /// Sends over a ready `reqwest` client in place of one that is built; what was said of
    /// certificates, proxies, connections and attempts does not count then. It should follow no
    /// redirects.
    pub fn http(mut self, client: reqwest::Client) -> Self {
        self.ready = Some(client);
        self
    }

    /// Sends to a service in place of the network, such as a server of the API in the same process.
    /// Its calls have no time limit and are not repeated, so that no timer is needed; both can be set
    /// afterwards.
    pub fn service<S, B>(mut self, service: S) -> Self
    where
        S: Service<http::Request<reqwest::Body>, Response = http::Response<B>>,
        S: Clone + Send + Sync + 'static,
        S::Future: Send + 'static,
        S::Error: Into<BoxError>,
        B: Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        let answers = service.map_err(Into::into).map_response(|response: http::Response<B>| {
            reqwest::Response::from(response.map(|body| reqwest::Body::wrap(Shareable::new(body))))
        });
        self.fake = Some(BoxCloneSyncService::new(answers));
        self.timeout = None;
        self.retries = Retries::none();
        self
    }

    /// The transport.
    ///
    /// # Errors
    /// A base URL is of no use, or the transport cannot be set up.
    pub fn build(self) -> Result<Transport, BuildError> {
        let addresses: Result<Vec<String>, _> =
            self.addresses.iter().map(|url| base_url(url)).collect();
        let addresses: Arc<[String]> = addresses?.into();
        let http = match self.ready {
            Some(ready) => ready,
            #[cfg(any(feature = "rustls", feature = "native-tls"))]
            None => match (self.roots, &self.fake) {
                // Requests are only built with it.
                (_, Some(_)) => self.http.no_proxy().tls_certs_only([]),
                (Roots::Also(given), None) => with_tls(self.http).tls_certs_merge(given),
                (Roots::Only(given), None) => with_tls(self.http).tls_certs_only(given),
            }
            .build()?,
            #[cfg(not(any(feature = "rustls", feature = "native-tls")))]
            None if self.fake.is_none()
                && addresses.iter().any(|url| url.starts_with("https:")) =>
            {
                return Err(BuildError::NoTls);
            }
            #[cfg(not(any(feature = "rustls", feature = "native-tls")))]
            None => self.http.build()?,
        };
        Ok(Transport {
            addresses,
            http,
            fake: self.fake,
            timeout: self.timeout,
            retries: self.retries,
        })
    }

    fn with(
        mut self,
        set: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder,
    ) -> TransportBuilder {
        self.http = set(self.http);
        self
    }
}

/// Whoever asks for the system's library gets it, even if another crate asks for rustls.
#[cfg(feature = "native-tls")]
fn with_tls(http: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    http.tls_backend_native()
}

#[cfg(all(feature = "rustls", not(feature = "native-tls")))]
fn with_tls(http: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    http.tls_backend_rustls()
}

impl fmt::Debug for TransportBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportBuilder")
            .field("addresses", &self.addresses)
            .field("timeout", &self.timeout)
            .field("retries", &self.retries)
            .finish_non_exhaustive()
    }
}

/// Why a transport, or a client over it, cannot be built.
#[derive(Debug)]
#[non_exhaustive]
pub enum BuildError {
    /// A base URL is of no use.
    BaseUrl(BaseUrlError),
    /// A base URL asks for TLS, and the crate is built without; switch a feature on.
    NoTls,
    /// The transport cannot be set up, for instance for lack of TLS roots.
    Http(reqwest::Error),
    /// A blocking client cannot start the thread that its connections live on.
    Runtime(std::io::Error),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BuildError::BaseUrl(_) => f.write_str("the base URL is of no use"),
            BuildError::NoTls => f.write_str(
                "the base URL asks for TLS; switch on the feature `rustls` or `native-tls`",
            ),
            BuildError::Http(_) => f.write_str("the transport cannot be set up"),
            BuildError::Runtime(_) => f.write_str("the client's own thread cannot be started"),
        }
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            BuildError::BaseUrl(error) => Some(error),
            BuildError::Http(error) => Some(error),
            BuildError::Runtime(error) => Some(error),
            BuildError::NoTls => None,
        }
    }
}

impl From<BaseUrlError> for BuildError {
    fn from(error: BaseUrlError) -> Self {
        BuildError::BaseUrl(error)
    }
}

impl From<reqwest::Error> for BuildError {
    fn from(error: reqwest::Error) -> Self {
        BuildError::Http(error)
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error;

    use tower::service_fn;

    use super::*;

    #[tokio::test]
    async fn send_returns_the_error_of_a_service() {
        let service = service_fn(|_: http::Request<reqwest::Body>| async {
            Err::<http::Response<reqwest::Body>, BoxError>("out of order".into())
        });
        let transport = Transport::builder("http://localhost").service(service).build().unwrap();
        let request = transport.http().post("http://localhost/").build().unwrap();
        let error = transport.send(request).await.unwrap_err();
        let chain = std::iter::successors(error.source(), |error| (*error).source());
        let texts: Vec<String> = chain.map(ToString::to_string).collect();
        assert_eq!(texts, ["the service did not answer", "out of order"]);
    }
}
