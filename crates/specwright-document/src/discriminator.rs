//! The values of a discriminator that only an `enum` tells: no `mapping` and no name of a schema is among them.

use super::Node;

/// An alternative of a choice with a discriminator.
#[derive(Clone, Debug)]
pub struct TaggedAlternative<'d> {
    /// Its schema, or a reference to it.
    pub schema: Node<'d>,
    /// The values that lead to it by `mapping` or by its name.
    pub tags: Vec<String>,
    /// How its tags are known.
    pub origin: TagOrigin,
}

/// How the tags of an alternative are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagOrigin {
    /// `mapping` lists them.
    Mapping,
    /// It is the name of the schema.
    Name,
    /// It is the name of the schema, on which all the others build.
    NameOfBase,
}

/// What the `enum` of the discriminator's property says of an alternative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnumTags<'d> {
    /// There is none, or it has the tags.
    Agrees,
    /// These values lead to the alternative, and its name does not.
    Decides(Vec<&'d str>),
    /// Every value of the base is one of a schema that builds on it.
    NoneLeft,
    /// It has values of other alternatives too, or no texts.
    Undecided,
}

/// Reads from the `enum` of a discriminator's property which values lead to the alternatives whose names are not among
/// them. A value that is the tag of another alternative is not considered.
pub fn enum_tags<'d>(property: &str, alternatives: &[TaggedAlternative<'d>]) -> Vec<EnumTags<'d>> {
    let lists = alternatives.iter().map(|one| {
        let values = enum_of(one.schema, property)?.items();
        let has_tag = values.clone().filter_map(Node::as_str).any(|value| one.has(value));
        let is_decided = one.origin == TagOrigin::Mapping || has_tag;
        (!is_decided).then_some(values.filter_map(Node::as_str))
    });
    let lists: Vec<_> = lists.collect();
    let named = || alternatives.iter().zip(&lists).filter(|(_, list)| list.is_none());
    let left = |index: usize| -> Vec<&'d str> {
        let values = lists[index].clone().into_iter().flatten();
        values.filter(|value| !named().any(|(one, _)| one.has(value))).collect()
    };
    let left: Vec<Vec<&str>> = (0..lists.len()).map(left).collect();
    let is_base = |index: usize| alternatives[index].origin == TagOrigin::NameOfBase;
    let of_others = |index: usize, value: &str| {
        left.iter()
            .enumerate()
            .any(|(other, values)| other != index && !is_base(other) && values.contains(&value))
    };
    let decide = |index: usize| {
        let own: Vec<&str> =
            left[index].iter().copied().filter(|value| !of_others(index, value)).collect();
        match own.len() {
            _ if lists[index].is_none() => EnumTags::Agrees,
            0 if is_base(index) => EnumTags::NoneLeft,
            0 => EnumTags::Undecided,
            own_len if own_len < left[index].len() && !is_base(index) => EnumTags::Undecided,
            _ => EnumTags::Decides(own),
        }
    };
    (0..lists.len()).map(decide).collect()
}

impl TaggedAlternative<'_> {
    fn has(&self, value: &str) -> bool {
        self.tags.iter().any(|tag| tag == value)
    }
}

/// The `enum` of a property, where the schema or a part of it has one; of several, the shortest.
pub fn enum_of<'d>(schema: Node<'d>, property: &str) -> Option<Node<'d>> {
    enum_within(schema, property, DEEPEST)
}

/// Deeper compositions than people write.
const DEEPEST: usize = 16;

fn enum_within<'d>(schema: Node<'d>, property: &str, depth: usize) -> Option<Node<'d>> {
    let schema = schema.resolved();
    let own = schema.get("properties").and_then(|all| all.get(property)?.resolved().get("enum"));
    let parts = schema.get("allOf").into_iter().flat_map(Node::items).filter(|_| depth > 0);
    let of_parts = parts.filter_map(|part| enum_within(part, property, depth - 1));
    own.into_iter().chain(of_parts).min_by_key(|list| list.items().len())
}

#[cfg(test)]
mod tests {
    use super::{EnumTags, TagOrigin, TaggedAlternative, enum_tags};
    use crate::Document;

    /// The alternatives, each as its origin, its name and its `enum`.
    fn check(alternatives: &[(TagOrigin, &str, &str)], expected: &[EnumTags<'_>]) {
        let mut text = String::new();
        for (index, (_, _, list)) in alternatives.iter().enumerate() {
            let kind =
                if list.is_empty() { "{}".to_owned() } else { format!("{{ enum: {list} }}") };
            text.push_str(&format!("s{index}: {{ properties: {{ kind: {kind} }} }}\n"));
        }
        let document = Document::parse("test", text).unwrap();
        let schemas = document.root().entries();
        let alternatives = schemas.zip(alternatives).map(|((_, schema), (origin, tag, _))| {
            TaggedAlternative { schema, tags: vec![(*tag).to_owned()], origin: *origin }
        });
        let alternatives: Vec<_> = alternatives.collect();
        assert_eq!(enum_tags("kind", &alternatives), expected, "{alternatives:?}");
    }

    #[test]
    fn an_enum_decides_where_names_do_not() {
        use EnumTags::{Agrees, Decides, NoneLeft, Undecided};
        use TagOrigin::{Mapping, Name, NameOfBase};

        check(&[(Name, "Cat", ""), (Name, "Dog", "[Dog]")], &[Agrees, Agrees]);
        check(&[(Name, "Cat", "[Cat, Dog]"), (Name, "Dog", "[Cat, Dog]")], &[Agrees, Agrees]);
        check(
            &[(Name, "Cat", "[cat]"), (Name, "Dog", "[dog, puppy]")],
            &[Decides(vec!["cat"]), Decides(vec!["dog", "puppy"])],
        );
        // `mapping` is more than an `enum`, whose values of others are not considered.
        check(
            &[(Mapping, "cat", "[x]"), (Name, "Dog", "[cat, dog]")],
            &[Agrees, Decides(vec!["dog"])],
        );
        check(&[(Name, "Cat", "[cat, dog]"), (Name, "Dog", "[cat, dog]")], &[Undecided, Undecided]);
        check(&[(Name, "Cat", "[cat, x]"), (Name, "Dog", "[x]")], &[Undecided, Undecided]);
        check(&[(Name, "Cat", "[1]"), (Name, "Dog", "[dog]")], &[Undecided, Decides(vec!["dog"])]);
        // What builds on a base has its values first.
        check(
            &[(NameOfBase, "Pet", "[cat, pet]"), (Name, "Cat", "[cat]")],
            &[Decides(vec!["pet"]), Decides(vec!["cat"])],
        );
        check(
            &[(NameOfBase, "Pet", "[cat]"), (Name, "Cat", "[cat]")],
            &[NoneLeft, Decides(vec!["cat"])],
        );
    }
}
