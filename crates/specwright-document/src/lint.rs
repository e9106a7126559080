//! Kinds of diagnostics, and how much they weigh.

/// A kind of diagnostic, by its code.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lint {
    /// Its code: words joined by `-`.
    pub name: &'static str,
    /// Why it is looked for, and what to do about it.
    pub explanation: &'static str,
    /// An input that produces it.
    pub example: Example,
}

/// A short input that produces a diagnostic of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Example {
    /// A piece of a file with something wrong, and the same piece corrected.
    Piece {
        /// Produces the diagnostic.
        bad: &'static str,
        /// Produces none.
        good: &'static str,
    },
    /// Two versions of a piece of a file; what changed between them is the diagnostic.
    Change {
        /// The older version.
        before: &'static str,
        /// The newer version.
        after: &'static str,
    },
}

/// Input that a command cannot work on.
pub static INPUT: Lint = Lint {
    name: "input",
    explanation: "Every file that a command needs exists, can be read, and is what the command takes it for. \
                  Where it is not, nothing else is checked.",
    example: Example::Piece {
        bad: "specwright lint libary.yaml\n",
        good: "specwright lint library.yaml\n",
    },
};

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The input cannot be worked on: exit status 2.
    Invalid,
    /// A difference that has to be settled: exit status 1.
    Error,
    /// Worth a look; the exit status stays.
    Warning,
    /// For information.
    Note,
}

impl Level {
    /// The word for people: `error`, `warning` or `note`.
    pub fn word(self) -> &'static str {
        match self {
            Level::Invalid | Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        }
    }
}
