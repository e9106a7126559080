//! YAML (or JSON, its subset) into located values.

use std::borrow::Cow;
use std::collections::HashMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle};
use serde_json::Number;

use crate::diagnostic::{Diagnostics, Location};
use crate::document::{Builder, MERGE, Next, NodeId, Value};

/// Deeper nesting than any description needs, and shallow enough for recursion.
pub(crate) const MAX_DEPTH: usize = 100;
/// Aliases are copied, so a short text could unfold into any number of values.
const MAX_NODES: usize = 2_000_000;

/// Reads one document into a builder. Returns whether there is a value; what is wrong with it, such as repeated keys
/// and values that JSON lacks, is reported beside it.
pub fn read(text: &str, builder: &mut Builder, diagnostics: &mut Diagnostics) -> bool {
    let file = builder.files();
    let (text, shortened) = without_surrogates(text);
    let location = |marker: Marker| {
        let mut location = Location { file, line: marker.line(), column: marker.col() + 1 };
        let first = shortened.partition_point(|(line, _)| *line < location.line);
        let before = |at: &&(usize, usize)| at.0 == location.line && at.1 < location.column;
        location.column += shortened[first..].iter().take_while(before).count() * SHORTER;
        location
    };
    let before = diagnostics.len();
    let first = builder.len();
    let mut reader =
        Reader { builder, diagnostics, anchors: HashMap::new(), merging: Vec::new(), first };
    for event in Parser::new_from_str(&text) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let message = format!("this is not YAML: {}", error.info());
                reader.diagnostics.report(location(*error.marker()), message);
                return false;
            }
        };
        if !reader.event(event, location(span.start)) {
            break;
        }
    }
    if !reader.builder.has_root() || reader.builder.depth() > 0 {
        if reader.diagnostics.len() == before {
            let start = Location { file, ..Location::START };
            let message = "the file is empty; it should contain an OpenAPI document";
            reader.diagnostics.report(start, message);
        }
        return false;
    }
    true
}

struct Reader<'b> {
    builder: &'b mut Builder,
    diagnostics: &'b mut Diagnostics,
    anchors: HashMap<usize, NodeId>,
    /// The depths of the open objects that have a merge key.
    merging: Vec<usize>,
    /// How many nodes there were before.
    first: usize,
}

impl Reader<'_> {
    /// Takes one event; `false` if nothing more can be read.
    fn event(&mut self, event: Event<'_>, at: Location) -> bool {
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => true,
            Event::DocumentStart(_) => {
                if self.builder.has_root() {
                    self.diagnostics
                        .report(at, "a second YAML document begins here; keep one per file");
                    return false;
                }
                true
            }
            Event::Alias(anchor) => self.alias(anchor, at),
            Event::Scalar(text, style, anchor, tag) => {
                if self.builder.next() == Next::Key {
                    if style == ScalarStyle::Plain && tag.is_none() && text == MERGE {
                        let depth = self.builder.depth();
                        if self.merging.last() == Some(&depth) {
                            let message = "`<<` stands here a second time; write one, with a list";
                            self.diagnostics.report(at, message);
                        } else {
                            self.merging.push(depth);
                        }
                    }
                    self.builder.key(&text, at);
                    return true;
                }
                if tag.is_some() {
                    self.diagnostics
                        .report(at, "YAML tags mean nothing in OpenAPI; remove the tag");
                }
                let node = self.scalar(&text, style, at);
                self.placed(anchor, node, at)
            }
            Event::SequenceStart(_, Some(_)) | Event::MappingStart(_, Some(_)) => {
                self.diagnostics.report(at, "YAML tags mean nothing in OpenAPI; remove the tag");
                false
            }
            Event::SequenceStart(anchor, None) => {
                self.may_open(at) && {
                    let node = self.builder.begin_array(at);
                    self.placed(anchor, node, at)
                }
            }
            Event::MappingStart(anchor, None) => {
                self.may_open(at) && {
                    let node = self.builder.begin_object(at);
                    self.placed(anchor, node, at)
                }
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.end();
                true
            }
        }
    }

    fn alias(&mut self, anchor: usize, at: Location) -> bool {
        if self.builder.next() == Next::Key {
            self.diagnostics.report(at, "an alias cannot be a key; write the key out");
            return false;
        }
        match self.anchors.get(&anchor) {
            Some(node) if !self.builder.is_open(*node) => {
                let (count, depth) = self.builder.size(*node);
                if self.builder.len() - self.first + count > MAX_NODES {
                    return self.too_many(at);
                }
                if self.builder.depth() + depth > MAX_DEPTH {
                    return self.too_deep(at);
                }
                self.builder.repeat(*node);
                true
            }
            _ => {
                let message = "this alias stands inside its own anchor; write the value out";
                self.diagnostics.report(at, message);
                false
            }
        }
    }

    fn end(&mut self) {
        if self.merging.last() == Some(&self.builder.depth()) {
            self.merging.pop();
            if let Err(place) = self.builder.merge() {
                let message = "`<<` merges objects only; write an alias of one, or a list of such";
                self.diagnostics.report(place, message);
            }
        }
        let mut repeated = Vec::new();
        self.builder.end_or_report(&mut repeated);
        for key in repeated {
            let message = format!(
                "`{}` stands here a second time, first at {}; keep one",
                key.key, key.first
            );
            self.diagnostics.report(key.second, message);
        }
    }

    fn may_open(&mut self, at: Location) -> bool {
        if self.builder.next() == Next::Key {
            self.diagnostics.report(at, "a key must be a plain word here, not a list or an object");
            return false;
        }
        self.builder.depth() < MAX_DEPTH || self.too_deep(at)
    }

    fn too_deep(&mut self, at: Location) -> bool {
        let message = format!("values nest deeper than {MAX_DEPTH} levels; flatten them");
        self.diagnostics.report(at, message);
        false
    }

    /// Notes a node that was added, by its anchor if it has one.
    fn placed(&mut self, anchor: usize, node: NodeId, at: Location) -> bool {
        if anchor != 0 {
            self.anchors.insert(anchor, node);
        }
        self.builder.len() - self.first <= MAX_NODES || self.too_many(at)
    }

    fn too_many(&mut self, at: Location) -> bool {
        let message = format!("aliases unfold this document to over {MAX_NODES} values");
        self.diagnostics.report(at, message);
        false
    }

    /// The value of a scalar by YAML 1.2's core schema.
    fn scalar(&mut self, text: &str, style: ScalarStyle, at: Location) -> NodeId {
        if style != ScalarStyle::Plain {
            return self.builder.value(Value::String(text), at);
        }
        let number;
        let value = match text {
            "" | "~" | "null" | "Null" | "NULL" => Value::Null,
            "true" | "True" | "TRUE" => Value::Boolean(true),
            "false" | "False" | "FALSE" => Value::Boolean(false),
            ".inf" | ".Inf" | ".INF" | "+.inf" | "-.inf" | "-.Inf" | "-.INF" | ".nan" | ".NaN"
            | ".NAN" => {
                self.diagnostics
                    .report(at, format!("`{text}` is no JSON number; write a finite one"));
                Value::Null
            }
            _ => {
                number = as_number(text);
                number.as_ref().map_or(Value::String(text), Value::Number)
            }
        };
        self.builder.value(value, at)
    }
}

/// How many characters shorter the escape of YAML is.
const SHORTER: usize = 2;

/// A text of JSON in which characters that are escaped as two surrogates are escaped as YAML does: `\ud83d\ude00`
/// becomes `\U0001F600`; and the lines and columns of these. In YAML, where a text need not be in double quotes, they
/// may mean something else.
fn without_surrogates(text: &str) -> (Cow<'_, str>, Vec<(usize, usize)>) {
    let mut places = Vec::new();
    if !text.trim_start().starts_with(['{', '[']) {
        return (Cow::Borrowed(text), places);
    }
    let escape = |at: usize| -> Option<u32> {
        let is_surrogate = matches!(text.as_bytes().get(at + 1..at + 3)?, b"ud" | b"uD");
        let hex = text.get(at..at + 6).filter(|_| is_surrogate)?.strip_prefix("\\u")?;
        u32::from_str_radix(hex, 16).ok()
    };
    let mut new = String::new();
    let mut copied = 0;
    let mut line = 1;
    // Characters of the line so far.
    let mut column = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find('\\') {
        at += found;
        let high = escape(at).filter(|high| (0xD800..0xDC00).contains(high));
        let low = escape(at + 6).filter(|low| (0xDC00..0xE000).contains(low));
        // A backslash that is escaped begins no escape itself.
        let mut next = at + 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8);
        if let (Some(high), Some(low)) = (high, low) {
            let code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
            let before = &text[copied..at];
            line += before.matches('\n').count();
            column = match before.rsplit_once('\n') {
                Some((_, last)) => last.chars().count(),
                None => column + before.chars().count(),
            };
            places.push((line, column + 1));
            new.push_str(before);
            let escape = format!("\\U{code:08X}");
            new.push_str(&escape);
            column += escape.len();
            next = at + 12;
            copied = next;
        }
        at = next;
    }
    if copied == 0 {
        return (Cow::Borrowed(text), places);
    }
    new.push_str(&text[copied..]);
    (Cow::Owned(new), places)
}

/// A plain scalar that the core schema reads as a number.
fn as_number(text: &str) -> Option<Number> {
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
    if let Ok(number) = text.strip_prefix('+').unwrap_or(text).parse::<Number>() {
        return Some(number);
    }
    // What YAML allows and JSON does not: leading zeros, `.5`, `5.`.
    if let Ok(integer) = text.parse::<i64>() {
        return Some(integer.into());
    }
    text.parse::<f64>().ok().and_then(Number::from_f64)
}
