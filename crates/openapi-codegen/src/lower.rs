//! A `Document` into an `Api`: what the spec means, or why it is refused.

mod examples;
mod extensions;
mod http;
mod operations;
mod recursion;
mod schemas;
mod security;
mod servers;
mod strictness;

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Location};
use crate::document::{Document, Node};
use crate::model::{Api, Type};
use crate::names::Scope;

/// Gives every part of a spec its meaning. What cannot be honoured is reported with its place; the
/// result is of use only if nothing was.
pub(crate) fn lower(document: &Document, diagnostics: &mut Diagnostics) -> Api {
    let root = &document.root;
    let mut lowering = Lowering {
        document,
        diagnostics,
        types: schemas::Types::new(),
        server_scope: Scope::of_server(),
        operation_scope: Scope::of_operations(),
        known_codes: Vec::new(),
        envelope_code: None,
        media_type: None,
    };
    extensions::check(root, lowering.diagnostics);
    lowering.components();
    lowering.unused_components();
    let server = lowering.server();
    let credential = lowering.credential();
    let envelope = lowering.envelope();
    let operations = lowering.operations(credential.as_ref(), envelope.as_ref());
    let success = lowering.success(envelope.as_ref());
    let examples = examples::check(document, lowering.diagnostics);
    let mut types = strictness::settle(lowering.types, &operations);
    recursion::settle(&mut types);
    Api {
        title: text(root.get("info"), "title"),
        description: text(root.get("info"), "description"),
        base_path: server.base_path,
        server: server.template,
        types,
        operations,
        credential,
        envelope,
        success,
        examples,
    }
}

struct Lowering<'d> {
    document: &'d Document,
    diagnostics: &'d mut Diagnostics,
    types: schemas::Types,
    /// Names of types in the server's module.
    server_scope: Scope,
    /// Names of the operations' methods.
    operation_scope: Scope,
    /// The values that the envelope's code is known to have, where the spec lists them.
    known_codes: Vec<String>,
    /// The type of the code in the envelopes met so far.
    envelope_code: Option<Type>,
    /// The media type of the request bodies met so far.
    media_type: Option<String>,
}

impl<'d> Lowering<'d> {
    fn report(&mut self, location: Location, message: impl Into<String>) {
        self.diagnostics.report(location, message);
    }

    /// A keyword that OpenAPI has and this generator does not honour.
    fn unsupported(&mut self, location: Location, what: &str, instead: &str) {
        self.report(location, format!("{what} is not supported yet; {instead}"));
    }

    /// What a `$ref` leads to, or the value itself.
    fn resolve(&mut self, node: &'d Node) -> Option<&'d Node> {
        let Some(reference) = node.reference() else {
            return Some(node);
        };
        let target = self.document.resolve(reference)?;
        if target.reference().is_some() {
            self.report(
                target.location,
                "a component that is only a reference is not supported; refer to its target directly",
            );
            return None;
        }
        Some(target)
    }

    /// Reports components that nothing is generated from. A schema always becomes a type.
    fn unused_components(&mut self) {
        let mut used = BTreeSet::new();
        references(&self.document.root, &mut used);
        let components = self.document.root.get("components");
        for (section, entry) in components.into_iter().flat_map(Node::entries) {
            match section {
                "schemas" | "securitySchemes" => {}
                "headers" | "links" | "callbacks" => {
                    let what = format!("`{section}` in components");
                    self.unsupported(entry.key_location, &what, "remove them");
                }
                _ => {
                    for (key, entry) in entry.node.entries() {
                        if !used.contains(format!("#/components/{section}/{}", token(key)).as_str())
                        {
                            let message = format!("nothing refers to `{key}`; remove it");
                            self.report(entry.key_location, message);
                        }
                    }
                }
            }
        }
    }

    /// Reports every key of `node` that `known` does not name, with what to do instead.
    fn refuse_others(&mut self, node: &'d Node, known: &[&str], of: &str) {
        for (key, entry) in node.entries() {
            if !known.contains(&key) && !key.starts_with("x-") {
                let what = format!("`{key}` in {of}");
                self.unsupported(entry.key_location, &what, "remove it");
            }
        }
    }
}

/// Every `$ref` of a document.
fn references<'d>(node: &'d Node, found: &mut BTreeSet<&'d str>) {
    found.extend(node.reference());
    node.entries().for_each(|(_, entry)| references(&entry.node, found));
    node.items().iter().for_each(|item| references(item, found));
}

/// The text of a key, empty where there is none.
fn text(node: Option<&Node>, key: &str) -> String {
    node.and_then(|node| node.str(key)).unwrap_or_default().trim().to_owned()
}

/// A token of a JSON pointer (RFC 6901).
fn token(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
