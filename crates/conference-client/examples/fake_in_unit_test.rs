//! A unit test of code that uses the client: a fake gateway implements the server's trait, and no
//! socket is opened.
//!
//! ```sh
//! cargo run --package conference-client --example fake_in_unit_test
//! cargo test --package conference-client --example fake_in_unit_test
//! ```

use conference_client::agentconf::types::{
    AgentId, LoginReply, ProlongTimeReply, ProlongTimeResult, QueryAllConfIdsReply,
    QueryConfInfosReply, ReleaseAgentConfReply, Retcode,
};
use conference_client::agentconf::{Client, Error};
use conference_server::agentconf::{self as server, Api};
use conference_server::{Context, Denied, Secret};

/// The code under test: asks for an hour, and makes do with what is left.
async fn another_hour(client: &Client, agent: AgentId) -> Result<i32, Error> {
    match client.prolong_time(agent, 60.try_into().expect("an hour is in range")).await {
        Ok(extended) => Ok(extended.applyed_time.get()),
        Err(Error::Refused(refusal)) if refusal.code == Retcode::NotChairperson => Ok(0),
        Err(error) => Err(error),
    }
}

/// A gateway on which every conference has 25 minutes left, and only agent 153 chairs one.
struct Fake;

impl Api for Fake {
    type Session = ();

    async fn authenticate_session(&self, _: Secret<'_>) -> Result<(), Denied> {
        Ok(())
    }

    async fn prolong_time(
        &self,
        _: Context,
        (): (),
        request: server::ProlongTimeRequest,
    ) -> server::ProlongTimeResponse {
        let result = ProlongTimeResult { applyed_time: 25.into() };
        let (retcode, result) = match request.agentid.get() {
            153 => (Retcode::Success, Some(result)),
            _ => (Retcode::NotChairperson, None),
        };
        let message = String::new();
        server::ProlongTimeResponse::Ok(ProlongTimeReply { message, retcode, result })
    }

    async fn login(&self, _: Context, _: server::LoginRequest) -> server::LoginResponse {
        let body =
            LoginReply { message: String::new(), retcode: Retcode::UnknownError, result: None };
        server::LoginResponse::Ok { body, set_guid: None, guid: None }
    }

    async fn query_conf_infos(
        &self,
        _: Context,
        (): (),
        _: server::QueryConfInfosRequest,
    ) -> server::QueryConfInfosResponse {
        server::QueryConfInfosResponse::Ok(QueryConfInfosReply {
            message: String::new(),
            retcode: Retcode::UnknownError,
            result: None,
        })
    }

    async fn release_agent_conf(
        &self,
        _: Context,
        (): (),
        _: server::ReleaseAgentConfRequest,
    ) -> server::ReleaseAgentConfResponse {
        server::ReleaseAgentConfResponse::Ok(ReleaseAgentConfReply {
            message: String::new(),
            retcode: Retcode::UnknownError,
            result: None,
        })
    }

    async fn query_all_conf_ids(
        &self,
        _: Context,
        (): (),
        _: server::QueryAllConfIdsRequest,
    ) -> server::QueryAllConfIdsResponse {
        server::QueryAllConfIdsResponse::Ok(QueryAllConfIdsReply {
            message: String::new(),
            retcode: Retcode::UnknownError,
            result: None,
        })
    }
}

async fn check(agent: i32, granted: i32) {
    let session = "any-guid".parse().expect("it is visible ASCII");
    let client = Client::with_service(server::service(Fake), session).expect("no TLS is needed");
    let agent = agent.try_into().expect("it is a number of an agent");
    assert_eq!(another_hour(&client, agent).await.expect("the fake answers"), granted);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    check(153, 25).await;
    check(154, 0).await;
    println!("the code under test does as it should");
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn makes_do_with_what_is_left() {
        super::check(153, 25).await;
    }

    #[tokio::test]
    async fn takes_no_for_an_answer() {
        super::check(154, 0).await;
    }
}
