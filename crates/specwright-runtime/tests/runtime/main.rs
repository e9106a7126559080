//! The runtime by itself: values and their texts, checks, requests on their way in.

mod agreement;
mod answers;
mod bodies;
mod checks;
mod credentials;
mod decimals;
mod duplicates;
mod exclusions;
mod faults;
mod formats;
mod forms;
mod json_values;
mod limits;
mod media;
mod multipart;
mod objects;
mod parameters;
mod patterns;
mod rules;
mod services;
mod shutdowns;
mod streams;
mod tagged;
mod traces;
mod unions;
mod values;

use specwright_runtime::{DecodeOwned, Described, Place, Strict, json};

/// Holds a JSON text against a type: each violation in its words. Decoding takes just those texts
/// in which nothing is found.
fn check<T: Described + DecodeOwned>(text: &str, expected: &[&str]) {
    let report = json::violations::<T>(text.as_bytes(), Place::Body);
    let found: Vec<String> = report.violations().iter().map(ToString::to_string).collect();
    assert_eq!(found, expected, "{text}");
    let decoded = json::decode::<Strict, T>(text.as_bytes(), Place::Body).err();
    assert_eq!(decoded, Some(report).filter(|_| !expected.is_empty()), "{text}");
}
