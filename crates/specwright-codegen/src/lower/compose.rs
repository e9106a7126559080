//! A document into one whose schemas are plain: every `allOf` merged, every component that is only a
//! reference replaced by its target, every choice among alternatives free of rules beside it.

mod merge;

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::schemas::KEYWORDS;
use super::token;
use merge::Merge;
use specwright_document::{Diagnostics, Document, Entry, Location, Node, Value};

/// In a plain document: the component that an alternative was before it was merged with others.
pub(super) const COMPONENT: &str = "x-specwright-codegen-component";

/// Keywords that describe and do not constrain.
const ANNOTATIONS: [&str; 7] =
    ["title", "description", "externalDocs", "example", "deprecated", "xml", "default"];

/// Deeper compositions than people write.
const DEEPEST: usize = 64;

/// Deeper than the schemas of any text nest, which is no deeper than YAML is read.
const DEEPEST_SCHEMA: usize = 100;

const SCHEMAS: &str = "#/components/schemas/";

/// Makes all schemas plain. A contradiction within an `allOf` is reported.
pub(super) fn compose(document: &Document, diagnostics: &mut Diagnostics) -> Document {
    let children = children(document);
    let mut composer = Composer { document, diagnostics, children, depth: 0, endless: false };
    Document { root: composer.part(&document.root, Position::Elsewhere) }
}

#[derive(Clone, Copy, PartialEq)]
enum Position {
    /// The keys here are names that the author chose.
    Names,
    /// The same, of schemas.
    Schemas,
    Elsewhere,
}

struct Composer<'d, 'r> {
    document: &'d Document,
    diagnostics: &'r mut Diagnostics,
    /// For each component with a `discriminator` and no `oneOf`: those that build on it by `allOf`.
    children: BTreeMap<String, Vec<String>>,
    /// How many schemas are open.
    depth: usize,
    /// Whether some schema was found to hold itself, made anew each time.
    endless: bool,
}

impl Composer<'_, '_> {
    /// Anything that is not within a schema.
    fn part(&mut self, node: &Node, position: Position) -> Node {
        let value = match &node.value {
            Value::Array(items) => {
                Value::Array(items.iter().map(|item| self.part(item, position)).collect())
            }
            Value::Object(entries) => {
                let entries = entries.iter().map(|(key, entry)| {
                    let node = match (position, key.as_str()) {
                        (Position::Schemas, name) => {
                            self.schema(&entry.node, Some(&format!("{SCHEMAS}{}", token(name))))
                        }
                        (Position::Elsewhere, "schema") => self.schema(&entry.node, None),
                        (Position::Elsewhere, "schemas") => {
                            self.part(&entry.node, Position::Schemas)
                        }
                        (Position::Elsewhere, "example" | "examples") => entry.node.clone(),
                        (Position::Elsewhere, key) if key.starts_with("x-") => entry.node.clone(),
                        (
                            Position::Elsewhere,
                            "paths" | "responses" | "requestBodies" | "headers" | "content"
                            | "encoding" | "parameters" | "securitySchemes" | "links",
                        ) if matches!(entry.node.value, Value::Object(_)) => {
                            self.part(&entry.node, Position::Names)
                        }
                        _ => self.part(&entry.node, Position::Elsewhere),
                    };
                    (key.clone(), Entry { key_location: entry.key_location, node })
                });
                Value::Object(entries.collect())
            }
            plain => plain.clone(),
        };
        Node { location: node.location, value }
    }

    /// A schema and all that it holds. `component` is the reference that leads to it, if one does.
    fn schema(&mut self, node: &Node, component: Option<&str>) -> Node {
        if let Some(reference) = node.reference() {
            return self.reference(node, reference);
        }
        if self.depth > DEEPEST_SCHEMA && !self.endless {
            self.endless = true;
            let message = "this combination holds itself again and again; make it a component and refer to that";
            self.diagnostics.report(node.location, message);
        }
        if self.endless {
            return node.clone();
        }
        self.depth += 1;
        let schema = self.whole(node, component);
        self.depth -= 1;
        schema
    }

    fn whole(&mut self, node: &Node, component: Option<&str>) -> Node {
        let mut within: Vec<String> = component.into_iter().map(str::to_owned).collect();
        let mut merged = self.merged(node, &mut within);
        if merged.reference().is_some() {
            return merged;
        }
        if let Some(component) = component {
            self.inheritance(&mut merged, component);
        }
        infer_type(&mut merged);
        self.distribute(&mut merged);
        let ty = merged.str("type").map(str::to_owned);
        if let Value::Object(entries) = &mut merged.value {
            for (key, entry) in entries.iter_mut() {
                self.below(key, &mut entry.node, ty.as_deref());
            }
        }
        merged
    }

    /// The schemas within a schema.
    fn below(&mut self, key: &str, node: &mut Node, ty: Option<&str>) {
        match (key, &mut node.value) {
            ("properties", Value::Object(entries)) => {
                for entry in entries.values_mut() {
                    entry.node = self.schema(&entry.node, None);
                }
            }
            ("oneOf" | "anyOf", Value::Array(items)) => {
                for item in items {
                    *item = self.schema(item, None);
                }
            }
            ("items", Value::Object(_)) | ("additionalProperties", Value::Object(_)) => {
                *node = self.schema(node, None);
            }
            ("not", Value::Object(entries)) => {
                // What has no type speaks of values that have the type of their place.
                if let (Some(ty), None, None, None) =
                    (ty, entries.get("type"), entries.get("$ref"), entries.get("enum"))
                    && !["oneOf", "anyOf", "allOf"].iter().any(|key| entries.contains_key(*key))
                {
                    let value = Value::String(ty.to_owned());
                    set(entries, "type", Node { location: node.location, value });
                }
                *node = self.schema(node, None);
            }
            _ => {}
        }
    }

    /// A reference; one to a component that is itself a reference leads on to its target.
    fn reference(&mut self, node: &Node, reference: &str) -> Node {
        let mut target = reference.to_owned();
        for _ in 0..DEEPEST {
            let next = self.document.resolve(&target).and_then(Node::reference).map(str::to_owned);
            match next {
                Some(next) => target = next,
                None => {
                    let value = Value::String(target);
                    let mut node = node.clone();
                    if let Value::Object(entries) = &mut node.value {
                        set(entries, "$ref", Node { location: node.location, value });
                    }
                    return node;
                }
            }
        }
        let message = format!("`$ref: {reference}` leads in a circle; break it");
        self.diagnostics.report(node.location, message);
        node.clone()
    }

    /// A schema without `allOf`: all its parts as one. A single part that is a reference stays one.
    fn merged(&mut self, node: &Node, within: &mut Vec<String>) -> Node {
        let Value::Object(entries) = &node.value else {
            return node.clone();
        };
        let single = |key: &str| {
            let items = entries.get(key)?.node.items();
            let alone = items.len() == 1 && !entries.contains_key("discriminator");
            alone.then(|| items[0].clone())
        };
        // A choice of one is no choice.
        if let Some((key, only)) =
            ["oneOf", "anyOf"].iter().find_map(|key| single(key).map(|one| (*key, one)))
        {
            let mut entries = entries.clone();
            entries.shift_remove(key);
            let location = only.location;
            match entries.get_mut("allOf") {
                Some(Entry { node: Node { value: Value::Array(parts), .. }, .. }) => {
                    parts.push(only);
                }
                _ => set(&mut entries, "allOf", Node { location, value: Value::Array(vec![only]) }),
            }
            let node = Node { location: node.location, value: Value::Object(entries) };
            return self.merged(&node, within);
        }
        let Some(all_of) = entries.get("allOf") else {
            return node.clone();
        };
        let parts = all_of.node.items();
        if parts.is_empty() {
            self.diagnostics.report(all_of.node.location, "`allOf` is empty; list some parts");
        }
        let own: IndexMap<String, Entry> = entries
            .iter()
            .filter(|(key, _)| *key != "allOf")
            .map(|(key, entry)| (key.clone(), entry.clone()))
            .collect();
        let only_describes = own.keys().all(|key| {
            ANNOTATIONS.contains(&key.as_str())
                || key.starts_with("x-")
                || matches!(key.as_str(), "nullable" | "readOnly" | "writeOnly")
        });
        if let [part] = parts
            && only_describes
            && let Some(reference) = part.reference()
            && !within.iter().any(|other| other == reference)
        {
            let mut reference = self.reference(part, reference);
            if let Value::Object(entries) = &mut reference.value {
                entries.extend(own);
            }
            return reference;
        }
        // A nullable whole is what its author means, whether or not the parts say so.
        let nullable = own.get("nullable").cloned();
        let own = Node { location: node.location, value: Value::Object(own) };
        let mut merge = Merge::new(own, self.diagnostics);
        let depth = within.len();
        let mut done: Vec<&str> = Vec::new();
        for part in parts {
            if let Some(reference) = part.reference() {
                // A part that is there already says nothing new.
                if done.contains(&reference) {
                    continue;
                }
                done.push(reference);
            }
            if let Some(part) = self.part_of(part, within) {
                merge.add(part, self.diagnostics);
            }
            within.truncate(depth);
        }
        let mut merged = merge.finish(self.diagnostics);
        if let (Some(nullable), Value::Object(entries)) = (nullable, &mut merged.value) {
            entries.insert("nullable".to_owned(), nullable);
        }
        merged
    }

    /// A part of an `allOf`, itself merged. `None` where it leads back.
    fn part_of(&mut self, part: &Node, within: &mut Vec<String>) -> Option<Node> {
        let Some(reference) = part.reference() else {
            return Some(self.merged(part, within));
        };
        let name = reference.strip_prefix(SCHEMAS).unwrap_or(reference);
        if within.len() > DEEPEST {
            let message = format!("`allOf` nests deeper than {DEEPEST} components; flatten it");
            self.diagnostics.report(part.location, message);
            return None;
        }
        if within.iter().any(|other| other == reference) {
            let message = format!("`allOf` leads back to `{name}` itself; break the circle");
            self.diagnostics.report(part.location, message);
            return None;
        }
        let target = self.document.resolve(reference)?;
        within.push(reference.to_owned());
        let mut merged = match target.reference() {
            Some(_) => self.part_of(target, within)?,
            None => self.merged(target, within),
        };
        // One part that is a reference stayed one; here it is needed in full.
        while let Some(reference) = merged.reference().map(str::to_owned) {
            let target = self.document.resolve(&reference)?;
            if within.contains(&reference) {
                break;
            }
            within.push(reference);
            merged = self.merged(target, within);
        }
        if let Value::Object(entries) = &mut merged.value {
            // Who builds on a base does not offer the base's choice.
            if !(entries.contains_key("oneOf") || entries.contains_key("anyOf")) {
                entries.shift_remove("discriminator");
            }
            entries.retain(|key, _| !ANNOTATIONS.contains(&key.as_str()));
        }
        Some(merged)
    }

    /// A component with a `discriminator` of its own stands for those that build on it.
    fn inheritance(&mut self, node: &mut Node, component: &str) {
        let Value::Object(entries) = &mut node.value else {
            return;
        };
        let Some(discriminator) = entries.get("discriminator").cloned() else {
            return;
        };
        if entries.contains_key("oneOf") || entries.contains_key("anyOf") {
            return;
        }
        let children = self.descendants(component);
        if children.is_empty() {
            entries.shift_remove("discriminator");
            return;
        }
        let location = node.location;
        let text = |text: &str| Node { location, value: Value::String(text.to_owned()) };
        let mut base = entries.clone();
        base.shift_remove("discriminator");
        base.retain(|key, _| !ANNOTATIONS.contains(&key.as_str()));
        set(&mut base, "title", text("Base"));
        set(&mut base, COMPONENT, text(component));
        let mut alternatives = vec![Node { location, value: Value::Object(base) }];
        for child in children {
            let mut reference = IndexMap::new();
            set(&mut reference, "$ref", text(&child));
            alternatives.push(Node { location, value: Value::Object(reference) });
        }
        entries.retain(|key, _| ANNOTATIONS.contains(&key.as_str()) || key == "nullable");
        entries.insert("discriminator".to_owned(), discriminator);
        set(entries, "oneOf", Node { location, value: Value::Array(alternatives) });
    }

    /// All that build on a component, be it by way of others.
    fn descendants(&self, component: &str) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        let mut next = 0;
        let children = |of: &str| self.children.get(of).cloned().unwrap_or_default();
        found.extend(children(component));
        while let Some(one) = found.get(next).cloned() {
            let new = children(&one).into_iter().filter(|child| !found.contains(child));
            let new: Vec<String> = new.filter(|child| child != component).collect();
            found.extend(new);
            next += 1;
        }
        found
    }

    /// Moves rules that stand beside a choice into each of its alternatives.
    fn distribute(&mut self, node: &mut Node) {
        let location = node.location;
        let Value::Object(entries) = &mut node.value else {
            return;
        };
        let choice = |key: &str| entries.get(key).map(|entry| entry.node.items().to_vec());
        let (key, alternatives) = match (choice("oneOf"), choice("anyOf")) {
            (Some(_), Some(_)) => {
                let message = "`oneOf` beside `anyOf` is not supported; keep one";
                let location = entries["anyOf"].key_location;
                return self.diagnostics.report(location, message);
            }
            (Some(alternatives), None) => ("oneOf", alternatives),
            (None, Some(alternatives)) => ("anyOf", alternatives),
            (None, None) => return,
        };
        let stays = |key: &str| {
            ANNOTATIONS.contains(&key)
                || key.starts_with("x-")
                || matches!(key, "oneOf" | "anyOf" | "discriminator" | "nullable" | "not")
                || matches!(key, "readOnly" | "writeOnly")
        };
        let mut base = IndexMap::new();
        for key in entries.keys().cloned().collect::<Vec<_>>() {
            if !stays(&key)
                && let Some(entry) = entries.shift_remove(&key)
            {
                base.insert(key, entry);
            }
        }
        if base.is_empty() {
            return;
        }
        let ty = base.get("type").and_then(|entry| entry.node.as_str()).map(str::to_owned);
        let only_type = base.len() == 1 && ty.is_some();
        let mut merged = Vec::new();
        for alternative in alternatives {
            let target = self.document.target(&alternative);
            if only_type && target.and_then(|target| target.str("type")) == ty.as_deref() {
                merged.push(alternative);
                continue;
            }
            let mut both = IndexMap::new();
            let parts =
                vec![Node { location, value: Value::Object(base.clone()) }, alternative.clone()];
            set(&mut both, "allOf", Node { location, value: Value::Array(parts) });
            if let Some(reference) = alternative.reference() {
                let value = Value::String(reference.to_owned());
                set(&mut both, COMPONENT, Node { location, value });
            } else if let Some(title) = alternative.get("title") {
                set(&mut both, "title", title.clone());
            }
            merged.push(Node { location: alternative.location, value: Value::Object(both) });
        }
        entries[key].node.value = Value::Array(merged);
    }
}

/// Which components build on which by `allOf`.
fn children(document: &Document) -> BTreeMap<String, Vec<String>> {
    let mut children: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let schemas = document.root.get("components").and_then(|c| c.get("schemas"));
    for (name, entry) in schemas.into_iter().flat_map(Node::entries) {
        for part in entry.node.get("allOf").map(Node::items).unwrap_or_default() {
            if let Some(base) = part.reference() {
                let child = format!("{SCHEMAS}{}", token(name));
                children.entry(base.to_owned()).or_default().push(child);
            }
        }
    }
    children
}

/// The type that a schema without one has by its keywords, where they are all of one type.
fn infer_type(node: &mut Node) {
    let location = node.location;
    let Value::Object(entries) = &mut node.value else {
        return;
    };
    if ["type", "$ref"].iter().any(|key| entries.contains_key(*key)) {
        return;
    }
    // A format alone is of any type, and what is asked of integers is asked of numbers.
    let says =
        |keys: &[&str]| keys.iter().any(|key| *key != "format" && entries.contains_key(*key));
    let types = KEYWORDS.iter().filter(|(ty, keys)| *ty != "integer" && says(keys));
    let mut types: Vec<&str> = types.map(|(ty, _)| *ty).collect();
    if let Some(list) = entries.get("enum").filter(|_| types.is_empty()) {
        let items = || list.node.items().iter().filter(|item| !matches!(item.value, Value::Null));
        if items().next().is_some() && items().all(|item| item.as_str().is_some()) {
            types.push("string");
        } else if items().next().is_some() && items().all(|item| item.as_i64().is_some()) {
            types.push("integer");
        }
    }
    if let [ty] = types.as_slice() {
        set(entries, "type", Node { location, value: Value::String((*ty).to_owned()) });
    }
}

/// Sets a key that the author did not write.
fn set(entries: &mut IndexMap<String, Entry>, key: &str, node: Node) {
    let key_location: Location = node.location;
    entries.insert(key.to_owned(), Entry { key_location, node });
}
