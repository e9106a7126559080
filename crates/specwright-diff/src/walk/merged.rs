//! Schemas made of parts by `allOf` into what they are in the end: one reference, or one object.

use std::collections::BTreeSet;

use specwright_document::Node;
use specwright_document::keywords::{Keyword, SCHEMA};

use super::Walk;
use super::objects::travelled;
use super::schemas::texts;
use crate::change::Rust;
use crate::kinds;
use crate::pair::{Pair, Role, items};

impl<'s> Walk<'s> {
    /// Tells that a reference stands alone in an `allOf` now, or no longer does: the type is the same.
    pub(super) fn told_as_wrapped(&mut self, pair: &Pair<'s>) {
        let (old, new) = pair.each(|node| node.and_then(Node::reference));
        if old == new {
            return;
        }
        let child = match old {
            Some(_) => pair.with(pair.child("$ref").old, pair.child("allOf").new),
            None => pair.with(pair.child("allOf").old, pair.child("$ref").new),
        };
        let message = "a reference alone in `allOf` is that reference";
        self.tell(&kinds::SAME_MEANING, &child, message, Rust::DocumentationOnly, []);
    }

    /// Compares two objects, of which one at least is made of other parts, by all their properties. Whether
    /// they are such objects.
    pub(super) fn merged_objects(&mut self, schema: &Pair<'s>) -> bool {
        let list = schema.child("allOf");
        let (old_parts, new_parts) = list.each(items);
        let same_parts = old_parts.len() == new_parts.len()
            && old_parts.iter().zip(&new_parts).all(|(a, b)| a.reference() == b.reference());
        let both = schema.both().map(|(old, new)| (object(old), object(new)));
        let Some((Some(old), Some(new))) = both.filter(|_| !same_parts) else {
            return false;
        };
        let message = "the object is put together otherwise";
        let change = self.tell(&kinds::SAME_MEANING, &list, message, Rust::DocumentationOnly, []);
        let whole = schema.nodes().into_iter().flatten();
        let keys = whole.flat_map(|node| OF_OBJECTS.map(|key| node.path().join(key)));
        change.also.extend(keys);
        let names = old.properties.iter().chain(&new.properties).map(|(name, _)| *name);
        for name in names.collect::<BTreeSet<_>>() {
            let property = schema.with(old.property(name), new.property(name));
            self.merged_property(schema, name, &property, (&old, &new));
        }
        self.merged_order(schema, &old, &new);
        true
    }

    fn merged_property(
        &mut self,
        schema: &Pair<'s>,
        name: &'s str,
        property: &Pair<'s>,
        (old, new): (&Object<'s>, &Object<'s>),
    ) {
        let property = property.clone().ways(travelled(property));
        let was_required = old.required.contains(name);
        let is_required = new.required.contains(name);
        match property.both() {
            None if property.old.is_none() => {
                self.property_added(schema, &property, name, is_required);
            }
            None => self.property_removed(schema, &property, name, was_required),
            Some(_) => {
                if was_required != is_required {
                    self.requirement_of_property(&property, name, is_required);
                }
                let role = if was_required && is_required { Role::Required } else { Role::Part };
                if !property.same() {
                    self.schema(&property.role(role));
                }
            }
        }
    }

    /// The order of what must be there is that of arguments.
    fn merged_order(&mut self, schema: &Pair<'s>, old: &Object<'s>, new: &Object<'s>) {
        let kept = |object: &Object<'s>, other: &Object<'s>| -> Vec<&'s str> {
            let names = object.properties.iter().map(|(name, _)| *name);
            let both =
                |name: &&str| object.required.contains(name) && other.required.contains(name);
            names.filter(both).collect()
        };
        if schema.ways.request && kept(old, new) != kept(new, old) {
            let message = "the required properties have another order";
            let list = schema.child("allOf");
            let list = if list.both().is_some() { list } else { schema.clone() };
            let change = self.tell(&kinds::PROPERTIES_REORDERED, &list, message, Rust::CALLERS, []);
            change.old_value = Some(kept(old, new).into());
            change.new_value = Some(kept(new, old).into());
        }
    }
}

/// What an object that is made of parts says by itself, beside its annotations.
pub(super) const OF_OBJECTS: [&str; 4] = ["type", "required", "properties", "allOf"];

/// Whether a keyword of a schema makes no other type.
fn describes(key: &str) -> bool {
    key.starts_with("x-") || SCHEMA.keyword(key).is_some_and(Keyword::describes)
}

/// An object with the properties of all its parts.
struct Object<'s> {
    /// In the order of the file.
    properties: Vec<(&'s str, Node<'s>)>,
    required: BTreeSet<&'s str>,
}

impl<'s> Object<'s> {
    fn property(&self, name: &str) -> Option<Node<'s>> {
        let found = self.properties.iter().find(|(other, _)| *other == name);
        found.map(|(_, node)| *node)
    }
}

/// A schema as an object, if that is all it and its parts are, and no two of them have the same property.
fn object<'s>(schema: Node<'s>) -> Option<Object<'s>> {
    let mut object = Object { properties: Vec::new(), required: BTreeSet::new() };
    let mut open = vec![(schema.resolved(), 0)];
    while let Some((part, depth)) = open.pop() {
        let of_whole = ["nullable", "readOnly", "writeOnly", "additionalProperties"];
        let fits = part.keys().all(|key| {
            OF_OBJECTS.contains(&key) || describes(key) || (depth == 0 && of_whole.contains(&key))
        });
        let of_objects =
            part.get_str("type").map_or(part.get("allOf").is_some(), |ty| ty == "object");
        if !fits || !of_objects || depth > DEEPEST {
            return None;
        }
        for (name, property) in part.get("properties").into_iter().flat_map(Node::entries) {
            if object.property(name).is_some() {
                return None;
            }
            object.properties.push((name, property));
        }
        object.required.extend(texts(part.get("required")));
        let parts = items(part.get("allOf"));
        open.extend(parts.iter().rev().map(|one| (one.resolved(), depth + 1)));
    }
    // Without any it is a map.
    (!object.properties.is_empty()).then_some(object)
}

/// Deeper compositions are not looked into.
const DEEPEST: usize = 64;

/// The reference that a schema is, also where it stands alone in an `allOf` that says nothing else.
pub(super) fn wrapped<'s>(schema: Node<'s>) -> Option<&'s str> {
    let only = || match items(schema.get("allOf")).as_slice() {
        [part] => part.reference(),
        _ => None,
    };
    let quiet = || schema.keys().all(|key| key == "allOf" || describes(key));
    schema.reference().or_else(|| only().filter(|_| quiet()))
}
