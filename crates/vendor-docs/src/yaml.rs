//! Facts into YAML and back, and into one flat list in which each of them has a key.

use serde_json::Value;
use serde_saphyr::SerializerOptions;

use super::facts::Facts;
use super::json;

const HEAD: &str =
    "# What a saved vendor page states, and on which line; written by `specwright docs import`.\n";

/// Facts as they stand in `spec/pages`.
pub(crate) fn write(facts: &Facts) -> String {
    let mut options = SerializerOptions::default();
    options.folded_wrap_chars = 1_000_000;
    options.min_fold_chars = 0;
    options.compact_list_indent = false;
    let yaml = serde_saphyr::to_string_with_options(facts, options);
    format!("{HEAD}{}", yaml.expect("facts are maps, lists and scalars"))
}

/// One fact: where it belongs, what it states, on which line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Flat {
    /// Such as `parameters[0].maximum.is`.
    pub key: String,
    pub value: String,
    pub line: usize,
}

/// All facts, in the order of their keys; what is unread is none.
pub(crate) fn flat(facts: &Facts) -> Vec<Flat> {
    let mut flat = Vec::new();
    let Value::Object(all) = serde_json::to_value(facts).expect("facts are maps and scalars")
    else {
        unreachable!("facts are a map");
    };
    for (key, value) in all.iter().filter(|(key, _)| *key != "unread" && *key != "page") {
        walk(key, value, &mut flat);
    }
    flat
}

fn walk(key: &str, value: &Value, flat: &mut Vec<Flat>) {
    match value {
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                walk(&format!("{key}[{index}]"), element, flat);
            }
        }
        Value::Object(members) => {
            let line = members.get("line").and_then(Value::as_u64);
            for (name, member) in members.iter().filter(|(name, _)| *name != "line") {
                match line.and_then(|line| usize::try_from(line).ok()) {
                    Some(line) => leaf(format!("{key}.{name}"), name, member, line, flat),
                    None => walk(&format!("{key}.{name}"), member, flat),
                }
            }
        }
        scalar => unreachable!("a fact without line: {key}: {scalar}"),
    }
}

fn leaf(key: String, name: &str, value: &Value, line: usize, flat: &mut Vec<Flat>) {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if name != "json" {
        flat.push(Flat { key, value: text, line });
        return;
    }
    let leaves = json::leaves(&text, line).expect("the reader read it as JSON");
    for json::Leaf { pointer, value, line } in leaves {
        flat.push(Flat { key: format!("{key}{pointer}"), value, line });
    }
}
