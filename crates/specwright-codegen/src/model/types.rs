//! Types: what each named schema is in Rust, and how it is used.

use super::Presence;
use super::rules::{ArrayRules, IntegerRules, NumberRules, ObjectRules, StringRules};

/// A named schema.
#[derive(Debug)]
pub(crate) struct TypeDef {
    pub name: String,
    /// JSON pointer of the schema in the spec.
    pub pointer: String,
    pub shape: Shape,
    pub strictness: Strictness,
    pub docs: String,
}

/// Whether a value that breaks a constraint can exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// Only in requests: it can neither be built nor decoded.
    Strict,
    /// Only in responses: kept as it came.
    Lenient,
    /// Both ways: kept as it came, checked where it crosses into or out of a request.
    Checked,
}

#[derive(Debug)]
pub(crate) enum Shape {
    Any,
    Boolean,
    Integer {
        width: Width,
        rules: IntegerRules,
    },
    Number {
        precision: Precision,
        rules: NumberRules,
    },
    String(StringRules),
    IntegerEnum {
        width: Width,
        variants: Vec<Variant<i64>>,
    },
    StringEnum {
        variants: Vec<Variant<String>>,
    },
    /// Values of any type.
    ValueEnum {
        variants: Vec<Variant<serde_json::Value>>,
    },
    Array {
        item: Type,
        rules: ArrayRules,
    },
    Map {
        value: Type,
        rules: ObjectRules,
    },
    Object(Object),
    Union(Union),
    /// The values of another type, without some.
    Excluding {
        base: String,
        not: String,
    },
}

#[derive(Debug)]
pub(crate) struct Object {
    pub fields: Vec<Field>,
    pub unknown: UnknownFields,
    /// Names of properties that must not be there in this direction.
    pub forbidden: Vec<String>,
    pub rules: ObjectRules,
}

#[derive(Debug)]
pub(crate) struct Union {
    pub choice: Choice,
    pub alternatives: Vec<Alternative>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    /// `oneOf`.
    One,
    /// `anyOf`: one of the alternatives that a value is of.
    Any,
    /// `anyOf` of objects: every alternative that a value is of.
    Together,
    /// `discriminator`, by its property.
    Tag(String),
}

#[derive(Debug)]
pub(crate) struct Alternative {
    /// The variant; where alternatives are kept together, the field is called like it.
    pub name: String,
    pub ty: Type,
    pub indirection: Indirection,
    /// The values of the discriminator that choose it.
    pub tags: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    I32,
    I64,
}

impl Width {
    pub fn range(self) -> (i64, i64) {
        match self {
            Width::I32 => (i32::MIN.into(), i32::MAX.into()),
            Width::I64 => (i64::MIN, i64::MAX),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Precision {
    Single,
    Double,
}

#[derive(Debug)]
pub(crate) struct Variant<T> {
    pub value: T,
    pub name: String,
    pub docs: String,
}

#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub wire_name: String,
    pub name: String,
    pub ty: Type,
    pub indirection: Indirection,
    pub presence: Presence,
    pub nullable: Nullable,
    pub default: Option<Literal>,
    pub docs: String,
}

/// Whether a field holds its value itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Indirection {
    None,
    /// It leads back to its own type, which would else be infinitely large.
    Boxed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nullable {
    Yes,
    No,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum UnknownFields {
    #[default]
    Ignored,
    Refused,
    /// Kept in a field of this name, each as a value of this type.
    Kept {
        name: String,
        ty: Type,
    },
}

/// A value that stands for an absent one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Literal {
    Boolean(bool),
    Integer(i64),
    Number(f64),
    String(String),
    /// A variant of a named enumeration, by its Rust name.
    Variant(String),
    Array(Vec<Literal>),
}

/// A use of a type.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Type {
    /// Any JSON value.
    Any,
    Boolean,
    Integer(Width),
    Number(Precision),
    String,
    /// `format: binary`: bytes, where the media type can hold them.
    Binary,
    Array(Box<Type>),
    /// An object whose keys are data.
    Map(Box<Type>),
    /// A value or `null`.
    Nullable(Box<Type>),
    /// A named type, by its Rust name.
    Named(String),
}

impl Type {
    /// The named type that this one is or is made of.
    pub fn named(&self) -> Option<&str> {
        match self {
            Type::Named(name) => Some(name),
            Type::Array(item) | Type::Map(item) | Type::Nullable(item) => item.named(),
            Type::Any
            | Type::Boolean
            | Type::Integer(_)
            | Type::Number(_)
            | Type::String
            | Type::Binary => None,
        }
    }
}

impl Shape {
    /// The fields of an object; none of anything else.
    pub fn fields(&self) -> &[Field] {
        match self {
            Shape::Object(object) => &object.fields,
            _ => &[],
        }
    }

    /// The types that this one is built of.
    pub fn parts(&self) -> Vec<&Type> {
        match self {
            Shape::Any
            | Shape::Boolean
            | Shape::Integer { .. }
            | Shape::Number { .. }
            | Shape::String(_)
            | Shape::IntegerEnum { .. }
            | Shape::StringEnum { .. }
            | Shape::ValueEnum { .. } => Vec::new(),
            Shape::Array { item: part, .. } | Shape::Map { value: part, .. } => vec![part],
            Shape::Object(object) => {
                let kept = match &object.unknown {
                    UnknownFields::Kept { ty, .. } => Some(ty),
                    UnknownFields::Ignored | UnknownFields::Refused => None,
                };
                object.fields.iter().map(|field| &field.ty).chain(kept).collect()
            }
            Shape::Union(union) => union.alternatives.iter().map(|one| &one.ty).collect(),
            Shape::Excluding { .. } => Vec::new(),
        }
    }

    /// The type that this one is without some of its values, and the type of those.
    pub fn bases(&self) -> Vec<&str> {
        match self {
            Shape::Excluding { base, not } => vec![base, not],
            _ => Vec::new(),
        }
    }

    /// Whether a parameter of this shape is one text.
    pub fn is_scalar(&self) -> bool {
        match self {
            Shape::Boolean
            | Shape::Integer { .. }
            | Shape::Number { .. }
            | Shape::String(_)
            | Shape::IntegerEnum { .. }
            | Shape::StringEnum { .. } => true,
            Shape::Any
            | Shape::ValueEnum { .. }
            | Shape::Array { .. }
            | Shape::Map { .. }
            | Shape::Object(_)
            | Shape::Union(_)
            | Shape::Excluding { .. } => false,
        }
    }

    /// Whether it says more than its Rust type does.
    pub fn constrained(&self) -> bool {
        match self {
            Shape::Any | Shape::Boolean => false,
            Shape::Integer { rules, .. } => *rules != IntegerRules::default(),
            Shape::Number { rules, .. } => *rules != NumberRules::default(),
            Shape::String(rules) => *rules != StringRules::default(),
            Shape::IntegerEnum { .. }
            | Shape::StringEnum { .. }
            | Shape::ValueEnum { .. }
            | Shape::Union(_)
            | Shape::Excluding { .. } => true,
            Shape::Array { rules, .. } => *rules != ArrayRules::default(),
            Shape::Map { rules, .. } => *rules != ObjectRules::default(),
            Shape::Object(object) => {
                object.unknown == UnknownFields::Refused
                    || !object.forbidden.is_empty()
                    || object.rules != ObjectRules::default()
            }
        }
    }
}
