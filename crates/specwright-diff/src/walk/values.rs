//! Enumerations: values that came and went, and the names of their variants.

use std::collections::BTreeSet;

use specwright_document::{Node, Pointer};

use super::{Shift, Walk, came_or_went, plain};
use crate::change::Rust;
use crate::kinds;
use crate::pair::{Pair, items};

impl<'s> Walk<'s> {
    pub(super) fn listed_values(&mut self, schema: &Pair<'s>, key: &str) {
        let list = schema.child(key);
        if list.both().is_none() {
            let (kind, shift) = match list.old {
                None => (&kinds::ENUM_ADDED, Shift::Tighter),
                Some(_) => (&kinds::ENUM_REMOVED, Shift::Looser),
            };
            return self.shifted(schema, key, kind, shift);
        }
        let (old, new) = list.each(items);
        let beside = beside(schema);
        let mut told = false;
        for value in lacking(&old, &new) {
            let pair = list.with(Some(value), None);
            let message = format!("`{}` is no value any more", plain(value));
            let wire = Shift::Tighter.wire(schema.ways);
            let change = self.tell(&kinds::ENUM_VALUE_REMOVED, &pair, message, Rust::BOTH, wire);
            change.also.extend(beside.clone());
            told = true;
        }
        for value in lacking(&new, &old) {
            let pair = list.with(None, Some(value));
            let message = format!("`{}` is a value now", plain(value));
            let wire = Shift::Looser.wire(schema.ways);
            let rust = self.rust_of(schema, Shift::Looser);
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
        let names = |schema: Option<Node<'s>>| -> Vec<(String, Node<'s>)> {
            let items = |key| schema.and_then(|schema| schema.get(key)).into_iter();
            let values = items("enum").flat_map(Node::items);
            let names = items(key).flat_map(Node::items);
            values.map(|value| value.to_json().to_string()).zip(names).collect()
        };
        let (old, new) = schema.each(names);
        if schema.child(key).both().is_none() {
            let child = schema.child(key);
            let message = came_or_went(&child, &format!("`{key}`"));
            self.tell(&kinds::ENUM_VALUE_RENAMED, &child, message, Rust::BOTH, []);
            return true;
        }
        let used: BTreeSet<&str> = old.iter().filter_map(|(_, name)| name.as_str()).collect();
        let mut told = false;
        for (value, name) in new {
            let Some((_, before)) = old.iter().find(|(other, _)| *other == value) else {
                continue;
            };
            let pair = schema.with(Some(*before), Some(name));
            if !pair.same() {
                let [old, new] = pair.nodes().map(|node| node.map(plain).unwrap_or_default());
                let (kind, message) = if used.contains(new.as_str()) {
                    let message = format!(
                        "`{new}` stands for {value}, which was `{old}`, and not for its old value"
                    );
                    (&kinds::ENUM_VALUE_REASSIGNED, message)
                } else {
                    let message = format!("the variant of {value} is `{new}`, was `{old}`");
                    (&kinds::ENUM_VALUE_RENAMED, message)
                };
                let change = self.tell(kind, &pair, message, Rust::BOTH, []);
                change.also.extend(beside(schema));
                told = true;
            }
        }
        told
    }
}

/// The items that another list does not have.
fn lacking<'s>(list: &[Node<'s>], other: &[Node<'s>]) -> Vec<Node<'s>> {
    let has = |node: &Node<'s>| other.iter().any(|one| one.has_value_of(*node));
    list.iter().copied().filter(|node| !has(node)).collect()
}

/// The names of the variants, entry by entry.
const NAMES: &str = "x-enum-varnames";

/// `enum`, and the lists that stand beside it, entry by entry.
fn beside(schema: &Pair<'_>) -> Vec<Pointer> {
    let nodes = schema.nodes().into_iter().flatten();
    let lists = ["enum", NAMES, "x-enum-descriptions"];
    nodes.flat_map(|node| lists.map(|key| node.path().join(key))).collect()
}
