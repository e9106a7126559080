//! Values of the API "Nullable".

#![allow(clippy::large_enum_variant, reason = "alternatives are what the spec says")]

use serde::Serialize;

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// At least 1 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/required`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothRequired(String);

specwright_runtime::open_string!(BothRequired, min_length = 1);

/// Spec: `#/components/schemas/Both/properties/object`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BothObject {
    /// `a`.
    pub a: String,
}

specwright_runtime::object!(
    BothObject,
    lenient,
    Ignored,
    [(a, "a", required, String)],
);

/// Spec: `#/components/schemas/Both/properties/alternative`.
#[derive(Clone, Debug, PartialEq)]
pub enum BothAlternative {
    /// An alternative.
    String(String),
    /// An alternative.
    Integer(i64),
    /// A value of no alternative, as it came.
    Unknown(specwright_runtime::Json),
}

specwright_runtime::open_union!(
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
    Unknown(specwright_runtime::Json),
}

specwright_runtime::open_union!(
    BothChoice,
    Any,
    [(String, String, []), (Integer, i64, [])],
);

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Both {
    /// See [`BothRequired`].
    pub required: Option<BothRequired>,
    /// `optional`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional: Option<Option<i64>>,
    /// `not`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not: Option<i64>,
    /// See [`Word`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub component: Option<Option<Word>>,
    /// `items`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<Option<bool>>>,
    /// `list`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<Option<Vec<String>>>,
    /// `map`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<std::collections::BTreeMap<String, Option<f64>>>,
    /// See [`BothObject`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<Option<BothObject>>,
    /// See [`Plain`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged: Option<Option<Plain>>,
    /// See [`BothAlternative`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternative: Option<Option<BothAlternative>>,
    /// See [`BothChoice`].
    #[serde(skip_serializing_if = "Option::is_none")]
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

specwright_runtime::object!(
    Both,
    lenient,
    Refused,
    [
        (required, "required", required, Option::<BothRequired>),
        (optional, "optional", optional, Option::<i64>),
        (not, "not", optional, i64),
        (component, "component", optional, Option::<Word>),
        (items, "items", optional, Vec::<Option<bool>>),
        (list, "list", optional, Option::<Vec<String>>),
        (map, "map", optional, std::collections::BTreeMap::<String, Option<f64>>),
        (object, "object", optional, Option::<BothObject>),
        (merged, "merged", optional, Option::<Plain>),
        (alternative, "alternative", optional, Option::<BothAlternative>),
        (choice, "choice", optional, Option::<BothChoice>),
    ],
);

/// At most 3 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Word`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(String);

specwright_runtime::open_string!(Word, max_length = 3);

/// At most 3 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Plain`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Plain(String);

specwright_runtime::open_string!(Plain, max_length = 3);

/// At least 1 characters.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/required`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyRequired(String);

specwright_runtime::strict_string!(StrictBodyRequired, min_length = 1);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/object`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StrictBodyObject {
    /// `a`.
    pub a: String,
}

specwright_runtime::object!(
    StrictBodyObject,
    strict,
    Ignored,
    [(a, "a", required, String)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/alternative`.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyAlternative {
    /// An alternative.
    String(String),
    /// An alternative.
    Integer(i64),
}

specwright_runtime::strict_union!(
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

specwright_runtime::strict_union!(
    StrictBodyChoice,
    Any,
    [(String, String, []), (Integer, i64, [])],
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StrictBody {
    /// See [`StrictBodyRequired`].
    pub required: Option<StrictBodyRequired>,
    /// `optional`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional: Option<Option<i64>>,
    /// `not`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not: Option<i64>,
    /// See [`Word`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub component: Option<Option<Word>>,
    /// `items`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<Option<bool>>>,
    /// `list`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<Option<Vec<String>>>,
    /// `map`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<std::collections::BTreeMap<String, Option<f64>>>,
    /// See [`StrictBodyObject`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<Option<StrictBodyObject>>,
    /// See [`Plain`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged: Option<Option<Plain>>,
    /// See [`StrictBodyAlternative`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternative: Option<Option<StrictBodyAlternative>>,
    /// See [`StrictBodyChoice`].
    #[serde(skip_serializing_if = "Option::is_none")]
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

specwright_runtime::object!(
    StrictBody,
    strict,
    Refused,
    [
        (required, "required", required, Option::<StrictBodyRequired>),
        (optional, "optional", optional, Option::<i64>),
        (not, "not", optional, i64),
        (component, "component", optional, Option::<Word>),
        (items, "items", optional, Vec::<Option<bool>>),
        (list, "list", optional, Option::<Vec<String>>),
        (map, "map", optional, std::collections::BTreeMap::<String, Option<f64>>),
        (object, "object", optional, Option::<StrictBodyObject>),
        (merged, "merged", optional, Option::<Plain>),
        (alternative, "alternative", optional, Option::<StrictBodyAlternative>),
        (choice, "choice", optional, Option::<StrictBodyChoice>),
    ],
);
