//! Settings of the network: certificates, proxies, connections.

use std::fmt;
use std::time::Duration;

#[cfg(any(feature = "rustls", feature = "native-tls"))]
use reqwest::{Certificate, Identity};
use reqwest::{ClientBuilder, Proxy, redirect};
use specwright_runtime::BoxError;

use super::Transport;
use crate::BuildError;

/// Time for a connection.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// No clock may be asked for a moment further away.
const LONGEST_IDLE: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Settings of a [`Transport`] over the network.
///
/// Certificates are always checked, and redirects never followed: a redirected call would be sent a
/// second time, and with its credential to another place.
#[must_use]
pub struct TransportBuilder {
    http: ClientBuilder,
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    roots: Roots,
    /// The first setting that could not be read.
    wrong: Option<BoxError>,
}

/// Which authorities are trusted.
#[cfg(any(feature = "rustls", feature = "native-tls"))]
enum Roots {
    /// Those of the system, and these.
    Also(Vec<Certificate>),
    /// These alone.
    Only(Vec<Certificate>),
}

impl TransportBuilder {
    pub(super) fn new() -> TransportBuilder {
        TransportBuilder {
            http: reqwest::Client::builder()
                .connect_timeout(CONNECT_TIMEOUT)
                .redirect(redirect::Policy::none()),
            #[cfg(any(feature = "rustls", feature = "native-tls"))]
            roots: Roots::Also(Vec::new()),
            wrong: None,
        }
    }

    /// Trusts the certificates of a PEM file beside those of the system, such as that of a private authority.
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    pub fn root_certificate(mut self, pem: impl AsRef<[u8]>) -> Self {
        match Certificate::from_pem_bundle(pem.as_ref()) {
            Ok(certificates) => {
                let (Roots::Also(given) | Roots::Only(given)) = &mut self.roots;
                given.extend(certificates);
                self
            }
            Err(error) => self.wrong(error),
        }
    }

    /// Trusts no certificates but those that were given by [`TransportBuilder::root_certificate`].
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    pub fn only_given_roots(mut self) -> Self {
        let (Roots::Also(given) | Roots::Only(given)) = self.roots;
        self.roots = Roots::Only(given);
        self
    }

    /// Sets the certificate and the private key that the client shows to a service that asks for one, both in PEM.
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    pub fn client_certificate(self, certificate: impl AsRef<[u8]>, key: impl AsRef<[u8]>) -> Self {
        match identity(certificate.as_ref(), key.as_ref()) {
            Ok(identity) => self.with(|http| http.identity(identity)),
            Err(error) => self.wrong(error),
        }
    }

    /// Sends calls through a proxy, by its URL; a user and a password may be in the URL. Without this, the
    /// environment decides: `HTTP_PROXY` and `HTTPS_PROXY`, or `ALL_PROXY` for both, and `NO_PROXY`, in upper or
    /// lower case. `HTTP_PROXY` does not count where `REQUEST_METHOD` is set: a caller of a CGI program could have
    /// set it.
    pub fn proxy(self, url: impl AsRef<str>) -> Self {
        match Proxy::all(url.as_ref()) {
            Ok(proxy) => self.with(|http| http.proxy(proxy)),
            // Its text may contain the password.
            Err(_) => self.wrong("the URL of the proxy is invalid"),
        }
    }

    /// Sends calls through no proxy, whatever the environment says.
    pub fn no_proxy(self) -> Self {
        self.with(ClientBuilder::no_proxy)
    }

    /// Sets how long it may take to connect. Defaults to 10 seconds.
    pub fn connect_timeout(self, limit: Duration) -> Self {
        self.with(|http| http.connect_timeout(limit))
    }

    /// Sets how long an unused connection is kept.
    pub fn pool_idle_timeout(self, limit: Duration) -> Self {
        self.with(|http| http.pool_idle_timeout(limit.min(LONGEST_IDLE)))
    }

    /// Sets how many unused connections are kept for each address. There is no limit to those in use.
    pub fn pool_max_idle_per_host(self, count: usize) -> Self {
        self.with(|http| http.pool_max_idle_per_host(count))
    }

    /// Builds the transport.
    ///
    /// # Errors
    /// Returns an error if a certificate, a key or the URL of a proxy cannot be read, or if TLS cannot be set up.
    pub fn build(self) -> Result<Transport, BuildError> {
        if let Some(wrong) = self.wrong {
            return Err(BuildError::Transport(wrong));
        }
        #[cfg(any(feature = "rustls", feature = "native-tls"))]
        let http = match self.roots {
            Roots::Also(given) => with_tls(self.http).tls_certs_merge(given),
            Roots::Only(given) => with_tls(self.http).tls_certs_only(given),
        };
        #[cfg(not(any(feature = "rustls", feature = "native-tls")))]
        let http = self.http;
        let client = http.build().map_err(|error| BuildError::Transport(error.into()))?;
        Ok(Transport::from_reqwest(client))
    }

    fn with(self, set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> TransportBuilder {
        TransportBuilder { http: set(self.http), ..self }
    }

    fn wrong(mut self, error: impl Into<BoxError>) -> TransportBuilder {
        self.wrong.get_or_insert(error.into());
        self
    }
}

#[cfg(all(feature = "rustls", not(feature = "native-tls")))]
fn identity(certificate: &[u8], key: &[u8]) -> reqwest::Result<Identity> {
    Identity::from_pem(&[key, b"\n", certificate].concat())
}

#[cfg(feature = "native-tls")]
fn identity(certificate: &[u8], key: &[u8]) -> reqwest::Result<Identity> {
    Identity::from_pkcs8_pem(certificate, key)
}

/// Uses the system's library if its feature is on, even if another crate asks for rustls.
#[cfg(feature = "native-tls")]
fn with_tls(http: ClientBuilder) -> ClientBuilder {
    http.tls_backend_native()
}

#[cfg(all(feature = "rustls", not(feature = "native-tls")))]
fn with_tls(http: ClientBuilder) -> ClientBuilder {
    http.tls_backend_rustls()
}

impl fmt::Debug for TransportBuilder {
    /// Without its settings, which may contain the password of a proxy.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TransportBuilder(…)")
    }
}
