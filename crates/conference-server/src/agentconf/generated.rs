// @generated from spec/agentconf.yaml by `specwright generate`. Do not edit.

use ::conference_types::agentconf as types;

/// The media type of all answers that have a body.
pub const MEDIA_TYPE: &str = "application/json; charset=UTF-8";

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
    /// The authenticated caller.
    ///
    /// The GUID of the agent's session. With static authentication (AUTHMODE 1) sign-in hands it
    /// out, with dynamic authentication (AUTHMODE 2) each polling for events does.
    type Session: Send;

    /// Authenticates the caller by the header `Guid`, before the body is read.
    fn authenticate_session(
        &self,
        credential: ::specwright_server::Secret<'_>,
    ) -> impl Future<Output = Result<Self::Session, ::specwright_server::Denied>> + Send;

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
    fn login(
        &self,
        context: ::specwright_server::Context,
        request: types::LoginRequest,
    ) -> impl Future<
        Output = Result<
            types::LoginSuccess,
            ::specwright_server::Failure<types::LoginFailure>,
        >,
    > + Send;

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
    fn prolong_time(
        &self,
        context: ::specwright_server::Context,
        caller: Self::Session,
        request: types::ProlongTimeRequest,
    ) -> impl Future<
        Output = Result<
            types::ProlongTimeSuccess,
            ::specwright_server::Failure<types::ProlongTimeFailure>,
        >,
    > + Send;

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
    fn query_conf_infos(
        &self,
        context: ::specwright_server::Context,
        caller: Self::Session,
        request: types::QueryConfInfosRequest,
    ) -> impl Future<
        Output = Result<
            types::QueryConfInfosSuccess,
            ::specwright_server::Failure<types::QueryConfInfosFailure>,
        >,
    > + Send;

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
    fn release_agent_conf(
        &self,
        context: ::specwright_server::Context,
        caller: Self::Session,
        request: types::ReleaseAgentConfRequest,
    ) -> impl Future<
        Output = Result<
            types::ReleaseAgentConfSuccess,
            ::specwright_server::Failure<types::ReleaseAgentConfFailure>,
        >,
    > + Send;

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
    fn query_all_conf_ids(
        &self,
        context: ::specwright_server::Context,
        caller: Self::Session,
        request: types::QueryAllConfIdsRequest,
    ) -> impl Future<
        Output = Result<
            types::QueryAllConfIdsSuccess,
            ::specwright_server::Failure<types::QueryAllConfIdsFailure>,
        >,
    > + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: ::specwright_server::Refuse,
) -> ::specwright_server::Service<Operations<A>> {
    ::specwright_server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [::specwright_server::Operation; 5] = [
    ::specwright_server::Operation::new(
            "prolongTime",
            "POST",
            "/agentconf/{agentid}/prolongtime",
            &[MEDIA_TYPE],
        )
        .body(
            &["application/json; charset=UTF-8"],
            ::specwright_runtime::Presence::Required,
        ),
    ::specwright_server::Operation::new(
            "queryConfInfos",
            "POST",
            "/agentconf/{agentid}/queryconfinfos",
            &[MEDIA_TYPE],
        )
        .body(
            &["application/json; charset=UTF-8"],
            ::specwright_runtime::Presence::Required,
        ),
    ::specwright_server::Operation::new(
        "queryAllConfIds",
        "GET",
        "/agentconf/{agentid}/queryvdnconfid",
        &[MEDIA_TYPE],
    ),
    ::specwright_server::Operation::new(
        "releaseAgentConf",
        "POST",
        "/agentconf/{agentid}/releaseagentconf",
        &[MEDIA_TYPE],
    ),
    ::specwright_server::Operation::new(
            "login",
            "PUT",
            "/onlineagent/{agentid}",
            &[MEDIA_TYPE],
        )
        .body(
            &["application/json; charset=UTF-8"],
            ::specwright_runtime::Presence::Required,
        ),
];

/// The id of the operation that a request asks for; for layers around the service.
pub fn operation_id<B>(
    request: &::specwright_server::http::Request<B>,
) -> Option<&'static str> {
    ::specwright_server::operation_id(&OPERATIONS, types::BASE_PATH, request)
}

/// The operations of an implementation behind their paths.
#[derive(Debug)]
pub struct Operations<A>(A);

impl<A> AsRef<A> for Operations<A> {
    fn as_ref(&self) -> &A {
        &self.0
    }
}

impl<A: Api> ::specwright_server::Dispatch for Operations<A> {
    fn dispatch<B: ::specwright_server::RequestBody>(
        self: ::std::sync::Arc<Self>,
        call: ::specwright_server::Call<B>,
    ) -> ::specwright_server::Serving {
        let path = call.path();
        match path.segments::<3>().as_ref().map(::specwright_server::Segments::as_slice)
        {
            Some(["agentconf", _, "prolongtime"]) => {
                match call.method().as_str() {
                    "POST" => {
                        ::specwright_server::serve::<
                            ProlongTimeOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[0]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("OPTIONS, POST"),
                        )
                    }
                }
            }
            Some(["agentconf", _, "queryconfinfos"]) => {
                match call.method().as_str() {
                    "POST" => {
                        ::specwright_server::serve::<
                            QueryConfInfosOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[1]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("OPTIONS, POST"),
                        )
                    }
                }
            }
            Some(["agentconf", _, "queryvdnconfid"]) => {
                match call.method().as_str() {
                    "GET" | "HEAD" => {
                        ::specwright_server::serve::<
                            QueryAllConfIdsOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[2]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("GET, HEAD, OPTIONS"),
                        )
                    }
                }
            }
            Some(["agentconf", _, "releaseagentconf"]) => {
                match call.method().as_str() {
                    "POST" => {
                        ::specwright_server::serve::<
                            ReleaseAgentConfOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[3]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("OPTIONS, POST"),
                        )
                    }
                }
            }
            Some(["onlineagent", _]) => {
                match call.method().as_str() {
                    "PUT" => {
                        ::specwright_server::serve::<
                            LoginOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[4]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("OPTIONS, PUT"),
                        )
                    }
                }
            }
            _ => {
                ::specwright_server::Serving::answer(
                    Err(::specwright_server::Rejection::NotFound),
                )
            }
        }
    }
}

async fn find_session<A: Api>(
    api: &A,
    head: ::specwright_server::Head<'_>,
) -> Result<A::Session, ::specwright_server::Rejection> {
    let mut denied = ::specwright_server::Denied::Unauthenticated;
    if let Some(caller) = head.key_in_header("guid") {
        match api.authenticate_session(caller).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(None))
}

struct LoginOperation;

impl<A: Api> ::specwright_server::Serve<A> for LoginOperation {
    type Caller = ();
    type Request = types::LoginRequest;
    type Success = types::LoginSuccess;
    type Failure = types::LoginFailure;

    fn authenticate(
        _: &A,
        _: ::specwright_server::Head<'_>,
    ) -> impl Future<Output = Result<(), ::specwright_server::Rejection>> + Send {
        ::std::future::ready(Ok(()))
    }

    fn read(input: &mut ::specwright_server::Input) -> Option<types::LoginRequest> {
        let agentid = input.path::<types::AgentId>("agentid", 1);
        let body = input.json::<types::LoginBody>();
        Some(types::LoginRequest::new(agentid?, body?))
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        (): (),
        request: types::LoginRequest,
    ) -> impl Future<
        Output = Result<
            types::LoginSuccess,
            ::specwright_server::Failure<types::LoginFailure>,
        >,
    > + Send {
        Api::login(api, context, request)
    }

    fn succeed(
        success: types::LoginSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::LoginSuccess::Ok(response) => {
                let written = ::specwright_server::json(200, MEDIA_TYPE, &response.body);
                let written = match &response.set_guid {
                    Some(value) => {
                        ::specwright_server::with_header(written, "set-guid", value)
                    }
                    None => written,
                };
                let written = match &response.guid {
                    Some(value) => {
                        ::specwright_server::with_header(written, "guid", value)
                    }
                    None => written,
                };
                Ok(written)
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        refusal: types::LoginFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        Ok(
            ::specwright_server::json(
                200,
                MEDIA_TYPE,
                &types::Envelope::<()>::refused(refusal),
            ),
        )
    }
}

struct ProlongTimeOperation;

impl<A: Api> ::specwright_server::Serve<A> for ProlongTimeOperation {
    type Caller = A::Session;
    type Request = types::ProlongTimeRequest;
    type Success = types::ProlongTimeSuccess;
    type Failure = types::ProlongTimeFailure;

    fn authenticate(
        api: &A,
        head: ::specwright_server::Head<'_>,
    ) -> impl Future<
        Output = Result<A::Session, ::specwright_server::Rejection>,
    > + Send {
        find_session(api, head)
    }

    fn read(
        input: &mut ::specwright_server::Input,
    ) -> Option<types::ProlongTimeRequest> {
        let agentid = input.path::<types::AgentId>("agentid", 1);
        let body = input.json::<types::ProlongTimeBody>();
        Some(types::ProlongTimeRequest::new(agentid?, body?))
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        caller: A::Session,
        request: types::ProlongTimeRequest,
    ) -> impl Future<
        Output = Result<
            types::ProlongTimeSuccess,
            ::specwright_server::Failure<types::ProlongTimeFailure>,
        >,
    > + Send {
        Api::prolong_time(api, context, caller, request)
    }

    fn succeed(
        success: types::ProlongTimeSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::ProlongTimeSuccess::Ok(body) => {
                Ok(::specwright_server::json(200, MEDIA_TYPE, &body))
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        refusal: types::ProlongTimeFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        Ok(
            ::specwright_server::json(
                200,
                MEDIA_TYPE,
                &types::Envelope::<()>::refused(refusal),
            ),
        )
    }
}

struct QueryConfInfosOperation;

impl<A: Api> ::specwright_server::Serve<A> for QueryConfInfosOperation {
    type Caller = A::Session;
    type Request = types::QueryConfInfosRequest;
    type Success = types::QueryConfInfosSuccess;
    type Failure = types::QueryConfInfosFailure;

    fn authenticate(
        api: &A,
        head: ::specwright_server::Head<'_>,
    ) -> impl Future<
        Output = Result<A::Session, ::specwright_server::Rejection>,
    > + Send {
        find_session(api, head)
    }

    fn read(
        input: &mut ::specwright_server::Input,
    ) -> Option<types::QueryConfInfosRequest> {
        let agentid = input.path::<types::AgentId>("agentid", 1);
        let body = input.json::<types::QueryConfInfosBody>();
        Some(types::QueryConfInfosRequest::new(agentid?, body?))
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        caller: A::Session,
        request: types::QueryConfInfosRequest,
    ) -> impl Future<
        Output = Result<
            types::QueryConfInfosSuccess,
            ::specwright_server::Failure<types::QueryConfInfosFailure>,
        >,
    > + Send {
        Api::query_conf_infos(api, context, caller, request)
    }

    fn succeed(
        success: types::QueryConfInfosSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::QueryConfInfosSuccess::Ok(body) => {
                Ok(::specwright_server::json(200, MEDIA_TYPE, &body))
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        refusal: types::QueryConfInfosFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        Ok(
            ::specwright_server::json(
                200,
                MEDIA_TYPE,
                &types::Envelope::<()>::refused(refusal),
            ),
        )
    }
}

struct ReleaseAgentConfOperation;

impl<A: Api> ::specwright_server::Serve<A> for ReleaseAgentConfOperation {
    type Caller = A::Session;
    type Request = types::ReleaseAgentConfRequest;
    type Success = types::ReleaseAgentConfSuccess;
    type Failure = types::ReleaseAgentConfFailure;

    fn authenticate(
        api: &A,
        head: ::specwright_server::Head<'_>,
    ) -> impl Future<
        Output = Result<A::Session, ::specwright_server::Rejection>,
    > + Send {
        find_session(api, head)
    }

    fn read(
        input: &mut ::specwright_server::Input,
    ) -> Option<types::ReleaseAgentConfRequest> {
        let agentid = input.path::<types::AgentId>("agentid", 1);
        Some(types::ReleaseAgentConfRequest::new(agentid?))
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        caller: A::Session,
        request: types::ReleaseAgentConfRequest,
    ) -> impl Future<
        Output = Result<
            types::ReleaseAgentConfSuccess,
            ::specwright_server::Failure<types::ReleaseAgentConfFailure>,
        >,
    > + Send {
        Api::release_agent_conf(api, context, caller, request)
    }

    fn succeed(
        success: types::ReleaseAgentConfSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::ReleaseAgentConfSuccess::Ok(body) => {
                Ok(::specwright_server::json(200, MEDIA_TYPE, &body))
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        refusal: types::ReleaseAgentConfFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        Ok(
            ::specwright_server::json(
                200,
                MEDIA_TYPE,
                &types::Envelope::<()>::refused(refusal),
            ),
        )
    }
}

struct QueryAllConfIdsOperation;

impl<A: Api> ::specwright_server::Serve<A> for QueryAllConfIdsOperation {
    type Caller = A::Session;
    type Request = types::QueryAllConfIdsRequest;
    type Success = types::QueryAllConfIdsSuccess;
    type Failure = types::QueryAllConfIdsFailure;

    fn authenticate(
        api: &A,
        head: ::specwright_server::Head<'_>,
    ) -> impl Future<
        Output = Result<A::Session, ::specwright_server::Rejection>,
    > + Send {
        find_session(api, head)
    }

    fn read(
        input: &mut ::specwright_server::Input,
    ) -> Option<types::QueryAllConfIdsRequest> {
        let agentid = input.path::<types::AgentId>("agentid", 1);
        Some(types::QueryAllConfIdsRequest::new(agentid?))
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        caller: A::Session,
        request: types::QueryAllConfIdsRequest,
    ) -> impl Future<
        Output = Result<
            types::QueryAllConfIdsSuccess,
            ::specwright_server::Failure<types::QueryAllConfIdsFailure>,
        >,
    > + Send {
        Api::query_all_conf_ids(api, context, caller, request)
    }

    fn succeed(
        success: types::QueryAllConfIdsSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::QueryAllConfIdsSuccess::Ok(body) => {
                Ok(::specwright_server::json(200, MEDIA_TYPE, &body))
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        refusal: types::QueryAllConfIdsFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        Ok(
            ::specwright_server::json(
                200,
                MEDIA_TYPE,
                &types::Envelope::<()>::refused(refusal),
            ),
        )
    }
}

/// A server of the API "Agent gateway, conference resource" that answers with the documented
/// examples.
///
/// Each method may be written anew; an operation without an example answers 501. [`Examples`]
/// makes an [`Api`] of it, which accepts every credential unless a method says otherwise.
#[cfg(feature = "examples")]
pub trait Partial: Send + Sync + 'static {
    /// Authenticates the caller by the header `Guid`. Accepts all by default.
    #[allow(unused_variables)]
    fn authenticate_session(
        &self,
        credential: ::specwright_server::Secret<'_>,
    ) -> impl Future<Output = Result<(), ::specwright_server::Denied>> + Send {
        ::std::future::ready(Ok(()))
    }

    /// Operation `login`. Defaults to the documented example.
    fn login(
        &self,
        _context: ::specwright_server::Context,
        _request: types::LoginRequest,
    ) -> impl Future<
        Output = Result<
            types::LoginSuccess,
            ::specwright_server::Failure<types::LoginFailure>,
        >,
    > + Send {
        ::std::future::ready(::specwright_server::example(example_of_login()))
    }

    /// Operation `prolongTime`. Defaults to the documented example.
    fn prolong_time(
        &self,
        _context: ::specwright_server::Context,
        _request: types::ProlongTimeRequest,
    ) -> impl Future<
        Output = Result<
            types::ProlongTimeSuccess,
            ::specwright_server::Failure<types::ProlongTimeFailure>,
        >,
    > + Send {
        ::std::future::ready(::specwright_server::example(example_of_prolong_time()))
    }

    /// Operation `queryConfInfos`. Defaults to the documented example.
    fn query_conf_infos(
        &self,
        _context: ::specwright_server::Context,
        _request: types::QueryConfInfosRequest,
    ) -> impl Future<
        Output = Result<
            types::QueryConfInfosSuccess,
            ::specwright_server::Failure<types::QueryConfInfosFailure>,
        >,
    > + Send {
        ::std::future::ready(::specwright_server::example(example_of_query_conf_infos()))
    }

    /// Operation `releaseAgentConf`. Defaults to the documented example.
    fn release_agent_conf(
        &self,
        _context: ::specwright_server::Context,
        _request: types::ReleaseAgentConfRequest,
    ) -> impl Future<
        Output = Result<
            types::ReleaseAgentConfSuccess,
            ::specwright_server::Failure<types::ReleaseAgentConfFailure>,
        >,
    > + Send {
        ::std::future::ready(
            ::specwright_server::example(example_of_release_agent_conf()),
        )
    }

    /// Operation `queryAllConfIds`. Defaults to the documented example.
    fn query_all_conf_ids(
        &self,
        _context: ::specwright_server::Context,
        _request: types::QueryAllConfIdsRequest,
    ) -> impl Future<
        Output = Result<
            types::QueryAllConfIdsSuccess,
            ::specwright_server::Failure<types::QueryAllConfIdsFailure>,
        >,
    > + Send {
        ::std::future::ready(
            ::specwright_server::example(example_of_query_all_conf_ids()),
        )
    }
}

/// Answers each operation with its documented example.
#[cfg(feature = "examples")]
impl Partial for () {}

/// An [`Api`] of a [`Partial`] server; `Examples(())` has nothing but examples.
#[cfg(feature = "examples")]
#[derive(Clone, Copy, Debug, Default)]
pub struct Examples<P>(pub P);

#[cfg(feature = "examples")]
impl<P: Partial> Api for Examples<P> {
    type Session = ();

    fn authenticate_session(
        &self,
        credential: ::specwright_server::Secret<'_>,
    ) -> impl Future<Output = Result<(), ::specwright_server::Denied>> + Send {
        self.0.authenticate_session(credential)
    }

    fn login(
        &self,
        context: ::specwright_server::Context,
        request: types::LoginRequest,
    ) -> impl Future<
        Output = Result<
            types::LoginSuccess,
            ::specwright_server::Failure<types::LoginFailure>,
        >,
    > + Send {
        Partial::login(&self.0, context, request)
    }

    fn prolong_time(
        &self,
        context: ::specwright_server::Context,
        _: Self::Session,
        request: types::ProlongTimeRequest,
    ) -> impl Future<
        Output = Result<
            types::ProlongTimeSuccess,
            ::specwright_server::Failure<types::ProlongTimeFailure>,
        >,
    > + Send {
        Partial::prolong_time(&self.0, context, request)
    }

    fn query_conf_infos(
        &self,
        context: ::specwright_server::Context,
        _: Self::Session,
        request: types::QueryConfInfosRequest,
    ) -> impl Future<
        Output = Result<
            types::QueryConfInfosSuccess,
            ::specwright_server::Failure<types::QueryConfInfosFailure>,
        >,
    > + Send {
        Partial::query_conf_infos(&self.0, context, request)
    }

    fn release_agent_conf(
        &self,
        context: ::specwright_server::Context,
        _: Self::Session,
        request: types::ReleaseAgentConfRequest,
    ) -> impl Future<
        Output = Result<
            types::ReleaseAgentConfSuccess,
            ::specwright_server::Failure<types::ReleaseAgentConfFailure>,
        >,
    > + Send {
        Partial::release_agent_conf(&self.0, context, request)
    }

    fn query_all_conf_ids(
        &self,
        context: ::specwright_server::Context,
        _: Self::Session,
        request: types::QueryAllConfIdsRequest,
    ) -> impl Future<
        Output = Result<
            types::QueryAllConfIdsSuccess,
            ::specwright_server::Failure<types::QueryAllConfIdsFailure>,
        >,
    > + Send {
        Partial::query_all_conf_ids(&self.0, context, request)
    }
}

#[cfg(feature = "examples")]
fn example_of_login() -> Option<types::LoginSuccess> {
    let body = ::specwright_runtime::json::read(
            r#"{"message":"success","result":{"mediatype":"TTF","workno":"154"},"retcode":"0"}"#,
        )
        .ok()?;
    let response = types::LoginOk::new(body);
    Some(types::LoginSuccess::Ok(response))
}

#[cfg(feature = "examples")]
fn example_of_prolong_time() -> Option<types::ProlongTimeSuccess> {
    let body = ::specwright_runtime::json::read(
            r#"{"message":"success","result":{"applyedTime":50},"retcode":"0"}"#,
        )
        .ok()?;
    Some(types::ProlongTimeSuccess::Ok(body))
}

#[cfg(feature = "examples")]
fn example_of_query_conf_infos() -> Option<types::QueryConfInfosSuccess> {
    let body = ::specwright_runtime::json::read(
            r#"{"message":"","result":{"confs":[{"addresses":[{"address":"70005","addressType":"6","channelAttrib":3,"channelState":0,"deviceCallType":0,"deviceType":0,"enterTime":1475745464000,"role":0},{"address":"153","addressType":"9","channelAttrib":3,"channelState":0,"deviceCallType":0,"deviceType":6,"enterTime":1475745454000,"role":1}],"applyConfTime":60,"confHaveBeenTime":29,"confId":1029888,"confState":0,"startTime":1475745454000}]},"retcode":"0"}"#,
        )
        .ok()?;
    Some(types::QueryConfInfosSuccess::Ok(body))
}

#[cfg(feature = "examples")]
fn example_of_release_agent_conf() -> Option<types::ReleaseAgentConfSuccess> {
    let body = ::specwright_runtime::json::read(
            r#"{"message":"success","result":{},"retcode":"0"}"#,
        )
        .ok()?;
    Some(types::ReleaseAgentConfSuccess::Ok(body))
}

#[cfg(feature = "examples")]
fn example_of_query_all_conf_ids() -> Option<types::QueryAllConfIdsSuccess> {
    let body = ::specwright_runtime::json::read(
            r#"{"message":"success","result":{"confIds":[355840]},"retcode":"0"}"#,
        )
        .ok()?;
    Some(types::QueryAllConfIdsSuccess::Ok(body))
}
