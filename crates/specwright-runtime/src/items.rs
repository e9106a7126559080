//! Bodies that are streams of items: server-sent events, and JSON values line by line.

mod error;
mod event;
mod events;
mod lines;
mod reader;
mod recovery;

use std::fmt;
use std::future::poll_fn;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use events::Events;
use futures_core::Stream;
use http_body::{Body as HttpBody, Frame};
use reader::Reader;
use recovery::Recovery;
use serde::Serialize;

pub use error::ItemError;
pub use event::Event;
pub use recovery::LostEvents;

use crate::{
    Body, BoxError, DecodeOwned, Described, EnumOf, Lenient, Mode, Shape, StreamError, Strict, info,
};

/// How many bytes one received item has at most: 16 MiB.
pub const ITEM_LIMIT: usize = 16 << 20;

/// A body of items, which are sent and received one by one: `text/event-stream`, or JSON values in lines
/// (`application/x-ndjson`).
///
/// ```
/// use specwright_runtime::Items;
///
/// # async fn reads() {
/// let body = Items::from_iterator([1, 2]).into_lines();
/// let mut items = Items::<i64>::from_lines(body);
/// assert_eq!(items.next().await, Some(Ok(1)));
/// assert_eq!(items.next().await, Some(Ok(2)));
/// assert_eq!(items.next().await, None);
/// # }
/// ```
///
/// An item of `text/event-stream` is the data of an event. If the item's type is a string, the data are its text,
/// otherwise they are JSON. Event types that a server sends beside the data are in [`Items::event_type`].
pub struct Items<T>(Source<T>);

enum Source<T> {
    Iterator(Box<dyn Iterator<Item = T> + Send>),
    Stream(Pin<Box<dyn Stream<Item = T> + Send>>),
    Events {
        events: Pin<Box<dyn Stream<Item = Result<Event<T>, BoxError>> + Send>>,
        /// The lines before the data of the event that came last.
        head: String,
    },
    Body(Box<Reader<T>>),
    Ended,
}

impl<T> Items<T> {
    /// Creates a body that sends each item when the iterator returns it.
    pub fn from_iterator(items: impl IntoIterator<Item = T, IntoIter: Send + 'static>) -> Self {
        Items(Source::Iterator(Box::new(items.into_iter())))
    }

    /// Creates a body that sends each item when the stream yields it.
    pub fn from_stream(items: impl Stream<Item = T> + Send + 'static) -> Self {
        Items(Source::Stream(Box::pin(items)))
    }

    /// Creates a body that sends each event when the stream yields it, with its id, type and time to wait. An error breaks
    /// the body off, so that the client connects again where that is safe; so does an id or type with a line break.
    pub fn from_event_stream(
        events: impl Stream<Item = Result<Event<T>, BoxError>> + Send + 'static,
    ) -> Self {
        Items(Source::Events { events: Box::pin(events), head: String::new() })
    }

    /// Returns the next item, or `None` at the end. An item that cannot be decoded, or is longer than [`ITEM_LIMIT`],
    /// is an error after which the next one follows. A body that breaks off is an error and then the end.
    ///
    /// # Errors
    /// See [`ItemError`].
    pub async fn next(&mut self) -> Option<Result<T, ItemError>> {
        poll_fn(|context| self.poll(context)).await
    }

    /// Returns the `id` that the server sent last with an event, to reconnect with as `Last-Event-ID`.
    pub fn last_event_id(&self) -> Option<&str> {
        self.events()?.last_event_id()
    }

    /// Returns how long to wait before reconnecting, if the server sent `retry`.
    pub fn retry(&self) -> Option<Duration> {
        self.events()?.retry()
    }

    /// Returns the `event` of the item that was returned last, if the server sent one.
    pub fn event_type(&self) -> Option<&str> {
        self.events()?.event_type()
    }

    fn events(&self) -> Option<&Events> {
        match &self.0 {
            Source::Body(reader) => reader.as_events(),
            _ => None,
        }
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, ItemError>>> {
        let item = match &mut self.0 {
            Source::Iterator(items) => items.next().map(Ok),
            Source::Stream(items) => ready!(items.as_mut().poll_next(context)).map(Ok),
            Source::Events { events, head } => {
                let event = ready!(events.as_mut().poll_next(context));
                let read =
                    event.map(|event| event.and_then(|event| Ok((event.head()?, event.data))));
                match read {
                    Some(Ok((lines, data))) => {
                        *head = lines;
                        Some(Ok(data))
                    }
                    Some(Err(_)) => {
                        self.0 = Source::Ended;
                        return Poll::Ready(Some(Err(ItemError::Body(StreamError::Interrupted))));
                    }
                    None => None,
                }
            }
            // It stays when it has ended, because a client reconnects with what it knows of the events.
            Source::Body(reader) => return reader.poll(context),
            Source::Ended => None,
        };
        if item.is_none() {
            self.0 = Source::Ended;
        }
        Poll::Ready(item)
    }
}

/// What a client does: items are read as leniently as any response.
impl<T: Described + DecodeOwned> Items<T> {
    /// Reads the events of a `text/event-stream`, as the HTML standard defines them.
    pub fn from_events(body: Body) -> Self {
        Items::read_events::<Lenient>(body)
    }

    /// Reads the events of a `text/event-stream` over several connections. If a connection is lost after an event with
    /// an `id`, `reconnect` returns the body that continues the stream, or `None` if the server has ended it. An event
    /// that did not arrive whole is read again from there.
    ///
    /// If no event had an `id`, or `reconnect` fails, the loss is an [`ItemError::Body`] and the end.
    pub fn from_events_reconnecting<F, Fut>(body: Body, reconnect: F) -> Self
    where
        F: FnMut(LostEvents) -> Fut + Send + 'static,
        Fut: Future<Output = Result<Option<Body>, BoxError>> + Send + 'static,
    {
        let mut reader = Reader::events::<Lenient>(body);
        reader.recover(Recovery::new(reconnect));
        Items(Source::Body(Box::new(reader)))
    }

    /// Reads lines that are JSON. Blank lines are passed over.
    pub fn from_lines(body: Body) -> Self {
        Items::read_lines::<Lenient>(body)
    }
}

/// What a server does: every rule of the schema counts.
impl<T: Described + DecodeOwned> Items<T> {
    /// Reads the events of a `text/event-stream`; an item that breaks a rule of its schema is an error.
    pub fn from_events_strictly(body: Body) -> Self {
        Items::read_events::<Strict>(body)
    }

    /// Reads lines that are JSON; an item that breaks a rule of its schema is an error.
    pub fn from_lines_strictly(body: Body) -> Self {
        Items::read_lines::<Strict>(body)
    }
}

impl<T: Described + DecodeOwned> Items<T> {
    fn read_events<M: Mode>(body: Body) -> Self {
        Items(Source::Body(Box::new(Reader::events::<M>(body))))
    }

    fn read_lines<M: Mode>(body: Body) -> Self {
        Items(Source::Body(Box::new(Reader::lines::<M>(body))))
    }
}

impl<T: Described + Serialize + 'static> Items<T> {
    /// Writes each item as the data of an event. In a text, every line break becomes LF. The body breaks off at an
    /// item that is an error.
    pub fn into_events(self) -> Body {
        let write = if is_text::<T>() { events::write_text } else { events::write_json };
        Body::from_stream(Writer { items: self, write, has_heads: true })
    }

    /// Writes each item as a line of JSON. The body breaks off at an item that is an error.
    pub fn into_lines(self) -> Body {
        Body::from_stream(Writer { items: self, write: lines::write, has_heads: false })
    }
}

/// Whether the text of an event is the item, not JSON.
fn is_text<T: Described>() -> bool {
    let ty = info::<T>();
    let is_string = matches!(ty.shape, Shape::String(_) | Shape::Enum { of: EnumOf::Strings, .. });
    is_string && !ty.nullable
}

impl<T> Stream for Items<T> {
    type Item = Result<T, ItemError>;

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<T, ItemError>>> {
        self.poll(context)
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Items(…)")
    }
}

/// Writes items, each as a frame of its own.
struct Writer<T> {
    items: Items<T>,
    write: fn(&T) -> Result<Vec<u8>, BoxError>,
    /// Whether what an event has beside its data is written.
    has_heads: bool,
}

impl<T> HttpBody for Writer<T> {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let Some(item) = ready!(self.items.poll(context)) else {
            return Poll::Ready(None);
        };
        let write = self.write;
        let written = item.map_err(BoxError::from).and_then(|item| write(&item));
        let written = written.map(|data| match &self.items.0 {
            Source::Events { head, .. } if self.has_heads => [head.as_bytes(), &data].concat(),
            _ => data,
        });
        if written.is_err() {
            drop(mem::replace(&mut self.items.0, Source::Ended));
        }
        Poll::Ready(Some(written.map(|bytes| Frame::data(bytes.into()))))
    }
}
