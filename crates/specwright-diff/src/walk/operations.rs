//! Paths and operations: which came and went, and what each says of itself.

use std::collections::BTreeSet;

use specwright_document::{Lint, METHODS, Node, Operation, keywords};

use super::schemas::texts;
use super::{Handler, Walk, came_or_went, said, same_name};
use crate::change::{Directions, Rust, Wire};
use crate::kinds;
use crate::pair::Pair;

impl<'s> Walk<'s> {
    pub(super) fn paths(&mut self, root: &Pair<'s>, key: &str) {
        let paths = root.child(key);
        let mut new = self.new.operations();
        let mut take = |fits: &dyn Fn(&Operation<'s>) -> bool| {
            new.iter().position(fits).map(|index| new.remove(index))
        };
        // The same place first: who renames an operation leaves it there.
        let mut pairs = Vec::new();
        let mut gone = Vec::new();
        for operation in self.old.operations() {
            let place = place(&operation);
            match take(&|other| self::place(other) == place) {
                Some(other) => pairs.push((operation, other)),
                None => gone.push(operation),
            }
        }
        for operation in gone {
            let id = operation.node.get_str("operationId");
            match take(&|other| id.is_some() && other.node.get_str("operationId") == id) {
                Some(other) => pairs.push((operation, other)),
                None => self.operation_removed(&operation),
            }
        }
        for operation in &new {
            self.operation_added(operation);
        }
        for (old, new) in &pairs {
            self.operation(old, new);
        }
        self.items(&paths);
    }

    fn operation_removed(&mut self, old: &Operation<'s>) {
        let pair = Pair::of(Some(old.node), None).ways(Directions::BOTH);
        let pair = pair.operations(BTreeSet::from([old.name()]));
        let message = format!("`{}` is gone", old.name());
        self.tell(&kinds::OPERATION_REMOVED, &pair, message, Rust::BOTH, [Wire::RequestsLost]);
    }

    fn operation_added(&mut self, new: &Operation<'s>) {
        let pair = Pair::of(None, Some(new.node)).ways(Directions::BOTH);
        let pair = pair.operations(BTreeSet::from([new.name()]));
        let message = format!("`{}` is new", new.name());
        let wire = [Wire::RequestsAccepted];
        self.tell(&kinds::OPERATION_ADDED, &pair, message, Rust::IMPLEMENTERS, wire);
    }

    fn operation(&mut self, old: &Operation<'s>, new: &Operation<'s>) {
        let pair = Pair::of(Some(old.node), Some(new.node));
        let pair = pair.operations(BTreeSet::from([new.name()]));
        if place(old) != place(new) {
            let at = |one: &Operation<'s>| format!("{} {}", one.method.to_uppercase(), one.path);
            let message = format!("`{}` is at `{}`, was at `{}`", new.name(), at(new), at(old));
            let wire = [Wire::RequestsLost];
            let moved = pair.clone().ways(Directions::REQUEST);
            self.tell(&kinds::OPERATION_MOVED, &moved, message, Rust::CALLERS, wire);
        }
        let handlers: [(&str, Handler<'s>); 12] = [
            ("operationId", Walk::operation_renamed),
            ("requestBody", Walk::request_body),
            ("responses", Walk::responses),
            ("deprecated", Walk::operation_deprecated),
            ("servers", Walk::servers),
            ("callbacks", Walk::callbacks),
            ("x-error-codes", |walk, pair, key| {
                walk.listed(pair, key, &kinds::ERROR_CODES_CHANGED)
            }),
            ("x-events", |walk, pair, key| walk.listed(pair, key, &kinds::EVENTS_CHANGED)),
            ("x-idempotent", Walk::idempotence),
            ("x-body-limit", Walk::body_limit),
            ("x-unknown-query", Walk::unknown_query),
            ("x-pagination", Walk::pagination),
        ];
        // These also depend on the path and on the document.
        self.keywords_except(&["parameters", "security"], &keywords::OPERATION, &pair, &handlers);
        self.parameters(&pair, old, new);
        self.orders(&pair.child("requestBody").ways(Directions::REQUEST));
        self.orders(&pair.child("responses").ways(Directions::RESPONSE));
        self.security(&pair);
    }

    fn operation_renamed(&mut self, operation: &Pair<'s>, key: &str) {
        let child = operation.child(key);
        if same_name(&child) {
            return self.same_meaning(&operation.clone().ways(Directions::BOTH), key);
        }
        let message = said(&child, key);
        self.tell(
            &kinds::OPERATION_RENAMED,
            &child.ways(Directions::BOTH),
            message,
            Rust::BOTH,
            [],
        );
    }

    fn operation_deprecated(&mut self, operation: &Pair<'s>, key: &str) {
        let child = operation.child(key);
        let (old, new) = operation.each(|node| node.is_some_and(|node| node.flag(key)));
        let rust = if old == new { Rust::DocumentationOnly } else { Rust::Additive };
        let message = said(&child, key);
        self.tell(&kinds::OPERATION_DEPRECATED, &child, message, rust, []);
    }

    /// A list that only documentation and readers of answers know.
    fn listed(&mut self, operation: &Pair<'s>, key: &str, kind: &'static Lint) {
        let child = operation.child(key).ways(Directions::RESPONSE);
        let (old, new) = child.each(texts);
        let named = |names: Vec<&&str>, what: &str| {
            let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            (!names.is_empty()).then(|| format!("{} {what}", names.join(", ")))
        };
        let added = named(new.difference(&old).collect(), "is new");
        let removed = named(old.difference(&new).collect(), "is gone");
        let wire = added.is_some().then_some(Wire::AnswersUnfamiliar);
        let parts: Vec<String> = added.into_iter().chain(removed).collect();
        let message = if parts.is_empty() {
            format!("`{key}` has another order")
        } else {
            format!("in `{key}` {}", parts.join(", "))
        };
        self.tell(kind, &child, message, Rust::DocumentationOnly, wire);
    }

    /// Without `x-idempotent`, HTTP says which methods may be repeated.
    fn idempotence(&mut self, operation: &Pair<'s>, key: &str) {
        let repeated = |node: Option<Node<'s>>| {
            node.is_some_and(|node| {
                let stated = node.get(key).and_then(Node::as_bool);
                stated.unwrap_or(matches!(node.key(), Some("get" | "head")))
            })
        };
        let child = operation.child(key).ways(Directions::REQUEST);
        let message = said(&child, key);
        let (rust, wire) = match operation.each(repeated) {
            (false, true) => (Rust::IMPLEMENTERS, Some(Wire::RepeatsBegin)),
            (true, false) => (Rust::Additive, Some(Wire::RepeatsEnd)),
            (true, true) | (false, false) => (Rust::DocumentationOnly, None),
        };
        self.tell(&kinds::IDEMPOTENCE_CHANGED, &child, message, rust, wire);
    }

    /// The client has a method for the items of all pages, or has it no longer. Other calls stay as they are.
    fn pagination(&mut self, operation: &Pair<'s>, key: &str) {
        let child = operation.child(key).ways(Directions::RESPONSE);
        let items = |node: Option<Node<'s>>| node.and_then(|node| node.get_str("items"));
        let rust = match child.each(items) {
            (None, Some(_)) => Rust::Additive,
            (old, new) if old == new => Rust::DocumentationOnly,
            _ => Rust::CALLERS,
        };
        let message = said(&child, key);
        self.tell(&kinds::PAGINATION_CHANGED, &child, message, rust, []);
    }

    fn body_limit(&mut self, operation: &Pair<'s>, key: &str) {
        let child = operation.child(key).ways(Directions::REQUEST);
        // Where nothing is stated, the service's own limit holds, whatever it is.
        let (old, new) = child.each(|node| node.and_then(Node::as_usize));
        let (rust, wire) = match (old, new) {
            (Some(old), Some(new)) if new > old => (Rust::Additive, Wire::RequestsAccepted),
            (Some(_), None) => (Rust::Additive, Wire::RequestsAccepted),
            _ => (Rust::CALLERS, Wire::RequestsRefused),
        };
        let message = said(&child, key);
        self.tell(&kinds::BODY_LIMIT_CHANGED, &child, message, rust, [wire]);
    }

    pub(super) fn unknown_query(&mut self, holder: &Pair<'s>, key: &str) {
        let child = holder.child(key).ways(Directions::REQUEST);
        let refused = |node: Option<Node<'s>>| node.and_then(Node::as_str) == Some("refused");
        let (rust, wire) = match child.each(refused) {
            (false, true) => (Rust::CALLERS, Some(Wire::RequestsRefused)),
            (true, false) => (Rust::Additive, Some(Wire::RequestsAccepted)),
            (true, true) | (false, false) => (Rust::DocumentationOnly, None),
        };
        let message = said(&child, key);
        self.tell(&kinds::UNKNOWN_QUERY_CHANGED, &child, message, rust, wire);
    }

    /// What path items say beside their operations.
    fn items(&mut self, paths: &Pair<'s>) {
        let handlers: [(&str, Handler<'s>); 1] = [("servers", Walk::servers)];
        let of_operations = [METHODS.as_slice(), &["parameters"]].concat();
        let (old, new) = paths.each(|paths| -> Vec<(String, Node<'s>)> {
            let items = paths.into_iter().flat_map(Node::entries);
            items.map(|(path, item)| (route(path), item)).collect()
        });
        for (route, new) in new {
            if let Some((_, old)) = old.iter().find(|(other, _)| *other == route) {
                let pair = Pair::of(Some(*old), Some(new));
                self.keywords_except(&of_operations, &keywords::PATH_ITEM, &pair, &handlers);
            }
        }
        if paths.both().is_none() {
            let message = came_or_went(paths, "`paths`");
            self.tell(&kinds::SAME_MEANING, paths, message, Rust::DocumentationOnly, []);
        }
    }
}

/// Where an operation is: two with the same place are the same operation.
fn place<'s>(operation: &Operation<'s>) -> (&'s str, String) {
    (operation.method, route(operation.path))
}

/// A path without the names of its parameters.
fn route(path: &str) -> String {
    let mut parts = path.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |route, part| {
        let rest = part.split_once('}').map_or(part, |(_, rest)| rest);
        format!("{route}{{}}{rest}")
    })
}
