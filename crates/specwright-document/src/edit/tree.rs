//! The values of a text, each with the bytes that it takes.

use std::ops::Range;

use saphyr_parser::ScalarStyle;

use super::read::read;
use crate::unescaped;

/// A text and its values; the first one is the root.
#[derive(Debug)]
pub(super) struct Tree {
    pub text: String,
    pub nodes: Vec<Node>,
}

/// A value and its place in the text.
#[derive(Debug)]
pub(super) struct Node {
    pub parent: usize,
    /// Its key and the bytes of that; `None` for an item and for the root.
    pub key: Option<(String, Range<usize>)>,
    /// Where its entry begins: the key, the dash, or the value itself.
    pub start: usize,
    /// The byte behind its colon or dash.
    pub mark: usize,
    /// The bytes of the value; empty if nothing is written.
    pub span: Range<usize>,
    pub kind: Kind,
    /// Whether it is written in braces or brackets, or within some.
    pub flow: bool,
    /// Why neither it nor a part of it can be edited.
    pub fixed: Option<&'static str>,
    pub children: Vec<usize>,
}

#[derive(Debug)]
pub(super) enum Kind {
    Scalar(String, ScalarStyle),
    List,
    Map,
}

impl Tree {
    /// Reads a text.
    pub(super) fn read(text: String) -> Result<Tree, String> {
        let nodes = read(&text)?;
        Ok(Tree { text, nodes })
    }

    /// Returns the value that a JSON pointer leads to.
    pub(super) fn find(&self, pointer: &str) -> Option<usize> {
        if pointer.is_empty() {
            return Some(0);
        }
        pointer.strip_prefix('/')?.split('/').try_fold(0, |node, token| {
            let node = &self.nodes[node];
            match node.kind {
                Kind::Scalar(..) => None,
                Kind::List => node.children.get(token.parse::<usize>().ok()?).copied(),
                Kind::Map => {
                    let name = unescaped(token);
                    let own = |child: &&usize| self.name(**child) == Some(&*name);
                    node.children.iter().find(own).copied()
                }
            }
        })
    }

    /// Returns the key of an entry.
    pub(super) fn name(&self, node: usize) -> Option<&str> {
        self.nodes[node].key.as_ref().map(|(name, _)| name.as_str())
    }

    /// Returns where the line of a byte begins.
    pub(super) fn line_start(&self, at: usize) -> usize {
        line_start(&self.text, at)
    }

    /// Returns the end of the line that a value ends on, its line break included.
    pub(super) fn line_end(&self, at: usize) -> usize {
        if at > 0 && self.text[..at].ends_with('\n') {
            return at;
        }
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end + 1)
    }

    /// Returns how many bytes precede an entry on its line.
    pub(super) fn column(&self, node: usize) -> usize {
        let start = self.nodes[node].start;
        start - self.line_start(start)
    }

    /// Whether only blanks precede an entry on its line.
    pub(super) fn leads(&self, node: usize) -> bool {
        let start = self.nodes[node].start;
        self.text[self.line_start(start)..start].trim().is_empty()
    }

    /// Returns the end of the lines of an entry, among them comments that are indented more than it.
    pub(super) fn end(&self, node: usize) -> usize {
        let column = self.column(node);
        let mut end = self.line_end(self.nodes[node].span.end);
        let mut at = end;
        for line in self.text[end..].split_inclusive('\n') {
            at += line.len();
            let inner = line.trim_start_matches(' ');
            if inner.starts_with('#') && line.len() - inner.len() > column {
                end = at;
            } else if !inner.trim().is_empty() {
                break;
            }
        }
        end
    }

    /// Returns the next byte that is neither blank nor in a comment.
    pub(super) fn skip(&self, at: usize) -> usize {
        skip(&self.text, at)
    }
}

/// Returns where the line of a byte begins, behind a byte order mark.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let mark = text[start..at].len() - text[start..at].trim_start_matches('\u{feff}').len();
    start + mark
}

/// Returns the next byte that is neither blank nor in a comment.
pub(super) fn skip(text: &str, mut at: usize) -> usize {
    loop {
        at = text.len() - text[at..].trim_start().len();
        if !text[at..].starts_with('#') {
            return at;
        }
        at += text[at..].find('\n').unwrap_or(text.len() - at);
    }
}
