//! Random documents, and random edits of them.

use super::super::tree::{Kind, Tree};
use super::super::{Edit, NewValue};
use super::{append, extend, insert, remove, rename, reword, set};

/// Decisions, made one after the other; the first alternative when there are no more.
pub(super) struct Choices<'c> {
    left: std::slice::Iter<'c, u8>,
    /// Numbers comments and keys, so that each is unique.
    count: usize,
}

impl Choices<'_> {
    pub(super) fn new(bytes: &[u8]) -> Choices<'_> {
        Choices { left: bytes.iter(), count: 0 }
    }

    pub(super) fn of(&mut self, alternatives: usize) -> usize {
        usize::from(self.left.next().copied().unwrap_or(0)) % alternatives
    }

    fn pick<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.of(of.len())].clone()
    }

    fn comment(&mut self) -> String {
        self.count += 1;
        format!("# c{}c", self.count)
    }

    fn key(&mut self) -> String {
        self.count += 1;
        let at = self.count;
        self.pick(&[
            format!("k{at}"),
            format!("'{at}'"),
            format!("/a/k{at}"),
            format!("\"k\\u0041{at}\""),
            format!("'it''s {at}'"),
            format!("ü {at}"),
        ])
    }

    fn plain(&mut self) -> String {
        const SCALARS: [&str; 12] = [
            "1",
            "x",
            "one word more",
            "'200'",
            "'it''s a word'",
            "\"a \\\"word\\\"\"",
            "true",
            "null",
            "~",
            "[]",
            "{}",
            "-1.5",
        ];
        self.pick(&SCALARS).to_owned()
    }

    /// A value within brackets, spread over lines or not.
    fn flow(&mut self, depth: usize, json: bool) -> String {
        let kind = if depth == 0 { 0 } else { self.of(3) };
        if kind == 0 {
            return match json {
                true => self
                    .pick(&["1", "\"x\"", "\"a \\\"word\\\"\"", "null", "[]", "{}", "\"one word\""])
                    .to_owned(),
                false => self.plain(),
            };
        }
        let (spread, blank) = (self.of(3) == 0, self.pick(&["", " "]));
        let parts: Vec<String> = (0..1 + self.of(3))
            .map(|_| match kind {
                1 => self.flow(depth - 1, json),
                _ if json => {
                    self.count += 1;
                    let at = self.count;
                    format!("\"k{at}\": {}", self.flow(depth - 1, json))
                }
                _ => format!("{}: {}", self.key(), self.flow(depth - 1, json)),
            })
            .collect();
        let mut text = format!("{}{blank}", if kind == 1 { "[" } else { "{" });
        for (at, part) in parts.iter().enumerate() {
            text += if spread { "\n          " } else { "" };
            text += part;
            text += if at + 1 < parts.len() { "," } else { "" };
            if spread && !json && self.of(3) == 0 {
                text += &format!(" {}", self.comment());
            } else if !spread && at + 1 < parts.len() {
                text += " ";
            }
        }
        text += if spread { "\n        " } else { "" };
        text + blank + if kind == 1 { "]" } else { "}" }
    }

    /// What comes behind a colon or dash, up to the end of its last line.
    fn block(&mut self, depth: usize, indent: usize, dash: bool) -> String {
        let pad = " ".repeat(indent);
        match if depth == 0 { self.of(4) } else { self.of(8) } {
            0 => {
                let end =
                    if self.of(4) == 0 { format!(" {}", self.comment()) } else { String::new() };
                format!(" {}{end}\n", self.plain())
            }
            1 => format!(" {}\n", self.flow(2, false)),
            2 => {
                let mut text = format!(" {}", self.pick(&[">-", "|", ">", "|+", "|2-"]));
                text +=
                    &if self.of(4) == 0 { format!(" {}", self.comment()) } else { String::new() };
                text += "\n";
                let pad = if text.contains('2') { " ".repeat(indent - 2 + 2) } else { pad };
                for _ in 0..1 + self.of(3) {
                    text += &format!("{pad}one word: more # none\n");
                }
                text + ["", "", "\n"][self.of(3)]
            }
            3 => {
                if self.of(2) == 0 {
                    "\n".to_owned()
                } else {
                    format!(" one word\n{pad}and more\n")
                }
            }
            4..=6 => self.map(depth - 1, indent, dash),
            _ => {
                let within = dash || self.of(2) == 0;
                let indent = if within { indent } else { indent - 2 };
                let mut text = String::new();
                for at in 0..1 + self.of(3) {
                    text += &match at == 0 && dash {
                        true => " ".to_owned(),
                        false => format!("{}{}", self.gap(indent, at), " ".repeat(indent)),
                    };
                    text += &format!("-{}", self.block(depth - 1, indent + 2, true));
                }
                text
            }
        }
    }

    fn map(&mut self, depth: usize, indent: usize, dash: bool) -> String {
        let mut text = String::new();
        for at in 0..1 + self.of(4) {
            text += &match at == 0 && dash {
                true => " ".to_owned(),
                false => format!("{}{}", self.gap(indent, at), " ".repeat(indent)),
            };
            let key = if self.of(8) == 0 && at == 0 { "properties".to_owned() } else { self.key() };
            text += &format!("{key}:{}", self.block(depth, indent + 2, false));
        }
        text
    }

    /// What stands before an entry: the end of the line of its key, a comment, a blank line.
    fn gap(&mut self, indent: usize, at: usize) -> String {
        let first = if at == 0 { "\n" } else { "" };
        match self.of(8) {
            0 => format!("{first}{}{}\n", " ".repeat(indent), self.comment()),
            1 => format!("{first}\n"),
            _ => first.to_owned(),
        }
    }

    pub(super) fn document(&mut self) -> String {
        let mut text = match self.of(6) {
            0 => self.flow(3, true) + "\n",
            _ => self.map(3, 0, false)[1..].to_owned(),
        };
        match self.of(4) {
            0 => text = text.replace('\n', "\r\n"),
            1 => text.truncate(text.trim_end().len()),
            _ => {}
        }
        text
    }

    /// An edit of any value that its operation fits.
    pub(super) fn edit(&mut self, tree: &Tree) -> Option<Edit> {
        let at = self.of(tree.nodes.len());
        let (node, pointer) = (&tree.nodes[at], pointer(tree, at));
        let new = match self.of(6) {
            0 => NewValue::map([("new", "x: y".into()), ("more", NewValue::list(["a", "1"]))]),
            1 => NewValue::list([NewValue::map([("new", NewValue::list([true]))]), "b".into()]),
            2 => NewValue::Map(Vec::new()),
            3 => serde_json::json!({ "a": [1, "x"] }).into(),
            _ => self.pick(&["new", "404", "a, b", "it's: 'so' #1", "two\nlines", ""]).into(),
        };
        self.count += 1;
        let key = self.pick(&[
            format!("new{}", self.count),
            self.count.to_string(),
            format!("a: {{{}", self.count),
        ]);
        Some(match (self.of(6), &node.kind) {
            (0, _) => set(&pointer, new),
            (1, _) if at > 0 => remove(&pointer),
            (2, _) if node.key.is_some() => rename(&pointer, &key),
            (_, Kind::Map) => {
                let behind = node.children.get(self.of(4)).and_then(|child| tree.name(*child));
                insert(&pointer, &[behind.unwrap_or("nothing")], &key, new)
            }
            (_, Kind::List) => append(&pointer, new),
            (3, Kind::Scalar(text, _)) if text.contains("word") => reword(&pointer, "word", "it's"),
            (4, Kind::Scalar(text, _)) if text.contains("word") => extend(&pointer, "So: it's."),
            _ => return None,
        })
    }
}

fn pointer(tree: &Tree, at: usize) -> String {
    if at == 0 {
        return String::new();
    }
    let parent = tree.nodes[at].parent;
    let token = match tree.name(at) {
        Some(name) => name.replace('~', "~0").replace('/', "~1"),
        None => {
            tree.nodes[parent].children.iter().position(|child| *child == at).unwrap().to_string()
        }
    };
    format!("{}/{token}", pointer(tree, parent))
}
