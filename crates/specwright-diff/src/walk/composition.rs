//! `allOf`, `oneOf` and `anyOf`: the parts that a schema is made of, and the choices that it gives.

use specwright_document::{Node, Pointer};

use super::merged::wrapped;
use super::{Shift, Walk, came_or_went};
use crate::change::Rust;
use crate::kinds;
use crate::pair::{Pair, Role, items};

impl<'s> Walk<'s> {
    /// Parts in the same places are compared; other lists of parts are another composition.
    pub(super) fn all_of(&mut self, schema: &Pair<'s>, key: &str) {
        let (before, after) = schema.each(|node| node.and_then(wrapped));
        if before.is_some() && before == after {
            return;
        }
        let list = schema.child(key);
        let (old, new) = list.each(items);
        let refers = |node: &Node<'s>| node.reference().is_some();
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
        let (old, mut new) = list.each(items);
        if list.both().is_none() {
            let message = came_or_went(&list, &format!("`{key}`"));
            let wire = Shift::Other.wire(schema.ways);
            self.tell(&kinds::COMPOSITION_CHANGED, &list, message, Rust::BOTH, wire);
            return;
        }
        let order =
            |items: &[Node<'s>]| -> Vec<String> { items.iter().map(|one| name(*one)).collect() };
        let before = order(&old);
        let after = order(&new);
        let mut gone = Vec::new();
        for alternative in old {
            let found = new.iter().position(|other| self.is_same(alternative, *other));
            match found.map(|index| new.remove(index)) {
                Some(other) => self.alternative(&list, alternative, other),
                None => gone.push(alternative),
            }
        }
        // One of each, inline: it was changed in its place.
        if let ([old], [other]) = (gone.as_slice(), new.as_slice())
            && old.reference().is_none()
            && other.reference().is_none()
        {
            self.alternative(&list, *old, *other);
            return;
        }
        if gone.is_empty() && new.is_empty() && before != after {
            let message = format!("the alternatives of `{key}` have another order");
            self.tell(&kinds::SAME_MEANING, &list, message, Rust::Additive, []);
        }
        for alternative in gone {
            let message = format!("the alternative `{}` is gone", name(alternative));
            let pair = list.with(Some(alternative), None);
            let wire = Shift::Tighter.wire(schema.ways);
            let tags = tags(schema.old, alternative);
            let change = self.tell(&kinds::ALTERNATIVE_REMOVED, &pair, message, Rust::BOTH, wire);
            change.also.extend(tags);
        }
        for alternative in new {
            let message = format!("the alternative `{}` is new", name(alternative));
            let pair = list.with(None, Some(alternative));
            let wire = Shift::Looser.wire(schema.ways);
            let tags = tags(schema.new, alternative);
            let rust = self.rust_of(schema, Shift::Looser);
            let change = self.tell(&kinds::ALTERNATIVE_ADDED, &pair, message, rust, wire);
            change.also.extend(tags);
        }
    }

    /// Whether a discriminator only says more or less for the alternatives that came or went, which are
    /// told of with their values.
    pub(super) fn follows_from_alternatives(&self, schema: &Pair<'s>) -> bool {
        let discriminator = schema.child("discriminator");
        let Some((old, new)) = discriminator.both() else {
            return false;
        };
        let has = |node: Option<Node<'s>>, target: &str| {
            let choices = ["oneOf", "anyOf"].into_iter().filter_map(|key| node?.get(key));
            choices.flat_map(Node::items).any(|one| one.reference() == Some(target))
        };
        let came_or_went = |target: Option<&str>| {
            let (before, after) = schema.each(|node| target.is_some_and(|to| has(node, to)));
            before != after
        };
        let rest = |node: Node<'s>| {
            let mut json = node.to_json();
            json.as_object_mut().and_then(|entries| entries.remove("mapping"));
            json
        };
        let mapping = discriminator.child("mapping");
        mapping.both().is_some()
            && rest(old) == rest(new)
            && mapping.keys().into_iter().map(|key| mapping.child(key)).all(|entry| {
                let (old, new) = entry.each(|node| node.and_then(Node::as_str));
                entry.same() || (old.is_none() || new.is_none()) && came_or_went(old.or(new))
            })
    }

    fn alternative(&mut self, list: &Pair<'s>, old: Node<'s>, new: Node<'s>) {
        let pair = list.with(Some(old), Some(new)).role(Role::Alternative);
        if !pair.same() {
            self.schema(&pair);
        }
    }

    fn is_same(&self, old: Node<'_>, new: Node<'_>) -> bool {
        match (old.reference(), new.reference()) {
            (Some(old), Some(new)) => {
                old == new || self.renamed.get(old).is_some_and(|renamed| renamed == new)
            }
            (None, None) => match (old.get_str("title"), new.get_str("title")) {
                (Some(old), Some(new)) => old == new,
                (_, _) => old.has_value_of(new),
            },
            (_, _) => false,
        }
    }
}

/// The pointers of the values that choose an alternative.
fn tags(schema: Option<Node<'_>>, alternative: Node<'_>) -> Vec<Pointer> {
    let mapping = schema.and_then(|schema| schema.get("discriminator")?.get("mapping"));
    let entries = mapping.into_iter().flat_map(Node::entries);
    let tags = entries.filter(|(_, target)| target.as_str() == alternative.reference());
    tags.map(|(_, target)| target.path()).collect()
}

/// What an alternative is called.
fn name(node: Node<'_>) -> String {
    let reference = node.reference().map(super::schemas::last);
    let title = node.get_str("title");
    reference.or(title).or(node.get_str("type")).unwrap_or("without a name").to_owned()
}
