//! Errors of calls that were answered.

use std::fmt;
use std::ops::Deref;

use http::HeaderMap;

use super::Retriable;
use crate::answer::{Answer, Unreadable};
use crate::attempts::Answered;
use crate::engine::Engine;
use crate::operation::{Operation, Secrecy};
use crate::secrets::WITHHELD;

/// How much of a text is looked at for secrets, in bytes.
const AT_MOST: usize = 64 << 10;

/// Content types that are no secret, whoever sends them.
const USUAL: [&str; 6] = [
    "application/json",
    "application/json; charset=UTF-8",
    "text/html",
    "text/html; charset=utf-8",
    "text/html; charset=UTF-8",
    "text/plain",
];

/// A documented failure, and the head of the answer that it came with. It dereferences to the failure.
#[derive(Clone)]
pub struct Refused<E> {
    pub(super) status: u16,
    headers: Box<HeaderMap>,
    pub(super) failure: E,
    pub(super) retriable: Retriable,
    /// What texts of the error show in place of the failure, which may hold a secret.
    shown: Option<Box<str>>,
}

impl<E> Refused<E> {
    pub(super) fn new(operation: &Operation, answered: Answered, failure: E) -> Refused<E> {
        let Answered { answer, retriable, .. } = answered;
        let shown = match operation.secrecy {
            Secrecy::Open => None,
            Secrecy::Secret => match answer.text_of_body() {
                body if answer.is_json() => Some(body.into()),
                _ => Some(WITHHELD.into()),
            },
        };
        let headers = Box::new(answer.headers);
        Refused { status: answer.status, headers, failure, retriable, shown }
    }

    /// Returns the HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns the headers of the answer. A credential in them is replaced.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the failure. Of an operation that deals with passwords or tokens, the error does not show it: it is what
    /// the service sent, less the texts of the request.
    pub fn failure(&self) -> &E {
        &self.failure
    }

    /// Returns the failure by value.
    pub fn into_failure(self) -> E {
        self.failure
    }
}

impl<E> Deref for Refused<E> {
    type Target = E;

    fn deref(&self) -> &E {
        &self.failure
    }
}

impl<E: fmt::Debug> fmt::Debug for Refused<E> {
    /// Without the headers, which nobody looks at in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Refused");
        shown.field("status", &self.status);
        match &self.shown {
            None => shown.field("failure", &self.failure),
            Some(text) => shown.field("failure", &format_args!("{text}")),
        };
        shown.finish_non_exhaustive()
    }
}

impl<E: fmt::Debug> fmt::Display for Refused<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.shown {
            None => write!(f, "status {}, {:?}", self.status, self.failure),
            Some(text) => write!(f, "status {}, {text}", self.status),
        }
    }
}

/// An answer that an operation does not document, such as a proxy's page.
#[derive(Clone, Debug)]
pub struct Unexpected {
    pub(super) status: u16,
    pub(super) is_unauthenticated: bool,
    pub(super) retriable: Retriable,
    content_type: Option<String>,
    code: Option<String>,
    body: Excerpt,
    headers: Hidden,
}

impl Unexpected {
    pub(super) fn new(engine: &Engine, operation: &Operation, answered: Answered) -> Unexpected {
        let Answered { answer, is_unauthenticated, retriable, .. } = answered;
        let content_type = answer.content_type().map(|text| match operation.secrecy {
            Secrecy::Secret if !USUAL.contains(&text) => WITHHELD.to_owned(),
            Secrecy::Open | Secrecy::Secret => quoted(engine, Secrecy::Open, text).0,
        });
        Unexpected {
            status: answer.status,
            is_unauthenticated,
            retriable,
            content_type,
            code: answer.code().map(|code| quoted(engine, operation.secrecy, &code).0),
            body: excerpt(engine, operation, &answer),
            headers: Hidden(Box::new(answer.headers)),
        }
    }

    /// Returns the HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns the header `Content-Type`, if it is text.
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// Returns the code in the body, if the API has an envelope and the body has a code.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Returns the beginning of the body.
    pub fn body(&self) -> &Excerpt {
        &self.body
    }

    /// Returns the headers of the answer. A credential in them is replaced.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers.0
    }
}

impl fmt::Display for Unexpected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let content_type = self.content_type.as_deref().unwrap_or("no content type");
        let (status, content_type) = (self.status, content_type.escape_debug());
        write!(f, "unexpected answer with status {status}, {content_type}: {}", self.body)
    }
}

/// An answer with a documented status whose body or headers cannot be decoded.
#[derive(Clone, Debug)]
pub struct Undecodable {
    pub(super) status: u16,
    pub(super) is_unauthenticated: bool,
    pub(super) retriable: Retriable,
    path: String,
    reason: String,
    body: Excerpt,
    headers: Hidden,
}

impl Undecodable {
    pub(super) fn new(
        engine: &Engine,
        operation: &Operation,
        answered: Answered,
        unreadable: Unreadable,
    ) -> Undecodable {
        let Answered { answer, is_unauthenticated, retriable, .. } = answered;
        let reason = match operation.secrecy {
            // The reason may quote all that stands there.
            Secrecy::Open => {
                quoted(engine, Secrecy::Open, answer.cut.unwrap_or(&unreadable.reason)).0
            }
            Secrecy::Secret => answer.cut.unwrap_or("it is not what the spec says").to_owned(),
        };
        Undecodable {
            status: answer.status,
            is_unauthenticated,
            retriable,
            path: match unreadable.path.as_str() {
                "" => String::new(),
                // The names of properties may be secrets too.
                path => quoted(engine, operation.secrecy, path).0,
            },
            reason,
            body: excerpt(engine, operation, &answer),
            headers: Hidden(Box::new(answer.headers)),
        }
    }

    /// Returns the HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns the place in the body, such as `items[0].id`; empty for the whole of it.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns what is wrong there.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Returns the beginning of the body.
    pub fn body(&self) -> &Excerpt {
        &self.body
    }

    /// Returns the headers of the answer. A credential in them is replaced.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers.0
    }
}

impl fmt::Display for Undecodable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Undecodable { status, path, reason, body, .. } = self;
        let at = if path.is_empty() { "" } else { " at " };
        write!(f, "unreadable answer with status {status}{at}{path}: {reason}: {body}")
    }
}

/// The beginning of a body, as text. It prints without control characters and without credentials, even if a server
/// sends one back. Of an operation that deals with passwords or tokens nothing is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Excerpt(String);

impl Excerpt {
    /// How many characters are kept.
    pub const LIMIT: usize = 1024;

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.escape_debug().fmt(f)
    }
}

fn excerpt(engine: &Engine, operation: &Operation, answer: &Answer) -> Excerpt {
    quoted(engine, operation.secrecy, &answer.text_of_body())
}

fn quoted(engine: &Engine, secrecy: Secrecy, text: &str) -> Excerpt {
    let text = match secrecy {
        // Secrets are taken out first, so that no cut leaves a part of one; what is far beyond the
        // cut is not looked at.
        Secrecy::Open => {
            let text = &text[..text.floor_char_boundary(AT_MOST)];
            engine.redacted(text).unwrap_or_else(|| text.to_owned())
        }
        Secrecy::Secret => WITHHELD.to_owned(),
    };
    Excerpt(text.chars().take(Excerpt::LIMIT).collect())
}

/// Headers, which no `Debug` text shows: what a service sends may be a secret.
#[derive(Clone)]
struct Hidden(Box<HeaderMap>);

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}
