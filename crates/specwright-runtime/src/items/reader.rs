//! The bytes of a body into its items.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::Body as HttpBody;

use super::events::Events;
use super::lines::Lines;
use super::recovery::Recovery;
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
    /// How events are continued when their connection is lost.
    recovery: Option<Recovery>,
}

enum Framing {
    Events(Events),
    Lines(Lines),
}

impl<T: Described + DecodeOwned> Reader<T> {
    pub(super) fn events<M: Mode>(body: Body) -> Self {
        let decode = if is_text::<T>() { of_text::<M, T> } else { of_event::<M, T> };
        let framing = Framing::Events(Events::default());
        Reader { body, rest: Bytes::new(), framing, decode, recovery: None }
    }

    pub(super) fn lines<M: Mode>(body: Body) -> Self {
        let framing = Framing::Lines(Lines::default());
        let decode = of_json::<M, T>;
        Reader { body, rest: Bytes::new(), framing, decode, recovery: None }
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

    /// Continues the events in this way when their connection is lost.
    pub(super) fn recover(&mut self, recovery: Recovery) {
        self.recovery = Some(recovery);
    }

    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, ItemError>>> {
        loop {
            if let Some(recovery) = &mut self.recovery
                && let Some(reconnected) = ready!(recovery.poll(context))
            {
                match reconnected {
                    Ok(Some(body)) => self.body = body,
                    Ok(None) => self.recovery = None,
                    Err(error) => return Poll::Ready(Some(self.break_off(StreamError::of(error)))),
                }
            }
            if let Some(item) = self.framing.next(&mut self.rest) {
                if let Some(recovery) = &mut self.recovery {
                    recovery.has_received = true;
                }
                return Poll::Ready(Some(item.and_then(|item| (self.decode)(&item))));
            }
            match ready!(Pin::new(&mut self.body).poll_frame(context)) {
                // Trailers are passed over.
                Some(Ok(frame)) => self.rest = frame.into_data().unwrap_or_default(),
                Some(Err(error)) => {
                    let error = StreamError::of(error);
                    if !self.reconnects(error) {
                        return Poll::Ready(Some(self.break_off(error)));
                    }
                }
                None => {
                    self.body = Body::default();
                    let last = self.framing.finish();
                    return Poll::Ready(last.map(|item| (self.decode)(&item?)));
                }
            }
        }
    }

    /// Begins to reconnect, if the stream can be continued: its connection was lost, and the server knows by an `id`
    /// which events came.
    fn reconnects(&mut self, error: StreamError) -> bool {
        let (Some(recovery), Framing::Events(events)) = (&mut self.recovery, &mut self.framing)
        else {
            return false;
        };
        let Some(last_event_id) =
            events.last_event_id().filter(|_| error == StreamError::Interrupted)
        else {
            return false;
        };
        recovery.begin(last_event_id, events.retry());
        self.body = Body::default();
        events.restart();
        true
    }

    /// Ends the stream with an error.
    fn break_off(&mut self, error: StreamError) -> Result<T, ItemError> {
        self.body = Body::default();
        self.recovery = None;
        let _ = self.framing.finish();
        Err(ItemError::Body(error))
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
