// @generated from spec/gallery.yaml by `cargo xtask generate`. Do not edit.

//! Values of the API "Gallery".

use serde::Serialize;

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

openapi_runtime::open_integer!(ProblemStatus, i32, minimum = 400, maximum = 599);

/// Why a request was refused.
///
/// Spec: `#/components/schemas/Problem`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Problem {
    /// The status in words.
    pub title: String,
    /// See [`ProblemStatus`].
    pub status: ProblemStatus,
    /// What is wrong in one line.
    pub detail: String,
    /// Each rule that the request breaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<Violation>>,
}

openapi_runtime::object!(
    Problem,
    lenient,
    Ignored,
    [
        (title, "title", required, String),
        (status, "status", required, ProblemStatus),
        (detail, "detail", required, String),
        (errors, "errors", optional, Vec::<Violation>)
    ]
);

/// Spec: `#/components/schemas/Violation/properties/in`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ViolationIn {
    /// On the wire: `\"path\"`.
    Path,
    /// On the wire: `\"query\"`.
    Query,
    /// On the wire: `\"header\"`.
    Header,
    /// On the wire: `\"cookie\"`.
    Cookie,
    /// On the wire: `\"body\"`.
    Body,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

openapi_runtime::open_string_enum!(
    ViolationIn,
    [("path", Path), ("query", Query), ("header", Header), ("cookie", Cookie), ("body", Body)]
);

/// One rule that a request breaks.
///
/// Spec: `#/components/schemas/Violation`.
#[derive(Clone, Debug, PartialEq, Serialize)]
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

openapi_runtime::object!(
    Violation,
    lenient,
    Ignored,
    [
        (r#in, "in", required, ViolationIn),
        (pointer, "pointer", required, String),
        (code, "code", required, String),
        (message, "message", required, String)
    ]
);

/// From 1 to 80 characters.
///
/// Spec: `#/components/schemas/NewNote/properties/title`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewNoteTitle(String);

openapi_runtime::strict_string!(NewNoteTitle, min_length = 1, max_length = 80);

/// At most 2000 characters.
///
/// Spec: `#/components/schemas/NewNote/properties/body`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewNoteBody(String);

openapi_runtime::strict_string!(NewNoteBody, max_length = 2000);

/// From 1 to 5.
///
/// Spec: `#/components/schemas/NewNote/properties/priority`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewNotePriority(i32);

openapi_runtime::strict_integer!(NewNotePriority, i32, minimum = 1, maximum = 5);

/// It matches `^[a-z][a-z0-9-]{0,19}$`.
///
/// Spec: `#/components/schemas/NewNote/properties/tags/items`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewNoteTagsItem(String);

openapi_runtime::strict_string!(NewNoteTagsItem, pattern = &NEW_NOTE_TAGS_ITEM_PATTERN);

static NEW_NOTE_TAGS_ITEM_PATTERN: openapi_runtime::Pattern = openapi_runtime::Pattern::new(
    "^[a-z][a-z0-9-]{0,19}$",
    &[('\0', 0), ('-', 1), ('.', 0), ('0', 1), (':', 0), ('a', 2), ('{', 0)],
    &[
        0, 0, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0, 12,
        12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20,
        0, 21, 21, 0, 22, 22, 0, 0, 0,
    ],
    2,
    3,
);

/// At most 10 items.
///
/// Spec: `#/components/schemas/NewNote/properties/tags`.
#[derive(Clone, Debug, PartialEq)]
pub struct NewNoteTags(Vec<NewNoteTagsItem>);

openapi_runtime::strict_array!(NewNoteTags, NewNoteTagsItem, max_items = 10);

/// When it is to be done.
///
/// Its format is [`Date`](openapi_runtime::Format::Date).
///
/// Spec: `#/components/schemas/NewNote/properties/due`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewNoteDue(String);

openapi_runtime::strict_string!(NewNoteDue, format = openapi_runtime::Format::Date);

/// A note that is not on the board yet.
///
/// Spec: `#/components/schemas/NewNote`.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pinned: Option<bool>,
    /// When it is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<NewNoteDue>,
}

openapi_runtime::object!(
    NewNote,
    strict,
    Ignored,
    [
        (title, "title", required, NewNoteTitle),
        (body, "body", required, NewNoteBody),
        (priority, "priority", required, NewNotePriority),
        (tags, "tags", required, NewNoteTags),
        (pinned, "pinned", optional, bool),
        (due, "due", optional, NewNoteDue)
    ]
);

/// From 1 to 80 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/NewNote/properties/title`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteTitle(String);

openapi_runtime::open_string!(NoteTitle, min_length = 1, max_length = 80);

/// At most 2000 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/NewNote/properties/body`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteBody(String);

openapi_runtime::open_string!(NoteBody, max_length = 2000);

/// From 1 to 5. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/NewNote/properties/priority`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NotePriority(i32);

openapi_runtime::open_integer!(NotePriority, i32, minimum = 1, maximum = 5);

/// It matches `^[a-z][a-z0-9-]{0,19}$`. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/NewNote/properties/tags/items`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteTagsItem(String);

openapi_runtime::open_string!(NoteTagsItem, pattern = &NOTE_TAGS_ITEM_PATTERN);

static NOTE_TAGS_ITEM_PATTERN: openapi_runtime::Pattern = openapi_runtime::Pattern::new(
    "^[a-z][a-z0-9-]{0,19}$",
    &[('\0', 0), ('-', 1), ('.', 0), ('0', 1), (':', 0), ('a', 2), ('{', 0)],
    &[
        0, 0, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0, 12,
        12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20,
        0, 21, 21, 0, 22, 22, 0, 0, 0,
    ],
    2,
    3,
);

/// At most 10 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/NewNote/properties/tags`.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteTags(Vec<NoteTagsItem>);

openapi_runtime::open_array!(NoteTags, NoteTagsItem, max_items = 10);

/// When it is to be done.
///
/// Its format is [`Date`](openapi_runtime::Format::Date). A reply that holds another value is
/// kept as it came.
///
/// Spec: `#/components/schemas/NewNote/properties/due`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteDue(String);

openapi_runtime::open_string!(NoteDue, format = openapi_runtime::Format::Date);

/// At least 1. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Note/allOf/1/properties/id`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteId(i64);

openapi_runtime::open_integer!(NoteId, i64, minimum = 1);

/// Its format is [`DateTime`](openapi_runtime::Format::DateTime). A reply that holds another
/// value is kept as it came.
///
/// Spec: `#/components/schemas/Note/allOf/1/properties/createdAt`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteCreatedAt(String);

openapi_runtime::open_string!(NoteCreatedAt, format = openapi_runtime::Format::DateTime);

/// A note on the board.
///
/// Spec: `#/components/schemas/Note`.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pinned: Option<bool>,
    /// When it is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<NoteDue>,
    /// See [`NoteId`].
    pub id: NoteId,
    /// See [`NoteCreatedAt`].
    #[serde(rename = "createdAt")]
    pub created_at: NoteCreatedAt,
}

openapi_runtime::object!(
    Note,
    lenient,
    Ignored,
    [
        (title, "title", required, NoteTitle),
        (body, "body", required, NoteBody),
        (priority, "priority", required, NotePriority),
        (tags, "tags", required, NoteTags),
        (pinned, "pinned", optional, bool),
        (due, "due", optional, NoteDue),
        (id, "id", required, NoteId),
        (created_at, "createdAt", required, NoteCreatedAt)
    ]
);

/// At least 1.
///
/// Spec: `#/paths/~1notes~1{noteId}/get/parameters/0/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GetNoteNoteId(i64);

openapi_runtime::strict_integer!(GetNoteNoteId, i64, minimum = 1);

/// Spec: `#/paths/~1notes~1{noteId}/get/parameters/1/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GetNoteLang {
    /// On the wire: `\"en\"`.
    En,
    /// On the wire: `\"de\"`.
    De,
    /// On the wire: `\"fr\"`.
    Fr,
}

openapi_runtime::closed_string_enum!(GetNoteLang, [("en", En), ("de", De), ("fr", Fr)]);

/// From 1 to 200.
///
/// Spec: `#/paths/~1notes~1{noteId}/get/parameters/2/schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GetNoteWidth(i32);

openapi_runtime::strict_integer!(GetNoteWidth, i32, minimum = 1, maximum = 200);

/// At most 64 characters.
///
/// Spec: `#/paths/~1notes~1{noteId}/get/parameters/3/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GetNoteXTrace(String);

openapi_runtime::strict_string!(GetNoteXTrace, max_length = 64);
