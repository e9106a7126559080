//! A value along its schema, into fields that were seen, fields that no schema knows, and secrets.

use serde_json::Value;

use crate::rules::{UNKNOWN_FIELD, WRONG_DIRECTION};
use crate::schema::Direction;
use crate::secrets::Secrets;
use crate::shape::{ObjectSchemas, Others};
use crate::shown::{self, Field};
use crate::tally::{Difference, Seen};
use specwright_document::{Level, token};

/// So many different values of a field are counted; a field with more is no enumeration.
const VALUES: usize = 50;

/// A way through a value: what the judge does not look for.
pub(super) struct Walk<'w, 's> {
    pub shapes: &'w mut ObjectSchemas<'s>,
    pub secrets: &'w mut Secrets,
    pub direction: Direction,
    pub part: &'w str,
    pub found: Vec<Difference>,
}

impl<'s> Walk<'_, 's> {
    /// The depth is bounded by that of JSON, which serde_json bounds.
    pub(super) fn value(
        &mut self,
        value: &Value,
        shape: usize,
        seen: &mut Seen<'s>,
        pointer: &mut String,
        secret: bool,
    ) {
        seen.count += 1;
        let secret = secret || self.shapes.get(shape).secret;
        let length = pointer.len();
        match value {
            Value::Object(entries) => {
                for (name, value) in entries {
                    let known = self.shapes.get(shape).properties.get_key_value(name.as_str());
                    match (
                        known.map(|(name, field)| (*name, *field)),
                        self.shapes.get(shape).others,
                    ) {
                        (Some((name, field)), _) => {
                            pointer.push('/');
                            pointer.push_str(&token(name));
                            if self.shapes.is_barred(&field, self.direction) {
                                let message = format!(
                                    "is `{}` and goes the other way",
                                    self.direction.barred()
                                );
                                let difference = Difference::new(
                                    &WRONG_DIRECTION,
                                    Level::Error,
                                    self.part,
                                    pointer.as_str(),
                                    message,
                                );
                                self.found.push(difference.at(Some(field.key)));
                            }
                            let inner = self.shapes.of(field.node);
                            self.value(
                                value,
                                inner,
                                seen.fields.entry(name).or_default(),
                                pointer,
                                secret,
                            );
                        }
                        (None, Some(Others::Schema(node))) => {
                            pointer.push_str("/*");
                            let inner = self.shapes.of(node);
                            let items = seen.items.get_or_insert_default();
                            self.value(value, inner, items, pointer, secret);
                        }
                        (None, Some(Others::Any)) => {}
                        (None, None) => self.unknown(name, value, shape, pointer, secret),
                    }
                    pointer.truncate(length);
                }
            }
            Value::Array(items) => {
                let Some(node) = self.shapes.get(shape).items else { return };
                let inner = self.shapes.of(node);
                pointer.push_str("/*");
                for item in items {
                    self.value(item, inner, seen.items.get_or_insert_default(), pointer, secret);
                }
                pointer.truncate(length);
            }
            Value::String(_) | Value::Number(_) if secret => {
                self.secrets.add(&value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                let listed = &self.shapes.get(shape).listed;
                if !listed.is_empty() {
                    let known = listed.contains(value);
                    let shown =
                        if known { value.to_string() } else { shown::value(value, Field::Known) };
                    if seen.values.len() < VALUES || seen.values.contains_key(&shown) {
                        *seen.values.entry(shown).or_default() += 1;
                    }
                }
            }
        }
    }

    fn unknown(
        &mut self,
        name: &str,
        value: &Value,
        shape: usize,
        pointer: &mut String,
        secret: bool,
    ) {
        // A value that is no object at all is told by its type.
        let shape = self.shapes.get(shape);
        if shape.properties.is_empty() && shape.kind() != Some("object") {
            return;
        }
        let location = shape.keyword("properties");
        let field = match secret || self.secrets.is_secret(name) {
            true => Field::Secret,
            false => Field::Unknown,
        };
        pointer.push('/');
        pointer.push_str(&token(&shown::name(name)));
        let message = "is not in the spec";
        let difference =
            Difference::new(&UNKNOWN_FIELD, Level::Error, self.part, pointer.as_str(), message);
        self.found.push(difference.value(shown::value(value, field)).at(location));
    }
}
