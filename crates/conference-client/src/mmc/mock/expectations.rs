// @generated from spec/mmc.yaml by `specwright generate`. Do not edit.

//! Expected calls of the API "Cloud meeting service, meeting control".

use super::{Gateway, Route, Segment, Then, When};
use ::conference_types::mmc as types;

/// Where each operation is called, the more concrete path first.
pub(super) const ROUTES: &[Route] = &[
    Route {
        operation: "prolongMeeting",
        method: "PUT",
        path: &[
            Segment::Literal("v1"),
            Segment::Literal("mmc"),
            Segment::Literal("control"),
            Segment::Literal("conferences"),
            Segment::Literal("duration"),
        ],
    },
    Route {
        operation: "createConfToken",
        method: "GET",
        path: &[
            Segment::Literal("v1"),
            Segment::Literal("mmc"),
            Segment::Literal("control"),
            Segment::Literal("conferences"),
            Segment::Literal("token"),
        ],
    },
];

impl<'a> Gateway<'a> {
    /// Expects calls of `PUT /v1/mmc/control/conferences/duration`, operation `prolongMeeting`,
    /// and answers them.
    pub fn prolong_meeting(
        &self,
        expect: impl FnOnce(ProlongMeetingWhen, ProlongMeetingThen),
    ) -> httpmock::Mock<'a> {
        self.mocks
            .expect(
                "prolongMeeting",
                |when, then| expect(ProlongMeetingWhen(when), ProlongMeetingThen(then)),
            )
    }

    /// Expects calls of `GET /v1/mmc/control/conferences/token`, operation `createConfToken`, and
    /// answers them.
    pub fn create_conf_token(
        &self,
        expect: impl FnOnce(CreateConfTokenWhen, CreateConfTokenThen),
    ) -> httpmock::Mock<'a> {
        self.mocks
            .expect(
                "createConfToken",
                |when, then| expect(CreateConfTokenWhen(when), CreateConfTokenThen(then)),
            )
    }
}

/// Which calls of `prolongMeeting` are expected: all, but for what its methods say.
pub struct ProlongMeetingWhen(When);

impl ProlongMeetingWhen {
    /// The meeting to extend. In the query: `conferenceID`.
    pub fn conference_id(self, conference_id: &types::ConferenceId) -> Self {
        Self(self.0.query("conferenceID", Some(conference_id.clone())))
    }

    /// The whole request body.
    pub fn body(self, body: &types::ProlongMeetingBody) -> Self {
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

/// How calls of `prolongMeeting` are answered.
pub struct ProlongMeetingThen(Then);

impl ProlongMeetingThen {
    /// The meeting is extended. A body may come along; it has no documented meaning. With status
    /// 200.
    pub fn nothing(self) -> Self {
        Self(self.0.status(200))
    }

    /// A parameter is not valid. With status 400.
    pub fn bad_request(self, body: &types::ErrorBody) -> Self {
        Self(self.0.json(400, "application/json;charset=UTF-8", body))
    }

    /// The token, or the password to get one with, is missing or not accepted. With status 401.
    pub fn unauthorized(self, body: &types::ErrorBody) -> Self {
        Self(self.0.json(401, "application/json;charset=UTF-8", body))
    }

    /// The token does not allow this. With status 403.
    pub fn forbidden(self, body: &types::ErrorBody) -> Self {
        Self(self.0.json(403, "application/json;charset=UTF-8", body))
    }

    /// The service failed. With status 500.
    pub fn internal_server_error(self, body: &types::ErrorBody) -> Self {
        Self(self.0.json(500, "application/json;charset=UTF-8", body))
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

/// Which calls of `createConfToken` are expected: all, but for what its methods say.
pub struct CreateConfTokenWhen(When);

impl CreateConfTokenWhen {
    /// The meeting to control, by the id which its creation answered and not by that of the cloud
    /// meeting room. In the query: `conferenceID`.
    pub fn conference_id(self, conference_id: &types::ConferenceId) -> Self {
        Self(self.0.query("conferenceID", Some(conference_id.clone())))
    }

    /// The token to keep alive; absent where there is none yet. In the headers:
    /// `X-Conference-Authorization`. `None`: it must be absent.
    pub fn x_conference_authorization(
        self,
        x_conference_authorization: Option<&types::ControlToken>,
    ) -> Self {
        Self(
            self
                .0
                .header(
                    "X-Conference-Authorization",
                    x_conference_authorization.cloned(),
                ),
        )
    }

    /// Password of the host. In the headers: `X-Password`.
    pub fn x_password(self, x_password: &types::HostPassword) -> Self {
        Self(self.0.header("X-Password", Some(x_password.clone())))
    }

    /// How the caller signs in. In the headers: `X-Login-Type`.
    pub fn x_login_type(self, x_login_type: types::LoginType) -> Self {
        Self(self.0.header("X-Login-Type", Some(x_login_type)))
    }

    /// A nonce of the caller's. In the headers: `X-Nonce`. `None`: it must be absent.
    pub fn x_nonce(self, x_nonce: Option<&str>) -> Self {
        Self(self.0.header("X-Nonce", x_nonce.map(str::to_owned)))
    }

    /// What only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> Self {
        Self(self.0.and(more))
    }
}

/// How calls of `createConfToken` are answered.
pub struct CreateConfTokenThen(Then);

impl CreateConfTokenThen {
    /// The token, and who its bearer is in the meeting. With status 200.
    pub fn value(self, value: &types::CreateConfTokenReply) -> Self {
        Self(self.0.json(200, "application/json;charset=UTF-8", value))
    }

    /// A parameter is not valid. With status 400.
    pub fn bad_request(self, body: &types::ErrorBody) -> Self {
        Self(self.0.json(400, "application/json;charset=UTF-8", body))
    }

    /// The token, or the password to get one with, is missing or not accepted. With status 401.
    pub fn unauthorized(self, body: &types::ErrorBody) -> Self {
        Self(self.0.json(401, "application/json;charset=UTF-8", body))
    }

    /// The token does not allow this. With status 403.
    pub fn forbidden(self, body: &types::ErrorBody) -> Self {
        Self(self.0.json(403, "application/json;charset=UTF-8", body))
    }

    /// The service failed. With status 500.
    pub fn internal_server_error(self, body: &types::ErrorBody) -> Self {
        Self(self.0.json(500, "application/json;charset=UTF-8", body))
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
