//! Joins a spec in several files into one document.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use indexmap::IndexMap;
use percent_encoding::percent_decode_str;

use crate::grammar::{DOCUMENT, Object, PATH_ITEM, SCHEMA, ValueKind};
use crate::{Diagnostic, Document, Entry, Location, Node, Value, document};

/// Longer chains of references between path items lead nowhere.
const CHAIN: usize = 100;

/// A callback: path items by the expressions of their URLs.
static CALLBACK: ValueKind = ValueKind::ExtensibleMap(&ValueKind::Object(&PATH_ITEM));

/// A problem of one of the files.
pub type Problem = (String, Diagnostic);

/// Reads the file `root` and every file that its references lead to through `load`, and moves what they lead to
/// into the components of one document. Names stay; on a clash, the name of the file follows.
///
/// ```
/// let files = |file: &str| match file {
///     "api/main.yaml" => Ok("openapi: 3.0.3\npaths:\n  /pets:\n    $ref: pets.yaml#/all\n".to_owned()),
///     "api/pets.yaml" => Ok("all:\n  get: { responses: {} }\n".to_owned()),
///     other => Err(format!("there is no {other}")),
/// };
/// let whole = specwright_document::bundle("api/main.yaml", &mut { files }).unwrap();
/// assert!(whole.pointer("/paths/~1pets/get").is_some());
/// ```
///
/// # Errors
/// Files that cannot be loaded or read, and references that lead nowhere.
pub fn bundle(
    root: &str,
    load: &mut dyn FnMut(&str) -> Result<String, String>,
) -> Result<Node, Vec<Problem>> {
    let mut bundler = Bundler {
        root: root.to_owned(),
        load,
        files: BTreeMap::new(),
        moved: BTreeMap::new(),
        taken: BTreeSet::new(),
        components: IndexMap::new(),
        open: VecDeque::new(),
        problems: Vec::new(),
    };
    bundler.read(root, None);
    let Some(first) = bundler.files.get(root).map(|document| document.root.clone()) else {
        return Err(bundler.problems);
    };
    for (section, entry) in first.get("components").into_iter().flat_map(Node::entries) {
        for (name, _) in entry.node.entries() {
            bundler.taken.insert((section.to_owned(), name.to_owned()));
        }
    }
    let mut whole = bundler.value(root, &first, ValueKind::Object(&DOCUMENT), 0);
    // One after the other, however long the chains of references are.
    while let Some(next) = bundler.open.pop_front() {
        let value = bundler.object(&next.file, &next.node, next.object, 0);
        bundler.components.entry(next.section).or_default().insert(next.name, value);
    }
    bundler.add_components(&mut whole);
    if bundler.problems.is_empty() { Ok(whole) } else { Err(bundler.problems) }
}

struct Bundler<'l> {
    root: String,
    load: &'l mut dyn FnMut(&str) -> Result<String, String>,
    files: BTreeMap<String, Document>,
    /// File, pointer and section of what became a component, with its name.
    moved: BTreeMap<(String, String, &'static str), String>,
    /// Sections and names of all components.
    taken: BTreeSet<(String, String)>,
    /// New components by section, in the order in which they were met.
    components: IndexMap<&'static str, IndexMap<String, Node>>,
    /// Components whose own references have still to be followed.
    open: VecDeque<Open>,
    problems: Vec<Problem>,
}

/// A value that becomes a component.
struct Open {
    section: &'static str,
    name: String,
    file: String,
    node: Node,
    object: &'static Object,
}

impl Bundler<'_> {
    /// Reads a file, once. What keeps it from being loaded is a problem of the reference that leads to it.
    fn read(&mut self, file: &str, referrer: Option<(&str, Location)>) {
        if self.files.contains_key(file) {
            return;
        }
        let text = match (self.load)(file) {
            Ok(text) => text,
            Err(message) => {
                let (at, location) = referrer.unwrap_or((file, Location::default()));
                self.problems.push((at.to_owned(), Diagnostic { location, message }));
                return;
            }
        };
        match document(&text) {
            Ok(document) => drop(self.files.insert(file.to_owned(), document)),
            Err(problems) => {
                let problems = problems.iter().map(|one| (file.to_owned(), one.clone()));
                self.problems.extend(problems);
            }
        }
    }

    /// The value without references to other files.
    fn value(&mut self, file: &str, node: &Node, kind: ValueKind, depth: usize) -> Node {
        match (kind, &node.value) {
            (ValueKind::Object(object), Value::Object(_)) => self.object(file, node, object, depth),
            (ValueKind::BooleanOrSchema, Value::Object(_)) => {
                self.object(file, node, &SCHEMA, depth)
            }
            (ValueKind::Map(of) | ValueKind::ExtensibleMap(of), Value::Object(entries)) => {
                // A callback, which is a map, may be in another file.
                match entries.get("$ref").filter(|entry| entry.node.as_str().is_some()) {
                    Some(entry) => self.inline(file, node, &entry.node, kind, depth),
                    None => self.entries(file, node, entries, depth, *of),
                }
            }
            (ValueKind::Any, Value::Object(entries)) => {
                if let Some(reference) = entries
                    .get("$ref")
                    .filter(|entry| entry.node.as_str().is_some_and(|to| !to.starts_with('#')))
                {
                    let message = "references to other files are not followed here; move the value";
                    self.wrong(file, &reference.node, message);
                }
                node.clone()
            }
            (ValueKind::List(kind), Value::Array(items)) => {
                let items = items.iter().map(|item| self.value(file, item, *kind, depth)).collect();
                Node { location: node.location, value: Value::Array(items) }
            }
            _ => node.clone(),
        }
    }

    fn entries(
        &mut self,
        file: &str,
        node: &Node,
        entries: &IndexMap<String, Entry>,
        depth: usize,
        kind: ValueKind,
    ) -> Node {
        let mut own = IndexMap::new();
        for (key, entry) in entries {
            let node = self.value(file, &entry.node, kind, depth);
            own.insert(key.clone(), Entry { key_location: entry.key_location, node });
        }
        Node { location: node.location, value: Value::Object(own) }
    }

    fn object(&mut self, file: &str, node: &Node, object: &'static Object, depth: usize) -> Node {
        let Value::Object(entries) = &node.value else { return node.clone() };
        if let Some((reference, to)) =
            entries.get("$ref").and_then(|entry| Some((&entry.node, entry.node.as_str()?)))
        {
            return match object.component {
                Some(section) => {
                    let to = self.component(file, reference, to, section, object);
                    replaced(node, "$ref", to)
                }
                None => self.inline(file, node, reference, ValueKind::Object(object), depth),
            };
        }
        let mut own = IndexMap::new();
        for (key, entry) in entries {
            let known = object.keywords.iter().find(|keyword| keyword.name == key);
            let node = match known.map(|keyword| keyword.kind) {
                // The grammar does not look into callbacks.
                Some(_) if key == "callbacks" => {
                    self.value(file, &entry.node, ValueKind::Map(&CALLBACK), depth)
                }
                // Values of the API and extensions are no part of the specification.
                Some(ValueKind::Any) => entry.node.clone(),
                None if key.starts_with("x-") => entry.node.clone(),
                Some(kind) => self.value(file, &entry.node, kind, depth),
                None => self.value(file, &entry.node, ValueKind::Any, depth),
            };
            own.insert(key.clone(), Entry { key_location: entry.key_location, node });
        }
        let mut own = Node { location: node.location, value: Value::Object(own) };
        if object.name.ends_with("discriminator") {
            self.mapping(file, &mut own);
        }
        own
    }

    /// Puts what a reference leads to in its place.
    fn inline(
        &mut self,
        file: &str,
        node: &Node,
        reference: &Node,
        kind: ValueKind,
        depth: usize,
    ) -> Node {
        let (target, pointer) = self.address(file, reference.as_str().unwrap_or_default());
        if target == self.root {
            return replaced(node, "$ref", format!("#{pointer}"));
        }
        if depth > CHAIN {
            self.wrong(file, reference, "this reference leads back to itself; break the circle");
            return node.clone();
        }
        match self.target(file, reference, &target, &pointer) {
            Some(found) => self.value(&target, &found, kind, depth + 1),
            None => node.clone(),
        }
    }

    /// The reference to a component of the whole document; what it leads to becomes one.
    fn component(
        &mut self,
        file: &str,
        reference: &Node,
        to: &str,
        section: &'static str,
        object: &'static Object,
    ) -> String {
        let (target, pointer) = self.address(file, to);
        if target == self.root {
            return format!("#{pointer}");
        }
        let key = (target.clone(), pointer.clone(), section);
        if let Some(name) = self.moved.get(&key) {
            return format!("#/components/{section}/{name}");
        }
        let Some(found) = self.target(file, reference, &target, &pointer) else {
            return to.to_owned();
        };
        let name = self.free_name(section, &target, &pointer);
        self.moved.insert(key, name.clone());
        // Its place is before those of what it leads to.
        self.components
            .entry(section)
            .or_default()
            .insert(name.clone(), Node { location: found.location, value: Value::Null });
        let (open, file) = (name.clone(), target);
        self.open.push_back(Open { section, name: open, file, node: found, object });
        format!("#/components/{section}/{name}")
    }

    /// References in a discriminator.
    fn mapping(&mut self, file: &str, node: &mut Node) {
        let Value::Object(entries) = &mut node.value else { return };
        let Some(Value::Object(mapping)) =
            entries.get_mut("mapping").map(|entry| &mut entry.node.value)
        else {
            return;
        };
        for entry in mapping.values_mut() {
            let reference = entry.node.clone();
            // A name of a component may have dots too.
            let is_file = |to: &str| {
                to.contains(['#', '/'])
                    || [".yaml", ".yml", ".json"].iter().any(|e| to.ends_with(e))
            };
            let Some(to) = reference.as_str() else { continue };
            let is_name = self.taken.contains(&("schemas".to_owned(), to.to_owned()));
            if is_file(to) && !is_name {
                let to = self.component(file, &reference, to, "schemas", &SCHEMA);
                entry.node.value = Value::String(to);
            }
        }
    }

    /// The file and the pointer of a reference.
    fn address(&self, file: &str, to: &str) -> (String, String) {
        let (path, pointer) = to.split_once('#').unwrap_or((to, ""));
        // A reference is a URI: blanks and other characters may be written as `%20` and the like.
        let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        let target = if path.is_empty() { file.to_owned() } else { joined(file, &decoded(path)) };
        (target, decoded(pointer))
    }

    fn target(
        &mut self,
        file: &str,
        reference: &Node,
        target: &str,
        pointer: &str,
    ) -> Option<Node> {
        if target.contains("://") {
            self.wrong(
                file,
                reference,
                &format!("`{target}` is not a file; save it beside the spec"),
            );
            return None;
        }
        let before = self.problems.len();
        self.read(target, Some((file, reference.location)));
        if self.problems.len() > before {
            return None;
        }
        let found = self.files.get(target)?.root.pointer(pointer).cloned();
        if found.is_none() {
            self.wrong(
                file,
                reference,
                &format!("{target} has no `{pointer}`; correct the reference"),
            );
        }
        found
    }

    fn free_name(&mut self, section: &str, file: &str, pointer: &str) -> String {
        let stem = file.rsplit('/').next().unwrap_or(file);
        let stem = plain(stem.split('.').next().unwrap_or(stem));
        let last = pointer.rsplit('/').next().filter(|last| !last.is_empty());
        let name =
            last.map_or(stem.clone(), |last| plain(&last.replace("~1", "/").replace("~0", "~")));
        let numbered = (2..).map(|number| format!("{name}_{stem}_{number}"));
        let mut names = [name.clone(), format!("{name}_{stem}")].into_iter().chain(numbered);
        let free = names.find(|name| self.taken.insert((section.to_owned(), name.clone())));
        free.expect("numbers do not end")
    }

    fn add_components(&mut self, whole: &mut Node) {
        let location = whole.location;
        let new = |value| Entry { key_location: location, node: Node { location, value } };
        let Value::Object(root) = &mut whole.value else { return };
        if self.components.is_empty() {
            return;
        }
        let components = root
            .entry("components".to_owned())
            .or_insert_with(|| new(Value::Object(IndexMap::new())));
        let Value::Object(sections) = &mut components.node.value else { return };
        for (section, added) in std::mem::take(&mut self.components) {
            let section = sections
                .entry(section.to_owned())
                .or_insert_with(|| new(Value::Object(IndexMap::new())));
            let Value::Object(entries) = &mut section.node.value else { continue };
            let added = added
                .into_iter()
                .map(|(name, node)| (name, Entry { key_location: location, node }));
            entries.extend(added);
        }
    }

    fn wrong(&mut self, file: &str, node: &Node, message: &str) {
        let problem = Diagnostic { location: node.location, message: message.to_owned() };
        self.problems.push((file.to_owned(), problem));
    }
}

/// The object with another text for a key.
fn replaced(node: &Node, key: &str, text: String) -> Node {
    let mut node = node.clone();
    if let Value::Object(entries) = &mut node.value
        && let Some(entry) = entries.get_mut(key)
    {
        entry.node.value = Value::String(text);
    }
    node
}

/// A path beside a file, without `.` and `..` where they can be followed.
fn joined(file: &str, path: &str) -> String {
    if path.contains("://") || path.starts_with('/') {
        return path.to_owned();
    }
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// A text as a name of a component.
fn plain(text: &str) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    let name: String = text.chars().map(|c| if fits(c) { c } else { '_' }).collect();
    if name.is_empty() { "Component".to_owned() } else { name }
}

#[cfg(test)]
mod tests;
