//! The parts of an `allOf` into one schema: what is allowed by all of them.

use super::plain::{Entries, Entry, Plain, Value, set};
use specwright_document::Diagnostics;
use specwright_document::keywords::{Merge as Rule, SCHEMA};

/// A schema that grows part by part.
pub(super) struct Merge {
    merged: Plain,
    /// `additionalProperties` of each part that has it, with the names of its own properties.
    closed: Vec<(Entry, Vec<String>)>,
    /// Whether each part that has a type is nullable.
    nullable: Option<bool>,
}

impl Merge {
    /// Begins with what stands beside `allOf`.
    pub fn new(own: Plain, diagnostics: &mut Diagnostics) -> Merge {
        let component = own.component.clone();
        let merged = Plain { origin: own.origin, component, value: Value::Object(Entries::new()) };
        let mut merge = Merge { merged, closed: Vec::new(), nullable: None };
        merge.add(own, diagnostics);
        merge
    }

    /// Narrows the schema by one more part.
    pub fn add(&mut self, part: Plain, diagnostics: &mut Diagnostics) {
        let typed = part.get("type").is_some();
        if typed {
            self.nullable = Some(self.nullable.unwrap_or(true) && part.is_true("nullable"));
        }
        let names = part.get("properties").into_iter().flat_map(Plain::keys);
        let names: Vec<String> = names.map(str::to_owned).collect();
        let same_enum = match (self.merged.get("enum"), part.get("enum")) {
            (Some(one), Some(other)) => one.has_value_of(other),
            _ => true,
        };
        bounds(&mut self.merged, &part, "minimum", "exclusiveMinimum", |new, old| new > old);
        bounds(&mut self.merged, &part, "maximum", "exclusiveMaximum", |new, old| new < old);
        self.merged.component = self.merged.component.take().or(part.component);
        let Value::Object(parts) = part.value else {
            return;
        };
        let Value::Object(merged) = &mut self.merged.value else {
            return;
        };
        for (key, entry) in parts {
            match SCHEMA.keyword(&key).map(|keyword| keyword.merge) {
                Some(Rule::LowerBound | Rule::UpperBound | Rule::Nullable) => {}
                Some(Rule::Additional) => self.closed.push((entry, names.clone())),
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
    pub fn finish(mut self, diagnostics: &mut Diagnostics) -> Plain {
        let origin = self.merged.origin;
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
                    diagnostics.report(additional.node.location(), message);
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
            set(merged, "nullable", Plain::new(origin, Value::Boolean(true)));
        }
        self.merged
    }
}

/// Takes over a bound and its exclusiveness where it is narrower.
fn bounds(
    merged: &mut Plain,
    part: &Plain,
    bound: &str,
    exclusive: &str,
    narrower: fn(f64, f64) -> bool,
) {
    let limit = |node: &Plain| match &node.get(bound)?.value {
        Value::Number(number) => number.as_f64(),
        _ => None,
    };
    let Some(new) = limit(part) else {
        return;
    };
    let takes_over = match limit(merged) {
        None => true,
        Some(old) => narrower(new, old) || (new == old && part.is_true(exclusive)),
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
    if before.node.has_value_of(&after.node) {
        return before;
    }
    let number = |entry: &Entry| entry.node.as_number().and_then(serde_json::Number::as_f64);
    let one = number(&before);
    let other = number(&after);
    match SCHEMA.keyword(key).map_or(Rule::First, |keyword| keyword.merge) {
        Rule::First => before,
        Rule::Largest => {
            if one >= other {
                before
            } else {
                after
            }
        }
        Rule::Smallest => {
            if one <= other {
                before
            } else {
                after
            }
        }
        Rule::Multiple => match (one, other) {
            (Some(a), Some(b)) if a != 0.0 && b != 0.0 && (a / b).fract() == 0.0 => before,
            (Some(a), Some(b)) if a != 0.0 && b != 0.0 && (b / a).fract() == 0.0 => after,
            _ => unsupported(key, before, &after, diagnostics),
        },
        Rule::Either => {
            if before.node.as_bool() == Some(true) {
                before
            } else {
                after
            }
        }
        Rule::Union => {
            let known = before.node.items().to_vec();
            let new = after.node.items().iter().filter(|item| !holds(&known, item)).cloned();
            listed(&before, known.iter().cloned().chain(new))
        }
        Rule::Intersection => {
            let others = after.node.items();
            let kept = before.node.items().iter().filter(|item| holds(others, item)).cloned();
            let common = listed(&before, kept);
            if common.node.items().is_empty() {
                return contradiction(key, before, &after, diagnostics);
            }
            common
        }
        Rule::Type => match (before.node.as_str(), after.node.as_str()) {
            (Some("integer"), Some("number")) => before,
            (Some("number"), Some("integer")) => after,
            _ => contradiction(key, before, &after, diagnostics),
        },
        Rule::Format => match (before.node.as_str(), after.node.as_str()) {
            (Some("int32"), Some("int64")) => before,
            (Some("int64"), Some("int32")) => after,
            _ => contradiction(key, before, &after, diagnostics),
        },
        Rule::Both => {
            Entry { key_location: before.key_location, node: both(before.node, after.node) }
        }
        Rule::Properties => properties(before, after),
        Rule::Exclusions => {
            let origin = before.node.origin;
            let value = Value::Array(vec![before.node, after.node]);
            let mut either = Entries::new();
            set(&mut either, "anyOf", Plain::new(origin, value));
            let node = Plain::new(origin, Value::Object(either));
            Entry { key_location: before.key_location, node }
        }
        Rule::Single => unsupported(key, before, &after, diagnostics),
        // `add` and `finish` merge these, with the keywords beside them.
        Rule::LowerBound | Rule::UpperBound | Rule::Nullable | Rule::Additional => before,
    }
}

/// The properties of both; of one that both have, a value must match both schemas.
fn properties(before: Entry, after: Entry) -> Entry {
    let mut merged = before;
    let (Value::Object(entries), Value::Object(properties)) =
        (&mut merged.node.value, after.node.value)
    else {
        return merged;
    };
    for (name, property) in properties {
        match entries.get_mut(&name) {
            None => {
                entries.insert(name, property);
            }
            Some(known) if known.node.has_value_of(&property.node) => {}
            Some(known) => known.node = both(known.node.clone(), property.node),
        }
    }
    merged
}

fn contradiction(key: &str, before: Entry, after: &Entry, diagnostics: &mut Diagnostics) -> Entry {
    let message = format!(
        "`allOf` asks here for another `{key}` than at {}; no value is both, correct one",
        before.node.location()
    );
    diagnostics.report(after.node.location(), message);
    before
}

fn unsupported(key: &str, before: Entry, after: &Entry, diagnostics: &mut Diagnostics) -> Entry {
    let message = format!(
        "`{key}` in two parts of `allOf` (also at {}) is not supported; write one that says both",
        before.node.location()
    );
    diagnostics.report(after.node.location(), message);
    before
}

fn holds(items: &[Plain], item: &Plain) -> bool {
    items.iter().any(|known| known.has_value_of(item))
}

/// The same key with another list.
fn listed(entry: &Entry, items: impl Iterator<Item = Plain>) -> Entry {
    let node = Plain::new(entry.node.origin, Value::Array(items.collect()));
    Entry { key_location: entry.key_location, node }
}

/// A schema of which a value must keep two others.
fn both(one: Plain, other: Plain) -> Plain {
    let origin = one.origin;
    let mut entries = Entries::new();
    set(&mut entries, "allOf", Plain::new(origin, Value::Array(vec![one, other])));
    Plain::new(origin, Value::Object(entries))
}
