//! `oneOf`, `anyOf` and `discriminator` into unions.

use crate::lower::Lowering;
use crate::lower::schemas::component;
use crate::model::{Alternative, Choice, Indirection, Shape, Union};
use crate::names::{Scope, type_name, value_name};
use specwright_document::{EnumTags, Node, TagOrigin, TaggedAlternative, enum_of, enum_tags};

impl<'d> Lowering<'d> {
    pub(super) fn union(&mut self, node: Node<'d>, name: &str) -> Option<Shape> {
        let keyword = if node.get("oneOf").is_some() { "oneOf" } else { "anyOf" };
        let list = node.get(keyword)?;
        if list.items().len() == 0 {
            let message = format!("`{keyword}` is empty, so no value is allowed; list some");
            self.report(list.location(), message);
            return None;
        }
        let discriminator = node.get("discriminator");
        let tag = discriminator.and_then(|discriminator| discriminator.get_str("propertyName"));
        let mapping = discriminator.and_then(|discriminator| discriminator.get("mapping"));
        let choice = match (tag, keyword) {
            (Some(tag), _) => Choice::Tag(tag.to_owned()),
            (None, "oneOf") => Choice::One,
            (None, _) if list.items().all(|one| is_object(one, DEEPEST)) => Choice::Together,
            (None, _) => Choice::Any,
        };
        let mut mapped: Vec<(&str, Node<'_>, bool)> = mapping
            .into_iter()
            .flat_map(Node::entries)
            .map(|(value, entry)| (value, entry, false))
            .collect();
        let tags = match &choice {
            Choice::Tag(property) => self.tags(list, property, &mut mapped),
            Choice::One | Choice::Any | Choice::Together => {
                list.items().map(|_| Tags::Known(Vec::new())).collect()
            }
        };
        // The alternatives are fields or variants.
        let rust_name = |variant: &str| match choice {
            Choice::Together => value_name(variant),
            Choice::One | Choice::Any | Choice::Tag(_) => variant.to_owned(),
        };
        let mut scope = Scope::default();
        let unknown = rust_name("Unknown");
        scope.claim(&unknown, "a value of no alternative", node.location(), self.diagnostics);
        let mut alternatives = Vec::new();
        let mut whole = true;
        for ((index, item), tags) in list.items().enumerate().zip(tags) {
            let Tags::Known(tags) = tags else {
                continue;
            };
            let origin = self.plain.component(item).map(component);
            let title = item.get_str("title").map(str::to_owned);
            let wire_name = if origin.is_some() {
                // The base of an inheritance is called so.
                title.filter(|title| title == "Base").or(origin)
            } else {
                title
            };
            let wire_name = wire_name.unwrap_or_else(|| kind_name(item, index, &alternatives));
            let variant = type_name(&wire_name);
            let claimed = rust_name(&variant);
            scope.claim(&claimed, &wire_name, item.location(), self.diagnostics);
            let hint = format!("{name}{variant}");
            match self.use_of(item, &hint) {
                Some(used) => alternatives.push(Alternative {
                    name: variant,
                    ty: used.ty,
                    indirection: Indirection::None,
                    tags,
                }),
                None => whole = false,
            }
        }
        for (value, target, used) in mapped {
            if !used {
                let message = format!(
                    "`{value}` leads to no alternative of `{keyword}`; add it there or remove it"
                );
                self.report(target.location(), message);
            }
        }
        let nullable = list.items().filter(|item| item.target().unwrap_or(*item).flag("nullable"));
        if choice == Choice::One && nullable.count() > 1 {
            let message = "two alternatives of `oneOf` are nullable, so `null` is never of one only; drop `nullable` from one";
            self.report(list.location(), message);
        }
        whole.then_some(Shape::Union(Union { choice, alternatives }))
    }

    /// The values of a discriminator that choose each alternative: by `mapping`, by name, or by the `enum` of the
    /// property.
    fn tags(
        &mut self,
        list: Node<'d>,
        property: &str,
        mapped: &mut [(&str, Node<'_>, bool)],
    ) -> Vec<Tags> {
        let mut alternatives = Vec::new();
        for schema in list.items() {
            let (tags, mut origin) = match self.plain.component(schema).map(component) {
                Some(origin) => named_tags(mapped, &origin),
                None => {
                    let message =
                        "`discriminator` chooses components only; make this alternative one";
                    self.report(schema.location(), message);
                    (Vec::new(), TagOrigin::Mapping)
                }
            };
            if origin == TagOrigin::Name && schema.get_str("title") == Some("Base") {
                origin = TagOrigin::NameOfBase;
            }
            alternatives.push(TaggedAlternative { schema, tags, origin });
        }
        let of_enums = enum_tags(property, &alternatives);
        let mut tags = Vec::new();
        for (alternative, of_enum) in alternatives.into_iter().zip(of_enums) {
            tags.push(match of_enum {
                EnumTags::Agrees => Tags::Known(alternative.tags),
                EnumTags::Decides(values) => {
                    Tags::Known(values.into_iter().map(str::to_owned).collect())
                }
                EnumTags::NoneLeft => Tags::None,
                EnumTags::Undecided => {
                    let list = enum_of(alternative.schema, property).unwrap_or(alternative.schema);
                    let message = format!(
                        "this `enum` of the discriminator `{property}` has neither the name `{}` nor values that no other alternative has; name the alternatives in `mapping`",
                        alternative.tags.join("`, `"),
                    );
                    self.report(list.location(), message);
                    Tags::None
                }
            });
        }
        tags
    }
}

/// Deeper choices among choices than people write.
const DEEPEST: usize = 8;

/// Whether every value of a schema is an object, or `null`, which the whole choice then is too.
fn is_object(schema: Node<'_>, depth: usize) -> bool {
    let schema = schema.resolved();
    let choice = ["oneOf", "anyOf"].iter().find_map(|key| schema.get(key));
    match choice {
        _ if schema.get("enum").is_some() => false,
        Some(list) => depth > 0 && list.items().all(|one| is_object(one, depth - 1)),
        None => schema.get_str("type") == Some("object"),
    }
}

/// The values of a discriminator that choose an alternative.
enum Tags {
    Known(Vec<String>),
    /// No value can choose it.
    None,
}

/// The values of the discriminator that choose a component: those that `mapping` lists, and its name,
/// unless that is mapped to another one.
fn named_tags(mapped: &mut [(&str, Node<'_>, bool)], origin: &str) -> (Vec<String>, TagOrigin) {
    let mut tags = Vec::new();
    let mut own_name = Some(origin);
    for (value, target, used) in mapped {
        let target = target.as_str().unwrap_or_default();
        own_name = own_name.filter(|name| name != value);
        if target == origin || target.starts_with("#/") && component(target) == origin {
            tags.push((*value).to_owned());
            *used = true;
        }
    }
    let known_by = if tags.is_empty() { TagOrigin::Name } else { TagOrigin::Mapping };
    tags.extend(own_name.map(str::to_owned));
    (tags, known_by)
}

/// The name of an alternative that has neither a component nor a title: its format or its type, or its
/// number where an alternative before it is called so.
fn kind_name(item: Node<'_>, index: usize, before: &[Alternative]) -> String {
    let name =
        item.get_str("format").or(item.get_str("type")).filter(|_| item.get("enum").is_none());
    let free = |name: &&str| before.iter().all(|other| other.name != type_name(name));
    match name.filter(free) {
        Some(name) => name.to_owned(),
        None => format!("Alternative{}", index + 1),
    }
}
