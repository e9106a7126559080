//! What a check found, into text for people, JSON for scripts or SARIF for code hosts.

mod edit;
mod people;
mod sarif;

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};

use clap::ValueEnum;
use serde_json::{Map, Value, json};

pub(crate) use edit::Edit;

use crate::Failure;

/// For whom a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Text with excerpts, for people
    #[default]
    Text,
    /// One JSON object, for scripts
    Json,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
}

/// When text is coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// In any case
    Always,
    /// In no case
    Never,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Style {
    pub format: Format,
    pub color: Color,
}

/// A kind of finding.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rule {
    /// Words joined by `-`, by which scripts know it.
    pub name: &'static str,
    /// Why it is looked for, and what to do about a finding.
    pub explanation: &'static str,
}

/// Input that no command can begin with.
const INPUT: Rule = Rule {
    name: "input",
    explanation: "Files exist and can be read, and are what the command line takes them for.",
};

/// Says why a command did not begin: to people on standard error, to scripts as findings like any others.
pub(crate) fn refuse(message: &str, style: Style) {
    if style.format == Format::Text {
        // Who closed it does not want to know, and the exit status says the rest.
        let _ = writeln!(std::io::stderr(), "{}", message.trim_end());
        return;
    }
    let mut report = Report::new("");
    for line in message.lines().filter(|line| !line.is_empty()) {
        let line = line.strip_prefix("error: ").unwrap_or(line);
        report.push(Finding::new(&INPUT, Level::Invalid, line));
    }
    // That it is invalid, the caller knows.
    let _ = report.finish(style);
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
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
    fn word(self) -> &'static str {
        match self {
            Level::Invalid | Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        }
    }
}

/// A piece of a line of a file, and what is to be said of it there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
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

impl Mark {
    /// From a column to the end of the line.
    pub(crate) fn at(file: &str, line: usize, column: usize, label: impl Into<String>) -> Mark {
        Mark { file: file.to_owned(), line, column, width: 0, label: label.into() }
    }
}

/// One thing that a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub rule: &'static Rule,
    pub level: Level,
    /// What is wrong, in one line.
    pub message: String,
    /// The place that it is about; behind it what else bears on it.
    pub marks: Vec<Mark>,
    /// How to settle it, where the edits do not say so.
    pub help: Option<String>,
    /// The smallest change that would settle it.
    pub edits: Vec<Edit>,
    /// What scripts want to know beside the message.
    pub data: Map<String, Value>,
}

impl Finding {
    pub(crate) fn new(rule: &'static Rule, level: Level, message: impl Into<String>) -> Finding {
        Finding {
            rule,
            level,
            message: message.into(),
            marks: Vec::new(),
            help: None,
            edits: Vec::new(),
            data: Map::new(),
        }
    }

    pub(crate) fn mark(mut self, mark: Mark) -> Finding {
        self.marks.push(mark);
        self
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Finding {
        self.help = Some(help.into());
        self
    }

    pub(crate) fn edit(mut self, edit: Edit) -> Finding {
        self.edits.push(edit);
        self
    }

    pub(crate) fn data(mut self, key: &str, value: impl Into<Value>) -> Finding {
        self.data.insert(key.to_owned(), value.into());
        self
    }
}

/// All that a command found.
#[derive(Debug)]
pub(crate) struct Report {
    /// Such as `docs check`.
    command: &'static str,
    /// Texts of the files that findings point into, by the names they are shown by.
    sources: BTreeMap<String, String>,
    findings: Vec<Finding>,
    /// Rules that were looked at, findings or not.
    rules: Vec<&'static Rule>,
    /// What people read at the end.
    lines: Vec<String>,
    /// The same for scripts.
    summary: Map<String, Value>,
}

impl Report {
    pub(crate) fn new(command: &'static str) -> Report {
        Report {
            command,
            sources: BTreeMap::new(),
            findings: Vec::new(),
            rules: Vec::new(),
            lines: Vec::new(),
            summary: Map::new(),
        }
    }

    /// Makes a file's text known, for excerpts.
    pub(crate) fn source(&mut self, file: impl Into<String>, text: impl Into<String>) {
        self.sources.insert(file.into(), text.into());
    }

    /// The text of a file that was made known; empty for any other.
    pub(crate) fn text(&self, file: &str) -> &str {
        self.sources.get(file).map_or("", String::as_str)
    }

    /// Says that a rule was looked at, whether something was found or not.
    pub(crate) fn rule(&mut self, rule: &'static Rule) {
        self.rules.push(rule);
    }

    pub(crate) fn push(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Says a line to people, behind all findings.
    pub(crate) fn line(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    /// Says a fact to scripts.
    pub(crate) fn summary(&mut self, key: &str, value: impl Into<Value>) {
        self.summary.insert(key.to_owned(), value.into());
    }

    pub(crate) fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Writes everything to standard output; the heaviest finding decides the exit status.
    pub(crate) fn finish(self, style: Style) -> Result<(), Failure> {
        let colored = match style.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
                    || std::env::var_os("TERM").is_some_and(|value| value == "dumb");
                !plain && std::io::stdout().is_terminal()
            }
        };
        let text = match style.format {
            Format::Text => people::text(&self, colored),
            Format::Json => format!("{:#}\n", self.json()),
            Format::Sarif => format!("{:#}\n", sarif::log(&self)),
        };
        // Who stops reading, such as `head`, has seen enough.
        let _ = std::io::stdout().write_all(text.as_bytes());
        match self.findings.iter().map(|finding| finding.level).min() {
            Some(Level::Invalid) => Err(Failure::Shown),
            Some(Level::Error) => Err(Failure::Differences),
            Some(Level::Warning | Level::Note) | None => Ok(()),
        }
    }

    fn json(&self) -> Value {
        let findings: Vec<Value> = self.findings.iter().map(finding).collect();
        json!({ "command": self.command, "findings": findings, "summary": self.summary })
    }
}

fn finding(finding: &Finding) -> Value {
    let places: Vec<Value> = finding.marks.iter().map(place).collect();
    let edits: Vec<Value> = finding.edits.iter().map(Edit::json).collect();
    json!({
        "rule": finding.rule.name,
        "level": finding.level.word(),
        "message": finding.message,
        "places": places,
        "help": finding.help,
        "edits": edits,
        "data": finding.data,
    })
}

fn place(mark: &Mark) -> Value {
    json!({ "file": mark.file, "line": mark.line, "column": mark.column, "label": mark.label })
}

#[cfg(test)]
mod tests;
