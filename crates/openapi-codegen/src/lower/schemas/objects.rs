//! Objects: properties gathered through `allOf`, and the field that each becomes.

use super::enums::{integer_variant, string_variant};
use super::{WITHOUT_EFFECT, quoted, whole};
use crate::diagnostic::Location;
use crate::document::{Node, Value};
use crate::lower::{Lowering, examples, text, token};
use crate::model::{Field, Indirection, Literal, Presence, Shape, Type, UnknownFields};
use crate::names::{Scope, type_name, value_name};

/// Deeper compositions than people write.
const DEEPEST: usize = 64;

impl<'d> Lowering<'d> {
    pub(super) fn object(&mut self, node: &'d Node, name: &str, pointer: &str) -> Option<Shape> {
        let mut parts = ObjectParts::default();
        self.collect(node, pointer, &mut parts, &mut vec![name.to_owned()]);
        for required in parts.required.iter().filter(|required| required.as_str().is_some()) {
            let known = |property: &PropertyAt<'_>| Some(property.key) == required.as_str();
            if !parts.properties.iter().any(known) {
                let message = format!(
                    "{} is required but is not a property; add it to `properties` or drop it from `required`",
                    quoted(required)
                );
                self.report(required.location, message);
            }
        }
        let mut scope = Scope::default();
        let mut fields = Vec::new();
        for property in &parts.properties {
            let rust_name = value_name(property.key);
            scope.claim(&rust_name, property.key, property.location, self.diagnostics);
            let required = parts.required.iter().any(|name| name.as_str() == Some(property.key));
            let presence = if required { Presence::Required } else { Presence::Optional };
            let hint = format!("{name}{}", type_name(property.key));
            if let Some(field) = self.field(property, rust_name, presence, &hint) {
                fields.push(field);
            }
        }
        if !parts.bases.is_empty() {
            self.types.bases.insert(name.to_owned(), parts.bases);
        }
        Some(Shape::Object { fields, unknown: parts.unknown })
    }

    fn field(
        &mut self,
        property: &PropertyAt<'d>,
        name: String,
        presence: Presence,
        hint: &str,
    ) -> Option<Field> {
        let node = property.node;
        let used = self.use_of(node, hint, &property.pointer)?;
        let target = self.resolve(node)?;
        if let Some(default) = used.default
            && node.reference().is_none()
            && !matches!(used.ty, Type::Named(_))
        {
            examples::check_value(self.document, default, target, "the default", self.diagnostics);
        }
        let default = match (used.default, presence) {
            (Some(_), Presence::Required) if node.reference().is_none() => {
                self.report(
                    target.key_location("default"),
                    format!(
                        "`{}` is required, so its default never applies; drop one",
                        property.key
                    ),
                );
                None
            }
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
    fn literal(&mut self, default: &'d Node, schema: &'d Node) -> Option<Literal> {
        if let Some(values) = schema.get("enum") {
            let index = values.items().iter().position(|v| v.to_json() == default.to_json())?;
            let names = schema.get("x-enum-varnames").map(Node::items).unwrap_or_default();
            let name = match (names.get(index).and_then(Node::as_str), &default.value) {
                (Some(name), _) => type_name(name),
                (None, Value::String(text)) => string_variant(text),
                (None, _) => integer_variant(default.as_i64()?),
            };
            return Some(Literal::Variant(name));
        }
        match &default.value {
            Value::Boolean(value) => Some(Literal::Boolean(*value)),
            Value::Number(number) => match schema.str("type") {
                Some("number") => number.as_f64().map(Literal::Number),
                _ => number.as_i64().or_else(|| whole(number)).map(Literal::Integer),
            },
            Value::String(text) => Some(Literal::String(text.clone())),
            Value::Null => {
                self.unsupported(default.location, "`default: null`", "leave the default out");
                None
            }
            Value::Array(_) | Value::Object(_) => None,
        }
    }

    /// Gathers the properties of an object, through `allOf`.
    fn collect(
        &mut self,
        node: &'d Node,
        pointer: &str,
        parts: &mut ObjectParts<'d>,
        within: &mut Vec<String>,
    ) {
        if let Some(all_of) = node.get("allOf") {
            self.refuse_beside_all_of(node);
            parts.composed = true;
            if all_of.items().is_empty() {
                self.report(all_of.location, "`allOf` is empty; list some parts");
            }
            for (index, part) in all_of.items().iter().enumerate() {
                let Some(reference) = part.reference() else {
                    self.collect(part, &format!("{pointer}/allOf/{index}"), parts, within);
                    continue;
                };
                let name = type_name(reference.rsplit('/').next().unwrap_or_default());
                if parts.bases.contains(&name) {
                    // Its properties are there already, by another part.
                } else if within.len() > DEEPEST {
                    let message =
                        format!("`allOf` nests deeper than {DEEPEST} components; flatten it");
                    self.report(part.location, message);
                } else if within.contains(&name) {
                    let message =
                        format!("`allOf` leads back to `{name}` itself; break the circle");
                    self.report(part.location, message);
                } else if let Some(target) = self.resolve(part) {
                    within.push(name.clone());
                    self.collect(target, reference, parts, within);
                    within.pop();
                    parts.bases.push(name);
                }
            }
            return;
        }
        match node.str("type") {
            Some("object") => {}
            _ => {
                self.report(
                    node.location,
                    "a part of `allOf` must be a schema of `type: object`; make it one",
                );
                return;
            }
        }
        self.supported(node, "object");
        if parts.composed && node.flag("nullable") {
            let message = "`nullable` in a part of `allOf` has no effect; remove it";
            self.report(node.key_location("nullable"), message);
        }
        parts.required.extend(node.get("required").map(Node::items).unwrap_or_default());
        match node.get("additionalProperties") {
            Some(additional) if additional.as_bool() == Some(false) && !parts.composed => {
                parts.unknown = UnknownFields::Refused;
            }
            Some(additional) if additional.as_bool() == Some(false) => self.report(
                additional.location,
                "`additionalProperties: false` in a part of `allOf` refuses the other parts' properties; remove it",
            ),
            Some(additional) if matches!(additional.value, Value::Object(_)) => {
                let what = "a schema of additional properties";
                self.unsupported(additional.location, what, "list the properties");
            }
            Some(_) | None => {}
        }
        let Some(properties) = node.get("properties") else {
            let what = "an object without `properties`";
            return self.unsupported(node.location, what, "list them, or write `properties: {}`");
        };
        for (key, entry) in properties.entries() {
            if let Some(other) = parts.properties.iter().find(|property| property.key == key) {
                let message = format!(
                    "`{key}` stands in two parts of `allOf`, also at {}; keep one",
                    other.location
                );
                self.report(entry.key_location, message);
                continue;
            }
            parts.properties.push(PropertyAt {
                key,
                node: &entry.node,
                location: entry.key_location,
                pointer: format!("{pointer}/properties/{}", token(key)),
            });
        }
    }

    fn refuse_beside_all_of(&mut self, node: &'d Node) {
        for (key, entry) in node.entries() {
            let harmless = key == "allOf"
                || key == "nullable"
                || WITHOUT_EFFECT.contains(&key)
                || key.starts_with("x-")
                || (key == "type" && entry.node.as_str() == Some("object"));
            if !harmless {
                let what = format!("`{key}` beside `allOf`");
                self.unsupported(entry.key_location, &what, "move it into a part of `allOf`");
            }
        }
    }
}

#[derive(Default)]
struct ObjectParts<'d> {
    properties: Vec<PropertyAt<'d>>,
    required: Vec<&'d Node>,
    unknown: UnknownFields,
    bases: Vec<String>,
    /// Whether the properties come from the parts of an `allOf`.
    composed: bool,
}

struct PropertyAt<'d> {
    key: &'d str,
    node: &'d Node,
    location: Location,
    pointer: String,
}
