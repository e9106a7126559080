//! A schema that is being made plain: a value that can be changed.

use indexmap::IndexMap;
use specwright_document::{Location, Node, NodeId};

/// A value of a document that may be changed, with the node that it comes from.
#[derive(Clone, Debug)]
pub(super) struct Plain {
    pub origin: Origin,
    /// The reference to the component that an alternative was before it was merged with others.
    pub component: Option<String>,
    pub value: Value,
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Origin {
    pub node: NodeId,
    pub location: Location,
}

#[derive(Clone, Debug)]
pub(super) enum Value {
    Null,
    Boolean(bool),
    Number(serde_json::Number),
    String(String),
    Array(Vec<Plain>),
    Object(Entries),
}

/// Keys and values, in the order of the file.
pub(super) type Entries = IndexMap<String, Entry>;

#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub key_location: Location,
    pub node: Plain,
}

impl Plain {
    pub fn new(origin: Origin, value: Value) -> Plain {
        Plain { origin, component: None, value }
    }

    /// A reference to a component.
    pub fn reference_to(origin: Origin, reference: &str) -> Plain {
        let mut entries = Entries::new();
        set(&mut entries, "$ref", Plain::text(origin, reference));
        Plain::new(origin, Value::Object(entries))
    }

    pub fn text(origin: Origin, text: &str) -> Plain {
        Plain::new(origin, Value::String(text.to_owned()))
    }

    /// A copy of a node.
    pub fn of(node: Node<'_>) -> Plain {
        use specwright_document::Value as Read;
        let value = match node.value() {
            Read::Null => Value::Null,
            Read::Boolean(value) => Value::Boolean(value),
            Read::Number(number) => Value::Number(number.clone()),
            Read::String(text) => Value::String(text.to_owned()),
            Read::Array => Value::Array(node.items().map(Plain::of).collect()),
            Read::Object => {
                let entries = node.entries().map(|(key, value)| {
                    let key_location = value.key_location();
                    (key.to_owned(), Entry { key_location, node: Plain::of(value) })
                });
                Value::Object(entries.collect())
            }
        };
        Plain::new(Origin { node: node.id(), location: node.location() }, value)
    }

    pub fn location(&self) -> Location {
        self.origin.location
    }

    pub fn get(&self, key: &str) -> Option<&Plain> {
        match &self.value {
            Value::Object(entries) => entries.get(key).map(|entry| &entry.node),
            _ => None,
        }
    }

    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let entries = match &self.value {
            Value::Object(entries) => Some(entries),
            _ => None,
        };
        entries.into_iter().flat_map(Entries::keys).map(String::as_str)
    }

    pub fn items(&self) -> &[Plain] {
        match &self.value {
            Value::Array(items) => items,
            _ => &[],
        }
    }

    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    pub fn as_bool(&self) -> Option<bool> {
        match self.value {
            Value::Boolean(value) => Some(value),
            _ => None,
        }
    }

    pub fn as_number(&self) -> Option<&serde_json::Number> {
        match &self.value {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    pub fn is_true(&self, key: &str) -> bool {
        self.get(key).and_then(Plain::as_bool) == Some(true)
    }

    pub fn reference(&self) -> Option<&str> {
        self.get("$ref").and_then(Plain::as_str)
    }

    /// Whether two values are the same, wherever they are and whatever the order of their keys.
    pub fn has_value_of(&self, other: &Plain) -> bool {
        match (&self.value, &other.value) {
            (Value::Null, Value::Null) => true,
            (Value::Boolean(a), Value::Boolean(b)) => a == b,
            (Value::Number(a), Value::Number(b)) => a == b,
            (Value::String(a), Value::String(b)) => a == b,
            (Value::Array(a), Value::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.has_value_of(b))
            }
            (Value::Object(a), Value::Object(b)) => {
                let same = |(key, one): (&String, &Entry)| {
                    b.get(key).is_some_and(|other| one.node.has_value_of(&other.node))
                };
                self.component == other.component && a.len() == b.len() && a.iter().all(same)
            }
            (_, _) => false,
        }
    }
}

/// Sets a key that the author did not write.
pub(super) fn set(entries: &mut Entries, key: &str, node: Plain) {
    let key_location = node.location();
    entries.insert(key.to_owned(), Entry { key_location, node });
}
