//! Connections: how many calls open, share and keep.

use std::time::Duration;

use conference_client::{Transport, agentconf};
use scripted_server::{Server, Step};

use crate::calls::{conferences, prolong, success, to};

/// Makes calls at once, all of which succeed.
async fn at_once(client: &agentconf::Client, count: usize) {
    let calls = (0..count).map(|_| {
        let client = client.clone();
        tokio::spawn(async move { prolong(&client).await.unwrap() })
    });
    for call in calls.collect::<Vec<_>>() {
        assert_eq!(call.await.unwrap(), 50);
    }
}

/// No answer comes before all requests are there: none of the calls may wait for another to end.
#[tokio::test]
async fn two_hundred_calls_at_once() {
    let held = Step::AnswerAfter(200, success());
    let steps = std::iter::repeat_n(held, 200).chain([Step::Answer(success())]);
    let server = Server::start(steps).await;
    let client = conferences(to(server.url()));
    at_once(&client, 200).await;
    assert_eq!((server.connections(), server.requests().len()), (200, 200));
    // Whoever comes later finds connections that are kept.
    for _ in 0..200 {
        prolong(&client).await.unwrap();
    }
    assert_eq!((server.connections(), server.requests().len()), (200, 400));
    at_once(&client, 200).await;
    println!("{} connections for 600 calls", server.connections());
    assert_eq!(server.requests().len(), 600);
    assert!(server.connections() <= 300, "{}", server.connections());
}

#[tokio::test]
async fn the_number_of_idle_connections_is_limited() {
    let round = |end| std::iter::repeat_n(Step::AnswerAfter(end, success()), 4);
    let server = Server::start(round(4).chain(round(8))).await;
    let client = conferences(to(server.url()).network(|network| network.pool_max_idle_per_host(1)));
    at_once(&client, 4).await;
    server.until(|seen| seen.closed == 3).await;
    at_once(&client, 4).await;
    assert_eq!(server.connections(), 4 + 3);
}

#[tokio::test]
async fn an_idle_connection_is_closed_after_the_timeout() {
    let server = Server::start([Step::Answer(success())]).await;
    let short = Duration::from_millis(1);
    let client = conferences(to(server.url()).network(|one| one.pool_idle_timeout(short)));
    prolong(&client).await.unwrap();
    server.until(|seen| seen.closed == 1).await;
    prolong(&client).await.unwrap();
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn clones_share_connections_and_clients_of_one_transport_do() {
    let server = Server::start([Step::Answer(success())]).await;
    let transport = Transport::builder().no_proxy().build().unwrap();
    for _ in 0..3 {
        let client = conferences(to(server.url()).transport(transport.clone()));
        prolong(&client).await.unwrap();
        prolong(&client.clone()).await.unwrap();
    }
    assert_eq!((server.connections(), server.requests().len()), (1, 6));
}
