//! An agent's session: a GUID that answers renew, and how the agent signs in for one.

use std::fmt;
use std::str::FromStr;

use specwright_client::http::HeaderMap;
use specwright_client::{
    Credential, CredentialError, Credentials, Issued, RenewalError, Retriable,
};

use super::types::{AgentId, LoginBody, LoginRequest, LoginSuccess, Retcode};
use super::{Client, advice};
use crate::{Advice, Refusal};

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
}

impl From<Session> for Credentials {
    fn from(session: Session) -> Credentials {
        match session.0 {
            Source::Guid(guid) => guid.into(),
            Source::None => Credentials::none(),
            Source::SignIn { agent, body } => Credentials::by_calls(move |engine| {
                let client = Client::from(engine);
                Credentials::renewed_by(move |_| {
                    let request = LoginRequest::new(agent, body.clone());
                    sign_in(client.clone(), request)
                })
            }),
        }
    }
}

/// Signs an agent in. The GUID comes in a header of the answer.
async fn sign_in(client: Client, request: LoginRequest) -> Result<Issued, RenewalError> {
    let is_final = |refusal: &Refusal<Retcode>| {
        matches!(advice(&refusal.code), Advice::Change | Advice::Unknown)
    };
    let success = client.login_with(request).await;
    let success = success.map_err(|error| RenewalError::of_call(error, is_final))?;
    let guid = match &success {
        LoginSuccess::Ok(answer) => answer.set_guid.as_ref().or(answer.guid.as_ref()),
        _ => None,
    };
    match guid.and_then(|guid| guid_in(guid.as_str())) {
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
pub(super) fn guid(headers: &HeaderMap) -> Option<Credential> {
    let header = headers.get("set-guid").or_else(|| headers.get("guid"))?;
    guid_in(header.to_str().ok()?)
}

/// The GUID in the value of one of these headers.
fn guid_in(value: &str) -> Option<Credential> {
    let pair = value.split(';').next()?.trim();
    let guid = match pair.split_once('=') {
        // Not the padding of a text in base64.
        Some((name, value)) if is_name(name) && !value.trim_matches('=').is_empty() => value.trim(),
        _ => pair,
    };
    guid.parse().ok().filter(|_| !guid.contains(' '))
}

/// Whether a text is a name before a GUID: letters alone, and no digits.
fn is_name(text: &str) -> bool {
    text.trim().bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use specwright_client::http::HeaderName;

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
            let found = guid(&headers);
            assert_eq!(found.as_ref().map(Credential::expose), expected, "{name}: {value}");
        }
    }
}
