//! The server of the API "Objects in parameters".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// The media type of all answers that have a body.
pub(super) const MEDIA_TYPE: &str = "text/plain";

/// What a server of the API "Objects in parameters" does.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// `GET /query`, operation `query`. Safe to repeat.
    fn query(
        &self,
        context: Context,
        request: QueryRequest,
    ) -> impl Future<Output = QueryResponse> + Send;

    /// `GET /must`, operation `must`. Safe to repeat.
    fn must(
        &self,
        context: Context,
        request: MustRequest,
    ) -> impl Future<Output = MustResponse> + Send;

    /// `GET /path/{plain}/{exploded}`, operation `path`. Safe to repeat.
    fn path(
        &self,
        context: Context,
        request: PathRequest,
    ) -> impl Future<Output = PathResponse> + Send;

    /// `GET /other`, operation `other`. Safe to repeat.
    fn other(
        &self,
        context: Context,
        request: OtherRequest,
    ) -> impl Future<Output = OtherResponse> + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: server::Refuse,
) -> server::Service<Operations<A>> {
    server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [server::Operation; 4] = [
    server::Operation::new("must", "GET", "/must", &[MEDIA_TYPE]),
    server::Operation::new("other", "GET", "/other", &[MEDIA_TYPE]),
    server::Operation::new("path", "GET", "/path/{plain}/{exploded}", &[MEDIA_TYPE]),
    server::Operation::new("query", "GET", "/query", &[MEDIA_TYPE]),
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
            Some(["must"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_must(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["other"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_other(&self.0, call.at(&OPERATIONS[1])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["path", _, _]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_path(
                                    &self.0,
                                    call.at(&OPERATIONS[2]),
                                    path.segment(1),
                                    path.segment(2),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["query"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_query(&self.0, call.at(&OPERATIONS[3])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

/// What [`Api::query`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct QueryRequest {
    /// In the query: `deep`.
    pub deep: Option<types::Range>,
    /// In the query: `usual`.
    pub usual: Option<types::QueryUsual>,
    /// In the query: `joined`.
    pub joined: Option<types::Range>,
    /// In the query: `map`.
    pub map: Option<::std::collections::BTreeMap<String, i64>>,
}

/// What [`Api::query`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum QueryResponse {
    /// The request. Status 200.
    Ok(String),
}

impl QueryResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_query<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let deep = input
        .optional_query_as::<types::Range>("deep", server::Style::DeepObject);
    let usual = input
        .optional_query_as::<types::QueryUsual>("usual", server::Style::FormExploded);
    let joined = input.optional_query_as::<types::Range>("joined", server::Style::Form);
    let map = input
        .optional_query_as::<
            ::std::collections::BTreeMap<String, i64>,
        >("map", server::Style::DeepObject);
    let (Some(deep), Some(usual), Some(joined), Some(map)) = (deep, usual, joined, map)
    else {
        return Err(input.rejection());
    };
    let request = QueryRequest {
        deep,
        usual,
        joined,
        map,
    };
    Ok(Api::query(api, input.context(), request).await.respond())
}

/// What [`Api::must`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct MustRequest {
    /// In the query: `must`.
    pub must: types::Range,
}

/// What [`Api::must`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum MustResponse {
    /// The request. Status 200.
    Ok(String),
}

impl MustResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_must<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let must = input.query_as::<types::Range>("must", server::Style::DeepObject);
    let Some(must) = must else {
        return Err(input.rejection());
    };
    let request = MustRequest { must };
    Ok(Api::must(api, input.context(), request).await.respond())
}

/// What [`Api::path`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct PathRequest {
    /// In the path: `plain`.
    pub plain: types::Range,
    /// In the path: `exploded`.
    pub exploded: types::Range,
}

/// What [`Api::path`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum PathResponse {
    /// The request. Status 200.
    Ok(String),
}

impl PathResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_path<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    plain: &str,
    exploded: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let plain = input.path_as::<types::Range>("plain", plain, server::Style::Simple);
    let exploded = input
        .path_as::<types::Range>("exploded", exploded, server::Style::SimpleExploded);
    let (Some(plain), Some(exploded)) = (plain, exploded) else {
        return Err(input.rejection());
    };
    let request = PathRequest { plain, exploded };
    Ok(Api::path(api, input.context(), request).await.respond())
}

/// What [`Api::other`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherRequest {
    /// In a header: `X-Range`.
    pub x_range: Option<types::Range>,
    /// In a header: `X-Exploded`.
    pub x_exploded: Option<types::Range>,
    /// In a cookie: `range`.
    pub range: Option<types::Range>,
}

/// What [`Api::other`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum OtherResponse {
    /// The request. Status 200.
    Ok(String),
}

impl OtherResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_other<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let x_range = input
        .optional_header_as::<types::Range>("X-Range", server::Style::Simple);
    let x_exploded = input
        .optional_header_as::<types::Range>("X-Exploded", server::Style::SimpleExploded);
    let range = input.optional_cookie_as::<types::Range>("range", server::Style::Form);
    let (Some(x_range), Some(x_exploded), Some(range)) = (x_range, x_exploded, range)
    else {
        return Err(input.rejection());
    };
    let request = OtherRequest {
        x_range,
        x_exploded,
        range,
    };
    Ok(Api::other(api, input.context(), request).await.respond())
}
