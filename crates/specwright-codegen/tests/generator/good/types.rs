const _: () = ::specwright_runtime::__generated_for("0.1");

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "/shop";

/// The base URL of a server, from the first entry of `#/servers`.
///
/// - `host`: Where the store is. Default: `localhost`.
pub fn server_url(host: &str) -> String {
    ["https://", host, "/shop"].concat()
}

/// Spec: `#/components/schemas/Order`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// On the wire: `"asc"`.
    Asc,
    /// On the wire: `"desc"`.
    Desc,
    /// On the wire: `""`.
    Empty,
}

::specwright_runtime::closed_string_enum!(
    Order,
    [("asc", Asc), ("desc", Desc), ("", Empty)],
);

/// Spec: `#/components/schemas/Priority`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// On the wire: `-1`.
    Low,
    /// On the wire: `0`.
    Normal,
    /// On the wire: `1`.
    High,
}

::specwright_runtime::closed_integer_enum!(
    Priority,
    i32,
    [(-1, Low), (0, Normal), (1, High)],
);

/// Goes both ways, so it keeps what it does not know and is checked in requests.
///
/// Spec: `#/components/schemas/Kind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// On the wire: `"food"`.
    Food,
    /// On the wire: `"book"`.
    Book,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(Kind, [("food", Food), ("book", Book)]);

/// Spec: `#/components/schemas/Price`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Price(f64);

::specwright_runtime::open_number!(Price, f64);

/// Goes both ways.
///
/// From 1 to 5. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Rating`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rating(i32);

::specwright_runtime::open_integer!(Rating, i32, minimum = 1, maximum = 5);

/// At least 1 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/9lives`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct _9lives(String);

::specwright_runtime::open_string!(_9lives, min_length = 1);

/// At least 1 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/A/properties/s`.
#[derive(Clone, Debug, PartialEq)]
pub struct AS(Vec<D>);

::specwright_runtime::open_array!(AS, D, min_items = 1);

/// Spec: `#/components/schemas/A`.
#[derive(Clone, Debug, PartialEq)]
pub struct A {
    /// See [`D`].
    pub d: D,
    /// See [`AS`].
    pub s: Option<AS>,
}

::specwright_runtime::object!(
    A,
    lenient,
    Ignored,
    [required("d", d), optional("s", s)],
);

/// Spec: `#/components/schemas/D`.
#[derive(Clone, Debug, PartialEq)]
pub struct D {
    /// See [`_9lives`].
    pub lives: _9lives,
}

::specwright_runtime::object!(D, lenient, Ignored, [required("lives", lives)]);

/// Spec: `#/components/schemas/Base`.
#[derive(Clone, Debug, PartialEq)]
pub struct Base {
    /// `id`.
    pub id: i64,
}

::specwright_runtime::object!(Base, lenient, Ignored, [required("id", id)]);

/// At most 2 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Item/allOf/1/properties/tags`.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemTags(Vec<String>);

::specwright_runtime::open_array!(ItemTags, String, max_items = 2);

/// Spec: `#/components/schemas/Item`.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// `id`.
    pub id: i64,
    /// `name`.
    pub name: String,
    /// See [`Kind`].
    pub r#type: Kind,
    /// See [`ItemTags`].
    pub tags: ItemTags,
    /// See [`Price`].
    pub price: Option<Price>,
    /// See [`Rating`].
    pub rating: Option<Rating>,
    /// See [`Item`].
    pub part_of: Option<Box<Item>>,
}

impl Item {
    /// A value of what is required; the rest is absent.
    pub fn new(id: i64, name: String, r#type: Kind, tags: ItemTags) -> Self {
        Self {
            id,
            name,
            r#type,
            tags,
            price: None,
            rating: None,
            part_of: None,
        }
    }
}

::specwright_runtime::object!(
    Item,
    lenient,
    Ignored,
    [
        required("id", id),
        required("name", name),
        required("type", r#type),
        required("tags", tags),
        optional("price", price),
        optional("rating", rating),
        optional("part_of", part_of),
    ],
);

/// From 1 to 3 characters.
///
/// Spec: `#/components/schemas/Purchase/properties/item`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PurchaseItem(String);

::specwright_runtime::strict_string!(PurchaseItem, min_length = 1, max_length = 3);

/// At least 1.
///
/// Spec: `#/components/schemas/Purchase/properties/copies`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PurchaseCopies(i64);

::specwright_runtime::strict_integer!(PurchaseCopies, i64, minimum = 1);

/// Spec: `#/components/schemas/Purchase/properties/mood`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PurchaseMood {
    /// On the wire: `-1`.
    ValueMinus1,
    /// On the wire: `1`.
    Value1,
}

::specwright_runtime::closed_integer_enum!(
    PurchaseMood,
    i32,
    [(-1, ValueMinus1), (1, Value1)],
);

/// At least -3.
///
/// Spec: `#/components/schemas/Purchase/properties/box/properties/width`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PurchaseBoxWidth(i32);

::specwright_runtime::strict_integer!(PurchaseBoxWidth, i32, minimum = -3);

/// Spec: `#/components/schemas/Purchase/properties/box/properties/colours/items`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PurchaseBoxColoursItem {
    /// On the wire: `"red"`.
    Red,
    /// On the wire: `"blue"`.
    Blue,
}

::specwright_runtime::closed_string_enum!(
    PurchaseBoxColoursItem,
    [("red", Red), ("blue", Blue)],
);

/// At least 1 items.
///
/// Spec: `#/components/schemas/Purchase/properties/box/properties/colours`.
#[derive(Clone, Debug, PartialEq)]
pub struct PurchaseBoxColours(Vec<PurchaseBoxColoursItem>);

::specwright_runtime::strict_array!(
    PurchaseBoxColours,
    PurchaseBoxColoursItem,
    min_items = 1,
);

/// Spec: `#/components/schemas/Purchase/properties/box`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PurchaseBox {
    /// See [`PurchaseBoxWidth`].
    pub width: Option<PurchaseBoxWidth>,
    /// See [`PurchaseBoxColours`].
    pub colours: Option<PurchaseBoxColours>,
}

::specwright_runtime::object!(
    PurchaseBox,
    strict,
    Ignored,
    [optional("width", width), optional("colours", colours)],
);

/// Spec: `#/components/schemas/Purchase`.
#[derive(Clone, Debug, PartialEq)]
pub struct Purchase {
    /// See [`PurchaseItem`].
    pub item: PurchaseItem,
    /// `note`.
    pub note: Option<String>,
    /// `coupon`.
    pub coupon: Option<Option<String>>,
    /// `gift`. Where it is absent, `false` counts.
    pub gift: Option<bool>,
    /// See [`PurchaseCopies`]. Where it is absent, 1 counts.
    pub copies: Option<PurchaseCopies>,
    /// See [`PurchaseMood`]. Where it is absent, `ValueMinus1` counts.
    pub mood: Option<PurchaseMood>,
    /// See [`PurchaseOrder`]. Where it is absent, `Later` counts.
    pub order: Option<PurchaseOrder>,
    /// See [`PurchaseBox`].
    pub r#box: Option<PurchaseBox>,
}

impl Purchase {
    /// A value of what is required; the rest is absent.
    pub fn new(item: PurchaseItem, note: Option<String>) -> Self {
        Self {
            item,
            note,
            coupon: None,
            gift: None,
            copies: None,
            mood: None,
            order: None,
            r#box: None,
        }
    }

    /// [`gift`](Self::gift), or its default of `false`.
    pub fn gift_or_default(&self) -> bool {
        self.gift.unwrap_or(false)
    }

    /// [`copies`](Self::copies), or its default of 1.
    pub fn copies_or_default(&self) -> PurchaseCopies {
        self.copies.unwrap_or(PurchaseCopies(1))
    }

    /// [`mood`](Self::mood), or its default of `ValueMinus1`.
    pub fn mood_or_default(&self) -> PurchaseMood {
        self.mood.unwrap_or(PurchaseMood::ValueMinus1)
    }

    /// [`order`](Self::order), or its default of `Later`.
    pub fn order_or_default(&self) -> PurchaseOrder {
        self.order.unwrap_or(PurchaseOrder::Later)
    }
}

::specwright_runtime::object!(
    Purchase,
    strict,
    Refused,
    [
        required("item", item),
        required("note", note),
        optional("coupon", coupon),
        optional("gift", gift),
        optional("copies", copies),
        optional("mood", mood),
        optional("order", order),
        optional("box", r#box),
    ],
);

/// Spec: `#/components/schemas/PurchaseOrder`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PurchaseOrder {
    /// On the wire: `"now"`.
    Now,
    /// On the wire: `"later"`.
    Later,
}

::specwright_runtime::closed_string_enum!(
    PurchaseOrder,
    [("now", Now), ("later", Later)],
);

/// From 1 to 100.
///
/// Spec: `#/paths/~1items/get/parameters/0/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListItemsLimit(i64);

::specwright_runtime::strict_integer!(
    ListItemsLimit,
    i64,
    minimum = 1,
    maximum = 100,
);

/// At most 8 characters.
///
/// Spec: `#/paths/~1items/get/parameters/4/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListItemsXTrace(String);

::specwright_runtime::strict_string!(ListItemsXTrace, max_length = 8);

/// At least 2 characters.
///
/// Spec: `#/paths/~1items~1{itemId}/parameters/0/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RemoveItemItemId(String);

::specwright_runtime::strict_string!(RemoveItemItemId, min_length = 2);

/// Spec: `#/paths/~1items~1{itemId}/delete/responses/418/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct RemoveItem418Body {
    /// `reason`.
    pub reason: String,
}

::specwright_runtime::object!(
    RemoveItem418Body,
    lenient,
    Ignored,
    [required("reason", reason)],
);

/// Spec: `#/paths/~1mock~1{when}~1{then}/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct MockBody {
    /// `body`.
    pub body: String,
}

::specwright_runtime::object!(MockBody, strict, Ignored, [required("body", body)]);
