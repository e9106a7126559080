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
        let children = children(document);
        for operation in document.operations() {
            let name = operation.name();
            let node = operation.node;
            let request =
                [operation.item.get("parameters"), node.get("parameters"), node.get("requestBody")];
            let response = [node.get("responses")];
            for (roots, ways) in [
                (request.as_slice(), Directions::REQUEST),
                (response.as_slice(), Directions::RESPONSE),
            ] {
                let mut walk = Walk { document, children: &children, found: BTreeSet::new() };
                roots.iter().flatten().for_each(|root| walk.follow(*root));
                for component in walk.found {
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

struct Walk<'s> {
    document: &'s Document,
    children: &'s BTreeMap<NodeId, Vec<NodeId>>,
    found: BTreeSet<NodeId>,
}

impl<'s> Walk<'s> {
    fn follow(&mut self, node: Node<'s>) {
        if let Some(target) = next(node) {
            self.refer(target);
        }
        for (key, value) in node.entries() {
            match key {
                // Data, and what leads to no value.
                "example" | "examples" | "default" | "enum" | "links" => {}
                "mapping" => {
                    let targets = value.entries().filter_map(|(_, target)| target.as_str());
                    let targets = targets.filter_map(|to| self.document.resolve(to));
                    targets.for_each(|target| self.refer(target));
                }
                _ if key.starts_with("x-") => {}
                _ => self.follow(value),
            }
        }
        node.items().for_each(|item| self.follow(item));
    }

    fn refer(&mut self, target: Node<'s>) {
        let component = component(target);
        if !self.found.insert(component.id()) {
            return;
        }
        self.follow(component);
        // A child of a schema with a discriminator may stand wherever that stands.
        let children = self.children;
        for child in children.get(&component.id()).into_iter().flatten() {
            self.refer(self.document.node(*child));
        }
    }
}
