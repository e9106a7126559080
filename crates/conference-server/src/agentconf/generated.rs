// @generated from spec/agentconf.yaml by `cargo xtask generate`. Do not edit.

//! The server of the API "Agent gateway, conference resource".

use http::Method;
use openapi_runtime::server::{
    self, ApiKey, Call, Dispatch, Input, Refuse, Rejection, RequestBody, Response, Service,
};

use super::types;

/// The media type of all answers that have a body.
pub(super) const MEDIA_TYPE: &str = "application/json; charset=UTF-8";

/// What a server of the API "Agent gateway, conference resource" does.
///
/// The part of the agent gateway through which a signed-in agent runs telephone conferences.
/// Written by hand from the vendor's web pages; every operation names its page in `x-source`.
///
/// Every call is answered with an envelope of `message`, `retcode` and, as a rule, `result`.
/// The result code, not the HTTP status, tells whether the call worked: `0` is success and
/// every other code is a refusal.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// Who calls, as the credential tells.
    ///
    /// The GUID of the agent's session. With static authentication (AUTHMODE 1) sign-in hands it
    /// out, with dynamic authentication (AUTHMODE 2) each polling for events does.
    type Session: Send;

    /// Finds out who calls by the header `Guid`, before the body is read. `None` refuses the
    /// call.
    fn authenticate_session(
        &self,
        credential: ApiKey<'_>,
    ) -> impl Future<Output = Option<Self::Session>> + Send;

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
    /// - The agent chairs the conference.
    ///
    /// Error codes: `000-002`, `100-006`, `100-007`, `101-001`, `101-002`.
    ///
    /// In the vendor's logs: `prolongTime`. Page: Applying for Extending a Conference
    /// (2025-11-13).
    fn prolong_time(
        &self,
        caller: Self::Session,
        request: ProlongTimeRequest,
    ) -> impl Future<Output = ProlongTimeResponse> + Send;

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
    /// Error codes: `000-002`, `100-006`, `100-007`.
    ///
    /// In the vendor's logs: `queryConfInfos`. Page: Querying Conference Information in Batches
    /// (2023-09-27).
    fn query_conf_infos(
        &self,
        caller: Self::Session,
        request: QueryConfInfosRequest,
    ) -> impl Future<Output = QueryConfInfosResponse> + Send;

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
    /// - The agent chairs the conference.
    /// - The application for the conference succeeded.
    ///
    /// Error codes: `000-002`, `100-006`, `100-007`, `101-001`, `101-002`.
    ///
    /// Events that follow: `AgentMediaEvent_StopRecordDone`, `AgentOther_PhoneRelease`,
    /// `AgentConf_SelfLeaveResult`, `AgentState_Ready`.
    ///
    /// In the vendor's logs: `releaseAgentConf`. Page: Releasing an Agent Conference.
    fn release_agent_conf(
        &self,
        caller: Self::Session,
        request: ReleaseAgentConfRequest,
    ) -> impl Future<Output = ReleaseAgentConfResponse> + Send;

    /// List ongoing conferences of the VDN.
    ///
    /// An inspector asks for the ids of all conferences which are going on in its VDN.
    ///
    /// `GET /agentconf/{agentid}/queryvdnconfid`, operation `queryAllConfIds`. Safe to repeat.
    ///
    /// Preconditions:
    ///
    /// - The agent is signed in.
    /// - The agent has the rights of an inspector.
    ///
    /// Error codes: `000-002`, `100-006`, `100-007`.
    ///
    /// In the vendor's logs: `queryAllConfIds`. Page: Querying an Ongoing Conference ID in the
    /// VDN (2023-09-27).
    fn query_all_conf_ids(
        &self,
        caller: Self::Session,
        request: QueryAllConfIdsRequest,
    ) -> impl Future<Output = QueryAllConfIdsResponse> + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(api: A, refuse: Refuse) -> Service<Operations<A>> {
    Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations of an implementation behind their paths.
#[derive(Debug)]
pub struct Operations<A>(A);

impl<A: Api> Dispatch for Operations<A> {
    async fn dispatch<B: RequestBody>(&self, call: Call<B>) -> Result<Response, Rejection> {
        let api = &self.0;
        let path = call.path();
        let segments = path.segments::<3>().ok_or(Rejection::NotFound)?;
        match *segments.as_slice() {
            ["agentconf", agentid, "prolongtime"] => match *call.method() {
                Method::POST => serve_prolong_time(api, call, agentid).await,
                _ => Err(Rejection::MethodNotAllowed { allow: "POST" }),
            },
            ["agentconf", agentid, "queryconfinfos"] => match *call.method() {
                Method::POST => serve_query_conf_infos(api, call, agentid).await,
                _ => Err(Rejection::MethodNotAllowed { allow: "POST" }),
            },
            ["agentconf", agentid, "queryvdnconfid"] => match *call.method() {
                Method::GET => serve_query_all_conf_ids(api, call, agentid).await,
                _ => Err(Rejection::MethodNotAllowed { allow: "GET" }),
            },
            ["agentconf", agentid, "releaseagentconf"] => match *call.method() {
                Method::POST => serve_release_agent_conf(api, call, agentid).await,
                _ => Err(Rejection::MethodNotAllowed { allow: "POST" }),
            },
            _ => Err(Rejection::NotFound),
        }
    }
}

/// What [`Api::prolong_time`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ProlongTimeRequest {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub agentid: types::AgentId,
    /// The body.
    pub body: types::ProlongTimeBody,
}

/// What [`Api::prolong_time`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ProlongTimeResponse {
    /// The minutes granted, or a refusal. Status 200.
    Ok(types::ProlongTimeReply),
}

impl ProlongTimeResponse {
    fn respond(&self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, MEDIA_TYPE, body),
        }
    }
}

async fn serve_prolong_time<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    agentid: &str,
) -> Result<Response, Rejection> {
    let caller = api.authenticate_session(call.api_key("guid")?).await;
    let caller = caller.ok_or(Rejection::Unauthenticated)?;
    let (mut input, payload) = Input::new(call);
    let agentid = input.path::<types::AgentId>("agentid", agentid);
    let body =
        input.json::<types::ProlongTimeBody, B>(payload, "application/json; charset=UTF-8").await?;
    let (Some(agentid), Some(body)) = (agentid, body) else {
        return Err(input.rejection());
    };
    let request = ProlongTimeRequest { agentid, body };
    Ok(api.prolong_time(caller, request).await.respond())
}

/// What [`Api::query_conf_infos`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct QueryConfInfosRequest {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub agentid: types::AgentId,
    /// The body.
    pub body: types::QueryConfInfosBody,
}

/// What [`Api::query_conf_infos`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum QueryConfInfosResponse {
    /// The conferences found, or a refusal. Status 200.
    Ok(types::QueryConfInfosReply),
}

impl QueryConfInfosResponse {
    fn respond(&self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, MEDIA_TYPE, body),
        }
    }
}

async fn serve_query_conf_infos<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    agentid: &str,
) -> Result<Response, Rejection> {
    let caller = api.authenticate_session(call.api_key("guid")?).await;
    let caller = caller.ok_or(Rejection::Unauthenticated)?;
    let (mut input, payload) = Input::new(call);
    let agentid = input.path::<types::AgentId>("agentid", agentid);
    let body = input
        .json::<types::QueryConfInfosBody, B>(payload, "application/json; charset=UTF-8")
        .await?;
    let (Some(agentid), Some(body)) = (agentid, body) else {
        return Err(input.rejection());
    };
    let request = QueryConfInfosRequest { agentid, body };
    Ok(api.query_conf_infos(caller, request).await.respond())
}

/// What [`Api::release_agent_conf`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ReleaseAgentConfRequest {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub agentid: types::AgentId,
}

/// What [`Api::release_agent_conf`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ReleaseAgentConfResponse {
    /// The conference is released, or a refusal. Status 200.
    Ok(types::ReleaseAgentConfReply),
}

impl ReleaseAgentConfResponse {
    fn respond(&self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, MEDIA_TYPE, body),
        }
    }
}

async fn serve_release_agent_conf<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    agentid: &str,
) -> Result<Response, Rejection> {
    let caller = api.authenticate_session(call.api_key("guid")?).await;
    let caller = caller.ok_or(Rejection::Unauthenticated)?;
    let (mut input, _) = Input::new(call);
    let agentid = input.path::<types::AgentId>("agentid", agentid);
    let Some(agentid) = agentid else {
        return Err(input.rejection());
    };
    let request = ReleaseAgentConfRequest { agentid };
    Ok(api.release_agent_conf(caller, request).await.respond())
}

/// What [`Api::query_all_conf_ids`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct QueryAllConfIdsRequest {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub agentid: types::AgentId,
}

/// What [`Api::query_all_conf_ids`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum QueryAllConfIdsResponse {
    /// The ids, or a refusal. Status 200.
    Ok(types::QueryAllConfIdsReply),
}

impl QueryAllConfIdsResponse {
    fn respond(&self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, MEDIA_TYPE, body),
        }
    }
}

async fn serve_query_all_conf_ids<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    agentid: &str,
) -> Result<Response, Rejection> {
    let caller = api.authenticate_session(call.api_key("guid")?).await;
    let caller = caller.ok_or(Rejection::Unauthenticated)?;
    let (mut input, _) = Input::new(call);
    let agentid = input.path::<types::AgentId>("agentid", agentid);
    let Some(agentid) = agentid else {
        return Err(input.rejection());
    };
    let request = QueryAllConfIdsRequest { agentid };
    Ok(api.query_all_conf_ids(caller, request).await.respond())
}
