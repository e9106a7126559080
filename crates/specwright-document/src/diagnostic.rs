//! Diagnostics: what is wrong, where, and how to mend it.

use std::fmt;

use serde_json::{Map, Value};

use crate::Document;
use crate::edit::Edit;
use crate::lint::{INPUT, Level, Lint};

/// A place in a text.
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

/// A piece of a line of a file, and what is to be said of it there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// As it is shown; the key of its text among the sources of the report.
    pub file: String,
    /// Where the piece begins; line 0 means the whole file.
    pub location: Location,
    /// Its length in characters; 0 for the rest of the line.
    pub width: usize,
    /// What the caret says; may be empty.
    pub label: String,
}

impl Label {
    /// Creates a label from a column to the end of the line.
    pub fn at(file: &str, line: usize, column: usize, label: impl Into<String>) -> Label {
        Label::new(file, Location { file: 0, line, column }, label)
    }

    /// Creates a label from a location to the end of its line.
    pub fn new(file: &str, location: Location, label: impl Into<String>) -> Label {
        Label { file: file.to_owned(), location, width: 0, label: label.into() }
    }
}

/// A problem with its place.
///
/// It displays as `file:line:column: level: message`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its kind.
    pub lint: &'static Lint,
    /// How much it weighs.
    pub level: Level,
    /// What is wrong, in one line.
    pub message: String,
    /// The place that it is about; behind it what else bears on it.
    pub labels: Vec<Label>,
    /// How to settle it, where the edits do not say so.
    pub help: Option<String>,
    /// The smallest change that would settle it.
    pub edits: Vec<Edit>,
    /// What scripts want to know beside the message.
    pub data: Map<String, Value>,
}

impl Diagnostic {
    /// Creates a diagnostic without a place.
    pub fn new(lint: &'static Lint, level: Level, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            lint,
            level,
            message: message.into(),
            labels: Vec::new(),
            help: None,
            edits: Vec::new(),
            data: Map::new(),
        }
    }

    /// Where it is: the location of its first label.
    pub fn location(&self) -> Location {
        self.labels.first().map(|label| label.location).unwrap_or_default()
    }

    /// Adds a marked place; the first one is what the diagnostic is about.
    #[must_use]
    pub fn label(mut self, label: Label) -> Diagnostic {
        self.labels.push(label);
        self
    }

    /// Sets the help.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help = Some(help.into());
        self
    }

    /// Adds an edit.
    #[must_use]
    pub fn edit(mut self, edit: Edit) -> Diagnostic {
        self.edits.push(edit);
        self
    }

    /// Sets a value for scripts.
    #[must_use]
    pub fn data(mut self, key: &str, value: impl Into<Value>) -> Diagnostic {
        self.data.insert(key.to_owned(), value.into());
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Label { file, location, .. }) = self.labels.first() {
            if !file.is_empty() {
                write!(f, "{file}:")?;
            }
            if location.line > 0 {
                write!(f, "{location}: ")?;
            }
        }
        write!(f, "{}: {}", self.level.word(), self.message)
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
        let file = self.files.get(location.file).map_or("", String::as_str);
        let label = Label::new(file, location, "");
        self.all.push(Diagnostic::new(&INPUT, Level::Invalid, message).label(label));
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
        self.all.sort_by(|one, other| {
            one.location().cmp(&other.location()).then_with(|| one.message.cmp(&other.message))
        });
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

    /// The problems in the order of the file, as values of their own.
    pub fn into_diagnostics(self) -> impl ExactSizeIterator<Item = Diagnostic> {
        self.all.into_iter()
    }
}

/// A message that holds no line of its own and no command to a terminal, whatever the author's text
/// that it quotes.
fn on_one_line(message: String) -> String {
    if !message.contains(char::is_control) {
        return message;
    }
    let shown = message
        .chars()
        .map(|c| if c.is_control() { c.escape_debug().to_string() } else { c.to_string() });
    shown.collect()
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diagnostic in self.iter() {
            writeln!(f, "{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}
