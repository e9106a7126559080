//! Two operations of the gallery, served three ways: generated, by hand, and with a framework.
//!
//! The handlers do the same little work: what is measured is the way to them and back.

pub mod by_hand;
pub mod framework;
pub mod requests;

mod problem;
mod rules;

use std::convert::Infallible;
use std::hint::black_box;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE, HeaderName, LOCATION};
use http::{Request, Response};
use http_body::Body;
use http_body_util::{BodyExt, Full};
use serde_json::Value;
use tower_service::Service;

/// Where the gallery is served.
pub const BASE_PATH: &str = "/gallery";

/// How many bytes of a body are read.
const BODY_LIMIT: usize = 1 << 20;

/// When each note was written.
const CREATED_AT: &str = "2026-02-01T09:00:00Z";

/// A service that answers a request in one go.
pub trait Answers {
    /// Answers, and drops the answer. This is what is measured.
    fn swallow(&mut self, request: Request<Full<Bytes>>);

    /// Answers.
    fn answer(&mut self, request: Request<Full<Bytes>>) -> Answer;
}

/// What must be the same of all services.
#[derive(Debug, PartialEq)]
pub struct Answer {
    status: u16,
    headers: Vec<(HeaderName, String)>,
    body: Value,
}

impl Answer {
    /// The status.
    pub fn status(&self) -> u16 {
        self.status
    }
}

impl<S, B> Answers for S
where
    S: Service<Request<Full<Bytes>>, Response = Response<B>, Error = Infallible>,
    B: Body,
{
    fn swallow(&mut self, request: Request<Full<Bytes>>) {
        black_box(now(self.call(request)).unwrap_or_else(|never| match never {}));
    }

    fn answer(&mut self, request: Request<Full<Bytes>>) -> Answer {
        let response = now(self.call(request)).unwrap_or_else(|never| match never {});
        let (parts, body) = response.into_parts();
        let text = |name| parts.headers.get(name)?.to_str().ok().map(str::to_owned);
        let header = |name: HeaderName| Some((name.clone(), text(name)?));
        let body = now(body.collect()).unwrap_or_else(|_| panic!("the body is whole")).to_bytes();
        Answer {
            status: parts.status.as_u16(),
            headers: [ALLOW, CONTENT_TYPE, LOCATION].into_iter().filter_map(header).collect(),
            body: serde_json::from_slice(&body).expect("each answer is JSON"),
        }
    }
}

/// The output of a future that waits for nothing.
pub fn now<F: Future>(future: F) -> F::Output {
    let mut future: Pin<&mut F> = pin!(future);
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("nothing here waits"),
    }
}
