//! Values of the API "Integers".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// From 1 to 10. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/within`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothWithin(i64);

::specwright_runtime::open_integer!(BothWithin, i64, minimum = 1, maximum = 10);

/// From 1 to 9. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/between`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothBetween(i32);

::specwright_runtime::open_integer!(BothBetween, i32, minimum = 1, maximum = 9);

/// At least -3. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/above`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothAbove(i64);

::specwright_runtime::open_integer!(BothAbove, i64, minimum = -3);

/// At most 1000. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/below`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothBelow(i64);

::specwright_runtime::open_integer!(BothBelow, i64, maximum = 1000);

/// A multiple of 5. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/step`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothStep(i64);

::specwright_runtime::open_integer!(BothStep, i64, multiple_of = 5);

/// A multiple of 5. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/half`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothHalf(i64);

::specwright_runtime::open_integer!(BothHalf, i64, multiple_of = 5);

/// From -9223372036854775808 to 9223372036854775807. A reply that holds another value is kept
/// as it came.
///
/// Spec: `#/components/schemas/Both/properties/far`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothFar(i64);

::specwright_runtime::open_integer!(
    BothFar,
    i64,
    minimum = -9223372036854775808,
    maximum = 9223372036854775807,
);

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Both {
    /// `plain`.
    pub plain: Option<i64>,
    /// `int64`.
    pub int64: Option<i64>,
    /// `int32`.
    pub int32: Option<i32>,
    /// See [`BothWithin`].
    pub within: Option<BothWithin>,
    /// See [`BothBetween`].
    pub between: Option<BothBetween>,
    /// See [`BothAbove`].
    pub above: Option<BothAbove>,
    /// See [`BothBelow`].
    pub below: Option<BothBelow>,
    /// See [`BothStep`].
    pub step: Option<BothStep>,
    /// See [`BothHalf`].
    pub half: Option<BothHalf>,
    /// See [`BothFar`].
    pub far: Option<BothFar>,
}

::specwright_runtime::object!(
    Both,
    lenient,
    Refused,
    [
        optional("plain", plain),
        optional("int64", int64),
        optional("int32", int32),
        optional("within", within),
        optional("between", between),
        optional("above", above),
        optional("below", below),
        optional("step", step),
        optional("half", half),
        optional("far", far),
    ],
);

/// From 1 to 10.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/within`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyWithin(i64);

::specwright_runtime::strict_integer!(
    StrictBodyWithin,
    i64,
    minimum = 1,
    maximum = 10,
);

/// From 1 to 9.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/between`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyBetween(i32);

::specwright_runtime::strict_integer!(
    StrictBodyBetween,
    i32,
    minimum = 1,
    maximum = 9,
);

/// At least -3.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/above`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyAbove(i64);

::specwright_runtime::strict_integer!(StrictBodyAbove, i64, minimum = -3);

/// At most 1000.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/below`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyBelow(i64);

::specwright_runtime::strict_integer!(StrictBodyBelow, i64, maximum = 1000);

/// A multiple of 5.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/step`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyStep(i64);

::specwright_runtime::strict_integer!(StrictBodyStep, i64, multiple_of = 5);

/// A multiple of 5.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/half`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyHalf(i64);

::specwright_runtime::strict_integer!(StrictBodyHalf, i64, multiple_of = 5);

/// From -9223372036854775808 to 9223372036854775807.
///
/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/far`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyFar(i64);

::specwright_runtime::strict_integer!(
    StrictBodyFar,
    i64,
    minimum = -9223372036854775808,
    maximum = 9223372036854775807,
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBody {
    /// `plain`.
    pub plain: Option<i64>,
    /// `int64`.
    pub int64: Option<i64>,
    /// `int32`.
    pub int32: Option<i32>,
    /// See [`StrictBodyWithin`].
    pub within: Option<StrictBodyWithin>,
    /// See [`StrictBodyBetween`].
    pub between: Option<StrictBodyBetween>,
    /// See [`StrictBodyAbove`].
    pub above: Option<StrictBodyAbove>,
    /// See [`StrictBodyBelow`].
    pub below: Option<StrictBodyBelow>,
    /// See [`StrictBodyStep`].
    pub step: Option<StrictBodyStep>,
    /// See [`StrictBodyHalf`].
    pub half: Option<StrictBodyHalf>,
    /// See [`StrictBodyFar`].
    pub far: Option<StrictBodyFar>,
}

::specwright_runtime::object!(
    StrictBody,
    strict,
    Refused,
    [
        optional("plain", plain),
        optional("int64", int64),
        optional("int32", int32),
        optional("within", within),
        optional("between", between),
        optional("above", above),
        optional("below", below),
        optional("step", step),
        optional("half", half),
        optional("far", far),
    ],
);
