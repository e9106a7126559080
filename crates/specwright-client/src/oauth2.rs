//! Tokens of OAuth 2 (RFC 6749), from the token endpoint.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;
use specwright_runtime::Json;

use crate::answer::Answer;
use crate::base_url::token_url;
use crate::call::{QUERY, encode};
use crate::credential_cache::{CredentialCache, Issued};
use crate::engine::Engine;
use crate::error::{ReadError, RenewalError, Retriable};
use crate::operation::{Operation, Scheme, SchemeKind};
use crate::{BuildError, Credential};

/// A grant of OAuth 2 that the client exchanges for access tokens: before the first call, when four fifths of a
/// token's time are over, and when the service says that it has lapsed.
///
/// ```
/// use specwright_client::OAuth2;
///
/// let service = OAuth2::client_credentials("client-id", "client-secret").scope("read");
/// let user = OAuth2::refresh_token("refresh-token").client("client-id", "client-secret");
/// # let _ = (service, user);
/// ```
///
/// The client runs no authorization code grant, which needs a browser: pass its access token as it is
/// (`Credentials::from("…")`), which is never renewed, or its refresh token to [`OAuth2::refresh_token`]. If the token
/// endpoint replaces the refresh token, the client uses the new one from then on and does not hand it out.
///
/// A grant that the endpoint rejects (`invalid_grant`, status 401 or 403) is not sent again; calls fail with
/// [`Error::NoCredential`](crate::Error::NoCredential). After any other failure, the next call asks again. Until then, a
/// token that has not lapsed is used.
pub struct OAuth2 {
    grant: Grant,
    client: Option<(String, String)>,
    client_in_body: bool,
    scopes: Vec<String>,
    token_url: Option<String>,
}

enum Grant {
    ClientCredentials,
    /// The token endpoint may replace it.
    Refresh(Mutex<String>),
}

impl OAuth2 {
    /// Creates the grant of a client that acts for itself (RFC 6749, section 4.4).
    pub fn client_credentials(id: impl Into<String>, secret: impl Into<String>) -> OAuth2 {
        OAuth2::new(Grant::ClientCredentials).client(id, secret)
    }

    /// Creates the grant of a refresh token (RFC 6749, section 6).
    pub fn refresh_token(token: impl Into<String>) -> OAuth2 {
        OAuth2::new(Grant::Refresh(Mutex::new(token.into())))
    }

    fn new(grant: Grant) -> OAuth2 {
        OAuth2 { grant, client: None, client_in_body: false, scopes: Vec::new(), token_url: None }
    }

    /// Sets the client's identifier and secret, which are sent as `Authorization: Basic`.
    #[must_use]
    pub fn client(self, id: impl Into<String>, secret: impl Into<String>) -> OAuth2 {
        OAuth2 { client: Some((id.into(), secret.into())), ..self }
    }

    /// Sends the client's identifier and secret in the body, for services that do not accept the header.
    #[must_use]
    pub fn client_in_body(self) -> OAuth2 {
        OAuth2 { client_in_body: true, ..self }
    }

    /// Adds a scope that is asked for.
    #[must_use]
    pub fn scope(mut self, scope: impl Into<String>) -> OAuth2 {
        self.scopes.push(scope.into());
        self
    }

    /// Sets the URL of the token endpoint. Defaults to that of the spec.
    #[must_use]
    pub fn token_url(self, url: impl Into<String>) -> OAuth2 {
        OAuth2 { token_url: Some(url.into()), ..self }
    }

    pub(crate) fn into_cache(
        self,
        scheme: &Scheme,
        engine: &Engine,
    ) -> Result<Arc<CredentialCache>, BuildError> {
        let of_spec = match scheme.kind {
            SchemeKind::OAuth2 { token_url } => token_url,
            _ => None,
        };
        let url = self.token_url.as_deref().or(of_spec).ok_or(BuildError::NoTokenUrl)?;
        let url = token_url(url, &engine.0.addresses[0])?;
        let engine = engine.at(url);
        let grant = Arc::new(self);
        Ok(CredentialCache::renewed_by(move |_| {
            let (grant, engine) = (Arc::clone(&grant), engine.clone());
            async move { grant.token(&engine).await }
        }))
    }

    /// Asks the token endpoint for an access token.
    async fn token(&self, engine: &Engine) -> Result<Issued, RenewalError> {
        let mut call = engine.call(
            Operation::new("token", "POST", "").accept("application/json").security(&[]).secret(),
        );
        let mut fields = Vec::new();
        match &self.grant {
            Grant::ClientCredentials => {
                fields.push(("grant_type", "client_credentials".to_owned()))
            }
            Grant::Refresh(token) => {
                let token = token.lock().unwrap_or_else(PoisonError::into_inner).clone();
                fields.push(("grant_type", "refresh_token".to_owned()));
                fields.push(("refresh_token", token));
            }
        }
        if !self.scopes.is_empty() {
            fields.push(("scope", self.scopes.join(" ")));
        }
        match &self.client {
            Some((id, secret)) if self.client_in_body => {
                fields.push(("client_id", id.clone()));
                fields.push(("client_secret", secret.clone()));
            }
            Some((id, secret)) => call.authorize(basic(id, secret)),
            None => {}
        }
        call.fields(&fields);
        let answer = call.send(read).await;
        let answer = answer.map_err(|error| {
            let is_success = error.status() == Some(200);
            let mut error = RenewalError::of_call(error, |_| true);
            if is_success {
                // What is no token, such as a proxy's page, does not reject the grant.
                error.asks_again = Retriable::Yes;
            }
            error
        })?;
        if let (Grant::Refresh(held), Some(token)) = (&self.grant, answer.refresh_token) {
            *held.lock().unwrap_or_else(PoisonError::into_inner) = token;
        }
        let credential: Credential =
            answer.access_token.parse().map_err(|error| RenewalError::new(error, Retriable::No))?;
        Ok(Issued { credential, lifetime: answer.expires_in })
    }
}

/// Identifier and secret, each percent-encoded before they are joined (RFC 6749, section 2.3.1).
fn basic(id: &str, secret: &str) -> HeaderValue {
    let text = format!("{}:{}", encode(id, QUERY), encode(secret, QUERY));
    let value = HeaderValue::try_from(format!("Basic {}", STANDARD.encode(text)));
    let mut value = value.expect("base64 is visible ASCII");
    value.set_sensitive(true);
    value
}

/// What the token endpoint answers.
struct Token {
    access_token: String,
    expires_in: Option<Duration>,
    refresh_token: Option<String>,
}

fn read(answer: &mut Answer) -> Result<Token, ReadError<String>> {
    // Whatever the body says: the endpoint has not judged the grant.
    if matches!(answer.status(), 408 | 429 | 500..) {
        return Err(ReadError::Undeclared);
    }
    let value: Json = answer.json()?;
    let text = |name: &str| match &value {
        Json::Object(object) => match object.get(name) {
            Some(Json::String(text)) => Some(text.clone()),
            _ => None,
        },
        _ => None,
    };
    if answer.status() != 200 {
        return Err(match text("error") {
            Some(error) => ReadError::Refused(error),
            None => ReadError::Undeclared,
        });
    }
    let seconds = match &value {
        Json::Object(object) => match object.get("expires_in") {
            Some(Json::Integer(seconds)) => u64::try_from(*seconds).ok(),
            Some(Json::String(seconds)) => seconds.parse().ok(),
            _ => None,
        },
        _ => None,
    };
    match text("access_token") {
        Some(access_token) => Ok(Token {
            access_token,
            expires_in: seconds.map(Duration::from_secs),
            refresh_token: text("refresh_token"),
        }),
        None => Err(ReadError::Undeclared),
    }
}

impl fmt::Debug for OAuth2 {
    /// Without secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OAuth2").field("scopes", &self.scopes).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
