//! One JSON value out of lines of a page, with the line of each of its leaves.

use super::page::Text;
use specwright_document::escaped;

/// Deeper nesting is refused.
const DEEPEST: usize = 64;

/// A scalar of a JSON value, or an empty object or array.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Leaf {
    /// Where in the value, as a JSON pointer.
    pub pointer: String,
    /// As it is written.
    pub value: String,
    pub line: usize,
}

/// A value that was read.
#[derive(Clone, Debug)]
pub(crate) struct Value {
    pub leaves: Vec<Leaf>,
    /// The index after the last line of the value.
    pub end: usize,
}

/// What is wrong, and the index of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    pub at: usize,
    pub why: String,
}

/// Reads the value that begins on the first line; nothing may follow it on its last.
pub(crate) fn read(lines: &[Text]) -> Result<Value, Broken> {
    let mut reader = Reader { lines, at: 0, byte: 0, leaves: Vec::new() };
    reader.value("", 0)?;
    reader.blanks_of_line();
    match lines.get(reader.at) {
        Some(line) if reader.byte > 0 && reader.byte < line.text.len() => {
            Err(reader.broken("text after the end of the JSON value"))
        }
        Some(_) if reader.byte > 0 => Ok(Value { leaves: reader.leaves, end: reader.at + 1 }),
        _ => Ok(Value { leaves: reader.leaves, end: reader.at }),
    }
}

/// The leaves of a text that is one JSON value; lines count from `first`.
pub(crate) fn leaves(json: &str, first: usize) -> Result<Vec<Leaf>, Broken> {
    let numbered = json.lines().enumerate();
    let lines: Vec<Text> =
        numbered.map(|(at, line)| Text { line: first + at, text: line.to_owned() }).collect();
    let value = read(&lines)?;
    match lines.get(value.end) {
        None => Ok(value.leaves),
        Some(_) => Err(Broken { at: value.end, why: "text after the JSON value".to_owned() }),
    }
}

struct Reader<'a> {
    lines: &'a [Text],
    at: usize,
    byte: usize,
    leaves: Vec<Leaf>,
}

impl Reader<'_> {
    fn broken(&self, why: &str) -> Broken {
        Broken { at: self.at.min(self.lines.len().saturating_sub(1)), why: why.to_owned() }
    }

    fn line(&self) -> &[u8] {
        self.lines.get(self.at).map_or(&[], |line| line.text.as_bytes())
    }

    fn blanks_of_line(&mut self) {
        while self.line().get(self.byte).is_some_and(u8::is_ascii_whitespace) {
            self.byte += 1;
        }
    }

    /// The next byte that is no blank, on whatever line.
    fn peek(&mut self) -> Option<u8> {
        loop {
            self.blanks_of_line();
            if let Some(byte) = self.line().get(self.byte) {
                return Some(*byte);
            }
            if self.at >= self.lines.len() {
                return None;
            }
            self.at += 1;
            self.byte = 0;
        }
    }

    fn expect(&mut self, byte: u8) -> Result<(), Broken> {
        if self.peek() != Some(byte) {
            return Err(self.broken(&format!("no JSON: `{}` is missing", char::from(byte))));
        }
        self.byte += 1;
        Ok(())
    }

    fn value(&mut self, pointer: &str, depth: usize) -> Result<(), Broken> {
        if depth > DEEPEST {
            return Err(self.broken("JSON that is nested too deeply"));
        }
        match self.peek() {
            Some(b'{') => self.members(pointer, depth),
            Some(b'[') => self.elements(pointer, depth),
            Some(_) => {
                let line = self.lines[self.at].line;
                let value = self.scalar()?;
                self.leaves.push(Leaf { pointer: pointer.to_owned(), value, line });
                Ok(())
            }
            None => Err(self.broken("no JSON: it ends too early")),
        }
    }

    fn members(&mut self, pointer: &str, depth: usize) -> Result<(), Broken> {
        let line = self.lines[self.at].line;
        self.byte += 1;
        if self.peek() == Some(b'}') {
            self.byte += 1;
            self.leaves.push(Leaf { pointer: pointer.to_owned(), value: "{}".to_owned(), line });
            return Ok(());
        }
        let mut names: Vec<String> = Vec::new();
        loop {
            if self.peek() != Some(b'"') {
                return Err(self.broken("no JSON: a name in quotes is missing"));
            }
            let name = self.scalar()?;
            let name: String = serde_json::from_str(&name).expect("the scalar is a JSON string");
            if names.contains(&name) {
                return Err(self.broken(&format!("JSON with two members `{name}`")));
            }
            self.expect(b':')?;
            let token = escaped(&name).into_owned();
            names.push(name);
            // Names are compared one by one, which is for hundreds of them, not for thousands.
            if names.len() > 1000 {
                return Err(self.broken("JSON with too many members"));
            }
            self.value(&format!("{pointer}/{token}"), depth + 1)?;
            match self.peek() {
                Some(b',') => self.byte += 1,
                Some(b'}') => return self.expect(b'}'),
                _ => return Err(self.broken("no JSON: neither `,` nor `}` after a member")),
            }
        }
    }

    fn elements(&mut self, pointer: &str, depth: usize) -> Result<(), Broken> {
        let line = self.lines[self.at].line;
        self.byte += 1;
        if self.peek() == Some(b']') {
            self.byte += 1;
            self.leaves.push(Leaf { pointer: pointer.to_owned(), value: "[]".to_owned(), line });
            return Ok(());
        }
        for index in 0.. {
            self.value(&format!("{pointer}/{index}"), depth + 1)?;
            match self.peek() {
                Some(b',') => self.byte += 1,
                Some(b']') => break,
                _ => return Err(self.broken("no JSON: neither `,` nor `]` after an element")),
            }
        }
        self.expect(b']')
    }

    /// A string, number, `true`, `false` or `null`, as it is written.
    fn scalar(&mut self) -> Result<String, Broken> {
        let rest = &self.line()[self.byte..];
        let length = if rest.first() == Some(&b'"') {
            let mut escaped = false;
            let end = rest[1..].iter().position(|byte| {
                let ends = *byte == b'"' && !escaped;
                escaped = *byte == b'\\' && !escaped;
                ends
            });
            end.map(|end| end + 2)
        } else {
            let ends = |byte: &u8| byte.is_ascii_whitespace() || b",:{}[]\"".contains(byte);
            Some(rest.iter().position(ends).unwrap_or(rest.len()))
        };
        let text = length.and_then(|length| str::from_utf8(&rest[..length]).ok());
        let valid = text.filter(|text| serde_json::from_str::<serde_json::Value>(text).is_ok());
        match valid {
            Some(text) => {
                let text = text.to_owned();
                self.byte += text.len();
                Ok(text)
            }
            None => Err(self.broken("no JSON: neither a value nor a bracket")),
        }
    }
}
