//! The answer to an expected call. Generated code writes it.

use std::fmt::Display;

use futures_util::FutureExt;
use serde::Serialize;
use specwright_runtime::{Body, Described, Items};

/// An answer with a status, headers and a body.
#[derive(Debug)]
pub struct Reply {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

/// The types of an API know a response that the mock does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown;

impl Reply {
    pub(super) fn answer(self, then: httpmock::Then) -> httpmock::Then {
        let then = then.status(self.status).body(self.body);
        self.headers.into_iter().fold(then, |then, (name, value)| then.header(name, value))
    }
}

/// Creates an answer without a body.
pub fn empty(status: u16) -> Reply {
    Reply { status, headers: Vec::new(), body: Vec::new() }
}

/// Creates an answer with a JSON body.
pub fn json<T: Serialize>(status: u16, media_type: &'static str, value: &T) -> Reply {
    whole(status, media_type, serde_json::to_vec(value).expect("generated types are JSON"))
}

/// Creates an answer with a text.
pub fn text<T: Display>(status: u16, media_type: &'static str, value: &T) -> Reply {
    whole(status, media_type, value.to_string().into_bytes())
}

/// Creates an answer with bytes. Of a stream, what is there counts.
pub fn bytes_of(status: u16, media_type: &'static str, body: Body) -> Reply {
    let bytes = body.bytes().now_or_never().and_then(Result::ok).unwrap_or_default();
    whole(status, media_type, bytes.to_vec())
}

/// Creates an answer with server-sent events. Of a stream, what is there counts.
pub fn events<T>(status: u16, media_type: &'static str, items: Items<T>) -> Reply
where
    T: Serialize + Described + 'static,
{
    bytes_of(status, media_type, items.into_events())
}

/// Creates an answer with lines of JSON. Of a stream, what is there counts.
pub fn lines<T>(status: u16, media_type: &'static str, items: Items<T>) -> Reply
where
    T: Serialize + Described + 'static,
{
    bytes_of(status, media_type, items.into_lines())
}

fn whole(status: u16, media_type: &'static str, body: Vec<u8>) -> Reply {
    Reply { status, headers: vec![("content-type", media_type.to_owned())], body }
}

/// Adds a header to an answer.
pub fn with_header<T: Display>(mut reply: Reply, name: &'static str, value: &T) -> Reply {
    reply.headers.push((name, value.to_string()));
    reply
}

/// Adds a header that is a list: its items, separated by commas.
pub fn with_header_list<T: Display>(reply: Reply, name: &'static str, items: &[T]) -> Reply {
    let items: Vec<String> = items.iter().map(T::to_string).collect();
    with_header(reply, name, &items.join(","))
}

/// Adds a header line for each item of a list.
pub fn with_header_lines<T: Display>(reply: Reply, name: &'static str, items: &[T]) -> Reply {
    items.iter().fold(reply, |reply, item| with_header(reply, name, item))
}
