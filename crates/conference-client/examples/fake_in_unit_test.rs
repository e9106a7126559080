//! A unit test of code that uses the client: a fake gateway implements a part of the server's
//! trait, and no socket is opened.
//!
//! ```sh
//! cargo run --package conference-client --example fake_in_unit_test
//! cargo test --package conference-client --example fake_in_unit_test
//! ```

use conference_client::agentconf::types::{
    AgentId, ProlongTimeRequest, ProlongTimeResult, ProlongTimeSuccess, Retcode,
};
use conference_client::agentconf::{Client, Error};
use conference_server::agentconf::{self as server, Examples, Partial};
use conference_server::{Context, Failure, Refusal};

/// The code under test: asks for an hour, and makes do with what is left.
async fn another_hour(client: &Client, agent: AgentId) -> Result<i32, Error> {
    match client.prolong_time(agent, 60.try_into().expect("an hour is in range")).await {
        Ok(extended) => Ok(extended.applied_time.get()),
        Err(Error::Refused(refused)) if refused.code == Retcode::NotChairperson => Ok(0),
        Err(error) => Err(error),
    }
}

/// A gateway on which every conference has 25 minutes left, and only agent 153 chairs one. Every other call is
/// answered with its documented example.
struct Fake;

impl Partial for Fake {
    async fn prolong_time(
        &self,
        _: Context,
        request: ProlongTimeRequest,
    ) -> Result<ProlongTimeSuccess, Failure<Refusal<Retcode>>> {
        match request.agentid.get() {
            153 => Ok(ProlongTimeSuccess::Ok(ProlongTimeResult::new(25.into()).into())),
            _ => Err(Refusal::new(Retcode::NotChairperson, "").into()),
        }
    }
}

async fn check(agent: i32, granted: i32) {
    let service = server::service(Examples(Fake));
    let client = Client::in_process(service).credential("any-guid").build();
    let client = client.expect("no TLS is needed");
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
