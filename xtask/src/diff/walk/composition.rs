//! `allOf`, `oneOf` and `anyOf`: the parts that a schema is made of, and the choices that it gives.

use openapi_codegen::Node;

use super::values::more_variants;
use super::{Shift, Walk, came_or_went};
use crate::diff::change::Rust;
use crate::diff::kinds;
use crate::diff::pair::{Pair, Role, Spot, equal};

impl<'s> Walk<'s> {
    /// Parts in the same places are compared; other lists of parts are another composition.
    pub(super) fn all_of(&mut self, schema: &Pair<'s>, key: &str) {
        let list = schema.child(key);
        let items = |spot: &Option<Spot<'s>>| spot.as_ref().map(Spot::items).unwrap_or_default();
        let (old, new) = (items(&list.old), items(&list.new));
        let refers = |spot: &Spot<'s>| spot.node.reference().is_some();
        let fits = old.iter().map(refers).eq(new.iter().map(refers));
        if !fits || old.is_empty() {
            let message = came_or_went(&list, &format!("`{key}`"));
            let wire = Shift::Other.wire(schema.ways);
            self.tell(&kinds::COMPOSITION_CHANGED, &list, message, Rust::BOTH, wire);
            return;
        }
        for (old, new) in old.into_iter().zip(new) {
            let part = list.with(Some(old), Some(new));
            if !part.same() {
                self.schema(&part);
            }
        }
    }

    /// `oneOf` and `anyOf`: alternatives are the same by reference or title, else by place.
    pub(super) fn choice(&mut self, schema: &Pair<'s>, key: &str) {
        let list = schema.child(key);
        let Some((old, mut new)) = list.both().map(|(old, new)| (old.items(), new.items())) else {
            let message = came_or_went(&list, &format!("`{key}`"));
            let wire = Shift::Other.wire(schema.ways);
            self.tell(&kinds::COMPOSITION_CHANGED, &list, message, Rust::BOTH, wire);
            return;
        };
        let order = |items: &[Spot<'s>]| -> Vec<String> {
            items.iter().map(|one| name(one.node)).collect()
        };
        let (before, after) = (order(&old), order(&new));
        let mut gone = Vec::new();
        for alternative in old {
            let found = new.iter().position(|other| self.is_same(alternative.node, other.node));
            match found.map(|index| new.remove(index)) {
                Some(other) => self.alternative(&list, alternative, other),
                None => gone.push(alternative),
            }
        }
        // One of each, inline: it was changed in its place.
        if let ([old], [other]) = (gone.as_slice(), new.as_slice())
            && old.node.reference().is_none()
            && other.node.reference().is_none()
        {
            self.alternative(&list, old.clone(), other.clone());
            return;
        }
        if gone.is_empty() && new.is_empty() && before != after {
            let message = format!("the alternatives of `{key}` have another order");
            self.tell(&kinds::SAME_MEANING, &list, message, Rust::Additive, []);
        }
        for alternative in gone {
            let message = format!("the alternative `{}` is gone", name(alternative.node));
            let pair = list.with(Some(alternative), None);
            let wire = Shift::Tighter.wire(schema.ways);
            self.tell(&kinds::ALTERNATIVE_REMOVED, &pair, message, Rust::BOTH, wire);
        }
        for alternative in new {
            let message = format!("the alternative `{}` is new", name(alternative.node));
            let pair = list.with(None, Some(alternative));
            let wire = Shift::Looser.wire(schema.ways);
            self.tell(&kinds::ALTERNATIVE_ADDED, &pair, message, more_variants(schema), wire);
        }
    }

    fn alternative(&mut self, list: &Pair<'s>, old: Spot<'s>, new: Spot<'s>) {
        let pair = list.with(Some(old), Some(new)).role(Role::Alternative);
        if !pair.same() {
            self.schema(&pair);
        }
    }

    fn is_same(&self, old: &Node, new: &Node) -> bool {
        match (old.reference(), new.reference()) {
            (Some(old), Some(new)) => {
                old == new || self.renamed.get(old).is_some_and(|renamed| renamed == new)
            }
            (None, None) => match (old.str("title"), new.str("title")) {
                (Some(old), Some(new)) => old == new,
                (_, _) => equal(old, new),
            },
            (_, _) => false,
        }
    }
}

/// What an alternative is called.
fn name(node: &Node) -> String {
    let reference = node.reference().map(super::schemas::last);
    reference.or(node.str("title")).or(node.str("type")).unwrap_or("without a name").to_owned()
}
