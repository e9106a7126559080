//! What a check finds: a rule, a level, marked places, help and edits.

use serde_json::{Map, Value};

use crate::edit::Edit;

/// A kind of finding.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule {
    /// Words joined by `-`, by which scripts know it.
    pub name: &'static str,
    /// Why it is looked for, and what to do about a finding.
    pub explanation: &'static str,
    /// An input that produces it.
    pub example: Example,
}

/// A short input that produces a finding of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Example {
    /// A piece of a file with something wrong, and the same piece corrected.
    Piece {
        /// Produces the finding.
        bad: &'static str,
        /// Produces none.
        good: &'static str,
    },
    /// Two versions of a piece of a file; what changed between them is the finding.
    Change {
        /// The older version.
        before: &'static str,
        /// The newer version.
        after: &'static str,
    },
}

/// Input that a command cannot work on.
pub static INPUT: Rule = Rule {
    name: "input",
    explanation: "Every file that a command needs exists, can be read, and is what the command takes it for. \
                  Where it is not, nothing else is checked.",
    example: Example::Piece {
        bad: "specwright lint libary.yaml\n",
        good: "specwright lint library.yaml\n",
    },
};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The input cannot be worked on: exit status 2.
    Invalid,
    /// A difference that has to be settled: exit status 1.
    Error,
    /// Worth a look; the exit status stays.
    Warning,
    /// For information.
    Note,
}

impl Level {
    /// The word for people: `error`, `warning` or `note`.
    pub fn word(self) -> &'static str {
        match self {
            Level::Invalid | Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        }
    }
}

/// A piece of a line of a file, and what is to be said of it there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// As it is shown; the key of its text among the sources of the report.
    pub file: String,
    /// From 1; 0 where the whole file is meant.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// Characters; 0 for the rest of the line.
    pub width: usize,
    /// What the caret says; may be empty.
    pub label: String,
}

impl Label {
    /// From a column to the end of the line.
    pub fn at(file: &str, line: usize, column: usize, label: impl Into<String>) -> Label {
        Label { file: file.to_owned(), line, column, width: 0, label: label.into() }
    }
}

/// One thing that a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The kind of finding.
    pub rule: &'static Rule,
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

impl Finding {
    /// Creates a finding without a place.
    pub fn new(rule: &'static Rule, level: Level, message: impl Into<String>) -> Finding {
        Finding {
            rule,
            level,
            message: message.into(),
            labels: Vec::new(),
            help: None,
            edits: Vec::new(),
            data: Map::new(),
        }
    }

    /// Adds a marked place; the first one is what the finding is about.
    #[must_use]
    pub fn label(mut self, label: Label) -> Finding {
        self.labels.push(label);
        self
    }

    /// Sets the help.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Finding {
        self.help = Some(help.into());
        self
    }

    /// Adds an edit.
    #[must_use]
    pub fn edit(mut self, edit: Edit) -> Finding {
        self.edits.push(edit);
        self
    }

    /// Sets a value for scripts.
    #[must_use]
    pub fn data(mut self, key: &str, value: impl Into<Value>) -> Finding {
        self.data.insert(key.to_owned(), value.into());
        self
    }
}
