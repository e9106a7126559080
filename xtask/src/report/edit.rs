//! A change of a file, by lines, so that a person can make it and a program can apply it.

use serde_json::{Value, json};

/// Some lines of a file go, others come in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    pub file: String,
    /// The first line that goes, from 1; where none goes, the line that the new ones come before.
    pub line: usize,
    /// How many lines go.
    pub remove: usize,
    /// What comes, without line ends.
    pub insert: Vec<String>,
}

impl Edit {
    /// One line with another text.
    pub(crate) fn replace(file: &str, line: usize, text: impl Into<String>) -> Edit {
        Edit { file: file.to_owned(), line, remove: 1, insert: vec![text.into()] }
    }

    /// Lines behind one that stays.
    pub(crate) fn after(file: &str, line: usize, insert: Vec<String>) -> Edit {
        Edit { file: file.to_owned(), line: line + 1, remove: 0, insert }
    }

    /// Lines that go.
    pub(crate) fn remove(file: &str, line: usize, count: usize) -> Edit {
        Edit { file: file.to_owned(), line, remove: count, insert: Vec::new() }
    }

    /// The text with these edits of it made. Edits of the same lines are made once, the first of them.
    pub(crate) fn apply<'e>(text: &str, edits: impl IntoIterator<Item = &'e Edit>) -> String {
        let mut edits: Vec<&Edit> = edits.into_iter().collect();
        edits.sort_by_key(|edit| edit.line);
        edits.dedup();
        let mut lines: Vec<&str> = text.lines().collect();
        let mut end = usize::MAX;
        for edit in edits.iter().rev() {
            let start = (edit.line - 1).min(lines.len());
            let stop = (start + edit.remove).min(lines.len());
            // A later edit has taken these lines.
            if stop <= end {
                lines.splice(start..stop, edit.insert.iter().map(String::as_str));
                end = start;
            }
        }
        lines.iter().map(|line| format!("{line}\n")).collect()
    }

    pub(super) fn json(&self) -> Value {
        let Edit { file, line, remove, insert } = self;
        json!({ "file": file, "line": line, "remove": remove, "insert": insert })
    }
}
