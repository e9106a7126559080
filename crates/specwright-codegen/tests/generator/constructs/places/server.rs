//! The server of the API "Places".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// The media type of all answers that have a body.
pub(super) const MEDIA_TYPE: &str = "text/plain";

/// What a server of the API "Places" does.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// `GET /{word}/{number}`, operation `path`. Safe to repeat.
    fn path(
        &self,
        context: Context,
        request: PathRequest,
    ) -> impl Future<Output = PathResponse> + Send;

    /// `GET /{literal}/fixed`, operation `fixed`. Safe to repeat.
    fn fixed(
        &self,
        context: Context,
        request: FixedRequest,
    ) -> impl Future<Output = FixedResponse> + Send;

    /// `GET /headers`, operation `headers`. Safe to repeat.
    fn headers(
        &self,
        context: Context,
        request: HeadersRequest,
    ) -> impl Future<Output = HeadersResponse> + Send;

    /// `GET /cookies`, operation `cookies`. Safe to repeat.
    fn cookies(
        &self,
        context: Context,
        request: CookiesRequest,
    ) -> impl Future<Output = CookiesResponse> + Send;

    /// `GET /content`, operation `content`. Safe to repeat.
    fn content(
        &self,
        context: Context,
        request: ContentRequest,
    ) -> impl Future<Output = ContentResponse> + Send;

    /// `GET /content/{where}`, operation `place`. Safe to repeat.
    fn place(
        &self,
        context: Context,
        request: PlaceRequest,
    ) -> impl Future<Output = PlaceResponse> + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: server::Refuse,
) -> server::Service<Operations<A>> {
    server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [server::Operation; 6] = [
    server::Operation::new("content", "GET", "/content", &[MEDIA_TYPE]),
    server::Operation::new("place", "GET", "/content/{where}", &[MEDIA_TYPE]),
    server::Operation::new("cookies", "GET", "/cookies", &[MEDIA_TYPE]),
    server::Operation::new("headers", "GET", "/headers", &[MEDIA_TYPE]),
    server::Operation::new("fixed", "GET", "/{literal}/fixed", &[MEDIA_TYPE]),
    server::Operation::new("path", "GET", "/{word}/{number}", &[MEDIA_TYPE]),
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
            Some(["content"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_content(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["content", _]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_place(
                                    &self.0,
                                    call.at(&OPERATIONS[1]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["cookies"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_cookies(&self.0, call.at(&OPERATIONS[2])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["headers"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_headers(&self.0, call.at(&OPERATIONS[3])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some([_, "fixed"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_fixed(
                                    &self.0,
                                    call.at(&OPERATIONS[4]),
                                    path.segment(0),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some([_, _]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_path(
                                    &self.0,
                                    call.at(&OPERATIONS[5]),
                                    path.segment(0),
                                    path.segment(1),
                                )
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

/// What [`Api::path`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct PathRequest {
    /// In the path: `word`.
    pub word: types::PathWord,
    /// In the path: `number`.
    pub number: types::PathNumber,
    /// In a header: `X-Both`.
    pub x_both: Option<i64>,
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
    word: &str,
    number: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let word = input.path::<types::PathWord>("word", word);
    let number = input.path::<types::PathNumber>("number", number);
    let x_both = input.optional_header::<i64>("X-Both");
    let (Some(word), Some(number), Some(x_both)) = (word, number, x_both) else {
        return Err(input.rejection());
    };
    let request = PathRequest {
        word,
        number,
        x_both,
    };
    Ok(Api::path(api, input.context(), request).await.respond())
}

/// What [`Api::fixed`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct FixedRequest {
    /// In the path: `literal`.
    pub literal: bool,
}

/// What [`Api::fixed`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum FixedResponse {
    /// The request. Status 200.
    Ok(String),
}

impl FixedResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_fixed<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    literal: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let literal = input.path::<bool>("literal", literal);
    let Some(literal) = literal else {
        return Err(input.rejection());
    };
    let request = FixedRequest { literal };
    Ok(Api::fixed(api, input.context(), request).await.respond())
}

/// What [`Api::headers`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct HeadersRequest {
    /// In a header: `X-Must`.
    pub x_must: types::HeadersXMust,
    /// In a header: `X-Count`.
    pub x_count: Option<types::HeadersXCount>,
    /// In a header: `X-Level`; `low` where it is absent.
    pub x_level: types::HeadersXLevel,
}

/// What [`Api::headers`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum HeadersResponse {
    /// The request. Status 200.
    Ok(String),
}

impl HeadersResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_headers<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let x_must = input.header::<types::HeadersXMust>("X-Must");
    let x_count = input.optional_header::<types::HeadersXCount>("X-Count");
    let x_level = input.header_or::<types::HeadersXLevel>("X-Level", "low");
    let (Some(x_must), Some(x_count), Some(x_level)) = (x_must, x_count, x_level) else {
        return Err(input.rejection());
    };
    let request = HeadersRequest {
        x_must,
        x_count,
        x_level,
    };
    Ok(Api::headers(api, input.context(), request).await.respond())
}

/// What [`Api::cookies`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct CookiesRequest {
    /// In a cookie: `session`.
    pub session: types::CookiesSession,
    /// In a cookie: `visits`.
    pub visits: Option<i32>,
    /// In a cookie: `theme`; `dark` where it is absent.
    pub theme: types::CookiesTheme,
}

/// What [`Api::cookies`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum CookiesResponse {
    /// The request. Status 200.
    Ok(String),
}

impl CookiesResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_cookies<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let session = input.cookie::<types::CookiesSession>("session");
    let visits = input.optional_cookie::<i32>("visits");
    let theme = input.cookie_or::<types::CookiesTheme>("theme", "dark");
    let (Some(session), Some(visits), Some(theme)) = (session, visits, theme) else {
        return Err(input.rejection());
    };
    let request = CookiesRequest {
        session,
        visits,
        theme,
    };
    Ok(Api::cookies(api, input.context(), request).await.respond())
}

/// What [`Api::content`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentRequest {
    /// In the query: `filter`.
    pub filter: Option<types::ContentFilter>,
    /// In a header: `X-Point`.
    pub x_point: Option<types::ContentXPoint>,
    /// In a cookie: `state`.
    pub state: Option<Option<String>>,
}

/// What [`Api::content`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ContentResponse {
    /// The request. Status 200.
    Ok(String),
}

impl ContentResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_content<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let filter = input
        .optional_query_as::<types::ContentFilter>("filter", server::Style::Json);
    let x_point = input
        .optional_header_as::<types::ContentXPoint>("X-Point", server::Style::Json);
    let state = input.optional_cookie_as::<Option<String>>("state", server::Style::Json);
    let (Some(filter), Some(x_point), Some(state)) = (filter, x_point, state) else {
        return Err(input.rejection());
    };
    let request = ContentRequest {
        filter,
        x_point,
        state,
    };
    Ok(Api::content(api, input.context(), request).await.respond())
}

/// What [`Api::place`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceRequest {
    /// In the path: `where`.
    pub r#where: ::std::collections::BTreeMap<String, bool>,
}

/// What [`Api::place`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum PlaceResponse {
    /// The request. Status 200.
    Ok(String),
}

impl PlaceResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_place<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    r#where: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let r#where = input
        .path_as::<
            ::std::collections::BTreeMap<String, bool>,
        >("where", r#where, server::Style::Json);
    let Some(r#where) = r#where else {
        return Err(input.rejection());
    };
    let request = PlaceRequest { r#where };
    Ok(Api::place(api, input.context(), request).await.respond())
}
