//! What a spec says with keywords that nothing was held against, into differences: no page states it.

use std::collections::BTreeSet;

use specwright_document::{Node, NodeId};

use super::Comparer;
use super::edits;
use super::fields::plain;

/// What an object of a spec is, which tells what its keywords may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum KeywordKind {
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    MediaType,
    Response,
    Schema,
}

/// Keywords that a comparison reads by themselves, or that bind nobody. Any other is a diagnostic, unless it was
/// held against a fact.
const READ: [(KeywordKind, &[&str]); 7] = [
    (
        KeywordKind::PathItem,
        &["parameters", "get", "put", "post", "delete", "options", "head", "patch", "trace"],
    ),
    (
        KeywordKind::Operation,
        &["operationId", "tags", "parameters", "requestBody", "responses", "security"],
    ),
    (KeywordKind::Parameter, &["name", "in", "required", "schema"]),
    (KeywordKind::RequestBody, &["required", "content"]),
    (KeywordKind::MediaType, &["schema"]),
    (KeywordKind::Response, &["content", "headers"]),
    (KeywordKind::Schema, &["type", "format", "properties", "items", "allOf", "required"]),
];

/// What may stand anywhere and is for people, or is held against the page where it stands.
const ANYWHERE: [&str; 19] = [
    "$ref",
    "description",
    "summary",
    "title",
    "example",
    "examples",
    "externalDocs",
    "x-rust-name",
    "x-enum-varnames",
    "x-enum-descriptions",
    "x-source",
    "x-log-name",
    "x-preconditions",
    "x-error-codes",
    "x-events",
    "x-envelope",
    "x-idempotent",
    "x-pagination",
    "x-unverified",
];

impl<'a> Comparer<'a> {
    /// Everything that the operation leads to; a rule that knows a keyword has looked at it before.
    pub(super) fn beyond(&mut self) {
        let mut seen = BTreeSet::new();
        let operation = self.operation;
        self.servers();
        self.unread("path", operation.item, KeywordKind::PathItem);
        self.unread(operation.method, operation.node, KeywordKind::Operation);
        for parameter in operation.parameters() {
            let name = parameter.get_str("name").unwrap_or_default();
            if self.told(parameter) {
                continue;
            }
            let path = format!("parameters.{name}");
            self.unread(&path, parameter, KeywordKind::Parameter);
            if let Some(schema) = parameter.get("schema") {
                self.schema(&path, schema, &mut seen);
            }
        }
        let body = operation.body().filter(|body| !self.told(*body));
        if let Some(body) = body {
            self.unread("requestBody", body, KeywordKind::RequestBody);
            // What a page says of a body is held against the first.
            for (media_type, media) in body.contents().skip(1) {
                let edits = edits::remove(media);
                let key = "requestBody.media_type";
                self.differ(key, None, Some(media_type.to_owned()), media, edits);
            }
            for (_, media) in body.contents().take(1) {
                self.media("requestBody", media, &mut seen);
            }
        }
        for (status, _, response) in operation.responses() {
            let path = format!("response@{status}");
            self.unread(&path, response, KeywordKind::Response);
            for (name, header) in response.get("headers").into_iter().flat_map(Node::entries) {
                self.look(header);
                let edits = edits::remove(header);
                let key = format!("{path}.headers.{name}");
                self.differ(&key, None, Some(name.to_owned()), header, edits);
            }
            for (_, media) in response.contents() {
                self.media(&path, media, &mut seen);
            }
        }
    }

    /// Another server, or another choice of it, is another place to send credentials to.
    fn servers(&mut self) {
        let mut servers = self.document.root().get("servers").into_iter().flat_map(Node::items);
        let first = servers.next();
        for server in servers {
            self.look(server);
            let edits = edits::remove(server);
            let url = server.get_str("url").map(str::to_owned);
            self.differ("servers", None, url, server, edits);
        }
        let variables = first.and_then(|server| server.get("variables"));
        for (name, variable) in variables.into_iter().flat_map(Node::entries) {
            if let Some(values) = variable.get("enum") {
                let edits = edits::remove(values);
                let key = format!("servers.{name}.enum");
                self.look(values);
                self.differ(&key, None, Some(plain(values)), values, edits);
            }
        }
    }

    fn media(&mut self, path: &str, media: Node<'a>, seen: &mut BTreeSet<NodeId>) {
        if self.told(media) {
            return;
        }
        self.unread(path, media, KeywordKind::MediaType);
        if let Some(schema) = media.get("schema") {
            self.schema(path, schema, seen);
        }
    }

    fn schema(&mut self, path: &str, node: Node<'a>, seen: &mut BTreeSet<NodeId>) {
        let schema = node.resolved();
        // What is a diagnostic as a whole is not told again in parts; a list in an object that the page does not
        // know was compared all the same.
        if self.told(node) || self.told(schema) {
            if let Some(items) = schema.get("items")
                && self.compared_below(items.resolved())
            {
                self.schema(&format!("{path}.items"), items, seen);
            }
            return;
        }
        if !seen.insert(schema.id()) {
            return;
        }
        self.unread(path, schema, KeywordKind::Schema);
        // Of another type, it may not have been compared any deeper.
        let other = schema.get("type").is_some_and(|r#type| self.told(r#type));
        if other && !self.compared_below(schema) {
            return;
        }
        for (name, property) in schema.get("properties").into_iter().flat_map(Node::entries) {
            self.schema(&format!("{path}/{name}"), property, seen);
        }
        if let Some(items) = schema.get("items") {
            self.schema(&format!("{path}.items"), items, seen);
        }
        for part in schema.get("allOf").into_iter().flat_map(Node::items) {
            self.schema(path, part, seen);
        }
    }

    /// A difference for each keyword of an object that no rule has looked at.
    fn unread(&mut self, path: &str, node: Node<'a>, kind: KeywordKind) {
        let read = READ.iter().find(|(of, _)| *of == kind).map_or(&[][..], |(_, names)| *names);
        for (keyword, value) in node.entries() {
            let is_known = read.contains(&keyword) || ANYWHERE.contains(&keyword);
            if is_known || self.looked_at(value) {
                continue;
            }
            self.look(value);
            let edits = edits::remove(value);
            let key = format!("{path}.{keyword}");
            self.differ(&key, None, Some(plain(value)), value, edits);
        }
    }

    fn looked_at(&self, node: Node<'_>) -> bool {
        let looked = |node: Node<'_>| self.looked_for.contains(&node.id());
        looked(node) || node.items().any(looked)
    }

    fn compared_below(&self, schema: Node<'_>) -> bool {
        schema.get("properties").is_some_and(|properties| self.looked_below(properties))
    }

    /// Whether anything below a value was looked for.
    fn looked_below(&self, node: Node<'_>) -> bool {
        let parts = node.entries().map(|(_, value)| value);
        let mut parts = parts.chain(node.items());
        parts.any(|part| self.looked_for.contains(&part.id()) || self.looked_below(part))
    }

    /// Whether a difference is about this value as a whole.
    fn told(&self, node: Node<'_>) -> bool {
        let reply = |key: &str| key.starts_with("response@") && !key.ends_with(".media_type");
        let whole = |key: &str| {
            let ends = [".name", ".type", ".items"].iter().any(|end| key.ends_with(end));
            ends && !key.starts_with("examples.") || key == "none" || reply(key)
        };
        let mut differences = self.differences.iter();
        differences.any(|difference| difference.at == node.id() && whole(&difference.key))
    }
}
