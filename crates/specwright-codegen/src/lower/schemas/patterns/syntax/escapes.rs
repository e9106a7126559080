//! What follows a `\` into the characters that it stands for.

use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, HirKind};

use super::{Atom, Parser, class, negated};

const DIGITS: [(char, char); 1] = [('0', '9')];
const WORD: [(char, char); 4] = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];
const SPACE: [(char, char); 10] = [
    ('\t', '\r'),
    (' ', ' '),
    ('\u{a0}', '\u{a0}'),
    ('\u{1680}', '\u{1680}'),
    ('\u{2000}', '\u{200a}'),
    ('\u{2028}', '\u{2029}'),
    ('\u{202f}', '\u{202f}'),
    ('\u{205f}', '\u{205f}'),
    ('\u{3000}', '\u{3000}'),
    ('\u{feff}', '\u{feff}'),
];

/// Letters that other dialects escape, and what ECMA-262 has instead.
const FOREIGN_ESCAPES: [(char, &str); 9] = [
    ('A', "write `^`"),
    ('G', "write `^`"),
    ('Z', "write `$`"),
    ('z', "write `$`"),
    ('a', "write `\\x07`"),
    ('e', "write `\\x1B`"),
    ('h', "write `[ \\t]`"),
    ('R', "write `(?:\\r\\n|\\n|\\r)`"),
    ('N', "write `.`"),
];

impl Parser<'_> {
    /// An escape whose `\` has been read.
    pub(super) fn escape(&mut self) -> Result<Atom, String> {
        let Some(character) = self.next() else {
            return Err("the pattern ends with `\\`; write `\\\\` for the character".to_owned());
        };
        Ok(match character {
            'd' => Atom::Set(class(&DIGITS)),
            'D' => Atom::Set(negated(class(&DIGITS))),
            'w' => Atom::Set(word()),
            'W' => Atom::Set(negated(word())),
            's' => Atom::Set(class(&SPACE)),
            'S' => Atom::Set(negated(class(&SPACE))),
            'p' => Atom::Set(self.property(character)?),
            'P' => Atom::Set(negated(self.property(character)?)),
            't' => Atom::Character('\t'),
            'n' => Atom::Character('\n'),
            'v' => Atom::Character('\u{b}'),
            'f' => Atom::Character('\u{c}'),
            'r' => Atom::Character('\r'),
            'c' => Atom::Character(self.control()?),
            'x' => match self.hex(2).and_then(char::from_u32) {
                Some(character) => Atom::Character(character),
                None => return Err("`\\x` needs two hexadecimal digits, as in `\\x20`".to_owned()),
            },
            'u' => Atom::Character(self.code_point()?),
            '0' if !self.rest.starts_with(|next: char| next.is_ascii_digit()) => {
                Atom::Character('\0')
            }
            '0' => return Err("`\\0` before a digit is octal; write `\\x` and two digits".into()),
            '1'..='9' | 'k' => {
                return Err(format!(
                    "`\\{character}` refers back to a group, which is not supported; \
                     write out what it repeats"
                ));
            }
            'a'..='z' | 'A'..='Z' => {
                let instead = FOREIGN_ESCAPES.iter().find(|(letter, _)| *letter == character);
                let instead = instead.map_or("drop the `\\`", |(_, instead)| instead);
                return Err(format!("`\\{character}` is no escape of ECMA-262; {instead}"));
            }
            _ => Atom::Character(character),
        })
    }

    /// The letter behind `\c`.
    fn control(&mut self) -> Result<char, String> {
        match self.next() {
            Some(letter @ ('a'..='z' | 'A'..='Z')) => Ok(char::from(letter as u8 % 32)),
            _ => Err("`\\c` needs a letter, as in `\\cJ`".to_owned()),
        }
    }

    /// What follows `\u`: `{…}`, four digits, or four digits and the other half of their pair.
    fn code_point(&mut self) -> Result<char, String> {
        let braced = match self.eat("{") {
            true => {
                let digits = self.rest.split('}').next().unwrap_or_default();
                let code = self.hex(digits.len()).filter(|_| self.eat("}"));
                Some(code.ok_or("`\\u{` needs hexadecimal digits and `}`, as in `\\u{1F600}`")?)
            }
            false => None,
        };
        let code = match braced {
            Some(code) => code,
            None => self.hex(4).ok_or("`\\u` needs four hexadecimal digits, as in `\\u00E9`")?,
        };
        let after = self.rest;
        if (0xD800..0xDC00).contains(&code)
            && braced.is_none()
            && self.eat("\\u")
            && let Some(low @ 0xDC00..0xE000) = self.hex(4)
        {
            let joined = 0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            return Ok(char::from_u32(joined).expect("a pair of surrogates is a code point"));
        }
        self.rest = after;
        char::from_u32(code).ok_or_else(|| match code {
            0xD800..0xE000 => format!(
                "`\\u{code:04X}` is half a character and matches none; write the whole one, \
                 as in `\\u{{1F600}}`"
            ),
            _ => format!("`\\u{{{code:X}}}` is beyond the last character, `\\u{{10FFFF}}`"),
        })
    }

    /// A number of exactly so many digits, unless it exceeds 32 bits or something else stands here.
    fn hex(&mut self, digits: usize) -> Option<u32> {
        let text = self.rest.get(..digits)?;
        let code = match text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            true => u32::from_str_radix(text, 16).ok()?,
            false => return None,
        };
        self.rest = &self.rest[digits..];
        Some(code)
    }

    /// What follows `\p` or `\P`: a category, a property or a script, in braces.
    fn property(&mut self, letter: char) -> Result<ClassUnicode, String> {
        let braced = self.rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let Some((name, rest)) = braced else {
            return Err(format!(
                "`\\{letter}` needs a property in braces, as in `\\{letter}{{L}}`"
            ));
        };
        self.rest = rest;
        let (key, value) = match name.split_once('=') {
            Some((key, value)) => (Some(key), value),
            None => (None, name),
        };
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        let found = match key {
            _ if !value.bytes().all(is_word) => None,
            None if property("sc", value).is_some() && property("gc", value).is_none() => {
                return Err(format!(
                    "`\\{letter}{{{name}}}` is a script; write `\\{letter}{{Script={name}}}`"
                ));
            }
            None => property("gc", value).or_else(|| unicode(value)),
            Some("General_Category" | "gc") => property("gc", value),
            Some("Script" | "sc") => property("sc", value),
            Some("Script_Extensions" | "scx") => property("scx", value),
            Some(_) => None,
        };
        found.ok_or_else(|| {
            format!(
                "`\\{letter}{{{name}}}` names no property of Unicode; \
                 write one such as `\\{letter}{{Lu}}` or `\\{letter}{{Script=Greek}}`"
            )
        })
    }
}

/// What `\w` matches, and word boundaries lie around.
pub(in super::super) fn word() -> ClassUnicode {
    class(&WORD)
}

/// The characters with a value of one of Unicode's enumerated properties.
fn property(key: &str, value: &str) -> Option<ClassUnicode> {
    unicode(&format!("{key}={value}"))
}

/// The characters that `regex-syntax` knows by a name.
fn unicode(name: &str) -> Option<ClassUnicode> {
    match regex_syntax::parse(&format!("\\p{{{name}}}")).ok()?.into_kind() {
        HirKind::Class(Class::Unicode(set)) => Some(set),
        // A set of one character.
        HirKind::Literal(literal) => {
            let text = std::str::from_utf8(&literal.0).ok()?;
            Some(ClassUnicode::new(text.chars().map(|c| ClassUnicodeRange::new(c, c))))
        }
        _ => None,
    }
}
