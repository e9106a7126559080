// @generated from spec/agentconf.yaml by `specwright generate`. Do not edit.

use ::specwright_client::{BuildError, Builder, Engine, Error, HttpService, Runtime};
use ::conference_types::agentconf as types;

/// A client of the API "Agent gateway, conference resource" that blocks. Clones share their
/// connections, credentials and budget of repeats.
///
/// A thread of the client keeps its connections between calls. It ends when the last clone is
/// dropped. Within an async runtime everything works, but a call blocks its thread.
#[derive(Clone, Debug)]
pub struct Client {
    client: super::client::Client,
    runtime: Runtime,
}

impl TryFrom<Engine> for Client {
    type Error = BuildError;

    fn try_from(engine: Engine) -> Result<Self, BuildError> {
        Ok(Client {
            client: engine.into(),
            runtime: Runtime::new()?,
        })
    }
}

impl Client {
    /// Creates a client with the default settings and without a credential. `base_url` is a server URL of the
    /// spec, with its path.
    ///
    /// # Errors
    ///
    /// Returns an error if the base URL is invalid, TLS cannot be set up, or no thread can be started.
    pub fn new(base_url: impl Into<String>) -> Result<Self, BuildError> {
        Self::builder(base_url).build()
    }

    /// Returns the settings of a client: credentials, time limits, retries, the transport.
    pub fn builder(base_url: impl Into<String>) -> Builder<Self> {
        super::client::Client::builder(base_url).for_client()
    }

    /// Returns the settings of a client of a service in the same process, such as the generated server.
    pub fn in_process(service: impl HttpService) -> Builder<Self> {
        super::client::Client::in_process(service).for_client()
    }

    /// Returns the async runtime of the client, which reads a stream of an answer that is returned whole.
    pub fn runtime(&self) -> &Runtime {
        &self.runtime
    }
}

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
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn login(
        &self,
        agentid: types::AgentId,
        password: types::AgentPassword,
        phonenum: types::PhoneNumber,
    ) -> Result<types::LoginResult, Error<types::LoginFailure>> {
        self.runtime.wait(self.client.login(agentid, password, phonenum))
    }

    /// Makes the same call as [`login`](Self::login), with optional inputs too, and returns the
    /// whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn login_with(
        &self,
        request: types::LoginRequest,
    ) -> Result<types::LoginSuccess, Error<types::LoginFailure>> {
        self.runtime.wait(self.client.login_with(request))
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
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn prolong_time(
        &self,
        agentid: types::AgentId,
        prolong_time: types::ExtensionMinutes,
    ) -> Result<types::ProlongTimeResult, Error<types::ProlongTimeFailure>> {
        self.runtime.wait(self.client.prolong_time(agentid, prolong_time))
    }

    /// Makes the same call as [`prolong_time`](Self::prolong_time), with optional inputs too, and
    /// returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn prolong_time_with(
        &self,
        request: types::ProlongTimeRequest,
    ) -> Result<types::ProlongTimeSuccess, Error<types::ProlongTimeFailure>> {
        self.runtime.wait(self.client.prolong_time_with(request))
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
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn query_conf_infos(
        &self,
        agentid: types::AgentId,
        conf_ids: types::ConfIdBatch,
    ) -> Result<types::QueryConfInfosResult, Error<types::QueryConfInfosFailure>> {
        self.runtime.wait(self.client.query_conf_infos(agentid, conf_ids))
    }

    /// Makes the same call as [`query_conf_infos`](Self::query_conf_infos), with optional inputs
    /// too, and returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn query_conf_infos_with(
        &self,
        request: types::QueryConfInfosRequest,
    ) -> Result<types::QueryConfInfosSuccess, Error<types::QueryConfInfosFailure>> {
        self.runtime.wait(self.client.query_conf_infos_with(request))
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
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn release_agent_conf(
        &self,
        agentid: types::AgentId,
    ) -> Result<types::ReservedResult, Error<types::ReleaseAgentConfFailure>> {
        self.runtime.wait(self.client.release_agent_conf(agentid))
    }

    /// Makes the same call as [`release_agent_conf`](Self::release_agent_conf), with optional
    /// inputs too, and returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn release_agent_conf_with(
        &self,
        request: types::ReleaseAgentConfRequest,
    ) -> Result<types::ReleaseAgentConfSuccess, Error<types::ReleaseAgentConfFailure>> {
        self.runtime.wait(self.client.release_agent_conf_with(request))
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
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn query_all_conf_ids(
        &self,
        agentid: types::AgentId,
    ) -> Result<types::QueryAllConfIdsResult, Error<types::QueryAllConfIdsFailure>> {
        self.runtime.wait(self.client.query_all_conf_ids(agentid))
    }

    /// Makes the same call as [`query_all_conf_ids`](Self::query_all_conf_ids), with optional
    /// inputs too, and returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn query_all_conf_ids_with(
        &self,
        request: types::QueryAllConfIdsRequest,
    ) -> Result<types::QueryAllConfIdsSuccess, Error<types::QueryAllConfIdsFailure>> {
        self.runtime.wait(self.client.query_all_conf_ids_with(request))
    }
}
