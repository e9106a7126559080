//! Values of the API "Numbers".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// From -1.5 to 1000. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/within`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct BothWithin(f64);

::specwright_runtime::open_number!(BothWithin, f64, minimum = -1.5, maximum = 1000.0);

/// More than 0. Less than 0.3. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/between`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct BothBetween(f64);

::specwright_runtime::open_number!(
    BothBetween,
    f64,
    exclusive_minimum = 0.0,
    exclusive_maximum = 0.3,
);

/// At most 0.1. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/single`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct BothSingle(f32);

::specwright_runtime::open_number!(BothSingle, f32, maximum = 0.1);

/// A multiple of 1e-2. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/step`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct BothStep(f64);

::specwright_runtime::open_number!(
    BothStep,
    f64,
    multiple_of = ::specwright_runtime::Decimal::new(1, -2),
);

/// A multiple of 1000e0. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/large`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct BothLarge(f64);

::specwright_runtime::open_number!(
    BothLarge,
    f64,
    multiple_of = ::specwright_runtime::Decimal::new(1000, 0),
);

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Both {
    /// `plain`.
    pub plain: Option<f64>,
    /// `double`.
    pub double: Option<f64>,
    /// `float`.
    pub float: Option<f32>,
    /// See [`BothWithin`].
    pub within: Option<BothWithin>,
    /// See [`BothBetween`].
    pub between: Option<BothBetween>,
    /// See [`BothSingle`].
    pub single: Option<BothSingle>,
    /// See [`BothStep`].
    pub step: Option<BothStep>,
    /// See [`BothLarge`].
    pub large: Option<BothLarge>,
}

::specwright_runtime::object!(
    Both,
    lenient,
    Refused,
    [
        optional("plain", plain),
        optional("double", double),
        optional("float", float),
        optional("within", within),
        optional("between", between),
        optional("single", single),
        optional("step", step),
        optional("large", large),
    ],
);

/// From -1.5 to 1000.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/within`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct StrictBodyWithin(f64);

::specwright_runtime::strict_number!(
    StrictBodyWithin,
    f64,
    minimum = -1.5,
    maximum = 1000.0,
);

/// More than 0. Less than 0.3.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/between`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct StrictBodyBetween(f64);

::specwright_runtime::strict_number!(
    StrictBodyBetween,
    f64,
    exclusive_minimum = 0.0,
    exclusive_maximum = 0.3,
);

/// At most 0.1.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/single`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct StrictBodySingle(f32);

::specwright_runtime::strict_number!(StrictBodySingle, f32, maximum = 0.1);

/// A multiple of 1e-2.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/step`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct StrictBodyStep(f64);

::specwright_runtime::strict_number!(
    StrictBodyStep,
    f64,
    multiple_of = ::specwright_runtime::Decimal::new(1, -2),
);

/// A multiple of 1000e0.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/large`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct StrictBodyLarge(f64);

::specwright_runtime::strict_number!(
    StrictBodyLarge,
    f64,
    multiple_of = ::specwright_runtime::Decimal::new(1000, 0),
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBody {
    /// `plain`.
    pub plain: Option<f64>,
    /// `double`.
    pub double: Option<f64>,
    /// `float`.
    pub float: Option<f32>,
    /// See [`StrictBodyWithin`].
    pub within: Option<StrictBodyWithin>,
    /// See [`StrictBodyBetween`].
    pub between: Option<StrictBodyBetween>,
    /// See [`StrictBodySingle`].
    pub single: Option<StrictBodySingle>,
    /// See [`StrictBodyStep`].
    pub step: Option<StrictBodyStep>,
    /// See [`StrictBodyLarge`].
    pub large: Option<StrictBodyLarge>,
}

::specwright_runtime::object!(
    StrictBody,
    strict,
    Refused,
    [
        optional("plain", plain),
        optional("double", double),
        optional("float", float),
        optional("within", within),
        optional("between", between),
        optional("single", single),
        optional("step", step),
        optional("large", large),
    ],
);
