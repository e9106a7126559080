//! A spec as checks read it: operations and what their references lead to, each with its place.

use crate::finding::Label;
use crate::{Diagnostics, Document, Location, Node, document};

/// HTTP methods that a path item may have.
pub const METHODS: [&str; 8] =
    ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Longer chains of references lead nowhere.
const CHAIN: usize = 100;

/// A spec and its text.
#[derive(Debug)]
pub struct Spec {
    /// As it is shown.
    pub file: String,
    /// The text of the file.
    pub text: String,
    /// The text as values with their places.
    pub document: Document,
}

/// An operation of a spec.
#[derive(Clone, Copy, Debug)]
pub struct Operation<'s> {
    /// As the spec writes it: in lower case.
    pub method: &'s str,
    /// As the spec writes it: without the path of the server.
    pub path: &'s str,
    /// Where its method stands.
    pub key: Location,
    /// The operation object.
    pub node: &'s Node,
    /// The path item that it stands in.
    pub item: &'s Node,
}

/// A property of an object.
#[derive(Clone, Copy, Debug)]
pub struct Property<'s> {
    /// Its name.
    pub name: &'s str,
    /// The schema as it stands there, perhaps a reference.
    pub node: &'s Node,
    /// The schema that has the property: the object itself, or a part of it.
    pub holder: &'s Node,
    /// Whether the object requires it.
    pub required: bool,
}

impl Spec {
    /// Takes a text for a spec; what it means is not looked at.
    pub fn parse(file: &str, text: String) -> Result<Spec, Diagnostics> {
        let document = document(&text)?;
        Ok(Spec { file: file.to_owned(), text, document })
    }

    /// The path of the first server, without a slash at its end.
    pub fn base_path(&self) -> &str {
        let url = self.document.root.pointer("/servers/0/url").and_then(Node::as_str);
        let url = url.unwrap_or_default();
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        rest.find('/').map_or("", |at| &rest[at..]).trim_end_matches('/')
    }

    /// All operations, in the order of the file.
    pub fn operations(&self) -> Vec<Operation<'_>> {
        let mut operations = Vec::new();
        let paths = self.document.root.get("paths");
        for (path, item) in paths.into_iter().flat_map(Node::entries) {
            for (method, entry) in item.node.entries() {
                if METHODS.contains(&method) {
                    let (key, node) = (entry.key_location, &entry.node);
                    operations.push(Operation { method, path, key, node, item: &item.node });
                }
            }
        }
        operations
    }

    /// What a value is in the end, whatever references lead to it. A reference that leads nowhere is
    /// itself.
    pub fn target<'s>(&'s self, node: &'s Node) -> &'s Node {
        let mut found = node;
        for _ in 0..CHAIN {
            match self.document.target(found) {
                Some(next) if !std::ptr::eq(next, found) => found = next,
                Some(_) | None => break,
            }
        }
        found
    }

    /// The properties of an object schema, those of the parts of its `allOf` included.
    pub fn properties<'s>(&'s self, schema: &'s Node) -> Vec<Property<'s>> {
        let mut properties: Vec<Property<'s>> = Vec::new();
        let mut required: Vec<&str> = Vec::new();
        let (mut open, mut seen) = (vec![self.target(schema)], Vec::<*const Node>::new());
        while let Some(holder) = open.pop() {
            if seen.contains(&std::ptr::from_ref(holder)) {
                continue;
            }
            seen.push(holder);
            for (name, entry) in holder.get("properties").into_iter().flat_map(Node::entries) {
                properties.push(Property { name, node: &entry.node, holder, required: false });
            }
            let names = holder.get("required").map_or(&[][..], Node::items);
            required.extend(names.iter().filter_map(Node::as_str));
            let parts = holder.get("allOf").map_or(&[][..], Node::items);
            open.extend(parts.iter().rev().map(|part| self.target(part)));
        }
        for property in &mut properties {
            property.required = required.contains(&property.name);
        }
        properties
    }

    /// A place, to the end of its line.
    pub fn label_at(&self, place: Location, label: impl Into<String>) -> Label {
        Label::at(&self.file, place.line, place.column, label)
    }
}

impl<'s> Operation<'s> {
    /// `operationId`, or method and path where there is none.
    pub fn name(&self) -> String {
        let named = self.node.str("operationId").map(str::to_owned);
        named.unwrap_or_else(|| format!("{} {}", self.method.to_uppercase(), self.path))
    }

    /// JSON pointer of the operation.
    pub fn pointer(&self) -> String {
        format!("/paths/{}/{}", token(self.path), self.method)
    }

    /// Its parameters, and those of its path that it does not give again; references followed.
    pub fn parameters(&self, spec: &'s Spec) -> Vec<&'s Node> {
        let list = |node: &'s Node| {
            let items = node.get("parameters").map_or(&[][..], Node::items);
            items.iter().map(|item| spec.target(item)).collect::<Vec<_>>()
        };
        let key = |node: &'s Node| (node.str("in"), node.str("name"));
        let mut parameters = list(self.node);
        for shared in list(self.item) {
            if !parameters.iter().any(|own| key(own) == key(shared)) {
                parameters.push(shared);
            }
        }
        parameters
    }

    /// The request body, references followed.
    pub fn body(&self, spec: &'s Spec) -> Option<&'s Node> {
        self.node.get("requestBody").map(|body| spec.target(body))
    }

    /// The responses by status as written (`200`, `4XX`, `default`), references followed.
    pub fn responses(&self, spec: &'s Spec) -> Vec<(&'s str, Location, &'s Node)> {
        let entries = self.node.get("responses").into_iter().flat_map(Node::entries);
        entries
            .filter(|(status, _)| !status.starts_with("x-"))
            .map(|(status, entry)| (status, entry.key_location, spec.target(&entry.node)))
            .collect()
    }
}

/// The media types of a request body or response, each with its media type object.
pub fn contents(holder: &Node) -> Vec<(&str, &Node)> {
    let entries = holder.get("content").into_iter().flat_map(Node::entries);
    entries.map(|(media_type, entry)| (media_type, &entry.node)).collect()
}

/// A key as a part of a JSON pointer.
pub fn token(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
