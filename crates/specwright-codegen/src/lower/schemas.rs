//! Schemas into types: each keyword honoured, or refused with its place.

mod components;
mod enums;
mod objects;
pub(super) mod patterns;
mod scalars;
mod unions;

pub(crate) use scalars::decimal;

use std::collections::{BTreeMap, BTreeSet};

use super::{Lowering, examples, text};
use crate::model::{
    ArrayRules, End, Nullable, ObjectRules, Shape, SizeLimit, Sizes, Strictness, Type, TypeDef,
    Variant,
};
use crate::names::Scope;
use specwright_document::keywords::{Change, JsonType, SCHEMA};
use specwright_document::{Location, Node, Value, unescaped};

/// The named types found so far.
#[derive(Debug)]
pub(crate) struct Types {
    pub defs: Vec<TypeDef>,
    /// Where each stands in `defs`.
    pub index: BTreeMap<String, usize>,
    /// Types of one direction, which go where nothing of that direction uses them.
    pub one_way: BTreeSet<String>,
    scope: Scope,
}

impl Types {
    pub fn new() -> Types {
        Types {
            defs: Vec::new(),
            index: BTreeMap::new(),
            one_way: BTreeSet::new(),
            scope: Scope::of_types(),
        }
    }

    /// The definition of a named type; `None` where it was refused, or is not reached yet.
    pub fn def(&self, name: &str) -> Option<&TypeDef> {
        self.index.get(name).map(|index| &self.defs[*index])
    }

    /// Whether no type has this name.
    pub fn is_free(&self, name: &str) -> bool {
        self.scope.is_free(name)
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

    fn add(&mut self, def: TypeDef) {
        self.index.insert(def.name.clone(), self.defs.len());
        self.defs.push(def);
    }
}

/// The way that a schema travels, where `readOnly` and `writeOnly` make that a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Request,
    Response,
}

/// A schema in the place where it is used.
pub(crate) struct Use<'d> {
    pub ty: Type,
    pub nullable: Nullable,
    /// The value that stands for an absent one.
    pub default: Option<Node<'d>>,
}

impl Use<'_> {
    /// The type with its nullability.
    pub fn full(self) -> Type {
        match self.nullable {
            Nullable::Yes => Type::Nullable(Box::new(self.ty)),
            Nullable::No => self.ty,
        }
    }
}

impl<'d> Lowering<'d> {
    /// The type of a schema in a place where it may be a reference or stand inline. What needs a
    /// name of its own gets `hint`.
    pub(super) fn use_of(&mut self, node: Node<'d>, hint: &str) -> Option<Use<'d>> {
        let used = self.used(node, hint)?;
        self.uses.push((node.id(), used.ty.clone()));
        Some(used)
    }

    fn used(&mut self, node: Node<'d>, hint: &str) -> Option<Use<'d>> {
        if node.reference().is_some() {
            // A component that leads back to itself was reported.
            let (reference, target) = self.target(node)?;
            let component = component(reference);
            let name = match self.direction {
                Direction::Request if self.split.contains(&component) => {
                    in_request(&self.component_name(&component))
                }
                Direction::Request | Direction::Response => self.component_name(&component),
            };
            let nullable =
                if node.flag("nullable") { Nullable::Yes } else { self.nullable(target) };
            let default = node.get("default").or_else(|| target.get("default"));
            return Some(Use { ty: Type::Named(name), nullable, default });
        }
        if !node.is_object() {
            return None;
        }
        let ty = match self.plain_type(node, hint) {
            Plain::Type(ty) => ty,
            Plain::Refused => return None,
            Plain::NeedsName => {
                self.claim(hint, node);
                self.define(node, hint).then(|| Type::Named(hint.to_owned()))?
            }
        };
        Some(Use { ty, nullable: self.nullable(node), default: node.get("default") })
    }

    /// The schema that a reference leads to in the end, with the reference to it. `None` where
    /// references lead in a circle.
    fn target(&self, node: Node<'d>) -> Option<(&'d str, Node<'d>)> {
        let mut reference = node.reference()?;
        let mut target = self.document.resolve(reference)?;
        let mut met = BTreeSet::new();
        while let Some(next) = target.reference() {
            if !met.insert(reference) {
                return None;
            }
            reference = next;
            target = self.document.resolve(reference)?;
        }
        Some((reference, target))
    }

    /// The type of a schema that says no more than a Rust type does.
    fn plain_type(&mut self, node: Node<'d>, hint: &str) -> Plain {
        let has = |key: &str| node.get(key).is_some();
        if ["enum", "not", "oneOf", "anyOf"].iter().any(|key| has(key)) {
            return Plain::NeedsName;
        }
        let Some(ty) = node.get_str("type") else {
            // A `type` that is no text was reported by the grammar.
            let is_any = !has("type") && self.supported_untyped(node);
            return if is_any { Plain::Type(Type::Any) } else { Plain::Refused };
        };
        let of_type = JsonType::of(ty);
        let rules = node.keys().filter(|key| of_type.is_some_and(|ty| constrains(key, ty)));
        let rules: Vec<&str> = rules.collect();
        let supported = |this: &mut Self| this.supported(node, ty);
        let plain = match (ty, rules.as_slice()) {
            ("boolean", []) => supported(self).then_some(Type::Boolean),
            ("number", [] | ["format"]) => {
                self.precision(node).filter(|_| supported(self)).map(Type::Number)
            }
            ("integer", [] | ["format"]) => {
                self.width(node).filter(|_| supported(self)).map(Type::Integer)
            }
            ("string", []) => supported(self).then_some(Type::String),
            ("string", ["format"]) if node.get_str("format") == Some("binary") => {
                supported(self).then_some(Type::Binary)
            }
            ("array", [] | ["items"]) => {
                let supported = supported(self);
                let item = self.item(node, hint);
                item.filter(|_| supported).map(|item| Type::Array(Box::new(item)))
            }
            ("object", [] | ["additionalProperties"])
                if node.get("additionalProperties").and_then(Node::as_bool) != Some(false) =>
            {
                let supported = supported(self);
                let value = self.additional(node, hint);
                value.filter(|_| supported).map(|value| Type::Map(Box::new(value)))
            }
            _ => return Plain::NeedsName,
        };
        plain.map_or(Plain::Refused, Plain::Type)
    }

    /// Whether a value may also be `null`. Where values are listed, `null` must be among them.
    pub(super) fn nullable(&mut self, node: Node<'d>) -> Nullable {
        let listed = node.get("enum").map(|list| {
            let mut items = list.items();
            items.any(|item| item.is_null())
        });
        let alternatives = ["oneOf", "anyOf"].iter().find_map(|key| node.get(key));
        let by_alternative = alternatives
            .into_iter()
            .flat_map(Node::items)
            .any(|one| one.target().is_some_and(|target| target.flag("nullable")));
        match (node.flag("nullable") || by_alternative, listed) {
            (true, None | Some(true)) => Nullable::Yes,
            _ => Nullable::No,
        }
    }

    /// Takes the name of a type for what the document calls `wire_name`.
    pub(super) fn claim_type(&mut self, name: &str, wire_name: &str, location: Location) {
        self.types.scope.claim(name, wire_name, location, self.diagnostics);
    }

    /// Takes the name of a type for a schema.
    fn claim(&mut self, name: &str, node: Node<'d>) {
        let pointer = self.plain.pointer(self.original, node);
        self.types.scope.claim(name, &pointer, node.location(), self.diagnostics);
    }

    /// Defines the named type of a schema; `false` when it was refused.
    fn define(&mut self, node: Node<'d>, name: &str) -> bool {
        let Some(mut shape) = self.shape(node, name) else {
            return false;
        };
        if let Some(default) = node.get("default") {
            examples::check_value(default, node, "the default", self.diagnostics);
        }
        let docs = text(Some(node), "description");
        let pointer = self.plain.pointer(self.original, node);
        if let Some(not) = node.get("not") {
            let base = format!("{name}Base");
            self.claim(&base, node);
            let Some(not) = self.excluded(not, &format!("{name}Not")) else {
                return false;
            };
            let excluding = Shape::Excluding { base: base.clone(), not };
            let shape = std::mem::replace(&mut shape, excluding);
            self.types.add(TypeDef {
                name: base,
                pointer: pointer.clone(),
                shape,
                strictness: Strictness::Lenient,
                docs: docs.clone(),
            });
        }
        self.types.add(TypeDef {
            name: name.to_owned(),
            pointer,
            shape,
            strictness: Strictness::Lenient,
            docs,
        });
        true
    }

    /// The type of what `not` excludes.
    fn excluded(&mut self, not: Node<'d>, name: &str) -> Option<String> {
        if not.reference().is_some() {
            let (reference, _) = self.target(not)?;
            return Some(self.component_name(&component(reference)));
        }
        let before = std::mem::replace(&mut self.excluding, true);
        self.claim(name, not);
        let defined = self.define(not, name);
        self.excluding = before;
        defined.then(|| name.to_owned())
    }

    fn shape(&mut self, node: Node<'d>, name: &str) -> Option<Shape> {
        if !node.is_object() {
            return None;
        }
        if node.get("oneOf").is_some() || node.get("anyOf").is_some() {
            return self.union(node, name);
        }
        if node.get("discriminator").is_some() {
            let message = "`discriminator` chooses among `oneOf`, `anyOf` or the components that build on this one; there are none";
            self.report(node.location_of("discriminator"), message);
        }
        let Some(ty) = node.get_str("type") else {
            if node.get("type").is_some() {
                return None;
            }
            let supported = self.supported_untyped(node);
            return match node.get("enum") {
                Some(_) => self.value_enum(node).filter(|_| supported),
                None => supported.then_some(Shape::Any),
            };
        };
        let supported = self.supported(node, ty);
        let has_enum = node.get("enum").is_some();
        let shape = match ty {
            "integer" if has_enum => self.integer_enum(node),
            "string" if has_enum => self.string_enum(node),
            _ if has_enum => self.value_enum(node),
            "boolean" => Some(Shape::Boolean),
            "number" => self.number(node),
            "integer" => self.integer(node),
            "string" => self.string(node),
            "array" => self.array(node, name),
            "object" => self.object(node, name),
            // The grammar has reported it.
            _ => None,
        };
        shape.filter(|_| supported)
    }

    /// Reports the keywords of a typed schema that do not apply to its type.
    pub(super) fn supported(&mut self, node: Node<'d>, ty: &str) -> bool {
        let Some(of_type) = JsonType::of(ty) else {
            return false;
        };
        let mut supported = true;
        for (key, value) in node.entries() {
            match SCHEMA.keyword(key) {
                Some(keyword) if keyword.types.is_empty() || keyword.is_of(of_type) => {}
                Some(_) => {
                    supported = false;
                    let message =
                        format!("`{key}` says nothing about a value of type {ty}; remove it");
                    self.report(value.key_location(), message);
                }
                // An unknown keyword was reported by the grammar.
                None => supported &= key.starts_with("x-"),
            }
        }
        supported
    }

    /// Reports the keywords of a schema without a type that only a type gives a meaning.
    fn supported_untyped(&mut self, node: Node<'d>) -> bool {
        let mut supported = true;
        for (key, value) in node.entries() {
            if SCHEMA.keyword(key).is_some_and(|keyword| !keyword.types.is_empty()) {
                supported = false;
                let message = format!("`{key}` means something beside `type` only; add one");
                self.report(value.key_location(), message);
            }
        }
        supported
    }

    fn array(&mut self, node: Node<'d>, name: &str) -> Option<Shape> {
        let sizes = self.sizes(node, JsonType::Array);
        let rules = ArrayRules { sizes, unique_items: node.flag("uniqueItems") };
        let item = self.item(node, name)?;
        Some(Shape::Array { item, rules })
    }

    /// The limits of how much a value of a type holds.
    pub(super) fn sizes(&mut self, node: Node<'d>, ty: JsonType) -> Sizes {
        let mut sizes: Vec<SizeLimit> = Vec::new();
        for keyword in SCHEMA.keywords.iter().filter(|keyword| keyword.is_of(ty)) {
            let end = match keyword.change {
                Change::LowerSize => End::Lower,
                Change::UpperSize => End::Upper,
                _ => continue,
            };
            if let Some(limit) = node.get(keyword.name).and_then(Node::as_usize) {
                sizes.push(SizeLimit { keyword: keyword.name, end, limit });
            }
        }
        sizes.sort_by_key(|size| size.end);
        for low in sizes.iter().filter(|size| size.end == End::Lower) {
            let of_same = |size: &&SizeLimit| size.counted() == low.counted();
            let Some(high) = sizes.iter().rfind(of_same).filter(|high| high.limit < low.limit)
            else {
                continue;
            };
            let message = format!(
                "`{}` {} is more than `{}` {}; correct one",
                low.keyword, low.limit, high.keyword, high.limit
            );
            self.report(node.location_of(low.keyword), message);
        }
        Sizes(sizes)
    }

    pub(super) fn object_rules(&mut self, node: Node<'d>) -> ObjectRules {
        ObjectRules { sizes: self.sizes(node, JsonType::Object) }
    }

    fn item(&mut self, node: Node<'d>, name: &str) -> Option<Type> {
        let Some(items) = node.get("items") else {
            self.report(node.location(), "this array has no `items`; say what it holds");
            return None;
        };
        let item = self.use_of(items, &format!("{name}Item"))?;
        Some(item.full())
    }

    /// What the properties of an object are that its schema does not name.
    pub(super) fn additional(&mut self, node: Node<'d>, name: &str) -> Option<Type> {
        match node.get("additionalProperties") {
            Some(schema) if schema.is_object() => {
                let value = self.use_of(schema, &format!("{name}Value"))?;
                Some(value.full())
            }
            Some(_) | None => Some(Type::Any),
        }
    }
}

enum Plain {
    Type(Type),
    NeedsName,
    Refused,
}

/// The name of the component that a reference leads to.
pub(super) fn component(reference: &str) -> String {
    let last = reference.rsplit('/').next().expect("splitting yields one part at least");
    unescaped(last).into_owned()
}

/// What a type is called as requests hold it, where answers hold another one.
/// Whether a keyword of a schema applies to values of one type.
pub(super) fn constrains(key: &str, ty: JsonType) -> bool {
    SCHEMA.keyword(key).is_some_and(|keyword| keyword.is_of(ty))
}

fn in_request(name: &str) -> String {
    format!("{name}InRequest")
}

/// `100.0` and `1e2` are whole.
pub(crate) fn whole(number: &serde_json::Number) -> Option<i64> {
    let value = number.as_f64()?;
    // Below 2^53 every whole number is exactly one f64.
    (value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0).then_some(value as i64)
}

fn quoted(node: Node<'_>) -> String {
    match node.value() {
        Value::String(text) => format!("`{text}`"),
        Value::Number(number) => format!("`{number}`"),
        Value::Boolean(value) => format!("`{value}`"),
        Value::Null => "`null`".to_owned(),
        Value::Array | Value::Object => node.kind().to_owned(),
    }
}
