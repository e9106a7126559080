//! Enumerations: values, and the names that `x-enum-varnames` gives them.

use super::quoted;
use crate::lower::{Lowering, examples};
use crate::model::{Shape, Variant};
use crate::names::{Scope, type_name};
use specwright_document::Node;
use specwright_document::keywords::{JsonType, Keyword, SCHEMA};

impl<'d> Lowering<'d> {
    pub(super) fn integer_enum(&mut self, node: Node<'d>) -> Option<Shape> {
        let width = self.width(node)?;
        let (low, high) = width.range();
        let values = self.enum_values(node, |value| {
            value.as_i64().filter(|value| (low..=high).contains(value))
        })?;
        // A format gives an integer its width.
        self.nothing_beside_enum(node, |keyword| {
            keyword.is_of(JsonType::Integer) && keyword.name != "format"
        });
        let variants = self.variants(node, values, |value| integer_variant(*value));
        Some(Shape::IntegerEnum { width, variants })
    }

    pub(super) fn string_enum(&mut self, node: Node<'d>) -> Option<Shape> {
        let values = self.enum_values(node, |value| value.as_str().map(str::to_owned))?;
        self.nothing_beside_enum(node, |keyword| keyword.is_of(JsonType::String));
        let variants = self.variants(node, values, |value| string_variant(value));
        Some(Shape::StringEnum { variants })
    }

    /// An enumeration of values of any type, or of one that has no enumeration of its own.
    pub(super) fn value_enum(&mut self, node: Node<'d>) -> Option<Shape> {
        let ty = node.get_str("type");
        let values = self.enum_values(node, |value| {
            ty.is_none_or(|ty| examples::has_type(value, ty)).then(|| value.to_json())
        })?;
        self.nothing_beside_enum(node, |keyword| {
            !keyword.types.is_empty() && keyword.name != "format"
        });
        let variants = self.variants(node, values, value_variant);
        Some(Shape::ValueEnum { variants })
    }

    /// Reports the rules that a schema has beside `enum`.
    fn nothing_beside_enum(&mut self, node: Node<'d>, is_rule: impl Fn(&Keyword) -> bool) {
        for keyword in SCHEMA.keywords.iter().filter(|keyword| is_rule(keyword)) {
            if let Some(value) = node.get(keyword.name) {
                let message =
                    format!("`{}` beside `enum` says nothing more; remove it", keyword.name);
                self.report(value.key_location(), message);
            }
        }
    }

    fn enum_values<T: PartialEq>(
        &mut self,
        node: Node<'d>,
        read: impl Fn(Node<'_>) -> Option<T>,
    ) -> Option<Vec<(T, Node<'d>)>> {
        let list = node.get("enum")?;
        let mut values: Vec<(T, Node<'d>)> = Vec::new();
        let nullable = node.flag("nullable");
        for item in list.items() {
            // Where a value may be `null`, that is no value of the enumeration itself.
            if nullable && item.is_null() {
                continue;
            }
            match read(item) {
                Some(value) if values.iter().any(|(other, _)| *other == value) => {
                    self.report(item.location(), "this value stands in `enum` twice; remove one");
                }
                Some(value) => values.push((value, item)),
                None => {
                    let ty = node.get_str("type").unwrap_or_default();
                    let message =
                        format!("`enum` of type {ty} cannot hold {}; correct it", quoted(item));
                    self.report(item.location(), message);
                }
            }
        }
        if list.items().all(|item| nullable && item.is_null()) {
            self.report(list.location(), "`enum` is empty, so no value is allowed; list some");
            return None;
        }
        Some(values)
    }

    fn variants<T>(
        &mut self,
        node: Node<'d>,
        values: Vec<(T, Node<'d>)>,
        fallback: impl Fn(&T) -> String,
    ) -> Vec<Variant<T>> {
        let names = self.beside_values(node, "x-enum-varnames", values.len());
        let docs = self.beside_values(node, "x-enum-descriptions", values.len());
        let mut scope = Scope::default();
        scope.claim("Unknown", "a value that is not listed", node.location(), self.diagnostics);
        let mut variants = Vec::new();
        for (index, (value, item)) in values.into_iter().enumerate() {
            let (name, named_by) = match names.get(index).copied() {
                Some(given) => match given.as_str() {
                    Some(name) => (type_name(name), given),
                    None => continue,
                },
                None => (fallback(&value), item),
            };
            let wire_name = quoted(named_by);
            let wire_name = wire_name.trim_matches('`');
            scope.claim(&name, wire_name, named_by.location(), self.diagnostics);
            let docs = docs
                .get(index)
                .and_then(|docs| docs.as_str())
                .unwrap_or_default()
                .trim()
                .to_owned();
            variants.push(Variant { value, name, docs });
        }
        variants
    }

    /// The list of an extension that says something of each value of an `enum`.
    fn beside_values(&mut self, node: Node<'d>, keyword: &str, values: usize) -> Vec<Node<'d>> {
        let Some(list) = node.get(keyword) else {
            return Vec::new();
        };
        if list.items().len() != values {
            let message = format!(
                "`{keyword}` has {} entries for {values} values; give one each",
                list.items().len()
            );
            self.report(list.location(), message);
        }
        list.items().collect()
    }
}

/// The name of a value that `x-enum-varnames` does not name.
fn integer_variant(value: i64) -> String {
    match value {
        0.. => format!("Value{value}"),
        _ => format!("ValueMinus{}", value.unsigned_abs()),
    }
}

/// The name of a value of any type.
pub(super) fn value_variant(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => "Null".to_owned(),
        serde_json::Value::Bool(true) => "True".to_owned(),
        serde_json::Value::Bool(false) => "False".to_owned(),
        serde_json::Value::Number(number) => match number.as_i64() {
            Some(value) => integer_variant(value),
            None => {
                let text = number.to_string().replace('-', "Minus").replace('+', "Plus");
                format!("Value{}", text.replace('.', "Point"))
            }
        },
        serde_json::Value::String(text) => string_variant(text),
        serde_json::Value::Array(_) | serde_json::Value::Object(_) => {
            type_name(&format!("value {value}"))
        }
    }
}

/// The name of a value that `x-enum-varnames` does not name.
fn string_variant(value: &str) -> String {
    if value.is_empty() { "Empty".to_owned() } else { type_name(value) }
}
