//! What the clients send, held against typed expectations of a mock server.

use conference_client::{Error, agentconf, mmc};
use httpmock::{Mock, MockServer};
use specwright_client::mock::When;
use specwright_runtime::Refusal;

const GUID: &str = "00000000-0000-4000-8000-000000000153.AgentGateway1";
const TOKEN: &str = "stba";

mod agentconf_calls {
    use super::*;
    use agentconf::mock::MockApi;
    use agentconf::types::*;
    use agentconf::{Client, Session};

    fn agent(number: i32) -> AgentId {
        number.try_into().unwrap()
    }

    fn minutes(number: i32) -> ExtensionMinutes {
        number.try_into().unwrap()
    }

    fn prolong(by: i32, number: i32) -> ProlongTimeRequest {
        ProlongTimeRequest::new(agent(by), ProlongTimeBody::new(minutes(number)))
    }

    fn client(api: &MockApi<'_>) -> Client {
        Client::builder(api.base_url()).credential(GUID).build().unwrap()
    }

    /// Whether a call by agent 153 for 100 minutes is one that is expected.
    async fn check(calls: impl FnOnce(When<ProlongTimeRequest>), expected: bool) {
        let server = MockServer::start_async().await;
        let api = MockApi::new(&server);
        let mock = api.prolong_time(|when, then| {
            calls(when);
            then.success(ProlongTimeSuccess::Ok(ProlongTimeResult::new(50.into()).into()));
        });
        let result = client(&api).prolong_time(agent(153), minutes(100)).await;
        match (expected, result) {
            (true, Ok(extended)) => assert_eq!(extended.applied_time.get(), 50),
            (false, Err(Error::Unexpected(answer))) => assert_eq!(answer.status(), 404),
            (_, other) => panic!("{other:?}"),
        }
        assert_eq!(mock.calls(), usize::from(expected));
    }

    #[tokio::test]
    async fn a_call_is_expected_by_what_it_is_made_with() {
        check(drop, true).await;
        check(|when| drop(when.request(prolong(153, 100))), true).await;
        check(|when| drop(when.request(prolong(154, 100))), false).await;
        check(|when| drop(when.request(prolong(153, 101))), false).await;
        check(|when| drop(when.credential(GUID)), true).await;
        check(|when| drop(when.credential("another")), false).await;
        check(|when| drop(when.and(|when| when.header_exists("guid"))), true).await;
        check(|when| drop(when.and(|when| when.header_missing("guid"))), false).await;
        check(|when| drop(when.request(prolong(153, 100)).credential(GUID)), true).await;
        check(|when| drop(when.request(prolong(153, 100)).credential("another")), false).await;
    }

    #[tokio::test]
    async fn each_operation_is_expected_and_answered_apart() {
        let server = MockServer::start_async().await;
        let api = MockApi::new(&server);
        let ids: ConfIdBatch = vec![1_029_888.into(), 1_029_889.into()].try_into().unwrap();
        let found = QueryAllConfIdsResult::new(vec![355_840.into()]);
        let infos = QueryConfInfosRequest::new(agent(153), QueryConfInfosBody::new(ids.clone()));
        let mocks: [Mock; 4] = [
            api.query_conf_infos(|when, then| {
                when.request(infos).credential(GUID);
                then.success(QueryConfInfosSuccess::Ok(
                    QueryConfInfosResult::new(Vec::new()).into(),
                ));
            }),
            api.release_agent_conf(|when, then| {
                when.request(ReleaseAgentConfRequest::new(agent(153))).credential(GUID);
                then.success(ReleaseAgentConfSuccess::Ok(ReservedResult::default().into()));
            }),
            api.query_all_conf_ids(|when, then| {
                when.request(QueryAllConfIdsRequest::new(agent(153))).credential(GUID);
                then.success(QueryAllConfIdsSuccess::Ok(found.into()));
            }),
            api.prolong_time(|when, then| {
                when.request(prolong(153, 1));
                then.failure(Refusal::new(Retcode::NotChairperson, "not \"the\" chairperson"));
            }),
        ];
        let client = client(&api);
        assert!(client.query_conf_infos(agent(153), ids).await.unwrap().confs.is_empty());
        client.release_agent_conf(agent(153)).await.unwrap();
        let found = client.query_all_conf_ids(agent(153)).await.unwrap();
        assert_eq!(found.conf_ids, [355_840.into()]);
        let error = client.prolong_time(agent(153), minutes(1)).await.unwrap_err();
        let Error::Refused(refused) = error else { panic!("{error:?}") };
        assert_eq!(refused.code, Retcode::NotChairperson);
        assert_eq!(refused.message, "not \"the\" chairperson");
        mocks.iter().for_each(Mock::assert);
    }

    fn login() -> LoginBody {
        LoginBody::new("secret".try_into().unwrap(), "70153".try_into().unwrap())
    }

    /// Whether agent 153 signs in as expected.
    async fn check_sign_in(calls: impl FnOnce(When<LoginRequest>), expected: bool) {
        let server = MockServer::start_async().await;
        let api = MockApi::new(&server);
        let signed_in = api.login(|when, then| {
            calls(when);
            let result = LoginResult::new("153".to_owned(), "TTT".into());
            then.success(LoginSuccess::Ok(LoginOk::new(result.into()).set_guid(GUID.into())));
        });
        let released = api.release_agent_conf(|when, then| {
            when.credential(GUID);
            let answer =
                then.success(ReleaseAgentConfSuccess::Ok(ReservedResult::default().into()));
            answer.and(|then| then.header("Set-GUID", "JSESSIONID=next"));
        });
        let listed = api.query_all_conf_ids(|when, then| {
            when.credential("next");
            then.success(QueryAllConfIdsSuccess::Ok(QueryAllConfIdsResult::new(Vec::new()).into()));
        });
        let session = Session::sign_in(agent(153), login());
        let client = Client::builder(api.base_url()).credential(session).build().unwrap();
        let result = client.release_agent_conf(agent(153)).await;
        assert_eq!(result.is_ok(), expected, "{result:?}");
        if expected {
            client.query_all_conf_ids(agent(153)).await.unwrap();
        }
        for mock in [signed_in, released, listed] {
            assert_eq!(mock.calls(), usize::from(expected));
        }
    }

    #[tokio::test]
    async fn a_session_begins_with_a_sign_in() {
        let request = |by, body| LoginRequest::new(agent(by), body);
        let other = login().autoanswer(false);
        check_sign_in(|when| drop(when.request(request(153, login()))), true).await;
        check_sign_in(|when| drop(when.request(request(154, login()))), false).await;
        check_sign_in(|when| drop(when.request(request(153, other))), false).await;
    }
}

mod mmc_calls {
    use super::*;
    use mmc::Client;
    use mmc::mock::MockApi;
    use mmc::types::*;

    /// A text that no URL holds as it is.
    const MEETING: &str = "91 4%&=+/ü";

    fn client(api: &MockApi<'_>) -> Client {
        Client::builder(api.base_url()).credential(TOKEN).build().unwrap()
    }

    /// Holds a result against whether there should be one.
    fn judge<T, E>(result: Result<T, Error<E>>, mock: &Mock<'_>, expected: bool)
    where
        T: std::fmt::Debug,
        E: std::fmt::Debug,
    {
        match (expected, result) {
            (true, Ok(_)) => {}
            (false, Err(Error::Unexpected(answer))) => assert_eq!(answer.status(), 404),
            (_, other) => panic!("{other:?}"),
        }
        assert_eq!(mock.calls(), usize::from(expected));
    }

    fn by(minutes: i32) -> ProlongMeetingBody {
        ProlongMeetingBody::new(ExtensionMode::ByDuration).duration(minutes.into())
    }

    /// Whether a call that extends the meeting by 40 minutes is one that is expected.
    async fn check(calls: impl FnOnce(When<ProlongMeetingRequest>), expected: bool) {
        let server = MockServer::start_async().await;
        let api = MockApi::new(&server);
        let mock = api.prolong_meeting(|when, then| {
            calls(when);
            then.success(ProlongMeetingSuccess::Ok);
        });
        let request = ProlongMeetingRequest::new(MEETING.into(), by(40));
        judge(client(&api).prolong_meeting_with(request).await, &mock, expected);
    }

    #[tokio::test]
    async fn a_call_is_expected_by_what_it_is_made_with() {
        let request = |meeting: &str, body| ProlongMeetingRequest::new(meeting.into(), body);
        let without = ProlongMeetingBody::new(ExtensionMode::ByDuration);
        check(drop, true).await;
        check(|when| drop(when.request(request(MEETING, by(40)))), true).await;
        check(|when| drop(when.request(request("91 4", by(40)))), false).await;
        check(|when| drop(when.request(request(MEETING, by(41)))), false).await;
        check(|when| drop(when.request(request(MEETING, without))), false).await;
        check(|when| drop(when.credential(TOKEN)), true).await;
        check(|when| drop(when.credential("another")), false).await;
    }

    fn token(password: &str, nonce: &str) -> CreateConfTokenRequest {
        let kind = LoginType::Password;
        let request = CreateConfTokenRequest::new(MEETING.into(), password.into(), kind);
        request.x_nonce(nonce.to_owned())
    }

    /// Whether a call for a first token is one that is expected.
    async fn check_token(calls: impl FnOnce(When<CreateConfTokenRequest>), expected: bool) {
        let server = MockServer::start_async().await;
        let api = MockApi::new(&server);
        let reply = r#"{"data":{"token":"stbb","confTokenExpireTime":1800}}"#;
        let reply: CreateConfTokenReply = serde_json::from_str(reply).unwrap();
        let mock = api.create_conf_token(|when, then| {
            calls(when);
            then.success(CreateConfTokenSuccess::Ok(reply));
        });
        let request = token("secret", "n");
        judge(client(&api).create_conf_token_with(request).await, &mock, expected);
    }

    #[tokio::test]
    async fn headers_are_expected() {
        check_token(drop, true).await;
        check_token(|when| drop(when.request(token("secret", "n"))), true).await;
        check_token(|when| drop(when.request(token("other", "n"))), false).await;
        check_token(|when| drop(when.request(token("secret", "m"))), false).await;
    }

    #[tokio::test]
    async fn documented_errors_are_answered_with_their_status() {
        let body = || ErrorBody::new("MMC.1".into(), "no".into());
        let failures = [
            (400, ProlongMeetingFailure::BadRequest(body())),
            (401, ProlongMeetingFailure::Unauthorized(body())),
            (403, ProlongMeetingFailure::Forbidden(body())),
            (500, ProlongMeetingFailure::InternalServerError(body())),
        ];
        for (status, failure) in failures {
            let server = MockServer::start_async().await;
            let api = MockApi::new(&server);
            let mock = api.prolong_meeting(|_, then| drop(then.failure(failure.clone())));
            let request = ProlongMeetingRequest::new("1".into(), by(1));
            let error = client(&api).prolong_meeting_with(request).await.unwrap_err();
            mock.assert();
            assert_eq!(error.status(), Some(status), "{error:?}");
            let (Error::Refused(refused) | Error::Unauthenticated(refused)) = error else {
                panic!("{error:?}");
            };
            assert_eq!(*refused, failure);
        }
    }
}
