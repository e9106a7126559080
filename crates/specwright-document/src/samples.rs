//! Values that a spec shows: examples, each with the schema that it is an example of.

use std::collections::BTreeSet;

use crate::inventory::named;
use crate::{Inventory, Location, Node, Spec};

/// A value that the spec shows of a schema.
#[derive(Clone, Copy, Debug)]
pub struct Sample<'s> {
    /// `None` for a lone `example`.
    pub name: Option<&'s str>,
    /// Where its key is.
    pub key: Location,
    /// The object of a named one, which holds summary and value.
    pub entry: Option<&'s Node>,
    /// The value.
    pub value: &'s Node,
}

/// What is shown beside a schema: of a media type, a parameter, a header, or of the schema itself.
pub fn samples<'s>(spec: &'s Spec, holder: &'s Node) -> Vec<Sample<'s>> {
    let mut samples = Vec::new();
    if let Some(value) = holder.get("example") {
        let key = holder.key_location("example");
        samples.push(Sample { name: None, key, entry: None, value });
    }
    for at in holder.get("examples").map(named).unwrap_or_default() {
        let entry = spec.target(at.node);
        if let Some(value) = entry.get("value") {
            samples.push(Sample { name: Some(at.name), key: at.key, entry: Some(entry), value });
        }
    }
    samples
}

/// Every value that the spec shows, with its schema.
pub fn shown_values<'s>(spec: &'s Spec, inventory: &Inventory<'s>) -> Vec<(&'s Node, &'s Node)> {
    let mut shown = Vec::new();
    let beside = inventory.holders().filter_map(|holder| Some((holder, holder.get("schema")?)));
    let own = inventory.schemas.iter().map(|schema| (schema.at.node, schema.at.node));
    for (holder, schema) in beside.chain(own) {
        let samples = samples(spec, holder).into_iter();
        shown.extend(samples.map(|sample| (sample.value, schema)));
    }
    shown
}

/// The values that examples show of a schema, each once.
pub fn shown<'s>(spec: &'s Spec, schema: &'s Node) -> Vec<&'s Node> {
    let mut shown: Vec<&'s Node> = Vec::new();
    for (value, of) in shown_values(spec, &Inventory::of(spec)) {
        each(spec, value, of, &mut |value, met| {
            if std::ptr::eq(met, schema) && !shown.iter().any(|known| std::ptr::eq(*known, value)) {
                shown.push(value);
            }
        });
    }
    shown
}

/// Meets each part of a value with each schema that speaks of it, references followed.
pub fn each<'s>(
    spec: &'s Spec,
    value: &'s Node,
    schema: &'s Node,
    meet: &mut dyn FnMut(&'s Node, &'s Node),
) {
    // Values and the schemas that they met: parts may lead back to the whole.
    let mut met = BTreeSet::<(*const Node, *const Node)>::new();
    let mut open = vec![(value, schema)];
    while let Some((value, schema)) = open.pop() {
        let schema = spec.target(schema);
        if !met.insert((value, schema)) {
            continue;
        }
        meet(value, schema);
        for key in ["allOf", "oneOf", "anyOf"] {
            let parts = schema.get(key).map_or(&[][..], Node::items);
            open.extend(parts.iter().map(|part| (value, part)));
        }
        let properties = schema.get("properties");
        for (name, entry) in value.entries() {
            let property = properties.and_then(|properties| properties.get(name));
            open.extend(property.map(|property| (&entry.node, property)));
        }
        if let Some(items) = schema.get("items") {
            open.extend(value.items().iter().map(|item| (item, items)));
        }
    }
}
