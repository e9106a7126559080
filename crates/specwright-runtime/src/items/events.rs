//! Items in server-sent events (HTML standard, section 9.2).

use std::mem;
use std::time::Duration;

use bytes::{Buf, Bytes};
use serde::Serialize;

use super::lines::Line;
use super::{ITEM_LIMIT, ItemError};
use crate::BoxError;

/// Finds the events of a body.
#[derive(Default)]
pub(super) struct Events {
    line: Line,
    /// The line before ended with CR, so that LF belongs to it.
    is_after_cr: bool,
    position: Position,
    /// The event that is being received.
    event: Event,
    /// The `id` that the next event has, unless it brings its own.
    id: String,
    last_event_id: String,
    last_event_type: String,
    retry: Option<Duration>,
}

#[derive(Default, PartialEq)]
enum Position {
    /// Where a byte order mark may be.
    #[default]
    FirstLine,
    Later,
}

#[derive(Default)]
struct Event {
    ty: String,
    data: Option<Vec<u8>>,
    is_too_long: bool,
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// How many bytes a line has at most: the data of an item, and the name of their field.
const LINE_LIMIT: usize = ITEM_LIMIT + b"data: ".len();

impl Events {
    pub(super) fn last_event_id(&self) -> Option<&str> {
        Some(self.last_event_id.as_str()).filter(|id| !id.is_empty())
    }

    pub(super) fn event_type(&self) -> Option<&str> {
        Some(self.last_event_type.as_str()).filter(|ty| !ty.is_empty())
    }

    pub(super) fn retry(&self) -> Option<Duration> {
        self.retry
    }

    pub(super) fn next(&mut self, received: &mut Bytes) -> Option<Result<Vec<u8>, ItemError>> {
        while !received.is_empty() {
            if mem::take(&mut self.is_after_cr) && received[0] == b'\n' {
                received.advance(1);
                continue;
            }
            let end = received.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            let Some(end) = end else {
                self.line.push(received, LINE_LIMIT);
                received.clear();
                return None;
            };
            self.line.push(&received[..end], LINE_LIMIT);
            self.is_after_cr = received[end] == b'\r';
            received.advance(end + 1);
            let line = mem::take(&mut self.line);
            let is_first = mem::replace(&mut self.position, Position::Later) == Position::FirstLine;
            let mark = if is_first { BYTE_ORDER_MARK } else { b"" };
            let text = line.bytes.strip_prefix(mark).unwrap_or(&line.bytes);
            if text.is_empty() {
                if let Some(item) = self.end_event() {
                    return Some(item);
                }
            } else {
                self.field(text, line.is_too_long);
            }
        }
        None
    }

    /// Drops the event that the body does not end.
    pub(super) fn finish(&mut self) {
        self.line = Line::default();
        self.event = Event::default();
    }

    /// Prepares for the events of another connection, which go on after the last event that ended.
    pub(super) fn restart(&mut self) {
        self.finish();
        self.is_after_cr = false;
        self.position = Position::FirstLine;
        self.id.clone_from(&self.last_event_id);
    }

    fn field(&mut self, line: &[u8], is_too_long: bool) {
        let colon = line.iter().position(|byte| *byte == b':');
        let (name, value) = match colon {
            // A comment.
            Some(0) => return,
            Some(colon) => (&line[..colon], &line[colon + 1..]),
            None => (line, &b""[..]),
        };
        if is_too_long {
            self.event.is_too_long = true;
            return;
        }
        let value = value.strip_prefix(b" ").unwrap_or(value);
        match name {
            b"data" => self.event.data(value),
            b"event" => self.event.ty = text(value),
            b"id" if !value.contains(&0) => self.id = text(value),
            b"retry" if value.iter().all(u8::is_ascii_digit) => {
                let milliseconds = text(value).parse().ok();
                self.retry = milliseconds.map(Duration::from_millis).or(self.retry);
            }
            _ => {}
        }
    }

    /// Ends an event; `None` if it has no data.
    fn end_event(&mut self) -> Option<Result<Vec<u8>, ItemError>> {
        let Event { ty, data, is_too_long } = mem::take(&mut self.event);
        self.last_event_id.clone_from(&self.id);
        if is_too_long {
            self.last_event_type = ty;
            return Some(Err(ItemError::TooLong { limit: ITEM_LIMIT }));
        }
        let data = data?;
        self.last_event_type = ty;
        Some(Ok(data))
    }
}

impl Event {
    /// Adds a line of data.
    fn data(&mut self, line: &[u8]) {
        let data = match &mut self.data {
            Some(data) => {
                data.push(b'\n');
                data
            }
            none => none.insert(Vec::new()),
        };
        if data.len() + line.len() > ITEM_LIMIT {
            self.is_too_long = true;
            data.clear();
        }
        if !self.is_too_long {
            data.extend_from_slice(line);
        }
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Writes an item as an event whose data are JSON, which has no line breaks.
pub(super) fn write_json<T: Serialize>(item: &T) -> Result<Vec<u8>, BoxError> {
    let mut event = b"data: ".to_vec();
    serde_json::to_writer(&mut event, item)?;
    event.extend(b"\n\n");
    Ok(event)
}

/// Writes an item that is a string as an event whose data are its text.
pub(super) fn write_text<T: Serialize>(item: &T) -> Result<Vec<u8>, BoxError> {
    let text: String = serde_json::from_slice(&serde_json::to_vec(item)?)?;
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines = text.split('\n').map(|line| format!("data: {line}\n"));
    let event: String = lines.chain([String::from("\n")]).collect();
    Ok(event.into_bytes())
}
