//! Differences and changes of one operation into diagnostics, less what departures excuse.

use std::collections::{BTreeMap, VecDeque};

use super::super::changes::{Change, without_parts};
use super::super::compare::index::SpecIndex;
use super::super::compare::{Comparison, Difference, Outcome};
use super::super::facts::{Facts, Unread};
use super::super::import;
use super::super::source::Source;
use super::lints;
use crate::departures::{Departures, DifferenceKey};
use specwright_document::{Diagnostic, Label, Level, Lint, Operation};

/// An operation whose facts were compared.
#[derive(Debug)]
pub(crate) struct Compared<'a> {
    pub api: &'a str,
    pub operation: Operation<'a>,
    pub places: &'a SpecIndex<'a>,
    pub facts: &'a Facts,
    /// What is recorded, where the facts are those of a page.
    pub recorded: Option<&'a Facts>,
    pub source: Source,
    pub comparison: Comparison,
    /// What is not as it was recorded; nothing where the recorded facts were compared.
    pub changes: Vec<Change>,
    pub unread: Vec<Unread>,
}

/// What became of the facts of one operation, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub facts: usize,
    pub agree: usize,
    /// Differences that departures excuse, with the facts below what they are about.
    pub excused: usize,
    pub without_counterpart: usize,
    pub diagnostics: usize,
    /// What the spec says and was looked for on the page.
    pub constraints: usize,
    /// Of these, what the page does not state and departures excuse.
    pub unstated: usize,
}

/// A diagnostic, and the fact that it is about.
#[derive(Debug)]
pub(crate) struct Settled {
    pub diagnostic: Diagnostic,
    pub fact: Option<SettledFact>,
}

/// A fact of an operation that the spec does not agree with, or that is not as it was recorded.
#[derive(Debug)]
pub(crate) struct SettledFact {
    pub operation: String,
    pub key: String,
    /// What the page states.
    pub page: Option<String>,
    /// What is recorded, where that differs.
    pub recorded: Option<String>,
    /// The departure that excuses another value.
    pub departure: Option<String>,
}

impl From<Diagnostic> for Settled {
    fn from(diagnostic: Diagnostic) -> Settled {
        Settled { diagnostic, fact: None }
    }
}

/// All diagnostics of an operation, and the numbers.
pub(crate) fn settle(compared: &Compared, departures: &mut Departures) -> (Vec<Settled>, Counts) {
    let comparison = &compared.comparison;
    let mut changes: Vec<Option<Change>> =
        without_parts(compared.changes.clone()).into_iter().map(Some).collect();
    let mut by_key: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
    for (at, change) in changes.iter().flatten().enumerate() {
        by_key.entry(change.key.clone()).or_default().push_back(at);
    }
    let renamed: BTreeMap<&str, &str> =
        comparison.renamed.iter().map(|(new, own)| (new.as_str(), own.as_str())).collect();
    let mut diagnostics = Vec::new();
    let mut counts = Counts { constraints: comparison.constraints.len(), ..Counts::default() };
    let name = compared.operation.name();
    for difference in &comparison.differences {
        let asked = asked(compared.api, &name, difference);
        // What is excused is so under another name of its field too.
        let mut ends = difference.key.match_indices('.').map(|(at, _)| at + 1);
        let renamed = ends.find_map(|end| {
            let (new, rest) = difference.key.split_at(end);
            renamed.get(new).map(|own| format!("{own}{rest}"))
        });
        let renamed = renamed.filter(|key| !key.ends_with(".name"));
        let also =
            renamed.as_ref().is_some_and(|key| departures.excuse(DifferenceKey { key, ..asked }));
        if departures.excuse(asked) || also {
            match difference.page {
                Some(_) => counts.excused += 1,
                None => counts.unstated += 1,
            }
            continue;
        }
        let own = by_key.get_mut(&difference.key);
        let change = own.and_then(|own| {
            let follows = |at: &usize| changes[*at].as_ref().is_some_and(|c| difference.follows(c));
            let place = own.iter().position(follows)?;
            own.remove(place).and_then(|at| changes[at].take())
        });
        diagnostics.push(compared.diagnostic(difference, change.as_ref(), departures));
    }
    for (fact, outcome) in &comparison.facts {
        match outcome {
            Outcome::Agrees => counts.agree += 1,
            Outcome::Covered => counts.excused += 1,
            Outcome::WithoutCounterpart(_) => counts.without_counterpart += 1,
            Outcome::Differs => {}
            Outcome::Unknown => {
                let message =
                    format!("`{}` is `{}`, and no rule compares it", fact.key, fact.value);
                let diagnostic = Diagnostic::new(&lints::UNCOMPARED, Level::Error, message);
                let place = compared.spot(&fact.key);
                let diagnostic = diagnostic.label(compared.in_spec(place, "it belongs here"));
                let diagnostic = diagnostic.label(compared.on_page(fact.line, &fact.value));
                diagnostics.push(diagnostic.into());
            }
        }
    }
    counts.facts = comparison.facts.len();
    diagnostics.extend(changes.iter().flatten().map(|change| compared.changed(change)));
    for unread in &compared.unread {
        let what = match unread.text.as_str() {
            "" => format!("line {} of {}", unread.line, compared.facts.page),
            text => format!("`{text}`"),
        };
        let message = format!("{what} could not be read: {}", unread.why);
        let diagnostic = Diagnostic::new(&import::UNREAD, Level::Error, message);
        let diagnostic = diagnostic.help("mend the saved page, or teach the reader the form");
        let diagnostic = diagnostic.label(compared.on_page(unread.line, ""));
        diagnostics.push(diagnostic.data("operation", name.clone()).into());
    }
    counts.diagnostics = diagnostics.len();
    (diagnostics, counts)
}

/// A difference as a departure sees it.
fn asked<'d>(api: &'d str, operation: &'d str, difference: &'d Difference) -> DifferenceKey<'d> {
    let page = difference.page.as_ref().map(|(value, _)| value.as_str());
    DifferenceKey { api, operation, key: &difference.key, page, pointer: &difference.pointer }
}

impl Compared<'_> {
    fn diagnostic(
        &self,
        difference: &Difference,
        change: Option<&Change>,
        departures: &Departures,
    ) -> Settled {
        let (name, key) = (self.operation.name(), &difference.key);
        let page = difference.page.as_ref().map(|(value, _)| value.as_str());
        let (lint, message): (&'static Lint, String) = match (page, &difference.spec) {
            (Some(page), Some(own)) => (
                &lints::CONTRADICTED,
                format!("`{name}`: `{key}` is `{page}` on the page and `{own}` in the spec"),
            ),
            (Some(page), None) => (
                &lints::MISSING,
                format!("`{name}`: the page states `{key}` as `{page}`, the spec does not say it"),
            ),
            (None, own) => {
                let own = own.as_deref().unwrap_or_default();
                (
                    &lints::NOT_STATED,
                    format!(
                        "`{name}`: the spec has `{key}` as `{own}`, the page does not state it"
                    ),
                )
            }
        };
        let recorded = change.and_then(|change| change.old.as_ref()).map(|old| old.value.as_str());
        let message = match (recorded, &difference.spec) {
            (Some(old), own) if own.as_deref() != Some(old) => {
                format!("{message}; `{old}` is recorded")
            }
            _ => message,
        };
        let said = match &difference.spec {
            Some(own) => format!("the spec says {own}"),
            None => "it belongs here".to_owned(),
        };
        let mut diagnostic = Diagnostic::new(lint, Level::Error, message)
            .label(self.in_spec(difference.place, said))
            .data("operation", name.clone())
            .data("fact", key.as_str())
            .data("page", page)
            .data("spec", difference.spec.clone())
            .data("pointer", difference.pointer.as_str());
        if let Some(recorded) = recorded {
            diagnostic = diagnostic.data("recorded", recorded);
        }
        if let Some((value, line)) = &difference.page {
            diagnostic = diagnostic.label(self.on_page(*line, value));
        }
        let mut fact = SettledFact {
            operation: name.clone(),
            key: key.clone(),
            page: page.map(str::to_owned),
            recorded: recorded.map(str::to_owned),
            departure: None,
        };
        let mut help = Vec::new();
        if let Some(line) = difference.doubt {
            help.push(format!(
                "line {line} of {} could not be read, so nothing is proposed here; mend the page or teach the reader the form",
                self.facts.page
            ));
        }
        let asked = asked(self.api, &name, difference);
        if let Some((entry, excuse, value)) = departures.other(asked).filter(|_| page.is_some()) {
            let said = format!("`{}` excuses {value} only", entry.id);
            diagnostic = diagnostic.label(Label::at(
                &departures.file,
                excuse.place.line,
                excuse.place.column,
                said,
            ));
            diagnostic = diagnostic.data("departure", entry.id.as_str());
            fact.departure = Some(entry.id.clone());
            help.push(format!("mend the spec, or the value in the departure `{}`", entry.id));
        } else {
            help.push(match page {
                Some(page) => format!(
                    "mend the spec, or excuse it in {} with `- {name}: {key} = {page}` below `facts`",
                    departures.file
                ),
                None => format!(
                    "mend the spec, or excuse it in {} with `- {}` below `unstated`",
                    departures.file, difference.pointer
                ),
            });
        }
        let shared = self.places.shared(&difference.pointer, &self.operation);
        if !shared.is_empty() {
            help.push(format!("what stands there is also that of {}", shared.join(", ")));
            diagnostic = diagnostic.data("shared", shared.join(", "));
        }
        diagnostic.edits.extend(difference.edits.iter().cloned());
        Settled { diagnostic: diagnostic.help(help.join("; ")), fact: Some(fact) }
    }

    /// A change of the page that the spec does not contradict.
    fn changed(&self, change: &Change) -> Settled {
        let (name, key) = (self.operation.name(), &change.key);
        let value = |fact: &Option<super::super::stated::Stated>| {
            fact.as_ref().map(|fact| fact.value.clone())
        };
        let (old, new) = (value(&change.old), value(&change.new));
        let message = match (&old, &new) {
            (Some(old), Some(new)) => {
                format!("`{name}`: the page states `{key}` as `{new}`, `{old}` is recorded")
            }
            (Some(old), None) => {
                format!("`{name}`: the page no longer states `{key}`, `{old}` is recorded")
            }
            (None, new) => {
                let new = new.as_deref().unwrap_or_default();
                format!("`{name}`: the page states `{key}` as `{new}`, which is not recorded")
            }
        };
        let fact = SettledFact {
            operation: name.clone(),
            key: key.clone(),
            page: new.clone(),
            recorded: old.clone(),
            departure: None,
        };
        let mut diagnostic = Diagnostic::new(&lints::PAGE_CHANGED, Level::Error, message)
            .label(self.in_spec(self.spot(key), "what it is about"))
            .data("operation", name)
            .data("fact", key.as_str())
            .data("page", new)
            .data("recorded", old);
        if let Some(new) = &change.new {
            diagnostic = diagnostic.label(self.on_page(new.line, &new.value));
        }
        let page = &self.source.file;
        let diagnostic = diagnostic.help(format!(
            "see whether the spec is still right, then run `specwright docs import {page}`"
        ));
        Settled { diagnostic, fact: Some(fact) }
    }
}
