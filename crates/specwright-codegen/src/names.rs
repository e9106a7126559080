//! Wire names into Rust names, each claimed once.

use std::collections::BTreeMap;

use heck::{ToPascalCase, ToSnakeCase};

use specwright_document::{Diagnostics, Location};

/// Words that are no identifiers, not even as `r#word`.
const NEVER: [&str; 5] = ["self", "Self", "super", "crate", "_"];

/// Words that `r#` turns into identifiers.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Types that generated code and its readers need under their usual names.
const PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// What the generated module of the server defines or uses under these names.
const IN_SERVER: &[&str] = &["Api", "Examples", "Operations", "Partial"];

/// A type, trait or variant: `queryConfInfos` → `QueryConfInfos`.
pub(crate) fn type_name(wire_name: &str) -> String {
    identifier(match simple_words(wire_name) {
        Some(words) => words.map(capitalized).collect(),
        None => wire_name.to_pascal_case(),
    })
}

/// A field, method or argument: `queryConfInfos` → `query_conf_infos`, `type` → `r#type`.
pub(crate) fn value_name(wire_name: &str) -> String {
    let name = identifier(match simple_words(wire_name) {
        Some(_) => wire_name.replace('-', "_"),
        None => wire_name.to_snake_case(),
    });
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// Whether a text is a name for a type as it is.
pub(crate) fn is_type_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.chars().all(|c| c.is_ascii_alphanumeric())
        && !NEVER.contains(&text)
}

/// Whether a text is a name for a field, a method or an argument as it is.
pub(crate) fn is_value_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && !(KEYWORDS.contains(&text) || NEVER.contains(&text))
}

/// The words of a name such as `full_name` or `full-name`, which most names are; `heck` takes much longer.
fn simple_words(name: &str) -> Option<impl Iterator<Item = &str>> {
    let words = name.split(['_', '-']);
    let is_simple = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let mut checked = words.clone();
    checked.all(|word| !word.is_empty() && word.chars().all(is_simple)).then_some(words)
}

fn capitalized(word: &str) -> String {
    let mut word = word.to_owned();
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
}

/// Words that cannot begin a Rust name get an underscore before them.
fn identifier(name: String) -> String {
    let name: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    if name.is_empty()
        || name.starts_with(|c: char| c.is_ascii_digit())
        || NEVER.contains(&name.as_str())
    {
        format!("_{name}")
    } else {
        name
    }
}

/// The names of one scope and where each was claimed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    claimed: BTreeMap<String, Claim>,
}

#[derive(Clone, Debug)]
enum Claim {
    Reserved(&'static str),
    Taken { wire_name: String, location: Location },
}

impl Scope {
    /// The scope of the generated types.
    pub fn of_types() -> Scope {
        Scope::reserving(&[(PRELUDE, "Rust's prelude")])
    }

    /// The scope of the types in the server's module.
    pub fn of_server() -> Scope {
        Scope::reserving(&[(PRELUDE, "Rust's prelude"), (IN_SERVER, "the generated code")])
    }

    fn reserving(owners: &[(&[&str], &'static str)]) -> Scope {
        let names =
            owners.iter().flat_map(|(names, owner)| names.iter().map(|name| (*name, *owner)));
        let claimed = names.map(|(name, owner)| (name.to_owned(), Claim::Reserved(owner)));
        Scope { claimed: claimed.collect() }
    }

    /// Whether nothing has this name.
    pub fn is_free(&self, name: &str) -> bool {
        !self.claimed.contains_key(name)
    }

    /// Takes `name` for what the spec calls `wire_name`, or reports who has it and returns `false`.
    pub fn claim(
        &mut self,
        name: &str,
        wire_name: &str,
        location: Location,
        diagnostics: &mut Diagnostics,
    ) -> bool {
        if name.trim_start_matches("r#").trim_matches('_').is_empty() {
            let message =
                format!("`{wire_name}` has no letter or digit for a Rust name; rename it");
            diagnostics.report(location, message);
            return false;
        }
        let message = match self.claimed.get(name) {
            None => {
                let wire_name = wire_name.to_owned();
                self.claimed.insert(name.to_owned(), Claim::Taken { wire_name, location });
                return true;
            }
            Some(Claim::Reserved(owner)) => {
                format!("`{wire_name}` becomes `{name}` in Rust, which {owner} uses; rename it")
            }
            Some(Claim::Taken { wire_name: other, location: place }) if other == wire_name => {
                format!("`{wire_name}` stands here twice, first at {place}; rename one")
            }
            Some(Claim::Taken { wire_name: other, location: place }) => format!(
                "`{wire_name}` becomes `{name}` in Rust, as does `{other}` at {place}; rename one"
            ),
        };
        diagnostics.report(location, message);
        false
    }
}

#[cfg(test)]
mod tests;
