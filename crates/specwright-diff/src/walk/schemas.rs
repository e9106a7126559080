//! Schemas: which keyword has which rule, and what stands behind references.

use std::collections::BTreeSet;

use specwright_codegen::RustType;
use specwright_document::{Lint, Node, keywords};

use super::merged::{OF_OBJECTS, wrapped};
use super::{Handler, Shift, Walk, came_or_went, said};
use crate::change::{Rust, Wire};
use crate::kinds;
use crate::pair::{Pair, Role};

impl<'s> Walk<'s> {
    pub(super) fn schema(&mut self, pair: &Pair<'s>) {
        let (old, new) = pair.each(|node| node.and_then(wrapped));
        if old.is_none() && new.is_none() || old == new {
            self.told_as_wrapped(pair);
            return self.schema_keywords(pair);
        }
        if let (Some(old), Some(new)) = (old, new)
            && self.renamed.get(old).is_some_and(|name| name == new)
        {
            self.follows_from_name(pair, new);
            return self.schema_keywords(pair);
        }
        let message = match (old, new) {
            (Some(old), Some(new)) => format!("`{}` stands where `{}` stood", last(new), last(old)),
            (None, Some(new)) => {
                format!("`{}` stands where a schema of this place stood", last(new))
            }
            (Some(old), _) => format!("a schema of this place stands where `{}` stood", last(old)),
            (None, None) => unreachable!("one of them refers to something"),
        };
        self.tell(&kinds::SCHEMA_REPLACED, pair, message, Rust::BOTH, []);
        let target = pair.resolved();
        if let Some((old, new)) = target.both()
            && self.met.insert((old.id(), new.id()))
            && !target.same()
        {
            self.schema_keywords(&target);
        }
    }

    /// A reference to a schema that has another name now.
    fn follows_from_name(&mut self, pair: &Pair<'s>, new: &str) {
        let nodes = pair.nodes().into_iter().flatten();
        let pointers = nodes.map(|node| node.path().join("$ref"));
        let target = new.trim_start_matches('#');
        let renamed = self.changes.iter_mut().find(|change| {
            *change.kind == kinds::SCHEMA_RENAMED
                && change.new.as_ref().is_some_and(|place| place.pointer.as_str() == target)
        });
        renamed.expect("each new name was told of").also.extend(pointers);
    }

    fn schema_keywords(&mut self, pair: &Pair<'s>) {
        let handlers: [(&str, Handler<'s>); 17] = [
            ("title", Walk::title),
            ("type", Walk::schema_type),
            ("format", Walk::format),
            ("nullable", Walk::nullable),
            ("enum", Walk::listed_values),
            ("x-enum-varnames", Walk::value_names),
            ("items", |walk, pair, key| walk.part(pair, key, &kinds::TYPE_CHANGED)),
            ("required", Walk::required),
            ("properties", Walk::properties),
            ("additionalProperties", Walk::additional_properties),
            ("allOf", Walk::all_of),
            ("oneOf", Walk::choice),
            ("anyOf", Walk::choice),
            ("discriminator", Walk::discriminator),
            ("default", Walk::default),
            ("readOnly", Walk::read_write),
            ("writeOnly", Walk::read_write),
        ];
        // Where a reference leads was looked at before.
        let mut elsewhere = vec!["$ref"];
        if self.merged_objects(pair) {
            elsewhere.extend(OF_OBJECTS);
        }
        self.keywords_except(&elsewhere, &keywords::SCHEMA, pair, &handlers);
    }

    /// A schema within a schema, which may be there or not.
    fn part(&mut self, schema: &Pair<'s>, key: &str, kind: &'static Lint) {
        let child = schema.child(key);
        if child.both().is_some() {
            return self.schema(&child);
        }
        let message = came_or_went(&child, &format!("`{key}`"));
        let wire = Shift::Other.wire(schema.ways);
        self.tell(kind, &child, message, Rust::BOTH, wire);
    }

    /// Tells of a keyword that shifts what is right, and perhaps the Rust type with it.
    pub(super) fn shifted(
        &mut self,
        schema: &Pair<'s>,
        key: &str,
        kind: &'static Lint,
        shift: Shift,
    ) {
        let child = schema.child(key);
        let message = said(&child, key);
        let rust = self.rust_of(schema, shift);
        self.tell(kind, &child, message, rust, shift.wire(schema.ways));
    }

    /// The same for a keyword that is a rule for values.
    pub(super) fn constraint(&mut self, schema: &Pair<'s>, key: &str, shift: Shift) {
        let kind = match shift {
            Shift::None => {
                // `exclusiveMinimum: false` still makes a type of its own, and `minLength: 0` its `new` an `Option`.
                return if self.retyped(schema) || self.restricted(schema) {
                    self.shifted(schema, key, &kinds::CONSTRAINT_CHANGED, shift)
                } else {
                    self.same_meaning(schema, key)
                };
            }
            Shift::Tighter => &kinds::CONSTRAINT_TIGHTENED,
            Shift::Looser => &kinds::CONSTRAINT_LOOSENED,
            Shift::Other => &kinds::CONSTRAINT_CHANGED,
        };
        self.shifted(schema, key, kind, shift);
    }

    /// The Rust types of a schema in both documents; `None` if the generator does not support it.
    pub(super) fn rust_types(&self, schema: &Pair<'s>) -> (Option<&RustType>, Option<&RustType>) {
        let old = schema.old.and_then(|node| self.types.0.get(node));
        let new = schema.new.and_then(|node| self.types.1.get(node));
        (old, new)
    }

    /// Whether a schema becomes another kind of type.
    pub(super) fn retyped(&self, schema: &Pair<'s>) -> bool {
        let (old, new) = self.rust_types(schema);
        old.map(RustType::form) != new.map(RustType::form)
    }

    /// Whether the constructors of its type differ.
    fn restricted(&self, schema: &Pair<'s>) -> bool {
        let (old, new) = self.rust_types(schema);
        old.map(RustType::is_strict) != new.map(RustType::is_strict)
    }

    /// What a shift of a schema means in Rust.
    pub(super) fn rust_of(&self, schema: &Pair<'s>, shift: Shift) -> Rust {
        let rust = shift.rust(schema.ways);
        if self.retyped(schema) {
            Rust::BOTH
        } else if self.restricted(schema) {
            // `new` gives an `Option`, and `From` becomes `TryFrom`, or the other way round.
            rust.and(Rust::CALLERS)
        } else {
            rust
        }
    }

    /// `title` names inline alternatives; elsewhere it is for people.
    fn title(&mut self, schema: &Pair<'s>, key: &str) {
        if schema.role != Role::Alternative {
            return self.documentation(schema, key);
        }
        let child = schema.child(key);
        let message = said(&child, key);
        self.tell(&kinds::ALTERNATIVE_RENAMED, &child, message, Rust::BOTH, []);
    }

    fn schema_type(&mut self, schema: &Pair<'s>, key: &str) {
        let (old, new) = schema.each(|node| node.and_then(|node| node.get_str(key)));
        let shift = match (old, new) {
            (Some("integer"), Some("number")) | (Some(_), None) => Shift::Looser,
            (Some("number"), Some("integer")) | (None, Some(_)) => Shift::Tighter,
            (_, _) => Shift::Other,
        };
        let child = schema.child(key);
        let message = said(&child, key);
        self.tell(&kinds::TYPE_CHANGED, &child, message, Rust::BOTH, shift.wire(schema.ways));
    }

    fn format(&mut self, schema: &Pair<'s>, key: &str) {
        // These say how a value is kept or shown, not which values are right.
        let of_values = |node: Option<Node<'s>>| {
            let format = node.and_then(|node| node.get_str(key));
            format.filter(|format| !matches!(*format, "password" | "double" | "float" | "int64"))
        };
        let (old, new) = schema.each(of_values);
        let shift = match (old, new) {
            (None, None) => Shift::None,
            (None, Some(_)) => Shift::Tighter,
            (Some(_), None) => Shift::Looser,
            (Some(_), Some(_)) => Shift::Other,
        };
        match (shift, self.retyped(schema)) {
            (Shift::None, false) => self.same_meaning(schema, key),
            (_, _) => self.shifted(schema, key, &kinds::FORMAT_CHANGED, shift),
        }
    }

    fn nullable(&mut self, schema: &Pair<'s>, key: &str) {
        let shift = match schema.each(|node| node.is_some_and(|node| node.flag(key))) {
            (false, true) => Shift::Looser,
            (true, false) => Shift::Tighter,
            (true, true) | (false, false) => return self.same_meaning(schema, key),
        };
        let child = schema.child(key);
        let message = said(&child, key);
        let wire = shift.wire(schema.ways);
        self.tell(&kinds::NULLABLE_CHANGED, &child, message, Rust::BOTH, wire);
    }

    fn read_write(&mut self, schema: &Pair<'s>, key: &str) {
        if let (true, true) | (false, false) =
            schema.each(|node| node.is_some_and(|node| node.flag(key)))
        {
            return self.same_meaning(schema, key);
        }
        // Nobody asks for what is only answered, and the other way round.
        let matters = if key == "readOnly" { schema.ways.request } else { schema.ways.response };
        if !matters {
            return self.same_meaning(schema, key);
        }
        let child = schema.child(key);
        let message = said(&child, key);
        let wire = Shift::Other.wire(schema.ways);
        self.tell(&kinds::READ_WRITE_CHANGED, &child, message, Rust::BOTH, wire);
    }

    /// What stands in for an absent value.
    fn default(&mut self, schema: &Pair<'s>, key: &str) {
        let child = schema.child(key);
        let message = said(&child, key);
        if !Self::can_be_absent(schema) {
            return self.same_meaning(schema, key);
        }
        let of_parameter = schema.role == Role::Parameter;
        let (kind, rust) = match (child.nodes(), of_parameter) {
            // A method returns the default where the value is absent.
            ([None, _], _) => (&kinds::DEFAULT_ADDED, Rust::Additive),
            ([_, None], false) => (&kinds::DEFAULT_REMOVED, Rust::BOTH),
            ([_, None], true) => (&kinds::DEFAULT_REMOVED, Rust::IMPLEMENTERS),
            ([_, _], _) => (&kinds::DEFAULT_CHANGED, Rust::CALLERS),
        };
        let travels = schema.ways.request || schema.ways.response;
        self.tell(kind, &child, message, rust, travels.then_some(Wire::AbsenceRead));
    }

    /// Whether a default can ever count: not for what is always there, or held by nothing.
    fn can_be_absent(schema: &Pair<'s>) -> bool {
        match schema.role {
            Role::Required => false,
            Role::Parameter | Role::Alternative | Role::Part => true,
            Role::Named => schema.nodes().into_iter().flatten().any(|component| {
                let reference = format!("#{}", component.path());
                is_property(component.document().root(), &reference)
            }),
        }
    }

    fn discriminator(&mut self, schema: &Pair<'s>, key: &str) {
        if self.follows_from_alternatives(schema) {
            return;
        }
        let child = schema.child(key);
        let message = came_or_went(&child, "`discriminator`");
        let wire = Shift::Other.wire(schema.ways);
        self.tell(&kinds::DISCRIMINATOR_CHANGED, &child, message, Rust::BOTH, wire);
    }
}

/// Whether some property refers to a schema.
fn is_property(node: Node<'_>, reference: &str) -> bool {
    let properties = node.get("properties").into_iter().flat_map(Node::entries);
    properties.map(|(_, node)| node).any(|node| node.reference() == Some(reference))
        || node.entries().any(|(_, node)| is_property(node, reference))
        || node.items().any(|item| is_property(item, reference))
}

/// The last part of a reference, as the author named it.
pub(super) fn last(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or(reference)
}

/// The texts of a list of strings.
pub(super) fn texts<'s>(list: Option<Node<'s>>) -> BTreeSet<&'s str> {
    list.into_iter().flat_map(Node::items).filter_map(Node::as_str).collect()
}
