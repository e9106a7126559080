//! An agent's session: a GUID that answers renew, and how the agent signs in for one.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use reqwest::header::HeaderMap;
use specwright_client::{
    Credential, CredentialCache, CredentialError, Issued, RenewalError, Retriable, Transport,
};

use super::types::{AgentId, LoginBody};
use super::{Client, engine};

/// The session of one agent. The client keeps it fresh: every answer of success that carries a new GUID
/// replaces the old one.
///
/// ```
/// use conference_client::agentconf::{Session, types::LoginBody};
///
/// # fn example(password: &str) -> Result<(), Box<dyn std::error::Error>> {
/// // A GUID from elsewhere: when it lapses, calls end with `Error::Unauthenticated`.
/// let session: Session = "00000000-0000-4000-8000-000000000153.AgentGateway1".parse()?;
/// // A session that the client begins by itself, and again when it has lapsed.
/// let body = LoginBody::new(password.try_into()?, "70153".try_into()?);
/// let session = Session::sign_in(153.try_into()?, body);
/// # let _ = session;
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Session(Source);

#[derive(Debug)]
enum Source {
    Guid(Credential),
    SignIn { agent: AgentId, body: LoginBody },
    None,
}

impl Session {
    /// A session for which the agent signs in: before the first call, and when the gateway says that
    /// the session has lapsed. However many calls wait for it, the agent signs in once; after a refusal
    /// that another try would not change, such as a wrong password, not again.
    ///
    /// The gateway signs an agent out that has not polled for events for two minutes.
    pub fn sign_in(agent: AgentId, body: LoginBody) -> Session {
        Session(Source::SignIn { agent, body })
    }

    /// No session, for the operations that need none, such as `login`. The GUID that comes with its
    /// answer is taken up.
    pub fn none() -> Session {
        Session(Source::None)
    }

    pub(super) fn credentials(self, transport: &Transport) -> Arc<CredentialCache> {
        match self.0 {
            Source::Guid(guid) => CredentialCache::fixed(guid),
            Source::None => CredentialCache::empty(),
            Source::SignIn { agent, body } => {
                let transport = transport.clone();
                let body = Arc::new(body);
                CredentialCache::renewed_by(move |_| {
                    sign_in(transport.clone(), agent, Arc::clone(&body))
                })
            }
        }
    }
}

/// Signs an agent in. The GUID comes in a header of the answer, which the client of this one call takes
/// up.
async fn sign_in(
    transport: Transport,
    agent: AgentId,
    body: Arc<LoginBody>,
) -> Result<Issued, RenewalError> {
    let client = Client { engine: Arc::new(engine(transport, CredentialCache::empty())) };
    client.login(agent, &body).await.map_err(RenewalError::of_call)?;
    match client.engine.credentials.credential() {
        Some(credential) => Ok(Issued { credential, lifetime: None }),
        None => Err(RenewalError::new(NoGuid, Retriable::No)),
    }
}

/// An answer to a sign-in that has no GUID in its headers.
#[derive(Debug)]
struct NoGuid;

impl fmt::Display for NoGuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the gateway signed the agent in but sent no GUID")
    }
}

impl std::error::Error for NoGuid {}

impl From<Credential> for Session {
    fn from(guid: Credential) -> Session {
        Session(Source::Guid(guid))
    }
}

impl FromStr for Session {
    type Err = CredentialError;

    fn from_str(guid: &str) -> Result<Session, CredentialError> {
        guid.parse().map(|guid| Session(Source::Guid(guid)))
    }
}

/// The GUID in the headers of an answer, in either of the spellings that are known: `Set-GUID` with a
/// name before it or without, and `Guid`.
pub(super) fn fresh(headers: &HeaderMap) -> Option<Credential> {
    let header = headers.get("set-guid").or_else(|| headers.get("guid"))?;
    let pair = header.to_str().ok()?.split(';').next()?.trim();
    let guid = match pair.split_once('=') {
        // Not the padding of a text in base64.
        Some((name, value)) if is_name(name) && !value.trim_matches('=').is_empty() => value.trim(),
        _ => pair,
    };
    guid.parse().ok()
}

/// Whether a text is a name before a GUID: letters alone, and no digits.
fn is_name(text: &str) -> bool {
    text.trim().bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use reqwest::header::HeaderName;

    use super::*;

    #[test]
    fn a_guid_is_found_in_every_spelling() {
        for (name, value, expected) in [
            ("Set-GUID", "Guid=abc-1.AgentGateway1", Some("abc-1.AgentGateway1")),
            ("Set-GUID", "JSESSIONID=abc; Path=/", Some("abc")),
            ("set-guid", "abc-1.AgentGateway1", Some("abc-1.AgentGateway1")),
            ("Guid", "abc-1.AgentGateway1", Some("abc-1.AgentGateway1")),
            ("Guid", "Guid=abc-1.AgentGateway1", Some("abc-1.AgentGateway1")),
            ("Guid", "abc123==", Some("abc123==")),
            ("Guid", "abc==", Some("abc==")),
            ("Guid", "abc123=4", Some("abc123=4")),
            ("Guid", "", None),
            ("Guid", "two words", None),
            ("Other", "abc", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(name.parse::<HeaderName>().unwrap(), value.parse().unwrap());
            let found = fresh(&headers);
            assert_eq!(found.as_ref().map(Credential::expose), expected, "{name}: {value}");
        }
    }
}
