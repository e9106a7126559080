//! What was not read of a page, and what may therefore stand there: nothing is proposed that removes it.

use super::super::facts::{Facts, Field};
use super::super::stated;
use super::Difference;

/// The rows and lists of a page that were not read whole, each with a line that was not.
pub(super) struct Doubts {
    /// Keys of fields.
    rows: Vec<(String, usize)>,
    /// Numbers in the text of fields that no rule took, with the keys of the fields.
    numbers: Vec<(String, String, usize)>,
    /// `parameters` and `response`, whose fields may lack one, and `None` for what stands outside of both.
    lists: Vec<(Option<&'static str>, usize)>,
}

/// A field, by the line of its name.
struct Row {
    line: usize,
    list: &'static str,
    key: String,
}

impl Doubts {
    pub fn of(facts: &Facts) -> Doubts {
        let mut rows = Vec::new();
        let mut doubts = Doubts { rows: Vec::new(), numbers: Vec::new(), lists: Vec::new() };
        doubts.collect("parameters", "parameters.", &facts.parameters, &mut rows);
        doubts.collect("response", "response.", &facts.response, &mut rows);
        rows.sort_by_key(|row| row.line);
        for gap in &facts.unread {
            let next = rows.partition_point(|row| row.line <= gap.line);
            let before = next.checked_sub(1).map(|at| &rows[at]);
            let after = rows.get(next);
            if let Some(row) = before {
                doubts.rows.push((row.key.clone(), gap.line));
            }
            let around = [before, after].into_iter().flatten();
            doubts.lists.extend(around.map(|row| (Some(row.list), gap.line)));
            // Between two rows of one table nothing else stands.
            if before.map(|row| row.list) != after.map(|row| row.list) || before.is_none() {
                doubts.lists.push((None, gap.line));
            }
        }
        doubts
    }

    /// Removes the edits of a difference if a line that was not read may state it.
    pub fn apply(&self, difference: &mut Difference) {
        let Some(line) = self.line(difference) else { return };
        difference.edits.clear();
        difference.doubt = Some(line);
    }

    /// A line in which what the difference is about may stand.
    fn line(&self, difference: &Difference) -> Option<usize> {
        let key = difference.key.as_str();
        let list = ["parameters", "response"]
            .into_iter()
            .find(|list| key.strip_prefix(list).is_some_and(|rest| rest.starts_with('.')));
        let in_list = |list| {
            let mut lists = self.lists.iter();
            lists.find(|(found, _)| *found == list).map(|(_, line)| *line)
        };
        let is_number = key.ends_with("mentions");
        if difference.page.is_some() && !is_number {
            // Another name may be that of a field that was not read.
            let is_renamed = key.ends_with(".name") && difference.spec.is_some();
            return list.filter(|_| is_renamed).and_then(|list| in_list(Some(list)));
        }
        match list {
            None => in_list(None),
            Some(list) if key.ends_with(".name") => in_list(Some(list)),
            Some(_) => {
                let of =
                    |row: &str| key.strip_prefix(row).is_some_and(|rest| rest.starts_with('.'));
                let row = self.rows.iter().find(|(row, _)| of(row)).map(|(_, line)| *line);
                // The page has the number, and says something of it that no rule reads.
                let is = |number: &str| difference.spec.as_deref() == Some(number);
                row.or_else(|| {
                    let mut numbers = self.numbers.iter();
                    let found = numbers.find(|(row, number, _)| of(row) && is(number));
                    found.map(|(_, _, line)| *line)
                })
            }
        }
    }

    /// Adds fields to the rows, and notes the numbers in their text.
    fn collect(&mut self, list: &'static str, path: &str, fields: &[Field], rows: &mut Vec<Row>) {
        for (field, label) in fields.iter().zip(stated::labels(fields)) {
            let key = format!("{path}{label}");
            self.collect(list, &format!("{key}/"), &field.fields, rows);
            for fact in &field.mentions {
                let numbers = fact.is.split(|c: char| !c.is_ascii_digit());
                self.numbers.extend(numbers.map(|one| (key.clone(), one.to_owned(), fact.line)));
            }
            rows.push(Row { line: field.name.line, list, key });
        }
    }
}
