//! What the documentation of an operation says, and whether it may be repeated.

use super::OperationAt;
use crate::lower::{Lowering, text};
use crate::model::{Method, OperationDocs, Repeatable};
use specwright_document::Node;

impl<'d> Lowering<'d> {
    /// `x-idempotent`; without it, what HTTP says of the method.
    pub(super) fn repeatable(&self, at: &OperationAt<'d>) -> Repeatable {
        let stated = at.node.get("x-idempotent").and_then(Node::as_bool);
        let is_repeatable = stated.unwrap_or(matches!(at.method, Method::Get | Method::Head));
        if is_repeatable { Repeatable::Yes } else { Repeatable::No }
    }

    pub(super) fn docs(&mut self, node: Node<'d>) -> OperationDocs {
        let source = node.get("x-source").map(|source| {
            match (source.get_str("title"), source.get_str("date")) {
                (Some(title), Some(date)) => format!("{title} ({date})"),
                (title, _) => title.unwrap_or_default().to_owned(),
            }
        });
        OperationDocs {
            summary: text(Some(node), "summary"),
            description: text(Some(node), "description"),
            preconditions: self.strings(node, "x-preconditions"),
            error_codes: self.error_codes(node),
            events: self.strings(node, "x-events"),
            log_name: node.get_str("x-log-name").map(str::to_owned),
            source,
            deprecated: node.flag("deprecated"),
        }
    }

    fn strings(&self, node: Node<'d>, key: &str) -> Vec<String> {
        let Some(list) = node.get(key) else {
            return Vec::new();
        };
        list.items().filter_map(Node::as_str).map(str::to_owned).collect()
    }

    /// `x-error-codes`, each of which the type of the envelope's code must know.
    fn error_codes(&mut self, node: Node<'d>) -> Vec<String> {
        let codes = self.strings(node, "x-error-codes");
        for item in node.get("x-error-codes").into_iter().flat_map(Node::items) {
            if let Some(code) = item.as_str()
                && !self.known_codes.is_empty()
                && !self.known_codes.iter().any(|known| known == code)
            {
                let message = format!("`{code}` is no value of the envelope's code; add it there");
                self.report(item.location(), message);
            }
        }
        codes
    }
}
