//! `allOf`, `oneOf` and `anyOf`: the parts that a schema is made of, and the choices that it gives.

use specwright_document::Node;

use super::merged::wrapped;
use super::values::more_variants;
use super::{Shift, Walk, came_or_went};
use crate::change::Rust;
use crate::kinds;
use crate::pair::{Pair, Role, SpecValue, equal};

impl<'s> Walk<'s> {
    /// Parts in the same places are compared; other lists of parts are another composition.
    pub(super) fn all_of(&mut self, schema: &Pair<'s>, key: &str) {
        let (before, after) = schema.each(|node| node.and_then(wrapped));
        if before.is_some() && before == after {
            return;
        }
        let list = schema.child(key);
        let (old, new) = (items(&list.old), items(&list.new));
        let refers = |spot: &SpecValue<'s>| spot.node.reference().is_some();
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
        let order = |items: &[SpecValue<'s>]| -> Vec<String> {
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
            let tags = tags(schema.old.as_ref(), pair.old_node());
            let change = self.tell(&kinds::ALTERNATIVE_REMOVED, &pair, message, Rust::BOTH, wire);
            change.also.extend(tags);
        }
        for alternative in new {
            let message = format!("the alternative `{}` is new", name(alternative.node));
            let pair = list.with(None, Some(alternative));
            let wire = Shift::Looser.wire(schema.ways);
            let tags = tags(schema.new.as_ref(), pair.new_node());
            let rust = more_variants(schema);
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
        let has = |node: Option<&'s Node>, target: &str| {
            let choices = ["oneOf", "anyOf"].into_iter().filter_map(|key| node?.get(key));
            choices.flat_map(Node::items).any(|one| one.reference() == Some(target))
        };
        let came_or_went = |target: Option<&str>| {
            let (before, after) = schema.each(|node| target.is_some_and(|to| has(node, to)));
            before != after
        };
        let rest = |spot: &SpecValue<'s>| {
            let mut json = spot.node.to_json();
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

    fn alternative(&mut self, list: &Pair<'s>, old: SpecValue<'s>, new: SpecValue<'s>) {
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

/// The pointers of the values that choose an alternative.
fn tags(schema: Option<&SpecValue<'_>>, alternative: Option<&Node>) -> Vec<String> {
    let mapping = schema.and_then(|spot| spot.child("discriminator")?.child("mapping"));
    let target = alternative.and_then(Node::reference);
    let entries = mapping.iter().flat_map(|spot| {
        let tags = spot.node.entries().filter(|(_, entry)| entry.node.as_str() == target);
        tags.filter_map(|(tag, _)| Some(spot.child(tag)?.pointer))
    });
    entries.collect()
}

/// What an alternative is called.
fn name(node: &Node) -> String {
    let reference = node.reference().map(super::schemas::last);
    reference.or(node.str("title")).or(node.str("type")).unwrap_or("without a name").to_owned()
}

/// The items of a list; none where there is no list.
pub(super) fn items<'s>(list: &Option<SpecValue<'s>>) -> Vec<SpecValue<'s>> {
    list.as_ref().map(SpecValue::items).unwrap_or_default()
}
