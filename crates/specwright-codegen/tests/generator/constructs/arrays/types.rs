//! Values of the API "Arrays".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// From 1 to 2 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/long`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothLong(Vec<i64>);

::specwright_runtime::open_array!(BothLong, i64, min_items = 1, max_items = 2);

/// No item twice. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/unique`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothUnique(Vec<::specwright_runtime::Json>);

::specwright_runtime::open_array!(
    BothUnique,
    ::specwright_runtime::Json,
    unique_items = true,
);

/// At least 1 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/few/items`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothFewItem(String);

::specwright_runtime::open_string!(BothFewItem, min_length = 1);

/// At most 3 items. No item twice. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/few`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothFew(Vec<BothFewItem>);

::specwright_runtime::open_array!(
    BothFew,
    BothFewItem,
    max_items = 3,
    unique_items = true,
);

/// At most 1. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/nested/items/items`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct BothNestedItemItem(f64);

::specwright_runtime::open_number!(BothNestedItemItem, f64, maximum = 1.0);

/// At least 1 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/nested/items`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothNestedItem(Vec<BothNestedItemItem>);

::specwright_runtime::open_array!(BothNestedItem, BothNestedItemItem, min_items = 1);

/// At most 2 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/nested`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothNested(Vec<BothNestedItem>);

::specwright_runtime::open_array!(BothNested, BothNestedItem, max_items = 2);

/// Spec: `#/components/schemas/Both/properties/objects/items`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothObjectsItem {
    /// `id`.
    pub id: i64,
}

::specwright_runtime::object!(
    BothObjectsItem,
    lenient,
    Ignored,
    [required("id", id)],
);

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Both {
    /// `any`.
    pub any: Option<Vec<::specwright_runtime::Json>>,
    /// See [`BothLong`].
    pub long: Option<BothLong>,
    /// See [`BothUnique`].
    pub unique: Option<BothUnique>,
    /// See [`BothFew`].
    pub few: Option<BothFew>,
    /// See [`BothNested`].
    pub nested: Option<BothNested>,
    /// `objects`.
    pub objects: Option<Vec<BothObjectsItem>>,
}

::specwright_runtime::object!(
    Both,
    lenient,
    Refused,
    [
        optional("any", any),
        optional("long", long),
        optional("unique", unique),
        optional("few", few),
        optional("nested", nested),
        optional("objects", objects),
    ],
);

/// From 1 to 2 items.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/long`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyLong(Vec<i64>);

::specwright_runtime::strict_array!(
    StrictBodyLong,
    i64,
    min_items = 1,
    max_items = 2,
);

/// No item twice.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/unique`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyUnique(Vec<::specwright_runtime::Json>);

::specwright_runtime::strict_array!(
    StrictBodyUnique,
    ::specwright_runtime::Json,
    unique_items = true,
);

/// At least 1 characters.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/few/items`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyFewItem(String);

::specwright_runtime::strict_string!(StrictBodyFewItem, min_length = 1);

/// At most 3 items. No item twice.
///
/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/few`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyFew(Vec<StrictBodyFewItem>);

::specwright_runtime::strict_array!(
    StrictBodyFew,
    StrictBodyFewItem,
    max_items = 3,
    unique_items = true,
);

/// At most 1.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/nested/items/items`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct StrictBodyNestedItemItem(f64);

::specwright_runtime::strict_number!(StrictBodyNestedItemItem, f64, maximum = 1.0);

/// At least 1 items.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/nested/items`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyNestedItem(Vec<StrictBodyNestedItemItem>);

::specwright_runtime::strict_array!(
    StrictBodyNestedItem,
    StrictBodyNestedItemItem,
    min_items = 1,
);

/// At most 2 items.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/nested`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyNested(Vec<StrictBodyNestedItem>);

::specwright_runtime::strict_array!(
    StrictBodyNested,
    StrictBodyNestedItem,
    max_items = 2,
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/objects/items`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyObjectsItem {
    /// `id`.
    pub id: i64,
}

::specwright_runtime::object!(
    StrictBodyObjectsItem,
    strict,
    Ignored,
    [required("id", id)],
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBody {
    /// `any`.
    pub any: Option<Vec<::specwright_runtime::Json>>,
    /// See [`StrictBodyLong`].
    pub long: Option<StrictBodyLong>,
    /// See [`StrictBodyUnique`].
    pub unique: Option<StrictBodyUnique>,
    /// See [`StrictBodyFew`].
    pub few: Option<StrictBodyFew>,
    /// See [`StrictBodyNested`].
    pub nested: Option<StrictBodyNested>,
    /// `objects`.
    pub objects: Option<Vec<StrictBodyObjectsItem>>,
}

::specwright_runtime::object!(
    StrictBody,
    strict,
    Refused,
    [
        optional("any", any),
        optional("long", long),
        optional("unique", unique),
        optional("few", few),
        optional("nested", nested),
        optional("objects", objects),
    ],
);
