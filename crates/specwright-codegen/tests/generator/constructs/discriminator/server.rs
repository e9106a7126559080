//! The server of the API "Discriminator".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// The media type of all answers that have a body.
pub(super) const MEDIA_TYPE: &str = "application/json";

/// What a server of the API "Discriminator" does.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// `POST /strict`, operation `strict`. Not safe to repeat.
    fn strict(
        &self,
        context: Context,
        request: StrictRequest,
    ) -> impl Future<Output = StrictResponse> + Send;

    /// `POST /both`, operation `both`. Not safe to repeat.
    fn both(
        &self,
        context: Context,
        request: BothRequest,
    ) -> impl Future<Output = BothResponse> + Send;
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
    server::Operation::new("both", "POST", "/both", &[MEDIA_TYPE]),
    server::Operation::new("strict", "POST", "/strict", &[]),
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
            Some(["both"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_both(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["strict"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_strict(&self.0, call.at(&OPERATIONS[1])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

/// What [`Api::strict`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictRequest {
    /// The body.
    pub body: types::StrictBody,
}

/// What [`Api::strict`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictResponse {
    /// The value keeps its schema. Status 204.
    NoContent,
}

impl StrictResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_strict<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input.json::<types::StrictBody, B>(payload, &["application/json"]).await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = StrictRequest { body };
    Ok(Api::strict(api, input.context(), request).await.respond())
}

/// What [`Api::both`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct BothRequest {
    /// The body.
    pub body: types::Both,
}

/// What [`Api::both`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum BothResponse {
    /// The same value. Status 200.
    Ok(types::Both),
}

impl BothResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_both<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input.json::<types::Both, B>(payload, &["application/json"]).await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = BothRequest { body };
    Ok(Api::both(api, input.context(), request).await.respond())
}
