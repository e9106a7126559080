//! What one difference of two documents is: its kind, its places, and what it means on the wire and in Rust.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use specwright_document::{Lint, Location, Node, Pointer};

use crate::kinds;

/// One difference of two documents.
#[derive(Clone, Debug)]
pub struct Change {
    /// The kind of change; one of [`kinds`](crate::lints()).
    pub kind: &'static Lint,
    /// What changed, in one line.
    pub message: String,
    /// Where it stood; nowhere if it is new.
    pub old: Option<SpecLocation>,
    /// Where it stands; nowhere if it is gone.
    pub new: Option<SpecLocation>,
    /// The value before, where it is one.
    pub old_value: Option<Value>,
    /// The value now, where it is one.
    pub new_value: Option<Value>,
    /// The operations that it concerns, by name.
    pub operations: BTreeSet<String>,
    /// The ways that the value travels.
    pub ways: Directions,
    /// What the change means on the wire.
    pub wire: BTreeSet<Wire>,
    /// What it means to users of the generated crates.
    pub rust: Rust,
    /// Other pointers of both specs whose difference follows from this one.
    pub also: Vec<Pointer>,
}

/// Where a value of a document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecLocation {
    /// The pointer that leads to it.
    pub pointer: Pointer,
    /// Where its key begins, or the value if it has no key.
    pub location: Location,
}

impl SpecLocation {
    pub(super) fn of(node: Node<'_>) -> SpecLocation {
        SpecLocation { pointer: node.path(), location: node.key_location() }
    }
}

/// The ways that a value travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Directions {
    /// In requests.
    pub request: bool,
    /// In responses.
    pub response: bool,
}

/// What a change means to who speaks the old spec and meets who speaks the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wire {
    /// Requests that were accepted are refused.
    RequestsRefused,
    /// Requests that were refused are accepted.
    RequestsAccepted,
    /// A part of old requests is ignored.
    RequestsPassedOver,
    /// Requests of old clients do not arrive.
    RequestsLost,
    /// A value that is left out is read as something else.
    AbsenceRead,
    /// Responses may contain values that old readers do not know.
    AnswersUnfamiliar,
    /// Responses may lack values that old readers look for.
    AnswersLacking,
    /// Responses that were right are wrong.
    AnswersNarrower,
    /// Clients repeat a call that they did not repeat before.
    RepeatsBegin,
    /// Clients do not repeat a call by themselves any more.
    RepeatsEnd,
}

/// What a change means to users of the generated crates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rust {
    /// Nothing but documentation.
    DocumentationOnly,
    /// Something is added, and nothing breaks.
    Additive,
    /// Code does not compile, or means something else.
    Breaks(Who),
}

/// Whose code a change breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Who calls the client.
    Callers,
    /// Who implements the trait of the server.
    Implementers,
    /// Both of them.
    Both,
}

impl Change {
    /// Whether a difference at this pointer of the old or the new spec is told by this change.
    pub fn covers(&self, pointer: &str) -> bool {
        self.pointers().any(|covered| within(pointer, covered))
    }

    /// Whether this change tells of something in the value at this pointer.
    pub fn stands_in(&self, pointer: &str) -> bool {
        self.pointers().any(|own| within(own, pointer))
    }

    pub(super) fn pointers(&self) -> impl Iterator<Item = &str> {
        let places = [&self.old, &self.new].into_iter().flatten();
        places.map(|place| &place.pointer).chain(&self.also).map(Pointer::as_str)
    }

    /// Takes in what another change says of the same places.
    pub(super) fn merge(&mut self, other: Change) {
        self.operations.extend(other.operations);
        self.ways = self.ways.and(other.ways);
        self.wire.extend(other.wire);
        self.rust = self.rust.and(other.rust);
        self.also.extend(other.also);
    }

    /// Its effects in words, those in Rust first.
    pub fn effects(&self) -> String {
        let wire = self.wire.iter().map(|effect| effect.words().to_owned());
        let rust = match self.is_source_break() {
            true => format!("{} (source break, compatible on the wire)", self.rust.words()),
            false => self.rust.words().to_owned(),
        };
        std::iter::once(rust).chain(wire).collect::<Vec<_>>().join("; ")
    }

    /// Whether code breaks and no message does: clients and services of both versions understand each other.
    pub fn is_source_break(&self) -> bool {
        // Code that compiles may send another value than before, and what nothing classifies may do anything.
        if [&kinds::ENUM_VALUE_REASSIGNED, &kinds::UNCLASSIFIED].contains(&self.kind) {
            return false;
        }
        // Readers ignore properties and headers that they do not know.
        let ignored = [
            &kinds::PROPERTY_ADDED_REQUIRED,
            &kinds::PROPERTY_ADDED_OPTIONAL,
            &kinds::HEADER_ADDED,
        ];
        let is_ignored = ignored.contains(&self.kind);
        let is_compatible = |effect: &Wire| match effect {
            Wire::RequestsAccepted => true,
            Wire::AnswersUnfamiliar => is_ignored,
            _ => false,
        };
        self.rust.breaks() && self.wire.iter().all(is_compatible)
    }

    /// What scripts want to know.
    pub fn data(&self) -> [(&'static str, Value); 8] {
        let pointer = |place: &Option<SpecLocation>| {
            json!(place.as_ref().map(|place| place.pointer.as_str()))
        };
        let wire: Vec<&str> = self.wire.iter().map(|effect| effect.words()).collect();
        [
            ("direction", json!(self.ways.word())),
            ("operations", json!(self.operations)),
            ("rust", json!(self.rust.words())),
            ("wire", json!(wire)),
            ("old_pointer", pointer(&self.old)),
            ("new_pointer", pointer(&self.new)),
            ("old", json!(self.old_value)),
            ("new", json!(self.new_value)),
        ]
    }
}

/// Whether a pointer leads to a value or into it.
fn within(pointer: &str, value: &str) -> bool {
    pointer.strip_prefix(value).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

impl Directions {
    /// Neither way.
    pub const NONE: Directions = Directions { request: false, response: false };
    /// In requests only.
    pub const REQUEST: Directions = Directions { request: true, response: false };
    /// In responses only.
    pub const RESPONSE: Directions = Directions { request: false, response: true };
    /// Both ways.
    pub const BOTH: Directions = Directions { request: true, response: true };

    /// The ways of either.
    pub fn and(self, other: Directions) -> Directions {
        Directions {
            request: self.request || other.request,
            response: self.response || other.response,
        }
    }

    /// The word for scripts.
    pub fn word(self) -> &'static str {
        match (self.request, self.response) {
            (true, true) => "both",
            (true, false) => "request",
            (false, true) => "response",
            (false, false) => "none",
        }
    }
}

impl Wire {
    /// The effect in words.
    pub fn words(self) -> &'static str {
        match self {
            Wire::RequestsRefused => "requests that were accepted are refused now",
            Wire::RequestsAccepted => "requests that were refused are accepted now",
            Wire::RequestsPassedOver => "what old requests say here is passed over now",
            Wire::RequestsLost => "requests of old clients no longer arrive",
            Wire::AbsenceRead => "what is left out is read as something else",
            Wire::AnswersUnfamiliar => "answers may hold what old readers do not know",
            Wire::AnswersLacking => "answers may lack what old readers look for",
            Wire::AnswersNarrower => "answers that were right are wrong now",
            Wire::RepeatsBegin => "clients repeat a call that they did not repeat before",
            Wire::RepeatsEnd => "clients no longer repeat a call by themselves",
        }
    }
}

impl Rust {
    /// Breaks callers.
    pub const CALLERS: Rust = Rust::Breaks(Who::Callers);
    /// Breaks implementers.
    pub const IMPLEMENTERS: Rust = Rust::Breaks(Who::Implementers);
    /// Breaks both.
    pub const BOTH: Rust = Rust::Breaks(Who::Both);

    /// What breaks callers or implementers, or neither and only adds.
    pub fn breaking(callers: bool, implementers: bool) -> Rust {
        match (callers, implementers) {
            (true, true) => Rust::BOTH,
            (true, false) => Rust::CALLERS,
            (false, true) => Rust::IMPLEMENTERS,
            (false, false) => Rust::Additive,
        }
    }

    /// The effect of two changes together.
    pub fn and(self, other: Rust) -> Rust {
        match (self, other) {
            (Rust::Breaks(a), Rust::Breaks(b)) if a != b => Rust::BOTH,
            _ => self.max(other),
        }
    }

    /// Whether code breaks.
    pub fn breaks(self) -> bool {
        matches!(self, Rust::Breaks(_))
    }

    /// The effect in words.
    pub fn words(self) -> &'static str {
        match self {
            Rust::DocumentationOnly => "documentation only",
            Rust::Additive => "additive",
            Rust::Breaks(Who::Callers) => "breaks callers",
            Rust::Breaks(Who::Implementers) => "breaks implementers",
            Rust::Breaks(Who::Both) => "breaks callers and implementers",
        }
    }
}
