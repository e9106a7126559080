//! The headers of a request into the text of one parameter.

use http::HeaderMap;

use crate::credentials;
use crate::style;
use crate::text::Plus;
use specwright_runtime::{Constraint, Json, Style, TypeInfo};

pub(super) fn header_text<'a>(
    headers: &'a HeaderMap,
    name: &str,
) -> Result<Option<&'a str>, Constraint> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => value.to_str().map(Some).map_err(|_| Constraint::HeaderText),
        (Some(_), Some(_)) => Err(Constraint::Repeated),
    }
}

/// The lines of a header as one, as HTTP allows for lists.
pub(super) fn header_list(headers: &HeaderMap, name: &str) -> Result<Option<String>, Constraint> {
    let lines = headers.get_all(name).iter().map(|line| line.to_str());
    let lines: Vec<&str> = lines.collect::<Result<_, _>>().map_err(|_| Constraint::HeaderText)?;
    Ok((!lines.is_empty()).then(|| lines.join(",")))
}

/// The value of a header, whose parts may have blanks around them and are not percent-encoded.
pub(super) fn header_value(
    ty: &'static TypeInfo,
    text: &str,
    style: Style,
) -> Result<Json, Constraint> {
    if style == Style::Json {
        return style::value(style, ty, &text.replace('%', "%25"), Plus::Literal);
    }
    let trimmed: Vec<&str> = text.split(',').map(str::trim).collect();
    style::value(style, ty, &trimmed.join(",").replace('%', "%25"), Plus::Literal)
}

/// The text of a cookie without its quotes. A parameter may hold what no credential may, such as
/// the comma of a list.
pub(super) fn cookie_text<'a>(
    headers: &'a HeaderMap,
    name: &str,
) -> Result<Option<&'a str>, Constraint> {
    let named = credentials::cookie_pairs(headers).filter(|(key, _)| *key == name.as_bytes());
    let mut values = named.map(|(_, value)| value);
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some([b'"', inner @ .., b'"'] | inner), None) => visible(inner).map(Some),
        (Some(_), Some(_)) => Err(Constraint::Repeated),
    }
}

fn visible(text: &[u8]) -> Result<&str, Constraint> {
    let text = std::str::from_utf8(text).ok();
    let visible = text.filter(|text| text.bytes().all(|byte| matches!(byte, b' '..=b'~')));
    visible.ok_or(Constraint::HeaderText)
}
