//! Requests and answers as plain text, one behind the other or in two files, into exchanges.
//!
//! Both the raw bytes of HTTP/1.1 and the form that editors know are read: requests between lines of
//! `###`, with comments, and variables in `{{braces}}` that the file sets by `@name = value`.

mod body;
mod variables;

pub(super) use body::chunked;
use body::{body, is_editors};
use variables::Variables;

use super::{Body, Exchange, Message, ReadError, Response, header, start_line, status};

const EXPECTED: &str = "expected a request line such as `POST /path HTTP/1.1`, a URL or a status line such as \
                        `HTTP/1.1 200 OK`; a recording is a HAR (.har), such text (.http, .rest, .txt), or a log of \
                        `curl -v` or `curl --trace-ascii` (.log, .trace, .txt)";

pub(super) fn read(bytes: &[u8], answers: Option<&[u8]>) -> Result<Vec<Exchange>, ReadError> {
    let mut exchanges = Vec::new();
    for piece in pieces(bytes)? {
        match piece {
            Piece::Request(exchange) => exchanges.push(exchange),
            Piece::Response(line, response) => answered(&mut exchanges, line, response)?,
        }
    }
    if let Some(answers) = answers {
        let mut waiting = exchanges.iter_mut().filter(|exchange| exchange.response.is_none());
        for piece in pieces(answers)? {
            if let (Piece::Response(_, response), Some(exchange)) = (piece, waiting.next()) {
                exchange.response = Some(response);
            }
        }
    }
    if exchanges.is_empty() {
        return Err(ReadError::new(1, 1, EXPECTED));
    }
    Ok(exchanges)
}

fn answered(exchanges: &mut [Exchange], line: usize, response: Response) -> Result<(), ReadError> {
    match exchanges.last_mut() {
        // What comes before the answer proper, such as 100 Continue.
        Some(_) if response.status < 200 => Ok(()),
        Some(exchange) if exchange.response.is_none() => {
            exchange.response = Some(response);
            Ok(())
        }
        Some(_) | None => {
            Err(ReadError::new(line, 1, "this answer has no request; put its request before it"))
        }
    }
}

enum Piece {
    Request(Exchange),
    Response(usize, Response),
}

/// A place in the text that moves on by whole lines or bytes.
struct Reader<'t> {
    bytes: &'t [u8],
    at: usize,
    line: usize,
}

impl<'t> Reader<'t> {
    /// The next line, without its end; it stays.
    fn peek(&self) -> Option<&'t [u8]> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let end = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        let line = &rest[..end];
        Some(line.strip_suffix(b"\r").unwrap_or(line))
    }

    fn skip_line(&mut self) {
        let rest = &self.bytes[self.at..];
        let end = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |end| end + 1);
        self.skip(end);
    }

    fn skip(&mut self, count: usize) {
        let skipped = &self.bytes[self.at..self.at + count];
        self.line += skipped.iter().filter(|byte| **byte == b'\n').count();
        self.at += count;
    }
}

fn pieces(bytes: &[u8]) -> Result<Vec<Piece>, ReadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = Reader { bytes, at: 0, line: 1 };
    let mut variables = Variables::new(bytes.len());
    let mut pieces = Vec::new();
    while let Some(line) = reader.peek() {
        let place = reader.line;
        let trimmed = line.trim_ascii();
        if trimmed.is_empty()
            || [&b"#"[..], b"//", b"<>"].iter().any(|mark| trimmed.starts_with(mark))
        {
            reader.skip_line();
        } else if let Some(variable) = trimmed.strip_prefix(b"@") {
            let text = String::from_utf8_lossy(variable).into_owned();
            if let Some((name, value)) = text.split_once('=') {
                variables.set(name, value);
            }
            reader.skip_line();
        } else if trimmed.starts_with(b"< {%") || trimmed.starts_with(b"> {%") {
            script(&mut reader);
        } else if is_editors(trimmed) {
            reader.skip_line();
        } else if let Some(status) = status(trimmed) {
            reader.skip_line();
            let message = message(&mut reader, None, Side::Response(status));
            pieces.push(Piece::Response(place, Response { status, message }));
        } else if let Some((method, target)) = request_line(trimmed) {
            reader.skip_line();
            let mut target = target;
            while let Some(more) = reader.peek().and_then(continued) {
                target.push_str(more);
                reader.skip_line();
            }
            let target = variables.fill(&target);
            let request = message(&mut reader, Some(&mut variables), Side::Request);
            let exchange = Exchange {
                line: place,
                column: 1,
                method,
                target,
                request,
                response: None,
                millis: None,
                aside: Vec::new(),
            };
            pieces.push(Piece::Request(exchange));
        } else {
            return Err(ReadError::new(place, 1, EXPECTED));
        }
    }
    Ok(pieces)
}

/// A script of an editor, to the end of its block.
fn script(reader: &mut Reader<'_>) {
    while let Some(line) = reader.peek() {
        reader.skip_line();
        if line.trim_ascii_end().ends_with(b"%}") {
            break;
        }
    }
}

/// A request line with or without version, or a URL alone, which is asked for with GET.
fn request_line(line: &[u8]) -> Option<(String, String)> {
    if let Some((method, target)) = start_line(line) {
        return Some((method.to_owned(), target.to_owned()));
    }
    let line = std::str::from_utf8(line).ok()?;
    let is_target = |text: &str| {
        let begins = ["http://", "https://", "/", "{{"].iter().any(|start| text.starts_with(start));
        begins && !text.contains(char::is_whitespace)
    };
    if is_target(line) && !line.starts_with('/') {
        return Some(("GET".to_owned(), line.to_owned()));
    }
    let (method, target) = line.split_once(' ')?;
    let upper = method.bytes().all(|byte| byte.is_ascii_uppercase());
    (upper && is_target(target.trim())).then(|| (method.to_owned(), target.trim().to_owned()))
}

/// More of a path or query on a line of its own.
fn continued(line: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(line).ok()?;
    let trimmed = text.trim();
    let more = text.starts_with([' ', '\t']) && trimmed.starts_with(['?', '&', '/', '=']);
    let more = more && !trimmed.starts_with("//") && !trimmed.contains(char::is_whitespace);
    more.then_some(trimmed)
}

#[derive(Clone, Copy)]
enum Side {
    Request,
    Response(u16),
}

fn message(reader: &mut Reader<'_>, mut variables: Option<&mut Variables>, side: Side) -> Message {
    let mut message = Message::default();
    let mut ended = false;
    while let Some(line) = reader.peek() {
        if line.trim_ascii().is_empty() {
            reader.skip_line();
            ended = true;
            break;
        }
        if line.starts_with(b"###") || status(line).is_some() {
            break;
        }
        if let Some((name, value)) = header(line) {
            let value = match &mut variables {
                Some(variables) => variables.fill(&value),
                None => value,
            };
            message.headers.push((name, value));
        }
        reader.skip_line();
    }
    let bodiless = matches!(side, Side::Response(..200 | 204 | 304));
    if ended && !bodiless {
        message.body = match (body(reader, &message, side), variables) {
            (Body::Bytes(bytes), Some(variables)) if variables::has(&bytes) => {
                let text = variables.fill(&String::from_utf8_lossy(&bytes));
                Body::Bytes(variables::quoted(&text).into_bytes())
            }
            (body, _) => body,
        };
    }
    message
}
