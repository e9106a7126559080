//! Schemas into types: each keyword honoured, or refused with its place.

mod enums;
mod objects;
mod scalars;

use std::collections::BTreeMap;

use super::{Lowering, examples, text, token};
use crate::document::{Node, Value};
use crate::model::{Nullable, Shape, Strictness, Type, TypeDef, Variant};
use crate::names::{Scope, type_name};

/// The named types found so far.
#[derive(Debug)]
pub(crate) struct Types {
    pub defs: Vec<TypeDef>,
    /// The components that an `allOf` took its fields from, by the type that it became.
    pub bases: BTreeMap<String, Vec<String>>,
    scope: Scope,
}

impl Types {
    pub fn new() -> Types {
        Types { defs: Vec::new(), bases: BTreeMap::new(), scope: Scope::of_types() }
    }

    /// The definition of a named type; `None` where it was refused, or is not reached yet.
    pub fn def(&self, name: &str) -> Option<&TypeDef> {
        self.defs.iter().find(|def| def.name == name)
    }

    /// The values of a named enumeration of strings; none of any other type.
    pub fn string_variants(&self, ty: &Type) -> &[Variant<String>] {
        let def = match ty {
            Type::Named(name) => self.def(name),
            _ => None,
        };
        match def.map(|def| &def.shape) {
            Some(Shape::StringEnum { variants }) => variants,
            _ => &[],
        }
    }
}

/// A schema in the place where it is used.
pub(crate) struct Use<'d> {
    pub ty: Type,
    pub nullable: Nullable,
    /// The value that stands for an absent one.
    pub default: Option<&'d Node>,
}

/// Keywords that describe and do not constrain.
pub(crate) const WITHOUT_EFFECT: [&str; 6] =
    ["title", "description", "externalDocs", "example", "deprecated", "xml"];

/// For each type: what is honoured, and what OpenAPI has besides.
const KEYWORDS: [(&str, &[&str], &[&str]); 6] = [
    ("boolean", &["type", "nullable", "default"], &["enum"]),
    (
        "integer",
        &[
            "type",
            "nullable",
            "default",
            "format",
            "enum",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
        ],
        &["multipleOf"],
    ),
    (
        "number",
        &["type", "nullable", "default", "format"],
        &["enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
    ),
    (
        "string",
        &["type", "nullable", "default", "enum", "minLength", "maxLength"],
        &["format", "pattern"],
    ),
    (
        "array",
        &["type", "nullable", "items", "minItems", "maxItems"],
        &["default", "enum", "uniqueItems"],
    ),
    (
        "object",
        &["type", "nullable", "properties", "required", "additionalProperties"],
        &["default", "enum", "minProperties", "maxProperties", "discriminator"],
    ),
];

/// What changes the meaning of any schema.
const EVERYWHERE: [&str; 6] = ["allOf", "oneOf", "anyOf", "not", "readOnly", "writeOnly"];

impl<'d> Lowering<'d> {
    /// Every component schema becomes a named type.
    pub(super) fn components(&mut self) {
        let Some(schemas) = self.document.root.get("components").and_then(|c| c.get("schemas"))
        else {
            return;
        };
        for (key, entry) in schemas.entries() {
            let name = type_name(key);
            self.types.scope.claim(&name, key, entry.key_location, self.diagnostics);
        }
        for (key, entry) in schemas.entries() {
            let pointer = format!("#/components/schemas/{}", token(key));
            if entry.node.reference().is_some() {
                self.report(
                    entry.node.location,
                    "a component that is only a reference is not supported; refer to its target directly",
                );
            } else {
                self.define(&entry.node, &type_name(key), &pointer);
            }
        }
    }

    /// The type of a schema in a place where it may be a reference or stand inline. What needs a
    /// name of its own gets `hint`.
    pub(super) fn use_of(&mut self, node: &'d Node, hint: &str, pointer: &str) -> Option<Use<'d>> {
        let nullable = |schema: &Node| match schema.flag("nullable") {
            true => Nullable::Yes,
            false => Nullable::No,
        };
        if let Some(reference) = node.reference() {
            let target = self.document.resolve(reference)?;
            let component =
                reference.rsplit('/').next().expect("splitting yields one part at least");
            let component = component.replace("~1", "/").replace("~0", "~");
            return Some(Use {
                ty: Type::Named(type_name(&component)),
                nullable: nullable(target),
                default: target.get("default"),
            });
        }
        let plain = |keys: &[&str]| keys.iter().all(|key| node.get(key).is_none());
        let ty = match node.str("type") {
            Some("boolean") => self.supported(node, "boolean").then_some(Type::Boolean),
            Some("number") => self.number(node).then_some(Type::Number),
            Some("string") if plain(&["enum", "minLength", "maxLength"]) => {
                self.supported(node, "string").then_some(Type::String)
            }
            Some("integer")
                if plain(&[
                    "enum",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                ]) =>
            {
                let supported = self.supported(node, "integer");
                self.width(node).filter(|_| supported).map(Type::Integer)
            }
            Some("array") if plain(&["minItems", "maxItems"]) => {
                let supported = self.supported(node, "array");
                let item = self.item(node, hint, pointer);
                item.filter(|_| supported).map(|item| Type::Array(Box::new(item)))
            }
            _ => {
                self.types.scope.claim(hint, pointer, node.location, self.diagnostics);
                self.define(node, hint, pointer).then(|| Type::Named(hint.to_owned()))
            }
        };
        Some(Use { ty: ty?, nullable: nullable(node), default: node.get("default") })
    }

    /// Defines the named type of a schema; `false` when it was refused.
    fn define(&mut self, node: &'d Node, name: &str, pointer: &str) -> bool {
        let Some(shape) = self.shape(node, name, pointer) else {
            return false;
        };
        if let Some(default) = node.get("default") {
            examples::check_value(self.document, default, node, "the default", self.diagnostics);
        }
        self.types.defs.push(TypeDef {
            name: name.to_owned(),
            pointer: pointer.to_owned(),
            shape,
            strictness: Strictness::Lenient,
            docs: text(Some(node), "description"),
        });
        true
    }

    fn shape(&mut self, node: &'d Node, name: &str, pointer: &str) -> Option<Shape> {
        if !matches!(node.value, Value::Object(_)) {
            return None;
        }
        if node.get("allOf").is_some() {
            return self.object(node, name, pointer);
        }
        let supported = match node.str("type") {
            Some(ty) => self.supported(node, ty),
            None if node.get("type").is_some() => return None,
            None => {
                let alternative = EVERYWHERE.iter().find(|keyword| node.get(keyword).is_some());
                match alternative {
                    Some(keyword) => {
                        let what = format!("`{keyword}`");
                        self.unsupported(node.key_location(keyword), &what, "state one `type`");
                    }
                    None => self.report(
                        node.location,
                        "this schema has no `type`, so it allows anything; add one",
                    ),
                }
                return None;
            }
        };
        let shape = match node.str("type")? {
            "boolean" => Some(Shape::Boolean),
            "number" => self.number(node).then_some(Shape::Number),
            "integer" if node.get("enum").is_some() => self.integer_enum(node),
            "integer" => self.integer(node),
            "string" if node.get("enum").is_some() => self.string_enum(node),
            "string" => self.string(node),
            "array" => self.array(node, name, pointer),
            "object" => self.object(node, name, pointer),
            // The grammar has reported it.
            _ => None,
        };
        shape.filter(|_| supported)
    }

    /// Reports the keywords of a typed schema that are not honoured.
    fn supported(&mut self, node: &'d Node, ty: &str) -> bool {
        let Some((_, honoured, known)) = KEYWORDS.iter().find(|(name, ..)| *name == ty) else {
            return false;
        };
        let mut supported = true;
        for (key, entry) in node.entries() {
            if honoured.contains(&key) || WITHOUT_EFFECT.contains(&key) || key.starts_with("x-") {
                continue;
            }
            supported = false;
            if known.contains(&key) || EVERYWHERE.contains(&key) {
                let what = format!("`{key}` in a schema of type {ty}");
                self.unsupported(entry.key_location, &what, "remove it");
            } else if KEYWORDS.iter().any(|(_, a, b)| a.contains(&key) || b.contains(&key)) {
                let message = format!("`{key}` says nothing about a value of type {ty}; remove it");
                self.report(entry.key_location, message);
            }
        }
        supported
    }

    fn array(&mut self, node: &'d Node, name: &str, pointer: &str) -> Option<Shape> {
        let (min_items, max_items) = self.size(node, "minItems", "maxItems");
        let item = self.item(node, name, pointer)?;
        Some(Shape::Array { item, min_items, max_items })
    }

    fn size(&mut self, node: &'d Node, low: &str, high: &str) -> (Option<usize>, Option<usize>) {
        let at = |key: &str| node.get(key).and_then(Node::as_usize);
        let (minimum, maximum) = (at(low), at(high));
        if let (Some(least), Some(most)) = (minimum, maximum)
            && least > most
        {
            let message = format!("`{low}` {least} is more than `{high}` {most}; correct one");
            self.report(node.key_location(low), message);
        }
        (minimum, maximum)
    }

    fn item(&mut self, node: &'d Node, name: &str, pointer: &str) -> Option<Type> {
        let Some(items) = node.get("items") else {
            self.report(node.location, "this array has no `items`; say what it holds");
            return None;
        };
        let item = self.use_of(items, &format!("{name}Item"), &format!("{pointer}/items"))?;
        if let Some(default) = item.default.filter(|_| items.reference().is_none()) {
            self.report(default.location, "a default of an array's items never applies; remove it");
        }
        if item.nullable == Nullable::Yes {
            self.unsupported(items.location, "an array of nullable items", "drop `nullable`");
            return None;
        }
        Some(item.ty)
    }
}

/// `100.0` and `1e2` are whole.
pub(crate) fn whole(number: &serde_json::Number) -> Option<i64> {
    let value = number.as_f64()?;
    // Below 2^53 every whole number is exactly one f64.
    (value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0).then_some(value as i64)
}

fn quoted(node: &Node) -> String {
    match &node.value {
        Value::String(text) => format!("`{text}`"),
        Value::Number(number) => format!("`{number}`"),
        Value::Boolean(value) => format!("`{value}`"),
        Value::Null | Value::Array(_) | Value::Object(_) => node.kind().to_owned(),
    }
}
