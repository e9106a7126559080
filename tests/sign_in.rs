//! Signing in over a socket: the GUID that comes back, how it is refused, renewed and lost.

use std::net::SocketAddr;

use conference_client::agentconf::types::Retcode;
use conference_sim::{Authentication, GuidHeader, PASSWORD, Simulator};
use conference_types::agentconf::{LoginBody, SessionGuid};
use serde_json::{Value, json};

use crate::server::{exchange, gateway_request};
use crate::simulator::start;
use crate::spec::Spec;

/// What a call to the gateway was answered with.
struct Answer {
    /// The header with a new GUID: its name in lower case, and its value.
    header: Option<(String, String)>,
    body: Value,
}

impl Answer {
    fn code(&self) -> &str {
        self.body["retcode"].as_str().unwrap()
    }

    /// The new GUID, as the spec describes where it stands.
    fn guid(&self) -> Option<String> {
        let value = &self.header.as_ref()?.1;
        Some(value.rsplit('=').next().unwrap().to_owned())
    }
}

async fn call(address: SocketAddr, request: &str) -> Answer {
    let (head, body) = exchange(address, request).await;
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    let headers = head.lines().skip(1).filter_map(|line| line.split_once(": "));
    let mut new = headers.filter(|(name, _)| ["set-guid", "guid"].contains(name));
    let header = new.next().map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(new.next(), None, "one new GUID is enough");
    Answer { header, body: serde_json::from_str(&body).unwrap() }
}

async fn sign_in(address: SocketAddr, agent: i32, body: &Value) -> Answer {
    let request = gateway_request("PUT", agent, "", "", &body.to_string());
    // No credential goes along: there is none yet.
    let path = format!("agentconf/{agent}/");
    let request = request.replace(&path, &format!("onlineagent/{agent}")).replace("Guid: \r\n", "");
    call(address, &request).await
}

/// A call that asks for nothing but a session.
async fn query(address: SocketAddr, agent: i32, guid: &str) -> Answer {
    let body = json!({ "confIds": [] }).to_string();
    call(address, &gateway_request("POST", agent, "queryconfinfos", guid, &body)).await
}

fn body() -> Value {
    json!({ "password": PASSWORD, "phonenum": "70154" })
}

fn with(name: &str, value: &str) -> Value {
    let mut body = body();
    body[name] = json!(value);
    body
}

/// Brings about one of the codes that the spec lists for a sign-in.
pub async fn refused_with(simulator: &Simulator, documented: &str) -> Retcode {
    let address = start(simulator).await;
    let answer = match documented {
        "000-002" => sign_in(address, 100, &body()).await,
        "100-001" => sign_in(address, 154, &with("phonenum", "")).await,
        "100-002" => sign_in(address, 153, &body()).await,
        "100-004" => {
            let nobody = sign_in(address, 999_999, &body()).await;
            assert_eq!(nobody.code(), "100-004");
            let signed_in = sign_in(address, 153, &with("password", "")).await;
            assert_eq!(signed_in.code(), "100-004");
            sign_in(address, 154, &with("password", "wrong")).await
        }
        // Only a real gateway has reasons for these.
        "100-003" | "100-011" | "100-012" | "100-013" | "100-016" | "100-021" => {
            simulator.refuse_next(154, documented.into());
            sign_in(address, 154, &body()).await
        }
        other => panic!("a sign-in can be refused with {other}, which nothing here brings about"),
    };
    assert_eq!(answer.header, None, "a refusal begins no session");
    assert_eq!(answer.body.get("result"), None);
    assert_eq!(simulator.guid(154), None);
    answer.code().into()
}

#[tokio::test]
async fn the_example_of_a_sign_in_gets_the_example_of_a_reply() {
    let spec = Spec::load("agentconf");
    let operation = spec.operation("login");
    let asked = operation.request(&spec, "ours");
    let simulator = Simulator::documented();
    let answer = sign_in(start(&simulator).await, 154, &asked).await;
    assert_eq!(answer.body, operation.response(&spec, "signedIn"));
    assert_eq!(answer.guid(), simulator.guid(154));
}

#[tokio::test]
async fn a_new_guid_comes_in_the_chosen_header_and_opens_the_session() {
    for (form, name, before) in [
        (GuidHeader::Named, "set-guid", "Guid="),
        (GuidHeader::Plain, "set-guid", ""),
        (GuidHeader::Other, "guid", ""),
    ] {
        let simulator = Simulator::documented();
        simulator.set_guid_header(form);
        let address = start(&simulator).await;
        let answer = sign_in(address, 154, &body()).await;
        let guid = simulator.guid(154).unwrap();
        assert_eq!(answer.header, Some((name.to_owned(), format!("{before}{guid}"))));
        assert!(guid.ends_with(".AgentGateway1") && !guid.starts_with("00000000"), "{form:?}");
        let found = query(address, 154, &guid).await;
        // It is good for as long as the session, and for this agent only.
        assert_eq!((found.code(), &found.header), ("0", &None));
        assert_eq!(query(address, 153, &guid).await.code(), "100-006");
    }
}

#[tokio::test]
async fn an_ended_session_is_refused_until_the_agent_signs_in_again() {
    let simulator = Simulator::documented();
    let address = start(&simulator).await;
    let old = simulator.guid(153).unwrap();
    assert_eq!(query(address, 153, &old).await.code(), "0");
    assert_eq!(sign_in(address, 153, &body()).await.code(), "100-002");
    assert_eq!(simulator.guid(153).as_ref(), Some(&old));
    simulator.end_session(153);
    assert_eq!(simulator.guid(153), None);
    assert_eq!(query(address, 153, &old).await.code(), "100-006");
    let new = sign_in(address, 153, &body()).await.guid().unwrap();
    assert_ne!(new, old);
    assert_eq!(query(address, 153, &old).await.code(), "100-006");
    assert_eq!(query(address, 153, &new).await.code(), "0");
}

#[tokio::test]
async fn a_renewed_guid_replaces_the_one_before_the_last() {
    let simulator = Simulator::documented();
    simulator.set_authentication(Authentication::Dynamic);
    let address = start(&simulator).await;
    let first = sign_in(address, 154, &body()).await.guid().unwrap();
    let second = query(address, 154, &first).await.guid().unwrap();
    // As if the reply with the second had been lost.
    let third = query(address, 154, &first).await.guid().unwrap();
    assert_eq!(third, simulator.guid(154).unwrap());
    let lapsed = query(address, 154, &first).await;
    assert_eq!((lapsed.code(), &lapsed.header), ("100-006", &None));
    let fourth = query(address, 154, &second).await.guid().unwrap();
    // A refusal is a 2xx reply too.
    let chairs_nothing = gateway_request("POST", 154, "releaseagentconf", &fourth, "");
    let refused = call(address, &chairs_nothing).await;
    assert_eq!(refused.code(), "101-001");
    let fifth = refused.guid().unwrap();
    let all = [first, second, third, fourth, fifth];
    assert!((0..4).all(|one| !all[one + 1..].contains(&all[one])), "no GUID comes twice");
    simulator.end_session(154);
    for guid in all {
        assert_eq!(query(address, 154, &guid).await.code(), "100-006");
    }
}

#[test]
fn what_a_sign_in_carries_stays_out_of_debug_text() {
    let text = with("serviceToken", "another-secret").to_string();
    let body: LoginBody = serde_json::from_str(&text).unwrap();
    let shown = format!("{body:?}");
    assert!(shown.contains("70154"), "{shown}");
    assert!(!shown.contains(PASSWORD) && !shown.contains("another-secret"), "{shown}");
    let guid = SessionGuid::from("Guid=a-guid");
    assert!(!format!("{guid:?}").contains("a-guid"));
}
