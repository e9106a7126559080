//! What a service answers into what an error quotes of it: bounded, and without secrets.

use super::Engine;
use crate::answer::Answer;
use crate::error::{Error, Excerpt, Retriable, is_of_gateway};
use crate::operation::{Operation, Repeat, Secrecy};

impl<O> Engine<O> {
    /// Returns the error for an answer that the spec does not describe. It quotes the answer without
    /// secrets.
    pub fn unexpected<R>(&self, operation: &Operation, answer: &Answer) -> Error<R> {
        let status = answer.status.as_u16();
        let again = is_of_gateway(status) || matches!(status, 408 | 425 | 429);
        Error::Unexpected {
            status,
            content_type: answer.content_type().map(|text| match operation.secrecy {
                Secrecy::Secret if USUAL.contains(&text) => self.credentials.redact(text),
                Secrecy::Open | Secrecy::Secret => self.shown(operation, text),
            }),
            body: self.excerpt(operation, answer),
            retriable: retriable(operation, again),
        }
    }

    /// Returns the error for an answer whose status the spec describes and whose body is invalid.
    /// `path` and `reason` are those of [`Unreadable`](crate::Unreadable).
    pub fn unreadable<R>(
        &self,
        operation: &Operation,
        answer: &Answer,
        path: String,
        reason: &str,
    ) -> Error<R> {
        // The reason may quote all that stands there.
        let reason = match operation.secrecy {
            Secrecy::Open => self.shown(operation, answer.cut.unwrap_or(reason)),
            Secrecy::Secret => answer.cut.unwrap_or("it is not what the spec says").to_owned(),
        };
        Error::Decode {
            status: answer.status.as_u16(),
            path,
            reason,
            body: self.excerpt(operation, answer),
            retriable: retriable(operation, answer.cut.is_some()),
        }
    }

    /// Returns the code of a refusal without secrets. For an operation with secrets, the code is withheld
    /// unless `is_code` accepts it.
    pub fn shown_code(
        &self,
        operation: &Operation,
        code: &str,
        is_code: fn(&str) -> bool,
    ) -> String {
        match operation.secrecy {
            Secrecy::Secret if is_code(code) => code.to_owned(),
            Secrecy::Open | Secrecy::Secret => self.shown(operation, code),
        }
    }

    /// Returns the beginning of a text of the service without secrets. For an operation with secrets,
    /// the text is withheld.
    pub fn shown(&self, operation: &Operation, text: &str) -> String {
        self.quoted(operation, text).as_str().to_owned()
    }

    fn excerpt(&self, operation: &Operation, answer: &Answer) -> Excerpt {
        self.quoted(operation, &answer.text())
    }

    fn quoted(&self, operation: &Operation, text: &str) -> Excerpt {
        match operation.secrecy {
            // Secrets are taken out first, so that no cut leaves a part of one; what is far beyond the
            // cut is not looked at.
            Secrecy::Open => {
                Excerpt::new(&self.credentials.redact(&text[..text.floor_char_boundary(AT_MOST)]))
            }
            Secrecy::Secret => Excerpt::new(WITHHELD),
        }
    }
}

/// How much of a text is looked at for secrets, in bytes.
const AT_MOST: usize = 64 << 10;

/// What stands for a text that may hold a password or a token.
const WITHHELD: &str = "(not shown: it may hold a secret)";

fn retriable(operation: &Operation, again: bool) -> Retriable {
    match (operation.repeat, again) {
        (Repeat::Safe, true) => Retriable::Yes,
        (Repeat::Safe, false) | (Repeat::Unsafe, _) => Retriable::No,
    }
}

/// Content types that are no secret, whoever sends them.
const USUAL: [&str; 6] = [
    "application/json",
    "application/json; charset=UTF-8",
    "text/html",
    "text/html; charset=utf-8",
    "text/html; charset=UTF-8",
    "text/plain",
];
