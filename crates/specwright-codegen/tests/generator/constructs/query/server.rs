//! The server of the API "Query".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// The media type of all answers that have a body.
pub(super) const MEDIA_TYPE: &str = "text/plain";

/// What a server of the API "Query" does.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// `GET /types`, operation `types`. Safe to repeat.
    fn types(
        &self,
        context: Context,
        request: TypesRequest,
    ) -> impl Future<Output = TypesResponse> + Send;

    /// `GET /presence`, operation `presence`. Safe to repeat.
    fn presence(
        &self,
        context: Context,
        request: PresenceRequest,
    ) -> impl Future<Output = PresenceResponse> + Send;
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
    server::Operation::new("presence", "GET", "/presence", &[MEDIA_TYPE]),
    server::Operation::new("types", "GET", "/types", &[MEDIA_TYPE]),
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
            Some(["presence"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_presence(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["types"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_types(&self.0, call.at(&OPERATIONS[1])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

/// What [`Api::types`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct TypesRequest {
    /// In the query: `string`.
    pub string: Option<types::TypesString>,
    /// In the query: `integer`.
    pub integer: Option<i64>,
    /// In the query: `int32`.
    pub int32: Option<types::TypesInt32>,
    /// In the query: `number`.
    pub number: Option<types::TypesNumber>,
    /// In the query: `boolean`.
    pub boolean: Option<bool>,
    /// In the query: `sort`.
    pub sort: Option<types::TypesSort>,
    /// In the query: `level`.
    pub level: Option<types::TypesLevel>,
    /// In the query: `date`.
    pub date: Option<types::TypesDate>,
    /// In the query: `secret`.
    pub secret: Option<types::TypesSecret>,
    /// In the query: `either`.
    pub either: Option<types::TypesEither>,
    /// In the query: `listed`.
    pub listed: Option<types::TypesListed>,
    /// In the query: `any`.
    pub any: Option<::specwright_runtime::Json>,
    /// In the query: `a b[c]`.
    pub a_b_c: Option<String>,
}

/// What [`Api::types`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum TypesResponse {
    /// The request. Status 200.
    Ok(String),
}

impl TypesResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_types<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let string = input.optional_query::<types::TypesString>("string");
    let integer = input.optional_query::<i64>("integer");
    let int32 = input.optional_query::<types::TypesInt32>("int32");
    let number = input.optional_query::<types::TypesNumber>("number");
    let boolean = input.optional_query::<bool>("boolean");
    let sort = input.optional_query::<types::TypesSort>("sort");
    let level = input.optional_query::<types::TypesLevel>("level");
    let date = input.optional_query::<types::TypesDate>("date");
    let secret = input.optional_query::<types::TypesSecret>("secret");
    let either = input
        .optional_query_as::<types::TypesEither>("either", server::Style::FormExploded);
    let listed = input
        .optional_query_as::<types::TypesListed>("listed", server::Style::FormExploded);
    let any = input
        .optional_query_as::<
            ::specwright_runtime::Json,
        >("any", server::Style::FormExploded);
    let a_b_c = input.optional_query::<String>("a b[c]");
    let (
        Some(string),
        Some(integer),
        Some(int32),
        Some(number),
        Some(boolean),
        Some(sort),
        Some(level),
        Some(date),
        Some(secret),
        Some(either),
        Some(listed),
        Some(any),
        Some(a_b_c),
    ) = (
        string,
        integer,
        int32,
        number,
        boolean,
        sort,
        level,
        date,
        secret,
        either,
        listed,
        any,
        a_b_c,
    ) else {
        return Err(input.rejection());
    };
    let request = TypesRequest {
        string,
        integer,
        int32,
        number,
        boolean,
        sort,
        level,
        date,
        secret,
        either,
        listed,
        any,
        a_b_c,
    };
    Ok(Api::types(api, input.context(), request).await.respond())
}

/// What [`Api::presence`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct PresenceRequest {
    /// In the query: `must`.
    pub must: String,
    /// In the query: `limit`; `20` where it is absent.
    pub limit: types::PresenceLimit,
    /// In the query: `word`; `b` where it is absent.
    pub word: types::PresenceWord,
    /// In the query: `always`.
    pub always: i64,
    /// In the query: `empty`.
    pub empty: Option<i64>,
    /// In the query: `mustBeThere`.
    pub must_be_there: Option<bool>,
    /// In the query: `page`.
    pub page: Option<i32>,
}

/// What [`Api::presence`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum PresenceResponse {
    /// The request. Status 200.
    Ok(String),
}

impl PresenceResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_presence<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let must = input.query::<String>("must");
    let limit = input.query_or::<types::PresenceLimit>("limit", "20");
    let word = input.query_or::<types::PresenceWord>("word", "b");
    let always = input.query::<i64>("always");
    let empty = input
        .query_or_empty::<i64>("empty", specwright_runtime::Presence::Optional);
    let must_be_there = input
        .query_or_empty::<bool>("mustBeThere", specwright_runtime::Presence::Required);
    let page = input.optional_query::<i32>("page");
    let (
        Some(must),
        Some(limit),
        Some(word),
        Some(always),
        Some(empty),
        Some(must_be_there),
        Some(page),
    ) = (must, limit, word, always, empty, must_be_there, page) else {
        return Err(input.rejection());
    };
    let request = PresenceRequest {
        must,
        limit,
        word,
        always,
        empty,
        must_be_there,
        page,
    };
    Ok(Api::presence(api, input.context(), request).await.respond())
}
