//! Parameters and fields that a spec lacks into the lines that would add them.

use specwright_document::{Edit, Node};

use super::super::facts::{Field, Place};
use super::Comparer;
use super::lines;
use super::types::schema_of;

impl<'a> Comparer<'a> {
    /// What a parameter must say in a path.
    pub(super) fn must(&self, node: Node<'a>, place: Place) -> Vec<Edit> {
        if place == Place::Path && !node.flag("required") {
            return self.places.insert(node, &["in"], vec!["required: true".to_owned()]);
        }
        Vec::new()
    }

    /// The entry of a parameter in the operation's own list, which may be a reference to it.
    pub(super) fn listed(&self, node: Node<'a>) -> Node<'a> {
        let own = self.operation.node.get("parameters").into_iter().flat_map(Node::items);
        let mut same = own.filter(|item| item.resolved().id() == node.id());
        same.next().unwrap_or(node)
    }

    pub(super) fn stub_parameter(&self, field: &Field, place: Place) -> Vec<Edit> {
        let node = self.operation.node;
        let mut item = vec![format!("name: {}", lines::text(&field.name.is))];
        item.push(format!("in: {place:?}").to_lowercase());
        if place == Place::Path || field.mandatory.as_ref().is_some_and(|m| m.is) {
            item.push("required: true".to_owned());
        }
        item.push(format!("description: To be described, {}.", field.name.is));
        item.push("schema:".to_owned());
        item.extend(lines::indented(schema_of(field)));
        match node.get("parameters").filter(|list| list.items().len() > 0) {
            Some(list) => self.places.append(list, item),
            None => {
                let mut block = vec!["parameters:".to_owned()];
                let dash = |(at, line)| {
                    if at == 0 { format!("  - {line}") } else { format!("    {line}") }
                };
                block.extend(item.into_iter().enumerate().map(dash));
                self.places.insert(
                    node,
                    &["security", "x-idempotent", "x-source", "operationId"],
                    block,
                )
            }
        }
    }

    pub(super) fn stub_property(&self, field: &Field) -> Vec<Edit> {
        let Some((_, media)) = self.body() else {
            let mut block = vec!["requestBody:".to_owned(), "  required: true".to_owned()];
            block.push("  content:".to_owned());
            block.push("    application/json:".to_owned());
            block.push("      schema:".to_owned());
            block.push("        type: object".to_owned());
            if field.mandatory.as_ref().is_some_and(|m| m.is) {
                block.push("        required:".to_owned());
                block.push(format!("          - {}", lines::text(&field.name.is)));
            }
            block.push("        properties:".to_owned());
            block.push(format!("          {}:", lines::text(&field.name.is)));
            let schema = schema_of(field).into_iter();
            block.extend(schema.map(|line| format!("            {line}")));
            let behind = ["parameters", "security", "x-source", "operationId"];
            return self.places.insert(self.operation.node, &behind, block);
        };
        let schema = media.get("schema").map(Node::resolved);
        schema.map_or(Vec::new(), |schema| self.stub(schema, field))
    }
}
