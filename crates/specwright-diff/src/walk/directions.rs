//! Component schemas that travel in other directions, and what their types become with it.

use std::collections::BTreeSet;

use specwright_document::Node;

use super::Walk;
use super::merged::wrapped;
use crate::change::{Directions, Rust};
use crate::kinds;
use crate::pair::Pair;

impl<'s> Walk<'s> {
    /// Schemas that other operations use now: their types become strict or lenient with it.
    pub(super) fn directions(&mut self, schemas: &Pair<'s>) {
        for name in schemas.keys() {
            let pair = self.used(&schemas.child(name));
            let Some((old, new)) = pair.both() else {
                continue;
            };
            let before = self.uses.0.ways(old);
            let after = self.uses.1.ways(new);
            self.orders(&pair);
            let from = strictness(before);
            let to = strictness(after);
            if from == to {
                continue;
            }
            let message =
                format!("`{name}` travels in {}, was in {}", travels(after), travels(before));
            let rust = self.redirected(new, from, to);
            let change = self.tell(&kinds::SCHEMA_DIRECTION_CHANGED, &pair, message, rust, []);
            change.old_value = Some(before.word().into());
            change.new_value = Some(after.word().into());
        }
    }

    /// What it means in Rust that a schema travels in other ways, with all that is inline in it.
    fn redirected(&self, schema: Node<'s>, before: Strictness, after: Strictness) -> Rust {
        let mut rust = Rust::Additive;
        let mut open = vec![schema];
        let mut seen = BTreeSet::new();
        while let Some(schema) = open.pop() {
            // A schema may be within itself by way of an `allOf`.
            if wrapped(schema).is_some() || !seen.insert(schema.id()) {
                continue;
            }
            rust = rust.and(self.redirected_itself(schema, before, after));
            open.extend(schema.properties().into_iter().map(|property| property.node));
            open.extend(["items", "additionalProperties"].iter().filter_map(|key| schema.get(key)));
        }
        rust
    }

    fn redirected_itself(&self, schema: Node<'s>, before: Strictness, after: Strictness) -> Rust {
        let Some(ty) = self.types.1.get(schema) else {
            return Rust::Additive;
        };
        let is = |words: &[&str]| words.iter().any(|word| ty.form().starts_with(word));
        match (before, after) {
            // Both keep what they do not know, and are made in the same way.
            (Strictness::Lenient, Strictness::Checked)
            | (Strictness::Checked, Strictness::Lenient) => Rust::Additive,
            // A closed type has no `Unknown`, and may be `Copy`.
            _ if is(&["enum", "union", "excluding"]) => Rust::BOTH,
            // `new` and `TryFrom` come or go.
            _ if ty.has_rules() => Rust::CALLERS,
            (_, _) => Rust::Additive,
        }
    }
}

/// Of the three ways that a type can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Strictness {
    Strict,
    Checked,
    Lenient,
}

fn strictness(ways: Directions) -> Strictness {
    match (ways.request, ways.response) {
        (true, false) => Strictness::Strict,
        (true, true) => Strictness::Checked,
        (false, _) => Strictness::Lenient,
    }
}

fn travels(ways: Directions) -> &'static str {
    match (ways.request, ways.response) {
        (true, true) => "requests and answers",
        (true, false) => "requests only",
        (false, true) => "answers only",
        (false, false) => "nothing",
    }
}
