//! A control token and how it is renewed.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use specwright_client::{
    Credential, CredentialCache, CredentialError, Issued, RenewalError, Retriable, Transport,
};

use super::types::{self, ConferenceId, HostPassword, LoginType, TokenInfo};
use super::{Client, Error, engine};

/// The control token of a meeting, or what hands one out. Its `Debug` text holds no secret.
///
/// ```
/// use conference_client::mmc::ControlToken;
///
/// # fn example(password: &str) -> Result<(), Box<dyn std::error::Error>> {
/// // A token from elsewhere: when it lapses, calls end with `Error::Unauthenticated`.
/// let token: ControlToken = "stba…".parse()?;
/// // One that the host's password gets, and that is kept alive while calls are made.
/// let token = ControlToken::of_host("914083136".into(), password.into());
/// # let _ = token;
/// # Ok(())
/// # }
/// ```
pub struct ControlToken(Source);

enum Source {
    Fixed(Credential),
    Host { meeting: ConferenceId, password: HostPassword },
    Renewed(Arc<CredentialCache>),
    None,
}

/// A token as it was handed out.
#[derive(Clone, Debug)]
pub struct Renewed {
    /// The token.
    pub token: Credential,
    /// How long it is good for from now on, where that is known. A token is renewed when four fifths
    /// of this are over.
    pub lifetime: Option<Duration>,
}

/// Hands out control tokens: before the first call, before a token lapses, and when the service says
/// that it has.
///
/// It is asked once at a time, however many calls wait. After an error with
/// [`Retriable::No`](crate::Retriable::No) it is not asked again.
pub trait RenewToken: Send + Sync + 'static {
    /// A token; `held` is the one in use, if there is one.
    fn renew(
        &self,
        held: Option<Credential>,
    ) -> impl Future<Output = Result<Renewed, RenewalError>> + Send;
}

impl ControlToken {
    /// Tokens of one meeting for its host's password, by the operation `createConfToken`: before the
    /// first call, when four fifths of a token's time are over, and when the service says that it has
    /// lapsed.
    pub fn of_host(meeting: ConferenceId, password: HostPassword) -> ControlToken {
        ControlToken(Source::Host { meeting, password })
    }

    /// No token, for the operations that need none, such as `createConfToken`.
    pub fn none() -> ControlToken {
        ControlToken(Source::None)
    }

    /// Tokens from an implementation of your own.
    pub fn renewed_by(source: impl RenewToken) -> ControlToken {
        let source = Arc::new(source);
        ControlToken(Source::Renewed(CredentialCache::renewed_by(move |held| {
            let source = Arc::clone(&source);
            async move {
                let Renewed { token, lifetime } = source.renew(held).await?;
                Ok(Issued { credential: token, lifetime })
            }
        })))
    }

    pub(super) fn credentials(self, transport: &Transport) -> Arc<CredentialCache> {
        match self.0 {
            Source::Fixed(token) => CredentialCache::fixed(token),
            Source::Host { meeting, password } => {
                let client = Client {
                    engine: Arc::new(engine(transport.clone(), CredentialCache::empty())),
                };
                let host = Arc::new(Host { client, meeting, password });
                CredentialCache::renewed_by(move |held| Arc::clone(&host).token(held))
            }
            Source::Renewed(credentials) => credentials,
            Source::None => CredentialCache::empty(),
        }
    }
}

/// Whoever knows the password of a meeting's host.
struct Host {
    client: Client,
    meeting: ConferenceId,
    password: HostPassword,
}

impl Host {
    /// Keeps the token alive that is held, or gets another one.
    async fn token(self: Arc<Self>, held: Option<Credential>) -> Result<Issued, RenewalError> {
        let kept = held.as_ref().map(|held| types::ControlToken::from(held.expose()));
        let reply = match self.ask(kept.as_ref()).await {
            Err(Error::Refused(refusal)) if kept.is_some() && refusal.status == 401 => {
                self.ask(None).await
            }
            other => other,
        };
        let info = reply.map_err(RenewalError::of_call)?;
        match info.token.as_str().parse() {
            Ok(credential) => Ok(Issued { credential, lifetime: lifetime(&info) }),
            Err(error @ CredentialError) => Err(RenewalError::new(error, Retriable::No)),
        }
    }

    async fn ask(&self, kept: Option<&types::ControlToken>) -> Result<TokenInfo, Error> {
        let meeting = &self.meeting;
        let password = &self.password;
        let reply =
            self.client.create_conf_token(meeting, kept, password, LoginType::Password, None).await;
        reply.map(|reply| reply.data)
    }
}

/// How long a token is good for: by its length, or until its end, whichever is shorter.
fn lifetime(info: &TokenInfo) -> Option<Duration> {
    let seconds = info.conf_token_expire_time.and_then(|seconds| seconds.get().try_into().ok());
    let length = seconds.map(Duration::from_secs);
    let end = info.expire_time.and_then(|millis| millis.get().try_into().ok());
    let end = end.map(|millis| UNIX_EPOCH + Duration::from_millis(millis));
    let left = end.and_then(|end| end.duration_since(SystemTime::now()).ok());
    // What is over already tells of another clock, not of a token that is handed out dead.
    length.into_iter().chain(left).filter(|lifetime| !lifetime.is_zero()).min()
}

impl From<Credential> for ControlToken {
    fn from(token: Credential) -> ControlToken {
        ControlToken(Source::Fixed(token))
    }
}

impl FromStr for ControlToken {
    type Err = CredentialError;

    fn from_str(token: &str) -> Result<ControlToken, CredentialError> {
        token.parse().map(|token| ControlToken(Source::Fixed(token)))
    }
}

impl fmt::Debug for ControlToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ControlToken(…)")
    }
}
