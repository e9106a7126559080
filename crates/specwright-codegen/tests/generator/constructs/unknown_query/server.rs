//! The server of the API "Unknown query".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// The media type of all answers that have a body.
pub(super) const MEDIA_TYPE: &str = "text/plain";

/// What a server of the API "Unknown query" does.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// `GET /strict`, operation `strict`. Safe to repeat.
    fn strict(
        &self,
        context: Context,
        request: StrictRequest,
    ) -> impl Future<Output = StrictResponse> + Send;

    /// `GET /none`, operation `none`. Safe to repeat.
    fn none(
        &self,
        context: Context,
        request: NoneRequest,
    ) -> impl Future<Output = NoneResponse> + Send;

    /// `GET /lenient`, operation `lenient`. Safe to repeat.
    fn lenient(
        &self,
        context: Context,
        request: LenientRequest,
    ) -> impl Future<Output = LenientResponse> + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: server::Refuse,
) -> server::Service<Operations<A>> {
    server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [server::Operation; 3] = [
    server::Operation::new("lenient", "GET", "/lenient", &[MEDIA_TYPE]),
    server::Operation::new("none", "GET", "/none", &[MEDIA_TYPE]).only_query(&[]),
    server::Operation::new("strict", "GET", "/strict", &[MEDIA_TYPE])
        .only_query(&["a", "deep"]),
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
            Some(["lenient"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_lenient(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["none"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_none(&self.0, call.at(&OPERATIONS[1])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["strict"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_strict(&self.0, call.at(&OPERATIONS[2])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

/// What [`Api::strict`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictRequest {
    /// In the query: `a`.
    pub a: Option<i64>,
    /// In the query: `deep`.
    pub deep: Option<::std::collections::BTreeMap<String, String>>,
}

/// What [`Api::strict`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictResponse {
    /// The request. Status 200.
    Ok(String),
}

impl StrictResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_strict<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let a = input.optional_query::<i64>("a");
    let deep = input
        .optional_query_as::<
            ::std::collections::BTreeMap<String, String>,
        >("deep", server::Style::DeepObject);
    let (Some(a), Some(deep)) = (a, deep) else {
        return Err(input.rejection());
    };
    if !input.is_right() {
        return Err(input.rejection());
    }
    let request = StrictRequest { a, deep };
    Ok(Api::strict(api, input.context(), request).await.respond())
}

/// What [`Api::none`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct NoneRequest {}

/// What [`Api::none`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum NoneResponse {
    /// The request. Status 200.
    Ok(String),
}

impl NoneResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_none<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    if !input.is_right() {
        return Err(input.rejection());
    }
    let request = NoneRequest {};
    Ok(Api::none(api, input.context(), request).await.respond())
}

/// What [`Api::lenient`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct LenientRequest {
    /// In the query: `a`.
    pub a: Option<i64>,
}

/// What [`Api::lenient`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum LenientResponse {
    /// The request. Status 200.
    Ok(String),
}

impl LenientResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_lenient<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let a = input.optional_query::<i64>("a");
    let Some(a) = a else {
        return Err(input.rejection());
    };
    let request = LenientRequest { a };
    Ok(Api::lenient(api, input.context(), request).await.respond())
}
