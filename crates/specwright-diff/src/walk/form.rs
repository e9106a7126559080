//! A schema into the kind of Rust type that it becomes, so that two kinds can be told apart.

use specwright_document::Node;

use crate::change::{Directions, Rust};
use crate::pair::{Pair, Role};

/// Keywords that make a newtype of a number, a text or a list.
const RULES: [&str; 13] = [
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
];

/// How the type of a schema is made, so far as its users see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RustForm {
    /// Such as `i32`, `newtype i32` or `enum string`.
    shape: String,
    /// Whether it can be made of right values only, so that `new` gives an `Option`.
    strict: bool,
}

/// How a schema's types are made in the old and in the new spec.
pub(super) fn of_pair(pair: &Pair<'_>) -> (Option<RustForm>, Option<RustForm>) {
    let named = pair.role == Role::Named || is_component(pair);
    pair.each(|node| node.map(|node| of(node, named, pair.ways)))
}

/// Whether both specs have the schema, and it becomes another type.
pub(super) fn retyped(pair: &Pair<'_>) -> bool {
    matches!(of_pair(pair), (Some(old), Some(new)) if old.shape != new.shape)
}

/// Whether only its constructors differ.
pub(super) fn restricted(pair: &Pair<'_>) -> bool {
    matches!(of_pair(pair), (Some(old), Some(new)) if old.strict != new.strict)
}

/// Whether an inline schema becomes a type that is named after its place.
pub(super) fn needs_name(schema: Node<'_>) -> bool {
    let shape = of(schema, false, Directions::NONE).shape;
    let plain = ["bool", "i32", "i64", "f32", "f64", "String", "bytes", "Vec", "map", "Json"];
    schema.reference().is_none() && !plain.contains(&shape.as_str())
}

/// Of the three ways that a type can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strictness {
    Strict,
    Checked,
    Lenient,
}

pub(super) fn strictness(ways: Directions) -> Strictness {
    match (ways.request, ways.response) {
        (true, false) => Strictness::Strict,
        (true, true) => Strictness::Checked,
        (false, _) => Strictness::Lenient,
    }
}

/// What it means in Rust that a schema travels in other ways, with all that stands inline in it.
pub(super) fn redirected(schema: Node<'_>, before: Strictness, after: Strictness) -> Rust {
    if schema.reference().is_some() {
        return Rust::Additive;
    }
    let properties = schema.get("properties").into_iter().flat_map(Node::entries);
    let parts = ["items", "additionalProperties"].into_iter().filter_map(|key| schema.get(key));
    let parts = properties.map(|(_, entry)| entry).chain(parts);
    let parts = parts.map(|part| redirected(part, before, after));
    parts.fold(redirected_itself(schema, before, after), Rust::and)
}

fn redirected_itself(schema: Node<'_>, before: Strictness, after: Strictness) -> Rust {
    use Strictness::{Checked, Lenient, Strict};
    let RustForm { shape, strict } = of(schema, true, Directions::REQUEST);
    let is = |words: &[&str]| words.iter().any(|word| shape.starts_with(word));
    match (before, after) {
        // What was `#[non_exhaustive]` is not any more, and there is a `new`.
        (Lenient, Checked) => Rust::Additive,
        // A closed type has no `Unknown`, and may be `Copy`.
        _ if is(&["enum", "union", "excluding", "composition"]) => Rust::BOTH,
        // `new` and `TryFrom` come or go.
        (Strict, _) | (_, Strict) if strict => Rust::CALLERS,
        (_, Lenient) if is(&["struct"]) => Rust::CALLERS,
        (_, _) => Rust::Additive,
    }
}

fn is_component(pair: &Pair<'_>) -> bool {
    let holder = pair.new.or(pair.old).and_then(Node::parent);
    holder.is_some_and(|holder| holder.path().as_str() == "/components/schemas")
}

fn of(node: Node<'_>, named: bool, ways: Directions) -> RustForm {
    let loose = |shape: String| RustForm { shape, strict: false };
    let has = |key: &str| node.get(key).is_some();
    if let Some(reference) = node.reference() {
        return loose(format!("type {reference}"));
    }
    let ty = node.get_str("type").unwrap_or_default();
    let format = node.get_str("format").unwrap_or_default();
    let width = match (ty, format) {
        ("integer", "int32") => "i32",
        ("integer", _) => "i64",
        ("number", "float") => "f32",
        ("number", _) => "f64",
        ("boolean", _) => "bool",
        ("string", "binary") => "bytes",
        ("string", _) => "String",
        ("array", _) => "Vec",
        ("object", _) => "struct",
        (_, _) => "Json",
    };
    let not = if has("not") { "excluding " } else { "" };
    if has("allOf") {
        return loose(format!("{not}composition"));
    }
    if has("enum") {
        return loose(format!("{not}enum {width}"));
    }
    if has("oneOf") || has("anyOf") || (has("discriminator") && ty == "object") {
        return loose(format!("{not}union"));
    }
    if ty == "object" {
        let closed = node.get("additionalProperties").and_then(Node::as_bool) == Some(false);
        let map = !has("properties") && !has("required") && !closed;
        return loose(format!("{not}{}", if map { "map" } else { "struct" }));
    }
    let secret = ty == "string" && format == "password";
    let checked = ty == "string" && !matches!(format, "" | "password" | "binary");
    let rules = checked || RULES.iter().any(|rule| has(rule));
    let newtype = named || rules || secret;
    let shape = match (newtype, secret) {
        (_, true) => format!("{not}secret"),
        (true, false) => format!("{not}newtype {width}"),
        (false, false) => format!("{not}{width}"),
    };
    RustForm { shape, strict: rules && strictness(ways) == Strictness::Strict }
}
