//! What a command found, as values: diagnostics, the texts that they point into, and numbers.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::{Diagnostic, Level, Lint};

/// All that a command found.
#[derive(Debug)]
pub struct Report {
    /// Such as `docs check`.
    pub command: &'static str,
    /// Texts of the files that diagnostics point into, by the names they are shown by.
    pub sources: BTreeMap<String, String>,
    /// Texts of files that `sources` has with their secrets masked.
    originals: BTreeMap<String, String>,
    diagnostics: Vec<Diagnostic>,
    /// Rules that were looked at, diagnostics or not.
    pub lints: Vec<&'static Lint>,
    /// What people read at the end.
    pub lines: Vec<String>,
    /// The same for scripts.
    pub summary: Map<String, Value>,
}

impl Report {
    /// Creates an empty report of a command.
    pub fn new(command: &'static str) -> Report {
        Report {
            command,
            sources: BTreeMap::new(),
            originals: BTreeMap::new(),
            diagnostics: Vec::new(),
            lints: Vec::new(),
            lines: Vec::new(),
            summary: Map::new(),
        }
    }

    /// Makes a file's text known, for excerpts.
    pub fn source(&mut self, file: impl Into<String>, text: impl Into<String>) {
        self.sources.insert(file.into(), text.into());
    }

    /// Makes a file's text known that is shown with its secrets masked.
    pub fn masked_source(
        &mut self,
        file: &str,
        text: impl Into<String>,
        masked: impl Into<String>,
    ) {
        self.originals.insert(file.to_owned(), text.into());
        self.source(file, masked);
    }

    /// Returns the text that edits of a file are made in. It may contain secrets.
    pub fn original(&self, file: &str) -> Option<&str> {
        self.originals.get(file).or_else(|| self.sources.get(file)).map(String::as_str)
    }

    /// The text of a file that was made known; empty for any other.
    pub fn text(&self, file: &str) -> &str {
        self.sources.get(file).map_or("", String::as_str)
    }

    /// Says that a rule was looked at, whether something was found or not.
    pub fn lint(&mut self, lint: &'static Lint) {
        self.lints.push(lint);
    }

    /// Gives all diagnostics of a lint a level.
    pub fn raise(&mut self, lint: &str, level: Level) {
        let of_lint = self.diagnostics.iter_mut().filter(|one| one.lint.name == lint);
        of_lint.for_each(|diagnostic| diagnostic.level = level);
    }

    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Says a line to people, behind all diagnostics.
    pub fn line(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    /// Says a fact to scripts.
    pub fn summary(&mut self, key: &str, value: impl Into<Value>) {
        self.summary.insert(key.to_owned(), value.into());
    }

    /// The diagnostics, in the order in which they were added.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}
