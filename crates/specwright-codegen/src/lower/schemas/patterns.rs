//! Patterns into tables that the runtime reads a text with, or the reason why there is none.

mod alphabet;
mod minimize;
mod syntax;
mod table;
#[cfg(test)]
mod tests;

use crate::model::Dfa;

/// The longest pattern, in bytes. Reading one takes time and memory in proportion.
const LONGEST: usize = 8 * 1024;

/// The table of a pattern, which is ECMA-262's as JSON Schema uses it: characters are code points,
/// there are no flags, and a match anywhere in the text counts.
///
/// # Errors
/// What the pattern holds that is wrong or not supported, and what to do instead.
pub(crate) fn compile(pattern: &str) -> Result<Dfa, String> {
    if pattern.len() > LONGEST {
        return Err(format!(
            "the pattern is {} bytes long; {LONGEST} at most are supported, so shorten it",
            pattern.len()
        ));
    }
    table::table(&syntax::parse(pattern)?)
}

/// Whether a table finds a match in a text, as the runtime reads it.
pub(crate) fn matches(dfa: &Dfa, text: &str) -> bool {
    let columns = dfa.classes.iter().map(|(_, class)| usize::from(*class) + 1).max().unwrap_or(1);
    let state = text.chars().fold(dfa.start, |state, character| match state {
        0 | 1 => state,
        _ => {
            let run = dfa.classes.partition_point(|(first, _)| *first <= character);
            let class = usize::from(dfa.classes[run - 1].1);
            dfa.transitions[usize::from(state - 2) * columns + class]
        }
    });
    state == 1 || state >= dfa.accepting
}
