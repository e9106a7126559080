//! What the documentation of an operation says, and whether it may be repeated.

use super::OperationAt;
use crate::document::Node;
use crate::lower::{Lowering, text};
use crate::model::{Method, OperationDocs, Repeatable};

impl<'d> Lowering<'d> {
    /// `x-idempotent`; without it, what HTTP says of the method.
    pub(super) fn repeatable(&mut self, at: &OperationAt<'d>) -> Repeatable {
        let stated = match at.node.get("x-idempotent") {
            Some(node) if node.as_bool().is_none() => {
                self.report(node.location, "`x-idempotent` must be `true` or `false`");
                None
            }
            node => node.and_then(Node::as_bool),
        };
        match stated.unwrap_or(at.method == Method::Get) {
            true => Repeatable::Yes,
            false => Repeatable::No,
        }
    }

    pub(super) fn docs(&mut self, node: &'d Node) -> OperationDocs {
        let source =
            node.get("x-source").map(|source| match (source.str("title"), source.str("date")) {
                (Some(title), Some(date)) => format!("{title} ({date})"),
                (title, _) => title.unwrap_or_default().to_owned(),
            });
        OperationDocs {
            summary: text(Some(node), "summary"),
            description: text(Some(node), "description"),
            preconditions: self.strings(node, "x-preconditions"),
            error_codes: self.error_codes(node),
            events: self.strings(node, "x-events"),
            log_name: node.str("x-log-name").map(str::to_owned),
            source,
            deprecated: node.flag("deprecated"),
        }
    }

    fn strings(&mut self, node: &'d Node, key: &str) -> Vec<String> {
        let Some(list) = node.get(key) else {
            return Vec::new();
        };
        if list.items().iter().any(|item| item.as_str().is_none()) || list.items().is_empty() {
            self.report(list.location, format!("`{key}` must be a list of strings"));
        }
        list.items().iter().filter_map(Node::as_str).map(str::to_owned).collect()
    }

    /// `x-error-codes`, each of which the type of the envelope's code must know.
    fn error_codes(&mut self, node: &'d Node) -> Vec<String> {
        let codes = self.strings(node, "x-error-codes");
        let known: Vec<String> = self.known_codes().unwrap_or_default();
        for item in node.get("x-error-codes").map(Node::items).unwrap_or_default() {
            if let Some(code) = item.as_str()
                && !known.is_empty()
                && !known.iter().any(|known| known == code)
            {
                let message = format!("`{code}` is no value of the envelope's code; add it there");
                self.report(item.location, message);
            }
        }
        codes
    }

    /// The values of the schema that holds the envelope's code, where it lists them.
    fn known_codes(&mut self) -> Option<Vec<String>> {
        let root = &self.document.root;
        let code = root.get("x-envelope")?.str("code")?;
        let schemas = root.get("components")?.get("schemas")?;
        let property =
            schemas.entries().find_map(|(_, entry)| entry.node.get("properties")?.get(code))?;
        let schema = self.resolve(property)?;
        let values = schema.get("enum")?.items();
        Some(values.iter().filter_map(Node::as_str).map(str::to_owned).collect())
    }
}
