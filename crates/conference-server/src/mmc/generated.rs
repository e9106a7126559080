// @generated from spec/mmc.yaml by `specwright generate`. Do not edit.

use ::conference_types::mmc as types;

/// The media type of all answers that have a body.
pub const MEDIA_TYPE: &str = "application/json;charset=UTF-8";

/// What a server of the API "Cloud meeting service, meeting control" does.
///
/// The part of the cloud meeting service that controls a meeting while it is held. Written by
/// hand from the vendor's web pages; every operation names its page in `x-source`.
///
/// The HTTP status tells whether a call worked; a failed call carries an error body with a
/// code and a text.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// The authenticated caller.
    ///
    /// Token for the control of one meeting, handed out by the operation which obtains it.
    type ControlToken: Send;

    /// Authenticates the caller by the header `X-Conference-Authorization`, before the body is
    /// read.
    fn authenticate_control_token(
        &self,
        credential: ::specwright_server::Secret<'_>,
    ) -> impl Future<
        Output = Result<Self::ControlToken, ::specwright_server::Denied>,
    > + Send;

    /// Extend a meeting.
    ///
    /// Lengthens a meeting, either once by a number of minutes or by leaving it to the service. A
    /// meeting for which nobody asks is extended by the service.
    ///
    /// `PUT /v1/mmc/control/conferences/duration`, operation `prolongMeeting`. Not safe to
    /// repeat.
    ///
    /// Page: Extending a Meeting (2023-12-22).
    fn prolong_meeting(
        &self,
        context: ::specwright_server::Context,
        caller: Self::ControlToken,
        request: types::ProlongMeetingRequest,
    ) -> impl Future<
        Output = Result<
            types::ProlongMeetingSuccess,
            ::specwright_server::Failure<types::ProlongMeetingFailure>,
        >,
    > + Send;

    /// Obtain a meeting control token.
    ///
    /// Hands out the token which the calls about one meeting carry, for half an hour, to whoever
    /// knows the password of the host. Sent again with the token in its header, it keeps that
    /// token alive, and the password is not looked at.
    ///
    /// `GET /v1/mmc/control/conferences/token`, operation `createConfToken`. Safe to repeat.
    ///
    /// Page: Obtaining a Meeting Control Token (2024-01-19).
    fn create_conf_token(
        &self,
        context: ::specwright_server::Context,
        request: types::CreateConfTokenRequest,
    ) -> impl Future<
        Output = Result<
            types::CreateConfTokenSuccess,
            ::specwright_server::Failure<types::CreateConfTokenFailure>,
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
pub static OPERATIONS: [::specwright_server::Operation; 2] = [
    ::specwright_server::Operation::new(
            "prolongMeeting",
            "PUT",
            "/v1/mmc/control/conferences/duration",
            &[],
        )
        .body(&["application/json"], ::specwright_runtime::Presence::Required),
    ::specwright_server::Operation::new(
        "createConfToken",
        "GET",
        "/v1/mmc/control/conferences/token",
        &[MEDIA_TYPE],
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
        match path.segments::<5>().as_ref().map(::specwright_server::Segments::as_slice)
        {
            Some(["v1", "mmc", "control", "conferences", "duration"]) => {
                match call.method().as_str() {
                    "PUT" => {
                        ::specwright_server::serve::<
                            ProlongMeetingOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[0]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("OPTIONS, PUT"),
                        )
                    }
                }
            }
            Some(["v1", "mmc", "control", "conferences", "token"]) => {
                match call.method().as_str() {
                    "GET" | "HEAD" => {
                        ::specwright_server::serve::<
                            CreateConfTokenOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[1]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("GET, HEAD, OPTIONS"),
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

async fn find_control_token<A: Api>(
    api: &A,
    head: ::specwright_server::Head<'_>,
) -> Result<A::ControlToken, ::specwright_server::Rejection> {
    let mut denied = ::specwright_server::Denied::Unauthenticated;
    if let Some(caller) = head.key_in_header("x-conference-authorization") {
        match api.authenticate_control_token(caller).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(None))
}

struct ProlongMeetingOperation;

impl<A: Api> ::specwright_server::Serve<A> for ProlongMeetingOperation {
    type Caller = A::ControlToken;
    type Request = types::ProlongMeetingRequest;
    type Success = types::ProlongMeetingSuccess;
    type Failure = types::ProlongMeetingFailure;

    fn authenticate(
        api: &A,
        head: ::specwright_server::Head<'_>,
    ) -> impl Future<
        Output = Result<A::ControlToken, ::specwright_server::Rejection>,
    > + Send {
        find_control_token(api, head)
    }

    fn read(
        input: &mut ::specwright_server::Input,
    ) -> Option<types::ProlongMeetingRequest> {
        let conference_id = input.query::<types::ConferenceId>("conferenceID");
        let body = input.json::<types::ProlongMeetingBody>();
        Some(types::ProlongMeetingRequest::new(conference_id?, body?))
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        caller: A::ControlToken,
        request: types::ProlongMeetingRequest,
    ) -> impl Future<
        Output = Result<
            types::ProlongMeetingSuccess,
            ::specwright_server::Failure<types::ProlongMeetingFailure>,
        >,
    > + Send {
        Api::prolong_meeting(api, context, caller, request)
    }

    fn succeed(
        success: types::ProlongMeetingSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::ProlongMeetingSuccess::Ok => Ok(::specwright_server::empty(200)),
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        failure: types::ProlongMeetingFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match failure {
            types::ProlongMeetingFailure::BadRequest(body) => {
                Ok(::specwright_server::json(400, MEDIA_TYPE, &body))
            }
            types::ProlongMeetingFailure::Unauthorized(body) => {
                Ok(::specwright_server::json(401, MEDIA_TYPE, &body))
            }
            types::ProlongMeetingFailure::Forbidden(body) => {
                Ok(::specwright_server::json(403, MEDIA_TYPE, &body))
            }
            types::ProlongMeetingFailure::InternalServerError(body) => {
                Ok(::specwright_server::json(500, MEDIA_TYPE, &body))
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }
}

struct CreateConfTokenOperation;

impl<A: Api> ::specwright_server::Serve<A> for CreateConfTokenOperation {
    type Caller = ();
    type Request = types::CreateConfTokenRequest;
    type Success = types::CreateConfTokenSuccess;
    type Failure = types::CreateConfTokenFailure;

    fn authenticate(
        _: &A,
        _: ::specwright_server::Head<'_>,
    ) -> impl Future<Output = Result<(), ::specwright_server::Rejection>> + Send {
        ::std::future::ready(Ok(()))
    }

    fn read(
        input: &mut ::specwright_server::Input,
    ) -> Option<types::CreateConfTokenRequest> {
        let conference_id = input.query::<types::ConferenceId>("conferenceID");
        let x_conference_authorization = input
            .optional_header::<types::ControlToken>("X-Conference-Authorization");
        let x_password = input.header::<types::HostPassword>("X-Password");
        let x_login_type = input.header::<types::LoginType>("X-Login-Type");
        let x_nonce = input.optional_header::<String>("X-Nonce");
        let mut request = types::CreateConfTokenRequest::new(
            conference_id?,
            x_password?,
            x_login_type?,
        );
        request.x_conference_authorization = x_conference_authorization?;
        request.x_nonce = x_nonce?;
        Some(request)
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        (): (),
        request: types::CreateConfTokenRequest,
    ) -> impl Future<
        Output = Result<
            types::CreateConfTokenSuccess,
            ::specwright_server::Failure<types::CreateConfTokenFailure>,
        >,
    > + Send {
        Api::create_conf_token(api, context, request)
    }

    fn succeed(
        success: types::CreateConfTokenSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::CreateConfTokenSuccess::Ok(body) => {
                Ok(::specwright_server::json(200, MEDIA_TYPE, &body))
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        failure: types::CreateConfTokenFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match failure {
            types::CreateConfTokenFailure::BadRequest(body) => {
                Ok(::specwright_server::json(400, MEDIA_TYPE, &body))
            }
            types::CreateConfTokenFailure::Unauthorized(body) => {
                Ok(::specwright_server::json(401, MEDIA_TYPE, &body))
            }
            types::CreateConfTokenFailure::Forbidden(body) => {
                Ok(::specwright_server::json(403, MEDIA_TYPE, &body))
            }
            types::CreateConfTokenFailure::InternalServerError(body) => {
                Ok(::specwright_server::json(500, MEDIA_TYPE, &body))
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }
}

/// A server of the API "Cloud meeting service, meeting control" that answers with the
/// documented examples.
///
/// Each method may be written anew; an operation without an example answers 501. [`Examples`]
/// makes an [`Api`] of it, which accepts every credential unless a method says otherwise.
#[cfg(feature = "examples")]
pub trait Partial: Send + Sync + 'static {
    /// Authenticates the caller by the header `X-Conference-Authorization`. Accepts all by
    /// default.
    #[allow(unused_variables)]
    fn authenticate_control_token(
        &self,
        credential: ::specwright_server::Secret<'_>,
    ) -> impl Future<Output = Result<(), ::specwright_server::Denied>> + Send {
        ::std::future::ready(Ok(()))
    }

    /// Operation `prolongMeeting`. Defaults to the documented example.
    fn prolong_meeting(
        &self,
        _context: ::specwright_server::Context,
        _request: types::ProlongMeetingRequest,
    ) -> impl Future<
        Output = Result<
            types::ProlongMeetingSuccess,
            ::specwright_server::Failure<types::ProlongMeetingFailure>,
        >,
    > + Send {
        ::std::future::ready(::specwright_server::example(example_of_prolong_meeting()))
    }

    /// Operation `createConfToken`. Defaults to the documented example.
    fn create_conf_token(
        &self,
        _context: ::specwright_server::Context,
        _request: types::CreateConfTokenRequest,
    ) -> impl Future<
        Output = Result<
            types::CreateConfTokenSuccess,
            ::specwright_server::Failure<types::CreateConfTokenFailure>,
        >,
    > + Send {
        ::std::future::ready(
            ::specwright_server::example(example_of_create_conf_token()),
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
    type ControlToken = ();

    fn authenticate_control_token(
        &self,
        credential: ::specwright_server::Secret<'_>,
    ) -> impl Future<Output = Result<(), ::specwright_server::Denied>> + Send {
        self.0.authenticate_control_token(credential)
    }

    fn prolong_meeting(
        &self,
        context: ::specwright_server::Context,
        _: Self::ControlToken,
        request: types::ProlongMeetingRequest,
    ) -> impl Future<
        Output = Result<
            types::ProlongMeetingSuccess,
            ::specwright_server::Failure<types::ProlongMeetingFailure>,
        >,
    > + Send {
        Partial::prolong_meeting(&self.0, context, request)
    }

    fn create_conf_token(
        &self,
        context: ::specwright_server::Context,
        request: types::CreateConfTokenRequest,
    ) -> impl Future<
        Output = Result<
            types::CreateConfTokenSuccess,
            ::specwright_server::Failure<types::CreateConfTokenFailure>,
        >,
    > + Send {
        Partial::create_conf_token(&self.0, context, request)
    }
}

#[cfg(feature = "examples")]
fn example_of_prolong_meeting() -> Option<types::ProlongMeetingSuccess> {
    Some(types::ProlongMeetingSuccess::Ok)
}

#[cfg(feature = "examples")]
fn example_of_create_conf_token() -> Option<types::CreateConfTokenSuccess> {
    let body = ::specwright_runtime::json::read(
            r#"{"addressToken":"adt00000000000000000000000000000000000000000000000","data":{"confTokenExpireTime":1800,"expireTime":1705654800000,"orgID":"1000","participantID":"2001","role":1,"supportNotifyType":["ConfBasicInfoNotify"],"tmpWsToken":"wst00000000000000000000000000000000000000000000000","token":"stb00000000000000000000000000000000000000000000000","userID":"1001","vmrCurrentConfID":"914083136","wsURL":"wss://meeting.example.net/websocket"},"gloablPublicIP":"192.0.2.1"}"#,
        )
        .ok()?;
    Some(types::CreateConfTokenSuccess::Ok(body))
}
