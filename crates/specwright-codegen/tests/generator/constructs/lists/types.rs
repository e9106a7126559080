//! Values of the API "Lists".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// At least 1.
///
/// Spec: `#/paths/~1query/get/parameters/0/schema/items`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QueryUsualItem(i64);

::specwright_runtime::strict_integer!(QueryUsualItem, i64, minimum = 1);

/// At most 3 items.
///
/// Spec: `#/paths/~1query/get/parameters/0/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct QueryUsual(Vec<QueryUsualItem>);

::specwright_runtime::strict_array!(QueryUsual, QueryUsualItem, max_items = 3);

/// At most 3 characters.
///
/// Spec: `#/paths/~1query/get/parameters/1/schema/items`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QueryJoinedItem(String);

::specwright_runtime::strict_string!(QueryJoinedItem, max_length = 3);

/// No item twice.
///
/// Spec: `#/paths/~1query/get/parameters/3/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct QueryPipe(Vec<String>);

::specwright_runtime::strict_array!(QueryPipe, String, unique_items = true);

/// At least 2 items.
///
/// Spec: `#/paths/~1path~1{plain}~1{exploded}/get/parameters/0/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct PathPlain(Vec<i64>);

::specwright_runtime::strict_array!(PathPlain, i64, min_items = 2);

/// Spec: `#/paths/~1path~1{plain}~1{exploded}/get/parameters/1/schema/items`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PathExplodedItem {
    /// On the wire: `"a"`.
    A,
    /// On the wire: `"b"`.
    B,
}

::specwright_runtime::closed_string_enum!(PathExplodedItem, [("a", A), ("b", B)]);

/// At most 9.
///
/// Spec: `#/paths/~1other/get/parameters/0/schema/items`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OtherXListItem(i64);

::specwright_runtime::strict_integer!(OtherXListItem, i64, maximum = 9);

/// At most 2 items.
///
/// Spec: `#/paths/~1other/get/parameters/1/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherIds(Vec<String>);

::specwright_runtime::strict_array!(OtherIds, String, max_items = 2);
