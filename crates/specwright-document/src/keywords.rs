//! The table of all keywords of OpenAPI 3.0, object by object: place, type, verdict, merge kind and change kind.
//!
//! What a row causes is code of others: the grammar reads the place and the type, the generator the verdict and the
//! merge kind, `diff` the change kind.

#[rustfmt::skip]
mod table;

pub use table::*;

/// An object of the specification and its fixed fields.
#[derive(Debug)]
pub struct Object {
    /// As the specification calls it, with its article.
    pub name: &'static str,
    /// Its fixed fields.
    pub keywords: &'static [Keyword],
    /// The section of `components` that a `$ref` in its place may lead to.
    pub component: Option<&'static str>,
}

impl Object {
    /// The row of a keyword.
    pub fn keyword(&self, name: &str) -> Option<&'static Keyword> {
        self.keywords.iter().find(|keyword| keyword.name == name)
    }
}

/// A fixed field of an object.
#[derive(Clone, Copy, Debug)]
pub struct Keyword {
    /// As a document writes it.
    pub name: &'static str,
    /// What its value may be.
    pub kind: ValueKind,
    /// Whether it must be there.
    pub need: Need,
    /// The types of values that it constrains. In a schema, a keyword without any applies to values of all types.
    pub types: &'static [JsonType],
    /// What the generator makes of it.
    pub verdict: Verdict,
    /// What two parts of an `allOf` that both have it become.
    pub merge: Merge,
    /// What a change of it means.
    pub change: Change,
}

/// Whether a field must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The object is wrong without it.
    Required,
    /// It may be left out.
    Optional,
}

/// A value of `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `boolean`.
    Boolean,
    /// `integer`.
    Integer,
    /// `number`.
    Number,
    /// `string`.
    String,
    /// `array`.
    Array,
    /// `object`.
    Object,
}

impl JsonType {
    /// All types.
    pub const ALL: [JsonType; 6] = [
        JsonType::Boolean,
        JsonType::Integer,
        JsonType::Number,
        JsonType::String,
        JsonType::Array,
        JsonType::Object,
    ];

    /// The type as `type` names it.
    pub fn name(self) -> &'static str {
        match self {
            JsonType::Boolean => "boolean",
            JsonType::Integer => "integer",
            JsonType::Number => "number",
            JsonType::String => "string",
            JsonType::Array => "array",
            JsonType::Object => "object",
        }
    }

    /// The type of a name.
    pub fn of(name: &str) -> Option<JsonType> {
        JsonType::ALL.into_iter().find(|ty| ty.name() == name)
    }
}

/// What the generator makes of a keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The generated code depends on it.
    Honoured,
    /// It is compared with the rest of the document; the generated code does not depend on it.
    Checked,
    /// It is not supported.
    Refused,
    /// It changes nothing.
    NoEffect,
}

/// What a keyword becomes that two parts of an `allOf` have with different values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merge {
    /// The first one, which is closest to the whole: it only describes.
    First,
    /// The larger number.
    Largest,
    /// The smaller number.
    Smallest,
    /// The larger bound, with its exclusiveness.
    LowerBound,
    /// The smaller bound, with its exclusiveness.
    UpperBound,
    /// The number that is a multiple of the other.
    Multiple,
    /// `true` if one of them is.
    Either,
    /// `true` if all parts with a type have it.
    Nullable,
    /// The items of both.
    Union,
    /// The items that both have.
    Intersection,
    /// The narrower of `integer` and `number`.
    Type,
    /// The narrower of `int32` and `int64`.
    Format,
    /// A schema of which a value must match both.
    Both,
    /// The properties of both; of one that both have, the schema matches both.
    Properties,
    /// Properties without a name of their own must match both.
    Additional,
    /// A schema of values that match one of them.
    Exclusions,
    /// Nothing: two cannot be merged.
    Single,
}

/// What a change of a keyword means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It has a meaning of its own.
    Own,
    /// The documentation differs.
    Documentation,
    /// An example differs.
    Example,
    /// Nothing that is generated depends on it.
    SameMeaning,
    /// A lower bound of numbers moved.
    LowerBound,
    /// An upper bound of numbers moved.
    UpperBound,
    /// A lower bound of a size moved; without it, 0.
    LowerSize,
    /// An upper bound of a size moved.
    UpperSize,
    /// `true` constrains.
    Flag,
    /// A multiple became another.
    Multiple,
    /// A pattern became another.
    Pattern,
    /// Values that are excluded became others.
    Exclusion,
}

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub enum ValueKind {
    /// Any value.
    Any,
    /// A string.
    String,
    /// A boolean.
    Boolean,
    /// A number.
    Number,
    /// A length or a count.
    Count,
    /// An object of the specification, or a reference where it may be a component.
    Object(&'static Object),
    /// Any keys, one kind of value.
    Map(&'static ValueKind),
    /// Like `Map`, where keys that begin with `x-` are extensions.
    ExtensibleMap(&'static ValueKind),
    /// Like `ExtensibleMap`, or a reference to a component of this section.
    ReferableMap(&'static str, &'static ValueKind),
    /// A list of one kind of value.
    List(&'static ValueKind),
    /// `additionalProperties`: a boolean or a schema.
    BooleanOrSchema,
    /// One of these strings.
    OneOf(&'static [&'static str]),
}

const fn optional(name: &'static str, kind: ValueKind) -> Keyword {
    Keyword {
        name,
        kind,
        need: Need::Optional,
        types: &[],
        verdict: Verdict::NoEffect,
        merge: Merge::First,
        change: Change::Own,
    }
}

const fn required(name: &'static str, kind: ValueKind) -> Keyword {
    Keyword { need: Need::Required, ..optional(name, kind) }
}

impl Keyword {
    /// Whether it describes and does not constrain.
    pub fn describes(&self) -> bool {
        self.merge == Merge::First
    }

    /// Whether it applies to values of one type.
    pub fn is_of(&self, ty: JsonType) -> bool {
        self.types.contains(&ty)
    }

    const fn honoured(self) -> Keyword {
        Keyword { verdict: Verdict::Honoured, ..self }
    }

    const fn checked(self) -> Keyword {
        Keyword { verdict: Verdict::Checked, ..self }
    }

    const fn refused(self) -> Keyword {
        Keyword { verdict: Verdict::Refused, ..self }
    }

    const fn of(self, types: &'static [JsonType]) -> Keyword {
        Keyword { types, ..self }
    }

    const fn merge(self, merge: Merge) -> Keyword {
        Keyword { merge, ..self }
    }

    const fn change(self, change: Change) -> Keyword {
        Keyword { change, ..self }
    }
}

const fn object(name: &'static str, keywords: &'static [Keyword]) -> Object {
    Object { name, keywords, component: None }
}

const fn component(
    name: &'static str,
    section: &'static str,
    keywords: &'static [Keyword],
) -> Object {
    Object { name, keywords, component: Some(section) }
}
