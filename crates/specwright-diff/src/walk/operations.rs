//! Paths and operations: which came and went, and what each says of itself.

use std::collections::BTreeSet;

use specwright_document::{METHODS, Node};

use super::{Handler, Walk, came_or_went, said, same_name};
use crate::change::{Directions, Rust, Wire};
use crate::kinds;
use crate::pair::{Pair, SpecValue};

/// An operation of one spec, with the path item that it stands in.
#[derive(Clone, Debug)]
pub(super) struct Call<'s> {
    pub method: &'s str,
    pub path: &'s str,
    pub item: SpecValue<'s>,
    pub spot: SpecValue<'s>,
}

impl<'s> Call<'s> {
    fn id(&self) -> Option<&'s str> {
        self.spot.node.str("operationId")
    }

    fn name(&self) -> String {
        let at = || format!("{} {}", self.method.to_uppercase(), self.path);
        self.id().map_or_else(at, str::to_owned)
    }

    /// The path without the names of its parameters.
    fn route(&self) -> String {
        route(self.path)
    }
}

impl<'s> Walk<'s> {
    pub(super) fn paths(&mut self, root: &Pair<'s>, key: &str) {
        let paths = root.child(key);
        let (old, mut new) = (calls(&paths.old), calls(&paths.new));
        let mut take = |fits: &dyn Fn(&Call<'s>) -> bool| {
            new.iter().position(fits).map(|index| new.remove(index))
        };
        // The same place first: who renames an operation leaves it there.
        let (mut pairs, mut gone) = (Vec::new(), Vec::new());
        for call in old {
            let route = call.route();
            match take(&|other| other.method == call.method && other.route() == route) {
                Some(other) => pairs.push((call, other)),
                None => gone.push(call),
            }
        }
        for call in gone {
            match take(&|other| call.id().is_some() && other.id() == call.id()) {
                Some(other) => pairs.push((call, other)),
                None => self.operation_removed(&call),
            }
        }
        for call in &new {
            self.operation_added(call);
        }
        for (old, new) in &pairs {
            self.operation(old, new);
        }
        self.items(&paths);
    }

    fn operation_removed(&mut self, call: &Call<'s>) {
        let mut pair = Pair::of(Some(call.spot.clone()), None).ways(Directions::BOTH);
        pair.operations.insert(call.name());
        let message = format!("`{}` is gone", call.name());
        self.tell(&kinds::OPERATION_REMOVED, &pair, message, Rust::BOTH, [Wire::RequestsLost]);
    }

    fn operation_added(&mut self, call: &Call<'s>) {
        let mut pair = Pair::of(None, Some(call.spot.clone())).ways(Directions::BOTH);
        pair.operations.insert(call.name());
        let message = format!("`{}` is new", call.name());
        let wire = [Wire::RequestsAccepted];
        self.tell(&kinds::OPERATION_ADDED, &pair, message, Rust::IMPLEMENTERS, wire);
    }

    fn operation(&mut self, old: &Call<'s>, new: &Call<'s>) {
        let mut pair = Pair::of(Some(old.spot.clone()), Some(new.spot.clone()));
        pair.operations = BTreeSet::from([new.name()]);
        if (old.method, old.route()) != (new.method, new.route()) {
            let at = |call: &Call<'s>| format!("{} {}", call.method.to_uppercase(), call.path);
            let message = format!("`{}` is at `{}`, was at `{}`", new.name(), at(new), at(old));
            let wire = [Wire::RequestsLost];
            let moved = pair.clone().ways(Directions::REQUEST);
            self.tell(&kinds::OPERATION_MOVED, &moved, message, Rust::CALLERS, wire);
        }
        let handlers: [(&str, Handler<'s>); 17] = [
            ("tags", Walk::documentation),
            ("summary", Walk::documentation),
            ("description", Walk::documentation),
            ("externalDocs", Walk::documentation),
            ("operationId", Walk::operation_renamed),
            // Below, with those of the path.
            ("parameters", |_, _, _| {}),
            ("requestBody", Walk::request_body),
            ("responses", Walk::responses),
            ("deprecated", Walk::operation_deprecated),
            ("security", |_, _, _| {}),
            ("servers", Walk::servers),
            ("x-error-codes", |walk, pair, key| {
                walk.listed(pair, key, &kinds::ERROR_CODES_CHANGED)
            }),
            ("x-events", |walk, pair, key| walk.listed(pair, key, &kinds::EVENTS_CHANGED)),
            ("x-idempotent", Walk::idempotence),
            ("x-body-limit", Walk::body_limit),
            ("x-unknown-query", Walk::unknown_query),
            ("callbacks", |walk, pair, key| walk.unclassified(&pair.child(key), key)),
        ];
        self.keywords(&pair, &handlers);
        self.parameters(&pair, old, new);
        self.orders(&pair.child("requestBody").ways(Directions::REQUEST));
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
    fn listed(
        &mut self,
        operation: &Pair<'s>,
        key: &str,
        kind: &'static specwright_document::Rule,
    ) {
        let child = operation.child(key).ways(Directions::RESPONSE);
        let items = |node: Option<&'s Node>| -> BTreeSet<&'s str> {
            node.map(Node::items).unwrap_or_default().iter().filter_map(Node::as_str).collect()
        };
        let (old, new) = child.each(items);
        let named = |names: Vec<&&str>, what: &str| {
            let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            (!names.is_empty()).then(|| format!("{} {what}", names.join(", ")))
        };
        let added = named(new.difference(&old).collect(), "is new");
        let removed = named(old.difference(&new).collect(), "is gone");
        let wire = added.is_some().then_some(Wire::AnswersUnfamiliar);
        let parts: Vec<String> = added.into_iter().chain(removed).collect();
        let message = match parts.is_empty() {
            true => format!("`{key}` has another order"),
            false => format!("in `{key}` {}", parts.join(", ")),
        };
        self.tell(kind, &child, message, Rust::DocumentationOnly, wire);
    }

    /// Without `x-idempotent`, HTTP says which methods may be repeated.
    fn idempotence(&mut self, operation: &Pair<'s>, key: &str) {
        let repeated = |spot: &Option<SpecValue<'s>>| {
            spot.as_ref().is_some_and(|spot| {
                let stated = spot.node.get(key).and_then(Node::as_bool);
                let method = spot.pointer.rsplit('/').next();
                stated.unwrap_or(matches!(method, Some("get" | "head")))
            })
        };
        let child = operation.child(key).ways(Directions::REQUEST);
        let message = said(&child, key);
        let (rust, wire) = match (repeated(&operation.old), repeated(&operation.new)) {
            (false, true) => (Rust::IMPLEMENTERS, Some(Wire::RepeatsBegin)),
            (true, false) => (Rust::Additive, Some(Wire::RepeatsEnd)),
            (true, true) | (false, false) => (Rust::DocumentationOnly, None),
        };
        self.tell(&kinds::IDEMPOTENCE_CHANGED, &child, message, rust, wire);
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
        let refused = |node: Option<&'s Node>| node.and_then(Node::as_str) == Some("refused");
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
        let named = |spot: &Option<SpecValue<'s>>| -> Vec<(String, SpecValue<'s>)> {
            let entries = spot.iter().flat_map(|spot| {
                spot.node.entries().filter_map(|(path, _)| Some((route(path), spot.child(path)?)))
            });
            entries.collect()
        };
        let old = named(&paths.old);
        for (name, item) in named(&paths.new) {
            let before = old.iter().find(|(other, _)| *other == name).map(|(_, spot)| spot.clone());
            let pair = Pair::of(before, Some(item));
            if pair.both().is_none() {
                continue;
            }
            let nothing: Handler<'s> = |_, _, _| {};
            let mut handlers: Vec<(&str, Handler<'s>)> =
                METHODS.iter().map(|method| (*method, nothing)).collect();
            handlers.extend([
                ("parameters", nothing),
                ("summary", Walk::documentation as Handler<'s>),
                ("description", Walk::documentation),
                ("servers", Walk::servers),
            ]);
            self.keywords(&pair, &handlers);
        }
        if paths.both().is_none() {
            let message = came_or_went(paths, "`paths`");
            self.tell(&kinds::SAME_MEANING, paths, message, Rust::DocumentationOnly, []);
        }
    }
}

/// All operations below `paths`.
fn calls<'s>(paths: &Option<SpecValue<'s>>) -> Vec<Call<'s>> {
    let mut calls = Vec::new();
    for (paths, (path, _)) in
        paths.iter().flat_map(|spot| spot.node.entries().map(move |entry| (spot, entry)))
    {
        let Some(item) = paths.child(path) else {
            continue;
        };
        for (method, _) in item.node.entries() {
            if METHODS.contains(&method)
                && let Some(spot) = item.child(method)
            {
                calls.push(Call { method, path, item: item.clone(), spot });
            }
        }
    }
    calls
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
