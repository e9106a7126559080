//! Two documents into their changes: both are walked at once, and each keyword has its rule.

mod bodies;
mod callbacks;
mod components;
mod composition;
mod directions;
mod document;
mod limits;
mod merged;
mod objects;
mod operations;
mod parameters;
mod responses;
mod schemas;
mod security;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase;
use serde_json::Value;
use specwright_codegen::RustTypes;
use specwright_document::keywords::{Change as Meaning, Object};
use specwright_document::{Document, Lint, Node, NodeId};

use super::change::{Change, Directions, Rust, SpecLocation, Wire};
use super::kinds;
use super::pair::Pair;
use super::uses::Uses;

/// All changes that the walk comes upon.
pub(super) fn changes(old: &Document, new: &Document) -> Vec<Change> {
    let mut walk = Walk {
        old,
        new,
        uses: (Uses::of(old), Uses::of(new)),
        types: (RustTypes::of(old), RustTypes::of(new)),
        renamed: BTreeMap::new(),
        met: BTreeSet::new(),
        changes: Vec::new(),
    };
    walk.document();
    walk.changes
}

/// What the walk knows.
struct Walk<'s> {
    old: &'s Document,
    new: &'s Document,
    uses: (Uses, Uses),
    types: (RustTypes, RustTypes),
    /// Schemas that have another name now: old reference, new reference.
    renamed: BTreeMap<String, String>,
    /// Pairs of schemas that references have led to.
    met: BTreeSet<(NodeId, NodeId)>,
    changes: Vec<Change>,
}

/// Reports the change of a keyword: it gets the object that has it, and its name.
type Handler<'s> = fn(&mut Walk<'s>, &Pair<'s>, &str);

impl<'s> Walk<'s> {
    /// Goes through the keywords of an object of the specification. The table of keywords says what a change of each
    /// means; a handler does for those that have a meaning of their own. Without one the change is unclassified.
    fn keywords(&mut self, object: &Object, pair: &Pair<'s>, handlers: &[(&str, Handler<'s>)]) {
        self.keywords_except(&[], object, pair, handlers);
    }

    /// The same without some keywords, which are compared elsewhere.
    fn keywords_except(
        &mut self,
        elsewhere: &[&str],
        object: &Object,
        pair: &Pair<'s>,
        handlers: &[(&str, Handler<'s>)],
    ) {
        for key in pair.keys() {
            let child = pair.child(key);
            if elsewhere.contains(&key) || child.same() {
                continue;
            }
            let meaning = object.keyword(key).map_or(Meaning::Own, |keyword| keyword.change);
            match meaning {
                Meaning::Own => match handlers.iter().find(|(known, _)| *known == key) {
                    Some((_, handler)) => handler(self, pair, key),
                    None if key.starts_with("x-") => self.extension(pair, key),
                    None => self.unclassified(&child, key),
                },
                Meaning::Documentation => self.documentation(pair, key),
                Meaning::Example => self.example(pair, key),
                Meaning::SameMeaning => self.same_meaning(pair, key),
                Meaning::LowerBound => self.lower_bound(pair, key),
                Meaning::UpperBound => self.upper_bound(pair, key),
                Meaning::LowerSize => self.lower_size(pair, key),
                Meaning::UpperSize => self.upper_size(pair, key),
                Meaning::Flag => self.flag(pair, key),
                Meaning::Multiple => self.multiple(pair, key),
                Meaning::Pattern => self.pattern(pair, key),
                Meaning::Exclusion => self.exclusion(pair, key),
            }
        }
    }

    /// Keeps a change of a value.
    fn tell(
        &mut self,
        kind: &'static Lint,
        pair: &Pair<'s>,
        message: impl Into<String>,
        rust: Rust,
        wire: impl IntoIterator<Item = Wire>,
    ) -> &mut Change {
        self.changes.push(Change {
            kind,
            message: message.into(),
            old: pair.old.map(SpecLocation::of),
            new: pair.new.map(SpecLocation::of),
            old_value: pair.old.map(Node::to_json),
            new_value: pair.new.map(Node::to_json),
            operations: BTreeSet::clone(&pair.operations),
            ways: pair.ways,
            wire: wire.into_iter().collect(),
            rust,
            also: Vec::new(),
        });
        self.changes.last_mut().expect("it was put there just now")
    }

    fn documentation(&mut self, pair: &Pair<'s>, key: &str) {
        let child = pair.child(key);
        let message = said(&child, key);
        self.tell(&kinds::DOCUMENTATION_CHANGED, &child, message, Rust::DocumentationOnly, []);
    }

    fn example(&mut self, pair: &Pair<'s>, key: &str) {
        let child = pair.child(key);
        let message = came_or_went(&child, &format!("`{key}`"));
        self.tell(&kinds::EXAMPLE_CHANGED, &child, message, Rust::DocumentationOnly, []);
    }

    /// It is there, and nothing that is generated depends on it.
    fn same_meaning(&mut self, pair: &Pair<'s>, key: &str) {
        let child = pair.child(key);
        let message = format!("{}; that means the same", said(&child, key));
        self.tell(&kinds::SAME_MEANING, &child, message, Rust::DocumentationOnly, []);
    }

    fn extension(&mut self, pair: &Pair<'s>, key: &str) {
        let child = pair.child(key);
        let kind = match key {
            "x-source"
            | "x-log-name"
            | "x-preconditions"
            | "x-unverified"
            | "x-enum-descriptions" => &kinds::DOCUMENTATION_CHANGED,
            _ => &kinds::EXTENSION_CHANGED,
        };
        self.tell(kind, &child, said(&child, key), Rust::DocumentationOnly, []);
    }

    fn unclassified(&mut self, child: &Pair<'s>, key: &str) {
        let message = format!("{}, and nothing says what that means", said(child, key));
        self.tell(&kinds::UNCLASSIFIED, child, message, Rust::BOTH, []);
    }

    /// What a pair of values is behind references, if that has to be compared: not where both refer to
    /// the same component, which is compared once for all.
    fn target(&mut self, pair: &Pair<'s>) -> Option<Pair<'s>> {
        let (old, new) = pair.each(|node| node.and_then(Node::reference));
        if old.is_none() && new.is_none() {
            return Some(pair.clone());
        }
        if old == new {
            return None;
        }
        let message = match (old, new) {
            (Some(old), Some(new)) => format!("`{new}` stands where `{old}` stood"),
            (Some(old), None) => format!("what stood in `{old}` stands here"),
            (None, Some(new)) => format!("what stood here stands in `{new}`"),
            (None, None) => unreachable!("one of them refers to something"),
        };
        self.tell(&kinds::SAME_MEANING, pair, message, Rust::DocumentationOnly, []);
        Some(pair.resolved())
    }
}

/// How a value of a keyword went, in words.
fn said(child: &Pair<'_>, key: &str) -> String {
    match child.nodes() {
        [Some(old), Some(new)] => match (quoted(new), quoted(old)) {
            (new, old) if new == old && new == ANOTHER => format!("`{key}` changed"),
            // Equal words of different types.
            (now, before) if now == before => {
                format!("`{key}` is `{}`, was `{}`", new.to_json(), old.to_json())
            }
            (new, old) => format!("`{key}` is {new}, was {old}"),
        },
        [None, Some(new)] => format!("`{key}: {}` is new", plain(new)),
        [Some(old), None] => format!("`{key}: {}` is gone", plain(old)),
        [None, None] => format!("`{key}` is as it was"),
    }
}

/// The same for what has no short value.
fn came_or_went(child: &Pair<'_>, what: &str) -> String {
    match child.nodes() {
        [Some(_), Some(_)] => format!("{what} changed"),
        [None, _] => format!("{what} is new"),
        [Some(_), None] => format!("{what} is gone"),
    }
}

/// Whether two names differ in letter case only.
fn same_but_for_case(child: &Pair<'_>) -> bool {
    let (old, new) = child.each(|node| node.and_then(Node::as_str));
    old.zip(new).is_some_and(|(old, new)| old.eq_ignore_ascii_case(new))
}

/// Whether two names on the wire are one in Rust, which is made of their words.
fn same_name(child: &Pair<'_>) -> bool {
    let (old, new) = child.each(|node| node.and_then(Node::as_str));
    old.zip(new).is_some_and(|(old, new)| old.to_snake_case() == new.to_snake_case())
}

fn quoted(node: Node<'_>) -> String {
    match &node.to_json() {
        value @ (Value::Array(_) | Value::Object(_)) if value.to_string().len() > SHORT => {
            ANOTHER.to_owned()
        }
        _ => format!("`{}`", plain(node)),
    }
}

/// What is too long to be quoted.
const ANOTHER: &str = "another value";

/// Longer texts are cut in messages.
const SHORT: usize = 60;

fn plain(node: Node<'_>) -> String {
    let text = match node.to_json() {
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        value => value.to_string(),
    };
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    match text.char_indices().nth(SHORT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Which way something shifts what is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shift {
    /// It stays.
    None,
    /// Less is right.
    Tighter,
    /// More is right.
    Looser,
    /// Something else is right.
    Other,
}

impl Shift {
    /// What a shift means on the wire.
    fn wire(self, ways: Directions) -> Vec<Wire> {
        let (tighter, looser) = match self {
            Shift::None => (false, false),
            Shift::Tighter => (true, false),
            Shift::Looser => (false, true),
            Shift::Other => (true, true),
        };
        [
            (ways.request && tighter, Wire::RequestsRefused),
            (ways.request && looser, Wire::RequestsAccepted),
            (ways.response && tighter, Wire::AnswersNarrower),
            (ways.response && looser, Wire::AnswersUnfamiliar),
        ]
        .into_iter()
        .filter_map(|(holds, effect)| holds.then_some(effect))
        .collect()
    }

    /// What it means in Rust where no type becomes another: who made a value that was right makes one
    /// that is wrong now.
    fn rust(self, ways: Directions) -> Rust {
        match self {
            Shift::None => Rust::DocumentationOnly,
            Shift::Looser => Rust::Additive,
            Shift::Tighter | Shift::Other => Rust::breaking(ways.request, ways.response),
        }
    }
}
