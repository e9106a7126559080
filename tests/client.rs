//! Each operation through the client, against a server that checks what was sent.

use conference_client::{Credential, agentconf, mmc};
use httpmock::prelude::*;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::spec::Spec;

const GUID: &str = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1";
const TOKEN: &str = "stbaf8fa2ea8a1b0e3ab2e007a85a75f88c55d5f6d5c1912dfb";

/// What one call must look like on the wire, and what comes back.
struct Exchange {
    method: &'static str,
    path: &'static str,
    query: Vec<(&'static str, &'static str)>,
    credential: (&'static str, &'static str),
    content_type: &'static str,
    body: Option<Value>,
    status: u16,
    answer: String,
}

impl Exchange {
    fn agentconf(
        method: &'static str,
        path: &'static str,
        body: Option<Value>,
        answer: Value,
    ) -> Exchange {
        Exchange {
            method,
            path,
            query: Vec::new(),
            credential: ("guid", GUID),
            content_type: "application/json; charset=UTF-8",
            body,
            status: 200,
            answer: answer.to_string(),
        }
    }

    fn mmc(body: Value, status: u16, answer: &str) -> Exchange {
        Exchange {
            method: "PUT",
            path: "/v1/mmc/control/conferences/duration",
            query: vec![("conferenceID", "914083136")],
            credential: ("x-conference-authorization", TOKEN),
            content_type: "application/json",
            body: Some(body),
            status,
            answer: answer.to_owned(),
        }
    }

    /// A server that answers just this call; anything else gets 404.
    fn serve(self, server: &MockServer) -> httpmock::Mock<'_> {
        let Exchange { method, path, query, credential, content_type, body, status, answer } = self;
        server.mock(move |when, then| {
            when.is_true(move |request| {
                let headers = request.headers();
                let header = |name: &str| -> Vec<String> {
                    let values = headers.get_all(name).iter();
                    values.map(|value| value.to_str().unwrap().to_owned()).collect()
                };
                let sent: Option<Value> = match request.body_ref() {
                    [] => None,
                    bytes => Some(serde_json::from_slice(bytes).unwrap()),
                };
                let pairs: Vec<(String, String)> = request.query_params();
                let expected: Vec<(String, String)> =
                    query.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect();
                request.method_str() == method
                    && request.uri().path() == path
                    && pairs == expected
                    && header("content-type") == [content_type]
                    && header(credential.0) == [credential.1]
                    && header("api-version").is_empty()
                    && sent == body
            });
            then.status(status)
                .header("content-type", "application/json; charset=UTF-8")
                .body(answer);
        })
    }
}

fn agentconf_client(server: &MockServer) -> agentconf::Client {
    let url = format!("{}/agentgateway/resource", server.base_url());
    agentconf::Client::builder(url).credential(GUID).build().unwrap()
}

fn mmc_client(server: &MockServer) -> mmc::Client {
    mmc::Client::builder(server.base_url()).credential(TOKEN).build().unwrap()
}

fn agent(number: i32) -> agentconf::types::AgentId {
    number.try_into().unwrap()
}

#[tokio::test]
async fn prolong_time_sends_and_reads_the_documented_example() {
    let spec = Spec::load("agentconf");
    let operation = spec.operation("prolongTime");
    let asked = operation.documented_request(&spec);
    let answered = operation.documented_response(&spec);
    let server = MockServer::start_async().await;
    let path = "/agentgateway/resource/agentconf/153/prolongtime";
    let mock = Exchange::agentconf("POST", path, Some(asked), answered.clone()).serve(&server);
    let client = agentconf_client(&server);
    let result = client.prolong_time(agent(153), 100.try_into().unwrap()).await.unwrap();
    assert_eq!(result.applied_time.get(), 50);
    assert_eq!(serde_json::to_value(&result).unwrap(), answered["result"]);
    mock.assert();
}

#[tokio::test]
async fn query_conf_infos_sends_and_reads_the_documented_example() {
    let spec = Spec::load("agentconf");
    let operation = spec.operation("queryConfInfos");
    let asked = operation.documented_request(&spec);
    let answered = operation.documented_response(&spec);
    let server = MockServer::start_async().await;
    let path = "/agentgateway/resource/agentconf/153/queryconfinfos";
    let mock = Exchange::agentconf("POST", path, Some(asked), answered.clone()).serve(&server);
    let conf_ids: agentconf::types::ConfIdBatch =
        vec![1_029_888.into(), 1_029_889.into()].try_into().unwrap();
    let result = agentconf_client(&server).query_conf_infos(agent(153), conf_ids).await.unwrap();
    assert_eq!(result.confs[0].addresses[1].role, agentconf::types::Role::Chairperson);
    assert_eq!(serde_json::to_value(&result).unwrap(), answered["result"]);
    mock.assert();
}

#[tokio::test]
async fn release_agent_conf_sends_no_body() {
    let server = MockServer::start_async().await;
    let path = "/agentgateway/resource/agentconf/153/releaseagentconf";
    let answer = json!({ "message": "success", "retcode": "0", "result": {} });
    let mock = Exchange::agentconf("POST", path, None, answer).serve(&server);
    agentconf_client(&server).release_agent_conf(agent(153)).await.unwrap();
    mock.assert();
}

#[tokio::test]
async fn query_all_conf_ids_reads_the_documented_example() {
    let spec = Spec::load("agentconf");
    let answered = spec.operation("queryAllConfIds").documented_response(&spec);
    let server = MockServer::start_async().await;
    let path = "/agentgateway/resource/agentconf/153/queryvdnconfid";
    let mock = Exchange::agentconf("GET", path, None, answered.clone()).serve(&server);
    let result = agentconf_client(&server).query_all_conf_ids(agent(153)).await.unwrap();
    assert_eq!(result.conf_ids, [355_840.into()]);
    assert_eq!(serde_json::to_value(&result).unwrap(), answered["result"]);
    mock.assert();
}

/// Extends a meeting, which is answered with this body and status 200.
async fn prolong_meeting(
    answer: &str,
) -> Result<(), conference_client::Error<mmc::types::ProlongMeetingFailure>> {
    let spec = Spec::load("mmc");
    let asked = spec.operation("prolongMeeting").documented_request(&spec);
    let server = MockServer::start_async().await;
    let mock = Exchange::mmc(asked, 200, answer).serve(&server);
    let body = mmc::types::ProlongMeetingBody::new(mmc::types::ExtensionMode::ByDuration)
        .duration(40.into());
    let request = mmc::types::ProlongMeetingRequest::new("914083136".into(), body);
    let result = mmc_client(&server).prolong_meeting_with(request).await;
    mock.assert();
    result.map(drop)
}

/// The page shows no body and a length of 39.
#[tokio::test]
async fn prolong_meeting_succeeds_without_a_body_or_with_one_that_reports_no_error() {
    for answer in
        ["", r#"{"returnCode":0,"returnDesc":"Success"}"#, r#"{"returnCode":"0"}"#, "{}", "[]"]
    {
        prolong_meeting(answer).await.unwrap_or_else(|error| panic!("{answer}: {error}"));
    }
}

#[tokio::test]
async fn prolong_meeting_does_not_take_an_error_or_a_page_for_a_success() {
    for (answer, code) in [
        (r#"{"error_code":"MMC.111072065","error_msg":"no"}"#, Some("MMC.111072065")),
        (r#"{"returnCode":1,"returnDesc":"no"}"#, Some("1")),
        (r#"{"returnCode":{}}"#, None),
        (r#"{"returnCode":0,"returnCode":1}"#, None),
        ("<html>sign in</html>", None),
        ("extended", None),
    ] {
        let error = prolong_meeting(answer).await.expect_err(answer);
        let conference_client::Error::Unexpected(unexpected) = &error else {
            panic!("{answer}: {error:?}")
        };
        assert_eq!((unexpected.status(), unexpected.code()), (200, code), "{answer}");
        assert!(error.was_sent() && !error.is_retriable(), "{answer}: {error:?}");
    }
}

#[tokio::test]
async fn login_sends_no_session() {
    let spec = Spec::load("agentconf");
    let operation = spec.operation("login");
    let asked = operation.request(&spec, "ours");
    let answered = operation.response(&spec, "signedIn");
    let server = MockServer::start_async().await;
    let mock = server.mock(|when, then| {
        when.is_true(move |request| {
            let sent: Value = serde_json::from_slice(request.body_ref()).unwrap();
            request.method_str() == "PUT"
                && request.uri().path() == "/agentgateway/resource/onlineagent/154"
                && request.headers()["content-type"] == "application/json; charset=UTF-8"
                // Nobody has a session yet.
                && !request.headers().contains_key("guid")
                && sent == asked
        });
        then.status(200).header("content-type", "application/json").body(answered.to_string());
    });
    let body = agentconf::types::LoginBody::new(
        "not-a-real-password".try_into().unwrap(),
        "70154".try_into().unwrap(),
    )
    .agenttype(agentconf::types::AgentType::Phone)
    .status(4.into());
    let request = agentconf::types::LoginRequest::new(agent(154), body);
    let success = agentconf_client(&server).login_with(request).await.unwrap();
    let result = success.into_value().unwrap();
    assert_eq!((result.workno.as_str(), result.mediatype.as_str()), ("154", "TTF"));
    mock.assert();
}

#[tokio::test]
async fn create_conf_token_sends_the_given_token_only() {
    let spec = Spec::load("mmc");
    let answered = spec.operation("createConfToken").response(&spec, "handedOut");
    for kept in [None, Some("the-token-to-keep")] {
        let answer = answered.to_string();
        let server = MockServer::start_async().await;
        let mock = server.mock(|when, then| {
            when.is_true(move |request| {
                let headers = request.headers();
                let header = |name: &str| {
                    let mut values = headers.get_all(name).iter();
                    (values.next().map(|value| value.to_str().unwrap().to_owned()), values.count())
                };
                let one = |value: &str| (Some(value.to_owned()), 0);
                request.method_str() == "GET"
                    && request.uri().path() == "/v1/mmc/control/conferences/token"
                    && request.uri().query() == Some("conferenceID=914083136")
                    && header("x-password") == one("a-password")
                    && header("x-login-type") == one("1")
                    && header("x-nonce") == (None, 0)
                    // The client's own token belongs to other calls.
                    && header("x-conference-authorization") == (kept.map(str::to_owned), 0)
            });
            then.status(200).header("content-type", "application/json").body(answer);
        });
        let mut request = mmc::types::CreateConfTokenRequest::new(
            "914083136".into(),
            "a-password".into(),
            mmc::types::LoginType::Password,
        );
        request.x_conference_authorization = kept.map(Into::into);
        let success = mmc_client(&server).create_conf_token_with(request).await.unwrap();
        assert_eq!(serde_json::to_value(success.into_value()).unwrap(), answered);
        mock.assert();
    }
}

/// Serves one connection with these bytes, whatever is asked.
async fn canned(answer: &[u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/agentgateway/resource", listener.local_addr().unwrap());
    let answer = answer.to_owned();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        // The whole request comes first: a reset while it is sent would be another error.
        let mut request = Vec::new();
        while !request.ends_with(b"}") {
            stream.read_buf(&mut request).await.unwrap();
        }
        stream.write_all(&answer).await.unwrap();
    });
    url
}

/// What `prolongTime` makes of an answer.
async fn prolonged(answer: &[u8]) -> Result<i32, agentconf::Error> {
    let client = agentconf::Client::builder(canned(answer).await).credential(GUID).build().unwrap();
    let minutes = 1.try_into().unwrap();
    client.prolong_time(agent(153), minutes).await.map(|result| result.applied_time.get())
}

fn http(status: u16, content_type: &str, length: usize, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 {status} X\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

fn ok(body: &[u8]) -> Vec<u8> {
    http(200, "application/json", body.len(), body)
}

#[tokio::test]
async fn a_refusal_is_never_lost() {
    let refusals: [&[u8]; 11] = [
        br#"{"message":"no","retcode":"101-002"}"#,
        br#"{"message":"no","retcode":"101-002","result":null}"#,
        br#"{"message":"no","retcode":"101-002","result":{}}"#,
        br#"{"message":"no","retcode":"101-002","result":"none","new":1}"#,
        br#"{"retcode":"101-002"}"#,
        br#"{"message":null,"retcode":"101-002"}"#,
        br#"{"message":7,"retcode":"101-002"}"#,
        b"{\"message\":\"\xb2\xbb\",\"retcode\":\"101-002\"}",
        br#"{"retcode":"101-002","message":"no","result":1e999}"#,
        br#"{"retcode":"101-002","message":"\ud800"}"#,
        b"\xef\xbb\xbf{\"message\":\"no\",\"retcode\":\"101-002\"} and more",
    ];
    for body in refusals {
        let too_long = http(200, "application/json", body.len() + 900, body);
        let elsewhere = http(500, "text/plain", body.len(), body);
        for answer in [ok(body), too_long, elsewhere] {
            let error = prolonged(&answer).await.unwrap_err();
            let agentconf::Error::Refused(refusal) = error else {
                panic!("{} became {error:?}", String::from_utf8_lossy(&answer));
            };
            assert_eq!(refusal.code, agentconf::types::Retcode::NotChairperson);
        }
    }
}

#[tokio::test]
async fn a_success_is_never_lost() {
    let successes: [&[u8]; 5] = [
        br#"{"message":"","retcode":"0","result":{"applyedTime":50}}"#,
        br#"{"message":"","retcode":"0","result":{"applyedTime":50.0,"new":[]},"new":{}}"#,
        br#"{"retcode":"0","result":{"applyedTime":50}}"#,
        br#"{"message":null,"retcode":"0","result":{"applyedTime":50}}"#,
        b"{\"message\":\"\xff\",\"retcode\":\"0\",\"result\":{\"applyedTime\":50}}",
    ];
    for body in successes {
        for answer in [ok(body), http(200, "application/json", body.len() + 900, body)] {
            assert_eq!(prolonged(&answer).await.unwrap(), 50, "{}", String::from_utf8_lossy(body));
        }
    }
    let out_of_range = br#"{"message":"","retcode":"0","result":{"applyedTime":0}}"#;
    assert_eq!(prolonged(&ok(out_of_range)).await.unwrap(), 0);
}

#[tokio::test]
async fn an_unknown_code_is_kept() {
    let error = prolonged(&ok(br#"{"message":"","retcode":"999-123"}"#)).await.unwrap_err();
    assert!(matches!(error, agentconf::Error::Refused(r) if r.code.as_str() == "999-123"));
}

/// An answer that is neither result nor refusal, and the variant and status that the error has.
async fn check_unreadable(answer: Vec<u8>, expected: &str) {
    let error = prolonged(&answer).await.unwrap_err();
    let found = match &error {
        agentconf::Error::Unexpected(answer) => format!("unexpected {}", answer.status()),
        agentconf::Error::Decode(answer) => format!("decode {}", answer.status()),
        other => panic!("{other:?}"),
    };
    assert_eq!(found, expected, "{}", String::from_utf8_lossy(&answer));
    for text in [format!("{error}"), format!("{error:?}")] {
        assert!(!text.contains(GUID), "{text}");
        assert!(!text.contains(char::is_control), "{text:?}");
    }
}

#[tokio::test]
async fn answers_that_nobody_documents_keep_their_status() {
    let page = b"<h1>Bad Gateway</h1>";
    check_unreadable(http(502, "text/html", page.len(), page), "unexpected 502").await;
    check_unreadable(http(200, "text/html", page.len(), page), "unexpected 200").await;
    check_unreadable(http(401, "application/json", 900, b"{\"mess"), "unexpected 401").await;
    check_unreadable(http(200, "application/json", 900, b"{\"mess"), "decode 200").await;
    check_unreadable(ok(br#"{"message":"","retcode":"0"}"#), "decode 200").await;
    check_unreadable(ok(br#"{"message":"","retcode":0}"#), "decode 200").await;
    check_unreadable(ok(br#"["","0",{"applyedTime":9}]"#), "decode 200").await;
    let twice = br#"{"retcode":"101-002","retcode":"0","message":"","result":{"applyedTime":9}}"#;
    check_unreadable(ok(twice), "decode 200").await;
    check_unreadable(ok(format!("\"{GUID}\"").as_bytes()), "decode 200").await;
    check_unreadable(http(400, &format!("text/{GUID}"), 1, b"x"), "unexpected 400").await;
    check_unreadable(ok(br#"{"message":"","retcode":"0","result":[9]}"#), "decode 200").await;
    check_unreadable(http(302, "text/html", 0, b""), "unexpected 302").await;
    let success = br#"{"message":"","retcode":"0","result":{"applyedTime":9}}"#;
    check_unreadable(http(500, "application/json", success.len(), success), "unexpected 500").await;
    let echo = format!("<p>\u{1b}[31m{GUID}\0</p>\n");
    check_unreadable(http(400, "text/html", echo.len(), echo.as_bytes()), "unexpected 400").await;
}

#[tokio::test]
async fn refusals_do_not_contain_the_session() {
    let echo = format!(r#"{{"message":"{GUID}","retcode":"no {GUID}"}}"#);
    let error = prolonged(&ok(echo.as_bytes())).await.unwrap_err();
    assert!(matches!(error, agentconf::Error::Refused(_)));
    assert!(!format!("{error} {error:?}").contains(GUID), "{error:?}");
}

#[tokio::test]
async fn connect_errors_differ_from_lost_answers() {
    // A port that was free a moment ago, and on which nobody listens.
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let url = format!("http://{closed}");
    let refused = agentconf::Client::builder(&url).credential(GUID).build().unwrap();
    let error = refused.release_agent_conf(agent(153)).await.unwrap_err();
    let text = format!("no connection in 3 attempts ({url}); the call was not sent");
    assert_eq!(error.to_string(), text);
    assert!(matches!(error, agentconf::Error::Connect(_)) && !error.was_sent());
    let error = prolonged(b"").await.unwrap_err();
    let agentconf::Error::Interrupted(lost) = &error else { panic!("{error:?}") };
    let text = format!(
        "the connection was lost before an answer came ({}); the call may have arrived, and was not \
         repeated because it may not be safe to repeat",
        lost.address().unwrap()
    );
    assert_eq!(error.to_string(), text);
    assert!(error.was_sent() && !error.is_retriable());
}

#[tokio::test]
async fn mmc_refusals_have_status_code_and_message() {
    let spec = Spec::load("mmc");
    let operation = spec.operation("prolongMeeting");
    let refused = &operation.responses(&spec)[0];
    let server = MockServer::start_async().await;
    let asked = operation.documented_request(&spec);
    let mock = Exchange::mmc(asked.clone(), 403, &refused.value.to_string()).serve(&server);
    let body = serde_json::from_value(asked).unwrap();
    let request = mmc::types::ProlongMeetingRequest::new("914083136".into(), body);
    let error = mmc_client(&server).prolong_meeting_with(request).await.unwrap_err();
    mock.assert();
    assert_eq!(error.status(), Some(403));
    let Some(mmc::types::ProlongMeetingFailure::Forbidden(body)) = error.failure() else {
        panic!("{error:?}");
    };
    assert_eq!(body.error_code, "MMC.111072065");
}

/// The page prints no error body, so a part of one will do.
#[tokio::test]
async fn mmc_refusals_may_lack_their_message() {
    let body = br#"{"error_code":"MMC.1"}"#;
    let url = canned(&http(401, "text/plain", body.len() + 9, body)).await;
    let client = mmc::Client::builder(url).credential(TOKEN).build().unwrap();
    let error =
        client.prolong_meeting("1".into(), mmc::types::ExtensionMode::Automatic).await.unwrap_err();
    assert!(error.is_unauthenticated() && error.status() == Some(401), "{error:?}");
    let conference_client::Error::Unexpected(answer) = &error else { panic!("{error:?}") };
    assert_eq!(answer.code(), Some("MMC.1"));
}

#[test]
fn secrets_stay_out_of_debug_text() {
    let credential: Credential = TOKEN.parse().unwrap();
    let client =
        mmc::Client::builder("https://api.example.net").credential(credential).build().unwrap();
    assert!(!format!("{client:?}").contains(TOKEN));
    for bad in ["", "blank behind ", "line\nbreak", "ü"] {
        let error = bad.parse::<Credential>().unwrap_err().to_string();
        assert!(bad.is_empty() || !error.contains(bad), "{error}");
    }
}

#[test]
fn a_base_url_must_be_one() {
    for (url, reason) in [
        ("gateway:8043", "absolute"),
        ("ftp://gateway", "absolute"),
        ("https://user:secret@gateway", "user name"),
        ("https://gateway/?a=b", "query"),
    ] {
        let error = mmc::Client::new(url).unwrap_err();
        let error = std::error::Error::source(&error).unwrap().to_string();
        assert!(error.contains(reason) && !error.contains("secret"), "{url}: {error}");
    }
}
