//! `spec/departures.yaml` into what excuses a difference of page and spec, and for which value.

mod read;

use specwright_document::edit::Operation;
use specwright_document::{Edit, Example, Lint, Location, Pointer};

pub use read::read;

/// An entry that cannot be read.
pub const FORM: Lint = Lint {
    name: "departure-form",
    explanation: "Every entry of departures.yaml has the keys that its head explains, and no others.",
    example: Example::Piece { bad: "page: A string.\n", good: "page_says: A string.\n" },
};

/// All entries, in the order of the file.
#[derive(Clone, Debug, Default)]
pub struct Departures {
    /// As it is shown.
    pub file: String,
    /// The entries.
    pub entries: Vec<Departure>,
}

/// One entry.
#[derive(Clone, Debug)]
pub struct Departure {
    /// Its name, unique in the file.
    pub id: String,
    /// Where the entry begins.
    pub place: Location,
    /// The JSON pointer of the entry in the file.
    pub path: Pointer,
    /// Title and date of each page, as `Title (date)` or `Title (undated)`.
    pub pages: Vec<String>,
    /// The API of `where`.
    pub api: String,
    /// The JSON pointer in the spec of that API.
    pub pointer: String,
    /// Where that pointer is written.
    pub r#where: Location,
    /// Nothing differs; the entry tells of a decision.
    pub decision: Option<Location>,
    /// What it excuses.
    pub excuses: Vec<Excuse>,
}

/// One line of an entry, which excuses differences.
#[derive(Clone, Debug)]
pub struct Excuse {
    /// Where the line is.
    pub place: Location,
    /// The difference that it excuses.
    pub holds: Holds,
    /// How often it was needed.
    pub used: usize,
    /// The JSON pointer of the line in the file.
    pub path: Pointer,
}

/// What a line excuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The value that a page states, of an operation or of all of an API.
    Fact {
        /// The operation or the API.
        of: String,
        /// The key of the fact.
        key: String,
        /// The value that the page states.
        value: String,
    },
    /// A pointer to what no page states.
    Unstated(String),
}

/// A difference as departures look at it.
#[derive(Clone, Copy, Debug)]
pub struct DifferenceKey<'d> {
    /// The name of the API.
    pub api: &'d str,
    /// The name of the operation.
    pub operation: &'d str,
    /// The key of the fact.
    pub key: &'d str,
    /// What the page says; `None` where only the spec says something.
    pub page: Option<&'d str>,
    /// The JSON pointer of what the spec says.
    pub pointer: &'d str,
}

impl Departures {
    /// Whether a difference is excused; whatever excuses it has been of use.
    pub fn excuse(&mut self, asked: DifferenceKey) -> bool {
        let mut excused = false;
        for entry in self.entries.iter_mut().filter(|entry| entry.api == asked.api) {
            for excuse in entry.excuses.iter_mut().filter(|excuse| excuse.holds.for_this(asked)) {
                excuse.used += 1;
                excused = true;
            }
        }
        excused
    }

    /// The first line about the same fact with another value.
    pub fn other(&self, asked: DifferenceKey) -> Option<(&Departure, &Excuse, &str)> {
        let entries = self.entries.iter().filter(|entry| entry.api == asked.api);
        let mut all =
            entries.flat_map(|entry| entry.excuses.iter().map(move |excuse| (entry, excuse)));
        all.find_map(|(entry, excuse)| match &excuse.holds {
            Holds::Fact { of, key, value } if asked.is(of, key) => {
                Some((entry, excuse, value.as_str()))
            }
            _ => None,
        })
    }

    /// Returns the edit that removes an entry, or a line of one.
    pub(crate) fn removal(&self, path: &Pointer) -> Edit {
        Edit::new(&self.file, path.as_str(), Operation::Remove)
    }
}

impl DifferenceKey<'_> {
    /// Whether a line about an operation, or all of an API, is about this.
    pub(crate) fn is(self, of: &str, key: &str) -> bool {
        (of == self.operation || of == self.api) && matches(key, self.key)
    }
}

impl Holds {
    fn for_this(&self, asked: DifferenceKey) -> bool {
        match self {
            Holds::Fact { of, key, value } => asked.page == Some(value) && asked.is(of, key),
            Holds::Unstated(pattern) => asked.page.is_none() && below(pattern, asked.pointer),
        }
    }
}

/// Whether a text is one of a pattern, in which `*` stands for any part.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((head, rest)) => text.strip_prefix(head).is_some_and(|text| {
            (0..=text.len()).any(|at| text.is_char_boundary(at) && matches(rest, &text[at..]))
        }),
    }
}

/// Whether a pointer is one of a pattern: `*` is one step, `/**` at the end whatever stands below.
fn below(pattern: &str, pointer: &str) -> bool {
    let (pattern, open) = match pattern.strip_suffix("/**") {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let (ours, theirs): (Vec<&str>, Vec<&str>) =
        (pattern.split('/').collect(), pointer.split('/').collect());
    let long = if open { theirs.len() > ours.len() } else { theirs.len() == ours.len() };
    long && ours.iter().zip(&theirs).all(|(own, step)| *own == "*" || own == step)
}

#[cfg(test)]
mod tests;
