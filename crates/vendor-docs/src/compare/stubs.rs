//! Parameters and fields that a spec lacks into the lines that would add them.

use specwright_document::edit::NewValue;
use specwright_document::{Edit, Node};

use super::super::facts::{Field, Place};
use super::Comparer;
use super::edits::{self, TO_DESCRIBE};
use super::types::schema_of;

impl<'a> Comparer<'a> {
    /// What a parameter must say in a path.
    pub(super) fn must(&self, node: Node<'a>, place: Place) -> Vec<Edit> {
        match node.get("required") {
            _ if place != Place::Path || node.flag("required") => Vec::new(),
            Some(flag) => edits::set(flag, true),
            None => edits::insert(node, &["in"], "required", true),
        }
    }

    /// The entry of a parameter in the operation's own list, which may be a reference to it.
    pub(super) fn listed(&self, node: Node<'a>) -> Node<'a> {
        let own = self.operation.node.get("parameters").into_iter().flat_map(Node::items);
        let mut same = own.filter(|item| item.resolved().id() == node.id());
        same.next().unwrap_or(node)
    }

    pub(super) fn stub_parameter(&self, field: &Field, place: Place) -> Vec<Edit> {
        let node = self.operation.node;
        let name = field.name.is.as_str();
        let mut item = vec![("name", name.into())];
        item.push(("in", format!("{place:?}").to_lowercase().into()));
        if place == Place::Path || field.mandatory.as_ref().is_some_and(|m| m.is) {
            item.push(("required", true.into()));
        }
        item.push(("description", format!("{TO_DESCRIBE}, {name}.").into()));
        item.push(("schema", NewValue::map(schema_of(field))));
        let item = NewValue::map(item);
        match node.get("parameters") {
            Some(list) => edits::append(list, item),
            None => {
                let behind = ["security", "x-idempotent", "x-source", "operationId"];
                edits::insert(node, &behind, "parameters", NewValue::list([item]))
            }
        }
    }

    pub(super) fn stub_property(&self, field: &Field) -> Vec<Edit> {
        let Some((_, media)) = self.body() else {
            let name = field.name.is.as_str();
            let mut schema = vec![("type", "object".into())];
            if field.mandatory.as_ref().is_some_and(|m| m.is) {
                schema.push(("required", NewValue::list([name])));
            }
            let properties = NewValue::map([(name, NewValue::map(schema_of(field)))]);
            schema.push(("properties", properties));
            let media = NewValue::map([("schema", NewValue::map(schema))]);
            let content = NewValue::map([("application/json", media)]);
            let body = NewValue::map([("required", true.into()), ("content", content)]);
            let behind = ["parameters", "security", "x-source", "operationId"];
            return edits::insert(self.operation.node, &behind, "requestBody", body);
        };
        let schema = media.get("schema").map(Node::resolved);
        schema.map_or(Vec::new(), |schema| self.stub(schema, field))
    }
}
