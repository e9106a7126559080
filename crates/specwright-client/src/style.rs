//! Writes parameters that are arrays or objects, and the fields of forms.

use percent_encoding::AsciiSet;
use serde::Serialize;
use specwright_runtime::{Described, Json, Object, Shape, Style, info, json};

use crate::call::{QUERY, encode};

/// A value of a parameter as its parts.
pub(crate) enum Written {
    /// One text: a scalar, or the JSON of anything else.
    Text(String),
    List(Vec<String>),
    /// Names and texts; a property that is an array has a pair for each item.
    Object(Vec<(String, String)>),
}

impl Written {
    /// Takes a value apart as the schema of its type says.
    pub fn of<T: Described + Serialize>(value: &T) -> Written {
        match (&info::<T>().shape, parsed(value)) {
            (Shape::Array { .. }, Json::Array(items)) => {
                Written::List(items.into_iter().map(part).collect())
            }
            (Shape::Object { .. }, Json::Object(object)) => Written::Object(properties(object)),
            (_, value) => Written::Text(part(value)),
        }
    }

    /// Takes a form apart, whose properties are fields whichever alternative it is.
    pub fn of_form<T: Serialize>(value: &T) -> Written {
        match parsed(value) {
            Json::Object(object) => Written::Object(properties(object)),
            value => Written::Text(part(value)),
        }
    }

    /// Whether some part contains this character.
    pub fn has_part_with(&self, c: char) -> bool {
        match self {
            Written::Text(_) => false,
            Written::List(items) => items.iter().any(|item| item.contains(c)),
            Written::Object(pairs) => {
                pairs.iter().any(|(name, text)| name.contains(c) || text.contains(c))
            }
        }
    }

    /// Whether it is a list of one empty text.
    pub fn is_lone_empty(&self) -> bool {
        matches!(self, Written::List(items) if matches!(items.as_slice(), [only] if only.is_empty()))
    }

    /// Whether some part begins or ends with a blank.
    pub fn has_blank_ends(&self) -> bool {
        let blank = |text: &String| text.trim_matches([' ', '\t']).len() < text.len();
        match self {
            Written::Text(_) => false,
            Written::List(items) => items.iter().any(blank),
            Written::Object(pairs) => pairs.iter().any(|(name, text)| blank(name) || blank(text)),
        }
    }
}

fn parsed<T: Serialize>(value: &T) -> Json {
    json::read(&json_text(value)).expect("what was written can be read")
}

/// The properties of an object, each item of a list by itself.
fn properties(object: Object) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (name, value) in object {
        match value {
            // No text says that a property is null.
            Json::Null => {}
            Json::Array(items) => {
                pairs.extend(items.into_iter().map(|item| (name.clone(), part(item))));
            }
            value => pairs.push((name, part(value))),
        }
    }
    pairs
}

/// The text of a part: a scalar as it is, anything else as JSON.
fn part(value: Json) -> String {
    match value {
        Json::String(text) => text,
        value => serde_json::to_string(&value).expect("a JSON value is JSON"),
    }
}

/// The JSON text of a parameter with `content`.
pub(crate) fn json_text<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("generated types are JSON")
}

/// One text with all parts, encoded but for what separates them.
pub(crate) fn joined(style: Style, written: &Written, set: &'static AsciiSet) -> String {
    let encoded = |text: &String| encode(text, set).into_owned();
    join(style, written, encoded)
}

/// One text with all parts, none of them encoded.
pub(crate) fn plain(style: Style, written: &Written) -> String {
    join(style, written, String::clone)
}

fn join(style: Style, written: &Written, text: impl Fn(&String) -> String) -> String {
    let separator = match style {
        Style::SpaceDelimited => "%20",
        Style::PipeDelimited => "%7C",
        _ => ",",
    };
    let texts: Vec<String> = match written {
        Written::Text(scalar) => return text(scalar),
        Written::List(items) => items.iter().map(text).collect(),
        Written::Object(pairs) if style == Style::SimpleExploded => {
            pairs.iter().map(|(name, value)| format!("{}={}", text(name), text(value))).collect()
        }
        Written::Object(pairs) => {
            pairs.iter().flat_map(|(name, value)| [text(name), text(value)]).collect()
        }
    };
    texts.join(separator)
}

/// The pairs of a query or a form: names as they are, texts encoded.
pub(crate) fn pairs(style: Style, name: &str, written: &Written) -> Vec<(String, String)> {
    let encoded = |text: &String| encode(text, QUERY).into_owned();
    match (style, written) {
        (Style::FormExploded, Written::List(items)) => {
            items.iter().map(|item| (name.to_owned(), encoded(item))).collect()
        }
        (Style::FormExploded, Written::Object(pairs)) => {
            pairs.iter().map(|(key, text)| (key.clone(), encoded(text))).collect()
        }
        (Style::DeepObject, Written::Object(pairs)) => {
            pairs.iter().map(|(key, text)| (format!("{name}[{key}]"), encoded(text))).collect()
        }
        _ => vec![(name.to_owned(), joined(style, written, QUERY))],
    }
}
