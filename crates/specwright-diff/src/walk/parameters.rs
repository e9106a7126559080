//! Parameters: which came, went, moved or got another name, and how each is written.

mod order;

use std::borrow::Cow;

use specwright_codegen::RustType;
use specwright_document::{Node, Operation, keywords};

use super::{Handler, Shift, Walk, came_or_went, said, same_but_for_case, same_name};
use crate::change::{Directions, Rust, Wire};
use crate::kinds;
use crate::pair::{Pair, Role};

/// A parameter of an operation.
#[derive(Clone, Copy, Debug)]
struct Given<'s> {
    /// The item of a list of parameters, perhaps a reference.
    item: Node<'s>,
    /// What it leads to.
    node: Node<'s>,
    /// Which of the path's variables it is.
    position: Option<usize>,
    list: List,
}

/// Whose list of parameters it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    Operation,
    Path,
}

impl<'s> Given<'s> {
    fn name(&self) -> &'s str {
        self.node.get_str("name").unwrap_or_default()
    }

    fn place(&self) -> &'s str {
        self.node.get_str("in").unwrap_or_default()
    }

    /// Everything but the name.
    fn rest(&self) -> serde_json::Value {
        let mut json = self.node.to_json();
        if let Some(entries) = json.as_object_mut() {
            entries.remove("name");
        }
        json
    }
}

/// Whether two parameters of two specs are the same one.
type Fits = fn(&Given<'_>, &Given<'_>) -> bool;

impl<'s> Walk<'s> {
    pub(super) fn parameters(
        &mut self,
        operation: &Pair<'s>,
        old: &Operation<'s>,
        new: &Operation<'s>,
    ) {
        let operation = operation.clone().ways(Directions::REQUEST);
        let before = given(old);
        let after = given(new);
        let mut old = before.clone();
        let mut new = after.clone();
        let rules: [Fits; 5] = [
            |a, b| a.node.reference().is_none() && key(a) == key(b),
            |a, b| a.position.is_some() && a.position == b.position,
            // The component of that name changed.
            |a, b| a.item.reference().is_some() && a.item.reference() == b.item.reference(),
            |a, b| a.place() == b.place() && a.rest() == b.rest(),
            |a, b| a.name() == b.name(),
        ];
        let mut pairs = Vec::new();
        for fits in rules {
            old.retain(|a| match new.iter().position(|b| fits(a, b)) {
                Some(index) => {
                    pairs.push((*a, new.remove(index)));
                    false
                }
                None => true,
            });
        }
        for gone in old {
            let pair = operation.with(Some(gone.item), None);
            let wire = match gone.place() {
                "path" => Wire::RequestsLost,
                _ => Wire::RequestsPassedOver,
            };
            let message = format!("the parameter `{}` is gone", gone.name());
            self.tell(&kinds::PARAMETER_REMOVED, &pair, message, Rust::BOTH, [wire]);
        }
        for added in new {
            let pair = operation.with(None, Some(added.item));
            let (kind, word, rust, wire) = if added.node.flag("required") {
                let wire = Wire::RequestsRefused;
                (&kinds::PARAMETER_ADDED_REQUIRED, "required", Rust::CALLERS, wire)
            } else {
                let wire = Wire::RequestsAccepted;
                (&kinds::PARAMETER_ADDED_OPTIONAL, "optional", Rust::Additive, wire)
            };
            let message = format!("the {word} parameter `{}` is new", added.name());
            self.tell(kind, &pair, message, rust, [wire]);
        }
        for (a, b) in &pairs {
            self.parameter_pair(&operation, a, b);
        }
        self.parameters_order(&operation, &before, &after, &pairs);
    }

    fn parameter_pair(&mut self, operation: &Pair<'s>, old: &Given<'s>, new: &Given<'s>) {
        let pair = operation.with(Some(old.item), Some(new.item));
        if old.list != new.list {
            let message = format!("the parameter `{}` stands in another list", new.name());
            self.tell(&kinds::SAME_MEANING, &pair, message, Rust::DocumentationOnly, []);
        }
        if let Some(pair) = self.target(&pair) {
            self.parameter(&pair);
        }
    }

    /// One parameter, at an operation or as a component.
    pub(super) fn parameter(&mut self, pair: &Pair<'s>) {
        let handlers: [(&str, Handler<'s>); 8] = [
            ("name", Walk::parameter_renamed),
            ("in", Walk::parameter_moved),
            ("required", Walk::parameter_required),
            ("allowEmptyValue", Walk::empty_value),
            ("style", Walk::style),
            ("explode", Walk::style),
            ("schema", |walk, pair, key| {
                let child = pair.child(key).role(Role::Parameter);
                walk.schema_or_style(pair, &child);
            }),
            ("content", Walk::parameter_content),
        ];
        self.keywords(&keywords::PARAMETER, pair, &handlers);
    }

    fn parameter_renamed(&mut self, parameter: &Pair<'s>, key: &str) {
        let child = parameter.child(key);
        let nodes = parameter.nodes().into_iter().flatten();
        let all_in = |place: &str| nodes.clone().all(|node| node.get_str("in") == Some(place));
        let in_path = all_in("path");
        let same_header = all_in("header") && same_but_for_case(&child);
        // An inline schema with rules is a type named after the parameter.
        let (old, new) = self.rust_types(&parameter.child("schema"));
        let named = [old, new].into_iter().flatten().any(RustType::is_named);
        if same_header && same_name(&child) {
            return self.same_meaning(parameter, key);
        }
        let (rust, wire) = if in_path {
            (Rust::breaking(named, true), None)
        } else {
            (Rust::BOTH, (!same_header).then_some(Wire::RequestsRefused))
        };
        let message = said(&child, key);
        self.tell(&kinds::PARAMETER_RENAMED, &child, message, rust, wire);
    }

    fn parameter_moved(&mut self, parameter: &Pair<'s>, key: &str) {
        let child = parameter.child(key);
        let message = said(&child, key);
        let wire = [Wire::RequestsRefused];
        self.tell(&kinds::PARAMETER_MOVED, &child, message, Rust::CALLERS, wire);
    }

    fn parameter_required(&mut self, parameter: &Pair<'s>, key: &str) {
        let child = parameter.child(key);
        let message = said(&child, key);
        match child.each(|node| node.and_then(Node::as_bool) == Some(true)) {
            (false, true) => {
                let wire = [Wire::RequestsRefused];
                self.tell(&kinds::PARAMETER_REQUIRED, &child, message, Rust::BOTH, wire);
            }
            (true, false) => {
                let wire = [Wire::RequestsAccepted];
                self.tell(&kinds::PARAMETER_OPTIONAL, &child, message, Rust::BOTH, wire);
            }
            (true, true) | (false, false) => self.same_meaning(parameter, key),
        }
    }

    fn empty_value(&mut self, parameter: &Pair<'s>, key: &str) {
        let child = parameter.child(key);
        let shift = match child.each(|node| node.and_then(Node::as_bool) == Some(true)) {
            (false, true) => Shift::Looser,
            (true, false) => Shift::Tighter,
            (true, true) | (false, false) => return self.same_meaning(parameter, key),
        };
        // A required one that may be empty is an `Option`.
        let required = parameter.new.is_some_and(|node| node.flag("required"));
        let rust = if required { Rust::BOTH } else { shift.rust(Directions::REQUEST) };
        let message = said(&child, key);
        self.tell(
            &kinds::EMPTY_VALUE_CHANGED,
            &child,
            message,
            rust,
            shift.wire(Directions::REQUEST),
        );
    }

    /// Style and explode as they hold where they are not stated.
    fn style(&mut self, parameter: &Pair<'s>, key: &str) {
        let effective = |node: Option<Node<'s>>| {
            let place = node.and_then(|node| node.get_str("in")).unwrap_or("header");
            let usual = if matches!(place, "query" | "cookie") { "form" } else { "simple" };
            let style = node.and_then(|node| node.get_str("style")).unwrap_or(usual);
            let explode = node.and_then(|node| node.get("explode")).and_then(Node::as_bool);
            (style, explode.unwrap_or(style == "form"))
        };
        // A single value has nothing to be taken apart.
        let is_single = |node: Option<Node<'s>>| {
            let schema = node.and_then(|node| node.get("schema")).map(Node::resolved);
            let ty = schema.and_then(|schema| schema.get_str("type"));
            matches!(ty, Some("string" | "integer" | "number" | "boolean"))
        };
        if key == "explode" && parameter.each(is_single) == (true, true) {
            return self.same_meaning(parameter, key);
        }
        let (old, new) = parameter.each(effective);
        if old == new {
            return self.same_meaning(parameter, key);
        }
        let child = parameter.child(key);
        let message = said(&child, key);
        let wire = [Wire::RequestsRefused];
        self.tell(&kinds::STYLE_CHANGED, &child, message, Rust::CALLERS, wire);
    }

    /// A schema, or the change between one and `content`.
    pub(super) fn schema_or_style(&mut self, holder: &Pair<'s>, child: &Pair<'s>) {
        if child.both().is_some() {
            return self.schema(child);
        }
        let message = came_or_went(child, "`schema`");
        let wire = Shift::Other.wire(holder.ways);
        self.tell(&kinds::STYLE_CHANGED, child, message, Rust::BOTH, wire);
    }

    fn parameter_content(&mut self, parameter: &Pair<'s>, key: &str) {
        let content = parameter.child(key);
        if content.both().is_some() {
            return self.contents(&content);
        }
        let message = came_or_went(&content, "`content`");
        let wire = Shift::Other.wire(parameter.ways);
        self.tell(&kinds::STYLE_CHANGED, &content, message, Rust::BOTH, wire);
    }
}

/// The parameters of an operation: its own, and those of its path that it does not give again.
fn given<'s>(operation: &Operation<'s>) -> Vec<Given<'s>> {
    let path = operation.path;
    let all = |list: List, holder: Node<'s>| {
        let items = holder.get("parameters").into_iter().flat_map(Node::items);
        let given = items.map(move |item| {
            let node = item.resolved();
            let variable = format!("{{{}}}", node.get_str("name").unwrap_or_default());
            let in_path = node.get_str("in") == Some("path");
            let position = path.find(&variable).filter(|_| in_path);
            let position = position.map(|at| path[..at].matches('{').count());
            Given { item, node, position, list }
        });
        given.collect::<Vec<_>>()
    };
    let mut given = all(List::Operation, operation.node);
    for shared in all(List::Path, operation.item) {
        if !given.iter().any(|own| key(own) == key(&shared)) {
            given.push(shared);
        }
    }
    given
}

/// By what a parameter is known. Headers do not know letter case.
fn key<'s>(given: &Given<'s>) -> (&'s str, Cow<'s, str>) {
    match given.place() {
        "header" => ("header", given.name().to_ascii_lowercase().into()),
        place => (place, given.name().into()),
    }
}
