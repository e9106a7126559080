//! The example of each rule produces a diagnostic of it, and the corrected one does not.

use std::collections::BTreeSet;

use specwright_document::{Document, Example};

use crate::lints::lints;
use crate::{Input, verify};

const SPEC: &str = include_str!("examples.yaml");

/// Uses every schema of the spec.
const EXCHANGE: &str = "POST /v1/books HTTP/1.1\nContent-Type: application/json\n\n{\"title\": \"Sea\", \"isbn\": \"3161484100\"}\n";

#[test]
fn every_example_produces_its_rule() {
    for lint in lints() {
        let Example::Piece { bad, good } = lint.example else {
            panic!("{} has no bad and good piece", lint.name);
        };
        let of_bad = found(bad, good);
        let of_good = found(good, good);
        assert!(of_bad.contains(lint.name), "{}: {of_bad:?}\n{bad}", lint.name);
        assert!(of_good.is_empty(), "{}: {of_good:?}\n{good}", lint.name);
    }
}

#[test]
fn the_spec_says_what_the_examples_say_of_it() {
    for lint in lints() {
        let Example::Piece { bad, good } = lint.example else { continue };
        for line in bad.lines().chain(good.lines()) {
            if let Some(piece) = line.strip_prefix("# spec: ") {
                assert!(SPEC.contains(piece), "{}: {piece}", lint.name);
            }
        }
    }
}

#[test]
fn names_are_unique_and_explained() {
    for (index, lint) in lints().enumerate() {
        assert!(lints().take(index).all(|other| other.name != lint.name), "{} is twice", lint.name);
        assert!(lint.explanation.ends_with('.'), "{}", lint.name);
    }
}

/// The rules of all diagnostics on a recording; or on another piece of the spec, in the place of the good one.
fn found(piece: &str, good: &str) -> BTreeSet<&'static str> {
    let (spec, recording) = if SPEC.contains(good.trim_end()) {
        (SPEC.replace(good.trim_end(), piece.trim_end()), EXCHANGE)
    } else {
        (SPEC.to_owned(), piece)
    };
    let spec = Document::parse("examples.yaml", spec).unwrap();
    let name = "traffic.http".to_owned();
    let input = Input { name, bytes: recording.as_bytes().to_vec(), answers: None };
    verify(&[spec], vec![input])
        .diagnostics()
        .iter()
        .map(|diagnostic| diagnostic.lint.name)
        .collect()
}
