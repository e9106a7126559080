//! Problems in a spec, each with its place.

use std::fmt;

use crate::Document;

/// A place in the text of a spec.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// The index of the file among those of its document.
    pub file: usize,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
}

impl Location {
    /// The beginning of the first file.
    pub const START: Location = Location { file: 0, line: 1, column: 1 };
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// One problem in a spec: where it stands, what is wrong and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file as it is shown; empty where the text has no name.
    pub file: String,
    /// Where the offending text begins.
    pub location: Location,
    /// What is wrong and what to do, in the words of the spec's author.
    pub message: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.file.is_empty() {
            write!(f, "{}:", self.file)?;
        }
        write!(f, "{}: error: {}", self.location, self.message)
    }
}

/// All problems of one spec, in the order of the file, none twice.
///
/// ```
/// let (_, problems) = specwright_document::parse("", "openapi: 3.0.3\n").unwrap();
/// let first = problems.iter().next().unwrap().to_string();
/// assert_eq!(first, "1:1: error: this document has no `info`; add it");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    all: Vec<Diagnostic>,
    /// The names of the files that locations are in.
    files: Vec<String>,
}

impl Diagnostics {
    /// Adds a problem.
    pub fn report(&mut self, location: Location, message: impl Into<String>) {
        let message = on_one_line(message.into());
        let file = self.files.get(location.file).cloned().unwrap_or_default();
        self.all.push(Diagnostic { file, location, message });
    }

    /// Creates an empty list for a document, whose files it names.
    pub fn of(document: &Document) -> Diagnostics {
        let files = document.files().map(|(name, _)| name.to_owned()).collect();
        Diagnostics { all: Vec::new(), files }
    }

    /// Sets the name of a file.
    pub(crate) fn set_file(&mut self, index: usize, name: &str) {
        self.files.resize(self.files.len().max(index + 1), String::new());
        name.clone_into(&mut self.files[index]);
    }

    /// `value` when nothing was reported, else every problem, sorted by place.
    ///
    /// # Errors
    /// The problems, if there are any.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.all.is_empty() { Ok(value) } else { Err(self.sorted()) }
    }

    /// In the order of the file, none twice.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.all.sort();
        self.all.dedup();
        self
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    /// The problems in the order of the file.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Diagnostic> {
        self.all.iter()
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
        for diagnostic in &self.all {
            writeln!(f, "{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}
