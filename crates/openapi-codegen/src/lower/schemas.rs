//! Schemas into types: each keyword honoured, or refused with its place.

use std::collections::BTreeMap;

use super::{Lowering, examples, text, token};
use crate::diagnostic::Location;
use crate::document::{Node, Value};
use crate::model::{
    Field, Indirection, Literal, Nullable, Presence, Shape, Strictness, Type, TypeDef,
    UnknownFields, Variant, Width,
};
use crate::names::{Scope, type_name, value_name};

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
            _ => self.object(node, name, pointer),
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

    fn number(&mut self, node: &'d Node) -> bool {
        let supported = self.supported(node, "number");
        match node.get("format") {
            Some(format) if !matches!(format.as_str(), Some("float" | "double")) => {
                let what =
                    format!("this format of a number, `{}`,", format.as_str().unwrap_or("?"));
                self.unsupported(format.location, &what, "write `float` or `double`");
                false
            }
            _ => supported,
        }
    }

    fn width(&mut self, node: &'d Node) -> Option<Width> {
        let Some(format) = node.get("format") else {
            return Some(Width::I64);
        };
        match format.as_str()? {
            "int32" => Some(Width::I32),
            "int64" => Some(Width::I64),
            other => {
                let what = format!("this format of an integer, `{other}`,");
                self.unsupported(format.location, &what, "write `int32` or `int64`");
                None
            }
        }
    }

    fn integer(&mut self, node: &'d Node) -> Option<Shape> {
        let width = self.width(node)?;
        let minimum = self.bound(node, "minimum", "exclusiveMinimum", 1, width);
        let maximum = self.bound(node, "maximum", "exclusiveMaximum", -1, width);
        if let (Some(low), Some(high)) = (minimum, maximum)
            && low > high
        {
            let message = format!(
                "no integer lies between `minimum` {low} and `maximum` {high}; exchange them"
            );
            self.report(node.key_location("minimum"), message);
        }
        Some(Shape::Integer { width, minimum, maximum })
    }

    /// An inclusive bound of an integer.
    fn bound(
        &mut self,
        node: &'d Node,
        keyword: &str,
        exclusive: &str,
        inwards: i64,
        width: Width,
    ) -> Option<i64> {
        let Some(bound) = node.get(keyword) else {
            if node.get(exclusive).is_some() {
                let message = format!("`{exclusive}` means nothing without `{keyword}`; add it");
                self.report(node.key_location(exclusive), message);
            }
            return None;
        };
        let Value::Number(number) = &bound.value else {
            return None;
        };
        let inclusive = number
            .as_i64()
            .or_else(|| whole(number))
            .and_then(|value| value.checked_add(if node.flag(exclusive) { inwards } else { 0 }));
        let (low, high) = width.range();
        match inclusive {
            Some(value) if (low..=high).contains(&value) => Some(value),
            _ => {
                let message = format!(
                    "`{keyword}` is {number}; for an integer of this format it must be a whole number from {low} to {high}"
                );
                self.report(bound.location, message);
                None
            }
        }
    }

    fn string(&mut self, node: &'d Node) -> Option<Shape> {
        let (min_length, max_length) = self.size(node, "minLength", "maxLength");
        Some(Shape::String { min_length, max_length })
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
            let message = format!("`{low}` {least} is more than `{high}` {most}; exchange them");
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
        if item.nullable == Nullable::Yes {
            self.unsupported(items.location, "an array of nullable items", "drop `nullable`");
            return None;
        }
        Some(item.ty)
    }

    fn integer_enum(&mut self, node: &'d Node) -> Option<Shape> {
        let width = self.width(node)?;
        let (low, high) = width.range();
        let values = self.enum_values(node, |value| {
            value.as_i64().filter(|value| (low..=high).contains(value))
        })?;
        for keyword in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] {
            self.beside_enum(node, keyword);
        }
        let fallback = |value: &i64| match value {
            0.. => format!("Value{value}"),
            _ => format!("ValueMinus{}", value.unsigned_abs()),
        };
        Some(Shape::IntegerEnum { width, variants: self.variants(node, values, fallback) })
    }

    fn string_enum(&mut self, node: &'d Node) -> Option<Shape> {
        let values = self.enum_values(node, |value| value.as_str().map(str::to_owned))?;
        for keyword in ["minLength", "maxLength"] {
            self.beside_enum(node, keyword);
        }
        let fallback = |value: &String| match value.as_str() {
            "" => "Empty".to_owned(),
            text => type_name(text),
        };
        Some(Shape::StringEnum { variants: self.variants(node, values, fallback) })
    }

    fn beside_enum(&mut self, node: &'d Node, keyword: &str) {
        if node.get(keyword).is_some() {
            let message = format!("`{keyword}` beside `enum` says nothing more; remove it");
            self.report(node.key_location(keyword), message);
        }
    }

    fn enum_values<T: PartialEq>(
        &mut self,
        node: &'d Node,
        read: impl Fn(&Node) -> Option<T>,
    ) -> Option<Vec<(T, &'d Node)>> {
        let list = node.get("enum")?;
        let mut values: Vec<(T, &'d Node)> = Vec::new();
        for item in list.items() {
            match read(item) {
                Some(value) if values.iter().any(|(other, _)| *other == value) => {
                    self.report(item.location, "this value stands in `enum` twice; remove one");
                }
                Some(value) => values.push((value, item)),
                None => {
                    let ty = node.str("type").unwrap_or_default();
                    let message =
                        format!("`enum` of type {ty} cannot hold {}; correct it", quoted(item));
                    self.report(item.location, message);
                }
            }
        }
        if list.items().is_empty() {
            self.report(list.location, "`enum` is empty, so no value is allowed; list some");
            return None;
        }
        Some(values)
    }

    fn variants<T>(
        &mut self,
        node: &'d Node,
        values: Vec<(T, &'d Node)>,
        fallback: impl Fn(&T) -> String,
    ) -> Vec<Variant<T>> {
        let names = self.beside_values(node, "x-enum-varnames", values.len());
        let docs = self.beside_values(node, "x-enum-descriptions", values.len());
        let mut scope = Scope::default();
        scope.claim("Unknown", "a value that is not listed", node.location, self.diagnostics);
        let mut variants = Vec::new();
        for (index, (value, item)) in values.into_iter().enumerate() {
            let (name, named_by) = match names.get(index) {
                Some(given) => (type_name(given.as_str().unwrap_or_default()), given),
                None => (fallback(&value), item),
            };
            let wire_name = quoted(named_by);
            let wire_name = wire_name.trim_matches('`');
            scope.claim(&name, wire_name, named_by.location, self.diagnostics);
            let docs = docs.get(index).and_then(Node::as_str).unwrap_or_default().trim().to_owned();
            variants.push(Variant { value, name, docs });
        }
        variants
    }

    /// The list of an extension that says something of each value of an `enum`.
    fn beside_values(&mut self, node: &'d Node, keyword: &str, values: usize) -> &'d [Node] {
        let Some(list) = node.get(keyword) else {
            return &[];
        };
        if let Some(item) = list.items().iter().find(|item| item.as_str().is_none()) {
            self.report(
                item.location,
                format!("`{keyword}` must be a list of strings; quote this one"),
            );
        }
        if list.items().len() != values {
            let message = format!(
                "`{keyword}` has {} entries for {values} values; give one each",
                list.items().len()
            );
            self.report(list.location, message);
        }
        list.items()
    }

    fn object(&mut self, node: &'d Node, name: &str, pointer: &str) -> Option<Shape> {
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
                (None, Value::String(text)) if text.is_empty() => "Empty".to_owned(),
                (None, Value::String(text)) => type_name(text),
                (None, _) => type_name(&format!("Value{}", default.as_i64()?)),
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
            for (index, part) in all_of.items().iter().enumerate() {
                let Some(reference) = part.reference() else {
                    self.collect(part, &format!("{pointer}/allOf/{index}"), parts, within);
                    continue;
                };
                let name = type_name(reference.rsplit('/').next().unwrap_or_default());
                if within.contains(&name) {
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

/// `100.0` and `1e2` are whole.
fn whole(number: &serde_json::Number) -> Option<i64> {
    let value = number.as_f64()?;
    // Up to 2^53 every whole f64 is exactly one integer.
    (value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0).then_some(value as i64)
}

fn quoted(node: &Node) -> String {
    match &node.value {
        Value::String(text) => format!("`{text}`"),
        Value::Number(number) => format!("`{number}`"),
        Value::Boolean(value) => format!("`{value}`"),
        Value::Null | Value::Array(_) | Value::Object(_) => node.kind().to_owned(),
    }
}
