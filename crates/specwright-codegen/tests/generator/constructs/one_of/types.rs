//! Values of the API "One of".

#![allow(clippy::large_enum_variant, reason = "alternatives are what the spec says")]

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// Spec: `#/components/schemas/Both/properties/kinds`.
#[derive(Clone, Debug, PartialEq)]
pub enum BothKinds {
    /// An alternative.
    String(String),
    /// An alternative.
    Integer(i64),
    /// An alternative.
    Boolean(bool),
    /// An alternative.
    Array(Vec<String>),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    BothKinds,
    One,
    [
        (String, String, []),
        (Integer, i64, []),
        (Boolean, bool, []),
        (Array, Vec::<String>, []),
    ],
);

/// A multiple of 3. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/numbers/oneOf/0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothNumbersInteger(i64);

::specwright_runtime::open_integer!(BothNumbersInteger, i64, multiple_of = 3);

/// A multiple of 5. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/numbers/oneOf/1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothNumbersAlternative2(i64);

::specwright_runtime::open_integer!(BothNumbersAlternative2, i64, multiple_of = 5);

/// Spec: `#/components/schemas/Both/properties/numbers`.
#[derive(Clone, Debug, PartialEq)]
pub enum BothNumbers {
    /// See [`BothNumbersInteger`].
    Integer(BothNumbersInteger),
    /// See [`BothNumbersAlternative2`].
    Alternative2(BothNumbersAlternative2),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    BothNumbers,
    One,
    [(Integer, BothNumbersInteger, []), (Alternative2, BothNumbersAlternative2, [])],
);

/// Spec: `#/components/schemas/Both/properties/objects`.
#[derive(Clone, Debug, PartialEq)]
pub enum BothObjects {
    /// See [`Cat`].
    Cat(Cat),
    /// See [`Dog`].
    Dog(Dog),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(BothObjects, One, [(Cat, Cat, []), (Dog, Dog, [])]);

/// Spec: `#/components/schemas/Both/properties/beside/oneOf/0`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothBesideObject {
    /// `id`.
    pub id: i64,
    /// `a`.
    pub a: String,
}

::specwright_runtime::object!(
    BothBesideObject,
    lenient,
    Ignored,
    [required("id", id), required("a", a)],
);

/// Spec: `#/components/schemas/Both/properties/beside/oneOf/1`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothBesideAlternative2 {
    /// `id`.
    pub id: i64,
    /// `b`.
    pub b: String,
}

::specwright_runtime::object!(
    BothBesideAlternative2,
    lenient,
    Ignored,
    [required("id", id), required("b", b)],
);

/// Spec: `#/components/schemas/Both/properties/beside`.
#[derive(Clone, Debug, PartialEq)]
pub enum BothBeside {
    /// See [`BothBesideObject`].
    Object(BothBesideObject),
    /// See [`BothBesideAlternative2`].
    Alternative2(BothBesideAlternative2),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    BothBeside,
    One,
    [(Object, BothBesideObject, []), (Alternative2, BothBesideAlternative2, [])],
);

/// At most 9. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/titled/oneOf/0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothTitledSmall(i64);

::specwright_runtime::open_integer!(BothTitledSmall, i64, maximum = 9);

/// At least 100. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/titled/oneOf/1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothTitledLarge(i64);

::specwright_runtime::open_integer!(BothTitledLarge, i64, minimum = 100);

/// Spec: `#/components/schemas/Both/properties/titled`.
#[derive(Clone, Debug, PartialEq)]
pub enum BothTitled {
    /// See [`BothTitledSmall`].
    Small(BothTitledSmall),
    /// See [`BothTitledLarge`].
    Large(BothTitledLarge),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    BothTitled,
    One,
    [(Small, BothTitledSmall, []), (Large, BothTitledLarge, [])],
);

/// At most 2 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/alone`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothAlone(String);

::specwright_runtime::open_string!(BothAlone, max_length = 2);

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Both {
    /// See [`BothKinds`].
    pub kinds: Option<BothKinds>,
    /// See [`BothNumbers`].
    pub numbers: Option<BothNumbers>,
    /// See [`BothObjects`].
    pub objects: Option<BothObjects>,
    /// See [`BothBeside`].
    pub beside: Option<BothBeside>,
    /// See [`BothTitled`].
    pub titled: Option<BothTitled>,
    /// See [`BothAlone`].
    pub alone: Option<BothAlone>,
}

::specwright_runtime::object!(
    Both,
    lenient,
    Refused,
    [
        optional("kinds", kinds),
        optional("numbers", numbers),
        optional("objects", objects),
        optional("beside", beside),
        optional("titled", titled),
        optional("alone", alone),
    ],
);

/// Spec: `#/components/schemas/Cat`.
#[derive(Clone, Debug, PartialEq)]
pub struct Cat {
    /// `purrs`.
    pub purrs: bool,
}

::specwright_runtime::object!(Cat, lenient, Refused, [required("purrs", purrs)]);

/// At least 0. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Dog/properties/age`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DogAge(i64);

::specwright_runtime::open_integer!(DogAge, i64, minimum = 0);

/// Spec: `#/components/schemas/Dog`.
#[derive(Clone, Debug, PartialEq)]
pub struct Dog {
    /// `barks`.
    pub barks: bool,
    /// See [`DogAge`].
    pub age: Option<DogAge>,
}

impl Dog {
    /// A value of what is required; the rest is absent.
    pub fn new(barks: bool) -> Self {
        Self { barks, age: None }
    }
}

::specwright_runtime::object!(
    Dog,
    lenient,
    Ignored,
    [required("barks", barks), optional("age", age)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/kinds`.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyKinds {
    /// An alternative.
    String(String),
    /// An alternative.
    Integer(i64),
    /// An alternative.
    Boolean(bool),
    /// An alternative.
    Array(Vec<String>),
}

::specwright_runtime::strict_union!(
    StrictBodyKinds,
    One,
    [
        (String, String, []),
        (Integer, i64, []),
        (Boolean, bool, []),
        (Array, Vec::<String>, []),
    ],
);

/// A multiple of 3.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/numbers/oneOf/0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyNumbersInteger(i64);

::specwright_runtime::strict_integer!(StrictBodyNumbersInteger, i64, multiple_of = 3);

/// A multiple of 5.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/numbers/oneOf/1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyNumbersAlternative2(i64);

::specwright_runtime::strict_integer!(
    StrictBodyNumbersAlternative2,
    i64,
    multiple_of = 5,
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/numbers`.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyNumbers {
    /// See [`StrictBodyNumbersInteger`].
    Integer(StrictBodyNumbersInteger),
    /// See [`StrictBodyNumbersAlternative2`].
    Alternative2(StrictBodyNumbersAlternative2),
}

::specwright_runtime::strict_union!(
    StrictBodyNumbers,
    One,
    [
        (Integer, StrictBodyNumbersInteger, []),
        (Alternative2, StrictBodyNumbersAlternative2, []),
    ],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/objects`.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyObjects {
    /// See [`Cat`].
    Cat(Cat),
    /// See [`Dog`].
    Dog(Dog),
}

::specwright_runtime::strict_union!(
    StrictBodyObjects,
    One,
    [(Cat, Cat, []), (Dog, Dog, [])],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/beside/oneOf/0`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyBesideObject {
    /// `id`.
    pub id: i64,
    /// `a`.
    pub a: String,
}

::specwright_runtime::object!(
    StrictBodyBesideObject,
    strict,
    Ignored,
    [required("id", id), required("a", a)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/beside/oneOf/1`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyBesideAlternative2 {
    /// `id`.
    pub id: i64,
    /// `b`.
    pub b: String,
}

::specwright_runtime::object!(
    StrictBodyBesideAlternative2,
    strict,
    Ignored,
    [required("id", id), required("b", b)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/beside`.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyBeside {
    /// See [`StrictBodyBesideObject`].
    Object(StrictBodyBesideObject),
    /// See [`StrictBodyBesideAlternative2`].
    Alternative2(StrictBodyBesideAlternative2),
}

::specwright_runtime::strict_union!(
    StrictBodyBeside,
    One,
    [
        (Object, StrictBodyBesideObject, []),
        (Alternative2, StrictBodyBesideAlternative2, []),
    ],
);

/// At most 9.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/titled/oneOf/0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyTitledSmall(i64);

::specwright_runtime::strict_integer!(StrictBodyTitledSmall, i64, maximum = 9);

/// At least 100.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/titled/oneOf/1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyTitledLarge(i64);

::specwright_runtime::strict_integer!(StrictBodyTitledLarge, i64, minimum = 100);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/titled`.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyTitled {
    /// See [`StrictBodyTitledSmall`].
    Small(StrictBodyTitledSmall),
    /// See [`StrictBodyTitledLarge`].
    Large(StrictBodyTitledLarge),
}

::specwright_runtime::strict_union!(
    StrictBodyTitled,
    One,
    [(Small, StrictBodyTitledSmall, []), (Large, StrictBodyTitledLarge, [])],
);

/// At most 2 characters.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/alone`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyAlone(String);

::specwright_runtime::strict_string!(StrictBodyAlone, max_length = 2);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBody {
    /// See [`StrictBodyKinds`].
    pub kinds: Option<StrictBodyKinds>,
    /// See [`StrictBodyNumbers`].
    pub numbers: Option<StrictBodyNumbers>,
    /// See [`StrictBodyObjects`].
    pub objects: Option<StrictBodyObjects>,
    /// See [`StrictBodyBeside`].
    pub beside: Option<StrictBodyBeside>,
    /// See [`StrictBodyTitled`].
    pub titled: Option<StrictBodyTitled>,
    /// See [`StrictBodyAlone`].
    pub alone: Option<StrictBodyAlone>,
}

::specwright_runtime::object!(
    StrictBody,
    strict,
    Refused,
    [
        optional("kinds", kinds),
        optional("numbers", numbers),
        optional("objects", objects),
        optional("beside", beside),
        optional("titled", titled),
        optional("alone", alone),
    ],
);
