//! Builds clients.

use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};
use specwright_runtime::BoxError;
use tower::Layer;

use crate::base_url::{BaseUrlError, base_url, whole_url};
use crate::engine::{Access, Engine, Shared};
use crate::operation::{Api, Scheme, UrlKind};
use crate::policy::{Policy, Standard};
use crate::transport::HttpService;
use crate::{CredentialError, Credentials, Retries, Transport};

/// So many headers a request has as a rule.
const HEADERS: usize = 6;

/// Time for a whole call.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Settings of a client. Generated clients have a function `builder` that returns one.
#[must_use]
pub struct Builder<C> {
    api: &'static Api,
    addresses: Vec<String>,
    transport: Option<Transport>,
    layers: Vec<Box<dyn FnOnce(Transport) -> Transport + Send>>,
    credentials: Vec<(Option<Scheme>, Credentials)>,
    policy: Arc<dyn Policy>,
    headers: HeaderMap,
    timeout: Limit,
    attempt_timeout: Option<Duration>,
    retries: Option<Retries>,
    client: PhantomData<fn() -> C>,
}

/// A time limit: the default one, or that of the caller.
enum Limit {
    Default,
    Given(Option<Duration>),
}

impl<C> Builder<C> {
    /// Creates the settings of a client of the service at a base URL: a server URL of the spec, with its path. Of a
    /// callback, it is the whole URL.
    pub fn new(api: &'static Api, base_url: impl Into<String>) -> Builder<C> {
        Builder {
            api,
            addresses: vec![base_url.into()],
            transport: None,
            layers: Vec::new(),
            credentials: Vec::new(),
            policy: Arc::new(Standard),
            headers: HeaderMap::new(),
            timeout: Limit::Default,
            attempt_timeout: None,
            retries: None,
            client: PhantomData,
        }
    }

    /// Creates the settings of a client of a service in the same process, such as a generated server; nothing touches
    /// the network. Calls have no time limit and are not repeated, unless both are set.
    pub fn in_process(api: &'static Api, service: impl HttpService) -> Builder<C> {
        let base_url = format!("http://localhost{}", api.base_path);
        Builder::new(api, base_url).transport(Transport::service(service))
    }

    /// Returns the same settings for another client of the API.
    pub fn for_client<D>(self) -> Builder<D> {
        let Builder { api, addresses, transport, layers, credentials, policy, .. } = self;
        let Builder { headers, timeout, attempt_timeout, retries, .. } = self;
        let client = PhantomData;
        Builder {
            api,
            addresses,
            transport,
            layers,
            credentials,
            policy,
            headers,
            timeout,
            attempt_timeout,
            retries,
            client,
        }
    }

    /// Adds another base URL of the same service. If the first cannot be reached, calls go to the next one; a call that
    /// may have arrived only if it is safe to repeat.
    pub fn address(mut self, base_url: impl Into<String>) -> Self {
        self.addresses.push(base_url.into());
        self
    }

    /// Sets the transport. Defaults to the network with the settings of [`Transport::builder`].
    pub fn transport(self, transport: Transport) -> Self {
        Builder { transport: Some(transport), ..self }
    }

    /// Puts a layer around each attempt; the last one is outermost. Its service must be `Clone`, `Send` and `Sync`.
    ///
    /// A call that a layer refuses counts as sent: the layer may have sent another one in its place.
    pub fn layer<L>(mut self, layer: L) -> Self
    where
        L: Layer<Transport, Service: HttpService> + Send + 'static,
    {
        let wrap = move |transport: Transport| transport.layered(|inner| layer.layer(inner));
        self.layers.push(Box::new(wrap));
        self
    }

    /// Sets the credential of an API that has one security scheme.
    pub fn credential(mut self, credentials: impl Into<Credentials>) -> Self {
        self.credentials.push((None, credentials.into()));
        self
    }

    /// Sets the credential of one of several security schemes. A call carries those that its operation asks for.
    pub fn credential_for(mut self, scheme: Scheme, credentials: impl Into<Credentials>) -> Self {
        self.credentials.push((Some(scheme), credentials.into()));
        self
    }

    /// Sets what answers mean beyond the spec. Defaults to what HTTP says.
    pub fn policy(self, policy: impl Policy) -> Self {
        Builder { policy: Arc::new(policy), ..self }
    }

    /// Adds a header to all requests. A header of the operation takes precedence.
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.insert(name, value);
        self
    }

    /// Sets how long a call may take in all, with sign-in, every attempt and the pauses between them. The time in which
    /// the caller reads a streamed body does not count. Defaults to 30 seconds, and to no limit for a service in
    /// the same process.
    pub fn timeout(self, limit: Duration) -> Self {
        Builder { timeout: Limit::Given(Some(limit)), ..self }
    }

    /// Removes the limit of [`Builder::timeout`].
    pub fn no_timeout(self) -> Self {
        Builder { timeout: Limit::Given(None), ..self }
    }

    /// Sets how long one attempt may take, so that time is left for another one. Defaults to no limit of its own.
    pub fn attempt_timeout(self, limit: Duration) -> Self {
        Builder { attempt_timeout: Some(limit), ..self }
    }

    /// Sets how often and when a failed attempt is followed by another one.
    pub fn retries(self, retries: Retries) -> Self {
        Builder { retries: Some(retries), ..self }
    }

    /// Builds the client.
    ///
    /// # Errors
    /// Returns an error if a base URL or a credential is invalid, a security scheme is not one of the API, or the
    /// transport cannot be set up.
    pub fn build(self) -> Result<C, BuildError>
    where
        C: TryFrom<Engine, Error: Into<BuildError>>,
    {
        let read = match self.api.url {
            UrlKind::Base => base_url,
            UrlKind::Whole => whole_url,
        };
        let addresses: Result<Vec<String>, _> =
            self.addresses.iter().map(|url| read(url)).collect();
        let addresses = addresses?;
        let no_tls = !cfg!(any(feature = "rustls", feature = "native-tls"));
        let transport = match self.transport {
            Some(transport) => transport,
            None if no_tls && addresses.iter().any(|url| url.starts_with("https:")) => {
                return Err(BuildError::NoTls);
            }
            None => Transport::builder().build()?,
        };
        let transport = self.layers.into_iter().fold(transport, |inner, layer| layer(inner));
        let in_process = transport.is_in_process();
        let timeout = match self.timeout {
            Limit::Given(limit) => limit,
            Limit::Default => (!in_process).then_some(TIMEOUT),
        };
        let retries = match self.retries {
            Some(retries) => retries,
            None if in_process => Retries::none(),
            None => Retries::default(),
        };
        // Each request adds some to a clone of it.
        let mut headers = HeaderMap::with_capacity(HEADERS);
        headers.extend(self.policy.headers());
        headers.extend(self.headers);
        let engine = Engine(Arc::new(Shared {
            api: self.api,
            transport,
            addresses,
            preferred: AtomicUsize::new(0),
            credentials: Vec::new(),
            policy: self.policy,
            headers,
            timeout,
            attempt_timeout: self.attempt_timeout,
            retries,
            access: Access::AsDeclared,
        }));
        let mut credentials = Vec::new();
        for (scheme, source) in self.credentials {
            let scheme = scheme_of(self.api, scheme)?;
            credentials.push((scheme, source.into_cache(&scheme, &engine)?));
        }
        let engine = match credentials.is_empty() {
            true => engine,
            false => engine.with_credentials(credentials),
        };
        C::try_from(engine).map_err(Into::into)
    }
}

/// The security scheme that a credential is for.
fn scheme_of(api: &Api, given: Option<Scheme>) -> Result<Scheme, BuildError> {
    let keys = || api.schemes.iter().map(|scheme| scheme.key).collect();
    match (given, api.schemes) {
        (Some(scheme), known) if known.contains(&scheme) => Ok(scheme),
        (None, [only]) => Ok(*only),
        (Some(_), _) | (None, _) => Err(BuildError::Scheme { known: keys() }),
    }
}

impl<C> fmt::Debug for Builder<C> {
    /// Without credentials and headers, and without base URLs, which may contain a password until they are checked.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("api", &self.api.name)
            .field("transport", &self.transport)
            .field("retries", &self.retries)
            .finish_non_exhaustive()
    }
}

/// Why a client or its transport cannot be built.
#[derive(Debug)]
#[non_exhaustive]
pub enum BuildError {
    /// A base URL is invalid.
    BaseUrl(BaseUrlError),
    /// A base URL asks for TLS, and the crate is built without; switch a feature on.
    NoTls,
    /// A certificate, a key or a proxy is invalid, or TLS cannot be set up.
    Transport(BoxError),
    /// A credential is invalid.
    Credential(CredentialError),
    /// A credential is for no security scheme of the API, or for which of several is not said.
    Scheme {
        /// The keys of the schemes that the API has.
        known: Vec<&'static str>,
    },
    /// The spec has no URL of the token endpoint.
    NoTokenUrl,
    /// A blocking client cannot start the thread that its connections live on.
    Runtime(std::io::Error),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BuildError::BaseUrl(_) => f.write_str("the base URL is invalid"),
            BuildError::NoTls => f.write_str(
                "the base URL asks for TLS; switch on the feature `rustls` or `native-tls`",
            ),
            BuildError::Transport(_) => f.write_str("the transport cannot be set up"),
            BuildError::Credential(_) => f.write_str("the credential is invalid"),
            BuildError::Scheme { known } if known.is_empty() => {
                f.write_str("the API asks for no credential; remove it")
            }
            BuildError::Scheme { known } => {
                let known = known.join("`, `");
                write!(
                    f,
                    "the API has the security schemes `{known}`; use `credential_for` with one of the client's `schemes`"
                )
            }
            BuildError::NoTokenUrl => {
                f.write_str("the spec has no token URL; add `OAuth2::token_url`")
            }
            BuildError::Runtime(_) => f.write_str("the client's own thread cannot be started"),
        }
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            BuildError::BaseUrl(error) => Some(error),
            BuildError::Transport(error) => Some(&**error),
            BuildError::Credential(error) => Some(error),
            BuildError::Runtime(error) => Some(error),
            BuildError::NoTls | BuildError::Scheme { .. } | BuildError::NoTokenUrl => None,
        }
    }
}

impl From<Infallible> for BuildError {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

impl From<BaseUrlError> for BuildError {
    fn from(error: BaseUrlError) -> Self {
        BuildError::BaseUrl(error)
    }
}
