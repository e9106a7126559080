//! The specs as JSON, read by another YAML reader than the generator's.

use std::path::Path;

use serde_json::{Map, Value, json};

pub const APIS: [&str; 2] = ["agentconf", "mmc"];

/// A spec as data.
pub struct Spec {
    pub api: &'static str,
    pub root: Value,
}

/// One operation of a spec.
pub struct Operation {
    pub id: String,
    pub method: String,
    pub path: String,
    pub node: Value,
}

impl Spec {
    pub fn load(api: &'static str) -> Spec {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../spec/{api}.yaml"));
        let text = std::fs::read_to_string(&path).unwrap();
        Spec { api, root: serde_saphyr::from_str(&text).unwrap() }
    }

    pub fn all() -> impl Iterator<Item = Spec> {
        APIS.into_iter().map(Spec::load)
    }

    pub fn operations(&self) -> Vec<Operation> {
        let mut operations = Vec::new();
        for (path, item) in self.root["paths"].as_object().unwrap() {
            let shared = item["parameters"].as_array().cloned().unwrap_or_default();
            for (method, node) in item.as_object().unwrap() {
                if method == "parameters" {
                    continue;
                }
                let mut node = node.clone();
                let own = node["parameters"].as_array().cloned().unwrap_or_default();
                node["parameters"] = [shared.clone(), own].concat().into();
                operations.push(Operation {
                    id: node["operationId"].as_str().unwrap().to_owned(),
                    method: method.to_uppercase(),
                    path: path.clone(),
                    node,
                });
            }
        }
        assert!(!operations.is_empty());
        operations
    }

    pub fn operation(&self, id: &str) -> Operation {
        self.operations().into_iter().find(|operation| operation.id == id).unwrap()
    }

    pub fn schemas(&self) -> &Map<String, Value> {
        self.root["components"]["schemas"].as_object().unwrap()
    }

    /// The value itself, or what its `$ref` leads to.
    pub fn resolve<'a>(&'a self, node: &'a Value) -> &'a Value {
        match node["$ref"].as_str() {
            Some(reference) => self.root.pointer(&reference[1..]).unwrap(),
            None => node,
        }
    }

    /// The parameters of an operation, resolved.
    pub fn parameters(&self, operation: &Operation) -> Vec<Value> {
        let list = operation.node["parameters"].as_array().cloned().unwrap_or_default();
        list.iter().map(|parameter| self.resolve(parameter).clone()).collect()
    }

    /// The schema of an operation's request body.
    pub fn body_schema(&self, operation: &Operation) -> Option<Value> {
        let content = operation.node["requestBody"]["content"].as_object()?;
        Some(content.values().next().unwrap()["schema"].clone())
    }

    /// Schemas as a JSON Schema of draft 4, which OpenAPI 3.0 extends.
    pub fn validator(&self, schema: &Value) -> jsonschema::Validator {
        assert!(!self.root.to_string().contains("\"nullable\""), "draft 4 knows no `nullable`");
        let schema = json!({ "allOf": [schema], "components": self.root["components"] });
        jsonschema::options().with_draft(jsonschema::Draft::Draft4).build(&schema).unwrap()
    }
}

/// An example and the schema that it stands beside.
pub struct Example {
    /// Operation, place and name, for messages.
    pub place: String,
    pub name: String,
    pub schema: Value,
    pub value: Value,
}

impl Operation {
    /// Whether it asks for no credential.
    pub fn is_open(&self) -> bool {
        self.node["security"].as_array().is_some_and(Vec::is_empty)
    }

    /// The examples of the request body.
    pub fn requests(&self, spec: &Spec) -> Vec<Example> {
        self.examples(spec, &self.node["requestBody"], "request")
    }

    /// The examples of all responses.
    pub fn responses(&self, spec: &Spec) -> Vec<Example> {
        let responses = self.node["responses"].as_object().unwrap();
        let examples = responses.iter().map(|(status, response)| {
            self.examples(spec, spec.resolve(response), &format!("response {status}"))
        });
        examples.flatten().collect()
    }

    fn examples(&self, spec: &Spec, body: &Value, place: &str) -> Vec<Example> {
        let mut found = Vec::new();
        for media in body["content"].as_object().into_iter().flat_map(Map::values) {
            for (name, example) in media["examples"].as_object().into_iter().flatten() {
                found.push(Example {
                    place: format!("{} {} {place} `{name}`", spec.api, self.id),
                    name: name.clone(),
                    schema: media["schema"].clone(),
                    value: spec.resolve(example)["value"].clone(),
                });
            }
        }
        found
    }

    /// The documented request body.
    pub fn documented_request(&self, spec: &Spec) -> Value {
        named(self.requests(spec), "documented").unwrap()
    }

    /// The documented response body.
    pub fn documented_response(&self, spec: &Spec) -> Value {
        named(self.responses(spec), "documented").unwrap()
    }

    /// An example of the request body that is ours.
    pub fn request(&self, spec: &Spec, name: &str) -> Value {
        named(self.requests(spec), name).unwrap()
    }

    /// An example of a response body that is ours.
    pub fn response(&self, spec: &Spec, name: &str) -> Value {
        named(self.responses(spec), name).unwrap()
    }

    /// Which bodies the operation's page shows an example of.
    pub fn documents(&self) -> Vec<&str> {
        let list = self.node["x-source"]["documents"].as_array();
        let list = list.unwrap_or_else(|| panic!("{} has no list x-source.documents", self.id));
        list.iter().map(|word| word.as_str().unwrap()).collect()
    }
}

fn named(examples: Vec<Example>, name: &str) -> Option<Value> {
    examples.into_iter().find(|example| example.name == name).map(|example| example.value)
}
