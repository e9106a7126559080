//! Tells whether a request has begun to go out.
//!
//! Connections read a request's body when they begin to write the request, and not before. A call that is
//! given up before that knows that nothing was sent, and nothing will be.
//!
//! A layer may send another request in place of ours. What it does with the body of ours tells nothing then, unless the
//! transport below it finds our [`Sending`] among the extensions of the request.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body as HttpBody, Frame, SizeHint};
use specwright_runtime::BoxError;

const WAITING: u8 = 0;
const BEGUN: u8 = 1;
const GIVEN_UP: u8 = 2;

/// How far the request of one attempt has come.
#[derive(Clone, Default)]
pub(crate) struct Sending(Arc<Progress>);

#[derive(Default)]
struct Progress {
    state: AtomicU8,
    /// Whether the transport has the request.
    has_arrived: AtomicBool,
}

impl Sending {
    /// Returns whether anything may have been sent. If not, nothing will be any more.
    pub fn may_have_begun(&self) -> bool {
        self.turn(GIVEN_UP) == BEGUN
    }

    /// The request goes to a service that may act on it at once.
    pub fn begin(&self) {
        self.turn(BEGUN);
    }

    /// The transport has the request, and watches its body.
    pub fn arrive(&self) {
        self.0.has_arrived.store(true, Ordering::Release);
    }

    /// A layer has ended the body of the request unread. It may have sent another one.
    fn replaced(&self) {
        if !self.0.has_arrived.load(Ordering::Acquire) {
            self.begin();
        }
    }

    /// Changes a waiting state into this one. Returns the state that results.
    fn turn(&self, state: u8) -> u8 {
        match self.0.state.compare_exchange(WAITING, state, Ordering::AcqRel, Ordering::Acquire) {
            Ok(_) => state,
            Err(other) => other,
        }
    }
}

/// A request body that tells when it is read.
pub(crate) struct Watched<B> {
    body: B,
    sending: Sending,
    /// Of a body that passes through layers.
    _end: Option<End>,
}

/// Tells that a body has come to its end, read or not.
struct End(Sending);

impl Drop for End {
    fn drop(&mut self) {
        self.0.replaced();
    }
}

impl<B> Watched<B> {
    /// The body that a transport sends.
    pub fn new(body: B, sending: &Sending) -> Watched<B> {
        Watched { body, sending: sending.clone(), _end: None }
    }

    /// A body that passes through layers before a transport sends it.
    pub fn through_layers(body: B, sending: &Sending) -> Watched<B> {
        Watched { _end: Some(End(sending.clone())), ..Watched::new(body, sending) }
    }
}

impl<B> HttpBody for Watched<B>
where
    B: HttpBody<Data = Bytes, Error: Into<BoxError>> + Unpin,
{
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

    /// Not if the call was given up: then the body is read, and fails.
    fn is_end_stream(&self) -> bool {
        self.sending.turn(BEGUN) == BEGUN && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        match self.sending.0.state.load(Ordering::Acquire) {
            GIVEN_UP => SizeHint::default(),
            _ => self.body.size_hint(),
        }
    }
}

#[cfg(test)]
mod tests;
