//! Values of the API "Enums".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// Spec: `#/components/schemas/Both/properties/strings`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BothStrings {
    /// On the wire: `"asc"`.
    Asc,
    /// On the wire: `"desc"`.
    Desc,
    /// On the wire: `""`.
    Empty,
    /// On the wire: `"Größe/2"`.
    Gre2,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    BothStrings,
    [("asc", Asc), ("desc", Desc), ("", Empty), ("Größe/2", Gre2)],
);

/// Spec: `#/components/schemas/Both/properties/integers`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BothIntegers {
    /// On the wire: `0`.
    Value0,
    /// On the wire: `-1`.
    ValueMinus1,
    /// On the wire: `10`.
    Value10,
    /// A value that the spec does not list, as it came.
    Unknown(i64),
}

::specwright_runtime::open_integer_enum!(
    BothIntegers,
    i64,
    [(0, Value0), (-1, ValueMinus1), (10, Value10)],
);

/// Spec: `#/components/schemas/Both/properties/named`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BothNamed {
    /// Not much. On the wire: `1`.
    Low,
    /// Much. On the wire: `2`.
    High,
    /// A value that the spec does not list, as it came.
    Unknown(i32),
}

::specwright_runtime::open_integer_enum!(BothNamed, i32, [(1, Low), (2, High)]);

/// Spec: `#/components/schemas/Both/properties/numbers`.
#[derive(Clone, Debug, PartialEq)]
pub enum BothNumbers {
    /// On the wire: `0.5`.
    Value0Point5,
    /// On the wire: `1`.
    Value1,
    /// On the wire: `-2000.0`.
    ValueMinus2000Point0,
    /// A value that the spec does not list, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_value_enum!(
    BothNumbers,
    [
        (::specwright_runtime::Json::Number(0.5), Value0Point5),
        (::specwright_runtime::Json::Integer(1), Value1),
        (::specwright_runtime::Json::Number(-2000.0), ValueMinus2000Point0),
    ],
);

/// Spec: `#/components/schemas/Both/properties/booleans`.
#[derive(Clone, Debug, PartialEq)]
pub enum BothBooleans {
    /// On the wire: `true`.
    True,
    /// A value that the spec does not list, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_value_enum!(
    BothBooleans,
    [(::specwright_runtime::Json::Boolean(true), True)],
);

/// Spec: `#/components/schemas/Both/properties/nullable`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BothNullable {
    /// On the wire: `"a"`.
    A,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(BothNullable, [("a", A)]);

/// Spec: `#/components/schemas/Both/properties/notNullable`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BothNotNullable {
    /// On the wire: `"a"`.
    A,
    /// On the wire: `"b"`.
    B,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(BothNotNullable, [("a", A), ("b", B)]);

/// Spec: `#/components/schemas/Both/properties/untyped`.
#[derive(Clone, Debug, PartialEq)]
pub enum BothUntyped {
    /// On the wire: `"off"`.
    Off,
    /// On the wire: `1`.
    Value1,
    /// On the wire: `2.5`.
    Value2Point5,
    /// On the wire: `true`.
    True,
    /// On the wire: `[1,"a"]`.
    Value1A,
    /// On the wire: `{"k":"v"}`.
    ValueKV,
    /// A value that the spec does not list, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_value_enum!(
    BothUntyped,
    [
        (::specwright_runtime::Json::from("off"), Off),
        (::specwright_runtime::Json::Integer(1), Value1),
        (::specwright_runtime::Json::Number(2.5), Value2Point5),
        (::specwright_runtime::Json::Boolean(true), True),
        (
            ::specwright_runtime::Json::Array(
                vec![
                    ::specwright_runtime::Json::Integer(1),
                    ::specwright_runtime::Json::from("a")
                ],
            ),
            Value1A,
        ),
        (
            ::specwright_runtime::Json::Object(
                [("k".to_owned(), ::specwright_runtime::Json::from("v"))]
                    .into_iter()
                    .collect(),
            ),
            ValueKV,
        ),
    ],
);

/// Spec: `#/components/schemas/Both/properties/inferred`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BothInferred {
    /// On the wire: `"x"`.
    X,
    /// On the wire: `"y"`.
    Y,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(BothInferred, [("x", X), ("y", Y)]);

/// Spec: `#/components/schemas/Both/properties/lists`.
#[derive(Clone, Debug, PartialEq)]
pub enum BothLists {
    /// On the wire: `[1,2]`.
    Value12,
    /// On the wire: `[]`.
    Value,
    /// A value that the spec does not list, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_value_enum!(
    BothLists,
    [
        (
            ::specwright_runtime::Json::Array(
                vec![
                    ::specwright_runtime::Json::Integer(1),
                    ::specwright_runtime::Json::Integer(2)
                ],
            ),
            Value12,
        ),
        (::specwright_runtime::Json::Array(vec![]), Value),
    ],
);

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Both {
    /// See [`BothStrings`].
    pub strings: Option<BothStrings>,
    /// See [`BothIntegers`].
    pub integers: Option<BothIntegers>,
    /// See [`BothNamed`].
    pub named: Option<BothNamed>,
    /// See [`BothNumbers`].
    pub numbers: Option<BothNumbers>,
    /// See [`BothBooleans`].
    pub booleans: Option<BothBooleans>,
    /// See [`BothNullable`].
    pub nullable: Option<Option<BothNullable>>,
    /// See [`BothNotNullable`].
    pub not_nullable: Option<BothNotNullable>,
    /// See [`BothUntyped`].
    pub untyped: Option<BothUntyped>,
    /// See [`BothInferred`].
    pub inferred: Option<BothInferred>,
    /// See [`BothLists`].
    pub lists: Option<BothLists>,
}

::specwright_runtime::object!(
    Both,
    lenient,
    Refused,
    [
        optional("strings", strings),
        optional("integers", integers),
        optional("named", named),
        optional("numbers", numbers),
        optional("booleans", booleans),
        optional("nullable", nullable),
        optional("notNullable", not_nullable),
        optional("untyped", untyped),
        optional("inferred", inferred),
        optional("lists", lists),
    ],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/strings`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StrictBodyStrings {
    /// On the wire: `"asc"`.
    Asc,
    /// On the wire: `"desc"`.
    Desc,
    /// On the wire: `""`.
    Empty,
    /// On the wire: `"Größe/2"`.
    Gre2,
}

::specwright_runtime::closed_string_enum!(
    StrictBodyStrings,
    [("asc", Asc), ("desc", Desc), ("", Empty), ("Größe/2", Gre2)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/integers`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StrictBodyIntegers {
    /// On the wire: `0`.
    Value0,
    /// On the wire: `-1`.
    ValueMinus1,
    /// On the wire: `10`.
    Value10,
}

::specwright_runtime::closed_integer_enum!(
    StrictBodyIntegers,
    i64,
    [(0, Value0), (-1, ValueMinus1), (10, Value10)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/named`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StrictBodyNamed {
    /// Not much. On the wire: `1`.
    Low,
    /// Much. On the wire: `2`.
    High,
}

::specwright_runtime::closed_integer_enum!(
    StrictBodyNamed,
    i32,
    [(1, Low), (2, High)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/numbers`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum StrictBodyNumbers {
    /// On the wire: `0.5`.
    Value0Point5,
    /// On the wire: `1`.
    Value1,
    /// On the wire: `-2000.0`.
    ValueMinus2000Point0,
}

::specwright_runtime::closed_value_enum!(
    StrictBodyNumbers,
    [
        (::specwright_runtime::Json::Number(0.5), Value0Point5),
        (::specwright_runtime::Json::Integer(1), Value1),
        (::specwright_runtime::Json::Number(-2000.0), ValueMinus2000Point0),
    ],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/booleans`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum StrictBodyBooleans {
    /// On the wire: `true`.
    True,
}

::specwright_runtime::closed_value_enum!(
    StrictBodyBooleans,
    [(::specwright_runtime::Json::Boolean(true), True)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/nullable`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StrictBodyNullable {
    /// On the wire: `"a"`.
    A,
}

::specwright_runtime::closed_string_enum!(StrictBodyNullable, [("a", A)]);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/notNullable`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StrictBodyNotNullable {
    /// On the wire: `"a"`.
    A,
    /// On the wire: `"b"`.
    B,
}

::specwright_runtime::closed_string_enum!(
    StrictBodyNotNullable,
    [("a", A), ("b", B)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/untyped`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum StrictBodyUntyped {
    /// On the wire: `"off"`.
    Off,
    /// On the wire: `1`.
    Value1,
    /// On the wire: `2.5`.
    Value2Point5,
    /// On the wire: `true`.
    True,
    /// On the wire: `[1,"a"]`.
    Value1A,
    /// On the wire: `{"k":"v"}`.
    ValueKV,
}

::specwright_runtime::closed_value_enum!(
    StrictBodyUntyped,
    [
        (::specwright_runtime::Json::from("off"), Off),
        (::specwright_runtime::Json::Integer(1), Value1),
        (::specwright_runtime::Json::Number(2.5), Value2Point5),
        (::specwright_runtime::Json::Boolean(true), True),
        (
            ::specwright_runtime::Json::Array(
                vec![
                    ::specwright_runtime::Json::Integer(1),
                    ::specwright_runtime::Json::from("a")
                ],
            ),
            Value1A,
        ),
        (
            ::specwright_runtime::Json::Object(
                [("k".to_owned(), ::specwright_runtime::Json::from("v"))]
                    .into_iter()
                    .collect(),
            ),
            ValueKV,
        ),
    ],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/inferred`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StrictBodyInferred {
    /// On the wire: `"x"`.
    X,
    /// On the wire: `"y"`.
    Y,
}

::specwright_runtime::closed_string_enum!(StrictBodyInferred, [("x", X), ("y", Y)]);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/lists`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum StrictBodyLists {
    /// On the wire: `[1,2]`.
    Value12,
    /// On the wire: `[]`.
    Value,
}

::specwright_runtime::closed_value_enum!(
    StrictBodyLists,
    [
        (
            ::specwright_runtime::Json::Array(
                vec![
                    ::specwright_runtime::Json::Integer(1),
                    ::specwright_runtime::Json::Integer(2)
                ],
            ),
            Value12,
        ),
        (::specwright_runtime::Json::Array(vec![]), Value),
    ],
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBody {
    /// See [`StrictBodyStrings`].
    pub strings: Option<StrictBodyStrings>,
    /// See [`StrictBodyIntegers`].
    pub integers: Option<StrictBodyIntegers>,
    /// See [`StrictBodyNamed`].
    pub named: Option<StrictBodyNamed>,
    /// See [`StrictBodyNumbers`].
    pub numbers: Option<StrictBodyNumbers>,
    /// See [`StrictBodyBooleans`].
    pub booleans: Option<StrictBodyBooleans>,
    /// See [`StrictBodyNullable`].
    pub nullable: Option<Option<StrictBodyNullable>>,
    /// See [`StrictBodyNotNullable`].
    pub not_nullable: Option<StrictBodyNotNullable>,
    /// See [`StrictBodyUntyped`].
    pub untyped: Option<StrictBodyUntyped>,
    /// See [`StrictBodyInferred`].
    pub inferred: Option<StrictBodyInferred>,
    /// See [`StrictBodyLists`].
    pub lists: Option<StrictBodyLists>,
}

::specwright_runtime::object!(
    StrictBody,
    strict,
    Refused,
    [
        optional("strings", strings),
        optional("integers", integers),
        optional("named", named),
        optional("numbers", numbers),
        optional("booleans", booleans),
        optional("nullable", nullable),
        optional("notNullable", not_nullable),
        optional("untyped", untyped),
        optional("inferred", inferred),
        optional("lists", lists),
    ],
);
