//! Values of the API "Responses".

#![allow(clippy::large_enum_variant, reason = "alternatives are what the spec says")]

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// At most 5 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Word`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(String);

::specwright_runtime::open_string!(Word, max_length = 5);

/// Spec: `#/components/schemas/Shape`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// Where `kind` is `round` or `Circle`.
    Circle(Circle),
    /// Where `kind` is `Square`.
    Square(Square),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    Shape,
    Tag("kind"),
    [(Circle, Circle, ["round", "Circle"]), (Square, Square, ["Square"])],
);

/// Spec: `#/components/schemas/Circle`.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    /// `kind`.
    pub kind: String,
    /// `radius`.
    pub radius: f64,
}

::specwright_runtime::object!(
    Circle,
    lenient,
    Ignored,
    [required("kind", kind), required("radius", radius)],
);

/// Spec: `#/components/schemas/Square`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Square {
    /// `side`.
    pub side: Option<i64>,
}

::specwright_runtime::object!(Square, lenient, Ignored, [optional("side", side)]);

/// Spec: `#/paths/~1answers/get/responses/200/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers200Body {
    /// `a`.
    pub a: i64,
}

::specwright_runtime::object!(Answers200Body, lenient, Ignored, [required("a", a)]);

/// Spec: `#/components/responses/Problem/content/application~1problem+json/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers400Body {
    /// `title`.
    pub title: String,
}

::specwright_runtime::object!(
    Answers400Body,
    lenient,
    Ignored,
    [required("title", title)],
);

/// Spec: `#/components/responses/Problem/content/application~1problem+json/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers4xxBody {
    /// `title`.
    pub title: String,
}

::specwright_runtime::object!(
    Answers4xxBody,
    lenient,
    Ignored,
    [required("title", title)],
);
