//! Problems in a spec, each with its place.

use std::fmt;

/// A place in the text of a spec.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// One problem in a spec: where it stands, what is wrong and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where the offending text begins.
    pub location: Location,
    /// What is wrong and what to do, in the words of the spec's author.
    pub message: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: error: {}", self.location, self.message)
    }
}

/// All problems of one spec, in the order of the file, none twice.
///
/// ```
/// let (_, problems) = specwright_document::parse("openapi: 3.0.3\n").unwrap();
/// let first = problems.iter().next().unwrap().to_string();
/// assert_eq!(first, "1:1: error: this document has no `info`; add it");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Adds a problem.
    pub fn report(&mut self, location: Location, message: impl Into<String>) {
        let message = on_one_line(message.into());
        self.0.push(Diagnostic { location, message });
    }

    /// `value` when nothing was reported, else every problem, sorted by place.
    ///
    /// # Errors
    /// The problems, if there are any.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.0.is_empty() { Ok(value) } else { Err(self.sorted()) }
    }

    /// In the order of the file, none twice.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.0.sort();
        self.0.dedup();
        self
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The problems in the order of the file.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Diagnostic> {
        self.0.iter()
    }
}

/// A message that holds no line of its own and no command to a terminal, whatever the author's text
/// that it quotes.
fn on_one_line(message: String) -> String {
    if !message.contains(char::is_control) {
        return message;
    }
    let shown = message.chars().map(|c| match c.is_control() {
        true => c.escape_debug().to_string(),
        false => c.to_string(),
    });
    shown.collect()
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diagnostic in &self.0 {
            writeln!(f, "{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}
