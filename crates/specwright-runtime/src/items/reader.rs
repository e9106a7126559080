//! The bytes of a body into its items.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::Body as HttpBody;

use super::events::Events;
use super::lines::Lines;
use super::{ItemError, is_text};
use crate::{
    Body, DecodeOwned, Described, Json, Mode, Place, StreamError, Violations, check, info, json,
};

/// Reads the items of a body.
pub(super) struct Reader<T> {
    body: Body,
    /// What was received and is not read.
    rest: Bytes,
    framing: Framing,
    decode: fn(&[u8]) -> Result<T, ItemError>,
}

enum Framing {
    Events(Events),
    Lines(Lines),
}

impl<T: Described + DecodeOwned> Reader<T> {
    pub(super) fn events<M: Mode>(body: Body) -> Self {
        let decode = if is_text::<T>() { of_text::<M, T> } else { of_event::<M, T> };
        let framing = Framing::Events(Events::default());
        Reader { body, rest: Bytes::new(), framing, decode }
    }

    pub(super) fn lines<M: Mode>(body: Body) -> Self {
        let framing = Framing::Lines(Lines::default());
        Reader { body, rest: Bytes::new(), framing, decode: of_json::<M, T> }
    }
}

impl<T> Reader<T> {
    /// What is known of the events, if the items are events.
    pub(super) fn as_events(&self) -> Option<&Events> {
        match &self.framing {
            Framing::Events(events) => Some(events),
            Framing::Lines(_) => None,
        }
    }

    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, ItemError>>> {
        loop {
            if let Some(item) = self.framing.next(&mut self.rest) {
                return Poll::Ready(Some(item.and_then(|item| (self.decode)(&item))));
            }
            match ready!(Pin::new(&mut self.body).poll_frame(context)) {
                // Trailers are passed over.
                Some(Ok(frame)) => self.rest = frame.into_data().unwrap_or_default(),
                Some(Err(error)) => {
                    self.body = Body::default();
                    self.framing.finish();
                    return Poll::Ready(Some(Err(ItemError::Body(StreamError::of(error)))));
                }
                None => {
                    self.body = Body::default();
                    let last = self.framing.finish();
                    return Poll::Ready(last.map(|item| (self.decode)(&item?)));
                }
            }
        }
    }
}

impl Framing {
    /// Takes the next item out of what was received; `None` if more is needed.
    fn next(&mut self, received: &mut Bytes) -> Option<Result<Vec<u8>, ItemError>> {
        match self {
            Framing::Events(events) => events.next(received),
            Framing::Lines(lines) => lines.next(received),
        }
    }

    /// Takes what the end of the body ends.
    fn finish(&mut self) -> Option<Result<Vec<u8>, ItemError>> {
        match self {
            Framing::Events(events) => {
                events.finish();
                None
            }
            Framing::Lines(lines) => lines.finish(),
        }
    }
}

fn of_json<M: Mode, T: Described + DecodeOwned>(text: &[u8]) -> Result<T, ItemError> {
    json::decode::<M, T>(text, Place::Body).map_err(ItemError::Invalid)
}

/// The bytes of events are UTF-8 whose errors are replaced.
fn of_event<M: Mode, T: Described + DecodeOwned>(data: &[u8]) -> Result<T, ItemError> {
    of_json::<M, T>(String::from_utf8_lossy(data).as_bytes())
}

fn of_text<M: Mode, T: Described + DecodeOwned>(data: &[u8]) -> Result<T, ItemError> {
    let text = Json::String(String::from_utf8_lossy(data).into_owned());
    T::decode::<M, _>(&text).map_err(|_| {
        let mut report = Violations::default();
        check(info::<T>(), &text, Place::Body, "", &mut report);
        ItemError::Invalid(report)
    })
}
