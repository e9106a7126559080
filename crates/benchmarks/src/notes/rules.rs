//! The values of the two operations and their rules, as one would write them by hand.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::problem::Violation;
use super::{BASE_PATH, CREATED_AT};

/// A note that is not on the board yet.
#[derive(Deserialize)]
pub struct NewNote {
    title: String,
    body: String,
    priority: i32,
    tags: Vec<String>,
    #[serde(default, deserialize_with = "present")]
    pinned: Option<bool>,
    #[serde(default, deserialize_with = "present")]
    due: Option<String>,
}

/// A note on the board.
#[derive(Clone, Serialize)]
pub struct Note {
    title: String,
    body: String,
    priority: i32,
    tags: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pinned: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    id: i64,
    #[serde(rename = "createdAt")]
    created_at: String,
}

/// The languages of a note.
#[derive(Clone, Copy)]
pub enum Lang {
    /// `en`.
    En,
    /// `de`.
    De,
    /// `fr`.
    Fr,
}

/// What a reader of a note asks for. The board cares for the number only, as the gallery does.
#[expect(dead_code, reason = "a request is read and checked as a whole, whoever cares")]
pub struct GetNote {
    /// Its number.
    pub note_id: i64,
    /// The language that the reader prefers.
    pub lang: Option<Lang>,
    /// How many characters fit on a line.
    pub width: Option<i32>,
    /// What the caller's log calls this request.
    pub x_trace: Option<String>,
}

/// The notes in memory.
#[derive(Default)]
pub struct Board(Mutex<Notes>);

#[derive(Default)]
struct Notes {
    notes: BTreeMap<i64, Note>,
    last: i64,
}

impl Board {
    /// The note with a number, if it is there.
    pub fn read(&self, request: GetNote) -> Option<Note> {
        self.notes().notes.get(&request.note_id).cloned()
    }

    /// Puts a note on the board; the note, and where it is.
    pub fn add(&self, new: NewNote) -> (Note, String) {
        let mut notes = self.notes();
        notes.last += 1;
        let id = notes.last;
        let NewNote { title, body, priority, tags, pinned, due } = new;
        let created_at = CREATED_AT.to_owned();
        let note = Note { title, body, priority, tags, pinned, due, id, created_at };
        notes.notes.insert(id, note.clone());
        (note, format!("{BASE_PATH}/notes/{id}"))
    }

    fn notes(&self) -> MutexGuard<'_, Notes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A property that may be absent, but not `null`.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(d: D) -> Result<Option<T>, D::Error> {
    T::deserialize(d).map(Some)
}

/// Reads a body, or tells all that is wrong with it.
pub fn decode(text: &[u8]) -> Result<NewNote, Vec<Violation>> {
    match serde_json::from_slice::<NewNote>(text) {
        Ok(note) => {
            let violations = check(&note);
            if violations.is_empty() { Ok(note) } else { Err(violations) }
        }
        Err(_) => Err(explain(text)),
    }
}

/// The rules that a note of the right form breaks.
pub fn check(note: &NewNote) -> Vec<Violation> {
    let mut found = Vec::new();
    check_title(&note.title, &mut found);
    check_body(&note.body, &mut found);
    check_priority(note.priority.into(), &mut found);
    for (index, tag) in note.tags.iter().enumerate() {
        check_tag(index, tag, &mut found);
    }
    check_tag_count(note.tags.len(), &mut found);
    if let Some(due) = &note.due {
        check_due(due, &mut found);
    }
    found
}

fn check_title(title: &str, found: &mut Vec<Violation>) {
    let length = title.chars().count();
    if length < 1 {
        let message = "must have at least 1 characters";
        found.push(Violation::new("body", "/title", "minLength", message));
    } else if length > 80 {
        let message = "must have at most 80 characters";
        found.push(Violation::new("body", "/title", "maxLength", message));
    }
}

fn check_body(body: &str, found: &mut Vec<Violation>) {
    // As many characters are at least as many bytes.
    if body.len() > 2000 && body.chars().count() > 2000 {
        let message = "must have at most 2000 characters";
        found.push(Violation::new("body", "/body", "maxLength", message));
    }
}

fn check_priority(priority: i64, found: &mut Vec<Violation>) {
    if priority < 1 {
        found.push(Violation::new("body", "/priority", "minimum", "must be at least 1"));
    } else if priority > 5 {
        found.push(Violation::new("body", "/priority", "maximum", "must be at most 5"));
    }
}

fn check_tag(index: usize, tag: &str, found: &mut Vec<Violation>) {
    let right = match tag.as_bytes() {
        [b'a'..=b'z', rest @ ..] if rest.len() < 20 => {
            rest.iter().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        }
        _ => false,
    };
    if !right {
        found.push(Violation {
            r#in: "body",
            pointer: Cow::Owned(format!("/tags/{index}")),
            code: "pattern",
            message: "must match the pattern `^[a-z][a-z0-9-]{0,19}$`",
        });
    }
}

fn check_tag_count(count: usize, found: &mut Vec<Violation>) {
    if count > 10 {
        found.push(Violation::new("body", "/tags", "maxItems", "must have at most 10 items"));
    }
}

fn check_due(due: &str, found: &mut Vec<Violation>) {
    if !is_date(due.as_bytes()) {
        found.push(Violation::new("body", "/due", "format", "must be a date (RFC 3339)"));
    }
}

fn is_date(text: &[u8]) -> bool {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else {
        return false;
    };
    let digits = [y1, y2, y3, y4, m1, m2, d1, d2];
    if !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let [y1, y2, y3, y4, m1, m2, d1, d2] = digits.map(|digit| u32::from(digit - b'0'));
    let (year, month, day) = (y1 * 1000 + y2 * 100 + y3 * 10 + y4, m1 * 10 + m2, d1 * 10 + d2);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    1 <= day && day <= days
}

/// All that is wrong with a text that is not of the form of a note.
fn explain(text: &[u8]) -> Vec<Violation> {
    let wrong = |pointer, message| Violation::new("body", pointer, "type", message);
    let note = match serde_json::from_slice::<Value>(text) {
        Ok(Value::Object(note)) => note,
        Ok(_) => return vec![wrong("", "must be an object")],
        Err(_) => return vec![Violation::new("body", "", "syntax", "must be JSON")],
    };
    let mut found = Vec::new();
    match note.get("title") {
        Some(Value::String(title)) => check_title(title, &mut found),
        Some(_) => found.push(wrong("/title", "must be a string")),
        None => found.push(Violation::new("body", "/title", "required", "is required")),
    }
    match note.get("body") {
        Some(Value::String(body)) => check_body(body, &mut found),
        Some(_) => found.push(wrong("/body", "must be a string")),
        None => found.push(Violation::new("body", "/body", "required", "is required")),
    }
    match note.get("priority").map(Value::as_i64) {
        Some(Some(priority)) => check_priority(priority, &mut found),
        Some(None) => found.push(wrong("/priority", "must be a 32-bit integer")),
        None => found.push(Violation::new("body", "/priority", "required", "is required")),
    }
    match note.get("tags") {
        Some(Value::Array(tags)) => {
            for (index, tag) in tags.iter().enumerate() {
                match tag {
                    Value::String(tag) => check_tag(index, tag, &mut found),
                    _ => found.push(Violation {
                        pointer: Cow::Owned(format!("/tags/{index}")),
                        ..wrong("", "must be a string")
                    }),
                }
            }
            check_tag_count(tags.len(), &mut found);
        }
        Some(_) => found.push(wrong("/tags", "must be an array")),
        None => found.push(Violation::new("body", "/tags", "required", "is required")),
    }
    if !matches!(note.get("pinned"), None | Some(Value::Bool(_))) {
        found.push(wrong("/pinned", "must be `true` or `false`"));
    }
    match note.get("due") {
        None => {}
        Some(Value::String(due)) => check_due(due, &mut found),
        Some(_) => found.push(wrong("/due", "must be a string")),
    }
    found
}

/// Holds the number of a note against its rules.
pub fn check_note_id(note_id: i64) -> Option<Violation> {
    (note_id < 1).then(|| Violation::new("path", "/noteId", "minimum", "must be at least 1"))
}

/// Holds the width of a line against its rules.
pub fn check_width(width: i32) -> Option<Violation> {
    match width {
        ..1 => Some(Violation::new("query", "/width", "minimum", "must be at least 1")),
        1..=200 => None,
        201.. => Some(Violation::new("query", "/width", "maximum", "must be at most 200")),
    }
}

/// Holds the name of a request against its rules.
pub fn check_trace(trace: &str) -> Option<Violation> {
    let message = "must have at most 64 characters";
    let long = trace.chars().count() > 64;
    long.then(|| Violation::new("header", "/X-Trace", "maxLength", message))
}

/// The language that a text names.
pub fn lang(text: &str) -> Result<Lang, Violation> {
    match text {
        "en" => Ok(Lang::En),
        "de" => Ok(Lang::De),
        "fr" => Ok(Lang::Fr),
        _ => Err(Violation::new("query", "/lang", "enum", "must be one of the listed values")),
    }
}
