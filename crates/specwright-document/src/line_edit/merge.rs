//! Blocks of lines that come in one place into one block, in which each key stands once.

use std::collections::BTreeMap;

/// All blocks, in their order. What two of them bring below one key stands below it once.
pub(super) fn merged(blocks: Vec<Vec<String>>) -> Vec<String> {
    let mut all = Parts::default();
    for block in blocks {
        let mut lines = block.as_slice();
        while let [line, rest @ ..] = lines {
            let below = rest.iter().take_while(|other| indent(other) > indent(line)).count();
            all.take(line, &rest[..below], Depth::Top);
            lines = &rest[below..];
        }
    }
    let mut lines = Vec::new();
    all.write(&mut lines);
    lines
}

/// Where blocks meet: items that come at the top are of different diagnostics, be they equal or not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Top,
    Below,
}

#[derive(Default)]
struct Parts {
    parts: Vec<(String, Parts)>,
    /// Where the part of a key stands, or one that reads so.
    known: BTreeMap<String, usize>,
}

impl Parts {
    fn take(&mut self, line: &str, below: &[String], depth: Depth) {
        let key = match (key(line), depth) {
            (Some(key), _) => Some(key.to_owned()),
            (None, Depth::Below) => {
                Some(std::iter::once(line).chain(below.iter().map(String::as_str)).collect())
            }
            (None, Depth::Top) => None,
        };
        let known = key.as_ref().and_then(|key| self.known.get(key).copied());
        let at = known.unwrap_or(self.parts.len());
        if known.is_none() {
            self.parts.push((line.to_owned(), Parts::default()));
            self.known.extend(key.clone().map(|key| (key, at)));
        }
        // An item that is there has all its lines.
        if known.is_some() && line.trim_start().starts_with("- ") {
            return;
        }
        let mut lines = below;
        while let [line, rest @ ..] = lines {
            let below = rest.iter().take_while(|other| indent(other) > indent(line)).count();
            self.parts[at].1.take(line, &rest[..below], Depth::Below);
            lines = &rest[below..];
        }
    }

    fn write(&self, lines: &mut Vec<String>) {
        for (line, below) in &self.parts {
            lines.push(line.clone());
            below.write(lines);
        }
    }
}

/// The key of a line of a map. A line of a text may have a colon too, but begins like a sentence.
fn key(line: &str) -> Option<&str> {
    let (key, rest) = line.trim().split_once(':')?;
    let word = key.starts_with(|c: char| c.is_ascii_lowercase() || c == '\'') || rest.is_empty();
    (word && !key.contains(' ') && (rest.is_empty() || rest.starts_with(' '))).then_some(key)
}

/// How far in a line stands.
pub(super) fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}
