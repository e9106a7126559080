//! `x-rust-name`: the Rust name of a schema, a property, a parameter or an operation.

use super::Lowering;
use crate::names::{is_type_name, is_value_name, type_name};
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
        self.check_rust_name(
            node,
            is_value_name,
            "of a field, an argument or a method; write one such as `applied_time`",
        );
        node.get_str(KEY).map(str::to_owned)
    }

    /// Reports a name that no type can have.
    pub(super) fn check_type_name(&mut self, node: Node<'d>) {
        self.check_rust_name(node, is_type_name, "of a type; write one such as `LoginReply`");
    }

    fn check_rust_name(&mut self, node: Node<'d>, is_name: fn(&str) -> bool, wanted: &str) {
        let Some(name) = node.get(KEY) else {
            return;
        };
        if let Some(text) = name.as_str()
            && !is_name(text)
        {
            self.report(name.location(), format!("`{text}` is not the Rust name {wanted}"));
        }
    }
}
