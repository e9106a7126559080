//! Changes values of a YAML or JSON text and keeps every other byte of it.
//!
//! ```
//! use specwright_document::edit::{Edit, Operation};
//!
//! let text = "minutes: # at most a day\n  type: integer\n  maximum: 1440\n";
//! let maximum = Edit::new("a.yaml", "/minutes/maximum", Operation::Set { value: 1500.into() });
//! let edited = Edit::apply(text, &[maximum]).unwrap();
//! assert_eq!(edited, "minutes: # at most a day\n  type: integer\n  maximum: 1500\n");
//! ```

mod flow;
mod lines;
mod plan;
mod read;
mod tree;
mod value;
mod words;
mod write;

use std::fmt;

pub use lines::LineEdit;
pub use plan::find_word;
pub use value::NewValue;

use tree::Tree;
use write::Splice;

/// A change of one value of a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edit {
    /// The file, as it is shown.
    pub file: String,
    /// The JSON pointer of the value.
    pub pointer: String,
    /// What is done to the value.
    pub operation: Operation,
}

/// What an edit does to a value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Operation {
    /// Replaces the value.
    Set {
        /// The new value.
        value: NewValue,
    },
    /// Gives the value another key.
    Rename {
        /// The new key.
        key: String,
    },
    /// Removes the value, with its key. A list or map that would be left empty is removed too, except that
    /// `properties` becomes `{}`.
    Remove,
    /// Adds an entry to the value, a map or null.
    Insert {
        /// The key of the entry.
        key: String,
        /// The value of the entry.
        value: NewValue,
        /// Keys that the entry may follow. It is written behind the first of them that the map has, or at its end.
        behind: Vec<String>,
    },
    /// Adds an item at the end of the value, a list or null.
    Append {
        /// The item.
        value: NewValue,
    },
    /// Adds words at the end of the value, a text.
    Extend {
        /// The words.
        words: String,
    },
    /// Replaces a word of the value, a text, where it occurs first.
    Reword {
        /// The word, or several.
        old: String,
        /// What is written in its place.
        new: String,
    },
}

impl Edit {
    /// Creates an edit of the value that a pointer leads to.
    pub fn new(file: &str, pointer: &str, operation: Operation) -> Edit {
        Edit { file: file.to_owned(), pointer: pointer.to_owned(), operation }
    }

    /// Makes all edits in a text; see [`Editor::apply`].
    ///
    /// # Errors
    /// As for [`Editor::new`] and [`Editor::apply`].
    pub fn apply<'e>(
        text: &str,
        edits: impl IntoIterator<Item = &'e Edit>,
    ) -> Result<String, EditError> {
        Editor::new(text)?.apply(edits)
    }
}

/// A text in which edits can be made.
#[derive(Debug)]
pub struct Editor {
    tree: Tree,
    last_line: LastLine,
}

/// How a text ends.
#[derive(Debug, PartialEq, Eq)]
enum LastLine {
    /// With a line break, or it is empty.
    Ended,
    /// Without one; while edits are made, it has one.
    Open,
}

impl Editor {
    /// Reads a text.
    ///
    /// # Errors
    /// The text is not one document of YAML or JSON.
    pub fn new(text: &str) -> Result<Editor, EditError> {
        let is_ended = text.is_empty() || text.ends_with('\n');
        let last_line = if is_ended { LastLine::Ended } else { LastLine::Open };
        let end = match last_line {
            LastLine::Ended => "",
            LastLine::Open if text.contains("\r\n") => "\r\n",
            LastLine::Open => "\n",
        };
        let tree = Tree::read(format!("{text}{end}"));
        let tree = tree.map_err(|problem| EditError { pointer: String::new(), problem })?;
        Ok(Editor { tree, last_line })
    }

    /// Returns the text with all edits made. Every pointer is one of the text as it was read.
    ///
    /// Edits of different origin fit together: equal ones are made once, entries for one key become one, and of
    /// edits that contradict each other the first is made. Line breaks stay as the text has them, and a last
    /// line that has none gets none.
    ///
    /// # Errors
    /// An edit does not fit the text, or its value is spelled in a way that cannot be edited.
    pub fn apply<'e>(
        &self,
        edits: impl IntoIterator<Item = &'e Edit>,
    ) -> Result<String, EditError> {
        let text = &self.tree.text;
        let mut new = write::spliced(text, 0..text.len(), &self.splices(edits)?);
        if self.last_line == LastLine::Open {
            let line = new.strip_suffix('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
            // Blank lines at the end may be a part of the last text.
            if let Some(line) = line.filter(|line| !line.ends_with('\n')) {
                new.truncate(line.len());
            }
        }
        Ok(new)
    }

    /// Returns the lines that change when all edits are made.
    ///
    /// # Errors
    /// As for [`Editor::apply`].
    pub fn lines<'e>(
        &self,
        edits: impl IntoIterator<Item = &'e Edit>,
    ) -> Result<Vec<LineEdit>, EditError> {
        Ok(lines::lines(&self.tree.text, &self.splices(edits)?))
    }

    fn splices<'e>(
        &self,
        edits: impl IntoIterator<Item = &'e Edit>,
    ) -> Result<Vec<Splice>, EditError> {
        let plans = plan::plan(&self.tree, edits)?;
        Ok(write::splices(&self.tree, &plans))
    }
}

/// Why edits cannot be made in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditError {
    /// The JSON pointer of the value that cannot be edited; empty for the whole text.
    pub pointer: String,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pointer.as_str() {
            "" => write!(f, "cannot edit this text: {}", self.problem),
            pointer => write!(f, "cannot edit `{pointer}`: {}", self.problem),
        }
    }
}

impl std::error::Error for EditError {}

#[cfg(test)]
mod tests;
