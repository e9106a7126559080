//! Values of the API "All of".

#![allow(clippy::large_enum_variant, reason = "alternatives are what the spec says")]

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// From 1 to 3 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Named/properties/name`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothJoinedName(String);

::specwright_runtime::open_string!(BothJoinedName, min_length = 1, max_length = 3);

/// At most 10. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/joined/allOf/1/properties/size`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothJoinedSize(i64);

::specwright_runtime::open_integer!(BothJoinedSize, i64, maximum = 10);

/// Spec: `#/components/schemas/Both/properties/joined`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothJoined {
    /// `extra`.
    pub extra: bool,
    /// See [`BothJoinedName`].
    pub name: BothJoinedName,
    /// See [`BothJoinedSize`].
    pub size: BothJoinedSize,
}

::specwright_runtime::object!(
    BothJoined,
    lenient,
    Ignored,
    [required("extra", extra), required("name", name), required("size", size)],
);

/// From 5 to 49. A multiple of 10. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/integer`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothInteger(i64);

::specwright_runtime::open_integer!(
    BothInteger,
    i64,
    minimum = 5,
    maximum = 49,
    multiple_of = 10,
);

/// At least 0. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/narrower`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothNarrower(i64);

::specwright_runtime::open_integer!(BothNarrower, i64, minimum = 0);

/// From 2 to 5 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/string`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothString(String);

::specwright_runtime::open_string!(BothString, min_length = 2, max_length = 5);

/// From 1 to 2 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/array/allOf/0/items`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothArrayItem(String);

::specwright_runtime::open_string!(BothArrayItem, min_length = 1, max_length = 2);

/// From 1 to 3 items. No item twice. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/array`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothArray(Vec<BothArrayItem>);

::specwright_runtime::open_array!(
    BothArray,
    BothArrayItem,
    min_items = 1,
    max_items = 3,
    unique_items = true,
);

/// Spec: `#/components/schemas/Both/properties/enum`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BothEnum {
    /// On the wire: `"b"`.
    B,
    /// On the wire: `"c"`.
    C,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(BothEnum, [("b", B), ("c", C)]);

/// From 1 to 5. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/map/allOf/0/additionalProperties`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothMapValue(i64);

::specwright_runtime::open_integer!(BothMapValue, i64, minimum = 1, maximum = 5);

/// From 1 to 2 properties. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/map`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothMap(::std::collections::BTreeMap<String, BothMapValue>);

::specwright_runtime::open_map!(
    BothMap,
    BothMapValue,
    min_properties = 1,
    max_properties = 2,
);

/// At most 3. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/typed/allOf/0/properties/a`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothTypedA(i64);

::specwright_runtime::open_integer!(BothTypedA, i64, maximum = 3);

/// At most 3. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/typed/allOf/1/additionalProperties`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothTypedValue(i64);

::specwright_runtime::open_integer!(BothTypedValue, i64, maximum = 3);

/// Spec: `#/components/schemas/Both/properties/typed`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BothTyped {
    /// See [`BothTypedA`].
    pub a: Option<BothTypedA>,
    /// Properties that the schema does not name.
    pub additional_properties: ::std::collections::BTreeMap<String, BothTypedValue>,
}

::specwright_runtime::object!(
    BothTyped,
    lenient,
    Kept(additional_properties),
    [optional("a", a)],
);

/// Spec: `#/components/schemas/Both/properties/excluded/allOf/0/not`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BothExcludedNotAlternative1 {
    /// On the wire: `"x"`.
    X,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(BothExcludedNotAlternative1, [("x", X)]);

/// Spec: `#/components/schemas/Both/properties/excluded/allOf/1/not`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BothExcludedNotAlternative2 {
    /// On the wire: `"y"`.
    Y,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(BothExcludedNotAlternative2, [("y", Y)]);

/// Spec: `#/components/schemas/Both/properties/excluded/allOf/0/not`.
/// A value of several alternatives is the one that keeps most of its properties; what only
/// the others know is dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum BothExcludedNot {
    /// See [`BothExcludedNotAlternative1`].
    Alternative1(BothExcludedNotAlternative1),
    /// See [`BothExcludedNotAlternative2`].
    Alternative2(BothExcludedNotAlternative2),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    BothExcludedNot,
    Any,
    [
        (Alternative1, BothExcludedNotAlternative1, []),
        (Alternative2, BothExcludedNotAlternative2, []),
    ],
);

/// Spec: `#/components/schemas/Both/properties/excluded`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothExcludedBase(String);

::specwright_runtime::open_string!(BothExcludedBase);

/// Spec: `#/components/schemas/Both/properties/excluded`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothExcluded(BothExcludedBase);

::specwright_runtime::excluding!(
    BothExcluded,
    BothExcludedBase,
    lenient,
    BothExcludedNot,
);

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Both {
    /// See [`BothJoined`].
    pub joined: Option<BothJoined>,
    /// See [`BothInteger`].
    pub integer: Option<BothInteger>,
    /// See [`BothNarrower`].
    pub narrower: Option<BothNarrower>,
    /// See [`BothString`].
    pub string: Option<BothString>,
    /// See [`BothArray`].
    pub array: Option<BothArray>,
    /// See [`BothEnum`].
    pub r#enum: Option<BothEnum>,
    /// See [`BothMap`].
    pub map: Option<BothMap>,
    /// See [`BothTyped`].
    pub typed: Option<BothTyped>,
    /// See [`BothExcluded`].
    pub excluded: Option<BothExcluded>,
    /// See [`Third`].
    pub deep: Option<Third>,
}

::specwright_runtime::object!(
    Both,
    lenient,
    Refused,
    [
        optional("joined", joined),
        optional("integer", integer),
        optional("narrower", narrower),
        optional("string", string),
        optional("array", array),
        optional("enum", r#enum),
        optional("map", map),
        optional("typed", typed),
        optional("excluded", excluded),
        optional("deep", deep),
    ],
);

/// At least 1 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Named/properties/name`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NamedName(String);

::specwright_runtime::open_string!(NamedName, min_length = 1);

/// Spec: `#/components/schemas/Named`.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// See [`NamedName`].
    pub name: NamedName,
}

::specwright_runtime::object!(Named, lenient, Ignored, [required("name", name)]);

/// At least 0. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/First/properties/a`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FirstA(i64);

::specwright_runtime::open_integer!(FirstA, i64, minimum = 0);

/// Spec: `#/components/schemas/First`.
#[derive(Clone, Debug, PartialEq)]
pub struct First {
    /// See [`FirstA`].
    pub a: FirstA,
}

::specwright_runtime::object!(First, lenient, Ignored, [required("a", a)]);

/// From 0 to 9. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/First/properties/a`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SecondA(i64);

::specwright_runtime::open_integer!(SecondA, i64, minimum = 0, maximum = 9);

/// Spec: `#/components/schemas/Second`.
#[derive(Clone, Debug, PartialEq)]
pub struct Second {
    /// See [`SecondA`].
    pub a: SecondA,
    /// `b`.
    pub b: Option<String>,
}

::specwright_runtime::object!(
    Second,
    lenient,
    Ignored,
    [required("a", a), optional("b", b)],
);

/// From 0 to 9. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/First/properties/a`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThirdA(i64);

::specwright_runtime::open_integer!(ThirdA, i64, minimum = 0, maximum = 9);

/// Spec: `#/components/schemas/Third`.
#[derive(Clone, Debug, PartialEq)]
pub struct Third {
    /// See [`ThirdA`].
    pub a: ThirdA,
    /// `b`.
    pub b: String,
}

::specwright_runtime::object!(
    Third,
    lenient,
    Ignored,
    [required("a", a), required("b", b)],
);

/// From 1 to 3 characters.
///
/// Spec: `#/components/schemas/Named/properties/name`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyJoinedName(String);

::specwright_runtime::strict_string!(
    StrictBodyJoinedName,
    min_length = 1,
    max_length = 3,
);

/// At most 10.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/joined/allOf/1/properties/size`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyJoinedSize(i64);

::specwright_runtime::strict_integer!(StrictBodyJoinedSize, i64, maximum = 10);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/joined`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyJoined {
    /// `extra`.
    pub extra: bool,
    /// See [`StrictBodyJoinedName`].
    pub name: StrictBodyJoinedName,
    /// See [`StrictBodyJoinedSize`].
    pub size: StrictBodyJoinedSize,
}

::specwright_runtime::object!(
    StrictBodyJoined,
    strict,
    Ignored,
    [required("extra", extra), required("name", name), required("size", size)],
);

/// From 5 to 49. A multiple of 10.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/integer`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyInteger(i64);

::specwright_runtime::strict_integer!(
    StrictBodyInteger,
    i64,
    minimum = 5,
    maximum = 49,
    multiple_of = 10,
);

/// At least 0.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/narrower`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyNarrower(i64);

::specwright_runtime::strict_integer!(StrictBodyNarrower, i64, minimum = 0);

/// From 2 to 5 characters.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/string`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyString(String);

::specwright_runtime::strict_string!(
    StrictBodyString,
    min_length = 2,
    max_length = 5,
);

/// From 1 to 2 characters.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/array/allOf/0/items`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyArrayItem(String);

::specwright_runtime::strict_string!(
    StrictBodyArrayItem,
    min_length = 1,
    max_length = 2,
);

/// From 1 to 3 items. No item twice.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/array`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyArray(Vec<StrictBodyArrayItem>);

::specwright_runtime::strict_array!(
    StrictBodyArray,
    StrictBodyArrayItem,
    min_items = 1,
    max_items = 3,
    unique_items = true,
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/enum`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StrictBodyEnum {
    /// On the wire: `"b"`.
    B,
    /// On the wire: `"c"`.
    C,
}

::specwright_runtime::closed_string_enum!(StrictBodyEnum, [("b", B), ("c", C)]);

/// From 1 to 5.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/map/allOf/0/additionalProperties`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyMapValue(i64);

::specwright_runtime::strict_integer!(
    StrictBodyMapValue,
    i64,
    minimum = 1,
    maximum = 5,
);

/// From 1 to 2 properties.
///
/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/map`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyMap(::std::collections::BTreeMap<String, StrictBodyMapValue>);

::specwright_runtime::strict_map!(
    StrictBodyMap,
    StrictBodyMapValue,
    min_properties = 1,
    max_properties = 2,
);

/// At most 3.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/typed/allOf/0/properties/a`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyTypedA(i64);

::specwright_runtime::strict_integer!(StrictBodyTypedA, i64, maximum = 3);

/// At most 3.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/typed/allOf/1/additionalProperties`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyTypedValue(i64);

::specwright_runtime::strict_integer!(StrictBodyTypedValue, i64, maximum = 3);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/typed`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBodyTyped {
    /// See [`StrictBodyTypedA`].
    pub a: Option<StrictBodyTypedA>,
    /// Properties that the schema does not name.
    pub additional_properties: ::std::collections::BTreeMap<
        String,
        StrictBodyTypedValue,
    >,
}

::specwright_runtime::object!(
    StrictBodyTyped,
    strict,
    Kept(additional_properties),
    [optional("a", a)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/excluded/allOf/0/not`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StrictBodyExcludedNotAlternative1 {
    /// On the wire: `"x"`.
    X,
}

::specwright_runtime::closed_string_enum!(
    StrictBodyExcludedNotAlternative1,
    [("x", X)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/excluded/allOf/1/not`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StrictBodyExcludedNotAlternative2 {
    /// On the wire: `"y"`.
    Y,
}

::specwright_runtime::closed_string_enum!(
    StrictBodyExcludedNotAlternative2,
    [("y", Y)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/excluded/allOf/0/not`.
/// A value of several alternatives is the one that keeps most of its properties; what only
/// the others know is dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyExcludedNot {
    /// See [`StrictBodyExcludedNotAlternative1`].
    Alternative1(StrictBodyExcludedNotAlternative1),
    /// See [`StrictBodyExcludedNotAlternative2`].
    Alternative2(StrictBodyExcludedNotAlternative2),
}

::specwright_runtime::strict_union!(
    StrictBodyExcludedNot,
    Any,
    [
        (Alternative1, StrictBodyExcludedNotAlternative1, []),
        (Alternative2, StrictBodyExcludedNotAlternative2, []),
    ],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/excluded`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyExcludedBase(String);

::specwright_runtime::open_string!(StrictBodyExcludedBase);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/excluded`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyExcluded(StrictBodyExcludedBase);

::specwright_runtime::excluding!(
    StrictBodyExcluded,
    StrictBodyExcludedBase,
    strict,
    StrictBodyExcludedNot,
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBody {
    /// See [`StrictBodyJoined`].
    pub joined: Option<StrictBodyJoined>,
    /// See [`StrictBodyInteger`].
    pub integer: Option<StrictBodyInteger>,
    /// See [`StrictBodyNarrower`].
    pub narrower: Option<StrictBodyNarrower>,
    /// See [`StrictBodyString`].
    pub string: Option<StrictBodyString>,
    /// See [`StrictBodyArray`].
    pub array: Option<StrictBodyArray>,
    /// See [`StrictBodyEnum`].
    pub r#enum: Option<StrictBodyEnum>,
    /// See [`StrictBodyMap`].
    pub map: Option<StrictBodyMap>,
    /// See [`StrictBodyTyped`].
    pub typed: Option<StrictBodyTyped>,
    /// See [`StrictBodyExcluded`].
    pub excluded: Option<StrictBodyExcluded>,
    /// See [`Third`].
    pub deep: Option<Third>,
}

::specwright_runtime::object!(
    StrictBody,
    strict,
    Refused,
    [
        optional("joined", joined),
        optional("integer", integer),
        optional("narrower", narrower),
        optional("string", string),
        optional("array", array),
        optional("enum", r#enum),
        optional("map", map),
        optional("typed", typed),
        optional("excluded", excluded),
        optional("deep", deep),
    ],
);
