//! The rules of `diff`: each by examples, against the generator, and against silence.

mod cases;
mod differences;
mod examples;
mod keywords;
mod rust_types;
mod silence;
mod source_breaks;
mod statuses;
mod versions;

use super::change::Change;
use super::compare;
use specwright_document::Document;

/// A text as a spec.
fn spec(file: &str, text: &str) -> Document {
    Document::parse(file, text).unwrap_or_else(|problems| panic!("{file}: {problems}\n{text}"))
}

/// All changes from one text to another.
fn changes(old: &str, new: &str) -> Vec<Change> {
    compare::changes(&spec("old", old), &spec("new", new))
}

/// A file of the workspace.
fn text(path: &str) -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    std::fs::read_to_string(root.join(path)).unwrap()
}
