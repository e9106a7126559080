//! `x-rust-name`: the Rust name of a schema, a property, a parameter or an operation.

use super::Lowering;
use crate::names::type_name;
use specwright_document::Node;

const KEY: &str = "x-rust-name";

impl<'d> Lowering<'d> {
    /// The name of the type of a component.
    pub(super) fn component_name(&self, component: &str) -> String {
        let schemas = self.original.root().get("components").and_then(|one| one.get("schemas"));
        let schema = schemas.and_then(|schemas| schemas.get(component));
        let own = schema.and_then(|schema| schema.get_str(KEY));
        own.map_or_else(|| type_name(component), str::to_owned)
    }

    /// The name that the author gave a property, a parameter or an operation, if there is one.
    pub(super) fn rust_name(&mut self, node: Node<'d>) -> Option<String> {
        self.check_rust_name(node);
        node.get_str(KEY).map(str::to_owned)
    }

    /// Reports a name that Rust does not accept.
    pub(super) fn check_rust_name(&mut self, node: Node<'d>) {
        let Some(name) = node.get(KEY) else {
            return;
        };
        if let Some(text) = name.as_str()
            && syn::parse_str::<syn::Ident>(text).is_err()
        {
            let message = format!(
                "`{text}` is not a name in Rust; write letters, digits and `_`, and no keyword"
            );
            self.report(name.location(), message);
        }
    }
}
