//! What the real client sends, held against typed expectations of a mock server.

use conference_client::{agentconf, mmc};
use httpmock::{Mock, MockServer};

const GUID: &str = "00000000-0000-4000-8000-000000000153.AgentGateway1";
const TOKEN: &str = "stba";

mod agentconf_calls {
    use super::*;
    use agentconf::mock::{Gateway, LoginWhen, ProlongTimeWhen};
    use agentconf::types::*;
    use agentconf::{Client, Error, Session};

    fn agent(number: i32) -> AgentId {
        number.try_into().unwrap()
    }

    fn minutes(number: i32) -> ExtensionMinutes {
        number.try_into().unwrap()
    }

    fn client(gateway: &Gateway<'_>) -> Client {
        Client::new(&gateway.base_url, GUID.parse().unwrap()).unwrap()
    }

    /// Whether a call by agent 153 for 100 minutes is one that is expected.
    async fn check(calls: impl FnOnce(ProlongTimeWhen), expected: bool) {
        let server = MockServer::start_async().await;
        let gateway = Gateway::new(&server);
        let mock = gateway.prolong_time(|when, then| {
            calls(when);
            then.result(&ProlongTimeResult::new(50.into()));
        });
        let result = client(&gateway).prolong_time(agent(153), minutes(100)).await;
        match (expected, result) {
            (true, Ok(extended)) => assert_eq!(extended.applied_time.get(), 50),
            (false, Err(Error::Unexpected { status: 404, .. })) => {}
            (_, other) => panic!("{other:?}"),
        }
        assert_eq!(mock.calls(), usize::from(expected));
    }

    #[tokio::test]
    async fn a_call_is_expected_by_what_it_is_made_with() {
        let body = |number| ProlongTimeBody::new(minutes(number));
        check(drop, true).await;
        check(|when| drop(when.agentid(agent(153))), true).await;
        check(|when| drop(when.agentid(agent(154))), false).await;
        check(|when| drop(when.prolong_time(minutes(100))), true).await;
        check(|when| drop(when.prolong_time(minutes(101))), false).await;
        check(|when| drop(when.body(&body(100))), true).await;
        check(|when| drop(when.body(&body(10))), false).await;
        check(|when| drop(when.credential(GUID)), true).await;
        check(|when| drop(when.credential("another")), false).await;
        check(|when| drop(when.and(|when| when.header_exists("guid"))), true).await;
        check(|when| drop(when.and(|when| when.header_missing("guid"))), false).await;
        let all = |when: ProlongTimeWhen| when.agentid(agent(153)).prolong_time(minutes(100));
        check(|when| drop(all(when).body(&body(100)).credential(GUID)), true).await;
        check(|when| drop(all(when).agentid(agent(154))), false).await;
    }

    #[tokio::test]
    async fn each_operation_is_expected_and_answered_apart() {
        let server = MockServer::start_async().await;
        let gateway = Gateway::new(&server);
        let ids: ConfIdBatch = vec![1_029_888.into(), 1_029_889.into()].try_into().unwrap();
        let mocks: [Mock; 4] = [
            gateway.query_conf_infos(|when, then| {
                when.agentid(agent(153)).conf_ids(ids.clone()).credential(GUID);
                then.result(&QueryConfInfosResult::new(Vec::new()));
            }),
            gateway.release_agent_conf(|when, then| {
                when.agentid(agent(153)).credential(GUID);
                then.result(&ReservedResult::default());
            }),
            gateway.query_all_conf_ids(|when, then| {
                when.agentid(agent(153)).credential(GUID);
                then.result(&QueryAllConfIdsResult::new(vec![355_840.into()]));
            }),
            gateway.prolong_time(|when, then| {
                when.agentid(agent(153));
                then.refuse(&Retcode::NotChairperson, "not \"the\" chairperson");
            }),
        ];
        let client = client(&gateway);
        assert!(client.query_conf_infos(agent(153), ids).await.unwrap().confs.is_empty());
        client.release_agent_conf(agent(153)).await.unwrap();
        let found = client.query_all_conf_ids(agent(153)).await.unwrap();
        assert_eq!(found.conf_ids, [355_840.into()]);
        let error = client.prolong_time(agent(153), minutes(1)).await.unwrap_err();
        let Error::Refused(refusal) = error else { panic!("{error:?}") };
        assert_eq!(refusal.code, Retcode::NotChairperson);
        assert_eq!(refusal.message, "not \"the\" chairperson");
        mocks.iter().for_each(Mock::assert);
    }

    fn login() -> LoginBody {
        LoginBody::new("secret".try_into().unwrap(), "70153".try_into().unwrap())
    }

    /// Whether agent 153 signs in as expected.
    async fn check_sign_in(calls: impl FnOnce(LoginWhen), expected: bool) {
        let server = MockServer::start_async().await;
        let gateway = Gateway::new(&server);
        let signed_in = gateway.login(|when, then| {
            calls(when);
            let result = LoginResult::new("153".to_owned(), "TTT".into());
            then.result(&result).set_guid(&GUID.into());
        });
        let released = gateway.release_agent_conf(|when, then| {
            when.credential(GUID);
            then.result(&ReservedResult::default()).header("Set-GUID", "JSESSIONID=next");
        });
        let listed = gateway.query_all_conf_ids(|when, then| {
            when.credential("next");
            then.result(&QueryAllConfIdsResult::new(Vec::new()));
        });
        let session = Session::sign_in(agent(153), login());
        let client = Client::new(&gateway.base_url, session).unwrap();
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
        let other = login().autoanswer(false);
        check_sign_in(|when| drop(when.agentid(agent(153)).body(&login())), true).await;
        check_sign_in(|when| drop(when.agentid(agent(154))), false).await;
        check_sign_in(|when| drop(when.body(&other)), false).await;
    }
}

mod mmc_calls {
    use super::*;
    use mmc::mock::{CreateConfTokenWhen, Gateway, ProlongMeetingWhen};
    use mmc::types::*;
    use mmc::{Client, Error};

    /// A text that no URL holds as it is.
    const MEETING: &str = "91 4%&=+/ü";

    fn client(gateway: &Gateway<'_>) -> Client {
        Client::new(&gateway.base_url, TOKEN.parse().unwrap()).unwrap()
    }

    /// Holds a result against whether there should be one.
    fn judge<T: std::fmt::Debug>(result: Result<T, Error>, mock: &Mock<'_>, expected: bool) {
        match (expected, result) {
            (true, Ok(_)) | (false, Err(Error::Unexpected { status: 404, .. })) => {}
            (_, other) => panic!("{other:?}"),
        }
        assert_eq!(mock.calls(), usize::from(expected));
    }

    /// Whether a call that extends the meeting by 40 minutes is one that is expected.
    async fn check(calls: impl FnOnce(ProlongMeetingWhen), expected: bool) {
        let server = MockServer::start_async().await;
        let gateway = Gateway::new(&server);
        let mock = gateway.prolong_meeting(|when, then| {
            calls(when);
            then.nothing();
        });
        let result = client(&gateway).prolong_meeting(&MEETING.into(), &by(40)).await;
        judge(result, &mock, expected);
    }

    fn by(minutes: i32) -> ProlongMeetingBody {
        ProlongMeetingBody::new(ExtensionMode::ByDuration).duration(minutes.into())
    }

    #[tokio::test]
    async fn a_call_is_expected_by_what_it_is_made_with() {
        check(drop, true).await;
        check(|when| drop(when.conference_id(&MEETING.into())), true).await;
        check(|when| drop(when.conference_id(&"91 4".into())), false).await;
        check(|when| drop(when.body(&by(40))), true).await;
        check(|when| drop(when.body(&by(41))), false).await;
        check(|when| drop(when.body(&ProlongMeetingBody::new(ExtensionMode::ByDuration))), false)
            .await;
        check(|when| drop(when.credential(TOKEN)), true).await;
        check(|when| drop(when.credential("another")), false).await;
    }

    /// Whether a call for a first token is one that is expected.
    async fn check_token(calls: impl FnOnce(CreateConfTokenWhen), expected: bool) {
        let server = MockServer::start_async().await;
        let gateway = Gateway::new(&server);
        let reply = r#"{"data":{"token":"stbb","confTokenExpireTime":1800}}"#;
        let reply: CreateConfTokenReply = serde_json::from_str(reply).unwrap();
        let mock = gateway.create_conf_token(|when, then| {
            calls(when);
            then.value(&reply);
        });
        let meeting = MEETING.into();
        let password = "secret".into();
        let kind = LoginType::Password;
        let client = client(&gateway);
        let result = client.create_conf_token(&meeting, None, &password, kind, Some("n")).await;
        if let Ok(found) = &result {
            assert_eq!(*found, reply);
        }
        judge(result, &mock, expected);
    }

    #[tokio::test]
    async fn headers_are_expected_or_absent() {
        check_token(drop, true).await;
        check_token(|when| drop(when.conference_id(&MEETING.into())), true).await;
        check_token(|when| drop(when.x_password(&"secret".into())), true).await;
        check_token(|when| drop(when.x_password(&"other".into())), false).await;
        check_token(|when| drop(when.x_login_type(LoginType::Password)), true).await;
        check_token(|when| drop(when.x_nonce(Some("n"))), true).await;
        check_token(|when| drop(when.x_nonce(Some("m"))), false).await;
        check_token(|when| drop(when.x_nonce(None)), false).await;
        check_token(|when| drop(when.x_conference_authorization(None)), true).await;
        check_token(|when| drop(when.x_conference_authorization(Some(&TOKEN.into()))), false).await;
    }

    #[tokio::test]
    async fn documented_errors_are_answered_with_their_status() {
        let body = ErrorBody::new("MMC.1".into(), "no".into());
        for status in [400, 401, 403, 500] {
            let server = MockServer::start_async().await;
            let gateway = Gateway::new(&server);
            let mock = gateway.prolong_meeting(|_, then| {
                match status {
                    400 => then.bad_request(&body),
                    401 => then.unauthorized(&body),
                    403 => then.forbidden(&body),
                    _ => then.internal_server_error(&body),
                };
            });
            let error = client(&gateway).prolong_meeting(&"1".into(), &by(1)).await.unwrap_err();
            mock.assert();
            let (Error::Refused(refusal) | Error::Unauthenticated(refusal)) = error else {
                panic!("{error:?}");
            };
            assert_eq!((refusal.status, refusal.code.as_str()), (status, "MMC.1"));
        }
    }
}
