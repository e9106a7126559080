//! Departures that were of no use into diagnostics.

use super::super::facts::Facts;
use super::lints;
use super::settle::{Compared, Settled};
use crate::departures::{Departure, Departures, DifferenceKey, Holds};
use specwright_document::{Diagnostic, Label, Level, Pointer};

/// A page as departures name it.
pub(super) fn edition(facts: &Facts) -> String {
    let title = facts.title.as_ref().map_or("", |title| title.is.as_str());
    let date = facts.date.as_ref().map_or("undated", |date| date.is.as_str());
    format!("{title} ({date})")
}

/// Lines of departures that excuse nothing any more: a diagnostic of their own, or part of one that
/// tells of the same fact.
pub(crate) fn stale(departures: &Departures, compared: &[Compared], settled: &mut Vec<Settled>) {
    for entry in &departures.entries {
        let unused = |excuse: &&crate::departures::Excuse| excuse.used == 0;
        let dead = entry.excuses.iter().filter(unused).count() == entry.excuses.len();
        let mut own = Vec::new();
        for excuse in entry.excuses.iter().filter(unused) {
            let told = settled.iter_mut().find(|one| {
                let Holds::Fact { of, key, value } = &excuse.holds else { return false };
                let Some(fact) = &one.fact else { return false };
                let asked = DifferenceKey {
                    api: &entry.api,
                    operation: &fact.operation,
                    key: &fact.key,
                    page: None,
                    pointer: "",
                };
                asked.is(of, key)
                    && fact.page.as_ref() != Some(value)
                    && (fact.recorded.as_ref() == Some(value)
                        || fact.departure.as_ref() == Some(&entry.id))
            });
            let told = told.map(|one| &mut one.diagnostic);
            let place = excuse.place;
            match told {
                // The spec contradicts: its diagnostic names the departure.
                Some(diagnostic)
                    if diagnostic.lint == &lints::CONTRADICTED
                        || diagnostic.lint == &lints::MISSING => {}
                Some(diagnostic) => {
                    let said = format!("`{}` excuses nothing any more", entry.id);
                    diagnostic.lint = &lints::STALE;
                    diagnostic.labels.push(Label::at(
                        &departures.file,
                        place.line,
                        place.column,
                        said,
                    ));
                    diagnostic.edits.push(departures.removal(&excuse.path));
                }
                None => own.push(excuse),
            }
        }
        let mark = |line: usize, column: usize| Label::at(&departures.file, line, column, "");
        let whole = |message: String| {
            Diagnostic::new(&lints::STALE, Level::Error, message)
                .label(mark(entry.place.line, entry.place.column))
                .data("departure", entry.id.as_str())
                .edit(departures.removal(&entry.path))
        };
        let recorded = compared.iter().any(|compared| {
            let editions = [Some(compared.facts), compared.recorded];
            editions.into_iter().flatten().any(|facts| entry.pages.contains(&edition(facts)))
        });
        if dead && own.len() == entry.excuses.len() && !own.is_empty() {
            settled.push(whole(format!("`{}` excuses nothing any more", entry.id)).into());
            continue;
        }
        for excuse in own {
            let holds = match &excuse.holds {
                Holds::Fact { of, key, value } => format!("{of}: {key} = {value}"),
                Holds::Unstated(pointer) => pointer.clone(),
            };
            let message = format!("`{}` excuses `{holds}`, which does not differ", entry.id);
            let diagnostic = Diagnostic::new(&lints::STALE, Level::Error, message)
                .label(mark(excuse.place.line, excuse.place.column))
                .data("departure", entry.id.as_str())
                .edit(departures.removal(&excuse.path));
            settled.push(diagnostic.into());
        }
        if !entry.excuses.is_empty() || entry.decision.is_some() {
            continue;
        }
        if recorded {
            let message = format!("`{}` is about a recorded page and excuses nothing", entry.id);
            let help = "write what it excuses, or `decision: true` where nothing differs";
            settled.push(whole(message).help(help).into());
        } else if !unseen(entry, compared) {
            let message = format!("`{}` names no page that it could be about", entry.id);
            let help = "write title and date as the page shows them, and point `where` at what it is about";
            let diagnostic = Diagnostic::new(&lints::MISPLACED, Level::Error, message);
            let diagnostic = diagnostic.label(mark(entry.place.line, entry.place.column));
            settled.push(diagnostic.help(help).into());
        }
    }
}

/// Whether an entry is about an operation of which no facts are recorded: by the title of its page, or by the
/// place that it points at.
fn unseen(entry: &Departure, compared: &[Compared]) -> bool {
    let Some(first) = compared.iter().find(|compared| compared.api == entry.api) else {
        return true;
    };
    let seen: Vec<Pointer> = compared.iter().map(|one| one.operation.pointer()).collect();
    let operations = first.places.document.operations().into_iter();
    operations.filter(|operation| !seen.contains(&operation.pointer())).any(|operation| {
        let title = operation.node.pointer("/x-source/title").and_then(|title| title.as_str());
        let named =
            |page: &String| title.is_some_and(|title| page.starts_with(&format!("{title} (")));
        entry.pointer.starts_with(operation.pointer().as_str()) || entry.pages.iter().any(named)
    })
}
