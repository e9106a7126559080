//! A service into one that answers in time: a handler that takes longer is cancelled.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::{HeaderValue, Request, Response, StatusCode, header};
use tower_layer::Layer;
use tower_service::Service;

/// How long operations may take, from the head of the request to the head of the answer; a
/// [`tower_layer::Layer`]. Reading the request's body counts, sending the answer's does not.
///
/// Needs a tokio runtime whose time is enabled; without one the service panics when it is called.
#[derive(Clone)]
pub struct TimeLimit<F, A> {
    default: Duration,
    operations: Arc<BTreeMap<&'static str, Duration>>,
    find: F,
    answer: A,
}

impl<F, RB: From<&'static str>> TimeLimit<F, fn(Option<&'static str>) -> Response<RB>> {
    /// A limit for every operation, with a 503 `application/problem+json` as the answer of those
    /// that take longer. `find` gives the id of a request's operation, if the request has one.
    pub fn new(limit: Duration, find: F) -> Self {
        TimeLimit::answering(limit, find, unavailable)
    }
}

impl<F, A> TimeLimit<F, A> {
    /// The same with another answer, which is made of the id that `find` gave.
    pub fn answering(limit: Duration, find: F, answer: A) -> Self {
        TimeLimit { default: limit, operations: Arc::default(), find, answer }
    }

    /// The same with another limit for one operation; [`Duration::MAX`] is none.
    #[must_use]
    pub fn operation(mut self, id: &'static str, limit: Duration) -> Self {
        Arc::make_mut(&mut self.operations).insert(id, limit);
        self
    }

    fn of(&self, operation: Option<&'static str>) -> Duration {
        operation.and_then(|id| self.operations.get(id)).copied().unwrap_or(self.default)
    }
}

fn unavailable<RB: From<&'static str>>(_: Option<&'static str>) -> Response<RB> {
    let problem =
        r#"{"detail":"the operation took too long","status":503,"title":"Service Unavailable"}"#;
    let mut response = Response::new(RB::from(problem));
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    let media_type = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, media_type);
    response
}

impl<F, A> fmt::Debug for TimeLimit<F, A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = f.debug_struct("TimeLimit");
        text.field("default", &self.default).field("operations", &self.operations);
        text.finish_non_exhaustive()
    }
}

impl<S, F: Clone, A: Clone> Layer<S> for TimeLimit<F, A> {
    type Service = TimeLimited<S, F, A>;

    fn layer(&self, service: S) -> Self::Service {
        TimeLimited { service, limit: self.clone() }
    }
}

/// A service under a [`TimeLimit`].
#[derive(Clone, Debug)]
pub struct TimeLimited<S, F, A> {
    service: S,
    limit: TimeLimit<F, A>,
}

impl<S, F, A, B, RB> Service<Request<B>> for TimeLimited<S, F, A>
where
    S: Service<Request<B>, Response = Response<RB>, Error = Infallible>,
    S::Future: Send + 'static,
    F: Fn(&Request<B>) -> Option<&'static str>,
    A: Fn(Option<&'static str>) -> Response<RB> + Clone + Send + 'static,
{
    type Response = Response<RB>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<RB>, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.service.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let operation = (self.limit.find)(&request);
        let limit = self.limit.of(operation);
        let answer = self.limit.answer.clone();
        let in_time = tokio::time::timeout(limit, self.service.call(request));
        // The handler is gone by the time the other answer is made.
        Box::pin(async move { in_time.await.unwrap_or_else(|_| Ok(answer(operation))) })
    }
}
