//! The text of a saved page into numbered blocks: lines, rows whose borders are certain, code.

use super::{html, markdown, text};

/// How a page was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown, with tables.
    Markdown,
    /// HTML.
    Html,
}

/// A piece of text and the line that it begins on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    pub line: usize,
    pub text: String,
}

/// What stands before a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineMark {
    Plain,
    Bullet,
    /// The format itself says that this is a heading.
    Heading,
}

/// A line with words on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub line: usize,
    pub indent: usize,
    pub mark: LineMark,
    /// Without mark, and without blanks at both ends.
    pub text: String,
}

/// The cells of a row; a cell is its paragraphs.
pub(crate) type Row = Vec<Vec<Text>>;

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    Line(Line),
    /// A row of the table that begins or goes on here.
    Row(Row),
    /// Lines that the format itself marks as code, indented as they stand.
    Code(Vec<Text>),
}

/// Cuts a page into blocks, and counts the elements around it that are left out.
pub(crate) fn blocks(page: &str, format: Format) -> (Vec<Block>, usize) {
    match format {
        Format::Text => (text::blocks(page), 0),
        Format::Markdown => (markdown::blocks(page), 0),
        Format::Html => html::blocks(page),
    }
}

/// The lines of a file that are not blank, each with its number.
pub(crate) fn lines(page: &str) -> impl Iterator<Item = (usize, String)> + '_ {
    let page = page.strip_prefix('\u{feff}').unwrap_or(page);
    let numbered = page.lines().enumerate().map(|(index, line)| (index + 1, plain(line)));
    numbered.filter(|(_, line)| !line.trim().is_empty())
}

/// A line with the characters of other scripts and of word processors that mean a common one.
pub(crate) fn plain(line: &str) -> String {
    // Most lines have none of them.
    if line.is_ascii() && !line.as_bytes().contains(&b'\t') && !line.as_bytes().contains(&b'\r') {
        return line.to_owned();
    }
    let mut plain = String::with_capacity(line.len());
    for character in line.chars() {
        match character {
            '\u{a0}' | '\u{3000}' | '\u{2009}' => plain.push(' '),
            '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{feff}' | '\r' => {}
            '\t' => plain.push_str("    "),
            '：' => plain.push_str(": "),
            '～' | '〜' | '∼' => plain.push('~'),
            '（' => plain.push_str(" ("),
            '）' => plain.push_str(") "),
            '，' => plain.push_str(", "),
            '；' => plain.push_str("; "),
            '“' | '”' => plain.push('"'),
            other => plain.push(other),
        }
    }
    plain
}

/// Takes bullet and indentation off a line.
pub(crate) fn line(number: usize, text: &str) -> Line {
    let trimmed = text.trim_start();
    let indent = text.len() - trimmed.len();
    for bullet in ["• ", "- ", "* ", "· ", "● ", "▪ ", "– "] {
        if let Some(rest) = trimmed.strip_prefix(bullet) {
            let text = rest.trim().to_owned();
            return Line { line: number, indent, mark: LineMark::Bullet, text };
        }
    }
    Line { line: number, indent, mark: LineMark::Plain, text: trimmed.trim_end().to_owned() }
}

/// The number of columns of a line that parts the head of a pipe table from its rows.
pub(crate) fn separator(text: &str) -> Option<usize> {
    let text = text.trim();
    if !text.contains('|') || !text.contains("---") {
        return None;
    }
    let cells = text.trim_matches('|').split('|');
    let mut count = 0;
    for cell in cells {
        let dashes = cell.trim().trim_matches(':');
        if dashes.len() < 3 || dashes.bytes().any(|byte| byte != b'-') {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// The cells of a row that stands on one line, between pipes.
pub(crate) fn cells(text: &str) -> Option<Vec<String>> {
    let inner = text.trim().strip_prefix('|')?.strip_suffix('|')?;
    let (mut cells, mut cell, mut escaped) = (Vec::new(), String::new(), false);
    for character in inner.chars() {
        match character {
            '|' if !escaped => cells.push(std::mem::take(&mut cell)),
            other => cell.push(other),
        }
        escaped = character == '\\' && !escaped;
    }
    cells.push(cell);
    Some(cells.iter().map(|cell| cell.trim().replace("\\|", "|")).collect())
}

/// A text with a blank wherever a script without blanks meets one with them.
pub(crate) fn spaced(text: &str) -> String {
    let (mut spaced, mut before) = (String::with_capacity(text.len()), None);
    for character in text.chars() {
        let foreign = !character.is_ascii() && character.is_alphanumeric();
        if before.is_some_and(|before| before != foreign) {
            spaced.push(' ');
        }
        spaced.push(character);
        before = Some(foreign);
    }
    spaced
}
