//! Paths, parameters, bodies and responses into operations.

mod bodies;
mod documentation;
mod pagination;
mod parameters;
mod responses;

use std::collections::BTreeMap;

use super::Lowering;
use super::callbacks::OperationCallbacks;
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
            let location = entry.key_location();
            let item = PathItem { path, location, node: entry, origin: Origin::Paths };
            operations.extend(self.path_item(&item, envelope));
        }
        if operations.is_empty() && self.diagnostics.is_empty() {
            self.report(
                paths.location(),
                "this document has no operations; there is nothing to generate",
            );
        }
        operations
    }

    /// The operations of a path or of a callback's expression.
    pub(super) fn path_item(
        &mut self,
        item: &PathItem<'d, '_>,
        envelope: Option<&Envelope>,
    ) -> Vec<Operation> {
        let PathItem { path, location, node: holder, origin } = *item;
        if holder.get("servers").is_some() {
            let location = holder.location_of("servers");
            let (what, instead) = match origin {
                Origin::Paths => ("`servers` of a path", "move it to the root"),
                Origin::Callback { .. } => ("`servers` of a callback", "remove it"),
            };
            self.unsupported(location, what, instead);
        }
        let methods =
            || METHODS.into_iter().filter(|method| holder.get(method.keyword()).is_some());
        if methods().next().is_none() {
            let message = format!("path `{path}` has no operations; remove it");
            self.report(location, message);
        }
        let mut operations = Vec::new();
        for method in methods() {
            let Some(node) = holder.get(method.keyword()) else {
                continue;
            };
            // Without a name of its own, an operation is called by its method and its path.
            let derived = match origin {
                Origin::Paths => format!("{} {path}", method.keyword()),
                Origin::Callback { name } if methods().count() == 1 => name.to_owned(),
                Origin::Callback { name } => format!("{name} {}", method.keyword()),
            };
            let derived = value_name(&derived);
            let path_location = location;
            let expression = matches!(origin, Origin::Callback { .. }).then_some(path);
            let at = OperationAt {
                path,
                path_location,
                item: holder,
                node,
                method,
                derived,
                expression,
            };
            operations.extend(self.operation(&at, envelope));
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
        let wire_name = id.and_then(Node::as_str).unwrap_or(&at.derived);
        let location = id.map_or(location, |id| id.location());
        let given = self.rust_name(node);
        let rust_name = given.as_deref().unwrap_or(wire_name).to_owned();
        let name = given.unwrap_or_else(|| value_name(wire_name));
        let marker = type_name(&format!("{rust_name}_operation"));
        // One clash of names is reported once.
        let _ = self.operation_scope.claim(&name, wire_name, location, self.diagnostics)
            && self.server_scope.claim(&marker, wire_name, location, self.diagnostics);
        let [request, success, failure] = ["Request", "Success", "Failure"]
            .map(|part| self.name_of_operation(&rust_name, part, location));
        if node.get("servers").is_some() {
            let location = node.location_of("servers");
            self.unsupported(location, "`servers` of an operation", "remove it");
        }
        match (node.get("callbacks"), at.expression) {
            (Some(callbacks), None) => {
                let operation = rust_name.clone();
                self.callbacks.push(OperationCallbacks { operation, node: callbacks });
            }
            (Some(callbacks), Some(_)) => {
                let location = callbacks.key_location();
                self.unsupported(location, "`callbacks` of a callback", "remove it");
            }
            (None, _) => {}
        }
        let security = match at.expression {
            None => self.security(node),
            Some(_) => self.security_of_callback(node),
        };
        self.direction = Direction::Request;
        let parameters = self.parameters(at, &rust_name, security);
        let path = match at.expression {
            None => self.path(at, &parameters),
            Some(_) => Vec::new(),
        };
        let body = self.body(at, &rust_name);
        self.direction = Direction::Response;
        let responses = self.responses(at, &rust_name, envelope);
        let pagination = self.pagination(at, &parameters, body.as_ref(), &responses);
        Some(Operation {
            wire_name: wire_name.to_owned(),
            name,
            request,
            success,
            failure,
            marker,
            method: at.method,
            path,
            expression: at.expression.map(str::to_owned),
            parameters,
            body,
            responses,
            security,
            repeatable: self.repeatable(at),
            body_limit: node.get("x-body-limit").and_then(Node::as_usize),
            unknown_query: self.unknown_query(at),
            pagination,
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

    /// `x-unknown-query` of the operation or of the whole API. The URL of a callback may have a query that only its receiver
    /// knows, so that what the whole API says is not about it.
    fn unknown_query(&self, at: &OperationAt<'d>) -> UnknownQuery {
        let key = "x-unknown-query";
        let of_all = || match at.expression {
            None => self.document.root().get_str(key),
            Some(_) => None,
        };
        match at.node.get_str(key).or_else(of_all) {
            Some("refused") => UnknownQuery::Refused,
            _ => UnknownQuery::Ignored,
        }
    }
}

/// A path item and where it is.
pub(super) struct PathItem<'d, 'n> {
    /// The path or the expression.
    pub path: &'d str,
    pub location: Location,
    pub node: Node<'d>,
    pub origin: Origin<'n>,
}

/// What has a path item.
#[derive(Clone, Copy)]
pub(super) enum Origin<'n> {
    Paths,
    /// A callback, with the name of operations that have none.
    Callback {
        name: &'n str,
    },
}

/// An operation and where it stands.
struct OperationAt<'d> {
    /// The path or the expression.
    path: &'d str,
    path_location: Location,
    item: Node<'d>,
    node: Node<'d>,
    method: Method,
    /// Its name if the document gives it none.
    derived: String,
    /// The expression of its URL, if it is an operation of a callback.
    expression: Option<&'d str>,
}

impl<'d> OperationAt<'d> {
    /// Its own parameters and then those of its path.
    fn parameters(&self) -> impl Iterator<Item = Node<'d>> + use<'d> {
        let list = |node: Node<'d>| node.get("parameters").into_iter().flat_map(Node::items);
        list(self.node).chain(list(self.item))
    }
}
