//! Values of the API "Not".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// Spec: `#/components/schemas/Both/properties/text/not`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BothTextNot {
    /// On the wire: `"root"`.
    Root,
    /// On the wire: `"admin"`.
    Admin,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    BothTextNot,
    [("root", Root), ("admin", Admin)],
);

/// At most 5 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/text`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothTextBase(String);

::specwright_runtime::open_string!(BothTextBase, max_length = 5);

/// Spec: `#/components/schemas/Both/properties/text`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothText(BothTextBase);

::specwright_runtime::excluding!(BothText, BothTextBase, lenient, BothTextNot);

/// A multiple of 10. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/number/not`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothNumberNot(i64);

::specwright_runtime::open_integer!(BothNumberNot, i64, multiple_of = 10);

/// At least 0. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/number`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothNumberBase(i64);

::specwright_runtime::open_integer!(BothNumberBase, i64, minimum = 0);

/// Spec: `#/components/schemas/Both/properties/number`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothNumber(BothNumberBase);

::specwright_runtime::excluding!(BothNumber, BothNumberBase, lenient, BothNumberNot);

/// Spec: `#/components/schemas/Both/properties/object/not`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothObjectNot {
    /// `a`.
    pub a: ::specwright_runtime::Json,
    /// `b`.
    pub b: ::specwright_runtime::Json,
}

::specwright_runtime::object!(
    BothObjectNot,
    lenient,
    Ignored,
    [required("a", a), required("b", b)],
);

/// Spec: `#/components/schemas/Both/properties/object`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BothObjectBase {
    /// `a`.
    pub a: Option<String>,
    /// `b`.
    pub b: Option<String>,
}

::specwright_runtime::object!(
    BothObjectBase,
    lenient,
    Ignored,
    [optional("a", a), optional("b", b)],
);

/// Spec: `#/components/schemas/Both/properties/object`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothObject(BothObjectBase);

::specwright_runtime::excluding!(BothObject, BothObjectBase, lenient, BothObjectNot);

/// Spec: `#/components/schemas/Both/properties/component`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothComponentBase(String);

::specwright_runtime::open_string!(BothComponentBase);

/// Spec: `#/components/schemas/Both/properties/component`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothComponent(BothComponentBase);

::specwright_runtime::excluding!(BothComponent, BothComponentBase, lenient, Reserved);

/// It matches `^x-`. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/pattern/not`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothPatternNot(String);

::specwright_runtime::open_string!(
    BothPatternNot,
    pattern = &BOTH_PATTERN_NOT_PATTERN,
);

static BOTH_PATTERN_NOT_PATTERN: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
    "^x-",
    &[('\0', 0), ('-', 1), ('.', 0), ('x', 2), ('y', 0)],
    &[0, 0, 3, 0, 1, 0],
    2,
    4,
);

/// Spec: `#/components/schemas/Both/properties/pattern`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothPatternBase(String);

::specwright_runtime::open_string!(BothPatternBase);

/// Spec: `#/components/schemas/Both/properties/pattern`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothPattern(BothPatternBase);

::specwright_runtime::excluding!(
    BothPattern,
    BothPatternBase,
    lenient,
    BothPatternNot,
);

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Both {
    /// See [`BothText`].
    pub text: Option<BothText>,
    /// See [`BothNumber`].
    pub number: Option<BothNumber>,
    /// See [`BothObject`].
    pub object: Option<BothObject>,
    /// See [`BothComponent`].
    pub component: Option<BothComponent>,
    /// See [`BothPattern`].
    pub pattern: Option<BothPattern>,
}

::specwright_runtime::object!(
    Both,
    lenient,
    Refused,
    [
        optional("text", text),
        optional("number", number),
        optional("object", object),
        optional("component", component),
        optional("pattern", pattern),
    ],
);

/// Spec: `#/components/schemas/Reserved`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reserved {
    /// On the wire: `"all"`.
    All,
    /// On the wire: `"none"`.
    None,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(Reserved, [("all", All), ("none", None)]);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/text/not`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StrictBodyTextNot {
    /// On the wire: `"root"`.
    Root,
    /// On the wire: `"admin"`.
    Admin,
}

::specwright_runtime::closed_string_enum!(
    StrictBodyTextNot,
    [("root", Root), ("admin", Admin)],
);

/// At most 5 characters.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/text`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyTextBase(String);

::specwright_runtime::strict_string!(StrictBodyTextBase, max_length = 5);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/text`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyText(StrictBodyTextBase);

::specwright_runtime::excluding!(
    StrictBodyText,
    StrictBodyTextBase,
    strict,
    StrictBodyTextNot,
);

/// A multiple of 10.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/number/not`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyNumberNot(i64);

::specwright_runtime::strict_integer!(StrictBodyNumberNot, i64, multiple_of = 10);

/// At least 0.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/number`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyNumberBase(i64);

::specwright_runtime::strict_integer!(StrictBodyNumberBase, i64, minimum = 0);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/number`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyNumber(StrictBodyNumberBase);

::specwright_runtime::excluding!(
    StrictBodyNumber,
    StrictBodyNumberBase,
    strict,
    StrictBodyNumberNot,
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/object/not`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyObjectNot {
    /// `a`.
    pub a: ::specwright_runtime::Json,
    /// `b`.
    pub b: ::specwright_runtime::Json,
}

::specwright_runtime::object!(
    StrictBodyObjectNot,
    strict,
    Ignored,
    [required("a", a), required("b", b)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/object`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBodyObjectBase {
    /// `a`.
    pub a: Option<String>,
    /// `b`.
    pub b: Option<String>,
}

::specwright_runtime::object!(
    StrictBodyObjectBase,
    strict,
    Ignored,
    [optional("a", a), optional("b", b)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/object`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyObject(StrictBodyObjectBase);

::specwright_runtime::excluding!(
    StrictBodyObject,
    StrictBodyObjectBase,
    strict,
    StrictBodyObjectNot,
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/component`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyComponentBase(String);

::specwright_runtime::open_string!(StrictBodyComponentBase);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/component`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyComponent(StrictBodyComponentBase);

::specwright_runtime::excluding!(
    StrictBodyComponent,
    StrictBodyComponentBase,
    strict,
    Reserved,
);

/// It matches `^x-`.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/pattern/not`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyPatternNot(String);

::specwright_runtime::strict_string!(
    StrictBodyPatternNot,
    pattern = &STRICT_BODY_PATTERN_NOT_PATTERN,
);

static STRICT_BODY_PATTERN_NOT_PATTERN: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
    "^x-",
    &[('\0', 0), ('-', 1), ('.', 0), ('x', 2), ('y', 0)],
    &[0, 0, 3, 0, 1, 0],
    2,
    4,
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/pattern`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyPatternBase(String);

::specwright_runtime::open_string!(StrictBodyPatternBase);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/pattern`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyPattern(StrictBodyPatternBase);

::specwright_runtime::excluding!(
    StrictBodyPattern,
    StrictBodyPatternBase,
    strict,
    StrictBodyPatternNot,
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBody {
    /// See [`StrictBodyText`].
    pub text: Option<StrictBodyText>,
    /// See [`StrictBodyNumber`].
    pub number: Option<StrictBodyNumber>,
    /// See [`StrictBodyObject`].
    pub object: Option<StrictBodyObject>,
    /// See [`StrictBodyComponent`].
    pub component: Option<StrictBodyComponent>,
    /// See [`StrictBodyPattern`].
    pub pattern: Option<StrictBodyPattern>,
}

::specwright_runtime::object!(
    StrictBody,
    strict,
    Refused,
    [
        optional("text", text),
        optional("number", number),
        optional("object", object),
        optional("component", component),
        optional("pattern", pattern),
    ],
);
