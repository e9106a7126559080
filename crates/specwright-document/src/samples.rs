//! Values that a spec shows: examples, each with the schema that it is an example of.

use std::collections::BTreeSet;

use crate::inventory::named;
use crate::{Inventory, Location, Node, NodeId};

/// A value that the spec shows of a schema.
#[derive(Clone, Copy, Debug)]
pub struct Sample<'s> {
    /// `None` for a lone `example`.
    pub name: Option<&'s str>,
    /// Where its key is.
    pub key: Location,
    /// The object of a named one, which holds summary and value.
    pub entry: Option<Node<'s>>,
    /// The value.
    pub value: Node<'s>,
}

/// What is shown beside a schema: of a media type, a parameter, a header, or of the schema itself.
pub fn samples<'s>(holder: Node<'s>) -> Vec<Sample<'s>> {
    let mut samples = Vec::new();
    if let Some(value) = holder.get("example") {
        let key = value.key_location();
        samples.push(Sample { name: None, key, entry: None, value });
    }
    for at in holder.get("examples").map(named).unwrap_or_default() {
        let entry = at.node.resolved();
        if let Some(value) = entry.get("value") {
            samples.push(Sample { name: Some(at.name), key: at.key, entry: Some(entry), value });
        }
    }
    samples
}

/// Every value that the spec shows, with its schema.
pub fn shown_values<'s>(inventory: &Inventory<'s>) -> Vec<(Node<'s>, Node<'s>)> {
    let mut shown = Vec::new();
    let beside = inventory.holders().filter_map(|holder| Some((holder, holder.get("schema")?)));
    let own = inventory.schemas.iter().map(|schema| (schema.at.node, schema.at.node));
    for (holder, schema) in beside.chain(own) {
        let samples = samples(holder).into_iter();
        shown.extend(samples.map(|sample| (sample.value, schema)));
    }
    shown
}

/// The values that examples show of a schema, each once.
pub fn shown<'s>(schema: Node<'s>) -> Vec<Node<'s>> {
    let mut shown: Vec<Node<'s>> = Vec::new();
    for (value, of) in shown_values(&Inventory::of(schema.document())) {
        each(value, of, &mut |value, met| {
            let is_known = shown.iter().any(|known| known.id() == value.id());
            if met.id() == schema.id() && !is_known {
                shown.push(value);
            }
        });
    }
    shown
}

/// Meets each part of a value with each schema that speaks of it, references followed.
pub fn each<'s>(value: Node<'s>, schema: Node<'s>, meet: &mut dyn FnMut(Node<'s>, Node<'s>)) {
    // Values and the schemas that they met: parts may lead back to the whole.
    let mut met = BTreeSet::<(NodeId, NodeId)>::new();
    let mut open = vec![(value, schema)];
    while let Some((value, schema)) = open.pop() {
        let schema = schema.resolved();
        if !met.insert((value.id(), schema.id())) {
            continue;
        }
        meet(value, schema);
        for key in ["allOf", "oneOf", "anyOf"] {
            let parts = schema.get(key).into_iter().flat_map(Node::items);
            open.extend(parts.map(|part| (value, part)));
        }
        let properties = schema.get("properties");
        for (name, part) in value.entries() {
            let property = properties.and_then(|properties| properties.get(name));
            open.extend(property.map(|property| (part, property)));
        }
        if let Some(items) = schema.get("items") {
            open.extend(value.items().map(|item| (item, items)));
        }
    }
}
