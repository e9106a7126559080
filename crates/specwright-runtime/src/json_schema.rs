//! The JSON Schema of a described type.

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value as JsonValue, json};

use crate::{
    Alternative, Choice, EnumOf, Presence, Property, Shape, TypeInfo, UnknownFields, Value,
};

/// The schema of a type; named types inside it become definitions of the generator.
pub fn of(ty: &'static TypeInfo, generator: &mut SchemaGenerator) -> Schema {
    let mut schema = Map::new();
    match &ty.shape {
        Shape::Any => {}
        Shape::Boolean => {
            schema.insert("type".into(), json!("boolean"));
        }
        Shape::Integer { bits, rules } => {
            schema.insert("type".into(), json!("integer"));
            schema.insert("format".into(), json!(format!("int{bits}")));
            limit(&mut schema, "minimum", rules.minimum);
            limit(&mut schema, "maximum", rules.maximum);
            limit(&mut schema, "multipleOf", rules.multiple_of);
        }
        Shape::Number { bits, rules } => {
            schema.insert("type".into(), json!("number"));
            if *bits == 32 {
                schema.insert("format".into(), json!("float"));
            }
            limit(&mut schema, "minimum", rules.minimum);
            limit(&mut schema, "exclusiveMinimum", rules.exclusive_minimum);
            limit(&mut schema, "maximum", rules.maximum);
            limit(&mut schema, "exclusiveMaximum", rules.exclusive_maximum);
            let step = rules.multiple_of.and_then(|step| step.to_string().parse::<f64>().ok());
            limit(&mut schema, "multipleOf", step);
        }
        Shape::String(rules) => {
            schema.insert("type".into(), json!("string"));
            limit(&mut schema, "minLength", rules.min_length);
            limit(&mut schema, "maxLength", rules.max_length);
            limit(&mut schema, "pattern", rules.pattern.map(|pattern| pattern.text()));
            limit(&mut schema, "format", rules.format.map(|format| format.keyword()));
        }
        Shape::Binary => {
            schema.insert("type".into(), json!("string"));
            schema.insert("format".into(), json!("binary"));
        }
        Shape::Enum { of, values } => {
            match of {
                EnumOf::Strings => limit(&mut schema, "type", Some("string")),
                EnumOf::Int32 | EnumOf::Int64 => {
                    limit(&mut schema, "type", Some("integer"));
                    let format = if *of == EnumOf::Int32 { "int32" } else { "int64" };
                    limit(&mut schema, "format", Some(format));
                }
                EnumOf::Values => {}
            }
            let values = values.iter().map(Value::to_json).map(JsonValue::from);
            schema.insert("enum".into(), values.collect());
        }
        Shape::Array { item, rules } => {
            schema.insert("type".into(), json!("array"));
            schema.insert("items".into(), part(item(), generator).to_value());
            limit(&mut schema, "minItems", rules.min_items);
            limit(&mut schema, "maxItems", rules.max_items);
            limit(&mut schema, "uniqueItems", rules.unique_items.then_some(true));
        }
        Shape::Object { properties, unknown, rules } => {
            schema.insert("type".into(), json!("object"));
            limit(&mut schema, "minProperties", rules.min_properties);
            limit(&mut schema, "maxProperties", rules.max_properties);
            object(&mut schema, properties, *unknown, generator);
        }
        Shape::Union { alternatives, choice } => {
            let parts = alternatives
                .iter()
                .map(|alternative| tagged(alternative, *choice, generator))
                .collect();
            let keyword = if *choice == Choice::Any { "anyOf" } else { "oneOf" };
            schema.insert(keyword.into(), parts);
        }
    }
    if let Some(not) = ty.not {
        schema.insert("not".into(), part(not(), generator).to_value());
    }
    schema.into()
}

fn object(
    schema: &mut Map<String, JsonValue>,
    properties: &'static [Property],
    unknown: UnknownFields,
    generator: &mut SchemaGenerator,
) {
    let mut parts = Map::new();
    let mut required = Vec::new();
    let mut forbidden = Vec::new();
    for property in properties {
        match property.presence {
            Presence::Forbidden => {
                forbidden.push(json!({ "required": [property.name] }));
                continue;
            }
            Presence::Required => required.push(property.name),
            Presence::Optional => {}
        }
        parts.insert(property.name.into(), part((property.ty)(), generator).to_value());
    }
    schema.insert("properties".into(), parts.into());
    limit(schema, "required", Some(required).filter(|required| !required.is_empty()));
    if !forbidden.is_empty() {
        schema.insert("not".into(), json!({ "anyOf": forbidden }));
    }
    match unknown {
        UnknownFields::Ignored => {}
        UnknownFields::Refused => limit(schema, "additionalProperties", Some(false)),
        UnknownFields::Kept(ty) => {
            let others = part(ty(), generator).to_value();
            schema.insert("additionalProperties".into(), others);
        }
    }
}

/// An alternative, with the values of its discriminator.
fn tagged(alternative: &Alternative, choice: Choice, generator: &mut SchemaGenerator) -> JsonValue {
    let part = part((alternative.ty)(), generator).to_value();
    let Choice::Tag(property) = choice else {
        return part;
    };
    let tag =
        json!({ "required": [property], "properties": { property: { "enum": alternative.tags } } });
    json!({ "allOf": [part, tag] })
}

/// A type where it is used: by reference if it has a name.
fn part(ty: &'static TypeInfo, generator: &mut SchemaGenerator) -> Schema {
    let part = match ty.subschema {
        Some(subschema) => subschema(generator),
        None => of(ty, generator),
    };
    match (ty.nullable, &ty.shape) {
        (true, Shape::Any) | (false, _) => part,
        (true, _) => {
            let mut either = Map::new();
            either.insert("anyOf".into(), json!([part.to_value(), { "type": "null" }]));
            either.into()
        }
    }
}

fn limit<T: serde::Serialize>(schema: &mut Map<String, JsonValue>, key: &str, value: Option<T>) {
    if let Some(value) = value {
        schema.insert(key.into(), json!(value));
    }
}
