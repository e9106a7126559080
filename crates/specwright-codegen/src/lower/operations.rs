//! Paths, parameters, bodies and responses into operations.

mod bodies;
mod documentation;
mod parameters;
mod responses;

use std::collections::BTreeMap;

use super::Lowering;
use super::schemas::Direction;
use crate::model::{Envelope, Method, Operation, UnknownQuery};
use crate::names::{type_name, value_name};
use specwright_document::{Location, Node};

const METHODS: [Method; 8] = [
    Method::Get,
    Method::Put,
    Method::Post,
    Method::Delete,
    Method::Patch,
    Method::Head,
    Method::Options,
    Method::Trace,
];

impl<'d> Lowering<'d> {
    pub(super) fn operations(&mut self, envelope: Option<&Envelope>) -> Vec<Operation> {
        let Some(paths) = self.document.root().get("paths") else {
            return Vec::new();
        };
        let mut templates: BTreeMap<Vec<Option<&str>>, Location> = BTreeMap::new();
        let mut operations = Vec::new();
        for (path, entry) in paths.entries().filter(|(path, _)| !path.starts_with("x-")) {
            let shape = path.split('/').map(|s| (!s.starts_with('{')).then_some(s)).collect();
            if let Some(other) = templates.insert(shape, entry.key_location()) {
                let message =
                    format!("`{path}` is the same path as the one at {other}; merge them");
                self.report(entry.key_location(), message);
            }
            let item = entry;
            if item.get("servers").is_some() {
                let location = item.location_of("servers");
                self.unsupported(location, "`servers` of a path", "move it to the root");
            }
            if METHODS.iter().all(|method| item.get(method.keyword()).is_none()) {
                let message = format!("path `{path}` has no operations; remove it");
                self.report(entry.key_location(), message);
            }
            for method in METHODS {
                let Some(node) = item.get(method.keyword()) else {
                    continue;
                };
                let at =
                    OperationAt { path, path_location: entry.key_location(), item, node, method };
                operations.extend(self.operation(&at, envelope));
            }
        }
        if operations.is_empty() && self.diagnostics.is_empty() {
            self.report(
                paths.location(),
                "this document has no operations; there is nothing to generate",
            );
        }
        operations
    }

    fn operation(
        &mut self,
        at: &OperationAt<'d>,
        envelope: Option<&Envelope>,
    ) -> Option<Operation> {
        let node = at.node;
        let location = at.item.location_of(at.method.keyword());
        let id = node.get("operationId").filter(|id| id.as_str().is_some());
        // Without a name of its own, an operation is called by its method and its path.
        let derived = value_name(&format!("{} {}", at.method.keyword(), at.path));
        let wire_name = id.and_then(Node::as_str).unwrap_or(&derived);
        let location = id.map_or(location, |id| id.location());
        let given = self.rust_name(node);
        let rust_name = given.as_deref().unwrap_or(wire_name).to_owned();
        let name = given.unwrap_or_else(|| value_name(wire_name));
        let marker = type_name(&format!("{rust_name}_operation"));
        if name.starts_with("r#") || name.starts_with('_') {
            let message = format!("`{wire_name}` is no name for a Rust method; rename it");
            self.report(location, message);
        }
        // One clash of names is reported once.
        let _ = self.operation_scope.claim(&name, wire_name, location, self.diagnostics)
            && self.server_scope.claim(&marker, wire_name, location, self.diagnostics);
        let [request, success, failure] = ["Request", "Success", "Failure"]
            .map(|part| self.name_of_operation(&rust_name, part, location));
        for keyword in ["callbacks", "servers"] {
            if node.get(keyword).is_some() {
                let what = format!("`{keyword}` of an operation");
                self.unsupported(node.location_of(keyword), &what, "remove it");
            }
        }
        let security = self.security(node);
        self.direction = Direction::Request;
        let parameters = self.parameters(at, &rust_name, security);
        let path = self.path(at, &parameters);
        let body = self.body(at, &rust_name);
        self.direction = Direction::Response;
        let responses = self.responses(at, &rust_name, envelope);
        Some(Operation {
            wire_name: wire_name.to_owned(),
            name,
            request,
            success,
            failure,
            marker,
            method: at.method,
            path,
            parameters,
            body,
            responses,
            security,
            repeatable: self.repeatable(at),
            body_limit: node.get("x-body-limit").and_then(Node::as_usize),
            unknown_query: self.unknown_query(node),
            docs: self.docs(node),
        })
    }
}

impl<'d> Lowering<'d> {
    /// Takes the name of a type for a part of an operation. A schema of that name keeps it.
    fn name_of_operation(&mut self, operation: &str, part: &str, location: Location) -> String {
        let name = type_name(&format!("{operation}_{part}"));
        let longer = type_name(&format!("{operation}_operation_{part}"));
        let name = if self.types.is_free(&name) { name } else { longer };
        self.claim_type(&name, operation, location);
        name
    }

    /// `x-unknown-query` of the operation or of the whole API.
    fn unknown_query(&self, node: Node<'d>) -> UnknownQuery {
        let key = "x-unknown-query";
        match node.get_str(key).or_else(|| self.document.root().get_str(key)) {
            Some("refused") => UnknownQuery::Refused,
            _ => UnknownQuery::Ignored,
        }
    }
}

/// An operation and where it stands.
struct OperationAt<'d> {
    path: &'d str,
    path_location: Location,
    item: Node<'d>,
    node: Node<'d>,
    method: Method,
}

impl<'d> OperationAt<'d> {
    /// Its own parameters and then those of its path.
    fn parameters(&self) -> impl Iterator<Item = Node<'d>> + use<'d> {
        let list = |node: Node<'d>| node.get("parameters").into_iter().flat_map(Node::items);
        list(self.node).chain(list(self.item))
    }
}
