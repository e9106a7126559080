//! A value against the description of its type, with every violation.

mod kinds;
mod matcher;

use std::fmt::{self, Write as _};

use kinds::{expected, integer, kind_of, number, shape_kind};
use matcher::{Judged, Matcher};

use std::collections::BTreeSet;

use crate::{
    Alternative, Choice, Constraint, EnumOf, Json, Object, ObjectRules, Place, Presence, Property,
    Shape, TypeInfo, UnknownFields, Violations, repeated_item,
};

/// Reports every rule that a value breaks, with JSON pointers that begin with `pointer`.
pub fn check(
    ty: &'static TypeInfo,
    value: &Json,
    place: Place,
    pointer: &str,
    report: &mut Violations,
) {
    let found = Found::Violations { place, report };
    Checker { pointer: pointer.to_owned(), found, judged: Judged::new() }.value(ty, value);
}

/// Whether a value keeps every rule.
pub fn keeps(ty: &'static TypeInfo, value: &Json) -> bool {
    Matcher::default().matches(ty, value)
}

/// The one alternative that a value is of.
///
/// # Errors
/// The rule of the choice that the value breaks.
pub fn alternative(
    alternatives: &'static [Alternative],
    choice: Choice,
    value: &Json,
) -> Result<usize, Constraint> {
    Matcher::default().alternative(alternatives, choice, value)
}

/// Whether a value is of each alternative.
pub fn matching(alternatives: &'static [Alternative], value: &Json) -> Vec<bool> {
    let mut matcher = Matcher::default();
    alternatives.iter().map(|alternative| matcher.matches((alternative.ty)(), value)).collect()
}

/// What a checker does with what it finds.
enum Found<'a> {
    /// It tells all of it.
    Violations { place: Place, report: &'a mut Violations },
    /// It remembers whether there was any.
    Any(bool),
}

struct Checker<'a> {
    pointer: String,
    found: Found<'a>,
    judged: Judged,
}

impl Checker<'_> {
    fn violates(&mut self, constraint: Constraint) {
        match &mut self.found {
            Found::Violations { place, report } => {
                report.push(*place, self.pointer.as_str(), constraint);
            }
            Found::Any(any) => *any = true,
        }
    }

    fn keep(&mut self, result: Result<(), Constraint>) {
        if let Err(constraint) = result {
            self.violates(constraint);
        }
    }

    /// Checks a part of the value under one more token of the pointer.
    fn within(&mut self, token: impl fmt::Display, check: impl FnOnce(&mut Self)) {
        match self.found {
            // Nobody asks where.
            Found::Any(true) => {}
            Found::Any(false) => check(self),
            Found::Violations { .. } => {
                let length = self.pointer.len();
                self.pointer.push('/');
                write!(Escaped(&mut self.pointer), "{token}").expect("a string takes any text");
                check(self);
                self.pointer.truncate(length);
            }
        }
    }

    fn value(&mut self, ty: &'static TypeInfo, value: &Json) {
        if matches!(value, Json::Null) && ty.nullable {
            return;
        }
        if let Some(not) = ty.not
            && self.matches(not(), value)
        {
            self.violates(Constraint::Not);
        }
        match (&ty.shape, value) {
            (Shape::Any, value) => self.any(value),
            (Shape::Boolean, Json::Boolean(_)) => {}
            (Shape::Integer { bits, rules }, value) => match integer(value, *bits) {
                Some(number) => self.keep(rules.check(number)),
                None => self.wrong_type(&ty.shape),
            },
            (Shape::Number { bits, rules }, value) => match number(value, *bits) {
                Some(number) => self.keep(rules.check(number)),
                None => self.wrong_type(&ty.shape),
            },
            (Shape::String(rules), Json::String(text)) => self.keep(rules.check(text)),
            (Shape::Binary, Json::String(_)) => {}
            (Shape::Enum { of, values }, value) => {
                let right_type = match of {
                    EnumOf::Strings => matches!(value, Json::String(_)),
                    EnumOf::Int32 => integer(value, 32).is_some(),
                    EnumOf::Int64 => integer(value, 64).is_some(),
                    EnumOf::Values => true,
                };
                if !right_type {
                    self.wrong_type(&ty.shape);
                } else if !values.iter().any(|listed| listed.is(value)) {
                    self.violates(Constraint::Enum);
                }
            }
            (Shape::Array { item, rules }, Json::Array(items)) => {
                for (index, value) in items.iter().enumerate() {
                    self.within(index, |at| at.value(item(), value));
                }
                self.keep(rules.check_size(items.len()));
                if rules.unique_items
                    && let Some(index) = repeated_item(items)
                {
                    self.within(index, |at| at.violates(Constraint::UniqueItems));
                }
            }
            (Shape::Object { properties, unknown, rules }, Json::Object(object)) => {
                self.object(properties, *unknown, rules, object);
            }
            (Shape::Union { alternatives, choice }, value) => {
                self.union(alternatives, *choice, value);
            }
            (shape, _) => self.wrong_type(shape),
        }
    }

    /// Any value is right, but its objects have no key twice.
    fn any(&mut self, value: &Json) {
        match value {
            Json::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.within(index, |at| at.any(item));
                }
            }
            Json::Object(object) => {
                self.repeated(object);
                for (key, value) in object.iter() {
                    self.within(key, |at| at.any(value));
                }
            }
            Json::Null
            | Json::Boolean(_)
            | Json::Integer(_)
            | Json::Unsigned(_)
            | Json::Number(_)
            | Json::String(_) => {}
        }
    }

    fn repeated(&mut self, object: &Object) {
        for key in object.repeated().collect::<BTreeSet<_>>() {
            self.within(key, |at| at.violates(Constraint::Repeated));
        }
    }

    fn object(
        &mut self,
        properties: &'static [Property],
        unknown: UnknownFields,
        rules: &ObjectRules,
        object: &Object,
    ) {
        self.repeated(object);
        let mut seen = vec![false; properties.len()];
        for (key, value) in object.iter() {
            let index = properties.iter().position(|property| property.name == key);
            match (index.map(|index| &properties[index]), unknown) {
                (Some(Property { presence: Presence::Forbidden, .. }), _) => {
                    self.within(key, |at| at.violates(Constraint::ReadOnly));
                }
                (Some(property), _) => self.within(key, |at| at.value((property.ty)(), value)),
                (None, UnknownFields::Ignored) => self.within(key, |at| at.any(value)),
                (None, UnknownFields::Refused) => {
                    self.within(key, |at| at.violates(Constraint::AdditionalProperties));
                }
                (None, UnknownFields::Kept(ty)) => self.within(key, |at| at.value(ty(), value)),
            }
            if let Some(index) = index {
                seen[index] = true;
            }
        }
        for (property, seen) in properties.iter().zip(seen) {
            if !seen && property.presence == Presence::Required {
                self.within(property.name, |at| at.violates(Constraint::Required));
            }
        }
        self.keep(rules.check_size(object.len()));
    }

    fn union(&mut self, alternatives: &'static [Alternative], choice: Choice, value: &Json) {
        let mut matcher = Matcher { judged: std::mem::take(&mut self.judged) };
        let chosen = matcher.alternative(alternatives, choice, value);
        self.judged = matcher.judged;
        match (chosen, choice) {
            // The tag chooses without a look at the rest.
            (Ok(index), Choice::Tag(_)) => self.value((alternatives[index].ty)(), value),
            (Ok(_), Choice::One | Choice::Any) => {}
            (Err(constraint), Choice::Tag(property)) => match value {
                Json::Object(object) if object.get(property).is_none() => {
                    self.within(property, |at| at.violates(Constraint::Required));
                }
                Json::Object(_) => self.within(property, |at| at.violates(constraint)),
                _ => self.violates(Constraint::Type("an object")),
            },
            (Err(Constraint::OneOf(0) | Constraint::AnyOf), _) => {
                // Where the kind of the value leaves one alternative, its violations tell more.
                let mut of_kind = alternatives.iter().filter(|alternative| {
                    let shape = &(alternative.ty)().shape;
                    shape_kind(shape).is_some_and(|kind| kind == kind_of(value))
                });
                match (of_kind.next(), of_kind.next()) {
                    (Some(one), None) => self.value((one.ty)(), value),
                    _ if choice == Choice::Any => self.violates(Constraint::AnyOf),
                    _ => self.violates(Constraint::OneOf(0)),
                }
            }
            (Err(constraint), Choice::One | Choice::Any) => self.violates(constraint),
        }
    }

    fn matches(&mut self, ty: &'static TypeInfo, value: &Json) -> bool {
        let mut matcher = Matcher { judged: std::mem::take(&mut self.judged) };
        let matches = matcher.matches(ty, value);
        self.judged = matcher.judged;
        matches
    }

    fn wrong_type(&mut self, shape: &Shape) {
        self.violates(Constraint::Type(expected(shape)));
    }
}

/// Writes a token of a JSON pointer.
struct Escaped<'a>(&'a mut String);

impl fmt::Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        while let Some(at) = rest.find(['~', '/']) {
            self.0.push_str(&rest[..at]);
            self.0.push_str(if rest.as_bytes()[at] == b'~' { "~0" } else { "~1" });
            rest = &rest[at + 1..];
        }
        self.0.push_str(rest);
        Ok(())
    }
}
