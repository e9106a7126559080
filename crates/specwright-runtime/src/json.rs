//! JSON text against a described type.

use serde::Serialize;

use crate::json_value::write::{WriteError, to_json};
use crate::{
    Constraint, DecodeOwned, Described, Json, Lenient, Mode, Place, Violations, check, info,
};

/// How deep arrays and objects may nest, so that no text exhausts the stack.
pub const DEPTH: usize = 127;

/// Reads a JSON text by OpenAPI's rules, as leniently as an answer is read.
///
/// # Errors
/// The first thing that is wrong, in the words of `serde_json`.
pub fn read<T: DecodeOwned>(text: &str) -> Result<T, serde_json::Error> {
    read_as::<Lenient, T>(text)
}

fn read_as<M: Mode, T: DecodeOwned>(text: &str) -> Result<T, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = T::decode::<M, _>(&mut deserializer)?;
    deserializer.end().map(|()| value)
}

/// Decodes a JSON text, or reports every rule that it breaks. The text is read a second time only
/// when something is wrong with it.
///
/// # Errors
/// Every violation, under `place`.
pub fn decode<M: Mode, T: Described + DecodeOwned>(
    text: &[u8],
    place: Place,
) -> Result<T, Violations> {
    // Properties that nobody asks for are passed over, but they too must be UTF-8.
    let Ok(text) = std::str::from_utf8(text) else {
        return Err(violations::<T>(text, place));
    };
    read_as::<M, T>(text).map_err(|error| {
        let mut report = violations::<T>(text.as_bytes(), place);
        if report.is_empty() {
            // Decoding is the judge; whatever the second reading missed is still refused.
            report.push(place, "", syntax(&error));
        }
        report
    })
}

/// Every rule of `T`'s schema that a JSON text breaks.
pub fn violations<T: Described>(text: &[u8], place: Place) -> Violations {
    let mut report = Violations::default();
    let Ok(text) = std::str::from_utf8(text) else {
        report.push(place, "", Constraint::Utf8);
        return report;
    };
    match serde_json::from_str::<Json>(text) {
        Ok(value) => check(info::<T>(), &value, place, "", &mut report),
        Err(error) => report.push(place, "", syntax(&error)),
    }
    report
}

/// Every rule of its schema that a value of an open type breaks: what a caller checks before
/// sending. Files, which are not read, break none.
///
/// # Errors
/// The violations, if there are any.
pub fn validate<T: Described + Serialize>(value: &T, place: Place) -> Result<(), Violations> {
    validate_below(value, place, "")
}

/// The same for the value of a parameter.
///
/// # Errors
/// The violations, if there are any.
pub fn validate_at<T: Described + Serialize>(
    value: &T,
    place: Place,
    name: &str,
) -> Result<(), Violations> {
    validate_below(value, place, &format!("/{name}"))
}

fn validate_below<T: Described + Serialize>(
    value: &T,
    place: Place,
    pointer: &str,
) -> Result<(), Violations> {
    let mut report = Violations::default();
    match to_json(value) {
        Ok(value) => check(info::<T>(), &value, place, pointer, &mut report),
        Err(WriteError::TooDeep) => report.push(place, pointer, Constraint::Depth(DEPTH)),
        Err(WriteError::Other(reason)) => panic!("generated types are JSON: {reason}"),
    }
    report.into_result()
}

/// A parse error of `serde_json` as a broken rule.
pub fn syntax(error: &serde_json::Error) -> Constraint {
    // serde_json tells by its text alone.
    if error.to_string().starts_with("recursion limit exceeded") {
        return Constraint::Depth(DEPTH);
    }
    // An empty text has column 0.
    Constraint::Syntax { line: error.line(), column: error.column().max(1) }
}

/// The value of a default that is an array, an object or a union.
#[doc(hidden)]
pub fn __default_of_json<T: DecodeOwned>(text: &str) -> T {
    read(text).expect("the generator checked the default against its schema")
}
