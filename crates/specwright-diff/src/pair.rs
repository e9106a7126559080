//! The same thing in two specs: a value of the old one, of the new one, or of both.

use std::collections::BTreeSet;

use specwright_document::{Entry, Location, Node, Value, token};

use super::change::{Directions, SpecLocation};

/// A value, where its key stands, and its pointer.
#[derive(Clone, Debug)]
pub(super) struct SpecValue<'s> {
    pub node: &'s Node,
    pub location: Location,
    pub pointer: String,
}

/// What a schema is there for, where that changes what its keywords become in Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A component: it has a name of its own.
    Named,
    /// What a parameter holds.
    Parameter,
    /// A property that is always there.
    Required,
    /// One of several in `oneOf` or `anyOf`.
    Alternative,
    /// Anything else.
    Part,
}

/// What two specs have in the same place.
#[derive(Clone, Debug)]
pub(super) struct Pair<'s> {
    pub old: Option<SpecValue<'s>>,
    pub new: Option<SpecValue<'s>>,
    pub role: Role,
    pub ways: Directions,
    pub operations: BTreeSet<String>,
}

impl<'s> SpecValue<'s> {
    pub fn new(node: &'s Node, location: Location, pointer: String) -> SpecValue<'s> {
        SpecValue { node, location, pointer }
    }

    /// The value of a key.
    pub fn child(&self, key: &str) -> Option<SpecValue<'s>> {
        let Value::Object(entries) = &self.node.value else {
            return None;
        };
        let Entry { key_location, node } = entries.get(key)?;
        Some(SpecValue::new(node, *key_location, format!("{}/{}", self.pointer, token(key))))
    }

    /// The items of a list.
    pub fn items(&self) -> Vec<SpecValue<'s>> {
        let spot = |(index, node): (usize, &'s Node)| {
            SpecValue::new(node, node.location, format!("{}/{index}", self.pointer))
        };
        self.node.items().iter().enumerate().map(spot).collect()
    }

    pub fn place(&self) -> SpecLocation {
        SpecLocation { pointer: self.pointer.clone(), location: self.location }
    }
}

impl<'s> Pair<'s> {
    pub fn of(old: Option<SpecValue<'s>>, new: Option<SpecValue<'s>>) -> Pair<'s> {
        Pair { old, new, role: Role::Part, ways: Directions::NONE, operations: BTreeSet::new() }
    }

    /// Other spots that travel the same ways with the same operations.
    pub fn with(&self, old: Option<SpecValue<'s>>, new: Option<SpecValue<'s>>) -> Pair<'s> {
        let operations = self.operations.clone();
        Pair { old, new, role: Role::Part, ways: self.ways, operations }
    }

    pub fn role(mut self, role: Role) -> Pair<'s> {
        self.role = role;
        self
    }

    pub fn ways(mut self, ways: Directions) -> Pair<'s> {
        self.ways = ways;
        self
    }

    /// The values of a key.
    pub fn child(&self, key: &str) -> Pair<'s> {
        let child = |spot: &Option<SpecValue<'s>>| spot.as_ref().and_then(|spot| spot.child(key));
        self.with(child(&self.old), child(&self.new))
    }

    /// All keys, those of the new value first.
    pub fn keys(&self) -> Vec<&'s str> {
        let mut keys: Vec<&'s str> = Vec::new();
        for spot in [&self.new, &self.old].into_iter().flatten() {
            for (key, _) in spot.node.entries() {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
        keys
    }

    /// The old and the new value, where there are both.
    pub fn both(&self) -> Option<(&SpecValue<'s>, &SpecValue<'s>)> {
        self.old.as_ref().zip(self.new.as_ref())
    }

    pub fn old_node(&self) -> Option<&'s Node> {
        self.old.as_ref().map(|spot| spot.node)
    }

    pub fn new_node(&self) -> Option<&'s Node> {
        self.new.as_ref().map(|spot| spot.node)
    }

    pub fn nodes(&self) -> [Option<&'s Node>; 2] {
        [self.old_node(), self.new_node()]
    }

    /// Whether both say the same, whatever the order of their keys.
    pub fn same(&self) -> bool {
        match self.nodes() {
            [Some(old), Some(new)] => equal(old, new),
            [None, None] => true,
            [Some(_), None] | [None, Some(_)] => false,
        }
    }

    /// What both are of something that is looked up in each.
    pub fn each<T>(&self, mut of: impl FnMut(Option<&'s Node>) -> T) -> (T, T) {
        (of(self.old_node()), of(self.new_node()))
    }
}

/// Whether two values say the same, wherever they stand and whatever the order of their keys.
pub(super) fn equal(old: &Node, new: &Node) -> bool {
    match (&old.value, &new.value) {
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(key, old)| b.get(key).is_some_and(|new| equal(&old.node, &new.node)))
        }
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(old, new)| equal(old, new))
        }
        (Value::String(a), Value::String(b)) => a == b,
        (Value::Number(a), Value::Number(b)) => a == b,
        (Value::Boolean(a), Value::Boolean(b)) => a == b,
        (Value::Null, Value::Null) => true,
        (_, _) => false,
    }
}
