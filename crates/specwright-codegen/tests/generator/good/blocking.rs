use ::specwright_client::{
    BlockingItems, BuildError, Builder, Engine, Error, HttpService, Runtime,
};

use super::types;

/// A client of the API "Store
/// of things" that blocks. Clones share their connections, credentials and budget of repeats.
///
/// A thread of the client keeps its connections between calls. It ends when the last clone is
/// dropped. Within an async runtime everything works, but a call blocks its thread.
#[derive(Clone, Debug)]
pub struct Client {
    client: super::client::Client,
    runtime: Runtime,
}

impl TryFrom<Engine> for Client {
    type Error = BuildError;

    fn try_from(engine: Engine) -> Result<Self, BuildError> {
        Ok(Client {
            client: engine.into(),
            runtime: Runtime::new()?,
        })
    }
}

impl Client {
    /// Creates a client with the default settings and without a credential. `base_url` is a server URL of the
    /// spec, with its path.
    ///
    /// # Errors
    ///
    /// Returns an error if the base URL is invalid, TLS cannot be set up, or no thread can be started.
    pub fn new(base_url: impl Into<String>) -> Result<Self, BuildError> {
        Self::builder(base_url).build()
    }

    /// Returns the settings of a client: credentials, time limits, retries, the transport.
    pub fn builder(base_url: impl Into<String>) -> Builder<Self> {
        super::client::Client::builder(base_url).for_client()
    }

    /// Returns the settings of a client of a service in the same process, such as the generated server.
    pub fn in_process(service: impl HttpService) -> Builder<Self> {
        super::client::Client::in_process(service).for_client()
    }

    /// Returns the async runtime of the client, which reads a stream of an answer that is returned whole.
    pub fn runtime(&self) -> &Runtime {
        &self.runtime
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
    pub fn list_items(
        &self,
    ) -> Result<Vec<types::Item>, Error<types::ListItemsFailure>> {
        self.runtime.wait(self.client.list_items())
    }

    /// Makes the same call as [`list_items`](Self::list_items), with optional inputs too, and
    /// returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn list_items_with(
        &self,
        request: types::ListItemsRequest,
    ) -> Result<types::ListItemsSuccess, Error<types::ListItemsFailure>> {
        self.runtime.wait(self.client.list_items_with(request))
    }

    /// `POST /items`, operation `addItem`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    #[deprecated]
    #[expect(deprecated, reason = "it makes the same call as the other method")]
    pub fn add_item(
        &self,
        id: i64,
        name: String,
        r#type: types::Kind,
        tags: types::ItemTags,
    ) -> Result<types::Item, Error<types::AddItemFailure>> {
        self.runtime.wait(self.client.add_item(id, name, r#type, tags))
    }

    /// Makes the same call as [`add_item`](Self::add_item), with optional inputs too, and returns
    /// the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    #[deprecated]
    #[expect(deprecated, reason = "it is deprecated itself")]
    pub fn add_item_with(
        &self,
        request: types::AddItemRequest,
    ) -> Result<types::AddItemSuccess, Error<types::AddItemFailure>> {
        self.runtime.wait(self.client.add_item_with(request))
    }

    /// `DELETE /items/{itemId}`, operation `removeItem`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn remove_item(
        &self,
        item_id: types::RemoveItemItemId,
    ) -> Result<(), Error<types::RemoveItemFailure>> {
        self.runtime.wait(self.client.remove_item(item_id))
    }

    /// Makes the same call as [`remove_item`](Self::remove_item), with optional inputs too, and
    /// returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn remove_item_with(
        &self,
        request: types::RemoveItemRequest,
    ) -> Result<types::RemoveItemSuccess, Error<types::RemoveItemFailure>> {
        self.runtime.wait(self.client.remove_item_with(request))
    }

    /// `GET /{request}/{input}/{path}`, operation `clash`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn clash(
        &self,
        request: String,
        input: types::Kind,
        path: i64,
    ) -> Result<(), Error<types::ClashFailure>> {
        self.runtime.wait(self.client.clash(request, input, path))
    }

    /// Makes the same call as [`clash`](Self::clash), with optional inputs too, and returns the
    /// whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn clash_with(
        &self,
        request: types::ClashRequest,
    ) -> Result<types::ClashSuccess, Error<types::ClashFailure>> {
        self.runtime.wait(self.client.clash_with(request))
    }

    /// `PUT /put/{putFlag}`, operation `putFlag`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn put_flag(
        &self,
        put_flag: types::_9lives,
        body: bool,
    ) -> Result<types::A, Error<types::PutFlagFailure>> {
        self.runtime.wait(self.client.put_flag(put_flag, body))
    }

    /// Makes the same call as [`put_flag`](Self::put_flag), with optional inputs too, and returns
    /// the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn put_flag_with(
        &self,
        request: types::PutFlagRequest,
    ) -> Result<types::PutFlagSuccess, Error<types::PutFlagFailure>> {
        self.runtime.wait(self.client.put_flag_with(request))
    }

    /// `GET /shelves`, operation `listShelves`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn list_shelves(
        &self,
    ) -> Result<types::ListShelves200Body, Error<types::ListShelvesFailure>> {
        self.runtime.wait(self.client.list_shelves())
    }

    /// Makes the same call as [`list_shelves`](Self::list_shelves), with optional inputs too, and
    /// returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn list_shelves_with(
        &self,
        request: types::ListShelvesRequest,
    ) -> Result<types::ListShelvesSuccess, Error<types::ListShelvesFailure>> {
        self.runtime.wait(self.client.list_shelves_with(request))
    }

    /// `GET /items/count`, operation `countItems`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn count_items(&self) -> Result<i64, Error<types::CountItemsFailure>> {
        self.runtime.wait(self.client.count_items())
    }

    /// Makes the same call as [`count_items`](Self::count_items), with optional inputs too, and
    /// returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn count_items_with(
        &self,
        request: types::CountItemsRequest,
    ) -> Result<types::CountItemsSuccess, Error<types::CountItemsFailure>> {
        self.runtime.wait(self.client.count_items_with(request))
    }

    /// `PUT /orders`, operation `placeOrder`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn place_order(
        &self,
        x_priority: types::Priority,
        body: &types::Purchase,
    ) -> Result<(), Error<types::PlaceOrderFailure>> {
        self.runtime.wait(self.client.place_order(x_priority, body))
    }

    /// Makes the same call as [`place_order`](Self::place_order), with optional inputs too, and
    /// returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn place_order_with(
        &self,
        request: types::PlaceOrderRequest,
    ) -> Result<types::PlaceOrderSuccess, Error<types::PlaceOrderFailure>> {
        self.runtime.wait(self.client.place_order_with(request))
    }

    /// Names of the spec do not clash with those of expectations.
    ///
    /// `POST /mock/{when}/{then}`, operation `mock`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn mock(
        &self,
        when: String,
        then: i64,
        body: String,
    ) -> Result<Vec<i64>, Error<types::MockFailure>> {
        self.runtime.wait(self.client.mock(when, then, body))
    }

    /// Makes the same call as [`mock`](Self::mock), with optional inputs too, and returns the
    /// whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn mock_with(
        &self,
        request: types::MockRequest,
    ) -> Result<types::MockSuccess, Error<types::MockFailure>> {
        self.runtime.wait(self.client.mock_with(request))
    }

    /// `POST /mock/{mocks}/0`, operation `mocks`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn mocks(
        &self,
        mocks: i64,
        header: String,
    ) -> Result<(), Error<types::MocksFailure>> {
        self.runtime.wait(self.client.mocks(mocks, header))
    }

    /// Makes the same call as [`mocks`](Self::mocks), with optional inputs too, and returns the
    /// whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn mocks_with(
        &self,
        request: types::MocksRequest,
    ) -> Result<types::MocksSuccess, Error<types::MocksFailure>> {
        self.runtime.wait(self.client.mocks_with(request))
    }

    /// Returns the items of all pages, from the one that
    /// [`list_shelves_with`](Self::list_shelves_with) returns. Each page is a call, which is made
    /// when its first item is needed.
    pub fn list_shelves_items(
        &self,
        request: types::ListShelvesRequest,
    ) -> BlockingItems<String, types::ListShelvesFailure> {
        self.runtime.items(self.client.list_shelves_items(request))
    }
}
