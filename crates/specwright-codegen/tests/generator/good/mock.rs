//! Expected calls of the API "Store of things".

use super::{Gateway, Route, Segment, Then, When, types};

/// Where each operation is called, the more concrete path first.
pub(super) const ROUTES: &[Route] = &[
    Route {
        operation: "listItems",
        method: "GET",
        path: &[Segment::Literal("items")],
    },
    Route {
        operation: "addItem",
        method: "POST",
        path: &[Segment::Literal("items")],
    },
    Route {
        operation: "placeOrder",
        method: "PUT",
        path: &[Segment::Literal("orders")],
    },
    Route {
        operation: "countItems",
        method: "GET",
        path: &[Segment::Literal("items"), Segment::Literal("count")],
    },
    Route {
        operation: "removeItem",
        method: "DELETE",
        path: &[Segment::Literal("items"), Segment::Parameter],
    },
    Route {
        operation: "putFlag",
        method: "PUT",
        path: &[Segment::Literal("put"), Segment::Parameter],
    },
    Route {
        operation: "mocks",
        method: "POST",
        path: &[Segment::Literal("mock"), Segment::Parameter, Segment::Literal("0")],
    },
    Route {
        operation: "mock",
        method: "POST",
        path: &[Segment::Literal("mock"), Segment::Parameter, Segment::Parameter],
    },
    Route {
        operation: "clash",
        method: "GET",
        path: &[Segment::Parameter, Segment::Parameter, Segment::Parameter],
    },
];

impl<'a> Gateway<'a> {
    /// Expects calls of `GET /items`, operation `listItems`, and answers them.
    pub fn list_items(
        &self,
        expect: impl FnOnce(ListItemsWhen, ListItemsThen),
    ) -> httpmock::Mock<'a> {
        self.mocks
            .expect(
                "listItems",
                |when, then| expect(ListItemsWhen(when), ListItemsThen(then)),
            )
    }

    /// Expects calls of `POST /items`, operation `addItem`, and answers them.
    pub fn add_item(
        &self,
        expect: impl FnOnce(AddItemWhen, AddItemThen),
    ) -> httpmock::Mock<'a> {
        self.mocks
            .expect("addItem", |when, then| expect(AddItemWhen(when), AddItemThen(then)))
    }

    /// Expects calls of `DELETE /items/{itemId}`, operation `removeItem`, and answers them.
    pub fn remove_item(
        &self,
        expect: impl FnOnce(RemoveItemWhen, RemoveItemThen),
    ) -> httpmock::Mock<'a> {
        self.mocks
            .expect(
                "removeItem",
                |when, then| expect(RemoveItemWhen(when), RemoveItemThen(then)),
            )
    }

    /// Expects calls of `GET /{request}/{input}/{path}`, operation `clash`, and answers them.
    pub fn clash(
        &self,
        expect: impl FnOnce(ClashWhen, ClashThen),
    ) -> httpmock::Mock<'a> {
        self.mocks.expect("clash", |when, then| expect(ClashWhen(when), ClashThen(then)))
    }

    /// Expects calls of `PUT /put/{putFlag}`, operation `putFlag`, and answers them.
    pub fn put_flag(
        &self,
        expect: impl FnOnce(PutFlagWhen, PutFlagThen),
    ) -> httpmock::Mock<'a> {
        self.mocks
            .expect("putFlag", |when, then| expect(PutFlagWhen(when), PutFlagThen(then)))
    }

    /// Expects calls of `GET /items/count`, operation `countItems`, and answers them.
    pub fn count_items(
        &self,
        expect: impl FnOnce(CountItemsWhen, CountItemsThen),
    ) -> httpmock::Mock<'a> {
        self.mocks
            .expect(
                "countItems",
                |when, then| expect(CountItemsWhen(when), CountItemsThen(then)),
            )
    }

    /// Expects calls of `PUT /orders`, operation `placeOrder`, and answers them.
    pub fn place_order(
        &self,
        expect: impl FnOnce(PlaceOrderWhen, PlaceOrderThen),
    ) -> httpmock::Mock<'a> {
        self.mocks
            .expect(
                "placeOrder",
                |when, then| expect(PlaceOrderWhen(when), PlaceOrderThen(then)),
            )
    }

    /// Expects calls of `POST /mock/{when}/{then}`, operation `mock`, and answers them.
    pub fn mock(&self, expect: impl FnOnce(MockWhen, MockThen)) -> httpmock::Mock<'a> {
        self.mocks.expect("mock", |when, then| expect(MockWhen(when), MockThen(then)))
    }

    /// Expects calls of `POST /mock/{mocks}/0`, operation `mocks`, and answers them.
    pub fn mocks(
        &self,
        expect: impl FnOnce(MocksWhen, MocksThen),
    ) -> httpmock::Mock<'a> {
        self.mocks.expect("mocks", |when, then| expect(MocksWhen(when), MocksThen(then)))
    }
}

/// Which calls of `listItems` are expected: all, but for what its methods say.
pub struct ListItemsWhen(When);

impl ListItemsWhen {
    /// How many.
    ///
    /// ```text
    /// no doctest
    /// ```
    /// No lone
    /// carriage return.
    ///
    /// In the query: `limit`. `None`: it must be absent.
    pub fn limit(self, limit: Option<types::ListItemsLimit>) -> Self {
        Self(self.0.query("limit", limit))
    }

    /// In the query: `sort`. `None`: it must be absent.
    pub fn sort(self, sort: Option<types::Order>) -> Self {
        Self(self.0.query("sort", sort))
    }

    /// In the query: `cheap`. `None`: it must be absent.
    pub fn cheap(self, cheap: Option<bool>) -> Self {
        Self(self.0.query("cheap", cheap))
    }

    /// In the query: `below`. `None`: it must be absent.
    pub fn below(self, below: Option<f64>) -> Self {
        Self(self.0.query("below", below))
    }

    /// In the headers: `X-Trace`. `None`: it must be absent.
    pub fn x_trace(self, x_trace: Option<&types::ListItemsXTrace>) -> Self {
        Self(self.0.header("X-Trace", x_trace.cloned()))
    }

    /// What only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> Self {
        Self(self.0.and(more))
    }
}

/// How calls of `listItems` are answered.
pub struct ListItemsThen(Then);

impl ListItemsThen {
    /// The items. With status 200.
    pub fn value(self, value: &[types::Item]) -> Self {
        Self(self.0.json(200, "application/json", value))
    }

    /// With a header more.
    pub fn header(self, name: &str, value: &str) -> Self {
        Self(self.0.header(name, value))
    }

    /// With what only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::Then) -> httpmock::Then) -> Self {
        Self(self.0.and(more))
    }
}

/// Which calls of `addItem` are expected: all, but for what its methods say.
pub struct AddItemWhen(When);

impl AddItemWhen {
    /// The whole request body.
    pub fn body(self, body: &types::Item) -> Self {
        Self(self.0.body(body))
    }

    /// The credential of the caller.
    pub fn credential(self, credential: &str) -> Self {
        Self(self.0.credential(credential))
    }

    /// What only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> Self {
        Self(self.0.and(more))
    }
}

/// How calls of `addItem` are answered.
pub struct AddItemThen(Then);

impl AddItemThen {
    /// It is added. With status 201.
    pub fn value(self, value: &types::Item) -> Self {
        Self(self.0.json(201, "application/json", value))
    }

    /// It is there already. With status 409.
    pub fn conflict(self) -> Self {
        Self(self.0.status(409))
    }

    /// With a header more.
    pub fn header(self, name: &str, value: &str) -> Self {
        Self(self.0.header(name, value))
    }

    /// With what only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::Then) -> httpmock::Then) -> Self {
        Self(self.0.and(more))
    }
}

/// Which calls of `removeItem` are expected: all, but for what its methods say.
pub struct RemoveItemWhen(When);

impl RemoveItemWhen {
    /// In the path: `itemId`.
    pub fn item_id(self, item_id: &types::RemoveItemItemId) -> Self {
        Self(self.0.segment(1, item_id.clone()))
    }

    /// The credential of the caller.
    pub fn credential(self, credential: &str) -> Self {
        Self(self.0.credential(credential))
    }

    /// What only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> Self {
        Self(self.0.and(more))
    }
}

/// How calls of `removeItem` are answered.
pub struct RemoveItemThen(Then);

impl RemoveItemThen {
    /// It is gone. With status 204.
    pub fn nothing(self) -> Self {
        Self(self.0.status(204))
    }

    /// The store is a teapot. With status 418.
    pub fn status418(self, body: &types::RemoveItem418Body) -> Self {
        Self(self.0.json(418, "application/json", body))
    }

    /// With a header more.
    pub fn header(self, name: &str, value: &str) -> Self {
        Self(self.0.header(name, value))
    }

    /// With what only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::Then) -> httpmock::Then) -> Self {
        Self(self.0.and(more))
    }
}

/// Which calls of `clash` are expected: all, but for what its methods say.
pub struct ClashWhen(When);

impl ClashWhen {
    /// In the path: `request`.
    pub fn request(self, request: &str) -> Self {
        Self(self.0.segment(0, request.to_owned()))
    }

    /// In the path: `input`.
    pub fn input(self, input: &types::Kind) -> Self {
        Self(self.0.segment(1, input.clone()))
    }

    /// In the path: `path`.
    pub fn path(self, path: i64) -> Self {
        Self(self.0.segment(2, path))
    }

    /// In the query: `call`. `None`: it must be absent.
    pub fn call(self, call: Option<&str>) -> Self {
        Self(self.0.query("call", call.map(str::to_owned)))
    }

    /// In the query: `type`. `None`: it must be absent.
    pub fn r#type(self, r#type: Option<types::Rating>) -> Self {
        Self(self.0.query("type", r#type))
    }

    /// What only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> Self {
        Self(self.0.and(more))
    }
}

/// How calls of `clash` are answered.
pub struct ClashThen(Then);

impl ClashThen {
    /// Names of parameters do not clash with the code around them. With status 204.
    pub fn nothing(self) -> Self {
        Self(self.0.status(204))
    }

    /// With a header more.
    pub fn header(self, name: &str, value: &str) -> Self {
        Self(self.0.header(name, value))
    }

    /// With what only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::Then) -> httpmock::Then) -> Self {
        Self(self.0.and(more))
    }
}

/// Which calls of `putFlag` are expected: all, but for what its methods say.
pub struct PutFlagWhen(When);

impl PutFlagWhen {
    /// In the path: `putFlag`.
    pub fn put_flag(self, put_flag: &types::_9lives) -> Self {
        Self(self.0.segment(1, put_flag.clone()))
    }

    /// In the query: `request`. `None`: it must be absent.
    pub fn request(self, request: Option<&str>) -> Self {
        Self(self.0.query("request", request.map(str::to_owned)))
    }

    /// In the query: `request_value`. `None`: it must be absent.
    pub fn request_value(self, request_value: Option<&str>) -> Self {
        Self(self.0.query("request_value", request_value.map(str::to_owned)))
    }

    /// In the query: `report`. `None`: it must be absent.
    pub fn report(self, report: Option<&str>) -> Self {
        Self(self.0.query("report", report.map(str::to_owned)))
    }

    /// In the query: `operations`. `None`: it must be absent.
    pub fn operations(self, operations: Option<&str>) -> Self {
        Self(self.0.query("operations", operations.map(str::to_owned)))
    }

    /// In the query: `response`. `None`: it must be absent.
    pub fn response(self, response: Option<&str>) -> Self {
        Self(self.0.query("response", response.map(str::to_owned)))
    }

    /// In the headers: `api-version`. `None`: it must be absent.
    pub fn api_version(self, api_version: Option<&str>) -> Self {
        Self(self.0.header("api-version", api_version.map(str::to_owned)))
    }

    /// The whole request body.
    pub fn body(self, body: bool) -> Self {
        Self(self.0.body(&body))
    }

    /// What only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> Self {
        Self(self.0.and(more))
    }
}

/// How calls of `putFlag` are answered.
pub struct PutFlagThen(Then);

impl PutFlagThen {
    /// ```text
    /// > let x = ;
    /// ```
    /// - let y = ;.
    ///
    /// With status 200.
    pub fn value(self, value: &types::A) -> Self {
        Self(self.0.json(200, "application/json", value))
    }

    /// With a header more.
    pub fn header(self, name: &str, value: &str) -> Self {
        Self(self.0.header(name, value))
    }

    /// With what only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::Then) -> httpmock::Then) -> Self {
        Self(self.0.and(more))
    }
}

/// Which calls of `countItems` are expected: all, but for what its methods say.
pub struct CountItemsWhen(When);

impl CountItemsWhen {
    /// What only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> Self {
        Self(self.0.and(more))
    }
}

/// How calls of `countItems` are answered.
pub struct CountItemsThen(Then);

impl CountItemsThen {
    /// How many. With status 200.
    pub fn value(self, value: i64) -> Self {
        Self(self.0.json(200, "application/json", &value))
    }

    /// With a header more.
    pub fn header(self, name: &str, value: &str) -> Self {
        Self(self.0.header(name, value))
    }

    /// With what only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::Then) -> httpmock::Then) -> Self {
        Self(self.0.and(more))
    }
}

/// Which calls of `placeOrder` are expected: all, but for what its methods say.
pub struct PlaceOrderWhen(When);

impl PlaceOrderWhen {
    /// In the headers: `X-Priority`.
    pub fn x_priority(self, x_priority: types::Priority) -> Self {
        Self(self.0.header("X-Priority", Some(x_priority)))
    }

    /// The whole request body.
    pub fn body(self, body: &types::Purchase) -> Self {
        Self(self.0.body(body))
    }

    /// The credential of the caller.
    pub fn credential(self, credential: &str) -> Self {
        Self(self.0.credential(credential))
    }

    /// What only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> Self {
        Self(self.0.and(more))
    }
}

/// How calls of `placeOrder` are answered.
pub struct PlaceOrderThen(Then);

impl PlaceOrderThen {
    /// It is ordered. With status 204.
    pub fn nothing(self) -> Self {
        Self(self.0.status(204))
    }

    /// With a header more.
    pub fn header(self, name: &str, value: &str) -> Self {
        Self(self.0.header(name, value))
    }

    /// With what only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::Then) -> httpmock::Then) -> Self {
        Self(self.0.and(more))
    }
}

/// Which calls of `mock` are expected: all, but for what its methods say.
pub struct MockWhen(When);

impl MockWhen {
    /// In the path: `when`.
    pub fn when(self, when: &str) -> Self {
        Self(self.0.segment(1, when.to_owned()))
    }

    /// In the path: `then`.
    pub fn then(self, then: i64) -> Self {
        Self(self.0.segment(2, then))
    }

    /// In the query: `self`. `None`: it must be absent.
    pub fn _self(self, _self: Option<bool>) -> Self {
        Self(self.0.query("self", _self))
    }

    /// One more. In the query: `and`. `None`: it must be absent.
    pub fn and(self, and: Option<&types::_9lives>) -> Self {
        Self(self.0.query("and", and.cloned()))
    }

    /// In the request body: `body`.
    pub fn body(self, body: String) -> Self {
        Self(self.0.property("body", &body))
    }

    /// The whole request body.
    pub fn body_(self, body: &types::MockBody) -> Self {
        Self(self.0.body(body))
    }

    /// The credential of the caller.
    pub fn credential(self, credential: &str) -> Self {
        Self(self.0.credential(credential))
    }

    /// What only httpmock's own methods can say.
    pub fn and_(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> Self {
        Self(self.0.and(more))
    }
}

/// How calls of `mock` are answered.
pub struct MockThen(Then);

impl MockThen {
    /// All is well. With status 200.
    pub fn value_(self, value: &[i64]) -> Self {
        Self(self.0.json(200, "application/json", value))
    }

    /// Who is it? With status 401.
    pub fn unauthorized_(self) -> Self {
        Self(self.0.status(401))
    }

    /// No. With a status from 400 to 499.
    pub fn client_error(self, status: u16, body: &[u8]) -> Self {
        Self(self.0.bytes(status, "text/plain", body))
    }

    /// Something else. With a status from 200 to 599.
    pub fn default_json(self, status: u16, body: bool) -> Self {
        Self(self.0.json(status, "application/json", &body))
    }

    /// Something else. With a status from 200 to 599.
    pub fn default_text_html(self, status: u16, body: &[u8]) -> Self {
        Self(self.0.bytes(status, "text/html", body))
    }

    /// In the header `value`.
    pub fn value(self, value: &str) -> Self {
        Self(self.0.header("value", value))
    }

    /// In the header `header`.
    pub fn header(self, header: &[i64]) -> Self {
        Self(
            self
                .0
                .header(
                    "header",
                    header.iter().map(ToString::to_string).collect::<Vec<_>>().join(","),
                ),
        )
    }

    /// In the header `and`.
    pub fn and(self, and: &types::Price) -> Self {
        Self(self.0.header("and", and))
    }

    /// In the header `unauthorized`.
    pub fn unauthorized(self, unauthorized: bool) -> Self {
        Self(self.0.header("unauthorized", unauthorized))
    }

    /// With a header more.
    pub fn header_(self, name: &str, value: &str) -> Self {
        Self(self.0.header(name, value))
    }

    /// With what only httpmock's own methods can say.
    pub fn and_(self, more: impl FnOnce(httpmock::Then) -> httpmock::Then) -> Self {
        Self(self.0.and(more))
    }
}

/// Which calls of `mocks` are expected: all, but for what its methods say.
pub struct MocksWhen(When);

impl MocksWhen {
    /// In the path: `mocks`.
    pub fn mocks(self, mocks: i64) -> Self {
        Self(self.0.segment(1, mocks))
    }

    /// In the query: `result`. `None`: it must be absent.
    pub fn result(self, result: Option<f64>) -> Self {
        Self(self.0.query("result", result))
    }

    /// In the query: `client`. `None`: it must be absent.
    pub fn client(self, client: Option<&str>) -> Self {
        Self(self.0.query("client", client.map(str::to_owned)))
    }

    /// In the query: `runtime`. `None`: it must be absent.
    pub fn runtime(self, runtime: Option<&str>) -> Self {
        Self(self.0.query("runtime", runtime.map(str::to_owned)))
    }

    /// In the headers: `credential`. `None`: it must be absent.
    pub fn credential(self, credential: Option<&str>) -> Self {
        Self(self.0.header("credential", credential.map(str::to_owned)))
    }

    /// In the headers: `header`.
    pub fn header(self, header: &str) -> Self {
        Self(self.0.header("header", Some(header.to_owned())))
    }

    /// The credential of the caller.
    pub fn credential_(self, credential: &str) -> Self {
        Self(self.0.credential(credential))
    }

    /// What only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> Self {
        Self(self.0.and(more))
    }
}

/// How calls of `mocks` are answered.
pub struct MocksThen(Then);

impl MocksThen {
    /// All is well. With status 204.
    pub fn nothing_(self) -> Self {
        Self(self.0.status(204))
    }

    /// In the header `nothing`.
    pub fn nothing(self, nothing: i64) -> Self {
        Self(self.0.header("nothing", nothing))
    }

    /// With a header more.
    pub fn header(self, name: &str, value: &str) -> Self {
        Self(self.0.header(name, value))
    }

    /// With what only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::Then) -> httpmock::Then) -> Self {
        Self(self.0.and(more))
    }
}
