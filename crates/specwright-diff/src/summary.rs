//! All that was compared into the lines at the end: how much of what, and which versions have to move.

use serde_json::{Value, json};

use super::Comparison;
use super::change::{Change, Rust, Who};
use super::version::{Bump, Step};
use specwright_document::Report;

/// The effects, in the order in which they weigh, with the words for one change and for several.
const EFFECTS: [(Rust, &str, &str); 5] = [
    (Rust::Breaks(Who::Both), "breaks callers and implementers", "break callers and implementers"),
    (Rust::Breaks(Who::Callers), "breaks callers", "break callers"),
    (Rust::Breaks(Who::Implementers), "breaks implementers", "break implementers"),
    (Rust::Additive, "is additive", "are additive"),
    (Rust::DocumentationOnly, "is documentation only", "are documentation only"),
];

pub(super) fn write(compared: &[Comparison], report: &mut Report) {
    let width = compared.iter().map(|one| one.name().len()).max().unwrap_or_default();
    for one in compared {
        report.line(format!("{:width$}  {}", one.name(), counted(&one.changes)));
    }
    let steps = steps(compared);
    for step in &steps {
        report.line(step.words());
    }
    let bump = steps.iter().map(|step| step.bump).max().unwrap_or(Bump::None);
    report.summary("bump", bump.word());
    report.summary("bump_made", steps.iter().all(Step::is_made));
    let apis: Vec<Value> = compared.iter().map(api).collect();
    report.summary("specs", apis);
    report.summary("versions", steps.iter().map(version).collect::<Vec<_>>());
}

/// One line of counts.
fn counted(changes: &[Change]) -> String {
    if changes.is_empty() {
        return "no changes".to_owned();
    }
    let of = |effect: Rust| changes.iter().filter(|change| change.rust == effect).count();
    let counts = EFFECTS.iter().filter_map(|(effect, one, several)| match of(*effect) {
        0 => None,
        1 => Some(format!("1 {one}")),
        count => Some(format!("{count} {several}")),
    });
    let noun = if changes.len() == 1 { "change" } else { "changes" };
    format!("{:>3} {noun}: {}", changes.len(), counts.collect::<Vec<_>>().join(", "))
}

/// Every version once, with the farthest step that any spec calls for.
fn steps(compared: &[Comparison]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for step in compared.iter().flat_map(|one| &one.steps) {
        match steps.iter_mut().find(|known| known.of == step.of) {
            Some(known) => known.bump = known.bump.max(step.bump),
            None => steps.push(step.clone()),
        }
    }
    steps.sort_by_key(|step| step.of.contains("Cargo.toml"));
    steps
}

fn api(one: &Comparison) -> Value {
    let of = |effect: Rust| one.changes.iter().filter(|change| change.rust == effect).count();
    let counts = EFFECTS.iter().map(|(effect, ..)| (effect.words().to_owned(), json!(of(*effect))));
    json!({ "file": one.name(), "changes": one.changes.len(), "effects": counts.collect::<serde_json::Map<_, _>>() })
}

fn version(step: &Step) -> Value {
    json!({ "of": step.of, "old": step.old, "new": step.new, "bump": step.bump.word(), "made": step.is_made(), "left_behind": step.left_behind })
}
