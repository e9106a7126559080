// @generated from spec/agentconf.yaml by `specwright generate`. Do not edit.

//! The calls of the API "Agent gateway, conference resource", each until it is answered.

use super::{Client, Error};
use ::conference_types::agentconf as types;

impl Client {
    /// Sign an agent in.
    ///
    /// Begins the agent's session. Its GUID comes in a header of the reply. It must not be called
    /// again before it has answered, nor while a sign-out has not. An agent that is to be told of
    /// events by polling must begin at once: two minutes without a poll sign it out.
    ///
    /// `PUT /onlineagent/{agentid}`, operation `login`. Not safe to repeat.
    ///
    /// Preconditions:
    ///
    /// - No other sign-in of the agent is under way, and no sign-out.
    ///
    /// Error codes: [`000-002`](types::Retcode::InvalidParameter),
    /// [`100-001`](types::Retcode::InvalidSignInParameter),
    /// [`100-002`](types::Retcode::AgentAlreadySignedIn),
    /// [`100-003`](types::Retcode::SignInResourceUnavailable),
    /// [`100-004`](types::Retcode::WrongCredentials),
    /// [`100-011`](types::Retcode::WrongSignInParameter),
    /// [`100-012`](types::Retcode::WrongAgentType),
    /// [`100-013`](types::Retcode::WrongPhoneNumber),
    /// [`100-016`](types::Retcode::InvalidSignInAddress),
    /// [`100-021`](types::Retcode::SignInUnderWay).
    ///
    /// In the vendor's logs: `login`. Page: Signing In (2025-11-13).
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub fn login(
        &self,
        agentid: types::AgentId,
        body: &types::LoginBody,
    ) -> Result<types::LoginResult, Error> {
        self.runtime.wait(self.client.login(agentid, body))
    }

    /// Extend a conference.
    ///
    /// The chairperson asks for more time. No conference may last longer than 1440 minutes in
    /// all, so fewer minutes may be granted than were asked for.
    ///
    /// `POST /agentconf/{agentid}/prolongtime`, operation `prolongTime`. Not safe to repeat.
    ///
    /// Preconditions:
    ///
    /// - The agent is signed in.
    /// - The agent is the conference's chairperson.
    ///
    /// Error codes: [`000-002`](types::Retcode::InvalidParameter),
    /// [`100-006`](types::Retcode::AgentNotSignedIn),
    /// [`100-007`](types::Retcode::OperationFailed), [`101-001`](types::Retcode::NoConference),
    /// [`101-002`](types::Retcode::NotChairperson).
    ///
    /// In the vendor's logs: `prolongTime`. Page: Applying for Extending a Conference
    /// (2025-11-13).
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub fn prolong_time(
        &self,
        agentid: types::AgentId,
        prolong_time: types::ExtensionMinutes,
    ) -> Result<types::ProlongTimeResult, Error> {
        self.runtime.wait(self.client.prolong_time(agentid, prolong_time))
    }

    /// Query conferences in batches.
    ///
    /// State and participants of up to 20 conferences. An inspector may ask about every
    /// conference of its VDN, any other agent only about the conference it takes part in.
    ///
    /// `POST /agentconf/{agentid}/queryconfinfos`, operation `queryConfInfos`. Safe to repeat.
    ///
    /// Preconditions:
    ///
    /// - The agent is signed in.
    ///
    /// Error codes: [`000-002`](types::Retcode::InvalidParameter),
    /// [`100-006`](types::Retcode::AgentNotSignedIn),
    /// [`100-007`](types::Retcode::OperationFailed).
    ///
    /// In the vendor's logs: `queryConfInfos`. Page: Querying Conference Information in Batches
    /// (2023-09-27).
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub fn query_conf_infos(
        &self,
        agentid: types::AgentId,
        conf_ids: types::ConfIdBatch,
    ) -> Result<types::QueryConfInfosResult, Error> {
        self.runtime.wait(self.client.query_conf_infos(agentid, conf_ids))
    }

    /// Release a conference.
    ///
    /// The chairperson ends the conference; everybody in it is removed, the chairperson included.
    ///
    /// `POST /agentconf/{agentid}/releaseagentconf`, operation `releaseAgentConf`. Not safe to
    /// repeat.
    ///
    /// Preconditions:
    ///
    /// - The agent is signed in.
    /// - The agent is the conference's chairperson.
    /// - The conference was successfully applied for.
    ///
    /// Error codes: [`000-002`](types::Retcode::InvalidParameter),
    /// [`100-006`](types::Retcode::AgentNotSignedIn),
    /// [`100-007`](types::Retcode::OperationFailed), [`101-001`](types::Retcode::NoConference),
    /// [`101-002`](types::Retcode::NotChairperson).
    ///
    /// Events that follow: `AgentMediaEvent_StopRecordDone`, `AgentOther_PhoneRelease`,
    /// `AgentConf_SelfLeaveResult`, `AgentState_Ready`.
    ///
    /// In the vendor's logs: `releaseAgentConf`. Page: Releasing an Agent Conference.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub fn release_agent_conf(
        &self,
        agentid: types::AgentId,
    ) -> Result<types::ReservedResult, Error> {
        self.runtime.wait(self.client.release_agent_conf(agentid))
    }

    /// List ongoing conferences of the VDN.
    ///
    /// An inspector asks for the ids of all conferences which are going on in its VDN.
    ///
    /// `GET /agentconf/{agentid}/queryvdnconfid`, operation `queryAllConfIds`. Safe to repeat.
    ///
    /// Preconditions:
    ///
    /// - The agent is signed in.
    /// - The agent is an inspector.
    ///
    /// Error codes: [`000-002`](types::Retcode::InvalidParameter),
    /// [`100-006`](types::Retcode::AgentNotSignedIn),
    /// [`100-007`](types::Retcode::OperationFailed).
    ///
    /// In the vendor's logs: `queryAllConfIds`. Page: Querying an Ongoing Conference ID in the
    /// VDN (2023-09-27).
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub fn query_all_conf_ids(
        &self,
        agentid: types::AgentId,
    ) -> Result<types::QueryAllConfIdsResult, Error> {
        self.runtime.wait(self.client.query_all_conf_ids(agentid))
    }
}
