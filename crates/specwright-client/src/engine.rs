//! What a client and its clones share: addresses, credentials, limits.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use http::HeaderMap;

use crate::Retries;
use crate::call::Call;
use crate::credential_cache::CredentialCache;
use crate::operation::{Api, Operation, Scheme};
use crate::policy::{Policy, Standard};
use crate::transport::Transport;

/// The engine of a client, which its clones share. Generated clients are made of one.
#[derive(Clone)]
pub struct Engine(pub(crate) Arc<Shared>);

pub(crate) struct Shared {
    pub api: &'static Api,
    pub transport: Transport,
    /// The base URLs, without a slash at their ends.
    pub addresses: Vec<String>,
    /// The address that calls go to, until it is in trouble.
    pub preferred: AtomicUsize,
    /// The credentials by the keys of their schemes.
    pub credentials: Vec<(Scheme, Arc<CredentialCache>)>,
    pub policy: Arc<dyn Policy>,
    pub headers: HeaderMap,
    pub timeout: Option<Duration>,
    pub attempt_timeout: Option<Duration>,
    pub retries: Retries,
    pub access: Access,
}

/// Whether calls carry the credentials that their operations ask for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    AsDeclared,
    /// None, whatever an operation asks for: the request goes nowhere.
    #[cfg_attr(not(feature = "httpmock"), allow(dead_code, reason = "only mocks record requests"))]
    Ignored,
}

impl Engine {
    /// Begins a call of an operation.
    pub fn call(&self, operation: Operation) -> Call<'_> {
        Call::new(self, operation)
    }

    /// Returns the same engine with credentials.
    pub(crate) fn with_credentials(
        &self,
        credentials: Vec<(Scheme, Arc<CredentialCache>)>,
    ) -> Engine {
        Engine(Arc::new(Shared { credentials, ..self.0.anonymous() }))
    }

    /// Returns an engine whose calls carry no credentials.
    #[cfg(feature = "httpmock")]
    pub(crate) fn without_access(&self) -> Engine {
        Engine(Arc::new(Shared { access: Access::Ignored, ..self.0.anonymous() }))
    }

    /// Returns an engine that calls this URL and has no credentials.
    pub(crate) fn at(&self, url: String) -> Engine {
        Engine(Arc::new(Shared {
            addresses: vec![url],
            headers: HeaderMap::new(),
            policy: Arc::new(Standard),
            ..self.0.anonymous()
        }))
    }

    pub(crate) fn default_headers(&self) -> HeaderMap {
        self.0.headers.clone()
    }

    /// The credential of a scheme.
    pub(crate) fn credential(&self, scheme: &Scheme) -> Option<&Arc<CredentialCache>> {
        let mut all = self.0.credentials.iter();
        all.find(|(other, _)| other.key == scheme.key).map(|(_, cache)| cache)
    }

    /// A text without the credentials that are known, should a service send one back; `None` if it has none.
    pub(crate) fn redacted(&self, text: &str) -> Option<String> {
        let mut redacted = None;
        for (_, cache) in &self.0.credentials {
            let before = redacted.as_deref().unwrap_or(text);
            if let Some(after) = cache.redacted(before) {
                redacted = Some(after);
            }
        }
        redacted
    }
}

impl Shared {
    /// The same without credentials.
    fn anonymous(&self) -> Shared {
        Shared {
            api: self.api,
            transport: self.transport.clone(),
            addresses: self.addresses.clone(),
            preferred: AtomicUsize::new(self.preferred.load(Ordering::Relaxed)),
            credentials: Vec::new(),
            policy: Arc::clone(&self.policy),
            headers: self.headers.clone(),
            timeout: self.timeout,
            attempt_timeout: self.attempt_timeout,
            retries: self.retries.clone(),
            access: self.access,
        }
    }
}

impl fmt::Debug for Engine {
    /// Without the credentials.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine")
            .field("api", &self.0.api.name)
            .field("addresses", &self.0.addresses)
            .field("transport", &self.0.transport)
            .field("timeout", &self.0.timeout)
            .field("retries", &self.0.retries)
            .finish_non_exhaustive()
    }
}
