//! Any JSON text into a value, and that value back into text or into a described type.

mod equality;
mod read;
mod source;
#[cfg(feature = "json")]
pub(crate) mod write;

use std::collections::HashSet;

pub use equality::repeated_item;
pub use source::DecodeError;

/// Any JSON value.
///
/// Values are equal as JSON means it: numbers by what they amount to, exactly and however they are
/// kept (`1` is `1.0`, `-0.0` is `0`); arrays in order; objects whatever the order of their keys.
/// Values given for one key more than once are equal in the order of the text only.
#[derive(Clone, Debug, Default)]
pub enum Json {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number written as an integer that fits 64 bits with a sign.
    Integer(i64),
    /// A number written as an integer that exceeds [`i64::MAX`].
    Unsigned(u64),
    /// Any other number; finite.
    Number(f64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object.
    Object(Object),
}

impl Json {
    /// What the value is, as a message names it: `null`, `a boolean`, `an integer`, `a number`,
    /// `a string`, `an array` or `an object`. A number written with a fraction or an exponent is
    /// `a number`, even where it is whole.
    pub fn kind(&self) -> &'static str {
        match self {
            Json::Null => "null",
            Json::Boolean(_) => "a boolean",
            Json::Integer(_) | Json::Unsigned(_) => "an integer",
            Json::Number(_) => "a number",
            Json::String(_) => "a string",
            Json::Array(_) => "an array",
            Json::Object(_) => "an object",
        }
    }
}

/// How many keys of an object are few.
const FEW: usize = 16;

/// The keys and values of a JSON object in the order of the text. A key that the text gives more
/// than once is kept each time, so that a checker can report it.
#[derive(Clone, Debug, Default)]
pub struct Object(Vec<(String, Json)>);

impl Object {
    /// An object without keys.
    pub fn new() -> Object {
        Object::default()
    }

    /// The value of a key; the last one, if there are several.
    pub fn get(&self, key: &str) -> Option<&Json> {
        self.iter().rev().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    /// Sets the value that [`Object::get`] finds and returns the former one. Looks at every key, so
    /// a large object is better collected from its entries.
    pub fn insert(&mut self, key: impl Into<String>, value: impl Into<Json>) -> Option<Json> {
        let key = key.into();
        let value = value.into();
        match self.0.iter_mut().rev().find(|(name, _)| *name == key) {
            Some((_, former)) => Some(std::mem::replace(former, value)),
            None => {
                self.0.push((key, value));
                None
            }
        }
    }

    /// Keys and values in the order of the text.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&str, &Json)> + ExactSizeIterator {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// How many entries there are; a key given twice counts twice.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The keys that were given before, once for each time they were given again, in the order of
    /// the text. Objects inside this one are not looked into.
    pub fn repeated(&self) -> impl Iterator<Item = &str> {
        // Hashing is keyed at random, so no choice of keys makes this slow. A few are held against
        // each other, which is faster.
        let mut seen = (self.0.len() > FEW).then(HashSet::new);
        self.0.iter().enumerate().filter_map(move |(index, (key, _))| {
            let repeats = match &mut seen {
                Some(seen) => !seen.insert(key.as_str()),
                None => self.0[..index].iter().any(|(before, _)| before == key),
            };
            repeats.then_some(key.as_str())
        })
    }
}

/// Keeps every entry, those with repeated keys too.
impl FromIterator<(String, Json)> for Object {
    fn from_iter<I: IntoIterator<Item = (String, Json)>>(entries: I) -> Object {
        Object(entries.into_iter().collect())
    }
}

impl IntoIterator for Object {
    type Item = (String, Json);
    type IntoIter = std::vec::IntoIter<(String, Json)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Json {
        Json::Boolean(value)
    }
}

impl From<i64> for Json {
    fn from(value: i64) -> Json {
        Json::Integer(value)
    }
}

/// What is not finite becomes `null`: JSON has no such number.
impl From<f64> for Json {
    fn from(value: f64) -> Json {
        if value.is_finite() { Json::Number(value) } else { Json::Null }
    }
}

impl From<&str> for Json {
    fn from(value: &str) -> Json {
        Json::String(value.to_owned())
    }
}

impl From<String> for Json {
    fn from(value: String) -> Json {
        Json::String(value)
    }
}

impl From<Vec<Json>> for Json {
    fn from(items: Vec<Json>) -> Json {
        Json::Array(items)
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Json {
        Json::Object(object)
    }
}

#[cfg(feature = "json")]
impl From<serde_json::Value> for Json {
    fn from(value: serde_json::Value) -> Json {
        use serde_json::Value;
        match value {
            Value::Null => Json::Null,
            Value::Bool(value) => Json::Boolean(value),
            Value::Number(number) => match (number.as_i64(), number.as_u64()) {
                (Some(value), _) => Json::Integer(value),
                (None, Some(value)) => Json::Unsigned(value),
                (None, None) => number.as_f64().map_or(Json::Null, Json::from),
            },
            Value::String(value) => Json::String(value),
            Value::Array(items) => Json::Array(items.into_iter().map(Json::from).collect()),
            Value::Object(entries) => {
                let entries = entries.into_iter();
                Json::Object(entries.map(|(key, value)| (key, Json::from(value))).collect())
            }
        }
    }
}

/// Of a key given more than once, the last value is kept. The order of keys is up to `serde_json`.
#[cfg(feature = "json")]
impl From<Json> for serde_json::Value {
    fn from(value: Json) -> serde_json::Value {
        use serde_json::Value;
        match value {
            Json::Null => Value::Null,
            Json::Boolean(value) => Value::Bool(value),
            Json::Integer(value) => Value::from(value),
            Json::Unsigned(value) => Value::from(value),
            Json::Number(value) => Value::from(value),
            Json::String(value) => Value::String(value),
            Json::Array(items) => Value::Array(items.into_iter().map(Value::from).collect()),
            Json::Object(object) => {
                let entries = object.into_iter();
                Value::Object(entries.map(|(key, value)| (key, Value::from(value))).collect())
            }
        }
    }
}
