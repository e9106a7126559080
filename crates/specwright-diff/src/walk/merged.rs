//! Schemas made of parts by `allOf` into what they are in the end: one reference, or one object.

use std::collections::BTreeSet;

use specwright_document::keywords::{Keyword, SCHEMA};
use specwright_document::{Node, Property};

use super::Walk;
use super::objects::travelled;
use crate::change::{Directions, Rust};
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
        let names = old.iter().chain(&new).map(|property| property.name);
        for name in names.collect::<BTreeSet<_>>() {
            self.merged_property(schema, name, find(&old, name), find(&new, name));
        }
        self.merged_order(schema, &old, &new);
        true
    }

    fn merged_property(
        &mut self,
        schema: &Pair<'s>,
        name: &'s str,
        old: Option<&Property<'s>>,
        new: Option<&Property<'s>>,
    ) {
        let property = schema.with(old.map(|old| old.node), new.map(|new| new.node));
        let ways = travelled(&property);
        let property = property.ways(ways);
        let was_required = old.is_some_and(|old| old.required);
        let is_required = new.is_some_and(|new| new.required);
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
    fn merged_order(&mut self, schema: &Pair<'s>, old: &[Property<'s>], new: &[Property<'s>]) {
        let kept = |object: &[Property<'s>], other: &[Property<'s>]| -> Vec<&'s str> {
            let is_required = |name: &&str| find(other, name).is_some_and(|other| other.required);
            let required = object.iter().filter(|property| property.required);
            required.map(|property| property.name).filter(is_required).collect()
        };
        let ways = schema.ways;
        if ways != Directions::NONE && kept(old, new) != kept(new, old) {
            let message = "the required properties have another order";
            let list = schema.child("allOf");
            let list = if list.both().is_some() { list } else { schema.clone() };
            let rust = Rust::breaking(ways.request, ways.response);
            let change = self.tell(&kinds::PROPERTIES_REORDERED, &list, message, rust, []);
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

/// The properties of a schema that, with all its parts, is nothing but an object, if no two parts have the same one.
fn object<'s>(schema: Node<'s>) -> Option<Vec<Property<'s>>> {
    let whole = schema.resolved();
    let mut open = vec![whole];
    let mut seen = BTreeSet::new();
    while let Some(part) = open.pop() {
        // A part that was there already says nothing new.
        if !seen.insert(part.id()) {
            continue;
        }
        let of_whole = ["nullable", "readOnly", "writeOnly", "additionalProperties"];
        let fits = part.keys().all(|key| {
            OF_OBJECTS.contains(&key)
                || describes(key)
                || (part.id() == whole.id() && of_whole.contains(&key))
        });
        let of_objects =
            part.get_str("type").map_or(part.get("allOf").is_some(), |ty| ty == "object");
        if !fits || !of_objects {
            return None;
        }
        open.extend(part.get("allOf").into_iter().flat_map(Node::items).map(Node::resolved));
    }
    let properties = whole.properties();
    let names: BTreeSet<&str> = properties.iter().map(|property| property.name).collect();
    // Without any it is a map.
    (!names.is_empty() && names.len() == properties.len()).then_some(properties)
}

fn find<'p, 's>(object: &'p [Property<'s>], name: &str) -> Option<&'p Property<'s>> {
    object.iter().find(|property| property.name == name)
}

/// The reference that a schema is, also where it stands alone in an `allOf` that says nothing else.
pub(super) fn wrapped<'s>(schema: Node<'s>) -> Option<&'s str> {
    let only = || match items(schema.get("allOf")).as_slice() {
        [part] => part.reference(),
        _ => None,
    };
    let quiet = || schema.keys().all(|key| key == "allOf" || describes(key));
    schema.reference().or_else(|| only().filter(|_| quiet()))
}
