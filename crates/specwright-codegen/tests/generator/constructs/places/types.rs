//! Values of the API "Places".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// At most 3 characters.
///
/// Spec: `#/paths/~1{word}~1{number}/get/parameters/0/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PathWord(String);

::specwright_runtime::strict_string!(PathWord, max_length = 3);

/// At most 9.
///
/// Spec: `#/paths/~1{word}~1{number}/parameters/0/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PathNumber(i32);

::specwright_runtime::strict_integer!(PathNumber, i32, maximum = 9);

/// At least 2 characters.
///
/// Spec: `#/paths/~1headers/get/parameters/0/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HeadersXMust(String);

::specwright_runtime::strict_string!(HeadersXMust, min_length = 2);

/// At least 0.
///
/// Spec: `#/paths/~1headers/get/parameters/1/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HeadersXCount(i64);

::specwright_runtime::strict_integer!(HeadersXCount, i64, minimum = 0);

/// Spec: `#/paths/~1headers/get/parameters/2/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HeadersXLevel {
    /// On the wire: `"low"`.
    Low,
    /// On the wire: `"high"`.
    High,
}

::specwright_runtime::closed_string_enum!(
    HeadersXLevel,
    [("low", Low), ("high", High)],
);

/// At least 2 characters.
///
/// Spec: `#/paths/~1cookies/get/parameters/0/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CookiesSession(String);

::specwright_runtime::strict_string!(CookiesSession, min_length = 2);

/// Spec: `#/paths/~1cookies/get/parameters/2/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CookiesTheme {
    /// On the wire: `"dark"`.
    Dark,
    /// On the wire: `"light"`.
    Light,
}

::specwright_runtime::closed_string_enum!(
    CookiesTheme,
    [("dark", Dark), ("light", Light)],
);

/// At least 1.
///
/// Spec: `#/paths/~1content/get/parameters/0/content/application~1json/schema/properties/a`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentFilterA(i64);

::specwright_runtime::strict_integer!(ContentFilterA, i64, minimum = 1);

/// Spec: `#/paths/~1content/get/parameters/0/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentFilter {
    /// See [`ContentFilterA`].
    pub a: ContentFilterA,
}

::specwright_runtime::object!(ContentFilter, strict, Ignored, [required("a", a)]);

/// At most 2 items.
///
/// Spec: `#/paths/~1content/get/parameters/1/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentXPoint(Vec<f64>);

::specwright_runtime::strict_array!(ContentXPoint, f64, max_items = 2);
