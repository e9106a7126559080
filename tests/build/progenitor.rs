//! Gives each operation of a spec to progenitor, and builds one client of those that it accepts.

use std::any::Any;
use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::panic::{catch_unwind, set_hook, take_hook};
use std::path::Path;

use progenitor_impl::{GenerationSettings, Generator};
use serde_json::map::Keys;
use serde_json::{Map, Value, json};
use specwright_document::{Document, METHODS, bundle};

/// Formats whose types progenitor takes from crates that nothing else here needs.
const FOREIGN_FORMATS: [&str; 3] = ["date", "date-time", "uuid"];

/// A part of an operation that is left out if progenitor accepts the operation only without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// What the responses contain, which is no part of a request.
    Responses,
    /// Parameters in cookies.
    Cookies,
    /// Parameters in the query that are not of style `form`, or have a media type.
    Styles,
    /// Media types of the body other than the last.
    EarlierMediaTypes,
    /// Media types of the body other than the first.
    LaterMediaTypes,
    /// The rules of a body that is a text.
    TextRules,
    /// Enumerations without a type; without them any value is allowed.
    UntypedEnums,
}

const PARTS: [(Part, &str); 7] = [
    (Part::Responses, "responses"),
    (Part::Cookies, "cookies"),
    (Part::Styles, "parameters of other styles"),
    (Part::EarlierMediaTypes, "media types but the last"),
    (Part::LaterMediaTypes, "media types but the first"),
    (Part::TextRules, "rules of the text"),
    (Part::UntypedEnums, "enumerations without a type"),
];

/// Operations of which progenitor generates code that does not compile.
const DOES_NOT_COMPILE: [(&str, &str); 1] =
    [("echoLists", "the generated code does not compile: a list in a path has no `Display`")];

/// Writes a client for each spec, and `progenitor.json`: for each operation the reason why progenitor refuses it, and the
/// part without which it is accepted, both `null` if it is accepted as it is.
///
/// # Errors
/// Returns an error if `openapiv3` cannot read a document, or progenitor refuses the accepted operations together.
pub fn clients(specs: &[(&str, Document)], out: &Path) -> Result<(), Box<dyn Error>> {
    let mut verdicts = Vec::new();
    for (api, document) in specs {
        let document = bundle(document).map_err(|problems| problems.to_string())?;
        let mut spec = serde_json::to_value(document.to_openapiv3()?)?;
        remove_foreign_formats(&mut spec);
        let mut accepted = BTreeSet::new();
        for operation in operations(&spec) {
            let reason = refusal(&spec, &operation);
            let part = reason.as_ref().and_then(|_| part_to_leave_out(&spec, &operation));
            if let Some((part, _)) = part {
                spec = without(&spec, &operation, part);
            }
            if reason.is_none() || part.is_some() {
                accepted.insert(operation.clone());
            }
            let without = part.map(|(_, name)| name);
            verdicts.push(json!({
                "api": api, "operation": operation, "reason": reason, "without": without
            }));
        }
        fs::write(out.join(format!("progenitor_{api}.rs")), client(&spec, &accepted)?)?;
    }
    fs::write(out.join("progenitor.json"), Value::from(verdicts).to_string())?;
    Ok(())
}

/// Why progenitor refuses an operation.
fn refusal(spec: &Value, operation: &str) -> Option<String> {
    let broken = DOES_NOT_COMPILE.iter().find(|(id, _)| *id == operation);
    if let Some((_, reason)) = broken {
        return Some((*reason).to_owned());
    }
    client(spec, &BTreeSet::from([operation.to_owned()])).err()
}

/// The part of an operation without which progenitor accepts it.
fn part_to_leave_out(spec: &Value, operation: &str) -> Option<(Part, &'static str)> {
    let mut parts = PARTS.into_iter();
    parts.find(|(part, _)| refusal(&without(spec, operation, *part), operation).is_none())
}

/// Generates a client of some operations, or returns why progenitor refuses them.
fn client(spec: &Value, operations: &BTreeSet<String>) -> Result<String, String> {
    let spec: openapiv3::OpenAPI =
        serde_json::from_value(part(spec, operations)).map_err(|error| error.to_string())?;
    let hook = take_hook();
    set_hook(Box::new(|_| {}));
    let tokens = catch_unwind(|| Generator::new(&GenerationSettings::new()).generate_tokens(&spec));
    set_hook(hook);
    match tokens {
        Ok(Ok(tokens)) => Ok(tokens.to_string()),
        Ok(Err(error)) => Err(error.to_string()),
        Err(panic) => Err(message(&*panic)),
    }
}

/// The message of a panic.
fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("panics without a message").to_owned()
}

/// The identifiers of all operations.
fn operations(spec: &Value) -> BTreeSet<String> {
    let items = spec["paths"].as_object().into_iter().flat_map(Map::values);
    let operations = items.flat_map(|item| METHODS.iter().map(|method| &item[*method]));
    operations
        .filter_map(|operation| operation["operationId"].as_str().map(str::to_owned))
        .collect()
}

/// The document of some operations, with the schemas that these reach: one that progenitor refuses spoils no operation
/// that does not use it.
fn part(spec: &Value, operations: &BTreeSet<String>) -> Value {
    let mut part = spec.clone();
    let paths = part["paths"].as_object_mut().expect("a document has paths");
    for item in paths.values_mut().filter_map(Value::as_object_mut) {
        item.retain(|key, value| {
            let id = value["operationId"].as_str();
            !METHODS.contains(&key.as_str()) || id.is_some_and(|id| operations.contains(id))
        });
    }
    paths.retain(|_, item| METHODS.iter().any(|method| item.get(method).is_some()));
    let (mut reached, mut open) = (BTreeSet::new(), references(&part["paths"]));
    while let Some(reference) = open.pop() {
        let target = reference.strip_prefix('#').and_then(|pointer| spec.pointer(pointer));
        open.extend(target.into_iter().flat_map(references).filter(|next| !reached.contains(next)));
        reached.insert(reference);
    }
    let schemas = part.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    if let Some(schemas) = schemas {
        schemas.retain(|name, _| reached.contains(&format!("#/components/schemas/{name}")));
    }
    part
}

/// The references within a value.
fn references(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().flat_map(references).collect(),
        Value::Object(object) => {
            let own = object.get("$ref").and_then(Value::as_str).map(str::to_owned);
            own.into_iter().chain(object.values().flat_map(references)).collect()
        }
        _ => Vec::new(),
    }
}

/// The document without a part of one operation.
fn without(spec: &Value, operation: &str, part: Part) -> Value {
    let mut spec = spec.clone();
    let items = spec["paths"].as_object_mut().into_iter().flat_map(Map::values_mut);
    let mut operations = items.filter_map(Value::as_object_mut).flat_map(Map::values_mut);
    let Some(node) = operations.find(|node| node["operationId"] == operation) else { return spec };
    match part {
        Part::Responses => node["responses"] = json!({ "200": { "description": "" } }),
        Part::Cookies => retain_parameters(node, |parameter| parameter["in"] != "cookie"),
        Part::Styles => retain_parameters(node, |parameter| {
            let style = parameter["style"].as_str().unwrap_or("form");
            parameter["in"] != "query" || style == "form" && parameter.get("content").is_none()
        }),
        Part::EarlierMediaTypes => retain_media_type(node, |mut keys| keys.next_back()),
        Part::LaterMediaTypes => retain_media_type(node, |mut keys| keys.next()),
        Part::TextRules => {
            if let Some(schema) = node.pointer_mut("/requestBody/content/text~1plain/schema") {
                *schema = json!({ "type": "string" });
            }
        }
        Part::UntypedEnums => edit_schemas(&mut spec["components"], &|schema| {
            if !schema.contains_key("type") {
                schema.remove("enum");
            }
        }),
    }
    spec
}

fn retain_parameters(operation: &mut Value, keep: impl Fn(&Value) -> bool) {
    if let Some(parameters) = operation.get_mut("parameters").and_then(Value::as_array_mut) {
        parameters.retain(keep);
    }
}

fn retain_media_type(operation: &mut Value, choose: fn(Keys<'_>) -> Option<&String>) {
    let content = operation.pointer_mut("/requestBody/content").and_then(Value::as_object_mut);
    if let Some(content) = content {
        let chosen = choose(content.keys()).cloned();
        content.retain(|name, _| Some(name) == chosen.as_ref());
    }
}

/// Makes plain strings of the formats whose types are foreign; a request has the same text.
fn remove_foreign_formats(spec: &mut Value) {
    edit_schemas(spec, &|schema| {
        let format = schema.get("format").and_then(Value::as_str);
        if format.is_some_and(|format| FOREIGN_FORMATS.contains(&format)) {
            schema.remove("format");
        }
    });
}

/// Edits each object within a value. In our specs, only schemas have these keywords.
fn edit_schemas(value: &mut Value, edit: &impl Fn(&mut Map<String, Value>)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| edit_schemas(item, edit)),
        Value::Object(object) => {
            edit(object);
            object.values_mut().for_each(|value| edit_schemas(value, edit));
        }
        _ => {}
    }
}
