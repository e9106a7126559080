//! The tree of a pattern into the classes of characters that it tells apart.

use std::collections::BTreeSet;

use regex_syntax::hir::{ClassBytes, ClassBytesRange, ClassUnicode, ClassUnicodeRange};

use super::syntax::{self, Tree};

/// Classes of characters. Automata are built over one byte for each class instead of over the bytes
/// of characters: that keeps the tables small, and readable.
pub(super) struct Alphabet {
    runs: Vec<(char, usize)>,
    classes: Vec<(char, u8)>,
}

impl Alphabet {
    /// The classes of a pattern, and of word boundaries.
    ///
    /// # Errors
    /// What to do about too many.
    pub fn of(tree: &Tree) -> Result<Alphabet, String> {
        let word = syntax::word();
        let mut sets = BTreeSet::from([word.ranges()]);
        collect(tree, &mut sets);
        let mut first = BTreeSet::from(['\0']);
        for range in sets.iter().copied().flatten() {
            first.insert(range.start());
            first.extend((range.end()..=char::MAX).nth(1));
        }
        let mut runs: Vec<(char, usize)> = first.into_iter().map(|first| (first, 0)).collect();
        for set in sets {
            if split(&mut runs, set) > 256 {
                return Err(too_many());
            }
        }

        let mut classes: Vec<(char, u8)> = Vec::new();
        let mut beyond_ascii = 128..=255;
        for (first, class) in &runs {
            if *class < classes.len() {
                continue;
            }
            // A character of ASCII stands for itself, which keeps word boundaries where they are.
            let byte = match u8::try_from(*first).ok().filter(u8::is_ascii) {
                Some(byte) => byte,
                None => beyond_ascii.next().ok_or_else(too_many)?,
            };
            classes.push((*first, byte));
        }
        Ok(Alphabet { runs, classes })
    }

    /// The first character of each run of neighbours, ascending from `'\0'`, and its class. Classes
    /// count from 0 as they appear.
    pub fn runs(&self) -> &[(char, usize)] {
        &self.runs
    }

    /// For each class its first character, and the byte that stands for it.
    pub fn classes(&self) -> &[(char, u8)] {
        &self.classes
    }

    /// The bytes that stand for the characters of a set, which is one that the pattern holds.
    pub fn bytes(&self, set: &ClassUnicode) -> ClassBytes {
        let mut cursor = Cursor(set.ranges());
        let inside = self.classes.iter().filter(|(first, _)| cursor.contains(*first));
        ClassBytes::new(inside.map(|(_, byte)| ClassBytesRange::new(*byte, *byte)))
    }
}

fn too_many() -> String {
    "the pattern tells too many kinds of characters apart; write ranges instead of single \
     characters, or list the values by `enum`"
        .to_owned()
}

/// The different sets of a tree.
fn collect<'t>(tree: &'t Tree, sets: &mut BTreeSet<&'t [ClassUnicodeRange]>) {
    match tree {
        Tree::Class(set) => {
            sets.insert(set.ranges());
        }
        Tree::Assertion(_) => {}
        Tree::Concatenation(parts) => parts.iter().for_each(|part| collect(part, sets)),
        Tree::Alternation(branches) => branches.iter().for_each(|branch| collect(branch, sets)),
        Tree::Repetition { of, .. } => collect(of, sets),
    }
}

/// Parts each class into its characters inside and outside a set, and counts the classes.
fn split(runs: &mut [(char, usize)], set: &[ClassUnicodeRange]) -> usize {
    let mut cursor = Cursor(set);
    let mut parts: Vec<[Option<usize>; 2]> = Vec::new();
    let mut count = 0;
    for (first, class) in runs {
        parts.resize(parts.len().max(*class + 1), [None; 2]);
        *class = *parts[*class][usize::from(cursor.contains(*first))].get_or_insert_with(|| {
            count += 1;
            count - 1
        });
    }
    count
}

/// A set that is asked for ascending characters.
struct Cursor<'s>(&'s [ClassUnicodeRange]);

impl Cursor<'_> {
    fn contains(&mut self, character: char) -> bool {
        while let [range, rest @ ..] = self.0
            && range.end() < character
        {
            self.0 = rest;
        }
        self.0.first().is_some_and(|range| range.start() <= character)
    }
}
