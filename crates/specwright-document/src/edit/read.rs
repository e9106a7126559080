//! Reads a text into its values, with the help of the parser's events.

use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::tree::{Kind, Node, line_start, skip};
use crate::yaml::MAX_DEPTH;

const ANCHOR: &str = "has an anchor or is an alias; write the value out first";
const TAG: &str = "has a YAML tag; remove the tag first";
const SPELLING: &str = "is spelled in a rare way; write it as `key: value` first";

/// Reads a text into its values; a text without one has an empty one at its end.
pub(super) fn read(text: &str) -> Result<Vec<Node>, String> {
    if text.replace("\r\n", "").contains('\r') {
        return Err("a line ends in a carriage return alone; end it in a line feed".to_owned());
    }
    // The parser counts characters.
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let byte = |index: usize| bytes.get(index).copied().unwrap_or(text.len());
    let mut reader = Reader { text, nodes: Vec::new(), open: Vec::new() };
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| {
            let (line, column) = (error.marker().line(), error.marker().col() + 1);
            format!("{line}:{column}: this is not YAML: {}", error.info())
        })?;
        documents += usize::from(matches!(event, Event::DocumentStart(_)));
        if documents > 1 {
            return Err("it is more than one YAML document; keep one per file".to_owned());
        }
        reader.event(event, byte(span.start.index())..byte(span.end.index()))?;
    }
    if reader.nodes.is_empty() {
        reader.scalar(String::new(), ScalarStyle::Plain, text.len()..text.len());
    }
    Ok(reader.nodes)
}

struct Reader<'t> {
    text: &'t str,
    nodes: Vec<Node>,
    open: Vec<Open>,
}

/// A collection that has not ended.
struct Open {
    node: usize,
    /// Whether it is written in braces or brackets.
    brackets: bool,
    /// A key whose value was not read yet.
    key: Option<(String, Range<usize>)>,
    /// Everything before this byte has been read.
    at: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, span: Range<usize>) -> Result<(), String> {
        let waits = self.open.last().is_some_and(|open| {
            open.key.is_none() && matches!(self.nodes[open.node].kind, Kind::Map)
        });
        match event {
            Event::Alias(_) | Event::SequenceStart(..) | Event::MappingStart(..) if waits => {
                return Err("it has a key that is not a text; write a text".to_owned());
            }
            Event::Scalar(text, style, anchor, tag) => {
                if waits && let Some(open) = self.open.last_mut() {
                    if text.is_empty() && style == ScalarStyle::Plain {
                        self.nodes[open.node].fixed = Some(SPELLING);
                    }
                    let start = properties(self.text, span.start);
                    let key = start..scalar_end(self.text, start..span.end, style);
                    open.at = key.end;
                    open.key = Some((text.into_owned(), key));
                    return Ok(());
                }
                let node = self.scalar(text.into_owned(), style, span);
                self.fix(node, anchor != 0, tag.is_some());
            }
            Event::Alias(_) => {
                let node = self.scalar(String::new(), ScalarStyle::Plain, span.clone());
                self.nodes[node].span = span;
                self.fix(node, true, false);
            }
            Event::SequenceStart(anchor, tag) => {
                let node = self.begin(Kind::List, span)?;
                self.fix(node, anchor != 0, tag.is_some());
            }
            Event::MappingStart(anchor, tag) => {
                let node = self.begin(Kind::Map, span)?;
                self.fix(node, anchor != 0, tag.is_some());
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span.start),
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => {}
        }
        Ok(())
    }

    fn fix(&mut self, node: usize, anchor: bool, tag: bool) {
        let fixed = &mut self.nodes[node].fixed;
        *fixed = fixed.or(anchor.then_some(ANCHOR)).or(tag.then_some(TAG));
    }

    /// Adds a value that begins at a byte, with the place of its key or dash.
    fn add(&mut self, kind: Kind, at: usize) -> usize {
        let (text, node) = (self.text, self.nodes.len());
        let mut new = Node {
            parent: 0,
            key: None,
            start: at,
            mark: at,
            span: at..at,
            kind,
            flow: false,
            fixed: None,
            children: Vec::new(),
        };
        if let Some(open) = self.open.last_mut() {
            new.parent = open.node;
            new.key = open.key.take();
            let parent = &self.nodes[open.node];
            new.flow = parent.flow;
            if let Some((_, key)) = &new.key {
                let colon = skip(text, key.end);
                let found = text[colon..].starts_with(':');
                new.start = key.start;
                new.mark = if found { colon + 1 } else { key.end };
                if !found || text[key.end..colon].contains('\n') {
                    new.fixed = Some(SPELLING);
                }
            } else if !parent.flow {
                let dash = properties(text, open.at);
                new.start = dash;
                new.mark = dash + 1;
                if !text[dash..].starts_with('-') {
                    (new.mark, new.fixed) = (dash, Some(SPELLING));
                }
            }
            if text[new.mark..].starts_with('\t') {
                new.fixed = Some(SPELLING);
            }
            let before = &text[line_start(text, new.start)..new.start];
            if !new.flow && !before.chars().all(|c| c == ' ' || c == '-') {
                self.nodes[open.node].fixed = Some(SPELLING);
            }
            self.nodes[open.node].children.push(node);
        }
        let at = at.max(new.mark);
        new.span = at..at;
        self.nodes.push(new);
        node
    }

    fn scalar(&mut self, value: String, style: ScalarStyle, span: Range<usize>) -> usize {
        let written = !value.is_empty() || style != ScalarStyle::Plain;
        let start = properties(self.text, span.start);
        let node = self.add(Kind::Scalar(value, style), start);
        let mark = self.nodes[node].mark;
        self.nodes[node].span = match style {
            ScalarStyle::Plain if !written => mark..mark,
            ScalarStyle::Literal | ScalarStyle::Folded => {
                let header = properties(self.text, mark);
                if node == 0 || !self.text[header..].starts_with(['|', '>']) {
                    self.nodes[node].fixed = Some(SPELLING);
                }
                header..block_end(self.text, header, span.end)
            }
            _ => start..scalar_end(self.text, start..span.end, style),
        };
        self.close(node);
        node
    }

    fn begin(&mut self, kind: Kind, span: Range<usize>) -> Result<usize, String> {
        if self.open.len() == MAX_DEPTH {
            return Err(format!("values nest deeper than {MAX_DEPTH} levels; flatten them"));
        }
        let brackets =
            self.text.get(span.clone()).unwrap_or_default().trim_end().ends_with(['{', '[']);
        let start = properties(self.text, span.start);
        let within = self.open.last().is_some_and(|open| self.nodes[open.node].flow);
        let node = self.add(kind, start);
        let new = &mut self.nodes[node];
        new.flow = brackets || within;
        if within && !brackets {
            new.fixed = Some(SPELLING);
        }
        let at = if brackets { start + 1 } else { new.mark };
        self.open.push(Open { node, brackets, key: None, at });
        Ok(node)
    }

    fn end(&mut self, at: usize) {
        let Some(Open { node, brackets, .. }) = self.open.pop() else { return };
        let last = self.nodes[node].children.last().map(|child| &self.nodes[*child]);
        let mut end = last.map_or(at, |last| last.span.end.max(last.mark));
        if brackets {
            end = skip(self.text, end);
            if self.text[end..].starts_with(',') {
                end = skip(self.text, end + 1);
            }
            end += usize::from(self.text[end..].starts_with(['}', ']']));
        } else if let Some(first) = self.nodes[node].children.first() {
            // The parser begins a list whose dashes are not indented behind the first of them.
            self.nodes[node].span.start = self.nodes[*first].start;
        }
        self.nodes[node].span.end = end.max(self.nodes[node].span.start);
        self.close(node);
    }

    fn close(&mut self, node: usize) {
        let node = &self.nodes[node];
        if let Some(open) = self.open.last_mut() {
            open.at = node.span.end.max(node.mark);
        }
    }
}

/// Returns the next byte of a value, behind its anchor and its tag.
fn properties(text: &str, at: usize) -> usize {
    let mut at = skip(text, at);
    while text[at..].starts_with(['&', '!']) {
        let rest = &text[at..];
        at = skip(text, at + rest.find(char::is_whitespace).unwrap_or(rest.len()));
    }
    at
}

/// Returns where a scalar ends; the parser adds the blanks and the comment that follow quotes.
fn scalar_end(text: &str, span: Range<usize>, style: ScalarStyle) -> usize {
    let Some(own) = text.get(span.clone()) else { return span.start };
    match style {
        ScalarStyle::SingleQuoted => {
            let mut at = 1;
            while let Some(quote) = own.get(at..).and_then(|rest| rest.find('\'')) {
                at += quote + 1;
                if !own[at..].starts_with('\'') {
                    return span.start + at;
                }
                at += 1;
            }
            span.end
        }
        ScalarStyle::DoubleQuoted => {
            let mut escaped = false;
            let end = own.char_indices().skip(1).find(|(_, c)| {
                let ends = *c == '"' && !escaped;
                escaped = *c == '\\' && !escaped;
                ends
            });
            end.map_or(span.end, |(at, _)| span.start + at + 1)
        }
        _ => span.start + own.trim_end().len(),
    }
}

/// Returns where a block scalar ends; with `+` it includes the blank lines behind it.
fn block_end(text: &str, header: usize, end: usize) -> usize {
    let own = text.get(header..end).unwrap_or_default();
    let marks = text[header..].find(char::is_whitespace).unwrap_or(text.len() - header);
    if !text[header..header + marks].contains('+') {
        return header + own.trim_end().len().max(marks);
    }
    match own.rfind('\n') {
        Some(at) if own[at..].trim().is_empty() => header + at + 1,
        _ => header + own.len().max(marks),
    }
}
