// @generated from spec/mmc.yaml by `specwright generate`. Do not edit.

use ::specwright_client::httpmock::{Mock, MockServer};
use ::specwright_client::mock::{
    self, Expectation, Mocks, Reply, Route, Segment, Then, Unknown, When, record,
};

use super::client::{API, Client};
use ::conference_types::mmc as types;

/// Where each operation is called, the more concrete path first.
static ROUTES: &[Route] = &[
    Route::new(
        "prolongMeeting",
        "PUT",
        &[
            Segment::Literal("v1"),
            Segment::Literal("mmc"),
            Segment::Literal("control"),
            Segment::Literal("conferences"),
            Segment::Literal("duration"),
        ],
    ),
    Route::new(
        "createConfToken",
        "GET",
        &[
            Segment::Literal("v1"),
            Segment::Literal("mmc"),
            Segment::Literal("control"),
            Segment::Literal("conferences"),
            Segment::Literal("token"),
        ],
    ),
];

/// The API "Cloud meeting service, meeting control" on a mock server.
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
    /// Expects calls of `PUT /v1/mmc/control/conferences/duration`, and answers them.
    pub fn prolong_meeting(
        &self,
        expect: impl FnOnce(
            When<types::ProlongMeetingRequest>,
            Then<types::ProlongMeetingSuccess, types::ProlongMeetingFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::ProlongMeetingSuccess) -> Result<Reply, Unknown> {
            match success {
                types::ProlongMeetingSuccess::Ok => Ok(mock::empty(200)),
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(failure: types::ProlongMeetingFailure) -> Result<Reply, Unknown> {
            match failure {
                types::ProlongMeetingFailure::BadRequest(body) => {
                    Ok(mock::json(400, "application/json;charset=UTF-8", &body))
                }
                types::ProlongMeetingFailure::Unauthorized(body) => {
                    Ok(mock::json(401, "application/json;charset=UTF-8", &body))
                }
                types::ProlongMeetingFailure::Forbidden(body) => {
                    Ok(mock::json(403, "application/json;charset=UTF-8", &body))
                }
                types::ProlongMeetingFailure::InternalServerError(body) => {
                    Ok(mock::json(500, "application/json;charset=UTF-8", &body))
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
                async |client: Client| drop(client.prolong_meeting_with(request).await),
            )
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "prolongMeeting",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }

    /// Expects calls of `GET /v1/mmc/control/conferences/token`, and answers them.
    pub fn create_conf_token(
        &self,
        expect: impl FnOnce(
            When<types::CreateConfTokenRequest>,
            Then<types::CreateConfTokenSuccess, types::CreateConfTokenFailure>,
        ),
    ) -> Mock<'a> {
        fn succeed(success: types::CreateConfTokenSuccess) -> Result<Reply, Unknown> {
            match success {
                types::CreateConfTokenSuccess::Ok(body) => {
                    Ok(mock::json(200, "application/json;charset=UTF-8", &body))
                }
                #[allow(
                    unreachable_patterns,
                    reason = "the types may be of another crate"
                )]
                _ => Err(Unknown),
            }
        }
        fn fail(failure: types::CreateConfTokenFailure) -> Result<Reply, Unknown> {
            match failure {
                types::CreateConfTokenFailure::BadRequest(body) => {
                    Ok(mock::json(400, "application/json;charset=UTF-8", &body))
                }
                types::CreateConfTokenFailure::Unauthorized(body) => {
                    Ok(mock::json(401, "application/json;charset=UTF-8", &body))
                }
                types::CreateConfTokenFailure::Forbidden(body) => {
                    Ok(mock::json(403, "application/json;charset=UTF-8", &body))
                }
                types::CreateConfTokenFailure::InternalServerError(body) => {
                    Ok(mock::json(500, "application/json;charset=UTF-8", &body))
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
                async |client: Client| drop(client.create_conf_token_with(request).await),
            )
        };
        self.mocks
            .expect(
                Expectation {
                    operation: "createConfToken",
                    record,
                    succeed,
                    fail,
                },
                expect,
            )
    }
}
