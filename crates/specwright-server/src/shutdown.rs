//! A service into one that can be asked to stop: what came before is answered to its end, what comes
//! after is refused.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Poll};

use http::{HeaderValue, Request, Response, StatusCode, header};
use http_body::{Body, Frame, SizeHint};
use tokio::sync::Notify;
use tower_layer::Layer;
use tower_service::Service;

/// Ends a service in good order; a [`tower_layer::Layer`]. Clones are of the same service.
///
/// ```
/// # async fn stop(service: impl Clone) {
/// use specwright_server::Shutdown;
///
/// let shutdown = Shutdown::default();
/// // let service = tower_layer::Layer::layer(&shutdown, service);
/// shutdown.begin();
/// shutdown.finished().await;
/// # }
/// ```
#[derive(Clone, Debug, Default)]
pub struct Shutdown(Arc<State>);

#[derive(Debug, Default)]
struct State {
    begun: AtomicBool,
    /// Requests whose answers are not sent to their end.
    running: AtomicUsize,
    ended: Notify,
}

impl Shutdown {
    /// From now on, requests are answered 503 with `Connection: close`.
    pub fn begin(&self) {
        self.0.begun.store(true, Ordering::SeqCst);
    }

    /// How many requests are under way, until the last byte of their answers.
    pub fn running(&self) -> usize {
        self.0.running.load(Ordering::SeqCst)
    }

    /// Waits until no request is under way.
    pub async fn finished(&self) {
        loop {
            let ended = self.0.ended.notified();
            if self.running() == 0 {
                return;
            }
            ended.await;
        }
    }
}

impl<S> Layer<S> for Shutdown {
    type Service = Stoppable<S>;

    fn layer(&self, service: S) -> Stoppable<S> {
        Stoppable { service, shutdown: self.clone() }
    }
}

/// A service under a [`Shutdown`].
#[derive(Clone, Debug)]
pub struct Stoppable<S> {
    service: S,
    shutdown: Shutdown,
}

impl<S, B, RB> Service<Request<B>> for Stoppable<S>
where
    S: Service<Request<B>, Response = Response<RB>, Error = Infallible>,
    S::Future: Send + 'static,
    RB: From<&'static str> + 'static,
{
    type Response = Response<Counted<RB>>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.service.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let running = Running::new(&self.shutdown);
        // Counted before it is asked, so that nobody waits for what was let in.
        if self.shutdown.0.begun.load(Ordering::SeqCst) {
            return Box::pin(async { Ok(stopping().map(|body| Counted { body, running })) });
        }
        let answer = self.service.call(request);
        Box::pin(async { Ok(answer.await?.map(|body| Counted { body, running })) })
    }
}

fn stopping<RB: From<&'static str>>() -> Response<RB> {
    let problem =
        r#"{"title":"Service Unavailable","status":503,"detail":"the server is shutting down"}"#;
    let mut response = Response::new(RB::from(problem));
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}

/// A request that is under way; it ends when this is dropped.
#[derive(Debug)]
struct Running(Shutdown);

impl Running {
    fn new(shutdown: &Shutdown) -> Running {
        shutdown.0.running.fetch_add(1, Ordering::SeqCst);
        Running(shutdown.clone())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.0.0.running.fetch_sub(1, Ordering::SeqCst) == 1 {
            self.0.0.ended.notify_waiters();
        }
    }
}

/// The body of an answer that is under way.
#[derive(Debug)]
pub struct Counted<B> {
    body: B,
    #[expect(dead_code, reason = "it counts by being there")]
    running: Running,
}

impl<B: Body + Unpin> Body for Counted<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
