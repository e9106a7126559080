//! Two documents into all their changes: what the walk finds, and differences that it does not report.

use std::collections::BTreeMap;

use super::change::{Change, Rust, SpecLocation};
use super::{uncovered, walk};
use specwright_document::Document;

/// All changes from one document to another: what breaks first, then in the order of the file.
pub fn changes(old: &Document, new: &Document) -> Vec<Change> {
    let mut changes = merged(walk::changes(old, new));
    if old.root().has_value_of(new.root()) {
        return sorted(changes);
    }
    let untold = uncovered::changes(old, new, &changes);
    changes.extend(untold);
    sorted(changes)
}

/// A parameter of a path is met at each operation; it is one change.
fn merged(changes: Vec<Change>) -> Vec<Change> {
    let key = |change: &Change| {
        let pointer =
            |place: &Option<SpecLocation>| place.as_ref().map(|place| place.pointer.clone());
        (change.kind.name, pointer(&change.old), pointer(&change.new), change.message.clone())
    };
    let mut at: BTreeMap<_, usize> = BTreeMap::new();
    let mut merged: Vec<Change> = Vec::new();
    for change in changes {
        match at.get(&key(&change)).copied() {
            Some(index) => merged[index].merge(change),
            None => {
                at.insert(key(&change), merged.len());
                merged.push(change);
            }
        }
    }
    merged
}

fn sorted(mut changes: Vec<Change>) -> Vec<Change> {
    let weight = |change: &Change| match change.rust {
        Rust::Breaks(_) => 0,
        Rust::Additive => 1,
        Rust::DocumentationOnly => 2,
    };
    changes.sort_by_key(|change| {
        let place = change.new.as_ref().or(change.old.as_ref());
        (weight(change), place.map(|place| place.location))
    });
    changes
}
