//! A success against `spec/gallery.yaml`, read a second way: it must be documented, and so must be what led to it.

use std::sync::LazyLock;

use bytes::Bytes;
use gallery::credentials as accepted;
use http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE};
use http::request::Parts;
use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::Answer;

static SPEC: LazyLock<Value> = LazyLock::new(|| {
    serde_saphyr::from_str(include_str!("../../../spec/gallery.yaml"))
        .expect("the spec of the museum is YAML")
});

/// Holds a success against the spec. Refusals were judged before.
pub(super) fn judge(request: &Parts, body: &Bytes, answer: &Answer) -> Result<(), String> {
    if !(200..400).contains(&answer.status) {
        return Ok(());
    }
    let path = request.uri.path().strip_prefix("/gallery").ok_or("a success beside the API")?;
    let items = SPEC["paths"].as_object().expect("a spec has paths");
    let items: Vec<_> = items.iter().filter(|(template, _)| fits(template, path)).collect();
    let method = request.method.as_str();
    if method == "OPTIONS" && answer.headers.contains_key("allow") && !items.is_empty() {
        return Ok(());
    }
    let keyword = match method {
        "GET" => "get",
        "PUT" => "put",
        "POST" => "post",
        "DELETE" => "delete",
        "PATCH" => "patch",
        "HEAD" => "head",
        _ => return Err(format!("a success of the method {method}")),
    };
    let (item, operation) = items
        .iter()
        .find_map(|(_, item)| operation(item, keyword).map(|operation| (*item, operation)))
        .ok_or("a success that no operation has")?;
    documented_answer(operation, answer)?;
    parameters(item, operation, request)?;
    security(operation, request)?;
    let required = resolved(&operation["requestBody"])["required"] == true;
    if required && body.is_empty() && !streams(operation) {
        return Err("a success without the required body".to_owned());
    }
    Ok(())
}

/// The operation of a method. What can be got can also be asked for without its body.
fn operation<'s>(item: &'s Value, keyword: &str) -> Option<&'s Value> {
    let got = item.get("get").filter(|_| keyword == "head");
    item.get(keyword).or(got)
}

/// What a node means, where it is a reference.
fn resolved(node: &Value) -> &Value {
    match node["$ref"].as_str() {
        Some(reference) => resolved(SPEC.pointer(&reference[1..]).unwrap_or(&Value::Null)),
        None => node,
    }
}

/// Whether a path is one of a template's; what stands in its variables is judged elsewhere.
fn fits(template: &str, path: &str) -> bool {
    let template: Vec<&str> = template.split('/').collect();
    let path: Vec<&str> = path.split('/').collect();
    template.len() == path.len()
        && template.iter().zip(&path).all(|(known, found)| {
            known.starts_with('{') || percent_decode_str(found).eq(known.bytes())
        })
}

/// Status, media type and headers are those of a response of the operation.
fn documented_answer(operation: &Value, answer: &Answer) -> Result<(), String> {
    let (status, range) = (answer.status.to_string(), format!("{}XX", answer.status / 100));
    let responses = &operation["responses"];
    let response = [status.as_str(), range.as_str(), "default"]
        .into_iter()
        .find_map(|key| responses.get(key))
        .ok_or_else(|| format!("the status {status} is not documented"))?;
    let response = resolved(response);
    let contents = response["content"].as_object();
    let content_type = answer.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = content_type.and_then(|text| text.split(';').next()).map(str::trim);
    let documented = match (contents, essence) {
        (None, None) => true,
        (Some(contents), Some(essence)) => contents.contains_key(essence),
        (None, Some(_)) | (Some(_), None) => false,
    };
    if !documented {
        return Err(format!("the media type {essence:?} is not documented"));
    }
    for (name, header) in response["headers"].as_object().into_iter().flatten() {
        if resolved(header)["required"] == true && !answer.headers.contains_key(name) {
            return Err(format!("the answer lacks the header {name}"));
        }
    }
    Ok(())
}

/// The required parameters are there.
fn parameters(item: &Value, operation: &Value, request: &Parts) -> Result<(), String> {
    let own = [&item["parameters"], &operation["parameters"]];
    for parameter in own.into_iter().flat_map(|list| list.as_array().into_iter().flatten()) {
        let parameter = resolved(parameter);
        let name = parameter["name"].as_str().unwrap_or_default();
        let there = match parameter["in"].as_str() {
            Some("query") => query(request, name).next().is_some(),
            Some("header") => request.headers.contains_key(name),
            _ => true,
        };
        if parameter["required"] == true && !there {
            return Err(format!("a success without the required parameter {name}"));
        }
    }
    Ok(())
}

/// The values of a query parameter.
fn query<'r>(request: &'r Parts, name: &'r str) -> impl Iterator<Item = String> + 'r {
    let decoded =
        |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned();
    let pairs = request.uri.query().unwrap_or_default().split('&');
    pairs
        .map(move |pair| pair.split_once('=').unwrap_or((pair, "")))
        .filter(move |(key, _)| decoded(key) == name)
        .map(move |(_, value)| decoded(value))
}

/// The request has all credentials of one alternative.
fn security(operation: &Value, request: &Parts) -> Result<(), String> {
    let required = operation.get("security").unwrap_or(&SPEC["security"]);
    let alternatives = required.as_array().ok_or("security is a list")?;
    let passes = |alternative: &Value| {
        let mut schemes = alternative.as_object().into_iter().flatten();
        schemes.all(|(scheme, scopes)| shown(scheme, scopes, request))
    };
    if alternatives.is_empty() || alternatives.iter().any(passes) {
        return Ok(());
    }
    Err("a success without a credential".to_owned())
}

/// Whether a request has a credential of a scheme that the museum accepts for these scopes.
fn shown(scheme: &str, scopes: &Value, request: &Parts) -> bool {
    let header = |name: &str| {
        request.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    };
    let authorization = |scheme: &str, secret: &str| {
        let (kind, text) = header(AUTHORIZATION.as_str()).split_once(' ').unwrap_or_default();
        kind.eq_ignore_ascii_case(scheme) && text.trim() == secret
    };
    match scheme {
        "staff" => authorization("bearer", accepted::STAFF),
        // The name and the password of `accepted::DESK`.
        "desk" => authorization("basic", "ZGVzazplbnRyYW5jZQ=="),
        "pass" => header("x-pass") == accepted::PASS,
        "ticket" => query(request, "ticket").any(|value| value == accepted::TICKET),
        "visit" => {
            let cookies = request.headers.get_all(COOKIE).iter();
            let mut texts = cookies.map(|value| String::from_utf8_lossy(value.as_bytes()));
            texts.any(|text| text.contains(accepted::VISIT))
        }
        "curator" => {
            let mut scopes = scopes.as_array().into_iter().flatten();
            let only_reads = scopes.all(|scope| scope == "works:read");
            authorization("bearer", accepted::CURATOR)
                || (only_reads && authorization("bearer", accepted::READER))
        }
        "sso" => authorization("bearer", accepted::SSO),
        _ => false,
    }
}

/// Whether the body is handed on as it comes, so that nothing may come.
fn streams(operation: &Value) -> bool {
    let contents = resolved(&operation["requestBody"])["content"].as_object();
    contents.is_some_and(|contents| contents.contains_key("application/octet-stream"))
}
