//! Who may call: requirements of operations, and the schemes that they name.

use std::collections::{BTreeMap, BTreeSet};

use specwright_document::{Document, Node, keywords};

use super::{Handler, Walk, came_or_went, said};
use crate::change::{Directions, Rust, Wire};
use crate::kinds;
use crate::pair::Pair;

/// The schemes that together let a caller in, each with its scopes.
type Alternative = BTreeMap<String, BTreeSet<String>>;

impl<'s> Walk<'s> {
    /// What an operation asks for itself, or gets from the top of the spec.
    pub(super) fn security(&mut self, operation: &Pair<'s>) {
        let child = operation.child("security").ways(Directions::REQUEST);
        if child.same() {
            // The top of the spec tells what it changes.
            return;
        }
        let top = |document: &'s Document| document.root().get("security");
        let old = alternatives(child.old.or(top(self.old)));
        let new = alternatives(child.new.or(top(self.new)));
        self.requirement(&child, &old, &new);
    }

    /// What holds for all operations that do not ask for something else.
    pub(super) fn shared_security(&mut self, root: &Pair<'s>, key: &str) {
        let documents = [self.old, self.new];
        let operations = documents.into_iter().flat_map(Document::operations);
        let inheriting = operations.filter(|one| one.node.get(key).is_none());
        let inheriting = inheriting.map(|operation| operation.name()).collect();
        let child = root.child(key).ways(Directions::REQUEST).operations(inheriting);
        if child.operations.is_empty() {
            return self.same_meaning(root, key);
        }
        let (old, new) = child.each(alternatives);
        self.requirement(&child, &old, &new);
    }

    fn requirement(&mut self, child: &Pair<'s>, old: &[Alternative], new: &[Alternative]) {
        let open = |all: &[Alternative]| all.iter().all(BTreeMap::is_empty);
        let kept =
            |from: &[Alternative], to: &[Alternative]| from.iter().all(|one| to.contains(one));
        let message = came_or_went(child, "`security`");
        let (kind, rust, wire) = match (open(old), open(new)) {
            (true, true) => (&kinds::SAME_MEANING, Rust::DocumentationOnly, None),
            (true, false) if new.iter().any(BTreeMap::is_empty) => {
                (&kinds::SECURITY_ADDED, Rust::IMPLEMENTERS, None)
            }
            (true, false) => (&kinds::SECURITY_ADDED, Rust::BOTH, Some(Wire::RequestsRefused)),
            (false, true) => {
                (&kinds::SECURITY_REMOVED, Rust::IMPLEMENTERS, Some(Wire::RequestsAccepted))
            }
            (false, false) if old == new => (&kinds::SAME_MEANING, Rust::DocumentationOnly, None),
            // Who came in before still does; the method is told of one more kind of caller.
            (false, false) if kept(old, new) => {
                let more = (new.len() > old.len()).then_some(Wire::RequestsAccepted);
                (&kinds::SECURITY_CHANGED, Rust::IMPLEMENTERS, more)
            }
            (false, false) => (&kinds::SECURITY_CHANGED, Rust::BOTH, Some(Wire::RequestsRefused)),
        };
        self.tell(kind, child, message, rust, wire);
    }

    /// A scheme among the components.
    pub(super) fn security_scheme(&mut self, scheme: &Pair<'s>, name: &str) {
        let used = scheme.ways.request;
        let rust = |used_by: Rust| if used { used_by } else { Rust::DocumentationOnly };
        match scheme.nodes() {
            [None, Some(_)] => {
                let message = format!("the security scheme `{name}` is new");
                let rust = rust(Rust::IMPLEMENTERS);
                self.tell(&kinds::SECURITY_SCHEME_ADDED, scheme, message, rust, []);
            }
            [Some(_), None] => {
                let message = format!("the security scheme `{name}` is gone");
                let rust = rust(Rust::IMPLEMENTERS);
                self.tell(&kinds::SECURITY_SCHEME_REMOVED, scheme, message, rust, []);
            }
            [Some(_), Some(_)] => {
                let handlers: [(&str, Handler<'s>); 5] = [
                    ("type", Walk::scheme_changed),
                    ("in", Walk::scheme_changed),
                    ("name", Walk::scheme_changed),
                    ("scheme", Walk::scheme_changed),
                    ("flows", Walk::flows_changed),
                ];
                self.keywords(&keywords::SECURITY_SCHEME, scheme, &handlers);
            }
            [None, None] => {}
        }
    }

    /// Of the flows, clients read the URL of tokens only.
    fn flows_changed(&mut self, scheme: &Pair<'s>, key: &str) {
        let child = scheme.child(key);
        let [old, new] = child.nodes().map(|node| node.and_then(token_url));
        if old == new || !scheme.ways.request {
            return self.documentation(scheme, key);
        }
        let message = "clients get their tokens from another URL".to_owned();
        self.tell(&kinds::SECURITY_SCHEME_CHANGED, &child, message, Rust::Additive, []);
    }

    fn scheme_changed(&mut self, scheme: &Pair<'s>, key: &str) {
        let child = scheme.child(key);
        let message = said(&child, key);
        let (rust, wire) = match (scheme.ways.request, key) {
            (false, _) => (Rust::DocumentationOnly, None),
            // Where the credential travels is no matter of who implements the hook.
            (true, "in" | "name") => (Rust::CALLERS, Some(Wire::RequestsRefused)),
            (true, _) => (Rust::BOTH, Some(Wire::RequestsRefused)),
        };
        self.tell(&kinds::SECURITY_SCHEME_CHANGED, &child, message, rust, wire);
    }
}

/// Where a client gets its tokens, as the generator chooses among the flows.
fn token_url(flows: Node<'_>) -> Option<&str> {
    let url = |flow: &str| flows.get(flow)?.get_str("tokenUrl");
    url("clientCredentials").or_else(|| url("authorizationCode")).or_else(|| url("password"))
}

/// The ways in; none where anybody may come.
fn alternatives(security: Option<Node<'_>>) -> Vec<Alternative> {
    let alternative = |item: Node<'_>| -> Alternative {
        let scopes = |node: Node<'_>| {
            node.items().filter_map(Node::as_str).map(str::to_owned).collect::<BTreeSet<_>>()
        };
        item.entries().map(|(name, node)| (name.to_owned(), scopes(node))).collect()
    };
    security.into_iter().flat_map(Node::items).map(alternative).collect()
}
