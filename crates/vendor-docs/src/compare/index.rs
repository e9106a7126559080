//! Which operations use which parts of a spec.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use specwright_document::{Document, Node, NodeId, Operation};

/// A spec, and which operations use which parts of it.
#[derive(Debug)]
pub struct SpecIndex<'s> {
    pub(crate) document: &'s Document,
    /// The operations that refer to a part, themselves or by way of other parts.
    users: BTreeMap<NodeId, BTreeSet<String>>,
}

impl<'s> SpecIndex<'s> {
    /// Finds who uses the parts of a spec.
    pub fn new(document: &'s Document) -> SpecIndex<'s> {
        let mut users: BTreeMap<NodeId, BTreeSet<String>> = BTreeMap::new();
        for operation in document.operations() {
            let mut parts = BTreeSet::new();
            references(operation.node, &mut parts);
            for part in parts {
                users.entry(part).or_default().insert(operation.name());
            }
        }
        SpecIndex { document, users }
    }

    /// The other operations to which a change here is a change as well.
    pub fn shared(&self, pointer: &str, operation: &Operation) -> Vec<&str> {
        let own = operation.name();
        let node = self.document.root().pointer(pointer);
        let around = iter::successors(node, |node| node.parent());
        let users = around.filter_map(|part| self.users.get(&part.id())).flatten();
        let others: BTreeSet<&str> =
            users.map(String::as_str).filter(|user| *user != own).collect();
        others.into_iter().collect()
    }
}

/// What the references below a value lead to, and the references below that.
fn references(node: Node<'_>, found: &mut BTreeSet<NodeId>) {
    if node.reference().is_some()
        && let Some(target) = node.target()
        && found.insert(target.id())
    {
        references(target, found);
    }
    node.entries().for_each(|(_, value)| references(value, found));
    node.items().for_each(|item| references(item, found));
}

/// All texts for people that an operation leads to, its own first.
pub(super) fn texts<'s>(operation: &Operation<'s>) -> Vec<Node<'s>> {
    let document = operation.node.document();
    let mut parts = BTreeSet::new();
    references(operation.item, &mut parts);
    let parts = parts.into_iter().map(|part| document.node(part));
    let general = ["/components/securitySchemes", "/servers", "/info"];
    let general = general.iter().filter_map(|pointer| document.root().pointer(pointer));
    let mut texts = Vec::new();
    for part in iter::once(operation.node).chain(parts).chain(general) {
        collect(part, &mut texts);
    }
    texts
}

/// The descriptions below a value, and what stands in the place of one.
fn collect<'s>(node: Node<'s>, texts: &mut Vec<Node<'s>>) {
    for (key, value) in node.entries() {
        match key {
            "description" | "summary" if value.as_str().is_some() => texts.push(value),
            "x-enum-descriptions" => texts.extend(value.items()),
            // The values of a server's variables are told in texts elsewhere.
            "variables" => {
                texts.extend(value.entries().filter_map(|(_, variable)| variable.get("default")));
                collect(value, texts);
            }
            "example" | "examples" | "default" | "enum" => {}
            _ => collect(value, texts),
        }
    }
    node.items().for_each(|item| collect(item, texts));
}
