//! A log of `curl -v`, or several in one file, into exchanges.
//!
//! Bodies and what curl says of its work are two streams, which meet in a file where they please: a body
//! may stand behind curl's last words on its call, and what follows a body without a line end may
//! stand in its last line.

use super::{Body, Exchange, Message, ReadError, Response, header, start_line, status};

/// How curl's own lines go on that can follow a body in the same line.
const SAYINGS: [&str; 12] = [
    "* Connection #",
    "*   Trying ",
    "* Closing ",
    "* Found bundle",
    "* Re-using ",
    "* Host ",
    "* Hostname ",
    "* Could not resolve",
    "* Excess found",
    "* Issue another request",
    "* Ignoring the response-body",
    "* Note: ",
];

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Exchange>, ReadError> {
    let mut log = Log { exchanges: Vec::new(), part: Part::Between, body: Vec::new() };
    for (index, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
        log.line(line, index + 1);
    }
    log.close();
    if log.exchanges.is_empty() {
        return Err(ReadError::new(
            1,
            1,
            "expected a line such as `> GET /path HTTP/1.1`, which `curl -v` writes",
        ));
    }
    Ok(log.exchanges)
}

/// The rest of a line that curl marked, without its end.
pub(super) fn marked(line: &[u8], mark: u8) -> Option<&[u8]> {
    let rest = untimed(line).strip_prefix(&[mark])?;
    let rest = rest.trim_ascii_end();
    match rest.first() {
        Some(b' ') => Some(&rest[1..]),
        None => Some(rest),
        Some(_) => None,
    }
}

/// A line without the time that `--trace-time` puts before it.
pub(super) fn untimed(line: &[u8]) -> &[u8] {
    let shape = b"00:00:00.000000 ";
    let fits = line.len() > shape.len()
        && shape.iter().zip(line).all(|(shape, byte)| match shape {
            b'0' => byte.is_ascii_digit(),
            other => other == byte,
        });
    if fits { &line[shape.len()..] } else { line }
}

/// What the lines that come now belong to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Between,
    Request,
    Response,
    Answered,
}

struct Log {
    exchanges: Vec<Exchange>,
    part: Part,
    /// What was not marked since the last answer began.
    body: Vec<u8>,
}

impl Log {
    fn line(&mut self, line: &[u8], number: usize) {
        let Some(line) = without_progress(untimed(line)) else { return };
        if let Some(rest) = marked(line, b'>') {
            self.sent(rest, number);
        } else if let Some(rest) = marked(line, b'<') {
            self.received(rest);
        } else if line.starts_with(b"} [") || line.starts_with(b"{ [") {
            if line.starts_with(b"}")
                && let Some(exchange) = self.exchanges.last_mut()
            {
                exchange.request.body = Body::Unrecorded;
            }
        } else if marked(line, b'*').is_none() && self.part == Part::Answered {
            self.unmarked(line, number);
        }
    }

    fn sent(&mut self, line: &[u8], number: usize) {
        if let Some((method, target)) = start_line(line) {
            self.close();
            let method = method.to_owned();
            let target = target.to_owned();
            let request = Message::default();
            self.exchanges.push(Exchange {
                line: number,
                column: 1,
                method,
                target,
                request,
                response: None,
                millis: None,
                aside: Vec::new(),
            });
            self.part = Part::Request;
        } else if let (Part::Request, Some(exchange)) = (self.part, self.exchanges.last_mut()) {
            match header(line) {
                Some(header) => exchange.request.headers.push(header),
                None if exchange.request.announced() => exchange.request.body = Body::Unrecorded,
                None => {}
            }
        }
    }

    fn received(&mut self, line: &[u8]) {
        let Some(exchange) = self.exchanges.last_mut() else { return };
        if let Some(status) = status(line) {
            // A second answer to the same request, such as the one behind 100 Continue.
            exchange.response = Some(Response { status, message: Message::default() });
            self.body.clear();
            self.part = Part::Response;
        } else if let (Part::Response, Some(response)) = (self.part, &mut exchange.response) {
            match header(line) {
                Some(header) => response.message.headers.push(header),
                None => self.part = Part::Answered,
            }
        }
    }

    /// A line of a body; what curl says in the same line is read as a line of its own.
    fn unmarked(&mut self, line: &[u8], number: usize) {
        if self.body.starts_with(b"HTTP/") && line.trim_ascii().is_empty() {
            // These were the headers, which `-i` puts before the body.
            self.body.clear();
            return;
        }
        let said = || SAYINGS.iter().filter_map(|saying| find(line, saying.as_bytes())).min();
        let end = match self.missing(line) {
            Some(bytes) => bytes.min(line.len()),
            None => said().unwrap_or(line.len()),
        };
        self.body.extend_from_slice(&line[..end]);
        let rest = &line[end..];
        if end > 0 && !rest.trim_ascii().is_empty() {
            self.line(rest, number);
        }
    }

    /// How many bytes of the body are still to come, where its length is known.
    fn missing(&self, line: &[u8]) -> Option<usize> {
        let response = self.exchanges.last()?.response.as_ref()?;
        let length: usize = response.message.header("content-length")?.parse().ok()?;
        let begins = if self.body.is_empty() { line } else { &self.body };
        let left = length.saturating_sub(self.body.len());
        (!begins.starts_with(b"HTTP/") && left > 0).then_some(left)
    }

    /// Gives the last exchange the body that was gathered for it.
    fn close(&mut self) {
        let gathered = std::mem::take(&mut self.body);
        let Some(exchange) = self.exchanges.last_mut() else { return };
        let Some(response) = &mut exchange.response else { return };
        response.message.body = match gathered.trim_ascii() {
            [] if response.message.announced() => Body::Unrecorded,
            [] => Body::None,
            body => Body::Bytes(body.to_vec()),
        };
        self.part = Part::Between;
    }
}

fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|window| window == word)
}

/// What a line says beside the progress of the transfer, if anything.
fn without_progress(line: &[u8]) -> Option<&[u8]> {
    if line.starts_with(b"  % Total ") || line.trim_ascii_start().starts_with(b"Dload  Upload") {
        return None;
    }
    let progress =
        line.first() == Some(&b'\r') || line.starts_with(b"  0") || line.starts_with(b"100 ");
    if !progress {
        return Some(line);
    }
    let behind = line.windows(8).rposition(|window| window == b"--:--:--" || is_time(window));
    let Some(at) = behind else { return Some(line) };
    let rest = line[at + 8..].trim_ascii_start();
    let figures =
        rest.iter().take_while(|byte| byte.is_ascii_digit() || b".kMGT".contains(byte)).count();
    Some(&rest[figures..]).filter(|rest| !rest.trim_ascii().is_empty())
}

fn is_time(text: &[u8]) -> bool {
    text.iter().enumerate().all(|(at, byte)| match at {
        2 | 5 => *byte == b':',
        _ => byte.is_ascii_digit(),
    })
}
