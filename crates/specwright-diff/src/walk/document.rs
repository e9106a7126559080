//! What stands at the top of a document: info, servers and what else holds for the whole API.

use std::collections::BTreeSet;

use specwright_document::{Node, keywords};

use super::{Handler, Walk, came_or_went, said};
use crate::change::{Rust, Wire};
use crate::kinds;
use crate::pair::{Pair, items};

impl<'s> Walk<'s> {
    pub(super) fn document(&mut self) {
        let root = Pair::of(Some(self.old.root()), Some(self.new.root()));
        let schemas = root.child("components").child("schemas");
        self.find_renamed(&schemas);
        let handlers: [(&str, Handler<'s>); 7] = [
            ("info", Walk::info),
            ("servers", Walk::servers),
            ("paths", Walk::paths),
            ("components", Walk::components),
            ("security", Walk::shared_security),
            ("x-envelope", Walk::envelope),
            ("x-unknown-query", Walk::unknown_query),
        ];
        self.keywords(&keywords::DOCUMENT, &root, &handlers);
        self.directions(&schemas);
    }

    fn info(&mut self, root: &Pair<'s>, key: &str) {
        let handlers: [(&str, Handler<'s>); 1] = [("version", Walk::version)];
        self.keywords(&keywords::INFO, &root.child(key), &handlers);
    }

    fn version(&mut self, info: &Pair<'s>, key: &str) {
        let child = info.child(key);
        let message = said(&child, key);
        self.tell(&kinds::VERSION_CHANGED, &child, message, Rust::DocumentationOnly, []);
    }

    fn envelope(&mut self, root: &Pair<'s>, key: &str) {
        let child = root.child(key).operations(self.all_operations());
        let message = came_or_went(&child, "`x-envelope`");
        self.tell(&kinds::ENVELOPE_CHANGED, &child, message, Rust::BOTH, [Wire::AnswersUnfamiliar]);
    }

    /// The first server is the one that generated code knows.
    pub(super) fn servers(&mut self, holder: &Pair<'s>, key: &str) {
        let child = holder.child(key);
        let (old, new) = child.each(items);
        for index in 0..old.len().max(new.len()) {
            let server = child.with(old.get(index).copied(), new.get(index).copied());
            if server.same() {
                continue;
            }
            let server = server.operations(self.all_operations());
            match (index, server.both()) {
                (0, Some(_)) => {
                    let handlers: [(&str, Handler<'s>); 2] =
                        [("url", Walk::server_url), ("variables", Walk::server_variables)];
                    self.keywords(&keywords::SERVER, &server, &handlers);
                }
                (0, None) => {
                    let message = came_or_went(&server, "the first server");
                    let wire = [Wire::RequestsLost];
                    self.tell(&kinds::SERVER_MOVED, &server, message, Rust::CALLERS, wire);
                }
                (_, _) => {
                    let message = came_or_went(&server, "another server");
                    let rust = Rust::DocumentationOnly;
                    self.tell(&kinds::SERVER_CHANGED, &server, message, rust, []);
                }
            }
        }
        if old.is_empty() || new.is_empty() {
            let message = came_or_went(&child, "`servers`");
            self.tell(&kinds::SERVER_CHANGED, &child, message, Rust::DocumentationOnly, []);
        }
    }

    fn server_url(&mut self, server: &Pair<'s>, key: &str) {
        let child = server.child(key);
        // What `server_url` and `BASE_PATH` are made of.
        let url = |node: Option<Node<'s>>| {
            node.and_then(Node::as_str).unwrap_or_default().trim_end_matches('/')
        };
        let (old, new) = child.each(url);
        if old == new {
            return self.same_meaning(server, key);
        }
        let message = said(&child, key);
        self.tell(&kinds::SERVER_MOVED, &child, message, Rust::CALLERS, [Wire::RequestsLost]);
    }

    fn server_variables(&mut self, server: &Pair<'s>, key: &str) {
        let variables = server.child(key);
        for name in variables.keys() {
            let variable = variables.child(name);
            if variable.both().is_some() {
                let handlers: [(&str, Handler<'s>); 2] =
                    [("default", Walk::variable_default), ("enum", Walk::variable_default)];
                self.keywords(&keywords::SERVER_VARIABLE, &variable, &handlers);
            } else {
                let message = came_or_went(&variable, &format!("the variable `{name}`"));
                let kind = &kinds::SERVER_VARIABLES_CHANGED;
                self.tell(kind, &variable, message, Rust::CALLERS, []);
            }
        }
    }

    /// Only the documentation of `server_url` shows it.
    fn variable_default(&mut self, variable: &Pair<'s>, key: &str) {
        let child = variable.child(key);
        let message = said(&child, key);
        self.tell(&kinds::SERVER_CHANGED, &child, message, Rust::DocumentationOnly, []);
    }

    pub(super) fn all_operations(&self) -> BTreeSet<String> {
        let operations = self.old.operations().into_iter().chain(self.new.operations());
        operations.map(|operation| operation.name()).collect()
    }
}
