//! Operations that must answer in time, by a clock that waits for nobody.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::{Request, StatusCode};
use specwright_server::limits::TimeLimit;
use specwright_server::{Body, Response, empty};
use tower_layer::Layer;
use tower_service::Service;

/// Answers 204 after as many seconds as the request's body says, and holds `token` until then.
#[derive(Clone)]
struct Slow {
    token: Arc<()>,
}

impl Service<Request<u64>> for Slow {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<u64>) -> Self::Future {
        let token = Arc::clone(&self.token);
        Box::pin(async move {
            tokio::time::sleep(Duration::from_secs(request.into_body())).await;
            drop(token);
            Ok(empty(204))
        })
    }
}

fn operation<B>(request: &Request<B>) -> Option<&'static str> {
    match request.uri().path() {
        "/report" => Some("report"),
        "/wait" => Some("wait"),
        "/other" => Some("other"),
        _ => None,
    }
}

fn request(path: &str, seconds: u64) -> Request<u64> {
    Request::get(path).body(seconds).unwrap()
}

#[tokio::test(start_paused = true)]
async fn each_operation_has_its_limit() {
    let limits = TimeLimit::new(Duration::from_secs(10), operation)
        .operation("report", Duration::from_secs(100))
        .operation("wait", Duration::MAX);
    let mut service = limits.layer(Slow { token: Arc::default() });
    for (path, seconds, expected) in [
        ("/", 9, 204),
        ("/", 11, 503),
        ("/other", 11, 503),
        ("/report", 99, 204),
        ("/report", 101, 503),
        ("/wait", 1_000_000, 204),
    ] {
        let answer = service.call(request(path, seconds)).await.unwrap();
        assert_eq!(answer.status().as_u16(), expected, "{path} in {seconds} s");
    }
}

#[tokio::test(start_paused = true)]
async fn what_takes_too_long_is_cancelled() {
    let token = Arc::new(());
    let limits = TimeLimit::new(Duration::from_secs(1), operation);
    let mut service = limits.layer(Slow { token: Arc::clone(&token) });
    let answer = service.call(request("/", u64::MAX / 4)).await.unwrap();
    assert_eq!(Arc::strong_count(&token), 2, "the handler's is gone, the service's is not");
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
    let body = http_body_util::BodyExt::collect(answer.into_body()).await.unwrap().to_bytes();
    let problem: serde_json::Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(problem["status"], 503);
}

#[tokio::test(start_paused = true)]
async fn the_answer_may_be_the_users() {
    let answer = |operation: Option<&'static str>| {
        let mut response = Response::new(Body::from(operation.unwrap_or("none")));
        *response.status_mut() = StatusCode::GATEWAY_TIMEOUT;
        response
    };
    let limits = TimeLimit::answering(Duration::ZERO, operation, answer);
    let mut service = limits.layer(Slow { token: Arc::default() });
    for (path, expected) in [("/report", "report"), ("/", "none")] {
        let answer = service.call(request(path, 1)).await.unwrap();
        assert_eq!(answer.status(), 504);
        let body = http_body_util::BodyExt::collect(answer.into_body()).await.unwrap();
        assert_eq!(body.to_bytes(), expected);
    }
}
