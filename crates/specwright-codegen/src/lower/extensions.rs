//! The `x-` keys that have a meaning here, and those that were probably meant to be one.

use specwright_document::{Diagnostics, Node};

/// Every extension that this generator or its checks give a meaning to: its name, the keywords of which
/// one must stand beside it, and what it holds.
const EXTENSIONS: [(&str, &[&str], ExtensionValue); 15] = [
    ("x-rust-name", &[], ExtensionValue::String),
    ("x-enum-varnames", &["enum"], ExtensionValue::Strings),
    ("x-enum-descriptions", &["enum"], ExtensionValue::Strings),
    ("x-source", &["responses"], ExtensionValue::Object),
    ("x-log-name", &["responses"], ExtensionValue::String),
    ("x-preconditions", &["responses"], ExtensionValue::Strings),
    ("x-error-codes", &["responses"], ExtensionValue::Strings),
    ("x-events", &["responses"], ExtensionValue::Strings),
    ("x-envelope", &["openapi"], ExtensionValue::Object),
    ("x-idempotent", &["responses"], ExtensionValue::Boolean),
    ("x-unverified", &[], ExtensionValue::String),
    ("x-lint-allow", &[], ExtensionValue::Object),
    ("x-body-limit", &["requestBody"], ExtensionValue::Count),
    ("x-pagination", &["responses"], ExtensionValue::Object),
    ("x-unknown-query", &["openapi", "responses"], ExtensionValue::IgnoredOrRefused),
];

#[derive(Clone, Copy)]
enum ExtensionValue {
    String,
    Strings,
    Boolean,
    Object,
    Count,
    IgnoredOrRefused,
}

/// Reports our extensions where they mean nothing or hold the wrong kind of value, and those that
/// differ from one of ours by a slip. Other authors' extensions are legal and without effect.
pub(super) fn check(node: Node<'_>, diagnostics: &mut Diagnostics) {
    for (key, value) in node.entries() {
        if key.starts_with("x-") {
            extension(node, key, value, diagnostics);
        } else if matches!(key, "properties" | "schemas" | "parameters" | "responses") {
            // The keys here are names.
            value.entries().for_each(|(_, value)| check(value, diagnostics));
            value.items().for_each(|item| check(item, diagnostics));
        } else if !matches!(key, "example" | "examples" | "default" | "enum") {
            // What an example holds is data, whatever its keys are.
            check(value, diagnostics);
        }
    }
    node.items().for_each(|item| check(item, diagnostics));
}

fn extension(node: Node<'_>, key: &str, value: Node<'_>, diagnostics: &mut Diagnostics) {
    let Some((_, beside, kind)) = EXTENSIONS.iter().find(|(known, ..)| *known == key) else {
        if let Some((meant, ..)) = EXTENSIONS.iter().find(|(known, ..)| alike(known, key)) {
            let message = format!("`{key}` has no effect; did you mean `{meant}`?");
            diagnostics.report(value.key_location(), message);
        }
        return;
    };
    if !beside.is_empty() && beside.iter().all(|beside| node.get(beside).is_none()) {
        let places = beside.join("` or `");
        let message = format!("`{key}` means something beside `{places}` only; move it there");
        diagnostics.report(value.key_location(), message);
    }
    let wrong = match kind {
        ExtensionValue::String if value.as_str().is_none() => "a string",
        ExtensionValue::Boolean if value.as_bool().is_none() => "`true` or `false`",
        ExtensionValue::Object if !value.is_object() => "an object",
        ExtensionValue::Strings if !strings(value) => "a list of strings; quote each",
        ExtensionValue::Count if value.as_usize().is_none() => "a number of bytes",
        ExtensionValue::IgnoredOrRefused
            if !matches!(value.as_str(), Some("ignored" | "refused")) =>
        {
            "`ignored` or `refused`"
        }
        ExtensionValue::String
        | ExtensionValue::Boolean
        | ExtensionValue::Object
        | ExtensionValue::Strings
        | ExtensionValue::Count
        | ExtensionValue::IgnoredOrRefused => return,
    };
    diagnostics.report(value.location(), format!("`{key}` must be {wrong}"));
}

fn strings(node: Node<'_>) -> bool {
    node.is_array() && node.items().all(|item| item.as_str().is_some())
}

/// Whether the two differ in case, in punctuation or in one letter.
fn alike(known: &str, key: &str) -> bool {
    let letters = |text: &str| -> Vec<char> {
        text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
    };
    let (known, key) = (letters(known), letters(key));
    let prefix = known.iter().zip(&key).take_while(|(a, b)| a == b).count();
    let suffix = |a: &[char], b: &[char]| {
        a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count()
    };
    let shorter = known.len().min(key.len());
    let longer = known.len().max(key.len());
    longer - shorter <= 1 && prefix + suffix(&known[prefix..], &key[prefix..]) + 1 >= longer
}
