//! The calls of the API "Store of things", each until it is answered.

use super::{Client, Error, types};

impl Client {
    /// List `items` \ "all" */.
    ///
    /// `GET /items`, operation `listItems`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub fn list_items(
        &self,
        limit: Option<types::ListItemsLimit>,
        sort: Option<types::Order>,
        cheap: Option<bool>,
        below: Option<f64>,
        x_trace: Option<&types::ListItemsXTrace>,
    ) -> Result<Vec<types::Item>, Error> {
        self.runtime.wait(self.client.list_items(limit, sort, cheap, below, x_trace))
    }

    /// `POST /items`, operation `addItem`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    #[deprecated]
    #[allow(deprecated)]
    pub fn add_item(&self, body: &types::Item) -> Result<types::Item, Error> {
        self.runtime.wait(self.client.add_item(body))
    }

    /// `DELETE /items/{itemId}`, operation `removeItem`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub fn remove_item(&self, item_id: &types::RemoveItemItemId) -> Result<(), Error> {
        self.runtime.wait(self.client.remove_item(item_id))
    }

    /// `GET /{request}/{input}/{path}`, operation `clash`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub fn clash(
        &self,
        request: &str,
        input: &types::Kind,
        path: i64,
        call: Option<&str>,
        r#type: Option<types::Rating>,
    ) -> Result<(), Error> {
        self.runtime.wait(self.client.clash(request, input, path, call, r#type))
    }

    /// `PUT /put/{putFlag}`, operation `putFlag`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    #[allow(clippy::too_many_arguments)]
    pub fn put_flag(
        &self,
        put_flag: &types::_9lives,
        request: Option<&str>,
        request_value: Option<&str>,
        report: Option<&str>,
        operations: Option<&str>,
        response: Option<&str>,
        api_version: Option<&str>,
        body: bool,
    ) -> Result<types::A, Error> {
        self.runtime
            .wait(
                self
                    .client
                    .put_flag(
                        put_flag,
                        request,
                        request_value,
                        report,
                        operations,
                        response,
                        api_version,
                        body,
                    ),
            )
    }

    /// `GET /items/count`, operation `countItems`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub fn count_items(&self) -> Result<i64, Error> {
        self.runtime.wait(self.client.count_items())
    }

    /// `PUT /orders`, operation `placeOrder`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub fn place_order(
        &self,
        x_priority: types::Priority,
        body: &types::Purchase,
    ) -> Result<(), Error> {
        self.runtime.wait(self.client.place_order(x_priority, body))
    }

    /// Names of the spec do not clash with those of expectations.
    ///
    /// `POST /mock/{when}/{then}`, operation `mock`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub fn mock(
        &self,
        when: &str,
        then: i64,
        _self: Option<bool>,
        and: Option<&types::_9lives>,
        body: String,
    ) -> Result<Vec<i64>, Error> {
        self.runtime.wait(self.client.mock(when, then, _self, and, body))
    }

    /// `POST /mock/{mocks}/0`, operation `mocks`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub fn mocks(
        &self,
        mocks: i64,
        result: Option<f64>,
        client: Option<&str>,
        runtime: Option<&str>,
        credential: Option<&str>,
        header: &str,
    ) -> Result<(), Error> {
        self.runtime
            .wait(self.client.mocks(mocks, result, client, runtime, credential, header))
    }
}
