//! The server of the API "Security".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// The media type of all answers that have a body.
pub(super) const MEDIA_TYPE: &str = "text/plain";

/// What a server of the API "Security" does.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// Who calls, as the credential tells.
    ///
    /// Of the staff.
    type Header: Send;

    /// Finds out who calls by the header `X-Key`, before the body is read.
    fn authenticate_header(
        &self,
        credential: server::Secret<'_>,
    ) -> impl Future<Output = Result<Self::Header, server::Denied>> + Send;

    /// Who calls, as the credential tells.
    type Query: Send;

    /// Finds out who calls by the query parameter `key`, before the body is read.
    fn authenticate_query(
        &self,
        credential: server::Secret<'_>,
    ) -> impl Future<Output = Result<Self::Query, server::Denied>> + Send;

    /// Who calls, as the credential tells.
    type Cookie: Send;

    /// Finds out who calls by the cookie `session`, before the body is read.
    fn authenticate_cookie(
        &self,
        credential: server::Secret<'_>,
    ) -> impl Future<Output = Result<Self::Cookie, server::Denied>> + Send;

    /// Who calls, as the credential tells.
    type Basic: Send;

    /// Finds out who calls by a name and a password, before the body is read.
    fn authenticate_basic(
        &self,
        credential: server::Basic,
    ) -> impl Future<Output = Result<Self::Basic, server::Denied>> + Send;

    /// Who calls, as the credential tells.
    type Bearer: Send;

    /// Finds out who calls by a bearer token, before the body is read.
    fn authenticate_bearer(
        &self,
        credential: server::Secret<'_>,
    ) -> impl Future<Output = Result<Self::Bearer, server::Denied>> + Send;

    /// Who calls, as the credential tells.
    type Oauth: Send;

    /// Finds out who calls by a bearer token, which must have the scopes, before the body is
    /// read.
    fn authenticate_oauth(
        &self,
        credential: server::Secret<'_>,
        scopes: &'static [&'static str],
    ) -> impl Future<Output = Result<Self::Oauth, server::Denied>> + Send;

    /// Who calls, as the credential tells.
    type Sso: Send;

    /// Finds out who calls by a bearer token, which must have the scopes, before the body is
    /// read.
    fn authenticate_sso(
        &self,
        credential: server::Secret<'_>,
        scopes: &'static [&'static str],
    ) -> impl Future<Output = Result<Self::Sso, server::Denied>> + Send;

    /// `GET /open`, operation `open`. Safe to repeat.
    fn open(
        &self,
        context: Context,
        request: OpenRequest,
    ) -> impl Future<Output = OpenResponse> + Send;

    /// `GET /default`, operation `byDefault`. Safe to repeat.
    fn by_default(
        &self,
        context: Context,
        caller: Self::Header,
        request: ByDefaultRequest,
    ) -> impl Future<Output = ByDefaultResponse> + Send;

    /// `GET /query`, operation `byQuery`. Safe to repeat.
    fn by_query(
        &self,
        context: Context,
        caller: Self::Query,
        request: ByQueryRequest,
    ) -> impl Future<Output = ByQueryResponse> + Send;

    /// `GET /cookie`, operation `byCookie`. Safe to repeat.
    fn by_cookie(
        &self,
        context: Context,
        caller: Self::Cookie,
        request: ByCookieRequest,
    ) -> impl Future<Output = ByCookieResponse> + Send;

    /// `GET /basic`, operation `byBasic`. Safe to repeat.
    fn by_basic(
        &self,
        context: Context,
        caller: Self::Basic,
        request: ByBasicRequest,
    ) -> impl Future<Output = ByBasicResponse> + Send;

    /// `POST /bearer`, operation `byBearer`. Not safe to repeat.
    fn by_bearer(
        &self,
        context: Context,
        caller: Self::Bearer,
        request: ByBearerRequest,
    ) -> impl Future<Output = ByBearerResponse> + Send;

    /// `GET /read`, operation `read`. Safe to repeat.
    fn read(
        &self,
        context: Context,
        caller: Self::Oauth,
        request: ReadRequest,
    ) -> impl Future<Output = ReadResponse> + Send;

    /// `GET /write`, operation `write`. Safe to repeat.
    fn write(
        &self,
        context: Context,
        caller: Self::Oauth,
        request: WriteRequest,
    ) -> impl Future<Output = WriteResponse> + Send;

    /// `GET /sso`, operation `bySso`. Safe to repeat.
    fn by_sso(
        &self,
        context: Context,
        caller: Self::Sso,
        request: BySsoRequest,
    ) -> impl Future<Output = BySsoResponse> + Send;

    /// `GET /both`, operation `both`. Safe to repeat.
    fn both(
        &self,
        context: Context,
        caller: (Self::Header, Self::Cookie),
        request: BothRequest,
    ) -> impl Future<Output = BothResponse> + Send;

    /// `GET /either`, operation `either`. Safe to repeat.
    fn either(
        &self,
        context: Context,
        caller: HeaderOrBearer<Self>,
        request: EitherRequest,
    ) -> impl Future<Output = EitherResponse> + Send;

    /// `GET /optional`, operation `optional`. Safe to repeat.
    fn optional(
        &self,
        context: Context,
        caller: Option<Self::Header>,
        request: OptionalRequest,
    ) -> impl Future<Output = OptionalResponse> + Send;

    /// `GET /mixed`, operation `mixed`. Safe to repeat.
    fn mixed(
        &self,
        context: Context,
        caller: HeaderAndBasicOrQueryOrNobody<Self>,
        request: MixedRequest,
    ) -> impl Future<Output = MixedResponse> + Send;

    /// `GET /nobody`, operation `nobody`. Safe to repeat.
    fn nobody(
        &self,
        context: Context,
        request: NobodyRequest,
    ) -> impl Future<Output = NobodyResponse> + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: server::Refuse,
) -> server::Service<Operations<A>> {
    server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [server::Operation; 14] = [
    server::Operation::new("byBasic", "GET", "/basic", &[]),
    server::Operation::new("byBearer", "POST", "/bearer", &[]),
    server::Operation::new("both", "GET", "/both", &[]),
    server::Operation::new("byCookie", "GET", "/cookie", &[]),
    server::Operation::new("byDefault", "GET", "/default", &[]),
    server::Operation::new("either", "GET", "/either", &[MEDIA_TYPE]),
    server::Operation::new("mixed", "GET", "/mixed", &[MEDIA_TYPE]),
    server::Operation::new("nobody", "GET", "/nobody", &[]),
    server::Operation::new("open", "GET", "/open", &[]),
    server::Operation::new("optional", "GET", "/optional", &[MEDIA_TYPE]),
    server::Operation::new("byQuery", "GET", "/query", &[]),
    server::Operation::new("read", "GET", "/read", &[]),
    server::Operation::new("bySso", "GET", "/sso", &[]),
    server::Operation::new("write", "GET", "/write", &[]),
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
            Some(["basic"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_by_basic(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["bearer"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_by_bearer(&self.0, call.at(&OPERATIONS[1])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["both"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_both(&self.0, call.at(&OPERATIONS[2])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["cookie"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_by_cookie(&self.0, call.at(&OPERATIONS[3])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["default"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_by_default(&self.0, call.at(&OPERATIONS[4])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["either"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_either(&self.0, call.at(&OPERATIONS[5])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["mixed"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_mixed(&self.0, call.at(&OPERATIONS[6])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["nobody"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_nobody(&self.0, call.at(&OPERATIONS[7])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["open"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_open(&self.0, call.at(&OPERATIONS[8])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["optional"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_optional(&self.0, call.at(&OPERATIONS[9])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["query"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_by_query(&self.0, call.at(&OPERATIONS[10])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["read"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_read(&self.0, call.at(&OPERATIONS[11])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["sso"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_by_sso(&self.0, call.at(&OPERATIONS[12])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["write"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_write(&self.0, call.at(&OPERATIONS[13])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

async fn find_header<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<A::Header, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.key_in_header("x-key") {
        match api.authenticate_header(caller).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(None))
}

async fn find_query<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<A::Query, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.key_in_query("key") {
        match api.authenticate_query(caller.secret()).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(None))
}

async fn find_cookie<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<A::Cookie, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.key_in_cookie("session") {
        match api.authenticate_cookie(caller).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(None))
}

async fn find_basic<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<A::Basic, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.basic() {
        match api.authenticate_basic(caller).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(Some("Basic realm=\"api\", charset=\"UTF-8\"")))
}

async fn find_bearer<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<A::Bearer, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.bearer() {
        match api.authenticate_bearer(caller).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(Some("Bearer")))
}

async fn find_oauth<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<A::Oauth, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.bearer() {
        match api.authenticate_oauth(caller, &["read"]).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(Some("Bearer")))
}

async fn find_oauth2<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<A::Oauth, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.bearer() {
        match api.authenticate_oauth(caller, &["read", "write"]).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(Some("Bearer")))
}

async fn find_sso<A: Api>(api: &A, head: server::Head<'_>) -> Result<A::Sso, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.bearer() {
        match api.authenticate_sso(caller, &["admin"]).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(Some("Bearer")))
}

async fn find_header_and_cookie<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<(A::Header, A::Cookie), Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let (Some(caller_1), Some(caller_2)) = (
        head.key_in_header("x-key"),
        head.key_in_cookie("session"),
    ) {
        match (
            api.authenticate_header(caller_1).await,
            api.authenticate_cookie(caller_2).await,
        ) {
            (Ok(caller_1), Ok(caller_2)) => return Ok((caller_1, caller_2)),
            (caller_1, caller_2) => {
                denied = denied.worst([caller_1.err(), caller_2.err()]);
            }
        }
    }
    Err(denied.into_rejection(None))
}

/// Who calls, by one of several credentials.
pub enum HeaderOrBearer<A: Api + ?Sized> {
    /// Known by Header.
    Header(A::Header),
    /// Known by Bearer.
    Bearer(A::Bearer),
}

async fn find_header_or_bearer<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<HeaderOrBearer<A>, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.key_in_header("x-key") {
        match api.authenticate_header(caller).await {
            Ok(caller) => return Ok(HeaderOrBearer::Header(caller)),
            Err(reason) => denied = denied.max(reason),
        }
    }
    if let Some(caller) = head.bearer() {
        match api.authenticate_bearer(caller).await {
            Ok(caller) => return Ok(HeaderOrBearer::Bearer(caller)),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(Some("Bearer")))
}

async fn find_header_or_nobody<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<Option<A::Header>, Rejection> {
    if let Some(caller) = head.key_in_header("x-key")
        && let Ok(caller) = api.authenticate_header(caller).await
    {
        return Ok(Some(caller));
    }
    Ok(None)
}

/// Who calls, by one of several credentials.
pub enum HeaderAndBasicOrQueryOrNobody<A: Api + ?Sized> {
    /// Known by Header and Basic.
    HeaderAndBasic(A::Header, A::Basic),
    /// Known by Query.
    Query(A::Query),
    /// Nobody in particular.
    Nobody,
}

async fn find_header_and_basic_or_query_or_nobody<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<HeaderAndBasicOrQueryOrNobody<A>, Rejection> {
    if let (Some(caller_1), Some(caller_2)) = (head.key_in_header("x-key"), head.basic())
        && let (Ok(caller_1), Ok(caller_2)) = (
            api.authenticate_header(caller_1).await,
            api.authenticate_basic(caller_2).await,
        )
    {
        return Ok(HeaderAndBasicOrQueryOrNobody::HeaderAndBasic(caller_1, caller_2));
    }
    if let Some(caller) = head.key_in_query("key")
        && let Ok(caller) = api.authenticate_query(caller.secret()).await
    {
        return Ok(HeaderAndBasicOrQueryOrNobody::Query(caller));
    }
    Ok(HeaderAndBasicOrQueryOrNobody::Nobody)
}

/// What [`Api::open`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenRequest {
    /// In a header: `X-Key`.
    pub x_key: Option<i64>,
}

/// What [`Api::open`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenResponse {
    /// Done. Status 204.
    NoContent,
}

impl OpenResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_open<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let x_key = input.optional_header::<i64>("X-Key");
    let Some(x_key) = x_key else {
        return Err(input.rejection());
    };
    let request = OpenRequest { x_key };
    Ok(Api::open(api, input.context(), request).await.respond())
}

/// What [`Api::by_default`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ByDefaultRequest {}

/// What [`Api::by_default`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ByDefaultResponse {
    /// Done. Status 204.
    NoContent,
}

impl ByDefaultResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_by_default<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_header(api, call.head()).await?;
    let (input, _) = Input::new(call)?;
    let request = ByDefaultRequest {};
    Ok(Api::by_default(api, input.context(), caller, request).await.respond())
}

/// What [`Api::by_query`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ByQueryRequest {}

/// What [`Api::by_query`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ByQueryResponse {
    /// Done. Status 204.
    NoContent,
}

impl ByQueryResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_by_query<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_query(api, call.head()).await?;
    let (input, _) = Input::new(call)?;
    let request = ByQueryRequest {};
    Ok(Api::by_query(api, input.context(), caller, request).await.respond())
}

/// What [`Api::by_cookie`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ByCookieRequest {}

/// What [`Api::by_cookie`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ByCookieResponse {
    /// Done. Status 204.
    NoContent,
}

impl ByCookieResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_by_cookie<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_cookie(api, call.head()).await?;
    let (input, _) = Input::new(call)?;
    let request = ByCookieRequest {};
    Ok(Api::by_cookie(api, input.context(), caller, request).await.respond())
}

/// What [`Api::by_basic`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ByBasicRequest {}

/// What [`Api::by_basic`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ByBasicResponse {
    /// Done. Status 204.
    NoContent,
}

impl ByBasicResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_by_basic<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_basic(api, call.head()).await?;
    let (input, _) = Input::new(call)?;
    let request = ByBasicRequest {};
    Ok(Api::by_basic(api, input.context(), caller, request).await.respond())
}

/// What [`Api::by_bearer`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ByBearerRequest {
    /// In the query: `q`.
    pub q: Option<i64>,
    /// The body.
    pub body: i64,
}

/// What [`Api::by_bearer`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ByBearerResponse {
    /// Done. Status 204.
    NoContent,
}

impl ByBearerResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_by_bearer<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_bearer(api, call.head()).await?;
    let (mut input, payload) = Input::new(call)?;
    let q = input.optional_query::<i64>("q");
    let body = input.json::<i64, B>(payload, &["application/json"]).await?;
    let (Some(q), Some(body)) = (q, body) else {
        return Err(input.rejection());
    };
    let request = ByBearerRequest { q, body };
    Ok(Api::by_bearer(api, input.context(), caller, request).await.respond())
}

/// What [`Api::read`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadRequest {}

/// What [`Api::read`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadResponse {
    /// Done. Status 204.
    NoContent,
}

impl ReadResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_read<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_oauth(api, call.head()).await?;
    let (input, _) = Input::new(call)?;
    let request = ReadRequest {};
    Ok(Api::read(api, input.context(), caller, request).await.respond())
}

/// What [`Api::write`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct WriteRequest {}

/// What [`Api::write`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum WriteResponse {
    /// Done. Status 204.
    NoContent,
}

impl WriteResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_write<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_oauth2(api, call.head()).await?;
    let (input, _) = Input::new(call)?;
    let request = WriteRequest {};
    Ok(Api::write(api, input.context(), caller, request).await.respond())
}

/// What [`Api::by_sso`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct BySsoRequest {}

/// What [`Api::by_sso`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum BySsoResponse {
    /// Done. Status 204.
    NoContent,
}

impl BySsoResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_by_sso<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_sso(api, call.head()).await?;
    let (input, _) = Input::new(call)?;
    let request = BySsoRequest {};
    Ok(Api::by_sso(api, input.context(), caller, request).await.respond())
}

/// What [`Api::both`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct BothRequest {}

/// What [`Api::both`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum BothResponse {
    /// Done. Status 204.
    NoContent,
}

impl BothResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_both<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_header_and_cookie(api, call.head()).await?;
    let (input, _) = Input::new(call)?;
    let request = BothRequest {};
    Ok(Api::both(api, input.context(), caller, request).await.respond())
}

/// What [`Api::either`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct EitherRequest {}

/// What [`Api::either`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum EitherResponse {
    /// Who calls. Status 200.
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
    let caller = find_header_or_bearer(api, call.head()).await?;
    let (input, _) = Input::new(call)?;
    let request = EitherRequest {};
    Ok(Api::either(api, input.context(), caller, request).await.respond())
}

/// What [`Api::optional`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionalRequest {}

/// What [`Api::optional`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum OptionalResponse {
    /// Who calls. Status 200.
    Ok(String),
}

impl OptionalResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_optional<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_header_or_nobody(api, call.head()).await?;
    let (input, _) = Input::new(call)?;
    let request = OptionalRequest {};
    Ok(Api::optional(api, input.context(), caller, request).await.respond())
}

/// What [`Api::mixed`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct MixedRequest {}

/// What [`Api::mixed`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum MixedResponse {
    /// Who calls. Status 200.
    Ok(String),
}

impl MixedResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_mixed<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_header_and_basic_or_query_or_nobody(api, call.head()).await?;
    let (input, _) = Input::new(call)?;
    let request = MixedRequest {};
    Ok(Api::mixed(api, input.context(), caller, request).await.respond())
}

/// What [`Api::nobody`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct NobodyRequest {}

/// What [`Api::nobody`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum NobodyResponse {
    /// Done. Status 204.
    NoContent,
}

impl NobodyResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_nobody<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = NobodyRequest {};
    Ok(Api::nobody(api, input.context(), request).await.respond())
}
