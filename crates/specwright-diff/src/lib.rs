//! Compares two versions of an OpenAPI document: what changed, and what that means on the wire and in Rust.

mod change;
mod compare;
#[cfg(test)]
#[path = "../../../tests/frozen/frozen.rs"]
mod frozen;
mod kinds;
mod pair;
mod summary;
#[cfg(test)]
mod tests;
mod uncovered;
mod uses;
mod version;
mod walk;

use std::collections::BTreeSet;

use specwright_document::{Diagnostic, Document, Level, Lint, Node, Report};

pub use change::{Change, Directions, Rust, SpecLocation, Who, Wire};
pub use compare::changes;
pub use kinds::lints;
pub use version::{Bump, Step, Version};

/// The report of all comparisons: a diagnostic for each change, and the versions that have to move.
pub fn report(comparisons: &[Comparison]) -> Report {
    let mut report = Report::new("diff");
    for one in comparisons {
        for document in [&one.old, &one.new].into_iter().flatten() {
            for (name, text) in document.files() {
                report.source(name, text);
            }
        }
        for change in &one.changes {
            report.push(diagnostic(one, change));
        }
    }
    summary::write(comparisons, &mut report);
    report
}

/// Two versions of one API, and what changed between them.
#[derive(Debug)]
pub struct Comparison {
    /// The older version; nothing where the API is new.
    old: Option<Document>,
    /// The newer version; nothing where the API is gone.
    new: Option<Document>,
    changes: Vec<Change>,
    /// The versions that have to move with it.
    steps: Vec<Step>,
}

impl Comparison {
    /// Compares two versions of an API; `None` where there is no such version.
    pub fn new(old: Option<Document>, new: Option<Document>) -> Comparison {
        let changes = match (&old, &new) {
            (Some(old), Some(new)) => changes(old, new),
            (None, Some(new)) => vec![whole(&kinds::API_ADDED, new)],
            (Some(old), None) => vec![whole(&kinds::API_REMOVED, old)],
            (None, None) => Vec::new(),
        };
        let both = old.as_ref().zip(new.as_ref());
        let steps = both.map(|(old, new)| step(old, new, Bump::of(&changes))).into_iter().collect();
        Comparison { old, new, changes, steps }
    }

    /// The step that all changes call for.
    pub fn bump(&self) -> Bump {
        Bump::of(&self.changes)
    }

    /// Adds another version that has to move with the changes.
    pub fn add_step(&mut self, step: Step) {
        self.steps.push(step);
    }

    /// How it is called.
    fn name(&self) -> &str {
        self.new.as_ref().or(self.old.as_ref()).map_or("", Document::name)
    }
}

/// The step that the spec's own version has to take.
fn step(old: &Document, new: &Document, bump: Bump) -> Step {
    let version = |document: &Document| {
        let node = document.root().pointer("/info/version");
        node.and_then(Node::as_str).unwrap_or_default().to_owned()
    };
    let of = format!("`info.version` of {}", new.name());
    Step { of, old: version(old), new: version(new), bump, left_behind: Vec::new() }
}

/// An API that came or went.
fn whole(kind: &'static Lint, document: &Document) -> Change {
    let place = SpecLocation::of(document.root());
    let operations = document.operations().iter().map(|operation| operation.name()).collect();
    let is_new = *kind == kinds::API_ADDED;
    let (old, new) = if is_new { (None, Some(place)) } else { (Some(place), None) };
    Change {
        kind,
        message: format!("the whole API is {}", if is_new { "new" } else { "gone" }),
        old,
        new,
        old_value: None,
        new_value: None,
        operations,
        ways: Directions::BOTH,
        wire: if is_new { BTreeSet::new() } else { BTreeSet::from([Wire::RequestsLost]) },
        rust: if is_new { Rust::Additive } else { Rust::BOTH },
        also: Vec::new(),
    }
}

/// A change as people and scripts see it.
fn diagnostic(comparison: &Comparison, change: &Change) -> Diagnostic {
    let is_bumped = comparison.steps.iter().all(Step::is_made);
    let level = match (change.rust, is_bumped) {
        (Rust::Breaks(_), false) => Level::Error,
        (Rust::Breaks(_), true) | (Rust::Additive, false) => Level::Warning,
        (Rust::Additive, true) | (Rust::DocumentationOnly, _) => Level::Note,
    };
    let mut diagnostic = Diagnostic::new(change.kind, level, change.message.clone());
    let places = [(&comparison.new, &change.new, "now"), (&comparison.old, &change.old, "before")];
    for (document, place, label) in places {
        if let (Some(document), Some(place)) = (document, place) {
            diagnostic = diagnostic.label(document.label_at(place.location, label));
        }
    }
    for (key, value) in change.data() {
        diagnostic = diagnostic.data(key, value);
    }
    match change.rust {
        Rust::DocumentationOnly if change.wire.is_empty() => diagnostic,
        _ => diagnostic.help(help(change)),
    }
}

/// The effects, and the operations that they concern.
fn help(change: &Change) -> String {
    let names: Vec<&str> = change.operations.iter().map(String::as_str).collect();
    match names.as_slice() {
        [] => change.effects(),
        [names @ .., last] if names.len() < MANY => {
            let names = names.iter().chain([last]).map(|name| format!("`{name}`"));
            format!("{} (of {})", change.effects(), names.collect::<Vec<_>>().join(", "))
        }
        names => format!("{} (of {} operations)", change.effects(), names.len()),
    }
}

/// More names than this are counted.
const MANY: usize = 4;
