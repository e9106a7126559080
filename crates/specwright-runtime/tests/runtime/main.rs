//! The runtime by itself: values, their texts and their checks.

mod agreement;
mod any_of;
mod binaries;
mod checks;
mod decimals;
mod duplicates;
mod exclusions;
mod formats;
mod items;
mod json_values;
mod objects;
mod patterns;
mod rules;
mod streams;
mod tagged;
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
