//! Values of the API "Responses".

#![allow(clippy::large_enum_variant, reason = "alternatives are what the spec says")]

use serde::Serialize;

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// At most 5 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Word`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(String);

specwright_runtime::open_string!(Word, max_length = 5);

/// Spec: `#/components/schemas/Shape`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// Where `kind` is `round` or `Circle`.
    Circle(Circle),
    /// Where `kind` is `Square`.
    Square(Square),
    /// A value of no alternative, as it came.
    Unknown(specwright_runtime::Json),
}

specwright_runtime::open_union!(
    Shape,
    Tag("kind"),
    [(Circle, Circle, ["round", "Circle"]), (Square, Square, ["Square"])],
);

/// Spec: `#/components/schemas/Circle`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Circle {
    /// `kind`.
    pub kind: String,
    /// `radius`.
    pub radius: f64,
}

specwright_runtime::object!(
    Circle,
    lenient,
    Ignored,
    [(kind, "kind", required, String), (radius, "radius", required, f64)],
);

/// Spec: `#/components/schemas/Square`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Square {
    /// `side`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<i64>,
}

specwright_runtime::object!(
    Square,
    lenient,
    Ignored,
    [(side, "side", optional, i64)],
);

/// Spec: `#/paths/~1answers/get/responses/200/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answers200Body {
    /// `a`.
    pub a: i64,
}

specwright_runtime::object!(
    Answers200Body,
    lenient,
    Ignored,
    [(a, "a", required, i64)],
);

/// Spec: `#/components/responses/Problem/content/application~1problem+json/schema`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answers400Body {
    /// `title`.
    pub title: String,
}

specwright_runtime::object!(
    Answers400Body,
    lenient,
    Ignored,
    [(title, "title", required, String)],
);

/// Spec: `#/components/responses/Problem/content/application~1problem+json/schema`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answers4xxBody {
    /// `title`.
    pub title: String,
}

specwright_runtime::object!(
    Answers4xxBody,
    lenient,
    Ignored,
    [(title, "title", required, String)],
);
