//! Values of the API "Nullable".

#![allow(clippy::large_enum_variant, reason = "alternatives are what the spec says")]

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// At least 1 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/required`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothRequired(String);

::specwright_runtime::open_string!(BothRequired, min_length = 1);

/// Spec: `#/components/schemas/Both/properties/object`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothObject {
    /// `a`.
    pub a: String,
}

::specwright_runtime::object!(BothObject, lenient, Ignored, [required("a", a)]);

/// Spec: `#/components/schemas/Both/properties/alternative`.
#[derive(Clone, Debug, PartialEq)]
pub enum BothAlternative {
    /// An alternative.
    String(String),
    /// An alternative.
    Integer(i64),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    BothAlternative,
    One,
    [(String, String, []), (Integer, i64, [])],
);

/// Spec: `#/components/schemas/Both/properties/choice`.
/// A value of several alternatives is the one that keeps most of its properties; what only
/// the others know is dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum BothChoice {
    /// An alternative.
    String(String),
    /// An alternative.
    Integer(i64),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    BothChoice,
    Any,
    [(String, String, []), (Integer, i64, [])],
);

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, PartialEq)]
pub struct Both {
    /// See [`BothRequired`].
    pub required: Option<BothRequired>,
    /// `optional`.
    pub optional: Option<Option<i64>>,
    /// `not`.
    pub not: Option<i64>,
    /// See [`Word`].
    pub component: Option<Option<Word>>,
    /// `items`.
    pub items: Option<Vec<Option<bool>>>,
    /// `list`.
    pub list: Option<Option<Vec<String>>>,
    /// `map`.
    pub map: Option<::std::collections::BTreeMap<String, Option<f64>>>,
    /// See [`BothObject`].
    pub object: Option<Option<BothObject>>,
    /// See [`Plain`].
    pub merged: Option<Option<Plain>>,
    /// See [`BothAlternative`].
    pub alternative: Option<Option<BothAlternative>>,
    /// See [`BothChoice`].
    pub choice: Option<Option<BothChoice>>,
}

impl Both {
    /// A value of what is required; the rest is absent.
    pub fn new(required: Option<BothRequired>) -> Self {
        Self {
            required,
            optional: None,
            not: None,
            component: None,
            items: None,
            list: None,
            map: None,
            object: None,
            merged: None,
            alternative: None,
            choice: None,
        }
    }
}

::specwright_runtime::object!(
    Both,
    lenient,
    Refused,
    [
        required("required", required),
        optional("optional", optional),
        optional("not", not),
        optional("component", component),
        optional("items", items),
        optional("list", list),
        optional("map", map),
        optional("object", object),
        optional("merged", merged),
        optional("alternative", alternative),
        optional("choice", choice),
    ],
);

/// At most 3 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Word`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(String);

::specwright_runtime::open_string!(Word, max_length = 3);

/// At most 3 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Plain`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Plain(String);

::specwright_runtime::open_string!(Plain, max_length = 3);

/// At least 1 characters.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/required`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyRequired(String);

::specwright_runtime::strict_string!(StrictBodyRequired, min_length = 1);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/object`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyObject {
    /// `a`.
    pub a: String,
}

::specwright_runtime::object!(StrictBodyObject, strict, Ignored, [required("a", a)]);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/alternative`.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyAlternative {
    /// An alternative.
    String(String),
    /// An alternative.
    Integer(i64),
}

::specwright_runtime::strict_union!(
    StrictBodyAlternative,
    One,
    [(String, String, []), (Integer, i64, [])],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/choice`.
/// A value of several alternatives is the one that keeps most of its properties; what only
/// the others know is dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyChoice {
    /// An alternative.
    String(String),
    /// An alternative.
    Integer(i64),
}

::specwright_runtime::strict_union!(
    StrictBodyChoice,
    Any,
    [(String, String, []), (Integer, i64, [])],
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBody {
    /// See [`StrictBodyRequired`].
    pub required: Option<StrictBodyRequired>,
    /// `optional`.
    pub optional: Option<Option<i64>>,
    /// `not`.
    pub not: Option<i64>,
    /// See [`Word`].
    pub component: Option<Option<Word>>,
    /// `items`.
    pub items: Option<Vec<Option<bool>>>,
    /// `list`.
    pub list: Option<Option<Vec<String>>>,
    /// `map`.
    pub map: Option<::std::collections::BTreeMap<String, Option<f64>>>,
    /// See [`StrictBodyObject`].
    pub object: Option<Option<StrictBodyObject>>,
    /// See [`Plain`].
    pub merged: Option<Option<Plain>>,
    /// See [`StrictBodyAlternative`].
    pub alternative: Option<Option<StrictBodyAlternative>>,
    /// See [`StrictBodyChoice`].
    pub choice: Option<Option<StrictBodyChoice>>,
}

impl StrictBody {
    /// A value of what is required; the rest is absent.
    pub fn new(required: Option<StrictBodyRequired>) -> Self {
        Self {
            required,
            optional: None,
            not: None,
            component: None,
            items: None,
            list: None,
            map: None,
            object: None,
            merged: None,
            alternative: None,
            choice: None,
        }
    }
}

::specwright_runtime::object!(
    StrictBody,
    strict,
    Refused,
    [
        required("required", required),
        optional("optional", optional),
        optional("not", not),
        optional("component", component),
        optional("items", items),
        optional("list", list),
        optional("map", map),
        optional("object", object),
        optional("merged", merged),
        optional("alternative", alternative),
        optional("choice", choice),
    ],
);
