//! Joins a document in several files into one file.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use indexmap::IndexMap;

use crate::document::references;
use crate::keywords::{DOCUMENT, Object, SCHEMA, ValueKind};
use crate::{Builder, Diagnostics, Document, Node, NodeId, Value};

/// Longer chains of references between path items lead nowhere.
const CHAIN: usize = 100;

/// Moves what references of the first file lead to in others into its components. Names stay; on a clash, the name
/// of the file follows.
///
/// ```
/// use specwright_document::{Document, bundle};
///
/// let files = |file: &str| match file {
///     "api/main.yaml" => Ok("openapi: 3.0.3\npaths:\n  /pets:\n    $ref: pets.yaml#/all\n".to_owned()),
///     "api/pets.yaml" => Ok("all:\n  get: { responses: {} }\n".to_owned()),
///     other => Err(format!("there is no {other}")),
/// };
/// let whole = bundle(&Document::load("api/main.yaml", &mut { files }).unwrap()).unwrap();
/// assert!(whole.root().pointer("/paths/~1pets/get").is_some());
/// ```
///
/// # Errors
/// References that cannot be replaced.
pub fn bundle(document: &Document) -> Result<Document, Diagnostics> {
    let root = document.root();
    let components = root.get("components").into_iter().flat_map(Node::entries);
    let taken = components.flat_map(|(section, all)| all.keys().map(move |name| (section, name)));
    let mut links = Links {
        root,
        replaced: BTreeMap::new(),
        inlined: BTreeMap::new(),
        moved: BTreeMap::new(),
        taken: taken.map(|(section, name)| (section.to_owned(), name.to_owned())).collect(),
        components: IndexMap::new(),
        open: VecDeque::new(),
        diagnostics: Diagnostics::of(document),
    };
    links.value(root, ValueKind::Object(&DOCUMENT), 0);
    // One after the other, however long the chains of references are.
    while let Some((node, object)) = links.open.pop_front() {
        links.object(node, object, 0);
    }
    if !links.diagnostics.is_empty() {
        return Err(links.diagnostics.sorted());
    }
    let mut writer = Writer { links: &links, whole: Builder::default() };
    writer.root();
    Ok(writer.whole.finish_as(document))
}

/// What becomes of references.
struct Links<'d> {
    root: Node<'d>,
    /// The new text of references and of values of `mapping`.
    replaced: BTreeMap<NodeId, String>,
    /// The values that come in the place of references.
    inlined: BTreeMap<NodeId, Node<'d>>,
    /// The names of what became components, by node and section.
    moved: BTreeMap<(NodeId, &'static str), String>,
    /// Sections and names of all components.
    taken: BTreeSet<(String, String)>,
    /// New components by section, in the order in which they were found.
    components: IndexMap<&'static str, Vec<(String, Node<'d>)>>,
    /// Components whose own references are to be followed.
    open: VecDeque<(Node<'d>, &'static Object)>,
    diagnostics: Diagnostics,
}

impl<'d> Links<'d> {
    fn value(&mut self, node: Node<'d>, kind: ValueKind, depth: usize) {
        match (kind, node.value()) {
            (ValueKind::Object(object), Value::Object) => self.object(node, object, depth),
            (ValueKind::BooleanOrSchema, Value::Object) => self.object(node, &SCHEMA, depth),
            (
                ValueKind::Map(of) | ValueKind::ExtensibleMap(of) | ValueKind::ReferableMap(_, of),
                Value::Object,
            ) => {
                // A callback, which is a map, may be in another file.
                match node.get("$ref").filter(|reference| reference.as_str().is_some()) {
                    Some(reference) => self.inline(node, reference, kind, depth),
                    None => node.entries().for_each(|(_, value)| self.value(value, *of, depth)),
                }
            }
            (ValueKind::Any, Value::Object) => {
                let reference = node
                    .get("$ref")
                    .filter(|reference| reference.as_str().is_some_and(|to| !to.starts_with('#')));
                if let Some(reference) = reference {
                    let message = "references to other files are not followed here; move the value";
                    self.diagnostics.report(reference.location(), message);
                }
            }
            (ValueKind::List(kind), Value::Array) => {
                node.items().for_each(|item| self.value(item, *kind, depth));
            }
            _ => {}
        }
    }

    fn object(&mut self, node: Node<'d>, object: &'static Object, depth: usize) {
        if let Some(reference) = node.get("$ref").filter(|one| one.as_str().is_some()) {
            return match object.component {
                Some(section) => self.component(node, reference, section, object),
                None => self.inline(node, reference, ValueKind::Object(object), depth),
            };
        }
        for (key, value) in node.entries() {
            let known = object.keyword(key);
            match known.map(|keyword| keyword.kind) {
                // Values of the API and extensions are no part of the specification.
                Some(ValueKind::Any) => {}
                None if key.starts_with("x-") => {}
                Some(kind) => self.value(value, kind, depth),
                None => self.value(value, ValueKind::Any, depth),
            }
        }
        if object.name.ends_with("discriminator") {
            let mapping = node.get("mapping").into_iter().flat_map(Node::entries);
            for (_, to) in mapping.filter(|(_, to)| references::is_file(*to)) {
                self.component(to, to, "schemas", &SCHEMA);
            }
        }
    }

    /// Puts what a reference leads to in its place.
    fn inline(&mut self, node: Node<'d>, reference: Node<'d>, kind: ValueKind, depth: usize) {
        let Some(found) = self.target(node, reference) else { return };
        if found.file() == self.root.file() {
            self.replaced.insert(reference.id(), format!("#{}", found.path()));
        } else if depth > CHAIN {
            let message = "this reference leads back to itself; break the circle";
            self.diagnostics.report(reference.location(), message);
        } else {
            self.inlined.insert(node.id(), found);
            self.value(found, kind, depth + 1);
        }
    }

    /// Makes what a reference leads to a component.
    fn component(
        &mut self,
        node: Node<'d>,
        reference: Node<'d>,
        section: &'static str,
        object: &'static Object,
    ) {
        let Some(found) = self.target(node, reference) else { return };
        if found.file() == self.root.file() {
            self.replaced.insert(reference.id(), format!("#{}", found.path()));
            return;
        }
        let key = (found.id(), section);
        let name = match self.moved.get(&key) {
            Some(name) => name.clone(),
            None => {
                let name = self.free_name(section, found);
                self.moved.insert(key, name.clone());
                self.components.entry(section).or_default().push((name.clone(), found));
                self.open.push_back((found, object));
                name
            }
        };
        self.replaced.insert(reference.id(), format!("#/components/{section}/{name}"));
    }

    /// What a reference leads to, which may be a reference again. One that leads nowhere stays as it is.
    fn target(&self, node: Node<'d>, reference: Node<'d>) -> Option<Node<'d>> {
        references::target(node, reference.as_str()?)
    }

    fn free_name(&mut self, section: &str, found: Node<'_>) -> String {
        let stem = found.file().rsplit('/').next().unwrap_or_default();
        let stem = plain(stem.split('.').next().unwrap_or(stem));
        let last = found.path().tokens().next_back().filter(|last| !last.is_empty());
        let name = last.map_or(stem.clone(), |last| plain(&last));
        let numbered = (2..).map(|number| format!("{name}_{stem}_{number}"));
        let mut names = [name.clone(), format!("{name}_{stem}")].into_iter().chain(numbered);
        let free = names.find(|name| self.taken.insert((section.to_owned(), name.clone())));
        free.expect("numbers do not end")
    }
}

/// Writes the whole document.
struct Writer<'l, 'd> {
    links: &'l Links<'d>,
    whole: Builder,
}

impl<'d> Writer<'_, 'd> {
    fn root(&mut self) {
        let root = self.links.root;
        if !root.is_object() {
            return self.value(root);
        }
        self.whole.begin_object(root.location());
        for (key, value) in root.entries() {
            self.whole.key(key, value.key_location());
            if key == "components" && value.is_object() {
                self.components(Some(value));
            } else {
                self.value(value);
            }
        }
        if root.get("components").is_none() && !self.links.components.is_empty() {
            self.whole.key("components", root.location());
            self.components(None);
        }
        self.whole.end();
    }

    fn components(&mut self, own: Option<Node<'d>>) {
        let location = own.unwrap_or(self.links.root).location();
        self.whole.begin_object(location);
        for (section, value) in own.into_iter().flat_map(Node::entries) {
            self.whole.key(section, value.key_location());
            match self.links.components.get(section) {
                Some(new) if value.is_object() => self.section(Some(value), new),
                _ => self.value(value),
            }
        }
        for (section, new) in &self.links.components {
            if own.is_none_or(|own| own.get(section).is_none()) {
                self.whole.key(section, location);
                self.section(None, new);
            }
        }
        self.whole.end();
    }

    fn section(&mut self, own: Option<Node<'d>>, new: &[(String, Node<'d>)]) {
        self.whole.begin_object(own.unwrap_or(self.links.root).location());
        if let Some(own) = own {
            self.entries(own);
        }
        for (name, value) in new {
            self.whole.key(name, value.location());
            self.value(*value);
        }
        self.whole.end();
    }

    fn value(&mut self, node: Node<'d>) {
        if let Some(text) = self.links.replaced.get(&node.id()) {
            self.whole.value(Value::String(text), node.location());
            return;
        }
        if let Some(inlined) = self.links.inlined.get(&node.id()) {
            return self.value(*inlined);
        }
        match node.value() {
            Value::Array => {
                self.whole.begin_array(node.location());
                node.items().for_each(|item| self.value(item));
                self.whole.end();
            }
            Value::Object => {
                self.whole.begin_object(node.location());
                self.entries(node);
                self.whole.end();
            }
            scalar => drop(self.whole.value(scalar, node.location())),
        }
    }

    fn entries(&mut self, node: Node<'d>) {
        for (key, value) in node.entries() {
            self.whole.key(key, value.key_location());
            self.value(value);
        }
    }
}

/// A text as a name of a component.
fn plain(text: &str) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    let name: String = text.chars().map(|c| if fits(c) { c } else { '_' }).collect();
    if name.is_empty() { "Component".to_owned() } else { name }
}

#[cfg(test)]
mod tests;
