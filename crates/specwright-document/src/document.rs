//! The spec as written: every value with its place.

use indexmap::IndexMap;

use crate::diagnostic::Location;

/// A spec as its author wrote it, every value with its place.
///
/// It holds any YAML or JSON text, a spec or not; [`document`](crate::document()) reads one.
#[derive(Debug)]
pub struct Document {
    /// The value that the text is.
    pub root: Node,
}

impl Document {
    /// What a value is, or what its reference leads to.
    pub fn target<'d>(&'d self, node: &'d Node) -> Option<&'d Node> {
        match node.reference() {
            Some(reference) => self.resolve(reference),
            None => Some(node),
        }
    }

    /// The value that a local reference such as `#/components/schemas/Pet` leads to.
    pub fn resolve(&self, reference: &str) -> Option<&Node> {
        self.root.pointer(reference.strip_prefix('#')?)
    }
}

/// A value and where it stands.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where its text begins.
    pub location: Location,
    /// What it says.
    pub value: Value,
}

/// What JSON can say, with numbers as they were written.
#[derive(Clone, Debug)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number, its digits as they were written.
    Number(serde_json::Number),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Node>),
    /// Keys and values, in the order of the file.
    Object(IndexMap<String, Entry>),
}

/// One key of an object, with the key's own place.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where the key stands.
    pub key_location: Location,
    /// The value.
    pub node: Node,
}

impl Node {
    /// The value of a key; `None` also where this is no object.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Object(entries) => entries.get(key).map(|entry| &entry.node),
            _ => None,
        }
    }

    /// Where a key stands, or where this value begins if it has no such key.
    pub fn key_location(&self, key: &str) -> Location {
        match &self.value {
            Value::Object(entries) => entries.get(key).map(|entry| entry.key_location),
            _ => None,
        }
        .unwrap_or(self.location)
    }

    /// The keys and values of an object, in the order of the file; none for anything else.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Entry)> {
        let entries = match &self.value {
            Value::Object(entries) => Some(entries),
            _ => None,
        };
        entries.into_iter().flatten().map(|(key, entry)| (key.as_str(), entry))
    }

    /// The items of an array; none for anything else.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::Array(items) => items,
            _ => &[],
        }
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a boolean.
    pub fn as_bool(&self) -> Option<bool> {
        match self.value {
            Value::Boolean(value) => Some(value),
            _ => None,
        }
    }

    /// The value of a number that is an `i64`, as written.
    pub fn as_i64(&self) -> Option<i64> {
        match &self.value {
            Value::Number(number) => number.as_i64(),
            _ => None,
        }
    }

    /// The value of a number that is a `usize`.
    pub fn as_usize(&self) -> Option<usize> {
        self.as_i64().and_then(|value| value.try_into().ok())
    }

    /// The text of a key's value.
    pub fn str(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_str()
    }

    /// Whether a key holds `true`.
    pub fn flag(&self, key: &str) -> bool {
        self.get(key).and_then(Node::as_bool) == Some(true)
    }

    /// The target of a `$ref`.
    pub fn reference(&self) -> Option<&str> {
        self.str("$ref")
    }

    /// What a JSON pointer (RFC 6901) leads to.
    pub fn pointer(&self, pointer: &str) -> Option<&Node> {
        if pointer.is_empty() {
            return Some(self);
        }
        pointer.strip_prefix('/')?.split('/').try_fold(self, |node, token| {
            let token = token.replace("~1", "/").replace("~0", "~");
            match &node.value {
                Value::Object(entries) => entries.get(&token).map(|entry| &entry.node),
                Value::Array(items) => items.get(token.parse::<usize>().ok()?),
                _ => None,
            }
        })
    }

    /// How the author would name the kind of this value.
    pub fn kind(&self) -> &'static str {
        match &self.value {
            Value::Null => "null",
            Value::Boolean(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        }
    }

    /// The same value without places.
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Null => serde_json::Value::Null,
            Value::Boolean(value) => (*value).into(),
            Value::Number(number) => serde_json::Value::Number(number.clone()),
            Value::String(text) => text.as_str().into(),
            Value::Array(items) => items.iter().map(Node::to_json).collect(),
            Value::Object(entries) => {
                entries.iter().map(|(key, entry)| (key.clone(), entry.node.to_json())).collect()
            }
        }
    }
}
