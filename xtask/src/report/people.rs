//! A report as people read it: each finding with an excerpt, a caret and how to settle it.

use std::collections::BTreeMap;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Title, Origin, Renderer, Snippet};

use super::{Edit, Finding, Level, Mark, Report};

/// Longer lines are cut around what is marked.
const WIDTH: usize = 140;

pub(super) fn text(report: &Report, colored: bool) -> String {
    let renderer = if colored { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH);
    let mut text = String::new();
    for finding in &report.findings {
        text.push_str(&renderer.render(&[group(finding, &report.sources)]));
        text.push('\n');
        for edit in &finding.edits {
            text.push_str(&change(edit, &report.sources, colored));
        }
        text.push('\n');
    }
    for line in &report.lines {
        text.push_str(line);
        text.push('\n');
    }
    text
}

fn group<'r>(finding: &'r Finding, sources: &'r BTreeMap<String, String>) -> Group<'r> {
    let level = match finding.level {
        Level::Invalid | Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Note => Title::NOTE,
    };
    let mut group = Group::with_title(level.primary_title(&finding.message).id(finding.rule.name));
    for (index, mark) in finding.marks.iter().enumerate() {
        let kind = if index == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        group = match sources.get(&mark.file).and_then(|text| excerpt(text, mark)) {
            Some((lines, span)) => group.element(
                Snippet::source(lines)
                    .path(&mark.file)
                    .line_start(mark.line)
                    .annotation(kind.span(span).label(said(mark))),
            ),
            None if mark.line == 0 => group.element(Origin::path(&mark.file)),
            None => {
                let origin = Origin::path(&mark.file).line(mark.line);
                group.element(origin.char_column(mark.column))
            }
        };
    }
    match &finding.help {
        Some(help) => group.element(Title::HELP.message(help)),
        None => group,
    }
}

fn said(mark: &Mark) -> Option<&str> {
    (!mark.label.is_empty()).then_some(mark.label.as_str())
}

/// The marked line, and the bytes of it that are meant.
fn excerpt<'t>(text: &'t str, mark: &Mark) -> Option<(&'t str, std::ops::Range<usize>)> {
    let line = text.lines().nth(mark.line.checked_sub(1)?)?;
    let from = |chars: usize| line.char_indices().nth(chars).map_or(line.len(), |(at, _)| at);
    let start = from(mark.column.saturating_sub(1));
    let end = if mark.width == 0 { line.len() } else { from(mark.column - 1 + mark.width) };
    Some((line, start..end.max(start)))
}

/// An edit as the lines that go and come.
fn change(edit: &Edit, sources: &BTreeMap<String, String>, colored: bool) -> String {
    let (red, green, plain) = match colored {
        true => ("\x1b[31m", "\x1b[32m", "\x1b[0m"),
        false => ("", "", ""),
    };
    let verb = match (edit.remove, edit.insert.is_empty()) {
        (0, _) => format!("insert before line {}", edit.line),
        (_, true) => format!("remove from line {}", edit.line),
        (_, false) => format!("change line {}", edit.line),
    };
    let mut text = format!("   = edit {}: {verb}\n", edit.file);
    let old = sources.get(&edit.file).map_or("", String::as_str);
    for line in old.lines().skip(edit.line - 1).take(edit.remove) {
        text.push_str(&format!("     {red}- {line}{plain}\n"));
    }
    for line in &edit.insert {
        text.push_str(&format!("     {green}+ {line}{plain}\n"));
    }
    text
}
