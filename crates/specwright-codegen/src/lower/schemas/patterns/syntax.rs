//! The text of a pattern, as ECMA-262 spells it, into a tree of character classes.

mod escapes;

use regex_syntax::hir::{ClassUnicode, ClassUnicodeRange, Look};

pub(super) use self::escapes::word;

/// What a pattern means. Groups and laziness make no difference to whether a text matches.
#[derive(Debug)]
pub(super) enum Tree {
    /// One character out of a set.
    Class(ClassUnicode),
    /// A place in the text.
    Assertion(Look),
    Concatenation(Vec<Tree>),
    Alternation(Vec<Tree>),
    Repetition {
        min: u32,
        max: Option<u32>,
        of: Box<Tree>,
    },
}

/// Reads a pattern. Where ECMA-262 has two grammars, what only Annex B allows is read as it says,
/// unless an author is likely to have meant another dialect.
///
/// # Errors
/// The first thing that is wrong or not supported, and what to do instead.
pub(super) fn parse(pattern: &str) -> Result<Tree, String> {
    let mut parser = Parser { rest: pattern, depth: 0 };
    let tree = parser.alternation()?;
    match parser.rest {
        "" => Ok(tree),
        _ => Err("`)` closes no group; write `\\)` for the character".to_owned()),
    }
}

/// How deep groups may nest, so that reading a pattern does not exhaust the stack.
const DEEPEST: usize = 100;

const LINE_ENDS: [(char, char); 3] = [('\n', '\n'), ('\r', '\r'), ('\u{2028}', '\u{2029}')];
/// What a group may not begin with, and what to do instead.
const REFUSED_GROUPS: [(&str, &str); 7] = [
    ("?=", "is a lookahead, which is not supported; write the pattern without it"),
    ("?!", "is a lookahead, which is not supported; write the pattern without it"),
    ("?<=", "is a lookbehind, which is not supported; write the pattern without it"),
    ("?<!", "is a lookbehind, which is not supported; write the pattern without it"),
    ("?P", "is no group of ECMA-262; write `(?<name>…)` or `(…)`"),
    ("?>", "is no group of ECMA-262; write `(?:…)`"),
    ("?#", "is no comment in ECMA-262; move it to the `description`"),
];

/// A character or a set of them, as an escape or a part of a class has it.
enum Atom {
    Character(char),
    Set(ClassUnicode),
}

impl Atom {
    fn into_class(self) -> ClassUnicode {
        match self {
            Atom::Character(character) => class(&[(character, character)]),
            Atom::Set(set) => set,
        }
    }
}

struct Parser<'p> {
    rest: &'p str,
    depth: usize,
}

impl Parser<'_> {
    fn alternation(&mut self) -> Result<Tree, String> {
        let mut branches = vec![self.concatenation()?];
        while self.eat("|") {
            branches.push(self.concatenation()?);
        }
        Ok(Tree::Alternation(branches))
    }

    fn concatenation(&mut self) -> Result<Tree, String> {
        let mut terms = Vec::new();
        while !self.rest.starts_with(['|', ')'])
            && let Some(character) = self.next()
        {
            let term = self.term(character)?;
            terms.push(self.repeated(term)?);
        }
        Ok(Tree::Concatenation(terms))
    }

    /// A term that begins with a character, which has been read.
    fn term(&mut self, character: char) -> Result<Tree, String> {
        match character {
            '^' => Ok(Tree::Assertion(Look::Start)),
            '$' => Ok(Tree::Assertion(Look::End)),
            '.' => Ok(Tree::Class(negated(class(&LINE_ENDS)))),
            '(' => self.group(),
            '[' => self.class().map(Tree::Class),
            '\\' if self.eat("b") => Ok(Tree::Assertion(Look::WordAscii)),
            '\\' if self.eat("B") => Ok(Tree::Assertion(Look::WordAsciiNegate)),
            '\\' => self.escape().map(|atom| Tree::Class(atom.into_class())),
            '*' | '+' | '?' => Err(nothing_to_repeat(&character.to_string())),
            '{' => match counts(self.rest) {
                Some((.., rest)) => {
                    let text = &self.rest[..self.rest.len() - rest.len()];
                    Err(nothing_to_repeat(&format!("{{{text}")))
                }
                None => Ok(Tree::Class(class(&[('{', '{')]))),
            },
            _ => Ok(Tree::Class(class(&[(character, character)]))),
        }
    }

    /// A term with the quantifier that may follow it.
    fn repeated(&mut self, term: Tree) -> Result<Tree, String> {
        let from = self.rest;
        let (min, max) = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => match counts(&self.rest[1..]) {
                Some((min, max, rest)) => {
                    // The last character of the quantifier is read below, as of the others.
                    self.rest = &self.rest[self.rest.len() - rest.len() - 1..];
                    (min, max)
                }
                None => return Ok(term),
            },
            _ => return Ok(term),
        };
        self.next();
        let quantifier = &from[..from.len() - self.rest.len()];
        self.eat("?");
        if matches!(term, Tree::Assertion(_)) {
            return Err(nothing_to_repeat(quantifier));
        }
        if max.is_some_and(|max| max < min) {
            return Err(format!("`{quantifier}` asks for more than it allows; swap the numbers"));
        }
        Ok(Tree::Repetition { min, max, of: Box::new(term) })
    }

    /// A group whose `(` has been read.
    fn group(&mut self) -> Result<Tree, String> {
        if self.depth == DEEPEST {
            return Err(format!("groups nest more than {DEEPEST} deep; flatten them"));
        }
        if !self.eat("?:") && self.rest.starts_with('?') {
            self.group_name()?;
        }
        self.depth += 1;
        let tree = self.alternation()?;
        self.depth -= 1;
        match self.eat(")") {
            true => Ok(tree),
            false => Err("`(` is never closed; add `)`, or write `\\(` for the character".into()),
        }
    }

    /// What begins a group with `?`; only a name may.
    fn group_name(&mut self) -> Result<(), String> {
        let refused = REFUSED_GROUPS.iter().find(|(begin, _)| self.rest.starts_with(begin));
        if let Some((begin, what)) = refused {
            return Err(format!("`({begin}` {what}"));
        }
        let Some(named) = self.rest.strip_prefix("?<") else {
            let is_flag = |c: char| c.is_ascii_alphabetic() || c == '-';
            let flags = self.rest[1..].trim_start_matches(is_flag);
            let flags = &self.rest[..self.rest.len() - flags.len()];
            return Err(format!(
                "`({flags}` sets flags, which is not supported; spell them out, as in `[Aa]`"
            ));
        };
        let is_first = |c: char| c.is_alphabetic() || c == '_' || c == '$';
        let name = named.split('>').next().unwrap_or_default();
        let is_name = name.starts_with(is_first)
            && name.chars().all(|c| is_first(c) || c.is_numeric())
            && name.len() < named.len();
        if !is_name {
            return Err("`(?<` begins no name; write `(?<name>…)` or `(…)`".to_owned());
        }
        self.rest = &named[name.len() + 1..];
        Ok(())
    }

    /// A class whose `[` has been read.
    fn class(&mut self) -> Result<ClassUnicode, String> {
        let is_negated = self.eat("^");
        let mut ranges = Vec::new();
        while !self.eat("]") {
            let from = self.rest;
            let low = self.class_atom()?;
            if !self.rest.starts_with('-') || self.rest.starts_with("-]") {
                ranges.extend(low.into_class().ranges());
                continue;
            }
            self.next();
            match (low, self.class_atom()?) {
                (Atom::Character(low), Atom::Character(high)) if low <= high => {
                    ranges.push(ClassUnicodeRange::new(low, high));
                }
                (Atom::Character(_), Atom::Character(_)) => {
                    let range = &from[..from.len() - self.rest.len()];
                    return Err(format!(
                        "the range `{range}` runs backwards; swap its ends, \
                         or write `\\-` for a hyphen"
                    ));
                }
                // A hyphen beside a set, as in `[\w-.]`, stands for itself.
                (low, high) => {
                    ranges.push(ClassUnicodeRange::new('-', '-'));
                    ranges.extend(low.into_class().ranges());
                    ranges.extend(high.into_class().ranges());
                }
            }
        }
        let set = ClassUnicode::new(ranges);
        Ok(if is_negated { negated(set) } else { set })
    }

    fn class_atom(&mut self) -> Result<Atom, String> {
        match self.next() {
            Some('\\') if self.eat("b") => Ok(Atom::Character('\u{8}')),
            Some('\\') => self.escape(),
            Some(character) => Ok(Atom::Character(character)),
            None => Err("`[` is never closed; add `]`, or write `\\[` for the character".into()),
        }
    }

    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let mut characters = self.rest.chars();
        let next = characters.next();
        self.rest = characters.as_str();
        next
    }

    /// Reads a text if it stands here.
    fn eat(&mut self, text: &str) -> bool {
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

/// The counts of a quantifier whose `{` has been read, and what follows it. Anything else makes the
/// brace a character like any other.
fn counts(text: &str) -> Option<(u32, Option<u32>, &str)> {
    let (counts, rest) = text.split_once('}')?;
    // No table is so large that a count beyond 32 bits would fit it.
    let count = |digits: &str| {
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| digits.parse().unwrap_or(u32::MAX))
    };
    match counts.split_once(',') {
        None => count(counts).map(|exactly| (exactly, Some(exactly), rest)),
        Some((min, "")) => Some((count(min)?, None, rest)),
        Some((min, max)) => Some((count(min)?, Some(count(max)?), rest)),
    }
}

fn nothing_to_repeat(quantifier: &str) -> String {
    format!("`{quantifier}` repeats nothing; write `\\{quantifier}` for the characters")
}

fn class(ranges: &[(char, char)]) -> ClassUnicode {
    ClassUnicode::new(ranges.iter().map(|(low, high)| ClassUnicodeRange::new(*low, *high)))
}

fn negated(mut set: ClassUnicode) -> ClassUnicode {
    set.negate();
    set
}
