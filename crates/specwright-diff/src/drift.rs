//! What the crate `drift` says of two specs, as a second opinion.
//!
//! Its: operations, parameters, bodies, statuses and properties that came, went or got required, with
//! whether old and new get on with each other on the wire. Where it speaks of a place that our walk has
//! told of, its words are kept beside ours. Where it calls a place incompatible that nobody has told of,
//! its words become a change.
//!
//! Ours: everything else. To drift each constraint is `Unhandled`; it does not look at headers, security,
//! servers, media types and extensions, and it knows no Rust.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use drift::{ChangeClass, ChangeComparison};
use serde_json::Value;
use specwright_document::{Document, Node};

use super::change::{Change, Directions, Rust};
use super::kinds;
use super::uncovered;

/// Longer chains of references lead nowhere, and drift would follow them for ever.
const CHAIN: usize = 100;

/// Puts drift's words to the changes that it speaks of too; what nobody else told of is a change of its
/// own. A pair of documents that it cannot compare, it says nothing about.
pub(super) fn second_opinion(old: &Document, new: &Document, changes: &mut Vec<Change>) {
    for opinion in opinions(old, new) {
        if opinion.incompatible && !changes.iter().any(|change| opinion.is_of(change)) {
            changes.push(opinion.change(old, new));
        }
        for change in changes.iter_mut().filter(|change| opinion.is_of(change)) {
            change.second_opinion.insert(opinion.words.clone());
        }
    }
}

/// One thing that drift says.
#[derive(Debug)]
struct Opinion {
    old: String,
    new: String,
    words: String,
    incompatible: bool,
    ways: Directions,
    /// The operation, where all of it is meant.
    operation: Option<String>,
}

impl Opinion {
    /// Whether a change is of the same place. What came or went, drift places at what lacks it, and what
    /// a component says of a body at the operation.
    fn is_of(&self, change: &Change) -> bool {
        [&self.old, &self.new].into_iter().any(|pointer| {
            change.covers(pointer)
                || (pointer.matches('/').count() > 1 && change.stands_in(pointer))
        }) || self.operation.as_ref().is_some_and(|name| {
            change.rust.breaks() && change.ways.request && change.operations.contains(name)
        })
    }

    fn change(&self, old: &Document, new: &Document) -> Change {
        Change {
            kind: &kinds::SECOND_OPINION,
            message: format!("drift says: {}", self.words),
            old: Some(uncovered::place(old, &self.old)),
            new: Some(uncovered::place(new, &self.new)),
            old_value: None,
            new_value: None,
            operations: Default::default(),
            ways: self.ways,
            wire: Default::default(),
            rust: Rust::BOTH,
            also: Vec::new(),
            second_opinion: Default::default(),
        }
    }
}

/// The one place that calls drift.
fn opinions(old: &Document, new: &Document) -> Vec<Opinion> {
    if circular(old) || circular(new) {
        return Vec::new();
    }
    let mut old_json = old.root().to_json();
    let mut new_json = new.root().to_json();
    level_contents(&mut old_json, &mut new_json);
    let Ok(Ok(found)) = quietly(|| drift::compare(&old_json, &new_json)) else {
        return Vec::new();
    };
    let mut opinions = Vec::new();
    for change in found {
        let Some(path) = change.paths.first() else {
            continue;
        };
        let (old_base, _) = path.old.base_and_subpath();
        let (new_base, _) = path.new.base_and_subpath();
        for info in &change.changes {
            let at = pointer(new_base, &info.new_subpath);
            let mut operations = new.operations().into_iter();
            let operation = operations.find(|operation| operation.pointer().as_str() == at);
            opinions.push(Opinion {
                operation: operation.map(|operation| operation.name()),
                old: pointer(old_base, &info.old_subpath),
                new: at,
                words: info.message.clone(),
                incompatible: match info.class {
                    ChangeClass::BackwardIncompatible | ChangeClass::Incompatible => true,
                    ChangeClass::ForwardIncompatible
                    | ChangeClass::Trivial
                    | ChangeClass::Unhandled => false,
                },
                ways: match path.comparison {
                    ChangeComparison::Input => Directions::REQUEST,
                    ChangeComparison::Output => Directions::RESPONSE,
                    ChangeComparison::Structural => Directions::BOTH,
                },
            });
        }
    }
    opinions
}

/// drift calls the body of an operation `request_body`.
fn pointer(base: &str, below: &str) -> String {
    let base = base.trim_start_matches('#');
    let below = match below.strip_prefix("request_body") {
        Some(rest) => format!("requestBody{rest}"),
        None => below.to_owned(),
    };
    if below.is_empty() { base.to_owned() } else { format!("{base}/{below}") }
}

/// Runs something that may panic without a word of it on standard error.
fn quietly<T>(run: impl FnOnce() -> T) -> std::thread::Result<T> {
    // There is one hook for the whole program.
    static HOOK: Mutex<()> = Mutex::new(());
    let _alone = HOOK.lock().unwrap_or_else(PoisonError::into_inner);
    let here = std::thread::current().id();
    let usual = std::panic::take_hook();
    let usual = std::sync::Arc::new(usual);
    let kept = std::sync::Arc::clone(&usual);
    std::panic::set_hook(Box::new(move |info| {
        if std::thread::current().id() != here {
            kept(info);
        }
    }));
    let result = catch_unwind(AssertUnwindSafe(run));
    std::panic::set_hook(Box::new(move |info| usual(info)));
    result
}

/// Whether a reference leads back to itself.
fn circular(document: &Document) -> bool {
    fn any(node: Node<'_>) -> bool {
        let mut next = node.reference();
        let mut steps = 0;
        while let Some(reference) = next {
            steps += 1;
            if steps > CHAIN {
                return true;
            }
            next = node.document().resolve(reference).and_then(Node::reference);
        }
        node.entries().any(|(_, node)| any(node)) || node.items().any(any)
    }
    any(document.root())
}

/// Leaves each `content` with the media types that both documents have, and the schemas that both have:
/// drift panics at others.
fn level_contents(old: &mut Value, new: &mut Value) {
    let (Some(before), Some(after)) = (old.as_object_mut(), new.as_object_mut()) else {
        if let (Some(before), Some(after)) = (old.as_array_mut(), new.as_array_mut()) {
            before.iter_mut().zip(after).for_each(|(old, new)| level_contents(old, new));
        }
        return;
    };
    for (key, old) in before.iter_mut() {
        let Some(new) = after.get_mut(key) else {
            continue;
        };
        if key == "content" {
            level(old, new);
        }
        level_contents(old, new);
    }
}

fn level(old: &mut Value, new: &mut Value) {
    let (Some(before), Some(after)) = (old.as_object_mut(), new.as_object_mut()) else {
        return;
    };
    before.retain(|key, _| after.contains_key(key));
    after.retain(|key, _| before.contains_key(key));
    for (key, old) in before.iter_mut() {
        let (Some(old), Some(new)) = (old.as_object_mut(), after[key].as_object_mut()) else {
            continue;
        };
        if !(old.contains_key("schema") && new.contains_key("schema")) {
            old.remove("schema");
            new.remove("schema");
        }
    }
}
