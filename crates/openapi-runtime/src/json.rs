//! JSON text against a described type.

use serde::Serialize;

use crate::{Constraint, DecodeOwned, Described, Place, Report, check, info};

/// Reads a JSON text by OpenAPI's rules.
///
/// # Errors
/// The first thing that is wrong, in the words of `serde_json`.
pub fn read<T: DecodeOwned>(text: &str) -> Result<T, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = T::decode(&mut deserializer)?;
    deserializer.end().map(|()| value)
}

/// Decodes a JSON text, or reports every rule that it breaks. The text is read a second time only
/// when something is wrong with it.
///
/// # Errors
/// Every violation, under `place`.
pub fn decode<T: Described + DecodeOwned>(text: &[u8], place: Place) -> Result<T, Report> {
    // Properties that nobody asks for are passed over, but they too must be UTF-8.
    let Ok(text) = std::str::from_utf8(text) else {
        return Err(violations::<T>(text, place));
    };
    read(text).map_err(|error| {
        let mut report = violations::<T>(text.as_bytes(), place);
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
    let text = match std::str::from_utf8(text) {
        Ok(text) => text,
        Err(_) => {
            report.push(place, "", Constraint::Utf8);
            return report;
        }
    };
    let mut deserializer = serde_json::Deserializer::from_str(text);
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
    // An empty text has column 0.
    Constraint::Syntax { line: error.line(), column: error.column().max(1) }
}
