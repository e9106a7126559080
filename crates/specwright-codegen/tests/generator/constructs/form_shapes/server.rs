//! The server of the API "Shapes of forms".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// The media type of all answers that have a body.
pub(super) const MEDIA_TYPE: &str = "text/plain";

/// What a server of the API "Shapes of forms" does.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// `POST /either`, operation `either`. Not safe to repeat.
    fn either(
        &self,
        context: Context,
        request: EitherRequest,
    ) -> impl Future<Output = EitherResponse> + Send;

    /// `POST /not`, operation `excluding`. Not safe to repeat.
    fn excluding(
        &self,
        context: Context,
        request: ExcludingRequest,
    ) -> impl Future<Output = ExcludingResponse> + Send;
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
    server::Operation::new("either", "POST", "/either", &[MEDIA_TYPE]),
    server::Operation::new("excluding", "POST", "/not", &[MEDIA_TYPE]),
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
        match path.segments::<1>().as_ref().map(server::Segments::as_slice) {
            Some(["either"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_either(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["not"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_excluding(&self.0, call.at(&OPERATIONS[1])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

/// What [`Api::either`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct EitherRequest {
    /// The body.
    pub body: types::EitherBody,
}

/// What [`Api::either`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum EitherResponse {
    /// The request. Status 200.
    Ok(String),
}

impl EitherResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_either<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input
        .form::<types::EitherBody, B>(payload, &["application/x-www-form-urlencoded"])
        .await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = EitherRequest { body };
    Ok(Api::either(api, input.context(), request).await.respond())
}

/// What [`Api::excluding`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ExcludingRequest {
    /// The body.
    pub body: types::ExcludingBody,
}

/// What [`Api::excluding`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ExcludingResponse {
    /// The request. Status 200.
    Ok(String),
}

impl ExcludingResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_excluding<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input
        .form::<types::ExcludingBody, B>(payload, &["application/x-www-form-urlencoded"])
        .await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = ExcludingRequest { body };
    Ok(Api::excluding(api, input.context(), request).await.respond())
}
