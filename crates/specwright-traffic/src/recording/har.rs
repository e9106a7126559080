//! A HAR 1.2 file into exchanges; every field that a program may leave out may be missing.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::{Body, Exchange, Message, ReadError, Response, paired};

#[derive(Deserialize)]
struct Har<'t> {
    #[serde(borrow)]
    log: Log<'t>,
}

/// Entries stay text at first, which says where each stands.
#[derive(Deserialize)]
struct Log<'t> {
    #[serde(borrow)]
    entries: Vec<&'t RawValue>,
}

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Exchange>, ReadError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (line, column) = Lines::new(bytes).of(error.valid_up_to());
        ReadError::new(line, column, "this is no UTF-8; a HAR is JSON in UTF-8")
    })?;
    let whole = paired(text);
    let text = whole.as_ref();
    let har: Har<'_> = serde_json::from_str(text).map_err(|error| unreadable(&error))?;
    let mut places = Lines::new(text.as_bytes());
    let mut exchanges = Vec::with_capacity(har.log.entries.len());
    for raw in har.log.entries {
        let (line, column) = places.of(raw.get().as_ptr().addr() - text.as_ptr().addr());
        let entry: Value = serde_json::from_str(raw.get()).map_err(|_| {
            ReadError::new(line, column, "this entry is nested too deeply to be read; leave it out")
        })?;
        let found = exchange(&entry, line, column).ok_or_else(|| {
            ReadError::new(
                line,
                column,
                "expected an entry with `request.method` and `request.url`",
            )
        })?;
        exchanges.push(found);
    }
    Ok(exchanges)
}

/// What is wrong, without the words of serde_json where they quote the file.
fn unreadable(error: &serde_json::Error) -> ReadError {
    let line = error.line().max(1);
    let column = error.column().max(1);
    match error.classify() {
        serde_json::error::Category::Data => ReadError::new(
            line,
            column,
            "this JSON is no HAR; expected an object `log` with a list `entries`",
        ),
        serde_json::error::Category::Eof => ReadError::new(
            line,
            column,
            "the HAR ends in the middle; record it again or save all of it",
        ),
        serde_json::error::Category::Syntax | serde_json::error::Category::Io => {
            ReadError::new(line, column, "this is not JSON; expected a HAR 1.2 file")
        }
    }
}

/// Lines and columns of places that come one behind the other, counted once.
struct Lines<'t> {
    bytes: &'t [u8],
    at: usize,
    line: usize,
    column: usize,
}

impl<'t> Lines<'t> {
    fn new(bytes: &'t [u8]) -> Lines<'t> {
        Lines { bytes, at: 0, line: 1, column: 1 }
    }

    fn of(&mut self, offset: usize) -> (usize, usize) {
        for byte in &self.bytes[self.at..offset] {
            match byte {
                b'\n' => (self.line, self.column) = (self.line + 1, 1),
                // The rest of a character that began before.
                0x80..=0xBF => {}
                _ => self.column += 1,
            }
        }
        self.at = offset;
        (self.line, self.column)
    }
}

fn exchange(entry: &Value, line: usize, column: usize) -> Option<Exchange> {
    let request = &entry["request"];
    let method = request["method"].as_str()?.to_ascii_uppercase();
    let target = request["url"].as_str()?.to_owned();
    let mut sent = Message::new(headers(request, "cookie"), Body::None);
    sent.body = posted(&request["postData"]);
    let size = request["bodySize"].as_i64().unwrap_or_default();
    if matches!(sent.body, Body::None) && (size > 0 || sent.announced()) {
        sent.body = Body::Unrecorded;
    }
    if let (Some(kind), None) =
        (request["postData"]["mimeType"].as_str(), sent.header("content-type"))
    {
        sent.headers.push(("content-type".to_owned(), kind.to_owned()));
    }
    let status = status(&entry["response"]["status"]);
    let response = status.filter(|status| *status >= 100).map(|status| {
        let node = &entry["response"];
        let mut message = Message::new(headers(node, ""), Body::None);
        let kind = node["content"]["mimeType"].as_str().filter(|kind| *kind != "x-unknown");
        message.body = content(&node["content"], &message, status);
        let size = node["bodySize"].as_i64().unwrap_or_default();
        if matches!(message.body, Body::None) && size > 0 && status != 304 {
            message.body = Body::Unrecorded;
        }
        if let (Some(kind), None, Body::Bytes(_)) =
            (kind.filter(|kind| !kind.is_empty()), message.header("content-type"), &message.body)
        {
            message.headers.push(("content-type".to_owned(), kind.to_owned()));
        }
        Response { status, message }
    });
    let millis = entry["time"].as_f64().filter(|time| *time >= 0.0);
    let aside = aside(entry, response.is_none());
    Some(Exchange { line, column, method, target, request: sent, response, millis, aside })
}

/// A status as programs write it: `200`, `200.0` or `"200"`.
fn status(value: &Value) -> Option<u16> {
    let number = match value {
        Value::String(text) => text.trim().parse().ok()?,
        other => other.as_f64()?,
    };
    (number.fract() == 0.0 && (0.0..=999.0).contains(&number)).then_some(number as u16)
}

/// What is told twice or stands beside: lists of the query, of cookies and of a form, where an answer
/// leads, what a socket said, and an answer without a status.
fn aside(entry: &Value, broken: bool) -> Vec<Message> {
    let request = &entry["request"];
    let response = &entry["response"];
    let mut pairs = Vec::new();
    let lists = [&request["queryString"], &request["postData"]["params"]];
    for item in lists.into_iter().flat_map(|list| list.as_array().into_iter().flatten()) {
        pairs.extend(pair(item));
    }
    for item in [request, response].iter().flat_map(|side| side["cookies"].as_array()).flatten() {
        pairs.extend(
            pair(item).map(|(name, value)| ("cookie".to_owned(), format!("{name}={value}"))),
        );
    }
    if let Some(url) = response["redirectURL"].as_str() {
        pairs.push(("location".to_owned(), url.to_owned()));
    }
    let mut all = vec![Message::new(pairs, Body::None)];
    if broken {
        let headers = headers(response, "");
        let message = Message::new(headers, Body::None);
        let body = content(&response["content"], &message, 0);
        all.push(Message { body, ..message });
    }
    for said in entry["_webSocketMessages"].as_array().into_iter().flatten() {
        let text = said["data"].as_str().unwrap_or_default();
        all.push(Message::new(Vec::new(), Body::Bytes(text.as_bytes().to_vec())));
    }
    all
}

/// Name and value of an item of a list.
fn pair(item: &Value) -> Option<(String, String)> {
    let name = item["name"].as_str()?;
    let value = item["value"].as_str().unwrap_or_default();
    Some((name.to_owned(), value.to_owned()))
}

/// Headers without those that HTTP/2 makes of the request line; `cookies` says where cookies go that
/// have a list only.
fn headers(message: &Value, cookies: &str) -> Vec<(String, String)> {
    let list = |key: &str| message[key].as_array().into_iter().flatten().filter_map(pair);
    let mut found: Vec<_> = list("headers").filter(|(name, _)| !name.starts_with(':')).collect();
    let known = found.iter().any(|(name, _)| name.eq_ignore_ascii_case(cookies));
    if !cookies.is_empty() && !known {
        let all: Vec<String> =
            list("cookies").map(|(name, value)| format!("{name}={value}")).collect();
        if !all.is_empty() {
            found.push((cookies.to_owned(), all.join("; ")));
        }
    }
    found
}

fn posted(data: &Value) -> Body {
    if let Some(text) = data["text"].as_str().filter(|text| !text.is_empty()) {
        return decoded(text, &data["encoding"]);
    }
    let Some(params) = data["params"].as_array().filter(|params| !params.is_empty()) else {
        return Body::None;
    };
    let encode = |value: &Value| {
        let text = value.as_str().unwrap_or_default();
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    // Some programs encode names and values here already, HAR 1.2 does not say.
    let one = |param: &Value| format!("{}={}", encode(&param["name"]), encode(&param["value"]));
    Body::Bytes(params.iter().map(one).collect::<Vec<_>>().join("&").into_bytes())
}

fn content(content: &Value, message: &Message, status: u16) -> Body {
    match content["text"].as_str() {
        Some(text) if !text.is_empty() => decoded(text, &content["encoding"]),
        Some(_) | None => {
            // A size of -1 says that nobody knows.
            let size = content["size"].as_i64().unwrap_or_default();
            let bodiless = status == 204 || status == 304;
            let announced = content["text"].is_null() && message.announced();
            if !bodiless && (size != 0 || announced) { Body::Unrecorded } else { Body::None }
        }
    }
}

fn decoded(text: &str, encoding: &Value) -> Body {
    if !encoding.as_str().is_some_and(|name| name.eq_ignore_ascii_case("base64")) {
        return Body::Bytes(text.as_bytes().to_vec());
    }
    let text: String = text.chars().filter(|c| !c.is_ascii_whitespace() && *c != '=').collect();
    match STANDARD_NO_PAD.decode(text).ok() {
        // Compressed bytes are not the body; a browser would have taken them apart.
        Some(bytes) if !bytes.starts_with(b"\x1f\x8b") => Body::Bytes(bytes),
        Some(_) | None => Body::Unrecorded,
    }
}
