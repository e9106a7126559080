//! An edition of a page: the file that its facts were read from, and the place there of each.

use super::facts::{Facts, Unread};
use crate::report::Mark;

/// Facts and where they were read.
#[derive(Clone, Debug)]
pub(super) struct Edition {
    pub source: Source,
    pub facts: Facts,
    pub unread: Vec<Unread>,
}

impl Edition {
    /// A page as it reads.
    pub(super) fn page(file: String, text: String, facts: Facts, unread: Vec<Unread>) -> Edition {
        Edition { source: Source { file, text, form: Form::Page }, facts, unread }
    }

    /// Facts as they are recorded.
    pub(super) fn recorded(file: String, text: String, facts: Facts) -> Edition {
        let gaps = facts.unread.iter();
        let unread = gaps.map(|gap| Unread::new(gap.line, "", gap.why.clone())).collect();
        let form = Form::Recorded(facts.page.clone());
        Edition { source: Source { file, text, form }, facts, unread }
    }
}

/// A file that states facts.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// As it is shown.
    pub file: String,
    pub text: String,
    pub form: Form,
}

/// What kind of file that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Page,
    /// Facts as they are recorded; their lines are those of the page of this name, which is not at hand.
    Recorded(String),
}

impl Source {
    /// The value on its line of the page, or the line of the recorded facts that tells of it.
    pub(super) fn mark(&self, line: usize, value: &str, said: &str) -> Mark {
        let plain = value.trim_matches('"');
        let column = |text: &str| {
            let at = text.to_lowercase().find(&plain.to_lowercase()).filter(|_| !plain.is_empty());
            at.and_then(|at| text.get(..at)).map(|head| head.chars().count() + 1)
        };
        let found = match &self.form {
            Form::Page => self.text.lines().nth(line.saturating_sub(1)).map(|text| (line, text)),
            Form::Recorded(_) => {
                let end = format!("line: {line}}}");
                let numbered = self.text.lines().enumerate().map(|(at, text)| (at + 1, text));
                let lines: Vec<_> = numbered.filter(|(_, text)| text.contains(&end)).collect();
                let exact = lines.iter().find(|(_, text)| column(text).is_some());
                exact.or(lines.first()).copied()
            }
        };
        let (at, text) = found.unwrap_or((0, ""));
        let said = match &self.form {
            Form::Recorded(page) if said.is_empty() => format!("line {line} of {page}"),
            Form::Recorded(page) => format!("{said}, line {line} of {page}"),
            Form::Page => said.to_owned(),
        };
        let width = column(text).map_or(0, |_| plain.chars().count());
        Mark { width, ..Mark::at(&self.file, at, column(text).unwrap_or(1), said) }
    }
}
