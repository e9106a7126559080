//! A request whose operation is found into its answer, be the handler slow, gone or at fault.

use std::convert::Infallible;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use http::{HeaderValue, header};
use http_body::Body as _;

use super::faults::caught_poll;
use super::{Body, Refuse, Rejection, Response};

type Answer = Result<Response, Rejection>;

/// What becomes of a request: an answer, or the work of an operation that will give one.
///
/// The work of each operation has memory of its own, so that a request costs what its operation needs
/// and not what the largest one of the API does.
pub struct Serving(State);

enum State {
    Work(Pin<Box<dyn Future<Output = Answer> + Send>>),
    Answer(Answer),
    /// The answer was given, or there is none for a panic.
    Over,
}

impl Serving {
    /// The work of an operation.
    pub fn work(work: impl Future<Output = Answer> + Send + 'static) -> Self {
        Serving(State::Work(Box::pin(work)))
    }

    /// An answer that takes no work.
    pub fn answer(answer: Answer) -> Self {
        Serving(State::Answer(answer))
    }
}

impl fmt::Debug for Serving {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Serving(…)")
    }
}

/// The future of a [`Service`](super::Service).
#[derive(Debug)]
pub struct Answering {
    pub(super) serving: Serving,
    pub(super) refuse: Refuse,
    pub(super) audience: Audience,
    #[cfg(feature = "tracing")]
    pub(super) span: tracing::Span,
}

/// What of an answer its caller wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Audience {
    Whole,
    /// What HEAD asks for.
    WithoutBody,
}

impl Answering {
    fn poll_answer(&mut self, context: &mut Context<'_>) -> Poll<Answer> {
        let State::Work(work) = &mut self.serving.0 else {
            return match std::mem::replace(&mut self.serving.0, State::Over) {
                State::Answer(answer) => Poll::Ready(answer),
                State::Work(_) | State::Over => Poll::Pending,
            };
        };
        let answer = match caught_poll(work.as_mut(), context) {
            Ok(Poll::Pending) => return Poll::Pending,
            Ok(Poll::Ready(answer)) => answer,
            Err(_panic) => {
                #[cfg(feature = "tracing")]
                super::trace::panicked(&_panic);
                Err(Rejection::Fault)
            }
        };
        self.serving.0 = State::Over;
        Poll::Ready(answer)
    }
}

impl Future for Answering {
    type Output = Result<Response, Infallible>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        #[cfg(feature = "tracing")]
        let span = self.span.clone();
        #[cfg(feature = "tracing")]
        let _entered = span.enter();
        let Poll::Ready(answer) = self.poll_answer(context) else {
            return Poll::Pending;
        };
        let response = answer.unwrap_or_else(self.refuse);
        let response = match self.audience {
            Audience::Whole => response,
            Audience::WithoutBody => without_body(response),
        };
        #[cfg(feature = "tracing")]
        super::trace::answered(&response);
        Poll::Ready(Ok(response))
    }
}

/// What a handler says while it is dropped belongs to its request.
#[cfg(feature = "tracing")]
impl Drop for Answering {
    fn drop(&mut self) {
        let _entered = self.span.enter();
        self.serving.0 = State::Over;
    }
}

/// The answer to HEAD: all of the answer to GET but its body.
fn without_body(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    if let Some(length) = body.size_hint().exact().filter(|length| *length > 0) {
        parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    Response::from_parts(parts, Body::default())
}
