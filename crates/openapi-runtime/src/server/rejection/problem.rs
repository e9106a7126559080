//! A refused request into the text of an `application/problem+json` (RFC 9457).

use std::fmt::Display;

use serde::{Serialize, Serializer};

use super::Rejection;
use crate::{Constraint, Violation};

/// The text, made in one go: whoever sends nonsense must not cost much.
pub(super) fn text(rejection: &Rejection) -> Vec<u8> {
    let errors: &[Violation] = match rejection {
        Rejection::Invalid(violations) => violations,
        _ => &[],
    };
    let status = rejection.status();
    let problem = Problem {
        title: status.canonical_reason().unwrap_or_default(),
        status: status.as_u16(),
        detail: Shown(rejection),
        errors: Errors(errors),
    };
    let mut text = Vec::with_capacity(256 * (1 + errors.len()));
    serde_json::to_writer(&mut text, &problem).expect("texts and numbers are JSON");
    text
}

#[derive(Serialize)]
struct Problem<'a> {
    title: &'static str,
    status: u16,
    detail: Shown<&'a Rejection>,
    #[serde(skip_serializing_if = "Errors::is_empty")]
    errors: Errors<'a>,
}

struct Errors<'a>(&'a [Violation]);

impl Errors<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Errors<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|violation| Error {
            place: violation.place.as_str(),
            pointer: &violation.pointer,
            code: violation.constraint.keyword(),
            message: Shown(&violation.constraint),
        }))
    }
}

#[derive(Serialize)]
struct Error<'a> {
    #[serde(rename = "in")]
    place: &'static str,
    pointer: &'a str,
    code: &'static str,
    message: Shown<&'a Constraint>,
}

/// Written as it is displayed.
struct Shown<T>(T);

impl<T: Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}
