//! A value along its schema, into fields that were seen, fields that no schema knows, and secrets.

use serde_json::Value;

use crate::lints::{UNKNOWN_FIELD, WRONG_DIRECTION};
use crate::schema::Direction;
use crate::secrets::Secrets;
use crate::shape::{ObjectSchemas, Others};
use crate::shown::{self, Field};
use crate::tally::{Difference, Seen};
use specwright_document::{Level, Node, escaped};

/// So many different values of a field are counted; a field with more is no enumeration.
const VALUES: usize = 50;

/// A way through a value: what the judge does not look for.
pub(super) struct Walk<'w, 's> {
    pub shapes: &'w mut ObjectSchemas<'s>,
    pub secrets: &'w mut Secrets,
    pub direction: Direction,
    pub part: &'w str,
    /// Where the walk is.
    pub pointer: String,
    pub found: Vec<Difference>,
}

impl<'s> Walk<'_, 's> {
    /// The depth is bounded by that of JSON, which serde_json bounds.
    pub(super) fn value(
        &mut self,
        value: &Value,
        shape: usize,
        seen: &mut Seen<'s>,
        is_secret: bool,
    ) {
        seen.count += 1;
        let is_secret = is_secret || self.shapes.get(shape).secret;
        let length = self.pointer.len();
        match value {
            Value::Object(entries) => {
                for (name, value) in entries {
                    self.entry(name, value, shape, seen, is_secret);
                    self.pointer.truncate(length);
                }
            }
            Value::Array(items) => {
                let Some(node) = self.shapes.get(shape).items else { return };
                let inner = self.shapes.of(node);
                self.pointer.push_str("/*");
                for item in items {
                    self.value(item, inner, seen.items.get_or_insert_default(), is_secret);
                }
                self.pointer.truncate(length);
            }
            Value::String(_) | Value::Number(_) if is_secret => {
                self.secrets.add(&value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                self.listed(value, shape, seen);
            }
        }
    }

    fn entry(
        &mut self,
        name: &str,
        value: &Value,
        shape: usize,
        seen: &mut Seen<'s>,
        is_secret: bool,
    ) {
        let object = self.shapes.get(shape);
        if let Some((name, property)) = object.properties.get_key_value(name) {
            let name = *name;
            let property = *property;
            self.pointer.push('/');
            self.pointer.push_str(&escaped(name));
            self.direction(property);
            let inner = self.shapes.of(property);
            self.value(value, inner, seen.fields.entry(name).or_default(), is_secret);
            return;
        }
        match object.others {
            Some(Others::Schema(node)) => {
                self.pointer.push_str("/*");
                let inner = self.shapes.of(node);
                self.value(value, inner, seen.items.get_or_insert_default(), is_secret);
            }
            Some(Others::Any) => {}
            None => self.unknown(name, value, shape, is_secret),
        }
    }

    /// Finds a property that does not go this way.
    fn direction(&mut self, property: Node<'s>) {
        if !self.direction.bars(property) {
            return;
        }
        let message = format!("is `{}` and goes the other way", self.direction.barred());
        let pointer = self.pointer.as_str();
        let difference =
            Difference::new(&WRONG_DIRECTION, Level::Error, self.part, pointer, message);
        self.found.push(difference.at(Some(property.key_location())));
    }

    /// Counts a value of an `enum`.
    fn listed(&self, value: &Value, shape: usize, seen: &mut Seen<'s>) {
        let listed = &self.shapes.get(shape).listed;
        if listed.is_empty() {
            return;
        }
        let shown = if listed.contains(value) {
            value.to_string()
        } else {
            shown::value(value, Field::Known)
        };
        if seen.values.len() < VALUES || seen.values.contains_key(&shown) {
            *seen.values.entry(shown).or_default() += 1;
        }
    }

    fn unknown(&mut self, name: &str, value: &Value, shape: usize, is_secret: bool) {
        // A value that is no object at all is told by its type.
        let shape = self.shapes.get(shape);
        if shape.properties.is_empty() && shape.kind() != Some("object") {
            return;
        }
        let location = shape.keyword("properties");
        let field =
            if is_secret || self.secrets.is_secret(name) { Field::Secret } else { Field::Unknown };
        self.pointer.push('/');
        self.pointer.push_str(&escaped(&shown::name(name)));
        let message = "is not in the spec";
        let pointer = self.pointer.as_str();
        let difference = Difference::new(&UNKNOWN_FIELD, Level::Error, self.part, pointer, message);
        self.found.push(difference.value(shown::value(value, field)).at(location));
    }
}
