//! Values drawn at random from each schema of the specs, through the generated types.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};

use crate::spec::Spec;
use crate::types;

/// Draws a value that keeps a schema.
pub fn value_of(spec: &Spec, schema: &Value) -> BoxedStrategy<Value> {
    let schema = spec.resolve(schema);
    if let Some([only]) = schema["allOf"].as_array().map(Vec::as_slice) {
        return value_of(spec, only);
    }
    if let Some(parts) = schema["allOf"].as_array() {
        let parts: Vec<_> = parts.iter().map(|part| value_of(spec, part)).collect();
        return parts.prop_map(|parts| parts.into_iter().fold(json!({}), merge)).boxed();
    }
    if let Some(values) = schema["enum"].as_array() {
        return proptest::sample::select(values.clone()).boxed();
    }
    match schema["type"].as_str().unwrap() {
        "integer" => integer(schema),
        "boolean" => any::<bool>().prop_map(Value::from).boxed(),
        "string" => string(schema),
        "array" => array(spec, schema),
        "object" => object(spec, schema),
        other => panic!("nothing here draws a {other}"),
    }
}

fn integer(schema: &Value) -> BoxedStrategy<Value> {
    let (low, high) = match schema["format"].as_str() {
        Some("int32") => (i32::MIN.into(), i32::MAX.into()),
        Some("int64") | None => (i64::MIN, i64::MAX),
        Some(other) => panic!("nothing here draws an integer of format {other}"),
    };
    let low = schema["minimum"].as_i64().unwrap_or(low);
    let high = schema["maximum"].as_i64().unwrap_or(high);
    // The ends are where mistakes are.
    prop_oneof![Just(low), Just(high), low..=high].prop_map(Value::from).boxed()
}

fn string(schema: &Value) -> BoxedStrategy<Value> {
    if let Some(pattern) = schema["pattern"].as_str() {
        // Strategies draw whole texts, and know no anchors.
        let inner = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix('$')).unwrap();
        return proptest::string::string_regex(inner).unwrap().prop_map(Value::from).boxed();
    }
    let low = schema["minLength"].as_u64().unwrap_or(0) as usize;
    let high = schema["maxLength"].as_u64().map_or(low + 40, |high| high as usize);
    vec(any::<char>(), low..=high)
        .prop_map(|characters| Value::from(characters.into_iter().collect::<String>()))
        .boxed()
}

fn array(spec: &Spec, schema: &Value) -> BoxedStrategy<Value> {
    let low = schema["minItems"].as_u64().unwrap_or(0) as usize;
    let high = schema["maxItems"].as_u64().map_or(low + 5, |high| high as usize);
    vec(value_of(spec, &schema["items"]), low..=high).prop_map(Value::from).boxed()
}

fn object(spec: &Spec, schema: &Value) -> BoxedStrategy<Value> {
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    let mut fields = Vec::new();
    for (name, property) in schema["properties"].as_object().unwrap() {
        let value = value_of(spec, property);
        let value = if required.contains(&json!(name)) {
            value.prop_map(Some).boxed()
        } else {
            proptest::option::of(value).boxed()
        };
        let name = name.clone();
        fields.push(value.prop_map(move |value| value.map(|value| (name.clone(), value))));
    }
    fields
        .prop_map(|fields| fields.into_iter().flatten().collect::<Map<String, Value>>().into())
        .boxed()
}

fn merge(mut all: Value, part: Value) -> Value {
    let fields = part.as_object().unwrap().clone();
    all.as_object_mut().unwrap().extend(fields);
    all
}

#[test]
fn drawn_values_round_trip() {
    for spec in Spec::all() {
        for ty in types::of(spec.api) {
            let schema = &spec.schemas()[ty.name];
            let validator = spec.validator(schema);
            let check = |value: Value| {
                prop_assert!(validator.is_valid(&value), "the strategy drew a wrong value");
                let report = (ty.violations)(&value.to_string());
                prop_assert!(report.is_empty(), "{report:?}");
                prop_assert_eq!((ty.recode)(&value.to_string()), Ok(value));
                Ok(())
            };
            let mut runner = TestRunner::deterministic();
            let drawn = runner.run(&value_of(&spec, schema), check);
            drawn.unwrap_or_else(|error| panic!("{} {}: {error}", spec.api, ty.name));
        }
    }
}
