//! Each documented HTTP request as text over a socket, and the documented body that comes out.

use conference_sim::Simulator;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::simulator::start;
use crate::spec::Spec;

/// Sends a request as it stands and returns the head and body of the answer.
pub async fn exchange(address: std::net::SocketAddr, request: &str) -> (String, String) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.to_owned(), body.to_owned())
}

/// A request of the gateway as the pages print it; names of headers keep their case.
pub fn gateway_request(
    method: &str,
    agent: i32,
    operation: &str,
    guid: &str,
    body: &str,
) -> String {
    format!(
        "{method} /agentgateway/resource/agentconf/{agent}/{operation} HTTP/1.1\r\n\
         Host: gateway\r\nConnection: close\r\n\
         Content-Type:application/json; charset=UTF-8\r\nGuid: {guid}\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// The answer to a documented request of the gateway, which must be the documented one.
async fn check(id: &str, method: &str, agent: i32, operation: &str) {
    let spec = Spec::load("agentconf");
    let documented = spec.operation(id);
    let body = if documented.requests(&spec).is_empty() {
        String::new()
    } else {
        documented.documented_request(&spec).to_string()
    };
    let simulator = Simulator::documented();
    let guid = simulator.guid(agent).unwrap();
    let address = start(&simulator).await;
    let request = gateway_request(method, agent, operation, &guid, &body);
    let (head, body) = exchange(address, &request).await;
    assert!(head.starts_with("HTTP/1.1 200 OK"), "{head}");
    assert!(head.contains("content-type: application/json; charset=UTF-8"), "{head}");
    let body: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(body, documented.documented_response(&spec), "{id}");
}

#[tokio::test]
async fn documented_gateway_requests_get_documented_answers() {
    check("prolongTime", "POST", 160, "prolongtime").await;
    check("queryConfInfos", "POST", 153, "queryconfinfos").await;
    check("queryAllConfIds", "GET", 150, "queryvdnconfid").await;
}

#[tokio::test]
async fn release_answers_in_the_reserved_form() {
    let simulator = Simulator::documented();
    let guid = simulator.guid(153).unwrap();
    let address = start(&simulator).await;
    let request = gateway_request("POST", 153, "releaseagentconf", &guid, "");
    let (_, body) = exchange(address, &request).await;
    let body: Value = serde_json::from_str(&body).unwrap();
    let spec = Spec::load("agentconf");
    let released = spec.operation("releaseAgentConf").responses(&spec);
    let released = released.iter().find(|example| example.name == "released").unwrap();
    assert_eq!(body, released.value);
}

/// The page's request, header by header, with two of one name and the other letter case.
#[tokio::test]
async fn the_documented_meeting_request_gets_200() {
    let spec = Spec::load("mmc");
    let body = spec.operation("prolongMeeting").documented_request(&spec).to_string();
    let request = format!(
        "PUT /v1/mmc/control/conferences/duration?conferenceID=914083136 HTTP/1.1\r\n\
         Connection: close\r\n\
         X-Conference-Authorization:stbaf8fa2ea8a1b0e3ab2e007a85a75f88c55d5f6d5c1912dfb\r\n\
         content-type: application/json\r\nuser-agent: WeLink-desktop\r\n\
         Host: api.meeting.huaweicloud.com\r\n\
         User-Agent: Apache-HttpClient/4.5.3 (Java/1.8.0_191)\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let simulator = Simulator::documented();
    let before = simulator.meeting_minutes("914083136").unwrap();
    let (head, body) = exchange(start(&simulator).await, &request).await;
    assert!(head.starts_with("HTTP/1.1 200 OK"), "{head}");
    assert_eq!(body, "");
    assert_eq!(simulator.meeting_minutes("914083136").unwrap(), before + 40);
}

/// What is wrong with a request, and the status and code that it gets.
#[tokio::test]
async fn requests_without_an_operation_or_a_session_are_refused() {
    let simulator = Simulator::documented();
    let address = start(&simulator).await;
    let guid = simulator.guid(153).unwrap();
    let good = gateway_request("GET", 153, "queryvdnconfid", &guid, "");
    let cases = [
        (good.replace("queryvdnconfid", "nosuch"), "404", "000-002"),
        (good.replace("queryvdnconfid", "queryvdnconfid/"), "404", "000-002"),
        (good.replace("agentconf/153", "agentconf/"), "404", "000-002"),
        (good.replace("/agentgateway/resource", ""), "404", "MMC.NOT_FOUND"),
        (good.replace("GET", "PUT"), "405", "000-002"),
        (good.replace("Guid:", "Other:"), "200", "100-006"),
        (good.replace(&guid, "wrong"), "200", "100-006"),
        (good.replace("Guid:", "Guid: second\r\nGuid:"), "200", "100-006"),
        (good.replace("agentconf/153", "agentconf/+153"), "200", "000-002"),
        (good.replace("agentconf/153", "agentconf/0153"), "200", "000-002"),
        (good.replace("agentconf/153", "agentconf/%FF"), "200", "000-002"),
    ];
    for (request, status, code) in cases {
        let (head, body) = exchange(address, &request).await;
        assert!(head.starts_with(&format!("HTTP/1.1 {status}")), "{request}: {head}");
        assert!(body.contains(code), "{request}: {body}");
        assert!(!body.contains("wrong") && !body.contains(&guid), "{body}");
    }
}

/// Bodies that are no extension by 100 minutes, each of which must leave the conference as it was.
#[tokio::test]
async fn wrong_bodies_change_nothing() {
    let simulator = Simulator::documented();
    let address = start(&simulator).await;
    let guid = simulator.guid(160).unwrap();
    for body in [
        "",
        "null",
        "[1]",
        "[[1]]",
        "{}",
        r#"{"prolongTime":"1"}"#,
        r#"{"prolongTime":0}"#,
        r#"{"prolongTime":1441}"#,
        r#"{"prolongTime":1.5}"#,
        r#"{"prolongTime":1e400}"#,
        r#"{"prolongTime":4294967297}"#,
        r#"{"prolongTime":NaN}"#,
        r#"{"prolongTime":1,"prolongTime":2}"#,
        r#"{"prolongTime":1"#,
        r#"{"prolongTime":1} {}"#,
    ] {
        let request = gateway_request("POST", 160, "prolongtime", &guid, body);
        let (head, answer) = exchange(address, &request).await;
        assert!(head.starts_with("HTTP/1.1 200"), "{body}: {head}");
        assert!(answer.contains(r#""retcode":"000-002""#), "{body}: {answer}");
    }
    let charset = gateway_request("POST", 160, "prolongtime", &guid, r#"{"prolongTime":1}"#);
    for (from, to) in [
        ("UTF-8", "latin1"),
        ("UTF-8", "UTF-8; charset=latin1"),
        ("application/json", "text/plain"),
        ("Content-Type", "Content-Encoding: gzip\r\nContent-Type"),
    ] {
        let (_, answer) = exchange(address, &charset.replace(from, to)).await;
        assert!(answer.contains("000-002"), "{to}: {answer}");
    }
    assert_eq!(simulator.conference(355_840).unwrap().minutes(), 1390);
    // A whole number is one, however it is written.
    let whole = gateway_request("POST", 160, "prolongtime", &guid, r#"{"prolongTime":1e1}"#);
    assert!(exchange(address, &whole).await.1.contains(r#"{"applyedTime":10}"#));
}
