//! An edition of a page: the file that its facts were read from, and the place there of each.

use std::collections::BTreeMap;
use std::ops::Range;

use super::facts::{Facts, Unread};
use specwright_document::Label;

/// Facts and where they were read.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The file that they were read from.
    pub source: Source,
    /// The facts.
    pub facts: Facts,
    /// Lines that could not be read.
    pub unread: Vec<Unread>,
    /// How many elements around the page, such as navigation and footer, were left out.
    pub left_out: usize,
}

impl Edition {
    /// A page as it reads.
    pub fn page(file: String, text: String, facts: Facts, unread: Vec<Unread>) -> Edition {
        Edition { source: Source::new(file, text, Form::Page), facts, unread, left_out: 0 }
    }

    /// Facts as they are recorded.
    pub fn recorded(file: String, text: String, facts: Facts) -> Edition {
        let gaps = facts.unread.iter();
        let unread = gaps.map(|gap| Unread::new(gap.line, "", gap.why.clone())).collect();
        let form = Form::Recorded(facts.page.clone());
        Edition { source: Source::new(file, text, form), facts, unread, left_out: 0 }
    }
}

/// A file that states facts.
#[derive(Clone, Debug)]
pub struct Source {
    /// As it is shown.
    pub file: String,
    /// Its text.
    pub text: String,
    form: Form,
    /// Where a line of the page stands in the text, or what tells of it: numbers of lines, and their bytes.
    lines: BTreeMap<usize, Vec<(usize, Range<usize>)>>,
}

/// What kind of file that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Page,
    /// Facts as they are recorded; their lines are those of the page of this name, which is not at hand.
    Recorded(String),
}

impl Source {
    pub(super) fn new(file: String, text: String, form: Form) -> Source {
        let mut lines: BTreeMap<usize, Vec<(usize, Range<usize>)>> = BTreeMap::new();
        let mut start = 0;
        for (at, line) in text.split_inclusive('\n').enumerate() {
            let bytes = start..start + line.trim_end_matches(['\r', '\n']).len();
            start += line.len();
            let told = match &form {
                Form::Page => Some(at + 1),
                Form::Recorded(_) => {
                    let said =
                        line.rsplit_once("line: ").and_then(|(_, said)| said.split_once('}'));
                    said.and_then(|(number, _)| number.parse().ok())
                }
            };
            if let Some(told) = told {
                lines.entry(told).or_default().push((at + 1, bytes));
            }
        }
        Source { file, text, form, lines }
    }

    /// The value on its line of the page, or the line of the recorded facts that tells of it.
    pub fn label(&self, line: usize, value: &str, said: &str) -> Label {
        let plain = value.trim_matches('"');
        let column = |text: &str| {
            let at = text.to_lowercase().find(&plain.to_lowercase()).filter(|_| !plain.is_empty());
            at.and_then(|at| text.get(..at)).map(|head| head.chars().count() + 1)
        };
        let lines = self.lines.get(&line.max(1)).map_or(&[][..], Vec::as_slice);
        let exact = lines.iter().find(|(_, bytes)| column(&self.text[bytes.clone()]).is_some());
        let found = exact.or(lines.first()).map(|(at, bytes)| (*at, &self.text[bytes.clone()]));
        let (at, text) = found.unwrap_or((0, ""));
        let said = match &self.form {
            Form::Recorded(page) if said.is_empty() => format!("line {line} of {page}"),
            Form::Recorded(page) => format!("{said}, line {line} of {page}"),
            Form::Page => said.to_owned(),
        };
        let width = column(text).map_or(0, |_| plain.chars().count());
        Label { width, ..Label::at(&self.file, at, column(text).unwrap_or(1), said) }
    }
}
