//! The HTTP side of a generated server: a service without a framework, from request to answer.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod call;
mod context;
pub mod credentials;
pub mod faults;
mod input;
pub mod media;
mod operation;
mod payload;
mod rejection;
mod respond;
mod serve;
mod serving;
mod style;
mod text;
mod typed;

#[cfg(feature = "time-limit")]
pub mod limits;
#[cfg(feature = "multipart")]
pub mod multipart;
#[cfg(feature = "shutdown")]
pub mod shutdown;
#[cfg(feature = "tracing")]
mod trace;

pub use call::{Call, Head, Path, Segments};
pub use context::{Context, Peer};
pub use credentials::{Basic, DecodedSecret, Secret};
pub use input::Input;
#[cfg(feature = "time-limit")]
pub use limits::TimeLimit;
pub use operation::{Operation, Reading, RequestContent, Route, operation_id};
pub use rejection::{Denied, Rejection};
pub use respond::{
    Response, bytes_of, empty, events, json, lines, text, with_header, with_header_lines,
    with_header_list,
};
pub use serve::{Failure, Serve, example, serve};
pub use serving::{Answering, Serving};
#[cfg(feature = "shutdown")]
pub use shutdown::Shutdown;

pub use http;
pub use specwright_runtime::{Body, BoxError, ItemError, Items, StreamError, Style};

use std::convert::Infallible;
use std::sync::Arc;
use std::task::{Context as TaskContext, Poll};

use http::Method;
use http_body::Body as HttpBody;
use serving::Audience;

/// A request body that a service can read.
pub trait RequestBody: HttpBody<Data: Send, Error: Into<BoxError>> + Send + 'static {}

impl<B: HttpBody<Data: Send, Error: Into<BoxError>> + Send + 'static> RequestBody for B {}

/// The operations of an API behind their paths; generated.
pub trait Dispatch: Send + Sync + 'static {
    /// Finds the operation of a request; its work judges the request and runs the handler.
    fn dispatch<B: RequestBody>(self: Arc<Self>, call: Call<B>) -> Serving;
}

/// How an API says no to a request that never reaches a handler.
pub type Refuse = fn(Rejection) -> Response;

/// A server as a [`tower_service::Service`], which axum, hyper or a test can call.
///
/// A handler that panics costs its own request only, which is answered as [`Rejection::Fault`].
/// When the connection goes away, the future is dropped and the handler with it.
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

    /// The same service with another limit for bodies, in bytes. An operation with `x-body-limit`
    /// has its own.
    #[must_use]
    pub fn body_limit(self, body_limit: usize) -> Self {
        Service { body_limit, ..self }
    }

    /// The same service with another way to refuse.
    #[must_use]
    pub fn refuse(self, refuse: Refuse) -> Self {
        Service { refuse, ..self }
    }
}

impl<D: Dispatch, B: RequestBody> tower_service::Service<http::Request<B>> for Service<D> {
    type Response = Response;
    type Error = Infallible;
    type Future = Answering;

    fn poll_ready(&mut self, _: &mut TaskContext<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<B>) -> Answering {
        #[cfg(feature = "tracing")]
        let span = trace::span(request.method());
        let audience = match *request.method() {
            Method::HEAD => Audience::WithoutBody,
            _ => Audience::Whole,
        };
        let serving = match Call::new(request, self.base_path, self.body_limit) {
            Some(call) => Arc::clone(&self.operations).dispatch(call),
            None => Serving::answer(Err(Rejection::NotFound)),
        };
        Answering {
            serving,
            refuse: self.refuse,
            audience,
            #[cfg(feature = "tracing")]
            span,
        }
    }
}
