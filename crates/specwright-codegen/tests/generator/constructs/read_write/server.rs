//! The server of the API "Read and write".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// The media type of all answers that have a body.
pub(super) const MEDIA_TYPE: &str = "application/json";

/// What a server of the API "Read and write" does.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// `POST /items`, operation `add`. Not safe to repeat.
    fn add(
        &self,
        context: Context,
        request: AddRequest,
    ) -> impl Future<Output = AddResponse> + Send;

    /// `POST /boxes`, operation `pack`. Not safe to repeat.
    fn pack(
        &self,
        context: Context,
        request: PackRequest,
    ) -> impl Future<Output = PackResponse> + Send;
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
    server::Operation::new("pack", "POST", "/boxes", &[MEDIA_TYPE]),
    server::Operation::new("add", "POST", "/items", &[MEDIA_TYPE]),
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
            Some(["boxes"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_pack(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["items"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_add(&self.0, call.at(&OPERATIONS[1])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

/// What [`Api::add`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct AddRequest {
    /// The body.
    pub body: types::ItemInRequest,
}

/// What [`Api::add`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum AddResponse {
    /// As it is now. Status 201.
    Created(types::Item),
}

impl AddResponse {
    fn respond(self) -> Response {
        match self {
            Self::Created(body) => server::json(201, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_add<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input
        .json::<types::ItemInRequest, B>(payload, &["application/json"])
        .await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = AddRequest { body };
    Ok(Api::add(api, input.context(), request).await.respond())
}

/// What [`Api::pack`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct PackRequest {
    /// The body.
    pub body: types::CrateInRequest,
}

/// What [`Api::pack`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum PackResponse {
    /// As it is now. Status 201.
    Created(types::Crate),
}

impl PackResponse {
    fn respond(self) -> Response {
        match self {
            Self::Created(body) => server::json(201, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_pack<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input
        .json::<types::CrateInRequest, B>(payload, &["application/json"])
        .await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = PackRequest { body };
    Ok(Api::pack(api, input.context(), request).await.respond())
}
