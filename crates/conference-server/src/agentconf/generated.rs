// @generated from spec/agentconf.yaml by `specwright generate`. Do not edit.

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use ::conference_types::agentconf as types;

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

    /// Finds out who calls by the header `Guid`, before the body is read.
    fn authenticate_session(
        &self,
        credential: server::Secret<'_>,
    ) -> impl Future<Output = Result<Self::Session, server::Denied>> + Send;

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
    /// Error codes: `000-002`, `100-001`, `100-002`, `100-003`, `100-004`, `100-011`, `100-012`,
    /// `100-013`, `100-016`, `100-021`.
    ///
    /// In the vendor's logs: `login`. Page: Signing In (2025-11-13).
    fn login(
        &self,
        context: Context,
        request: LoginRequest,
    ) -> impl Future<Output = LoginResponse> + Send;

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
    /// Error codes: `000-002`, `100-006`, `100-007`, `101-001`, `101-002`.
    ///
    /// In the vendor's logs: `prolongTime`. Page: Applying for Extending a Conference
    /// (2025-11-13).
    fn prolong_time(
        &self,
        context: Context,
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
        context: Context,
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
    /// - The agent is the conference's chairperson.
    /// - The conference was successfully applied for.
    ///
    /// Error codes: `000-002`, `100-006`, `100-007`, `101-001`, `101-002`.
    ///
    /// Events that follow: `AgentMediaEvent_StopRecordDone`, `AgentOther_PhoneRelease`,
    /// `AgentConf_SelfLeaveResult`, `AgentState_Ready`.
    ///
    /// In the vendor's logs: `releaseAgentConf`. Page: Releasing an Agent Conference.
    fn release_agent_conf(
        &self,
        context: Context,
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
    /// - The agent is an inspector.
    ///
    /// Error codes: `000-002`, `100-006`, `100-007`.
    ///
    /// In the vendor's logs: `queryAllConfIds`. Page: Querying an Ongoing Conference ID in the
    /// VDN (2023-09-27).
    fn query_all_conf_ids(
        &self,
        context: Context,
        caller: Self::Session,
        request: QueryAllConfIdsRequest,
    ) -> impl Future<Output = QueryAllConfIdsResponse> + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: server::Refuse,
) -> server::Service<Operations<A>> {
    server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [server::Operation; 5] = [
    server::Operation::new(
        "prolongTime",
        "POST",
        "/agentconf/{agentid}/prolongtime",
        &[MEDIA_TYPE],
    ),
    server::Operation::new(
        "queryConfInfos",
        "POST",
        "/agentconf/{agentid}/queryconfinfos",
        &[MEDIA_TYPE],
    ),
    server::Operation::new(
        "queryAllConfIds",
        "GET",
        "/agentconf/{agentid}/queryvdnconfid",
        &[MEDIA_TYPE],
    ),
    server::Operation::new(
        "releaseAgentConf",
        "POST",
        "/agentconf/{agentid}/releaseagentconf",
        &[MEDIA_TYPE],
    ),
    server::Operation::new("login", "PUT", "/onlineagent/{agentid}", &[MEDIA_TYPE]),
];

/// The id of the operation that a request asks for; for layers around the service.
pub fn operation_id<B>(request: &http::Request<B>) -> Option<&'static str> {
    server::operation_id(&OPERATIONS, types::BASE_PATH, request)
}

/// The operations of an implementation behind their paths.
#[derive(Debug)]
pub struct Operations<A>(A);

impl<A: Api> server::Dispatch for Operations<A> {
    fn dispatch<B: RequestBody>(
        self: std::sync::Arc<Self>,
        call: Call<B>,
    ) -> server::Serving {
        let path = call.path();
        match path.segments::<3>().as_ref().map(server::Segments::as_slice) {
            Some(["agentconf", _, "prolongtime"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_prolong_time(
                                    &self.0,
                                    call.at(&OPERATIONS[0]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["agentconf", _, "queryconfinfos"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_query_conf_infos(
                                    &self.0,
                                    call.at(&OPERATIONS[1]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["agentconf", _, "queryvdnconfid"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_query_all_conf_ids(
                                    &self.0,
                                    call.at(&OPERATIONS[2]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["agentconf", _, "releaseagentconf"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_release_agent_conf(
                                    &self.0,
                                    call.at(&OPERATIONS[3]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["onlineagent", _]) => {
                match *call.method() {
                    Method::PUT => {
                        server::Serving::work(async move {
                            serve_login(
                                    &self.0,
                                    call.at(&OPERATIONS[4]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, PUT")),
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

async fn find_session<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<A::Session, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.key_in_header("guid") {
        match api.authenticate_session(caller).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(None))
}

/// What [`Api::login`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct LoginRequest {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub agentid: types::AgentId,
    /// The body.
    pub body: types::LoginBody,
}

/// What [`Api::login`] answers: one variant for each documented status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum LoginResponse {
    /// The agent is signed in, or a refusal. Status 200.
    Ok {
        /// The body.
        body: types::LoginReply,
        /// The GUID of the new session. Where the value has a `=`, the GUID is what follows it. In
        /// the header `set-guid`.
        set_guid: Option<types::SessionGuid>,
        /// The same under another name. In the header `guid`.
        guid: Option<types::SessionGuid>,
    },
}

impl LoginResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok { body, set_guid, guid } => {
                let response = server::json(200, MEDIA_TYPE, &body);
                let response = match &set_guid {
                    Some(value) => server::with_header(response, "set-guid", value),
                    None => response,
                };
                match &guid {
                    Some(value) => server::with_header(response, "guid", value),
                    None => response,
                }
            }
        }
    }
}

async fn serve_login<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    agentid: &str,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let agentid = input.path::<types::AgentId>("agentid", agentid);
    let body = input
        .json::<types::LoginBody, B>(payload, &["application/json; charset=UTF-8"])
        .await?;
    let (Some(agentid), Some(body)) = (agentid, body) else {
        return Err(input.rejection());
    };
    let request = LoginRequest { agentid, body };
    Ok(Api::login(api, input.context(), request).await.respond())
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
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum ProlongTimeResponse {
    /// The minutes granted, or a refusal. Status 200.
    Ok(types::ProlongTimeReply),
}

impl ProlongTimeResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_prolong_time<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    agentid: &str,
) -> Result<Response, Rejection> {
    let caller = find_session(api, call.head()).await?;
    let (mut input, payload) = Input::new(call)?;
    let agentid = input.path::<types::AgentId>("agentid", agentid);
    let body = input
        .json::<types::ProlongTimeBody, B>(payload, &["application/json; charset=UTF-8"])
        .await?;
    let (Some(agentid), Some(body)) = (agentid, body) else {
        return Err(input.rejection());
    };
    let request = ProlongTimeRequest {
        agentid,
        body,
    };
    Ok(Api::prolong_time(api, input.context(), caller, request).await.respond())
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
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum QueryConfInfosResponse {
    /// The conferences found, or a refusal. Status 200.
    Ok(types::QueryConfInfosReply),
}

impl QueryConfInfosResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_query_conf_infos<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    agentid: &str,
) -> Result<Response, Rejection> {
    let caller = find_session(api, call.head()).await?;
    let (mut input, payload) = Input::new(call)?;
    let agentid = input.path::<types::AgentId>("agentid", agentid);
    let body = input
        .json::<
            types::QueryConfInfosBody,
            B,
        >(payload, &["application/json; charset=UTF-8"])
        .await?;
    let (Some(agentid), Some(body)) = (agentid, body) else {
        return Err(input.rejection());
    };
    let request = QueryConfInfosRequest {
        agentid,
        body,
    };
    Ok(Api::query_conf_infos(api, input.context(), caller, request).await.respond())
}

/// What [`Api::release_agent_conf`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ReleaseAgentConfRequest {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub agentid: types::AgentId,
}

/// What [`Api::release_agent_conf`] answers: one variant for each documented status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum ReleaseAgentConfResponse {
    /// The conference is released, or a refusal. Status 200.
    Ok(types::ReleaseAgentConfReply),
}

impl ReleaseAgentConfResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_release_agent_conf<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    agentid: &str,
) -> Result<Response, Rejection> {
    let caller = find_session(api, call.head()).await?;
    let (mut input, _) = Input::new(call)?;
    let agentid = input.path::<types::AgentId>("agentid", agentid);
    let Some(agentid) = agentid else {
        return Err(input.rejection());
    };
    let request = ReleaseAgentConfRequest { agentid };
    Ok(Api::release_agent_conf(api, input.context(), caller, request).await.respond())
}

/// What [`Api::query_all_conf_ids`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct QueryAllConfIdsRequest {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub agentid: types::AgentId,
}

/// What [`Api::query_all_conf_ids`] answers: one variant for each documented status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum QueryAllConfIdsResponse {
    /// The ids, or a refusal. Status 200.
    Ok(types::QueryAllConfIdsReply),
}

impl QueryAllConfIdsResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_query_all_conf_ids<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    agentid: &str,
) -> Result<Response, Rejection> {
    let caller = find_session(api, call.head()).await?;
    let (mut input, _) = Input::new(call)?;
    let agentid = input.path::<types::AgentId>("agentid", agentid);
    let Some(agentid) = agentid else {
        return Err(input.rejection());
    };
    let request = QueryAllConfIdsRequest { agentid };
    Ok(Api::query_all_conf_ids(api, input.context(), caller, request).await.respond())
}
