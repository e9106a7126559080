// @generated from spec/mmc.yaml by `specwright generate`. Do not edit.

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use ::conference_types::mmc as types;

/// The media type of all answers that have a body.
pub(super) const MEDIA_TYPE: &str = "application/json;charset=UTF-8";

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
    /// Who calls, as the credential tells.
    ///
    /// Token for the control of one meeting, handed out by the operation which obtains it.
    type ControlToken: Send;

    /// Finds out who calls by the header `X-Conference-Authorization`, before the body is read.
    fn authenticate_control_token(
        &self,
        credential: server::Secret<'_>,
    ) -> impl Future<Output = Result<Self::ControlToken, server::Denied>> + Send;

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
        context: Context,
        caller: Self::ControlToken,
        request: ProlongMeetingRequest,
    ) -> impl Future<Output = ProlongMeetingResponse> + Send;

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
        context: Context,
        request: CreateConfTokenRequest,
    ) -> impl Future<Output = CreateConfTokenResponse> + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: server::Refuse,
) -> server::Service<Operations<A>> {
    server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [server::Operation; 2] = [
    server::Operation::new(
        "prolongMeeting",
        "PUT",
        "/v1/mmc/control/conferences/duration",
        &[],
    ),
    server::Operation::new(
        "createConfToken",
        "GET",
        "/v1/mmc/control/conferences/token",
        &[MEDIA_TYPE],
    ),
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
        match path.segments::<5>().as_ref().map(server::Segments::as_slice) {
            Some(["v1", "mmc", "control", "conferences", "duration"]) => {
                match *call.method() {
                    Method::PUT => {
                        server::Serving::work(async move {
                            serve_prolong_meeting(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, PUT")),
                }
            }
            Some(["v1", "mmc", "control", "conferences", "token"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_create_conf_token(&self.0, call.at(&OPERATIONS[1]))
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

async fn find_control_token<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<A::ControlToken, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.key_in_header("x-conference-authorization") {
        match api.authenticate_control_token(caller).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(None))
}

/// What [`Api::prolong_meeting`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ProlongMeetingRequest {
    /// The meeting to extend. In the query: `conferenceID`.
    pub conference_id: types::ConferenceId,
    /// The body.
    pub body: types::ProlongMeetingBody,
}

/// What [`Api::prolong_meeting`] answers: one variant for each documented status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum ProlongMeetingResponse {
    /// The meeting is extended. A body may come along; it has no documented meaning. Status 200.
    Ok,
    /// A parameter is not valid. Status 400.
    BadRequest(types::ErrorBody),
    /// The token, or the password to get one with, is missing or not accepted. Status 401.
    Unauthorized(types::ErrorBody),
    /// The token does not allow this. Status 403.
    Forbidden(types::ErrorBody),
    /// The service failed. Status 500.
    InternalServerError(types::ErrorBody),
}

impl ProlongMeetingResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok => server::empty(200),
            Self::BadRequest(body) => server::json(400, MEDIA_TYPE, &body),
            Self::Unauthorized(body) => server::json(401, MEDIA_TYPE, &body),
            Self::Forbidden(body) => server::json(403, MEDIA_TYPE, &body),
            Self::InternalServerError(body) => server::json(500, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_prolong_meeting<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_control_token(api, call.head()).await?;
    let (mut input, payload) = Input::new(call)?;
    let conference_id = input.query::<types::ConferenceId>("conferenceID");
    let body = input
        .json::<types::ProlongMeetingBody, B>(payload, &["application/json"])
        .await?;
    let (Some(conference_id), Some(body)) = (conference_id, body) else {
        return Err(input.rejection());
    };
    let request = ProlongMeetingRequest {
        conference_id,
        body,
    };
    Ok(Api::prolong_meeting(api, input.context(), caller, request).await.respond())
}

/// What [`Api::create_conf_token`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateConfTokenRequest {
    /// The meeting to control, by the id which its creation answered and not by that of the cloud
    /// meeting room. In the query: `conferenceID`.
    pub conference_id: types::ConferenceId,
    /// The token to keep alive; absent where there is none yet. In a header:
    /// `X-Conference-Authorization`.
    pub x_conference_authorization: Option<types::ControlToken>,
    /// Password of the host. In a header: `X-Password`.
    pub x_password: types::HostPassword,
    /// How the caller signs in. In a header: `X-Login-Type`.
    pub x_login_type: types::LoginType,
    /// A nonce of the caller's. In a header: `X-Nonce`.
    pub x_nonce: Option<String>,
}

/// What [`Api::create_conf_token`] answers: one variant for each documented status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum CreateConfTokenResponse {
    /// The token, and who its bearer is in the meeting. Status 200.
    Ok(types::CreateConfTokenReply),
    /// A parameter is not valid. Status 400.
    BadRequest(types::ErrorBody),
    /// The token, or the password to get one with, is missing or not accepted. Status 401.
    Unauthorized(types::ErrorBody),
    /// The token does not allow this. Status 403.
    Forbidden(types::ErrorBody),
    /// The service failed. Status 500.
    InternalServerError(types::ErrorBody),
}

impl CreateConfTokenResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, MEDIA_TYPE, &body),
            Self::BadRequest(body) => server::json(400, MEDIA_TYPE, &body),
            Self::Unauthorized(body) => server::json(401, MEDIA_TYPE, &body),
            Self::Forbidden(body) => server::json(403, MEDIA_TYPE, &body),
            Self::InternalServerError(body) => server::json(500, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_create_conf_token<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let conference_id = input.query::<types::ConferenceId>("conferenceID");
    let x_conference_authorization = input
        .optional_header::<types::ControlToken>("X-Conference-Authorization");
    let x_password = input.header::<types::HostPassword>("X-Password");
    let x_login_type = input.header::<types::LoginType>("X-Login-Type");
    let x_nonce = input.optional_header::<String>("X-Nonce");
    let (
        Some(conference_id),
        Some(x_conference_authorization),
        Some(x_password),
        Some(x_login_type),
        Some(x_nonce),
    ) = (conference_id, x_conference_authorization, x_password, x_login_type, x_nonce)
    else {
        return Err(input.rejection());
    };
    let request = CreateConfTokenRequest {
        conference_id,
        x_conference_authorization,
        x_password,
        x_login_type,
        x_nonce,
    };
    Ok(Api::create_conf_token(api, input.context(), request).await.respond())
}
