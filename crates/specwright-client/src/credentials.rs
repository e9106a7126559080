//! Where the credential of a security scheme comes from.

use std::fmt;
use std::sync::Arc;

use crate::credential_cache::{CredentialCache, Issued};
use crate::engine::Engine;
use crate::error::RenewalError;
use crate::oauth2::OAuth2;
use crate::operation::Scheme;
use crate::{BuildError, Credential, CredentialError};

/// Where the credential of a security scheme comes from: a value, a closure, an implementation of [`Renew`], an
/// [`OAuth2`] grant, or calls of the client itself. Its `Debug` text contains no secret.
///
/// ```
/// use specwright_client::{Credentials, Issued, RenewalError};
///
/// let fixed = Credentials::from("a-token");
/// let basic = Credentials::basic("user", "password");
/// let renewed = Credentials::renewed_by(|_held| async {
///     let token = "a-new-token".parse().map_err(RenewalError::of_secret)?;
///     Ok(Issued { credential: token, lifetime: None })
/// });
/// assert_eq!(format!("{fixed:?}"), "Credentials(…)");
/// # let _ = (basic, renewed);
/// ```
pub struct Credentials(Source);

enum Source {
    Fixed(Result<Credential, CredentialError>),
    None,
    Cache(Arc<CredentialCache>),
    OAuth2(OAuth2),
    Calls(Box<dyn FnOnce(Engine) -> Credentials + Send>),
}

/// Hands out credentials: before the first call, before one lapses, and when the service says that it has.
///
/// It is asked once at a time, however many calls wait. After an error with
/// [`Retriable::No`](crate::Retriable::No) it is not asked again.
pub trait Renew: Send + Sync + 'static {
    /// Returns a credential; `held` is the one in use, if there is one.
    fn renew(
        &self,
        held: Option<Credential>,
    ) -> impl Future<Output = Result<Issued, RenewalError>> + Send;
}

impl Credentials {
    /// Creates the credentials of a user and a password, for `Authorization: Basic`.
    pub fn basic(user: &str, password: &str) -> Credentials {
        Credentials(Source::Fixed(Credential::basic(user, password)))
    }

    /// No credential yet: calls without one bring it, such as a sign-in
    /// ([`Policy::renewed`](crate::Policy::renewed)).
    pub fn none() -> Credentials {
        Credentials(Source::None)
    }

    /// Creates credentials that a closure hands out. Its argument is the credential in use.
    pub fn renewed_by<F, Fut>(source: F) -> Credentials
    where
        F: Fn(Option<Credential>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Issued, RenewalError>> + Send + 'static,
    {
        Credentials(Source::Cache(CredentialCache::renewed_by(source)))
    }

    /// Creates credentials that an implementation of [`Renew`] hands out.
    pub fn renewed_with(source: impl Renew) -> Credentials {
        let source = Arc::new(source);
        Credentials::renewed_by(move |held| {
            let source = Arc::clone(&source);
            async move { source.renew(held).await }
        })
    }

    /// Creates credentials that calls of the same API hand out, such as a sign-in. The closure gets an engine with the
    /// transport and the addresses of the client, and without its credentials.
    pub fn by_calls(source: impl FnOnce(Engine) -> Credentials + Send + 'static) -> Credentials {
        Credentials(Source::Calls(Box::new(source)))
    }

    /// The cache of these credentials in a client.
    pub(crate) fn into_cache(
        self,
        scheme: &Scheme,
        engine: &Engine,
    ) -> Result<Arc<CredentialCache>, BuildError> {
        Ok(match self.0 {
            Source::Fixed(credential) => {
                let credential = credential.map_err(BuildError::Credential)?;
                if scheme.is_cookie() && !credential.fits_cookie() {
                    return Err(BuildError::Credential(CredentialError));
                }
                CredentialCache::fixed(credential)
            }
            Source::None => CredentialCache::empty(),
            Source::Cache(cache) => cache,
            Source::OAuth2(grant) => grant.into_cache(scheme, engine)?,
            Source::Calls(source) => return source(engine.clone()).into_cache(scheme, engine),
        })
    }
}

impl From<Credential> for Credentials {
    fn from(credential: Credential) -> Credentials {
        Credentials(Source::Fixed(Ok(credential)))
    }
}

impl From<&str> for Credentials {
    /// A text that is no [`Credential`] is an error when the client is built.
    fn from(text: &str) -> Credentials {
        Credentials(Source::Fixed(text.parse()))
    }
}

impl From<String> for Credentials {
    fn from(text: String) -> Credentials {
        Credentials::from(text.as_str())
    }
}

impl From<OAuth2> for Credentials {
    fn from(grant: OAuth2) -> Credentials {
        Credentials(Source::OAuth2(grant))
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials(…)")
    }
}
