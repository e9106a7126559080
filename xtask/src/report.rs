//! What a check found, into text for people, JSON for scripts or SARIF for code hosts.

mod people;
mod sarif;

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};

use clap::ValueEnum;
use serde_json::{Map, Value, json};
use specwright_document::{Edit, Finding, Level, Mark, Rule};

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
    let edits: Vec<Value> = finding.edits.iter().map(edit).collect();
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

fn edit(edit: &Edit) -> Value {
    let Edit { file, line, remove, insert } = edit;
    json!({ "file": file, "line": line, "remove": remove, "insert": insert })
}

#[cfg(test)]
mod tests;
