//! Compares what the pages state with what the specs say, both ways.

mod labels;
pub(crate) mod lints;
mod settle;
mod stale;
mod summary;

use super::compare::edits::TO_DESCRIBE;
use super::compare::index::SpecIndex;
use super::inputs::{Api, Inputs};
use super::source::Edition;
use super::{changes, compare};
use crate::departures::{self, Departures, DifferenceKey};
pub use lints::CHECK_RULES;
use settle::{Compared, Settled};
use specwright_document::edit::Operation;
use specwright_document::{Diagnostic, Edit, Level, Report};

/// Compares all recorded facts with the specs, those of the given pages read anew.
pub fn check(inputs: &Inputs) -> Report {
    let mut report = Report::new("docs check");
    lints::CHECK_RULES.iter().for_each(|lint| report.lint(lint));
    for (file, text) in inputs.sources() {
        report.source(file, text);
    }
    let mut departures = match inputs.departures() {
        Ok(departures) => departures,
        Err(problems) => {
            problems.into_iter().for_each(|problem| report.push(problem));
            return report;
        }
    };
    let strange = strange_names(&inputs.apis, &departures);
    if !strange.is_empty() {
        strange.into_iter().for_each(|diagnostic| report.push(diagnostic));
        return report;
    }
    let places: Vec<SpecIndex> = inputs.apis.iter().map(|api| SpecIndex::new(&api.spec)).collect();
    let mut compared = Vec::new();
    for (api, places) in inputs.apis.iter().zip(&places) {
        compared.extend(compare_all(api, places));
    }
    let mut settled: Vec<Settled> = Vec::new();
    let mut rows = Vec::new();
    for one in &compared {
        let (found, counts) = settle::settle(one, &mut departures);
        settled.extend(found);
        rows.push((one.api, one.operation.name(), counts));
    }
    for api in &inputs.apis {
        settled.extend(without_page(api, &mut departures).into_iter().map(Settled::from));
        settled.extend(misplaced(api, &departures).into_iter().map(Settled::from));
    }
    inputs.unknown.iter().for_each(|diagnostic| report.push(diagnostic.clone()));
    stale::stale(&departures, &compared, &mut settled);
    settled.into_iter().for_each(|one| report.push(one.diagnostic));
    summary::say(&mut report, &rows, &departures);
    report
}

/// Whether the edits of a finding of [`check`] are right whatever a person thinks of it: the page states another value, or
/// no longer the one that is recorded of it, no words are left to write, and no other operation has what changes.
pub fn is_certain(finding: &Diagnostic) -> bool {
    let states = match finding.lint.name {
        name if name == lints::CONTRADICTED.name || name == lints::MISSING.name => true,
        name if name == lints::NOT_STATED.name => finding.data.contains_key("recorded"),
        _ => false,
    };
    // One value more is no matter of the others.
    let adds = |edit: &Edit| matches!(edit.operation, Operation::Append { .. });
    let is_own = !finding.data.contains_key("shared") || finding.edits.iter().all(adds);
    states && is_own && !finding.edits.iter().any(|edit| format!("{edit:?}").contains(TO_DESCRIBE))
}

/// Each operation of which facts are at hand.
fn compare_all<'a>(api: &'a Api, places: &'a SpecIndex<'a>) -> Vec<Compared<'a>> {
    let mut compared = Vec::new();
    for operation in api.spec.operations() {
        let Some(known) = api.facts.iter().find(|known| known.operation == operation.name()) else {
            continue;
        };
        let recorded = known.recorded.as_ref();
        let edition = known.page.as_ref().or(recorded);
        let Edition { source, facts, unread, .. } =
            edition.expect("facts come from a page or a record");
        // Recorded facts are what they are.
        let page = known.page.as_ref().zip(recorded);
        let changes =
            page.map_or(Vec::new(), |(page, old)| changes::changes(&old.facts, &page.facts));
        let comparison = compare::compare(facts, operation);
        compared.push(Compared {
            api: &api.name,
            operation,
            places,
            facts,
            recorded: recorded.map(|recorded| &recorded.facts),
            source: source.clone(),
            comparison,
            changes,
            unread: unread.clone(),
        });
    }
    compared
}

/// A diagnostic for each operation that no facts are recorded of.
fn without_page(api: &Api, departures: &mut Departures) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for operation in api.spec.operations() {
        let name = operation.name();
        let pointer = operation.node.path();
        if api.facts.iter().any(|known| known.operation == name) {
            continue;
        }
        let asked = DifferenceKey {
            api: &api.name,
            operation: &name,
            key: "",
            page: None,
            pointer: pointer.as_str(),
        };
        if departures.excuse(asked) {
            continue;
        }
        let message = format!("`{name}`: no facts of its page are recorded");
        let help = format!(
            "run `specwright docs import` with its page, or excuse it in {} with `- {pointer}` below `unstated`",
            departures.file
        );
        diagnostics.push(
            Diagnostic::new(&lints::NO_PAGE, Level::Error, message)
                .label(api.spec.label_at(operation.key, ""))
                .help(help)
                .data("operation", name.clone()),
        );
    }
    diagnostics
}

/// A diagnostic for each departure that points at nothing in this spec.
fn misplaced(api: &Api, departures: &Departures) -> Vec<Diagnostic> {
    let here = departures.entries.iter().filter(|entry| entry.api == api.name);
    let lost = here.filter(|entry| api.spec.root().pointer(&entry.pointer).is_none());
    lost.map(|entry| {
        let message = format!(
            "`{}` points at `{}`, which is not in {}",
            entry.id,
            entry.pointer,
            api.spec.name()
        );
        Diagnostic::new(&lints::MISPLACED, Level::Error, message)
            .label(specwright_document::Label::at(
                &departures.file,
                entry.r#where.line,
                entry.r#where.column,
                "",
            ))
            .help("point it at what it is about now, or remove the entry")
    })
    .collect()
}

/// Departures of APIs and operations that are none.
fn strange_names(apis: &[Api], departures: &Departures) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let wrong = |place: specwright_document::Location, message: String| {
        Diagnostic::new(&departures::FORM, Level::Invalid, message)
            .label(specwright_document::Label::at(&departures.file, place.line, place.column, ""))
    };
    for entry in &departures.entries {
        let Some(api) = apis.iter().find(|api| api.name == entry.api) else {
            let known: Vec<String> = apis.iter().map(|api| format!("{}.yaml", api.name)).collect();
            let message = format!(
                "`{}.yaml` is no spec with pages; there are {}",
                entry.api,
                known.join(", ")
            );
            diagnostics.push(wrong(entry.r#where, message));
            continue;
        };
        for excuse in &entry.excuses {
            let departures::Holds::Fact { of, .. } = &excuse.holds else { continue };
            let operations = api.spec.operations();
            if *of != api.name && !operations.iter().any(|operation| operation.name() == *of) {
                let names: Vec<String> =
                    operations.iter().map(|operation| operation.name()).collect();
                let message = format!(
                    "`{of}` is no operation of {}; write {} or one of {}",
                    api.spec.name(),
                    api.name,
                    names.join(", ")
                );
                diagnostics.push(wrong(excuse.place, message));
            }
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests;
