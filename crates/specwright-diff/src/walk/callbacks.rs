//! Callbacks: which came and went, and which are not what they were.

use serde_json::Value;
use specwright_document::Node;

use super::{Walk, came_or_went};
use crate::change::{Directions, Rust, Wire};
use crate::kinds;
use crate::pair::Pair;

impl<'s> Walk<'s> {
    /// The callbacks of an operation.
    pub(super) fn callbacks(&mut self, operation: &Pair<'s>, key: &str) {
        let callbacks = operation.child(key);
        let names = callbacks.keys();
        for name in &names {
            let pair = callbacks.child(name);
            if !pair.same() {
                self.callback(&pair, name);
            }
        }
        if names.is_empty() {
            self.same_meaning(operation, key);
        }
    }

    /// A callback of an operation or of the components. Whoever calls the API receives it and whoever implements the API sends
    /// it, so that a change of what is in it is one for both.
    pub(super) fn callback(&mut self, pair: &Pair<'s>, name: &str) {
        let message = came_or_went(pair, &format!("the callback `{name}`"));
        let pair = pair.clone().ways(Directions::BOTH);
        match pair.nodes() {
            [Some(old), Some(new)] if without_words(old) == without_words(new) => {
                let kind = &kinds::DOCUMENTATION_CHANGED;
                self.tell(kind, &pair, message, Rust::DocumentationOnly, []);
            }
            [Some(_), Some(_)] => {
                let wire = [Wire::RequestsRefused, Wire::AnswersUnfamiliar];
                self.tell(&kinds::CALLBACK_CHANGED, &pair, message, Rust::BOTH, wire);
            }
            [None, _] => {
                self.tell(&kinds::CALLBACK_ADDED, &pair, message, Rust::Additive, []);
            }
            [Some(_), None] => {
                let wire = [Wire::RequestsLost];
                self.tell(&kinds::CALLBACK_REMOVED, &pair, message, Rust::BOTH, wire);
            }
        }
    }
}

/// A callback without what nothing but documentation depends on.
fn without_words(node: Node<'_>) -> Value {
    const WORDS: [&str; 6] =
        ["summary", "description", "tags", "externalDocs", "example", "examples"];
    // The keys here are names.
    const NAMES: [&str; 3] = ["properties", "headers", "mapping"];
    let is_named = node.key().is_some_and(|key| NAMES.contains(&key));
    if node.is_object() {
        let kept = node.entries().filter(|(key, _)| is_named || !WORDS.contains(key));
        return kept.map(|(key, value)| (key.to_owned(), without_words(value))).collect();
    }
    if node.is_array() {
        return node.items().map(without_words).collect();
    }
    node.to_json()
}
