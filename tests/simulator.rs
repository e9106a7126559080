//! Client to simulator over TCP: what each operation does, and every documented way to be refused.

use std::net::SocketAddr;

use conference_client::agentconf::types::{AgentId, ConfIdBatch, ExtensionMinutes, Retcode};
use conference_client::{Error, agentconf, mmc};
use conference_sim::{Simulator, serve};
use serde_json::Value;
use tokio::net::TcpListener;

use crate::server::{exchange, gateway_request};
use crate::sign_in;
use crate::spec::Spec;

/// Serves a simulator for as long as the test's runtime lives.
pub async fn start(simulator: &Simulator) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(serve(listener, simulator.clone()));
    address
}

/// A client of the agent, signed in.
async fn client(simulator: &Simulator, agent: i32) -> agentconf::Client {
    client_with_guid(simulator, &simulator.guid(agent).unwrap()).await
}

async fn client_with_guid(simulator: &Simulator, guid: &str) -> agentconf::Client {
    let url = format!("http://{}/agentgateway/resource/", start(simulator).await);
    agentconf::Client::builder(url).credential(guid).build().unwrap()
}

fn agent(number: i32) -> AgentId {
    number.try_into().unwrap()
}

fn minutes(minutes: i32) -> ExtensionMinutes {
    minutes.try_into().unwrap()
}

fn batch(ids: &[i64]) -> ConfIdBatch {
    let ids: Vec<_> = ids.iter().map(|id| (*id).into()).collect();
    ids.try_into().unwrap()
}

/// Makes a call of an operation and returns the code of its refusal; `Success` if it worked.
async fn code(client: &agentconf::Client, id: &str, number: i32) -> Retcode {
    let agent = agent(number);
    let error = match id {
        "prolongTime" => client.prolong_time(agent, minutes(10)).await.err(),
        "queryConfInfos" => client.query_conf_infos(agent, batch(&[1_029_888])).await.err(),
        "releaseAgentConf" => client.release_agent_conf(agent).await.err(),
        "queryAllConfIds" => client.query_all_conf_ids(agent).await.err(),
        other => panic!("{other} is not called here"),
    };
    match error {
        None => Retcode::Success,
        Some(agentconf::Error::Refused(refusal) | agentconf::Error::Unauthenticated(refusal)) => {
            refusal.code.clone()
        }
        Some(other) => panic!("{id}: {other:?}"),
    }
}

#[tokio::test]
async fn an_extension_ends_at_1440_minutes() {
    let simulator = Simulator::documented();
    let client = client(&simulator, 160).await;
    let granted = client.prolong_time(agent(160), minutes(100)).await.unwrap();
    assert_eq!(granted.applied_time.get(), 50);
    assert_eq!(simulator.conference(355_840).unwrap().minutes(), 1440);
    assert_eq!(code(&client, "prolongTime", 160).await, Retcode::OperationFailed);
    assert_eq!(simulator.conference(355_840).unwrap().minutes(), 1440);
}

#[tokio::test]
async fn a_released_conference_is_gone() {
    let simulator = Simulator::documented();
    let client = client(&simulator, 153).await;
    client.release_agent_conf(agent(153)).await.unwrap();
    assert_eq!(simulator.conference(1_029_888), None);
    assert_eq!(code(&client, "releaseAgentConf", 153).await, Retcode::NoConference);
    let found = client.query_conf_infos(agent(153), batch(&[1_029_888])).await.unwrap();
    assert!(found.confs.is_empty());
}

#[tokio::test]
async fn everybody_sees_what_it_may() {
    let both = batch(&[1_029_888, 355_840]);
    for (number, seen) in
        [(150, vec![355_840]), (151, vec![1_029_888]), (152, vec![]), (161, vec![355_840])]
    {
        let simulator = Simulator::documented();
        let client = client(&simulator, number).await;
        let found = client.query_conf_infos(agent(number), both.clone()).await.unwrap();
        let ids: Vec<i64> = found.confs.iter().map(|conference| conference.conf_id.get()).collect();
        assert_eq!(ids, seen, "agent {number}");
    }
}

#[tokio::test]
async fn time_passes_when_it_is_moved() {
    let simulator = Simulator::documented();
    simulator.advance(5);
    let client = client(&simulator, 153).await;
    let found = client.query_conf_infos(agent(153), batch(&[1_029_888])).await.unwrap();
    assert_eq!(found.confs[0].conf_have_been_time.get(), 34);
}

#[tokio::test]
async fn only_an_inspector_lists_the_vdn() {
    let simulator = Simulator::documented();
    let inspector = client(&simulator, 150).await;
    let listed = inspector.query_all_conf_ids(agent(150)).await.unwrap();
    assert_eq!(listed.conf_ids, [355_840.into()]);
    let other = client(&simulator, 153).await;
    assert_eq!(code(&other, "queryAllConfIds", 153).await, Retcode::NotInspector);
}

/// One of the codes that the spec lists for an operation, brought about.
async fn check(id: &str, documented: &str) {
    let simulator = Simulator::documented();
    let answered = match documented {
        code if id == "login" => sign_in::refused_with(&simulator, code).await,
        // The client cannot send what is not valid, so this one goes as text.
        "000-002" => invalid(&simulator, id).await,
        "100-006" => {
            let stranger = client_with_guid(&simulator, "nobody.AgentGateway1").await;
            let with_anothers_guid = client(&simulator, 160).await;
            assert_eq!(code(&with_anothers_guid, id, 153).await, Retcode::AgentNotSignedIn);
            code(&stranger, id, 153).await
        }
        "100-007" => {
            let client = client(&simulator, 153).await;
            simulator.refuse_next(153, Retcode::OperationFailed);
            code(&client, id, 153).await
        }
        "101-001" => code(&client(&simulator, 152).await, id, 152).await,
        "101-002" => code(&client(&simulator, 161).await, id, 161).await,
        other => panic!("{id} can be refused with {other}, which nothing here brings about"),
    };
    assert_eq!(answered.as_str(), documented, "{id}");
}

async fn invalid(simulator: &Simulator, id: &str) -> Retcode {
    let spec = Spec::load("agentconf");
    let operation = spec.operation(id);
    let name = operation.path.rsplit('/').next().unwrap();
    let guid = simulator.guid(153).unwrap();
    let request = gateway_request(&operation.method, 100, name, &guid, "{}");
    let (_, body) = exchange(start(simulator).await, &request).await;
    let body: Value = serde_json::from_str(&body).unwrap();
    body["retcode"].as_str().unwrap().into()
}

#[tokio::test]
async fn every_documented_code_comes_back() {
    let spec = Spec::load("agentconf");
    for operation in spec.operations() {
        let codes = operation.node["x-error-codes"].as_array().unwrap();
        assert!(!codes.is_empty());
        for documented in codes {
            check(&operation.id, documented.as_str().unwrap()).await;
        }
    }
}

async fn meeting_client(simulator: &Simulator, token: &str) -> mmc::Client {
    let url = format!("http://{}", start(simulator).await);
    mmc::Client::builder(url).credential(token).build().unwrap()
}

#[tokio::test]
async fn a_meeting_is_extended_by_15_minutes_or_the_duration() {
    let simulator = Simulator::documented();
    let token = simulator.control_token("914083136").unwrap();
    let client = meeting_client(&simulator, &token).await;
    for (body, total) in [(r#"{"auto":1}"#, 75), (r#"{"auto":0,"duration":40}"#, 115)] {
        let body = serde_json::from_str(body).unwrap();
        let request = mmc::types::ProlongMeetingRequest::new("914083136".into(), body);
        client.prolong_meeting_with(request).await.unwrap();
        assert_eq!(simulator.meeting_minutes("914083136"), Some(total));
    }
}

#[tokio::test]
async fn every_documented_status_of_a_meeting_comes_back() {
    let spec = Spec::load("mmc");
    let operation = spec.operation("prolongMeeting");
    for status in operation.node["responses"].as_object().unwrap().keys() {
        let simulator = Simulator::documented();
        let mut token = simulator.control_token("914083136").unwrap();
        let mut meeting = "914083136";
        match status.as_str() {
            "200" => {}
            "400" => meeting = "1",
            "401" => token = "nobody".to_owned(),
            "403" => token = simulator.token_of_another_meeting().unwrap(),
            "500" => simulator.fail_next_meeting_call(),
            other => panic!("nothing here brings about {other}"),
        }
        let client = meeting_client(&simulator, &token).await;
        let automatic = mmc::types::ExtensionMode::Automatic;
        let answered = match client.prolong_meeting(meeting.into(), automatic).await {
            Ok(()) => 200,
            Err(Error::Refused(refused) | Error::Unauthenticated(refused)) => refused.status(),
            Err(other) => panic!("{status}: {other:?}"),
        };
        assert_eq!(&answered.to_string(), status);
    }
}
