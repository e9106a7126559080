//! What a check found, into text for people, JSON for scripts or SARIF for code hosts.

mod changes;
mod people;
mod sarif;

use std::io::{ErrorKind, IsTerminal, Write};

use clap::ValueEnum;
use serde_json::{Value, json};
use specwright_document::edit::LineEdit;
use specwright_document::{Diagnostic, Diagnostics, INPUT, Label, Level, Report};

use crate::Failure;
use changes::{Editors, FileChanges};

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
pub(crate) struct OutputStyle {
    pub format: Format,
    pub color: Color,
}

/// Writes to standard output. A reader that stops early, such as `head`, has seen enough; a disk that is full loses
/// what was found.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = std::io::stdout();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::Input(format!("error: cannot write to standard output: {error}")))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Writes a line to people, on standard error. Who closed it does not want to know.
pub(crate) fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Says why a command did not begin: to people on standard error, to scripts as diagnostics like any others.
pub(crate) fn refuse(message: &str, style: OutputStyle) {
    if style.format == Format::Text {
        return say(message.trim_end());
    }
    let mut report = Report::new("");
    for line in message.lines().filter(|line| !line.is_empty()) {
        let line = line.strip_prefix("error: ").unwrap_or(line);
        report.push(Diagnostic::new(&INPUT, Level::Invalid, line));
    }
    // That it is invalid, the caller knows.
    let _ = finish(&report, style);
}

/// Writes everything to standard output; the heaviest diagnostic decides the exit status.
pub(crate) fn finish(report: &Report, style: OutputStyle) -> Result<(), Failure> {
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
        Format::Text => people::text(report, colored),
        Format::Json => format!("{:#}\n", json(report)),
        Format::Sarif => format!("{:#}\n", sarif::log(report)),
    };
    print(&text)?;
    match report.diagnostics().iter().map(|diagnostic| diagnostic.level).min() {
        Some(Level::Invalid) => Err(Failure::Shown),
        Some(Level::Error) => Err(Failure::Differences),
        Some(Level::Warning | Level::Note) | None => Ok(()),
    }
}

/// All problems of one file, one to a line, with a count at the end.
pub(crate) fn placed(file: &str, diagnostics: &Diagnostics) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics.iter() {
        let location = diagnostic.location();
        text.push_str(&format!("{file}:{location}: error: {}\n", diagnostic.message));
    }
    text + &format!("{file}: {}\n", problems(diagnostics.iter().len()))
}

pub(crate) fn problems(count: usize) -> String {
    let noun = if count == 1 { "problem" } else { "problems" };
    format!("{count} {noun}")
}

fn json(report: &Report) -> Value {
    let editors = Editors::new(report);
    let diagnostics = report.diagnostics().iter();
    let diagnostics: Vec<Value> =
        diagnostics.map(|diagnostic| finding(diagnostic, &editors)).collect();
    json!({ "command": report.command, "findings": diagnostics, "summary": report.summary })
}

fn finding(diagnostic: &Diagnostic, editors: &Editors) -> Value {
    let places: Vec<Value> = diagnostic.labels.iter().map(place).collect();
    let edits: Vec<Value> = editors.changes(diagnostic).iter().flat_map(edits).collect();
    json!({
        "rule": diagnostic.lint.name,
        "level": diagnostic.level.word(),
        "message": diagnostic.message,
        "places": places,
        "help": diagnostic.help,
        "edits": edits,
        "data": diagnostic.data,
    })
}

fn place(mark: &Label) -> Value {
    json!({ "file": mark.file, "line": mark.location.line, "column": mark.location.column, "label": mark.label })
}

/// The changed lines of a file, then the pointers of values that cannot be edited.
fn edits(changes: &FileChanges<'_>) -> Vec<Value> {
    let file = changes.file;
    let lines = changes.lines.iter().map(|LineEdit { line, remove, insert }| {
        json!({ "file": file, "line": line, "remove": remove, "insert": insert })
    });
    let failed = changes.failed.iter();
    lines.chain(failed.map(|edit| json!({ "file": file, "pointer": edit.pointer }))).collect()
}

#[cfg(test)]
mod tests;
