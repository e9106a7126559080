//! Enumerations: values that came and went, and the names of their variants.

use openapi_codegen::Node;

use super::{Shift, Walk, came_or_went, plain};
use crate::diff::change::Rust;
use crate::diff::kinds;
use crate::diff::pair::{Pair, Spot, equal};

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
        if !told {
            let message = "the values have another order, and so have `ALL` and `Ord`";
            let change = self.tell(&kinds::SAME_MEANING, &list, message, Rust::Additive, []);
            change.also.extend(beside);
        }
    }

    /// `x-enum-varnames`: each name belongs to a value.
    pub(super) fn value_names(&mut self, schema: &Pair<'s>, key: &str) {
        let names = |spot: &Option<Spot<'s>>| -> Vec<(String, Spot<'s>)> {
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
            return;
        }
        for (value, spot) in new {
            let Some((_, before)) = old.iter().find(|(other, _)| *other == value) else {
                continue;
            };
            let pair = schema.with(Some(before.clone()), Some(spot));
            if !pair.same() {
                let [old, new] = pair.nodes().map(|node| node.map(plain).unwrap_or_default());
                let message = format!("the variant of {value} is `{new}`, was `{old}`");
                self.tell(&kinds::ENUM_VALUE_RENAMED, &pair, message, Rust::BOTH, []);
            }
        }
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
fn lacking<'a, 's>(list: &'a [Spot<'s>], other: &[Spot<'s>]) -> Vec<&'a Spot<'s>> {
    let has = |node: &Node| other.iter().any(|spot| equal(spot.node, node));
    list.iter().filter(|spot| !has(spot.node)).collect()
}

/// The lists that stand beside `enum`, entry by entry.
fn beside(schema: &Pair<'_>) -> Vec<String> {
    let spots = [&schema.old, &schema.new].into_iter().flatten();
    spots
        .flat_map(|spot| {
            ["x-enum-varnames", "x-enum-descriptions"].map(|key| format!("{}/{key}", spot.pointer))
        })
        .collect()
}
