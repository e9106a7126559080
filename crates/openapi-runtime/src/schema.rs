//! The constant description of a generated type: what its schema says, as data.

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
            shape,
            #[cfg(feature = "schemars")]
            subschema: Some(|generator| generator.subschema_for::<T>()),
        }
    }
}

/// The type of a schema and the constraints that go with it. Bounds are inclusive.
#[derive(Debug)]
pub enum Shape {
    /// `type: boolean`.
    Boolean,
    /// `type: integer`.
    Integer {
        /// 32 for `format: int32`, else 64.
        bits: u8,
        /// `minimum`.
        minimum: Option<i64>,
        /// `maximum`.
        maximum: Option<i64>,
    },
    /// `type: number`.
    Number,
    /// `type: string`; lengths in code points.
    String {
        /// `minLength`.
        min_length: Option<usize>,
        /// `maxLength`.
        max_length: Option<usize>,
    },
    /// `enum`.
    Enum {
        /// 32 or 64 for integers, 0 for strings.
        bits: u8,
        /// The listed values.
        values: &'static [Value],
    },
    /// `type: array`.
    Array {
        /// What it holds.
        item: fn() -> &'static TypeInfo,
        /// `minItems`.
        min_items: Option<usize>,
        /// `maxItems`.
        max_items: Option<usize>,
    },
    /// `type: object`.
    Object {
        /// Its properties.
        properties: &'static [Property],
        /// What becomes of properties that are not listed.
        unknown: UnknownFields,
    },
}

/// A value of an enumeration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An integer.
    Integer(i64),
    /// A string.
    String(&'static str),
}

/// Whether an object may lack a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It may not.
    Required,
    /// It may.
    Optional,
}

/// What becomes of properties that a schema does not list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnknownFields {
    /// They are allowed and passed over.
    Ignored,
    /// They are violations.
    Refused,
}

/// A property of an object.
#[derive(Debug)]
pub struct Property {
    /// As on the wire.
    pub name: &'static str,
    /// Whether it may be absent.
    pub presence: Presence,
    /// Whether it may be `null`.
    pub nullable: bool,
    /// What it holds.
    pub ty: fn() -> &'static TypeInfo,
}

impl Property {
    /// A property that must be there.
    pub const fn required<T: Described>(name: &'static str) -> Property {
        Property { name, presence: Presence::Required, nullable: false, ty: info::<T> }
    }

    /// A property that may be absent.
    pub const fn optional<T: Described>(name: &'static str) -> Property {
        Property { name, presence: Presence::Optional, nullable: false, ty: info::<T> }
    }

    /// The same property, which may also be `null`.
    pub const fn or_null(self) -> Property {
        Property { nullable: true, ..self }
    }
}

const fn inline(shape: Shape) -> TypeInfo {
    TypeInfo {
        name: None,
        shape,
        #[cfg(feature = "schemars")]
        subschema: None,
    }
}

impl Described for bool {
    const TYPE: TypeInfo = inline(Shape::Boolean);
}

impl Described for i32 {
    const TYPE: TypeInfo = inline(Shape::Integer { bits: 32, minimum: None, maximum: None });
}

impl Described for i64 {
    const TYPE: TypeInfo = inline(Shape::Integer { bits: 64, minimum: None, maximum: None });
}

impl Described for f64 {
    const TYPE: TypeInfo = inline(Shape::Number);
}

impl Described for String {
    const TYPE: TypeInfo = inline(Shape::String { min_length: None, max_length: None });
}

impl<T: Described> Described for Box<T> {
    const TYPE: TypeInfo = T::TYPE;
}

impl<T: Described> Described for Vec<T> {
    const TYPE: TypeInfo =
        inline(Shape::Array { item: info::<T>, min_items: None, max_items: None });
}
