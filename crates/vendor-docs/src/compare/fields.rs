//! A field of a page against a schema: type, constraints, values, and what its text says.

use specwright_document::edit::NewValue;
use specwright_document::{Edit, Node, Property};

use super::super::facts::Field;
use super::super::stated::Stated;
use super::edits;
use super::types::schema_of;
use super::{Comparer, PageValue, said};

/// What surrounds a field: whose words also speak of it, the nearest first.
#[derive(Clone)]
pub(super) struct Home<'a> {
    pub around: Vec<Node<'a>>,
    /// Whether the fields of this page have a column for what is mandatory.
    pub told: bool,
}

impl<'a> Home<'a> {
    pub(super) fn of_parameter(parameter: Node<'a>, operation: Node<'a>) -> Home<'a> {
        Home { around: vec![parameter, operation], told: true }
    }

    pub(super) fn of_body(operation: Node<'a>, holder: Node<'a>) -> Home<'a> {
        Home { around: vec![holder, operation], told: true }
    }

    pub(super) fn within(&self, holder: Node<'a>) -> Home<'a> {
        let around = std::iter::once(holder).chain(self.around.iter().copied()).collect();
        Home { around, told: self.told }
    }
}

/// Facts and the keywords that say the same.
pub(super) const KEYWORDS: [(&str, &str); 7] = [
    ("minimum", "minimum"),
    ("maximum", "maximum"),
    ("min_length", "minLength"),
    ("max_length", "maxLength"),
    ("min_items", "minItems"),
    ("max_items", "maxItems"),
    ("default", "default"),
];

/// Constraints that no page states.
pub(super) const OWN: [&str; 11] = [
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "pattern",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "nullable",
    "additionalProperties",
    "oneOf",
    "anyOf",
];

impl<'a> Comparer<'a> {
    /// A property of a body, on the page and in the spec.
    pub(super) fn property(
        &mut self,
        key: &str,
        field: &'a Field,
        property: Property<'a>,
        home: &Home<'a>,
    ) {
        let holder = property.holder;
        let listed = self.required_item(property);
        let at = listed.unwrap_or(property.node);
        self.required(
            &format!("{key}.mandatory"),
            field,
            property.required,
            at,
            || match listed {
                Some(item) => edits::remove(item),
                None => edits::add(holder, "required", &["description", "type"], property.name),
            },
            false,
        );
        self.field(key, field, property.node, home);
    }

    /// The entry of a property in the list of those that are required.
    fn required_item(&self, property: Property<'a>) -> Option<Node<'a>> {
        let list = property.holder.get("required")?;
        list.items().find(|item| item.as_str() == Some(property.name))
    }

    /// Holds a flag against the word of the column; `demanded` where OpenAPI leaves no choice.
    pub(super) fn required(
        &mut self,
        key: &str,
        field: &Field,
        own: bool,
        at: Node<'a>,
        edits: impl FnOnce() -> Vec<Edit>,
        demanded: bool,
    ) {
        self.look(at);
        match said(&field.mandatory) {
            Some((page, _)) if page == own.to_string() => self.agree(key, &page),
            None if !own || demanded => {}
            page => {
                let edits = edits();
                let own = (own || page.is_some()).then(|| own.to_string());
                self.differ(key, page, own, at, edits);
            }
        }
    }

    pub(super) fn property_name(&mut self, key: &str, page: PageValue, property: Property<'a>) {
        self.look(property.node);
        let Some((new, line)) = page else { return };
        if new == property.name {
            return self.agree(key, &new);
        }
        let mut edits = edits::rename(property.node, &new);
        if let Some(item) = self.required_item(property) {
            edits.extend(edits::set(item, new.as_str()));
        }
        edits.extend(self.in_examples(property.name, |node| edits::rename(node, &new)));
        // The envelope names some of the properties of replies.
        if key.starts_with("response.") && !key.contains('/') {
            let envelope = self.document.root().get("x-envelope").into_iter();
            let named = envelope.flat_map(Node::entries).filter(|(part, field)| {
                *part != "success" && field.as_str() == Some(property.name)
            });
            edits.extend(named.flat_map(|(_, field)| edits::set(field, new.as_str())));
        }
        let own = Some(property.name.to_owned());
        self.rename(key, property.name);
        self.differ(key, Some((new, line)), own, property.node, edits);
    }

    /// A property goes, with all that names it.
    pub(super) fn without(&self, property: Property<'a>) -> Vec<Edit> {
        let mut edits = edits::remove(property.node);
        if let Some(item) = self.required_item(property) {
            edits.extend(edits::remove(item));
        }
        edits.extend(self.in_examples(property.name, |node| edits::remove(node)));
        edits
    }

    /// A property more, as the page describes it.
    pub(super) fn stub(&self, schema: Node<'a>, field: &Field) -> Vec<Edit> {
        let (name, new) = (field.name.is.as_str(), NewValue::map(schema_of(field)));
        // Of the parts of an `allOf`, the last has the properties that are its own.
        let own = |node: &Node<'_>| node.get("properties").is_some() && node.reference().is_none();
        let parts = schema.get("allOf").into_iter().flat_map(Node::items);
        let holder = parts.rev().find(own).unwrap_or(schema);
        let mut edits = match holder.get("properties") {
            Some(properties) => edits::insert(properties, &[], name, new),
            None => {
                let properties = NewValue::map([(name, new)]);
                let behind = ["required", "description", "type"];
                edits::insert(holder, &behind, "properties", properties)
            }
        };
        if field.mandatory.as_ref().is_some_and(|mandatory| mandatory.is) {
            edits.extend(edits::add(holder, "required", &["description", "type"], name));
        }
        edits
    }

    /// A field and the schema that stands for it; its name and place are settled.
    pub(super) fn field(&mut self, key: &str, field: &'a Field, node: Node<'a>, home: &Home<'a>) {
        let schema = only_part(node);
        self.look(schema);
        let home = home.within(node).within(schema);
        self.r#type(key, field, schema);
        self.keywords(key, field, schema);
        self.values(key, field, schema, &home);
        self.in_words(key, field, schema, &home);
        self.nested(key, field, schema, &home);
    }

    fn keywords(&mut self, key: &str, field: &Field, schema: Node<'a>) {
        let r#type = schema.get_str("type").unwrap_or_default();
        for (name, keyword) in KEYWORDS {
            let page = match name {
                "minimum" => said(&field.minimum),
                "maximum" => said(&field.maximum),
                "min_length" => said(&field.min_length),
                "max_length" => said(&field.max_length),
                "min_items" => said(&field.min_items),
                "max_items" => said(&field.max_items),
                _ => said(&field.default),
            };
            let node = schema.get(keyword);
            let own = node.map(|node| (plain(node), node));
            self.hold(&format!("{key}.{name}"), page, own, schema, |new| match (node, new) {
                (Some(node), Some(new)) => {
                    let mut edits = edits::set(node, number_or(new, keyword, r#type));
                    edits.extend(examples_at_bound(schema, keyword, node, new));
                    edits
                }
                (Some(node), None) => edits::remove(node),
                (None, Some(new)) => {
                    let new = number_or(new, keyword, r#type);
                    edits::insert(schema, &["minimum", "format", "type"], keyword, new)
                }
                (None, None) => Vec::new(),
            });
        }
        for keyword in OWN {
            if let Some(node) = schema.get(keyword) {
                let edits = |_: Option<&str>| edits::remove(node);
                self.hold(
                    &format!("{key}.{keyword}"),
                    None,
                    Some((plain(node), node)),
                    schema,
                    edits,
                );
            }
        }
    }

    /// Facts below a key that nothing was held against.
    pub(super) fn open(&self, key: &str) -> Vec<Stated> {
        self.unsettled_below(&format!("{key}."))
    }
}

/// The end of a range moves, and with it the examples that stood at it or stand beyond it now. What the page
/// prints stays.
fn examples_at_bound(schema: Node<'_>, keyword: &str, old: Node<'_>, new: &str) -> Vec<Edit> {
    let (Some(old), Ok(new)) = (old.as_i64(), new.parse::<i64>()) else { return Vec::new() };
    let moves = |value: Node<'_>| {
        let beyond = |number: i64| match keyword {
            "minimum" => number < new,
            "maximum" => number > new,
            _ => false,
        };
        let ours = !value.path().as_str().contains("/examples/documented/");
        let at = |number: i64| matches!(keyword, "minimum" | "maximum") && number == old;
        ours && value.as_i64().is_some_and(|number| at(number) || beyond(number))
    };
    let shown = specwright_document::shown(schema).into_iter().filter(|value| moves(*value));
    shown.flat_map(|value| edits::set(value, new)).collect()
}

/// A number for keywords that count, else as the schema's type writes its values.
fn number_or(value: &str, keyword: &str, r#type: &str) -> NewValue {
    let r#type = if keyword == "default" { r#type } else { "integer" };
    edits::value(value, r#type)
}

/// A value as facts write it.
pub(super) fn plain(node: Node<'_>) -> String {
    node.as_str().map_or_else(|| node.to_json().to_string(), str::to_owned)
}

/// The schema that a property has, also where it stands alone in an `allOf` so that something can be said beside it.
fn only_part(node: Node<'_>) -> Node<'_> {
    let schema = node.resolved();
    let mut parts = schema.get("allOf").into_iter().flat_map(Node::items);
    match (schema.get("type"), parts.next(), parts.next()) {
        (None, Some(only), None) => only.resolved(),
        _ => schema,
    }
}
