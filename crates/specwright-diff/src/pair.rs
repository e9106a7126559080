//! The same thing in two documents: a value of the old one, of the new one, or of both.

use std::collections::BTreeSet;
use std::rc::Rc;

use specwright_document::Node;

use super::change::Directions;

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

/// What two documents have in the same place.
#[derive(Clone, Debug)]
pub(super) struct Pair<'s> {
    pub old: Option<Node<'s>>,
    pub new: Option<Node<'s>>,
    pub role: Role,
    pub ways: Directions,
    /// Shared with all values below.
    pub operations: Rc<BTreeSet<String>>,
}

impl<'s> Pair<'s> {
    pub fn of(old: Option<Node<'s>>, new: Option<Node<'s>>) -> Pair<'s> {
        Pair { old, new, role: Role::Part, ways: Directions::NONE, operations: Rc::default() }
    }

    /// Other values that travel the same ways with the same operations.
    pub fn with(&self, old: Option<Node<'s>>, new: Option<Node<'s>>) -> Pair<'s> {
        let operations = Rc::clone(&self.operations);
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

    pub fn operations(mut self, operations: BTreeSet<String>) -> Pair<'s> {
        self.operations = Rc::new(operations);
        self
    }

    /// The values of a key.
    pub fn child(&self, key: &str) -> Pair<'s> {
        let child = |node: Option<Node<'s>>| node?.get(key);
        self.with(child(self.old), child(self.new))
    }

    /// The values that references lead to in the end.
    pub fn resolved(&self) -> Pair<'s> {
        self.with(self.old.map(Node::resolved), self.new.map(Node::resolved)).role(self.role)
    }

    /// All keys, those of the new value first.
    pub fn keys(&self) -> Vec<&'s str> {
        let new = self.new.into_iter().flat_map(Node::keys);
        let old = self.old.into_iter().flat_map(Node::keys);
        let is_gone = |key: &&str| self.new.is_none_or(|new| new.get(key).is_none());
        new.chain(old.filter(is_gone)).collect()
    }

    /// The old and the new value, where there are both.
    pub fn both(&self) -> Option<(Node<'s>, Node<'s>)> {
        self.old.zip(self.new)
    }

    pub fn nodes(&self) -> [Option<Node<'s>>; 2] {
        [self.old, self.new]
    }

    /// Whether both say the same, whatever the order of their keys.
    pub fn same(&self) -> bool {
        match self.nodes() {
            [Some(old), Some(new)] => old.has_value_of(new),
            [None, None] => true,
            [Some(_), None] | [None, Some(_)] => false,
        }
    }

    /// What both are of something that is looked up in each.
    pub fn each<T>(&self, mut of: impl FnMut(Option<Node<'s>>) -> T) -> (T, T) {
        (of(self.old), of(self.new))
    }
}

/// The items of a list; none where there is no list.
pub(super) fn items<'s>(list: Option<Node<'s>>) -> Vec<Node<'s>> {
    list.into_iter().flat_map(Node::items).collect()
}
