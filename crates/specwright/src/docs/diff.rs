//! `specwright docs diff`: two editions of pages into what they state differently, and what that means for
//! the spec, the wire and Rust.

mod editions;
mod lints;
mod meaning;
mod summary;

use std::path::Path;

use specwright_document::{Diagnostic, Level, Lint, Report};
use vendor_docs::{Change, Edition, Stated, UNREAD, changes};

use super::inputs;
use crate::Failure;
use crate::files::Workspace;
use crate::report::{self, OutputStyle};
use editions::Pair;
pub(crate) use lints::LINTS;
use meaning::{Meaning, Meanings};

/// Compares and reports. Whatever is stated differently is a difference, also where no spec has to change.
pub(crate) fn run(
    workspace: &Workspace,
    old: &Path,
    new: &Path,
    style: OutputStyle,
) -> Result<(), Failure> {
    let mut report = Report::new("docs diff");
    LINTS.iter().for_each(|lint| report.lint(lint));
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
        let diagnostics = match (&pair.old, &pair.new) {
            (Some(old), Some(new)) => both(&pair, old, new, &mut meanings),
            (None, Some(new)) => vec![whole(&pair, new, &lints::PAGE_ADDED, &meanings)],
            (Some(old), None) => vec![whole(&pair, old, &lints::PAGE_REMOVED, &meanings)],
            (None, None) => Vec::new(),
        };
        rows.push((pair.name(), diagnostics.len()));
        diagnostics.into_iter().for_each(|diagnostic| report.push(diagnostic));
    }
    let differ = !report.diagnostics().is_empty();
    summary::say(&mut report, &rows, &meanings);
    report::finish(&report, style)?;
    if differ { Err(Failure::Differences) } else { Ok(()) }
}

/// A diagnostic for each fact that is not what it was, and for each line of either edition that cannot be read.
fn both(pair: &Pair, old: &Edition, new: &Edition, meanings: &mut Meanings) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for edition in [old, new] {
        diagnostics.extend(edition.unread.iter().map(|unread| {
            let message = format!("`{}` could not be read: {}", unread.text, unread.why);
            Diagnostic::new(&UNREAD, Level::Error, message)
                .label(edition.source.label(unread.line, "", ""))
                .help("mend the saved page, or teach the reader the form")
        }));
    }
    for (change, meaning) in meanings.of(pair, &new.facts, changes(&old.facts, &new.facts)) {
        diagnostics.push(diagnostic(pair, old, new, &change, meaning));
    }
    diagnostics
}

fn diagnostic(
    pair: &Pair,
    old: &Edition,
    new: &Edition,
    change: &Change,
    meaning: Meaning,
) -> Diagnostic {
    let (name, key) = (pair.name(), &change.key);
    let value = |fact: &Option<Stated>| fact.as_ref().map(|fact| fact.value.clone());
    let (before, after) = (value(&change.old), value(&change.new));
    let (lint, message) = match (&before, &after) {
        (Some(before), Some(after)) => {
            (&lints::CHANGED, format!("`{name}`: `{key}` was `{before}` and is `{after}`"))
        }
        (None, after) => {
            let after = after.as_deref().unwrap_or_default();
            (&lints::ADDED, format!("`{name}`: `{key}` is new: `{after}`"))
        }
        (Some(before), None) => {
            (&lints::REMOVED, format!("`{name}`: `{key}` is no longer stated; it was `{before}`"))
        }
    };
    let level = if meaning.settled { Level::Warning } else { Level::Error };
    let mut diagnostic = Diagnostic::new(lint, level, message)
        .data("operation", name)
        .data("fact", key.as_str())
        .data("old", before)
        .data("new", after)
        .data("rust", meaning.rust.words())
        .data("wire", meaning.wire);
    for (edition, fact, label) in [(new, &change.new, "now"), (old, &change.old, "before")] {
        if let Some(fact) = fact {
            diagnostic = diagnostic.label(edition.source.label(fact.line, &fact.value, label));
        }
    }
    diagnostic.labels.extend(meaning.labels);
    diagnostic.edits = meaning.edits;
    diagnostic.help(meaning.words)
}

/// A page that only one edition has.
fn whole(pair: &Pair, edition: &Edition, lint: &'static Lint, meanings: &Meanings) -> Diagnostic {
    let added = lint == &lints::PAGE_ADDED;
    let (method, address, line) = edition.facts.address().unwrap_or_default();
    let word = if added { "new" } else { "gone" };
    let message = format!("`{}`: the page is {word}: {method} {address}", pair.name());
    let mut diagnostic = Diagnostic::new(lint, Level::Error, message)
        .label(edition.source.label(line, address, ""))
        .data("operation", pair.name());
    if let Some(place) = meanings.operation(pair) {
        diagnostic = diagnostic.label(place);
    }
    diagnostic.help(match (added, pair.operation.is_some()) {
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
