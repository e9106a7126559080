//! What the generator counted in a spec, in words.

use specwright_codegen::Summary;

/// What a spec holds, in words.
pub(crate) fn counted(summary: &Summary) -> String {
    let Summary { operations, types, examples } = summary;
    let words = [(*operations, "operation"), (*types, "type"), (*examples, "example")];
    let words =
        words.map(|(count, noun)| format!("{count} {noun}{}", if count == 1 { "" } else { "s" }));
    format!("{} checked", words.join(", "))
}
