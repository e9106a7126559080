//! Values of the API "Objects".

use serde::Serialize;

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// Spec: `#/components/schemas/Both/properties/closed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BothClosed {
    /// `a`.
    pub a: String,
    /// `b/c~d`.
    #[serde(rename = "b/c~d", skip_serializing_if = "Option::is_none")]
    pub b_c_d: Option<i64>,
}

impl BothClosed {
    /// A value of what is required; the rest is absent.
    pub fn new(a: String) -> Self {
        Self { a, b_c_d: None }
    }
}

specwright_runtime::object!(
    BothClosed,
    lenient,
    Refused,
    [(a, "a", required, String), (b_c_d, "b/c~d", optional, i64)],
);

/// Spec: `#/components/schemas/Both/properties/ignoring`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BothIgnoring {
    /// `a`.
    pub a: String,
}

specwright_runtime::object!(
    BothIgnoring,
    lenient,
    Ignored,
    [(a, "a", required, String)],
);

/// Spec: `#/components/schemas/Both/properties/keeping`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BothKeeping {
    /// `a`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// Properties that the schema does not name.
    #[serde(flatten)]
    pub additional_properties: std::collections::BTreeMap<
        String,
        specwright_runtime::Json,
    >,
}

specwright_runtime::object!(
    BothKeeping,
    lenient,
    Kept(additional_properties, specwright_runtime::Json),
    [(a, "a", optional, String)],
);

/// At least 1. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/typed/additionalProperties`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothTypedValue(i64);

specwright_runtime::open_integer!(BothTypedValue, i64, minimum = 1);

/// Spec: `#/components/schemas/Both/properties/typed`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BothTyped {
    /// `a`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// Properties that the schema does not name.
    #[serde(flatten)]
    pub additional_properties: std::collections::BTreeMap<String, BothTypedValue>,
}

specwright_runtime::object!(
    BothTyped,
    lenient,
    Kept(additional_properties, BothTypedValue),
    [(a, "a", optional, String)],
);

/// At most 2 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/map/additionalProperties`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothMapValue(String);

specwright_runtime::open_string!(BothMapValue, max_length = 2);

/// From 1 to 2 properties. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/sized`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothSized(std::collections::BTreeMap<String, bool>);

specwright_runtime::open_map!(
    BothSized,
    bool,
    min_properties = 1,
    max_properties = 2,
);

/// At least 2 properties. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/counted`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BothCounted {
    /// `a`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// `b`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<String>,
}

specwright_runtime::object!(
    BothCounted, lenient, Ignored, [(a, "a", optional, String), (b, "b", optional,
    String)]; min_properties = 2
);

/// At most 1 properties. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/few`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BothFew {
    /// `a`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// `b`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<String>,
}

specwright_runtime::object!(
    BothFew, lenient, Ignored, [(a, "a", optional, String), (b, "b", optional, String)];
    max_properties = 1
);

/// Spec: `#/components/schemas/Both/properties/empty`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BothEmpty {}

specwright_runtime::object!(BothEmpty, lenient, Refused, []);

/// Spec: `#/components/schemas/Both/properties/listed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BothListed {
    /// `a`.
    pub a: String,
    /// `z`.
    pub z: i64,
    /// Properties that the schema does not name.
    #[serde(flatten)]
    pub additional_properties: std::collections::BTreeMap<String, i64>,
}

specwright_runtime::object!(
    BothListed,
    lenient,
    Kept(additional_properties, i64),
    [(a, "a", required, String), (z, "z", required, i64)],
);

/// Spec: `#/components/schemas/Both/properties/inferred`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BothInferred {
    /// `a`.
    pub a: String,
    /// `type`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// `self`.
    #[serde(rename = "self", skip_serializing_if = "Option::is_none")]
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

specwright_runtime::object!(
    BothInferred,
    lenient,
    Ignored,
    [
        (a, "a", required, String),
        (r#type, "type", optional, String),
        (_self, "self", optional, bool),
    ],
);

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Both {
    /// See [`BothClosed`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<BothClosed>,
    /// See [`BothIgnoring`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignoring: Option<BothIgnoring>,
    /// See [`BothKeeping`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keeping: Option<BothKeeping>,
    /// See [`BothTyped`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub typed: Option<BothTyped>,
    /// `free`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free: Option<std::collections::BTreeMap<String, specwright_runtime::Json>>,
    /// `map`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<std::collections::BTreeMap<String, BothMapValue>>,
    /// See [`BothSized`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sized: Option<BothSized>,
    /// See [`BothCounted`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<BothCounted>,
    /// See [`BothFew`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub few: Option<BothFew>,
    /// See [`BothEmpty`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub empty: Option<BothEmpty>,
    /// See [`BothListed`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listed: Option<BothListed>,
    /// See [`BothInferred`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inferred: Option<BothInferred>,
    /// `any`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any: Option<specwright_runtime::Json>,
}

specwright_runtime::object!(
    Both,
    lenient,
    Ignored,
    [
        (closed, "closed", optional, BothClosed),
        (ignoring, "ignoring", optional, BothIgnoring),
        (keeping, "keeping", optional, BothKeeping),
        (typed, "typed", optional, BothTyped),
        (
            free,
            "free",
            optional,
            std::collections::BTreeMap::<String, specwright_runtime::Json>,
        ),
        (map, "map", optional, std::collections::BTreeMap::<String, BothMapValue>),
        (sized, "sized", optional, BothSized),
        (counted, "counted", optional, BothCounted),
        (few, "few", optional, BothFew),
        (empty, "empty", optional, BothEmpty),
        (listed, "listed", optional, BothListed),
        (inferred, "inferred", optional, BothInferred),
        (any, "any", optional, specwright_runtime::Json),
    ],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/closed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StrictBodyClosed {
    /// `a`.
    pub a: String,
    /// `b/c~d`.
    #[serde(rename = "b/c~d", skip_serializing_if = "Option::is_none")]
    pub b_c_d: Option<i64>,
}

impl StrictBodyClosed {
    /// A value of what is required; the rest is absent.
    pub fn new(a: String) -> Self {
        Self { a, b_c_d: None }
    }
}

specwright_runtime::object!(
    StrictBodyClosed,
    strict,
    Refused,
    [(a, "a", required, String), (b_c_d, "b/c~d", optional, i64)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/ignoring`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StrictBodyIgnoring {
    /// `a`.
    pub a: String,
}

specwright_runtime::object!(
    StrictBodyIgnoring,
    strict,
    Ignored,
    [(a, "a", required, String)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/keeping`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StrictBodyKeeping {
    /// `a`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// Properties that the schema does not name.
    #[serde(flatten)]
    pub additional_properties: std::collections::BTreeMap<
        String,
        specwright_runtime::Json,
    >,
}

specwright_runtime::object!(
    StrictBodyKeeping,
    strict,
    Kept(additional_properties, specwright_runtime::Json),
    [(a, "a", optional, String)],
);

/// At least 1.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/typed/additionalProperties`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyTypedValue(i64);

specwright_runtime::strict_integer!(StrictBodyTypedValue, i64, minimum = 1);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/typed`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StrictBodyTyped {
    /// `a`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// Properties that the schema does not name.
    #[serde(flatten)]
    pub additional_properties: std::collections::BTreeMap<String, StrictBodyTypedValue>,
}

specwright_runtime::object!(
    StrictBodyTyped,
    strict,
    Kept(additional_properties, StrictBodyTypedValue),
    [(a, "a", optional, String)],
);

/// At most 2 characters.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/map/additionalProperties`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyMapValue(String);

specwright_runtime::strict_string!(StrictBodyMapValue, max_length = 2);

/// From 1 to 2 properties.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/sized`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodySized(std::collections::BTreeMap<String, bool>);

specwright_runtime::strict_map!(
    StrictBodySized,
    bool,
    min_properties = 1,
    max_properties = 2,
);

/// At least 2 properties.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/counted`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StrictBodyCounted {
    /// `a`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// `b`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<String>,
}

specwright_runtime::object!(
    StrictBodyCounted, strict, Ignored, [(a, "a", optional, String), (b, "b", optional,
    String)]; min_properties = 2
);

/// At most 1 properties.
///
/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/few`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StrictBodyFew {
    /// `a`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// `b`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<String>,
}

specwright_runtime::object!(
    StrictBodyFew, strict, Ignored, [(a, "a", optional, String), (b, "b", optional,
    String)]; max_properties = 1
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/empty`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StrictBodyEmpty {}

specwright_runtime::object!(StrictBodyEmpty, strict, Refused, []);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/listed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StrictBodyListed {
    /// `a`.
    pub a: String,
    /// `z`.
    pub z: i64,
    /// Properties that the schema does not name.
    #[serde(flatten)]
    pub additional_properties: std::collections::BTreeMap<String, i64>,
}

specwright_runtime::object!(
    StrictBodyListed,
    strict,
    Kept(additional_properties, i64),
    [(a, "a", required, String), (z, "z", required, i64)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/inferred`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StrictBodyInferred {
    /// `a`.
    pub a: String,
    /// `type`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// `self`.
    #[serde(rename = "self", skip_serializing_if = "Option::is_none")]
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

specwright_runtime::object!(
    StrictBodyInferred,
    strict,
    Ignored,
    [
        (a, "a", required, String),
        (r#type, "type", optional, String),
        (_self, "self", optional, bool),
    ],
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StrictBody {
    /// See [`StrictBodyClosed`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<StrictBodyClosed>,
    /// See [`StrictBodyIgnoring`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignoring: Option<StrictBodyIgnoring>,
    /// See [`StrictBodyKeeping`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keeping: Option<StrictBodyKeeping>,
    /// See [`StrictBodyTyped`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub typed: Option<StrictBodyTyped>,
    /// `free`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free: Option<std::collections::BTreeMap<String, specwright_runtime::Json>>,
    /// `map`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<std::collections::BTreeMap<String, StrictBodyMapValue>>,
    /// See [`StrictBodySized`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sized: Option<StrictBodySized>,
    /// See [`StrictBodyCounted`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<StrictBodyCounted>,
    /// See [`StrictBodyFew`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub few: Option<StrictBodyFew>,
    /// See [`StrictBodyEmpty`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub empty: Option<StrictBodyEmpty>,
    /// See [`StrictBodyListed`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listed: Option<StrictBodyListed>,
    /// See [`StrictBodyInferred`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inferred: Option<StrictBodyInferred>,
    /// `any`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any: Option<specwright_runtime::Json>,
}

specwright_runtime::object!(
    StrictBody,
    strict,
    Ignored,
    [
        (closed, "closed", optional, StrictBodyClosed),
        (ignoring, "ignoring", optional, StrictBodyIgnoring),
        (keeping, "keeping", optional, StrictBodyKeeping),
        (typed, "typed", optional, StrictBodyTyped),
        (
            free,
            "free",
            optional,
            std::collections::BTreeMap::<String, specwright_runtime::Json>,
        ),
        (
            map,
            "map",
            optional,
            std::collections::BTreeMap::<String, StrictBodyMapValue>,
        ),
        (sized, "sized", optional, StrictBodySized),
        (counted, "counted", optional, StrictBodyCounted),
        (few, "few", optional, StrictBodyFew),
        (empty, "empty", optional, StrictBodyEmpty),
        (listed, "listed", optional, StrictBodyListed),
        (inferred, "inferred", optional, StrictBodyInferred),
        (any, "any", optional, specwright_runtime::Json),
    ],
);
