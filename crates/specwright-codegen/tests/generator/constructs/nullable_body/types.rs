//! Values of the API "Nullable body".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, PartialEq)]
pub struct Both(Vec<Option<Small>>);

::specwright_runtime::open_array!(Both, Option::<Small>);

/// At most 9. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Small`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Small(i32);

::specwright_runtime::open_integer!(Small, i32, maximum = 9);
