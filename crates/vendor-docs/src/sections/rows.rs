//! Tables into the facts of the section that they stand in.

use super::super::cells;
use super::super::facts::{Fact, Place};
use super::super::fields::{Context, Side};
use super::super::page::{Block, Row};
use super::super::tables::{self, Table};
use super::super::words::{self, Column, Label, Section};
use super::Walk;

impl<'a> Walk<'a> {
    /// Consecutive rows with borders, up to the head of another table.
    pub(super) fn rows(&mut self) {
        let mut rows: Vec<&'a Row> = Vec::new();
        for block in &self.blocks[self.at..] {
            match block {
                Block::Row(row) if rows.is_empty() || !tables::is_head(row) => rows.push(row),
                Block::Row(_) | Block::Line(_) | Block::Code(_) => break,
            }
        }
        self.at += rows.len();
        self.pending = None;
        if let Some(table) = tables::bordered(&rows, &mut self.unread) {
            let line = rows[0].iter().flatten().next().map_or(0, |text| text.line);
            self.table(&table, line);
            return;
        }
        for row in rows {
            let mut cells = row.iter().filter_map(|cell| cell.first());
            let (first, second) = (cells.next(), cells.next());
            match (first, second, words::label(self.section, &tables::joined(&row[0]))) {
                (Some(first), Some(second), Some(label)) if row.len() == 2 => {
                    self.label = Some(Fact::new(label, first.line));
                    self.address(second.line, &second.text);
                }
                (None, ..) => {}
                (Some(first), ..) => {
                    let text = row.iter().map(|cell| tables::joined(cell)).collect::<Vec<_>>();
                    self.gap(first.line, &text.join(" | "), "a row of no table that is known");
                }
            }
        }
    }

    pub(super) fn table(&mut self, table: &Table, line: usize) {
        let caption = self.caption.take();
        if table.columns[0] == Column::Status {
            self.listed(table, Column::Status);
        } else if table.columns[0] == Column::Code {
            self.listed(table, Column::Code);
        } else if table.columns.contains(&Column::Name) {
            let (side, place) = match (self.section, &self.label) {
                (Section::Address, _) => {
                    (Side::Request, Some(Fact::new(Place::Path, self.heading)))
                }
                (Section::Request, Some(Fact { is: Label::Place(place), line })) => {
                    (Side::Request, Some(Fact::new(*place, *line)))
                }
                (Section::Request, _) => (Side::Request, None),
                (Section::Response, Some(Fact { is: Label::Place(place), line })) => {
                    (Side::Response, Some(Fact::new(*place, *line)))
                }
                (Section::Response, _) => (Side::Response, None),
                _ => {
                    self.gap(line, "", "a table of parameters in a section that has none");
                    return;
                }
            };
            let caption_place = caption
                .as_ref()
                .and_then(|caption| Some(Fact::new(words::place(caption.is.1)?, caption.line)));
            let context = Context {
                side,
                place,
                number: caption.map(|caption| caption.is.0),
                caption: caption_place,
                status: self.status.clone(),
            };
            self.fields.add(table, &context, &mut self.unread);
        } else {
            self.gap(line, "", "a table without a column of names");
        }
    }

    /// A table of statuses or codes; what they mean is prose.
    fn listed(&mut self, table: &Table, column: Column) {
        for row in &table.rows {
            let known = row.word(column).map(|word| (word, word.text.as_str()));
            match known {
                Some((word, text)) if column == Column::Status && tables::status(text) => {
                    let status = text.parse().expect("three digits are a number");
                    self.facts.statuses.push(Fact::new(status, word.line));
                }
                Some((word, text)) if column == Column::Code && tables::code(text) => {
                    self.facts.codes.push(Fact::new(text.to_owned(), word.line));
                }
                Some((word, text)) => self.gap(word.line, text, "neither status nor code"),
                None => self.gap(row.line, "", "a row without status or code"),
            }
            let description = row.cell(Column::Description).unwrap_or_default();
            for text in description {
                if description.len() > 1 && cells::lone(&text.text) {
                    self.gap(text.line, &text.text, "a word of its own that no rule reads");
                }
                self.facts.mentions.extend(cells::mentions(&text.text, text.line));
            }
        }
    }
}
