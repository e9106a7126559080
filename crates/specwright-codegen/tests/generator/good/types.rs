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
#[non_exhaustive]
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
#[non_exhaustive]
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
#[non_exhaustive]
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
/// From 1 to 5. Undocumented values are preserved.
///
/// Spec: `#/components/schemas/Rating`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rating(i32);

::specwright_runtime::open_integer!(Rating, i32, minimum = 1, maximum = 5);

/// At least 1 characters. Undocumented values are preserved.
///
/// Spec: `#/components/schemas/9lives`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct _9lives(String);

::specwright_runtime::open_string!(_9lives, min_length = 1);

/// At least 1 items. Undocumented values are preserved.
///
/// Spec: `#/components/schemas/A/properties/s`.
#[derive(Clone, Debug, PartialEq)]
pub struct AS(Vec<D>);

::specwright_runtime::open_array!(AS, D, min_items = 1);

/// Spec: `#/components/schemas/A`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct A {
    /// `d`.
    pub d: D,
    /// `s`.
    pub s: Option<AS>,
}

impl A {
    /// Creates a value with its required properties; the optional ones are `None`.
    pub fn new(d: D) -> Self {
        Self { d, s: None }
    }

    /// Sets [`s`](Self::s).
    #[must_use]
    pub fn s(mut self, value: AS) -> Self {
        self.s = Some(value);
        self
    }
}

::specwright_runtime::object!(
    A,
    lenient,
    Ignored,
    [required("d", d), optional("s", s)],
);

/// Spec: `#/components/schemas/D`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct D {
    /// `lives`.
    pub lives: _9lives,
}

impl D {
    /// Creates a value.
    pub fn new(lives: _9lives) -> Self {
        Self { lives }
    }
}

::specwright_runtime::object!(D, lenient, Ignored, [required("lives", lives)]);

/// Spec: `#/components/schemas/Base`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Base {
    /// `id`.
    pub id: i64,
}

impl Base {
    /// Creates a value.
    pub fn new(id: i64) -> Self {
        Self { id }
    }
}

::specwright_runtime::object!(Base, lenient, Ignored, [required("id", id)]);

/// At most 2 items. Undocumented values are preserved.
///
/// Spec: `#/components/schemas/Item/allOf/1/properties/tags`.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemTags(Vec<String>);

::specwright_runtime::open_array!(ItemTags, String, max_items = 2);

/// Spec: `#/components/schemas/Item`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Item {
    /// `id`.
    pub id: i64,
    /// `name`.
    pub name: String,
    /// Goes both ways, so it keeps what it does not know and is checked in requests.
    pub r#type: Kind,
    /// `tags`.
    pub tags: ItemTags,
    /// `price`.
    pub price: Option<Price>,
    /// Goes both ways.
    pub rating: Option<Rating>,
    /// `part_of`.
    pub part_of: Option<Box<Item>>,
}

impl Item {
    /// Creates a value with its required properties; the optional ones are `None`.
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

    /// Sets [`price`](Self::price).
    #[must_use]
    pub fn price(mut self, value: Price) -> Self {
        self.price = Some(value);
        self
    }

    /// Sets [`rating`](Self::rating).
    #[must_use]
    pub fn rating(mut self, value: Rating) -> Self {
        self.rating = Some(value);
        self
    }

    /// Sets [`part_of`](Self::part_of).
    #[must_use]
    pub fn part_of(mut self, value: Box<Item>) -> Self {
        self.part_of = Some(value);
        self
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
#[non_exhaustive]
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
#[non_exhaustive]
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
#[non_exhaustive]
pub struct PurchaseBox {
    /// `width`.
    pub width: Option<PurchaseBoxWidth>,
    /// `colours`.
    pub colours: Option<PurchaseBoxColours>,
}

impl PurchaseBox {
    /// Sets [`width`](Self::width).
    #[must_use]
    pub fn width(mut self, value: PurchaseBoxWidth) -> Self {
        self.width = Some(value);
        self
    }

    /// Sets [`colours`](Self::colours).
    #[must_use]
    pub fn colours(mut self, value: PurchaseBoxColours) -> Self {
        self.colours = Some(value);
        self
    }
}

::specwright_runtime::object!(
    PurchaseBox,
    strict,
    Ignored,
    [optional("width", width), optional("colours", colours)],
);

/// Spec: `#/components/schemas/Purchase`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Purchase {
    /// `item`.
    pub item: PurchaseItem,
    /// `note`.
    pub note: Option<String>,
    /// `coupon`.
    pub coupon: Option<Option<String>>,
    /// `gift`. Defaults to `false`.
    pub gift: Option<bool>,
    /// `copies`. Defaults to 1.
    pub copies: Option<PurchaseCopies>,
    /// `mood`. Defaults to `ValueMinus1`.
    pub mood: Option<PurchaseMood>,
    /// `order`. Defaults to `Later`.
    pub order: Option<PurchaseOrder>,
    /// `box`.
    pub r#box: Option<PurchaseBox>,
}

impl Purchase {
    /// Creates a value with its required properties; the optional ones are `None`.
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

    /// Sets [`coupon`](Self::coupon).
    #[must_use]
    pub fn coupon(mut self, value: Option<String>) -> Self {
        self.coupon = Some(value);
        self
    }

    /// Sets [`gift`](Self::gift).
    #[must_use]
    pub fn gift(mut self, value: bool) -> Self {
        self.gift = Some(value);
        self
    }

    /// Sets [`copies`](Self::copies).
    #[must_use]
    pub fn copies(mut self, value: PurchaseCopies) -> Self {
        self.copies = Some(value);
        self
    }

    /// Sets [`mood`](Self::mood).
    #[must_use]
    pub fn mood(mut self, value: PurchaseMood) -> Self {
        self.mood = Some(value);
        self
    }

    /// Sets [`order`](Self::order).
    #[must_use]
    pub fn order(mut self, value: PurchaseOrder) -> Self {
        self.order = Some(value);
        self
    }

    /// Sets [`box`](Self::box).
    #[must_use]
    pub fn r#box(mut self, value: PurchaseBox) -> Self {
        self.r#box = Some(value);
        self
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
#[non_exhaustive]
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
#[non_exhaustive]
pub struct RemoveItem418Body {
    /// `reason`.
    pub reason: String,
}

impl RemoveItem418Body {
    /// Creates a value.
    pub fn new(reason: String) -> Self {
        Self { reason }
    }
}

::specwright_runtime::object!(
    RemoveItem418Body,
    lenient,
    Ignored,
    [required("reason", reason)],
);

/// Spec: `#/paths/~1shelves/get/responses/200/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListShelves200Body {
    /// `shelves`.
    pub shelves: Vec<String>,
    /// `next`.
    pub next: Option<Option<String>>,
}

impl ListShelves200Body {
    /// Creates a value with its required properties; the optional ones are `None`.
    pub fn new(shelves: Vec<String>) -> Self {
        Self { shelves, next: None }
    }

    /// Sets [`next`](Self::next).
    #[must_use]
    pub fn with_next(mut self, value: Option<String>) -> Self {
        self.next = Some(value);
        self
    }
}

::specwright_runtime::object!(
    ListShelves200Body,
    lenient,
    Ignored,
    [required("shelves", shelves), optional("next", next)],
);

/// Spec: `#/paths/~1mock~1{when}~1{then}/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MockBody {
    /// `body`.
    pub body: String,
}

impl MockBody {
    /// Creates a value.
    pub fn new(body: String) -> Self {
        Self { body }
    }
}

::specwright_runtime::object!(MockBody, strict, Ignored, [required("body", body)]);

/// The request of `listItems`.
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct ListItemsRequest {
    /// How many.
    ///
    /// ```text
    /// no doctest
    /// ```
    /// No lone
    /// carriage return.
    ///
    /// In the query: `limit`.
    pub limit: Option<ListItemsLimit>,
    /// In the query: `sort`.
    pub sort: Option<Order>,
    /// In the query: `cheap`.
    pub cheap: Option<bool>,
    /// In the query: `below`.
    pub below: Option<f64>,
    /// In a header: `X-Trace`.
    pub x_trace: Option<ListItemsXTrace>,
}

impl ListItemsRequest {
    /// Creates a request with its required inputs; the optional ones are absent.
    pub fn new() -> Self {
        Self {
            limit: None,
            sort: None,
            cheap: None,
            below: None,
            x_trace: None,
        }
    }

    /// Sets [`limit`](Self::limit).
    #[must_use]
    pub fn limit(mut self, value: ListItemsLimit) -> Self {
        self.limit = Some(value);
        self
    }

    /// Sets [`sort`](Self::sort).
    #[must_use]
    pub fn sort(mut self, value: Order) -> Self {
        self.sort = Some(value);
        self
    }

    /// Sets [`cheap`](Self::cheap).
    #[must_use]
    pub fn cheap(mut self, value: bool) -> Self {
        self.cheap = Some(value);
        self
    }

    /// Sets [`below`](Self::below).
    #[must_use]
    pub fn below(mut self, value: f64) -> Self {
        self.below = Some(value);
        self
    }

    /// Sets [`x_trace`](Self::x_trace).
    #[must_use]
    pub fn x_trace(mut self, value: ListItemsXTrace) -> Self {
        self.x_trace = Some(value);
        self
    }
}

/// A success of `listItems`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListItemsSuccess {
    /// The items. Status 200.
    Ok(Vec<Item>),
}

impl ListItemsSuccess {
    /// Returns the body.
    pub fn into_value(self) -> Vec<Item> {
        let Self::Ok(response) = self;
        response
    }
}

/// A failure of `listItems`; none is documented.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListItemsFailure {}

/// The request of `addItem`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AddItemRequest {
    /// The new item:
    ///
    /// ```text
    /// fenced
    /// ```
    pub body: Item,
}

impl AddItemRequest {
    /// Creates a request.
    pub fn new(body: Item) -> Self {
        Self { body }
    }
}

/// A success of `addItem`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddItemSuccess {
    /// It is added. Status 201.
    Created(Item),
}

impl AddItemSuccess {
    /// Returns the body.
    pub fn into_value(self) -> Item {
        let Self::Created(response) = self;
        response
    }
}

/// A failure of `addItem`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddItemFailure {
    /// It is there already. Status 409.
    Conflict,
}

/// The request of `removeItem`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RemoveItemRequest {
    /// In the path: `itemId`.
    pub item_id: RemoveItemItemId,
}

impl RemoveItemRequest {
    /// Creates a request.
    pub fn new(item_id: RemoveItemItemId) -> Self {
        Self { item_id }
    }
}

/// A success of `removeItem`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RemoveItemSuccess {
    /// It is gone. Status 204.
    NoContent,
}

/// A failure of `removeItem`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RemoveItemFailure {
    /// The store is a teapot. Status 418.
    Status418(RemoveItem418Body),
}

/// The request of `clash`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClashRequest {
    /// In the path: `request`.
    pub request: String,
    /// In the path: `input`.
    pub input: Kind,
    /// In the path: `path`.
    pub path: i64,
    /// In the query: `call`.
    pub call: Option<String>,
    /// In the query: `type`.
    pub r#type: Option<Rating>,
}

impl ClashRequest {
    /// Creates a request with its required inputs; the optional ones are absent.
    pub fn new(request: String, input: Kind, path: i64) -> Self {
        Self {
            request,
            input,
            path,
            call: None,
            r#type: None,
        }
    }

    /// Sets [`call`](Self::call).
    #[must_use]
    pub fn call(mut self, value: String) -> Self {
        self.call = Some(value);
        self
    }

    /// Sets [`type`](Self::type).
    #[must_use]
    pub fn r#type(mut self, value: Rating) -> Self {
        self.r#type = Some(value);
        self
    }
}

/// A success of `clash`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ClashSuccess {
    /// Names of parameters do not clash with the code around them. Status 204.
    NoContent,
}

/// A failure of `clash`; none is documented.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ClashFailure {}

/// The request of `putFlag`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PutFlagRequest {
    /// In the path: `putFlag`.
    pub put_flag: _9lives,
    /// In the query: `request`.
    pub request: Option<String>,
    /// In the query: `request_value`.
    pub request_value: Option<String>,
    /// In the query: `report`.
    pub report: Option<String>,
    /// In the query: `operations`.
    pub operations: Option<String>,
    /// In the query: `response`.
    pub response: Option<String>,
    /// In a header: `api-version`.
    pub api_version: Option<String>,
    /// The body.
    pub body: bool,
}

impl PutFlagRequest {
    /// Creates a request with its required inputs; the optional ones are absent.
    pub fn new(put_flag: _9lives, body: bool) -> Self {
        Self {
            put_flag,
            body,
            request: None,
            request_value: None,
            report: None,
            operations: None,
            response: None,
            api_version: None,
        }
    }

    /// Sets [`request`](Self::request).
    #[must_use]
    pub fn request(mut self, value: String) -> Self {
        self.request = Some(value);
        self
    }

    /// Sets [`request_value`](Self::request_value).
    #[must_use]
    pub fn request_value(mut self, value: String) -> Self {
        self.request_value = Some(value);
        self
    }

    /// Sets [`report`](Self::report).
    #[must_use]
    pub fn report(mut self, value: String) -> Self {
        self.report = Some(value);
        self
    }

    /// Sets [`operations`](Self::operations).
    #[must_use]
    pub fn operations(mut self, value: String) -> Self {
        self.operations = Some(value);
        self
    }

    /// Sets [`response`](Self::response).
    #[must_use]
    pub fn response(mut self, value: String) -> Self {
        self.response = Some(value);
        self
    }

    /// Sets [`api_version`](Self::api_version).
    #[must_use]
    pub fn api_version(mut self, value: String) -> Self {
        self.api_version = Some(value);
        self
    }
}

/// A success of `putFlag`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutFlagSuccess {
    /// ```text
    /// > let x = ;
    /// ```
    /// - let y = ;.
    ///
    /// Status 200.
    Ok(A),
}

impl PutFlagSuccess {
    /// Returns the body.
    pub fn into_value(self) -> A {
        let Self::Ok(response) = self;
        response
    }
}

/// A failure of `putFlag`; none is documented.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutFlagFailure {}

/// The request of `listShelves`.
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct ListShelvesRequest {
    /// In the query: `after`.
    pub after: Option<String>,
}

impl ListShelvesRequest {
    /// Creates a request with its required inputs; the optional ones are absent.
    pub fn new() -> Self {
        Self { after: None }
    }

    /// Sets [`after`](Self::after).
    #[must_use]
    pub fn after(mut self, value: String) -> Self {
        self.after = Some(value);
        self
    }
}

/// A success of `listShelves`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListShelvesSuccess {
    /// A page of the shelves. Status 200.
    Ok(ListShelves200Body),
}

impl ListShelvesSuccess {
    /// Returns the body.
    pub fn into_value(self) -> ListShelves200Body {
        let Self::Ok(response) = self;
        response
    }
}

/// A failure of `listShelves`; none is documented.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListShelvesFailure {}

/// The request of `countItems`.
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct CountItemsRequest {}

impl CountItemsRequest {
    /// Creates a request.
    pub fn new() -> Self {
        Self {}
    }
}

/// A success of `countItems`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CountItemsSuccess {
    /// How many. Status 200.
    Ok(i64),
}

impl CountItemsSuccess {
    /// Returns the body.
    pub fn into_value(self) -> i64 {
        let Self::Ok(response) = self;
        response
    }
}

/// A failure of `countItems`; none is documented.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CountItemsFailure {}

/// The request of `placeOrder`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PlaceOrderRequest {
    /// In a header: `X-Priority`.
    pub x_priority: Priority,
    /// The body.
    pub body: Purchase,
}

impl PlaceOrderRequest {
    /// Creates a request.
    pub fn new(x_priority: Priority, body: Purchase) -> Self {
        Self { x_priority, body }
    }
}

/// A success of `placeOrder`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceOrderSuccess {
    /// It is ordered. Status 204.
    NoContent,
}

/// A failure of `placeOrder`; none is documented.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceOrderFailure {}

/// The request of `mock`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MockRequest {
    /// In the path: `when`.
    pub when: String,
    /// In the path: `then`.
    pub then: i64,
    /// In the query: `self`.
    pub _self: Option<bool>,
    /// One more. In the query: `and`.
    pub and: Option<_9lives>,
    /// The body.
    pub body: MockBody,
}

impl MockRequest {
    /// Creates a request with its required inputs; the optional ones are absent.
    pub fn new(when: String, then: i64, body: MockBody) -> Self {
        Self {
            when,
            then,
            body,
            _self: None,
            and: None,
        }
    }

    /// Sets [`_self`](Self::_self).
    #[must_use]
    pub fn _self(mut self, value: bool) -> Self {
        self._self = Some(value);
        self
    }

    /// Sets [`and`](Self::and).
    #[must_use]
    pub fn and(mut self, value: _9lives) -> Self {
        self.and = Some(value);
        self
    }
}

/// A success of `mock`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MockSuccess {
    /// All is well. Status 200.
    Ok(MockOk),
}

/// The response of `mock`. Status 200.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MockOk {
    /// The body.
    pub body: Vec<i64>,
    /// In the header `and`.
    pub and: Price,
    /// In the header `value`.
    pub value: Option<String>,
    /// In the header `header`.
    pub header: Option<Vec<i64>>,
    /// In the header `unauthorized`.
    pub unauthorized: Option<bool>,
}

impl MockOk {
    /// Creates a response; its optional headers are absent.
    pub fn new(body: Vec<i64>, and: Price) -> Self {
        Self {
            body,
            and,
            value: None,
            header: None,
            unauthorized: None,
        }
    }

    /// Sets [`value`](Self::value).
    #[must_use]
    pub fn value(mut self, value: String) -> Self {
        self.value = Some(value);
        self
    }

    /// Sets [`header`](Self::header).
    #[must_use]
    pub fn header(mut self, value: Vec<i64>) -> Self {
        self.header = Some(value);
        self
    }

    /// Sets [`unauthorized`](Self::unauthorized).
    #[must_use]
    pub fn unauthorized(mut self, value: bool) -> Self {
        self.unauthorized = Some(value);
        self
    }
}

impl MockSuccess {
    /// Returns the body.
    pub fn into_value(self) -> Vec<i64> {
        let Self::Ok(response) = self;
        response.body
    }
}

/// A failure of `mock`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MockFailure {
    /// Who is it? Status 401.
    Unauthorized,
    /// No. Any status from 400 to 499.
    ClientError(MockClientError),
    /// Something else. Any status from 200 to 599.
    Default(MockDefault),
}

/// The response of `mock`. Any status from 400 to 499.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MockClientError {
    /// The status.
    pub status: ::specwright_runtime::Status<400, 499>,
    /// The body.
    pub body: String,
}

impl MockClientError {
    /// Creates a response.
    pub fn new(status: ::specwright_runtime::Status<400, 499>, body: String) -> Self {
        Self { status, body }
    }
}

/// The response of `mock`. Any status from 200 to 599.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MockDefault {
    /// The status.
    pub status: ::specwright_runtime::Status<200, 599>,
    /// The body.
    pub body: MockDefaultContent,
}

impl MockDefault {
    /// Creates a response.
    pub fn new(
        status: ::specwright_runtime::Status<200, 599>,
        body: MockDefaultContent,
    ) -> Self {
        Self { status, body }
    }
}

/// A body, by its media type.
#[allow(clippy::large_enum_variant, reason = "a body is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MockDefaultContent {
    /// As `application/json`.
    Json(bool),
    /// As `text/html`.
    TextHtml(String),
}

/// The request of `mocks`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MocksRequest {
    /// In the path: `mocks`.
    pub mocks: i64,
    /// In the query: `result`.
    pub result: Option<f64>,
    /// In the query: `client`.
    pub client: Option<String>,
    /// In the query: `runtime`.
    pub runtime: Option<String>,
    /// In a header: `credential`.
    pub credential: Option<String>,
    /// In a header: `header`.
    pub header: String,
}

impl MocksRequest {
    /// Creates a request with its required inputs; the optional ones are absent.
    pub fn new(mocks: i64, header: String) -> Self {
        Self {
            mocks,
            header,
            result: None,
            client: None,
            runtime: None,
            credential: None,
        }
    }

    /// Sets [`result`](Self::result).
    #[must_use]
    pub fn result(mut self, value: f64) -> Self {
        self.result = Some(value);
        self
    }

    /// Sets [`client`](Self::client).
    #[must_use]
    pub fn client(mut self, value: String) -> Self {
        self.client = Some(value);
        self
    }

    /// Sets [`runtime`](Self::runtime).
    #[must_use]
    pub fn runtime(mut self, value: String) -> Self {
        self.runtime = Some(value);
        self
    }

    /// Sets [`credential`](Self::credential).
    #[must_use]
    pub fn credential(mut self, value: String) -> Self {
        self.credential = Some(value);
        self
    }
}

/// A success of `mocks`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MocksSuccess {
    /// All is well. Status 204.
    NoContent(MocksNoContent),
}

/// The response of `mocks`. Status 204.
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct MocksNoContent {
    /// In the header `nothing`.
    pub nothing: Option<i64>,
}

impl MocksNoContent {
    /// Creates a response; its optional headers are absent.
    pub fn new() -> Self {
        Self { nothing: None }
    }

    /// Sets [`nothing`](Self::nothing).
    #[must_use]
    pub fn nothing(mut self, value: i64) -> Self {
        self.nothing = Some(value);
        self
    }
}

/// A failure of `mocks`; none is documented.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MocksFailure {}

/// The requests of the operations, and what they consist of.
pub mod requests {
    #[allow(unused_imports, reason = "they are for whoever reads the documentation")]
    #[doc(inline)]
    pub use super::{
        ListItemsRequest, AddItemRequest, RemoveItemRequest, ClashRequest,
        PutFlagRequest, ListShelvesRequest, CountItemsRequest, PlaceOrderRequest,
        MockRequest, MocksRequest, PurchaseBoxColours, PurchaseBox, Purchase, MockBody,
    };
}

/// What the operations answer, and what it consists of.
pub mod results {
    #[allow(unused_imports, reason = "they are for whoever reads the documentation")]
    #[doc(inline)]
    pub use super::{
        ListItemsSuccess, ListItemsFailure, AddItemSuccess, AddItemFailure,
        RemoveItemSuccess, RemoveItemFailure, ClashSuccess, ClashFailure, PutFlagSuccess,
        PutFlagFailure, ListShelvesSuccess, ListShelvesFailure, CountItemsSuccess,
        CountItemsFailure, PlaceOrderSuccess, PlaceOrderFailure, MockSuccess,
        MockFailure, MocksSuccess, MocksFailure, MockOk, MockClientError, MockDefault,
        MocksNoContent, AS, A, D, Base, ItemTags, Item, RemoveItem418Body,
        ListShelves200Body,
    };
}

/// Numbers, texts and enumerations.
pub mod scalars {
    #[allow(unused_imports, reason = "they are for whoever reads the documentation")]
    #[doc(inline)]
    pub use super::{
        Order, Priority, Kind, Price, Rating, _9lives, PurchaseItem, PurchaseCopies,
        PurchaseMood, PurchaseBoxWidth, PurchaseBoxColoursItem, PurchaseOrder,
        ListItemsLimit, ListItemsXTrace, RemoveItemItemId,
    };
}
