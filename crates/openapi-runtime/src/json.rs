//! JSON text against a described type.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Constraint, Described, Place, Report, check, info};

/// Decodes a JSON text, or reports every rule that it breaks. The text is read a second time only
/// when something is wrong with it.
///
/// # Errors
/// Every violation, under `place`.
pub fn decode<T: Described + DeserializeOwned>(text: &[u8], place: Place) -> Result<T, Report> {
    serde_json::from_slice(text).map_err(|error| {
        let mut report = violations::<T>(text, place);
        if report.is_empty() {
            // Decoding is the judge; whatever the second reading missed is still refused.
            report.push(place, "", syntax(&error));
        }
        report
    })
}

/// Every rule of `T`'s schema that a JSON text breaks.
pub fn violations<T: Described>(text: &[u8], place: Place) -> Report {
    let mut report = Report::default();
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let read = check(info::<T>(), place, &mut deserializer, &mut report);
    if let Err(error) = read.and_then(|()| deserializer.end()) {
        report.push(place, "", syntax(&error));
    }
    report
}

/// Every rule of its schema that a value of an open type breaks: what a caller checks before sending.
///
/// # Errors
/// The violations, if there are any.
pub fn validate<T: Described + Serialize>(value: &T, place: Place) -> Result<(), Report> {
    let text = serde_json::to_vec(value).expect("generated types are JSON");
    let report = violations::<T>(&text, place);
    if report.is_empty() { Ok(()) } else { Err(report) }
}

fn syntax(error: &serde_json::Error) -> Constraint {
    Constraint::Syntax { line: error.line(), column: error.column() }
}
