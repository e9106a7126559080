// @generated from spec/agentconf.yaml by `specwright generate`. Do not edit.

use ::specwright_client::httpmock::{Mock, MockServer};
use ::specwright_client::mock::{
    self, Expectation, Mocks, Reply, Route, Segment, Then, Unknown, When, record,
};

use super::client::{API, Client};
use ::conference_types::agentconf as types;

/// Where each operation is called, the more concrete path first.
static ROUTES: &[Route] = &[
    Route::new("login", "PUT", &[Segment::Literal("onlineagent"), Segment::Parameter]),
    Route::new(
        "prolongTime",
        "POST",
        &[
            Segment::Literal("agentconf"),
            Segment::Parameter,
            Segment::Literal("prolongtime"),
        ],
    ),
    Route::new(
        "queryConfInfos",
        "POST",
        &[
            Segment::Literal("agentconf"),
            Segment::Parameter,
            Segment::Literal("queryconfinfos"),
        ],
    ),
    Route::new(
        "releaseAgentConf",
        "POST",
        &[
            Segment::Literal("agentconf"),
            Segment::Parameter,
            Segment::Literal("releaseagentconf"),
        ],
    ),
    Route::new(
        "queryAllConfIds",
        "GET",
        &[
            Segment::Literal("agentconf"),
            Segment::Parameter,
            Segment::Literal("queryvdnconfid"),
        ],
    ),
];

/// The API "Agent gateway, conference resource" on a mock server.
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
    /// Expects calls of `PUT /onlineagent/{agentid}`, and answers them.
    pub fn login(
        &self,
        expect: impl FnOnce(
            When<types::LoginRequest>,
            Then<types::LoginSuccess, types::LoginFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::LoginSuccess) -> Result<Reply, Unknown> {
            match success {
                types::LoginSuccess::Ok(response) => {
                    let written = mock::json(
                        200,
                        "application/json; charset=UTF-8",
                        &response.body,
                    );
                    let written = match &response.set_guid {
                        Some(value) => mock::with_header(written, "set-guid", value),
                        None => written,
                    };
                    let written = match &response.guid {
                        Some(value) => mock::with_header(written, "guid", value),
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
        fn fail(refusal: types::LoginFailure) -> Result<Reply, Unknown> {
            Ok(
                mock::json(
                    200,
                    "application/json; charset=UTF-8",
                    &types::Envelope::<()>::refused(refusal),
                ),
            )
        }
        let record = |request| {
            record(&API, async |client: Client| drop(client.login_with(request).await))
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "login",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }

    /// Expects calls of `POST /agentconf/{agentid}/prolongtime`, and answers them.
    pub fn prolong_time(
        &self,
        expect: impl FnOnce(
            When<types::ProlongTimeRequest>,
            Then<types::ProlongTimeSuccess, types::ProlongTimeFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::ProlongTimeSuccess) -> Result<Reply, Unknown> {
            match success {
                types::ProlongTimeSuccess::Ok(body) => {
                    Ok(mock::json(200, "application/json; charset=UTF-8", &body))
                }
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(refusal: types::ProlongTimeFailure) -> Result<Reply, Unknown> {
            Ok(
                mock::json(
                    200,
                    "application/json; charset=UTF-8",
                    &types::Envelope::<()>::refused(refusal),
                ),
            )
        }
        let record = |request| {
            record(
                &API,
                async |client: Client| drop(client.prolong_time_with(request).await),
            )
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "prolongTime",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }

    /// Expects calls of `POST /agentconf/{agentid}/queryconfinfos`, and answers them.
    pub fn query_conf_infos(
        &self,
        expect: impl FnOnce(
            When<types::QueryConfInfosRequest>,
            Then<types::QueryConfInfosSuccess, types::QueryConfInfosFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::QueryConfInfosSuccess) -> Result<Reply, Unknown> {
            match success {
                types::QueryConfInfosSuccess::Ok(body) => {
                    Ok(mock::json(200, "application/json; charset=UTF-8", &body))
                }
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(refusal: types::QueryConfInfosFailure) -> Result<Reply, Unknown> {
            Ok(
                mock::json(
                    200,
                    "application/json; charset=UTF-8",
                    &types::Envelope::<()>::refused(refusal),
                ),
            )
        }
        let record = |request| {
            record(
                &API,
                async |client: Client| drop(client.query_conf_infos_with(request).await),
            )
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "queryConfInfos",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }

    /// Expects calls of `POST /agentconf/{agentid}/releaseagentconf`, and answers them.
    pub fn release_agent_conf(
        &self,
        expect: impl FnOnce(
            When<types::ReleaseAgentConfRequest>,
            Then<types::ReleaseAgentConfSuccess, types::ReleaseAgentConfFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::ReleaseAgentConfSuccess) -> Result<Reply, Unknown> {
            match success {
                types::ReleaseAgentConfSuccess::Ok(body) => {
                    Ok(mock::json(200, "application/json; charset=UTF-8", &body))
                }
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(refusal: types::ReleaseAgentConfFailure) -> Result<Reply, Unknown> {
            Ok(
                mock::json(
                    200,
                    "application/json; charset=UTF-8",
                    &types::Envelope::<()>::refused(refusal),
                ),
            )
        }
        let record = |request| {
            record(
                &API,
                async |client: Client| drop(
                    client.release_agent_conf_with(request).await,
                ),
            )
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "releaseAgentConf",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }

    /// Expects calls of `GET /agentconf/{agentid}/queryvdnconfid`, and answers them.
    pub fn query_all_conf_ids(
        &self,
        expect: impl FnOnce(
            When<types::QueryAllConfIdsRequest>,
            Then<types::QueryAllConfIdsSuccess, types::QueryAllConfIdsFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::QueryAllConfIdsSuccess) -> Result<Reply, Unknown> {
            match success {
                types::QueryAllConfIdsSuccess::Ok(body) => {
                    Ok(mock::json(200, "application/json; charset=UTF-8", &body))
                }
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(refusal: types::QueryAllConfIdsFailure) -> Result<Reply, Unknown> {
            Ok(
                mock::json(
                    200,
                    "application/json; charset=UTF-8",
                    &types::Envelope::<()>::refused(refusal),
                ),
            )
        }
        let record = |request| {
            record(
                &API,
                async |client: Client| drop(
                    client.query_all_conf_ids_with(request).await,
                ),
            )
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "queryAllConfIds",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }
}
