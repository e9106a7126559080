//! A service in the same process, without a runtime, a timer or a socket.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use conference_client::agentconf::{Client, Error};
use conference_client::{Builder, Retries};
use futures_util::FutureExt;
use http::{Request, Response};
use specwright_client::Body;
use tower::service_fn;

use crate::calls::{GUID, prolong, query, swift};

/// A way to a service that answers with this status, and how often it was called.
fn service(status: u16, body: &'static str) -> (Builder<Client>, Arc<AtomicUsize>) {
    let calls = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&calls);
    let service = service_fn(move |_: Request<Body>| {
        seen.fetch_add(1, Ordering::Relaxed);
        let response = Response::builder().status(status).body(Body::from(body));
        std::future::ready(Ok::<_, Infallible>(response.unwrap()))
    });
    (Client::in_process(service), calls)
}

fn client(builder: Builder<Client>) -> Client {
    builder.credential(GUID).build().unwrap()
}

#[test]
fn a_call_needs_no_runtime() {
    let (builder, _) = service(200, r#"{"retcode":"0","result":{"applyedTime":50}}"#);
    let result = prolong(&client(builder)).now_or_never();
    assert_eq!(result.unwrap().unwrap(), 50);
}

/// Not to be repeated is what a call in the same process begins with.
#[test]
fn a_repeatable_call_needs_no_runtime() {
    let (builder, calls) = service(503, "later");
    let error = query(&client(builder)).now_or_never().unwrap().unwrap_err();
    assert!(matches!(&error, Error::Unexpected(answer) if answer.status() == 503), "{error:?}");
    assert_eq!(calls.load(Ordering::Relaxed), 1);
    let (builder, calls) = service(503, "later");
    let error = query(&client(builder.address("http://another"))).now_or_never().unwrap();
    assert!(error.is_err() && calls.load(Ordering::Relaxed) == 2);
}

/// What a service does with a request that it has, nobody knows.
#[tokio::test]
async fn a_call_that_takes_too_long_may_have_arrived() {
    let service =
        service_fn(|_: Request<Body>| std::future::pending::<Result<Response<Body>, Infallible>>());
    let client = client(Client::in_process(service).timeout(Duration::from_millis(20)));
    let error = prolong(&client).await.unwrap_err();
    assert!(matches!(error, Error::Timeout(_)) && error.was_sent(), "{error:?}");
}

#[tokio::test]
async fn calls_are_repeated_as_often_as_retries_allow() {
    for (retries, expected) in [(Retries::none(), 1), (swift(2), 3)] {
        let (builder, calls) = service(503, "later");
        query(&client(builder.retries(retries))).await.unwrap_err();
        assert_eq!(calls.load(Ordering::Relaxed), expected);
    }
}
