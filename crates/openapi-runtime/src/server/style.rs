//! How parameters that are arrays or objects are written, and the JSON that they become.

use std::borrow::Cow;

use super::text::{Plus, decode};
use super::typed;
use crate::{Constraint, DecodeOwned, Json, Object, Shape, TypeInfo};

/// OpenAPI's `style` and `explode`, or JSON for a parameter with `content`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `simple`: `a,b` and `key,value,key,value`.
    Simple,
    /// `simple` with `explode`: `a,b` and `key=value,key=value`.
    SimpleExploded,
    /// `form` without `explode`: `name=a,b` and `name=key,value`.
    Form,
    /// `form` with `explode`: `name=a&name=b` and `key=value&key=value`.
    FormExploded,
    /// `spaceDelimited`: `name=a%20b`.
    SpaceDelimited,
    /// `pipeDelimited`: `name=a|b`.
    PipeDelimited,
    /// `deepObject`: `name[key]=value`.
    DeepObject,
    /// `content`: one JSON text.
    Json,
}

impl Style {
    /// The style in words, for whoever wrote it otherwise.
    fn words(self) -> &'static str {
        match self {
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
        self,
        ty: &'static TypeInfo,
        text: &str,
        plus: Plus,
    ) -> Result<Json, Constraint> {
        let decoded = |part: &str| decode(part, plus).map(Cow::into_owned).map(Cow::Owned);
        if self == Style::Json {
            let text = decode(text, plus)?;
            return serde_json::from_str(&text).map_err(|error| crate::json::syntax(&error));
        }
        if !(typed::is_list(ty) || is_object(ty)) {
            return Ok(typed::scalar(ty, decoded(text)?));
        }
        let parts = self.parts(text).map(decoded).collect::<Result<Vec<_>, _>>()?;
        if typed::is_list(ty) {
            return Ok(typed::list(ty, parts.into_iter()));
        }
        let wrong = || Constraint::Style(self.words());
        let pairs = match self {
            Style::SimpleExploded => self
                .parts(text)
                .map(|part| {
                    let (key, value) = part.split_once('=').ok_or_else(wrong)?;
                    Ok((decoded(key)?, decoded(value)?))
                })
                .collect::<Result<Vec<_>, _>>()?,
            _ => {
                if parts.len() % 2 != 0 {
                    return Err(wrong());
                }
                parts.chunks(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
            }
        };
        Ok(typed::object(ty, pairs.into_iter()))
    }

    /// The parts of a raw text; a separator that is percent-encoded is none, save the blank, which
    /// cannot be written otherwise, and the bar, which RFC 3986 does not allow otherwise.
    fn parts(self, text: &str) -> impl Iterator<Item = &str> {
        let separators: &[&str] = match self {
            Style::SpaceDelimited => &["%20", "+"],
            Style::PipeDelimited => &["|", "%7C", "%7c"],
            _ => &[","],
        };
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

    /// The value of a parameter of the query, from all its raw pairs; `None` where it is absent.
    pub(super) fn query_value<'q>(
        self,
        ty: &'static TypeInfo,
        name: &str,
        pairs: impl Iterator<Item = (&'q str, &'q str)>,
    ) -> Result<Option<Json>, Constraint> {
        let key_is = |key: &str, wanted: &str| decode(key, Plus::Space).is_ok_and(|k| k == wanted);
        match self {
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
                    (Some((_, text)), None) => self.value(ty, text, Plus::Space).map(Some),
                    (Some(_), Some(_)) => Err(Constraint::Repeated),
                }
            }
        }
    }
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

/// A parameter, or the value that its spec has for an absent one, as JSON.
///
/// # Panics
/// If the text is no value of the type; the generator has seen that it is.
pub fn or_default<T: DecodeOwned>(found: Option<T>, default: &str) -> T {
    found.unwrap_or_else(|| {
        crate::json::read(default).expect("a default keeps the schema that it stands in")
    })
}

/// An empty object, for a required one all of whose properties are optional.
pub(super) fn empty_object() -> Json {
    Json::Object(Object::new())
}
