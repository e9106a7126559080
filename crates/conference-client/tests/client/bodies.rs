//! Bodies that are not what they should be: what a caller learns of them, and what is read in spite of
//! them.

use std::time::{Duration, Instant};

use agentconf::Error;
use conference_client::{Excerpt, Retries, agentconf};
use scripted_server::{Server, Step, answer, answer_with};

use crate::calls::{conferences, prolong, query, to};

const CONFERENCE: &str = concat!(
    r#"{"confId":1,"confState":0,"startTime":1,"applyConfTime":60,"confHaveBeenTime":29,"#,
    r#""addresses":[{"addressType":"6","address":"70005","deviceCallType":0,"deviceType":0,"#,
    r#""channelAttrib":3,"channelState":0,"role":0,"enterTime":1}]}"#,
);

/// A reply to `queryConfInfos` about a conference of which something is said otherwise.
fn reply(from: &str, to: &str) -> String {
    assert!(CONFERENCE.contains(from), "{from}");
    let conference = CONFERENCE.replacen(from, to, 1);
    format!(r#"{{"message":"","retcode":"0","result":{{"confs":[{CONFERENCE},{conference}]}}}}"#)
}

async fn queried(step: Step) -> Result<agentconf::types::QueryConfInfosResult, agentconf::Error> {
    let server = Server::start([step]).await;
    let limit = Duration::from_millis(300);
    query(&conferences(to(server.url()).timeout(limit).retries(Retries::none()))).await
}

#[tokio::test]
async fn decode_errors_have_the_path_of_the_unreadable_value() {
    for (from, to, place) in [
        (r#""confId":1"#, r#""confId":"x""#, "result.confs[1].confId"),
        (r#""confId":1,"#, "", "result.confs[1]"),
        (r#""confId":1"#, r#""confId":null"#, "result.confs[1].confId"),
        (r#""confId":1"#, r#""confId":1e30"#, "result.confs[1].confId"),
        (r#""role":0"#, r#""role":"chair""#, "result.confs[1].addresses[0].role"),
        (r#""address":"70005""#, r#""address":7"#, "result.confs[1].addresses[0].address"),
        (r#""addresses":["#, r#""addresses":[[],"#, "result.confs[1].addresses[0]"),
    ] {
        let error = queried(Step::Write(answer(200, &reply(from, to)))).await.unwrap_err();
        let Error::Decode(answer) = &error else { panic!("{to}: {error:?}") };
        let reason = answer.reason();
        assert_eq!((answer.status(), answer.path()), (200, place), "{to}: {reason}");
        assert!(answer.body().as_str().starts_with(r#"{"message":"","#));
        assert!(error.to_string().contains(&format!(" at {place}: {reason}")), "{error}");
    }
}

/// Where not even the code can be read.
#[tokio::test]
async fn decode_errors_have_the_path_within_an_invalid_envelope() {
    for (body, place) in [
        (r#"{"message":"","retcode":0,"result":{"confs":[]}}"#, "retcode"),
        (r#"{"message":"","result":{"confs":[]}}"#, ""),
        (r#"[{"message":""}]"#, ""),
        ("", ""),
    ] {
        let error = queried(Step::Write(answer(200, body))).await.unwrap_err();
        let Error::Decode(answer) = &error else { panic!("{body}: {error:?}") };
        assert_eq!((answer.status(), answer.path()), (200, place), "{body}: {error}");
    }
}

#[tokio::test]
async fn a_success_with_something_new_is_read() {
    for (from, to) in [
        (r#""confId":1"#, r#""confId":1,"new":{"deep":[1,{"x":null}]}"#),
        (r#""confState":0"#, r#""confState":77"#),
        (r#""role":0"#, r#""role":-3"#),
        (r#""addressType":"6""#, r#""addressType":"new""#),
        (r#""applyConfTime":60"#, r#""applyConfTime":-60"#),
        (r#""confId":1"#, r#""confId":9223372036854775807"#),
        (r#""confId":1"#, r#""confId":1.0"#),
        (r#""enterTime":1"#, r#""enterTime":1e3"#),
    ] {
        let body = reply(from, to);
        let result = queried(Step::Write(answer(200, &body))).await;
        assert_eq!(result.unwrap_or_else(|e| panic!("{to}: {e}")).confs.len(), 2);
    }
    for minutes in ["0", "-1", "1441", "2147483647"] {
        let body =
            format!(r#"{{"message":"","retcode":"0","result":{{"applyedTime":{minutes}}}}}"#);
        let server = Server::start([Step::Write(answer(200, &body))]).await;
        let granted = prolong(&conferences(to(server.url()))).await.unwrap();
        assert_eq!(granted.to_string(), minutes);
    }
}

/// What a text may come to that quotes a server, its escapes included.
const LONG: usize = 12 * Excerpt::LIMIT;

#[tokio::test]
async fn errors_are_not_as_long_as_what_a_server_sends() {
    let long = "\u{1b}".repeat(1 << 16);
    let long = serde_json::to_string(&long).unwrap();
    let wrong = reply(r#""confId":1"#, &format!(r#""confId":{long}"#));
    for body in [wrong, long.clone(), format!("{{{long}:1}}"), "\u{1b}".repeat(1 << 16)] {
        for status in [200, 500] {
            let error = queried(Step::Write(answer(status, &body))).await.unwrap_err();
            let body = match &error {
                Error::Decode(answer) => answer.body(),
                Error::Unexpected(answer) => answer.body(),
                _ => panic!("{error:?}"),
            };
            assert!(body.as_str().chars().count() <= Excerpt::LIMIT);
            for text in [error.to_string(), format!("{error:?}")] {
                assert!(text.len() < LONG, "{} of {}", text.len(), &text[..200]);
                assert!(!text.contains(char::is_control));
            }
        }
    }
}

#[tokio::test]
async fn a_body_that_breaks_off_keeps_its_status() {
    let whole = answer(200, &reply("1", "2"));
    let chunked = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\
                   Transfer-Encoding: chunked\r\n\r\n5\r\n{\"mes\r\n";
    let broken = format!("{chunked}xyz\r\n");
    for bytes in [whole[..whole.len() / 2].to_vec(), chunked.into(), broken.into()] {
        let error = queried(Step::Write(bytes)).await.unwrap_err();
        let Error::Decode(answer) = &error else { panic!("{error:?}") };
        assert_eq!(answer.reason(), "it broke off");
        assert!(error.is_retriable() && error.was_sent());
    }
    let mut page = answer_with(500, "Content-Type: text/html\r\n", "<h1>Internal error</h1>");
    page.truncate(page.len() - 5);
    let error = queried(Step::Write(page)).await.unwrap_err();
    assert!(matches!(&error, Error::Unexpected(answer) if answer.status() == 500), "{error:?}");
}

#[tokio::test]
async fn a_body_that_never_ends_keeps_its_status() {
    let head = |status: u16| {
        format!("HTTP/1.1 {status} X\r\nContent-Type: application/json\r\n\r\n{{").into_bytes()
    };
    for step in [Step::Stall(head(200)), Step::Forever(head(200), b" ".to_vec())] {
        let begin = Instant::now();
        let error = queried(step).await.unwrap_err();
        let Error::Decode(answer) = &error else { panic!("{error:?}") };
        assert_eq!(answer.reason(), "it did not arrive in time");
        let elapsed = begin.elapsed();
        assert!((300..2000).contains(&elapsed.as_millis()), "{elapsed:?}");
    }
    let error = queried(Step::Stall(head(504))).await.unwrap_err();
    assert!(matches!(&error, Error::Unexpected(answer) if answer.status() == 504), "{error:?}");
    // The limit of one attempt counts for the body as well.
    let server = Server::start([Step::Stall(head(200))]).await;
    let transport = to(server.url()).attempt_timeout(Duration::from_millis(50));
    let error = prolong(&conferences(transport)).await.unwrap_err();
    let Error::Decode(answer) = &error else { panic!("{error:?}") };
    assert_eq!(answer.reason(), "it did not arrive in time");
    // A result that is there counts, whatever is still to come.
    let there = r#"{"message":"","retcode":"0","result":{"applyedTime":50}}"#;
    let server = Server::start([Step::Stall([head(200), there[1..].into()].concat())]).await;
    let transport = to(server.url()).timeout(Duration::from_millis(50));
    assert_eq!(prolong(&conferences(transport)).await.unwrap(), 50);
}

#[tokio::test]
async fn a_body_above_the_limit_keeps_its_status() {
    let head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n\"".to_vec();
    let server = Server::start([Step::Forever(head, vec![b'x'; 1 << 20])]).await;
    let client = conferences(to(server.url()));
    let error = query(&client).await.unwrap_err();
    let Error::Decode(answer) = &error else { panic!("{error:?}") };
    assert_eq!(answer.reason(), "it is too long to be read");
    assert_eq!(answer.body().as_str().chars().count(), Excerpt::LIMIT);
}
