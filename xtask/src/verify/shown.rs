//! Recorded values and names into what may be shown of them.

use serde_json::Value;

use super::secrets::is_token;

/// Longer texts are told by their length.
const LONGEST: usize = 40;

/// Whether the spec knows the field that a value stands in.
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
        Value::Null | Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::String(text) => {
            let length = text.chars().count();
            let drawn = text.split_whitespace().any(is_token);
            let simple = length <= LONGEST && !drawn && !text.contains(char::is_control);
            match field {
                Field::Known if simple => format!("{value}"),
                Field::Unknown if simple && is_code(text) => format!("{value}"),
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
    match name.len() <= LONGEST && !name.is_empty() && name.chars().all(plain) && !is_token(name) {
        true => name.to_owned(),
        false => format!("(a name of {} characters)", name.chars().count()),
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

/// A short word such as `OK`, `000-002` or `in_progress`.
fn is_code(text: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
    !text.is_empty() && text.len() <= 20 && text.chars().all(letter)
}

/// A media type without its parameters, where it looks like one.
pub(super) fn media_type(text: &str) -> String {
    let essence = text.split(';').next().unwrap_or_default().trim().to_lowercase();
    let letter = |c: char| c.is_ascii_alphanumeric() || "/+-.*_".contains(c);
    match essence.len() <= 80 && essence.contains('/') && essence.chars().all(letter) {
        true => essence,
        false => format!("a text of {} characters", essence.chars().count()),
    }
}
