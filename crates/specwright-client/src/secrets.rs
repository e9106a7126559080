//! Keeps secrets out of the errors of operations that deal with passwords and tokens.

use specwright_runtime::{Json, Object, json};

use crate::body::Content;
use crate::call::Request;

/// Texts of fewer characters are found by chance everywhere.
pub(crate) const SHORTEST: usize = 4;

/// Returns all texts that a request contains: strings of a JSON body, headers, and parts of its URL.
pub(crate) fn of(request: &Request) -> Vec<String> {
    let mut texts = Vec::new();
    for value in request.headers.values().filter(|value| value.is_sensitive()) {
        texts.extend(value.to_str().map(str::to_owned));
    }
    let (path, query) = request.target.split_once('?').unwrap_or((&request.target, ""));
    let literal = |part: &&str| request.operation.path.split('/').any(|other| other == *part);
    let segments = path.split('/').filter(|part| !literal(part));
    let values = query.split('&').filter_map(|pair| pair.split_once('=')).map(|(_, value)| value);
    for part in segments.chain(values) {
        texts.push(part.to_owned());
        let decoded = percent_encoding::percent_decode_str(part).decode_utf8();
        texts.extend(decoded.map(|text| text.into_owned()));
    }
    if let Content::Whole(bytes) = &request.content {
        let text = String::from_utf8_lossy(bytes);
        match json::read::<Json>(&text) {
            Ok(value) => strings(&value, &mut texts),
            // A form or a text.
            Err(_) => texts.extend(text.split(['&', '=']).map(str::to_owned)),
        }
    }
    texts.retain(|text| text.chars().count() >= SHORTEST);
    // The longer one first: it may contain the other.
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts.dedup();
    texts
}

fn strings(value: &Json, texts: &mut Vec<String>) {
    match value {
        Json::String(text) => texts.push(text.clone()),
        Json::Array(items) => items.iter().for_each(|item| strings(item, texts)),
        Json::Object(object) => object.iter().for_each(|(_, value)| strings(value, texts)),
        _ => {}
    }
}

/// Returns a text without these ones; `None` if it contains none of them.
pub(crate) fn without(text: &str, secrets: &[String]) -> Option<String> {
    let found = secrets.iter().any(|secret| text.contains(secret.as_str()));
    found.then(|| {
        secrets.iter().fold(text.to_owned(), |text, secret| text.replace(secret.as_str(), "…"))
    })
}

/// What stands for a text that may contain a password or a token.
pub(crate) const WITHHELD: &str = "(not shown: it may hold a secret)";

/// The longest text that is taken for a code.
const CODE: usize = 24;

/// Returns a JSON body in which every text is withheld that may be a secret: all that is no code. `None` if the body is
/// no JSON.
pub(crate) fn withheld(body: &str) -> Option<String> {
    let value = json::read::<Json>(body).ok()?;
    serde_json::to_string(&hidden(value)).ok()
}

fn hidden(value: Json) -> Json {
    match value {
        Json::String(text) if is_code(&text) => Json::String(text),
        Json::String(_) => Json::String(WITHHELD.to_owned()),
        Json::Array(items) => Json::Array(items.into_iter().map(hidden).collect()),
        Json::Object(object) => {
            let properties = object.into_iter().map(|(name, value)| (name, hidden(value)));
            Json::Object(properties.collect::<Object>())
        }
        other => other,
    }
}

/// The codes of RFC 6749, section 5.2.
const OAUTH2: [&str; 6] = [
    "invalid_client",
    "invalid_grant",
    "invalid_request",
    "invalid_scope",
    "unauthorized_client",
    "unsupported_grant_type",
];

/// Whether a text looks like a code of an error, such as `100-006` or `MMC.FAILED`, or is one of OAuth 2.
fn is_code(text: &str) -> bool {
    let plain =
        |c: char| c.is_ascii_digit() || c.is_ascii_uppercase() || matches!(c, '.' | '_' | '-');
    OAUTH2.contains(&text) || (text.len() <= CODE && text.chars().all(plain))
}
