//! A spec into lists of what rules ask about: its schemas, parameters, bodies, examples and texts, each
//! once, where it is written.

use crate::{Document, Location, Node, Operation};

/// Objects whose keys are names that the author chose.
const NAMES: [&str; 6] =
    ["properties", "schemas", "responses", "parameters", "headers", "examples"];

/// A value of the spec and the name that the author gave it.
#[derive(Clone, Copy, Debug)]
pub struct NamedNode<'s> {
    /// The name; empty where it has none.
    pub name: &'s str,
    /// Where the name stands, or the value where it has none.
    pub key: Location,
    /// The value.
    pub node: Node<'s>,
}

/// Where a schema stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// In `components/schemas`.
    Component,
    /// Of an object.
    Property,
    /// Of a parameter, a header or a body, whose own description speaks for it.
    Content,
    /// Of an array, of a choice or of other parts.
    Part,
}

/// A schema, perhaps a reference.
#[derive(Clone, Copy, Debug)]
pub struct Schema<'s> {
    /// Where it is, and its name.
    pub at: NamedNode<'s>,
    /// What it is the schema of.
    pub role: Role,
}

/// Whose a body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A request body.
    Request,
    /// A response.
    Response,
    /// A parameter with `content`.
    Parameter,
}

/// A media type of a body.
#[derive(Clone, Copy, Debug)]
pub struct Media<'s> {
    /// The media type and its object.
    pub at: NamedNode<'s>,
    /// Whose body it is.
    pub owner: Owner,
}

/// What a spec holds, by kind, in the order of the file.
#[derive(Debug, Default)]
pub struct Inventory<'s> {
    /// Schemas, references included.
    pub schemas: Vec<Schema<'s>>,
    /// Parameters, references left out.
    pub parameters: Vec<NamedNode<'s>>,
    /// Headers, references left out.
    pub headers: Vec<NamedNode<'s>>,
    /// Responses, references left out.
    pub responses: Vec<NamedNode<'s>>,
    /// Media types of all bodies.
    pub media: Vec<Media<'s>>,
    /// Components, each with the section it is in.
    pub components: Vec<(&'s str, NamedNode<'s>)>,
    /// Every object that is no data: what an extension or a description may stand in.
    pub objects: Vec<NamedNode<'s>>,
}

impl<'s> Inventory<'s> {
    /// Lists what a spec has.
    pub fn of(document: &'s Document) -> Inventory<'s> {
        let mut inventory = Inventory::default();
        let root = document.root();
        inventory.objects(NamedNode { name: "", key: root.location(), node: root });
        for operation in document.operations() {
            inventory.operation(&operation);
        }
        for (_, item) in root.get("paths").into_iter().flat_map(Node::entries) {
            inventory.parameters(item);
        }
        for (kind, section) in root.get("components").into_iter().flat_map(Node::entries) {
            for at in named(section) {
                inventory.components.push((kind, at));
                inventory.component(kind, at);
            }
        }
        inventory
    }

    /// The objects that may have examples beside a schema: media types, parameters and headers.
    pub fn holders(&self) -> impl Iterator<Item = Node<'s>> + use<'_, 's> {
        let media = self.media.iter().map(|media| media.at.node);
        media.chain(self.parameters.iter().chain(&self.headers).map(|at| at.node))
    }

    fn component(&mut self, kind: &str, at: NamedNode<'s>) {
        match kind {
            "schemas" => self.schema(at, Role::Component),
            "parameters" => self.parameter(at),
            "headers" => self.header(at),
            "responses" => self.response(at),
            "requestBodies" => self.content(at.node, Owner::Request),
            _ => {}
        }
    }

    fn operation(&mut self, operation: &Operation<'s>) {
        self.parameters(operation.node);
        if let Some(body) = operation.node.get("requestBody") {
            self.content(body, Owner::Request);
        }
        for at in operation.node.get("responses").map(named).unwrap_or_default() {
            self.response(at);
        }
    }

    fn parameters(&mut self, holder: Node<'s>) {
        for node in holder.get("parameters").into_iter().flat_map(Node::items) {
            let name = node.get_str("name").unwrap_or_default();
            self.parameter(NamedNode { name, key: node.location(), node });
        }
    }

    fn parameter(&mut self, at: NamedNode<'s>) {
        if at.node.reference().is_none() {
            let name = at.node.get_str("name").unwrap_or(at.name);
            let at = NamedNode { name, ..at };
            self.parameters.push(at);
            self.content_schema(at);
            self.content(at.node, Owner::Parameter);
        }
    }

    fn header(&mut self, at: NamedNode<'s>) {
        if at.node.reference().is_none() {
            self.headers.push(at);
            self.content_schema(at);
        }
    }

    fn response(&mut self, at: NamedNode<'s>) {
        if at.node.reference().is_some() {
            return;
        }
        self.responses.push(at);
        for header in at.node.get("headers").map(named).unwrap_or_default() {
            self.header(header);
        }
        self.content(at.node, Owner::Response);
    }

    fn content(&mut self, holder: Node<'s>, owner: Owner) {
        for at in holder.get("content").map(named).unwrap_or_default() {
            self.media.push(Media { at, owner });
            self.content_schema(at);
        }
    }

    fn content_schema(&mut self, at: NamedNode<'s>) {
        if let Some(node) = at.node.get("schema") {
            self.schema(NamedNode { node, ..at }, Role::Content);
        }
    }

    fn schema(&mut self, at: NamedNode<'s>, role: Role) {
        self.schemas.push(Schema { at, role });
        for property in at.node.get("properties").map(named).unwrap_or_default() {
            self.schema(property, Role::Property);
        }
        for key in ["items", "additionalProperties", "not"] {
            if let Some(node) = at.node.get(key).filter(|node| node.entries().next().is_some()) {
                self.schema(NamedNode { key: node.key_location(), node, ..at }, Role::Part);
            }
        }
        for key in ["allOf", "oneOf", "anyOf"] {
            for node in at.node.get(key).into_iter().flat_map(Node::items) {
                self.schema(NamedNode { key: node.location(), node, ..at }, Role::Part);
            }
        }
    }

    fn objects(&mut self, at: NamedNode<'s>) {
        if at.node.entries().next().is_some() {
            self.objects.push(at);
        }
        for (name, node) in at.node.entries() {
            if !is_data(at.node, name) {
                self.objects(NamedNode { name, key: node.key_location(), node });
            }
        }
        for node in at.node.items() {
            self.objects(NamedNode { name: "", key: node.location(), node });
        }
    }
}

/// The entries of an object, extensions aside.
pub fn named(node: Node<'_>) -> Vec<NamedNode<'_>> {
    let entries = node.entries().filter(|(name, _)| !name.starts_with("x-"));
    entries.map(|(name, node)| NamedNode { name, key: node.key_location(), node }).collect()
}

/// Whether the value of a key is data of the API, not a part of the specification.
pub(crate) fn is_data(holder: Node<'_>, key: &str) -> bool {
    // Where keys are names, one may be called so.
    let is_name = holder.key().is_some_and(|own| NAMES.contains(&own));
    matches!(key, "value" | "default" | "enum" | "example") && !is_name
}
