use ::specwright_client::{
    Api, BuildError, Builder, Engine, Error, HttpService, Operation, PagedItems, Paging,
    refused, undeclared,
};

use super::types;

pub(super) static API: Api = Api::new(module_path!(), types::BASE_PATH)
    .schemes(&[schemes::KEY])
    .accept("application/json")
    .security(&[&[schemes::KEY]]);

/// The security schemes of the API, for [`Builder::credential_for`](::specwright_client::Builder::credential_for).
pub mod schemes {
    use ::specwright_client::Scheme;
    /// Scheme `key`. An API key in the header `X-Key`.
    pub const KEY: Scheme = Scheme::header("key", "x-key");
}

/// A client of the API "Store
/// of things". Clones share their connections, credentials and budget of repeats.
#[derive(Clone, Debug)]
pub struct Client {
    engine: Engine,
}

impl From<Engine> for Client {
    fn from(engine: Engine) -> Self {
        Client { engine }
    }
}

impl Client {
    /// Creates a client with the default settings and without a credential. `base_url` is a server URL of the
    /// spec, with its path.
    ///
    /// # Errors
    ///
    /// Returns an error if the base URL is invalid, or TLS cannot be set up.
    pub fn new(base_url: impl Into<String>) -> Result<Self, BuildError> {
        Self::builder(base_url).build()
    }

    /// Returns the settings of a client: credentials, time limits, retries, the transport.
    pub fn builder(base_url: impl Into<String>) -> Builder<Self> {
        Builder::new(&API, base_url)
    }

    /// Returns the settings of a client of a service in the same process, such as the generated server.
    pub fn in_process(service: impl HttpService) -> Builder<Self> {
        Builder::in_process(&API, service)
    }
}

/// The items of all pages.
impl Client {
    /// Returns the items of all pages, from the one that
    /// [`list_shelves_with`](Self::list_shelves_with) returns. Each page is a call, which is made
    /// when its first item is needed.
    pub fn list_shelves_items(
        &self,
        request: types::ListShelvesRequest,
    ) -> PagedItems<String, types::ListShelvesFailure> {
        let operation = Operation::new("listShelves", "GET", "/shelves").repeatable();
        let mut call = self.engine.call(operation);
        call.query("after", request.after.as_ref());
        call.paged(
            Paging::property("/next", "after"),
            |answer| match answer.status() {
                200 => Ok(types::ListShelvesSuccess::Ok(answer.json()?)),
                _ => undeclared(),
            },
            |success: types::ListShelvesSuccess| Some(success.into_value().shelves),
        )
    }
}

impl Client {
    /// List `items` \ "all" */.
    ///
    /// `GET /items`, operation `listItems`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn list_items(
        &self,
    ) -> Result<Vec<types::Item>, Error<types::ListItemsFailure>> {
        let request = types::ListItemsRequest::new();
        self.list_items_with(request).await.map(types::ListItemsSuccess::into_value)
    }

    /// Makes the same call as [`list_items`](Self::list_items), with optional inputs too, and
    /// returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn list_items_with(
        &self,
        request: types::ListItemsRequest,
    ) -> Result<types::ListItemsSuccess, Error<types::ListItemsFailure>> {
        let operation = Operation::new("listItems", "GET", "/items")
            .security(&[])
            .repeatable();
        let mut call = self.engine.call(operation);
        call.query("limit", request.limit.as_ref());
        call.query("sort", request.sort.as_ref());
        call.query("cheap", request.cheap.as_ref());
        call.query("below", request.below.as_ref());
        call.header("X-Trace", request.x_trace.as_ref());
        call.send(|answer| match answer.status() {
                200 => Ok(types::ListItemsSuccess::Ok(answer.json()?)),
                _ => undeclared(),
            })
            .await
    }

    /// `POST /items`, operation `addItem`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    #[deprecated]
    #[expect(deprecated, reason = "it makes the same call as the other method")]
    pub async fn add_item(
        &self,
        id: i64,
        name: String,
        r#type: types::Kind,
        tags: types::ItemTags,
    ) -> Result<types::Item, Error<types::AddItemFailure>> {
        let body = types::Item::new(id, name, r#type, tags);
        let request = types::AddItemRequest::new(body);
        self.add_item_with(request).await.map(types::AddItemSuccess::into_value)
    }

    /// Makes the same call as [`add_item`](Self::add_item), with optional inputs too, and returns
    /// the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    #[deprecated]
    pub async fn add_item_with(
        &self,
        request: types::AddItemRequest,
    ) -> Result<types::AddItemSuccess, Error<types::AddItemFailure>> {
        let operation = Operation::new("addItem", "POST", "/items");
        let mut call = self.engine.call(operation);
        call.check_body(&request.body);
        call.json("application/json", &request.body);
        call.send(|answer| match answer.status() {
                201 => Ok(types::AddItemSuccess::Created(answer.json()?)),
                409 => refused(types::AddItemFailure::Conflict),
                _ => undeclared(),
            })
            .await
    }

    /// `DELETE /items/{itemId}`, operation `removeItem`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn remove_item(
        &self,
        item_id: types::RemoveItemItemId,
    ) -> Result<(), Error<types::RemoveItemFailure>> {
        let request = types::RemoveItemRequest::new(item_id);
        self.remove_item_with(request).await.map(drop)
    }

    /// Makes the same call as [`remove_item`](Self::remove_item), with optional inputs too, and
    /// returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn remove_item_with(
        &self,
        request: types::RemoveItemRequest,
    ) -> Result<types::RemoveItemSuccess, Error<types::RemoveItemFailure>> {
        let operation = Operation::new("removeItem", "DELETE", "/items/{}").repeatable();
        let mut call = self.engine.call(operation);
        call.path("itemId", &request.item_id);
        call.send(|answer| match answer.status() {
                204 => {
                    answer.nothing()?;
                    Ok(types::RemoveItemSuccess::NoContent)
                }
                418 => refused(types::RemoveItemFailure::Status418(answer.json()?)),
                _ => undeclared(),
            })
            .await
    }

    /// `GET /{request}/{input}/{path}`, operation `clash`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn clash(
        &self,
        request: String,
        input: types::Kind,
        path: i64,
    ) -> Result<(), Error<types::ClashFailure>> {
        let request = types::ClashRequest::new(request, input, path);
        self.clash_with(request).await.map(drop)
    }

    /// Makes the same call as [`clash`](Self::clash), with optional inputs too, and returns the
    /// whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn clash_with(
        &self,
        request: types::ClashRequest,
    ) -> Result<types::ClashSuccess, Error<types::ClashFailure>> {
        let operation = Operation::new("clash", "GET", "/{}/{}/{}")
            .security(&[])
            .repeatable();
        let mut call = self.engine.call(operation);
        call.path("request", &request.request);
        call.check(::specwright_runtime::Place::Path, "input", Some(&request.input));
        call.path("input", &request.input);
        call.path("path", &request.path);
        call.query("call", request.call.as_ref());
        call.check(::specwright_runtime::Place::Query, "type", request.r#type.as_ref());
        call.query("type", request.r#type.as_ref());
        call.send(|answer| match answer.status() {
                204 => {
                    answer.nothing()?;
                    Ok(types::ClashSuccess::NoContent)
                }
                _ => undeclared(),
            })
            .await
    }

    /// `PUT /put/{putFlag}`, operation `putFlag`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn put_flag(
        &self,
        put_flag: types::_9lives,
        body: bool,
    ) -> Result<types::A, Error<types::PutFlagFailure>> {
        let request = types::PutFlagRequest::new(put_flag, body);
        self.put_flag_with(request).await.map(types::PutFlagSuccess::into_value)
    }

    /// Makes the same call as [`put_flag`](Self::put_flag), with optional inputs too, and returns
    /// the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn put_flag_with(
        &self,
        request: types::PutFlagRequest,
    ) -> Result<types::PutFlagSuccess, Error<types::PutFlagFailure>> {
        let operation = Operation::new("putFlag", "PUT", "/put/{}").security(&[]);
        let mut call = self.engine.call(operation);
        call.check(
            ::specwright_runtime::Place::Path,
            "putFlag",
            Some(&request.put_flag),
        );
        call.path("putFlag", &request.put_flag);
        call.query("request", request.request.as_ref());
        call.query("request_value", request.request_value.as_ref());
        call.query("report", request.report.as_ref());
        call.query("operations", request.operations.as_ref());
        call.query("response", request.response.as_ref());
        call.header("api-version", request.api_version.as_ref());
        call.json("application/json", &request.body);
        call.send(|answer| match answer.status() {
                200 => Ok(types::PutFlagSuccess::Ok(answer.json()?)),
                _ => undeclared(),
            })
            .await
    }

    /// `GET /shelves`, operation `listShelves`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn list_shelves(
        &self,
    ) -> Result<types::ListShelves200Body, Error<types::ListShelvesFailure>> {
        let request = types::ListShelvesRequest::new();
        self.list_shelves_with(request).await.map(types::ListShelvesSuccess::into_value)
    }

    /// Makes the same call as [`list_shelves`](Self::list_shelves), with optional inputs too, and
    /// returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn list_shelves_with(
        &self,
        request: types::ListShelvesRequest,
    ) -> Result<types::ListShelvesSuccess, Error<types::ListShelvesFailure>> {
        let operation = Operation::new("listShelves", "GET", "/shelves").repeatable();
        let mut call = self.engine.call(operation);
        call.query("after", request.after.as_ref());
        call.send(|answer| match answer.status() {
                200 => Ok(types::ListShelvesSuccess::Ok(answer.json()?)),
                _ => undeclared(),
            })
            .await
    }

    /// `GET /items/count`, operation `countItems`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn count_items(&self) -> Result<i64, Error<types::CountItemsFailure>> {
        let request = types::CountItemsRequest::new();
        self.count_items_with(request).await.map(types::CountItemsSuccess::into_value)
    }

    /// Makes the same call as [`count_items`](Self::count_items), with optional inputs too, and
    /// returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn count_items_with(
        &self,
        _: types::CountItemsRequest,
    ) -> Result<types::CountItemsSuccess, Error<types::CountItemsFailure>> {
        let operation = Operation::new("countItems", "GET", "/items/count")
            .security(&[])
            .repeatable();
        let call = self.engine.call(operation);
        call.send(|answer| match answer.status() {
                200 => Ok(types::CountItemsSuccess::Ok(answer.json()?)),
                _ => undeclared(),
            })
            .await
    }

    /// `PUT /orders`, operation `placeOrder`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn place_order(
        &self,
        x_priority: types::Priority,
        body: &types::Purchase,
    ) -> Result<(), Error<types::PlaceOrderFailure>> {
        let request = types::PlaceOrderRequest::new(x_priority, body.clone());
        self.place_order_with(request).await.map(drop)
    }

    /// Makes the same call as [`place_order`](Self::place_order), with optional inputs too, and
    /// returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn place_order_with(
        &self,
        request: types::PlaceOrderRequest,
    ) -> Result<types::PlaceOrderSuccess, Error<types::PlaceOrderFailure>> {
        let operation = Operation::new("placeOrder", "PUT", "/orders");
        let mut call = self.engine.call(operation);
        call.header("X-Priority", Some(&request.x_priority));
        call.json("application/json", &request.body);
        call.send(|answer| match answer.status() {
                204 => {
                    answer.nothing()?;
                    Ok(types::PlaceOrderSuccess::NoContent)
                }
                _ => undeclared(),
            })
            .await
    }

    /// Names of the spec do not clash with those of expectations.
    ///
    /// `POST /mock/{when}/{then}`, operation `mock`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn mock(
        &self,
        when: String,
        then: i64,
        body: String,
    ) -> Result<Vec<i64>, Error<types::MockFailure>> {
        let body = types::MockBody::new(body);
        let request = types::MockRequest::new(when, then, body);
        self.mock_with(request).await.map(types::MockSuccess::into_value)
    }

    /// Makes the same call as [`mock`](Self::mock), with optional inputs too, and returns the
    /// whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn mock_with(
        &self,
        request: types::MockRequest,
    ) -> Result<types::MockSuccess, Error<types::MockFailure>> {
        let operation = Operation::new("mock", "POST", "/mock/{}/{}");
        let mut call = self.engine.call(operation);
        call.path("when", &request.when);
        call.path("then", &request.then);
        call.query("self", request._self.as_ref());
        call.check(::specwright_runtime::Place::Query, "and", request.and.as_ref());
        call.query("and", request.and.as_ref());
        call.json("application/json", &request.body);
        call.send(|answer| match answer.status() {
                200 => {
                    let mut response = types::MockOk::new(
                        answer.json()?,
                        answer.header("and")?,
                    );
                    response.value = answer.optional_header("value");
                    response.header = answer.optional_header_list("header");
                    response.unauthorized = answer.optional_header("unauthorized");
                    Ok(types::MockSuccess::Ok(response))
                }
                401 => refused(types::MockFailure::Unauthorized),
                400..=499 => {
                    refused(
                        types::MockFailure::ClientError(
                            types::MockClientError::new(
                                answer.status_in()?,
                                answer.text("text/plain")?,
                            ),
                        ),
                    )
                }
                _ => {
                    refused(
                        types::MockFailure::Default(
                            types::MockDefault::new(
                                answer.status_in()?,
                                match answer.content(&["application/json", "text/html"])? {
                                    0 => types::MockDefaultContent::Json(answer.json()?),
                                    _ => {
                                        types::MockDefaultContent::TextHtml(
                                            answer.text("text/html")?,
                                        )
                                    }
                                },
                            ),
                        ),
                    )
                }
            })
            .await
    }

    /// `POST /mock/{mocks}/0`, operation `mocks`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn mocks(
        &self,
        mocks: i64,
        header: String,
    ) -> Result<(), Error<types::MocksFailure>> {
        let request = types::MocksRequest::new(mocks, header);
        self.mocks_with(request).await.map(drop)
    }

    /// Makes the same call as [`mocks`](Self::mocks), with optional inputs too, and returns the
    /// whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn mocks_with(
        &self,
        request: types::MocksRequest,
    ) -> Result<types::MocksSuccess, Error<types::MocksFailure>> {
        let operation = Operation::new("mocks", "POST", "/mock/{}/0");
        let mut call = self.engine.call(operation);
        call.path("mocks", &request.mocks);
        call.query("result", request.result.as_ref());
        call.query("client", request.client.as_ref());
        call.query("runtime", request.runtime.as_ref());
        call.header("credential", request.credential.as_ref());
        call.header("header", Some(&request.header));
        call.send(|answer| match answer.status() {
                204 => {
                    answer.nothing()?;
                    let mut response = types::MocksNoContent::new();
                    response.nothing = answer.optional_header("nothing");
                    Ok(types::MocksSuccess::NoContent(response))
                }
                _ => undeclared(),
            })
            .await
    }
}
