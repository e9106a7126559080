//! Rows between borders into tables, and what the cells of any table look like.

use super::facts::Unread;
use super::page::{Row, Text};
use super::words::{self, Column};

/// A table of parameters, fields, statuses or codes.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Cells>,
}

/// A row: the paragraphs of each cell that it has.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cells {
    pub line: usize,
    pub cells: Vec<(Column, Vec<Text>)>,
}

impl Cells {
    /// The cell of a column, unless the row has none.
    pub(crate) fn cell(&self, column: Column) -> Option<&[Text]> {
        let cell = self.cells.iter().find(|(found, _)| *found == column);
        cell.map(|(_, paragraphs)| paragraphs.as_slice())
    }

    /// A cell that should be one word or a few.
    pub(crate) fn word(&self, column: Column) -> Option<&Text> {
        self.cell(column)?.first()
    }
}

/// Number and words of a line above a table.
pub(crate) fn caption(text: &str) -> Option<(u32, &str)> {
    let rest = text.strip_prefix("Table ").or_else(|| text.strip_prefix('表'))?.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number = rest[..digits].parse().ok()?;
    let words = rest[digits..].trim();
    let sentence = words.ends_with('.') || words.ends_with('。');
    (!sentence).then_some((number, words))
}

/// The table of rows with borders that begins here, and the index after it; or else the rows.
pub(crate) fn bordered(rows: &[&Row], unread: &mut Vec<Unread>) -> Option<Table> {
    let head = rows.first()?;
    let columns: Vec<Option<Column>> =
        head.iter().map(|cell| words::column(&joined(cell))).collect();
    if columns.iter().flatten().count() < 2 {
        return None;
    }
    for (index, (cell, column)) in head.iter().zip(&columns).enumerate() {
        let Some(first) = cell.first() else { continue };
        if column.is_some() && columns[..index].contains(column) {
            unread.push(Unread::new(first.line, &first.text, "a column that stands here twice"));
        }
        if column.is_none() {
            unread.push(Unread::new(first.line, &first.text, "a column that no rule knows"));
        }
    }
    let mut table =
        Table { columns: columns.iter().flatten().copied().collect(), rows: Vec::new() };
    for row in &rows[1..] {
        let line = row.iter().flatten().map(|text| text.line).next();
        let Some(line) = line else { continue };
        if row.len() != columns.len() {
            let why = format!("a row of {} cells below {} columns", row.len(), columns.len());
            unread.push(Unread::new(
                line,
                &row.iter().map(|cell| joined(cell)).collect::<Vec<_>>().join(" | "),
                why,
            ));
            continue;
        }
        for (column, cell) in columns.iter().zip(row.iter()) {
            strayed(*column, cell, unread);
        }
        let cells = columns.iter().zip(row.iter());
        let cells = cells.filter_map(|(column, cell)| Some(((*column)?, cell.clone())));
        table.rows.push(Cells { line, cells: cells.collect() });
    }
    Some(table)
}

/// Reports what stands beside the one word that a cell should be.
fn strayed(column: Option<Column>, cell: &[Text], unread: &mut Vec<Unread>) {
    let [_, others @ ..] = cell else { return };
    let odd = match column {
        Some(Column::Description) => false,
        // `Array of`, `strings` is one type on two lines; two types are not.
        Some(Column::Type) => cell.iter().any(|text| words::r#type(&text.text).is_some()),
        _ => true,
    };
    if odd {
        let others = others.iter();
        let why = "a second line in a cell that has room for one";
        unread.extend(others.map(|text| Unread::new(text.line, &text.text, why)));
    }
}

/// Whether each cell of a row names a column.
pub(crate) fn is_head(row: &Row) -> bool {
    row.len() > 1 && row.iter().all(|cell| words::column(&joined(cell)).is_some())
}

/// The text of a cell on one line.
pub(crate) fn joined(cell: &[Text]) -> String {
    cell.iter().map(|text| text.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// A status as a cell.
pub(crate) fn status(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A result code: `100-006`, `MMC.111072065`.
pub(crate) fn code(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let minus = text.split_once('-').is_some_and(|(class, rest)| {
        class.len() == 3 && rest.len() == 3 && digits(class) && digits(rest)
    });
    let point = text.split_once('.').is_some_and(|(class, rest)| {
        class.bytes().all(|byte| byte.is_ascii_uppercase()) && class.len() > 1 && digits(rest)
    });
    minus || point
}

/// The status of the replies that what follows is about.
pub(crate) fn reply(text: &str) -> Option<u16> {
    if text.len() > 24 || !text.contains(':') {
        return None;
    }
    let lower = text.to_lowercase();
    let rest = lower.strip_prefix("status code: ").or_else(|| lower.strip_prefix("状态码: "))?;
    status(rest.trim()).then(|| rest.trim().parse().expect("three digits are a number"))
}

/// Whether a cell may be the name of a field.
pub(crate) fn name_like(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.[]".contains(&byte))
        && !text.ends_with('.')
}

/// The numbers of `3.6.1`.
pub(crate) fn serial(text: &str) -> Option<Vec<u32>> {
    if text.len() > 20 {
        return None;
    }
    text.split('.').map(|part| part.parse().ok().filter(|_| !part.starts_with('+'))).collect()
}
