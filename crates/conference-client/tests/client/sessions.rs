//! Sessions with gateways that behave oddly.

use conference_client::agentconf::types::LoginBody;
use conference_client::agentconf::{self, Client, Session};
use conference_client::{Error, Transport};
use scripted_server::{Server, Step, answer, answer_with, reserved};

use crate::calls::{conferences, extend, meetings, prolong, query, to};

fn json(headers: &str, body: &str) -> Step {
    let headers = format!("Content-Type: application/json\r\n{headers}");
    Step::Answer(answer_with(200, &headers, body))
}

fn signed_in(guid: &str) -> Step {
    let body = r#"{"message":"","retcode":"0","result":{"workno":"153","mediatype":"TTF"}}"#;
    json(&format!("Set-GUID: Guid={guid}\r\n"), body)
}

fn found() -> Step {
    json("", r#"{"message":"","retcode":"0","result":{"confs":[]}}"#)
}

fn client(server: &Server) -> Client {
    let body = LoginBody::new("open-sesame".try_into().unwrap(), "70153".try_into().unwrap());
    let session = Session::sign_in(153.try_into().unwrap(), body);
    to(server.url()).client(Client::builder, session)
}

/// The first line of each request, and its GUID.
fn seen(server: &Server) -> Vec<String> {
    let requests = server.requests();
    let line = |request: &String| {
        let path = request.split(' ').nth(1).unwrap().rsplit('/').next().unwrap().to_owned();
        let guid = request.lines().find_map(|line| {
            let (name, value) = line.split_once(": ")?;
            name.eq_ignore_ascii_case("guid").then(|| value.trim().to_owned())
        });
        format!("{path} {}", guid.as_deref().unwrap_or("-"))
    };
    requests.iter().map(line).collect()
}

#[tokio::test]
async fn a_guid_that_comes_with_a_refusal_is_none() {
    let lapsed = r#"{"message":"who?","retcode":"100-006"}"#;
    let steps =
        [signed_in("first"), json("Set-GUID: anonymous\r\n", lapsed), signed_in("second"), found()];
    let server = Server::start(steps).await;
    query(&client(&server)).await.unwrap();
    let expected = ["153 -", "queryconfinfos first", "153 -", "queryconfinfos second"];
    assert_eq!(seen(&server), expected);
}

/// The GUID that an answer hands out is in use from then on, and stands in no text before.
#[tokio::test]
async fn a_guid_is_not_quoted_from_the_answer_that_brings_it() {
    let odd = r#"{"message":"fresh-guid","retcode":"0","result":"fresh-guid"}"#;
    let server =
        Server::start([signed_in("first"), json("Set-GUID: Guid=fresh-guid\r\n", odd)]).await;
    let error = query(&client(&server)).await.unwrap_err();
    assert!(matches!(error, Error::Decode(_)), "{error:?}");
    assert!(!format!("{error} {error:?}").contains("fresh-guid"), "{error:?}");
}

/// Whatever says no to a password in a way that nobody knows is not asked again: accounts are locked.
#[tokio::test]
async fn a_sign_in_that_was_judged_is_not_tried_again() {
    let unknown = answer_with(
        200,
        "Content-Type: application/json\r\n",
        r#"{"message":"no","retcode":"100-999"}"#,
    );
    for judged in [unknown, answer(401, ""), answer(403, "no")] {
        let server = Server::start([Step::Answer(judged)]).await;
        let client = client(&server);
        for _ in 0..3 {
            let error = query(&client).await.unwrap_err();
            assert!(matches!(error, Error::NoCredential(_)), "{error:?}");
        }
        assert_eq!(seen(&server), ["153 -"]);
    }
    let server = Server::start([Step::Answer(answer(500, "")), signed_in("late"), found()]).await;
    let client = client(&server);
    query(&client).await.unwrap_err();
    query(&client).await.unwrap();
}

/// No page prints an error body of `mmc`, so that its 401 may have none.
#[tokio::test]
async fn a_status_says_that_a_token_has_lapsed() {
    let server = Server::start([Step::Answer(answer(401, ""))]).await;
    let error = extend(&meetings(to(server.url()))).await.unwrap_err();
    assert!(error.is_unauthenticated() && error.status() == Some(401), "{error:?}");
}

/// What a ready client that follows redirects has sent before it meets a dead end counts as sent.
#[tokio::test]
async fn a_redirect_to_nowhere_does_not_repeat_a_call() {
    let (_nobody, address) = reserved();
    for status in [301, 302, 303, 307, 308] {
        let location = format!("Location: http://{address}/\r\n");
        let server = Server::start([Step::Answer(answer_with(status, &location, ""))]).await;
        let ready = reqwest::Client::builder().no_proxy().build().unwrap();
        let error =
            prolong(&conferences(to(server.url()).transport(Transport::from_reqwest(ready))))
                .await
                .unwrap_err();
        assert_eq!(server.requests().len(), 1, "{status}");
        assert!(error.was_sent() && !error.is_retriable(), "{status}: {error:?}");
    }
}

#[tokio::test]
async fn nobody_needs_a_session_to_sign_in() {
    let server = Server::start([signed_in("first"), found()]).await;
    let client = to(server.url()).client(Client::builder, Session::none());
    let error = query(&client).await.unwrap_err();
    assert!(matches!(error, agentconf::Error::NoCredential(_)), "{error:?}");
    let password = "open-sesame".try_into().unwrap();
    client.login(153.try_into().unwrap(), password, "70153".try_into().unwrap()).await.unwrap();
    query(&client).await.unwrap();
    assert_eq!(seen(&server), ["153 -", "queryconfinfos first"]);
}
