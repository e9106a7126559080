//! Kinds of change, each a replacement in a small spec: what is told of it, there and back.

mod operations;
mod requests;
mod responses;
mod schemas;

use super::{changes, text};
use crate::change::{Rust, Wire};
use crate::frozen;
use crate::kinds::lints;
use crate::version::Bump;

/// What a change has to be: kind, direction, effect in Rust, effects on the wire.
type Told = (&'static str, &'static str, Rust, &'static [Wire]);

/// A text of the spec, and what comes in its place.
struct Case {
    from: &'static str,
    to: &'static str,
    /// From the one to the other.
    there: Told,
    /// The other way round.
    back: Told,
}

/// Short for a row of a table.
const fn case(from: &'static str, to: &'static str, there: Told, back: Told) -> Case {
    Case { from, to, there, back }
}

const DOCS: Rust = Rust::DocumentationOnly;
const ADDITIVE: Rust = Rust::Additive;
const CALLERS: Rust = Rust::CALLERS;
const IMPLEMENTERS: Rust = Rust::IMPLEMENTERS;
const BOTH: Rust = Rust::BOTH;

/// All tables.
const TABLES: [&[Case]; 4] = [operations::CASES, requests::CASES, responses::CASES, schemas::CASES];

#[test]
fn operation_changes_have_their_kind_and_effect() {
    operations::CASES.iter().for_each(check);
}

#[test]
fn request_changes_have_their_kind_and_effect() {
    requests::CASES.iter().for_each(check);
}

#[test]
fn response_changes_have_their_kind_and_effect() {
    responses::CASES.iter().for_each(check);
}

#[test]
fn schema_changes_have_their_kind_and_effect() {
    schemas::CASES.iter().for_each(check);
}

/// Holds one change of the shop, and its reverse, against what they have to be.
fn check(case: &Case) {
    let base = text("crates/specwright-diff/src/tests/shop.yaml");
    assert_eq!(base.matches(case.from).count(), 1, "the shop has once: {}", case.from);
    let other = base.replace(case.from, case.to);
    for text in [&base, &other] {
        if let Err(problems) = specwright_codegen::validate(text) {
            panic!("{} -> {}: {problems}", case.from, case.to);
        }
    }
    for (old, new, told, way) in
        [(&base, &other, &case.there, "there"), (&other, &base, &case.back, "back")]
    {
        let found = changes(old, new);
        let as_told: Vec<Told> = found
            .iter()
            .map(|change| {
                let wire: Vec<Wire> = change.wire.iter().copied().collect();
                (change.kind.name, change.ways.word(), change.rust, wire)
            })
            .map(|(kind, ways, rust, wire)| (kind, ways, rust, &*wire.leak()))
            .collect();
        // What follows from it may be told too, but nothing that weighs more.
        let bump = Bump::of(&found);
        let expected = match told.2 {
            Rust::DocumentationOnly => Bump::None,
            Rust::Additive => Bump::Additive,
            Rust::Breaks(_) => Bump::Breaking,
        };
        let shown = format!("{way}: {} -> {}\n{as_told:#?}", case.from, case.to);
        assert!(as_told.contains(told), "{told:?} is not among {shown}");
        assert_eq!(bump, expected, "{shown}");
        assert!(as_told.iter().all(|(kind, ..)| *kind != "unclassified"), "{shown}");
    }
}

#[test]
fn there_are_enough_cases_for_every_kind() {
    let told = || {
        TABLES.iter().flat_map(|table| table.iter()).flat_map(|case| [case.there.0, case.back.0])
    };
    assert!(TABLES.iter().map(|table| table.len()).sum::<usize>() >= 80);
    // Of whole APIs, of what nobody knows, and of one that only another spec has.
    let elsewhere = ["api-added", "api-removed", "unclassified", "envelope-changed"];
    for kind in lints() {
        let covered = told().any(|told| told == kind.name) || elsewhere.contains(&kind.name);
        assert!(covered, "no case is a {}", kind.name);
    }
    for (index, kind) in lints().enumerate() {
        assert!(!kind.explanation.is_empty());
        assert!(
            lints().take(index).all(|other| other.name != kind.name),
            "{} is there twice",
            kind.name
        );
    }
}

#[test]
fn the_envelope_concerns_every_operation() {
    let base = frozen::text("spec/agentconf.yaml");
    let other = base.replacen("  message: message\n", "  message: text\n", 1);
    let found = changes(&base, &other);
    let [change] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((change.kind.name, change.rust), ("envelope-changed", BOTH));
    assert_eq!(change.operations.len(), 5);
}
