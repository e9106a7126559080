//! The types of a page against `type`, `format` and `items` of a schema.

use specwright_document::edit::NewValue;
use specwright_document::{Edit, Node};

use super::super::facts::{Fact, Field};
use super::edits;
use super::fields::{KEYWORDS, OWN, plain};
use super::{Comparer, said};

impl<'a> Comparer<'a> {
    pub(super) fn r#type(&mut self, key: &str, field: &Field, schema: Node<'a>) {
        let key = format!("{key}.type");
        let own = self.own_type(schema);
        let page = said(&field.r#type);
        let node = schema.get("type").unwrap_or(schema);
        self.look(node);
        let Some((stated, line)) = page else {
            if let Some(own) = own {
                self.differ(&key, None, Some(own), node, Vec::new());
            }
            return;
        };
        let agrees = own.as_deref().is_some_and(|own| same_type(&stated, own));
        if agrees {
            self.agree(&key, &stated);
            if let Some(format) = schema.get("format") {
                self.look(format);
            }
            let text = stated == "string";
            if let Some(format) = schema.get("format").filter(|_| text) {
                let edits = edits::remove(format);
                let key = key.replace(".type", ".format");
                self.differ(&key, None, Some(plain(format)), format, edits);
            }
        } else {
            let edits = self.retype(schema, &stated);
            self.differ(&key, Some((stated, line)), own, node, edits);
        }
        // Items that the page says nothing of.
        if let Some(items) = schema.get("items").filter(|_| agrees && field.fields.is_empty()) {
            self.items(&key, field, items);
        }
    }

    pub(super) fn items(&mut self, key: &str, field: &Field, items: Node<'a>) {
        let key = key.replace(".type", ".items");
        let item = items.resolved();
        self.look(items);
        let told = field.r#type.as_ref().is_some_and(|fact| fact.is.starts_with("array of"));
        if !told {
            let own = self.own_type(item);
            self.differ(&key, None, own, items, Vec::new());
            return;
        }
        let constraints = KEYWORDS.iter().map(|(_, keyword)| *keyword).chain(OWN);
        // The format of a number is its type, which the page tells.
        let format = (item.get_str("type") == Some("string")).then_some("format");
        for keyword in constraints.chain(["enum"]).chain(format) {
            if let Some(node) = item.get(keyword) {
                let edits = edits::remove(node);
                self.look(node);
                self.differ(&format!("{key}.{keyword}"), None, Some(plain(node)), node, edits);
            }
        }
    }

    /// What a schema is, in words like those of pages.
    pub(super) fn own_type(&self, schema: Node<'a>) -> Option<String> {
        let r#type = schema.get_str("type").or_else(|| {
            let object = schema.get("allOf").or_else(|| schema.get("properties"));
            object.map(|_| "object")
        })?;
        Some(match (r#type, schema.get_str("format")) {
            ("array", _) => {
                let items = schema.get("items").map(Node::resolved);
                // Lists of lists may hold themselves; pages do not tell of theirs.
                let lists = items.is_some_and(|items| items.get_str("type") == Some("array"));
                let items = items.filter(|_| !lists);
                match items.and_then(|items| self.own_type(items)) {
                    Some(items) => format!("array of {items}"),
                    None => "array".to_owned(),
                }
            }
            (number @ ("integer" | "number"), Some(format)) => format!("{number} {format}"),
            (other, _) => other.to_owned(),
        })
    }

    /// Another type; what only the old one could have goes with it.
    pub(super) fn retype(&self, schema: Node<'a>, stated: &str) -> Vec<Edit> {
        let mut new = type_entries(stated).into_iter();
        let Some(node) = schema.get("type") else {
            return new.flat_map(|(key, value)| edits::insert(schema, &[], key, value)).collect();
        };
        let mut edits = Vec::new();
        let gone = match stated {
            "integer" | "long" | "number" => &[
                "format",
                "minLength",
                "maxLength",
                "pattern",
                "items",
                "minItems",
                "maxItems",
                "properties",
                "required",
            ][..],
            "string" => &[
                "format",
                "minimum",
                "maximum",
                "items",
                "minItems",
                "maxItems",
                "properties",
                "required",
            ],
            stated if stated.starts_with("array") => &[
                "format",
                "minimum",
                "maximum",
                "minLength",
                "maxLength",
                "pattern",
                "properties",
                "required",
                "items",
            ],
            "object" => &[
                "format",
                "minimum",
                "maximum",
                "minLength",
                "maxLength",
                "pattern",
                "items",
                "minItems",
                "maxItems",
            ],
            _ => &[
                "format",
                "minimum",
                "maximum",
                "minLength",
                "maxLength",
                "pattern",
                "items",
                "minItems",
                "maxItems",
                "properties",
                "required",
            ],
        };
        // A whole number is a value of each of these types.
        let stays =
            node.as_str() == Some("integer") && matches!(stated, "integer" | "long" | "number");
        let values = ["default", "enum", "x-enum-varnames", "x-enum-descriptions"];
        let values = if stays { &[][..] } else { &values[..] };
        for keyword in gone.iter().chain(values) {
            if let Some(other) = schema.get(keyword) {
                edits.extend(edits::remove(other));
            }
        }
        if let Some((_, r#type)) = new.next() {
            edits.extend(edits::set(node, r#type));
        }
        let open = new.filter(|(key, _)| gone.contains(key) || schema.get(key).is_none());
        edits.extend(open.flat_map(|(key, value)| edits::insert(schema, &["type"], key, value)));
        edits
    }
}

/// The schema of a field of which only the page is known.
pub(super) fn schema_of(field: &Field) -> Vec<(&'static str, NewValue)> {
    let number = |fact: &Option<Fact<i64>>, keyword: &'static str| {
        fact.as_ref().map(|fact| (keyword, fact.is.into()))
    };
    let stated = field.r#type.as_ref().map_or("string", |r#type| r#type.is.as_str());
    let mut schema = type_entries(stated);
    schema.extend(number(&field.minimum, "minimum"));
    schema.extend(number(&field.maximum, "maximum"));
    schema.extend(number(&field.min_length, "minLength"));
    schema.extend(number(&field.max_length, "maxLength"));
    schema.extend(number(&field.min_items, "minItems"));
    schema.extend(number(&field.max_items, "maxItems"));
    schema
}

/// The entries of a schema that say its type, `type` first.
fn type_entries(stated: &str) -> Vec<(&'static str, NewValue)> {
    let items = |entries| ("items", NewValue::map(entries));
    match stated {
        "integer" => vec![("type", "integer".into()), ("format", "int32".into())],
        "long" => vec![("type", "integer".into()), ("format", "int64".into())],
        "object" => vec![("type", "object".into()), ("properties", NewValue::Map(Vec::new()))],
        "array" => vec![("type", "array".into()), items(vec![("type", "string".into())])],
        other => match other.strip_prefix("array of ") {
            Some(item) => vec![("type", "array".into()), items(type_entries(item))],
            None => vec![("type", other.into())],
        },
    }
}

/// Whether the word of a page and the type of a schema are the same.
pub(crate) fn same_type(stated: &str, own: &str) -> bool {
    match stated {
        // Whoever says array says nothing of its items.
        "array" => own == "array" || own.starts_with("array of "),
        "integer" => own == "integer" || own == "integer int32",
        "long" => own == "integer int64",
        "number" => own.starts_with("number"),
        _ => match (stated.strip_prefix("array of "), own.strip_prefix("array of ")) {
            (Some(stated), Some(own)) => same_type(stated, own),
            _ => stated == own,
        },
    }
}
