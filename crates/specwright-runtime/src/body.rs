//! Bodies of bytes: whole, or read and sent piece by piece.

use std::any::Any;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Buf, Bytes};
use http_body::{Body as HttpBody, Frame, SizeHint};
use http_body_util::{BodyExt, LengthLimitError, Limited};

/// An error of a stream, whatever its transport calls it.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// A body of a request or a response: whole, or a stream that is read and sent while it is made.
///
/// ```
/// use specwright_runtime::Body;
///
/// # async fn reads() {
/// assert_eq!(Body::from("abc").bytes().await.unwrap(), "abc");
/// # }
/// ```
pub struct Body {
    source: Source,
    media_type: Option<Box<str>>,
}

enum Source {
    /// What was not read yet.
    Whole(Bytes),
    Stream(Pin<Box<dyn HttpBody<Data = Bytes, Error = BoxError> + Send>>),
    /// The stream broke off and is not read on.
    Broken(StreamError),
}

impl Body {
    /// Creates a body whose pieces come one after the other; `http_body_util::StreamBody` makes one of a stream. An
    /// error in it breaks the connection off, because the status has been sent by then.
    pub fn from_stream(
        body: impl HttpBody<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
    ) -> Self {
        let mut body = Some(body);
        // What is one already needs no other box.
        if let Some(body) = (&mut body as &mut dyn Any).downcast_mut::<Option<Body>>() {
            return body.take().unwrap_or_default();
        }
        let body = body.expect("it was taken only if it is a `Body`");
        Body { source: Source::Stream(Box::pin(body.map_err(Into::into))), media_type: None }
    }

    /// Returns the media type of a body that was received, as its sender spelled it; of a body to be sent, the one that
    /// was set.
    pub fn media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }

    /// Sets the media type, which a client sends where a spec has a range of media types, such as `image/*`.
    #[must_use]
    pub fn with_media_type(self, media_type: impl Into<String>) -> Self {
        Body { media_type: Some(media_type.into().into()), ..self }
    }

    /// Returns the bytes of a body that is whole; of any other, the body.
    ///
    /// # Errors
    /// Returns the body if it is a stream, or was read in part.
    pub fn into_whole(self) -> Result<Bytes, Body> {
        match self.source {
            Source::Whole(bytes) => Ok(bytes),
            Source::Stream(_) | Source::Broken(_) => Err(self),
        }
    }

    /// Creates a body of which at most `limit` bytes are read.
    ///
    /// # Errors
    /// [`StreamError::TooLong`] if the body announces more.
    pub fn limited<B>(body: B, limit: usize) -> Result<Self, StreamError>
    where
        B: HttpBody<Data: Send, Error: Into<BoxError>> + Send + 'static,
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
        Ok(Body::from_stream(limited))
    }

    /// Reads the next piece, which is not empty. Returns `None` at the end and after an error.
    ///
    /// # Errors
    /// The body is longer than its limit, or ended early. What was read so far is not the whole.
    pub async fn chunk(&mut self) -> Option<Result<Bytes, StreamError>> {
        if let Source::Broken(_) = self.source {
            return None;
        }
        while let Some(frame) = self.frame().await {
            match frame.map(Frame::into_data) {
                Ok(Ok(data)) if !data.is_empty() => return Some(Ok(data)),
                // Empty pieces and trailers are passed over.
                Ok(Ok(_) | Err(_)) => {}
                Err(error) => {
                    let error = StreamError::of(error);
                    self.source = Source::Broken(error);
                    return Some(Err(error));
                }
            }
        }
        *self = Body::default();
        None
    }

    /// Reads all that was not read yet.
    ///
    /// # Errors
    /// The body is longer than its limit, or ended early, also in a piece that was read before.
    pub async fn bytes(self) -> Result<Bytes, StreamError> {
        match self.collect().await {
            Ok(body) => Ok(body.to_bytes()),
            Err(error) => Err(StreamError::of(error)),
        }
    }
}

impl<T: Into<Bytes>> From<T> for Body {
    fn from(bytes: T) -> Self {
        Body { source: Source::Whole(bytes.into()), media_type: None }
    }
}

impl Default for Body {
    fn default() -> Self {
        Body::from(Bytes::new())
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Body(…)")
    }
}

impl HttpBody for Body {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match &mut self.source {
            Source::Whole(bytes) if bytes.is_empty() => Poll::Ready(None),
            Source::Whole(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Source::Stream(stream) => stream.as_mut().poll_frame(context),
            Source::Broken(error) => Poll::Ready(Some(Err((*error).into()))),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.source {
            Source::Whole(bytes) => bytes.is_empty(),
            Source::Stream(stream) => stream.is_end_stream(),
            Source::Broken(_) => false,
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.source {
            Source::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Source::Stream(stream) => stream.size_hint(),
            Source::Broken(_) => SizeHint::default(),
        }
    }
}

/// Why a body could not be read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StreamError {
    /// The body is longer than is read.
    TooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// The connection ended within the body.
    Interrupted,
}

impl StreamError {
    pub(crate) fn of(error: BoxError) -> Self {
        error.downcast_ref().copied().unwrap_or(StreamError::Interrupted)
    }
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
