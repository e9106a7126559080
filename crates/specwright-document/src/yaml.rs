//! YAML (or JSON, its subset) into located values.

use std::collections::HashMap;

use indexmap::IndexMap;
use indexmap::map::Entry as Slot;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle};

use crate::diagnostic::{Diagnostics, Location};
use crate::document::{Entry, Node, Value};

/// Deeper nesting than any description needs, and shallow enough for recursion.
const MAX_DEPTH: usize = 100;
/// Aliases are copied, so a short text could unfold into any number of values.
const MAX_NODES: usize = 2_000_000;

/// Reads one document. A text that is not YAML yields one diagnostic; duplicate keys and values
/// that JSON lacks are all reported beside it.
pub fn read(text: &str) -> Result<(Node, Diagnostics), Diagnostics> {
    let mut builder = Builder::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let message = format!("this is not YAML: {}", error.info());
                builder.diagnostics.report(location(*error.marker()), message);
                return Err(builder.diagnostics);
            }
        };
        if !builder.event(event, location(span.start)) {
            break;
        }
    }
    match builder.root {
        Some(root) => Ok((root, builder.diagnostics)),
        None => {
            if builder.diagnostics.is_empty() {
                let start = Location { line: 1, column: 1 };
                builder
                    .diagnostics
                    .report(start, "the file is empty; it should hold an OpenAPI document");
            }
            Err(builder.diagnostics)
        }
    }
}

fn location(marker: Marker) -> Location {
    Location { line: marker.line(), column: marker.col() + 1 }
}

/// A collection that is still open.
enum Open {
    Array {
        anchor: usize,
        location: Location,
        items: Vec<Node>,
    },
    Object {
        anchor: usize,
        location: Location,
        entries: IndexMap<String, Entry>,
        key: Option<(String, Location)>,
    },
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    anchors: HashMap<usize, Node>,
    root: Option<Node>,
    nodes: usize,
    diagnostics: Diagnostics,
}

impl Builder {
    /// Takes one event; `false` when reading on is of no use.
    fn event(&mut self, event: Event<'_>, at: Location) -> bool {
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => true,
            Event::DocumentStart(_) => {
                if self.root.is_some() {
                    self.diagnostics
                        .report(at, "a second YAML document begins here; keep one per file");
                    return false;
                }
                true
            }
            Event::Alias(anchor) => {
                if self.waits_for_key() {
                    self.diagnostics.report(at, "an alias cannot be a key; write the key out");
                    return false;
                }
                match self.anchors.get(&anchor) {
                    Some(node) => {
                        self.nodes += size(node);
                        let copy = (self.nodes <= MAX_NODES).then(|| node.clone());
                        let unfolded = Node { location: at, value: Value::Null };
                        self.place(0, copy.unwrap_or(unfolded))
                    }
                    None => {
                        self.diagnostics.report(
                            at,
                            "this alias stands inside its own anchor; write the value out",
                        );
                        false
                    }
                }
            }
            Event::Scalar(text, style, anchor, tag) => {
                if self.waits_for_key() {
                    return self.key(text.into_owned(), at);
                }
                if tag.is_some() {
                    self.diagnostics
                        .report(at, "YAML tags mean nothing in OpenAPI; remove the tag");
                }
                let value = self.scalar(&text, style, at);
                self.place(anchor, Node { location: at, value })
            }
            Event::SequenceStart(_, Some(_)) | Event::MappingStart(_, Some(_)) => {
                self.diagnostics.report(at, "YAML tags mean nothing in OpenAPI; remove the tag");
                false
            }
            Event::SequenceStart(anchor, None) => {
                self.open(Open::Array { anchor, location: at, items: Vec::new() }, at)
            }
            Event::MappingStart(anchor, None) => {
                let entries = IndexMap::new();
                self.open(Open::Object { anchor, location: at, entries, key: None }, at)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let closed = self.open.pop().expect("the parser closes only what it opened");
                let (anchor, location, value) = match closed {
                    Open::Array { anchor, location, items } => {
                        (anchor, location, Value::Array(items))
                    }
                    Open::Object { anchor, location, entries, .. } => {
                        (anchor, location, Value::Object(entries))
                    }
                };
                self.place(anchor, Node { location, value })
            }
        }
    }

    fn waits_for_key(&self) -> bool {
        matches!(self.open.last(), Some(Open::Object { key: None, .. }))
    }

    fn open(&mut self, collection: Open, at: Location) -> bool {
        if self.waits_for_key() {
            self.diagnostics.report(at, "a key must be a plain word here, not a list or an object");
            return false;
        }
        if self.open.len() == MAX_DEPTH {
            self.diagnostics
                .report(at, format!("values nest deeper than {MAX_DEPTH} levels; flatten them"));
            return false;
        }
        self.open.push(collection);
        true
    }

    fn key(&mut self, text: String, at: Location) -> bool {
        if let Some(Open::Object { key, .. }) = self.open.last_mut() {
            *key = Some((text, at));
        }
        true
    }

    /// Puts a finished value where it belongs.
    fn place(&mut self, anchor: usize, node: Node) -> bool {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            let message = format!("aliases unfold this document to over {MAX_NODES} values");
            self.diagnostics.report(node.location, message);
            return false;
        }
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::Array { items, .. }) => items.push(node),
            Some(Open::Object { entries, key, .. }) => {
                let (name, key_location) = key.take().expect("a value follows its key");
                match entries.entry(name) {
                    Slot::Vacant(slot) => {
                        slot.insert(Entry { key_location, node });
                    }
                    Slot::Occupied(slot) => {
                        let message = format!(
                            "`{}` stands here a second time, first at {}; keep one",
                            slot.key(),
                            slot.get().key_location
                        );
                        self.diagnostics.report(key_location, message);
                    }
                }
            }
        }
        true
    }

    /// The value of a scalar by YAML 1.2's core schema.
    fn scalar(&mut self, text: &str, style: ScalarStyle, at: Location) -> Value {
        if style != ScalarStyle::Plain {
            return Value::String(text.to_owned());
        }
        match text {
            "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
            "true" | "True" | "TRUE" => return Value::Boolean(true),
            "false" | "False" | "FALSE" => return Value::Boolean(false),
            ".inf" | ".Inf" | ".INF" | "+.inf" | "-.inf" | "-.Inf" | "-.INF" | ".nan" | ".NaN"
            | ".NAN" => {
                self.diagnostics
                    .report(at, format!("`{text}` is no JSON number; write a finite one"));
                return Value::Null;
            }
            _ => {}
        }
        match number(text) {
            Some(number) => Value::Number(number),
            None => Value::String(text.to_owned()),
        }
    }
}

/// A plain scalar that the core schema reads as a number.
fn number(text: &str) -> Option<serde_json::Number> {
    if let Some(digits) = text.strip_prefix("0x") {
        return i64::from_str_radix(digits, 16).ok().map(Into::into);
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return i64::from_str_radix(digits, 8).ok().map(Into::into);
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let begins_like_one = unsigned.starts_with(|c: char| c.is_ascii_digit());
    let fraction_only =
        unsigned.starts_with('.') && unsigned[1..].starts_with(|c: char| c.is_ascii_digit());
    if !(begins_like_one || fraction_only)
        || !unsigned
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'e' | b'E' | b'+' | b'-'))
    {
        return None;
    }
    if let Ok(number) = text.strip_prefix('+').unwrap_or(text).parse::<serde_json::Number>() {
        return Some(number);
    }
    // What YAML allows and JSON does not: leading zeros, `.5`, `5.`.
    if let Ok(integer) = text.parse::<i64>() {
        return Some(integer.into());
    }
    text.parse::<f64>().ok().and_then(serde_json::Number::from_f64)
}

/// How many values a copy of this one adds.
fn size(node: &Node) -> usize {
    match &node.value {
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(entries) => {
            1 + entries.values().map(|entry| size(&entry.node)).sum::<usize>()
        }
        Value::Null | Value::Boolean(_) | Value::Number(_) | Value::String(_) => 1,
    }
}
