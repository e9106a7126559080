//! Answers: a status, headers, a media type and a body.

use std::fmt::{self, Display, Write};

use http::{HeaderName, HeaderValue, StatusCode, header};
use serde::Serialize;
use specwright_runtime::{Described, Items};

use super::Body;

/// An answer.
pub type Response = http::Response<Body>;

/// An answer without a body.
pub fn empty(status: u16) -> Response {
    respond(status, Body::default())
}

/// An answer with a JSON body of a declared media type.
pub fn json<T: Serialize>(status: u16, media_type: &'static str, value: &T) -> Response {
    let bytes = serde_json::to_vec(value)
        .expect("generated types are JSON, unless they contain a file that is not read");
    bytes_of(status, media_type, Body::from(bytes))
}

/// An answer with a text.
pub fn text<T: Display>(status: u16, media_type: &'static str, value: &T) -> Response {
    bytes_of(status, media_type, Body::from(value.to_string()))
}

/// An answer with bytes, whole or as a stream.
pub fn bytes_of(status: u16, media_type: &'static str, body: Body) -> Response {
    let mut response = respond(status, body);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

/// An answer whose items are the data of server-sent events.
pub fn events<T: Described + Serialize + 'static>(
    status: u16,
    media_type: &'static str,
    items: Items<T>,
) -> Response {
    bytes_of(status, media_type, items.into_events())
}

/// An answer whose items are lines of JSON.
pub fn lines<T: Described + Serialize + 'static>(
    status: u16,
    media_type: &'static str,
    items: Items<T>,
) -> Response {
    bytes_of(status, media_type, items.into_lines())
}

/// Adds a header to an answer. What is no visible ASCII is percent-encoded, so that no value can end
/// the header.
#[must_use]
pub fn with_header<T: Display>(mut response: Response, name: &'static str, value: &T) -> Response {
    let mut text = Visible { short: [0; SHORT], length: 0, long: String::new() };
    write!(text, "{value}").expect("a string takes any text");
    let value = HeaderValue::from_bytes(text.as_bytes());
    let value = value.expect("visible ASCII is a header's value");
    response.headers_mut().append(HeaderName::from_static(name), value);
    response
}

/// Adds a header that is a list to an answer: its items, separated by commas.
#[must_use]
pub fn with_header_list<T: Display>(
    response: Response,
    name: &'static str,
    items: &[T],
) -> Response {
    let items: Vec<String> = items.iter().map(T::to_string).collect();
    with_header(response, name, &items.join(","))
}

/// Adds a header that is a list to an answer, with a line for each item: `Set-Cookie`, whose values contain commas
/// (RFC 6265, section 3).
#[must_use]
pub fn with_header_lines<T: Display>(
    response: Response,
    name: &'static str,
    items: &[T],
) -> Response {
    items.iter().fold(response, |response, item| with_header(response, name, item))
}

/// What a path answers to OPTIONS where the spec does not say.
pub(super) fn options(allow: &'static str) -> Response {
    let mut response = empty(204);
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allow));
    response
}

fn respond(status: u16, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() =
        StatusCode::from_u16(status).expect("the generator admits HTTP statuses only");
    response
}

/// How many bytes of a header's value are gathered without asking for memory.
const SHORT: usize = 64;

/// Writes a text so that it may stand in a header.
struct Visible {
    short: [u8; SHORT],
    length: usize,
    /// All of the text, once it is longer.
    long: String,
}

impl Visible {
    fn push(&mut self, byte: u8) {
        if self.long.is_empty() && self.length < SHORT {
            self.short[self.length] = byte;
            self.length += 1;
            return;
        }
        if self.long.is_empty() {
            self.long.extend(self.short.iter().copied().map(char::from));
        }
        self.long.push(char::from(byte));
    }

    fn as_bytes(&self) -> &[u8] {
        if self.long.is_empty() { &self.short[..self.length] } else { self.long.as_bytes() }
    }
}

impl fmt::Write for Visible {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        for byte in text.bytes() {
            match byte {
                b' '..=b'~' => self.push(byte),
                _ => {
                    self.push(b'%');
                    self.push(DIGITS[usize::from(byte >> 4)]);
                    self.push(DIGITS[usize::from(byte & 15)]);
                }
            }
        }
        Ok(())
    }
}
