//! A refused request into the text of an `application/problem+json` (RFC 9457).

use std::fmt::Write;
use std::ops::Range;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Rejection;
use specwright_runtime::Violation;

/// The text, made in one go: whoever sends nonsense must not cost much.
pub(super) fn text(rejection: &Rejection) -> Vec<u8> {
    let violations: &[Violation] = match rejection {
        Rejection::Invalid(violations) => violations,
        _ => &[],
    };
    let mut detail = String::with_capacity(64 * (1 + violations.len()));
    // Each rule is put in words once, for the whole and for its part.
    let mut messages = Vec::with_capacity(violations.len());
    for violation in violations {
        if !detail.is_empty() {
            detail.push_str("; ");
        }
        violation.write_place(&mut detail).expect("a string takes any text");
        let start = detail.len();
        write!(detail, "{}", violation.constraint).expect("a string takes any text");
        messages.push(start..detail.len());
    }
    if violations.is_empty() {
        write!(detail, "{rejection}").expect("a string takes any text");
    }
    let status = rejection.status();
    let problem = Problem {
        title: status.canonical_reason().unwrap_or_default(),
        status: status.as_u16(),
        detail: &detail,
        errors: Errors { violations, detail: &detail, messages: &messages },
    };
    let mut text = Vec::with_capacity(128 + detail.len() + 160 * violations.len());
    serde_json::to_writer(&mut text, &problem).expect("texts and numbers are JSON");
    text
}

struct Problem<'a> {
    title: &'static str,
    status: u16,
    detail: &'a str,
    errors: Errors<'a>,
}

impl Serialize for Problem<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_map(None)?;
        members.serialize_entry("title", self.title)?;
        members.serialize_entry("status", &self.status)?;
        members.serialize_entry("detail", self.detail)?;
        if !self.errors.violations.is_empty() {
            members.serialize_entry("errors", &self.errors)?;
        }
        members.end()
    }
}

struct Errors<'a> {
    violations: &'a [Violation],
    detail: &'a str,
    /// Where in the detail the words of each violation stand.
    messages: &'a [Range<usize>],
}

impl Serialize for Errors<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let violations = self.violations.iter().zip(self.messages);
        serializer.collect_seq(violations.map(|(violation, message)| Error {
            place: violation.place.as_str(),
            pointer: &violation.pointer,
            code: violation.constraint.keyword(),
            message: &self.detail[message.clone()],
        }))
    }
}

struct Error<'a> {
    place: &'static str,
    pointer: &'a str,
    code: &'static str,
    message: &'a str,
}

impl Serialize for Error<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_map(Some(4))?;
        members.serialize_entry("in", self.place)?;
        members.serialize_entry("pointer", self.pointer)?;
        members.serialize_entry("code", self.code)?;
        members.serialize_entry("message", self.message)?;
        members.end()
    }
}
