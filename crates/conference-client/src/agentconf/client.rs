// @generated from spec/agentconf.yaml by `specwright generate`. Do not edit.

use ::specwright_client::{
    Api, BuildError, Builder, Engine, Envelope, Error, HttpService, Operation, result_of,
};

use ::conference_types::agentconf as types;

pub(super) static API: Api = Api::new(module_path!(), types::BASE_PATH)
    .schemes(&[schemes::SESSION])
    .accept("application/json; charset=UTF-8")
    .security(&[&[schemes::SESSION]])
    .envelope(Envelope::new("retcode", "message").result("result", "0"));

/// The security schemes of the API, for [`Builder::credential_for`](::specwright_client::Builder::credential_for).
pub mod schemes {
    use ::specwright_client::Scheme;
    /// The GUID of the agent's session. With static authentication (AUTHMODE 1) sign-in hands it
    /// out, with dynamic authentication (AUTHMODE 2) each polling for events does.
    ///
    /// Scheme `session`. An API key in the header `Guid`.
    pub const SESSION: Scheme = Scheme::header("session", "guid");
}

/// A client of the API "Agent gateway, conference resource". Clones share their connections,
/// credentials and budget of repeats.
#[derive(Clone, Debug)]
pub struct Client {
    engine: Engine,
}

impl From<Engine> for Client {
    fn from(engine: Engine) -> Self {
        Client { engine }
    }
}

impl Client {
    /// Creates a client with the default settings and without a credential. `base_url` is a server URL of the
    /// spec, with its path.
    ///
    /// # Errors
    ///
    /// Returns an error if the base URL is invalid, or TLS cannot be set up.
    pub fn new(base_url: impl Into<String>) -> Result<Self, BuildError> {
        Self::builder(base_url).build()
    }

    /// Returns the settings of a client: credentials, time limits, retries, the transport.
    pub fn builder(base_url: impl Into<String>) -> Builder<Self> {
        Builder::new(&API, base_url).policy(super::codes::ResultCodes)
    }

    /// Returns the settings of a client of a service in the same process, such as the generated server.
    pub fn in_process(service: impl HttpService) -> Builder<Self> {
        Builder::in_process(&API, service).policy(super::codes::ResultCodes)
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
    pub async fn login(
        &self,
        agentid: types::AgentId,
        password: types::AgentPassword,
        phonenum: types::PhoneNumber,
    ) -> Result<types::LoginResult, Error<types::LoginFailure>> {
        let body = types::LoginBody::new(password, phonenum);
        let request = types::LoginRequest::new(agentid, body);
        let success = self.login_with(request).await?;
        Ok(result_of(success.into_value()))
    }

    /// Makes the same call as [`login`](Self::login), with optional inputs too, and returns the
    /// whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn login_with(
        &self,
        request: types::LoginRequest,
    ) -> Result<types::LoginSuccess, Error<types::LoginFailure>> {
        let operation = Operation::new("login", "PUT", "/onlineagent/{}")
            .security(&[])
            .secret();
        let mut call = self.engine.call(operation);
        call.path("agentid", &request.agentid);
        call.json("application/json; charset=UTF-8", &request.body);
        call.send(|answer| match answer.status() {
                200 => {
                    let mut response = types::LoginOk::new(
                        answer.enveloped(|envelope| envelope)?,
                    );
                    response.set_guid = answer.optional_header("set-guid");
                    response.guid = answer.optional_header("guid");
                    Ok(types::LoginSuccess::Ok(response))
                }
                _ => answer.undeclared::<types::Retcode, _, _>(),
            })
            .await
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
    pub async fn prolong_time(
        &self,
        agentid: types::AgentId,
        prolong_time: types::ExtensionMinutes,
    ) -> Result<types::ProlongTimeResult, Error<types::ProlongTimeFailure>> {
        let body = types::ProlongTimeBody::new(prolong_time);
        let request = types::ProlongTimeRequest::new(agentid, body);
        let success = self.prolong_time_with(request).await?;
        Ok(result_of(success.into_value()))
    }

    /// Makes the same call as [`prolong_time`](Self::prolong_time), with optional inputs too, and
    /// returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn prolong_time_with(
        &self,
        request: types::ProlongTimeRequest,
    ) -> Result<types::ProlongTimeSuccess, Error<types::ProlongTimeFailure>> {
        let operation = Operation::new(
            "prolongTime",
            "POST",
            "/agentconf/{}/prolongtime",
        );
        let mut call = self.engine.call(operation);
        call.path("agentid", &request.agentid);
        call.json("application/json; charset=UTF-8", &request.body);
        call.send(|answer| match answer.status() {
                200 => answer.enveloped(types::ProlongTimeSuccess::Ok),
                _ => answer.undeclared::<types::Retcode, _, _>(),
            })
            .await
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
    pub async fn query_conf_infos(
        &self,
        agentid: types::AgentId,
        conf_ids: types::ConfIdBatch,
    ) -> Result<types::QueryConfInfosResult, Error<types::QueryConfInfosFailure>> {
        let body = types::QueryConfInfosBody::new(conf_ids);
        let request = types::QueryConfInfosRequest::new(agentid, body);
        let success = self.query_conf_infos_with(request).await?;
        Ok(result_of(success.into_value()))
    }

    /// Makes the same call as [`query_conf_infos`](Self::query_conf_infos), with optional inputs
    /// too, and returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn query_conf_infos_with(
        &self,
        request: types::QueryConfInfosRequest,
    ) -> Result<types::QueryConfInfosSuccess, Error<types::QueryConfInfosFailure>> {
        let operation = Operation::new(
                "queryConfInfos",
                "POST",
                "/agentconf/{}/queryconfinfos",
            )
            .repeatable();
        let mut call = self.engine.call(operation);
        call.path("agentid", &request.agentid);
        call.json("application/json; charset=UTF-8", &request.body);
        call.send(|answer| match answer.status() {
                200 => answer.enveloped(types::QueryConfInfosSuccess::Ok),
                _ => answer.undeclared::<types::Retcode, _, _>(),
            })
            .await
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
    pub async fn release_agent_conf(
        &self,
        agentid: types::AgentId,
    ) -> Result<types::ReservedResult, Error<types::ReleaseAgentConfFailure>> {
        let request = types::ReleaseAgentConfRequest::new(agentid);
        let success = self.release_agent_conf_with(request).await?;
        Ok(result_of(success.into_value()))
    }

    /// Makes the same call as [`release_agent_conf`](Self::release_agent_conf), with optional
    /// inputs too, and returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn release_agent_conf_with(
        &self,
        request: types::ReleaseAgentConfRequest,
    ) -> Result<types::ReleaseAgentConfSuccess, Error<types::ReleaseAgentConfFailure>> {
        let operation = Operation::new(
            "releaseAgentConf",
            "POST",
            "/agentconf/{}/releaseagentconf",
        );
        let mut call = self.engine.call(operation);
        call.path("agentid", &request.agentid);
        call.send(|answer| match answer.status() {
                200 => answer.enveloped(types::ReleaseAgentConfSuccess::Ok),
                _ => answer.undeclared::<types::Retcode, _, _>(),
            })
            .await
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
    pub async fn query_all_conf_ids(
        &self,
        agentid: types::AgentId,
    ) -> Result<types::QueryAllConfIdsResult, Error<types::QueryAllConfIdsFailure>> {
        let request = types::QueryAllConfIdsRequest::new(agentid);
        let success = self.query_all_conf_ids_with(request).await?;
        Ok(result_of(success.into_value()))
    }

    /// Makes the same call as [`query_all_conf_ids`](Self::query_all_conf_ids), with optional
    /// inputs too, and returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn query_all_conf_ids_with(
        &self,
        request: types::QueryAllConfIdsRequest,
    ) -> Result<types::QueryAllConfIdsSuccess, Error<types::QueryAllConfIdsFailure>> {
        let operation = Operation::new(
                "queryAllConfIds",
                "GET",
                "/agentconf/{}/queryvdnconfid",
            )
            .repeatable();
        let mut call = self.engine.call(operation);
        call.path("agentid", &request.agentid);
        call.send(|answer| match answer.status() {
                200 => answer.enveloped(types::QueryAllConfIdsSuccess::Ok),
                _ => answer.undeclared::<types::Retcode, _, _>(),
            })
            .await
    }
}
