//! The inputs of an operation as JSON: every documented body, and one with every optional value.

use std::collections::BTreeMap;
use std::iter;

use proptest::strategy::{Strategy, ValueTree};
use proptest::string::string_regex;
use proptest::test_runner::TestRunner;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use specwright_runtime::{DecodeOwned, json as runtime_json};

use crate::spec::{Operation, Spec};

/// Optional values of deeper objects and items of deeper lists are left out.
const DEPTH: usize = 2;

/// A text that every place of a request has to escape in its own way.
const TEXT: &str = "a b/ü%&=+?#;,x";

/// The inputs of one call, by the names of the parameters. `body` is a body of the first media type; there is one of each
/// by its name too.
#[derive(Debug)]
pub struct Inputs(BTreeMap<String, Value>);

/// What the spec says of a request beside its path, query and body.
pub struct Declared {
    /// The names of header parameters.
    pub headers: Vec<String>,
    /// Names in the query that are credentials.
    pub keys: Vec<String>,
}

impl Inputs {
    /// One with every optional value, and one for each documented body, completed.
    pub fn of(spec: &Spec, operation: &Operation) -> Vec<Inputs> {
        let mut all = BTreeMap::new();
        for parameter in spec.parameters(operation) {
            let name = parameter["name"].as_str().unwrap().to_owned();
            all.insert(name, parameter_value(spec, &parameter));
        }
        let content = spec.resolve(&operation.node["requestBody"])["content"].as_object();
        let Some(media) = content.and_then(|content| content.values().next()) else {
            return vec![Inputs(all)];
        };
        for (name, media) in content.into_iter().flatten() {
            all.insert(name.clone(), value(spec, &media["schema"], 0));
        }
        let whole = value(spec, &media["schema"], 0);
        let mut documented: Vec<Value> = media.get("example").into_iter().cloned().collect();
        for example in media["examples"].as_object().into_iter().flat_map(Map::values) {
            documented.push(spec.resolve(example)["value"].clone());
        }
        let is_choice = spec.resolve(&media["schema"]).get("oneOf").is_some();
        for body in documented.iter_mut().filter(|_| !is_choice) {
            // What is absent is not compared: progenitor sends its default.
            *body = completed(body, &whole);
        }
        let bodies = iter::once(whole).chain(documented);
        let with_body = |body| {
            let mut all = all.clone();
            all.insert("body".to_owned(), body);
            Inputs(all)
        };
        bodies.map(with_body).collect()
    }

    /// An input as a value of our types.
    pub fn ours<T: DecodeOwned>(&self, name: &str) -> T {
        let text = self.0[name].to_string();
        runtime_json::read(&text).unwrap_or_else(|error| panic!("ours: {name} {text}: {error}"))
    }

    /// An input as a value of progenitor's types.
    pub fn theirs<T: DeserializeOwned>(&self, name: &str) -> T {
        let value = self.0[name].clone();
        let text = value.to_string();
        serde_json::from_value(value)
            .unwrap_or_else(|error| panic!("progenitor: {name} {text}: {error}"))
    }
}

impl Declared {
    pub fn of(spec: &Spec, operation: &Operation) -> Declared {
        let parameters = spec.parameters(operation).into_iter();
        let headers = parameters.filter(|parameter| parameter["in"] == "header");
        let name = |node: &Value| node["name"].as_str().unwrap().to_owned();
        let schemes = spec.root["components"]["securitySchemes"].as_object().unwrap().values();
        Declared {
            headers: headers.map(|header| name(&header)).collect(),
            keys: schemes.filter(|scheme| scheme["in"] == "query").map(name).collect(),
        }
    }
}

/// An object with the properties that it lacks.
fn completed(body: &Value, whole: &Value) -> Value {
    let mut completed = whole.clone();
    if let (Value::Object(all), Value::Object(own)) = (&mut completed, body) {
        all.extend(own.clone());
    }
    completed
}

fn parameter_value(spec: &Spec, parameter: &Value) -> Value {
    if let Some(example) = parameter.get("example") {
        return example.clone();
    }
    let examples = parameter["examples"].as_object().into_iter().flat_map(Map::values);
    if let Some(example) = examples.map(|example| spec.resolve(example)).next() {
        return example["value"].clone();
    }
    if parameter["in"] == "header" && parameter["schema"]["type"] == "string" {
        // Other characters are not allowed in a header.
        return value(spec, &parameter["schema"], 0)
            .as_str()
            .map(|text| text.replace('ü', "u"))
            .into();
    }
    let content = parameter["content"].as_object().and_then(|content| content.values().next());
    value(spec, &content.unwrap_or(parameter)["schema"], 0)
}

/// A value of a schema, with every optional property.
fn value(spec: &Spec, schema: &Value, depth: usize) -> Value {
    let schema = &plain(spec, schema);
    if let Some(values) = schema["enum"].as_array() {
        return values[0].clone();
    }
    match schema["type"].as_str() {
        Some("integer") => integer(schema).into(),
        Some("number") => number(schema).into(),
        Some("boolean") => true.into(),
        Some("string") => string(schema).into(),
        Some("array") => array(spec, schema, depth),
        Some("object") => object(spec, schema, depth),
        _ => json!({ "any": [1, "value"] }),
    }
}

/// A schema without references and choices: `allOf` merged, of others the first alternative.
fn plain(spec: &Spec, schema: &Value) -> Value {
    let mut schema = spec.resolve(schema).clone();
    for keyword in ["allOf", "oneOf", "anyOf"] {
        let Some(parts) = schema[keyword].as_array().cloned() else { continue };
        let count = if keyword == "allOf" { parts.len() } else { 1 };
        for part in &parts[..count] {
            merge(&mut schema, plain(spec, part));
        }
    }
    schema
}

/// Adds keywords to a schema; those of objects are merged.
fn merge(schema: &mut Value, part: Value) {
    for (keyword, value) in part.as_object().into_iter().flatten() {
        match (&mut schema[keyword], value) {
            (Value::Object(all), Value::Object(more)) => all.extend(more.clone()),
            (Value::Array(all), Value::Array(more)) if keyword == "required" => {
                all.extend(more.clone());
            }
            (all, value) => *all = value.clone(),
        }
    }
}

fn integer(schema: &Value) -> i64 {
    let low = schema["minimum"].as_i64().unwrap_or(-7);
    let low = low + i64::from(schema["exclusiveMinimum"] == true);
    let step = schema["multipleOf"].as_i64().unwrap_or(1);
    low + (-low).rem_euclid(step)
}

fn number(schema: &Value) -> f64 {
    let low = schema["minimum"].as_f64().unwrap_or(-3.0);
    let high = schema["maximum"].as_f64().unwrap_or(low + 10.0);
    // With a fraction, as a whole number has several texts, and a binary one, which has the same text in each width.
    if low + 1.25 < high { low + 1.25 } else { low + (high - low) / 4.0 }
}

fn string(schema: &Value) -> String {
    if let Some(pattern) = schema["pattern"].as_str() {
        // Strategies draw whole texts, and know no anchors.
        let inner = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix('$')).unwrap();
        let strategy = string_regex(inner).unwrap();
        return strategy.new_tree(&mut TestRunner::deterministic()).unwrap().current();
    }
    let text = match schema["format"].as_str() {
        Some("date") => "2026-03-01",
        Some("date-time") => "2026-03-01T08:30:00Z",
        Some("uuid") => "6f0f7a52-3c7e-4d0f-9d3e-1f2a3b4c5d6e",
        Some("byte" | "binary") => "aGVsbG8=",
        Some("email") => "ada@example.org",
        Some("hostname") => "museum.example",
        Some("uri" | "uri-reference") => "https://museum.example/a?b=c",
        Some("ipv4") => "192.0.2.1",
        Some("ipv6") => "2001:db8::1",
        _ => TEXT,
    };
    let high = schema["maxLength"].as_u64().unwrap_or(100) as usize;
    text.chars().take(high).collect()
}

fn array(spec: &Spec, schema: &Value, depth: usize) -> Value {
    let items = plain(spec, &schema["items"]);
    let low = schema["minItems"].as_u64().unwrap_or(0) as usize;
    let high = schema["maxItems"].as_u64().unwrap_or(2) as usize;
    let count = if depth > DEPTH { low } else { high.min(2).max(low) };
    let item = |index: usize| match items["enum"].as_array() {
        Some(values) => values[index % values.len()].clone(),
        None if items["type"] == "integer" => (integer(&items) + index as i64).into(),
        None => value(spec, &items, depth + 1),
    };
    let mut values: Vec<Value> = (0..count).map(item).collect();
    if schema["uniqueItems"] == true {
        values.dedup();
    }
    values.into()
}

fn object(spec: &Spec, schema: &Value, depth: usize) -> Value {
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    let mut fields = Map::new();
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        let left_out = depth > DEPTH && !required.contains(&json!(name));
        if !left_out && property["readOnly"] != true {
            fields.insert(name.clone(), value(spec, property, depth + 1));
        }
    }
    if schema["additionalProperties"].is_object() {
        fields.insert("extra".to_owned(), value(spec, &schema["additionalProperties"], depth + 1));
    }
    fields.into()
}
