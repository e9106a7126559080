//! A text against a regular expression that the generator made a table of.

use std::fmt;

/// A regular expression as the table of an automaton, which reads a text once from its start.
///
/// Characters fall into classes that the expression does not tell apart. In each state the class
/// of the next character says which state follows.
///
/// ```
/// use specwright_runtime::Pattern;
///
/// // Digits are class 1, all else is class 0. State 2 waits for a digit, state 3 had one at least.
/// static NUMBER: Pattern = Pattern::new(
///     "^[0-9]+$",
///     &[('\0', 0), ('0', 1), (':', 0)],
///     &[
///         0, 3, // state 2
///         0, 3, // state 3
///     ],
///     2,
///     3,
/// );
/// assert!(NUMBER.matches("2024"));
/// assert!(!NUMBER.matches("20x4"));
/// ```
pub struct Pattern {
    text: &'static str,
    classes: &'static [(char, u8)],
    /// The class of each character below 128, looked up ahead.
    ascii: [u8; 128],
    /// How many classes there are, which is the length of a row.
    columns: usize,
    transitions: &'static [u16],
    start: u16,
    accepting: u16,
}

impl Pattern {
    /// The state after which nothing can make the text match.
    pub const REFUSED: u16 = 0;

    /// The state after which nothing can keep the text from matching.
    pub const MATCHED: u16 = 1;

    /// A table as the generator states it.
    ///
    /// - `text`: the pattern as the spec wrote it.
    /// - `classes`: the first character of each run of neighbours, ascending from `'\0'`, with the
    ///   class of the run. Classes count from 0; at most one is new with each run.
    /// - `transitions`: one row for each state from 2 on, with the next state for each class.
    ///   States 0 and 1 are [`Pattern::REFUSED`] and [`Pattern::MATCHED`] and have no rows.
    /// - `start`: the state before the first character.
    /// - `accepting`: the first of the states in which a text that ends here matches; those before
    ///   it, other than [`Pattern::MATCHED`], refuse it.
    ///
    /// # Panics
    /// If the table is not as described; in a constant that is an error of the compiler.
    pub const fn new(
        text: &'static str,
        classes: &'static [(char, u8)],
        transitions: &'static [u16],
        start: u16,
        accepting: u16,
    ) -> Pattern {
        let columns = columns(classes);
        assert!(transitions.len().is_multiple_of(columns), "each row has an entry for each class");
        let states = 2 + transitions.len() / columns;
        assert!((start as usize) < states, "the start is a state");
        assert!(2 <= accepting && accepting as usize <= states, "accepting states have rows");
        let mut index = 0;
        while index < transitions.len() {
            assert!((transitions[index] as usize) < states, "each entry is a state");
            index += 1;
        }
        Pattern { text, classes, ascii: ascii(classes), columns, transitions, start, accepting }
    }

    /// Whether the pattern matches anywhere in a text; anchors bind it to the text's ends.
    pub fn matches(&self, text: &str) -> bool {
        let mut state = self.start;
        for character in text.chars() {
            if state <= Self::MATCHED {
                break;
            }
            let row = usize::from(state - 2) * self.columns;
            state = self.transitions[row + self.class(character)];
        }
        state == Self::MATCHED || state >= self.accepting
    }

    /// The pattern as the spec wrote it.
    pub const fn text(&self) -> &'static str {
        self.text
    }

    fn class(&self, character: char) -> usize {
        let class = match self.ascii.get(character as usize) {
            Some(class) => *class,
            None => {
                let run = self.classes.partition_point(|(first, _)| *first <= character);
                self.classes[run - 1].1
            }
        };
        usize::from(class)
    }
}

/// A pattern is known by its text; the table says nothing to a reader.
impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pattern").field(&self.text).finish()
    }
}

/// How many classes there are.
const fn columns(classes: &[(char, u8)]) -> usize {
    assert!(!classes.is_empty() && classes[0].0 == '\0', "each character is in a run");
    let mut columns = 0;
    let mut run = 0;
    while run < classes.len() {
        assert!(run == 0 || classes[run - 1].0 < classes[run].0, "runs ascend");
        assert!(classes[run].1 as usize <= columns, "classes are numbered as they appear");
        if classes[run].1 as usize == columns {
            columns += 1;
        }
        run += 1;
    }
    columns
}

/// The class of each character below 128.
const fn ascii(classes: &[(char, u8)]) -> [u8; 128] {
    let mut ascii = [0; 128];
    let mut run = 0;
    let mut character = 0;
    while character < ascii.len() {
        if run + 1 < classes.len() && classes[run + 1].0 as usize <= character {
            run += 1;
        }
        ascii[character] = classes[run].1;
        character += 1;
    }
    ascii
}
