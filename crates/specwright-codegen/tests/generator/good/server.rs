use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// What a server of the API "Store
/// of things" does.
///
/// A made-up store.
///
/// ```text
/// this is no Rust, and must not become a doctest
/// ```
///
/// Nor must this, behind a tab.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// Who calls, as the credential tells.
    type Key: Send;

    /// Finds out who calls by the header `X-Key`, before the body is read.
    fn authenticate_key(
        &self,
        credential: server::Secret<'_>,
    ) -> impl Future<Output = Result<Self::Key, server::Denied>> + Send;

    /// List `items` \ "all" */.
    ///
    /// `GET /items`, operation `listItems`. Safe to repeat.
    fn list_items(
        &self,
        context: Context,
        request: ListItemsRequest,
    ) -> impl Future<Output = ListItemsResponse> + Send;

    /// `POST /items`, operation `addItem`. Not safe to repeat.
    #[deprecated]
    fn add_item(
        &self,
        context: Context,
        caller: Self::Key,
        request: AddItemRequest,
    ) -> impl Future<Output = AddItemResponse> + Send;

    /// `DELETE /items/{itemId}`, operation `removeItem`. Safe to repeat.
    fn remove_item(
        &self,
        context: Context,
        caller: Self::Key,
        request: RemoveItemRequest,
    ) -> impl Future<Output = RemoveItemResponse> + Send;

    /// `GET /{request}/{input}/{path}`, operation `clash`. Safe to repeat.
    fn clash(
        &self,
        context: Context,
        request: ClashRequest,
    ) -> impl Future<Output = ClashResponse> + Send;

    /// `PUT /put/{putFlag}`, operation `putFlag`. Not safe to repeat.
    fn put_flag(
        &self,
        context: Context,
        request: PutFlagRequest,
    ) -> impl Future<Output = PutFlagResponse> + Send;

    /// `GET /items/count`, operation `countItems`. Safe to repeat.
    fn count_items(
        &self,
        context: Context,
        request: CountItemsRequest,
    ) -> impl Future<Output = CountItemsResponse> + Send;

    /// `PUT /orders`, operation `placeOrder`. Not safe to repeat.
    fn place_order(
        &self,
        context: Context,
        caller: Self::Key,
        request: PlaceOrderRequest,
    ) -> impl Future<Output = PlaceOrderResponse> + Send;

    /// Names of the spec do not clash with those of expectations.
    ///
    /// `POST /mock/{when}/{then}`, operation `mock`. Not safe to repeat.
    fn mock(
        &self,
        context: Context,
        caller: Self::Key,
        request: MockRequest,
    ) -> impl Future<Output = MockResponse> + Send;

    /// `POST /mock/{mocks}/0`, operation `mocks`. Not safe to repeat.
    fn mocks(
        &self,
        context: Context,
        caller: Self::Key,
        request: MocksRequest,
    ) -> impl Future<Output = MocksResponse> + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: server::Refuse,
) -> server::Service<Operations<A>> {
    server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [server::Operation; 9] = [
    server::Operation::new("listItems", "GET", "/items", &["application/json"]),
    server::Operation::new("addItem", "POST", "/items", &["application/json"]),
    server::Operation::new("countItems", "GET", "/items/count", &["application/json"]),
    server::Operation::new("removeItem", "DELETE", "/items/{itemId}", &[]),
    server::Operation::new("mocks", "POST", "/mock/{mocks}/0", &[]),
    server::Operation::new("mock", "POST", "/mock/{when}/{then}", &["application/json"]),
    server::Operation::new("placeOrder", "PUT", "/orders", &[]),
    server::Operation::new("putFlag", "PUT", "/put/{putFlag}", &["application/json"]),
    server::Operation::new("clash", "GET", "/{request}/{input}/{path}", &[]),
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
            Some(["items"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_list_items(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_add_item(&self.0, call.at(&OPERATIONS[1])).await
                        })
                    }
                    _ => {
                        server::Serving::answer(
                            call.other_method("GET, HEAD, OPTIONS, POST"),
                        )
                    }
                }
            }
            Some(["items", "count"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_count_items(&self.0, call.at(&OPERATIONS[2])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["items", _]) => {
                match *call.method() {
                    Method::DELETE => {
                        server::Serving::work(async move {
                            serve_remove_item(
                                    &self.0,
                                    call.at(&OPERATIONS[3]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("DELETE, OPTIONS")),
                }
            }
            Some(["mock", _, "0"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_mocks(
                                    &self.0,
                                    call.at(&OPERATIONS[4]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["mock", _, _]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_mock(
                                    &self.0,
                                    call.at(&OPERATIONS[5]),
                                    path.segment(1),
                                    path.segment(2),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["orders"]) => {
                match *call.method() {
                    Method::PUT => {
                        server::Serving::work(async move {
                            serve_place_order(&self.0, call.at(&OPERATIONS[6])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, PUT")),
                }
            }
            Some(["put", _]) => {
                match *call.method() {
                    Method::PUT => {
                        server::Serving::work(async move {
                            serve_put_flag(
                                    &self.0,
                                    call.at(&OPERATIONS[7]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, PUT")),
                }
            }
            Some([_, _, _]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_clash(
                                    &self.0,
                                    call.at(&OPERATIONS[8]),
                                    path.segment(0),
                                    path.segment(1),
                                    path.segment(2),
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

async fn find_key<A: Api>(api: &A, head: server::Head<'_>) -> Result<A::Key, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.key_in_header("x-key") {
        match api.authenticate_key(caller).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(None))
}

/// What [`Api::list_items`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ListItemsRequest {
    /// How many.
    ///
    /// ```text
    /// no doctest
    /// ```
    /// No lone
    /// carriage return.
    ///
    /// In the query: `limit`.
    pub limit: Option<types::ListItemsLimit>,
    /// In the query: `sort`.
    pub sort: Option<types::Order>,
    /// In the query: `cheap`.
    pub cheap: Option<bool>,
    /// In the query: `below`.
    pub below: Option<f64>,
    /// In a header: `X-Trace`.
    pub x_trace: Option<types::ListItemsXTrace>,
}

/// What [`Api::list_items`] answers: one variant for each documented status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum ListItemsResponse {
    /// The items. Status 200.
    Ok(Vec<types::Item>),
}

impl ListItemsResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
        }
    }
}

async fn serve_list_items<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let limit = input.optional_query::<types::ListItemsLimit>("limit");
    let sort = input.optional_query::<types::Order>("sort");
    let cheap = input.optional_query::<bool>("cheap");
    let below = input.optional_query::<f64>("below");
    let x_trace = input.optional_header::<types::ListItemsXTrace>("X-Trace");
    let (Some(limit), Some(sort), Some(cheap), Some(below), Some(x_trace)) = (
        limit,
        sort,
        cheap,
        below,
        x_trace,
    ) else {
        return Err(input.rejection());
    };
    let request = ListItemsRequest {
        limit,
        sort,
        cheap,
        below,
        x_trace,
    };
    Ok(Api::list_items(api, input.context(), request).await.respond())
}

/// What [`Api::add_item`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct AddItemRequest {
    /// The new item:
    ///
    /// ```text
    /// fenced
    /// ```
    pub body: types::Item,
}

/// What [`Api::add_item`] answers: one variant for each documented status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum AddItemResponse {
    /// It is added. Status 201.
    Created(types::Item),
    /// It is there already. Status 409.
    Conflict,
}

impl AddItemResponse {
    fn respond(self) -> Response {
        match self {
            Self::Created(body) => server::json(201, "application/json", &body),
            Self::Conflict => server::empty(409),
        }
    }
}

#[expect(deprecated)]
async fn serve_add_item<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_key(api, call.head()).await?;
    let (mut input, payload) = Input::new(call)?;
    let body = input.json::<types::Item, B>(payload, &["application/json"]).await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = AddItemRequest { body };
    Ok(Api::add_item(api, input.context(), caller, request).await.respond())
}

/// What [`Api::remove_item`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct RemoveItemRequest {
    /// In the path: `itemId`.
    pub item_id: types::RemoveItemItemId,
}

/// What [`Api::remove_item`] answers: one variant for each documented status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum RemoveItemResponse {
    /// It is gone. Status 204.
    NoContent,
    /// The store is a teapot. Status 418.
    Status418(types::RemoveItem418Body),
}

impl RemoveItemResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
            Self::Status418(body) => server::json(418, "application/json", &body),
        }
    }
}

async fn serve_remove_item<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    item_id: &str,
) -> Result<Response, Rejection> {
    let caller = find_key(api, call.head()).await?;
    let (mut input, _) = Input::new(call)?;
    let item_id = input.path::<types::RemoveItemItemId>("itemId", item_id);
    let Some(item_id) = item_id else {
        return Err(input.rejection());
    };
    let request = RemoveItemRequest { item_id };
    Ok(Api::remove_item(api, input.context(), caller, request).await.respond())
}

/// What [`Api::clash`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ClashRequest {
    /// In the path: `request`.
    pub request: String,
    /// In the path: `input`.
    pub input: types::Kind,
    /// In the path: `path`.
    pub path: i64,
    /// In the query: `call`.
    pub call: Option<String>,
    /// In the query: `type`.
    pub r#type: Option<types::Rating>,
}

/// What [`Api::clash`] answers: one variant for each documented status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum ClashResponse {
    /// Names of parameters do not clash with the code around them. Status 204.
    NoContent,
}

impl ClashResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_clash<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    request_: &str,
    input_: &str,
    path_: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let request_ = input.path::<String>("request", request_);
    let input_ = input.path::<types::Kind>("input", input_);
    let path_ = input.path::<i64>("path", path_);
    let call_ = input.optional_query::<String>("call");
    let r#type = input.optional_query::<types::Rating>("type");
    let (Some(request_), Some(input_), Some(path_), Some(call_), Some(r#type)) = (
        request_,
        input_,
        path_,
        call_,
        r#type,
    ) else {
        return Err(input.rejection());
    };
    let request = ClashRequest {
        request: request_,
        input: input_,
        path: path_,
        call: call_,
        r#type,
    };
    Ok(Api::clash(api, input.context(), request).await.respond())
}

/// What [`Api::put_flag`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct PutFlagRequest {
    /// In the path: `putFlag`.
    pub put_flag: types::_9lives,
    /// In the query: `request`.
    pub request: Option<String>,
    /// In the query: `request_value`.
    pub request_value: Option<String>,
    /// In the query: `report`.
    pub report: Option<String>,
    /// In the query: `operations`.
    pub operations: Option<String>,
    /// In the query: `response`.
    pub response: Option<String>,
    /// In a header: `api-version`.
    pub api_version: Option<String>,
    /// The body.
    pub body: bool,
}

/// What [`Api::put_flag`] answers: one variant for each documented status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum PutFlagResponse {
    /// ```text
    /// > let x = ;
    /// ```
    /// - let y = ;.
    ///
    /// Status 200.
    Ok(types::A),
}

impl PutFlagResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
        }
    }
}

async fn serve_put_flag<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    put_flag: &str,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let put_flag = input.path::<types::_9lives>("putFlag", put_flag);
    let request_ = input.optional_query::<String>("request");
    let request_value = input.optional_query::<String>("request_value");
    let report = input.optional_query::<String>("report");
    let operations = input.optional_query::<String>("operations");
    let response = input.optional_query::<String>("response");
    let api_version = input.optional_header::<String>("api-version");
    let body = input.json::<bool, B>(payload, &["application/json"]).await?;
    let (
        Some(put_flag),
        Some(request_),
        Some(request_value),
        Some(report),
        Some(operations),
        Some(response),
        Some(api_version),
        Some(body),
    ) = (
        put_flag,
        request_,
        request_value,
        report,
        operations,
        response,
        api_version,
        body,
    ) else {
        return Err(input.rejection());
    };
    let request = PutFlagRequest {
        put_flag,
        request: request_,
        request_value,
        report,
        operations,
        response,
        api_version,
        body,
    };
    Ok(Api::put_flag(api, input.context(), request).await.respond())
}

/// What [`Api::count_items`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct CountItemsRequest {}

/// What [`Api::count_items`] answers: one variant for each documented status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum CountItemsResponse {
    /// How many. Status 200.
    Ok(i64),
}

impl CountItemsResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
        }
    }
}

async fn serve_count_items<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = CountItemsRequest {};
    Ok(Api::count_items(api, input.context(), request).await.respond())
}

/// What [`Api::place_order`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceOrderRequest {
    /// In a header: `X-Priority`.
    pub x_priority: types::Priority,
    /// The body.
    pub body: types::Purchase,
}

/// What [`Api::place_order`] answers: one variant for each documented status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum PlaceOrderResponse {
    /// It is ordered. Status 204.
    NoContent,
}

impl PlaceOrderResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_place_order<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_key(api, call.head()).await?;
    let (mut input, payload) = Input::new(call)?;
    let x_priority = input.header::<types::Priority>("X-Priority");
    let body = input.json::<types::Purchase, B>(payload, &["application/json"]).await?;
    let (Some(x_priority), Some(body)) = (x_priority, body) else {
        return Err(input.rejection());
    };
    let request = PlaceOrderRequest {
        x_priority,
        body,
    };
    Ok(Api::place_order(api, input.context(), caller, request).await.respond())
}

/// What [`Api::mock`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct MockRequest {
    /// In the path: `when`.
    pub when: String,
    /// In the path: `then`.
    pub then: i64,
    /// In the query: `self`.
    pub _self: Option<bool>,
    /// One more. In the query: `and`.
    pub and: Option<types::_9lives>,
    /// The body.
    pub body: types::MockBody,
}

/// What [`Api::mock`] answers: one variant for each documented status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum MockResponse {
    /// All is well. Status 200.
    Ok {
        /// The body.
        body: Vec<i64>,
        /// In the header `value`.
        value: Option<String>,
        /// In the header `header`.
        header: Option<Vec<i64>>,
        /// In the header `and`.
        and: types::Price,
        /// In the header `unauthorized`.
        unauthorized: Option<bool>,
    },
    /// Who is it? Status 401.
    Unauthorized,
    /// No. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: String,
    },
    /// Something else. Any status from 200 to 599.
    Default {
        /// The status.
        status: server::Status<200, 599>,
        /// The body.
        body: MockDefaultContent,
    },
}

impl MockResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok { body, value, header, and, unauthorized } => {
                let response = server::json(200, "application/json", &body);
                let response = match &value {
                    Some(value) => server::with_header(response, "value", value),
                    None => response,
                };
                let response = match &header {
                    Some(value) => server::with_header_list(response, "header", value),
                    None => response,
                };
                let response = server::with_header(response, "and", &and);
                match &unauthorized {
                    Some(value) => server::with_header(response, "unauthorized", value),
                    None => response,
                }
            }
            Self::Unauthorized => server::empty(401),
            Self::ClientError { status, body } => {
                server::text(status.get(), "text/plain", &body)
            }
            Self::Default { status, body } => body.respond(status.get()),
        }
    }
}

/// A body, by its media type.
#[derive(Clone, Debug, PartialEq)]
pub enum MockDefaultContent {
    /// As `application/json`.
    Json(bool),
    /// As `text/html`.
    TextHtml(String),
}

impl MockDefaultContent {
    fn respond(self, status: u16) -> Response {
        match self {
            Self::Json(body) => server::json(status, "application/json", &body),
            Self::TextHtml(body) => server::text(status, "text/html", &body),
        }
    }
}

async fn serve_mock<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    when: &str,
    then: &str,
) -> Result<Response, Rejection> {
    let caller = find_key(api, call.head()).await?;
    let (mut input, payload) = Input::new(call)?;
    let when = input.path::<String>("when", when);
    let then = input.path::<i64>("then", then);
    let _self = input.optional_query::<bool>("self");
    let and = input.optional_query::<types::_9lives>("and");
    let body = input.json::<types::MockBody, B>(payload, &["application/json"]).await?;
    let (Some(when), Some(then), Some(_self), Some(and), Some(body)) = (
        when,
        then,
        _self,
        and,
        body,
    ) else {
        return Err(input.rejection());
    };
    let request = MockRequest {
        when,
        then,
        _self,
        and,
        body,
    };
    Ok(Api::mock(api, input.context(), caller, request).await.respond())
}

/// What [`Api::mocks`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct MocksRequest {
    /// In the path: `mocks`.
    pub mocks: i64,
    /// In the query: `result`.
    pub result: Option<f64>,
    /// In the query: `client`.
    pub client: Option<String>,
    /// In the query: `runtime`.
    pub runtime: Option<String>,
    /// In a header: `credential`.
    pub credential: Option<String>,
    /// In a header: `header`.
    pub header: String,
}

/// What [`Api::mocks`] answers: one variant for each documented status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum MocksResponse {
    /// All is well. Status 204.
    NoContent {
        /// In the header `nothing`.
        nothing: Option<i64>,
    },
}

impl MocksResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent { nothing } => {
                let response = server::empty(204);
                match &nothing {
                    Some(value) => server::with_header(response, "nothing", value),
                    None => response,
                }
            }
        }
    }
}

async fn serve_mocks<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    mocks: &str,
) -> Result<Response, Rejection> {
    let caller = find_key(api, call.head()).await?;
    let (mut input, _) = Input::new(call)?;
    let mocks = input.path::<i64>("mocks", mocks);
    let result = input.optional_query::<f64>("result");
    let client = input.optional_query::<String>("client");
    let runtime = input.optional_query::<String>("runtime");
    let credential = input.optional_header::<String>("credential");
    let header = input.header::<String>("header");
    let (
        Some(mocks),
        Some(result),
        Some(client),
        Some(runtime),
        Some(credential),
        Some(header),
    ) = (mocks, result, client, runtime, credential, header) else {
        return Err(input.rejection());
    };
    let request = MocksRequest {
        mocks,
        result,
        client,
        runtime,
        credential,
        header,
    };
    Ok(Api::mocks(api, input.context(), caller, request).await.respond())
}
