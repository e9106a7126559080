//! A future that may panic into one that reports the panic, so that one bad handler costs one
//! answer and not the connection.

use std::any::Any;
use std::fmt;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

/// Awaits a future; a panic of it becomes an error. Where the program aborts on panic, it still
/// does.
///
/// What the future shares with others may be left half changed, as by a thread that panicked. The
/// future is not polled again.
///
/// # Errors
/// The panic, for the log.
pub async fn caught<F: Future>(future: F) -> Result<F::Output, Panic> {
    let mut future = pin!(future);
    poll_fn(|context| match caught_poll(future.as_mut(), context) {
        Ok(poll) => poll.map(Ok),
        Err(panic) => Poll::Ready(Err(panic)),
    })
    .await
}

/// Polls a future once. After a panic it must not be polled again.
pub(super) fn caught_poll<F: Future + ?Sized>(
    future: Pin<&mut F>,
    context: &mut Context<'_>,
) -> Result<Poll<F::Output>, Panic> {
    catch_unwind(AssertUnwindSafe(|| future.poll(context)))
        .map_err(|payload| Panic::new(payload.as_ref()))
}

/// A panic of a handler. Its text is for the log, never for the answer: it may tell what the
/// handler works with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panic {
    text: String,
}

impl Panic {
    /// How many characters of the text are kept.
    pub const LIMIT: usize = 200;

    fn new(payload: &(dyn Any + Send)) -> Self {
        let text = match (payload.downcast_ref::<&str>(), payload.downcast_ref::<String>()) {
            (Some(text), _) => text,
            (None, Some(text)) => text.as_str(),
            (None, None) => "a panic without text",
        };
        // A line break in it must not begin a new line of the log.
        let printable = text.chars().map(|c| if c.is_control() { ' ' } else { c });
        Panic { text: printable.take(Self::LIMIT).collect() }
    }

    /// The beginning of what the panic said, in one line.
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Panic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Panic {}
