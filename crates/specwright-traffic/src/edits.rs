//! A difference into the smallest edit of the spec that admits what was seen, where that is simple.

use serde_json::Value;
use specwright_document::edit::{NewValue, Operation};
use specwright_document::{Document, Edit, Location, Node};

use super::lints::{
    OUT_OF_RANGE, UNDOCUMENTED_STATUS, UNKNOWN_FIELD, UNKNOWN_VALUE, UNLISTED_CODE,
};
use super::tally::Counted;

/// The edits; none where a person has to think, and none for requests, which are wrong by themselves.
pub(super) fn of(spec: &Document, counted: &Counted) -> Vec<Edit> {
    let difference = &counted.difference;
    let Some(place) = difference.location.filter(|_| difference.part.starts_with("response"))
    else {
        return Vec::new();
    };
    let Some(node) = entry(spec.root(), place) else { return Vec::new() };
    let operations = match difference.lint {
        lint if *lint == OUT_OF_RANGE => range(node, &counted.values),
        lint if *lint == UNKNOWN_VALUE => listed(node, &counted.values),
        lint if *lint == UNKNOWN_FIELD => property(node, counted),
        _ => None,
    };
    let pointer = node.path();
    let operations = operations.into_iter().flatten();
    operations.map(|operation| Edit::new(node.file(), pointer.as_str(), operation)).collect()
}

/// Returns the value whose key is at a place.
fn entry(node: Node<'_>, place: Location) -> Option<Node<'_>> {
    if node.key().is_some() && node.key_location() == place {
        return Some(node);
    }
    let mut parts = node.entries().map(|(_, value)| value).chain(node.items());
    parts.find_map(|part| entry(part, place))
}

/// What to do where no edit says it.
pub(super) fn help(counted: &Counted) -> Option<&'static str> {
    let answered = counted.difference.part.starts_with("response");
    match counted.difference.lint {
        lint if *lint == UNKNOWN_VALUE && answered => Some(
            "if the gateway means it, add the value to `enum` and a name for it to `x-enum-varnames`",
        ),
        lint if *lint == UNDOCUMENTED_STATUS => {
            Some("if the gateway means it, add the status to `responses`")
        }
        lint if *lint == UNLISTED_CODE => {
            Some("if the gateway means it, add the code to `x-error-codes`")
        }
        _ => None,
    }
}

/// `maximum` with the greatest number that was seen, or `minimum` with the least.
fn range(node: Node<'_>, values: &[String]) -> Option<Vec<Operation>> {
    let numbers: Vec<i64> = values.iter().map(|value| value.parse().ok()).collect::<Option<_>>()?;
    let bound = match node.key()? {
        "maximum" => numbers.iter().max()?,
        "minimum" => numbers.iter().min()?,
        _ => return None,
    };
    Some(vec![Operation::Set { value: (*bound).into() }])
}

/// More items of an `enum`. One with names for its values needs somebody to name the new ones.
fn listed(node: Node<'_>, values: &[String]) -> Option<Vec<Operation>> {
    let named = node.parent()?.keys().any(|key| key.starts_with("x-enum"));
    if node.key() != Some("enum") || named {
        return None;
    }
    let append = |value: &String| {
        let value: Value = serde_json::from_str(value).ok()?;
        Some(Operation::Append { value: value.into() })
    };
    values.iter().map(append).collect()
}

/// A property that the spec does not know, where its type is plain.
fn property(node: Node<'_>, counted: &Counted) -> Option<Vec<Operation>> {
    let name = counted.difference.pointer.rsplit('/').next()?;
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') && !name.is_empty();
    let kind = counted
        .values
        .iter()
        .map(|value| kind(value))
        .reduce(|one, other| if one == other { one } else { None });
    let block = node.key() == Some("properties");
    let kind = kind.flatten().filter(|_| block && plain)?;
    let value = NewValue::map([("type", kind.into())]);
    Some(vec![Operation::Insert { key: name.to_owned(), value, behind: Vec::new() }])
}

/// The type of a value as it is shown.
fn kind(shown: &str) -> Option<&'static str> {
    match shown {
        "true" | "false" => Some("boolean"),
        text if text.starts_with('"') || text.starts_with("a string") => Some("string"),
        text if text.starts_with("an integer of") => Some("integer"),
        text if text.starts_with("a number of") => Some("number"),
        text if text.parse::<i64>().is_ok() => Some("integer"),
        text if text.parse::<f64>().is_ok() => Some("number"),
        _ => None,
    }
}
