// @generated from spec/agentconf.yaml by `specwright generate`. Do not edit.

//! Expected calls of the API "Agent gateway, conference resource".

use super::{Gateway, Route, Segment, Then, When};
use ::conference_types::agentconf as types;

/// Where each operation is called, the more concrete path first.
pub(super) const ROUTES: &[Route] = &[
    Route {
        operation: "login",
        method: "PUT",
        path: &[Segment::Literal("onlineagent"), Segment::Parameter],
    },
    Route {
        operation: "prolongTime",
        method: "POST",
        path: &[
            Segment::Literal("agentconf"),
            Segment::Parameter,
            Segment::Literal("prolongtime"),
        ],
    },
    Route {
        operation: "queryConfInfos",
        method: "POST",
        path: &[
            Segment::Literal("agentconf"),
            Segment::Parameter,
            Segment::Literal("queryconfinfos"),
        ],
    },
    Route {
        operation: "releaseAgentConf",
        method: "POST",
        path: &[
            Segment::Literal("agentconf"),
            Segment::Parameter,
            Segment::Literal("releaseagentconf"),
        ],
    },
    Route {
        operation: "queryAllConfIds",
        method: "GET",
        path: &[
            Segment::Literal("agentconf"),
            Segment::Parameter,
            Segment::Literal("queryvdnconfid"),
        ],
    },
];

impl<'a> Gateway<'a> {
    /// Expects calls of `PUT /onlineagent/{agentid}`, operation `login`, and answers them.
    pub fn login(
        &self,
        expect: impl FnOnce(LoginWhen, LoginThen),
    ) -> httpmock::Mock<'a> {
        self.mocks.expect("login", |when, then| expect(LoginWhen(when), LoginThen(then)))
    }

    /// Expects calls of `POST /agentconf/{agentid}/prolongtime`, operation `prolongTime`, and
    /// answers them.
    pub fn prolong_time(
        &self,
        expect: impl FnOnce(ProlongTimeWhen, ProlongTimeThen),
    ) -> httpmock::Mock<'a> {
        self.mocks
            .expect(
                "prolongTime",
                |when, then| expect(ProlongTimeWhen(when), ProlongTimeThen(then)),
            )
    }

    /// Expects calls of `POST /agentconf/{agentid}/queryconfinfos`, operation `queryConfInfos`,
    /// and answers them.
    pub fn query_conf_infos(
        &self,
        expect: impl FnOnce(QueryConfInfosWhen, QueryConfInfosThen),
    ) -> httpmock::Mock<'a> {
        self.mocks
            .expect(
                "queryConfInfos",
                |when, then| expect(QueryConfInfosWhen(when), QueryConfInfosThen(then)),
            )
    }

    /// Expects calls of `POST /agentconf/{agentid}/releaseagentconf`, operation
    /// `releaseAgentConf`, and answers them.
    pub fn release_agent_conf(
        &self,
        expect: impl FnOnce(ReleaseAgentConfWhen, ReleaseAgentConfThen),
    ) -> httpmock::Mock<'a> {
        self.mocks
            .expect(
                "releaseAgentConf",
                |when, then| expect(
                    ReleaseAgentConfWhen(when),
                    ReleaseAgentConfThen(then),
                ),
            )
    }

    /// Expects calls of `GET /agentconf/{agentid}/queryvdnconfid`, operation `queryAllConfIds`,
    /// and answers them.
    pub fn query_all_conf_ids(
        &self,
        expect: impl FnOnce(QueryAllConfIdsWhen, QueryAllConfIdsThen),
    ) -> httpmock::Mock<'a> {
        self.mocks
            .expect(
                "queryAllConfIds",
                |when, then| expect(QueryAllConfIdsWhen(when), QueryAllConfIdsThen(then)),
            )
    }
}

/// Which calls of `login` are expected: all, but for what its methods say.
pub struct LoginWhen(When);

impl LoginWhen {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub fn agentid(self, agentid: types::AgentId) -> Self {
        Self(self.0.segment(1, agentid))
    }

    /// The whole request body.
    pub fn body(self, body: &types::LoginBody) -> Self {
        Self(self.0.body(body))
    }

    /// What only httpmock's own methods can say.
    pub fn and(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> Self {
        Self(self.0.and(more))
    }
}

/// How calls of `login` are answered.
pub struct LoginThen(Then);

impl LoginThen {
    /// The agent is signed in, or a refusal. With status 200. In the envelope of success.
    pub fn result(self, result: &types::LoginResult) -> Self {
        Self(super::result(self.0, 200, "application/json; charset=UTF-8", result))
    }

    /// A refusal: its code, and words of the service's own.
    pub fn refuse(self, code: &types::Retcode, message: &str) -> Self {
        Self(
            super::refuse(self.0, 200, "application/json; charset=UTF-8", code, message),
        )
    }

    /// The GUID of the new session. Where the value has a `=`, the GUID is what follows it. In
    /// the header `set-guid`.
    pub fn set_guid(self, set_guid: &types::SessionGuid) -> Self {
        Self(self.0.header("set-guid", set_guid))
    }

    /// The same under another name. In the header `guid`.
    pub fn guid(self, guid: &types::SessionGuid) -> Self {
        Self(self.0.header("guid", guid))
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

/// Which calls of `prolongTime` are expected: all, but for what its methods say.
pub struct ProlongTimeWhen(When);

impl ProlongTimeWhen {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub fn agentid(self, agentid: types::AgentId) -> Self {
        Self(self.0.segment(1, agentid))
    }

    /// In the request body: `prolongTime`.
    pub fn prolong_time(self, prolong_time: types::ExtensionMinutes) -> Self {
        Self(self.0.property("prolongTime", &prolong_time))
    }

    /// The whole request body.
    pub fn body(self, body: &types::ProlongTimeBody) -> Self {
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

/// How calls of `prolongTime` are answered.
pub struct ProlongTimeThen(Then);

impl ProlongTimeThen {
    /// The minutes granted, or a refusal. With status 200. In the envelope of success.
    pub fn result(self, result: &types::ProlongTimeResult) -> Self {
        Self(super::result(self.0, 200, "application/json; charset=UTF-8", result))
    }

    /// A refusal: its code, and words of the service's own.
    pub fn refuse(self, code: &types::Retcode, message: &str) -> Self {
        Self(
            super::refuse(self.0, 200, "application/json; charset=UTF-8", code, message),
        )
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

/// Which calls of `queryConfInfos` are expected: all, but for what its methods say.
pub struct QueryConfInfosWhen(When);

impl QueryConfInfosWhen {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub fn agentid(self, agentid: types::AgentId) -> Self {
        Self(self.0.segment(1, agentid))
    }

    /// In the request body: `confIds`.
    pub fn conf_ids(self, conf_ids: types::ConfIdBatch) -> Self {
        Self(self.0.property("confIds", &conf_ids))
    }

    /// The whole request body.
    pub fn body(self, body: &types::QueryConfInfosBody) -> Self {
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

/// How calls of `queryConfInfos` are answered.
pub struct QueryConfInfosThen(Then);

impl QueryConfInfosThen {
    /// The conferences found, or a refusal. With status 200. In the envelope of success.
    pub fn result(self, result: &types::QueryConfInfosResult) -> Self {
        Self(super::result(self.0, 200, "application/json; charset=UTF-8", result))
    }

    /// A refusal: its code, and words of the service's own.
    pub fn refuse(self, code: &types::Retcode, message: &str) -> Self {
        Self(
            super::refuse(self.0, 200, "application/json; charset=UTF-8", code, message),
        )
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

/// Which calls of `releaseAgentConf` are expected: all, but for what its methods say.
pub struct ReleaseAgentConfWhen(When);

impl ReleaseAgentConfWhen {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub fn agentid(self, agentid: types::AgentId) -> Self {
        Self(self.0.segment(1, agentid))
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

/// How calls of `releaseAgentConf` are answered.
pub struct ReleaseAgentConfThen(Then);

impl ReleaseAgentConfThen {
    /// The conference is released, or a refusal. With status 200. In the envelope of success.
    pub fn result(self, result: &types::ReservedResult) -> Self {
        Self(super::result(self.0, 200, "application/json; charset=UTF-8", result))
    }

    /// A refusal: its code, and words of the service's own.
    pub fn refuse(self, code: &types::Retcode, message: &str) -> Self {
        Self(
            super::refuse(self.0, 200, "application/json; charset=UTF-8", code, message),
        )
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

/// Which calls of `queryAllConfIds` are expected: all, but for what its methods say.
pub struct QueryAllConfIdsWhen(When);

impl QueryAllConfIdsWhen {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub fn agentid(self, agentid: types::AgentId) -> Self {
        Self(self.0.segment(1, agentid))
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

/// How calls of `queryAllConfIds` are answered.
pub struct QueryAllConfIdsThen(Then);

impl QueryAllConfIdsThen {
    /// The ids, or a refusal. With status 200. In the envelope of success.
    pub fn result(self, result: &types::QueryAllConfIdsResult) -> Self {
        Self(super::result(self.0, 200, "application/json; charset=UTF-8", result))
    }

    /// A refusal: its code, and words of the service's own.
    pub fn refuse(self, code: &types::Retcode, message: &str) -> Self {
        Self(
            super::refuse(self.0, 200, "application/json; charset=UTF-8", code, message),
        )
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
