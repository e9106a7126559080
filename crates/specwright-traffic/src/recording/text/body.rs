//! What stands behind the headers of a text into a body, and where it ends.

use super::super::{Body, Message, start_line, status};
use super::{Reader, Side, request_line};

/// The body: by the chunks or the length that its headers tell, where the text agrees, else to the next
/// line that can only begin something else.
pub(super) fn body(reader: &mut Reader<'_>, message: &Message, side: Side) -> Body {
    let rest = &reader.bytes[reader.at..];
    let chunks = message.header("transfer-encoding").is_some_and(|text| text.contains("chunked"));
    if let Some((bytes, length)) = chunks.then(|| chunked(rest)).flatten() {
        reader.skip(length);
        return of(&bytes);
    }
    let length = message.header("content-length").and_then(|text| text.parse::<usize>().ok());
    if let Some(length) = length.filter(|length| agrees(rest, *length)) {
        reader.skip(length);
        return of(&rest[..length]);
    }
    if let (Side::Request, Some(line)) = (side, reader.peek())
        && is_file(line)
    {
        reader.skip_line();
        return Body::Unrecorded;
    }
    let start = reader.at;
    let mut balance = Balance::default();
    let mut blank = true;
    while let Some(line) = reader.peek() {
        let next = match side {
            Side::Request => status(line).is_some(),
            Side::Response(_) => start_line(line).is_some() || status(line).is_some(),
        };
        let other = next || line.starts_with(b"###") || line.starts_with(b"> {%");
        if other || blank && balance.is_over() && begins(line, &balance) {
            break;
        }
        blank = line.trim_ascii().is_empty();
        balance.take(line);
        reader.skip_line();
    }
    of(reader.bytes[start..reader.at].trim_ascii())
}

fn of(bytes: &[u8]) -> Body {
    if bytes.is_empty() { Body::None } else { Body::Bytes(bytes.to_vec()) }
}

/// Whether a line behind a whole body and an empty line is the first of something else.
fn begins(line: &[u8], before: &Balance) -> bool {
    let json = before.kind != BodyKind::Other;
    start_line(line).is_some()
        || is_editors(line)
        || json && (line.starts_with(b"# ") || request_line(line.trim_ascii()).is_some())
}

/// A line by which an editor takes a body from a file.
fn is_file(line: &[u8]) -> bool {
    line.starts_with(b"< ") && !line.starts_with(b"< {%") || line.starts_with(b"<@")
}

/// A line by which an editor keeps an answer or names the program that looks at it.
pub(super) fn is_editors(line: &[u8]) -> bool {
    [&b"> "[..], b">> ", b">>! ", b"<> "].iter().any(|mark| line.starts_with(mark))
}

/// How a text begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum BodyKind {
    #[default]
    Empty,
    Json,
    Other,
}

/// Whether all brackets of JSON are closed, line by line.
#[derive(Debug, Default)]
struct Balance {
    kind: BodyKind,
    open: usize,
    within_text: bool,
}

impl Balance {
    fn is_over(&self) -> bool {
        self.kind != BodyKind::Json || self.open == 0 && !self.within_text
    }

    fn take(&mut self, line: &[u8]) {
        if self.kind == BodyKind::Empty {
            self.kind = match line.trim_ascii_start().first() {
                None => BodyKind::Empty,
                Some(b'{' | b'[') => BodyKind::Json,
                Some(_) => BodyKind::Other,
            };
        }
        let mut bytes = line.iter();
        while let Some(byte) = bytes.next() {
            match byte {
                b'\\' => _ = bytes.next(),
                b'"' => self.within_text = !self.within_text,
                b'{' | b'[' if !self.within_text => self.open += 1,
                b'}' | b']' if !self.within_text => self.open = self.open.saturating_sub(1),
                _ => {}
            }
        }
    }
}

/// Whether what follows a body of this length is the end or begins something else.
fn agrees(rest: &[u8], length: usize) -> bool {
    let Some(behind) = rest.get(length..) else { return false };
    let behind = behind.trim_ascii_start();
    let line = behind.split(|byte| *byte == b'\n').next().unwrap_or_default();
    behind.is_empty()
        || line.starts_with(b"#")
        || start_line(line).is_some()
        || status(line.trim_ascii_end()).is_some()
}

/// What the chunks at the beginning of a text hold, and how long they are in the text.
pub(in super::super) fn chunked(text: &[u8]) -> Option<(Vec<u8>, usize)> {
    let mut body = Vec::new();
    let mut at = 0;
    loop {
        let end = at + text.get(at..)?.iter().position(|byte| *byte == b'\n')?;
        let size = std::str::from_utf8(&text[at..end]).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        at = end + 1;
        if size == 0 {
            let rest = &text[at..];
            let blank =
                if rest.starts_with(b"\r\n") { 2 } else { usize::from(rest.starts_with(b"\n")) };
            return Some((body, at + blank));
        }
        body.extend_from_slice(text.get(at..at.checked_add(size)?)?);
        at += size;
        let line_end = if text[at..].starts_with(b"\r\n") { 2 } else { 1 };
        at += line_end;
    }
}
