//! Reads parameters that are arrays or objects as the JSON that they stand for.

use std::borrow::Cow;

use super::text::{Plus, decode};
use super::typed;
use specwright_runtime::{Constraint, Json, Object, Shape, Style, TypeInfo, keeps};

/// The style in words, for whoever wrote it otherwise.
fn words(style: Style) -> &'static str {
    match style {
        Style::Simple | Style::Form => "`key,value,key,value`",
        Style::SimpleExploded => "`key=value,key=value`",
        Style::FormExploded => "`key=value&key=value`",
        Style::SpaceDelimited => "a list separated by spaces",
        Style::PipeDelimited => "a list separated by `|`",
        Style::DeepObject => "`name[key]=value`",
        Style::Json => "JSON",
    }
}

/// One raw text into the value that it stands for.
pub(super) fn value(
    style: Style,
    ty: &'static TypeInfo,
    text: &str,
    plus: Plus,
) -> Result<Json, Constraint> {
    let decoded = |part: &str| decode(part, plus).map(Cow::into_owned).map(Cow::Owned);
    if style == Style::Json {
        let text = decode(text, plus)?;
        return serde_json::from_str(&text)
            .map_err(|error| specwright_runtime::json::syntax(&error));
    }
    if !(typed::is_list(ty) || is_object(ty)) {
        return Ok(typed::scalar(ty, decoded(text)?));
    }
    let read = composed(style, ty, text, separators(style), plus);
    // By RFC 6570 an encoded comma is data, but many clients encode all of a query. Where data is
    // not what it can be, it is the separator.
    let encoded = !text.contains(',') && (text.contains("%2C") || text.contains("%2c"));
    if style == Style::Form && encoded && !read.as_ref().is_ok_and(|value| keeps(ty, value)) {
        let again = composed(style, ty, text, &["%2C", "%2c"], plus);
        return again.ok().filter(|value| keeps(ty, value)).map_or(read, Ok);
    }
    read
}

/// A list or an object of the parts of a raw text.
fn composed(
    style: Style,
    ty: &'static TypeInfo,
    text: &str,
    separators: &[&str],
    plus: Plus,
) -> Result<Json, Constraint> {
    let decoded = |part: &str| decode(part, plus).map(Cow::into_owned).map(Cow::Owned);
    let wrong = || Constraint::Style(words(style));
    if style == Style::SimpleExploded && is_object(ty) {
        let pairs = parts(text, separators).map(|part| {
            let (key, value) = part.split_once('=').ok_or_else(wrong)?;
            Ok((decoded(key)?, decoded(value)?))
        });
        let pairs = pairs.collect::<Result<Vec<_>, _>>()?;
        return Ok(typed::object(ty, pairs.into_iter()));
    }
    let texts = parts(text, separators).map(decoded).collect::<Result<Vec<_>, _>>()?;
    if typed::is_list(ty) {
        return Ok(typed::list(ty, texts.into_iter()));
    }
    if texts.len() % 2 != 0 {
        return Err(wrong());
    }
    let pairs = texts.chunks(2).map(|pair| (pair[0].clone(), pair[1].clone()));
    Ok(typed::object(ty, pairs))
}

/// What separates the parts: the blank cannot be written but encoded, and RFC 3986 does not allow
/// the bar otherwise.
fn separators(style: Style) -> &'static [&'static str] {
    match style {
        Style::SpaceDelimited => &["%20", "+"],
        Style::PipeDelimited => &["|", "%7C", "%7c"],
        _ => &[","],
    }
}

/// The value of a parameter of the query, from all its raw pairs; `None` where it is absent.
pub(super) fn query_value<'q>(
    style: Style,
    ty: &'static TypeInfo,
    name: &str,
    pairs: impl Iterator<Item = (&'q str, &'q str)>,
) -> Result<Option<Json>, Constraint> {
    let key_is = |key: &str, wanted: &str| decode(key, Plus::Space).is_ok_and(|k| k == wanted);
    match style {
        Style::FormExploded if is_object(ty) => {
            let wanted = pairs.filter_map(|(key, value)| {
                let key = decode(key, Plus::Space).ok()?;
                let known = typed::properties(ty).iter().any(|known| known.name == key);
                known.then_some((key, value))
            });
            object(ty, wanted)
        }
        Style::DeepObject => {
            let wanted = pairs.filter_map(|(key, value)| {
                let key = decode(key, Plus::Space).ok()?;
                let below = key.strip_prefix(name)?.strip_prefix('[')?.strip_suffix(']')?;
                Some((Cow::Owned(below.to_owned()), value))
            });
            object(ty, wanted)
        }
        Style::FormExploded if typed::is_list(ty) => {
            let texts = pairs
                .filter(|(key, _)| key_is(key, name))
                .map(|(_, value)| decode(value, Plus::Space));
            let texts = texts.collect::<Result<Vec<_>, _>>()?;
            Ok((!texts.is_empty()).then(|| typed::list(ty, texts.into_iter())))
        }
        _ => {
            let mut found = pairs.filter(|(key, _)| key_is(key, name));
            match (found.next(), found.next()) {
                (None, _) => Ok(None),
                (Some((_, text)), None) => value(style, ty, text, Plus::Space).map(Some),
                (Some(_), Some(_)) => Err(Constraint::Repeated),
            }
        }
    }
}

/// The parts of a raw text.
fn parts<'t>(text: &'t str, separators: &[&str]) -> impl Iterator<Item = &'t str> {
    let mut rest = Some(text).filter(|text| !text.is_empty());
    std::iter::from_fn(move || {
        let text = rest?;
        // One pass over the text for all separators: a text of many parts takes no longer.
        let next = text.bytes().enumerate().find_map(|(at, _)| {
            let found = |one: &&&str| text.as_bytes()[at..].starts_with(one.as_bytes());
            separators.iter().find(found).map(|separator| (at, separator.len()))
        });
        match next {
            Some((at, length)) => {
                rest = Some(&text[at + length..]);
                Some(&text[..at])
            }
            None => {
                rest = None;
                Some(text)
            }
        }
    })
}

fn object<'q>(
    ty: &'static TypeInfo,
    pairs: impl Iterator<Item = (Cow<'q, str>, &'q str)>,
) -> Result<Option<Json>, Constraint> {
    let pairs = pairs
        .map(|(key, value)| decode(value, Plus::Space).map(|value| (key, value)))
        .collect::<Result<Vec<_>, _>>()?;
    Ok((!pairs.is_empty()).then(|| typed::object(ty, pairs.into_iter())))
}

fn is_object(ty: &TypeInfo) -> bool {
    matches!(ty.shape, Shape::Object { .. })
}

/// An empty object, for a required one all of whose properties are optional.
pub(super) fn empty_object() -> Json {
    Json::Object(Object::new())
}
