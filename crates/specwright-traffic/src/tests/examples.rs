//! The example of each rule produces a finding of it, and the corrected one does not.

use std::collections::BTreeSet;

use specwright_document::{Document, Example};

use crate::rules::rules;
use crate::{Input, verify};

const SPEC: &str = include_str!("examples.yaml");

/// Uses every schema of the spec.
const EXCHANGE: &str = "POST /v1/books HTTP/1.1\nContent-Type: application/json\n\n{\"title\": \"Sea\", \"isbn\": \"3161484100\"}\n";

#[test]
fn every_example_produces_its_rule() {
    for rule in rules() {
        let Example::Piece { bad, good } = rule.example else {
            panic!("{} has no bad and good piece", rule.name);
        };
        let of_bad = found(bad, good);
        let of_good = found(good, good);
        assert!(of_bad.contains(rule.name), "{}: {of_bad:?}\n{bad}", rule.name);
        assert!(of_good.is_empty(), "{}: {of_good:?}\n{good}", rule.name);
    }
}

#[test]
fn the_spec_says_what_the_examples_say_of_it() {
    for rule in rules() {
        let Example::Piece { bad, good } = rule.example else { continue };
        for line in bad.lines().chain(good.lines()) {
            if let Some(piece) = line.strip_prefix("# spec: ") {
                assert!(SPEC.contains(piece), "{}: {piece}", rule.name);
            }
        }
    }
}

#[test]
fn names_are_unique_and_explained() {
    for (index, rule) in rules().enumerate() {
        assert!(rules().take(index).all(|other| other.name != rule.name), "{} is twice", rule.name);
        assert!(rule.explanation.ends_with('.'), "{}", rule.name);
    }
}

/// The rules of all findings on a recording; or on another piece of the spec, in the place of the good one.
fn found(piece: &str, good: &str) -> BTreeSet<&'static str> {
    let (spec, recording) = if SPEC.contains(good.trim_end()) {
        (SPEC.replace(good.trim_end(), piece.trim_end()), EXCHANGE)
    } else {
        (SPEC.to_owned(), piece)
    };
    let spec = Document::parse("examples.yaml", spec).unwrap();
    let name = "traffic.http".to_owned();
    let input = Input { name, bytes: recording.as_bytes().to_vec(), answers: None };
    verify(&[spec], vec![input]).findings().iter().map(|finding| finding.rule.name).collect()
}
