//! A difference into the smallest edit of the spec that admits what was seen, where that is simple.

use super::lints::{
    OUT_OF_RANGE, UNDOCUMENTED_STATUS, UNKNOWN_FIELD, UNKNOWN_VALUE, UNLISTED_CODE,
};
use super::tally::Counted;
use specwright_document::{Document, Edit};

/// The edits; none where a person has to think, and none for requests, which are wrong by themselves.
pub(super) fn of(spec: &Document, counted: &Counted) -> Vec<Edit> {
    let difference = &counted.difference;
    let Some(place) = difference.location.filter(|_| difference.part.starts_with("response"))
    else {
        return Vec::new();
    };
    let Some((file, text)) = spec.files().nth(place.file) else { return Vec::new() };
    let lines: Vec<&str> = text.lines().collect();
    let edit = match difference.lint {
        lint if *lint == OUT_OF_RANGE => range(file, &lines, place.line, &counted.values),
        lint if *lint == UNKNOWN_VALUE => listed(file, &lines, place.line, &counted.values),
        lint if *lint == UNKNOWN_FIELD => property(file, &lines, place.line, counted),
        _ => None,
    };
    edit.into_iter().collect()
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

/// `maximum: 1440` with the greatest number that was seen, or `minimum` with the least.
fn range(file: &str, lines: &[&str], line: usize, values: &[String]) -> Option<Edit> {
    let text = lines.get(line - 1)?;
    let (keyword, _) = text.trim().split_once(": ")?;
    let numbers: Vec<i64> = values.iter().map(|value| value.parse().ok()).collect::<Option<_>>()?;
    let bound = match keyword {
        "maximum" => numbers.iter().max()?,
        "minimum" => numbers.iter().min()?,
        _ => return None,
    };
    Some(Edit::replace(file, line, format!("{}{keyword}: {bound}", indent(text))))
}

/// More items of an `enum` that is written as a list of lines. One with names for its values needs
/// somebody to name the new ones.
fn listed(file: &str, lines: &[&str], line: usize, values: &[String]) -> Option<Edit> {
    let head = lines.get(line - 1)?;
    if head.trim() != "enum:" {
        return None;
    }
    let items = lines[line..].iter().take_while(|text| {
        text.trim_start().starts_with("- ") && indent(text).len() >= indent(head).len()
    });
    let count = items.clone().count();
    let last = items.last()?;
    let next = lines.get(line + count).map_or("", |text| text.trim());
    if next.starts_with("x-enum") || values.iter().any(|value| value.starts_with("a string of")) {
        return None;
    }
    let insert =
        values.iter().map(|value| format!("{}- {}", indent(last), quoted(value))).collect();
    Some(Edit::after(file, line + count, insert))
}

/// A property that the spec does not know, before the others, where its type is plain.
fn property(file: &str, lines: &[&str], line: usize, counted: &Counted) -> Option<Edit> {
    let head = lines.get(line - 1)?;
    let next = lines.get(line)?;
    let block = head.trim() == "properties:" && indent(next).len() > indent(head).len();
    let name = counted.difference.pointer.rsplit('/').next()?;
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') && !name.is_empty();
    let kind = counted
        .values
        .iter()
        .map(|value| kind(value))
        .reduce(|one, other| if one == other { one } else { None });
    let kind = kind.flatten().filter(|_| block && plain)?;
    let outer = indent(next);
    let inner = indent(next).len() - indent(head).len();
    Some(Edit::after(
        file,
        line,
        vec![format!("{outer}{name}:"), format!("{outer}{}type: {kind}", " ".repeat(inner))],
    ))
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

/// A shown JSON value in YAML, as the specs here write it.
fn quoted(value: &str) -> String {
    match value.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        Some(text) if !text.contains(['\'', '\\']) => format!("'{text}'"),
        Some(_) | None => value.to_owned(),
    }
}

fn indent(line: &str) -> &str {
    &line[..line.len() - line.trim_start().len()]
}
