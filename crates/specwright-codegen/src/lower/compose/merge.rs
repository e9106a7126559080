//! The parts of an `allOf` into one schema: what is allowed by all of them.

use indexmap::IndexMap;

use super::set;
use specwright_document::{Diagnostics, Entry, Node, Value};

/// A schema that grows part by part.
pub(super) struct Merge {
    merged: Node,
    /// `additionalProperties` of each part that has it, with the names of its own properties.
    closed: Vec<(Entry, Vec<String>)>,
    /// Whether each part that has a type is nullable.
    nullable: Option<bool>,
}

impl Merge {
    /// Begins with what stands beside `allOf`.
    pub fn new(own: Node, diagnostics: &mut Diagnostics) -> Merge {
        let location = own.location;
        let merged = Node { location, value: Value::Object(IndexMap::new()) };
        let mut merge = Merge { merged, closed: Vec::new(), nullable: None };
        merge.add(own, diagnostics);
        merge
    }

    /// Narrows the schema by one more part.
    pub fn add(&mut self, part: Node, diagnostics: &mut Diagnostics) {
        let typed = part.get("type").is_some();
        if typed {
            self.nullable = Some(self.nullable.unwrap_or(true) && part.flag("nullable"));
        }
        let names: Vec<String> = part
            .get("properties")
            .into_iter()
            .flat_map(Node::entries)
            .map(|(name, _)| name.to_owned())
            .collect();
        let same_enum = match (self.merged.get("enum"), part.get("enum")) {
            (Some(one), Some(other)) => one.to_json() == other.to_json(),
            _ => true,
        };
        bounds(&mut self.merged, &part, "minimum", "exclusiveMinimum", |new, old| new > old);
        bounds(&mut self.merged, &part, "maximum", "exclusiveMaximum", |new, old| new < old);
        let Value::Object(parts) = part.value else {
            return;
        };
        let Value::Object(merged) = &mut self.merged.value else {
            return;
        };
        for (key, entry) in parts {
            match key.as_str() {
                "minimum" | "exclusiveMinimum" | "maximum" | "exclusiveMaximum" | "nullable" => {}
                "additionalProperties" => self.closed.push((entry, names.clone())),
                _ => match merged.shift_remove(&key) {
                    None => {
                        merged.insert(key, entry);
                    }
                    Some(before) => {
                        let combined = combine(&key, before, entry, diagnostics);
                        merged.insert(key, combined);
                    }
                },
            }
        }
        if !same_enum {
            // They named the values of one list, by their order.
            merged.shift_remove("x-enum-varnames");
            merged.shift_remove("x-enum-descriptions");
        }
    }

    /// The whole schema.
    pub fn finish(mut self, diagnostics: &mut Diagnostics) -> Node {
        let location = self.merged.location;
        let Value::Object(merged) = &mut self.merged.value else {
            return self.merged;
        };
        let mut rest: Option<Entry> = None;
        for (additional, own) in self.closed {
            let mut others = merged
                .get_mut("properties")
                .into_iter()
                .flat_map(|entry| match &mut entry.node.value {
                    Value::Object(properties) => properties.iter_mut().collect::<Vec<_>>(),
                    _ => Vec::new(),
                })
                .filter(|(name, _)| !own.contains(name));
            match &additional.node.value {
                Value::Boolean(false) if others.next().is_some() => {
                    let message = "`additionalProperties: false` in a part of `allOf` refuses the other parts' properties; remove it";
                    diagnostics.report(additional.node.location, message);
                }
                Value::Object(_) => {
                    for (_, property) in others {
                        property.node = both(property.node.clone(), additional.node.clone());
                    }
                }
                _ => {}
            }
            rest = Some(match rest {
                None => additional,
                Some(before) => match (&before.node.value, &additional.node.value) {
                    (Value::Boolean(false), _) | (_, Value::Boolean(true)) => before,
                    (_, Value::Boolean(false)) | (Value::Boolean(true), _) => additional,
                    _ => Entry {
                        key_location: before.key_location,
                        node: both(before.node, additional.node),
                    },
                },
            });
        }
        if let Some(rest) = rest {
            merged.insert("additionalProperties".to_owned(), rest);
        }
        if self.nullable == Some(true) {
            set(merged, "nullable", Node { location, value: Value::Boolean(true) });
        }
        self.merged
    }
}

/// Takes over a bound and its exclusiveness where it is narrower.
fn bounds(
    merged: &mut Node,
    part: &Node,
    bound: &str,
    exclusive: &str,
    narrower: fn(f64, f64) -> bool,
) {
    let limit = |node: &Node| match &node.get(bound)?.value {
        Value::Number(number) => number.as_f64(),
        _ => None,
    };
    let Some(new) = limit(part) else {
        return;
    };
    let takes_over = match limit(merged) {
        None => true,
        Some(old) => narrower(new, old) || (new == old && part.flag(exclusive)),
    };
    let (Value::Object(merged), Value::Object(part)) = (&mut merged.value, &part.value) else {
        return;
    };
    if takes_over {
        for key in [bound, exclusive] {
            merged.shift_remove(key);
            if let Some(entry) = part.get(key) {
                merged.insert(key.to_owned(), entry.clone());
            }
        }
    }
}

/// The same key in two parts.
fn combine(key: &str, before: Entry, after: Entry, diagnostics: &mut Diagnostics) -> Entry {
    if before.node.to_json() == after.node.to_json() {
        return before;
    }
    let number = |entry: &Entry| match &entry.node.value {
        Value::Number(number) => number.as_f64(),
        _ => None,
    };
    let (one, other) = (number(&before), number(&after));
    match key {
        "type" => match (before.node.as_str(), after.node.as_str()) {
            (Some("integer"), Some("number")) => before,
            (Some("number"), Some("integer")) => after,
            _ => contradiction(key, before, &after, diagnostics),
        },
        "minLength" | "minItems" | "minProperties" => {
            if one >= other {
                before
            } else {
                after
            }
        }
        "maxLength" | "maxItems" | "maxProperties" => {
            if one <= other {
                before
            } else {
                after
            }
        }
        "multipleOf" => match (one, other) {
            (Some(a), Some(b)) if a != 0.0 && b != 0.0 && (a / b).fract() == 0.0 => before,
            (Some(a), Some(b)) if a != 0.0 && b != 0.0 && (b / a).fract() == 0.0 => after,
            _ => unsupported(key, before, &after, diagnostics),
        },
        "uniqueItems" | "readOnly" | "writeOnly" | "deprecated" => {
            if before.node.as_bool() == Some(true) { before } else { after }
        }
        "required" => {
            let known = before.node.items().to_vec();
            let new = after.node.items().iter().filter(|item| !holds(&known, item)).cloned();
            listed(&before, known.iter().cloned().chain(new))
        }
        "enum" => {
            let others = after.node.items();
            let kept = before.node.items().iter().filter(|item| holds(others, item)).cloned();
            let common = listed(&before, kept);
            if common.node.items().is_empty() {
                return contradiction(key, before, &after, diagnostics);
            }
            common
        }
        "properties" => {
            let Value::Object(properties) = after.node.value else {
                return before;
            };
            let mut merged = before;
            if let Value::Object(entries) = &mut merged.node.value {
                for (name, property) in properties {
                    match entries.get_mut(&name) {
                        None => {
                            entries.insert(name, property);
                        }
                        Some(known) if known.node.to_json() == property.node.to_json() => {}
                        Some(known) => known.node = both(known.node.clone(), property.node),
                    }
                }
            }
            merged
        }
        "items" => Entry { key_location: before.key_location, node: both(before.node, after.node) },
        "not" => {
            let location = before.node.location;
            let value = Value::Array(vec![before.node, after.node]);
            let mut either = IndexMap::new();
            set(&mut either, "anyOf", Node { location, value });
            let node = Node { location, value: Value::Object(either) };
            Entry { key_location: before.key_location, node }
        }
        "format" => match (before.node.as_str(), after.node.as_str()) {
            (Some("int32"), Some("int64")) => before,
            (Some("int64"), Some("int32")) => after,
            _ => contradiction(key, before, &after, diagnostics),
        },
        "pattern" | "oneOf" | "anyOf" | "discriminator" => {
            unsupported(key, before, &after, diagnostics)
        }
        // What only describes: the text closest to the whole counts.
        _ => before,
    }
}

fn contradiction(key: &str, before: Entry, after: &Entry, diagnostics: &mut Diagnostics) -> Entry {
    let message = format!(
        "`allOf` asks here for another `{key}` than at {}; no value is both, correct one",
        before.node.location
    );
    diagnostics.report(after.node.location, message);
    before
}

fn unsupported(key: &str, before: Entry, after: &Entry, diagnostics: &mut Diagnostics) -> Entry {
    let message = format!(
        "`{key}` in two parts of `allOf` (also at {}) is not supported; write one that says both",
        before.node.location
    );
    diagnostics.report(after.node.location, message);
    before
}

fn holds(items: &[Node], item: &Node) -> bool {
    items.iter().any(|known| known.to_json() == item.to_json())
}

/// The same key with another list.
fn listed(entry: &Entry, items: impl Iterator<Item = Node>) -> Entry {
    let node = Node { location: entry.node.location, value: Value::Array(items.collect()) };
    Entry { key_location: entry.key_location, node }
}

/// A schema of which a value must keep two others.
fn both(one: Node, other: Node) -> Node {
    let location = one.location;
    let mut entries = IndexMap::new();
    set(&mut entries, "allOf", Node { location, value: Value::Array(vec![one, other]) });
    Node { location, value: Value::Object(entries) }
}
