//! A value of a document, where it is, and what is around it.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Number;

use super::pointer::unescaped;
use super::{Data, Document, EntryData, LARGE, NodeData, NodeId, Pointer};
use crate::diagnostic::Location;
use crate::keywords::JsonType;

/// A value of a document. It is a handle: copy it freely, and tell nodes apart by [`Node::id`].
#[derive(Clone, Copy)]
pub struct Node<'d> {
    document: &'d Document,
    id: NodeId,
}

/// What a node says. The contents of arrays and objects are read by [`Node::items`] and [`Node::entries`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'d> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number.
    Number(&'d Number),
    /// A text.
    String(&'d str),
    /// A list.
    Array,
    /// Keys and values.
    Object,
}

impl<'d> Node<'d> {
    pub(super) fn new(document: &'d Document, id: NodeId) -> Node<'d> {
        Node { document, id }
    }

    /// Identifies the node within its document.
    pub fn id(self) -> NodeId {
        self.id
    }

    /// The document that the node is part of.
    pub fn document(self) -> &'d Document {
        self.document
    }

    fn data(self) -> &'d NodeData {
        &self.document.nodes[self.id.index()]
    }

    /// Where the text of the value begins.
    pub fn location(self) -> Location {
        self.data().position.location()
    }

    /// The name of the file that the node was read from.
    pub fn file(self) -> &'d str {
        &self.document.files[self.data().position.file as usize].name
    }

    /// The array or object that contains the node.
    pub fn parent(self) -> Option<Node<'d>> {
        let parent = self.data().parent;
        (parent != self.id).then(|| Node::new(self.document, parent))
    }

    fn entry(self) -> Option<&'d EntryData> {
        match self.parent()?.data().data {
            Data::Object(_) => Some(&self.document.entries[self.data().slot as usize]),
            _ => None,
        }
    }

    /// The key of the node in the object that contains it.
    pub fn key(self) -> Option<&'d str> {
        self.entry().map(|entry| &self.document.pool[entry.key.range()])
    }

    /// Where the key of the node begins, or the value where it has no key.
    pub fn key_location(self) -> Location {
        match self.entry() {
            Some(entry) => entry.key_position.location(),
            None => self.location(),
        }
    }

    /// The pointer that leads to the node from the root of its file.
    pub fn path(self) -> Pointer {
        let Some(parent) = self.parent() else {
            return Pointer::default();
        };
        match self.key() {
            Some(key) => parent.path().joined(key),
            None => parent.path().joined(&self.data().slot.to_string()),
        }
    }

    /// What the node says.
    pub fn value(self) -> Value<'d> {
        match &self.data().data {
            Data::Null => Value::Null,
            Data::Boolean(value) => Value::Boolean(*value),
            Data::Number(number) => Value::Number(number),
            Data::String(text) => Value::String(&self.document.pool[text.range()]),
            Data::Array(_) => Value::Array,
            Data::Object(_) => Value::Object,
        }
    }

    fn entry_data(self) -> &'d [EntryData] {
        match self.data().data {
            Data::Object(entries) => &self.document.entries[entries.range()],
            _ => &[],
        }
    }

    /// The value of a key; `None` also where the node is not an object.
    pub fn get(self, key: &str) -> Option<Node<'d>> {
        let Data::Object(span) = self.data().data else {
            return None;
        };
        let document = self.document;
        let entries = &document.entries[span.range()];
        let text = |entry: &EntryData| &document.pool[entry.key.range()];
        let found = if entries.len() <= LARGE {
            entries.iter().find(|entry| text(entry) == key)?
        } else {
            let sorted = &document.sorted[span.range()];
            let at = sorted.binary_search_by(|at| text(&document.entries[*at as usize]).cmp(key));
            &document.entries[sorted[at.ok()?] as usize]
        };
        Some(Node::new(document, found.node))
    }

    /// Where the key of a value begins, or this node where it has no such key.
    pub fn location_of(self, key: &str) -> Location {
        self.get(key).map_or(self.location(), Node::key_location)
    }

    /// The keys and values of an object, in the order of the file; none for anything else.
    pub fn entries(
        self,
    ) -> impl ExactSizeIterator<Item = (&'d str, Node<'d>)> + DoubleEndedIterator + Clone {
        let document = self.document;
        self.entry_data()
            .iter()
            .map(move |entry| (&document.pool[entry.key.range()], Node::new(document, entry.node)))
    }

    /// The keys of an object, in the order of the file; none for anything else.
    pub fn keys(self) -> impl ExactSizeIterator<Item = &'d str> + DoubleEndedIterator + Clone {
        self.entries().map(|(key, _)| key)
    }

    /// The items of an array; none for anything else.
    pub fn items(self) -> impl ExactSizeIterator<Item = Node<'d>> + DoubleEndedIterator + Clone {
        let document = self.document;
        let items = match self.data().data {
            Data::Array(items) => &document.items[items.range()],
            _ => &[],
        };
        items.iter().map(move |id| Node::new(document, *id))
    }

    /// The text of a string.
    pub fn as_str(self) -> Option<&'d str> {
        match self.value() {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a boolean.
    pub fn as_bool(self) -> Option<bool> {
        match self.value() {
            Value::Boolean(value) => Some(value),
            _ => None,
        }
    }

    /// The value of a number.
    pub fn as_number(self) -> Option<&'d Number> {
        match self.value() {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The value of a number as a floating-point number.
    pub fn as_f64(self) -> Option<f64> {
        self.as_number().and_then(Number::as_f64)
    }

    /// The value of a number that is an `i64`, as written.
    pub fn as_i64(self) -> Option<i64> {
        self.as_number().and_then(Number::as_i64)
    }

    /// The value of a number that is a `usize`.
    pub fn as_usize(self) -> Option<usize> {
        self.as_i64().and_then(|value| value.try_into().ok())
    }

    /// The text of a key's value.
    pub fn get_str(self, key: &str) -> Option<&'d str> {
        self.get(key)?.as_str()
    }

    /// Whether a key has the value `true`.
    pub fn flag(self, key: &str) -> bool {
        self.get(key).and_then(Node::as_bool) == Some(true)
    }

    /// Whether the node is an array.
    pub fn is_array(self) -> bool {
        matches!(self.data().data, Data::Array(_))
    }

    /// Whether the node is an object.
    pub fn is_object(self) -> bool {
        matches!(self.data().data, Data::Object(_))
    }

    /// Whether the node is `null`.
    pub fn is_null(self) -> bool {
        matches!(self.data().data, Data::Null)
    }

    /// The text of `$ref`.
    pub fn reference(self) -> Option<&'d str> {
        self.get_str("$ref")
    }

    /// The node itself, or what its reference leads to in the end. `None` for a reference that leads nowhere or in
    /// a circle.
    pub fn target(self) -> Option<Node<'d>> {
        if self.reference().is_none() {
            return Some(self);
        }
        let targets = &self.document.targets;
        let at = targets.binary_search_by_key(&self.id, |(from, _)| *from).ok()?;
        Some(Node::new(self.document, targets[at].1))
    }

    /// What the reference of the node leads to in the end, or the node itself.
    pub fn resolved(self) -> Node<'d> {
        self.target().unwrap_or(self)
    }

    /// What a JSON pointer (RFC 6901) leads to from here.
    pub fn pointer(self, pointer: &str) -> Option<Node<'d>> {
        if pointer.is_empty() {
            return Some(self);
        }
        pointer.strip_prefix('/')?.split('/').try_fold(self, |node, token| {
            let token = unescaped(token);
            match node.data().data {
                Data::Object(_) => node.get(&token),
                Data::Array(items) => {
                    let items = &node.document.items[items.range()];
                    let id = items.get(token.parse::<usize>().ok()?)?;
                    Some(Node::new(node.document, *id))
                }
                _ => None,
            }
        })
    }

    /// The type of the value as `type` names it; `None` for `null`.
    pub fn json_type(self) -> Option<JsonType> {
        match self.value() {
            Value::Null => None,
            Value::Boolean(_) => Some(JsonType::Boolean),
            Value::Number(_) => Some(JsonType::Number),
            Value::String(_) => Some(JsonType::String),
            Value::Array => Some(JsonType::Array),
            Value::Object => Some(JsonType::Object),
        }
    }

    /// What `minLength`, `maxItems` and the like limit: the number of characters, items or properties.
    pub fn size(self) -> Option<usize> {
        match self.value() {
            Value::String(text) => Some(text.chars().count()),
            Value::Array => Some(self.items().len()),
            Value::Object => Some(self.entries().len()),
            Value::Null | Value::Boolean(_) | Value::Number(_) => None,
        }
    }

    /// The kind of the value as a message names it: `a string`, `an object` and so on.
    pub fn kind(self) -> &'static str {
        match self.value() {
            Value::Null => "null",
            Value::Boolean(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array => "a list",
            Value::Object => "an object",
        }
    }

    /// The value without locations.
    pub fn to_json(self) -> serde_json::Value {
        match self.value() {
            Value::Null => serde_json::Value::Null,
            Value::Boolean(value) => value.into(),
            Value::Number(number) => serde_json::Value::Number(number.clone()),
            Value::String(text) => text.into(),
            Value::Array => self.items().map(Node::to_json).collect(),
            Value::Object => {
                self.entries().map(|(key, node)| (key.to_owned(), node.to_json())).collect()
            }
        }
    }

    /// Whether two nodes have the same value, wherever they are and whatever the order of their keys.
    pub fn has_value_of(self, other: Node<'_>) -> bool {
        match (self.value(), other.value()) {
            (Value::Object, Value::Object) => {
                self.entries().len() == other.entries().len()
                    && self.entries().all(|(key, node)| {
                        other.get(key).is_some_and(|other| node.has_value_of(other))
                    })
            }
            (Value::Array, Value::Array) => {
                self.items().len() == other.items().len()
                    && self.items().zip(other.items()).all(|(a, b)| a.has_value_of(b))
            }
            (own, other) => own == other,
        }
    }
}

impl fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {}", self.location(), self.to_json())
    }
}

/// Keeps the order of keys.
impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value() {
            Value::Null => serializer.serialize_unit(),
            Value::Boolean(value) => serializer.serialize_bool(value),
            Value::Number(number) => number.serialize(serializer),
            Value::String(text) => serializer.serialize_str(text),
            Value::Array => {
                let mut list = serializer.serialize_seq(Some(self.items().len()))?;
                for item in self.items() {
                    list.serialize_element(&item)?;
                }
                list.end()
            }
            Value::Object => {
                let mut map = serializer.serialize_map(Some(self.entries().len()))?;
                for (key, node) in self.entries() {
                    map.serialize_entry(key, &node)?;
                }
                map.end()
            }
        }
    }
}
