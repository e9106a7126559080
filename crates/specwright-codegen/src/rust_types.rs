//! Which Rust type each schema of a document becomes.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use specwright_document::{Diagnostics, Document, Node, NodeId};

use crate::lower;
use crate::model::{
    Api, Choice, Precision, Secrecy, Shape, Strictness, StringRules, Type, TypeDef, Width,
};

/// The Rust types of the schemas of one document, as [`generate`](crate::generate) makes them.
///
/// ```
/// use specwright_codegen::RustTypes;
/// use specwright_document::Document;
///
/// let spec = "
/// openapi: 3.0.3
/// info: { title: Clock, version: '1' }
/// paths: {}
/// components:
///   schemas:
///     Hour: { type: integer, format: int32, maximum: 23 }
/// ";
/// let document = Document::parse("clock.yaml", spec).unwrap();
/// let hour = document.root().pointer("/components/schemas/Hour").unwrap();
/// assert_eq!(RustTypes::of(&document).get(hour).unwrap().form(), "newtype i32");
/// ```
#[derive(Debug)]
pub struct RustTypes(BTreeMap<NodeId, RustType>);

/// The Rust type of a schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RustType {
    form: String,
    /// Whether the place of the schema gives it a name.
    is_named: bool,
    has_rules: bool,
    is_strict: bool,
}

impl RustTypes {
    /// Determines the types. A schema that the generator does not support has none.
    pub fn of(document: &Document) -> RustTypes {
        let lower::Meaning { api, plain, uses } =
            lower::meaning(document, &mut Diagnostics::default());
        let mut types: BTreeMap<NodeId, RustType> = BTreeMap::new();
        for (node, ty) in plain.in_their_places(document, uses) {
            let Some(found) = RustType::of(&api, document.node(node), &ty) else {
                continue;
            };
            match types.get_mut(&node) {
                None => drop(types.insert(node, found)),
                // The schema in its own place comes first; by `allOf` it may be part of others.
                Some(known) => known.is_strict |= found.is_strict,
            }
        }
        RustTypes(types)
    }

    /// The type of a schema, or of the whole that it is an inline part of by `allOf`; `None` if the generator does not
    /// support it.
    pub fn get(&self, schema: Node<'_>) -> Option<&RustType> {
        self.0.get(&schema.id()).or_else(|| self.get(whole(schema)?))
    }
}

impl RustType {
    /// `None` for a type that only requests or only responses could use, if none of them does.
    fn of(api: &Api, schema: Node<'_>, ty: &Type) -> Option<RustType> {
        let def = match ty {
            Type::Named(name) => api.index.get(name).map(|index| &api.types[*index]),
            _ => None,
        };
        let is_named = schema.reference().is_none() && matches!(ty, Type::Named(_));
        let has_rules = def.is_some_and(has_rules);
        let form = match (schema.reference(), def) {
            (Some(reference), _) => format!("type {reference}"),
            (None, Some(def)) => form_of(api, &def.shape),
            (None, None) if is_named => return None,
            (None, None) => form(ty).to_owned(),
        };
        let strictness = def.map(|def| def.strictness);
        let is_strict = has_rules && strictness == Some(Strictness::Strict);
        Some(RustType { form, is_named, has_rules, is_strict })
    }

    /// How the type is made, without its name and without its parts: `i64`, `newtype i64`, `enum String`, `struct`,
    /// `Vec`, or `type #/components/schemas/Pet` for a reference.
    pub fn form(&self) -> &str {
        &self.form
    }

    /// Whether it is a type with a name that comes from the place of the schema.
    pub fn is_named(&self) -> bool {
        self.is_named
    }

    /// Whether it is a newtype with rules for its values.
    pub fn has_rules(&self) -> bool {
        self.has_rules
    }

    /// Whether only values that follow its rules can be made, so that `new` returns an `Option`.
    pub fn is_strict(&self) -> bool {
        self.is_strict
    }
}

/// The schema that has another one in its `allOf`.
fn whole(part: Node<'_>) -> Option<Node<'_>> {
    let list = part.parent().filter(|list| list.key() == Some("allOf"))?;
    list.parent()
}

fn has_rules(def: &TypeDef) -> bool {
    match &def.shape {
        // That a text is secret is no rule for its values.
        Shape::String(rules) => {
            *rules != StringRules { secrecy: rules.secrecy, ..StringRules::default() }
        }
        Shape::Integer { .. } | Shape::Number { .. } | Shape::Array { .. } | Shape::Map { .. } => {
            def.shape.constrained()
        }
        _ => false,
    }
}

fn form(ty: &Type) -> &'static str {
    match ty {
        Type::Any => "Json",
        Type::Boolean => "bool",
        Type::Integer(width) => integer(*width),
        Type::Number(precision) => number(*precision),
        Type::String => "String",
        Type::Binary => "bytes",
        Type::Array(_) => "Vec",
        Type::Map(_) => "map",
        Type::Nullable(inner) => form(inner),
        Type::Named(_) => "type",
    }
}

fn form_of(api: &Api, shape: &Shape) -> String {
    match shape {
        Shape::Any => "newtype Json".to_owned(),
        Shape::Boolean => "newtype bool".to_owned(),
        Shape::Integer { width, .. } => format!("newtype {}", integer(*width)),
        Shape::Number { precision, .. } => format!("newtype {}", number(*precision)),
        Shape::String(rules) if rules.secrecy == Secrecy::Secret => "secret".to_owned(),
        Shape::String(_) => "newtype String".to_owned(),
        Shape::IntegerEnum { width, .. } => format!("enum {}", integer(*width)),
        Shape::StringEnum { .. } => "enum String".to_owned(),
        Shape::ValueEnum { .. } => "enum Json".to_owned(),
        Shape::Array { .. } => "newtype Vec".to_owned(),
        Shape::Map { .. } => "newtype map".to_owned(),
        Shape::Object(_) => "struct".to_owned(),
        Shape::Union(union) if union.choice == Choice::Together => "union struct".to_owned(),
        Shape::Union(_) => "union".to_owned(),
        Shape::Excluding { base, .. } => {
            let base = api.index.get(base).map(|index| form_of(api, &api.types[*index].shape));
            format!("excluding {}", base.unwrap_or_default())
        }
    }
}

fn integer(width: Width) -> &'static str {
    match width {
        Width::I32 => "i32",
        Width::I64 => "i64",
    }
}

fn number(precision: Precision) -> &'static str {
    match precision {
        Precision::Single => "f32",
        Precision::Double => "f64",
    }
}
