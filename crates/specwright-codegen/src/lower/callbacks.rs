//! Callbacks into APIs of their own: each expression of a callback is one, with a URL that is given at run time.

mod expressions;

use super::Lowering;
use super::operations::{Origin, PathItem};
use crate::model::{Operation, Requirement};
use crate::names::value_name;
use specwright_document::{Location, Node};

/// The `callbacks` of an operation, which are lowered after all operations.
pub(super) struct OperationCallbacks<'d> {
    /// The name of the operation.
    pub operation: String,
    /// The value of `callbacks`.
    pub node: Node<'d>,
}

/// An expression of a callback and its operations.
pub(super) struct LoweredCallback {
    /// Its module: `subscribe_on_event`.
    pub module: String,
    /// Its key in the spec.
    pub wire_name: String,
    /// The operation that has it; none for a component.
    pub operation: Option<String>,
    pub expression: String,
    pub docs: String,
    pub operations: Vec<Operation>,
    pub requirements: Vec<Requirement>,
}

impl<'d> Lowering<'d> {
    /// The callbacks of components, and then those of operations. What an operation refers to is a component, which is
    /// there once for all.
    pub(super) fn callbacks(&mut self) -> Vec<LoweredCallback> {
        let mut callbacks = Vec::new();
        let components =
            self.document.root().get("components").and_then(|all| all.get("callbacks"));
        for (name, node) in components.into_iter().flat_map(Node::entries) {
            self.callback(None, name, node, &mut callbacks);
        }
        for OperationCallbacks { operation, node } in std::mem::take(&mut self.callbacks) {
            for (name, node) in node.entries() {
                self.callback(Some(&operation), name, node, &mut callbacks);
            }
        }
        callbacks
    }

    fn callback(
        &mut self,
        operation: Option<&str>,
        wire_name: &str,
        node: Node<'d>,
        callbacks: &mut Vec<LoweredCallback>,
    ) {
        if node.reference().is_some() {
            // Reports a chain that is too long.
            let _ = self.resolve(node);
            return;
        }
        let items: Vec<_> = node.entries().filter(|(key, _)| !key.starts_with("x-")).collect();
        // The grammar has reported what is no object.
        if items.is_empty() && node.is_object() {
            let message = format!("callback `{wire_name}` has no expression; add one or remove it");
            self.report(node.key_location(), message);
        }
        let base = match operation {
            Some(operation) => format!("{operation} {wire_name}"),
            None => wire_name.to_owned(),
        };
        for (expression, item) in &items {
            if let Err(message) = expressions::check(expression) {
                self.report(item.key_location(), message);
            }
            let name = match items.len() {
                1 => base.clone(),
                _ => format!("{base} {expression}"),
            };
            let module = value_name(&name);
            let location = item.key_location();
            self.callback_scope.claim(&module, &name, location, self.diagnostics);
            let (operations, requirements) =
                self.callback_operations(expression, &name, *item, location);
            callbacks.push(LoweredCallback {
                module,
                wire_name: wire_name.to_owned(),
                operation: operation.map(str::to_owned),
                expression: (*expression).to_owned(),
                docs: super::text(Some(*item), "description"),
                operations,
                requirements,
            });
        }
    }

    /// The operations of an expression. Their server has a module of its own, and so have the names in it.
    fn callback_operations(
        &mut self,
        expression: &'d str,
        name: &str,
        item: Node<'d>,
        location: Location,
    ) -> (Vec<Operation>, Vec<Requirement>) {
        let scope = self.credential_scope.clone();
        let server_scope = std::mem::replace(&mut self.server_scope, scope);
        let requirements = std::mem::take(&mut self.requirements);
        let item =
            PathItem { path: expression, location, node: item, origin: Origin::Callback { name } };
        // The envelope is that of the API, not that of whoever receives its callbacks.
        let operations = self.path_item(&item, None);
        self.server_scope = server_scope;
        (operations, std::mem::replace(&mut self.requirements, requirements))
    }
}
