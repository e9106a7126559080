//! What a schema asks of a value beyond its type.

/// Bounds are inclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct IntegerRules {
    pub minimum: Option<i64>,
    pub maximum: Option<i64>,
    pub multiple_of: Option<i64>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct NumberRules {
    pub minimum: Option<f64>,
    pub exclusive_minimum: Option<f64>,
    pub maximum: Option<f64>,
    pub exclusive_maximum: Option<f64>,
    pub multiple_of: Option<Decimal>,
}

/// `coefficient × 10^exponent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    pub coefficient: i64,
    pub exponent: i32,
}

/// Lengths in code points.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct StringRules {
    pub sizes: Sizes,
    pub pattern: Option<Pattern>,
    /// A variant of the runtime's `Format`.
    pub format: Option<&'static str>,
    pub secrecy: Secrecy,
}

/// A pattern, and the table that decides it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pattern {
    pub text: String,
    pub dfa: Dfa,
}

/// What the runtime's `Pattern` is made of: `Pattern::new(text, classes, transitions, start,
/// accepting)`. Its documentation says what each part means; equal patterns give equal tables.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Dfa {
    /// The first character of each run of neighbours, ascending from `'\0'`, and its class.
    pub classes: Vec<(char, u8)>,
    /// One row for each state from 2 on, with the next state for each class. No text is left to
    /// match in state 0, and every text matches in state 1.
    pub transitions: Vec<u16>,
    /// The state before the first character.
    pub start: u16,
    /// The first of the states in which a text that ends matches.
    pub accepting: u16,
}

/// Whether a value may be shown: `format: password` may not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Secrecy {
    #[default]
    Open,
    Secret,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ArrayRules {
    pub sizes: Sizes,
    pub unique_items: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ObjectRules {
    pub sizes: Sizes,
}

/// Limits of how much a value holds: characters, items or properties. Lower limits come first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sizes(pub Vec<SizeLimit>);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SizeLimit {
    /// `minLength`, `maxItems` and so on.
    pub keyword: &'static str,
    pub end: End,
    pub limit: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum End {
    Lower,
    Upper,
}

impl SizeLimit {
    /// What is counted: `Length`, `Items` and so on.
    pub fn counted(&self) -> &'static str {
        self.keyword.trim_start_matches(|c: char| c.is_ascii_lowercase())
    }
}
