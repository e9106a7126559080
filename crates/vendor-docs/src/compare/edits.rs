//! Edits of a spec, each from the value that it changes.

use serde_json::Value;
use specwright_document::edit::{NewValue, Operation, find_word};
use specwright_document::{Edit, Node};

/// What an edit writes where only a person knows the words.
pub(crate) const TO_DESCRIBE: &str = "To be described";

/// Returns a value of a fact as a schema of this type has it.
pub(super) fn value(value: &str, r#type: &str) -> NewValue {
    let json = serde_json::from_str::<Value>(value).ok().filter(|json| match r#type {
        "integer" | "number" => json.is_number(),
        "boolean" => json.is_boolean(),
        _ => false,
    });
    json.map_or_else(|| value.into(), NewValue::from)
}

fn edit(node: Node<'_>, operation: Operation) -> Vec<Edit> {
    vec![Edit::new(node.file(), node.path().as_str(), operation)]
}

/// Replaces a value.
pub(crate) fn set(node: Node<'_>, value: impl Into<NewValue>) -> Vec<Edit> {
    edit(node, Operation::Set { value: value.into() })
}

/// Gives a value another key.
pub(super) fn rename(node: Node<'_>, key: &str) -> Vec<Edit> {
    edit(node, Operation::Rename { key: key.to_owned() })
}

/// Removes an entry or item, and a list or map that would be left empty.
pub(crate) fn remove(node: Node<'_>) -> Vec<Edit> {
    edit(node, Operation::Remove)
}

/// Adds an entry to a map, behind the first of some keys that it has, or at its end.
pub(crate) fn insert(
    holder: Node<'_>,
    behind: &[&str],
    key: &str,
    value: impl Into<NewValue>,
) -> Vec<Edit> {
    let behind = behind.iter().map(|key| (*key).to_owned()).collect();
    edit(holder, Operation::Insert { key: key.to_owned(), value: value.into(), behind })
}

/// Adds an item at the end of a list.
pub(crate) fn append(list: Node<'_>, value: impl Into<NewValue>) -> Vec<Edit> {
    edit(list, Operation::Append { value: value.into() })
}

/// Adds an item to a list of a map, or the list with it.
pub(super) fn add(holder: Node<'_>, list: &str, behind: &[&str], item: &str) -> Vec<Edit> {
    match holder.get(list) {
        Some(list) => append(list, item),
        None => insert(holder, behind, list, NewValue::list([item])),
    }
}

/// Adds words at the end of a description, or the description with them.
pub(crate) fn say(holder: Node<'_>, words: &str) -> Vec<Edit> {
    match holder.get("description") {
        Some(described) => extend(described, words),
        None => insert(holder, &["type", "name"], "description", words),
    }
}

/// Adds words at the end of a text.
pub(super) fn extend(described: Node<'_>, words: &str) -> Vec<Edit> {
    edit(described, Operation::Extend { words: words.to_owned() })
}

/// Replaces a word of a text, if it contains it.
pub(crate) fn reword(described: Node<'_>, old: &str, new: &str) -> Vec<Edit> {
    match described.as_str().and_then(|text| find_word(text, old)) {
        Some(_) => edit(described, Operation::Reword { old: old.to_owned(), new: new.to_owned() }),
        None => Vec::new(),
    }
}
