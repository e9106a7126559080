//! A change of a file, by lines, so that a person can make it and a program can apply it.

mod merge;
mod together;

/// Some lines of a file go, others come in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The file, as it is shown.
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
    pub fn replace(file: &str, line: usize, text: impl Into<String>) -> Edit {
        Edit { file: file.to_owned(), line, remove: 1, insert: vec![text.into()] }
    }

    /// Lines behind one that stays.
    pub fn after(file: &str, line: usize, insert: Vec<String>) -> Edit {
        Edit { file: file.to_owned(), line: line + 1, remove: 0, insert }
    }

    /// Lines that go.
    pub fn remove(file: &str, line: usize, count: usize) -> Edit {
        Edit { file: file.to_owned(), line, remove: count, insert: Vec::new() }
    }

    /// The text with these edits of it made, each once. Of edits that overlap the first is made. Edits of
    /// different diagnostics fit together: a key that several bring comes once, and one that all leave empty goes.
    /// Line ends stay as the text has them, and so does a last line without one.
    pub fn apply<'e>(text: &str, edits: impl IntoIterator<Item = &'e Edit>) -> String {
        let old: Vec<&str> = text.split_inclusive('\n').collect();
        let end = match old.first() {
            Some(first) if first.ends_with("\r\n") => "\r\n",
            Some(_) | None => "\n",
        };
        let (mut new, mut at) = (String::new(), 0);
        let mut add = |line: &str, own: &str| {
            if !new.is_empty() && !new.ends_with('\n') {
                new.push_str(end);
            }
            new.push_str(line);
            new.push_str(own);
        };
        for (lines, insert) in together::together(&old, edits) {
            old[at..lines.start].iter().for_each(|line| add(line, ""));
            insert.iter().for_each(|line| add(line, end));
            at = lines.end;
        }
        old[at..].iter().for_each(|line| add(line, ""));
        if !text.is_empty() && !text.ends_with('\n') {
            new.truncate(new.trim_end_matches(['\r', '\n']).len());
        }
        new
    }
}

#[cfg(test)]
mod tests;
