use ::specwright_client::httpmock::{Mock, MockServer};
use ::specwright_client::mock::{
    self, Expectation, Mocks, Reply, Route, Segment, Then, Unknown, When, record,
};

use super::client::{API, Client};
use super::types;

/// Where each operation is called, the more concrete path first.
static ROUTES: &[Route] = &[
    Route::new("listItems", "GET", &[Segment::Literal("items")]),
    Route::new("addItem", "POST", &[Segment::Literal("items")]),
    Route::new("listShelves", "GET", &[Segment::Literal("shelves")]),
    Route::new("placeOrder", "PUT", &[Segment::Literal("orders")]),
    Route::new(
        "countItems",
        "GET",
        &[Segment::Literal("items"), Segment::Literal("count")],
    ),
    Route::new("removeItem", "DELETE", &[Segment::Literal("items"), Segment::Parameter]),
    Route::new("putFlag", "PUT", &[Segment::Literal("put"), Segment::Parameter]),
    Route::new(
        "mocks",
        "POST",
        &[Segment::Literal("mock"), Segment::Parameter, Segment::Literal("0")],
    ),
    Route::new(
        "mock",
        "POST",
        &[Segment::Literal("mock"), Segment::Parameter, Segment::Parameter],
    ),
    Route::new(
        "clash",
        "GET",
        &[Segment::Parameter, Segment::Parameter, Segment::Parameter],
    ),
];

/// The API "Store
/// of things" on a mock server.
///
/// A method for each operation says which calls of it are expected and how they are answered.
#[derive(Clone, Copy, Debug)]
pub struct MockApi<'a> {
    mocks: Mocks<'a>,
}

impl<'a> MockApi<'a> {
    /// Creates the API on a server.
    pub fn new(server: &'a MockServer) -> Self {
        MockApi {
            mocks: Mocks::new(server, &API, ROUTES),
        }
    }

    /// Returns the base URL for a client.
    pub fn base_url(&self) -> String {
        self.mocks.base_url()
    }
}

impl<'a> MockApi<'a> {
    /// Expects calls of `GET /items`, and answers them.
    pub fn list_items(
        &self,
        expect: impl FnOnce(
            When<types::ListItemsRequest>,
            Then<types::ListItemsSuccess, types::ListItemsFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::ListItemsSuccess) -> Result<Reply, Unknown> {
            match success {
                types::ListItemsSuccess::Ok(body) => {
                    Ok(mock::json(200, "application/json", &body))
                }
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(_: types::ListItemsFailure) -> Result<Reply, Unknown> {
            Err(Unknown)
        }
        let record = |request| {
            record(
                &API,
                async |client: Client| drop(client.list_items_with(request).await),
            )
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "listItems",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }

    /// Expects calls of `POST /items`, and answers them.
    #[expect(deprecated, reason = "the spec has it")]
    pub fn add_item(
        &self,
        expect: impl FnOnce(
            When<types::AddItemRequest>,
            Then<types::AddItemSuccess, types::AddItemFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::AddItemSuccess) -> Result<Reply, Unknown> {
            match success {
                types::AddItemSuccess::Created(body) => {
                    Ok(mock::json(201, "application/json", &body))
                }
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(failure: types::AddItemFailure) -> Result<Reply, Unknown> {
            match failure {
                types::AddItemFailure::Conflict => Ok(mock::empty(409)),
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        let record = |request| {
            record(
                &API,
                async |client: Client| drop(client.add_item_with(request).await),
            )
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "addItem",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }

    /// Expects calls of `DELETE /items/{itemId}`, and answers them.
    pub fn remove_item(
        &self,
        expect: impl FnOnce(
            When<types::RemoveItemRequest>,
            Then<types::RemoveItemSuccess, types::RemoveItemFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::RemoveItemSuccess) -> Result<Reply, Unknown> {
            match success {
                types::RemoveItemSuccess::NoContent => Ok(mock::empty(204)),
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(failure: types::RemoveItemFailure) -> Result<Reply, Unknown> {
            match failure {
                types::RemoveItemFailure::Status418(body) => {
                    Ok(mock::json(418, "application/json", &body))
                }
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        let record = |request| {
            record(
                &API,
                async |client: Client| drop(client.remove_item_with(request).await),
            )
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "removeItem",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }

    /// Expects calls of `GET /{request}/{input}/{path}`, and answers them.
    pub fn clash(
        &self,
        expect: impl FnOnce(
            When<types::ClashRequest>,
            Then<types::ClashSuccess, types::ClashFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::ClashSuccess) -> Result<Reply, Unknown> {
            match success {
                types::ClashSuccess::NoContent => Ok(mock::empty(204)),
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(_: types::ClashFailure) -> Result<Reply, Unknown> {
            Err(Unknown)
        }
        let record = |request| {
            record(&API, async |client: Client| drop(client.clash_with(request).await))
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "clash",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }

    /// Expects calls of `PUT /put/{putFlag}`, and answers them.
    pub fn put_flag(
        &self,
        expect: impl FnOnce(
            When<types::PutFlagRequest>,
            Then<types::PutFlagSuccess, types::PutFlagFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::PutFlagSuccess) -> Result<Reply, Unknown> {
            match success {
                types::PutFlagSuccess::Ok(body) => {
                    Ok(mock::json(200, "application/json", &body))
                }
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(_: types::PutFlagFailure) -> Result<Reply, Unknown> {
            Err(Unknown)
        }
        let record = |request| {
            record(
                &API,
                async |client: Client| drop(client.put_flag_with(request).await),
            )
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "putFlag",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }

    /// Expects calls of `GET /shelves`, and answers them.
    pub fn list_shelves(
        &self,
        expect: impl FnOnce(
            When<types::ListShelvesRequest>,
            Then<types::ListShelvesSuccess, types::ListShelvesFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::ListShelvesSuccess) -> Result<Reply, Unknown> {
            match success {
                types::ListShelvesSuccess::Ok(body) => {
                    Ok(mock::json(200, "application/json", &body))
                }
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(_: types::ListShelvesFailure) -> Result<Reply, Unknown> {
            Err(Unknown)
        }
        let record = |request| {
            record(
                &API,
                async |client: Client| drop(client.list_shelves_with(request).await),
            )
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "listShelves",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }

    /// Expects calls of `GET /items/count`, and answers them.
    pub fn count_items(
        &self,
        expect: impl FnOnce(
            When<types::CountItemsRequest>,
            Then<types::CountItemsSuccess, types::CountItemsFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::CountItemsSuccess) -> Result<Reply, Unknown> {
            match success {
                types::CountItemsSuccess::Ok(body) => {
                    Ok(mock::json(200, "application/json", &body))
                }
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(_: types::CountItemsFailure) -> Result<Reply, Unknown> {
            Err(Unknown)
        }
        let record = |request| {
            record(
                &API,
                async |client: Client| drop(client.count_items_with(request).await),
            )
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "countItems",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }

    /// Expects calls of `PUT /orders`, and answers them.
    pub fn place_order(
        &self,
        expect: impl FnOnce(
            When<types::PlaceOrderRequest>,
            Then<types::PlaceOrderSuccess, types::PlaceOrderFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::PlaceOrderSuccess) -> Result<Reply, Unknown> {
            match success {
                types::PlaceOrderSuccess::NoContent => Ok(mock::empty(204)),
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(_: types::PlaceOrderFailure) -> Result<Reply, Unknown> {
            Err(Unknown)
        }
        let record = |request| {
            record(
                &API,
                async |client: Client| drop(client.place_order_with(request).await),
            )
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "placeOrder",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }

    /// Expects calls of `POST /mock/{when}/{then}`, and answers them.
    pub fn mock(
        &self,
        expect: impl FnOnce(
            When<types::MockRequest>,
            Then<types::MockSuccess, types::MockFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::MockSuccess) -> Result<Reply, Unknown> {
            match success {
                types::MockSuccess::Ok(response) => {
                    let written = mock::json(200, "application/json", &response.body);
                    let written = match &response.value {
                        Some(value) => mock::with_header(written, "value", value),
                        None => written,
                    };
                    let written = match &response.header {
                        Some(value) => mock::with_header_list(written, "header", value),
                        None => written,
                    };
                    let written = mock::with_header(written, "and", &response.and);
                    let written = match &response.unauthorized {
                        Some(value) => mock::with_header(written, "unauthorized", value),
                        None => written,
                    };
                    Ok(written)
                }
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(failure: types::MockFailure) -> Result<Reply, Unknown> {
            match failure {
                types::MockFailure::Unauthorized => Ok(mock::empty(401)),
                types::MockFailure::ClientError(response) => {
                    Ok(mock::text(response.status.get(), "text/plain", &response.body))
                }
                types::MockFailure::Default(response) => {
                    Ok(
                        match response.body {
                            types::MockDefaultContent::Json(body) => {
                                mock::json(response.status.get(), "application/json", &body)
                            }
                            types::MockDefaultContent::TextHtml(body) => {
                                mock::text(response.status.get(), "text/html", &body)
                            }
                            #[allow(
                                unreachable_patterns,
                                reason = "the types may be of another crate"
                            )]
                            _ => return Err(Unknown),
                        },
                    )
                }
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        let record = |request| {
            record(&API, async |client: Client| drop(client.mock_with(request).await))
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "mock",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }

    /// Expects calls of `POST /mock/{mocks}/0`, and answers them.
    pub fn mocks(
        &self,
        expect: impl FnOnce(
            When<types::MocksRequest>,
            Then<types::MocksSuccess, types::MocksFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::MocksSuccess) -> Result<Reply, Unknown> {
            match success {
                types::MocksSuccess::NoContent(response) => {
                    let written = mock::empty(204);
                    let written = match &response.nothing {
                        Some(value) => mock::with_header(written, "nothing", value),
                        None => written,
                    };
                    Ok(written)
                }
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(_: types::MocksFailure) -> Result<Reply, Unknown> {
            Err(Unknown)
        }
        let record = |request| {
            record(&API, async |client: Client| drop(client.mocks_with(request).await))
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "mocks",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }
}
