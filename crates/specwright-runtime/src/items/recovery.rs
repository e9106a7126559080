//! Continues a stream of events whose connection was lost.

use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use crate::{Body, BoxError};

/// A stream of events whose connection was lost, as the function that reconnects it gets to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LostEvents {
    /// The `id` that the server sent last, which is not empty: the header `Last-Event-ID`.
    pub last_event_id: String,
    /// How long the server asks to wait, if it sent `retry`.
    pub retry: Option<Duration>,
    /// Whether an event came over the connection that was lost.
    pub has_received: bool,
}

/// The next body of the stream; `None` if the server has ended the stream.
type Reconnected = Result<Option<Body>, BoxError>;

type Reconnecting = Pin<Box<dyn Future<Output = Reconnected> + Send>>;

/// What a stream is continued with.
pub(super) struct Recovery {
    reconnect: Box<dyn FnMut(LostEvents) -> Reconnecting + Send>,
    /// The connection that is being made.
    reconnecting: Option<Reconnecting>,
    pub has_received: bool,
}

impl Recovery {
    pub fn new<F, Fut>(mut reconnect: F) -> Recovery
    where
        F: FnMut(LostEvents) -> Fut + Send + 'static,
        Fut: Future<Output = Reconnected> + Send + 'static,
    {
        Recovery {
            reconnect: Box::new(move |lost| Box::pin(reconnect(lost))),
            reconnecting: None,
            has_received: false,
        }
    }

    /// Begins to reconnect.
    pub fn begin(&mut self, last_event_id: &str, retry: Option<Duration>) {
        let has_received = std::mem::take(&mut self.has_received);
        let last_event_id = last_event_id.to_owned();
        let lost = LostEvents { last_event_id, retry, has_received };
        self.reconnecting = Some((self.reconnect)(lost));
    }

    /// Waits for the connection that is being made. Returns `None` if none is.
    pub fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Reconnected>> {
        let Some(reconnecting) = &mut self.reconnecting else {
            return Poll::Ready(None);
        };
        let reconnected = ready!(reconnecting.as_mut().poll(context));
        self.reconnecting = None;
        Poll::Ready(Some(reconnected))
    }
}
