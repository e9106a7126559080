//! Writes values as YAML and JSON.

use indexmap::{IndexMap, IndexSet};

/// A value to write into a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum NewValue {
    /// A text; it is quoted if YAML would read something else.
    Text(String),
    /// Any JSON value, in one line as JSON writes it.
    Json(serde_json::Value),
    /// A list, one item per line unless its place is within brackets.
    List(Vec<NewValue>),
    /// A map in this order, one entry per line unless its place is within braces.
    Map(Vec<(String, NewValue)>),
}

impl NewValue {
    /// Creates a map.
    pub fn map<'k>(entries: impl IntoIterator<Item = (&'k str, NewValue)>) -> NewValue {
        NewValue::Map(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }

    /// Creates a list.
    pub fn list<T: Into<NewValue>>(items: impl IntoIterator<Item = T>) -> NewValue {
        NewValue::List(items.into_iter().map(Into::into).collect())
    }
}

impl From<&str> for NewValue {
    fn from(text: &str) -> NewValue {
        NewValue::Text(text.to_owned())
    }
}

impl From<String> for NewValue {
    fn from(text: String) -> NewValue {
        NewValue::Text(text)
    }
}

impl From<bool> for NewValue {
    fn from(value: bool) -> NewValue {
        NewValue::Json(value.into())
    }
}

impl From<i64> for NewValue {
    fn from(number: i64) -> NewValue {
        NewValue::Json(number.into())
    }
}

/// Strings become texts, anything else stays on one line.
impl From<serde_json::Value> for NewValue {
    fn from(value: serde_json::Value) -> NewValue {
        match value {
            serde_json::Value::String(text) => NewValue::Text(text),
            other => NewValue::Json(other),
        }
    }
}

/// Where a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// On lines of its own.
    Block,
    /// Within brackets of a YAML document.
    Flow,
    /// In a document that is one JSON value.
    Json,
}

/// Writes a text as a scalar.
pub(super) fn scalar(text: &str, style: Style) -> String {
    if style == Style::Json || text.contains(special) {
        return quoted(text);
    }
    if is_plain(text, style) { text.to_owned() } else { format!("'{}'", text.replace('\'', "''")) }
}

/// Writes a text in double quotes, which JSON and YAML read alike.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::new();
    for c in serde_json::Value::from(text).to_string().chars() {
        if special(c) {
            quoted.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            quoted.push(c);
        }
    }
    quoted
}

/// Whether a character needs an escape.
fn special(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether YAML reads these characters without quotes as this text.
pub(super) fn is_plain(text: &str, style: Style) -> bool {
    const WORDS: [&str; 9] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')
        && !text.contains(special)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with([':', ' '])
        && !WORDS.contains(&text.to_lowercase().as_str())
        && (style == Style::Block || !text.contains([',', '[', ']', '{', '}', ':']))
}

impl NewValue {
    /// Whether it takes lines of its own outside of brackets.
    pub(super) fn is_block(&self) -> bool {
        match self {
            NewValue::Text(_) | NewValue::Json(_) => false,
            NewValue::List(items) => !items.is_empty(),
            NewValue::Map(entries) => !entries.is_empty(),
        }
    }

    /// Writes it in one line.
    pub(super) fn line(&self, style: Style) -> String {
        let inner = if style == Style::Json { Style::Json } else { Style::Flow };
        match self {
            NewValue::Text(text) => scalar(text, style),
            NewValue::Json(value) => value.to_string(),
            NewValue::List(items) => {
                let items: Vec<String> = items.iter().map(|item| item.line(inner)).collect();
                format!("[{}]", items.join(", "))
            }
            NewValue::Map(entries) => {
                let entry = |(key, value): &(String, NewValue)| {
                    format!("{}: {}", scalar(key, inner), value.line(inner))
                };
                let entries: Vec<String> = entries.iter().map(entry).collect();
                format!("{{{}}}", entries.join(", "))
            }
        }
    }

    /// Writes its lines at an indentation.
    pub(super) fn lines(&self, indent: usize) -> Vec<String> {
        match self {
            NewValue::List(items) if self.is_block() => {
                items.iter().flat_map(|item| item.item_lines(indent)).collect()
            }
            NewValue::Map(entries) if self.is_block() => {
                let lines = entries.iter().map(|(key, value)| value.entry_lines(key, indent));
                lines.flatten().collect()
            }
            _ => vec![format!("{}{}", " ".repeat(indent), self.line(Style::Block))],
        }
    }

    /// Writes it as the item of a list whose dashes are at an indentation.
    pub(super) fn item_lines(&self, indent: usize) -> Vec<String> {
        let mut lines = self.lines(indent + 2);
        lines[0].replace_range(indent..=indent, "-");
        lines
    }

    /// Writes it as the value of a key at an indentation.
    pub(super) fn entry_lines(&self, key: &str, indent: usize) -> Vec<String> {
        let key = format!("{}{}:", " ".repeat(indent), scalar(key, Style::Block));
        if self.is_block() {
            return [vec![key], self.lines(indent + 2)].concat();
        }
        vec![format!("{key} {}", self.line(Style::Block))]
    }

    /// Joins values for one place: a map gets every key, a list every item of them; of other values the first is
    /// used.
    pub(super) fn merged(values: &[&NewValue]) -> Option<NewValue> {
        let (first, rest) = values.split_first()?;
        Some(match first {
            NewValue::Text(_) | NewValue::Json(_) => (*first).clone(),
            NewValue::List(own) => {
                let mut items = own.clone();
                let mut known: IndexSet<&NewValue> = own.iter().collect();
                for value in rest {
                    if let NewValue::List(more) = value {
                        items.extend(more.iter().filter(|item| known.insert(item)).cloned());
                    }
                }
                NewValue::List(items)
            }
            NewValue::Map(_) => {
                let mut entries: IndexMap<&str, Vec<&NewValue>> = IndexMap::new();
                for value in values {
                    if let NewValue::Map(more) = value {
                        more.iter().for_each(|(key, value)| {
                            entries.entry(key).or_default().push(value);
                        });
                    }
                }
                let merged = entries
                    .into_iter()
                    .filter_map(|(key, values)| Some((key.to_owned(), NewValue::merged(&values)?)));
                NewValue::Map(merged.collect())
            }
        })
    }
}
