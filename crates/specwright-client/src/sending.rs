//! A request into one that tells whether it has begun to go out.
//!
//! Connections ask for a request's body when they begin to write the request, and not before. So who
//! gives a call up before that knows that nothing was sent, and nothing will be.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use crate::transport::BoxError;

const WAITING: u8 = 0;
const BEGUN: u8 = 1;
const GIVEN_UP: u8 = 2;

/// How far the request of one attempt has come.
#[derive(Clone, Default)]
pub(crate) struct Sending(Arc<AtomicU8>);

tokio::task_local! {
    /// The attempt that is under way.
    ///
    /// It is not an argument of [`Transport::send`](crate::Transport::send) because progenitor's
    /// `ClientHooks::exec`, which calls that, is given a request and nothing else. Nor can each attempt have
    /// a client of its own that knows it: the methods of a client return futures that borrow the client for
    /// longer than an attempt.
    static CURRENT: Sending;
}

impl Sending {
    /// A future whose requests are looked at.
    pub fn watch<F: Future>(&self, future: F) -> impl Future<Output = F::Output> {
        CURRENT.scope(self.clone(), future)
    }

    /// Whether anything may have been sent. If not, nothing will be any more.
    pub fn may_have_begun(&self) -> bool {
        self.turn(GIVEN_UP) == BEGUN
    }

    /// The state that a request which waits is to have; what becomes of it.
    fn turn(&self, state: u8) -> u8 {
        match self.0.compare_exchange(WAITING, state, Ordering::AcqRel, Ordering::Acquire) {
            Ok(_) => state,
            Err(other) => other,
        }
    }
}

/// The request, looked at by the attempt that it belongs to.
pub(crate) fn watched(mut request: reqwest::Request) -> reqwest::Request {
    if let Ok(sending) = CURRENT.try_with(Sending::clone) {
        let body = request.body_mut().take().unwrap_or_default();
        *request.body_mut() = Some(reqwest::Body::wrap(Watched { body, sending }));
    }
    request
}

/// The request of the attempt that is under way goes to a service that may act on it at once.
pub(crate) fn begun() {
    let _ = CURRENT.try_with(|sending| sending.turn(BEGUN));
}

struct Watched {
    body: reqwest::Body,
    sending: Sending,
}

impl Body for Watched {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match self.sending.turn(BEGUN) {
            GIVEN_UP => Poll::Ready(Some(Err("the call was given up".into()))),
            _ => Pin::new(&mut self.body).poll_frame(cx).map_err(Into::into),
        }
    }

    /// Not if the call was given up: then the body is asked for, and fails.
    fn is_end_stream(&self) -> bool {
        self.sending.turn(BEGUN) == BEGUN && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        match self.sending.0.load(Ordering::Acquire) {
            GIVEN_UP => SizeHint::default(),
            _ => self.body.size_hint(),
        }
    }
}

#[cfg(test)]
mod tests;
