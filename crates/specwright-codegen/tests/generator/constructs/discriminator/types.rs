//! Values of the API "Discriminator".

#![allow(clippy::large_enum_variant, reason = "alternatives are what the spec says")]

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// Spec: `#/components/schemas/Both/properties/named`.
#[derive(Clone, Debug, PartialEq)]
pub enum BothNamed {
    /// Where `kind` is `Circle`.
    Circle(Circle),
    /// Where `kind` is `Square`.
    Square(Square),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    BothNamed,
    Tag("kind"),
    [(Circle, Circle, ["Circle"]), (Square, Square, ["Square"])],
);

/// Spec: `#/components/schemas/Both/properties/any`.
#[derive(Clone, Debug, PartialEq)]
pub enum BothAny {
    /// Where `kind` is `Circle`.
    Circle(Circle),
    /// Where `kind` is `Square`.
    Square(Square),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    BothAny,
    Tag("kind"),
    [(Circle, Circle, ["Circle"]), (Square, Square, ["Square"])],
);

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Both {
    /// See [`Shape`].
    pub mapped: Option<Shape>,
    /// See [`BothNamed`].
    pub named: Option<BothNamed>,
    /// See [`BothAny`].
    pub any: Option<BothAny>,
    /// See [`Animal`].
    pub animal: Option<Animal>,
    /// See [`Bird`].
    pub bird: Option<Bird>,
}

::specwright_runtime::object!(
    Both,
    lenient,
    Refused,
    [
        optional("mapped", mapped),
        optional("named", named),
        optional("any", any),
        optional("animal", animal),
        optional("bird", bird),
    ],
);

/// Spec: `#/components/schemas/Shape`.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Where `kind` is `round` or `disc` or `Circle`.
    Circle(Circle),
    /// Where `kind` is `flat` or `Square`.
    Square(Square),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    Shape,
    Tag("kind"),
    [
        (Circle, Circle, ["round", "disc", "Circle"]),
        (Square, Square, ["flat", "Square"]),
    ],
);

/// At least 0. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Circle/properties/radius`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct CircleRadius(f64);

::specwright_runtime::open_number!(CircleRadius, f64, minimum = 0.0);

/// Spec: `#/components/schemas/Circle`.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    /// `kind`.
    pub kind: String,
    /// See [`CircleRadius`].
    pub radius: CircleRadius,
}

::specwright_runtime::object!(
    Circle,
    lenient,
    Ignored,
    [required("kind", kind), required("radius", radius)],
);

/// At most 6 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Square/properties/kind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SquareKind(String);

::specwright_runtime::open_string!(SquareKind, max_length = 6);

/// Spec: `#/components/schemas/Square`.
#[derive(Clone, Debug, PartialEq)]
pub struct Square {
    /// See [`SquareKind`].
    pub kind: SquareKind,
    /// `side`.
    pub side: Option<i64>,
}

impl Square {
    /// A value of what is required; the rest is absent.
    pub fn new(kind: SquareKind) -> Self {
        Self { kind, side: None }
    }
}

::specwright_runtime::object!(
    Square,
    lenient,
    Refused,
    [required("kind", kind), optional("side", side)],
);

/// At least 0. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Animal/properties/age`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnimalBaseAge(i64);

::specwright_runtime::open_integer!(AnimalBaseAge, i64, minimum = 0);

/// Spec: `#/components/schemas/Animal`.
#[derive(Clone, Debug, PartialEq)]
pub struct AnimalBase {
    /// `species`.
    pub species: String,
    /// See [`AnimalBaseAge`].
    pub age: Option<AnimalBaseAge>,
}

impl AnimalBase {
    /// A value of what is required; the rest is absent.
    pub fn new(species: String) -> Self {
        Self { species, age: None }
    }
}

::specwright_runtime::object!(
    AnimalBase,
    lenient,
    Ignored,
    [required("species", species), optional("age", age)],
);

/// Spec: `#/components/schemas/Animal`.
#[derive(Clone, Debug, PartialEq)]
pub enum Animal {
    /// Where `species` is `Animal`.
    Base(AnimalBase),
    /// Where `species` is `bird` or `Bird`.
    Bird(Bird),
    /// Where `species` is `Fish`.
    Fish(Fish),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    Animal,
    Tag("species"),
    [
        (Base, AnimalBase, ["Animal"]),
        (Bird, Bird, ["bird", "Bird"]),
        (Fish, Fish, ["Fish"]),
    ],
);

/// At least 0. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Animal/properties/age`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BirdAge(i64);

::specwright_runtime::open_integer!(BirdAge, i64, minimum = 0);

/// At most 2. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Bird/allOf/1/properties/wings`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BirdWings(i64);

::specwright_runtime::open_integer!(BirdWings, i64, maximum = 2);

/// Spec: `#/components/schemas/Bird`.
#[derive(Clone, Debug, PartialEq)]
pub struct Bird {
    /// `species`.
    pub species: String,
    /// See [`BirdAge`].
    pub age: Option<BirdAge>,
    /// See [`BirdWings`].
    pub wings: BirdWings,
}

impl Bird {
    /// A value of what is required; the rest is absent.
    pub fn new(species: String, wings: BirdWings) -> Self {
        Self { species, wings, age: None }
    }
}

::specwright_runtime::object!(
    Bird,
    lenient,
    Ignored,
    [required("species", species), optional("age", age), required("wings", wings)],
);

/// At least 0. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Animal/properties/age`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FishAge(i64);

::specwright_runtime::open_integer!(FishAge, i64, minimum = 0);

/// Spec: `#/components/schemas/Fish`.
#[derive(Clone, Debug, PartialEq)]
pub struct Fish {
    /// `species`.
    pub species: String,
    /// See [`FishAge`].
    pub age: Option<FishAge>,
    /// `fins`.
    pub fins: Option<i64>,
}

impl Fish {
    /// A value of what is required; the rest is absent.
    pub fn new(species: String) -> Self {
        Self {
            species,
            age: None,
            fins: None,
        }
    }
}

::specwright_runtime::object!(
    Fish,
    lenient,
    Ignored,
    [required("species", species), optional("age", age), optional("fins", fins)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/named`.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyNamed {
    /// Where `kind` is `Circle`.
    Circle(Circle),
    /// Where `kind` is `Square`.
    Square(Square),
}

::specwright_runtime::strict_union!(
    StrictBodyNamed,
    Tag("kind"),
    [(Circle, Circle, ["Circle"]), (Square, Square, ["Square"])],
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/any`.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyAny {
    /// Where `kind` is `Circle`.
    Circle(Circle),
    /// Where `kind` is `Square`.
    Square(Square),
}

::specwright_runtime::strict_union!(
    StrictBodyAny,
    Tag("kind"),
    [(Circle, Circle, ["Circle"]), (Square, Square, ["Square"])],
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBody {
    /// See [`Shape`].
    pub mapped: Option<Shape>,
    /// See [`StrictBodyNamed`].
    pub named: Option<StrictBodyNamed>,
    /// See [`StrictBodyAny`].
    pub any: Option<StrictBodyAny>,
    /// See [`Animal`].
    pub animal: Option<Animal>,
    /// See [`Bird`].
    pub bird: Option<Bird>,
}

::specwright_runtime::object!(
    StrictBody,
    strict,
    Refused,
    [
        optional("mapped", mapped),
        optional("named", named),
        optional("any", any),
        optional("animal", animal),
        optional("bird", bird),
    ],
);
