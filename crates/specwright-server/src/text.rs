//! Percent-encoded text, and the pairs of a query or a form.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use specwright_runtime::Constraint;

/// What a plus means in percent-encoded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plus {
    /// A plus.
    Literal,
    /// A blank.
    Space,
}

pub(super) fn decode(text: &str, plus: Plus) -> Result<Cow<'_, str>, Constraint> {
    if !text.bytes().any(|byte| matches!(byte, b'%' | b'+')) {
        return Ok(Cow::Borrowed(text));
    }
    if plus == Plus::Space && text.contains('+') {
        let spaced = text.replace('+', " ");
        let decoded = percent_decode_str(&spaced).decode_utf8();
        return decoded.map(|text| Cow::Owned(text.into_owned())).map_err(|_| Constraint::Encoding);
    }
    percent_decode_str(text).decode_utf8().map_err(|_| Constraint::Encoding)
}

/// The raw keys and values of a query or a form.
pub(super) fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}
