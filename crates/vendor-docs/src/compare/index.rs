//! A spec's values into where they stand, what holds them and which operations use them.

use std::collections::{BTreeMap, BTreeSet};

use specwright_document::{Location, Node, Operation, Spec, token};

/// Where each value of a spec stands.
#[derive(Debug)]
pub struct SpecIndex<'s> {
    pub(crate) spec: &'s Spec,
    pub(crate) lines: Vec<&'s str>,
    of: BTreeMap<*const Node, IndexEntry<'s>>,
    /// The operations that lead to what stands at a pointer below `/components`.
    users: BTreeMap<String, BTreeSet<String>>,
}

#[derive(Clone, Debug)]
struct IndexEntry<'s> {
    pointer: String,
    /// Where its key stands, or the item itself.
    key: Location,
    /// Its own name in `parent`.
    name: &'s str,
    parent: Option<&'s Node>,
}

impl<'s> SpecIndex<'s> {
    /// Lists the places of a spec.
    pub fn new(spec: &'s Spec) -> SpecIndex<'s> {
        let (lines, root) = (spec.text.lines().collect(), &spec.document.root);
        let mut places = SpecIndex { spec, lines, of: BTreeMap::new(), users: BTreeMap::new() };
        let place =
            IndexEntry { pointer: String::new(), key: root.location, name: "", parent: None };
        places.enter(root, place);
        for operation in spec.operations() {
            let name = operation.name();
            let mut seen = BTreeSet::new();
            places.references(operation.node, &mut seen);
            for pointer in seen {
                places.users.entry(pointer.to_owned()).or_default().insert(name.clone());
            }
        }
        places
    }

    fn enter(&mut self, node: &'s Node, place: IndexEntry<'s>) {
        for (name, entry) in node.entries() {
            let token = token(name);
            let pointer = format!("{}/{token}", place.pointer);
            let (key, parent) = (entry.key_location, Some(node));
            self.enter(&entry.node, IndexEntry { pointer, key, name, parent });
        }
        for (index, item) in node.items().iter().enumerate() {
            let pointer = format!("{}/{index}", place.pointer);
            self.enter(
                item,
                IndexEntry { pointer, key: item.location, name: "", parent: Some(node) },
            );
        }
        self.of.insert(std::ptr::from_ref(node), place);
    }

    /// The pointers below a value that references lead to.
    fn references(&self, node: &'s Node, seen: &mut BTreeSet<&'s str>) {
        if let Some(pointer) = node.reference().and_then(|reference| reference.strip_prefix('#'))
            && seen.insert(pointer)
            && let Some(target) = self.spec.document.root.pointer(pointer)
        {
            self.references(target, seen);
        }
        for (_, entry) in node.entries() {
            self.references(&entry.node, seen);
        }
        for item in node.items() {
            self.references(item, seen);
        }
    }

    fn place(&self, node: &Node) -> &IndexEntry<'s> {
        self.of.get(&std::ptr::from_ref(node)).expect("it is a value of this spec")
    }

    pub(crate) fn pointer(&self, node: &Node) -> &str {
        &self.place(node).pointer
    }

    /// Where the key of a value stands.
    pub(crate) fn key(&self, node: &Node) -> Location {
        self.place(node).key
    }

    /// Its own key; empty for an item.
    pub(crate) fn name(&self, node: &Node) -> &'s str {
        self.place(node).name
    }

    pub(crate) fn parent(&self, node: &Node) -> Option<&'s Node> {
        self.place(node).parent
    }

    /// The other operations to which a change here is a change as well.
    pub fn shared(&self, pointer: &str, operation: &Operation) -> Vec<&str> {
        let own = operation.name();
        let holds = |(place, _): &(&String, &BTreeSet<String>)| {
            let rest = pointer.strip_prefix(place.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let users = self.users.iter().filter(holds).flat_map(|(_, users)| users);
        let others: BTreeSet<&str> =
            users.map(String::as_str).filter(|user| *user != own).collect();
        others.into_iter().collect()
    }

    /// All texts for people that an operation leads to, its own first.
    pub(crate) fn texts(&self, operation: &Operation<'s>) -> Vec<&'s Node> {
        let root = &self.spec.document.root;
        let mut seen = BTreeSet::new();
        self.references(operation.node, &mut seen);
        self.references(operation.item, &mut seen);
        let mut texts = Vec::new();
        let mut collect = |node: &'s Node| collect(node, &mut texts);
        collect(operation.node);
        for pointer in seen {
            root.pointer(pointer).into_iter().for_each(&mut collect);
        }
        for part in ["/components/securitySchemes", "/servers", "/info"] {
            root.pointer(part).into_iter().for_each(&mut collect);
        }
        texts
    }
}

/// The descriptions below a value, and what stands in the place of one.
fn collect<'s>(node: &'s Node, texts: &mut Vec<&'s Node>) {
    for (key, entry) in node.entries() {
        match key {
            "description" | "summary" if entry.node.as_str().is_some() => texts.push(&entry.node),
            "x-enum-descriptions" => texts.extend(entry.node.items()),
            // The values of a server's variables are told in texts elsewhere.
            "variables" => {
                let defaults =
                    entry.node.entries().filter_map(|(_, entry)| entry.node.get("default"));
                texts.extend(defaults);
                collect(&entry.node, texts);
            }
            "example" | "examples" | "default" | "enum" => {}
            _ => collect(&entry.node, texts),
        }
    }
    for item in node.items() {
        collect(item, texts);
    }
}
