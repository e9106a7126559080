//! Values of the API "Objects in parameters".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// At least 0.
///
/// Spec: `#/components/schemas/Range/properties/from`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RangeFrom(i64);

::specwright_runtime::strict_integer!(RangeFrom, i64, minimum = 0);

/// Spec: `#/components/schemas/Range`.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// See [`RangeFrom`].
    pub from: RangeFrom,
    /// `to`.
    pub to: Option<i64>,
}

impl Range {
    /// A value of what is required; the rest is absent.
    pub fn new(from: RangeFrom) -> Self {
        Self { from, to: None }
    }
}

::specwright_runtime::object!(
    Range,
    strict,
    Refused,
    [required("from", from), optional("to", to)],
);

/// Spec: `#/paths/~1query/get/parameters/1/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueryUsual {
    /// `width`.
    pub width: Option<i64>,
    /// `tags`.
    pub tags: Option<Vec<String>>,
}

::specwright_runtime::object!(
    QueryUsual,
    strict,
    Refused,
    [optional("width", width), optional("tags", tags)],
);
