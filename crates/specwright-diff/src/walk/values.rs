//! Enumerations: values that came and went, and the names of their variants.

use std::collections::BTreeSet;

use specwright_document::Node;

use super::{Shift, Walk, came_or_went, plain};
use crate::change::Rust;
use crate::kinds;
use crate::pair::{Pair, SpecValue, equal};

impl<'s> Walk<'s> {
    pub(super) fn listed_values(&mut self, schema: &Pair<'s>, key: &str) {
        let list = schema.child(key);
        let Some((old, new)) = list.both().map(|(old, new)| (old.items(), new.items())) else {
            let (kind, shift) = match list.old {
                None => (&kinds::ENUM_ADDED, Shift::Tighter),
                Some(_) => (&kinds::ENUM_REMOVED, Shift::Looser),
            };
            return self.shifted(schema, key, kind, shift);
        };
        let beside = beside(schema);
        let mut told = false;
        for spot in lacking(&old, &new) {
            let pair = list.with(Some(spot.clone()), None);
            let message = format!("`{}` is no value any more", plain(spot.node));
            let wire = Shift::Tighter.wire(schema.ways);
            let change = self.tell(&kinds::ENUM_VALUE_REMOVED, &pair, message, Rust::BOTH, wire);
            change.also.extend(beside.clone());
            told = true;
        }
        for spot in lacking(&new, &old) {
            let pair = list.with(None, Some(spot.clone()));
            let message = format!("`{}` is a value now", plain(spot.node));
            let wire = Shift::Looser.wire(schema.ways);
            let rust = more_variants(schema);
            let change = self.tell(&kinds::ENUM_VALUE_ADDED, &pair, message, rust, wire);
            change.also.extend(beside.clone());
            told = true;
        }
        // Names that stay where they are name other values then, if values change their places.
        if schema.child(NAMES).same() && schema.child(NAMES).both().is_some() {
            told |= self.names_of_values(schema, NAMES);
        }
        if !told {
            let message = "the values have another order, and so have `ALL` and `Ord`";
            let change = self.tell(&kinds::SAME_MEANING, &list, message, Rust::Additive, []);
            change.also.extend(beside);
        }
    }

    /// `x-enum-varnames`: each name belongs to a value.
    pub(super) fn value_names(&mut self, schema: &Pair<'s>, key: &str) {
        self.names_of_values(schema, key);
    }

    /// Tells of values that have another name. Whether there are any.
    fn names_of_values(&mut self, schema: &Pair<'s>, key: &str) -> bool {
        let names = |spot: &Option<SpecValue<'s>>| -> Vec<(String, SpecValue<'s>)> {
            let values = spot.as_ref().and_then(|spot| spot.child("enum"));
            let names = spot.as_ref().and_then(|spot| spot.child(key));
            let values = values.map(|list| list.items()).unwrap_or_default();
            let names = names.map(|list| list.items()).unwrap_or_default();
            values.into_iter().map(|value| value.node.to_json().to_string()).zip(names).collect()
        };
        let (old, new) = (names(&schema.old), names(&schema.new));
        if schema.child(key).both().is_none() {
            let child = schema.child(key);
            let message = came_or_went(&child, &format!("`{key}`"));
            self.tell(&kinds::ENUM_VALUE_RENAMED, &child, message, Rust::BOTH, []);
            return true;
        }
        let used: BTreeSet<&str> = old.iter().filter_map(|(_, spot)| spot.node.as_str()).collect();
        let mut told = false;
        for (value, spot) in new {
            let Some((_, before)) = old.iter().find(|(other, _)| *other == value) else {
                continue;
            };
            let pair = schema.with(Some(before.clone()), Some(spot));
            if !pair.same() {
                let [old, new] = pair.nodes().map(|node| node.map(plain).unwrap_or_default());
                let (kind, message) = match used.contains(new.as_str()) {
                    true => (
                        &kinds::ENUM_VALUE_REASSIGNED,
                        format!(
                            "`{new}` stands for {value}, which was `{old}`, and not for its old value"
                        ),
                    ),
                    false => (
                        &kinds::ENUM_VALUE_RENAMED,
                        format!("the variant of {value} is `{new}`, was `{old}`"),
                    ),
                };
                let change = self.tell(kind, &pair, message, Rust::BOTH, []);
                change.also.extend(beside(schema));
                told = true;
            }
        }
        told
    }
}

/// What one more variant means: a `match` on a closed enumeration has one case more. A type of answers
/// only is `#[non_exhaustive]`.
pub(super) fn more_variants(schema: &Pair<'_>) -> Rust {
    match (schema.ways.request, schema.ways.response) {
        (true, true) => Rust::BOTH,
        (true, false) => Rust::IMPLEMENTERS,
        (false, _) => Rust::Additive,
    }
}

/// The items that another list does not have.
fn lacking<'a, 's>(list: &'a [SpecValue<'s>], other: &[SpecValue<'s>]) -> Vec<&'a SpecValue<'s>> {
    let has = |node: &Node| other.iter().any(|spot| equal(spot.node, node));
    list.iter().filter(|spot| !has(spot.node)).collect()
}

/// The names of the variants, entry by entry.
const NAMES: &str = "x-enum-varnames";

/// `enum`, and the lists that stand beside it, entry by entry.
fn beside(schema: &Pair<'_>) -> Vec<String> {
    let spots = [&schema.old, &schema.new].into_iter().flatten();
    spots
        .flat_map(|spot| {
            ["enum", NAMES, "x-enum-descriptions"].map(|key| format!("{}/{key}", spot.pointer))
        })
        .collect()
}
