//! The HTTP side of a generated server: a service without a framework, from request to answer.

mod call;
mod input;
mod rejection;
mod respond;

pub use call::{ApiKey, Call, Path, Segments};
pub use input::{Input, Payload};
pub use rejection::Rejection;
pub use respond::{Body, Response, empty, json};

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http_body::Body as HttpBody;

/// The error of a request body, whatever the transport calls it.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// A request body that a service can read.
pub trait RequestBody: HttpBody<Data: Send, Error: Into<BoxError>> + Send + 'static {}

impl<B: HttpBody<Data: Send, Error: Into<BoxError>> + Send + 'static> RequestBody for B {}

/// The operations of an API behind their paths; generated.
pub trait Dispatch: Send + Sync + 'static {
    /// Finds the operation of a request, judges the request and runs the handler.
    fn dispatch<B: RequestBody>(
        &self,
        call: Call<B>,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send;
}

/// How an API says no to a request that never reaches a handler.
pub type Refuse = fn(Rejection) -> Response;

/// A server as a [`tower_service::Service`], which axum, hyper or a test can call.
#[derive(Debug)]
pub struct Service<D> {
    operations: Arc<D>,
    base_path: &'static str,
    body_limit: usize,
    refuse: Refuse,
}

impl<D> Clone for Service<D> {
    fn clone(&self) -> Self {
        Service { operations: Arc::clone(&self.operations), ..*self }
    }
}

impl<D: Dispatch> Service<D> {
    /// How many bytes of a body are read unless [`Service::body_limit`] says otherwise: 1 MiB.
    pub const BODY_LIMIT: usize = 1 << 20;

    /// A service that answers below `base_path` and refuses as `refuse` says.
    pub fn new(operations: D, base_path: &'static str, refuse: Refuse) -> Self {
        let operations = Arc::new(operations);
        Service { operations, base_path, body_limit: Self::BODY_LIMIT, refuse }
    }

    /// The same service below another path; `""` where an outer router has removed it.
    #[must_use]
    pub fn base_path(self, base_path: &'static str) -> Self {
        Service { base_path, ..self }
    }

    /// The same service with another limit for bodies, in bytes.
    #[must_use]
    pub fn body_limit(self, body_limit: usize) -> Self {
        Service { body_limit, ..self }
    }

    async fn answer<B: RequestBody>(self, request: http::Request<B>) -> Response {
        let answer = match Call::new(request, self.base_path, self.body_limit) {
            Some(call) => self.operations.dispatch(call).await,
            None => Err(Rejection::NotFound),
        };
        answer.unwrap_or_else(self.refuse)
    }
}

impl<D: Dispatch, B: RequestBody> tower_service::Service<http::Request<B>> for Service<D> {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<B>) -> Self::Future {
        let service = self.clone();
        Box::pin(async move { Ok(service.answer(request).await) })
    }
}
