//! Objects: properties that came, went or got required, and what becomes of those without a name.

use std::collections::BTreeSet;

use specwright_document::Node;

use super::schemas::texts;
use super::{Shift, Walk, came_or_went};
use crate::change::{Change, Directions, Rust, Wire};
use crate::kinds;
use crate::pair::{Pair, Role};

impl<'s> Walk<'s> {
    pub(super) fn properties(&mut self, schema: &Pair<'s>, key: &str) {
        let properties = schema.child(key);
        let (was_required, is_required) = schema.child("required").each(texts);
        for name in properties.keys() {
            let property = properties.child(name);
            let property = property.clone().ways(travelled(&property));
            if property.same() {
                continue;
            }
            match property.both() {
                Some(_) if was_required.contains(name) && is_required.contains(name) => {
                    self.schema(&property.role(Role::Required));
                }
                Some(_) => self.schema(&property),
                None if property.old.is_none() => {
                    self.property_added(schema, &property, name, is_required.contains(name));
                }
                None => self.property_removed(schema, &property, name, was_required.contains(name)),
            }
        }
        if properties.both().is_none() && properties.keys().is_empty() {
            let message = came_or_went(&properties, "`properties`");
            let rust = if self.retyped(schema) { Rust::BOTH } else { Rust::DocumentationOnly };
            self.tell(&kinds::SAME_MEANING, &properties, message, rust, []);
        }
    }

    pub(super) fn property_added(
        &mut self,
        schema: &Pair<'s>,
        property: &Pair<'s>,
        name: &str,
        required: bool,
    ) {
        let (kind, word) = if required {
            (&kinds::PROPERTY_ADDED_REQUIRED, "required")
        } else {
            (&kinds::PROPERTY_ADDED_OPTIONAL, "optional")
        };
        let ways = property.ways;
        let mut wire = BTreeSet::new();
        if ways.request {
            wire.insert(if required { Wire::RequestsRefused } else { Wire::RequestsAccepted });
        }
        if ways.response {
            wire.insert(Wire::AnswersUnfamiliar);
        }
        // `new` takes what is required: from callers in requests, from implementers in answers.
        let rust = if self.retyped(schema) {
            Rust::BOTH
        } else {
            Rust::breaking(required && ways.request, required && ways.response)
        };
        let message = format!("the {word} property `{name}` is new");
        let change = self.tell(kind, property, message, rust, wire);
        if required {
            change.also.extend(schema.new.map(|object| object.path().join("required")));
        }
    }

    pub(super) fn property_removed(
        &mut self,
        schema: &Pair<'s>,
        property: &Pair<'s>,
        name: &str,
        required: bool,
    ) {
        let closed = schema.new.is_some_and(is_closed);
        let ways = property.ways;
        let mut wire = BTreeSet::new();
        if ways.request {
            wire.insert(if closed { Wire::RequestsRefused } else { Wire::RequestsPassedOver });
        }
        if ways.response {
            wire.insert(Wire::AnswersLacking);
        }
        let message = format!("the property `{name}` is gone");
        let change = self.tell(&kinds::PROPERTY_REMOVED, property, message, Rust::BOTH, wire);
        if required {
            change.also.extend(schema.old.map(|object| object.path().join("required")));
        }
    }

    /// `required`, for the properties that both specs have.
    pub(super) fn required(&mut self, schema: &Pair<'s>, key: &str) {
        let list = schema.child(key);
        let (old, new) = list.each(texts);
        let properties = schema.child("properties");
        let has =
            |node: Option<Node<'s>>, name: &str| node.is_some_and(|node| node.get(name).is_some());
        let item = |list: Option<Node<'s>>, name: &str| {
            list?.items().find(|item| item.as_str() == Some(name))
        };
        let mut told = false;
        for name in old.symmetric_difference(&new).copied() {
            told = true;
            let [before, after] = properties.nodes().map(|node| has(node, name));
            let asked = new.contains(name);
            // A property that came or went was told of as a whole.
            if before != after {
                continue;
            }
            let mut ways = schema.ways;
            if before {
                ways = travelled(&properties.child(name).ways(ways));
            }
            let pair = schema.with(item(list.old, name), item(list.new, name)).ways(ways);
            let change = self.requirement_of_property(&pair, name, asked);
            change.also.extend(list.nodes().into_iter().flatten().map(Node::path));
        }
        if !told {
            self.same_meaning(schema, key);
        }
    }

    /// Tells that a property has to be there now, or no longer has to.
    pub(super) fn requirement_of_property(
        &mut self,
        pair: &Pair<'s>,
        name: &str,
        asked: bool,
    ) -> &mut Change {
        let (kind, words, shift) = if asked {
            (&kinds::PROPERTY_REQUIRED, "must be there now", Shift::Tighter)
        } else {
            (&kinds::PROPERTY_OPTIONAL, "may be left out now", Shift::Looser)
        };
        let mut wire = shift.wire(pair.ways);
        if !asked && pair.ways.response {
            wire.push(Wire::AnswersLacking);
        }
        self.tell(kind, pair, format!("`{name}` {words}"), Rust::BOTH, wire)
    }

    /// Looks at the order of properties in a value and all that it holds. JSON does not know it, but it is
    /// that of arguments in Rust.
    pub(super) fn orders(&mut self, value: &Pair<'s>) {
        let Some((old, new)) = value.both() else {
            return;
        };
        if old.get("properties").is_some() && new.get("properties").is_some() {
            self.order_of_properties(value);
        }
        for key in value.keys() {
            if !matches!(key, "example" | "examples" | "default" | "enum") {
                self.orders(&value.child(key));
            }
        }
        for (old, new) in old.items().zip(new.items()) {
            self.orders(&value.with(Some(old), Some(new)));
        }
    }

    fn order_of_properties(&mut self, schema: &Pair<'s>) {
        let order = |object: Option<Node<'s>>| -> Vec<&'s str> {
            let required = texts(object.and_then(|object| object.get("required")));
            let properties = object.and_then(|object| object.get("properties"));
            let names = properties.into_iter().flat_map(Node::keys);
            names.filter(|name| required.contains(name)).collect()
        };
        let (before, after) = schema.each(order);
        let kept = |list: &[&'s str], other: &[&'s str]| -> Vec<&'s str> {
            list.iter().copied().filter(|name| other.contains(name)).collect()
        };
        let ways = schema.ways;
        if ways != Directions::NONE && kept(&before, &after) != kept(&after, &before) {
            let properties = schema.child("properties");
            let message = "the required properties have another order";
            let rust = Rust::breaking(ways.request, ways.response);
            let change = self.tell(&kinds::PROPERTIES_REORDERED, &properties, message, rust, []);
            change.old_value = Some(before.into());
            change.new_value = Some(after.into());
        }
    }

    pub(super) fn additional_properties(&mut self, schema: &Pair<'s>, key: &str) {
        let child = schema.child(key);
        let holds =
            |node: Option<Node<'s>>| node.is_some_and(|node| node.entries().next().is_some());
        if let (true, true) = child.each(holds) {
            return self.schema(&child);
        }
        let shift = match child.each(unknown) {
            (old, new) if old == new => return self.same_meaning(schema, key),
            (Unknown::Refused, _) => Shift::Looser,
            (_, Unknown::Refused) => Shift::Tighter,
            (Unknown::PassedOver, Unknown::Kept) | (Unknown::Kept, Unknown::PassedOver) => {
                Shift::None
            }
            (_, Unknown::Checked) => Shift::Tighter,
            (Unknown::Checked, _) => Shift::Looser,
            (_, _) => Shift::Other,
        };
        // What is kept stands in a field of its own, and a map is a type of its values.
        let kept = |unknown: Unknown| matches!(unknown, Unknown::Kept | Unknown::Checked);
        let (old, new) = child.each(unknown);
        let is_map = |node: Option<Node<'s>>| {
            node.is_some_and(|node| {
                node.get("properties").is_none() && node.get("required").is_none()
            })
        };
        let of_map = schema.each(is_map) == (true, true);
        let same_field = kept(old) == kept(new) && !(kept(old) && old != new);
        let rust = match (same_field, of_map, old, new) {
            // A map of anything is one, stated or not.
            (_, true, Unknown::PassedOver, Unknown::Kept)
            | (_, true, Unknown::Kept, Unknown::PassedOver) => {
                return self.same_meaning(schema, key);
            }
            (true, false, ..) => self.rust_of(schema, shift),
            // A field comes, which is empty at first.
            (false, false, Unknown::PassedOver | Unknown::Refused, _) => {
                self.rust_of(schema, shift).and(Rust::Additive)
            }
            (_, _, _, _) => Rust::BOTH,
        };
        let message = came_or_went(&child, &format!("`{key}`"));
        let message = match child.new.or(child.old).and_then(Node::as_bool) {
            Some(_) => super::said(&child, key),
            None => message,
        };
        let wire = shift.wire(schema.ways);
        self.tell(&kinds::ADDITIONAL_PROPERTIES_CHANGED, &child, message, rust, wire);
    }
}

/// What becomes of properties that a schema does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unknown {
    PassedOver,
    Refused,
    /// Whatever they hold.
    Kept,
    /// Kept if they keep a schema.
    Checked,
}

fn unknown(additional: Option<Node<'_>>) -> Unknown {
    match additional {
        None => Unknown::PassedOver,
        Some(node) if node.as_bool() == Some(false) => Unknown::Refused,
        Some(node) if node.as_bool() == Some(true) || node.entries().next().is_none() => {
            Unknown::Kept
        }
        Some(_) => Unknown::Checked,
    }
}

fn is_closed(schema: Node<'_>) -> bool {
    schema.get("additionalProperties").and_then(Node::as_bool) == Some(false)
}

/// The ways that a property travels: of those of its object, perhaps one only.
pub(super) fn travelled(property: &Pair<'_>) -> Directions {
    let flag = |key: &str| {
        let mut nodes = property.nodes().into_iter().flatten();
        nodes.all(|node| node.flag(key) || node.resolved().flag(key))
    };
    let ways = property.ways;
    Directions {
        request: ways.request && !flag("readOnly"),
        response: ways.response && !flag("writeOnly"),
    }
}
