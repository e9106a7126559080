//! A document into one whose schemas are plain: every `allOf` merged, every component that is only a
//! reference replaced by its target, every choice among alternatives free of rules beside it.

mod merge;
mod plain;

use std::collections::BTreeMap;

use super::schemas::constrains;
use merge::Merge;
use plain::{Entries, Entry, Plain, Value, set};
use specwright_document::keywords::{JsonType, Keyword, SCHEMA};
use specwright_document::{Builder, Diagnostics, Document, Node, NodeId, Value as Read, escaped};

/// Deeper compositions than people write.
const DEEPEST: usize = 64;

/// Deeper than the schemas of any text nest, which is no deeper than YAML is read.
const DEEPEST_SCHEMA: usize = 100;

const SCHEMAS: &str = "#/components/schemas/";

/// A document whose schemas are plain.
pub(crate) struct PlainDocument {
    pub document: Document,
    /// The node of the original document that each node comes from, by its own.
    origins: Vec<(NodeId, NodeId)>,
    /// The references to components that alternatives were before they were merged with others.
    components: BTreeMap<NodeId, String>,
}

impl PlainDocument {
    /// The pointer of an object or array as its author wrote it.
    pub fn pointer(&self, original: &Document, node: Node<'_>) -> String {
        format!("#{}", original.node(self.origin(node.id())).path())
    }

    /// The node of the original document that a node comes from.
    fn origin(&self, node: NodeId) -> NodeId {
        let at = self.origins.binary_search_by_key(&node, |(id, _)| *id);
        self.origins[at.expect("each node has an origin")].1
    }

    /// What is said of nodes, as said of the nodes that they come from. Of several that come from one, the one that is
    /// in its place comes first.
    pub fn in_their_places<T>(
        &self,
        original: &Document,
        of_nodes: Vec<(NodeId, T)>,
    ) -> Vec<(NodeId, T)> {
        let of_origins = of_nodes.into_iter().map(|(node, of)| (self.origin(node), node, of));
        let mut of_origins: Vec<_> = of_origins.collect();
        of_origins.sort_by_key(|(origin, ..)| *origin);
        for of_one in of_origins.chunk_by_mut(|(origin, ..), (other, ..)| origin == other) {
            if let [(origin, ..), _, ..] = of_one {
                let place = original.node(*origin).path();
                of_one.sort_by_cached_key(|(_, node, _)| self.document.node(*node).path() != place);
            }
        }
        of_origins.into_iter().map(|(origin, _, of)| (origin, of)).collect()
    }

    /// The reference to a component that an alternative is, or was before it was merged with others.
    pub fn component<'p>(&'p self, alternative: Node<'p>) -> Option<&'p str> {
        let merged = self.components.get(&alternative.id()).map(String::as_str);
        alternative.reference().or(merged)
    }
}

/// Makes all schemas plain. A contradiction within an `allOf` is reported.
pub(super) fn compose(document: &Document, diagnostics: &mut Diagnostics) -> PlainDocument {
    let mut composer = Composer {
        document,
        diagnostics,
        children: children(document),
        depth: 0,
        endless: false,
        whole: Builder::default(),
        origins: Vec::new(),
        components: BTreeMap::new(),
    };
    composer.part(document.root(), Position::Elsewhere);
    let Composer { whole, mut origins, components, .. } = composer;
    origins.sort();
    PlainDocument { document: whole.finish_as(document), origins, components }
}

#[derive(Clone, Copy, PartialEq)]
enum Position {
    /// The keys here are names that the author chose.
    Names,
    /// The same, of schemas.
    Schemas,
    /// The same, of callbacks, whose own keys are expressions.
    Callbacks,
    /// In an example or an extension.
    Data,
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
    whole: Builder,
    origins: Vec<(NodeId, NodeId)>,
    components: BTreeMap<NodeId, String>,
}

impl Composer<'_, '_> {
    /// Anything that is not within a schema.
    fn part(&mut self, node: Node<'_>, position: Position) {
        match node.value() {
            Read::Array => {
                let id = self.whole.begin_array(node.location());
                self.origins.push((id, node.id()));
                node.items().for_each(|item| self.part(item, position));
                self.whole.end();
            }
            Read::Object => {
                let id = self.whole.begin_object(node.location());
                self.origins.push((id, node.id()));
                for (key, value) in node.entries() {
                    self.whole.key(key, value.key_location());
                    self.entry(key, value, position);
                }
                self.whole.end();
            }
            scalar => {
                let id = self.whole.value(scalar, node.location());
                self.origins.push((id, node.id()));
            }
        }
    }

    fn entry(&mut self, key: &str, value: Node<'_>, position: Position) {
        match (position, key) {
            (Position::Schemas, name) => {
                let component = format!("{SCHEMAS}{}", escaped(name));
                let schema = self.schema(Plain::of(value), Some(&component));
                self.write(&schema);
            }
            (Position::Elsewhere, "schema") => {
                let schema = self.schema(Plain::of(value), None);
                self.write(&schema);
            }
            (Position::Elsewhere, "schemas") => self.part(value, Position::Schemas),
            (Position::Elsewhere, "callbacks") if value.is_object() => {
                self.part(value, Position::Callbacks);
            }
            (Position::Callbacks, _) => self.part(value, Position::Names),
            (
                Position::Elsewhere,
                "paths" | "responses" | "requestBodies" | "headers" | "content" | "encoding"
                | "parameters" | "securitySchemes" | "links",
            ) if value.is_object() => self.part(value, Position::Names),
            (Position::Elsewhere, key)
                if matches!(key, "example" | "examples") || key.starts_with("x-") =>
            {
                self.part(value, Position::Data);
            }
            (Position::Data, _) => self.part(value, Position::Data),
            (_, _) => self.part(value, Position::Elsewhere),
        }
    }

    /// Writes a schema into the plain document.
    fn write(&mut self, plain: &Plain) {
        let location = plain.location();
        let scalar = match &plain.value {
            Value::Null => Read::Null,
            Value::Boolean(value) => Read::Boolean(*value),
            Value::Number(number) => Read::Number(number),
            Value::String(text) => Read::String(text),
            Value::Array(items) => {
                let id = self.whole.begin_array(location);
                self.origins.push((id, plain.origin.node));
                items.iter().for_each(|item| self.write(item));
                return self.whole.end();
            }
            Value::Object(entries) => {
                let id = self.whole.begin_object(location);
                self.origins.push((id, plain.origin.node));
                self.components.extend(plain.component.clone().map(|component| (id, component)));
                for (key, entry) in entries {
                    self.whole.key(key, entry.key_location);
                    self.write(&entry.node);
                }
                return self.whole.end();
            }
        };
        let id = self.whole.value(scalar, location);
        self.origins.push((id, plain.origin.node));
    }

    /// A schema and all that it holds. `component` is the reference that leads to it, if one does.
    fn schema(&mut self, node: Plain, component: Option<&str>) -> Plain {
        if node.reference().is_some() {
            return self.reference(node);
        }
        if self.depth > DEEPEST_SCHEMA && !self.endless {
            self.endless = true;
            let message = "this combination holds itself again and again; make it a component and refer to that";
            self.diagnostics.report(node.location(), message);
        }
        if self.endless {
            return node;
        }
        self.depth += 1;
        let schema = self.whole(node, component);
        self.depth -= 1;
        schema
    }

    fn whole(&mut self, node: Plain, component: Option<&str>) -> Plain {
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
        let ty = merged.get("type").and_then(Plain::as_str).map(str::to_owned);
        if let Value::Object(entries) = &mut merged.value {
            for (key, entry) in entries.iter_mut() {
                self.below(key, &mut entry.node, ty.as_deref());
            }
        }
        merged
    }

    /// The same in its place.
    fn schema_in_place(&mut self, node: &mut Plain) {
        let value = std::mem::replace(&mut node.value, Value::Null);
        let component = node.component.take();
        *node = self.schema(Plain { origin: node.origin, component, value }, None);
    }

    /// The schemas within a schema.
    fn below(&mut self, key: &str, node: &mut Plain, ty: Option<&str>) {
        match (key, &mut node.value) {
            ("properties", Value::Object(entries)) => {
                for entry in entries.values_mut() {
                    self.schema_in_place(&mut entry.node);
                }
            }
            ("oneOf" | "anyOf", Value::Array(items)) => {
                for item in items {
                    self.schema_in_place(item);
                }
            }
            ("items", Value::Object(_)) | ("additionalProperties", Value::Object(_)) => {
                self.schema_in_place(node);
            }
            ("not", Value::Object(entries)) => {
                // What has no type speaks of values that have the type of their place.
                if let (Some(ty), None, None, None) =
                    (ty, entries.get("type"), entries.get("$ref"), entries.get("enum"))
                    && !["oneOf", "anyOf", "allOf"].iter().any(|key| entries.contains_key(*key))
                {
                    let value = Value::String(ty.to_owned());
                    set(entries, "type", Plain::new(node.origin, value));
                }
                self.schema_in_place(node);
            }
            _ => {}
        }
    }

    /// A reference; one to a component that is itself a reference leads on to its target.
    fn reference(&mut self, mut node: Plain) -> Plain {
        let reference = node.reference().unwrap_or_default().to_owned();
        let mut target = reference.clone();
        for _ in 0..DEEPEST {
            match self.document.resolve(&target).and_then(Node::reference) {
                Some(next) => next.clone_into(&mut target),
                None => {
                    if let Value::Object(entries) = &mut node.value {
                        set(entries, "$ref", Plain::text(node.origin, &target));
                    }
                    return node;
                }
            }
        }
        let message = format!("`$ref: {reference}` leads in a circle; break it");
        self.diagnostics.report(node.location(), message);
        node
    }

    /// A schema without `allOf`: all its parts as one. A single part that is a reference stays one.
    fn merged(&mut self, mut node: Plain, within: &mut Vec<String>) -> Plain {
        let Value::Object(entries) = &mut node.value else {
            return node;
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
            entries.shift_remove(key);
            let origin = only.origin;
            match entries.get_mut("allOf") {
                Some(Entry { node: Plain { value: Value::Array(parts), .. }, .. }) => {
                    parts.push(only);
                }
                _ => set(entries, "allOf", Plain::new(origin, Value::Array(vec![only]))),
            }
            return self.merged(node, within);
        }
        let Some(all_of) = entries.shift_remove("allOf") else {
            return node;
        };
        let parts = all_of.node.items();
        if parts.is_empty() {
            self.diagnostics.report(all_of.node.location(), "`allOf` is empty; list some parts");
        }
        let only_describes = entries.keys().all(|key| {
            describes(key)
                || key.starts_with("x-")
                || matches!(key.as_str(), "nullable" | "readOnly" | "writeOnly")
        });
        if let [part] = parts
            && only_describes
            && let Some(reference) = part.reference()
            && !within.iter().any(|other| other == reference)
        {
            let mut reference = self.reference(part.clone());
            if let Value::Object(of_reference) = &mut reference.value {
                of_reference.append(entries);
            }
            reference.component = node.component.or(reference.component);
            return reference;
        }
        // A nullable whole is what its author means, whether or not the parts say so.
        let nullable = entries.get("nullable").cloned();
        let mut merge = Merge::new(node, self.diagnostics);
        let depth = within.len();
        let mut done: Vec<String> = Vec::new();
        let Value::Array(parts) = all_of.node.value else {
            return merge.finish(self.diagnostics);
        };
        for part in parts {
            if let Some(reference) = part.reference() {
                // A part that is there already says nothing new.
                if done.iter().any(|other| other == reference) {
                    continue;
                }
                done.push(reference.to_owned());
            }
            if let Some(mut part) = self.part_of(part, within) {
                // A name of the part alone.
                if let Value::Object(entries) = &mut part.value {
                    entries.shift_remove("x-rust-name");
                }
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
    fn part_of(&mut self, part: Plain, within: &mut Vec<String>) -> Option<Plain> {
        let Some(reference) = part.reference() else {
            return Some(self.merged(part, within));
        };
        let name = reference.strip_prefix(SCHEMAS).unwrap_or(reference);
        if within.len() > DEEPEST {
            let message = format!("`allOf` nests deeper than {DEEPEST} components; flatten it");
            self.diagnostics.report(part.location(), message);
            return None;
        }
        if within.iter().any(|other| other == reference) {
            let message = format!("`allOf` leads back to `{name}` itself; break the circle");
            self.diagnostics.report(part.location(), message);
            return None;
        }
        let target = self.document.resolve(reference)?;
        within.push(reference.to_owned());
        let mut merged = match target.reference() {
            Some(_) => self.part_of(Plain::of(target), within)?,
            None => self.merged(Plain::of(target), within),
        };
        // One part that is a reference stayed one; here it is needed in full.
        while let Some(reference) = merged.reference().map(str::to_owned) {
            let target = self.document.resolve(&reference)?;
            if within.contains(&reference) {
                break;
            }
            within.push(reference);
            merged = self.merged(Plain::of(target), within);
        }
        if let Value::Object(entries) = &mut merged.value {
            // Who builds on a base does not offer the base's choice.
            if !(entries.contains_key("oneOf") || entries.contains_key("anyOf")) {
                entries.shift_remove("discriminator");
            }
            entries.retain(|key, _| !describes(key));
        }
        Some(merged)
    }

    /// A component with a `discriminator` of its own stands for those that build on it.
    fn inheritance(&mut self, node: &mut Plain, component: &str) {
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
        let origin = node.origin;
        let mut base = entries.clone();
        base.shift_remove("discriminator");
        base.retain(|key, _| !describes(key));
        set(&mut base, "title", Plain::text(origin, "Base"));
        let mut base = Plain::new(origin, Value::Object(base));
        base.component = Some(component.to_owned());
        let mut alternatives = vec![base];
        for child in children {
            alternatives.push(Plain::reference_to(origin, &child));
        }
        entries.retain(|key, _| describes(key) || key == "nullable");
        entries.insert("discriminator".to_owned(), discriminator);
        set(entries, "oneOf", Plain::new(origin, Value::Array(alternatives)));
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
    fn distribute(&mut self, node: &mut Plain) {
        let origin = node.origin;
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
            describes(key)
                || key.starts_with("x-")
                || matches!(key, "oneOf" | "anyOf" | "discriminator" | "nullable" | "not")
                || matches!(key, "readOnly" | "writeOnly")
        };
        let mut base = Entries::new();
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
            if only_type && self.type_of(&alternative) == ty.as_deref() {
                merged.push(alternative);
                continue;
            }
            let mut both = Entries::new();
            let parts = vec![Plain::new(origin, Value::Object(base.clone())), alternative.clone()];
            set(&mut both, "allOf", Plain::new(origin, Value::Array(parts)));
            let component = alternative.reference().map(str::to_owned);
            if let (None, Some(title)) = (&component, alternative.get("title")) {
                set(&mut both, "title", title.clone());
            }
            let value = Value::Object(both);
            merged.push(Plain { origin: alternative.origin, component, value });
        }
        entries[key].node.value = Value::Array(merged);
    }

    /// The `type` of a schema or of the one that it refers to.
    fn type_of<'p>(&'p self, schema: &'p Plain) -> Option<&'p str> {
        match schema.reference() {
            Some(reference) => self.document.resolve(reference)?.get_str("type"),
            None => schema.get("type")?.as_str(),
        }
    }
}

/// Which components build on which by `allOf`.
fn children(document: &Document) -> BTreeMap<String, Vec<String>> {
    let mut children: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let schemas = document.root().get("components").and_then(|c| c.get("schemas"));
    for (name, schema) in schemas.into_iter().flat_map(Node::entries) {
        for part in schema.get("allOf").into_iter().flat_map(Node::items) {
            if let Some(base) = part.reference() {
                let child = format!("{SCHEMAS}{}", escaped(name));
                children.entry(base.to_owned()).or_default().push(child);
            }
        }
    }
    children
}

/// The type that a schema without one has by its keywords, where they are all of one type.
fn infer_type(node: &mut Plain) {
    let origin = node.origin;
    let Value::Object(entries) = &mut node.value else {
        return;
    };
    if ["type", "$ref"].iter().any(|key| entries.contains_key(*key)) {
        return;
    }
    // A format alone is of any type, and what constrains integers constrains numbers.
    let says = |ty: JsonType| entries.keys().any(|key| key != "format" && constrains(key, ty));
    let types = JsonType::ALL.into_iter().filter(|ty| *ty != JsonType::Integer && says(*ty));
    let mut types: Vec<&str> = types.map(JsonType::name).collect();
    if let Some(list) = entries.get("enum").filter(|_| types.is_empty()) {
        let items = || list.node.items().iter().filter(|item| !matches!(item.value, Value::Null));
        if items().next().is_some() && items().all(|item| item.as_str().is_some()) {
            types.push("string");
        } else if items().next().is_some()
            && items().all(|item| item.as_number().is_some_and(serde_json::Number::is_i64))
        {
            types.push("integer");
        }
    }
    if let [ty] = types.as_slice() {
        set(entries, "type", Plain::text(origin, ty));
    }
}

/// Whether a keyword of a schema describes and does not constrain.
fn describes(key: &str) -> bool {
    SCHEMA.keyword(key).is_some_and(Keyword::describes)
}
