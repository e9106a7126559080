//! Rows of tables into parameters and fields, those of a nested table inside the field it belongs to.

use std::collections::BTreeMap;

use super::facts::{Fact, Field, Place, Unread};
use super::tables::{self, Cells, Table};
use super::words::{self, Column};
use super::{cells, page::Text};

/// Deeper nesting is refused.
const DEEPEST: usize = 8;

/// On which side of a call a field stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Side {
    Request,
    Response,
}

/// What is known of a table before its rows are read.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    pub side: Side,
    /// The place that section or label give.
    pub place: Option<Fact<Place>>,
    /// Number of the table, and the place that its caption gives.
    pub number: Option<u32>,
    pub caption: Option<Fact<Place>>,
    pub status: Option<Fact<u16>>,
}

/// Fields in the order of the page, each knowing its parent.
#[derive(Default)]
pub(crate) struct Fields {
    nodes: Vec<Node>,
    /// The last field with this serial number.
    serials: BTreeMap<(Side, Vec<u32>), usize>,
    /// The first field that refers to the table of this number.
    references: BTreeMap<(Side, u32), usize>,
}

struct Node {
    field: Field,
    side: Side,
    parent: Option<usize>,
    depth: usize,
}

impl Fields {
    /// Adds the rows of a table.
    pub(crate) fn add(&mut self, table: &Table, context: &Context, unread: &mut Vec<Unread>) {
        let reference =
            context.number.and_then(|number| self.references.get(&(context.side, number)).copied());
        for row in &table.rows {
            let serial = self.serial(row, unread);
            let Some(name) = name(row, unread) else { continue };
            let mut field = Field::new(name);
            column_facts(&mut field, table, row, unread);
            field.status.clone_from(&context.status);
            let parent = match &serial {
                Some((line, serial)) if serial.len() > 1 => {
                    let above = serial[..serial.len() - 1].to_vec();
                    let parent = self.serials.get(&(context.side, above)).copied();
                    if parent.is_none() {
                        let why = "a nested row, and no row that it is nested in";
                        unread.push(Unread::new(*line, &field.name.is, why));
                    }
                    parent
                }
                // A table that counts from 1 again is one of its own, whoever refers to it.
                Some(_) => None,
                None => reference,
            };
            let depth = parent.map_or(0, |parent| self.nodes[parent].depth + 1);
            let parent = parent.filter(|_| depth <= DEEPEST);
            if depth > DEEPEST {
                unread.push(Unread::new(row.line, &field.name.is, "a row nested too deeply"));
            }
            if let (Some(parent), Some(number)) = (parent, context.number) {
                self.contradiction(parent, number, row.line, unread);
            }
            if parent.is_none() {
                place(&mut field, row, context, unread);
            }
            if let Some(description) = row.cell(Column::Description) {
                cells::describe(&mut field, description, unread);
            }
            let index = self.nodes.len();
            if let Some((_, serial)) = serial {
                self.serials.insert((context.side, serial), index);
            }
            if let Some(see) = &field.see {
                self.references.entry((context.side, see.is)).or_insert(index);
            }
            let depth = if parent.is_some() { depth } else { 0 };
            self.nodes.push(Node { field, side: context.side, parent, depth });
        }
    }

    /// Reports a field that refers to another table than the one that its fields stand in.
    fn contradiction(&self, parent: usize, number: u32, line: usize, unread: &mut Vec<Unread>) {
        let parent = &self.nodes[parent].field;
        if let Some(see) = parent.see.as_ref().filter(|see| see.is != number) {
            let why = format!("a row in table {number}, but line {} refers to another", see.line);
            unread.push(Unread::new(line, &parent.name.is, why));
        }
    }

    fn serial(&self, row: &Cells, unread: &mut Vec<Unread>) -> Option<(usize, Vec<u32>)> {
        let cell = row.word(Column::Serial)?;
        let serial = tables::serial(&cell.text);
        if serial.is_none() {
            unread.push(Unread::new(cell.line, &cell.text, "no serial number"));
        }
        Some((cell.line, serial?))
    }

    /// The fields of both sides, nested.
    pub(crate) fn finish(self) -> (Vec<Field>, Vec<Field>) {
        let mut nodes: Vec<Node> = self.nodes;
        let (mut request, mut response) = (Vec::new(), Vec::new());
        // From the last to the first: a field is complete before it goes into its parent.
        while let Some(mut node) = nodes.pop() {
            node.field.fields.reverse();
            match (node.parent, node.side) {
                (Some(parent), _) => nodes[parent].field.fields.push(node.field),
                (None, Side::Request) => request.push(node.field),
                (None, Side::Response) => response.push(node.field),
            }
        }
        request.reverse();
        response.reverse();
        (request, response)
    }
}

fn name(row: &Cells, unread: &mut Vec<Unread>) -> Option<Fact<String>> {
    match row.word(Column::Name) {
        Some(Text { line, text }) if tables::name_like(text) => {
            Some(Fact::new(text.clone(), *line))
        }
        Some(Text { line, text }) => {
            unread.push(Unread::new(*line, text, "no name of a parameter"));
            None
        }
        None => {
            let cells: Vec<String> =
                row.cells.iter().map(|(_, cell)| tables::joined(cell)).collect();
            unread.push(Unread::new(row.line, &cells.join(" "), "a row without a name"));
            None
        }
    }
}

/// Type and mandatory; the description is read later, but it must be there.
fn column_facts(field: &mut Field, table: &Table, row: &Cells, unread: &mut Vec<Unread>) {
    for column in &table.columns {
        let cell = row.cell(*column).map(tables::joined).unwrap_or_default();
        let line = row.word(*column).map_or(row.line, |word| word.line);
        let missing = |what: &str| {
            Unread::new(line, &field.name.is, format!("the cell of its {what} is missing"))
        };
        match column {
            Column::Type if cell.is_empty() => unread.push(missing("type")),
            Column::Type => match words::r#type(&cell) {
                Some(found) => field.r#type = Some(Fact::new(found, line)),
                None => unread.push(Unread::new(line, &cell, "a type that no rule knows")),
            },
            Column::Mandatory if cell.is_empty() => {
                unread.push(missing("column mandatory"));
            }
            Column::Mandatory => match words::mandatory(&cell) {
                Some(found) => field.mandatory = Some(Fact::new(found, line)),
                None => unread.push(Unread::new(line, &cell, "neither yes nor no")),
            },
            Column::Description if cell.is_empty() => {
                // Some copies of pages lose the lists in their cells.
                unread.push(missing("description"));
            }
            Column::Serial
            | Column::Name
            | Column::Place
            | Column::Description
            | Column::Status
            | Column::Code => {}
        }
    }
}

/// The place: by the row, else by what stands above the table, else by its caption.
fn place(field: &mut Field, row: &Cells, context: &Context, unread: &mut Vec<Unread>) {
    let cell = row.word(Column::Place);
    let own = cell.and_then(|cell| Some(Fact::new(words::place(&cell.text)?, cell.line)));
    if let (Some(cell), None) = (cell, &own) {
        unread.push(Unread::new(cell.line, &cell.text, "no place of a parameter"));
        return;
    }
    field.place = own.or_else(|| context.place.clone()).or_else(|| context.caption.clone());
    match (&field.place, &context.caption) {
        (Some(place), Some(caption)) if place.is != caption.is => {
            field.caption_says = Some(caption.clone());
        }
        (None, _) if context.side == Side::Request => {
            let why = "nothing says where this parameter travels";
            unread.push(Unread::new(field.name.line, &field.name.is, why));
        }
        _ => {}
    }
    // A reply is its body unless something else is said.
    if context.side == Side::Response && field.place.as_ref().is_some_and(|p| p.is == Place::Body) {
        field.place = None;
    }
}
