//! The handler of `streams`, and items that are sent before the next one exists.

use std::convert::Infallible;
use std::future::ready;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use specwright_client::Retries;
use specwright_runtime::{Body, BoxError, Items, Json, Status};
use specwright_server::{Context, Failure, Rejection};
use tower::service_fn;
use tower_service::Service;

use super::streams;

/// Sends back what it receives.
impl streams::server::Api for streams::Handler {
    async fn events(
        &self,
        _: Context,
        request: streams::types::EventsRequest,
    ) -> Result<streams::types::EventsSuccess, Failure<streams::types::EventsFailure>> {
        Ok(streams::types::EventsSuccess::Ok(request.body))
    }

    async fn lines(
        &self,
        _: Context,
        request: streams::types::LinesRequest,
    ) -> Result<streams::types::LinesSuccess, Failure<streams::types::LinesFailure>> {
        Ok(streams::types::LinesSuccess::Ok(request.body))
    }

    async fn texts(
        &self,
        _: Context,
        request: streams::types::TextsRequest,
    ) -> Result<streams::types::TextsSuccess, Failure<streams::types::TextsFailure>> {
        let none = || Items::from_iterator(Vec::new());
        Ok(streams::types::TextsSuccess::Ok(request.body.unwrap_or_else(none)))
    }

    async fn judged(
        &self,
        _: Context,
        request: streams::types::JudgedRequest,
    ) -> Result<streams::types::JudgedSuccess, Failure<streams::types::JudgedFailure>> {
        use streams::types::JudgedContent;
        let mut items = match request.body {
            JudgedContent::Json(numbers) => Items::from_iterator(numbers),
            JudgedContent::Ndjson(items) | JudgedContent::Events(items) => items,
            other => panic!("{other:?}"),
        };
        let mut numbers = Vec::new();
        while let Some(number) = items.next().await {
            numbers.push(number.map_err(Failure::rejected)?);
        }
        Ok(streams::types::JudgedSuccess::Ok(numbers))
    }

    async fn numbers(
        &self,
        context: Context,
        request: streams::types::NumbersRequest,
    ) -> Result<streams::types::NumbersSuccess, Failure<streams::types::NumbersFailure>> {
        use streams::types::{
            Numbers200BodyEvents, Numbers200Content, NumbersClientError, NumbersFailure, NumbersOk,
            NumbersSuccess,
        };
        if request.fail == Some(true) {
            let status = Status::new(404).expect("404 is of 4XX");
            let body = Items::from_iterator([Json::Null, Json::from(1)]);
            Err(NumbersFailure::ClientError(NumbersClientError::new(status, body)))?;
        }
        let operation = context.operation().expect("a handler has an operation");
        let body = match context.preferred(operation.produces) {
            Some("application/x-ndjson") => {
                Numbers200Content::XNdjson(Items::from_iterator([Some(1), None]))
            }
            Some("text/event-stream") => {
                use Numbers200BodyEvents::{One, Two};
                Numbers200Content::Events(Items::from_iterator([One, Two]))
            }
            _ => Numbers200Content::Json(vec![1.into(), 2.into()]),
        };
        Ok(NumbersSuccess::Ok(NumbersOk::new(body, 2)))
    }
}

#[tokio::test]
async fn an_item_is_sent_before_the_next_one_exists() {
    let created = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&created);
    let points = (1..=3).map(move |x| {
        counter.fetch_add(1, Ordering::Relaxed);
        streams::types::Point::new(f64::from(x))
    });
    let request = Request::post("/lines").header("content-type", "application/jsonl");
    let request = request.body(Items::from_iterator(points).into_lines()).unwrap();
    let mut service = streams::server::service(streams::Handler, Rejection::into_problem);
    let mut body = service.call(request).await.unwrap().into_body();
    assert_eq!(created.load(Ordering::Relaxed), 0);
    for number in 1..=3 {
        let frame = body.frame().await.unwrap().unwrap();
        let event = format!("data: {{\"x\":{number}.0}}\n\n");
        assert_eq!(frame.into_data().unwrap(), event);
        assert_eq!(created.load(Ordering::Relaxed), number);
    }
    assert!(body.frame().await.is_none());
}

#[tokio::test]
async fn an_example_of_an_item_is_a_stream_of_one() {
    let examples = streams::server::Examples(());
    let mut service = streams::server::service(examples, Rejection::into_problem);
    for (path, media_type, status, expected) in [
        ("/lines", "application/jsonl", 200, "data: {\"x\":1.0,\"name\":\"one\"}\n\n"),
        ("/events", "text/event-stream", 501, ""),
    ] {
        let request = Request::post(path).header("content-type", media_type);
        let request = request.body(Items::from_iterator([0]).into_lines()).unwrap();
        let response = service.call(request).await.unwrap();
        assert_eq!(response.status(), status, "{path}");
        let body = response.into_body().collect().await.unwrap().to_bytes();
        assert!(status != 200 || body == expected, "{body:?}");
    }
}

#[test]
fn a_message_with_items_shows_none_of_them() {
    let request = streams::types::TextsRequest::new().body(Items::from_iterator(["a".to_owned()]));
    assert_eq!(format!("{request:?}"), "TextsRequest { body: Some(Items(…)) }");
}

/// Events that break off after the first one, unless the caller knows its id.
fn broken_off(request: &Request<Body>) -> Response<Body> {
    let body = match request.headers().get("last-event-id") {
        None => {
            let events = Full::from("id: 7\nretry: 1\ndata: one\n\ndata: tw");
            let loss = async { Some(Err(BoxError::from("lost"))) };
            Body::from_stream(events.map_err(|never| match never {}).with_trailers(loss))
        }
        Some(id) if id == "7" => Body::from("data: two\n\n"),
        Some(id) => panic!("{id:?}"),
    };
    let head = Response::builder().header("content-type", "text/event-stream");
    head.header("x-count", "2").body(body).unwrap()
}

#[tokio::test]
async fn a_client_goes_on_with_events_that_break_off() {
    use streams::types::{Numbers200BodyEvents, Numbers200Content};
    let pause = Duration::from_millis(1);
    let server =
        service_fn(|request: Request<Body>| ready(Ok::<_, Infallible>(broken_off(&request))));
    let client = constructs::streams::client::Client::in_process(server);
    let client = client.retries(Retries::at_most(1).pauses(pause, pause)).build().unwrap();
    let Numbers200Content::Events(mut items) = client.numbers().await.unwrap() else {
        panic!("the answer has events")
    };
    let mut found = Vec::new();
    while let Some(item) = items.next().await {
        found.push(item.unwrap());
    }
    assert_eq!(found, [Numbers200BodyEvents::One, Numbers200BodyEvents::Two]);
}
