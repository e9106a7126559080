//! The JSON schemas of the generated types against the schemas of the specs.

use serde_json::{Map, Value, json};

use crate::spec::Spec;
use crate::types;

/// What a schema says of values, without what only describes them.
fn rules(spec: &Spec, schema: &Value) -> Value {
    let schema = schema.as_object().unwrap();
    if let Some(parts) = schema.get("allOf") {
        let parts = parts.as_array().unwrap();
        if let [only] = parts.as_slice() {
            return rules(spec, only);
        }
        return merged(spec, parts);
    }
    let mut stated = Map::new();
    for (keyword, value) in schema {
        let value = match keyword.as_str() {
            "description" | "default" | "title" | "$schema" | "$defs" => continue,
            extension if extension.starts_with("x-") => continue,
            // It forbids no value.
            "format" if value == "password" => continue,
            "$ref" => {
                let name = value.as_str().unwrap().rsplit('/').next().unwrap();
                json!({ "name": name })
            }
            "required" => {
                let mut names: Vec<_> =
                    value.as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
                names.sort_unstable();
                json!(names)
            }
            "properties" => {
                let properties = value.as_object().unwrap().iter();
                // A property of any value says nothing: the bare envelope may have a result.
                let stated = properties.filter(|(_, schema)| **schema != json!({}));
                stated.map(|(name, schema)| (name.clone(), rules(spec, schema))).collect()
            }
            "items" => rules(spec, value),
            _ => value.clone(),
        };
        stated.insert(keyword.clone(), value);
    }
    stated.into()
}

/// One object instead of the parts of an `allOf`.
fn merged(spec: &Spec, parts: &[Value]) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for part in parts {
        let part = rules(spec, spec.resolve(part));
        properties.extend(part["properties"].as_object().unwrap().clone());
        required.extend(part["required"].as_array().cloned().unwrap_or_default());
    }
    json!({ "type": "object", "properties": properties, "required": required })
}

#[test]
fn generated_types_have_the_schemas_of_the_spec() {
    for spec in Spec::all() {
        for ty in types::of(spec.api) {
            let stated = rules(&spec, &spec.schemas()[ty.name]);
            let generated = rules(&spec, &(ty.json_schema)());
            assert_eq!(generated, stated, "{} {}", spec.api, ty.name);
        }
    }
}

/// Both APIs have a type of this name, with other rules.
#[test]
fn types_of_one_name_have_their_own_schemas() {
    use conference_types::{agentconf, mmc};

    type Both = (agentconf::ExtensionMinutes, mmc::ExtensionMinutes);
    let schema = schemars::schema_for!(Both).to_value();
    let definitions = schema["$defs"].as_object().unwrap().values();
    let bounded = definitions.filter(|definition| definition["maximum"] == 1440).count();
    assert_eq!((schema["$defs"].as_object().unwrap().len(), bounded), (2, 1));
}
