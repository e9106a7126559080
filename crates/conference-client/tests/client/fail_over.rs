//! Several addresses of one service: which calls go to another one, when, and what stays.

use std::time::Duration;

use conference_client::Retries;
use conference_client::agentconf::{self, Error};
use scripted_server::{Server, Step, answer, answer_with, reserved};

use crate::calls::{To, conferences, prolong, query, success, to};

fn both(first: &Server, second: &Server) -> To {
    to(first.url()).address(second.url())
}

async fn up() -> Server {
    Server::start([Step::Answer(success())]).await
}

async fn down() -> Server {
    Server::start([Step::CloseAfterRequest]).await
}

fn arrived(first: &Server, second: &Server) -> (usize, usize) {
    (first.requests().len(), second.requests().len())
}

#[tokio::test]
async fn safe_calls_go_to_the_next_address_after_a_lost_answer() {
    let first = down().await;
    let second = up().await;
    let client = conferences(both(&first, &second));
    query(&client).await.unwrap();
    assert_eq!(arrived(&first, &second), (1, 1));
    // Where there was an answer, the next calls go.
    prolong(&client).await.unwrap();
    query(&client).await.unwrap();
    assert_eq!(arrived(&first, &second), (1, 3));
}

#[tokio::test]
async fn a_call_that_may_have_arrived_goes_nowhere_else() {
    let first = down().await;
    let second = up().await;
    let client = conferences(both(&first, &second));
    let error = prolong(&client).await.unwrap_err();
    assert!(matches!(error, Error::Interrupted(_)), "{error:?}");
    assert_eq!(arrived(&first, &second), (1, 0));
    // The caller's next call does.
    prolong(&client).await.unwrap();
    assert_eq!(arrived(&first, &second), (1, 1));
}

#[tokio::test]
async fn a_call_that_was_not_sent_goes_elsewhere() {
    let (_nobody, address) = reserved();
    let second = up().await;
    let client = conferences(to(format!("http://{address}")).address(second.url()));
    prolong(&client).await.unwrap();
    prolong(&client).await.unwrap();
    assert_eq!(second.requests().len(), 2);
}

#[tokio::test]
async fn the_path_of_each_address_is_its_own() {
    let (_nobody, address) = reserved();
    let second = up().await;
    let other = format!("{}/other/path/", second.url());
    let client = conferences(to(format!("http://{address}/path")).address(other));
    prolong(&client).await.unwrap();
    let request = &second.requests()[0];
    assert!(
        request.starts_with("POST /other/path/agentconf/153/prolongtime HTTP/1.1"),
        "{request}"
    );
}

#[tokio::test]
async fn a_gateway_in_trouble_is_left() {
    let trouble = || Server::start([Step::Answer(answer_with(503, "", ""))]);
    let first = trouble().await;
    let second = up().await;
    let client = conferences(both(&first, &second));
    query(&client).await.unwrap();
    assert_eq!(arrived(&first, &second), (1, 1));
    let first = trouble().await;
    let second = up().await;
    let client = conferences(both(&first, &second));
    let error = prolong(&client).await.unwrap_err();
    assert!(matches!(&error, Error::Unexpected(answer) if answer.status() == 503));
    prolong(&client).await.unwrap();
    assert_eq!(arrived(&first, &second), (1, 1));
}

/// The budget of attempts, where nothing answers anywhere.
async fn tried(retries: Retries, first: &Server, second: &Server) -> agentconf::Error {
    query(&conferences(both(first, second).retries(retries))).await.unwrap_err()
}

#[tokio::test]
async fn each_address_is_tried_once_beside_the_retries() {
    let first = down().await;
    let second = down().await;
    let error = tried(Retries::none(), &first, &second).await;
    assert_eq!(arrived(&first, &second), (1, 1));
    assert!(error.to_string().contains(" in 2 attempts"), "{error}");
    let first = down().await;
    let second = down().await;
    tried(crate::calls::swift(2), &first, &second).await;
    assert_eq!(arrived(&first, &second), (2, 2));
}

/// Only when all have been tried there is a pause; this one would be too long.
#[tokio::test]
async fn there_is_no_pause_before_another_address() {
    let hour = Duration::from_secs(3600);
    let first = down().await;
    let second = down().await;
    tried(Retries::at_most(2).pauses(hour, hour), &first, &second).await;
    assert_eq!(arrived(&first, &second), (1, 1));
}

/// Many calls that fail together move on by one address, not by one for each of them.
#[tokio::test]
async fn calls_that_fail_together_go_to_the_next_address() {
    let held = Step::AnswerAfter(8, answer_with(503, "", ""));
    let first = Server::start([held]).await;
    let second = up().await;
    let third = down().await;
    let transport = both(&first, &second).address(third.url()).retries(Retries::none());
    let client = conferences(transport);
    let calls = (0..8).map(|_| {
        let client = client.clone();
        tokio::spawn(async move { query(&client).await })
    });
    for call in calls.collect::<Vec<_>>() {
        call.await.unwrap().unwrap();
    }
    assert_eq!(arrived(&first, &second), (8, 8));
    assert_eq!(third.connections(), 0);
}

/// What the service itself says, the same service would say at another address: the pause counts.
#[tokio::test]
async fn a_refusal_is_no_reason_to_go_elsewhere() {
    let hour = Duration::from_secs(3600);
    let busy = answer(200, r#"{"message":"","retcode":"000-004"}"#);
    for step in [busy, answer_with(429, "", "")] {
        let first = Server::start([Step::Answer(step)]).await;
        let second = up().await;
        let client =
            conferences(both(&first, &second).retries(Retries::at_most(2).pauses(hour, hour)));
        query(&client).await.unwrap_err();
        assert_eq!(arrived(&first, &second), (1, 0));
    }
}

/// It is said of the address that says it.
#[tokio::test]
async fn retry_after_does_not_count_elsewhere() {
    let trouble = answer_with(503, "Retry-After: 3600\r\n", "");
    let first = Server::start([Step::Answer(trouble)]).await;
    let second = up().await;
    query(&conferences(both(&first, &second))).await.unwrap();
    assert_eq!(arrived(&first, &second), (1, 1));
}
