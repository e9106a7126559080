//! Parameters and forms as they stand on the wire into JSON, by their schema and style.

use serde_json::{Map, Value};
use specwright_document::Node;

use crate::address::pairs;
use crate::shape::ObjectSchemas;

/// How a parameter is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct ParameterStyle<'s> {
    pub name: &'s str,
    pub style: &'s str,
    pub explode: bool,
}

impl<'s> ParameterStyle<'s> {
    pub(super) fn of(parameter: Node<'s>) -> ParameterStyle<'s> {
        let place = parameter.get_str("in").unwrap_or_default();
        let usual = if place == "query" || place == "cookie" { "form" } else { "simple" };
        let style = parameter.get_str("style").unwrap_or(usual);
        let explode = parameter.get("explode").and_then(Node::as_bool).unwrap_or(style == "form");
        ParameterStyle { name: parameter.get_str("name").unwrap_or_default(), style, explode }
    }

    fn separator(&self) -> char {
        match self.style {
            "spaceDelimited" => ' ',
            "pipeDelimited" => '|',
            _ => ',',
        }
    }
}

/// The type of a schema, in one word.
pub(super) fn kind<'s>(shapes: &mut ObjectSchemas<'s>, schema: Node<'s>) -> &'s str {
    let index = shapes.of(schema);
    let shape = shapes.get(index);
    let kind = shape.parts.iter().find_map(|part| part.get_str("type"));
    let implied = if shape.properties.is_empty() { "" } else { "object" };
    kind.unwrap_or(implied)
}

/// A text as a value of a schema; one that is none of its type stays a text.
pub(super) fn scalar<'s>(shapes: &mut ObjectSchemas<'s>, schema: Node<'s>, text: &str) -> Value {
    // serde_json passes over white space around a value.
    let fits = match kind(shapes, schema) {
        _ if text.contains(char::is_whitespace) => None,
        "integer" | "number" => serde_json::from_str(text).ok().filter(Value::is_number),
        "boolean" => serde_json::from_str(text).ok().filter(Value::is_boolean),
        _ => None,
    };
    fits.unwrap_or_else(|| text.into())
}

/// A parameter of path, header or cookie: one text.
pub(super) fn single<'s>(
    shapes: &mut ObjectSchemas<'s>,
    schema: Node<'s>,
    style: ParameterStyle<'_>,
    text: &str,
) -> Value {
    let text = match style.style {
        "label" => text.strip_prefix('.').unwrap_or(text),
        "matrix" => text.split_once('=').map_or(text, |(_, value)| value),
        _ => text,
    };
    let separator = if style.style == "label" && style.explode { '.' } else { style.separator() };
    match kind(shapes, schema) {
        "array" => list(shapes, schema, text.split(separator).map(str::trim)),
        "object" if style.explode => {
            let fields = text.split(separator).filter_map(|pair| pair.split_once('='));
            object(shapes, schema, fields.map(|(n, v)| (n.to_owned(), v.to_owned())).collect())
        }
        "object" => {
            let words: Vec<&str> = text.split(separator).collect();
            let fields = words.chunks_exact(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned()));
            object(shapes, schema, fields.collect())
        }
        _ => scalar(shapes, schema, text),
    }
}

/// A parameter of the query; `None` where it is not there. Names that belong to it are added to `taken`.
pub(super) fn of_query<'s>(
    shapes: &mut ObjectSchemas<'s>,
    schema: Node<'s>,
    style: ParameterStyle<'_>,
    query: &[(String, String)],
    taken: &mut Vec<String>,
) -> Option<Value> {
    let kind = kind(shapes, schema);
    if kind == "object" && (style.explode || style.style == "deepObject") {
        let index = shapes.of(schema);
        let open = shapes.get(index).others.is_some() && style.style != "deepObject";
        let fields: Vec<(String, String)> = query
            .iter()
            .filter_map(|(name, value)| {
                let field = match style.style {
                    "deepObject" => {
                        name.strip_prefix(style.name)?.strip_prefix('[')?.strip_suffix(']')?
                    }
                    _ => name.as_str(),
                };
                let known = open || style.style == "deepObject";
                (known || shapes.get(index).properties.contains_key(field)).then(|| {
                    taken.push(name.clone());
                    (field.to_owned(), value.clone())
                })
            })
            .collect();
        return (!fields.is_empty()).then(|| object(shapes, schema, fields));
    }
    taken.push(style.name.to_owned());
    let mut values =
        query.iter().filter(|(name, _)| name == style.name).map(|(_, value)| value.as_str());
    if kind == "array" && style.explode {
        let values: Vec<&str> = values.collect();
        return (!values.is_empty()).then(|| list(shapes, schema, values.into_iter()));
    }
    let value = values.next()?;
    Some(single(shapes, schema, style, value))
}

/// A form body as an object.
pub(super) fn form<'s>(shapes: &mut ObjectSchemas<'s>, schema: Node<'s>, text: &str) -> Value {
    object(shapes, schema, pairs(text))
}

fn list<'s, 't>(
    shapes: &mut ObjectSchemas<'s>,
    schema: Node<'s>,
    texts: impl Iterator<Item = &'t str>,
) -> Value {
    let index = shapes.of(schema);
    let items = shapes.get(index).items;
    texts
        .map(|text| items.map_or_else(|| text.into(), |items| scalar(shapes, items, text)))
        .collect()
}

fn object<'s>(
    shapes: &mut ObjectSchemas<'s>,
    schema: Node<'s>,
    fields: Vec<(String, String)>,
) -> Value {
    let index = shapes.of(schema);
    let mut object = Map::new();
    for (name, text) in fields {
        let node = shapes.get(index).properties.get(name.as_str()).copied();
        let Some(node) = node else {
            object.insert(name, text.into());
            continue;
        };
        match kind(shapes, node) {
            "array" => {
                let item = shapes.of(node);
                let items = shapes.get(item).items;
                let value = items
                    .map_or_else(|| text.as_str().into(), |items| scalar(shapes, items, &text));
                let list = object.entry(name).or_insert_with(|| Value::Array(Vec::new()));
                if let Value::Array(list) = list {
                    list.push(value);
                }
            }
            "object" => {
                let value = serde_json::from_str(&text).unwrap_or_else(|_| text.as_str().into());
                object.insert(name, value);
            }
            _ => {
                let value = scalar(shapes, node, &text);
                object.insert(name, value);
            }
        }
    }
    object.into()
}

/// The schema of a parameter or header, by `schema` or by `content`.
pub(super) fn schema(parameter: Node<'_>) -> Option<(Node<'_>, bool)> {
    if let Some(schema) = parameter.get("schema") {
        return Some((schema, false));
    }
    let (_, media) = parameter.contents().next()?;
    Some((media.get("schema")?, true))
}
