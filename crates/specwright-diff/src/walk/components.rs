//! Components: each is compared once, for all operations that use it.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::{Value, json};
use specwright_document::keywords::{Change as Meaning, SCHEMA};
use specwright_document::{Node, escaped};

use super::{Walk, came_or_went};
use crate::change::Rust;
use crate::kinds;
use crate::pair::{Pair, Role};

impl<'s> Walk<'s> {
    pub(super) fn components(&mut self, root: &Pair<'s>, key: &str) {
        let components = root.child(key);
        for section in components.keys() {
            let pairs = components.child(section);
            if section.starts_with("x-") {
                if !pairs.same() {
                    self.extension(&components, section);
                }
                continue;
            }
            for name in pairs.keys() {
                let pair = self.used(&pairs.child(name));
                if !pair.same() {
                    self.component(section, name, &pair);
                }
            }
            if pairs.both().is_none() {
                let message = came_or_went(&pairs, &format!("`{section}`"));
                // What is in it is told one by one.
                let told = pairs.clone().operations(BTreeSet::new());
                if pairs.keys().is_empty() {
                    self.tell(&kinds::SAME_MEANING, &told, message, Rust::DocumentationOnly, []);
                }
            }
        }
    }

    /// A component with the ways that it travels and the operations that use it.
    pub(super) fn used(&self, pair: &Pair<'s>) -> Pair<'s> {
        let mut pair = pair.clone();
        let uses = [(&self.uses.0, pair.old), (&self.uses.1, pair.new)];
        for found in uses.into_iter().filter_map(|(uses, node)| uses.get(node?)) {
            pair.ways = pair.ways.and(found.ways);
            Rc::make_mut(&mut pair.operations).extend(found.operations.iter().cloned());
            if found.of_parameter {
                pair.role = Role::Parameter;
            }
        }
        pair
    }

    fn component(&mut self, section: &str, name: &str, pair: &Pair<'s>) {
        match (section, pair.both().is_some()) {
            ("securitySchemes", _) => self.security_scheme(pair, name),
            ("schemas", true) => self.schema(&self.named(pair)),
            ("schemas", false) => self.schema_came_or_went(name, pair),
            ("parameters", true) => self.each_target(pair, Walk::parameter),
            ("requestBodies", true) => self.each_target(pair, Walk::body),
            ("responses", true) => self.each_target(pair, Walk::response),
            ("headers", true) => self.each_target(pair, Walk::header),
            ("examples", _) => {
                let message = came_or_went(pair, &format!("the example `{name}`"));
                self.tell(&kinds::EXAMPLE_CHANGED, pair, message, Rust::DocumentationOnly, []);
            }
            ("links", _) => {
                let message = came_or_went(pair, &format!("the link `{name}`"));
                self.tell(
                    &kinds::DOCUMENTATION_CHANGED,
                    pair,
                    message,
                    Rust::DocumentationOnly,
                    [],
                );
            }
            ("callbacks", _) => self.callback(pair, name),
            ("parameters" | "requestBodies" | "responses" | "headers", false) => {
                let message = came_or_went(pair, &format!("the component `{name}` of `{section}`"));
                self.tell(&kinds::COMPONENT_CHANGED, pair, message, Rust::DocumentationOnly, []);
            }
            (_, _) => self.unclassified(pair, name),
        }
    }

    fn each_target(&mut self, pair: &Pair<'s>, compare: fn(&mut Walk<'s>, &Pair<'s>)) {
        if let Some(target) = self.target(pair) {
            compare(self, &target);
        }
    }

    /// A component schema has a name of its own, also where a parameter holds it.
    fn named(&self, pair: &Pair<'s>) -> Pair<'s> {
        match pair.role {
            Role::Parameter => pair.clone(),
            Role::Named | Role::Required | Role::Alternative | Role::Part => {
                pair.clone().role(Role::Named)
            }
        }
    }

    fn schema_came_or_went(&mut self, name: &str, pair: &Pair<'s>) {
        let reference = format!("#/components/schemas/{}", escaped(name));
        match pair.nodes() {
            // Told where the names were compared.
            [None, Some(_)] if self.renamed.values().any(|new| *new == reference) => {}
            [Some(_), None] if self.renamed.contains_key(&reference) => {}
            [None, Some(_)] => {
                let message = format!("the schema `{name}` is new");
                self.tell(&kinds::SCHEMA_ADDED, pair, message, Rust::Additive, []);
            }
            [Some(_), None] => {
                let message = format!("the schema `{name}` is gone");
                self.tell(&kinds::SCHEMA_REMOVED, pair, message, Rust::BOTH, []);
            }
            [Some(_), Some(_)] | [None, None] => {}
        }
    }

    /// Finds the schemas that only got another name, and tells of them.
    pub(super) fn find_renamed(&mut self, schemas: &Pair<'s>) {
        let only = |schemas: Option<Node<'s>>, other: Option<Node<'s>>| -> Vec<_> {
            let is_new = |key: &str| other.is_none_or(|other| other.get(key).is_none());
            let entries = schemas.into_iter().flat_map(Node::entries);
            let entries = entries.filter(|(key, _)| is_new(key));
            // The name, the schema, and what it says.
            entries.map(|(key, node)| (key, node, meaning(node, key))).collect()
        };
        let gone = only(schemas.old, schemas.new);
        let mut came = only(schemas.new, schemas.old);
        for (old, old_node, before) in gone {
            let found = came.iter().position(|(_, _, after)| *after == before);
            let Some((new, new_node, _)) = found.map(|index| came.remove(index)) else {
                continue;
            };
            let pair = self.used(&schemas.with(Some(old_node), Some(new_node)));
            let reference = |node: Node<'_>| format!("#{}", node.path());
            self.renamed.insert(reference(old_node), reference(new_node));
            let message = format!("the schema `{old}` is called `{new}` now");
            let change = self.tell(&kinds::SCHEMA_RENAMED, &pair, message, Rust::BOTH, []);
            // It holds the same but for words.
            change.old_value = Some(old.into());
            change.new_value = Some(new.into());
        }
    }
}

/// A schema without words for people; a reference to itself is the same under any name.
fn meaning(schema: Node<'_>, own: &str) -> Value {
    let Some(reference) = schema.reference() else {
        let kept = schema.entries().filter(|(key, _)| !is_for_people(key));
        let entries =
            kept.map(|(key, value)| (key.to_owned(), meaning_of_keyword(key, value, own)));
        return if schema.is_object() {
            Value::Object(entries.collect())
        } else {
            schema.to_json()
        };
    };
    if reference == format!("#/components/schemas/{}", escaped(own)) {
        return json!({ "$ref": "#" });
    }
    schema.to_json()
}

fn meaning_of_keyword(key: &str, value: Node<'_>, own: &str) -> Value {
    match key {
        "properties" => {
            let properties = value.entries();
            properties.map(|(name, property)| (name.to_owned(), meaning(property, own))).collect()
        }
        "allOf" | "oneOf" | "anyOf" => value.items().map(|one| meaning(one, own)).collect(),
        "items" | "additionalProperties" | "not" => meaning(value, own),
        _ => value.to_json(),
    }
}

/// Whether nothing that is generated depends on a keyword of a schema, but documentation.
fn is_for_people(key: &str) -> bool {
    let change = SCHEMA.keyword(key).map(|keyword| keyword.change);
    matches!(change, Some(Meaning::Documentation | Meaning::Example)) || key == "x-unverified"
}
