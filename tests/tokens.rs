//! Tokens for meetings over a socket: who gets one, what it is good for, and until when.

use std::net::SocketAddr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use conference_sim::{HOST_PASSWORD, Simulator};
use conference_types::mmc::{CreateConfTokenReply, CreateConfTokenSuccess};
use serde_json::Value;

use crate::server::exchange;
use crate::simulator::start;
use crate::spec::Spec;

const MEETING: &str = "914083136";
const HALF_AN_HOUR: Duration = Duration::from_secs(1800);

/// Status and body of an answer.
type Answer = (u16, Value);

async fn call(address: SocketAddr, target: &str, headers: &str, body: &str) -> Answer {
    let request = format!(
        "{target} HTTP/1.1\r\nHost: meetings\r\nConnection: close\r\n{headers}\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let (head, body) = exchange(address, &request).await;
    let status = head["HTTP/1.1 ".len()..][..3].parse().unwrap();
    (status, serde_json::from_str(&body).unwrap_or_default())
}

/// Asks for a token, or to keep one alive.
async fn ask(address: SocketAddr, meeting: &str, password: &str, token: Option<&str>) -> Answer {
    let target = format!("GET /v1/mmc/control/conferences/token?conferenceID={meeting}");
    let mut headers = format!("X-Password: {password}\r\nX-Login-Type: 1\r\n");
    if let Some(token) = token {
        headers += &format!("X-Conference-Authorization: {token}\r\n");
    }
    call(address, &target, &headers, "").await
}

/// Extends the meeting by a token, and returns the status.
async fn prolong(address: SocketAddr, token: &str) -> u16 {
    let target = format!("PUT /v1/mmc/control/conferences/duration?conferenceID={MEETING}");
    let header = format!("X-Conference-Authorization: {token}\r\n");
    call(address, &target, &header, r#"{"auto":1}"#).await.0
}

fn token(answer: &Answer) -> String {
    assert_eq!(answer.0, 200);
    answer.1["data"]["token"].as_str().unwrap().to_owned()
}

fn moment(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

#[tokio::test]
async fn the_host_gets_a_token_that_controls_the_meeting() {
    let simulator = Simulator::documented();
    let address = start(&simulator).await;
    let answer = ask(address, MEETING, HOST_PASSWORD, None).await;
    let first = token(&answer);
    let spec = Spec::load("mmc");
    let schema = serde_json::json!({ "$ref": "#/components/schemas/CreateConfTokenReply" });
    assert!(spec.validator(&schema).is_valid(&answer.1), "{:?}", answer.1);
    let second = token(&ask(address, MEETING, HOST_PASSWORD, None).await);
    assert_ne!(first, second);
    for token in [&first, &second] {
        assert_eq!(prolong(address, token).await, 200);
    }
    assert_eq!(simulator.meeting_minutes(MEETING), Some(90));
}

#[tokio::test]
async fn a_token_lapses_after_half_an_hour() {
    let simulator = Simulator::documented();
    let address = start(&simulator).await;
    simulator.set_clock(|| moment(1_705_653_000));
    let answer = ask(address, MEETING, HOST_PASSWORD, None).await;
    let token = token(&answer);
    assert_eq!(answer.1["data"]["expireTime"], 1_705_654_800_000_i64);
    assert_eq!(answer.1["data"]["confTokenExpireTime"], 1800);
    simulator.set_clock(|| moment(1_705_653_000) + HALF_AN_HOUR - Duration::from_millis(1));
    assert_eq!(prolong(address, &token).await, 200);
    simulator.set_clock(|| moment(1_705_653_000) + HALF_AN_HOUR);
    assert_eq!(prolong(address, &token).await, 401);
    let (status, body) = ask(address, MEETING, HOST_PASSWORD, Some(&token)).await;
    assert_eq!((status, &body["error_code"]), (401, &"MMC.UNAUTHENTICATED".into()));
    assert!(!body.to_string().contains(&token));
    // The token of the documented call is good for ever.
    assert_eq!(prolong(address, &simulator.control_token(MEETING).unwrap()).await, 200);
}

#[tokio::test]
async fn a_token_is_kept_alive_without_the_password() {
    let simulator = Simulator::documented();
    let address = start(&simulator).await;
    let fresh = token(&ask(address, MEETING, HOST_PASSWORD, None).await);
    for _ in 0..3 {
        simulator.advance(29);
        let kept = ask(address, MEETING, "wrong", Some(&fresh)).await;
        assert_eq!(token(&kept), fresh);
    }
    assert_eq!(prolong(address, &fresh).await, 200);
    simulator.advance(31);
    assert_eq!(prolong(address, &fresh).await, 401);
    assert_eq!(ask(address, MEETING, "wrong", Some(&fresh)).await.0, 401);
}

/// By the system's clock, since the users of a token go by theirs.
#[tokio::test]
async fn a_token_lapses_in_the_future() {
    let before = SystemTime::now();
    let simulator = Simulator::documented();
    let answer = ask(start(&simulator).await, MEETING, HOST_PASSWORD, None).await;
    let lapses = UNIX_EPOCH
        + Duration::from_millis(answer.1["data"]["expireTime"].as_u64().unwrap())
        + Duration::from_millis(1);
    assert!(before + HALF_AN_HOUR <= lapses && lapses <= SystemTime::now() + HALF_AN_HOUR * 2);
}

#[tokio::test]
async fn every_documented_status_comes_back() {
    let spec = Spec::load("mmc");
    let operation = spec.operation("createConfToken");
    for status in operation.node["responses"].as_object().unwrap().keys() {
        let simulator = Simulator::documented();
        let address = start(&simulator).await;
        let other = simulator.token_of_another_meeting().unwrap();
        let (answered, body) = match status.as_str() {
            "200" => ask(address, MEETING, HOST_PASSWORD, None).await,
            "400" => ask(address, "1", HOST_PASSWORD, None).await,
            "401" => {
                let unknown = ask(address, MEETING, HOST_PASSWORD, Some("unknown")).await;
                assert_eq!(unknown.0, 401);
                ask(address, MEETING, "wrong", None).await
            }
            "403" => ask(address, MEETING, HOST_PASSWORD, Some(&other)).await,
            "500" => {
                simulator.fail_next_meeting_call();
                ask(address, MEETING, HOST_PASSWORD, None).await
            }
            other => panic!("nothing here brings about {other}"),
        };
        assert_eq!(&answered.to_string(), status);
        assert_eq!(body.get("error_code").is_none(), answered == 200, "{body}");
    }
}

#[test]
fn what_comes_with_a_token_stays_out_of_debug_text() {
    let spec = Spec::load("mmc");
    let reply = spec.operation("createConfToken").response(&spec, "handedOut");
    let secrets = [&reply["data"]["token"], &reply["data"]["tmpWsToken"], &reply["addressToken"]];
    let decoded: CreateConfTokenReply = serde_json::from_value(reply.clone()).unwrap();
    let shown = format!("{:?}", CreateConfTokenSuccess::Ok(decoded));
    assert!(shown.contains(MEETING), "{shown}");
    for secret in secrets {
        assert!(!shown.contains(secret.as_str().unwrap()), "{shown}");
    }
}
