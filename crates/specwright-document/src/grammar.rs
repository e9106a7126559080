//! Checks the form of a document: every keyword is known, has a value of its type, and every reference a target.

use crate::diagnostic::Diagnostics;
use crate::document::{Node, Value, references};
use crate::keywords::{DOCUMENT, Need, Object, SCHEMA, ValueKind};
use crate::spelling::nearest;

/// Reports every unknown or missing keyword, every value of the wrong kind and every `$ref` that
/// leads nowhere.
pub fn check(root: Node<'_>, diagnostics: &mut Diagnostics) {
    if let Some(version) = root.get("openapi") {
        match version.as_str() {
            Some(text) if is_version_3_0(text) => {}
            Some(text) => {
                let message = format!(
                    "`openapi: {text}` is not supported; write a 3.0 document, `openapi: 3.0.3`"
                );
                return diagnostics.report(version.location(), message);
            }
            None => {
                let message = "`openapi` must be a string such as '3.0.3'; quote it";
                return diagnostics.report(version.location(), message);
            }
        }
    }
    Checker { diagnostics }.object(root, &DOCUMENT);
}

fn is_version_3_0(text: &str) -> bool {
    let patch = text.strip_prefix("3.0.");
    patch.is_some_and(|patch| !patch.is_empty() && patch.bytes().all(|byte| byte.is_ascii_digit()))
}

struct Checker<'d> {
    diagnostics: &'d mut Diagnostics,
}

impl Checker<'_> {
    fn object(&mut self, node: Node<'_>, object: &'static Object) {
        if !node.is_object() {
            let message = format!("{} must be an object, not {}", object.name, node.kind());
            return self.diagnostics.report(node.location(), message);
        }
        if let (Some(section), Some(reference)) = (object.component, node.get("$ref")) {
            return self.reference(node, reference, section);
        }
        for (key, value) in node.entries() {
            if key.starts_with("x-") {
                continue;
            }
            match object.keyword(key) {
                Some(keyword) => self.value(value, keyword.kind, keyword.name),
                None => {
                    let hint =
                        match nearest(key, object.keywords.iter().map(|keyword| keyword.name)) {
                            Some(name) => format!("did you mean `{name}`?"),
                            None => "remove it, or begin its name with `x-`".to_owned(),
                        };
                    let message = format!("`{key}` is no keyword of {}; {hint}", object.name);
                    self.diagnostics.report(value.key_location(), message);
                }
            }
        }
        for keyword in object.keywords {
            if keyword.need == Need::Required && node.get(keyword.name).is_none() {
                let message = format!("{} has no `{}`; add it", object.name, keyword.name);
                self.diagnostics.report(node.location(), message);
            }
        }
    }

    fn value(&mut self, node: Node<'_>, kind: ValueKind, key: &str) {
        if let (ValueKind::ReferableMap(section, _), Some(reference)) = (kind, node.get("$ref")) {
            return self.reference(node, reference, section);
        }
        let expected = match (kind, node.value()) {
            (ValueKind::Any, _)
            | (ValueKind::String, Value::String(_))
            | (ValueKind::Boolean | ValueKind::BooleanOrSchema, Value::Boolean(_))
            | (ValueKind::Number, Value::Number(_)) => return,
            (ValueKind::Count, Value::Number(_)) if node.as_usize().is_some() => return,
            (ValueKind::OneOf(words), Value::String(word)) if words.contains(&word) => {
                return;
            }
            (ValueKind::Object(object), _) => return self.object(node, object),
            (ValueKind::BooleanOrSchema, Value::Object) => return self.object(node, &SCHEMA),
            (
                ValueKind::Map(of) | ValueKind::ExtensibleMap(of) | ValueKind::ReferableMap(_, of),
                Value::Object,
            ) => {
                let is_extensible = !matches!(kind, ValueKind::Map(_));
                for (name, value) in node.entries() {
                    if !(is_extensible && name.starts_with("x-")) {
                        self.value(value, *of, name);
                    }
                }
                return;
            }
            (ValueKind::List(kind), Value::Array) => {
                return node.items().for_each(|item| self.value(item, *kind, key));
            }
            (ValueKind::String, _) => "a string; quote it".to_owned(),
            (ValueKind::Boolean, _) => "`true` or `false`".to_owned(),
            (ValueKind::Number, _) => "a number".to_owned(),
            (ValueKind::Count, _) => "a whole number, 0 or more".to_owned(),
            (ValueKind::BooleanOrSchema, _) => "`true`, `false` or a schema".to_owned(),
            (ValueKind::Map(_) | ValueKind::ExtensibleMap(_) | ValueKind::ReferableMap(..), _) => {
                "an object".to_owned()
            }
            (ValueKind::List(_), _) => "a list".to_owned(),
            (ValueKind::OneOf(words), _) => format!("one of `{}`", words.join("`, `")),
        };
        let message = match node.value() {
            Value::String(text) => format!("`{key}` is `{text}`; it must be {expected}"),
            Value::Number(number) => format!("`{key}` is `{number}`; it must be {expected}"),
            _ => format!("`{key}` is {}; it must be {expected}", node.kind()),
        };
        self.diagnostics.report(node.location(), message);
    }

    fn reference(&mut self, node: Node<'_>, target: Node<'_>, section: &str) {
        // What only describes is without effect there, and harmless.
        const HARMLESS: [&str; 7] =
            ["$ref", "title", "summary", "description", "deprecated", "example", "externalDocs"];
        let others = |key: &str| !HARMLESS.contains(&key) && !key.starts_with("x-");
        for (key, value) in node.entries().filter(|(key, _)| others(key)) {
            let message = format!(
                "`{key}` beside `$ref` has no effect in OpenAPI 3.0; move it into the component or remove it"
            );
            self.diagnostics.report(value.key_location(), message);
        }
        let Some(reference) = target.as_str() else {
            let message = format!("`$ref` is {}; it must be a string", target.kind());
            return self.diagnostics.report(target.location(), message);
        };
        let prefix = format!("#/components/{section}/");
        let Some(name) = reference.strip_prefix(&prefix).filter(|name| !name.contains('/')) else {
            let message = format!(
                "`$ref: {reference}` must lead to `{prefix}…` in this file; move the target there"
            );
            return self.diagnostics.report(target.location(), message);
        };
        if node.target().is_none() && references::target(node, reference).is_none() {
            let message = format!(
                "`$ref` leads to `{name}`, which `components/{section}` does not have; add it there or correct the name"
            );
            self.diagnostics.report(target.location(), message);
        }
    }
}
