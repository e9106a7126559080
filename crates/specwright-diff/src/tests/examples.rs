//! The example of each kind is a change of that kind.

use std::collections::BTreeSet;

use specwright_document::{Example, Lint};

use super::spec;
use crate::Comparison;
use crate::kinds::lints;

const DOCUMENTS: &str = include_str!("examples.yaml");

/// Kinds that do not change alone, and the other changes of their examples.
const BESIDE: &str = "\
server-variables-changed: server-moved
schema-direction-changed: status-added
";

#[test]
fn every_example_is_a_change_of_its_kind() {
    let mut beside = String::new();
    for kind in lints() {
        let found = found(kind);
        assert!(found.contains(kind.name), "{}: {found:?}", kind.name);
        let others: Vec<&str> = found.into_iter().filter(|name| *name != kind.name).collect();
        if !others.is_empty() {
            beside.push_str(&format!("{}: {}\n", kind.name, others.join(", ")));
        }
    }
    assert_eq!(beside, BESIDE);
}

#[test]
fn the_examples_are_pieces_of_a_valid_document() {
    // The second document, of an envelope alone, has no operations.
    let document = DOCUMENTS.split("---\n").next().unwrap();
    specwright_codegen::validate(document).unwrap();
}

/// The kinds of all changes between the two versions of an example.
fn found(kind: &'static Lint) -> BTreeSet<&'static str> {
    let Example::Change { before, after } = kind.example else {
        panic!("{} has no two versions", kind.name);
    };
    let parsed = |text: &str| spec("examples.yaml", text);
    // A whole API has no document to be a piece of.
    if before.is_empty() || after.is_empty() {
        let version = |text: &str| (!text.is_empty()).then(|| parsed(text));
        let comparison = Comparison::new(version(before), version(after));
        return comparison.changes.iter().map(|change| change.kind.name).collect();
    }
    let (old, new) = versions(before, after);
    let old = parsed(&old);
    let new = parsed(&new);
    let comparison = Comparison::new(Some(old), Some(new));
    comparison.changes.iter().map(|change| change.kind.name).collect()
}

/// Two versions of the document that has one of the pieces, or of the one that has more of both.
fn versions(before: &str, after: &str) -> (String, String) {
    let mut pieces = [before, after];
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
    for piece in pieces {
        let other = if piece == before { after } else { before };
        for document in DOCUMENTS.split("---\n") {
            if let Some(changed) = replaced(document, piece, other) {
                let document = document.to_owned();
                return if piece == before { (document, changed) } else { (changed, document) };
            }
        }
    }
    panic!("no document has\n{before}or\n{after}");
}

/// A document with another piece in the place of its own, however far it is indented.
fn replaced(document: &str, from: &str, to: &str) -> Option<String> {
    let indented = |piece: &str, by: usize| -> String {
        piece.lines().map(|line| format!("{}{line}\n", " ".repeat(by))).collect()
    };
    (0..24).step_by(2).find_map(|by| {
        let piece = format!("\n{}", indented(from, by));
        let other = format!("\n{}", indented(to, by));
        document.contains(&piece).then(|| document.replacen(&piece, &other, 1))
    })
}
