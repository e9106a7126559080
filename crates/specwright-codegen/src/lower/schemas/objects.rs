//! Objects: the field that each property becomes, and what stands for an absent one.

use super::enums::value_variant;
use super::{Direction, quoted, whole};
use crate::lower::{Lowering, examples, text};
use crate::model::{Field, Indirection, Literal, Object, Presence, Shape, Type, UnknownFields};
use crate::names::{Scope, type_name, value_name};
use specwright_document::{Location, Node, Value};

impl<'d> Lowering<'d> {
    pub(super) fn object(&mut self, node: Node<'d>, name: &str) -> Option<Shape> {
        let rules = self.object_rules(node);
        let properties = node.get("properties");
        let additional = node.get("additionalProperties");
        let closed = additional.and_then(Node::as_bool) == Some(false);
        let required = node.get("required").into_iter().flat_map(Node::items);
        let required: Vec<Node<'d>> = required.collect();
        if properties.is_none() && required.is_empty() && !closed {
            let value = self.additional(node, name)?;
            return Some(Shape::Map { value, rules });
        }
        for name in required.iter().copied() {
            let known = properties.zip(name.as_str()).and_then(|(all, name)| all.get(name));
            // Within `not` and beside `additionalProperties`, any name may be asked for.
            let free = additional.is_some() && !closed;
            if name.as_str().is_some() && known.is_none() && !free && !self.excluding {
                let message = format!(
                    "{} is required but is not a property; add it to `properties` or drop it from `required`",
                    quoted(name)
                );
                self.report(name.location(), message);
            }
        }
        let mut scope = Scope::default();
        let (mut fields, mut forbidden) = (Vec::new(), Vec::new());
        for (key, entry) in properties.into_iter().flat_map(Node::entries) {
            let property = PropertyAt { key, node: entry, location: entry.key_location() };
            let is_required = required.iter().any(|name| name.as_str() == Some(key));
            match self.way(entry, entry.key_location()) {
                Some(way) if way != self.direction => {
                    forbidden.push(key.to_owned());
                    continue;
                }
                Some(_) | None => {}
            }
            let given = self.rust_name(entry);
            let hint = format!("{name}{}", type_name(given.as_deref().unwrap_or(key)));
            let rust_name = given.unwrap_or_else(|| value_name(key));
            scope.claim(&rust_name, key, property.location, self.diagnostics);
            let presence = if is_required { Presence::Required } else { Presence::Optional };
            fields.extend(self.field(&property, rust_name, presence, &hint));
        }
        let unlisted = required.iter().filter_map(|name| Some((name.as_str()?, name.location())));
        for (key, location) in unlisted {
            if properties.is_none_or(|all| all.get(key).is_none()) {
                let rust_name = value_name(key);
                scope.claim(&rust_name, key, location, self.diagnostics);
                let ty = self.additional(node, name)?;
                fields.push(any_field(key, rust_name, ty));
            }
        }
        let unknown = match additional {
            _ if closed => UnknownFields::Refused,
            None => UnknownFields::Ignored,
            Some(additional) => {
                let field = "additional_properties".to_owned();
                scope.claim(&field, &field, additional.location(), self.diagnostics);
                let ty = self.additional(node, name)?;
                UnknownFields::Kept { name: field, ty }
            }
        };
        Some(Shape::Object(Object { fields, unknown, forbidden, rules }))
    }

    /// The only direction in which a property travels, if there is one.
    fn way(&mut self, node: Node<'d>, location: Location) -> Option<Direction> {
        let target = node.target();
        let flag = |key: &str| node.flag(key) || target.is_some_and(|target| target.flag(key));
        match (flag("readOnly"), flag("writeOnly")) {
            (true, true) => {
                let message =
                    "a property that is both `readOnly` and `writeOnly` never travels; drop one";
                self.report(location, message);
                None
            }
            (true, false) => Some(Direction::Response),
            (false, true) => Some(Direction::Request),
            (false, false) => None,
        }
    }

    fn field(
        &mut self,
        property: &PropertyAt<'d>,
        name: String,
        presence: Presence,
        hint: &str,
    ) -> Option<Field> {
        let node = property.node;
        let used = self.use_of(node, hint)?;
        let target = self.resolve(node)?;
        if let Some(default) = used.default
            && node.reference().is_none()
            && !matches!(used.ty, Type::Named(_))
        {
            examples::check_value(default, target, "the default", self.diagnostics);
        }
        // What is always there needs no default.
        let default = match (used.default, presence) {
            (Some(default), Presence::Optional) => self.literal(default, target),
            _ => None,
        };
        Some(Field {
            wire_name: property.key.to_owned(),
            name,
            ty: used.ty,
            indirection: Indirection::None,
            presence,
            nullable: used.nullable,
            default,
            docs: text(Some(node), "description"),
        })
    }

    /// The Rust value of a `default`; a value that its schema forbids was reported before.
    fn literal(&mut self, default: Node<'d>, schema: Node<'d>) -> Option<Literal> {
        if let Some(key) = ["oneOf", "anyOf", "not"].iter().find(|key| schema.get(key).is_some()) {
            let what = format!("a default beside `{key}`");
            self.unsupported(default.location(), &what, "leave the default out");
            return None;
        }
        if let Some(values) = schema.get("enum") {
            let index = values.items().position(|v| v.has_value_of(default))?;
            let mut names = schema.get("x-enum-varnames").into_iter().flat_map(Node::items);
            let name = match names.nth(index).and_then(Node::as_str) {
                Some(name) => type_name(name),
                None => value_variant(&default.to_json()),
            };
            return Some(Literal::Variant(name));
        }
        match default.value() {
            Value::Boolean(value) => Some(Literal::Boolean(value)),
            Value::Number(number) => match schema.get_str("type") {
                Some("number") => number.as_f64().map(Literal::Number),
                _ => number.as_i64().or_else(|| whole(number)).map(Literal::Integer),
            },
            Value::String(text) => Some(Literal::String(text.to_owned())),
            // An absent value that stands for `null` is `None` either way.
            Value::Null => None,
            Value::Array => {
                if schema.get("items").is_none() {
                    let what = "a default that is a list of anything";
                    self.unsupported(default.location(), what, "leave the default out");
                }
                let item = schema.get("items").and_then(|items| self.resolve(items))?;
                let items = default.items().map(|value| self.literal(value, item));
                items.collect::<Option<Vec<_>>>().map(Literal::Array)
            }
            Value::Object => {
                let what = "a default that is an object";
                self.unsupported(default.location(), what, "leave the default out");
                None
            }
        }
    }
}

/// A property that is required and has no schema of its own.
fn any_field(key: &str, name: String, ty: Type) -> Field {
    Field {
        wire_name: key.to_owned(),
        name,
        ty,
        indirection: Indirection::None,
        presence: Presence::Required,
        nullable: crate::model::Nullable::No,
        default: None,
        docs: String::new(),
    }
}

struct PropertyAt<'d> {
    key: &'d str,
    node: Node<'d>,
    location: Location,
}
