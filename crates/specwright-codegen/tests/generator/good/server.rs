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
    /// The authenticated caller.
    type Key: Send;

    /// Authenticates the caller by the header `X-Key`, before the body is read.
    fn authenticate_key(
        &self,
        credential: ::specwright_server::Secret<'_>,
    ) -> impl Future<Output = Result<Self::Key, ::specwright_server::Denied>> + Send;

    /// List `items` \ "all" */.
    ///
    /// `GET /items`, operation `listItems`. Safe to repeat.
    fn list_items(
        &self,
        context: ::specwright_server::Context,
        request: types::ListItemsRequest,
    ) -> impl Future<
        Output = Result<
            types::ListItemsSuccess,
            ::specwright_server::Failure<types::ListItemsFailure>,
        >,
    > + Send;

    /// `POST /items`, operation `addItem`. Not safe to repeat.
    #[deprecated]
    fn add_item(
        &self,
        context: ::specwright_server::Context,
        caller: Self::Key,
        request: types::AddItemRequest,
    ) -> impl Future<
        Output = Result<
            types::AddItemSuccess,
            ::specwright_server::Failure<types::AddItemFailure>,
        >,
    > + Send;

    /// `DELETE /items/{itemId}`, operation `removeItem`. Safe to repeat.
    fn remove_item(
        &self,
        context: ::specwright_server::Context,
        caller: Self::Key,
        request: types::RemoveItemRequest,
    ) -> impl Future<
        Output = Result<
            types::RemoveItemSuccess,
            ::specwright_server::Failure<types::RemoveItemFailure>,
        >,
    > + Send;

    /// `GET /{request}/{input}/{path}`, operation `clash`. Safe to repeat.
    fn clash(
        &self,
        context: ::specwright_server::Context,
        request: types::ClashRequest,
    ) -> impl Future<
        Output = Result<
            types::ClashSuccess,
            ::specwright_server::Failure<types::ClashFailure>,
        >,
    > + Send;

    /// `PUT /put/{putFlag}`, operation `putFlag`. Not safe to repeat.
    fn put_flag(
        &self,
        context: ::specwright_server::Context,
        request: types::PutFlagRequest,
    ) -> impl Future<
        Output = Result<
            types::PutFlagSuccess,
            ::specwright_server::Failure<types::PutFlagFailure>,
        >,
    > + Send;

    /// `GET /shelves`, operation `listShelves`. Safe to repeat.
    fn list_shelves(
        &self,
        context: ::specwright_server::Context,
        caller: Self::Key,
        request: types::ListShelvesRequest,
    ) -> impl Future<
        Output = Result<
            types::ListShelvesSuccess,
            ::specwright_server::Failure<types::ListShelvesFailure>,
        >,
    > + Send;

    /// `GET /items/count`, operation `countItems`. Safe to repeat.
    fn count_items(
        &self,
        context: ::specwright_server::Context,
        request: types::CountItemsRequest,
    ) -> impl Future<
        Output = Result<
            types::CountItemsSuccess,
            ::specwright_server::Failure<types::CountItemsFailure>,
        >,
    > + Send;

    /// `PUT /orders`, operation `placeOrder`. Not safe to repeat.
    fn place_order(
        &self,
        context: ::specwright_server::Context,
        caller: Self::Key,
        request: types::PlaceOrderRequest,
    ) -> impl Future<
        Output = Result<
            types::PlaceOrderSuccess,
            ::specwright_server::Failure<types::PlaceOrderFailure>,
        >,
    > + Send;

    /// Names of the spec do not clash with those of expectations.
    ///
    /// `POST /mock/{when}/{then}`, operation `mock`. Not safe to repeat.
    fn mock(
        &self,
        context: ::specwright_server::Context,
        caller: Self::Key,
        request: types::MockRequest,
    ) -> impl Future<
        Output = Result<
            types::MockSuccess,
            ::specwright_server::Failure<types::MockFailure>,
        >,
    > + Send;

    /// `POST /mock/{mocks}/0`, operation `mocks`. Not safe to repeat.
    fn mocks(
        &self,
        context: ::specwright_server::Context,
        caller: Self::Key,
        request: types::MocksRequest,
    ) -> impl Future<
        Output = Result<
            types::MocksSuccess,
            ::specwright_server::Failure<types::MocksFailure>,
        >,
    > + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: ::specwright_server::Refuse,
) -> ::specwright_server::Service<Operations<A>> {
    ::specwright_server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [::specwright_server::Operation; 10] = [
    ::specwright_server::Operation::new(
        "listItems",
        "GET",
        "/items",
        &["application/json"],
    ),
    ::specwright_server::Operation::new(
            "addItem",
            "POST",
            "/items",
            &["application/json"],
        )
        .body(&["application/json"], ::specwright_runtime::Presence::Required),
    ::specwright_server::Operation::new(
        "countItems",
        "GET",
        "/items/count",
        &["application/json"],
    ),
    ::specwright_server::Operation::new("removeItem", "DELETE", "/items/{itemId}", &[]),
    ::specwright_server::Operation::new("mocks", "POST", "/mock/{mocks}/0", &[]),
    ::specwright_server::Operation::new(
            "mock",
            "POST",
            "/mock/{when}/{then}",
            &["application/json"],
        )
        .body(&["application/json"], ::specwright_runtime::Presence::Required),
    ::specwright_server::Operation::new("placeOrder", "PUT", "/orders", &[])
        .body(&["application/json"], ::specwright_runtime::Presence::Required),
    ::specwright_server::Operation::new(
            "putFlag",
            "PUT",
            "/put/{putFlag}",
            &["application/json"],
        )
        .body(&["application/json"], ::specwright_runtime::Presence::Required),
    ::specwright_server::Operation::new(
        "listShelves",
        "GET",
        "/shelves",
        &["application/json"],
    ),
    ::specwright_server::Operation::new("clash", "GET", "/{request}/{input}/{path}", &[]),
];

/// The id of the operation that a request asks for; for layers around the service.
pub fn operation_id<B>(
    request: &::specwright_server::http::Request<B>,
) -> Option<&'static str> {
    ::specwright_server::operation_id(&OPERATIONS, types::BASE_PATH, request)
}

/// The operations of an implementation behind their paths.
#[derive(Debug)]
pub struct Operations<A>(A);

impl<A> AsRef<A> for Operations<A> {
    fn as_ref(&self) -> &A {
        &self.0
    }
}

impl<A: Api> ::specwright_server::Dispatch for Operations<A> {
    fn dispatch<B: ::specwright_server::RequestBody>(
        self: ::std::sync::Arc<Self>,
        call: ::specwright_server::Call<B>,
    ) -> ::specwright_server::Serving {
        let path = call.path();
        match path.segments::<3>().as_ref().map(::specwright_server::Segments::as_slice)
        {
            Some(["items"]) => {
                match call.method().as_str() {
                    "GET" | "HEAD" => {
                        ::specwright_server::serve::<
                            ListItemsOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[0]))
                    }
                    "POST" => {
                        ::specwright_server::serve::<
                            AddItemOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[1]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("GET, HEAD, OPTIONS, POST"),
                        )
                    }
                }
            }
            Some(["items", "count"]) => {
                match call.method().as_str() {
                    "GET" | "HEAD" => {
                        ::specwright_server::serve::<
                            CountItemsOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[2]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("GET, HEAD, OPTIONS"),
                        )
                    }
                }
            }
            Some(["items", _]) => {
                match call.method().as_str() {
                    "DELETE" => {
                        ::specwright_server::serve::<
                            RemoveItemOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[3]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("DELETE, OPTIONS"),
                        )
                    }
                }
            }
            Some(["mock", _, "0"]) => {
                match call.method().as_str() {
                    "POST" => {
                        ::specwright_server::serve::<
                            MocksOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[4]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("OPTIONS, POST"),
                        )
                    }
                }
            }
            Some(["mock", _, _]) => {
                match call.method().as_str() {
                    "POST" => {
                        ::specwright_server::serve::<
                            MockOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[5]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("OPTIONS, POST"),
                        )
                    }
                }
            }
            Some(["orders"]) => {
                match call.method().as_str() {
                    "PUT" => {
                        ::specwright_server::serve::<
                            PlaceOrderOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[6]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("OPTIONS, PUT"),
                        )
                    }
                }
            }
            Some(["put", _]) => {
                match call.method().as_str() {
                    "PUT" => {
                        ::specwright_server::serve::<
                            PutFlagOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[7]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("OPTIONS, PUT"),
                        )
                    }
                }
            }
            Some(["shelves"]) => {
                match call.method().as_str() {
                    "GET" | "HEAD" => {
                        ::specwright_server::serve::<
                            ListShelvesOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[8]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("GET, HEAD, OPTIONS"),
                        )
                    }
                }
            }
            Some([_, _, _]) => {
                match call.method().as_str() {
                    "GET" | "HEAD" => {
                        ::specwright_server::serve::<
                            ClashOperation,
                            A,
                            _,
                            _,
                        >(self, call.at(&OPERATIONS[9]))
                    }
                    _ => {
                        ::specwright_server::Serving::answer(
                            call.other_method("GET, HEAD, OPTIONS"),
                        )
                    }
                }
            }
            _ => {
                ::specwright_server::Serving::answer(
                    Err(::specwright_server::Rejection::NotFound),
                )
            }
        }
    }
}

async fn find_key<A: Api>(
    api: &A,
    head: ::specwright_server::Head<'_>,
) -> Result<A::Key, ::specwright_server::Rejection> {
    let mut denied = ::specwright_server::Denied::Unauthenticated;
    if let Some(caller) = head.key_in_header("x-key") {
        match api.authenticate_key(caller).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(None))
}

struct ListItemsOperation;

impl<A: Api> ::specwright_server::Serve<A> for ListItemsOperation {
    type Caller = ();
    type Request = types::ListItemsRequest;
    type Success = types::ListItemsSuccess;
    type Failure = types::ListItemsFailure;

    fn authenticate(
        _: &A,
        _: ::specwright_server::Head<'_>,
    ) -> impl Future<Output = Result<(), ::specwright_server::Rejection>> + Send {
        ::std::future::ready(Ok(()))
    }

    fn read(input: &mut ::specwright_server::Input) -> Option<types::ListItemsRequest> {
        let limit = input.optional_query::<types::ListItemsLimit>("limit");
        let sort = input.optional_query::<types::Order>("sort");
        let cheap = input.optional_query::<bool>("cheap");
        let below = input.optional_query::<f64>("below");
        let x_trace = input.optional_header::<types::ListItemsXTrace>("X-Trace");
        let mut request = types::ListItemsRequest::new();
        request.limit = limit?;
        request.sort = sort?;
        request.cheap = cheap?;
        request.below = below?;
        request.x_trace = x_trace?;
        Some(request)
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        (): (),
        request: types::ListItemsRequest,
    ) -> impl Future<
        Output = Result<
            types::ListItemsSuccess,
            ::specwright_server::Failure<types::ListItemsFailure>,
        >,
    > + Send {
        Api::list_items(api, context, request)
    }

    fn succeed(
        success: types::ListItemsSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::ListItemsSuccess::Ok(body) => {
                Ok(::specwright_server::json(200, "application/json", &body))
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        _: types::ListItemsFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        Err(::specwright_server::Rejection::Fault)
    }
}

struct AddItemOperation;

impl<A: Api> ::specwright_server::Serve<A> for AddItemOperation {
    type Caller = A::Key;
    type Request = types::AddItemRequest;
    type Success = types::AddItemSuccess;
    type Failure = types::AddItemFailure;

    fn authenticate(
        api: &A,
        head: ::specwright_server::Head<'_>,
    ) -> impl Future<Output = Result<A::Key, ::specwright_server::Rejection>> + Send {
        find_key(api, head)
    }

    fn read(input: &mut ::specwright_server::Input) -> Option<types::AddItemRequest> {
        let body = input.json::<types::Item>();
        Some(types::AddItemRequest::new(body?))
    }

    #[expect(deprecated)]
    fn call(
        api: &A,
        context: ::specwright_server::Context,
        caller: A::Key,
        request: types::AddItemRequest,
    ) -> impl Future<
        Output = Result<
            types::AddItemSuccess,
            ::specwright_server::Failure<types::AddItemFailure>,
        >,
    > + Send {
        Api::add_item(api, context, caller, request)
    }

    fn succeed(
        success: types::AddItemSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::AddItemSuccess::Created(body) => {
                Ok(::specwright_server::json(201, "application/json", &body))
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        failure: types::AddItemFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match failure {
            types::AddItemFailure::Conflict => Ok(::specwright_server::empty(409)),
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }
}

struct RemoveItemOperation;

impl<A: Api> ::specwright_server::Serve<A> for RemoveItemOperation {
    type Caller = A::Key;
    type Request = types::RemoveItemRequest;
    type Success = types::RemoveItemSuccess;
    type Failure = types::RemoveItemFailure;

    fn authenticate(
        api: &A,
        head: ::specwright_server::Head<'_>,
    ) -> impl Future<Output = Result<A::Key, ::specwright_server::Rejection>> + Send {
        find_key(api, head)
    }

    fn read(input: &mut ::specwright_server::Input) -> Option<types::RemoveItemRequest> {
        let item_id = input.path::<types::RemoveItemItemId>("itemId", 1);
        Some(types::RemoveItemRequest::new(item_id?))
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        caller: A::Key,
        request: types::RemoveItemRequest,
    ) -> impl Future<
        Output = Result<
            types::RemoveItemSuccess,
            ::specwright_server::Failure<types::RemoveItemFailure>,
        >,
    > + Send {
        Api::remove_item(api, context, caller, request)
    }

    fn succeed(
        success: types::RemoveItemSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::RemoveItemSuccess::NoContent => Ok(::specwright_server::empty(204)),
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        failure: types::RemoveItemFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match failure {
            types::RemoveItemFailure::Status418(body) => {
                Ok(::specwright_server::json(418, "application/json", &body))
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }
}

struct ClashOperation;

impl<A: Api> ::specwright_server::Serve<A> for ClashOperation {
    type Caller = ();
    type Request = types::ClashRequest;
    type Success = types::ClashSuccess;
    type Failure = types::ClashFailure;

    fn authenticate(
        _: &A,
        _: ::specwright_server::Head<'_>,
    ) -> impl Future<Output = Result<(), ::specwright_server::Rejection>> + Send {
        ::std::future::ready(Ok(()))
    }

    fn read(input: &mut ::specwright_server::Input) -> Option<types::ClashRequest> {
        let request_ = input.path::<String>("request", 0);
        let input_ = input.path::<types::Kind>("input", 1);
        let path = input.path::<i64>("path", 2);
        let call = input.optional_query::<String>("call");
        let r#type = input.optional_query::<types::Rating>("type");
        let mut request = types::ClashRequest::new(request_?, input_?, path?);
        request.call = call?;
        request.r#type = r#type?;
        Some(request)
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        (): (),
        request: types::ClashRequest,
    ) -> impl Future<
        Output = Result<
            types::ClashSuccess,
            ::specwright_server::Failure<types::ClashFailure>,
        >,
    > + Send {
        Api::clash(api, context, request)
    }

    fn succeed(
        success: types::ClashSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::ClashSuccess::NoContent => Ok(::specwright_server::empty(204)),
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        _: types::ClashFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        Err(::specwright_server::Rejection::Fault)
    }
}

struct PutFlagOperation;

impl<A: Api> ::specwright_server::Serve<A> for PutFlagOperation {
    type Caller = ();
    type Request = types::PutFlagRequest;
    type Success = types::PutFlagSuccess;
    type Failure = types::PutFlagFailure;

    fn authenticate(
        _: &A,
        _: ::specwright_server::Head<'_>,
    ) -> impl Future<Output = Result<(), ::specwright_server::Rejection>> + Send {
        ::std::future::ready(Ok(()))
    }

    fn read(input: &mut ::specwright_server::Input) -> Option<types::PutFlagRequest> {
        let put_flag = input.path::<types::_9lives>("putFlag", 1);
        let request_ = input.optional_query::<String>("request");
        let request_value = input.optional_query::<String>("request_value");
        let report = input.optional_query::<String>("report");
        let operations = input.optional_query::<String>("operations");
        let response = input.optional_query::<String>("response");
        let api_version = input.optional_header::<String>("api-version");
        let body = input.json::<bool>();
        let mut request = types::PutFlagRequest::new(put_flag?, body?);
        request.request = request_?;
        request.request_value = request_value?;
        request.report = report?;
        request.operations = operations?;
        request.response = response?;
        request.api_version = api_version?;
        Some(request)
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        (): (),
        request: types::PutFlagRequest,
    ) -> impl Future<
        Output = Result<
            types::PutFlagSuccess,
            ::specwright_server::Failure<types::PutFlagFailure>,
        >,
    > + Send {
        Api::put_flag(api, context, request)
    }

    fn succeed(
        success: types::PutFlagSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::PutFlagSuccess::Ok(body) => {
                Ok(::specwright_server::json(200, "application/json", &body))
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        _: types::PutFlagFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        Err(::specwright_server::Rejection::Fault)
    }
}

struct ListShelvesOperation;

impl<A: Api> ::specwright_server::Serve<A> for ListShelvesOperation {
    type Caller = A::Key;
    type Request = types::ListShelvesRequest;
    type Success = types::ListShelvesSuccess;
    type Failure = types::ListShelvesFailure;

    fn authenticate(
        api: &A,
        head: ::specwright_server::Head<'_>,
    ) -> impl Future<Output = Result<A::Key, ::specwright_server::Rejection>> + Send {
        find_key(api, head)
    }

    fn read(
        input: &mut ::specwright_server::Input,
    ) -> Option<types::ListShelvesRequest> {
        let after = input.optional_query::<String>("after");
        let mut request = types::ListShelvesRequest::new();
        request.after = after?;
        Some(request)
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        caller: A::Key,
        request: types::ListShelvesRequest,
    ) -> impl Future<
        Output = Result<
            types::ListShelvesSuccess,
            ::specwright_server::Failure<types::ListShelvesFailure>,
        >,
    > + Send {
        Api::list_shelves(api, context, caller, request)
    }

    fn succeed(
        success: types::ListShelvesSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::ListShelvesSuccess::Ok(body) => {
                Ok(::specwright_server::json(200, "application/json", &body))
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        _: types::ListShelvesFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        Err(::specwright_server::Rejection::Fault)
    }
}

struct CountItemsOperation;

impl<A: Api> ::specwright_server::Serve<A> for CountItemsOperation {
    type Caller = ();
    type Request = types::CountItemsRequest;
    type Success = types::CountItemsSuccess;
    type Failure = types::CountItemsFailure;

    fn authenticate(
        _: &A,
        _: ::specwright_server::Head<'_>,
    ) -> impl Future<Output = Result<(), ::specwright_server::Rejection>> + Send {
        ::std::future::ready(Ok(()))
    }

    fn read(_: &mut ::specwright_server::Input) -> Option<types::CountItemsRequest> {
        Some(types::CountItemsRequest::new())
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        (): (),
        request: types::CountItemsRequest,
    ) -> impl Future<
        Output = Result<
            types::CountItemsSuccess,
            ::specwright_server::Failure<types::CountItemsFailure>,
        >,
    > + Send {
        Api::count_items(api, context, request)
    }

    fn succeed(
        success: types::CountItemsSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::CountItemsSuccess::Ok(body) => {
                Ok(::specwright_server::json(200, "application/json", &body))
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        _: types::CountItemsFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        Err(::specwright_server::Rejection::Fault)
    }
}

struct PlaceOrderOperation;

impl<A: Api> ::specwright_server::Serve<A> for PlaceOrderOperation {
    type Caller = A::Key;
    type Request = types::PlaceOrderRequest;
    type Success = types::PlaceOrderSuccess;
    type Failure = types::PlaceOrderFailure;

    fn authenticate(
        api: &A,
        head: ::specwright_server::Head<'_>,
    ) -> impl Future<Output = Result<A::Key, ::specwright_server::Rejection>> + Send {
        find_key(api, head)
    }

    fn read(input: &mut ::specwright_server::Input) -> Option<types::PlaceOrderRequest> {
        let x_priority = input.header::<types::Priority>("X-Priority");
        let body = input.json::<types::Purchase>();
        Some(types::PlaceOrderRequest::new(x_priority?, body?))
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        caller: A::Key,
        request: types::PlaceOrderRequest,
    ) -> impl Future<
        Output = Result<
            types::PlaceOrderSuccess,
            ::specwright_server::Failure<types::PlaceOrderFailure>,
        >,
    > + Send {
        Api::place_order(api, context, caller, request)
    }

    fn succeed(
        success: types::PlaceOrderSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::PlaceOrderSuccess::NoContent => Ok(::specwright_server::empty(204)),
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        _: types::PlaceOrderFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        Err(::specwright_server::Rejection::Fault)
    }
}

struct MockOperation;

impl<A: Api> ::specwright_server::Serve<A> for MockOperation {
    type Caller = A::Key;
    type Request = types::MockRequest;
    type Success = types::MockSuccess;
    type Failure = types::MockFailure;

    fn authenticate(
        api: &A,
        head: ::specwright_server::Head<'_>,
    ) -> impl Future<Output = Result<A::Key, ::specwright_server::Rejection>> + Send {
        find_key(api, head)
    }

    fn read(input: &mut ::specwright_server::Input) -> Option<types::MockRequest> {
        let when = input.path::<String>("when", 1);
        let then = input.path::<i64>("then", 2);
        let _self = input.optional_query::<bool>("self");
        let and = input.optional_query::<types::_9lives>("and");
        let body = input.json::<types::MockBody>();
        let mut request = types::MockRequest::new(when?, then?, body?);
        request._self = _self?;
        request.and = and?;
        Some(request)
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        caller: A::Key,
        request: types::MockRequest,
    ) -> impl Future<
        Output = Result<
            types::MockSuccess,
            ::specwright_server::Failure<types::MockFailure>,
        >,
    > + Send {
        Api::mock(api, context, caller, request)
    }

    fn succeed(
        success: types::MockSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::MockSuccess::Ok(response) => {
                let written = ::specwright_server::json(
                    200,
                    "application/json",
                    &response.body,
                );
                let written = match &response.value {
                    Some(value) => {
                        ::specwright_server::with_header(written, "value", value)
                    }
                    None => written,
                };
                let written = match &response.header {
                    Some(value) => {
                        ::specwright_server::with_header_list(written, "header", value)
                    }
                    None => written,
                };
                let written = ::specwright_server::with_header(
                    written,
                    "and",
                    &response.and,
                );
                let written = match &response.unauthorized {
                    Some(value) => {
                        ::specwright_server::with_header(written, "unauthorized", value)
                    }
                    None => written,
                };
                Ok(written)
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        failure: types::MockFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match failure {
            types::MockFailure::Unauthorized => Ok(::specwright_server::empty(401)),
            types::MockFailure::ClientError(response) => {
                Ok(
                    ::specwright_server::text(
                        response.status.get(),
                        "text/plain",
                        &response.body,
                    ),
                )
            }
            types::MockFailure::Default(response) => {
                Ok(
                    match response.body {
                        types::MockDefaultContent::Json(body) => {
                            ::specwright_server::json(
                                response.status.get(),
                                "application/json",
                                &body,
                            )
                        }
                        types::MockDefaultContent::TextHtml(body) => {
                            ::specwright_server::text(
                                response.status.get(),
                                "text/html",
                                &body,
                            )
                        }
                        #[allow(
                            unreachable_patterns,
                            reason = "the types may be of another crate"
                        )]
                        _ => return Err(::specwright_server::Rejection::Fault),
                    },
                )
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }
}

struct MocksOperation;

impl<A: Api> ::specwright_server::Serve<A> for MocksOperation {
    type Caller = A::Key;
    type Request = types::MocksRequest;
    type Success = types::MocksSuccess;
    type Failure = types::MocksFailure;

    fn authenticate(
        api: &A,
        head: ::specwright_server::Head<'_>,
    ) -> impl Future<Output = Result<A::Key, ::specwright_server::Rejection>> + Send {
        find_key(api, head)
    }

    fn read(input: &mut ::specwright_server::Input) -> Option<types::MocksRequest> {
        let mocks = input.path::<i64>("mocks", 1);
        let result = input.optional_query::<f64>("result");
        let client = input.optional_query::<String>("client");
        let runtime = input.optional_query::<String>("runtime");
        let credential = input.optional_header::<String>("credential");
        let header = input.header::<String>("header");
        let mut request = types::MocksRequest::new(mocks?, header?);
        request.result = result?;
        request.client = client?;
        request.runtime = runtime?;
        request.credential = credential?;
        Some(request)
    }

    fn call(
        api: &A,
        context: ::specwright_server::Context,
        caller: A::Key,
        request: types::MocksRequest,
    ) -> impl Future<
        Output = Result<
            types::MocksSuccess,
            ::specwright_server::Failure<types::MocksFailure>,
        >,
    > + Send {
        Api::mocks(api, context, caller, request)
    }

    fn succeed(
        success: types::MocksSuccess,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        match success {
            types::MocksSuccess::NoContent(response) => {
                let written = ::specwright_server::empty(204);
                let written = match &response.nothing {
                    Some(value) => {
                        ::specwright_server::with_header(written, "nothing", value)
                    }
                    None => written,
                };
                Ok(written)
            }
            #[allow(unreachable_patterns, reason = "the types may be of another crate")]
            _ => Err(::specwright_server::Rejection::Fault),
        }
    }

    fn fail(
        _: types::MocksFailure,
    ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
        Err(::specwright_server::Rejection::Fault)
    }
}
