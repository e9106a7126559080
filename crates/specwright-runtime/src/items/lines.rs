//! Items in lines of JSON.

use std::mem;

use bytes::{Buf, Bytes};
use serde::Serialize;

use super::{ITEM_LIMIT, ItemError};
use crate::BoxError;

/// Finds the items of a body whose lines are JSON.
#[derive(Default)]
pub(super) struct Lines(Line);

impl Lines {
    pub(super) fn next(&mut self, received: &mut Bytes) -> Option<Result<Vec<u8>, ItemError>> {
        while !received.is_empty() {
            let Some(end) = received.iter().position(|byte| *byte == b'\n') else {
                self.0.push(received, ITEM_LIMIT);
                received.clear();
                return None;
            };
            self.0.push(&received[..end], ITEM_LIMIT);
            received.advance(end + 1);
            if let Some(item) = self.finish() {
                return Some(item);
            }
        }
        None
    }

    /// Takes the line; `None` if it is blank.
    pub(super) fn finish(&mut self) -> Option<Result<Vec<u8>, ItemError>> {
        let line = mem::take(&mut self.0);
        if line.is_too_long {
            return Some(Err(ItemError::TooLong { limit: ITEM_LIMIT }));
        }
        let is_blank = line.bytes.trim_ascii().is_empty();
        (!is_blank).then_some(Ok(line.bytes))
    }
}

/// A line that is received piece by piece.
#[derive(Default)]
pub(super) struct Line {
    pub(super) bytes: Vec<u8>,
    /// Whether there was more than the limit, which is not in `bytes`.
    pub(super) is_too_long: bool,
}

impl Line {
    pub(super) fn push(&mut self, piece: &[u8], limit: usize) {
        let room = limit.saturating_sub(self.bytes.len());
        self.is_too_long |= piece.len() > room;
        self.bytes.extend_from_slice(&piece[..piece.len().min(room)]);
    }
}

/// Writes an item as a line.
pub(super) fn write<T: Serialize>(item: &T) -> Result<Vec<u8>, BoxError> {
    let mut line = serde_json::to_vec(item)?;
    line.push(b'\n');
    Ok(line)
}
