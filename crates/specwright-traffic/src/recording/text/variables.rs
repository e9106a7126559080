//! Texts with variables in `{{braces}}` into texts with their values; a variable that is not set stays.

use std::collections::HashMap;

/// How much the variables of one text may add. Such as refer to each other could grow beyond all bounds.
const LONGEST: usize = 64 * 1024;

/// The variables of a file.
#[derive(Debug)]
pub(super) struct Variables {
    values: HashMap<String, String>,
    /// How much they may still add to the texts of the file.
    left: usize,
}

impl Variables {
    /// Those of a file of this length.
    pub(super) fn new(length: usize) -> Variables {
        Variables { values: HashMap::new(), left: LONGEST + 8 * length }
    }

    /// Takes a line such as `@name = value`; the value may use those before it.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        let value = self.fill(value.trim());
        self.values.insert(name.trim().to_owned(), value);
    }

    /// The text with the values that are known and not too long.
    pub(super) fn fill(&mut self, text: &str) -> String {
        if self.values.is_empty() || !text.contains("{{") {
            return text.to_owned();
        }
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        let mut added = 0;
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((name, behind)) = after.split_once("}}") else { break };
            filled.push_str(before);
            let value = self.values.get(name.trim());
            match value.filter(|value| added + value.len() <= LONGEST.min(self.left)) {
                Some(value) => {
                    filled.push_str(value);
                    added += value.len();
                }
                None => filled.push_str(&format!("{{{{{name}}}}}")),
            }
            rest = behind;
        }
        self.left -= added;
        filled + rest
    }
}

/// Whether there are braces of variables in a body.
pub(super) fn has(body: &[u8]) -> bool {
    body.windows(2).any(|two| two == b"{{")
}

/// JSON in which variables that are not set are texts, so that the rest of it can be read.
pub(super) fn quoted(text: &str) -> String {
    if !text.trim_start().starts_with(['{', '[']) {
        return text.to_owned();
    }
    let mut quoted = String::with_capacity(text.len());
    let mut rest = text;
    let mut within = false;
    while let Some(at) = rest.find(['"', '\\', '{']) {
        let (before, from) = rest.split_at(at);
        quoted.push_str(before);
        let end = match from.as_bytes()[0] {
            b'"' => {
                within = !within;
                1
            }
            b'\\' => 1 + from[1..].chars().next().map_or(0, char::len_utf8),
            _ => match from.strip_prefix("{{").and_then(name) {
                Some(name) if !within => {
                    quoted.push_str(&format!("\"{{{{{name}}}}}\""));
                    rest = &from[name.len() + 4..];
                    continue;
                }
                Some(_) | None => 1,
            },
        };
        quoted.push_str(&from[..end]);
        rest = &from[end..];
    }
    quoted + rest
}

/// The name of a variable, up to its closing braces. Quotes would end the text that it becomes.
fn name(text: &str) -> Option<&str> {
    let near = &text[..text.floor_char_boundary(100)];
    let (name, _) = near.split_once("}}")?;
    (!name.contains(['"', '\\', '{', '\n', ':'])).then_some(name)
}
