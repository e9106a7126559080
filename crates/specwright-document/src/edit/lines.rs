//! Shows changes of bytes as changes of whole lines, for reports.

use std::ops::Range;

use super::write::{Splice, spliced};

/// Lines of a text that are removed, and lines that are written in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineEdit {
    /// The first line that is removed, from 1; if none is, the line that the new ones precede.
    pub line: usize,
    /// How many lines are removed.
    pub remove: usize,
    /// The new lines, without line breaks.
    pub insert: Vec<String>,
}

/// Returns the lines that splices of a text change, in its order.
pub(super) fn lines(text: &str, splices: &[Splice]) -> Vec<LineEdit> {
    let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
    let starts: Vec<usize> = std::iter::once(0).chain(breaks).collect();
    let line = |at: usize| starts.partition_point(|start| *start <= at) - 1;
    // The lines that a splice changes, the last one as far as it changes.
    let around = |range: &Range<usize>| starts[line(range.start)]..range.end;
    let whole = |at: usize| match line(at) {
        last if starts[last] == at => at,
        last => starts.get(last + 1).copied().unwrap_or(text.len()),
    };
    let mut edits = Vec::new();
    let mut rest = splices;
    while let Some(first) = rest.first() {
        let mut bytes = around(&first.range);
        let mut count = 1;
        let new = loop {
            while let Some(next) = rest.get(count) {
                let other = around(&next.range);
                if other.start >= whole(bytes.end) && !(bytes.is_empty() && other == bytes) {
                    break;
                }
                bytes.end = bytes.end.max(other.end);
                count += 1;
            }
            bytes.end = whole(bytes.end);
            let new = spliced(text, bytes.clone(), &rest[..count]);
            // If a line break is removed, the next line is a part of the change.
            if new.is_empty() || new.ends_with('\n') || bytes.end == text.len() {
                break new;
            }
            bytes.end = whole(bytes.end + 1);
        };
        rest = &rest[count..];
        let old: Vec<&str> = text[bytes.clone()].lines().collect();
        let new: Vec<&str> = new.lines().collect();
        let same = |(old, new): &(&&str, &&str)| old == new;
        let head = old.iter().zip(&new).take_while(same).count();
        let ends = old[head..].iter().rev().zip(new[head..].iter().rev());
        let tail = ends.take_while(same).count();
        let insert: Vec<String> =
            new[head..new.len() - tail].iter().map(|line| (*line).to_owned()).collect();
        let remove = old.len() - head - tail;
        if remove > 0 || !insert.is_empty() {
            edits.push(LineEdit { line: line(bytes.start) + head + 1, remove, insert });
        }
    }
    edits
}
