//! Streams of events that break off: which calls follow, when, and which events come.

use std::convert::Infallible;
use std::future::ready;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use futures_util::StreamExt;
use futures_util::stream;
use http::{Request as HttpRequest, Response};
use http_body::Frame;
use http_body_util::StreamBody;
use tokio::time::Instant;
use tower::service_fn;

use super::*;
use crate::{Api, Builder, Operation, Retries, undeclared};

static API: Api = Api::new("events", "");

const SAFE: Operation =
    Operation::new("watch", "GET", "/events").accept(EVENTS).streamed(&[EVENTS]).repeatable();
const UNSAFE: Operation =
    Operation::new("start", "POST", "/events").accept(EVENTS).streamed(&[EVENTS]);

/// How a connection goes: its events, and whether it is lost after them.
#[derive(Clone, Copy)]
enum Connection {
    Lost(&'static str),
    Ended(&'static str),
    Status(u16),
    /// No connection at all.
    Refused,
}
use Connection::{Ended as End, Lost, Refused, Status};

/// What came: the items, and for each call the header `Last-Event-ID` and the milliseconds since the call before.
struct Found {
    items: String,
    calls: Vec<(String, u128)>,
}

async fn found(operation: Operation, retries: Retries, connections: &[Connection]) -> Found {
    let calls = Arc::new(Mutex::new(Vec::new()));
    let (seen, connections) = (Arc::clone(&calls), connections.to_vec());
    let service = service_fn(move |request: HttpRequest<Body>| {
        let mut seen = seen.lock().unwrap();
        let id = request.headers().get(LAST_EVENT_ID).map(|id| id.to_str().unwrap());
        seen.push((id.unwrap_or("-").to_owned(), Instant::now()));
        let connection = connections.get(seen.len() - 1).copied().unwrap_or(Refused);
        ready(answer(connection))
    });
    let builder = Builder::<Engine>::in_process(&API, service).retries(retries);
    let engine = builder.build().unwrap();
    let call = engine.call(operation);
    let items = call.send::<Items<String>, ()>(|answer| match answer.status() {
        200 => Ok(answer.events(EVENTS)?),
        _ => undeclared(),
    });
    let items = items.await.unwrap();
    let items = items.map(|item| item.unwrap_or_else(|error| error.to_string()));
    let items: Vec<String> = items.collect().await;
    let calls = calls.lock().unwrap();
    let mut before = calls[0].1;
    let calls = calls.iter().map(|(id, at)| {
        let pause = at.duration_since(std::mem::replace(&mut before, *at));
        (id.clone(), pause.as_millis())
    });
    Found { items: items.join(" "), calls: calls.collect() }
}

fn answer(connection: Connection) -> Result<Response<Body>, BoxError> {
    let (text, lost) = match connection {
        Lost(text) => (text, true),
        End(text) => (text, false),
        Status(status) => {
            return Ok(Response::builder().status(status).body(Body::default())?);
        }
        Refused => return Err("no connection".into()),
    };
    let pieces = [Ok(Frame::data(Bytes::from(text)))].into_iter();
    let loss = lost.then(|| Err(BoxError::from("lost")));
    let body = Body::from_stream(StreamBody::new(stream::iter(pieces.chain(loss))));
    Ok(Response::builder().header("content-type", "text/event-stream; charset=utf-8").body(body)?)
}

fn retries(count: u32) -> Retries {
    let second = Duration::from_secs(1);
    Retries::at_most(count).pauses(second, second)
}

async fn check(
    operation: Operation,
    count: u32,
    connections: &[Connection],
    items: &str,
    ids: &[&str],
) {
    let found = found(operation, retries(count), connections).await;
    let found_ids: Vec<&str> = found.calls.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!((found.items.as_str(), found_ids.as_slice()), (items, ids));
}

#[tokio::test(start_paused = true)]
async fn events_go_on_after_the_last_one_with_an_id() {
    let first = Lost("id: 1\ndata: a\n\ndata: b\n\nid: 2\ndata: half");
    for (second, items) in [
        (End("id: 2\ndata: c\n\n"), "a b c"),
        // A byte order mark, and the end of a line that another connection began.
        (End("\u{feff}data: c\n\n"), "a b c"),
        (Status(204), "a b"),
    ] {
        check(SAFE, 2, &[first, second], items, &["-", "1"]).await;
    }
    let lost = [Lost("id: 1\ndata: a\n\n"), Lost("id: 2\ndata: b\n\n"), End("data: c\n\n")];
    check(SAFE, 1, &lost, "a b c", &["-", "1", "2"]).await;
}

#[tokio::test(start_paused = true)]
async fn an_end_is_an_end() {
    check(SAFE, 2, &[End("id: 1\ndata: a\n\n")], "a", &["-"]).await;
}

#[tokio::test(start_paused = true)]
async fn a_loss_that_may_hide_events_is_an_error() {
    let early = "the body ended early";
    for (operation, count, events) in [
        (SAFE, 2, "data: a\n\n"),
        (SAFE, 2, "id: 1\nid\ndata: a\n\n"),
        (SAFE, 0, "id: 1\ndata: a\n\n"),
        (UNSAFE, 2, "id: 1\ndata: a\n\n"),
    ] {
        let connections = [Lost(events), End("data: b\n\n")];
        check(operation, count, &connections, &format!("a {early}"), &["-"]).await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_that_does_not_continue_ends_the_events_with_an_error() {
    let lost = Lost("id: 1\ndata: a\n\n");
    check(SAFE, 2, &[lost, Status(404)], "a the body ended early", &["-", "1"]).await;
    // The call itself is tried as often as any other.
    let none = ["-", "1", "1", "1"];
    check(SAFE, 2, &[lost, Refused, Refused, Refused], "a the body ended early", &none).await;
    // Connections that bring nothing count one after the other.
    let silent = [lost, Lost(""), Lost(": comment\n"), End("data: b\n\n")];
    check(SAFE, 2, &silent, "a the body ended early", &["-", "1", "1"]).await;
    check(SAFE, 3, &silent, "a b", &["-", "1", "1", "1"]).await;
}

#[tokio::test(start_paused = true)]
async fn the_budget_of_repeats_counts() {
    let lost = [Lost("id: 1\ndata: a\n\n"), End("data: b\n\n")];
    let found = found(SAFE, retries(2).budget(0.0, 0), &lost).await;
    assert_eq!(found.items, "a the body ended early");
}

#[tokio::test(start_paused = true)]
async fn the_pause_is_that_of_the_server_or_of_the_client() {
    for (events, least) in [("id: 1\nretry: 250\ndata: a\n\n", 250), ("id: 1\ndata: a\n\n", 1000)] {
        let found = found(SAFE, retries(2), &[Lost(events), End("")]).await;
        let (_, pause) = found.calls[1];
        assert!((least..=least + 2).contains(&pause), "{pause}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_body_that_is_sent_once_only_is_not_sent_again() {
    let calls = Arc::new(Mutex::new(0));
    let counter = Arc::clone(&calls);
    let service = service_fn(move |_: HttpRequest<Body>| {
        *counter.lock().unwrap() += 1;
        ready(Ok::<_, Infallible>(answer(Lost("id: 1\ndata: a\n\n")).unwrap()))
    });
    let builder = Builder::<Engine>::in_process(&API, service).retries(retries(2));
    let engine = builder.build().unwrap();
    let mut call = engine.call(SAFE);
    let pieces = stream::iter([Ok::<_, BoxError>(Frame::data(Bytes::from_static(b"x")))]);
    call.bytes("application/octet-stream", Body::from_stream(StreamBody::new(pieces)));
    let items = call.send::<Items<String>, ()>(|answer| Ok(answer.events(EVENTS)?)).await.unwrap();
    let items: Vec<_> = items.collect().await;
    assert_eq!((items.len(), *calls.lock().unwrap()), (2, 1));
}
