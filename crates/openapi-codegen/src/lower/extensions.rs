//! The `x-` keys that have a meaning here, and those that were probably meant to be one.

use crate::diagnostic::Diagnostics;
use crate::document::Node;

/// Every extension that this generator or its checks give a meaning to.
pub(crate) const EXTENSIONS: [&str; 10] = [
    "x-enum-varnames",
    "x-enum-descriptions",
    "x-source",
    "x-log-name",
    "x-preconditions",
    "x-error-codes",
    "x-events",
    "x-envelope",
    "x-idempotent",
    "x-unverified",
];

/// Reports extensions that differ from one of ours by a slip. Other authors' extensions are legal
/// and without effect.
pub(super) fn check(node: &Node, diagnostics: &mut Diagnostics) {
    for (key, entry) in node.entries() {
        if key.starts_with("x-") && !EXTENSIONS.contains(&key) {
            if let Some(meant) = EXTENSIONS.iter().find(|known| alike(known, key)) {
                let message = format!("`{key}` has no effect; did you mean `{meant}`?");
                diagnostics.report(entry.key_location, message);
            }
            continue;
        }
        // What an example holds is data, whatever its keys are.
        if !matches!(key, "example" | "examples" | "default" | "enum") {
            check(&entry.node, diagnostics);
        }
    }
    node.items().iter().for_each(|item| check(item, diagnostics));
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
