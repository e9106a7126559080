//! Recorded values and names into what may be shown of them.

use serde_json::Value;

use super::secrets::is_token;

/// Longer texts are told by their length.
const LONGEST: usize = 40;

/// More digits may be a number that somebody keeps to themselves.
const DIGITS: usize = 3;

/// Whether the spec knows the field that a value stands in. A text that it does not know may be anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Known,
    Unknown,
    Secret,
}

/// A value in few words. Long texts and such that look drawn at random are only measured.
pub(super) fn value(value: &Value, field: Field) -> String {
    match value {
        _ if field == Field::Secret => format!("{} (secret)", kind(value)),
        Value::Number(_) if field == Field::Unknown => measured(value),
        Value::Null | Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::String(text) => {
            let length = text.chars().count();
            let drawn = text.split_whitespace().any(is_token);
            let simple = length <= LONGEST && !drawn && !text.contains(char::is_control);
            match field {
                Field::Known if simple => format!("{value}"),
                _ => format!("a string of {length} characters"),
            }
        }
        Value::Array(items) => format!("a list of {}", items.len()),
        Value::Object(entries) => format!("an object of {}", entries.len()),
    }
}

/// A name that a recording brought, or how long it is.
pub(super) fn name(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "_-.$@[]".contains(c);
    if name.len() <= LONGEST && !name.is_empty() && name.chars().all(plain) && !is_token(name) {
        name.to_owned()
    } else {
        format!("(a name of {} characters)", name.chars().count())
    }
}

pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(number) if number.is_f64() => "a number",
        Value::Number(_) => "an integer",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// A number, or how long it is.
fn measured(number: &Value) -> String {
    let text = number.to_string();
    match text.chars().filter(char::is_ascii_digit).count() {
        ..=DIGITS => text,
        digits => format!("{} of {digits} digits", kind(number)),
    }
}

/// A media type without its parameters, where it looks like one.
pub(super) fn media_type(text: &str) -> String {
    let essence = text.split(';').next().unwrap_or_default().trim().to_lowercase();
    let letter = |c: char| c.is_ascii_alphanumeric() || "/+-.*_".contains(c);
    if essence.len() <= 80 && essence.contains('/') && essence.chars().all(letter) {
        essence
    } else {
        format!("a text of {} characters", essence.chars().count())
    }
}
