//! Values of the API "Forms".

use serde::Serialize;

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// At least 1 characters.
///
/// Spec:
/// `#/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/name`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormBodyName(String);

specwright_runtime::strict_string!(FormBodyName, min_length = 1);

/// At least 0.
///
/// Spec:
/// `#/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/age`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormBodyAge(i32);

specwright_runtime::strict_integer!(FormBodyAge, i32, minimum = 0);

/// At most 2 items.
///
/// Spec:
/// `#/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/tags`.
#[derive(Clone, Debug, PartialEq)]
pub struct FormBodyTags(Vec<String>);

specwright_runtime::strict_array!(FormBodyTags, String, max_items = 2);

/// Spec:
/// `#/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/point`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FormBodyPoint {
    /// `x`.
    pub x: f64,
}

specwright_runtime::object!(
    FormBodyPoint,
    strict,
    Ignored,
    [(x, "x", required, f64)],
);

/// Spec: `#/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FormBody {
    /// See [`FormBodyName`].
    pub name: FormBodyName,
    /// See [`FormBodyAge`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<FormBodyAge>,
    /// See [`FormBodyTags`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<FormBodyTags>,
    /// See [`FormBodyPoint`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<FormBodyPoint>,
    /// `ok`.
    #[serde(skip_serializing_if = "Option::is_none")]
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

specwright_runtime::object!(
    FormBody,
    strict,
    Refused,
    [
        (name, "name", required, FormBodyName),
        (age, "age", optional, FormBodyAge),
        (tags, "tags", optional, FormBodyTags),
        (point, "point", optional, FormBodyPoint),
        (ok, "ok", optional, bool),
    ],
);

/// At most 5 characters.
///
/// Spec:
/// `#/paths/~1multipart/post/requestBody/content/multipart~1form-data/schema/properties/title`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MultipartBodyTitle(String);

specwright_runtime::strict_string!(MultipartBodyTitle, max_length = 5);

/// At least 1.
///
/// Spec:
/// `#/paths/~1multipart/post/requestBody/content/multipart~1form-data/schema/properties/meta/properties/id`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MultipartBodyMetaId(i64);

specwright_runtime::strict_integer!(MultipartBodyMetaId, i64, minimum = 1);

/// Spec:
/// `#/paths/~1multipart/post/requestBody/content/multipart~1form-data/schema/properties/meta`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MultipartBodyMeta {
    /// See [`MultipartBodyMetaId`].
    pub id: MultipartBodyMetaId,
}

specwright_runtime::object!(
    MultipartBodyMeta,
    strict,
    Refused,
    [(id, "id", required, MultipartBodyMetaId)],
);

/// Spec: `#/paths/~1multipart/post/requestBody/content/multipart~1form-data/schema`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MultipartBody {
    /// See [`MultipartBodyTitle`].
    pub title: MultipartBodyTitle,
    /// `count`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// `file`.
    pub file: specwright_runtime::Binary,
    /// `files`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub files: Option<Vec<specwright_runtime::Binary>>,
    /// See [`MultipartBodyMeta`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta: Option<MultipartBodyMeta>,
    /// `tags`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
}

impl MultipartBody {
    /// A value of what is required; the rest is absent.
    pub fn new(title: MultipartBodyTitle, file: specwright_runtime::Binary) -> Self {
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

specwright_runtime::object!(
    MultipartBody,
    strict,
    Refused,
    [
        (title, "title", required, MultipartBodyTitle),
        (count, "count", optional, i64),
        (file, "file", required, specwright_runtime::Binary),
        (files, "files", optional, Vec::<specwright_runtime::Binary>),
        (meta, "meta", optional, MultipartBodyMeta),
        (tags, "tags", optional, Vec::<String>),
    ],
);
