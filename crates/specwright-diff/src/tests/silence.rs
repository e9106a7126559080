//! Nothing is passed over in silence, and nothing is told of what is only written otherwise.

use std::collections::BTreeSet;

use serde_json::json;
use specwright_document::{Node, Value, escaped};

use super::{changes, spec};
use crate::change::Change;
use crate::frozen;

/// Every so many values of a large spec.
const STRIDE: usize = 97;

#[test]
fn every_changed_or_removed_value_is_reported() {
    let base = frozen::text("spec/gallery.yaml");
    let document = spec("gallery", &base).root().to_json();
    let old = document.to_string();
    let mut pointers = Vec::new();
    gather(&document, String::new(), &mut pointers);
    assert!(pointers.len() > 2000, "{}", pointers.len());
    let mut wrong = Vec::new();
    for (index, pointer) in pointers.iter().enumerate().filter(|(index, _)| index % STRIDE == 0) {
        for (how, new) in
            [("changed", changed(&document, pointer)), ("removed", removed(&document, pointer))]
        {
            let Some(new) = new else {
                continue;
            };
            let new = new.to_string();
            let there = changes(&old, &new);
            if !there.iter().any(|change| tells(change, pointer)) {
                wrong.push(format!("{how} {pointer}: {:?}", kinds(&there)));
            }
            if index % (STRIDE * 2) == 0 {
                let back = changes(&new, &old);
                if told(&there) != told(&back) {
                    wrong.push(format!(
                        "{how} {pointer}, and back: {:?} {:?}",
                        told(&there),
                        told(&back)
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), pointers.len(), wrong.join("\n"));
}

#[test]
fn the_same_document_written_otherwise_has_no_changes() {
    for file in ["spec/agentconf.yaml", "spec/mmc.yaml", "spec/gallery.yaml"] {
        let base = frozen::text(file);
        let document = spec(file, &base);
        let root = document.root();
        let reflowed = format!("# Another comment.\n{}", root.to_json());
        let backwards = backwards(root, "");
        for (how, other) in [("itself", &base), ("as JSON", &reflowed), ("backwards", &backwards)] {
            let found = changes(&base, other);
            let found: Vec<&str> =
                kinds(&found).into_iter().filter(|kind| *kind != "properties-reordered").collect();
            assert_eq!(found, Vec::<&str>::new(), "{file}, {how}");
        }
        assert_eq!(kinds(&changes(&base, &base)), Vec::<&str>::new());
    }
}

/// Whether a change is of the value at a pointer, of something in it, or of what it stands in.
fn tells(change: &Change, pointer: &str) -> bool {
    // An item of a list may be told of by its list.
    let list = pointer.rsplit_once('/').filter(|(_, last)| last.parse::<usize>().is_ok());
    change.covers(pointer)
        || change.stands_in(pointer)
        || list.is_some_and(|(list, _)| change.stands_in(list))
}

fn told(changes: &[Change]) -> BTreeSet<String> {
    let places = changes.iter().flat_map(|change| [&change.old, &change.new]).flatten();
    places.map(|place| place.pointer.to_string()).collect()
}

fn kinds(changes: &[Change]) -> Vec<&'static str> {
    changes.iter().map(|change| change.kind.name).collect()
}

/// The pointers of all values.
fn gather(value: &serde_json::Value, pointer: String, found: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(entries) => {
            for (key, value) in entries {
                gather(value, format!("{pointer}/{}", escaped(key)), found);
            }
        }
        serde_json::Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                gather(item, format!("{pointer}/{index}"), found);
            }
        }
        _ => {}
    }
    found.push(pointer);
}

/// The document with another scalar in a place.
fn changed(document: &serde_json::Value, pointer: &str) -> Option<serde_json::Value> {
    let mut document = document.clone();
    let value = document.pointer_mut(pointer)?;
    *value = match &*value {
        serde_json::Value::Bool(value) => json!(!value),
        serde_json::Value::Number(number) => json!(number.as_f64()? as i64 + 1),
        serde_json::Value::String(text) => json!(format!("{text}Other")),
        serde_json::Value::Null => json!("something"),
        serde_json::Value::Array(_) | serde_json::Value::Object(_) => return None,
    };
    Some(document)
}

/// The document without a value.
fn removed(document: &serde_json::Value, pointer: &str) -> Option<serde_json::Value> {
    let (holder, key) = pointer.rsplit_once('/')?;
    let mut document = document.clone();
    let key = key.replace("~1", "/").replace("~0", "~");
    match document.pointer_mut(holder)? {
        serde_json::Value::Object(entries) => drop(entries.remove(&key)),
        serde_json::Value::Array(items) => drop(items.remove(key.parse().ok()?)),
        _ => return None,
    }
    Some(document)
}

/// The document as JSON with the keys of each object in the other order.
fn backwards(node: Node<'_>, indent: &str) -> String {
    let deeper = format!("{indent} ");
    match node.value() {
        Value::Object => {
            let entries = node.entries().rev().map(|(key, value)| {
                format!("{deeper}{}: {}", json!(key), backwards(value, &deeper))
            });
            format!("{{\n{}\n{indent}}}", entries.collect::<Vec<_>>().join(",\n"))
        }
        Value::Array => {
            let items = node.items().map(|item| backwards(item, &deeper));
            format!("[{}]", items.collect::<Vec<_>>().join(", "))
        }
        _ => node.to_json().to_string(),
    }
}
