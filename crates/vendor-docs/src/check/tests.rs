//! Facts of the invented pages against their spec: as they are, with every fact changed, with the spec changed.

mod additions;
mod mutations;
mod small;
mod together;

use std::fs;

use super::super::changes;
use super::super::compare::index::SpecIndex;
use super::super::compare::{self, Comparison, Outcome};
use super::super::facts::Facts;
use super::super::source::{Form, Source};
use super::super::tests::{fixtures, folder, page, reading};
use super::settle::{Compared, Counts, settle};
use crate::departures::{self, Departures};
use specwright_document::{Diagnostic, Document, Operation};

const API: &str = "lockergate";

fn spec() -> Document {
    parsed(fs::read_to_string(folder().join("lockergate.yaml")).unwrap())
}

fn parsed(text: String) -> Document {
    Document::parse("lockergate.yaml", text).unwrap()
}

/// A value that is written in YAML.
fn value(lines: &[&str]) -> serde_json::Value {
    let document = parsed(format!("value:\n  {}\n", lines.join("\n  ")));
    document.root().get("value").unwrap().to_json()
}

/// What is excused for a layout.
fn departures(name: &str) -> Departures {
    let text = fs::read_to_string(folder().join("departures.yaml")).unwrap();
    let mut departures = departures::read("departures.yaml", &text).unwrap();
    let here = |page: &String| page == "every" || page == name;
    departures.entries.retain(|entry| entry.pages.iter().any(here));
    departures
}

/// The operation of the spec that a fixture is about.
fn operation<'s>(spec: &'s Document, name: &str) -> Operation<'s> {
    let wanted = if name == "l1-none.txt" { "doors" } else { "reserveCompartment" };
    spec.operations().into_iter().find(|operation| operation.name() == wanted).unwrap()
}

/// One page under check, its spec and what is excused for it.
struct Bench<'s> {
    places: &'s SpecIndex<'s>,
    name: &'s str,
    departures: Departures,
}

impl<'s> Bench<'s> {
    fn new(places: &'s SpecIndex<'s>, name: &'s str) -> Bench<'s> {
        Bench { places, name, departures: departures(name) }
    }

    /// What a check of the page finds; `recorded` are its facts before it changed.
    fn check(
        &self,
        text: &str,
        facts: &Facts,
        recorded: Option<&Facts>,
    ) -> (Vec<Diagnostic>, Counts) {
        let compared = self.compared(text, facts, recorded);
        let (settled, counts) = settle(&compared, &mut self.departures.clone());
        (settled.into_iter().map(|one| one.diagnostic).collect(), counts)
    }

    fn compared<'c>(
        &'c self,
        text: &str,
        facts: &'c Facts,
        recorded: Option<&'c Facts>,
    ) -> Compared<'c> {
        let operation = operation(self.places.document, self.name);
        Compared {
            api: API,
            operation,
            places: self.places,
            facts,
            recorded,
            source: Source::new(self.name.to_owned(), text.to_owned(), Form::Page),
            comparison: compare::compare(facts, operation),
            changes: recorded.map_or(Vec::new(), |recorded| changes::changes(recorded, facts)),
            // What cannot be read is counted apart.
            unread: Vec::new(),
        }
    }
}

/// What a check of one page finds.
fn check(spec: &Document, name: &str) -> (Vec<Diagnostic>, Counts) {
    let (text, places) = (page(name), SpecIndex::new(spec));
    Bench::new(&places, name).check(&text, &reading(name).facts, None)
}

fn comparison(spec: &Document, name: &str) -> Comparison {
    let facts = reading(name).facts;
    compare::compare(&facts, operation(spec, name))
}

fn messages(diagnostics: &[Diagnostic]) -> Vec<String> {
    diagnostics
        .iter()
        .map(|diagnostic| format!("{}: {}", diagnostic.lint.name, diagnostic.message))
        .collect()
}

#[test]
fn the_spec_is_legal_and_says_what_each_layout_states() {
    let spec = spec();
    specwright_codegen::validate(spec.text()).unwrap();
    for name in fixtures() {
        let (diagnostics, counts) = check(&spec, name);
        assert_eq!(messages(&diagnostics), Vec::<String>::new(), "{name}");
        assert_eq!(
            counts.facts,
            counts.agree + counts.excused + counts.without_counterpart,
            "{name}"
        );
    }
}

#[test]
fn each_fact_has_a_rule_or_a_reason_why_none_can_be() {
    let spec = spec();
    for name in fixtures() {
        for (fact, outcome) in comparison(&spec, name).facts {
            assert_ne!(outcome, Outcome::Unknown, "{name}: {}", fact.key);
        }
    }
}
