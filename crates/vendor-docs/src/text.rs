//! A page saved as text into blocks; tables that kept their pipes become rows, all else lines.

use super::page::{self, Block, Line, LineMark, Row, Text};
use super::words;

/// No cell of any page is longer; what is, is no cell.
const LONGEST_CELL: usize = 60;

/// Nor does the head of a table have more lines.
const LONGEST_HEAD: usize = 40;

/// Cuts a page into blocks.
pub(crate) fn blocks(page: &str) -> Vec<Block> {
    let lines: Vec<(usize, String)> = page::lines(page).collect();
    let (mut blocks, mut at) = (Vec::new(), 0);
    while at < lines.len() {
        let (number, text) = &lines[at];
        if let Some(end) = table(&lines, at, &mut blocks) {
            at = end;
            continue;
        }
        at += 1;
        if let Some(cells) = one_line(text) {
            let cell = |cell: String| vec![Text { line: *number, text: cell }];
            blocks.push(Block::Row(cells.into_iter().map(cell).collect()));
            continue;
        }
        let text = text.strip_suffix(" |").unwrap_or(text);
        let line = page::line(*number, text);
        match glued(&line.text) {
            Some((caption, column)) => {
                let (caption, column) = (caption.to_owned(), column.to_owned());
                blocks.push(Block::Line(Line { text: caption, ..line.clone() }));
                blocks.push(Block::Line(Line { text: column, mark: LineMark::Plain, ..line }));
            }
            None => blocks.push(Block::Line(line)),
        }
    }
    blocks
}

/// A row that stands on one line.
fn one_line(text: &str) -> Option<Vec<String>> {
    if text.trim().len() < 2 || page::separator(text).is_some() {
        return None;
    }
    page::cells(text).filter(|cells| cells.len() > 1)
}

/// A caption that lost the border to the first column of its table.
fn glued(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix("Table ")?;
    let columns = ["No.", "Parameter", "Name"];
    columns.iter().find_map(|column| {
        let caption = text.strip_suffix(column)?.strip_suffix(' ')?;
        Some((caption, *column))
    })
}

/// Reads a table with one cell a line, each ending in a pipe; gives the index after its end.
fn table(lines: &[(usize, String)], start: usize, blocks: &mut Vec<Block>) -> Option<usize> {
    if !lines[start].1.trim_end().ends_with('|') || one_line(&lines[start].1).is_some() {
        return None;
    }
    let window = &lines[start..lines.len().min(start + LONGEST_HEAD)];
    let separator = start + window.iter().position(|(_, text)| page::separator(text).is_some())?;
    let columns = page::separator(&lines[separator].1)?;
    // A pipe of its own begins a row where the separator begins with one.
    let leading = lines[separator].1.trim_start().starts_with('|');
    let (head, end) = row(&lines[..separator], start, columns, leading)?;
    if end != separator {
        return None;
    }
    blocks.push(Block::Row(head));
    let mut at = separator + 1;
    while let Some((cells, end)) = row(lines, at, columns, leading) {
        // The caption between two tables is lost as a rule; what stands above a separator is a head.
        if lines.get(end).is_some_and(|(_, text)| page::separator(text).is_some()) {
            break;
        }
        blocks.push(Block::Row(cells));
        at = end;
    }
    Some(at)
}

/// Reads one row; gives the index after it.
fn row(
    lines: &[(usize, String)],
    start: usize,
    columns: usize,
    leading: bool,
) -> Option<(Row, usize)> {
    let mut at = start;
    if leading {
        if lines.get(at)?.1.trim() != "|" {
            return None;
        }
        at += 1;
    }
    let mut row = Row::new();
    for column in 0..columns {
        let (mut cell, mut taken) = (Vec::new(), 0);
        loop {
            let (number, text) = lines.get(at)?;
            if words::section(text.trim()).is_some() || page::separator(text).is_some() {
                return None;
            }
            let text = text.trim();
            let last = text.strip_suffix('|');
            // A row begins with a cell on one line, or what is here is no row.
            if column == 0 && last.is_none() {
                return None;
            }
            let line = page::line(*number, last.unwrap_or(text));
            if !line.text.is_empty() {
                cell.push(Text { line: *number, text: line.text });
            }
            at += 1;
            taken += 1;
            if last.is_some() {
                break;
            }
            if taken == LONGEST_CELL {
                return None;
            }
        }
        row.push(cell);
    }
    Some((row, at))
}
