//! The two judges of a value against a schema of a document: the generator's, of examples, and the one of recorded
//! traffic, which is the crate `jsonschema`. What they say of one value must not differ.

use std::mem::discriminant;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use specwright_document::{Document, Level};
use specwright_traffic::{Input, verify};

/// Schemas, each with values near its limits.
fn schemas() -> Vec<(Value, Vec<Value>)> {
    let pet = json!({ "type": "object", "required": ["kind"], "properties": {
        "kind": { "type": "string", "enum": ["cat", "dog"] }, "age": { "type": "integer", "minimum": 0 } } });
    vec![
        (json!({ "type": "integer", "minimum": 2, "maximum": 5 }), vec![json!(2), json!(6)]),
        (
            json!({ "type": "number", "minimum": 0, "exclusiveMinimum": true, "multipleOf": 0.5 }),
            vec![json!(0), json!(0.5), json!(0.75)],
        ),
        (json!({ "type": "integer", "format": "int32" }), vec![json!(2147483648_i64)]),
        (
            json!({ "type": "string", "minLength": 2, "maxLength": 3, "pattern": "^a" }),
            vec![json!("aé"), json!("abcd"), json!("ba")],
        ),
        (json!({ "type": "string", "nullable": true, "enum": ["a", null] }), vec![json!("a")]),
        (json!({ "type": "boolean" }), vec![json!(true)]),
        (
            json!({ "type": "array", "items": { "type": "integer" }, "minItems": 1, "maxItems": 2,
                "uniqueItems": true }),
            vec![json!([1, 2]), json!([1, 1]), json!([1, "a"]), json!([1, 2, 3])],
        ),
        (pet.clone(), vec![json!({ "kind": "cat", "age": -1 }), json!({ "kind": "cow" })]),
        (
            json!({ "type": "object", "additionalProperties": { "type": "integer" }, "maxProperties": 1 }),
            vec![json!({ "a": 1 }), json!({ "a": "b" }), json!({ "a": 1, "b": 2 })],
        ),
        (
            json!({ "allOf": [pet, { "type": "object", "required": ["age"] }] }),
            vec![json!({ "kind": "dog" }), json!({ "kind": "dog", "age": 3 })],
        ),
        (
            json!({ "oneOf": [{ "type": "integer", "maximum": 4 }, { "type": "integer", "minimum": 3 }] }),
            vec![json!(3), json!(2), json!(9)],
        ),
        (
            json!({ "anyOf": [{ "type": "string" }, { "type": "integer" }] }),
            vec![json!("a"), json!(1), json!(1.5)],
        ),
        (
            json!({ "type": "integer", "not": { "type": "integer", "enum": [1, 2] } }),
            vec![json!(1), json!(3)],
        ),
    ]
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-3..8_i64).prop_map(Value::from),
        (-4..8_i64).prop_map(|n| Value::from(n as f64 / 4.0)),
        "[abé]{0,4}".prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map("kind|age|[ab]", inner, 0..3)
                .prop_map(|entries| entries.into_iter().collect()),
        ]
    })
}

/// A document whose only operation takes a body of a schema, perhaps with an example.
fn spec(schema: &Value, example: Option<&Value>) -> String {
    let mut media = json!({ "schema": schema });
    if let Some(example) = example {
        media["example"] = example.clone();
    }
    json!({
        "openapi": "3.0.3", "info": { "title": "T", "version": "1" },
        "paths": { "/a": { "post": { "operationId": "a",
            "requestBody": { "required": true, "content": { "application/json": media } },
            "responses": { "204": { "description": "Done." } } } } },
    })
    .to_string()
}

fn generator_accepts(schema: &Value, value: &Value) -> bool {
    specwright_codegen::validate(&spec(schema, Some(value))).is_ok()
}

fn traffic_accepts(schema: &Value, value: &Value) -> bool {
    let document = Document::parse("a.json", spec(schema, None)).unwrap();
    let exchange = format!(
        "POST /a HTTP/1.1\nHost: a.example\nContent-Type: application/json\n\n{value}\n\nHTTP/1.1 204 No Content\n"
    );
    let input = Input { name: "a.http".to_owned(), bytes: exchange.into_bytes(), answers: None };
    let report = verify(&[document], vec![input]);
    let wrong = |level| matches!(level, Level::Invalid | Level::Error);
    report.diagnostics().iter().all(|one| !wrong(one.level) || one.lint.name == "unknown-field")
}

#[test]
fn the_generator_and_traffic_agree_on_every_value() {
    let mut accepted = 0;
    let mut refused = 0;
    let mut check = |schema: &Value, value: &Value| {
        let both = [generator_accepts(schema, value), traffic_accepts(schema, value)];
        assert!(both[0] == both[1], "{both:?}: {value} of {schema}");
        *(if both[0] { &mut accepted } else { &mut refused }) += 1;
    };
    for (schema, values) in schemas() {
        let description = spec(&schema, None);
        specwright_codegen::validate(&description).unwrap_or_else(|p| panic!("{schema}: {p}"));
        values.iter().for_each(|value| check(&schema, value));
        let mut runner = TestRunner::deterministic();
        for round in 0..400 {
            let value = any_value().new_tree(&mut runner).unwrap().current();
            // Values of another type are refused soon; some are enough.
            if round < 20 || values.iter().any(|one| discriminant(one) == discriminant(&value)) {
                check(&schema, &value);
            }
        }
    }
    assert!(accepted > 100 && refused > 500, "{accepted} accepted, {refused} refused");
}
