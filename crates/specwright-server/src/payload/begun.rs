//! A body that may be empty, read as far as its first bytes.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Buf;
use http_body::{Body, Frame, SizeHint};
use http_body_util::BodyExt;
use specwright_runtime::BoxError;

use crate::RequestBody;

/// A body with the first of its frames that is not empty.
pub(super) struct Begun<B: RequestBody> {
    /// `None` once it is read.
    first: Option<Result<B::Data, BoxError>>,
    rest: Pin<Box<B>>,
}

/// Reads a body until it has bytes; `None` if it ends before. A body that fails is not empty: whoever reads it gets the
/// error.
pub(super) async fn begin<B: RequestBody>(body: B) -> Option<Begun<B>> {
    let mut rest = Box::pin(body);
    loop {
        let first = match rest.frame().await? {
            Ok(frame) => frame.into_data().ok().filter(Buf::has_remaining).map(Ok),
            Err(error) => Some(Err(error.into())),
        };
        if first.is_some() {
            return Some(Begun { first, rest });
        }
    }
}

// The first bytes are never pinned.
impl<B: RequestBody> Unpin for Begun<B> {}

impl<B: RequestBody> Body for Begun<B> {
    type Data = B::Data;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, BoxError>>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(first.map(Frame::data)));
        }
        self.rest.as_mut().poll_frame(context).map_err(Into::into)
    }

    fn is_end_stream(&self) -> bool {
        self.first.is_none() && self.rest.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let first = match &self.first {
            Some(Ok(bytes)) => bytes.remaining() as u64,
            Some(Err(_)) | None => 0,
        };
        let rest = self.rest.size_hint();
        let mut size = SizeHint::new();
        size.set_lower(rest.lower().saturating_add(first));
        if let Some(upper) = rest.upper() {
            size.set_upper(upper.saturating_add(first));
        }
        size
    }
}
