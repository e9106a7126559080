//! Values of the API "Bodies".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// At most 4 characters.
///
/// Spec: `#/paths/~1text/post/requestBody/content/text~1plain/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextBody(String);

::specwright_runtime::strict_string!(TextBody, max_length = 4);

/// At least 1.
///
/// Spec: `#/paths/~1number/post/requestBody/content/text~1plain/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NumberBody(i64);

::specwright_runtime::strict_integer!(NumberBody, i64, minimum = 1);

/// Spec: `#/paths/~1suffix/patch/requestBody/content/application~1merge-patch+json/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuffixBody {
    /// `a`.
    pub a: Option<Option<i64>>,
}

::specwright_runtime::object!(SuffixBody, strict, Ignored, [optional("a", a)]);

/// Spec: `#/paths/~1several/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct SeveralBodyJson {
    /// `name`.
    pub name: String,
}

::specwright_runtime::object!(
    SeveralBodyJson,
    strict,
    Ignored,
    [required("name", name)],
);
