//! Many facts that change at once: edits of all diagnostics made together, and the time that it takes.

use std::time::{Duration, Instant};

use super::super::super::compare::index::SpecIndex;
use super::super::super::facts::{Fact, Facts, Field, Place};
use super::{Bench, page, parsed, reading, spec};
use specwright_document::{Document, Edit};

const NAME: &str = "l2-prototype.txt";

fn facts_of(values: &[&str]) -> Vec<Fact<String>> {
    values.iter().map(|value| Fact::new((*value).to_owned(), 1)).collect()
}

/// All edits of all diagnostics make a legal spec, of which nothing is found any more; in two rounds at most, for a
/// value that only a list still stated is found when it has left the list.
fn check(name: &str, text: &str, change: impl Fn(&mut Facts)) {
    let mut facts = reading(name).facts;
    change(&mut facts);
    let diagnostics = |spec: &Document| {
        let places = SpecIndex::new(spec);
        Bench::new(&places, name).check(&page(name), &facts, None).0
    };
    let mut spec = parsed(text.to_owned());
    assert!(diagnostics(&spec).len() > 1, "there is nothing to make together");
    for _ in 0..2 {
        let edits: Vec<Edit> =
            diagnostics(&spec).iter().flat_map(|diagnostic| diagnostic.edits.clone()).collect();
        let text = Edit::apply(spec.text(), &edits).unwrap();
        specwright_codegen::validate(&text)
            .unwrap_or_else(|problems| panic!("{problems:?}\n{text}"));
        spec = parsed(text);
    }
    assert_eq!(super::messages(&diagnostics(&spec)), Vec::<String>::new(), "{}", spec.text());
}

#[test]
fn a_list_that_is_missing_comes_once() {
    let none = "l1-none.txt";
    check(none, spec().text(), |facts| {
        facts.none.clear();
        facts.events = facts_of(&["Locker_Burnt", "Locker_Drowned", "Locker_Stolen"]);
        facts.preconditions = facts_of(&["signed-in", "chairs"]);
    });
}

#[test]
fn each_new_code_has_its_name_and_its_description() {
    check(NAME, spec().text(), |facts| {
        facts.codes.extend(facts_of(&["200-091", "200-092", "200-093"]));
    });
}

#[test]
fn a_list_may_lose_all_that_it_has() {
    check(NAME, spec().text(), |facts| facts.codes.clear());
    check(NAME, spec().text(), |facts| {
        facts.codes = facts_of(&["200-091", "200-092", "200-093", "200-094", "200-095"]);
    });
    check(NAME, spec().text(), |facts| facts.events = facts_of(&["Locker_Burnt", "Locker_Stolen"]));
}

/// A page of this many codes and this many parameters, none of them in the spec.
fn large(codes: usize, rows: usize) -> Facts {
    let mut facts = reading(NAME).facts;
    facts.codes.extend(
        (0..codes).map(|at| Fact::new(format!("{:03}-{:03}", at / 1000 + 300, at % 1000), at)),
    );
    facts.parameters.extend((0..rows).map(|at| {
        let mut field = Field::new(Fact::new(format!("row{at}"), at));
        field.place = Some(Fact::new(Place::Query, at));
        field.r#type = Some(Fact::new("string".to_owned(), at));
        field
    }));
    facts
}

#[test]
fn large_pages_take_bounded_time() {
    for (codes, rows) in [(20_000, 0), (0, 5000)] {
        let (facts, spec) = (large(codes, rows), spec());
        let places = SpecIndex::new(&spec);
        let start = Instant::now();
        let recorded = reading(NAME).facts;
        let bench = Bench::new(&places, NAME);
        let (diagnostics, _) = bench.check(&page(NAME), &facts, Some(&recorded));
        let compared = start.elapsed();
        assert!(diagnostics.len() >= codes + rows, "{}", diagnostics.len());
        let edits: Vec<Edit> =
            diagnostics.iter().flat_map(|diagnostic| diagnostic.edits.clone()).collect();
        Edit::apply(spec.text(), &edits).unwrap();
        let spent = start.elapsed();
        println!("{codes} codes, {rows} rows: {compared:?}, with edits {spent:?}");
        assert!(spent < Duration::from_secs(20), "{codes} codes, {rows} rows: {spent:?}");
    }
}

#[test]
fn another_width_keeps_what_is_legal_in_it() {
    let spec = spec();
    let places = SpecIndex::new(&spec);
    let mut facts = reading(NAME).facts;
    let widened = facts.parameters.iter_mut().filter_map(|field| field.r#type.as_mut());
    widened
        .filter(|stated| stated.is == "integer")
        .for_each(|stated| stated.is = "long".to_owned());
    let (diagnostics, _) = Bench::new(&places, NAME).check(&page(NAME), &facts, None);
    let edits = diagnostics.iter().filter(|diagnostic| diagnostic.message.contains(".type`"));
    let edits: Vec<Edit> = edits.flat_map(|diagnostic| diagnostic.edits.clone()).collect();
    let count = |text: &str| ["default: ", "enum:"].map(|key| text.matches(key).count());
    let text = Edit::apply(spec.text(), &edits).unwrap();
    assert!(text.contains("int64"), "no type has changed");
    assert_eq!(count(&text), count(spec.text()), "{text}");
}
