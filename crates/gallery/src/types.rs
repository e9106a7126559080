// @generated from spec/gallery.yaml by `specwright generate`. Do not edit.

//! Values of the API "Gallery".

#![allow(clippy::large_enum_variant, reason = "alternatives are what the spec says")]

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "/gallery";

/// The base URL of a server, from the first entry of `#/servers`.
///
/// - `host`: Where the museum's computer is. Default: `localhost`.
/// - `port`: Its port. Default: `8044`.
pub fn server_url(host: &str, port: &str) -> String {
    ["http://", host, ":", port, "/gallery"].concat()
}

/// From 400 to 599. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Problem/properties/status`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProblemStatus(i32);

::specwright_runtime::open_integer!(ProblemStatus, i32, minimum = 400, maximum = 599);

/// Why a request was refused.
///
/// Spec: `#/components/schemas/Problem`.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The status in words.
    pub title: String,
    /// See [`ProblemStatus`].
    pub status: ProblemStatus,
    /// What is wrong in one line.
    pub detail: String,
    /// Each rule that the request breaks.
    pub errors: Option<Vec<Violation>>,
}

::specwright_runtime::object!(
    Problem,
    lenient,
    Ignored,
    [
        required("title", title),
        required("status", status),
        required("detail", detail),
        optional("errors", errors),
    ],
);

/// Spec: `#/components/schemas/Violation/properties/in`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ViolationIn {
    /// On the wire: `"path"`.
    Path,
    /// On the wire: `"query"`.
    Query,
    /// On the wire: `"header"`.
    Header,
    /// On the wire: `"cookie"`.
    Cookie,
    /// On the wire: `"body"`.
    Body,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    ViolationIn,
    [
        ("path", Path),
        ("query", Query),
        ("header", Header),
        ("cookie", Cookie),
        ("body", Body),
    ],
);

/// One rule that a request breaks.
///
/// Spec: `#/components/schemas/Violation`.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    /// See [`ViolationIn`].
    pub r#in: ViolationIn,
    /// A JSON pointer to the value.
    pub pointer: String,
    /// The keyword of the spec that the value breaks.
    pub code: String,
    /// `message`.
    pub message: String,
}

::specwright_runtime::object!(
    Violation,
    lenient,
    Ignored,
    [
        required("in", r#in),
        required("pointer", pointer),
        required("code", code),
        required("message", message),
    ],
);

/// From 1 to 80 characters.
///
/// Spec: `#/components/schemas/NewNote/properties/title`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewNoteTitle(String);

::specwright_runtime::strict_string!(NewNoteTitle, min_length = 1, max_length = 80);

/// At most 2000 characters.
///
/// Spec: `#/components/schemas/NewNote/properties/body`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewNoteBody(String);

::specwright_runtime::strict_string!(NewNoteBody, max_length = 2000);

/// From 1 to 5.
///
/// Spec: `#/components/schemas/NewNote/properties/priority`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewNotePriority(i32);

::specwright_runtime::strict_integer!(NewNotePriority, i32, minimum = 1, maximum = 5);

/// It matches `^[a-z][a-z0-9-]{0,19}$`.
///
/// Spec: `#/components/schemas/NewNote/properties/tags/items`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewNoteTagsItem(String);

::specwright_runtime::strict_string!(
    NewNoteTagsItem,
    pattern = &NEW_NOTE_TAGS_ITEM_PATTERN,
);

static NEW_NOTE_TAGS_ITEM_PATTERN: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
    "^[a-z][a-z0-9-]{0,19}$",
    &[('\0', 0), ('-', 1), ('.', 0), ('0', 1), (':', 0), ('a', 2), ('{', 0)],
    &[
        0, 0, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11,
        11, 0, 12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18,
        0, 19, 19, 0, 20, 20, 0, 21, 21, 0, 22, 22, 0, 0, 0,
    ],
    2,
    3,
);

/// At most 10 items.
///
/// Spec: `#/components/schemas/NewNote/properties/tags`.
#[derive(Clone, Debug, PartialEq)]
pub struct NewNoteTags(Vec<NewNoteTagsItem>);

::specwright_runtime::strict_array!(NewNoteTags, NewNoteTagsItem, max_items = 10);

/// When it is to be done.
///
/// Its format is [`Date`](specwright_runtime::Format::Date).
///
/// Spec: `#/components/schemas/NewNote/properties/due`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewNoteDue(String);

::specwright_runtime::strict_string!(
    NewNoteDue,
    format = ::specwright_runtime::Format::Date,
);

/// A note that is not on the board yet.
///
/// Spec: `#/components/schemas/NewNote`.
#[derive(Clone, Debug, PartialEq)]
pub struct NewNote {
    /// See [`NewNoteTitle`].
    pub title: NewNoteTitle,
    /// See [`NewNoteBody`].
    pub body: NewNoteBody,
    /// See [`NewNotePriority`].
    pub priority: NewNotePriority,
    /// See [`NewNoteTags`].
    pub tags: NewNoteTags,
    /// Whether it hangs above the others.
    pub pinned: Option<bool>,
    /// When it is to be done.
    pub due: Option<NewNoteDue>,
}

impl NewNote {
    /// A value of what is required; the rest is absent.
    pub fn new(
        title: NewNoteTitle,
        body: NewNoteBody,
        priority: NewNotePriority,
        tags: NewNoteTags,
    ) -> Self {
        Self {
            title,
            body,
            priority,
            tags,
            pinned: None,
            due: None,
        }
    }
}

::specwright_runtime::object!(
    NewNote,
    strict,
    Ignored,
    [
        required("title", title),
        required("body", body),
        required("priority", priority),
        required("tags", tags),
        optional("pinned", pinned),
        optional("due", due),
    ],
);

/// From 1 to 80 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/NewNote/properties/title`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteTitle(String);

::specwright_runtime::open_string!(NoteTitle, min_length = 1, max_length = 80);

/// At most 2000 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/NewNote/properties/body`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteBody(String);

::specwright_runtime::open_string!(NoteBody, max_length = 2000);

/// From 1 to 5. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/NewNote/properties/priority`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NotePriority(i32);

::specwright_runtime::open_integer!(NotePriority, i32, minimum = 1, maximum = 5);

/// It matches `^[a-z][a-z0-9-]{0,19}$`. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/NewNote/properties/tags/items`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteTagsItem(String);

::specwright_runtime::open_string!(NoteTagsItem, pattern = &NOTE_TAGS_ITEM_PATTERN);

static NOTE_TAGS_ITEM_PATTERN: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
    "^[a-z][a-z0-9-]{0,19}$",
    &[('\0', 0), ('-', 1), ('.', 0), ('0', 1), (':', 0), ('a', 2), ('{', 0)],
    &[
        0, 0, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11,
        11, 0, 12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18,
        0, 19, 19, 0, 20, 20, 0, 21, 21, 0, 22, 22, 0, 0, 0,
    ],
    2,
    3,
);

/// At most 10 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/NewNote/properties/tags`.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteTags(Vec<NoteTagsItem>);

::specwright_runtime::open_array!(NoteTags, NoteTagsItem, max_items = 10);

/// When it is to be done.
///
/// Its format is [`Date`](specwright_runtime::Format::Date). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/NewNote/properties/due`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteDue(String);

::specwright_runtime::open_string!(
    NoteDue,
    format = ::specwright_runtime::Format::Date,
);

/// At least 1. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Note/allOf/1/properties/id`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteId(i64);

::specwright_runtime::open_integer!(NoteId, i64, minimum = 1);

/// Its format is [`DateTime`](specwright_runtime::Format::DateTime). A reply that holds
/// another value is kept as it came.
///
/// Spec: `#/components/schemas/Note/allOf/1/properties/createdAt`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteCreatedAt(String);

::specwright_runtime::open_string!(
    NoteCreatedAt,
    format = ::specwright_runtime::Format::DateTime,
);

/// A note on the board.
///
/// Spec: `#/components/schemas/Note`.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// See [`NoteTitle`].
    pub title: NoteTitle,
    /// See [`NoteBody`].
    pub body: NoteBody,
    /// See [`NotePriority`].
    pub priority: NotePriority,
    /// See [`NoteTags`].
    pub tags: NoteTags,
    /// Whether it hangs above the others.
    pub pinned: Option<bool>,
    /// When it is to be done.
    pub due: Option<NoteDue>,
    /// See [`NoteId`].
    pub id: NoteId,
    /// See [`NoteCreatedAt`].
    pub created_at: NoteCreatedAt,
}

::specwright_runtime::object!(
    Note,
    lenient,
    Ignored,
    [
        required("title", title),
        required("body", body),
        required("priority", priority),
        required("tags", tags),
        optional("pinned", pinned),
        optional("due", due),
        required("id", id),
        required("createdAt", created_at),
    ],
);

/// From 1 to 80 characters.
///
/// Spec: `#/components/schemas/NotePatch/properties/title`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NotePatchTitle(String);

::specwright_runtime::strict_string!(NotePatchTitle, min_length = 1, max_length = 80);

/// From 1 to 5.
///
/// Spec: `#/components/schemas/NotePatch/properties/priority`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NotePatchPriority(i32);

::specwright_runtime::strict_integer!(
    NotePatchPriority,
    i32,
    minimum = 1,
    maximum = 5,
);

/// Its format is [`Date`](specwright_runtime::Format::Date).
///
/// Spec: `#/components/schemas/NotePatch/properties/due`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NotePatchDue(String);

::specwright_runtime::strict_string!(
    NotePatchDue,
    format = ::specwright_runtime::Format::Date,
);

/// The parts of a note that change.
///
/// At least 1 properties.
///
/// Spec: `#/components/schemas/NotePatch`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NotePatch {
    /// See [`NotePatchTitle`].
    pub title: Option<NotePatchTitle>,
    /// See [`NotePatchPriority`].
    pub priority: Option<NotePatchPriority>,
    /// `pinned`.
    pub pinned: Option<Option<bool>>,
    /// See [`NotePatchDue`].
    pub due: Option<Option<NotePatchDue>>,
}

::specwright_runtime::object!(
    NotePatch,
    strict,
    Refused,
    [
        optional("title", title),
        optional("priority", priority),
        optional("pinned", pinned),
        optional("due", due),
    ],
    rules(min_properties = 1),
);

/// A word that notes are found by.
///
/// It matches `^[a-z][a-z0-9-]{0,19}$`. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Tag`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(String);

::specwright_runtime::open_string!(Tag, pattern = &TAG_PATTERN);

static TAG_PATTERN: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
    "^[a-z][a-z0-9-]{0,19}$",
    &[('\0', 0), ('-', 1), ('.', 0), ('0', 1), (':', 0), ('a', 2), ('{', 0)],
    &[
        0, 0, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11,
        11, 0, 12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18,
        0, 19, 19, 0, 20, 20, 0, 21, 21, 0, 22, 22, 0, 0, 0,
    ],
    2,
    3,
);

/// A number in the inventory.
///
/// It matches `^[A-Z]{2}-[0-9]{4}$`. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/WorkId`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkId(String);

::specwright_runtime::open_string!(WorkId, pattern = &WORK_ID_PATTERN);

static WORK_ID_PATTERN: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
    "^[A-Z]{2}-[0-9]{4}$",
    &[('\0', 0), ('-', 1), ('.', 0), ('0', 2), (':', 0), ('A', 3), ('[', 0)],
    &[
        0, 0, 0, 3, 0, 0, 0, 4, 0, 5, 0, 0, 0, 0, 6, 0, 0, 0, 7, 0, 0, 0, 8, 0, 0, 0, 9,
        0, 0, 0, 0, 0,
    ],
    2,
    9,
);

/// Spec: `#/components/schemas/WorkKind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkKind {
    /// Paint on something flat. On the wire: `"painting"`.
    Painting,
    /// Something to walk around. On the wire: `"sculpture"`.
    Sculpture,
    /// One of several. On the wire: `"print"`.
    Print,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    WorkKind,
    [("painting", Painting), ("sculpture", Sculpture), ("print", Print)],
);

/// At least 1 characters.
///
/// Spec: `#/components/schemas/Filter/properties/materials/items`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FilterMaterialsItem(String);

::specwright_runtime::strict_string!(FilterMaterialsItem, min_length = 1);

/// At most 3 items.
///
/// Spec: `#/components/schemas/Filter/properties/materials`.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterMaterials(Vec<FilterMaterialsItem>);

::specwright_runtime::strict_array!(
    FilterMaterials,
    FilterMaterialsItem,
    max_items = 3,
);

/// What else a work must have.
///
/// Spec: `#/components/schemas/Filter`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// `signed`.
    pub signed: Option<bool>,
    /// See [`FilterMaterials`].
    pub materials: Option<FilterMaterials>,
}

::specwright_runtime::object!(
    Filter,
    strict,
    Refused,
    [optional("signed", signed), optional("materials", materials)],
);

/// From 1 to 100 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/WorkBase/properties/title`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkBaseTitle(String);

::specwright_runtime::open_string!(WorkBaseTitle, min_length = 1, max_length = 100);

/// From 1000 to 2100. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/WorkBase/properties/year`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkBaseYear(i32);

::specwright_runtime::open_integer!(
    WorkBaseYear,
    i32,
    minimum = 1000,
    maximum = 2100,
);

/// In the museum's currency.
///
/// From 0 to 1000000. A multiple of 1e-2. A reply that holds another value is kept as it
/// came.
///
/// Spec: `#/components/schemas/WorkBase/properties/price`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct WorkBasePrice(f64);

::specwright_runtime::open_number!(
    WorkBasePrice,
    f64,
    minimum = 0.0,
    maximum = 1000000.0,
    multiple_of = ::specwright_runtime::Decimal::new(1, -2),
);

/// What all works have.
///
/// Spec: `#/components/schemas/WorkBase`.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkBase {
    /// See [`WorkKind`].
    pub kind: WorkKind,
    /// See [`WorkBaseTitle`].
    pub title: WorkBaseTitle,
    /// See [`WorkBaseYear`].
    pub year: Option<WorkBaseYear>,
    /// In the museum's currency.
    pub price: Option<WorkBasePrice>,
}

::specwright_runtime::object!(
    WorkBase,
    lenient,
    Ignored,
    [
        required("kind", kind),
        required("title", title),
        optional("year", year),
        optional("price", price),
    ],
);

/// Spec: `#/components/schemas/WorkBase/properties/kind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NewPaintingKind {
    /// On the wire: `"painting"`.
    Painting,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(NewPaintingKind, [("painting", Painting)]);

/// From 1 to 100 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/WorkBase/properties/title`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewPaintingTitle(String);

::specwright_runtime::open_string!(
    NewPaintingTitle,
    min_length = 1,
    max_length = 100,
);

/// From 1000 to 2100. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/WorkBase/properties/year`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewPaintingYear(i32);

::specwright_runtime::open_integer!(
    NewPaintingYear,
    i32,
    minimum = 1000,
    maximum = 2100,
);

/// In the museum's currency.
///
/// From 0 to 1000000. A multiple of 1e-2. A reply that holds another value is kept as it
/// came.
///
/// Spec: `#/components/schemas/WorkBase/properties/price`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct NewPaintingPrice(f64);

::specwright_runtime::open_number!(
    NewPaintingPrice,
    f64,
    minimum = 0.0,
    maximum = 1000000.0,
    multiple_of = ::specwright_runtime::Decimal::new(1, -2),
);

/// Spec: `#/components/schemas/NewPainting/allOf/1/properties/paint`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NewPaintingPaint {
    /// On the wire: `"oil"`.
    Oil,
    /// On the wire: `"water"`.
    Water,
    /// On the wire: `"tempera"`.
    Tempera,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    NewPaintingPaint,
    [("oil", Oil), ("water", Water), ("tempera", Tempera)],
);

/// Spec: `#/components/schemas/NewPainting`.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPainting {
    /// See [`NewPaintingKind`].
    pub kind: NewPaintingKind,
    /// See [`NewPaintingTitle`].
    pub title: NewPaintingTitle,
    /// See [`NewPaintingYear`].
    pub year: Option<NewPaintingYear>,
    /// In the museum's currency.
    pub price: Option<NewPaintingPrice>,
    /// See [`NewPaintingPaint`].
    pub paint: NewPaintingPaint,
}

impl NewPainting {
    /// A value of what is required; the rest is absent.
    pub fn new(
        kind: NewPaintingKind,
        title: NewPaintingTitle,
        paint: NewPaintingPaint,
    ) -> Self {
        Self {
            kind,
            title,
            paint,
            year: None,
            price: None,
        }
    }
}

::specwright_runtime::object!(
    NewPainting,
    lenient,
    Ignored,
    [
        required("kind", kind),
        required("title", title),
        optional("year", year),
        optional("price", price),
        required("paint", paint),
    ],
);

/// Spec: `#/components/schemas/WorkBase/properties/kind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NewSculptureKind {
    /// On the wire: `"sculpture"`.
    Sculpture,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(NewSculptureKind, [("sculpture", Sculpture)]);

/// From 1 to 100 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/WorkBase/properties/title`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewSculptureTitle(String);

::specwright_runtime::open_string!(
    NewSculptureTitle,
    min_length = 1,
    max_length = 100,
);

/// From 1000 to 2100. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/WorkBase/properties/year`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewSculptureYear(i32);

::specwright_runtime::open_integer!(
    NewSculptureYear,
    i32,
    minimum = 1000,
    maximum = 2100,
);

/// In the museum's currency.
///
/// From 0 to 1000000. A multiple of 1e-2. A reply that holds another value is kept as it
/// came.
///
/// Spec: `#/components/schemas/WorkBase/properties/price`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct NewSculpturePrice(f64);

::specwright_runtime::open_number!(
    NewSculpturePrice,
    f64,
    minimum = 0.0,
    maximum = 1000000.0,
    multiple_of = ::specwright_runtime::Decimal::new(1, -2),
);

/// In kilograms.
///
/// At most 10000. More than 0. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/NewSculpture/allOf/1/properties/weight`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct NewSculptureWeight(f32);

::specwright_runtime::open_number!(
    NewSculptureWeight,
    f32,
    exclusive_minimum = 0.0,
    maximum = 10000.0,
);

/// Spec: `#/components/schemas/NewSculpture`.
#[derive(Clone, Debug, PartialEq)]
pub struct NewSculpture {
    /// See [`NewSculptureKind`].
    pub kind: NewSculptureKind,
    /// See [`NewSculptureTitle`].
    pub title: NewSculptureTitle,
    /// See [`NewSculptureYear`].
    pub year: Option<NewSculptureYear>,
    /// In the museum's currency.
    pub price: Option<NewSculpturePrice>,
    /// In kilograms.
    pub weight: Option<NewSculptureWeight>,
}

impl NewSculpture {
    /// A value of what is required; the rest is absent.
    pub fn new(kind: NewSculptureKind, title: NewSculptureTitle) -> Self {
        Self {
            kind,
            title,
            year: None,
            price: None,
            weight: None,
        }
    }
}

::specwright_runtime::object!(
    NewSculpture,
    lenient,
    Ignored,
    [
        required("kind", kind),
        required("title", title),
        optional("year", year),
        optional("price", price),
        optional("weight", weight),
    ],
);

/// Spec: `#/components/schemas/WorkBase/properties/kind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NewPrintKind {
    /// On the wire: `"print"`.
    Print,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(NewPrintKind, [("print", Print)]);

/// From 1 to 100 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/WorkBase/properties/title`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewPrintTitle(String);

::specwright_runtime::open_string!(NewPrintTitle, min_length = 1, max_length = 100);

/// From 1000 to 2100. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/WorkBase/properties/year`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewPrintYear(i32);

::specwright_runtime::open_integer!(
    NewPrintYear,
    i32,
    minimum = 1000,
    maximum = 2100,
);

/// In the museum's currency.
///
/// From 0 to 1000000. A multiple of 1e-2. A reply that holds another value is kept as it
/// came.
///
/// Spec: `#/components/schemas/WorkBase/properties/price`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct NewPrintPrice(f64);

::specwright_runtime::open_number!(
    NewPrintPrice,
    f64,
    minimum = 0.0,
    maximum = 1000000.0,
    multiple_of = ::specwright_runtime::Decimal::new(1, -2),
);

/// From 1 to 500. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/NewPrint/allOf/1/properties/copies`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewPrintCopies(i32);

::specwright_runtime::open_integer!(NewPrintCopies, i32, minimum = 1, maximum = 500);

/// Spec: `#/components/schemas/NewPrint`.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPrint {
    /// See [`NewPrintKind`].
    pub kind: NewPrintKind,
    /// See [`NewPrintTitle`].
    pub title: NewPrintTitle,
    /// See [`NewPrintYear`].
    pub year: Option<NewPrintYear>,
    /// In the museum's currency.
    pub price: Option<NewPrintPrice>,
    /// See [`NewPrintCopies`].
    pub copies: NewPrintCopies,
}

impl NewPrint {
    /// A value of what is required; the rest is absent.
    pub fn new(
        kind: NewPrintKind,
        title: NewPrintTitle,
        copies: NewPrintCopies,
    ) -> Self {
        Self {
            kind,
            title,
            copies,
            year: None,
            price: None,
        }
    }
}

::specwright_runtime::object!(
    NewPrint,
    lenient,
    Ignored,
    [
        required("kind", kind),
        required("title", title),
        optional("year", year),
        optional("price", price),
        required("copies", copies),
    ],
);

/// A work without a number.
///
/// Spec: `#/components/schemas/NewWork`.
#[derive(Clone, Debug, PartialEq)]
pub enum NewWork {
    /// Where `kind` is `painting` or `NewPainting`.
    NewPainting(NewPainting),
    /// Where `kind` is `sculpture` or `NewSculpture`.
    NewSculpture(NewSculpture),
    /// Where `kind` is `print` or `NewPrint`.
    NewPrint(NewPrint),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    NewWork,
    Tag("kind"),
    [
        (NewPainting, NewPainting, ["painting", "NewPainting"]),
        (NewSculpture, NewSculpture, ["sculpture", "NewSculpture"]),
        (NewPrint, NewPrint, ["print", "NewPrint"]),
    ],
);

/// 0 is the cellar.
///
/// From 0 to 40. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Work/properties/room`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkRoom(i32);

::specwright_runtime::open_integer!(WorkRoom, i32, minimum = 0, maximum = 40);

/// A work of the collection.
///
/// Spec: `#/components/schemas/Work`.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// See [`WorkId`].
    pub id: WorkId,
    /// 0 is the cellar.
    pub room: WorkRoom,
    /// See [`NewWork`].
    pub work: NewWork,
}

::specwright_runtime::object!(
    Work,
    lenient,
    Ignored,
    [required("id", id), required("room", room), required("work", work)],
);

/// Its format is [`Uuid`](specwright_runtime::Format::Uuid). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Visitor/properties/id`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VisitorId(String);

::specwright_runtime::open_string!(
    VisitorId,
    format = ::specwright_runtime::Format::Uuid,
);

/// From 1 to 60 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Visitor/properties/name`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VisitorName(String);

::specwright_runtime::open_string!(VisitorName, min_length = 1, max_length = 60);

/// At most 100 characters. Its format is [`Email`](specwright_runtime::Format::Email). A
/// reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Visitor/properties/email`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VisitorEmail(String);

::specwright_runtime::open_string!(
    VisitorEmail,
    max_length = 100,
    format = ::specwright_runtime::Format::Email,
);

/// From 0 to 150. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Visitor/properties/age`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VisitorAge(i32);

::specwright_runtime::open_integer!(VisitorAge, i32, minimum = 0, maximum = 150);

/// At most 5 items. No item twice. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Visitor/properties/interests`.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitorInterests(Vec<Tag>);

::specwright_runtime::open_array!(
    VisitorInterests,
    Tag,
    max_items = 5,
    unique_items = true,
);

/// A visitor. The number is ours, and the password never leaves us.
///
/// Spec: `#/components/schemas/Visitor`.
#[derive(Clone, Debug, PartialEq)]
pub struct Visitor {
    /// See [`VisitorId`].
    pub id: VisitorId,
    /// See [`VisitorName`].
    pub name: VisitorName,
    /// See [`VisitorEmail`].
    pub email: VisitorEmail,
    /// See [`VisitorAge`].
    pub age: Option<Option<VisitorAge>>,
    /// See [`VisitorInterests`].
    pub interests: Option<VisitorInterests>,
}

::specwright_runtime::object!(
    Visitor,
    lenient,
    Ignored,
    [
        required("id", id),
        required("name", name),
        required("email", email),
        optional("age", age),
        optional("interests", interests),
    ],
    forbidden("password"),
);

/// From 1 to 60 characters.
///
/// Spec: `#/components/schemas/Visitor/properties/name`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VisitorInRequestName(String);

::specwright_runtime::strict_string!(
    VisitorInRequestName,
    min_length = 1,
    max_length = 60,
);

/// At most 100 characters. Its format is [`Email`](specwright_runtime::Format::Email).
///
/// Spec: `#/components/schemas/Visitor/properties/email`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VisitorInRequestEmail(String);

::specwright_runtime::strict_string!(
    VisitorInRequestEmail,
    max_length = 100,
    format = ::specwright_runtime::Format::Email,
);

/// From 8 to 64 characters. Its `Debug` text does not show it.
///
/// Spec: `#/components/schemas/Visitor/properties/password`.
#[derive(Clone, PartialEq, Eq)]
pub struct VisitorInRequestPassword(String);

::specwright_runtime::strict_string!(
    VisitorInRequestPassword,
    min_length = 8,
    max_length = 64,
);

::specwright_runtime::secret!(VisitorInRequestPassword);

/// From 0 to 150.
///
/// Spec: `#/components/schemas/Visitor/properties/age`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VisitorInRequestAge(i32);

::specwright_runtime::strict_integer!(
    VisitorInRequestAge,
    i32,
    minimum = 0,
    maximum = 150,
);

/// At most 5 items. No item twice.
///
/// Spec: `#/components/schemas/Visitor/properties/interests`.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitorInRequestInterests(Vec<Tag>);

::specwright_runtime::strict_array!(
    VisitorInRequestInterests,
    Tag,
    max_items = 5,
    unique_items = true,
);

/// A visitor. The number is ours, and the password never leaves us.
///
/// Spec: `#/components/schemas/Visitor`.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitorInRequest {
    /// See [`VisitorInRequestName`].
    pub name: VisitorInRequestName,
    /// See [`VisitorInRequestEmail`].
    pub email: VisitorInRequestEmail,
    /// See [`VisitorInRequestPassword`].
    pub password: VisitorInRequestPassword,
    /// See [`VisitorInRequestAge`].
    pub age: Option<Option<VisitorInRequestAge>>,
    /// See [`VisitorInRequestInterests`].
    pub interests: Option<VisitorInRequestInterests>,
}

impl VisitorInRequest {
    /// A value of what is required; the rest is absent.
    pub fn new(
        name: VisitorInRequestName,
        email: VisitorInRequestEmail,
        password: VisitorInRequestPassword,
    ) -> Self {
        Self {
            name,
            email,
            password,
            age: None,
            interests: None,
        }
    }
}

::specwright_runtime::object!(
    VisitorInRequest,
    strict,
    Ignored,
    [
        required("name", name),
        required("email", email),
        required("password", password),
        optional("age", age),
        optional("interests", interests),
    ],
    forbidden("id"),
);

/// From 1 to 60 characters.
///
/// Spec: `#/components/schemas/VisitorForm/properties/name`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VisitorFormName(String);

::specwright_runtime::strict_string!(
    VisitorFormName,
    min_length = 1,
    max_length = 60,
);

/// At most 100 characters. Its format is [`Email`](specwright_runtime::Format::Email).
///
/// Spec: `#/components/schemas/VisitorForm/properties/email`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VisitorFormEmail(String);

::specwright_runtime::strict_string!(
    VisitorFormEmail,
    max_length = 100,
    format = ::specwright_runtime::Format::Email,
);

/// From 8 to 64 characters. Its `Debug` text does not show it.
///
/// Spec: `#/components/schemas/VisitorForm/properties/password`.
#[derive(Clone, PartialEq, Eq)]
pub struct VisitorFormPassword(String);

::specwright_runtime::strict_string!(
    VisitorFormPassword,
    min_length = 8,
    max_length = 64,
);

::specwright_runtime::secret!(VisitorFormPassword);

/// From 0 to 150.
///
/// Spec: `#/components/schemas/VisitorForm/properties/age`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VisitorFormAge(i32);

::specwright_runtime::strict_integer!(
    VisitorFormAge,
    i32,
    minimum = 0,
    maximum = 150,
);

/// At most 5 items. No item twice.
///
/// Spec: `#/components/schemas/VisitorForm/properties/interests`.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitorFormInterests(Vec<WorkKind>);

::specwright_runtime::strict_array!(
    VisitorFormInterests,
    WorkKind,
    max_items = 5,
    unique_items = true,
);

/// The same from the form at the entrance.
///
/// Spec: `#/components/schemas/VisitorForm`.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitorForm {
    /// See [`VisitorFormName`].
    pub name: VisitorFormName,
    /// See [`VisitorFormEmail`].
    pub email: VisitorFormEmail,
    /// See [`VisitorFormPassword`].
    pub password: VisitorFormPassword,
    /// See [`VisitorFormAge`].
    pub age: Option<VisitorFormAge>,
    /// See [`VisitorFormInterests`].
    pub interests: Option<VisitorFormInterests>,
}

impl VisitorForm {
    /// A value of what is required; the rest is absent.
    pub fn new(
        name: VisitorFormName,
        email: VisitorFormEmail,
        password: VisitorFormPassword,
    ) -> Self {
        Self {
            name,
            email,
            password,
            age: None,
            interests: None,
        }
    }
}

::specwright_runtime::object!(
    VisitorForm,
    strict,
    Ignored,
    [
        required("name", name),
        required("email", email),
        required("password", password),
        optional("age", age),
        optional("interests", interests),
    ],
);

/// At most 40 characters.
///
/// Spec: `#/components/schemas/PhotoForm/properties/title`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhotoFormTitle(String);

::specwright_runtime::strict_string!(PhotoFormTitle, max_length = 40);

/// From 1 to 3.
///
/// Spec: `#/components/schemas/PhotoForm/properties/copies`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhotoFormCopies(i32);

::specwright_runtime::strict_integer!(PhotoFormCopies, i32, minimum = 1, maximum = 3);

/// A photo and what belongs to it.
///
/// Spec: `#/components/schemas/PhotoForm`.
#[derive(Clone, Debug, PartialEq)]
pub struct PhotoForm {
    /// `photo`.
    pub photo: ::specwright_runtime::Binary,
    /// See [`PhotoFormTitle`].
    pub title: Option<PhotoFormTitle>,
    /// See [`Corner`].
    pub frame: Option<Corner>,
    /// See [`PhotoFormCopies`]. Where it is absent, 1 counts.
    pub copies: Option<PhotoFormCopies>,
}

impl PhotoForm {
    /// A value of what is required; the rest is absent.
    pub fn new(photo: ::specwright_runtime::Binary) -> Self {
        Self {
            photo,
            title: None,
            frame: None,
            copies: None,
        }
    }

    /// [`copies`](Self::copies), or its default of 1.
    pub fn copies_or_default(&self) -> PhotoFormCopies {
        self.copies.unwrap_or(PhotoFormCopies(1))
    }
}

::specwright_runtime::object!(
    PhotoForm,
    strict,
    Refused,
    [
        required("photo", photo),
        optional("title", title),
        optional("frame", frame),
        optional("copies", copies),
    ],
);

/// At least 0. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/PhotoReceipt/properties/bytes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhotoReceiptBytes(i64);

::specwright_runtime::open_integer!(PhotoReceiptBytes, i64, minimum = 0);

/// Spec: `#/components/schemas/PhotoReceipt`.
#[derive(Clone, Debug, PartialEq)]
pub struct PhotoReceipt {
    /// See [`PhotoReceiptBytes`].
    pub bytes: PhotoReceiptBytes,
    /// `title`.
    pub title: Option<String>,
    /// See [`Corner`].
    pub frame: Option<Corner>,
    /// `copies`.
    pub copies: i32,
}

::specwright_runtime::object!(
    PhotoReceipt,
    lenient,
    Ignored,
    [
        required("bytes", bytes),
        optional("title", title),
        optional("frame", frame),
        required("copies", copies),
    ],
);

/// From 15 to 600. A multiple of 15. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Stay/properties/minutes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StayMinutes(i32);

::specwright_runtime::open_integer!(
    StayMinutes,
    i32,
    minimum = 15,
    maximum = 600,
    multiple_of = 15,
);

/// Spec: `#/components/schemas/Stay/properties/groups/items`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StayGroupsItem {
    /// On the wire: `"school"`.
    School,
    /// On the wire: `"club"`.
    Club,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    StayGroupsItem,
    [("school", School), ("club", Club)],
);

/// At most 2 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Stay/properties/groups`.
#[derive(Clone, Debug, PartialEq)]
pub struct StayGroups(Vec<StayGroupsItem>);

::specwright_runtime::open_array!(StayGroups, StayGroupsItem, max_items = 2);

/// How long a visitor stays.
///
/// Spec: `#/components/schemas/Stay`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stay {
    /// See [`StayMinutes`]. Where it is absent, 600 counts.
    pub minutes: Option<StayMinutes>,
    /// See [`StayGroups`]. Where it is absent, `[]` counts.
    pub groups: Option<StayGroups>,
}

impl Stay {
    /// [`minutes`](Self::minutes), or its default of 600.
    pub fn minutes_or_default(&self) -> StayMinutes {
        self.minutes.unwrap_or(StayMinutes(600))
    }

    /// [`groups`](Self::groups), or its default of `[]`.
    pub fn groups_or_default(&self) -> StayGroups {
        self.groups.clone().unwrap_or_else(|| StayGroups(vec![]))
    }
}

::specwright_runtime::object!(
    Stay,
    lenient,
    Ignored,
    [optional("minutes", minutes), optional("groups", groups)],
);

/// Spec: `#/components/schemas/Entry/properties/mood`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryBaseMood {
    /// On the wire: `"Entry"`.
    Entry,
    /// On the wire: `"Praise"`.
    Praise,
    /// On the wire: `"Complaint"`.
    Complaint,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    EntryBaseMood,
    [("Entry", Entry), ("Praise", Praise), ("Complaint", Complaint)],
);

/// From 1 to 500 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Entry/properties/text`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryBaseText(String);

::specwright_runtime::open_string!(EntryBaseText, min_length = 1, max_length = 500);

/// Spec: `#/components/schemas/Entry`.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryBase {
    /// See [`EntryBaseMood`].
    pub mood: EntryBaseMood,
    /// See [`EntryBaseText`].
    pub text: EntryBaseText,
}

::specwright_runtime::object!(
    EntryBase,
    lenient,
    Ignored,
    [required("mood", mood), required("text", text)],
);

/// What a guest has written.
///
/// Spec: `#/components/schemas/Entry`.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// Where `mood` is `Entry`.
    Base(EntryBase),
    /// Where `mood` is `Praise`.
    Praise(Praise),
    /// Where `mood` is `Complaint`.
    Complaint(Complaint),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    Entry,
    Tag("mood"),
    [
        (Base, EntryBase, ["Entry"]),
        (Praise, Praise, ["Praise"]),
        (Complaint, Complaint, ["Complaint"]),
    ],
);

/// Spec: `#/components/schemas/Entry/properties/mood`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PraiseMood {
    /// On the wire: `"Entry"`.
    Entry,
    /// On the wire: `"Praise"`.
    Praise,
    /// On the wire: `"Complaint"`.
    Complaint,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    PraiseMood,
    [("Entry", Entry), ("Praise", Praise), ("Complaint", Complaint)],
);

/// From 1 to 500 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Entry/properties/text`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PraiseText(String);

::specwright_runtime::open_string!(PraiseText, min_length = 1, max_length = 500);

/// From 4 to 5. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Praise/allOf/1/properties/stars`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PraiseStars(i32);

::specwright_runtime::open_integer!(PraiseStars, i32, minimum = 4, maximum = 5);

/// Spec: `#/components/schemas/Praise`.
#[derive(Clone, Debug, PartialEq)]
pub struct Praise {
    /// See [`PraiseMood`].
    pub mood: PraiseMood,
    /// See [`PraiseText`].
    pub text: PraiseText,
    /// See [`PraiseStars`].
    pub stars: PraiseStars,
}

::specwright_runtime::object!(
    Praise,
    lenient,
    Ignored,
    [required("mood", mood), required("text", text), required("stars", stars)],
);

/// Spec: `#/components/schemas/Entry/properties/mood`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComplaintMood {
    /// On the wire: `"Entry"`.
    Entry,
    /// On the wire: `"Praise"`.
    Praise,
    /// On the wire: `"Complaint"`.
    Complaint,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    ComplaintMood,
    [("Entry", Entry), ("Praise", Praise), ("Complaint", Complaint)],
);

/// From 1 to 500 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Entry/properties/text`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ComplaintText(String);

::specwright_runtime::open_string!(ComplaintText, min_length = 1, max_length = 500);

/// Its format is [`Email`](specwright_runtime::Format::Email). A reply that holds another
/// value is kept as it came.
///
/// Spec: `#/components/schemas/Complaint/allOf/1/properties/answerTo`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ComplaintAnswerTo(String);

::specwright_runtime::open_string!(
    ComplaintAnswerTo,
    format = ::specwright_runtime::Format::Email,
);

/// Spec: `#/components/schemas/Complaint`.
#[derive(Clone, Debug, PartialEq)]
pub struct Complaint {
    /// See [`ComplaintMood`].
    pub mood: ComplaintMood,
    /// See [`ComplaintText`].
    pub text: ComplaintText,
    /// See [`ComplaintAnswerTo`].
    pub answer_to: Option<ComplaintAnswerTo>,
}

impl Complaint {
    /// A value of what is required; the rest is absent.
    pub fn new(mood: ComplaintMood, text: ComplaintText) -> Self {
        Self {
            mood,
            text,
            answer_to: None,
        }
    }
}

::specwright_runtime::object!(
    Complaint,
    lenient,
    Ignored,
    [required("mood", mood), required("text", text), optional("answerTo", answer_to)],
);

/// From 1000 to 2100. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Span/properties/from`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpanFrom(i32);

::specwright_runtime::open_integer!(SpanFrom, i32, minimum = 1000, maximum = 2100);

/// From 1000 to 2100. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Span/properties/to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpanTo(i32);

::specwright_runtime::open_integer!(SpanTo, i32, minimum = 1000, maximum = 2100);

/// A stretch of years.
///
/// Spec: `#/components/schemas/Span`.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// See [`SpanFrom`].
    pub from: SpanFrom,
    /// See [`SpanTo`].
    pub to: SpanTo,
}

::specwright_runtime::object!(
    Span,
    lenient,
    Refused,
    [required("from", from), required("to", to)],
);

/// From 0 to 500. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Corner/properties/x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CornerX(i32);

::specwright_runtime::open_integer!(CornerX, i32, minimum = 0, maximum = 500);

/// From 0 to 500. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Corner/properties/y`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CornerY(i32);

::specwright_runtime::open_integer!(CornerY, i32, minimum = 0, maximum = 500);

/// A place in the building.
///
/// Spec: `#/components/schemas/Corner`.
#[derive(Clone, Debug, PartialEq)]
pub struct Corner {
    /// See [`CornerX`].
    pub x: CornerX,
    /// See [`CornerY`].
    pub y: Option<CornerY>,
}

impl Corner {
    /// A value of what is required; the rest is absent.
    pub fn new(x: CornerX) -> Self {
        Self { x, y: None }
    }
}

::specwright_runtime::object!(
    Corner,
    lenient,
    Refused,
    [required("x", x), optional("y", y)],
);

/// Where in the building, from the cellar to the roof.
///
/// Spec: `#/components/schemas/Level`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// On the wire: `-1`.
    Cellar,
    /// On the wire: `0`.
    Ground,
    /// On the wire: `1`.
    First,
    /// On the wire: `2`.
    Roof,
    /// A value that the spec does not list, as it came.
    Unknown(i32),
}

::specwright_runtime::open_integer_enum!(
    Level,
    i32,
    [(-1, Cellar), (0, Ground), (1, First), (2, Roof)],
);

/// Its format is [`Date`](specwright_runtime::Format::Date). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Scalars/properties/day`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScalarsDay(String);

::specwright_runtime::open_string!(
    ScalarsDay,
    format = ::specwright_runtime::Format::Date,
);

/// Its format is [`Uuid`](specwright_runtime::Format::Uuid). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Scalars/properties/headerId`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScalarsHeaderId(String);

::specwright_runtime::open_string!(
    ScalarsHeaderId,
    format = ::specwright_runtime::Format::Uuid,
);

/// What was read of the scalars.
///
/// Spec: `#/components/schemas/Scalars`.
#[derive(Clone, Debug, PartialEq)]
pub struct Scalars {
    /// `count`.
    pub count: i32,
    /// `share`.
    pub share: f64,
    /// `flag`.
    pub flag: bool,
    /// See [`ScalarsDay`].
    pub day: ScalarsDay,
    /// `name`.
    pub name: String,
    /// `queryCount`.
    pub query_count: i64,
    /// `queryShare`.
    pub query_share: Option<f32>,
    /// `queryFlag`.
    pub query_flag: bool,
    /// `queryName`.
    pub query_name: String,
    /// See [`Level`].
    pub query_level: Option<Level>,
    /// `headerCount`.
    pub header_count: i32,
    /// `headerShare`.
    pub header_share: Option<f64>,
    /// `headerFlag`.
    pub header_flag: bool,
    /// See [`ScalarsHeaderId`].
    pub header_id: Option<ScalarsHeaderId>,
    /// `cookieCount`.
    pub cookie_count: i32,
    /// `cookieShare`.
    pub cookie_share: Option<f64>,
    /// `cookieFlag`.
    pub cookie_flag: Option<bool>,
    /// `cookieName`.
    pub cookie_name: Option<String>,
}

::specwright_runtime::object!(
    Scalars,
    lenient,
    Ignored,
    [
        required("count", count),
        required("share", share),
        required("flag", flag),
        required("day", day),
        required("name", name),
        required("queryCount", query_count),
        optional("queryShare", query_share),
        required("queryFlag", query_flag),
        required("queryName", query_name),
        optional("queryLevel", query_level),
        required("headerCount", header_count),
        optional("headerShare", header_share),
        required("headerFlag", header_flag),
        optional("headerId", header_id),
        required("cookieCount", cookie_count),
        optional("cookieShare", cookie_share),
        optional("cookieFlag", cookie_flag),
        optional("cookieName", cookie_name),
    ],
);

/// What was read of the lists and objects.
///
/// Spec: `#/components/schemas/Lists`.
#[derive(Clone, Debug, PartialEq)]
pub struct Lists {
    /// `rooms`.
    pub rooms: Vec<i32>,
    /// See [`Span`].
    pub span: Span,
    /// See [`Corner`].
    pub corner: Corner,
    /// `headerRooms`.
    pub header_rooms: Option<Vec<i32>>,
    /// See [`Span`].
    pub header_span: Option<Span>,
    /// See [`Corner`].
    pub header_corner: Option<Corner>,
    /// `seen`.
    pub seen: Option<Vec<i32>>,
    /// See [`Corner`].
    pub stand: Option<Corner>,
}

::specwright_runtime::object!(
    Lists,
    lenient,
    Ignored,
    [
        required("rooms", rooms),
        required("span", span),
        required("corner", corner),
        optional("headerRooms", header_rooms),
        optional("headerSpan", header_span),
        optional("headerCorner", header_corner),
        optional("seen", seen),
        optional("stand", stand),
    ],
);

/// From -9007199254740991 to 9007199254740991. A reply that holds another value is kept as it
/// came.
///
/// Spec: `#/components/schemas/Specimen/properties/whole`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenWhole(i64);

::specwright_runtime::open_integer!(
    SpecimenWhole,
    i64,
    minimum = -9007199254740991,
    maximum = 9007199254740991,
);

/// From -1000000 to 1000000. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/single`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct SpecimenSingle(f32);

::specwright_runtime::open_number!(
    SpecimenSingle,
    f32,
    minimum = -1000000.0,
    maximum = 1000000.0,
);

/// Its format is [`Date`](specwright_runtime::Format::Date). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/date`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenDate(String);

::specwright_runtime::open_string!(
    SpecimenDate,
    format = ::specwright_runtime::Format::Date,
);

/// Its format is [`DateTime`](specwright_runtime::Format::DateTime). A reply that holds
/// another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/dateTime`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenDateTime(String);

::specwright_runtime::open_string!(
    SpecimenDateTime,
    format = ::specwright_runtime::Format::DateTime,
);

/// Its format is [`Uuid`](specwright_runtime::Format::Uuid). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/uuid`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenUuid(String);

::specwright_runtime::open_string!(
    SpecimenUuid,
    format = ::specwright_runtime::Format::Uuid,
);

/// Its format is [`Byte`](specwright_runtime::Format::Byte). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/byte`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenByte(String);

::specwright_runtime::open_string!(
    SpecimenByte,
    format = ::specwright_runtime::Format::Byte,
);

/// Its format is [`Email`](specwright_runtime::Format::Email). A reply that holds another
/// value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/email`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenEmail(String);

::specwright_runtime::open_string!(
    SpecimenEmail,
    format = ::specwright_runtime::Format::Email,
);

/// Its format is [`Hostname`](specwright_runtime::Format::Hostname). A reply that holds
/// another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/hostname`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenHostname(String);

::specwright_runtime::open_string!(
    SpecimenHostname,
    format = ::specwright_runtime::Format::Hostname,
);

/// Its format is [`Uri`](specwright_runtime::Format::Uri). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/uri`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenUri(String);

::specwright_runtime::open_string!(
    SpecimenUri,
    format = ::specwright_runtime::Format::Uri,
);

/// Its format is [`UriReference`](specwright_runtime::Format::UriReference). A reply that
/// holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/uriReference`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenUriReference(String);

::specwright_runtime::open_string!(
    SpecimenUriReference,
    format = ::specwright_runtime::Format::UriReference,
);

/// Its format is [`Ipv4`](specwright_runtime::Format::Ipv4). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/ipv4`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenIpv4(String);

::specwright_runtime::open_string!(
    SpecimenIpv4,
    format = ::specwright_runtime::Format::Ipv4,
);

/// Its format is [`Ipv6`](specwright_runtime::Format::Ipv6). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/ipv6`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenIpv6(String);

::specwright_runtime::open_string!(
    SpecimenIpv6,
    format = ::specwright_runtime::Format::Ipv6,
);

/// Its `Debug` text does not show it. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/password`.
#[derive(Clone, PartialEq, Eq)]
pub struct SpecimenPassword(String);

::specwright_runtime::open_string!(SpecimenPassword);

::specwright_runtime::secret!(SpecimenPassword);

/// Spec: `#/components/schemas/Specimen/properties/mixed`.
#[derive(Clone, Debug, PartialEq)]
pub enum SpecimenMixed {
    /// On the wire: `"auto"`.
    Auto,
    /// On the wire: `1`.
    Value1,
    /// On the wire: `2.5`.
    Value2Point5,
    /// On the wire: `true`.
    True,
    /// A value that the spec does not list, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_value_enum!(
    SpecimenMixed,
    [
        (::specwright_runtime::Json::from("auto"), Auto),
        (::specwright_runtime::Json::Integer(1), Value1),
        (::specwright_runtime::Json::Number(2.5), Value2Point5),
        (::specwright_runtime::Json::Boolean(true), True),
    ],
);

/// Spec: `#/components/schemas/Specimen/properties/perhaps`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpecimenPerhaps {
    /// On the wire: `"warm"`.
    Warm,
    /// On the wire: `"cold"`.
    Cold,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    SpecimenPerhaps,
    [("warm", Warm), ("cold", Cold)],
);

/// From 1 to 9. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/above`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenAbove(i32);

::specwright_runtime::open_integer!(SpecimenAbove, i32, minimum = 1, maximum = 9);

/// From -144 to 144. A multiple of 12. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/dozens`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenDozens(i64);

::specwright_runtime::open_integer!(
    SpecimenDozens,
    i64,
    minimum = -144,
    maximum = 144,
    multiple_of = 12,
);

/// From -10 to 10. A multiple of 1e-2. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/cents`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct SpecimenCents(f64);

::specwright_runtime::open_number!(
    SpecimenCents,
    f64,
    minimum = -10.0,
    maximum = 10.0,
    multiple_of = ::specwright_runtime::Decimal::new(1, -2),
);

/// More than 0. Less than 1. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/open`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct SpecimenOpen(f64);

::specwright_runtime::open_number!(
    SpecimenOpen,
    f64,
    exclusive_minimum = 0.0,
    exclusive_maximum = 1.0,
);

/// From 2 to 4 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/sized`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenSized(String);

::specwright_runtime::open_string!(SpecimenSized, min_length = 2, max_length = 4);

/// It matches `^[A-F]{2}[0-9]+$`. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/code`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenCode(String);

::specwright_runtime::open_string!(SpecimenCode, pattern = &SPECIMEN_CODE_PATTERN);

static SPECIMEN_CODE_PATTERN: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
    "^[A-F]{2}[0-9]+$",
    &[('\0', 0), ('0', 1), (':', 0), ('A', 2), ('G', 0)],
    &[0, 0, 3, 0, 0, 4, 0, 5, 0, 0, 5, 0],
    2,
    5,
);

/// At most 3 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/some/items`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecimenSomeItem(String);

::specwright_runtime::open_string!(SpecimenSomeItem, max_length = 3);

/// From 1 to 3 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/some`.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecimenSome(Vec<SpecimenSomeItem>);

::specwright_runtime::open_array!(
    SpecimenSome,
    SpecimenSomeItem,
    min_items = 1,
    max_items = 3,
);

/// No item twice. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/different`.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecimenDifferent(Vec<f64>);

::specwright_runtime::open_array!(SpecimenDifferent, f64, unique_items = true);

/// From 1 to 2 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/matrix/items`.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecimenMatrixItem(Vec<bool>);

::specwright_runtime::open_array!(
    SpecimenMatrixItem,
    bool,
    min_items = 1,
    max_items = 2,
);

/// At most 2 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Specimen/properties/matrix`.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecimenMatrix(Vec<SpecimenMatrixItem>);

::specwright_runtime::open_array!(SpecimenMatrix, SpecimenMatrixItem, max_items = 2);

/// Spec: `#/components/schemas/Specimen/properties/mood`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpecimenMood {
    /// On the wire: `"calm"`.
    Calm,
    /// On the wire: `"loud"`.
    Loud,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    SpecimenMood,
    [("calm", Calm), ("loud", Loud)],
);

/// One of every type and format, with every rule.
///
/// Spec: `#/components/schemas/Specimen`.
#[derive(Clone, Debug, PartialEq)]
pub struct Specimen {
    /// `text`.
    pub text: String,
    /// See [`SpecimenWhole`].
    pub whole: SpecimenWhole,
    /// `real`.
    pub real: f64,
    /// `flag`.
    pub flag: bool,
    /// `list`.
    pub list: Vec<::specwright_runtime::Json>,
    /// `thing`.
    pub thing: ::std::collections::BTreeMap<String, ::specwright_runtime::Json>,
    /// `anything`.
    pub anything: Option<::specwright_runtime::Json>,
    /// `small`.
    pub small: Option<i32>,
    /// `large`.
    pub large: Option<i64>,
    /// See [`SpecimenSingle`].
    pub single: Option<SpecimenSingle>,
    /// `double`.
    pub double: Option<f64>,
    /// See [`SpecimenDate`].
    pub date: Option<SpecimenDate>,
    /// See [`SpecimenDateTime`].
    pub date_time: Option<SpecimenDateTime>,
    /// See [`SpecimenUuid`].
    pub uuid: Option<SpecimenUuid>,
    /// See [`SpecimenByte`].
    pub byte: Option<SpecimenByte>,
    /// `binary`.
    pub binary: Option<::specwright_runtime::Binary>,
    /// See [`SpecimenEmail`].
    pub email: Option<SpecimenEmail>,
    /// See [`SpecimenHostname`].
    pub hostname: Option<SpecimenHostname>,
    /// See [`SpecimenUri`].
    pub uri: Option<SpecimenUri>,
    /// See [`SpecimenUriReference`].
    pub uri_reference: Option<SpecimenUriReference>,
    /// See [`SpecimenIpv4`].
    pub ipv4: Option<SpecimenIpv4>,
    /// See [`SpecimenIpv6`].
    pub ipv6: Option<SpecimenIpv6>,
    /// See [`SpecimenPassword`].
    pub password: Option<SpecimenPassword>,
    /// `nothing`.
    pub nothing: Option<Option<String>>,
    /// See [`Level`].
    pub level: Option<Level>,
    /// See [`WorkKind`].
    pub kind: Option<WorkKind>,
    /// See [`SpecimenMixed`].
    pub mixed: Option<SpecimenMixed>,
    /// See [`SpecimenPerhaps`].
    pub perhaps: Option<Option<SpecimenPerhaps>>,
    /// See [`SpecimenAbove`].
    pub above: Option<SpecimenAbove>,
    /// See [`SpecimenDozens`].
    pub dozens: Option<SpecimenDozens>,
    /// See [`SpecimenCents`].
    pub cents: Option<SpecimenCents>,
    /// See [`SpecimenOpen`].
    pub open: Option<SpecimenOpen>,
    /// See [`SpecimenSized`].
    pub sized: Option<SpecimenSized>,
    /// See [`SpecimenCode`].
    pub code: Option<SpecimenCode>,
    /// See [`SpecimenSome`].
    pub some: Option<SpecimenSome>,
    /// See [`SpecimenDifferent`].
    pub different: Option<SpecimenDifferent>,
    /// See [`SpecimenMatrix`].
    pub matrix: Option<SpecimenMatrix>,
    /// See [`SpecimenMood`]. Where it is absent, `Calm` counts.
    pub mood: Option<SpecimenMood>,
    /// `weight`. Where it is absent, 7 counts.
    pub weight: Option<i32>,
    /// `share`. Where it is absent, 0.5 counts.
    pub share: Option<f64>,
    /// `greeting`. Where it is absent, `hello` counts.
    pub greeting: Option<String>,
    /// `lit`. Where it is absent, `true` counts.
    pub lit: Option<bool>,
}

impl Specimen {
    /// [`mood`](Self::mood), or its default of `Calm`.
    pub fn mood_or_default(&self) -> SpecimenMood {
        self.mood.clone().unwrap_or(SpecimenMood::Calm)
    }

    /// [`weight`](Self::weight), or its default of 7.
    pub fn weight_or_default(&self) -> i32 {
        self.weight.unwrap_or(7)
    }

    /// [`share`](Self::share), or its default of 0.5.
    pub fn share_or_default(&self) -> f64 {
        self.share.unwrap_or(0.5)
    }

    /// [`greeting`](Self::greeting), or its default of `hello`.
    pub fn greeting_or_default(&self) -> String {
        self.greeting.clone().unwrap_or_else(|| "hello".to_owned())
    }

    /// [`lit`](Self::lit), or its default of `true`.
    pub fn lit_or_default(&self) -> bool {
        self.lit.unwrap_or(true)
    }
}

::specwright_runtime::object!(
    Specimen,
    lenient,
    Ignored,
    [
        required("text", text),
        required("whole", whole),
        required("real", real),
        required("flag", flag),
        required("list", list),
        required("thing", thing),
        optional("anything", anything),
        optional("small", small),
        optional("large", large),
        optional("single", single),
        optional("double", double),
        optional("date", date),
        optional("dateTime", date_time),
        optional("uuid", uuid),
        optional("byte", byte),
        optional("binary", binary),
        optional("email", email),
        optional("hostname", hostname),
        optional("uri", uri),
        optional("uriReference", uri_reference),
        optional("ipv4", ipv4),
        optional("ipv6", ipv6),
        optional("password", password),
        optional("nothing", nothing),
        optional("level", level),
        optional("kind", kind),
        optional("mixed", mixed),
        optional("perhaps", perhaps),
        optional("above", above),
        optional("dozens", dozens),
        optional("cents", cents),
        optional("open", open),
        optional("sized", sized),
        optional("code", code),
        optional("some", some),
        optional("different", different),
        optional("matrix", matrix),
        optional("mood", mood),
        optional("weight", weight),
        optional("share", share),
        optional("greeting", greeting),
        optional("lit", lit),
    ],
);

/// Spec: `#/components/schemas/Composition/properties/closed`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompositionClosed {
    /// `a`.
    pub a: Option<i32>,
}

::specwright_runtime::object!(
    CompositionClosed,
    lenient,
    Refused,
    [optional("a", a)],
);

/// Spec: `#/components/schemas/Composition/properties/open`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompositionOpen {
    /// `a`.
    pub a: Option<i32>,
    /// Properties that the schema does not name.
    pub additional_properties: ::std::collections::BTreeMap<
        String,
        ::specwright_runtime::Json,
    >,
}

::specwright_runtime::object!(
    CompositionOpen,
    lenient,
    Kept(additional_properties),
    [optional("a", a)],
);

/// At least 0. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Composition/properties/map/additionalProperties`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CompositionMapValue(i32);

::specwright_runtime::open_integer!(CompositionMapValue, i32, minimum = 0);

/// From 1 to 3 properties. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Composition/properties/map`.
#[derive(Clone, Debug, PartialEq)]
pub struct CompositionMap(::std::collections::BTreeMap<String, CompositionMapValue>);

::specwright_runtime::open_map!(
    CompositionMap,
    CompositionMapValue,
    min_properties = 1,
    max_properties = 3,
);

/// At most 5 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Composition/properties/mixed/additionalProperties`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CompositionMixedValue(String);

::specwright_runtime::open_string!(CompositionMixedValue, max_length = 5);

/// Spec: `#/components/schemas/Composition/properties/mixed`.
#[derive(Clone, Debug, PartialEq)]
pub struct CompositionMixed {
    /// `a`.
    pub a: i32,
    /// Properties that the schema does not name.
    pub additional_properties: ::std::collections::BTreeMap<
        String,
        CompositionMixedValue,
    >,
}

::specwright_runtime::object!(
    CompositionMixed,
    lenient,
    Kept(additional_properties),
    [required("a", a)],
);

/// Choices, trees, and objects that are open or closed.
///
/// Spec: `#/components/schemas/Composition`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Composition {
    /// See [`CompositionClosed`].
    pub closed: Option<CompositionClosed>,
    /// See [`CompositionOpen`].
    pub open: Option<CompositionOpen>,
    /// See [`CompositionMap`].
    pub map: Option<CompositionMap>,
    /// See [`CompositionMixed`].
    pub mixed: Option<CompositionMixed>,
    /// See [`Tree`].
    pub tree: Option<Tree>,
    /// See [`Extent`].
    pub extent: Option<Extent>,
    /// See [`Contact`].
    pub contact: Option<Contact>,
    /// See [`Name`].
    pub name: Option<Name>,
    /// See [`Narrow`].
    pub narrow: Option<Narrow>,
    /// See [`NewWork`].
    pub work: Option<NewWork>,
    /// See [`Entry`].
    pub entry: Option<Entry>,
}

::specwright_runtime::object!(
    Composition,
    lenient,
    Ignored,
    [
        optional("closed", closed),
        optional("open", open),
        optional("map", map),
        optional("mixed", mixed),
        optional("tree", tree),
        optional("extent", extent),
        optional("contact", contact),
        optional("name", name),
        optional("narrow", narrow),
        optional("work", work),
        optional("entry", entry),
    ],
);

/// At most 10 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Tree/properties/name`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TreeName(String);

::specwright_runtime::open_string!(TreeName, max_length = 10);

/// At most 3 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Tree/properties/branches`.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeBranches(Vec<Tree>);

::specwright_runtime::open_array!(TreeBranches, Tree, max_items = 3);

/// A branch and those that grow from it.
///
/// Spec: `#/components/schemas/Tree`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// See [`TreeName`].
    pub name: TreeName,
    /// See [`TreeBranches`].
    pub branches: Option<TreeBranches>,
    /// See [`Tree`].
    pub trunk: Option<Box<Tree>>,
}

impl Tree {
    /// A value of what is required; the rest is absent.
    pub fn new(name: TreeName) -> Self {
        Self {
            name,
            branches: None,
            trunk: None,
        }
    }
}

::specwright_runtime::object!(
    Tree,
    lenient,
    Ignored,
    [
        required("name", name),
        optional("branches", branches),
        optional("trunk", trunk),
    ],
);

/// From 1 to 1000. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Extent/oneOf/0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExtentSquare(i32);

::specwright_runtime::open_integer!(ExtentSquare, i32, minimum = 1, maximum = 1000);

/// From 1 to 1000. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Extent/oneOf/1/properties/height`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExtentOblongHeight(i32);

::specwright_runtime::open_integer!(
    ExtentOblongHeight,
    i32,
    minimum = 1,
    maximum = 1000,
);

/// From 1 to 1000. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Extent/oneOf/1/properties/width`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExtentOblongWidth(i32);

::specwright_runtime::open_integer!(
    ExtentOblongWidth,
    i32,
    minimum = 1,
    maximum = 1000,
);

/// Spec: `#/components/schemas/Extent/oneOf/1`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExtentOblong {
    /// See [`ExtentOblongHeight`].
    pub height: ExtentOblongHeight,
    /// See [`ExtentOblongWidth`].
    pub width: ExtentOblongWidth,
}

::specwright_runtime::object!(
    ExtentOblong,
    lenient,
    Refused,
    [required("height", height), required("width", width)],
);

/// Spec: `#/components/schemas/Extent/oneOf/2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExtentPaper {
    /// On the wire: `"A3"`.
    A3,
    /// On the wire: `"A4"`.
    A4,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(ExtentPaper, [("A3", A3), ("A4", A4)]);

/// A size in centimetres, as a number or as height and width.
///
/// Spec: `#/components/schemas/Extent`.
#[derive(Clone, Debug, PartialEq)]
pub enum Extent {
    /// See [`ExtentSquare`].
    Square(ExtentSquare),
    /// See [`ExtentOblong`].
    Oblong(ExtentOblong),
    /// See [`ExtentPaper`].
    Paper(ExtentPaper),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    Extent,
    One,
    [
        (Square, ExtentSquare, []),
        (Oblong, ExtentOblong, []),
        (Paper, ExtentPaper, []),
    ],
);

/// Its format is [`Email`](specwright_runtime::Format::Email). A reply that holds another
/// value is kept as it came.
///
/// Spec: `#/components/schemas/Contact/anyOf/0/properties/email`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContactAddressEmail(String);

::specwright_runtime::open_string!(
    ContactAddressEmail,
    format = ::specwright_runtime::Format::Email,
);

/// Spec: `#/components/schemas/Contact/anyOf/0`.
#[derive(Clone, Debug, PartialEq)]
pub struct ContactAddress {
    /// See [`ContactAddressEmail`].
    pub email: ContactAddressEmail,
}

::specwright_runtime::object!(
    ContactAddress,
    lenient,
    Ignored,
    [required("email", email)],
);

/// It matches `^[+][0-9]{4,12}$`. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Contact/anyOf/1/properties/phone`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContactNumberPhone(String);

::specwright_runtime::open_string!(
    ContactNumberPhone,
    pattern = &CONTACT_NUMBER_PHONE_PATTERN,
);

static CONTACT_NUMBER_PHONE_PATTERN: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
    "^[+][0-9]{4,12}$",
    &[('\0', 0), ('+', 1), (',', 0), ('0', 2), (':', 0)],
    &[
        0, 3, 0, 0, 0, 4, 0, 0, 5, 0, 0, 6, 0, 0, 7, 0, 0, 8, 0, 0, 9, 0, 0, 10, 0, 0,
        11, 0, 0, 12, 0, 0, 13, 0, 0, 14, 0, 0, 15, 0, 0, 0,
    ],
    2,
    7,
);

/// Spec: `#/components/schemas/Contact/anyOf/1`.
#[derive(Clone, Debug, PartialEq)]
pub struct ContactNumber {
    /// See [`ContactNumberPhone`].
    pub phone: ContactNumberPhone,
}

::specwright_runtime::object!(
    ContactNumber,
    lenient,
    Ignored,
    [required("phone", phone)],
);

/// An address, a number, or both.
///
/// Spec: `#/components/schemas/Contact`.
/// A value of several alternatives is the one that keeps most of its properties; what only
/// the others know is dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum Contact {
    /// See [`ContactAddress`].
    Address(ContactAddress),
    /// See [`ContactNumber`].
    Number(ContactNumber),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    Contact,
    Any,
    [(Address, ContactAddress, []), (Number, ContactNumber, [])],
);

/// Spec: `#/components/schemas/Name/not`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameNot {
    /// On the wire: `"nobody"`.
    Nobody,
    /// On the wire: `"none"`.
    None,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    NameNot,
    [("nobody", Nobody), ("none", None)],
);

/// Any name but those that mean nobody.
///
/// From 1 to 20 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Name`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameBase(String);

::specwright_runtime::open_string!(NameBase, min_length = 1, max_length = 20);

/// Any name but those that mean nobody.
///
/// Spec: `#/components/schemas/Name`.
#[derive(Clone, Debug, PartialEq)]
pub struct Name(NameBase);

::specwright_runtime::excluding!(Name, NameBase, lenient, NameNot);

/// What several rules allow together.
///
/// From 10 to 49. A multiple of 5. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Narrow`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Narrow(i32);

::specwright_runtime::open_integer!(
    Narrow,
    i32,
    minimum = 10,
    maximum = 49,
    multiple_of = 5,
);

/// From 1 to 50.
///
/// Spec: `#/components/parameters/Limit/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListNotesLimit(i32);

::specwright_runtime::strict_integer!(ListNotesLimit, i32, minimum = 1, maximum = 50);

/// At least 0.
///
/// Spec: `#/paths/~1notes/get/parameters/1/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListNotesAfter(i64);

::specwright_runtime::strict_integer!(ListNotesAfter, i64, minimum = 0);

/// At most 3 items.
///
/// Spec: `#/paths/~1notes/get/parameters/2/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListNotesTag(Vec<Tag>);

::specwright_runtime::strict_array!(ListNotesTag, Tag, max_items = 3);

/// At most 50 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/paths/~1notes/get/responses/200/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListNotes200Body(Vec<Note>);

::specwright_runtime::open_array!(ListNotes200Body, Note, max_items = 50);

/// At least 0. A reply that holds another value is kept as it came.
///
/// Spec: `#/paths/~1notes/get/responses/200/headers/X-Total/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListNotes200XTotal(i32);

::specwright_runtime::open_integer!(ListNotes200XTotal, i32, minimum = 0);

/// At least 1.
///
/// Spec: `#/paths/~1notes~1{noteId}/get/parameters/0/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GetNoteNoteId(i64);

::specwright_runtime::strict_integer!(GetNoteNoteId, i64, minimum = 1);

/// Spec: `#/paths/~1notes~1{noteId}/get/parameters/1/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GetNoteLang {
    /// On the wire: `"en"`.
    En,
    /// On the wire: `"de"`.
    De,
    /// On the wire: `"fr"`.
    Fr,
}

::specwright_runtime::closed_string_enum!(
    GetNoteLang,
    [("en", En), ("de", De), ("fr", Fr)],
);

/// From 1 to 200.
///
/// Spec: `#/paths/~1notes~1{noteId}/get/parameters/2/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GetNoteWidth(i32);

::specwright_runtime::strict_integer!(GetNoteWidth, i32, minimum = 1, maximum = 200);

/// At most 64 characters.
///
/// Spec: `#/paths/~1notes~1{noteId}/get/parameters/3/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GetNoteXTrace(String);

::specwright_runtime::strict_string!(GetNoteXTrace, max_length = 64);

/// At least 1.
///
/// Spec: `#/components/parameters/NoteId/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RemoveNoteNoteId(i64);

::specwright_runtime::strict_integer!(RemoveNoteNoteId, i64, minimum = 1);

/// At least 1.
///
/// Spec: `#/components/parameters/NoteId/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChangeNoteNoteId(i64);

::specwright_runtime::strict_integer!(ChangeNoteNoteId, i64, minimum = 1);

/// From 1 to 50.
///
/// Spec: `#/components/parameters/Limit/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListWorksLimit(i32);

::specwright_runtime::strict_integer!(ListWorksLimit, i32, minimum = 1, maximum = 50);

/// From 2 to 40 characters.
///
/// Spec: `#/paths/~1works/get/parameters/1/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListWorksWords(String);

::specwright_runtime::strict_string!(ListWorksWords, min_length = 2, max_length = 40);

/// No item twice.
///
/// Spec: `#/paths/~1works/get/parameters/2/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListWorksKind(Vec<WorkKind>);

::specwright_runtime::strict_array!(ListWorksKind, WorkKind, unique_items = true);

/// From 1 to 40.
///
/// Spec: `#/paths/~1works/get/parameters/3/schema/items`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListWorksRoomsItem(i32);

::specwright_runtime::strict_integer!(
    ListWorksRoomsItem,
    i32,
    minimum = 1,
    maximum = 40,
);

/// From 1 to 5 items.
///
/// Spec: `#/paths/~1works/get/parameters/3/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListWorksRooms(Vec<ListWorksRoomsItem>);

::specwright_runtime::strict_array!(
    ListWorksRooms,
    ListWorksRoomsItem,
    min_items = 1,
    max_items = 5,
);

/// Spec: `#/paths/~1works/get/parameters/4/schema/items`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListWorksShadesItem {
    /// On the wire: `"warm"`.
    Warm,
    /// On the wire: `"cold"`.
    Cold,
    /// On the wire: `"grey"`.
    Grey,
}

::specwright_runtime::closed_string_enum!(
    ListWorksShadesItem,
    [("warm", Warm), ("cold", Cold), ("grey", Grey)],
);

/// At least 1 items.
///
/// Spec: `#/paths/~1works/get/parameters/4/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListWorksShades(Vec<ListWorksShadesItem>);

::specwright_runtime::strict_array!(
    ListWorksShades,
    ListWorksShadesItem,
    min_items = 1,
);

/// From 1000 to 2100.
///
/// Spec: `#/paths/~1works/get/parameters/5/schema/items`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListWorksYearsItem(i32);

::specwright_runtime::strict_integer!(
    ListWorksYearsItem,
    i32,
    minimum = 1000,
    maximum = 2100,
);

/// From 1 to 4 items.
///
/// Spec: `#/paths/~1works/get/parameters/5/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListWorksYears(Vec<ListWorksYearsItem>);

::specwright_runtime::strict_array!(
    ListWorksYears,
    ListWorksYearsItem,
    min_items = 1,
    max_items = 4,
);

/// From 0 to 1000.
///
/// Spec: `#/paths/~1works/get/parameters/6/schema/properties/from`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListWorksSizeFrom(i32);

::specwright_runtime::strict_integer!(
    ListWorksSizeFrom,
    i32,
    minimum = 0,
    maximum = 1000,
);

/// From 0 to 1000.
///
/// Spec: `#/paths/~1works/get/parameters/6/schema/properties/to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListWorksSizeTo(i32);

::specwright_runtime::strict_integer!(
    ListWorksSizeTo,
    i32,
    minimum = 0,
    maximum = 1000,
);

/// At least 1 properties.
///
/// Spec: `#/paths/~1works/get/parameters/6/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListWorksSize {
    /// See [`ListWorksSizeFrom`].
    pub from: Option<ListWorksSizeFrom>,
    /// See [`ListWorksSizeTo`].
    pub to: Option<ListWorksSizeTo>,
}

::specwright_runtime::object!(
    ListWorksSize,
    strict,
    Refused,
    [optional("from", from), optional("to", to)],
    rules(min_properties = 1),
);

/// From 0 to 500.
///
/// Spec: `#/paths/~1works/get/parameters/7/schema/properties/x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListWorksNearX(i32);

::specwright_runtime::strict_integer!(
    ListWorksNearX,
    i32,
    minimum = 0,
    maximum = 500,
);

/// From 0 to 500.
///
/// Spec: `#/paths/~1works/get/parameters/7/schema/properties/y`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListWorksNearY(i32);

::specwright_runtime::strict_integer!(
    ListWorksNearY,
    i32,
    minimum = 0,
    maximum = 500,
);

/// Spec: `#/paths/~1works/get/parameters/7/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListWorksNear {
    /// See [`ListWorksNearX`].
    pub x: ListWorksNearX,
    /// See [`ListWorksNearY`].
    pub y: ListWorksNearY,
}

::specwright_runtime::object!(
    ListWorksNear,
    strict,
    Refused,
    [required("x", x), required("y", y)],
);

/// Spec: `#/paths/~1works/get/parameters/8/schema/properties/by`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListWorksOrderBy {
    /// On the wire: `"title"`.
    Title,
    /// On the wire: `"year"`.
    Year,
    /// On the wire: `"price"`.
    Price,
}

::specwright_runtime::closed_string_enum!(
    ListWorksOrderBy,
    [("title", Title), ("year", Year), ("price", Price)],
);

/// Spec: `#/paths/~1works/get/parameters/8/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListWorksOrder {
    /// See [`ListWorksOrderBy`].
    pub by: ListWorksOrderBy,
    /// `descending`. Where it is absent, `false` counts.
    pub descending: Option<bool>,
}

impl ListWorksOrder {
    /// A value of what is required; the rest is absent.
    pub fn new(by: ListWorksOrderBy) -> Self {
        Self { by, descending: None }
    }

    /// [`descending`](Self::descending), or its default of `false`.
    pub fn descending_or_default(&self) -> bool {
        self.descending.unwrap_or(false)
    }
}

::specwright_runtime::object!(
    ListWorksOrder,
    strict,
    Ignored,
    [required("by", by), optional("descending", descending)],
);

/// At most 1000000. More than 0. A multiple of 1e-2.
///
/// Spec: `#/paths/~1works/get/parameters/10/schema`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct ListWorksPrice(f64);

::specwright_runtime::strict_number!(
    ListWorksPrice,
    f64,
    exclusive_minimum = 0.0,
    maximum = 1000000.0,
    multiple_of = ::specwright_runtime::Decimal::new(1, -2),
);

/// Its format is [`Date`](specwright_runtime::Format::Date).
///
/// Spec: `#/paths/~1works/get/parameters/12/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListWorksSince(String);

::specwright_runtime::strict_string!(
    ListWorksSince,
    format = ::specwright_runtime::Format::Date,
);

/// From 3 to 80 characters.
///
/// Spec: `#/paths/~1works~1{workId}/get/parameters/0/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GetWorkIfNoneMatch(String);

::specwright_runtime::strict_string!(
    GetWorkIfNoneMatch,
    min_length = 3,
    max_length = 80,
);

/// It matches `^[A-Z]{2}-[0-9]{4}$`.
///
/// Spec: `#/paths/~1works~1{workId}/parameters/0/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GetWorkWorkId(String);

::specwright_runtime::strict_string!(
    GetWorkWorkId,
    pattern = &GET_WORK_WORK_ID_PATTERN,
);

static GET_WORK_WORK_ID_PATTERN: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
    "^[A-Z]{2}-[0-9]{4}$",
    &[('\0', 0), ('-', 1), ('.', 0), ('0', 2), (':', 0), ('A', 3), ('[', 0)],
    &[
        0, 0, 0, 3, 0, 0, 0, 4, 0, 5, 0, 0, 0, 0, 6, 0, 0, 0, 7, 0, 0, 0, 8, 0, 0, 0, 9,
        0, 0, 0, 0, 0,
    ],
    2,
    9,
);

/// It matches `^[A-Z]{2}-[0-9]{4}$`.
///
/// Spec: `#/paths/~1works~1{workId}/parameters/0/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SellWorkWorkId(String);

::specwright_runtime::strict_string!(
    SellWorkWorkId,
    pattern = &SELL_WORK_WORK_ID_PATTERN,
);

static SELL_WORK_WORK_ID_PATTERN: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
    "^[A-Z]{2}-[0-9]{4}$",
    &[('\0', 0), ('-', 1), ('.', 0), ('0', 2), (':', 0), ('A', 3), ('[', 0)],
    &[
        0, 0, 0, 3, 0, 0, 0, 4, 0, 5, 0, 0, 0, 0, 6, 0, 0, 0, 7, 0, 0, 0, 8, 0, 0, 0, 9,
        0, 0, 0, 0, 0,
    ],
    2,
    9,
);

/// At least 0. A reply that holds another value is kept as it came.
///
/// Spec: `#/paths/~1works~1{workId}~1image/head/responses/200/headers/X-Length/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MeasureImage200XLength(i64);

::specwright_runtime::open_integer!(MeasureImage200XLength, i64, minimum = 0);

/// Its format is [`Uuid`](specwright_runtime::Format::Uuid).
///
/// Spec: `#/components/parameters/VisitorId/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GetVisitorVisitorId(String);

::specwright_runtime::strict_string!(
    GetVisitorVisitorId,
    format = ::specwright_runtime::Format::Uuid,
);

/// Its format is [`Uuid`](specwright_runtime::Format::Uuid).
///
/// Spec: `#/components/parameters/VisitorId/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeepPhotoVisitorId(String);

::specwright_runtime::strict_string!(
    KeepPhotoVisitorId,
    format = ::specwright_runtime::Format::Uuid,
);

/// Its format is [`Uuid`](specwright_runtime::Format::Uuid).
///
/// Spec: `#/components/parameters/VisitorId/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CheckInVisitorId(String);

::specwright_runtime::strict_string!(
    CheckInVisitorId,
    format = ::specwright_runtime::Format::Uuid,
);

/// Spec: `#/paths/~1me/get/responses/200/content/application~1json/schema/properties/by`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WhoAmI200BodyBy {
    /// On the wire: `"visit"`.
    Visit,
    /// On the wire: `"ticket"`.
    Ticket,
    /// On the wire: `"sso"`.
    Sso,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    WhoAmI200BodyBy,
    [("visit", Visit), ("ticket", Ticket), ("sso", Sso)],
);

/// Spec: `#/paths/~1me/get/responses/200/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct WhoAmI200Body {
    /// See [`WhoAmI200BodyBy`].
    pub by: WhoAmI200BodyBy,
}

::specwright_runtime::object!(WhoAmI200Body, lenient, Ignored, [required("by", by)]);

/// From -5 to 5.
///
/// Spec:
/// `#/paths/~1desk~1scalars~1{count}~1{share}~1{flag}~1{day}~1{name}/get/parameters/0/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EchoScalarsCount(i32);

::specwright_runtime::strict_integer!(
    EchoScalarsCount,
    i32,
    minimum = -5,
    maximum = 5,
);

/// From 0 to 1.
///
/// Spec:
/// `#/paths/~1desk~1scalars~1{count}~1{share}~1{flag}~1{day}~1{name}/get/parameters/1/schema`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct EchoScalarsShare(f64);

::specwright_runtime::strict_number!(
    EchoScalarsShare,
    f64,
    minimum = 0.0,
    maximum = 1.0,
);

/// Its format is [`Date`](specwright_runtime::Format::Date).
///
/// Spec:
/// `#/paths/~1desk~1scalars~1{count}~1{share}~1{flag}~1{day}~1{name}/get/parameters/3/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EchoScalarsDay(String);

::specwright_runtime::strict_string!(
    EchoScalarsDay,
    format = ::specwright_runtime::Format::Date,
);

/// From 1 to 20 characters. It matches `^[a-z]+$`.
///
/// Spec:
/// `#/paths/~1desk~1scalars~1{count}~1{share}~1{flag}~1{day}~1{name}/get/parameters/4/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EchoScalarsName(String);

::specwright_runtime::strict_string!(
    EchoScalarsName,
    min_length = 1,
    max_length = 20,
    pattern = &ECHO_SCALARS_NAME_PATTERN,
);

static ECHO_SCALARS_NAME_PATTERN: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
    "^[a-z]+$",
    &[('\0', 0), ('a', 1), ('{', 0)],
    &[0, 3, 0, 3],
    2,
    3,
);

/// A multiple of 5.
///
/// Spec:
/// `#/paths/~1desk~1scalars~1{count}~1{share}~1{flag}~1{day}~1{name}/get/parameters/5/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EchoScalarsQueryCount(i64);

::specwright_runtime::strict_integer!(EchoScalarsQueryCount, i64, multiple_of = 5);

/// From -100 to 100.
///
/// Spec:
/// `#/paths/~1desk~1scalars~1{count}~1{share}~1{flag}~1{day}~1{name}/get/parameters/6/schema`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct EchoScalarsQueryShare(f32);

::specwright_runtime::strict_number!(
    EchoScalarsQueryShare,
    f32,
    minimum = -100.0,
    maximum = 100.0,
);

/// At most 10 characters.
///
/// Spec:
/// `#/paths/~1desk~1scalars~1{count}~1{share}~1{flag}~1{day}~1{name}/get/parameters/8/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EchoScalarsQueryName(String);

::specwright_runtime::strict_string!(EchoScalarsQueryName, max_length = 10);

/// From 0 to 10.
///
/// Spec:
/// `#/paths/~1desk~1scalars~1{count}~1{share}~1{flag}~1{day}~1{name}/get/parameters/11/schema`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct EchoScalarsXShare(f64);

::specwright_runtime::strict_number!(
    EchoScalarsXShare,
    f64,
    minimum = 0.0,
    maximum = 10.0,
);

/// Its format is [`Uuid`](specwright_runtime::Format::Uuid).
///
/// Spec:
/// `#/paths/~1desk~1scalars~1{count}~1{share}~1{flag}~1{day}~1{name}/get/parameters/13/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EchoScalarsXId(String);

::specwright_runtime::strict_string!(
    EchoScalarsXId,
    format = ::specwright_runtime::Format::Uuid,
);

/// From 0 to 9.
///
/// Spec:
/// `#/paths/~1desk~1scalars~1{count}~1{share}~1{flag}~1{day}~1{name}/get/parameters/14/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EchoScalarsCookieCount(i32);

::specwright_runtime::strict_integer!(
    EchoScalarsCookieCount,
    i32,
    minimum = 0,
    maximum = 9,
);

/// From 0 to 10.
///
/// Spec:
/// `#/paths/~1desk~1scalars~1{count}~1{share}~1{flag}~1{day}~1{name}/get/parameters/15/schema`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct EchoScalarsCookieShare(f64);

::specwright_runtime::strict_number!(
    EchoScalarsCookieShare,
    f64,
    minimum = 0.0,
    maximum = 10.0,
);

/// It matches `^[a-z]{1,8}$`.
///
/// Spec:
/// `#/paths/~1desk~1scalars~1{count}~1{share}~1{flag}~1{day}~1{name}/get/parameters/17/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EchoScalarsCookieName(String);

::specwright_runtime::strict_string!(
    EchoScalarsCookieName,
    pattern = &ECHO_SCALARS_COOKIE_NAME_PATTERN,
);

static ECHO_SCALARS_COOKIE_NAME_PATTERN: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
    "^[a-z]{1,8}$",
    &[('\0', 0), ('a', 1), ('{', 0)],
    &[0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0, 10, 0, 0],
    2,
    3,
);

/// From 1 to 40.
///
/// Spec: `#/paths/~1desk~1lists~1{rooms}~1{span}~1{corner}/get/parameters/0/schema/items`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EchoListsRoomsItem(i32);

::specwright_runtime::strict_integer!(
    EchoListsRoomsItem,
    i32,
    minimum = 1,
    maximum = 40,
);

/// From 1 to 4 items.
///
/// Spec: `#/paths/~1desk~1lists~1{rooms}~1{span}~1{corner}/get/parameters/0/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct EchoListsRooms(Vec<EchoListsRoomsItem>);

::specwright_runtime::strict_array!(
    EchoListsRooms,
    EchoListsRoomsItem,
    min_items = 1,
    max_items = 4,
);

/// From 1 to 40.
///
/// Spec: `#/paths/~1desk~1lists~1{rooms}~1{span}~1{corner}/get/parameters/3/schema/items`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EchoListsXRoomsItem(i32);

::specwright_runtime::strict_integer!(
    EchoListsXRoomsItem,
    i32,
    minimum = 1,
    maximum = 40,
);

/// At least 1 items.
///
/// Spec: `#/paths/~1desk~1lists~1{rooms}~1{span}~1{corner}/get/parameters/3/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct EchoListsXRooms(Vec<EchoListsXRoomsItem>);

::specwright_runtime::strict_array!(
    EchoListsXRooms,
    EchoListsXRoomsItem,
    min_items = 1,
);

/// From 1 to 40.
///
/// Spec: `#/paths/~1desk~1lists~1{rooms}~1{span}~1{corner}/get/parameters/6/schema/items`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EchoListsSeenItem(i32);

::specwright_runtime::strict_integer!(
    EchoListsSeenItem,
    i32,
    minimum = 1,
    maximum = 40,
);

/// At least 1 items.
///
/// Spec: `#/paths/~1desk~1lists~1{rooms}~1{span}~1{corner}/get/parameters/6/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct EchoListsSeen(Vec<EchoListsSeenItem>);

::specwright_runtime::strict_array!(EchoListsSeen, EchoListsSeenItem, min_items = 1);

/// From 1 to 200 characters.
///
/// Spec: `#/paths/~1desk~1label/post/requestBody/content/text~1plain/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SetLabelBody(String);

::specwright_runtime::strict_string!(SetLabelBody, min_length = 1, max_length = 200);

/// It matches `^[0-9]{2}-[0-9]{2}$`. A reply that holds another value is kept as it came.
///
/// Spec:
/// `#/paths/~1desk~1hours/get/responses/200/content/application~1json/schema/additionalProperties`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OpeningHours200BodyValue(String);

::specwright_runtime::open_string!(
    OpeningHours200BodyValue,
    pattern = &OPENING_HOURS200_BODY_VALUE_PATTERN,
);

static OPENING_HOURS200_BODY_VALUE_PATTERN: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
    "^[0-9]{2}-[0-9]{2}$",
    &[('\0', 0), ('-', 1), ('.', 0), ('0', 2), (':', 0)],
    &[0, 0, 3, 0, 0, 4, 0, 5, 0, 0, 0, 6, 0, 0, 7, 0, 0, 0],
    2,
    7,
);
