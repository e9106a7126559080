//! Keywords that are rules for values: which way each shifts what is right.

use std::cmp::Ordering;

use specwright_document::Node;

use super::{Shift, Walk};
use crate::kinds;
use crate::pair::Pair;

impl<'s> Walk<'s> {
    /// `minimum` with `exclusiveMinimum`.
    pub(super) fn lower_bound(&mut self, schema: &Pair<'s>, key: &str) {
        let (old, new) = schema.each(|node| limit(node, "minimum", "exclusiveMinimum"));
        self.constraint(
            schema,
            key,
            shift(old.zip(new), old.is_some(), new.is_some(), |limits| limits),
        );
    }

    /// `maximum` with `exclusiveMaximum`.
    pub(super) fn upper_bound(&mut self, schema: &Pair<'s>, key: &str) {
        let (old, new) = schema.each(|node| limit(node, "maximum", "exclusiveMaximum"));
        let downwards = |(old, new): (Limit<'s>, Limit<'s>)| (old.reversed(), new.reversed());
        self.constraint(schema, key, shift(old.zip(new), old.is_some(), new.is_some(), downwards));
    }

    /// `minLength`, `minItems`, `minProperties`; 0 asks for nothing.
    pub(super) fn lower_size(&mut self, schema: &Pair<'s>, key: &str) {
        let (old, new) = schema.each(|node| size(node, key).unwrap_or(0));
        self.constraint(schema, key, by(new.cmp(&old)));
    }

    /// `maxLength`, `maxItems`, `maxProperties`.
    pub(super) fn upper_size(&mut self, schema: &Pair<'s>, key: &str) {
        let (old, new) = schema.each(|node| size(node, key).unwrap_or(usize::MAX));
        self.constraint(schema, key, by(old.cmp(&new)));
    }

    /// `uniqueItems`; `true` constrains.
    pub(super) fn flag(&mut self, schema: &Pair<'s>, key: &str) {
        let (old, new) = schema.each(|node| node.is_some_and(|node| node.flag(key)));
        self.constraint(schema, key, by(new.cmp(&old)));
    }

    /// `multipleOf`; a multiple of 10 is one of 5 too.
    pub(super) fn multiple(&mut self, schema: &Pair<'s>, key: &str) {
        let step = |node: Option<Node<'s>>| node?.get(key)?.as_f64();
        let divides = |part: f64, whole: f64| {
            let times = whole / part;
            (times - times.round()).abs() < 1e-9
        };
        let shift = match schema.each(step) {
            (None, Some(_)) => Shift::Tighter,
            (Some(_), None) => Shift::Looser,
            (Some(old), Some(new)) if old == new => Shift::None,
            (Some(old), Some(new)) if divides(old, new) => Shift::Tighter,
            (Some(old), Some(new)) if divides(new, old) => Shift::Looser,
            (_, _) => Shift::Other,
        };
        self.constraint(schema, key, shift);
    }

    pub(super) fn pattern(&mut self, schema: &Pair<'s>, key: &str) {
        self.constraint(schema, key, presence(&schema.child(key)));
    }

    /// `not` takes values away.
    pub(super) fn exclusion(&mut self, schema: &Pair<'s>, key: &str) {
        self.shifted(schema, key, &kinds::EXCLUSION_CHANGED, presence(&schema.child(key)));
    }
}

/// What a rule shifts that cannot be compared with another one.
fn presence(rule: &Pair<'_>) -> Shift {
    match rule.nodes() {
        [None, _] => Shift::Tighter,
        [_, None] => Shift::Looser,
        [Some(_), Some(_)] => Shift::Other,
    }
}

/// A bound; the larger of two lower ones leaves less.
#[derive(Clone, Copy, Debug)]
struct Limit<'s> {
    node: Node<'s>,
    exclusive: bool,
    reversed: bool,
}

impl Limit<'_> {
    fn reversed(self) -> Self {
        Limit { reversed: true, ..self }
    }

    fn value(&self) -> f64 {
        let value = self.node.as_f64().unwrap_or_default();
        if self.reversed { -value } else { value }
    }

    fn compare(&self, other: &Limit<'_>) -> Ordering {
        // Beyond 2^53, neighbours are one `f64`.
        let values = match (self.node.as_i64(), other.node.as_i64()) {
            (Some(own), Some(its)) if self.reversed => its.cmp(&own),
            (Some(own), Some(its)) => own.cmp(&its),
            (_, _) => self.value().total_cmp(&other.value()),
        };
        values.then(self.exclusive.cmp(&other.exclusive))
    }
}

fn limit<'s>(node: Option<Node<'s>>, key: &str, exclusive: &str) -> Option<Limit<'s>> {
    let node = node?;
    Some(Limit { node: node.get(key)?, exclusive: node.flag(exclusive), reversed: false })
}

fn shift<'s>(
    limits: Option<(Limit<'s>, Limit<'s>)>,
    old: bool,
    new: bool,
    upwards: impl Fn((Limit<'s>, Limit<'s>)) -> (Limit<'s>, Limit<'s>),
) -> Shift {
    match (limits.map(upwards), old, new) {
        (Some((old, new)), ..) => by(new.compare(&old)),
        (None, false, true) => Shift::Tighter,
        (None, true, false) => Shift::Looser,
        (None, _, _) => Shift::None,
    }
}

/// More is asked for, or less.
fn by(asked: Ordering) -> Shift {
    match asked {
        Ordering::Greater => Shift::Tighter,
        Ordering::Less => Shift::Looser,
        Ordering::Equal => Shift::None,
    }
}

fn size(node: Option<Node<'_>>, key: &str) -> Option<usize> {
    node?.get(key)?.as_usize()
}
