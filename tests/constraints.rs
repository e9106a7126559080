//! For each constraint that a spec puts on a request, a request that breaks only this one.

use bytes::Bytes;
use conference_server::{agentconf, mmc};
use conference_sim::Simulator;
use http::Request;
use http_body_util::{BodyExt, Full};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use specwright_runtime::{Constraint, Place, Violation};
use tower_service::Service;

use crate::random::value_of;
use crate::spec::{Operation, Spec};

/// A value in place of a good one, and the rule that it breaks.
struct Breach {
    /// JSON pointer to the changed value, or to the property that is taken away.
    pointer: String,
    /// `None` takes the value away.
    value: Option<Value>,
    /// Where the report should point; for an array it is the array, not the item too many.
    constraint: Constraint,
}

/// Every way to break one rule of a schema, in a value that keeps it otherwise.
fn breaches(spec: &Spec, schema: &Value, good: &Value, pointer: &str) -> Vec<Breach> {
    let schema = spec.resolve(schema);
    let at = |value: Value, constraint| Breach {
        pointer: pointer.to_owned(),
        value: Some(value),
        constraint,
    };
    let mut found = Vec::new();
    for (keyword, rule) in schema.as_object().unwrap() {
        match keyword.as_str() {
            "description" | "default" | "format" | "x-enum-varnames" | "x-enum-descriptions" => {}
            "type" => {
                let (other, expected) = match (rule.as_str().unwrap(), schema["format"].as_str()) {
                    ("integer", Some("int32")) => (json!("1"), "a 32-bit integer"),
                    ("integer", _) => (json!("1"), "a 64-bit integer"),
                    ("string", _) => (json!(1), "a string"),
                    ("boolean", _) => (json!(1), "a boolean"),
                    ("number", _) => (json!("1"), "a number"),
                    ("array", _) => (json!({}), "an array"),
                    ("object", _) => (json!([]), "an object"),
                    (other, _) => panic!("no breach of type {other}"),
                };
                found.push(at(other, Constraint::Type(expected)));
                found.push(at(Value::Null, Constraint::Type(expected)));
            }
            "minimum" => {
                let limit = rule.as_i64().unwrap();
                found.push(at(json!(limit - 1), Constraint::Minimum(limit.into())));
            }
            "maximum" => {
                let limit = rule.as_i64().unwrap();
                found.push(at(json!(limit + 1), Constraint::Maximum(limit.into())));
            }
            "enum" => {
                let values = rule.as_array().unwrap();
                let other = match values[0] {
                    Value::Number(_) => {
                        json!(values.iter().map(|v| v.as_i64().unwrap()).max().unwrap() + 1)
                    }
                    _ => json!("no such value"),
                };
                found.push(at(other, Constraint::Enum));
            }
            "maxLength" => {
                let limit = rule.as_u64().unwrap() as usize;
                found.push(at(json!("x".repeat(limit + 1)), Constraint::MaxLength(limit)));
            }
            "maxItems" => {
                let limit = rule.as_u64().unwrap() as usize;
                let item = good[0].clone();
                found.push(at(json!(vec![item; limit + 1]), Constraint::MaxItems(limit)));
            }
            "items" => found.extend(breaches(spec, rule, &good[0], &format!("{pointer}/0"))),
            "required" => {
                for name in rule.as_array().unwrap() {
                    let pointer = format!("{pointer}/{}", name.as_str().unwrap());
                    let constraint = Constraint::Required;
                    found.push(Breach { pointer, value: None, constraint });
                }
            }
            "properties" => {
                for (name, property) in rule.as_object().unwrap() {
                    let pointer = format!("{pointer}/{name}");
                    found.extend(breaches(spec, property, &good[name], &pointer));
                }
            }
            other => panic!("no request breaks `{other}` here; add a breach"),
        }
    }
    found
}

impl Breach {
    fn apply(&self, good: &Value) -> Value {
        let mut value = good.clone();
        if let Some(changed) = &self.value {
            *value.pointer_mut(&self.pointer).unwrap() = changed.clone();
        } else {
            let (parent, name) = self.pointer.rsplit_once('/').unwrap();
            value.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name).unwrap();
        }
        value
    }
}

/// A request of an operation that keeps every rule.
struct Good {
    path: Vec<(String, Value)>,
    query: Vec<(String, Value)>,
    headers: Vec<(String, Value)>,
    body: Option<Value>,
}

/// Draws values until each optional property is there and no array is empty, so that every rule can
/// be broken.
fn good(spec: &Spec, operation: &Operation) -> Good {
    let mut runner = TestRunner::deterministic();
    let mut draw = |schema: &Value| loop {
        let value = value_of(spec, schema).new_tree(&mut runner).unwrap().current();
        if complete(spec, schema, &value) {
            return value;
        }
    };
    let mut path = Vec::new();
    let mut query = Vec::new();
    let mut headers = Vec::new();
    for parameter in spec.parameters(operation) {
        let pair = (parameter["name"].as_str().unwrap().to_owned(), draw(&parameter["schema"]));
        match parameter["in"].as_str().unwrap() {
            "path" => path.push(pair),
            "query" => query.push(pair),
            // Not every text can stand in a header.
            "header" if pair.1.is_string() => headers.push((pair.0, json!("a word"))),
            "header" => headers.push(pair),
            other => panic!("no request here has a parameter in {other}"),
        }
    }
    Good { path, query, headers, body: spec.body_schema(operation).as_ref().map(draw) }
}

fn complete(spec: &Spec, schema: &Value, value: &Value) -> bool {
    let schema = spec.resolve(schema);
    match value {
        Value::Object(fields) => {
            let properties = schema["properties"].as_object().unwrap();
            fields.len() == properties.len()
                && properties.iter().all(|(name, property)| complete(spec, property, &value[name]))
        }
        Value::Array(items) => {
            !items.is_empty() && items.iter().all(|item| complete(spec, &schema["items"], item))
        }
        _ => true,
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

impl Good {
    fn request(&self, spec: &Spec, operation: &Operation) -> Request<Full<Bytes>> {
        let simulator = Simulator::documented();
        let mut target = operation.path.clone();
        for (name, value) in &self.path {
            target = target.replace(&format!("{{{name}}}"), &encoded(&text(value)));
        }
        let pairs =
            self.query.iter().map(|(name, value)| format!("{name}={}", encoded(&text(value))));
        let query = pairs.collect::<Vec<_>>().join("&");
        let (base, header, credential) = match spec.api {
            "agentconf" => (agentconf::types::BASE_PATH, "Guid", simulator.guid(153).unwrap()),
            _ => {
                let token = simulator.control_token("914083136").unwrap();
                (mmc::types::BASE_PATH, "X-Conference-Authorization", token)
            }
        };
        let body = self.body.as_ref().map(Value::to_string).unwrap_or_default();
        let mut request = Request::builder()
            .method(operation.method.as_str())
            .uri(format!("{base}{target}?{query}"))
            .header("content-type", "application/json; charset=UTF-8");
        if !operation.is_open() {
            request = request.header(header, credential);
        }
        for (name, value) in &self.headers {
            request = request.header(name, text(value));
        }
        request.body(Full::from(body)).unwrap()
    }
}

/// The text of the answer to a request that is refused before the handler; of any other answer,
/// `None`.
async fn refusal(spec: &Spec, request: Request<Full<Bytes>>) -> Option<String> {
    let simulator = Simulator::documented();
    let response = match spec.api {
        "agentconf" => agentconf::service(simulator).call(request).await.unwrap(),
        _ => mmc::service(simulator).call(request).await.unwrap(),
    };
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    let body: Value = serde_json::from_slice(&body).unwrap_or_default();
    match spec.api {
        "agentconf" if body["retcode"] == "000-002" => body["message"].as_str().map(str::to_owned),
        "mmc" if body["error_code"] == "MMC.INVALID_PARAMETER" => {
            assert_eq!(status, 400);
            body["error_msg"].as_str().map(str::to_owned)
        }
        _ => None,
    }
}

/// The request is refused, and the report holds just this violation.
async fn check(
    spec: &Spec,
    operation: &Operation,
    request: Good,
    place: Place,
    pointer: String,
    constraint: Constraint,
) {
    let expected = Violation { place, pointer, constraint }.to_string();
    let answer = refusal(spec, request.request(spec, operation)).await;
    assert_eq!(answer.as_deref(), Some(expected.as_str()), "{}", operation.id);
}

/// Puts a value in the place of a parameter, breach by breach. Text has no type of its own, so a
/// wrong type is a word, and a string has no wrong type.
async fn check_parameters(spec: &Spec, operation: &Operation) -> usize {
    let mut checked = 0;
    for parameter in spec.parameters(operation) {
        let name = parameter["name"].as_str().unwrap();
        let schema = &parameter["schema"];
        let place = match parameter["in"].as_str().unwrap() {
            "path" => Place::Path,
            "header" => Place::Header,
            _ => Place::Query,
        };
        let is_string = spec.resolve(schema)["type"] == "string";
        for breach in breaches(spec, schema, &Value::Null, "") {
            let wrong_type = matches!(breach.constraint, Constraint::Type(_));
            if wrong_type && is_string {
                continue;
            }
            let mut request = good(spec, operation);
            let list = match place {
                Place::Path => &mut request.path,
                Place::Header => &mut request.headers,
                _ => &mut request.query,
            };
            let slot = list.iter_mut().find(|(known, _)| known == name).unwrap();
            slot.1 = if wrong_type { json!("word") } else { breach.value.unwrap() };
            let pointer = format!("/{name}");
            check(spec, operation, request, place, pointer, breach.constraint).await;
            checked += 1;
        }
        if place != Place::Path && parameter["required"] == true {
            let mut request = good(spec, operation);
            let list =
                if place == Place::Header { &mut request.headers } else { &mut request.query };
            list.retain(|(known, _)| known != name);
            let pointer = format!("/{name}");
            check(spec, operation, request, place, pointer, Constraint::Required).await;
            checked += 1;
        }
    }
    checked
}

async fn check_body(spec: &Spec, operation: &Operation) -> usize {
    let Some(schema) = spec.body_schema(operation) else {
        return 0;
    };
    let whole = good(spec, operation).body.unwrap();
    let mut checked = 0;
    for breach in breaches(spec, &schema, &whole, "") {
        let request = good(spec, operation);
        let body = Some(breach.apply(request.body.as_ref().unwrap()));
        let request = Good { body, ..request };
        let Breach { pointer, constraint, .. } = breach;
        check(spec, operation, request, Place::Body, pointer, constraint).await;
        checked += 1;
    }
    checked
}

#[tokio::test]
async fn each_broken_constraint_is_refused_with_its_pointer() {
    let mut checked = 0;
    for spec in Spec::all() {
        for operation in spec.operations() {
            let request = good(&spec, &operation).request(&spec, &operation);
            assert_eq!(refusal(&spec, request).await, None, "{}", operation.id);
            checked += check_parameters(&spec, &operation).await;
            checked += check_body(&spec, &operation).await;
        }
    }
    assert!(checked > 30, "only {checked} requests were tried");
}

#[tokio::test]
async fn all_violations_are_reported_at_once() {
    let spec = Spec::load("mmc");
    let operation = spec.operation("prolongMeeting");
    let body = Some(json!({ "auto": 7, "duration": "long" }));
    let request = Good { path: Vec::new(), query: Vec::new(), headers: Vec::new(), body };
    let answer = refusal(&spec, request.request(&spec, &operation)).await.unwrap();
    assert_eq!(
        answer,
        "query /conferenceID is required; \
         body /auto must be one of the listed values; body /duration must be a 32-bit integer"
    );
}
