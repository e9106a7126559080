//! The texts of a request into JSON, as the schema that they belong to reads them.
//!
//! A text has no type of its own: `5` is a number where the schema says so and a string elsewhere.
//! What fits nothing stays a string, so that checking it says what is wrong.

use std::borrow::Cow;
use std::collections::HashMap;

use specwright_runtime::{
    Choice, EnumOf, FromText, Json, Property, Shape, TypeInfo, UnknownFields, keeps,
};

/// A single text.
pub(super) fn scalar(ty: &'static TypeInfo, text: Cow<'_, str>) -> Json {
    let typed = match &ty.shape {
        Shape::Boolean => bool::from_text(&text).ok().map(Json::Boolean),
        Shape::Integer { .. } | Shape::Enum { of: EnumOf::Int32 | EnumOf::Int64, .. } => {
            i64::from_text(&text).ok().map(Json::Integer)
        }
        Shape::Number { .. } => number(&text),
        Shape::String(_) | Shape::Binary | Shape::Enum { of: EnumOf::Strings, .. } | Shape::Any => {
            None
        }
        Shape::Enum { of: EnumOf::Values, .. } => {
            let readings = [bool::from_text(&text).ok().map(Json::Boolean), number(&text)];
            readings.into_iter().flatten().find(|reading| keeps(ty, reading))
        }
        Shape::Union { alternatives, choice: Choice::One | Choice::Any } => alternatives
            .iter()
            .map(|alternative| (alternative.ty)())
            .map(|alternative| (alternative, scalar(alternative, Cow::Borrowed(&text))))
            .find(|(alternative, reading)| keeps(alternative, reading))
            .map(|(_, reading)| reading),
        Shape::Array { .. } | Shape::Object { .. } | Shape::Union { .. } => {
            // A part of a form or of a list that is itself composed is JSON.
            serde_json::from_str(&text).ok()
        }
    };
    typed.unwrap_or_else(|| Json::String(text.into_owned()))
}

fn number(text: &str) -> Option<Json> {
    match i64::from_text(text) {
        Ok(number) => Some(Json::Integer(number)),
        Err(_) => f64::from_text(text).ok().map(Json::Number),
    }
}

/// Several texts, each an item.
pub(super) fn list<'a>(ty: &'static TypeInfo, texts: impl Iterator<Item = Cow<'a, str>>) -> Json {
    let item = item_of(ty);
    texts.map(|text| scalar(item, text)).collect::<Vec<Json>>().into()
}

/// Pairs of texts, each a property. A property that is an array gathers its pairs; so does one of any
/// value that comes again.
pub(super) fn object<'a>(
    ty: &'static TypeInfo,
    pairs: impl Iterator<Item = (Cow<'a, str>, Cow<'a, str>)>,
) -> Json {
    let mut entries: Vec<(String, Json)> = Vec::new();
    let mut gathered: HashMap<String, usize> = HashMap::new();
    for (key, text) in pairs {
        let ty = property(ty, &key);
        let list = is_list(ty);
        let value = scalar(if list { item_of(ty) } else { ty }, text);
        if !(list || matches!(ty.shape, Shape::Any)) {
            // Checking it finds a key that is repeated.
            entries.push((key.into_owned(), value));
            continue;
        }
        let index = *gathered.entry(key.to_string()).or_insert(entries.len());
        match entries.get_mut(index).map(|(_, before)| before) {
            Some(Json::Array(items)) => items.push(value),
            Some(before) => *before = Json::Array(vec![std::mem::take(before), value]),
            None if list => entries.push((key.into_owned(), Json::Array(vec![value]))),
            None => entries.push((key.into_owned(), value)),
        }
    }
    Json::Object(entries.into_iter().collect())
}

/// What a property of an object is; without a schema, a text.
pub(super) fn property(ty: &'static TypeInfo, key: &str) -> &'static TypeInfo {
    match &ty.shape {
        Shape::Object { properties, unknown, .. } => {
            let known = properties.iter().find(|property: &&Property| property.name == key);
            match (known, unknown) {
                (Some(property), _) => (property.ty)(),
                (None, UnknownFields::Kept(ty)) => ty(),
                (None, UnknownFields::Ignored | UnknownFields::Refused) => {
                    specwright_runtime::info::<Json>()
                }
            }
        }
        Shape::Union { alternatives, .. } => alternatives
            .iter()
            .map(|alternative| property((alternative.ty)(), key))
            .find(|ty| !matches!(ty.shape, Shape::Any))
            .unwrap_or(specwright_runtime::info::<Json>()),
        _ => specwright_runtime::info::<Json>(),
    }
}

/// The properties that an object has.
pub(super) fn properties(ty: &'static TypeInfo) -> &'static [Property] {
    match &ty.shape {
        Shape::Object { properties, .. } => properties,
        _ => &[],
    }
}

pub(super) fn is_list(ty: &TypeInfo) -> bool {
    matches!(ty.shape, Shape::Array { .. })
}

pub(super) fn item_of(ty: &'static TypeInfo) -> &'static TypeInfo {
    match &ty.shape {
        Shape::Array { item, .. } => item(),
        _ => specwright_runtime::info::<Json>(),
    }
}
