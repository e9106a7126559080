//! Values of the API "Objects".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// Spec: `#/components/schemas/Both/properties/closed`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothClosed {
    /// `a`.
    pub a: String,
    /// `b/c~d`.
    pub b_c_d: Option<i64>,
}

impl BothClosed {
    /// A value of what is required; the rest is absent.
    pub fn new(a: String) -> Self {
        Self { a, b_c_d: None }
    }
}

::specwright_runtime::object!(
    BothClosed,
    lenient,
    Refused,
    [required("a", a), optional("b/c~d", b_c_d)],
);

/// Spec: `#/components/schemas/Both/properties/ignoring`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothIgnoring {
    /// `a`.
    pub a: String,
}

::specwright_runtime::object!(BothIgnoring, lenient, Ignored, [required("a", a)]);

/// Spec: `#/components/schemas/Both/properties/keeping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BothKeeping {
    /// `a`.
    pub a: Option<String>,
    /// Properties that the schema does not name.
    pub additional_properties: ::std::collections::BTreeMap<
        String,
        ::specwright_runtime::Json,
    >,
}

::specwright_runtime::object!(
    BothKeeping,
    lenient,
    Kept(additional_properties),
    [optional("a", a)],
);

/// At least 1. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/typed/additionalProperties`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothTypedValue(i64);

::specwright_runtime::open_integer!(BothTypedValue, i64, minimum = 1);

/// Spec: `#/components/schemas/Both/properties/typed`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BothTyped {
    /// `a`.
    pub a: Option<String>,
    /// Properties that the schema does not name.
    pub additional_properties: ::std::collections::BTreeMap<String, BothTypedValue>,
}

::specwright_runtime::object!(
    BothTyped,
    lenient,
    Kept(additional_properties),
    [optional("a", a)],
);

/// At most 2 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/map/additionalProperties`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothMapValue(String);

::specwright_runtime::open_string!(BothMapValue, max_length = 2);

/// From 1 to 2 properties. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/sized`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothSized(::std::collections::BTreeMap<String, bool>);

::specwright_runtime::open_map!(
    BothSized,
    bool,
    min_properties = 1,
    max_properties = 2,
);

/// At least 2 properties. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/counted`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BothCounted {
    /// `a`.
    pub a: Option<String>,
    /// `b`.
    pub b: Option<String>,
}

::specwright_runtime::object!(
    BothCounted,
    lenient,
    Ignored,
    [optional("a", a), optional("b", b)],
    rules(min_properties = 2),
);

/// At most 1 properties. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/few`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BothFew {
    /// `a`.
    pub a: Option<String>,
    /// `b`.
    pub b: Option<String>,
}

::specwright_runtime::object!(
    BothFew,
    lenient,
    Ignored,
    [optional("a", a), optional("b", b)],
    rules(max_properties = 1),
);

/// Spec: `#/components/schemas/Both/properties/empty`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BothEmpty {}

::specwright_runtime::object!(BothEmpty, lenient, Refused, []);

/// Spec: `#/components/schemas/Both/properties/listed`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothListed {
    /// `a`.
    pub a: String,
    /// `z`.
    pub z: i64,
    /// Properties that the schema does not name.
    pub additional_properties: ::std::collections::BTreeMap<String, i64>,
}

::specwright_runtime::object!(
    BothListed,
    lenient,
    Kept(additional_properties),
    [required("a", a), required("z", z)],
);

/// Spec: `#/components/schemas/Both/properties/inferred`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothInferred {
    /// `a`.
    pub a: String,
    /// `type`.
    pub r#type: Option<String>,
    /// `self`.
    pub _self: Option<bool>,
}

impl BothInferred {
    /// A value of what is required; the rest is absent.
    pub fn new(a: String) -> Self {
        Self {
            a,
            r#type: None,
            _self: None,
        }
    }
}

::specwright_runtime::object!(
    BothInferred,
    lenient,
    Ignored,
    [required("a", a), optional("type", r#type), optional("self", _self)],
);

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Both {
    /// See [`BothClosed`].
    pub closed: Option<BothClosed>,
    /// See [`BothIgnoring`].
    pub ignoring: Option<BothIgnoring>,
    /// See [`BothKeeping`].
    pub keeping: Option<BothKeeping>,
    /// See [`BothTyped`].
    pub typed: Option<BothTyped>,
    /// `free`.
    pub free: Option<::std::collections::BTreeMap<String, ::specwright_runtime::Json>>,
    /// `map`.
    pub map: Option<::std::collections::BTreeMap<String, BothMapValue>>,
    /// See [`BothSized`].
    pub sized: Option<BothSized>,
    /// See [`BothCounted`].
    pub counted: Option<BothCounted>,
    /// See [`BothFew`].
    pub few: Option<BothFew>,
    /// See [`BothEmpty`].
    pub empty: Option<BothEmpty>,
    /// See [`BothListed`].
    pub listed: Option<BothListed>,
    /// See [`BothInferred`].
    pub inferred: Option<BothInferred>,
    /// `any`.
    pub any: Option<::specwright_runtime::Json>,
}

::specwright_runtime::object!(
    Both,
    lenient,
    Ignored,
    [
        optional("closed", closed),
        optional("ignoring", ignoring),
        optional("keeping", keeping),
        optional("typed", typed),
        optional("free", free),
        optional("map", map),
        optional("sized", sized),
        optional("counted", counted),
        optional("few", few),
        optional("empty", empty),
        optional("listed", listed),
        optional("inferred", inferred),
        optional("any", any),
    ],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/closed`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyClosed {
    /// `a`.
    pub a: String,
    /// `b/c~d`.
    pub b_c_d: Option<i64>,
}

impl StrictBodyClosed {
    /// A value of what is required; the rest is absent.
    pub fn new(a: String) -> Self {
        Self { a, b_c_d: None }
    }
}

::specwright_runtime::object!(
    StrictBodyClosed,
    strict,
    Refused,
    [required("a", a), optional("b/c~d", b_c_d)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/ignoring`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyIgnoring {
    /// `a`.
    pub a: String,
}

::specwright_runtime::object!(
    StrictBodyIgnoring,
    strict,
    Ignored,
    [required("a", a)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/keeping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBodyKeeping {
    /// `a`.
    pub a: Option<String>,
    /// Properties that the schema does not name.
    pub additional_properties: ::std::collections::BTreeMap<
        String,
        ::specwright_runtime::Json,
    >,
}

::specwright_runtime::object!(
    StrictBodyKeeping,
    strict,
    Kept(additional_properties),
    [optional("a", a)],
);

/// At least 1.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/typed/additionalProperties`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyTypedValue(i64);

::specwright_runtime::strict_integer!(StrictBodyTypedValue, i64, minimum = 1);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/typed`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBodyTyped {
    /// `a`.
    pub a: Option<String>,
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

/// At most 2 characters.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/map/additionalProperties`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyMapValue(String);

::specwright_runtime::strict_string!(StrictBodyMapValue, max_length = 2);

/// From 1 to 2 properties.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/sized`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodySized(::std::collections::BTreeMap<String, bool>);

::specwright_runtime::strict_map!(
    StrictBodySized,
    bool,
    min_properties = 1,
    max_properties = 2,
);

/// At least 2 properties.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/counted`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBodyCounted {
    /// `a`.
    pub a: Option<String>,
    /// `b`.
    pub b: Option<String>,
}

::specwright_runtime::object!(
    StrictBodyCounted,
    strict,
    Ignored,
    [optional("a", a), optional("b", b)],
    rules(min_properties = 2),
);

/// At most 1 properties.
///
/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/few`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBodyFew {
    /// `a`.
    pub a: Option<String>,
    /// `b`.
    pub b: Option<String>,
}

::specwright_runtime::object!(
    StrictBodyFew,
    strict,
    Ignored,
    [optional("a", a), optional("b", b)],
    rules(max_properties = 1),
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/empty`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBodyEmpty {}

::specwright_runtime::object!(StrictBodyEmpty, strict, Refused, []);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/listed`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyListed {
    /// `a`.
    pub a: String,
    /// `z`.
    pub z: i64,
    /// Properties that the schema does not name.
    pub additional_properties: ::std::collections::BTreeMap<String, i64>,
}

::specwright_runtime::object!(
    StrictBodyListed,
    strict,
    Kept(additional_properties),
    [required("a", a), required("z", z)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/inferred`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyInferred {
    /// `a`.
    pub a: String,
    /// `type`.
    pub r#type: Option<String>,
    /// `self`.
    pub _self: Option<bool>,
}

impl StrictBodyInferred {
    /// A value of what is required; the rest is absent.
    pub fn new(a: String) -> Self {
        Self {
            a,
            r#type: None,
            _self: None,
        }
    }
}

::specwright_runtime::object!(
    StrictBodyInferred,
    strict,
    Ignored,
    [required("a", a), optional("type", r#type), optional("self", _self)],
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBody {
    /// See [`StrictBodyClosed`].
    pub closed: Option<StrictBodyClosed>,
    /// See [`StrictBodyIgnoring`].
    pub ignoring: Option<StrictBodyIgnoring>,
    /// See [`StrictBodyKeeping`].
    pub keeping: Option<StrictBodyKeeping>,
    /// See [`StrictBodyTyped`].
    pub typed: Option<StrictBodyTyped>,
    /// `free`.
    pub free: Option<::std::collections::BTreeMap<String, ::specwright_runtime::Json>>,
    /// `map`.
    pub map: Option<::std::collections::BTreeMap<String, StrictBodyMapValue>>,
    /// See [`StrictBodySized`].
    pub sized: Option<StrictBodySized>,
    /// See [`StrictBodyCounted`].
    pub counted: Option<StrictBodyCounted>,
    /// See [`StrictBodyFew`].
    pub few: Option<StrictBodyFew>,
    /// See [`StrictBodyEmpty`].
    pub empty: Option<StrictBodyEmpty>,
    /// See [`StrictBodyListed`].
    pub listed: Option<StrictBodyListed>,
    /// See [`StrictBodyInferred`].
    pub inferred: Option<StrictBodyInferred>,
    /// `any`.
    pub any: Option<::specwright_runtime::Json>,
}

::specwright_runtime::object!(
    StrictBody,
    strict,
    Ignored,
    [
        optional("closed", closed),
        optional("ignoring", ignoring),
        optional("keeping", keeping),
        optional("typed", typed),
        optional("free", free),
        optional("map", map),
        optional("sized", sized),
        optional("counted", counted),
        optional("few", few),
        optional("empty", empty),
        optional("listed", listed),
        optional("inferred", inferred),
        optional("any", any),
    ],
);
