//! A control token and how it is renewed.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use specwright_client::{
    Credential, CredentialError, Credentials, Error, Issued, Renew, RenewalError,
};

use super::Client;
use super::types::{
    self, ConferenceId, CreateConfTokenFailure, CreateConfTokenRequest, HostPassword, LoginType,
    TokenInfo,
};

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
    Renewed(Credentials),
    None,
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
    pub fn renewed_by(source: impl Renew) -> ControlToken {
        ControlToken(Source::Renewed(Credentials::renewed_with(source)))
    }
}

impl From<ControlToken> for Credentials {
    fn from(token: ControlToken) -> Credentials {
        match token.0 {
            Source::Fixed(token) => token.into(),
            Source::Host { meeting, password } => Credentials::by_calls(move |engine| {
                let host = Arc::new(Host { client: engine.into(), meeting, password });
                Credentials::renewed_by(move |held| Arc::clone(&host).token(held))
            }),
            Source::Renewed(credentials) => credentials,
            Source::None => Credentials::none(),
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
        let is_kept = kept.is_some();
        let reply = match self.ask(kept).await {
            Err(error) if is_kept && error.status() == Some(401) => self.ask(None).await,
            other => other,
        };
        // A server in trouble has not judged the password.
        let info = reply.map_err(|error| {
            let is_final = error.status().is_some_and(|status| status < 500 && status != 429);
            RenewalError::of_call(error, |_| is_final)
        })?;
        let credential = info.token.as_str().parse().map_err(RenewalError::of_secret)?;
        Ok(Issued { credential, lifetime: lifetime(&info) })
    }

    async fn ask(
        &self,
        kept: Option<types::ControlToken>,
    ) -> Result<TokenInfo, Error<CreateConfTokenFailure>> {
        let mut request = CreateConfTokenRequest::new(
            self.meeting.clone(),
            self.password.clone(),
            LoginType::Password,
        );
        request.x_conference_authorization = kept;
        self.client.create_conf_token_with(request).await.map(|success| success.into_value().data)
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
