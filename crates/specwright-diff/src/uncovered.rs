//! Two documents into the places where they differ, whatever they mean: what no change tells of is told
//! as such.

use std::collections::BTreeSet;

use specwright_document::{Document, Node, Value};

use super::change::{Change, Directions, Rust, SpecLocation};
use super::kinds;

/// A difference: a value of one document, or of both.
#[derive(Debug)]
struct Uncovered<'s> {
    old: Option<Node<'s>>,
    new: Option<Node<'s>>,
    extent: Extent,
}

/// Whether a difference is of the value itself, or perhaps of something in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    Exact,
    Within,
}

impl Uncovered<'_> {
    /// Whether a change tells of it, by the pointers of all changes.
    fn is_told(&self, told: &BTreeSet<&str>) -> bool {
        [self.old, self.new].into_iter().flatten().any(|node| {
            let path = node.path();
            let pointer = path.as_str();
            let mut ends = pointer.match_indices('/').map(|(end, _)| end).chain([pointer.len()]);
            let covered = ends.any(|end| told.contains(&pointer[..end]));
            let below = format!("{pointer}/");
            let part =
                || told.range(below.as_str()..).next().is_some_and(|p| p.starts_with(&below));
            covered || self.extent == Extent::Within && part()
        })
    }
}

/// A change for each difference that no other tells of.
pub(super) fn changes(old: &Document, new: &Document, told: &[Change]) -> Vec<Change> {
    let mut differences = Vec::new();
    compare(old.root(), new.root(), &mut differences);
    let told: BTreeSet<&str> = told.iter().flat_map(Change::pointers).collect();
    let untold = differences.into_iter().filter(|difference| !difference.is_told(&told));
    untold.map(|difference| unclassified(&difference)).collect()
}

fn unclassified(difference: &Uncovered<'_>) -> Change {
    let Uncovered { old, new, .. } = *difference;
    let pointer = new.or(old).map(Node::path).unwrap_or_default();
    Change {
        kind: &kinds::UNCLASSIFIED,
        message: format!("`{pointer}` differs, and nothing says what that means"),
        old: old.map(SpecLocation::of),
        new: new.map(SpecLocation::of),
        old_value: old.map(Node::to_json),
        new_value: new.map(Node::to_json),
        operations: Default::default(),
        ways: Directions::NONE,
        wire: Default::default(),
        rust: Rust::BOTH,
        also: Vec::new(),
    }
}

/// Finds all places where two values differ. The order of keys is none.
fn compare<'s>(old: Node<'s>, new: Node<'s>, found: &mut Vec<Uncovered<'s>>) {
    if old.has_value_of(new) {
        return;
    }
    match (old.value(), new.value()) {
        (Value::Object, Value::Object) => {
            for (key, old) in old.entries() {
                if new.get(key).is_none() {
                    found.push(Uncovered { old: Some(old), new: None, extent: Extent::Within });
                }
            }
            for (key, new) in new.entries() {
                match old.get(key) {
                    Some(old) => compare(old, new, found),
                    None => {
                        found.push(Uncovered { old: None, new: Some(new), extent: Extent::Within })
                    }
                }
            }
        }
        (Value::Array, Value::Array) => lists(old, new, found),
        (_, _) => found.push(Uncovered { old: Some(old), new: Some(new), extent: Extent::Exact }),
    }
}

/// Items that both lists have are the same, wherever they stand; the others are compared in pairs.
fn lists<'s>(old: Node<'s>, new: Node<'s>, found: &mut Vec<Uncovered<'s>>) {
    let mut before: Vec<Node<'s>> = old.items().collect();
    let mut after: Vec<Node<'s>> = new.items().collect();
    before.retain(|item| {
        let same = after.iter().position(|other| other.has_value_of(*item));
        same.map(|index| after.remove(index)).is_none()
    });
    if before.is_empty() && after.is_empty() {
        found.push(Uncovered { old: Some(old), new: Some(new), extent: Extent::Exact });
        return;
    }
    if before.len() == after.len() {
        before.into_iter().zip(after).for_each(|(old, new)| compare(old, new, found));
        return;
    }
    let gone = before.into_iter().map(|old| (Some(old), None));
    let came = after.into_iter().map(|new| (None, Some(new)));
    found.extend(gone.chain(came).map(|(old, new)| Uncovered { old, new, extent: Extent::Within }));
}
