//! The calls of the API "Store of things".

use super::{Client, Error, types};

/// The header that carries the credential.
pub(super) const CREDENTIAL_HEADER: &str = "x-key";

/// The operations that get no credential, as progenitor calls them.
pub(super) const OPEN_OPERATIONS: &[&str] = &[
    "list_items",
    "clash",
    "put_flag",
    "count_items",
];

/// The media type of request bodies.
pub(super) const MEDIA_TYPE: &str = "application/json";

impl Client {
    /// List `items` \ "all" */.
    ///
    /// `GET /items`, operation `listItems`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub async fn list_items(
        &self,
        limit: Option<types::ListItemsLimit>,
        sort: Option<types::Order>,
        cheap: Option<bool>,
        below: Option<f64>,
        x_trace: Option<&types::ListItemsXTrace>,
    ) -> Result<Vec<types::Item>, Error> {
        let mut report = specwright_runtime::Violations::default();
        if let Some(x_trace) = x_trace {
            report.note(specwright_runtime::check_header("X-Trace", x_trace.as_str()));
        }
        report.into_result()?;
        self.result::<
                Vec<types::Item>,
                _,
            >(
                &super::Operation::open("listItems").repeatable(),
                |operations| {
                    operations
                        .list_items(below, cheap, limit.as_ref(), sort.as_ref(), x_trace)
                },
            )
            .await
    }

    /// `POST /items`, operation `addItem`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    #[deprecated]
    pub async fn add_item(&self, body: &types::Item) -> Result<types::Item, Error> {
        let mut report = specwright_runtime::Violations::default();
        report
            .note(
                specwright_runtime::json::validate(body, specwright_runtime::Place::Body),
            );
        report.into_result()?;
        self.result::<
                types::Item,
                _,
            >(
                &super::Operation::guarded("addItem"),
                |operations| operations.add_item(body),
            )
            .await
    }

    /// `DELETE /items/{itemId}`, operation `removeItem`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub async fn remove_item(
        &self,
        item_id: &types::RemoveItemItemId,
    ) -> Result<(), Error> {
        let mut report = specwright_runtime::Violations::default();
        report.note(specwright_runtime::check_segment("itemId", item_id.as_str()));
        report.into_result()?;
        self.nothing(
                &super::Operation::guarded("removeItem").repeatable(),
                |operations| operations.remove_item(item_id),
            )
            .await
    }

    /// `GET /{request}/{input}/{path}`, operation `clash`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub async fn clash(
        &self,
        request: &str,
        input: &types::Kind,
        path: i64,
        call: Option<&str>,
        r#type: Option<types::Rating>,
    ) -> Result<(), Error> {
        let mut report = specwright_runtime::Violations::default();
        report.note(specwright_runtime::check_segment("request", request));
        report
            .note(
                specwright_runtime::check_parameter(
                    specwright_runtime::Place::Path,
                    "input",
                    input,
                ),
            );
        if let Some(r#type) = r#type {
            report
                .note(
                    specwright_runtime::check_parameter(
                        specwright_runtime::Place::Query,
                        "type",
                        &r#type,
                    ),
                );
        }
        report.into_result()?;
        self.nothing(
                &super::Operation::open("clash").repeatable(),
                |operations| {
                    operations.clash(request, input, path, call, r#type.as_ref())
                },
            )
            .await
    }

    /// `PUT /put/{putFlag}`, operation `putFlag`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    #[allow(clippy::too_many_arguments)]
    pub async fn put_flag(
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
        let mut report_ = specwright_runtime::Violations::default();
        report_
            .note(
                specwright_runtime::check_parameter(
                    specwright_runtime::Place::Path,
                    "putFlag",
                    put_flag,
                ),
            );
        report_.note(specwright_runtime::check_segment("putFlag", put_flag.as_str()));
        if let Some(api_version) = api_version {
            report_.note(specwright_runtime::check_header("api-version", api_version));
        }
        report_.into_result()?;
        self.result::<
                types::A,
                _,
            >(
                &super::Operation::open("putFlag"),
                |operations_| {
                    operations_
                        .put_flag(
                            put_flag,
                            operations,
                            report,
                            request,
                            request_value,
                            response,
                            api_version,
                            body,
                        )
                },
            )
            .await
    }

    /// `GET /items/count`, operation `countItems`. Safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub async fn count_items(&self) -> Result<i64, Error> {
        self.result::<
                i64,
                _,
            >(
                &super::Operation::open("countItems").repeatable(),
                |operations| operations.count_items(),
            )
            .await
    }

    /// `PUT /orders`, operation `placeOrder`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub async fn place_order(
        &self,
        x_priority: types::Priority,
        body: &types::Purchase,
    ) -> Result<(), Error> {
        self.nothing(
                &super::Operation::guarded("placeOrder"),
                |operations| operations.place_order(&x_priority, body),
            )
            .await
    }

    /// Names of the spec do not clash with those of expectations.
    ///
    /// `POST /mock/{when}/{then}`, operation `mock`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub async fn mock(
        &self,
        when: &str,
        then: i64,
        _self: Option<bool>,
        and: Option<&types::_9lives>,
        body: String,
    ) -> Result<Vec<i64>, Error> {
        let body = &types::MockBody::new(body);
        let mut report = specwright_runtime::Violations::default();
        report.note(specwright_runtime::check_segment("when", when));
        if let Some(and) = and {
            report
                .note(
                    specwright_runtime::check_parameter(
                        specwright_runtime::Place::Query,
                        "and",
                        and,
                    ),
                );
        }
        report.into_result()?;
        self.result::<
                Vec<i64>,
                _,
            >(
                &super::Operation::guarded("mock"),
                |operations| operations.mock(when, then, and, _self, body),
            )
            .await
    }

    /// `POST /mock/{mocks}/0`, operation `mocks`. Not safe to repeat.
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub async fn mocks(
        &self,
        mocks: i64,
        result: Option<f64>,
        client: Option<&str>,
        runtime: Option<&str>,
        credential: Option<&str>,
        header: &str,
    ) -> Result<(), Error> {
        let mut report = specwright_runtime::Violations::default();
        if let Some(credential) = credential {
            report.note(specwright_runtime::check_header("credential", credential));
        }
        report.note(specwright_runtime::check_header("header", header));
        report.into_result()?;
        self.nothing(
                &super::Operation::guarded("mocks"),
                |operations| {
                    operations.mocks(mocks, client, result, runtime, credential, header)
                },
            )
            .await
    }
}
