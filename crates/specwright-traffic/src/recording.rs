//! Files that recorded traffic into exchanges: a HAR, text of requests and answers, or a log of curl.

mod curl;
mod har;
mod text;
mod trace;

use std::borrow::Cow;
use std::cell::OnceCell;

use serde_json::Value;

/// One call as it was recorded.
#[derive(Debug)]
pub(super) struct Exchange {
    /// Where it begins, from 1.
    pub line: usize,
    pub column: usize,
    pub method: String,
    /// The address as it stands there: a whole URL or a path.
    pub target: String,
    pub request: Message,
    /// Absent where the call was broken off.
    pub response: Option<Response>,
    pub millis: Option<f64>,
    /// What else the recording tells of the call; it is not judged, and may have secrets.
    pub aside: Vec<Message>,
}

/// Headers and body.
#[derive(Debug, Default)]
pub(super) struct Message {
    pub headers: Vec<(String, String)>,
    pub body: Body,
    /// The body as JSON, read once; `None` within where it is none.
    json: OnceCell<Option<Value>>,
}

#[derive(Debug)]
pub(super) struct Response {
    pub status: u16,
    pub message: Message,
}

/// A body as far as the recording has it.
#[derive(Debug, Default)]
pub(super) enum Body {
    #[default]
    None,
    /// There was one, and it was not written down.
    Unrecorded,
    Bytes(Vec<u8>),
}

/// How a file recorded traffic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RecordingFormat {
    Har,
    Text,
    Curl,
    Trace,
}

/// What keeps a file from being read. The message never quotes the file: anything in it may be secret.
#[derive(Debug)]
pub(super) struct ReadError {
    pub line: usize,
    pub column: usize,
    pub message: String,
}

impl ReadError {
    fn new(line: usize, column: usize, message: impl Into<String>) -> ReadError {
        ReadError { line, column, message: message.into() }
    }
}

impl Message {
    fn new(headers: Vec<(String, String)>, body: Body) -> Message {
        Message { headers, body, json: OnceCell::new() }
    }

    /// The body, where it is JSON.
    pub(super) fn json(&self) -> Option<&Value> {
        let read = || match &self.body {
            Body::Bytes(bytes) => serde_json::from_slice(bytes)
                .ok()
                .or_else(|| serde_json::from_str(&paired(str::from_utf8(bytes).ok()?)).ok()),
            Body::None | Body::Unrecorded => None,
        };
        self.json.get_or_init(read).as_ref()
    }

    /// The first header of a name.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// Whether a body was announced.
    fn announced(&self) -> bool {
        let length = self.header("content-length").and_then(|text| text.trim().parse().ok());
        length.is_some_and(|bytes: u64| bytes > 0) || self.header("transfer-encoding").is_some()
    }
}

/// A file's exchanges, and how they were written down. `answers` is the text of a second file, which
/// holds the answers.
pub(super) fn read(
    name: &str,
    bytes: &[u8],
    answers: Option<&[u8]>,
) -> Result<(RecordingFormat, Vec<Exchange>), ReadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let form = form(name, bytes);
    let exchanges = match form {
        RecordingFormat::Har => har::read(bytes),
        RecordingFormat::Text => text::read(bytes, answers),
        RecordingFormat::Curl => curl::read(bytes),
        RecordingFormat::Trace => trace::read(bytes),
    }?;
    Ok((form, exchanges))
}

/// What a file is, by its content first.
fn form(name: &str, bytes: &[u8]) -> RecordingFormat {
    if bytes.trim_ascii_start().starts_with(b"{") || name.ends_with(".har") {
        return RecordingFormat::Har;
    }
    let found = bytes.split(|byte| *byte == b'\n').find_map(|line| {
        let sent = curl::marked(line, b'>').is_some_and(|rest| start_line(rest).is_some());
        match line {
            _ if sent || curl::marked(line, b'<').is_some_and(is_status) => {
                Some(RecordingFormat::Curl)
            }
            _ if trace::turn(line).is_some() => Some(RecordingFormat::Trace),
            _ if start_line(line).is_some() || is_status(line) => Some(RecordingFormat::Text),
            _ => None,
        }
    });
    found.unwrap_or(RecordingFormat::Text)
}

/// JSON in which halves of characters stand alone, with a mark in the place of each: browsers cut texts
/// in the middle of a character. The length stays, so that places do.
fn paired(text: &str) -> Cow<'_, str> {
    let unit = |at: usize| {
        let code = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(code, 16).ok()
    };
    let mut mended = Cow::Borrowed(text);
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('\\')) {
        at += found;
        let next = unit(at + 6).filter(|unit| (0xDC00..0xE000).contains(unit));
        at += match (unit(at), next) {
            (Some(0xD800..0xDC00), Some(_)) => 12,
            (Some(0xD800..0xE000), _) => {
                mended.to_mut().replace_range(at..at + 6, "\\ufffd");
                6
            }
            // The next character is no mark of its own.
            _ => 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8),
        };
    }
    mended
}

/// Method and target of a line such as `POST /path HTTP/1.1`.
fn start_line(line: &[u8]) -> Option<(&str, &str)> {
    let line = std::str::from_utf8(line).ok()?.trim_end();
    let (method, rest) = line.split_once(' ')?;
    let (target, version) = rest.trim_start().rsplit_once(' ')?;
    let named = !method.is_empty() && method.len() <= 20;
    let upper = method.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-');
    (named && upper && version.starts_with("HTTP/")).then_some((method, target.trim_end()))
}

fn is_status(line: &[u8]) -> bool {
    status(line).is_some()
}

/// The status of a line such as `HTTP/1.1 200 OK`.
fn status(line: &[u8]) -> Option<u16> {
    let rest = line.strip_prefix(b"HTTP/")?;
    let rest = std::str::from_utf8(rest.get(..rest.len().min(40))?.trim_ascii_end());
    let text = rest.or_else(|error| std::str::from_utf8(&line[5..5 + error.valid_up_to()])).ok()?;
    let status = text.split_ascii_whitespace().nth(1)?;
    (status.len() == 3).then(|| status.parse().ok()).flatten().filter(|status| *status >= 100)
}

/// A header line's name and value.
fn header(line: &[u8]) -> Option<(String, String)> {
    let line = String::from_utf8_lossy(line.trim_ascii());
    let at =
        line[usize::from(line.starts_with(':'))..].find(':')? + usize::from(line.starts_with(':'));
    let name = &line[..at];
    let value = &line[at + 1..];
    let named = !name.is_empty() && !name.contains(char::is_whitespace);
    named.then(|| (name.to_owned(), value.trim().to_owned()))
}
