//! The operations of an OpenAPI document, and the properties of its schemas.

use crate::diagnostic::Label;
use crate::{Document, Location, Node, NodeId, Pointer};

/// HTTP methods that a path item may have.
pub const METHODS: [&str; 8] =
    ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

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
    pub node: Node<'s>,
    /// The path item that it stands in.
    pub item: Node<'s>,
}

/// A property of an object.
#[derive(Clone, Copy, Debug)]
pub struct Property<'s> {
    /// Its name.
    pub name: &'s str,
    /// The schema as it stands there, perhaps a reference.
    pub node: Node<'s>,
    /// The schema that has the property: the object itself, or a part of it.
    pub holder: Node<'s>,
    /// Whether the object requires it.
    pub required: bool,
}

impl Document {
    /// The path of the first server, without a slash at its end.
    pub fn base_path(&self) -> &str {
        let url = self.root().pointer("/servers/0/url").and_then(Node::as_str);
        let url = url.unwrap_or_default();
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        rest.find('/').map_or("", |at| &rest[at..]).trim_end_matches('/')
    }

    /// All operations, in the order of the file.
    pub fn operations(&self) -> Vec<Operation<'_>> {
        let mut operations = Vec::new();
        for (path, item) in self.root().get("paths").into_iter().flat_map(Node::entries) {
            let item = item.resolved();
            for (method, node) in item.entries() {
                if METHODS.contains(&method) {
                    operations.push(Operation {
                        method,
                        path,
                        key: node.key_location(),
                        node,
                        item,
                    });
                }
            }
        }
        operations
    }

    /// A label from a location to the end of its line.
    pub fn label_at(&self, location: Location, label: impl Into<String>) -> Label {
        let (file, _) = self.files().nth(location.file).unwrap_or_default();
        Label::new(file, location, label)
    }
}

impl<'s> Node<'s> {
    /// The properties of an object schema, those of the parts of its `allOf` included.
    pub fn properties(self) -> Vec<Property<'s>> {
        let mut properties: Vec<Property<'s>> = Vec::new();
        let mut required: Vec<&str> = Vec::new();
        let mut open = vec![self.resolved()];
        let mut seen: Vec<NodeId> = Vec::new();
        while let Some(holder) = open.pop() {
            if seen.contains(&holder.id()) {
                continue;
            }
            seen.push(holder.id());
            for (name, node) in holder.get("properties").into_iter().flat_map(Node::entries) {
                properties.push(Property { name, node, holder, required: false });
            }
            let names = holder.get("required").into_iter().flat_map(Node::items);
            required.extend(names.filter_map(Node::as_str));
            let parts = holder.get("allOf").into_iter().flat_map(Node::items);
            open.extend(parts.rev().map(Node::resolved));
        }
        for property in &mut properties {
            property.required = required.contains(&property.name);
        }
        properties
    }

    /// The media types of a request body or response, each with its media type object.
    pub fn contents(self) -> impl ExactSizeIterator<Item = (&'s str, Node<'s>)> {
        let content: Vec<_> = self.get("content").into_iter().flat_map(Node::entries).collect();
        content.into_iter()
    }
}

impl<'s> Operation<'s> {
    /// `operationId`, or method and path where there is none.
    pub fn name(&self) -> String {
        let named = self.node.get_str("operationId").map(str::to_owned);
        named.unwrap_or_else(|| format!("{} {}", self.method.to_uppercase(), self.path))
    }

    /// The pointer to the operation by its path, also where the path item is a reference.
    pub fn pointer(&self) -> Pointer {
        Pointer::default().join("paths").join(self.path).join(self.method)
    }

    /// Its parameters, and those of its path that it does not give again; references followed.
    pub fn parameters(&self) -> Vec<Node<'s>> {
        let list = |node: Node<'s>| {
            node.get("parameters").into_iter().flat_map(Node::items).map(Node::resolved)
        };
        let key = |node: Node<'s>| (node.get_str("in"), node.get_str("name"));
        let mut parameters: Vec<Node<'s>> = list(self.node).collect();
        for shared in list(self.item) {
            if !parameters.iter().any(|own| key(*own) == key(shared)) {
                parameters.push(shared);
            }
        }
        parameters
    }

    /// The request body, references followed.
    pub fn body(&self) -> Option<Node<'s>> {
        self.node.get("requestBody").map(Node::resolved)
    }

    /// The responses by status as written (`200`, `4XX`, `default`), references followed.
    pub fn responses(&self) -> Vec<(&'s str, Location, Node<'s>)> {
        let entries = self.node.get("responses").into_iter().flat_map(Node::entries);
        entries
            .filter(|(status, _)| !status.starts_with("x-"))
            .map(|(status, node)| (status, node.key_location(), node.resolved()))
            .collect()
    }
}
