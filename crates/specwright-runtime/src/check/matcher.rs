//! A JSON value into whether it keeps every rule of a type, and of which alternative it is.

use std::collections::BTreeMap;

use super::{Checker, Found};
use crate::{Alternative, Choice, Constraint, Json, Shape, TypeInfo, UnknownFields};

/// What was judged before: a value of a recursive union would else be judged again under every
/// alternative of every level above it. Keys are the addresses of schema and value.
pub(super) type Judged = BTreeMap<(usize, usize), bool>;

/// A judge who remembers.
#[derive(Default)]
pub(super) struct Matcher {
    pub(super) judged: Judged,
}

impl Matcher {
    pub(super) fn matches(&mut self, ty: &'static TypeInfo, value: &Json) -> bool {
        let key = (std::ptr::from_ref(ty).addr(), std::ptr::from_ref(value).addr());
        if let Some(known) = self.judged.get(&key) {
            return *known;
        }
        let judged = std::mem::take(&mut self.judged);
        let mut checker = Checker { pointer: String::new(), found: Found::Any(false), judged };
        checker.value(ty, value);
        let matches = matches!(checker.found, Found::Any(false));
        self.judged = checker.judged;
        self.judged.insert(key, matches);
        matches
    }

    pub(super) fn alternative(
        &mut self,
        alternatives: &'static [Alternative],
        choice: Choice,
        value: &Json,
    ) -> Result<usize, Constraint> {
        let mut of = alternatives.iter().enumerate();
        match choice {
            Choice::Tag(property) => {
                let tag = match value {
                    Json::Object(object) => object.get(property),
                    _ => None,
                };
                let Some(Json::String(tag)) = tag else {
                    return Err(Constraint::Discriminator);
                };
                let found = of.find(|(_, alternative)| alternative.tags.contains(&tag.as_str()));
                found.map(|(index, _)| index).ok_or(Constraint::Discriminator)
            }
            Choice::Any => {
                // What is of several is the one that keeps most of it.
                let mut best = None;
                for (index, alternative) in of {
                    let ty = (alternative.ty)();
                    if self.matches(ty, value) {
                        let kept = kept(ty, value);
                        best = best.filter(|(most, _)| *most >= kept).or(Some((kept, index)));
                    }
                }
                best.map(|(_, index)| index).ok_or(Constraint::AnyOf)
            }
            Choice::One => {
                let mut matching = Vec::new();
                for (index, alternative) in of {
                    if self.matches((alternative.ty)(), value) {
                        matching.push(index);
                    }
                }
                match matching.as_slice() {
                    [one] => Ok(*one),
                    others => Err(Constraint::OneOf(others.len())),
                }
            }
        }
    }
}

/// How many properties of a value a type keeps.
fn kept(ty: &TypeInfo, value: &Json) -> usize {
    match (&ty.shape, value) {
        (Shape::Object { unknown: UnknownFields::Kept(_), .. }, Json::Object(object)) => {
            object.len()
        }
        (Shape::Object { properties, .. }, Json::Object(object)) => {
            let known = |key: &str| properties.iter().any(|property| property.name == key);
            object.iter().filter(|(key, _)| known(key)).count()
        }
        _ => 0,
    }
}
