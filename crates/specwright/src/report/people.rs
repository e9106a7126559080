//! A report as people read it: each diagnostic with an excerpt, a caret and how to settle it.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Title, Origin, Renderer, Snippet};

use specwright_document::edit::LineEdit;
use specwright_document::{Diagnostic, Label, Level, Report};

use super::changes::{Editors, FileChanges};

/// Longer lines are cut around what is marked.
const WIDTH: usize = 140;

pub(super) fn text(report: &Report, colored: bool) -> String {
    let renderer = if colored { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH);
    let sources: Sources =
        report.sources.iter().map(|(file, text)| (file.as_str(), text.lines().collect())).collect();
    let editors = Editors::new(report);
    let mut text = String::new();
    for diagnostic in report.diagnostics() {
        let message = plain(&diagnostic.message);
        let help = diagnostic.help.as_deref().map(plain);
        let marks: Vec<Shown> =
            diagnostic.labels.iter().map(|mark| shown(mark, &sources)).collect();
        text.push_str(&renderer.render(&[group(diagnostic, &message, help.as_deref(), &marks)]));
        text.push('\n');
        let mut changes = editors.changes(diagnostic);
        changes.sort_by_key(|changes| changes.file);
        for FileChanges { file, lines, failed } in changes {
            // From the last line up, so that each leaves the lines of those to come where they are.
            for edit in lines.iter().rev() {
                text.push_str(&change(file, edit, &sources, colored));
            }
            for edit in failed {
                text.push_str(&format!("   = edit {}: {}\n", plain(file), plain(&edit.pointer)));
            }
        }
        text.push('\n');
    }
    for line in &report.lines {
        // A difference has many lines.
        text.extend(line.split('\n').map(|line| visible(line) + "\n"));
    }
    text
}

/// The lines of each file that diagnostics point into.
type Sources<'r> = BTreeMap<&'r str, Vec<&'r str>>;

/// A mark as it is printed.
struct Shown {
    file: String,
    line: usize,
    column: usize,
    label: String,
    /// The marked line, and the bytes of it that are meant; `None` where there is no such line.
    excerpt: Option<(String, Range<usize>)>,
}

fn shown(mark: &Label, sources: &Sources) -> Shown {
    Shown {
        file: plain(&mark.file),
        line: mark.location.line,
        column: mark.location.column.max(1),
        label: plain(&mark.label),
        excerpt: sources.get(mark.file.as_str()).and_then(|lines| excerpt(lines, mark)),
    }
}

fn group<'r>(
    diagnostic: &Diagnostic,
    message: &'r str,
    help: Option<&'r str>,
    marks: &'r [Shown],
) -> Group<'r> {
    let level = match diagnostic.level {
        Level::Invalid | Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Note => Title::NOTE,
    };
    let mut group = Group::with_title(level.primary_title(message).id(diagnostic.lint.name));
    for (index, mark) in marks.iter().enumerate() {
        let kind = if index == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        let label = (!mark.label.is_empty()).then_some(mark.label.as_str());
        group = match &mark.excerpt {
            Some((line, span)) => group.element(
                Snippet::source(line)
                    .path(&mark.file)
                    .line_start(mark.line)
                    .annotation(kind.span(span.clone()).label(label)),
            ),
            None => {
                let origin = Origin::path(&mark.file);
                let group = group.element(match mark.line {
                    0 => origin,
                    line => origin.line(line).char_column(mark.column),
                });
                // Without its line, what is said of it is said below.
                label
                    .into_iter()
                    .fold(group, |group, label| group.element(Title::NOTE.message(label)))
            }
        };
    }
    match help {
        Some(help) => group.element(Title::HELP.message(help)),
        None => group,
    }
}

/// The marked line, and the bytes of it that are meant.
fn excerpt(lines: &[&str], mark: &Label) -> Option<(String, Range<usize>)> {
    let line = visible(lines.get(mark.location.line.checked_sub(1)?)?);
    let from = |chars: usize| line.char_indices().nth(chars).map_or(line.len(), |(at, _)| at);
    let first = mark.location.column.saturating_sub(1);
    let start = from(first);
    let end = match mark.width {
        0 => line.trim_end().len(),
        width => from(first.saturating_add(width)),
    };
    Some((line, start..end.max(start)))
}

/// A line of the input as a terminal may have it: what would move the cursor, change colours or turn
/// the order of letters has a sign in its place, one for one, so that columns stay.
fn visible(line: &str) -> String {
    let sign = |c: char| match c {
        '\t' => c,
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    line.chars().map(sign).collect()
}

/// The same for a text that stays on one line.
fn plain(text: &str) -> String {
    visible(&text.replace(['\n', '\t'], " "))
}

/// An edit as the lines that go and come.
fn change(file: &str, edit: &LineEdit, sources: &Sources, colored: bool) -> String {
    let (red, green, reset) = match colored {
        true => ("\x1b[31m", "\x1b[32m", "\x1b[0m"),
        false => ("", "", ""),
    };
    let verb = match (edit.remove, edit.insert.is_empty()) {
        (0, _) => format!("insert before line {}", edit.line),
        (_, true) => format!("remove from line {}", edit.line),
        (_, false) => format!("change line {}", edit.line),
    };
    let mut text = format!("   = edit {}: {verb}\n", plain(file));
    let old = sources.get(file).map_or(&[][..], Vec::as_slice);
    for line in old.iter().skip(edit.line.saturating_sub(1)).take(edit.remove) {
        text.push_str(&format!("     {red}- {}{reset}\n", visible(line)));
    }
    for line in &edit.insert {
        text.push_str(&format!("     {green}+ {}{reset}\n", visible(line)));
    }
    text
}
