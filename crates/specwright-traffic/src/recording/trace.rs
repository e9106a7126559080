//! A log of `curl --trace-ascii` into exchanges; it has the bodies that were sent, too.

use serde::de::IgnoredAny;

use super::curl::untimed;
use super::text::chunked;
use super::{Body, Exchange, Message, ReadError, Response, header, start_line, status};

/// What the lines of a dump are a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    SentHeader,
    SentData,
    ReceivedHeader,
    ReceivedData,
    Other,
}

const TURNS: [(&[u8], Turn); 6] = [
    (b"=> Send header, ", Turn::SentHeader),
    (b"=> Send data, ", Turn::SentData),
    (b"<= Recv header, ", Turn::ReceivedHeader),
    (b"<= Recv data, ", Turn::ReceivedData),
    (b"=> Send SSL data, ", Turn::Other),
    (b"<= Recv SSL data, ", Turn::Other),
];

/// What begins at a line, if anything.
pub(super) fn turn(line: &[u8]) -> Option<Turn> {
    let line = untimed(line);
    TURNS.iter().find(|(start, _)| line.starts_with(start)).map(|(_, turn)| *turn)
}

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Exchange>, ReadError> {
    let mut exchanges = Vec::new();
    let mut now = None;
    let mut dump = Dump::default();
    for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if let Some(next) = turn(line) {
            close(&mut exchanges, now, std::mem::take(&mut dump));
            (now, dump.line) = (Some(next), index + 1);
        } else if untimed(line).starts_with(b"== Info") {
            close(&mut exchanges, now.take(), std::mem::take(&mut dump));
        } else if now.is_some() {
            dump.push(line);
        }
    }
    close(&mut exchanges, now, dump);
    for exchange in &mut exchanges {
        restored(&mut exchange.request);
        if let Some(response) = &mut exchange.response {
            restored(&mut response.message);
        }
    }
    if exchanges.is_empty() {
        return Err(ReadError::new(
            1,
            1,
            "expected `=> Send header` and behind it a request line as text; \
             record with `curl --trace-ascii`, which writes text, and not with `--trace`",
        ));
    }
    Ok(exchanges)
}

/// Dumped text, put together again.
#[derive(Default)]
struct Dump {
    line: usize,
    text: Vec<u8>,
    /// Where in the data the next line should begin if there was no line end.
    next: usize,
}

impl Dump {
    /// Takes a line such as `0040: text`. Its offset tells whether a line end came before it.
    fn push(&mut self, line: &[u8]) {
        let Some(colon) =
            line.iter().position(|byte| *byte == b':').filter(|at| (4..=16).contains(at))
        else {
            return;
        };
        let offset = std::str::from_utf8(&line[..colon])
            .ok()
            .and_then(|hex| usize::from_str_radix(hex, 16).ok());
        let (Some(offset), Some(b' ')) = (offset, line.get(colon + 1)) else { return };
        let text = &line[colon + 2..];
        if offset > self.next {
            self.text.extend_from_slice(b"\r\n");
        }
        self.text.extend_from_slice(text);
        self.next = offset + text.len();
    }
}

fn close(exchanges: &mut Vec<Exchange>, turn: Option<Turn>, dump: Dump) {
    let lines = || dump.text.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end);
    match turn {
        Some(Turn::SentHeader) => {
            let Some((method, target)) = lines().next().and_then(start_line) else { return };
            let headers = lines().skip(1).filter_map(header).collect();
            let method = method.to_owned();
            let target = target.to_owned();
            let mut request = Message::new(headers, Body::None);
            if request.announced() {
                request.body = Body::Unrecorded;
            }
            exchanges.push(Exchange {
                line: dump.line,
                column: 1,
                method,
                target,
                request,
                response: None,
                millis: None,
                aside: Vec::new(),
            });
        }
        Some(Turn::ReceivedHeader) => {
            let Some(exchange) = exchanges.last_mut() else { return };
            for line in lines() {
                if let Some(status) = status(line) {
                    exchange.response = Some(Response { status, message: Message::default() });
                } else if let (Some(response), Some(header)) =
                    (&mut exchange.response, header(line))
                {
                    response.message.headers.push(header);
                }
            }
        }
        Some(Turn::SentData) => {
            if let Some(exchange) = exchanges.last_mut() {
                append(&mut exchange.request.body, dump.text);
            }
        }
        Some(Turn::ReceivedData) => {
            let response = exchanges.last_mut().and_then(|exchange| exchange.response.as_mut());
            if let Some(response) = response {
                append(&mut response.message.body, dump.text);
            }
        }
        Some(Turn::Other) | None => {}
    }
}

/// A body without its chunks. The dump has a dot for every byte that is no letter, line ends of one byte
/// too, so JSON that cannot be read was not written down.
fn restored(message: &mut Message) {
    let Body::Bytes(bytes) = &message.body else { return };
    let chunks = message.header("transfer-encoding").is_some_and(|text| text.contains("chunked"));
    let json = message.header("content-type").is_some_and(|kind| kind.contains("json"));
    let lost = |bytes: &[u8]| json && serde_json::from_slice::<IgnoredAny>(bytes).is_err();
    let framed = chunks || lost(bytes);
    let bytes = match framed.then(|| chunked(bytes)).flatten() {
        Some((body, _)) => body,
        None => bytes.clone(),
    };
    message.body = match (bytes.as_slice(), lost(&bytes)) {
        ([], _) => Body::None,
        (rest, true) if chunks || rest.contains(&b'.') => Body::Unrecorded,
        _ => Body::Bytes(bytes),
    };
}

fn append(body: &mut Body, text: Vec<u8>) {
    match body {
        Body::Bytes(bytes) => bytes.extend(text),
        Body::None | Body::Unrecorded if text.is_empty() => {}
        Body::None | Body::Unrecorded => *body = Body::Bytes(text),
    }
}
