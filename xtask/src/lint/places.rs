//! A spec into lists of what rules ask about: its schemas, parameters, bodies, examples and texts, each
//! once, where it is written.

use specwright_document::{Location, Node};

use specwright_document::{Operation, Spec};

/// Objects whose keys are names that the author chose.
const NAMES: [&str; 6] =
    ["properties", "schemas", "responses", "parameters", "headers", "examples"];

/// A value of the spec and the name that the author gave it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named<'s> {
    pub name: &'s str,
    /// Where the name stands, or the value where it has none.
    pub key: Location,
    pub node: &'s Node,
}

/// Where a schema stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Component,
    Property,
    /// Of a parameter, a header or a body, whose own description speaks for it.
    Content,
    /// Of an array, of a choice or of other parts.
    Part,
}

/// A schema, perhaps a reference.
#[derive(Clone, Copy, Debug)]
pub(super) struct Schema<'s> {
    pub at: Named<'s>,
    pub role: Role,
}

/// Whose a body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    Request,
    Response,
    Parameter,
}

/// A media type of a body.
#[derive(Clone, Copy, Debug)]
pub(super) struct Media<'s> {
    pub at: Named<'s>,
    pub owner: Owner,
}

/// A value that the spec shows of a schema.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sample<'s> {
    /// `None` for a lone `example`.
    pub name: Option<&'s str>,
    pub key: Location,
    /// The object of a named one, which holds summary and value.
    pub entry: Option<&'s Node>,
    pub value: &'s Node,
}

/// What a spec holds, by kind, in the order of the file.
#[derive(Debug, Default)]
pub(super) struct Places<'s> {
    pub schemas: Vec<Schema<'s>>,
    pub parameters: Vec<Named<'s>>,
    pub headers: Vec<Named<'s>>,
    pub responses: Vec<Named<'s>>,
    pub media: Vec<Media<'s>>,
    pub components: Vec<(&'s str, Named<'s>)>,
    /// Every object that is no data: what an extension or a description may stand in.
    pub objects: Vec<Named<'s>>,
}

impl<'s> Places<'s> {
    pub(super) fn of(spec: &'s Spec) -> Places<'s> {
        let mut places = Places::default();
        let root = &spec.document.root;
        places.objects(Named { name: "", key: root.location, node: root });
        for operation in spec.operations() {
            places.operation(&operation);
        }
        for (_, entry) in root.get("paths").into_iter().flat_map(Node::entries) {
            places.parameters(&entry.node);
        }
        for (kind, entry) in root.get("components").into_iter().flat_map(Node::entries) {
            for at in named(&entry.node) {
                places.components.push((kind, at));
                places.component(kind, at);
            }
        }
        places
    }

    fn component(&mut self, kind: &str, at: Named<'s>) {
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

    fn parameters(&mut self, holder: &'s Node) {
        for node in holder.get("parameters").map_or(&[][..], Node::items) {
            let name = node.str("name").unwrap_or_default();
            self.parameter(Named { name, key: node.location, node });
        }
    }

    fn parameter(&mut self, at: Named<'s>) {
        if at.node.reference().is_none() {
            let name = at.node.str("name").unwrap_or(at.name);
            let at = Named { name, ..at };
            self.parameters.push(at);
            self.content_schema(at);
            self.content(at.node, Owner::Parameter);
        }
    }

    fn header(&mut self, at: Named<'s>) {
        if at.node.reference().is_none() {
            self.headers.push(at);
            self.content_schema(at);
        }
    }

    fn response(&mut self, at: Named<'s>) {
        if at.node.reference().is_some() {
            return;
        }
        self.responses.push(at);
        for header in at.node.get("headers").map(named).unwrap_or_default() {
            self.header(header);
        }
        self.content(at.node, Owner::Response);
    }

    fn content(&mut self, holder: &'s Node, owner: Owner) {
        for at in holder.get("content").map(named).unwrap_or_default() {
            self.media.push(Media { at, owner });
            self.content_schema(at);
        }
    }

    fn content_schema(&mut self, at: Named<'s>) {
        if let Some(node) = at.node.get("schema") {
            self.schema(Named { node, ..at }, Role::Content);
        }
    }

    fn schema(&mut self, at: Named<'s>, role: Role) {
        self.schemas.push(Schema { at, role });
        for property in at.node.get("properties").map(named).unwrap_or_default() {
            self.schema(property, Role::Property);
        }
        for key in ["items", "additionalProperties", "not"] {
            if let Some(node) = at.node.get(key).filter(|node| node.entries().next().is_some()) {
                self.schema(Named { key: at.node.key_location(key), node, ..at }, Role::Part);
            }
        }
        for key in ["allOf", "oneOf", "anyOf"] {
            for node in at.node.get(key).map_or(&[][..], Node::items) {
                self.schema(Named { key: node.location, node, ..at }, Role::Part);
            }
        }
    }

    fn objects(&mut self, at: Named<'s>) {
        if at.node.entries().next().is_some() {
            self.objects.push(at);
        }
        for (name, entry) in at.node.entries() {
            // Values of the API, whatever their keys are; where keys are names, one may be called so.
            let data = matches!(name, "value" | "default" | "enum" | "example");
            if !data || NAMES.contains(&at.name) {
                self.objects(Named { name, key: entry.key_location, node: &entry.node });
            }
        }
        for node in at.node.items() {
            self.objects(Named { name: "", key: node.location, node });
        }
    }
}

/// The entries of an object, extensions aside.
pub(super) fn named(node: &Node) -> Vec<Named<'_>> {
    let entries = node.entries().filter(|(name, _)| !name.starts_with("x-"));
    entries
        .map(|(name, entry)| Named { name, key: entry.key_location, node: &entry.node })
        .collect()
}

/// What is shown beside a schema: of a media type, a parameter, a header, or of the schema itself.
pub(super) fn samples<'s>(spec: &'s Spec, holder: &'s Node) -> Vec<Sample<'s>> {
    let mut samples = Vec::new();
    if let Some(value) = holder.get("example") {
        let key = holder.key_location("example");
        samples.push(Sample { name: None, key, entry: None, value });
    }
    for at in holder.get("examples").map(named).unwrap_or_default() {
        let entry = spec.target(at.node);
        if let Some(value) = entry.get("value") {
            samples.push(Sample { name: Some(at.name), key: at.key, entry: Some(entry), value });
        }
    }
    samples
}
