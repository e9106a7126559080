//! `specwright docs diff`: two editions of pages into what they state differently, and what that means for
//! the spec, the wire and Rust.

mod editions;
mod meaning;
mod rules;
mod summary;

use std::path::Path;

use specwright_document::{Finding, Level, Report, Rule};
use vendor_docs::{Change, Edition, Stated, UNREAD, changes};

use super::inputs;
use crate::Failure;
use crate::files::Workspace;
use crate::report::{self, OutputStyle};
use editions::Pair;
use meaning::{Meaning, Meanings};
pub(crate) use rules::RULES;

/// Compares and reports. Whatever is stated differently is a difference, also where no spec has to change.
pub(crate) fn run(
    workspace: &Workspace,
    old: &Path,
    new: &Path,
    style: OutputStyle,
) -> Result<(), Failure> {
    let mut report = Report::new("docs diff");
    RULES.iter().for_each(|rule| report.rule(rule));
    let inputs = inputs::read(workspace, &[])?;
    for (file, text) in inputs.sources() {
        report.source(file, text);
    }
    let departures = match inputs.departures() {
        Ok(departures) => departures,
        Err(problems) => {
            problems.into_iter().for_each(|problem| report.push(problem));
            return report::finish(&report, style);
        }
    };
    let (old, new) = (editions::read(workspace, old)?, editions::read(workspace, new)?);
    let mut meanings = Meanings::new(&inputs.apis, &departures);
    let mut rows = Vec::new();
    for pair in editions::pairs(&inputs.apis, old, new)? {
        for edition in [&pair.old, &pair.new].into_iter().flatten() {
            let source = &edition.source;
            report.source(source.file.clone(), source.text.clone());
        }
        let findings = match (&pair.old, &pair.new) {
            (Some(old), Some(new)) => both(&pair, old, new, &mut meanings),
            (None, Some(new)) => vec![whole(&pair, new, &rules::PAGE_ADDED, &meanings)],
            (Some(old), None) => vec![whole(&pair, old, &rules::PAGE_REMOVED, &meanings)],
            (None, None) => Vec::new(),
        };
        rows.push((pair.name(), findings.len()));
        findings.into_iter().for_each(|finding| report.push(finding));
    }
    let differ = !report.findings().is_empty();
    summary::say(&mut report, &rows, &meanings);
    report::finish(&report, style)?;
    if differ { Err(Failure::Differences) } else { Ok(()) }
}

/// A finding for each fact that is not what it was, and for each line of either edition that cannot be read.
fn both(pair: &Pair, old: &Edition, new: &Edition, meanings: &mut Meanings) -> Vec<Finding> {
    let mut findings = Vec::new();
    for edition in [old, new] {
        findings.extend(edition.unread.iter().map(|unread| {
            let message = format!("`{}` could not be read: {}", unread.text, unread.why);
            Finding::new(&UNREAD, Level::Error, message)
                .label(edition.source.label(unread.line, "", ""))
                .help("mend the saved page, or teach the reader the form")
        }));
    }
    for (change, meaning) in meanings.of(pair, &new.facts, changes(&old.facts, &new.facts)) {
        findings.push(finding(pair, old, new, &change, meaning));
    }
    findings
}

fn finding(
    pair: &Pair,
    old: &Edition,
    new: &Edition,
    change: &Change,
    meaning: Meaning,
) -> Finding {
    let (name, key) = (pair.name(), &change.key);
    let value = |fact: &Option<Stated>| fact.as_ref().map(|fact| fact.value.clone());
    let (before, after) = (value(&change.old), value(&change.new));
    let (rule, message) = match (&before, &after) {
        (Some(before), Some(after)) => {
            (&rules::CHANGED, format!("`{name}`: `{key}` was `{before}` and is `{after}`"))
        }
        (None, after) => {
            let after = after.as_deref().unwrap_or_default();
            (&rules::ADDED, format!("`{name}`: `{key}` is new: `{after}`"))
        }
        (Some(before), None) => {
            (&rules::REMOVED, format!("`{name}`: `{key}` is no longer stated; it was `{before}`"))
        }
    };
    let level = if meaning.settled { Level::Warning } else { Level::Error };
    let mut finding = Finding::new(rule, level, message)
        .data("operation", name)
        .data("fact", key.as_str())
        .data("old", before)
        .data("new", after)
        .data("rust", meaning.rust.words())
        .data("wire", meaning.wire);
    for (edition, fact, label) in [(new, &change.new, "now"), (old, &change.old, "before")] {
        if let Some(fact) = fact {
            finding = finding.label(edition.source.label(fact.line, &fact.value, label));
        }
    }
    finding.labels.extend(meaning.labels);
    finding.edits = meaning.edits;
    finding.help(meaning.words)
}

/// A page that only one edition has.
fn whole(pair: &Pair, edition: &Edition, rule: &'static Rule, meanings: &Meanings) -> Finding {
    let added = rule == &rules::PAGE_ADDED;
    let (method, address, line) = edition.facts.address().unwrap_or_default();
    let word = if added { "new" } else { "gone" };
    let message = format!("`{}`: the page is {word}: {method} {address}", pair.name());
    let mut finding = Finding::new(rule, Level::Error, message)
        .label(edition.source.label(line, address, ""))
        .data("operation", pair.name());
    if let Some(place) = meanings.operation(pair) {
        finding = finding.label(place);
    }
    finding.help(match (added, pair.operation.is_some()) {
        (true, true) => "the spec has the operation; compare them with `specwright docs check`",
        (true, false) => {
            "an operation more: callers get a method, which breaks nobody, and each implementer of the trait \
             must write one, which breaks implementers"
        }
        (false, true) => {
            "a page that is gone proves nothing of the service; without the operation callers and implementers \
             break, and old calls are not answered"
        }
        (false, false) => "no spec has the operation",
    })
}

#[cfg(test)]
mod tests;
