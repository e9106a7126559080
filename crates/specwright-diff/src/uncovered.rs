//! Two documents into the places where they differ, whatever they mean: what no change tells of is told
//! as such.

use std::collections::BTreeSet;

use specwright_document::{Node, Spec, Value, token};

use super::change::{Change, Directions, Rust, SpecLocation};
use super::kinds;
use super::pair::{SpecValue, equal};

/// A difference: a value of one document, or of both.
#[derive(Debug)]
pub(super) struct Uncovered<'s> {
    pub old: Option<SpecValue<'s>>,
    pub new: Option<SpecValue<'s>>,
    pub extent: Extent,
}

/// Whether a difference is of the value itself, or perhaps of something in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    Exact,
    Within,
}

impl Uncovered<'_> {
    /// Whether a change tells of it, by the pointers of all changes.
    fn is_told(&self, told: &BTreeSet<&str>) -> bool {
        let spots = [&self.old, &self.new];
        spots.into_iter().flatten().any(|spot| {
            let pointer = spot.pointer.as_str();
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
pub(super) fn changes(old: &Spec, new: &Spec, told: &[Change]) -> Vec<Change> {
    let differences = differences(old, new);
    let told: BTreeSet<&str> = told.iter().flat_map(Change::pointers).collect();
    let untold = differences.into_iter().filter(|difference| !difference.is_told(&told));
    untold.map(|difference| unclassified(&difference)).collect()
}

fn unclassified(difference: &Uncovered<'_>) -> Change {
    let Uncovered { old, new, .. } = difference;
    let place = |spot: &Option<SpecValue<'_>>| spot.as_ref().map(SpecValue::place);
    let value = |spot: &Option<SpecValue<'_>>| spot.as_ref().map(|spot| spot.node.to_json());
    let pointer = new.as_ref().or(old.as_ref()).map(|spot| spot.pointer.clone());
    let pointer = pointer.unwrap_or_default();
    Change {
        kind: &kinds::UNCLASSIFIED,
        message: format!("`{pointer}` differs, and nothing says what that means"),
        old: place(old),
        new: place(new),
        old_value: value(old),
        new_value: value(new),
        operations: Default::default(),
        ways: Directions::NONE,
        wire: Default::default(),
        rust: Rust::BOTH,
        also: Vec::new(),
        second_opinion: Default::default(),
    }
}

/// All places where two specs differ. The order of keys is none.
pub(super) fn differences<'s>(old: &'s Spec, new: &'s Spec) -> Vec<Uncovered<'s>> {
    let root = |node: &'s Node| SpecValue::new(node, node.location, String::new());
    let mut found = Vec::new();
    compare(root(&old.document.root), root(&new.document.root), &mut found);
    found
}

fn compare<'s>(old: SpecValue<'s>, new: SpecValue<'s>, found: &mut Vec<Uncovered<'s>>) {
    if equal(old.node, new.node) {
        return;
    }
    match (&old.node.value, &new.node.value) {
        (Value::Object(before), Value::Object(after)) => {
            for key in before.keys() {
                if !after.contains_key(key) {
                    let old = old.child(key);
                    found.push(Uncovered { old, new: None, extent: Extent::Within });
                }
            }
            for key in after.keys() {
                match (old.child(key), new.child(key)) {
                    (Some(old), Some(new)) => compare(old, new, found),
                    (None, new) => found.push(Uncovered { old: None, new, extent: Extent::Within }),
                    (Some(_), None) => {}
                }
            }
        }
        (Value::Array(_), Value::Array(_)) => lists(old, new, found),
        (_, _) => found.push(Uncovered { old: Some(old), new: Some(new), extent: Extent::Exact }),
    }
}

/// Items that both lists have are the same, wherever they stand; the others are compared in pairs.
fn lists<'s>(old: SpecValue<'s>, new: SpecValue<'s>, found: &mut Vec<Uncovered<'s>>) {
    let (mut before, mut after) = (old.items(), new.items());
    before.retain(|item| {
        let same = after.iter().position(|other| equal(other.node, item.node));
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

/// The place of a pointer, or of the last value on the way to it that is there.
pub(super) fn place(spec: &Spec, pointer: &str) -> SpecLocation {
    let mut spot = SpecValue::new(&spec.document.root, spec.document.root.location, String::new());
    for part in pointer.split('/').skip(1) {
        let name = part.replace("~1", "/").replace("~0", "~");
        let next = spot.child(&name).or_else(|| spot.items().into_iter().nth(part.parse().ok()?));
        let Some(next) = next else {
            break;
        };
        debug_assert!(next.pointer.ends_with(&token(&name)));
        spot = next;
    }
    spot.place()
}
