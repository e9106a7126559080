//! The JSON Schema of a described type.

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, json};

use crate::{Presence, Shape, TypeInfo, UnknownFields, Value};

/// The schema of a type; named types inside it become definitions of the generator.
pub fn of(ty: &'static TypeInfo, generator: &mut SchemaGenerator) -> Schema {
    let mut schema = Map::new();
    match &ty.shape {
        Shape::Boolean => {
            schema.insert("type".into(), json!("boolean"));
        }
        Shape::Integer { bits, minimum, maximum } => {
            schema.insert("type".into(), json!("integer"));
            schema.insert("format".into(), json!(format!("int{bits}")));
            limit(&mut schema, "minimum", *minimum);
            limit(&mut schema, "maximum", *maximum);
        }
        Shape::Number => {
            schema.insert("type".into(), json!("number"));
        }
        Shape::String { min_length, max_length } => {
            schema.insert("type".into(), json!("string"));
            limit(&mut schema, "minLength", *min_length);
            limit(&mut schema, "maxLength", *max_length);
        }
        Shape::Enum { bits, values } => {
            schema.insert("type".into(), json!(if *bits == 0 { "string" } else { "integer" }));
            if *bits != 0 {
                schema.insert("format".into(), json!(format!("int{bits}")));
            }
            let values = values.iter().map(|value| match value {
                Value::Integer(value) => json!(value),
                Value::String(value) => json!(value),
            });
            schema.insert("enum".into(), values.collect());
        }
        Shape::Array { item, min_items, max_items } => {
            schema.insert("type".into(), json!("array"));
            schema.insert("items".into(), part(item(), generator).to_value());
            limit(&mut schema, "minItems", *min_items);
            limit(&mut schema, "maxItems", *max_items);
        }
        Shape::Object { properties, unknown } => {
            schema.insert("type".into(), json!("object"));
            let mut parts = Map::new();
            for property in *properties {
                let part = part((property.ty)(), generator).to_value();
                let part = if property.nullable {
                    json!({ "anyOf": [part, { "type": "null" }] })
                } else {
                    part
                };
                parts.insert(property.name.into(), part);
            }
            schema.insert("properties".into(), parts.into());
            let required: Vec<_> = properties
                .iter()
                .filter(|property| property.presence == Presence::Required)
                .map(|property| property.name)
                .collect();
            if !required.is_empty() {
                schema.insert("required".into(), json!(required));
            }
            if *unknown == UnknownFields::Refused {
                schema.insert("additionalProperties".into(), json!(false));
            }
        }
    }
    schema.into()
}

/// A type where it is used: by reference if it has a name.
fn part(ty: &'static TypeInfo, generator: &mut SchemaGenerator) -> Schema {
    match ty.subschema {
        Some(subschema) => subschema(generator),
        None => of(ty, generator),
    }
}

fn limit<T: serde::Serialize>(
    schema: &mut Map<String, serde_json::Value>,
    key: &str,
    value: Option<T>,
) {
    if let Some(value) = value {
        schema.insert(key.into(), json!(value));
    }
}
