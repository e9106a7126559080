//! The constant description of a generated type: what its schema says, as data.

use std::collections::BTreeMap;

use crate::{ArrayRules, IntegerRules, Json, NumberRules, ObjectRules, StringRules};

/// A type that knows its schema.
pub trait Described {
    /// What the schema says.
    const TYPE: TypeInfo;
}

/// The description of a type, by a function, so that types may refer to themselves.
pub fn info<T: Described>() -> &'static TypeInfo {
    const { &T::TYPE }
}

/// What a schema says.
#[derive(Debug)]
pub struct TypeInfo {
    /// The name of the component; `None` for a schema that stands inline.
    pub name: Option<&'static str>,
    /// Its type and constraints.
    pub shape: Shape,
    /// Whether it is also `null`.
    pub nullable: bool,
    /// `not`: what a value must not be.
    pub not: Option<fn() -> &'static TypeInfo>,
    /// The schema where the type is used: a reference to the generator's definition.
    #[cfg(feature = "schemars")]
    pub(crate) subschema: Option<fn(&mut schemars::SchemaGenerator) -> schemars::Schema>,
}

/// With the feature `schemars`, every named type has a JSON Schema.
#[cfg(feature = "schemars")]
#[doc(hidden)]
pub trait Named: schemars::JsonSchema {}

#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema> Named for T {}

/// Without the feature `schemars`, nothing is asked of a named type.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
pub trait Named {}

#[cfg(not(feature = "schemars"))]
impl<T> Named for T {}

impl TypeInfo {
    /// The description of a type that a component names.
    pub const fn named<T: Named>(name: &'static str, shape: Shape) -> TypeInfo {
        TypeInfo {
            name: Some(name),
            #[cfg(feature = "schemars")]
            subschema: Some(|generator| generator.subschema_for::<T>()),
            ..TypeInfo::inline(shape)
        }
    }

    /// The description of a schema without a name.
    pub const fn inline(shape: Shape) -> TypeInfo {
        TypeInfo {
            name: None,
            shape,
            nullable: false,
            not: None,
            #[cfg(feature = "schemars")]
            subschema: None,
        }
    }

    /// The same, with something that a value must not be.
    pub const fn but_not(self, not: fn() -> &'static TypeInfo) -> TypeInfo {
        TypeInfo { not: Some(not), ..self }
    }
}

/// The type of a schema and the constraints that go with it.
#[derive(Debug)]
pub enum Shape {
    /// No type: any value.
    Any,
    /// `type: boolean`.
    Boolean,
    /// `type: integer`.
    Integer {
        /// 32 for `format: int32`, else 64.
        bits: u8,
        /// What else is asked of it.
        rules: IntegerRules,
    },
    /// `type: number`.
    Number {
        /// 32 for `format: float`, else 64.
        bits: u8,
        /// What else is asked of it.
        rules: NumberRules,
    },
    /// `type: string`.
    String(StringRules),
    /// `type: string` with `format: binary`: bytes, where the media type can hold them.
    Binary,
    /// `enum` of one type, or of several.
    Enum {
        /// What its values are.
        of: EnumOf,
        /// The listed values.
        values: &'static [Value],
    },
    /// `type: array`.
    Array {
        /// What it holds.
        item: fn() -> &'static TypeInfo,
        /// What else is asked of it.
        rules: ArrayRules,
    },
    /// `type: object`.
    Object {
        /// Its properties.
        properties: &'static [Property],
        /// What becomes of properties that are not listed.
        unknown: UnknownFields,
        /// What else is asked of it.
        rules: ObjectRules,
    },
    /// `oneOf` or `anyOf`.
    Union {
        /// The alternatives, in the order of the spec.
        alternatives: &'static [Alternative],
        /// How one of them is chosen.
        choice: Choice,
    },
}

/// What the values of an enumeration are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnumOf {
    /// Strings.
    Strings,
    /// Integers of 32 bits.
    Int32,
    /// Integers of 64 bits.
    Int64,
    /// Values of any type.
    Values,
}

/// A value of an enumeration.
#[derive(Clone, Copy, Debug)]
pub enum Value {
    /// An integer.
    Integer(i64),
    /// A string.
    String(&'static str),
    /// Any value, made when it is asked for.
    Json(fn() -> Json),
}

impl Value {
    /// Whether a value is this one.
    pub fn is(&self, value: &Json) -> bool {
        match (self, value) {
            (Value::String(text), Json::String(other)) => text == other,
            (Value::String(_), _) => false,
            (Value::Integer(number), value) => Json::Integer(*number) == *value,
            (Value::Json(make), value) => make() == *value,
        }
    }

    /// The value as JSON.
    pub fn to_json(&self) -> Json {
        match self {
            Value::Integer(number) => Json::Integer(*number),
            Value::String(text) => Json::String((*text).to_owned()),
            Value::Json(make) => make(),
        }
    }
}

/// An alternative of a union.
#[derive(Debug)]
pub struct Alternative {
    /// What it is.
    pub ty: fn() -> &'static TypeInfo,
    /// The values of the discriminator that choose it.
    pub tags: &'static [&'static str],
}

/// How an alternative is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// `oneOf`: a value is of exactly one alternative.
    One,
    /// `anyOf`: a value is of at least one alternative. A struct of them holds all that it is of; of an enumeration,
    /// the one counts that keeps most of its properties, and among equals the first.
    Any,
    /// `discriminator`: the text of this property chooses.
    Tag(&'static str),
}

/// Whether an object may lack a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It may not.
    Required,
    /// It may.
    Optional,
    /// It must: `readOnly` in a request, `writeOnly` in an answer.
    Forbidden,
}

/// What becomes of properties that a schema does not list.
#[derive(Clone, Copy, Debug)]
pub enum UnknownFields {
    /// They are allowed and passed over.
    Ignored,
    /// They are violations.
    Refused,
    /// They are kept, each as a value of this type.
    Kept(fn() -> &'static TypeInfo),
}

/// A property of an object.
#[derive(Debug)]
pub struct Property {
    /// As on the wire.
    pub name: &'static str,
    /// Whether it may be absent.
    pub presence: Presence,
    /// What it holds.
    pub ty: fn() -> &'static TypeInfo,
}

impl Property {
    /// A property that must be there, in the field that a function returns.
    pub const fn required<S, T: Described>(name: &'static str, _: fn(&S) -> &T) -> Property {
        Property { name, presence: Presence::Required, ty: info::<T> }
    }

    /// A property that may be absent, in the field that a function returns.
    pub const fn optional<S, T: Described>(
        name: &'static str,
        _: fn(&S) -> &Option<T>,
    ) -> Property {
        Property { name, presence: Presence::Optional, ty: info::<T> }
    }

    /// A property that must not be there.
    pub const fn forbidden(name: &'static str) -> Property {
        Property { name, presence: Presence::Forbidden, ty: info::<Json> }
    }
}

/// The description of the values in the map that a function returns.
#[doc(hidden)]
pub const fn __private_values<S, T: Described>(
    _: fn(&S) -> &BTreeMap<String, T>,
) -> fn() -> &'static TypeInfo {
    info::<T>
}

impl Described for Json {
    const TYPE: TypeInfo = TypeInfo { nullable: true, ..TypeInfo::inline(Shape::Any) };
}

/// Any value, which is passed over.
impl Described for () {
    const TYPE: TypeInfo = TypeInfo { nullable: true, ..TypeInfo::inline(Shape::Any) };
}

impl Described for bool {
    const TYPE: TypeInfo = TypeInfo::inline(Shape::Boolean);
}

impl Described for i32 {
    const TYPE: TypeInfo = TypeInfo::inline(Shape::Integer { bits: 32, rules: IntegerRules::ANY });
}

impl Described for i64 {
    const TYPE: TypeInfo = TypeInfo::inline(Shape::Integer { bits: 64, rules: IntegerRules::ANY });
}

impl Described for f32 {
    const TYPE: TypeInfo = TypeInfo::inline(Shape::Number { bits: 32, rules: NumberRules::ANY });
}

impl Described for f64 {
    const TYPE: TypeInfo = TypeInfo::inline(Shape::Number { bits: 64, rules: NumberRules::ANY });
}

impl Described for String {
    const TYPE: TypeInfo = TypeInfo::inline(Shape::String(StringRules::ANY));
}

impl<T: Described> Described for Box<T> {
    const TYPE: TypeInfo = T::TYPE;
}

impl<T: Described> Described for Option<T> {
    const TYPE: TypeInfo = TypeInfo { nullable: true, ..T::TYPE };
}

impl<T: Described> Described for Vec<T> {
    const TYPE: TypeInfo =
        TypeInfo::inline(Shape::Array { item: info::<T>, rules: ArrayRules::ANY });
}

impl<T: Described> Described for BTreeMap<String, T> {
    const TYPE: TypeInfo = TypeInfo::inline(Shape::Object {
        properties: &[],
        unknown: UnknownFields::Kept(info::<T>),
        rules: ObjectRules::ANY,
    });
}
