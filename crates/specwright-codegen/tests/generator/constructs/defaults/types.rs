//! Values of the API "Defaults".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// At least 1.
///
/// Spec: `#/components/schemas/Order/properties/copies`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderCopies(i32);

::specwright_runtime::strict_integer!(OrderCopies, i32, minimum = 1);

/// At most 9.
///
/// Spec: `#/components/schemas/Order/properties/price`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct OrderPrice(f64);

::specwright_runtime::strict_number!(OrderPrice, f64, maximum = 9.0);

/// At most 5 characters.
///
/// Spec: `#/components/schemas/Order/properties/note`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderNote(String);

::specwright_runtime::strict_string!(OrderNote, max_length = 5);

/// Spec: `#/components/schemas/Order/properties/colour`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrderColour {
    /// On the wire: `"red"`.
    Red,
    /// On the wire: `"green"`.
    Green,
}

::specwright_runtime::closed_string_enum!(
    OrderColour,
    [("red", Red), ("green", Green)],
);

/// Spec: `#/components/schemas/Order/properties/size`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrderSize {
    /// On the wire: `1`.
    Small,
    /// On the wire: `2`.
    Large,
}

::specwright_runtime::closed_integer_enum!(OrderSize, i64, [(1, Small), (2, Large)]);

/// At most 3 items.
///
/// Spec: `#/components/schemas/Order/properties/tags`.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderTags(Vec<String>);

::specwright_runtime::strict_array!(OrderTags, String, max_items = 3);

/// Spec: `#/components/schemas/Order`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Order {
    /// See [`OrderCopies`]. Where it is absent, 2 counts.
    pub copies: Option<OrderCopies>,
    /// `plain`. Where it is absent, -7 counts.
    pub plain: Option<i64>,
    /// See [`OrderPrice`]. Where it is absent, 1 counts.
    pub price: Option<OrderPrice>,
    /// `rate`. Where it is absent, 0.5 counts.
    pub rate: Option<f32>,
    /// `gift`. Where it is absent, `true` counts.
    pub gift: Option<bool>,
    /// See [`OrderNote`]. Where it is absent, `none` counts.
    pub note: Option<OrderNote>,
    /// See [`OrderColour`]. Where it is absent, `Green` counts.
    pub colour: Option<OrderColour>,
    /// See [`OrderSize`]. Where it is absent, `Large` counts.
    pub size: Option<OrderSize>,
    /// See [`OrderTags`]. Where it is absent, `["a", "b"]` counts.
    pub tags: Option<OrderTags>,
    /// `sizes`. Where it is absent, `[Small]` counts.
    pub sizes: Option<Vec<Size>>,
    /// `nullable`. Where it is absent, `x` counts.
    pub nullable: Option<Option<String>>,
    /// `nothing`.
    pub nothing: Option<Option<String>>,
    /// See [`Size`]. Where it is absent, `Large` counts.
    pub component: Option<Size>,
    /// `any`. Where it is absent, 5 counts.
    pub any: Option<::specwright_runtime::Json>,
}

impl Order {
    /// [`copies`](Self::copies), or its default of 2.
    pub fn copies_or_default(&self) -> OrderCopies {
        self.copies.unwrap_or(OrderCopies(2))
    }

    /// [`plain`](Self::plain), or its default of -7.
    pub fn plain_or_default(&self) -> i64 {
        self.plain.unwrap_or(-7)
    }

    /// [`price`](Self::price), or its default of 1.
    pub fn price_or_default(&self) -> OrderPrice {
        self.price.unwrap_or(OrderPrice(1.0))
    }

    /// [`rate`](Self::rate), or its default of 0.5.
    pub fn rate_or_default(&self) -> f32 {
        self.rate.unwrap_or(0.5)
    }

    /// [`gift`](Self::gift), or its default of `true`.
    pub fn gift_or_default(&self) -> bool {
        self.gift.unwrap_or(true)
    }

    /// [`note`](Self::note), or its default of `none`.
    pub fn note_or_default(&self) -> OrderNote {
        self.note.clone().unwrap_or_else(|| OrderNote("none".to_owned()))
    }

    /// [`colour`](Self::colour), or its default of `Green`.
    pub fn colour_or_default(&self) -> OrderColour {
        self.colour.unwrap_or(OrderColour::Green)
    }

    /// [`size`](Self::size), or its default of `Large`.
    pub fn size_or_default(&self) -> OrderSize {
        self.size.unwrap_or(OrderSize::Large)
    }

    /// [`tags`](Self::tags), or its default of `["a", "b"]`.
    pub fn tags_or_default(&self) -> OrderTags {
        self.tags
            .clone()
            .unwrap_or_else(|| OrderTags(vec!["a".to_owned(), "b".to_owned()]))
    }

    /// [`sizes`](Self::sizes), or its default of `[Small]`.
    pub fn sizes_or_default(&self) -> Vec<Size> {
        self.sizes.clone().unwrap_or_else(|| vec![Size::Small])
    }

    /// [`nullable`](Self::nullable), or its default of `x`.
    pub fn nullable_or_default(&self) -> Option<String> {
        self.nullable.clone().unwrap_or_else(|| Some("x".to_owned()))
    }

    /// [`component`](Self::component), or its default of `Large`.
    pub fn component_or_default(&self) -> Size {
        self.component.unwrap_or(Size::Large)
    }

    /// [`any`](Self::any), or its default of 5.
    pub fn any_or_default(&self) -> ::specwright_runtime::Json {
        self.any.clone().unwrap_or_else(|| ::specwright_runtime::Json::from(5))
    }
}

::specwright_runtime::object!(
    Order,
    strict,
    Ignored,
    [
        optional("copies", copies),
        optional("plain", plain),
        optional("price", price),
        optional("rate", rate),
        optional("gift", gift),
        optional("note", note),
        optional("colour", colour),
        optional("size", size),
        optional("tags", tags),
        optional("sizes", sizes),
        optional("nullable", nullable),
        optional("nothing", nothing),
        optional("component", component),
        optional("any", any),
    ],
);

/// Spec: `#/components/schemas/Size`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Size {
    /// On the wire: `"small"`.
    Small,
    /// On the wire: `"large"`.
    Large,
}

::specwright_runtime::closed_string_enum!(Size, [("small", Small), ("large", Large)]);
