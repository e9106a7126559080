//! Lines that have lost the borders of their table into rows, by what their cells look like.

use super::facts::Unread;
use super::page::{Block, Line, LineMark, Text};
use super::tables::{Cells, Table, caption, code, name_like, reply, serial, status};
use super::words::{self, Column, Section};

/// The columns that the lines from here on name, if they are the head of a table.
pub(crate) fn head(blocks: &[Block], start: usize) -> Option<Vec<Column>> {
    let mut columns = Vec::new();
    for block in &blocks[start..] {
        let Block::Line(Line { mark: LineMark::Plain, text, .. }) = block else { break };
        match words::column(text) {
            Some(column) if !columns.contains(&column) => columns.push(column),
            _ => break,
        }
    }
    let first = columns.first()?;
    let begins = [Column::Serial, Column::Name, Column::Status, Column::Code].contains(first);
    (begins && columns.len() > 1).then_some(columns)
}

/// The table without borders whose head begins here, and the index after it.
pub(crate) fn flat(
    blocks: &[Block],
    start: usize,
    section: Section,
    unread: &mut Vec<Unread>,
) -> Option<(Table, usize)> {
    let columns = head(blocks, start)?;
    let indent = line(blocks, start)?.indent;
    let mut cutter = Cutter { blocks, section, indent, at: start + columns.len() };
    let fixed: Vec<Column> =
        columns.iter().copied().filter(|column| *column != Column::Description).collect();
    let mut rows: Vec<Cells> = Vec::new();
    let mut serial: Option<Vec<u32>> = None;
    while let Some(here) = cutter.inside() {
        let row = match columns[0] {
            Column::Serial => cutter.numbered(&fixed, &mut serial, unread),
            Column::Status => cutter.coded(Column::Status, status),
            Column::Code => cutter.coded(Column::Code, code),
            _ => cutter.named(&fixed),
        };
        match (row, rows.last_mut()) {
            (Some(row), _) => rows.push(row),
            (None, Some(row)) => {
                let text = Text { line: here.line, text: here.text.clone() };
                match row.cells.iter_mut().find(|(column, _)| *column == Column::Description) {
                    Some((_, description)) => description.push(text),
                    None if columns.contains(&Column::Description) => {
                        row.cells.push((Column::Description, vec![text]));
                    }
                    None => unread.push(Unread::new(here.line, &here.text, "a cell of no column")),
                }
                cutter.at += 1;
            }
            (None, None) => {
                let why = "the first row of the table does not begin like one";
                unread.push(Unread::new(here.line, &here.text, why));
                cutter.at += 1;
            }
        }
    }
    Some((Table { columns, rows }, cutter.at))
}

fn line(blocks: &[Block], at: usize) -> Option<&Line> {
    match blocks.get(at)? {
        Block::Line(line) => Some(line),
        Block::Row(_) | Block::Code(_) => None,
    }
}

struct Cutter<'a> {
    blocks: &'a [Block],
    section: Section,
    indent: usize,
    at: usize,
}

impl<'a> Cutter<'a> {
    /// The line here, unless the table has ended above it.
    fn inside(&self) -> Option<&'a Line> {
        let here = line(self.blocks, self.at)?;
        let ends = here.mark == LineMark::Heading
            || here.indent < self.indent
            || words::section(&here.text).is_some()
            || words::label(self.section, &here.text).is_some()
            || caption(&here.text).is_some()
            || reply(&here.text).is_some()
            || head(self.blocks, self.at).is_some();
        (!ends).then_some(here)
    }

    fn text(&self, at: usize) -> Option<&'a str> {
        line(self.blocks, at).map(|line| line.text.as_str())
    }

    fn take(&mut self, column: Column, row: &mut Cells) {
        let here = line(self.blocks, self.at).expect("the caller looked at it");
        row.cells.push((column, vec![Text { line: here.line, text: here.text.clone() }]));
        self.at += 1;
    }

    /// A row that begins with a serial number.
    fn numbered(
        &mut self,
        fixed: &[Column],
        last: &mut Option<Vec<u32>>,
        unread: &mut Vec<Unread>,
    ) -> Option<Cells> {
        let here = line(self.blocks, self.at)?;
        let number = serial(&here.text)?;
        let name = self.text(self.at + 1).filter(|text| name_like(text));
        let typed = self.text(self.at + 2).is_some_and(|text| words::r#type(text).is_some());
        let follows = last.as_ref().is_none_or(|last| succeeds(last, &number));
        if !(follows && (name.is_some() || typed) || name.is_some() && typed) {
            return None;
        }
        if !follows {
            let why = "a row whose number does not follow the one above it";
            unread.push(Unread::new(here.line, &here.text, why));
        }
        *last = Some(number);
        let mut row = Cells { line: here.line, cells: Vec::new() };
        self.take(Column::Serial, &mut row);
        if name.is_none() {
            return Some(row);
        }
        self.take(Column::Name, &mut row);
        let rest: Vec<Column> = fixed.iter().copied().skip(2).collect();
        for (index, column) in rest.iter().enumerate() {
            let Some(text) = self.text(self.at) else { break };
            // A type that nobody knows is still a type where the next cell fits its own column.
            let after = rest.get(index + 1);
            let known_after = match after {
                Some(next) => self.text(self.at + 1).is_some_and(|text| fits(*next, text)),
                None => true,
            };
            let strange = *column == Column::Type && name_like(text) && known_after;
            if fits(*column, text) || strange {
                self.take(*column, &mut row);
            }
        }
        Some(row)
    }

    /// A row that begins with a name, known by the cells that follow.
    fn named(&mut self, fixed: &[Column]) -> Option<Cells> {
        let here = line(self.blocks, self.at)?;
        let cell = words::mandatory(&here.text).is_some() || words::r#type(&here.text).is_some();
        if !name_like(&here.text) || cell {
            return None;
        }
        let rest = &fixed[1..];
        let full = rest.iter().enumerate().map(|(index, column)| {
            (*column, self.text(self.at + 1 + index).is_some_and(|text| fits(*column, text)))
        });
        let full: Vec<(Column, bool)> = full.collect();
        let misfits: Vec<Column> =
            full.iter().filter(|(_, fits)| !fits).map(|(column, _)| *column).collect();
        let strange_type = misfits == [Column::Type] && full.len() > 2;
        let taken: Vec<Column> = if misfits.is_empty() || strange_type {
            rest.to_vec()
        } else {
            // Some copies of pages lose the cell that says whether a parameter is mandatory.
            let short = rest.iter().copied().filter(|column| *column != Column::Mandatory);
            short.collect()
        };
        let fit = taken.iter().enumerate().all(|(index, column)| {
            let text = self.text(self.at + 1 + index);
            text.is_some_and(|text| fits(*column, text))
                || strange_type && *column == Column::Type && text.is_some_and(name_like)
        });
        if !fit || taken.is_empty() {
            return None;
        }
        let mut row = Cells { line: here.line, cells: Vec::new() };
        self.take(Column::Name, &mut row);
        for column in taken {
            self.take(column, &mut row);
        }
        Some(row)
    }

    /// A row that begins with a status or code.
    fn coded(&mut self, column: Column, begins: fn(&str) -> bool) -> Option<Cells> {
        let here = line(self.blocks, self.at).filter(|line| begins(&line.text))?;
        let mut row = Cells { line: here.line, cells: Vec::new() };
        self.take(column, &mut row);
        Some(row)
    }
}

fn fits(column: Column, text: &str) -> bool {
    match column {
        Column::Type => words::r#type(text).is_some(),
        Column::Mandatory => words::mandatory(text).is_some(),
        Column::Place => {
            let known = ["path", "query", "header", "body", "uri"];
            known.contains(&text.to_lowercase().as_str())
        }
        Column::Serial => serial(text).is_some(),
        Column::Name => name_like(text),
        Column::Status => status(text),
        Column::Code => code(text),
        Column::Description => true,
    }
}

/// Whether one serial number may stand below another.
fn succeeds(last: &[u32], next: &[u32]) -> bool {
    match next.split_last() {
        Some((1, parents)) if parents == last => true,
        Some((number, parents)) => {
            let above = last.get(parents.len());
            last.starts_with(parents)
                && above.is_some_and(|last| last.checked_add(1) == Some(*number))
        }
        None => false,
    }
}
