//! A spec into which operations use each of its components, and which way it travels there.

use std::collections::{BTreeMap, BTreeSet};

use specwright_document::{Node, Operation, Spec, token};

use super::change::Directions;

/// Who uses a component.
#[derive(Clone, Debug, Default)]
pub(super) struct Use {
    pub ways: Directions,
    pub operations: BTreeSet<String>,
    /// Whether it is what a parameter holds.
    pub of_parameter: bool,
}

/// The uses of all components that are used, by pointer.
#[derive(Debug, Default)]
pub(super) struct Uses(BTreeMap<String, Use>);

impl Uses {
    pub fn of(spec: &Spec) -> Uses {
        let mut uses = Uses::default();
        let children = children(spec);
        for operation in spec.operations() {
            let node = operation.node;
            let asked =
                [operation.item.get("parameters"), node.get("parameters"), node.get("requestBody")];
            for (roots, ways) in [
                (asked.as_slice(), Directions::REQUEST),
                (&[node.get("responses")], Directions::RESPONSE),
            ] {
                let mut walk = Walk { spec, children: &children, found: BTreeSet::new() };
                roots.iter().flatten().for_each(|root| walk.follow(root));
                for pointer in walk.found {
                    let found = uses.0.entry(pointer).or_default();
                    found.ways = found.ways.and(ways);
                    found.operations.insert(operation.name());
                }
            }
            uses.note_parameters(spec, &operation);
            for pointer in schemes(spec, &operation) {
                let found = uses.0.entry(pointer).or_default();
                found.ways.request = true;
                found.operations.insert(operation.name());
            }
        }
        uses
    }

    pub fn get(&self, pointer: &str) -> Use {
        self.0.get(pointer).cloned().unwrap_or_default()
    }

    fn note_parameters(&mut self, spec: &Spec, operation: &Operation<'_>) {
        for parameter in operation.parameters(spec) {
            let mut schema = parameter.get("schema");
            while let Some(reference) = schema.and_then(Node::reference) {
                let Some(found) = self.0.get_mut(&component(reference)) else {
                    break;
                };
                if found.of_parameter {
                    break;
                }
                found.of_parameter = true;
                schema = spec.document.resolve(reference);
            }
        }
    }
}

/// The pointer of the component that a reference leads to or into.
pub(super) fn component(reference: &str) -> String {
    let pointer = reference.strip_prefix('#').unwrap_or(reference);
    let end = pointer.match_indices('/').nth(3).map_or(pointer.len(), |(at, _)| at);
    pointer[..end].to_owned()
}

/// The security schemes that an operation asks for.
fn schemes(spec: &Spec, operation: &Operation<'_>) -> BTreeSet<String> {
    let root = spec.document.root.get("security");
    let security = operation.node.get("security").or(root);
    let alternatives = security.map(Node::items).unwrap_or_default().iter();
    alternatives
        .flat_map(Node::entries)
        .map(|(name, _)| format!("/components/securitySchemes/{}", token(name)))
        .collect()
}

/// For each schema with a discriminator and no list of alternatives, the schemas that build on it: they
/// are its alternatives.
fn children(spec: &Spec) -> BTreeMap<String, Vec<String>> {
    let mut children: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let schemas = spec.document.root.pointer("/components/schemas");
    for (name, entry) in schemas.into_iter().flat_map(Node::entries) {
        for part in entry.node.get("allOf").map(Node::items).unwrap_or_default() {
            let base = part.reference().and_then(|to| Some((to, spec.document.resolve(to)?)));
            if let Some((reference, base)) = base
                && base.get("discriminator").is_some()
            {
                let child = format!("#/components/schemas/{}", token(name));
                children.entry(component(reference)).or_default().push(child);
            }
        }
    }
    children
}

struct Walk<'s> {
    spec: &'s Spec,
    children: &'s BTreeMap<String, Vec<String>>,
    found: BTreeSet<String>,
}

impl<'s> Walk<'s> {
    fn follow(&mut self, node: &'s Node) {
        if let Some(reference) = node.reference() {
            self.refer(reference);
        }
        for (key, entry) in node.entries() {
            match key {
                // Data, and what leads to no value.
                "example" | "examples" | "default" | "enum" | "links" => {}
                "mapping" => {
                    let targets =
                        entry.node.entries().filter_map(|(_, target)| target.node.as_str());
                    let targets: Vec<&str> = targets.filter(|to| to.starts_with('#')).collect();
                    targets.into_iter().for_each(|target| self.refer(target));
                }
                _ if key.starts_with("x-") => {}
                _ => self.follow(&entry.node),
            }
        }
        node.items().iter().for_each(|item| self.follow(item));
    }

    fn refer(&mut self, reference: &'s str) {
        let pointer = component(reference);
        if !self.found.insert(pointer.clone()) {
            return;
        }
        if let Some(target) = self.spec.document.root.pointer(&pointer) {
            self.follow(target);
        }
        // A child of a schema with a discriminator may stand wherever that stands.
        let children = self.children;
        for child in children.get(&pointer).into_iter().flatten() {
            self.refer(child);
        }
    }
}
