//! Values of the API "Forms".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// At least 1 characters.
///
/// Spec:
/// `#/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/name`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormBodyName(String);

::specwright_runtime::strict_string!(FormBodyName, min_length = 1);

/// At least 0.
///
/// Spec:
/// `#/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/age`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormBodyAge(i32);

::specwright_runtime::strict_integer!(FormBodyAge, i32, minimum = 0);

/// At most 2 items.
///
/// Spec:
/// `#/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/tags`.
#[derive(Clone, Debug, PartialEq)]
pub struct FormBodyTags(Vec<String>);

::specwright_runtime::strict_array!(FormBodyTags, String, max_items = 2);

/// Spec:
/// `#/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/point`.
#[derive(Clone, Debug, PartialEq)]
pub struct FormBodyPoint {
    /// `x`.
    pub x: f64,
}

::specwright_runtime::object!(FormBodyPoint, strict, Ignored, [required("x", x)]);

/// Spec: `#/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct FormBody {
    /// See [`FormBodyName`].
    pub name: FormBodyName,
    /// See [`FormBodyAge`].
    pub age: Option<FormBodyAge>,
    /// See [`FormBodyTags`].
    pub tags: Option<FormBodyTags>,
    /// See [`FormBodyPoint`].
    pub point: Option<FormBodyPoint>,
    /// `ok`.
    pub ok: Option<bool>,
}

impl FormBody {
    /// A value of what is required; the rest is absent.
    pub fn new(name: FormBodyName) -> Self {
        Self {
            name,
            age: None,
            tags: None,
            point: None,
            ok: None,
        }
    }
}

::specwright_runtime::object!(
    FormBody,
    strict,
    Refused,
    [
        required("name", name),
        optional("age", age),
        optional("tags", tags),
        optional("point", point),
        optional("ok", ok),
    ],
);

/// At most 5 characters.
///
/// Spec:
/// `#/paths/~1multipart/post/requestBody/content/multipart~1form-data/schema/properties/title`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MultipartBodyTitle(String);

::specwright_runtime::strict_string!(MultipartBodyTitle, max_length = 5);

/// At least 1.
///
/// Spec:
/// `#/paths/~1multipart/post/requestBody/content/multipart~1form-data/schema/properties/meta/properties/id`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MultipartBodyMetaId(i64);

::specwright_runtime::strict_integer!(MultipartBodyMetaId, i64, minimum = 1);

/// Spec:
/// `#/paths/~1multipart/post/requestBody/content/multipart~1form-data/schema/properties/meta`.
#[derive(Clone, Debug, PartialEq)]
pub struct MultipartBodyMeta {
    /// See [`MultipartBodyMetaId`].
    pub id: MultipartBodyMetaId,
}

::specwright_runtime::object!(
    MultipartBodyMeta,
    strict,
    Refused,
    [required("id", id)],
);

/// Spec: `#/paths/~1multipart/post/requestBody/content/multipart~1form-data/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct MultipartBody {
    /// See [`MultipartBodyTitle`].
    pub title: MultipartBodyTitle,
    /// `count`.
    pub count: Option<i64>,
    /// `file`.
    pub file: ::specwright_runtime::Binary,
    /// `files`.
    pub files: Option<Vec<::specwright_runtime::Binary>>,
    /// See [`MultipartBodyMeta`].
    pub meta: Option<MultipartBodyMeta>,
    /// `tags`.
    pub tags: Option<Vec<String>>,
}

impl MultipartBody {
    /// A value of what is required; the rest is absent.
    pub fn new(title: MultipartBodyTitle, file: ::specwright_runtime::Binary) -> Self {
        Self {
            title,
            file,
            count: None,
            files: None,
            meta: None,
            tags: None,
        }
    }
}

::specwright_runtime::object!(
    MultipartBody,
    strict,
    Refused,
    [
        required("title", title),
        optional("count", count),
        required("file", file),
        optional("files", files),
        optional("meta", meta),
        optional("tags", tags),
    ],
);
