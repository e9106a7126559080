//! Streams of answers, read by callers without an async runtime.

use std::convert::Infallible;
use std::future::ready;
use std::io::Read;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake};
use std::thread::{self, Thread};
use std::time::Duration;

use constructs::{bytes, streams};
use http::{Request, Response};
use specwright_client::Retries;
use specwright_runtime::{Body, BoxError, Event, Items};
use specwright_server::Rejection;
use tower::service_fn;

#[test]
fn a_body_is_read_without_a_runtime() {
    let service = bytes::server::service(super::bytes::Handler, Rejection::into_problem);
    let client = bytes::blocking::Client::in_process(service).build().unwrap();
    let sent: String = (0..1000).map(|number| format!("{number} ")).collect();
    let mut body = client.copy(Body::from(sent.clone())).unwrap();
    assert_eq!(body.media_type(), Some("application/octet-stream"));
    let mut read = String::new();
    body.read_to_string(&mut read).unwrap();
    assert_eq!(read, sent);
}

#[test]
fn lines_are_iterated_over_without_a_runtime() {
    let service = streams::server::service(super::streams::Handler, Rejection::into_problem);
    let client = streams::blocking::Client::in_process(service).build().unwrap();
    let points = || (1..=3).map(|x| streams::types::Point::new(f64::from(x)));
    let found = client.events(Items::from_iterator(points())).unwrap();
    let found: Vec<_> = found.map(Result::unwrap).collect();
    assert_eq!(found, Vec::from_iter(points()));
}

/// A server of three numbers, which breaks off behind each: what it answers to a request.
fn broken_off(request: &Request<Body>, retry: Option<Duration>) -> Response<Body> {
    let last = request.headers().get("last-event-id");
    let last: usize = last.map_or(0, |id| id.to_str().unwrap().parse().unwrap());
    let response = Response::builder().header("x-count", "3");
    let Some(number) = ["one", "two", "one"].get(last) else {
        return response.status(204).body(Body::default()).unwrap();
    };
    let event = Event::new(number.to_string()).id((last + 1).to_string()).event("number");
    let event = match retry {
        Some(retry) => event.retry(retry),
        None => event,
    };
    let events = futures_util::stream::iter([Ok(event), Err(BoxError::from("lost"))]);
    let response = response.header("content-type", "text/event-stream");
    response.body(Items::from_event_stream(events).into_events()).unwrap()
}

fn numbers(client: &streams::blocking::Client) -> Items<streams::types::Numbers200BodyEvents> {
    match client.numbers().unwrap() {
        streams::types::Numbers200Content::Events(items) => items,
        other => panic!("{other:?}"),
    }
}

/// Waits on this thread, which drives no runtime.
fn wait<F: Future>(future: F) -> F::Output {
    struct Unpark(Thread);

    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }

    let waker = Arc::new(Unpark(thread::current())).into();
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

/// A client of them, and the pause that the server asks for.
fn client(retry: Option<Duration>) -> streams::blocking::Client {
    let pause = Duration::from_millis(1);
    let server = service_fn(move |request: Request<Body>| {
        ready(Ok::<_, Infallible>(broken_off(&request, retry)))
    });
    let client = streams::blocking::Client::in_process(server);
    client.retries(Retries::at_most(1).pauses(pause, pause)).build().unwrap()
}

#[test]
fn events_of_a_server_that_breaks_off_go_on_without_a_runtime() {
    use streams::types::Numbers200BodyEvents::{One, Two};
    let client = client(None);
    let found: Vec<_> = client.runtime().iter(numbers(&client)).map(Result::unwrap).collect();
    assert_eq!(found, [One, Two, One]);
}

#[test]
fn events_go_on_whoever_waits_for_them() {
    for retry in [None, Some(Duration::from_millis(1))] {
        let client = client(retry);
        let mut items = numbers(&client);
        let mut ids = Vec::new();
        while let Some(item) = wait(items.next()) {
            item.unwrap();
            assert_eq!(items.event_type(), Some("number"));
            ids.extend(items.last_event_id().map(str::to_owned));
        }
        assert_eq!(ids, ["1", "2", "3"]);
    }
}
