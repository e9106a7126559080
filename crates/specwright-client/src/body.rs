//! The body of a request, as each attempt sends it.

use std::io;
use std::pin::Pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body as HttpBody, Frame, SizeHint};
use http_body_util::Full;
use specwright_runtime::{Body, BoxError};

use crate::multipart::Form;

/// What a request holds beside its head.
pub(crate) enum Content {
    Nothing,
    Whole(Bytes),
    /// Parts, some of which may be files.
    Form(Form),
    /// What can be sent once only; `None` after that.
    Stream(Mutex<Option<Body>>),
}

impl Content {
    /// Whether another attempt can send it.
    pub fn is_repeatable(&self) -> bool {
        match self {
            Content::Nothing | Content::Whole(_) | Content::Form(_) => true,
            Content::Stream(body) => body.lock().unwrap_or_else(PoisonError::into_inner).is_some(),
        }
    }

    /// Returns the same content for another call, unless it can be sent once only.
    pub fn again(&self) -> Option<Content> {
        match self {
            Content::Nothing => Some(Content::Nothing),
            Content::Whole(bytes) => Some(Content::Whole(bytes.clone())),
            Content::Form(form) => Some(Content::Form(form.clone())),
            Content::Stream(_) => None,
        }
    }

    /// Returns the body of one attempt.
    ///
    /// # Errors
    /// Returns an error if a file cannot be opened, or the content was sent and can be sent once only.
    pub async fn payload(&self) -> io::Result<Payload> {
        Ok(match self {
            Content::Nothing => Payload::Whole(Bytes::new()),
            Content::Whole(bytes) => Payload::Whole(bytes.clone()),
            Content::Form(form) => form.payload().await?,
            Content::Stream(body) => {
                let body = body.lock().unwrap_or_else(PoisonError::into_inner).take();
                Payload::Stream(body.ok_or_else(|| io::Error::other("the body was sent already"))?)
            }
        })
    }
}

/// The body of one attempt.
pub(crate) enum Payload {
    Whole(Bytes),
    Stream(Body),
}

impl From<Payload> for Body {
    fn from(payload: Payload) -> Body {
        match payload {
            Payload::Whole(bytes) => Body::from(bytes),
            Payload::Stream(body) => body,
        }
    }
}

/// A body that threads can share, which reqwest requires.
pub(crate) enum Shareable {
    Whole(Full<Bytes>),
    Stream(Mutex<Body>),
}

impl From<Payload> for Shareable {
    fn from(payload: Payload) -> Shareable {
        match payload {
            Payload::Whole(bytes) => Shareable::Whole(Full::new(bytes)),
            Payload::Stream(body) => Shareable::Stream(Mutex::new(body)),
        }
    }
}

impl HttpBody for Shareable {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match self.get_mut() {
            Shareable::Whole(whole) => {
                Pin::new(whole).poll_frame(cx).map_err(|never| match never {})
            }
            Shareable::Stream(body) => {
                let body = body.get_mut().unwrap_or_else(PoisonError::into_inner);
                Pin::new(body).poll_frame(cx)
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Shareable::Whole(whole) => whole.is_end_stream(),
            Shareable::Stream(body) => locked(body).is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Shareable::Whole(whole) => whole.size_hint(),
            Shareable::Stream(body) => locked(body).size_hint(),
        }
    }
}

fn locked(body: &Mutex<Body>) -> MutexGuard<'_, Body> {
    body.lock().unwrap_or_else(PoisonError::into_inner)
}
