//! Values of the API "Read and write".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// At least 1 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Item/properties/name`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemName(String);

::specwright_runtime::open_string!(ItemName, min_length = 1);

/// Spec: `#/components/schemas/Item`.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// `id`.
    pub id: i64,
    /// See [`ItemName`].
    pub name: ItemName,
}

::specwright_runtime::object!(
    Item,
    lenient,
    Refused,
    [required("id", id), required("name", name)],
    forbidden("secret"),
);

/// At least 1 characters.
///
/// Spec: `#/components/schemas/Item/properties/name`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemInRequestName(String);

::specwright_runtime::strict_string!(ItemInRequestName, min_length = 1);

/// Its `Debug` text does not show it.
///
/// Spec: `#/components/schemas/Item/properties/secret`.
#[derive(Clone, PartialEq, Eq)]
pub struct ItemInRequestSecret(String);

::specwright_runtime::open_string!(ItemInRequestSecret);

::specwright_runtime::secret!(ItemInRequestSecret);

/// Spec: `#/components/schemas/Item`.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemInRequest {
    /// See [`ItemInRequestName`].
    pub name: ItemInRequestName,
    /// See [`ItemInRequestSecret`].
    pub secret: ItemInRequestSecret,
}

::specwright_runtime::object!(
    ItemInRequest,
    strict,
    Refused,
    [required("name", name), required("secret", secret)],
    forbidden("id"),
);

/// At most 2 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Crate/properties/items`.
#[derive(Clone, Debug, PartialEq)]
pub struct CrateItems(Vec<Item>);

::specwright_runtime::open_array!(CrateItems, Item, max_items = 2);

/// Spec: `#/components/schemas/Crate`.
#[derive(Clone, Debug, PartialEq)]
pub struct Crate {
    /// See [`CrateItems`].
    pub items: CrateItems,
}

::specwright_runtime::object!(Crate, lenient, Ignored, [required("items", items)]);

/// At most 2 items.
///
/// Spec: `#/components/schemas/Crate/properties/items`.
#[derive(Clone, Debug, PartialEq)]
pub struct CrateInRequestItems(Vec<ItemInRequest>);

::specwright_runtime::strict_array!(
    CrateInRequestItems,
    ItemInRequest,
    max_items = 2,
);

/// Spec: `#/components/schemas/Crate`.
#[derive(Clone, Debug, PartialEq)]
pub struct CrateInRequest {
    /// See [`CrateInRequestItems`].
    pub items: CrateInRequestItems,
}

::specwright_runtime::object!(
    CrateInRequest,
    strict,
    Ignored,
    [required("items", items)],
);
