//! Bodies that are not read at once: a transport's body into one that a handler reads piece by
//! piece, and a handler's stream, or a whole text, into the body of an answer.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Buf, Bytes};
use http_body::{Body, Frame, SizeHint};
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};

use super::BoxError;

type Boxed<E> = Pin<Box<dyn Body<Data = Bytes, Error = E> + Send>>;

/// The body of a request, read piece by piece and up to a limit.
pub struct Incoming {
    /// Gone after the end and after an error, so that a broken body is not read on.
    body: Option<Boxed<StreamError>>,
    failure: Option<StreamError>,
}

impl Incoming {
    /// A body of which at most `limit` bytes are read.
    ///
    /// # Errors
    /// [`StreamError::TooLong`] where the body says beforehand that it is longer.
    pub fn new<B>(body: B, limit: usize) -> Result<Self, StreamError>
    where
        B: Body<Data: Send, Error: Into<BoxError>> + Send + 'static,
    {
        if usize::try_from(body.size_hint().lower()).map_or(true, |least| least > limit) {
            return Err(StreamError::TooLong { limit });
        }
        let limited = Limited::new(body, limit)
            .map_frame(|frame| frame.map_data(|mut data| data.copy_to_bytes(data.remaining())))
            .map_err(move |error: BoxError| {
                if error.is::<LengthLimitError>() {
                    StreamError::TooLong { limit }
                } else {
                    StreamError::Interrupted
                }
            });
        Ok(Incoming { body: Some(Box::pin(limited)), failure: None })
    }

    /// The next piece, which is not empty. `None` at the end, and after an error.
    ///
    /// # Errors
    /// The body is longer than the limit, or ended early. What was read so far is not the whole.
    pub async fn chunk(&mut self) -> Option<Result<Bytes, StreamError>> {
        while let Some(frame) = self.body.as_mut()?.frame().await {
            match frame.map(Frame::into_data) {
                Ok(Ok(data)) if !data.is_empty() => return Some(Ok(data)),
                // Neither an empty piece nor a trailer is news to a handler.
                Ok(Ok(_) | Err(_)) => {}
                Err(error) => {
                    *self = Incoming { body: None, failure: Some(error) };
                    return Some(Err(error));
                }
            }
        }
        self.body = None;
        None
    }

    /// All that was not read yet.
    ///
    /// # Errors
    /// The body is longer than the limit, or ended early, be it in a piece that was read before.
    pub async fn collect(self) -> Result<Bytes, StreamError> {
        match (self.body, self.failure) {
            (_, Some(error)) => Err(error),
            (Some(body), None) => Ok(body.collect().await?.to_bytes()),
            (None, None) => Ok(Bytes::new()),
        }
    }
}

impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Incoming(…)")
    }
}

/// Why a body could not be read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StreamError {
    /// The body is longer than the service reads.
    TooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// The connection ended within the body.
    Interrupted,
}

impl fmt::Display for StreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StreamError::TooLong { limit } => {
                write!(f, "the body must have at most {limit} bytes")
            }
            StreamError::Interrupted => f.write_str("the body ended early"),
        }
    }
}

impl std::error::Error for StreamError {}

/// The body of an answer: whole, or a stream that is sent while it is made.
pub struct Outgoing(Source);

enum Source {
    Whole(Full<Bytes>),
    Stream(Boxed<BoxError>),
}

impl Outgoing {
    /// A body whose pieces come one after the other; `http_body_util::StreamBody` makes one of a
    /// stream. An error in it breaks the connection off, since the status has been sent by then.
    pub fn from_stream(
        body: impl Body<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
    ) -> Self {
        Outgoing(Source::Stream(Box::pin(body.map_err(Into::into))))
    }
}

impl<T: Into<Bytes>> From<T> for Outgoing {
    fn from(bytes: T) -> Self {
        Outgoing(Source::Whole(Full::new(bytes.into())))
    }
}

impl Default for Outgoing {
    fn default() -> Self {
        Outgoing::from(Bytes::new())
    }
}

impl fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Outgoing(…)")
    }
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match &mut self.0 {
            Source::Whole(whole) => {
                Pin::new(whole).poll_frame(context).map_err(|never| match never {})
            }
            Source::Stream(stream) => stream.as_mut().poll_frame(context),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Source::Whole(whole) => whole.is_end_stream(),
            Source::Stream(stream) => stream.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Source::Whole(whole) => whole.size_hint(),
            Source::Stream(stream) => stream.size_hint(),
        }
    }
}
