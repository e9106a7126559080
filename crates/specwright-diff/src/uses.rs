//! A document into which operations use each of its components, and which way it travels there.

use std::collections::{BTreeMap, BTreeSet};

use specwright_document::{Document, Node, NodeId, Operation};

use super::change::Directions;

/// Who uses a component.
#[derive(Clone, Debug, Default)]
pub(super) struct Use {
    pub ways: Directions,
    pub operations: BTreeSet<String>,
    /// Whether it is what a parameter holds.
    pub of_parameter: bool,
}

/// The uses of all components that are used.
#[derive(Debug, Default)]
pub(super) struct Uses(BTreeMap<NodeId, Use>);

impl Uses {
    pub fn of(document: &Document) -> Uses {
        let mut uses = Uses::default();
        let mut references =
            References { document, children: children(document), known: BTreeMap::new() };
        for operation in document.operations() {
            let name = operation.name();
            let node = operation.node;
            let request =
                [operation.item.get("parameters"), node.get("parameters"), node.get("requestBody")];
            let response = [node.get("responses")];
            // The implementer writes their requests and reads their responses.
            let callbacks = [node.get("callbacks")];
            for (roots, ways) in [
                (request.as_slice(), Directions::REQUEST),
                (response.as_slice(), Directions::RESPONSE),
                (callbacks.as_slice(), Directions::BOTH),
            ] {
                let mut open = Vec::new();
                roots.iter().flatten().for_each(|root| gather(*root, &mut open));
                for component in references.reached(open) {
                    let found = uses.0.entry(component).or_default();
                    found.ways = found.ways.and(ways);
                    found.operations.insert(name.clone());
                }
            }
            uses.note_parameters(&operation);
            for scheme in schemes(document, &operation) {
                let found = uses.0.entry(scheme).or_default();
                found.ways.request = true;
                found.operations.insert(name.clone());
            }
        }
        // They become code, whether or not an operation refers to them.
        let callbacks = document.root().pointer("/components/callbacks");
        let mut open = Vec::new();
        callbacks.into_iter().for_each(|callbacks| gather(callbacks, &mut open));
        for component in references.reached(open) {
            uses.0.entry(component).or_default().ways = Directions::BOTH;
        }
        uses
    }

    pub fn get(&self, component: Node<'_>) -> Option<&Use> {
        self.0.get(&component.id())
    }

    /// The ways that a component travels.
    pub fn ways(&self, component: Node<'_>) -> Directions {
        self.get(component).map_or(Directions::NONE, |found| found.ways)
    }

    fn note_parameters(&mut self, operation: &Operation<'_>) {
        for parameter in operation.parameters() {
            let mut schema = parameter.get("schema");
            while let Some(target) = schema.and_then(next) {
                let Some(found) = self.0.get_mut(&component(target).id()) else {
                    break;
                };
                if found.of_parameter {
                    break;
                }
                found.of_parameter = true;
                schema = Some(target);
            }
        }
    }
}

/// What the reference of a node leads to, perhaps another reference.
fn next(node: Node<'_>) -> Option<Node<'_>> {
    node.document().resolve(node.reference()?)
}

/// The component that has a node, or is it.
fn component(node: Node<'_>) -> Node<'_> {
    let ancestors = std::iter::successors(Some(node), |node| node.parent());
    let ancestors: Vec<Node<'_>> = ancestors.collect();
    // The root, `components`, the kind and the component.
    ancestors[ancestors.len().saturating_sub(4)]
}

/// The security schemes that an operation asks for.
fn schemes(document: &Document, operation: &Operation<'_>) -> BTreeSet<NodeId> {
    let root = document.root();
    let schemes = root.pointer("/components/securitySchemes");
    let security = operation.node.get("security").or(root.get("security"));
    let alternatives = security.into_iter().flat_map(Node::items);
    let names = alternatives.flat_map(Node::keys);
    names.filter_map(|name| Some(schemes?.get(name)?.id())).collect()
}

/// For each schema with a discriminator, the schemas that build on it: where it lists no alternatives, they are
/// its alternatives.
fn children(document: &Document) -> BTreeMap<NodeId, Vec<NodeId>> {
    let mut children: BTreeMap<NodeId, Vec<NodeId>> = BTreeMap::new();
    let schemas = document.root().pointer("/components/schemas");
    for (_, schema) in schemas.into_iter().flat_map(Node::entries) {
        let bases = schema.get("allOf").into_iter().flat_map(Node::items).filter_map(next);
        for base in bases.filter(|base| base.get("discriminator").is_some()) {
            children.entry(component(base).id()).or_default().push(schema.id());
        }
    }
    children
}

/// Which components refer to which, each looked at once.
struct References<'s> {
    document: &'s Document,
    /// A child of a schema with a discriminator may stand wherever that stands.
    children: BTreeMap<NodeId, Vec<NodeId>>,
    known: BTreeMap<NodeId, Vec<NodeId>>,
}

impl References<'_> {
    /// All components that some lead to.
    fn reached(&mut self, mut open: Vec<NodeId>) -> BTreeSet<NodeId> {
        let mut reached = BTreeSet::new();
        while let Some(component) = open.pop() {
            if reached.insert(component) {
                let known = self.known.entry(component).or_insert_with(|| {
                    let mut found = self.children.get(&component).cloned().unwrap_or_default();
                    gather(self.document.node(component), &mut found);
                    found
                });
                open.extend(known.iter());
            }
        }
        reached
    }
}

/// Gathers the components that a value refers to.
fn gather(node: Node<'_>, found: &mut Vec<NodeId>) {
    found.extend(next(node).map(|target| component(target).id()));
    for (key, value) in node.entries() {
        match key {
            // Data, and what leads to no value.
            "example" | "examples" | "default" | "enum" | "links" => {}
            // The keys here are names that the author chose.
            "properties" => value.entries().for_each(|(_, property)| gather(property, found)),
            "mapping" => {
                let targets = value.entries().filter_map(|(_, target)| target.as_str());
                let targets = targets.filter_map(|to| node.document().resolve(to));
                found.extend(targets.map(|target| component(target).id()));
            }
            _ if key.starts_with("x-") => {}
            _ => gather(value, found),
        }
    }
    node.items().for_each(|item| gather(item, found));
}
