//! Values of the API "Query".

#![allow(clippy::large_enum_variant, reason = "alternatives are what the spec says")]

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// At least 1 characters.
///
/// Spec: `#/paths/~1types/get/parameters/0/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypesString(String);

::specwright_runtime::strict_string!(TypesString, min_length = 1);

/// At least -5.
///
/// Spec: `#/paths/~1types/get/parameters/2/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypesInt32(i32);

::specwright_runtime::strict_integer!(TypesInt32, i32, minimum = -5);

/// Less than 1.
///
/// Spec: `#/paths/~1types/get/parameters/3/schema`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct TypesNumber(f64);

::specwright_runtime::strict_number!(TypesNumber, f64, exclusive_maximum = 1.0);

/// Spec: `#/paths/~1types/get/parameters/5/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TypesSort {
    /// On the wire: `"up"`.
    Up,
    /// On the wire: `"down"`.
    Down,
}

::specwright_runtime::closed_string_enum!(TypesSort, [("up", Up), ("down", Down)]);

/// Spec: `#/paths/~1types/get/parameters/6/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TypesLevel {
    /// On the wire: `1`.
    Value1,
    /// On the wire: `2`.
    Value2,
}

::specwright_runtime::closed_integer_enum!(
    TypesLevel,
    i64,
    [(1, Value1), (2, Value2)],
);

/// Its format is [`Date`](specwright_runtime::Format::Date).
///
/// Spec: `#/paths/~1types/get/parameters/7/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypesDate(String);

::specwright_runtime::strict_string!(
    TypesDate,
    format = ::specwright_runtime::Format::Date,
);

/// Its `Debug` text does not show it.
///
/// Spec: `#/paths/~1types/get/parameters/8/schema`.
#[derive(Clone, PartialEq, Eq)]
pub struct TypesSecret(String);

::specwright_runtime::open_string!(TypesSecret);

::specwright_runtime::secret!(TypesSecret);

/// At most 9.
///
/// Spec: `#/paths/~1types/get/parameters/9/schema/oneOf/0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypesEitherInteger(i64);

::specwright_runtime::strict_integer!(TypesEitherInteger, i64, maximum = 9);

/// Spec: `#/paths/~1types/get/parameters/9/schema/oneOf/1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TypesEitherAlternative2 {
    /// On the wire: `"all"`.
    All,
}

::specwright_runtime::closed_string_enum!(TypesEitherAlternative2, [("all", All)]);

/// Spec: `#/paths/~1types/get/parameters/9/schema`.
#[derive(Clone, Debug, PartialEq)]
pub enum TypesEither {
    /// See [`TypesEitherInteger`].
    Integer(TypesEitherInteger),
    /// See [`TypesEitherAlternative2`].
    Alternative2(TypesEitherAlternative2),
}

::specwright_runtime::strict_union!(
    TypesEither,
    One,
    [(Integer, TypesEitherInteger, []), (Alternative2, TypesEitherAlternative2, [])],
);

/// Spec: `#/paths/~1types/get/parameters/10/schema`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TypesListed {
    /// On the wire: `1`.
    Value1,
    /// On the wire: `"none"`.
    None,
    /// On the wire: `true`.
    True,
}

::specwright_runtime::closed_value_enum!(
    TypesListed,
    [
        (::specwright_runtime::Json::Integer(1), Value1),
        (::specwright_runtime::Json::from("none"), None),
        (::specwright_runtime::Json::Boolean(true), True),
    ],
);

/// At least 1.
///
/// Spec: `#/paths/~1presence/get/parameters/1/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PresenceLimit(i64);

::specwright_runtime::strict_integer!(PresenceLimit, i64, minimum = 1);

/// Spec: `#/paths/~1presence/get/parameters/2/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PresenceWord {
    /// On the wire: `"a"`.
    A,
    /// On the wire: `"b"`.
    B,
}

::specwright_runtime::closed_string_enum!(PresenceWord, [("a", A), ("b", B)]);
