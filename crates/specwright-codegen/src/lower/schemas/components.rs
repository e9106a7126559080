//! Component schemas: a type for each, or two where requests and answers differ.

use std::collections::{BTreeMap, BTreeSet};

use super::{Direction, component, in_request};
use crate::lower::Lowering;
use crate::model::Type;
use specwright_document::{Document, Node};

impl<'d> Lowering<'d> {
    /// Every component schema becomes a named type; one with `readOnly` or `writeOnly` properties
    /// becomes two.
    pub(in crate::lower) fn components(&mut self) {
        let Some(schemas) = self.document.root().get("components").and_then(|c| c.get("schemas"))
        else {
            return;
        };
        self.split = split(self.document);
        let (aliases, targets): (Vec<_>, Vec<_>) =
            schemas.entries().partition(|(_, entry)| entry.reference().is_some());
        for (key, entry) in aliases {
            if self.target(entry).is_none() {
                let message = format!("`{key}` leads back to itself; break the circle");
                self.report(entry.key_location(), message);
            }
        }
        for (key, entry) in &targets {
            let name = self.component_name(key);
            self.check_type_name(*entry);
            self.types.scope.claim(&name, key, entry.key_location(), self.diagnostics);
            if self.split.contains(*key) {
                let name = in_request(&name);
                self.types.scope.claim(&name, key, entry.key_location(), self.diagnostics);
            }
        }
        for (key, entry) in targets {
            let name = self.component_name(key);
            if entry.flag("readOnly") && !self.split.contains(key) {
                self.split.insert(key.to_owned());
            }
            if !self.split.contains(key) {
                self.define_component(entry, &name);
                continue;
            }
            let before = self.types.defs.len();
            self.direction = Direction::Response;
            self.define_component(entry, &name);
            self.direction = Direction::Request;
            self.define_component(entry, &in_request(&name));
            self.direction = Direction::Response;
            let defined = self.types.defs[before..].iter().map(|def| def.name.clone());
            self.types.one_way.extend(defined);
        }
    }

    fn define_component(&mut self, node: Node<'d>, name: &str) {
        if self.define(node, name) {
            self.uses.push((node.id(), Type::Named(name.to_owned())));
        }
    }
}

/// The components that differ from requests to answers: they hold a `readOnly` or `writeOnly`
/// property, perhaps within another component.
fn split(document: &Document) -> BTreeSet<String> {
    let schemas = document.root().get("components").and_then(|c| c.get("schemas"));
    let mut holds: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut open = Vec::new();
    for (name, entry) in schemas.into_iter().flat_map(Node::entries) {
        let mut references = Vec::new();
        if one_way(entry, &mut references) {
            open.push(name.to_owned());
        }
        for reference in references {
            holds.entry(component(reference)).or_default().push(name.to_owned());
        }
    }
    let mut split = BTreeSet::new();
    while let Some(name) = open.pop() {
        if split.insert(name.clone()) {
            open.extend(holds.get(&name).into_iter().flatten().cloned());
        }
    }
    split
}

/// Whether a schema has such a property itself; gathers what it refers to.
fn one_way<'d>(node: Node<'d>, references: &mut Vec<&'d str>) -> bool {
    let mut found = false;
    references.extend(node.reference());
    for (key, entry) in node.entries() {
        match key {
            "example" | "default" | "enum" => {}
            "properties" => {
                for (_, property) in entry.entries() {
                    let flag = |key| property.flag(key);
                    found |= flag("readOnly") || flag("writeOnly");
                    found |= one_way(property, references);
                }
            }
            _ => found |= one_way(entry, references),
        }
    }
    for item in node.items() {
        found |= one_way(item, references);
    }
    found
}
