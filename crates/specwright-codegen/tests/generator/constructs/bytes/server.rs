//! The server of the API "Bytes".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// What a server of the API "Bytes" does.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// `POST /bytes`, operation `copy`. Not safe to repeat.
    fn copy(
        &self,
        context: Context,
        request: CopyRequest,
    ) -> impl Future<Output = CopyResponse> + Send;

    /// `POST /any`, operation `copyAny`. Not safe to repeat.
    fn copy_any(
        &self,
        context: Context,
        request: CopyAnyRequest,
    ) -> impl Future<Output = CopyAnyResponse> + Send;

    /// `POST /judged`, operation `judged`. Not safe to repeat.
    fn judged(
        &self,
        context: Context,
        request: JudgedRequest,
    ) -> impl Future<Output = JudgedResponse> + Send;
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
    server::Operation::new("copyAny", "POST", "/any", &["image/png"]).body_limit(4),
    server::Operation::new("copy", "POST", "/bytes", &["application/octet-stream"]),
    server::Operation::new("judged", "POST", "/judged", &[]),
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
            Some(["any"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_copy_any(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["bytes"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_copy(&self.0, call.at(&OPERATIONS[1])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["judged"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_judged(&self.0, call.at(&OPERATIONS[2])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

/// What [`Api::copy`] is asked.
#[derive(Debug)]
pub struct CopyRequest {
    /// The body.
    pub body: server::Incoming,
}

/// What [`Api::copy`] answers: one variant for each documented status.
#[derive(Debug)]
pub enum CopyResponse {
    /// The same bytes. Status 200.
    Ok(server::Body),
}

impl CopyResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::bytes_of(200, "application/octet-stream", body),
        }
    }
}

async fn serve_copy<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input.stream(payload, &["application/octet-stream"])?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = CopyRequest { body };
    Ok(Api::copy(api, input.context(), request).await.respond())
}

/// What [`Api::copy_any`] is asked.
#[derive(Debug)]
pub struct CopyAnyRequest {
    /// The body.
    pub body: Option<server::Incoming>,
}

/// What [`Api::copy_any`] answers: one variant for each documented status.
#[derive(Debug)]
pub enum CopyAnyResponse {
    /// The same bytes. Status 200.
    Ok(server::Body),
}

impl CopyAnyResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::bytes_of(200, "image/png", body),
        }
    }
}

async fn serve_copy_any<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = if input.has_body(&payload) {
        input.stream(payload, &["*/*"])?.map(Some)
    } else {
        Some(None)
    };
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = CopyAnyRequest { body };
    Ok(Api::copy_any(api, input.context(), request).await.respond())
}

/// What [`Api::judged`] is asked.
#[derive(Debug)]
pub struct JudgedRequest {
    /// In the query: `q`.
    pub q: Option<i64>,
    /// The body.
    pub body: server::Incoming,
}

/// What [`Api::judged`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum JudgedResponse {
    /// It is read. Status 204.
    NoContent,
}

impl JudgedResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_judged<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let q = input.optional_query::<i64>("q");
    let body = input.stream(payload, &["image/*"])?;
    let (Some(q), Some(body)) = (q, body) else {
        return Err(input.rejection());
    };
    let request = JudgedRequest { q, body };
    Ok(Api::judged(api, input.context(), request).await.respond())
}
