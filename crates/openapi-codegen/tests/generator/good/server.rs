//! The server of the API "Store of things".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use openapi_runtime::server::{
    self, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// The media type of all answers that have a body.
pub(super) const MEDIA_TYPE: &str = "application/json";

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
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: server::Refuse,
) -> server::Service<Operations<A>> {
    server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [server::Operation; 7] = [
    server::Operation::new("listItems", "GET", "/items", &[MEDIA_TYPE]),
    server::Operation::new("addItem", "POST", "/items", &[MEDIA_TYPE]),
    server::Operation::new("countItems", "GET", "/items/count", &[MEDIA_TYPE]),
    server::Operation::new("removeItem", "DELETE", "/items/{itemId}", &[]),
    server::Operation::new("placeOrder", "PUT", "/orders", &[]),
    server::Operation::new("putFlag", "PUT", "/put/{putFlag}", &[MEDIA_TYPE]),
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
            Some(["orders"]) => {
                match *call.method() {
                    Method::PUT => {
                        server::Serving::work(async move {
                            serve_place_order(&self.0, call.at(&OPERATIONS[4])).await
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
                                    call.at(&OPERATIONS[5]),
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
                                    call.at(&OPERATIONS[6]),
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
#[derive(Clone, Debug, PartialEq)]
pub enum ListItemsResponse {
    /// The items. Status 200.
    Ok(Vec<types::Item>),
}

impl ListItemsResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, MEDIA_TYPE, &body),
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
            Self::Created(body) => server::json(201, MEDIA_TYPE, &body),
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
            Self::Status418(body) => server::json(418, MEDIA_TYPE, &body),
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
    /// The body.
    pub body: bool,
}

/// What [`Api::put_flag`] answers: one variant for each documented status.
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
            Self::Ok(body) => server::json(200, MEDIA_TYPE, &body),
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
    let body = input.json::<bool, B>(payload, &["application/json"]).await?;
    let (
        Some(put_flag),
        Some(request_),
        Some(request_value),
        Some(report),
        Some(operations),
        Some(body),
    ) = (put_flag, request_, request_value, report, operations, body) else {
        return Err(input.rejection());
    };
    let request = PutFlagRequest {
        put_flag,
        request: request_,
        request_value,
        report,
        operations,
        body,
    };
    Ok(Api::put_flag(api, input.context(), request).await.respond())
}

/// What [`Api::count_items`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct CountItemsRequest {}

/// What [`Api::count_items`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum CountItemsResponse {
    /// How many. Status 200.
    Ok(i64),
}

impl CountItemsResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, MEDIA_TYPE, &body),
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
