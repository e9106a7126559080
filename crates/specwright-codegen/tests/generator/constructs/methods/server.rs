//! The server of the API "Methods".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// The media type of all answers that have a body.
pub(super) const MEDIA_TYPE: &str = "text/plain";

/// What a server of the API "Methods" does.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// `GET /things`, operation `list`. Safe to repeat.
    fn list(
        &self,
        context: Context,
        request: ListRequest,
    ) -> impl Future<Output = ListResponse> + Send;

    /// `POST /things`, operation `add`. Not safe to repeat.
    fn add(
        &self,
        context: Context,
        request: AddRequest,
    ) -> impl Future<Output = AddResponse> + Send;

    /// `GET /things/{id}`, operation `read`. Safe to repeat.
    fn read(
        &self,
        context: Context,
        request: ReadRequest,
    ) -> impl Future<Output = ReadResponse> + Send;

    /// `PUT /things/{id}`, operation `replace`. Not safe to repeat.
    fn replace(
        &self,
        context: Context,
        request: ReplaceRequest,
    ) -> impl Future<Output = ReplaceResponse> + Send;

    /// `DELETE /things/{id}`, operation `remove`. Not safe to repeat.
    fn remove(
        &self,
        context: Context,
        request: RemoveRequest,
    ) -> impl Future<Output = RemoveResponse> + Send;

    /// `GET /things/first`, operation `first`. Safe to repeat.
    fn first(
        &self,
        context: Context,
        request: FirstRequest,
    ) -> impl Future<Output = FirstResponse> + Send;

    /// `GET /own`, operation `own`. Safe to repeat.
    fn own(
        &self,
        context: Context,
        request: OwnRequest,
    ) -> impl Future<Output = OwnResponse> + Send;

    /// `HEAD /own`, operation `ownHead`. Safe to repeat.
    fn own_head(
        &self,
        context: Context,
        request: OwnHeadRequest,
    ) -> impl Future<Output = OwnHeadResponse> + Send;

    /// `OPTIONS /own`, operation `ownOptions`. Not safe to repeat.
    fn own_options(
        &self,
        context: Context,
        request: OwnOptionsRequest,
    ) -> impl Future<Output = OwnOptionsResponse> + Send;

    /// `TRACE /own`, operation `trace`. Not safe to repeat.
    fn trace(
        &self,
        context: Context,
        request: TraceRequest,
    ) -> impl Future<Output = TraceResponse> + Send;

    /// `GET /`, operation `get`. Safe to repeat.
    fn get(
        &self,
        context: Context,
        request: GetRequest,
    ) -> impl Future<Output = GetResponse> + Send;

    /// `PATCH /a%20b/c`, operation `encoded`. Not safe to repeat.
    fn encoded(
        &self,
        context: Context,
        request: EncodedRequest,
    ) -> impl Future<Output = EncodedResponse> + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: server::Refuse,
) -> server::Service<Operations<A>> {
    server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [server::Operation; 12] = [
    server::Operation::new("get", "GET", "/", &[MEDIA_TYPE]),
    server::Operation::new("encoded", "PATCH", "/a%20b/c", &[MEDIA_TYPE]),
    server::Operation::new("own", "GET", "/own", &[MEDIA_TYPE]),
    server::Operation::new("ownHead", "HEAD", "/own", &[]),
    server::Operation::new("ownOptions", "OPTIONS", "/own", &[MEDIA_TYPE]),
    server::Operation::new("trace", "TRACE", "/own", &[MEDIA_TYPE]),
    server::Operation::new("list", "GET", "/things", &[MEDIA_TYPE]),
    server::Operation::new("add", "POST", "/things", &[MEDIA_TYPE]),
    server::Operation::new("first", "GET", "/things/first", &[MEDIA_TYPE]),
    server::Operation::new("read", "GET", "/things/{id}", &[MEDIA_TYPE]),
    server::Operation::new("replace", "PUT", "/things/{id}", &[MEDIA_TYPE]),
    server::Operation::new("remove", "DELETE", "/things/{id}", &[MEDIA_TYPE]),
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
        match path.segments::<2>().as_ref().map(server::Segments::as_slice) {
            Some([]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_get(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["a%20b", "c"]) => {
                match *call.method() {
                    Method::PATCH => {
                        server::Serving::work(async move {
                            serve_encoded(&self.0, call.at(&OPERATIONS[1])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, PATCH")),
                }
            }
            Some(["own"]) => {
                match *call.method() {
                    Method::GET => {
                        server::Serving::work(async move {
                            serve_own(&self.0, call.at(&OPERATIONS[2])).await
                        })
                    }
                    Method::HEAD => {
                        server::Serving::work(async move {
                            serve_own_head(&self.0, call.at(&OPERATIONS[3])).await
                        })
                    }
                    Method::OPTIONS => {
                        server::Serving::work(async move {
                            serve_own_options(&self.0, call.at(&OPERATIONS[4])).await
                        })
                    }
                    Method::TRACE => {
                        server::Serving::work(async move {
                            serve_trace(&self.0, call.at(&OPERATIONS[5])).await
                        })
                    }
                    _ => {
                        server::Serving::answer(
                            call.other_method("GET, HEAD, OPTIONS, TRACE"),
                        )
                    }
                }
            }
            Some(["things"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_list(&self.0, call.at(&OPERATIONS[6])).await
                        })
                    }
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_add(&self.0, call.at(&OPERATIONS[7])).await
                        })
                    }
                    _ => {
                        server::Serving::answer(
                            call.other_method("GET, HEAD, OPTIONS, POST"),
                        )
                    }
                }
            }
            Some(["things", "first"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_first(&self.0, call.at(&OPERATIONS[8])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["things", _]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_read(&self.0, call.at(&OPERATIONS[9]), path.segment(1))
                                .await
                        })
                    }
                    Method::PUT => {
                        server::Serving::work(async move {
                            serve_replace(
                                    &self.0,
                                    call.at(&OPERATIONS[10]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    Method::DELETE => {
                        server::Serving::work(async move {
                            serve_remove(
                                    &self.0,
                                    call.at(&OPERATIONS[11]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => {
                        server::Serving::answer(
                            call.other_method("DELETE, GET, HEAD, OPTIONS, PUT"),
                        )
                    }
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

/// What [`Api::list`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ListRequest {}

/// What [`Api::list`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ListResponse {
    /// The request. Status 200.
    Ok(String),
}

impl ListResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_list<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = ListRequest {};
    Ok(Api::list(api, input.context(), request).await.respond())
}

/// What [`Api::add`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct AddRequest {}

/// What [`Api::add`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum AddResponse {
    /// The request. Status 200.
    Ok(String),
}

impl AddResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_add<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = AddRequest {};
    Ok(Api::add(api, input.context(), request).await.respond())
}

/// What [`Api::read`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadRequest {
    /// In the path: `id`.
    pub id: i64,
}

/// What [`Api::read`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadResponse {
    /// The request. Status 200.
    Ok(String),
}

impl ReadResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_read<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    id: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let id = input.path::<i64>("id", id);
    let Some(id) = id else {
        return Err(input.rejection());
    };
    let request = ReadRequest { id };
    Ok(Api::read(api, input.context(), request).await.respond())
}

/// What [`Api::replace`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplaceRequest {
    /// In the path: `id`.
    pub id: i64,
}

/// What [`Api::replace`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ReplaceResponse {
    /// The request. Status 200.
    Ok(String),
}

impl ReplaceResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_replace<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    id: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let id = input.path::<i64>("id", id);
    let Some(id) = id else {
        return Err(input.rejection());
    };
    let request = ReplaceRequest { id };
    Ok(Api::replace(api, input.context(), request).await.respond())
}

/// What [`Api::remove`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct RemoveRequest {
    /// In the path: `id`.
    pub id: i64,
}

/// What [`Api::remove`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum RemoveResponse {
    /// The request. Status 200.
    Ok(String),
}

impl RemoveResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_remove<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    id: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let id = input.path::<i64>("id", id);
    let Some(id) = id else {
        return Err(input.rejection());
    };
    let request = RemoveRequest { id };
    Ok(Api::remove(api, input.context(), request).await.respond())
}

/// What [`Api::first`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstRequest {}

/// What [`Api::first`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum FirstResponse {
    /// The request. Status 200.
    Ok(String),
}

impl FirstResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_first<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = FirstRequest {};
    Ok(Api::first(api, input.context(), request).await.respond())
}

/// What [`Api::own`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnRequest {}

/// What [`Api::own`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnResponse {
    /// The request. Status 200.
    Ok(String),
}

impl OwnResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_own<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = OwnRequest {};
    Ok(Api::own(api, input.context(), request).await.respond())
}

/// What [`Api::own_head`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnHeadRequest {}

/// What [`Api::own_head`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnHeadResponse {
    /// It is there. Status 204.
    NoContent,
}

impl OwnHeadResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_own_head<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = OwnHeadRequest {};
    Ok(Api::own_head(api, input.context(), request).await.respond())
}

/// What [`Api::own_options`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnOptionsRequest {}

/// What [`Api::own_options`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnOptionsResponse {
    /// The request. Status 200.
    Ok(String),
}

impl OwnOptionsResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_own_options<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = OwnOptionsRequest {};
    Ok(Api::own_options(api, input.context(), request).await.respond())
}

/// What [`Api::trace`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct TraceRequest {}

/// What [`Api::trace`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum TraceResponse {
    /// The request. Status 200.
    Ok(String),
}

impl TraceResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_trace<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = TraceRequest {};
    Ok(Api::trace(api, input.context(), request).await.respond())
}

/// What [`Api::get`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct GetRequest {}

/// What [`Api::get`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum GetResponse {
    /// The request. Status 200.
    Ok(String),
}

impl GetResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_get<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = GetRequest {};
    Ok(Api::get(api, input.context(), request).await.respond())
}

/// What [`Api::encoded`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct EncodedRequest {}

/// What [`Api::encoded`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum EncodedResponse {
    /// The request. Status 200.
    Ok(String),
}

impl EncodedResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_encoded<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = EncodedRequest {};
    Ok(Api::encoded(api, input.context(), request).await.respond())
}
