//! A schema of OpenAPI 3.0 into a JSON schema of draft 7 that judges one direction.

use std::collections::{HashMap, HashSet};

use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};
use specwright_document::keywords::{Change, SCHEMA};
use specwright_document::{EnumTags, Node, NodeId, TagOrigin, TaggedAlternative, enum_tags};

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Direction {
    Request,
    Response,
}

impl Direction {
    /// What a property says that does not go this way.
    pub(super) fn barred(self) -> &'static str {
        match self {
            Direction::Request => "readOnly",
            Direction::Response => "writeOnly",
        }
    }

    /// Whether a property does not go this way.
    pub(super) fn bars(self, property: Node<'_>) -> bool {
        property.flag(self.barred()) || property.resolved().flag(self.barred())
    }
}

/// The judge of a schema; `None` where the schema itself cannot be compiled.
pub(super) fn validator(schema: Node<'_>, direction: Direction) -> Option<Validator> {
    if turns_in_place(schema) {
        return None;
    }
    let mut converter = Converter { direction, names: HashMap::new(), open: Vec::new() };
    let root = converter.schema(schema);
    let mut definitions = Map::new();
    // Each schema that is referred to, once; converting one may find more.
    while let Some((name, node)) = converter.open.pop() {
        let schema = converter.schema(node);
        definitions.insert(name, schema);
    }
    let document = json!({ "allOf": [root], "definitions": definitions });
    jsonschema::options()
        .with_draft(Draft::Draft7)
        .should_validate_formats(true)
        .build(&document)
        .ok()
}

/// Whether judging a value would come back to the same schema for the same value, and never end.
fn turns_in_place(schema: Node<'_>) -> bool {
    // Each schema that is reachable is a start; only those in place are followed from it.
    let mut all = vec![schema];
    let mut known = HashSet::new();
    let mut done = HashSet::new();
    while let Some(node) = all.pop() {
        let node = node.resolved();
        if !known.insert(node.id()) {
            continue;
        }
        let mut path = Vec::new();
        if !ends(node, &mut path, &mut done) {
            return true;
        }
        all.extend(in_place(node));
        all.extend(node.get("items").into_iter().chain(node.get("additionalProperties")));
        let properties = node.get("properties").into_iter().flat_map(Node::entries);
        all.extend(properties.map(|(_, property)| property));
    }
    false
}

/// Whether every way in place from a schema ends. Ways deeper than any that people write do not.
fn ends(node: Node<'_>, path: &mut Vec<NodeId>, done: &mut HashSet<NodeId>) -> bool {
    let node = node.resolved();
    if done.contains(&node.id()) {
        return true;
    }
    if path.contains(&node.id()) || path.len() > 200 {
        return false;
    }
    path.push(node.id());
    let all = in_place(node).all(|inner| ends(inner, path, done));
    path.pop();
    done.insert(node.id());
    all
}

/// The schemas that judge the same value.
fn in_place(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    let lists = ["allOf", "oneOf", "anyOf"].into_iter();
    let lists = lists.filter_map(move |keyword| node.get(keyword));
    lists.flat_map(Node::items).chain(node.get("not"))
}

/// Whether a keyword means the same in JSON schema, and has no schemas in its value.
fn is_same_in_json_schema(keyword: &str) -> bool {
    let is_rule = |change| {
        use Change::{Flag, LowerSize, Multiple, Pattern, UpperSize};
        matches!(change, LowerSize | UpperSize | Flag | Multiple | Pattern)
    };
    matches!(keyword, "type" | "enum")
        || SCHEMA.keyword(keyword).is_some_and(|keyword| is_rule(keyword.change))
}

struct Converter<'s> {
    direction: Direction,
    names: HashMap<NodeId, String>,
    open: Vec<(String, Node<'s>)>,
}

impl<'s> Converter<'s> {
    fn schema(&mut self, node: Node<'s>) -> Value {
        if node.reference().is_some() {
            // It leads nowhere: nothing is known of it.
            let Some(target) = node.target() else { return json!({}) };
            let next = format!("{}", self.names.len());
            let name = self.names.entry(target.id()).or_insert_with(|| {
                self.open.push((next.clone(), target));
                next
            });
            return json!({ "$ref": format!("#/definitions/{name}") });
        }
        let mut schema = Map::new();
        let mut parts: Vec<Value> = Vec::new();
        for (keyword, value) in node.entries() {
            match keyword {
                keyword if is_same_in_json_schema(keyword) => {
                    schema.insert(keyword.to_owned(), value.to_json());
                }
                "maximum" | "minimum" => {
                    let exclusive =
                        format!("exclusive{}{}", keyword[..1].to_uppercase(), &keyword[1..]);
                    let keyword =
                        if node.flag(&exclusive) { exclusive } else { keyword.to_owned() };
                    schema.insert(keyword, value.to_json());
                }
                "format" => match value.as_str() {
                    Some("int32") => {
                        parts.push(json!({ "minimum": i32::MIN, "maximum": i32::MAX }))
                    }
                    Some("int64") => {
                        parts.push(json!({ "minimum": i64::MIN, "maximum": i64::MAX }))
                    }
                    Some(format) => {
                        schema.insert("format".to_owned(), format.into());
                    }
                    None => {}
                },
                "required" => {
                    let names = value.items().filter_map(Node::as_str);
                    let names: Vec<&str> =
                        names.filter(|name| !self.is_barred(node, name)).collect();
                    if !names.is_empty() {
                        schema.insert("required".to_owned(), names.into());
                    }
                }
                "properties" => {
                    let properties: Map<String, Value> = value
                        .entries()
                        .map(|(name, property)| (name.to_owned(), self.schema(property)))
                        .collect();
                    schema.insert("properties".to_owned(), properties.into());
                }
                "additionalProperties" if value.as_bool().is_some() => {
                    schema.insert(keyword.to_owned(), value.to_json());
                }
                "items" | "not" | "additionalProperties" => {
                    let inner = self.schema(value);
                    schema.insert(keyword.to_owned(), inner);
                }
                "allOf" => parts.extend(value.items().map(|part| self.schema(part))),
                "oneOf" | "anyOf" => match self.tagged(node, value) {
                    Some(tagged) => parts.extend(tagged),
                    None => {
                        let choices: Vec<Value> =
                            value.items().map(|one| self.schema(one)).collect();
                        schema.insert(keyword.to_owned(), choices.into());
                    }
                },
                _ => {}
            }
        }
        if !parts.is_empty() {
            schema.insert("allOf".to_owned(), parts.into());
        }
        if node.flag("nullable") {
            json!({ "if": { "not": { "type": "null" } }, "then": schema })
        } else {
            schema.into()
        }
    }

    /// Whether a required property does not go this way.
    fn is_barred(&self, node: Node<'_>, name: &str) -> bool {
        let property = node.get("properties").and_then(|properties| properties.get(name));
        property.is_some_and(|property| property.resolved().flag(self.direction.barred()))
    }

    /// The alternatives of a choice, each for its own value of the discriminator.
    fn tagged(&mut self, node: Node<'s>, choices: Node<'s>) -> Option<Vec<Value>> {
        let discriminator = node.get("discriminator")?;
        let property = discriminator.get_str("propertyName")?;
        let mut alternatives = Vec::new();
        for schema in choices.items() {
            let reference = schema.reference()?;
            let name = reference.rsplit('/').next().unwrap_or_default();
            let mapping = discriminator.get("mapping").into_iter().flat_map(Node::entries);
            let mapped = mapping.filter(|(_, target)| {
                let target = target.as_str().unwrap_or_default();
                target == reference || target == name
            });
            let tags: Vec<String> = mapped.map(|(tag, _)| tag.to_owned()).collect();
            alternatives.push(match tags.as_slice() {
                [] => TaggedAlternative {
                    schema,
                    tags: vec![name.to_owned()],
                    origin: TagOrigin::Name,
                },
                _ => TaggedAlternative { schema, tags, origin: TagOrigin::Mapping },
            });
        }
        let mut parts = Vec::new();
        let mut all: Vec<String> = Vec::new();
        let of_enums = enum_tags(property, &alternatives);
        for (alternative, of_enum) in alternatives.into_iter().zip(of_enums) {
            let tags = match of_enum {
                EnumTags::Decides(values) => values.into_iter().map(str::to_owned).collect(),
                _ => alternative.tags,
            };
            all.extend(tags.iter().cloned());
            parts.push(json!({
                "if": { "required": [property], "properties": { property: { "enum": tags } } },
                "then": self.schema(alternative.schema),
            }));
        }
        parts.push(json!({ "type": "object", "required": [property], "properties": { property: { "enum": all } } }));
        Some(parts)
    }
}
