//! Who is signed in to the gateway, and with which GUID.

use conference_server::agentconf::types::{LoginBody, Retcode};
use http::HeaderValue;

use crate::secrets;
use crate::state::{Simulator, State};

/// The password of every simulated agent.
pub const PASSWORD: &str = "not-a-real-password";

/// How long a GUID is good.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Authentication {
    /// As long as the session: AUTHMODE 1.
    #[default]
    Static,
    /// Until it is replaced: AUTHMODE 2, more eager than a real gateway, where only polling renews.
    /// [`serve`](crate::serve) gives every 2xx reply to a session a new one. The one before is good until
    /// the next, so that a lost reply does not end the session.
    Dynamic,
}

/// How a GUID travels in the header of a reply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GuidHeader {
    /// `Set-GUID: Guid=<guid>`, as the vendor's client expects it.
    #[default]
    Named,
    /// `Set-GUID: <guid>`.
    Plain,
    /// `Guid: <guid>`, as the configuration interface spells it.
    Other,
}

impl GuidHeader {
    /// The name of the header in lower case, and its value.
    pub(crate) fn written(self, guid: &str) -> (&'static str, String) {
        match self {
            GuidHeader::Named => ("set-guid", format!("Guid={guid}")),
            GuidHeader::Plain => ("set-guid", guid.to_owned()),
            GuidHeader::Other => ("guid", guid.to_owned()),
        }
    }
}

/// The GUIDs of a signed-in agent. It has no `Debug` text, which would hold them.
pub(crate) struct Session {
    guid: String,
    /// The one before, for a caller that has not seen the new one.
    last: Option<String>,
}

impl Session {
    pub fn new(guid: String) -> Session {
        Session { guid, last: None }
    }

    pub fn guid(&self) -> &str {
        &self.guid
    }

    fn renew(&mut self) -> &str {
        self.last = Some(std::mem::replace(&mut self.guid, secrets::guid()));
        &self.guid
    }
}

impl State {
    /// The agent whose session has this GUID.
    pub fn signed_in(&self, is: impl Fn(&str) -> bool) -> Option<i32> {
        let found = self.agents.iter().find(|(_, agent)| {
            let session = agent.session.as_ref();
            session.is_some_and(|one| is(&one.guid) || one.last.as_deref().is_some_and(&is))
        });
        found.map(|(number, _)| *number)
    }

    /// Begins a session and returns its GUID.
    pub fn sign_in(&mut self, number: i32, body: &LoginBody) -> Result<String, Retcode> {
        if body.phonenum.as_str().is_empty() {
            return Err(Retcode::InvalidSignInParameter);
        }
        // Whether there is such an agent is none of a stranger's business.
        let agent = self.agents.get_mut(&number).filter(|_| body.password.as_str() == PASSWORD);
        let agent = agent.ok_or(Retcode::WrongCredentials)?;
        if agent.session.is_some() {
            return Err(Retcode::AgentAlreadySignedIn);
        }
        let session = Session::new(secrets::guid());
        Ok(agent.session.insert(session).guid.clone())
    }
}

impl Simulator {
    /// The GUID of an agent's session, if the agent is signed in.
    pub fn guid(&self, agent: i32) -> Option<String> {
        let state = self.state();
        let session = state.agents.get(&agent)?.session.as_ref()?;
        Some(session.guid().to_owned())
    }

    /// Ends an agent's session, as two minutes without a poll do: its GUID is refused from now on, and
    /// the agent can sign in again.
    pub fn end_session(&self, agent: i32) {
        if let Some(agent) = self.state().agents.get_mut(&agent) {
            agent.session = None;
        }
    }

    /// Chooses how long a GUID is good.
    pub fn set_authentication(&self, authentication: Authentication) {
        self.state().authentication = authentication;
    }

    /// Chooses the header that a new GUID comes in.
    pub fn set_guid_header(&self, header: GuidHeader) {
        self.state().guid_header = header;
    }

    /// The header for the reply to a call with this GUID, where GUIDs are renewed and it is good.
    pub(crate) fn renewal(
        &self,
        sent: Option<&HeaderValue>,
    ) -> Option<(&'static str, HeaderValue)> {
        let mut state = self.state();
        if state.authentication == Authentication::Static {
            return None;
        }
        let sent = sent?;
        let number = state.signed_in(|guid| sent == guid)?;
        let session = state.agents.get_mut(&number)?.session.as_mut()?;
        let guid = session.renew().to_owned();
        let (name, value) = state.guid_header.written(&guid);
        let mut value = HeaderValue::try_from(value).ok()?;
        value.set_sensitive(true);
        Some((name, value))
    }
}
