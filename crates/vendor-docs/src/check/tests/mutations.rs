//! Every fact of every invented page is changed in the page, and every statement in the spec; the check tells.

use std::collections::{BTreeMap, BTreeSet};

use specwright_document::{Diagnostic, Edit, NodeId, Value};

use super::super::super::compare::edits;
use super::super::super::compare::index::SpecIndex;
use super::super::super::facts::Facts;
use super::super::super::stated;
use super::super::super::tests::mutations::{Changed, changes};
use super::super::super::tests::{fixtures, page, reading};
use super::super::super::yaml::{self, Flat};
use super::super::settle::settle;
use super::{Bench, parsed, spec};

fn key(diagnostic: &Diagnostic) -> &str {
    diagnostic.data.get("fact").and_then(|fact| fact.as_str()).unwrap_or_default()
}

/// Facts by their keys of indexes: value, and key of names.
type ByKey = BTreeMap<String, (String, String)>;

fn by_key(facts: &Facts) -> ByKey {
    let (flat, names) = (yaml::flat(facts).into_iter(), stated::Names::new(facts));
    flat.map(|Flat { key, value, .. }| (key.clone(), (value, names.name(&key)))).collect()
}

#[test]
fn each_change_of_a_page_is_one_finding_about_that_fact() {
    let spec = spec();
    let places = SpecIndex::new(&spec);
    let benches: Vec<(Bench, Facts, ByKey)> = fixtures()
        .map(|name| {
            let facts = reading(name).facts;
            let known = by_key(&facts);
            (Bench::new(&places, name), facts, known)
        })
        .collect();
    let (mut by_spec, mut survivors, mut unseen) = (0, Vec::new(), Vec::new());
    let told = &changes().told;
    for changed in told {
        let (bench, before, known) =
            benches.iter().find(|(bench, ..)| bench.name == changed.name).unwrap();
        let mut compared = bench.compared(&changed.text, &changed.facts, Some(before));
        let (settled, _) = settle(&compared, &mut bench.departures.clone());
        let diagnostics: Vec<Diagnostic> = settled.into_iter().map(|one| one.diagnostic).collect();
        let Flat { key, value, line } = &changed.fact;
        let line = || {
            let found = super::messages(&diagnostics);
            format!("{}:{line}: {key} {value}: {found:?}", changed.name)
        };
        if !tells(&diagnostics, known, changed) {
            survivors.push(line());
        }
        compared.changes.clear();
        if settle(&compared, &mut bench.departures.clone()).0.is_empty() {
            unseen.push(line());
        } else {
            by_spec += 1;
        }
    }
    let total = told.len();
    println!("with recorded facts: {} of {total} changes told", total - survivors.len());
    println!("by the spec alone: {by_spec} of {total}; not seen by it:\n{}", unseen.join("\n"));
    assert_eq!(survivors, Vec::<String>::new());
    assert!(by_spec > total * 97 / 100, "the spec alone tells {by_spec} of {total}");
}

/// Whether diagnostics are about what was changed and nothing else; where it is one fact, there is one diagnostic,
/// which says both values.
fn tells(diagnostics: &[Diagnostic], before: &ByKey, changed: &Changed) -> bool {
    let Changed { fact, facts, difference, .. } = changed;
    let found: BTreeSet<&str> = diagnostics.iter().map(key).collect();
    // The fields of a table may belong to another field now, or to none.
    if fact.key.ends_with(".see.is") {
        return !diagnostics.is_empty() && found.iter().all(|key| key.starts_with("response"));
    }
    let after = by_key(facts);
    let both = |key: &String| [before.get(key), after.get(key)].into_iter().flatten();
    let names: BTreeSet<&str> =
        difference.iter().flat_map(both).map(|(_, name)| name.as_str()).collect();
    let known = found.is_subset(&names);
    let says = |diagnostic: &Diagnostic| {
        both(&fact.key).all(|(value, _)| diagnostic.message.contains(&format!("`{value}`")))
    };
    match (difference.len(), diagnostics) {
        (1, [diagnostic]) => known && says(diagnostic),
        (1, _) => false,
        (count, diagnostics) => known && !diagnostics.is_empty() && diagnostics.len() <= count,
    }
}

/// A page of which one fact was changed contradicts its own samples.
const SAMPLES: &str = "the page's own samples do not fit";

/// Ends of keys whose changed facts no legal spec can say, and why.
const UNSAYABLE: [(&str, &str); 11] = [
    (".name", "a header of a sample that no operation can declare, or that has another name"),
    (".value", "a media type that is not JSON"),
    (".default", "a media type that is not JSON"),
    ("method", "a DELETE with a body"),
    (".path", "another server for one operation"),
    (".mandatory", "part of a path, a media type and a credential are always there"),
    (".place", "part of a path, a media type and a credential stay where they are"),
    (".type", "a media type, a credential and an envelope are text"),
    (".values", "two values that are the same"),
    (".see", "a table that is not there"),
    (".items", "what stands in a list"),
];

/// What a diagnostic's edits would make of the spec, and whether it is still found there.
fn settled(
    text: &str,
    diagnostic: &Diagnostic,
    name: &str,
    page: &str,
    facts: &Facts,
) -> Result<(), String> {
    if diagnostic.edits.is_empty() {
        return Err("no edit".to_owned());
    }
    let edited = Edit::apply(text, &diagnostic.edits);
    let shown = || {
        let lines: Vec<String> = diagnostic.edits.iter().map(|edit| format!("{edit:?}")).collect();
        lines.join("; ")
    };
    let text = edited.map_err(|error| format!("{error}: {}", shown()))?;
    if let Err(problems) = specwright_codegen::validate(&text) {
        let samples = problems.iter().all(|problem| problem.message.starts_with("example `"));
        let why = if samples { SAMPLES } else { "not legal" };
        return Err(format!("{why}: {problems:?}: {}", shown()));
    }
    let spec = parsed(text);
    let places = SpecIndex::new(&spec);
    // An edit may have renamed the operation's path or method, never its id.
    let (left, _) = Bench::new(&places, name).check(page, facts, None);
    match left.iter().find(|left| left.message == diagnostic.message) {
        Some(_) => Err(format!("still there: {}", shown())),
        None => Ok(()),
    }
}

#[test]
fn edits_of_findings_settle_them_and_leave_a_legal_spec() {
    let spec = spec();
    let places = SpecIndex::new(&spec);
    let (mut settles, mut samples, mut total) = (0, 0, 0);
    let (mut unsayable, mut not) = (Vec::new(), Vec::new());
    // One page with every kind of fact, and one that says "none" of everything.
    for name in ["l2-prototype.txt", "l1-none.txt"] {
        let bench = Bench::new(&places, name);
        for Changed { text, facts, .. } in
            changes().told.iter().filter(|changed| changed.name == name)
        {
            for diagnostic in bench.check(text, facts, None).0 {
                total += 1;
                match settled(spec.text(), &diagnostic, name, text, facts) {
                    Ok(()) => settles += 1,
                    Err(why) if why.starts_with(SAMPLES) => samples += 1,
                    Err(why) => {
                        let known =
                            UNSAYABLE.iter().any(|(end, _)| key(&diagnostic).ends_with(end));
                        let list = if known { &mut unsayable } else { &mut not };
                        list.push(format!("{}: {why}", diagnostic.message));
                    }
                }
            }
        }
    }
    println!(
        "edits settle {settles} of {total} findings; for {samples} the samples would have to follow"
    );
    println!("{} could be said in no legal spec:\n{}", unsayable.len(), unsayable.join("\n"));
    assert_eq!(not, Vec::<String>::new());
    assert!(unsayable.len() < total / 4, "{} of {total}", unsayable.len());
}

#[test]
fn each_change_of_the_spec_is_a_finding() {
    let spec = spec();
    let (mut killed, mut there, mut total, mut survivors) = (0, 0, 0, Vec::new());
    let mut seen = BTreeSet::new();
    for name in ["l2-prototype.txt", "l8-split.txt", "l1-none.txt"] {
        let (text, facts) = (page(name), reading(name).facts);
        let comparison = super::comparison(&spec, name);
        // What a departure excuses may change as it likes.
        let excused: BTreeSet<NodeId> =
            comparison.differences.iter().map(|difference| difference.at).collect();
        for id in comparison.constraints.difference(&excused) {
            if !seen.insert(*id) {
                continue;
            }
            let node = spec.node(*id);
            let pointer = String::from(node.path());
            let changes = match node.value() {
                Value::Number(number) => edits::set(node, number.as_i64().unwrap() + 1),
                Value::Boolean(value) => edits::set(node, !value),
                Value::String(text) if text.contains(' ') => edits::set(node, "Something else."),
                Value::String(text) => edits::set(node, format!("{text}x")),
                Value::Null | Value::Array | Value::Object => edits::remove(node),
            };
            assert!(!changes.is_empty(), "{pointer}");
            let changed = parsed(Edit::apply(spec.text(), &changes).unwrap());
            if !changed
                .operations()
                .iter()
                .any(|o| o.name() == super::operation(&spec, name).name())
            {
                // Without its operation there is nothing to compare.
                continue;
            }
            total += 1;
            let places = SpecIndex::new(&changed);
            let (diagnostics, _) = Bench::new(&places, name).check(&text, &facts, None);
            let place = |diagnostic: &Diagnostic| {
                diagnostic
                    .data
                    .get("pointer")
                    .and_then(|p| p.as_str())
                    .unwrap_or_default()
                    .to_owned()
            };
            let near = |diagnostic: &Diagnostic| {
                pointer.starts_with(&place(diagnostic)) || place(diagnostic).starts_with(&pointer)
            };
            there += usize::from(diagnostics.iter().any(near));
            if diagnostics.is_empty() {
                survivors.push(format!("{name}: {pointer}"));
            } else {
                killed += 1;
            }
        }
    }
    println!("{killed} of {total} changes of the spec told, {there} of them at their place");
    assert_eq!(survivors, Vec::<String>::new());
    assert!(total > 100, "only {total} places were changed");
}
