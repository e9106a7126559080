//! The parameters of a media type, and whatever else separators divide in a header, into their
//! parts.

/// `name=value` pairs between semicolons, all of them well-formed.
#[derive(Clone, Copy)]
pub(crate) struct Parameters<'a>(Option<&'a str>);

impl<'a> Parameters<'a> {
    /// What follows the first semicolon, if there is one. `None` where a parameter is malformed.
    pub(crate) fn parse(text: Option<&'a str>) -> Option<Self> {
        let mut pieces = Pieces { rest: text, separator: b';' };
        pieces.all(|piece| parse_parameter(piece).is_some()).then_some(Parameters(text))
    }

    /// The parameters in their order; a name may come twice.
    pub(crate) fn iter(self) -> impl Iterator<Item = (&'a str, Value<'a>)> + use<'a> {
        Pieces { rest: self.0, separator: b';' }.filter_map(parse_parameter)
    }
}

fn parse_parameter(text: &str) -> Option<(&str, Value<'_>)> {
    let (name, value) = text.split_once('=')?;
    let value = match value.strip_prefix('"') {
        None => Some(value).filter(|value| is_token(value)),
        Some(quoted) => quoted.strip_suffix('"').filter(|inner| is_quotable(inner)),
    };
    value.filter(|_| is_token(name)).map(|value| (name, Value(value)))
}

/// The value of a parameter: a token, or the inside of a quoted string with its backslashes.
#[derive(Clone, Copy)]
pub(crate) struct Value<'a>(pub(super) &'a str);

impl<'a> Value<'a> {
    /// The characters of the value, in any spelling the same.
    pub(crate) fn chars(self) -> impl Iterator<Item = char> + use<'a> {
        let mut chars = self.0.chars();
        std::iter::from_fn(move || {
            chars.next().and_then(|c| if c == '\\' { chars.next() } else { Some(c) })
        })
    }

    /// Whether the value is this text, in any case.
    pub(super) fn is(self, text: &str) -> bool {
        let lower = |c: char| c.to_ascii_lowercase();
        self.chars().map(lower).eq(text.chars().map(lower))
    }
}

/// Pieces of a text between separators outside quoted strings, trimmed; empty ones left out.
pub(super) struct Pieces<'a> {
    pub(super) rest: Option<&'a str>,
    pub(super) separator: u8,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        while let Some(rest) = self.rest {
            let (piece, rest) = cut(rest, self.separator);
            self.rest = rest;
            if !trim(piece).is_empty() {
                return Some(trim(piece));
            }
        }
        None
    }
}

/// Cuts a text at the first separator that is not within a quoted string.
pub(crate) fn cut(text: &str, separator: u8) -> (&str, Option<&str>) {
    let mut quoted = false;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if byte == separator && !quoted => return (&text[..at], Some(&text[at + 1..])),
            _ => {}
        }
    }
    (text, None)
}

/// Whether a text may stand between quotes: no quote or backslash that is not escaped, no controls.
fn is_quotable(inner: &str) -> bool {
    let mut escaped = false;
    for c in inner.chars() {
        match c {
            _ if c.is_ascii_control() && c != '\t' => return false,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return false,
            _ => {}
        }
    }
    !escaped
}

/// Without the whitespace that HTTP allows around the parts of a header.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

/// Whether a text is a token (RFC 9110, section 5.6.2).
pub(crate) fn is_token(text: &str) -> bool {
    let is_tchar = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_tchar)
}
