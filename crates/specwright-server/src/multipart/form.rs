//! The parts of a `multipart/form-data` body into a value of its type.

use std::borrow::Cow;
use std::collections::HashMap;

use super::value::Value;
use super::{MultipartError, Part};
use crate::media::MediaType;
use crate::payload::Received;
use crate::{Input, typed};
use specwright_runtime::{
    Choice, Constraint, DecodeOwned, Described, Json, Place, Presence, Shape, Strict, TypeInfo,
    UnknownFields, info, json,
};

impl Input {
    /// A body of parts, `multipart/form-data`, each of them a property. A part of a property that
    /// is `binary` keeps its bytes, its file name and its media type; one that is JSON by its own media type, or whose property is an
    /// object, is read as JSON; any other is a text. A property that is an array gathers its parts.
    pub fn multipart<T: Described + DecodeOwned>(&mut self) -> Option<T> {
        let parts = match std::mem::replace(&mut self.body, Received::Nothing) {
            Received::Parts(_, Ok(parts)) => parts,
            Received::Parts(_, Err(error)) => {
                self.report.push(Place::Body, "", Constraint::Multipart(error.expected()));
                return None;
            }
            Received::Nothing | Received::Whole(..) | Received::Stream(..) => Vec::new(),
        };
        let value = self.object(info::<T>(), parts)?;
        let decoded = T::decode::<Strict, _>(&value);
        self.judged(decoded, Place::Body, "", || Cow::Owned(value.to_json()))
    }

    /// The parts as one object; `None` where some part is not what it says it is.
    fn object(&mut self, ty: &'static TypeInfo, parts: Vec<Part>) -> Option<Value> {
        let mut entries: Vec<(String, Value)> = Vec::new();
        let mut lists: HashMap<String, usize> = HashMap::new();
        let mut readable = true;
        for part in parts {
            let property = typed::property(ty, &part.name);
            let is_list = typed::is_list(property);
            let item = if is_list { typed::item_of(property) } else { property };
            let asked_for = is_asked_for(ty, &part.name);
            // What nobody asks for may come again, like a list.
            if !asked_for && lists.insert(part.name.clone(), usize::MAX).is_some() {
                continue;
            }
            let (name, value) = match read(item, asked_for, part) {
                Ok(entry) => entry,
                Err((name, constraint)) => {
                    let name = name.replace('~', "~0").replace('/', "~1");
                    self.report.push(Place::Body, format!("/{name}"), constraint);
                    readable = false;
                    continue;
                }
            };
            if !is_list {
                // Decoding finds a name that is repeated.
                entries.push((name, value));
                continue;
            }
            let index = *lists.entry(name.clone()).or_insert(entries.len());
            if index == entries.len() {
                entries.push((name, Value::List(Vec::new())));
            }
            if let Some((_, Value::List(items))) = entries.get_mut(index) {
                match value {
                    // A part may hold all of the array.
                    Value::Json(Json::Array(all)) if !typed::is_list(item) => {
                        items.extend(all.into_iter().map(Value::Json));
                    }
                    value => items.push(value),
                }
            }
        }
        readable.then_some(Value::Object(entries))
    }
}

impl MultipartError {
    /// What the body must be.
    fn expected(self) -> &'static str {
        match self {
            MultipartError::MediaType => "multipart/form-data",
            MultipartError::Boundary => "multipart/form-data with one boundary",
            MultipartError::Malformed => "parts between boundaries",
            MultipartError::Disposition => "parts that are form-data, each with one name",
            MultipartError::TooManyParts { .. } => "multipart/form-data of fewer parts",
        }
    }
}

/// Whether anybody reads the property of this name.
fn is_asked_for(ty: &TypeInfo, name: &str) -> bool {
    match &ty.shape {
        Shape::Object { properties, unknown, .. } => {
            match properties.iter().find(|property| property.name == name) {
                Some(property) => property.presence != Presence::Forbidden,
                None => matches!(unknown, UnknownFields::Kept(_)),
            }
        }
        _ => true,
    }
}

/// A part as what its schema and its own media type say, with its name.
fn read(
    ty: &'static TypeInfo,
    is_asked_for: bool,
    part: Part,
) -> Result<(String, Value), (String, Constraint)> {
    let name = part.name.clone();
    if matches!(ty.shape, Shape::Binary) || !is_asked_for {
        return Ok((name, Value::Bytes(part)));
    }
    match read_text(ty, &part) {
        Ok(value) => Ok((name, Value::Json(value))),
        Err(constraint) => Err((name, constraint)),
    }
}

/// A part that is a text or JSON.
fn read_text(ty: &'static TypeInfo, part: &Part) -> Result<Json, Constraint> {
    let media = part.content_type.as_deref().and_then(MediaType::parse);
    let is_json = media.as_ref().is_some_and(MediaType::is_json);
    let is_utf8 = media.as_ref().is_none_or(MediaType::is_utf8);
    match std::str::from_utf8(&part.data) {
        Ok(text) if is_utf8 && (is_json || is_composed(ty)) => {
            serde_json::from_str(text).map_err(|error| json::syntax(&error))
        }
        Ok(text) if is_utf8 => Ok(typed::scalar(ty, Cow::Borrowed(text))),
        Ok(_) | Err(_) => Err(Constraint::Utf8),
    }
}

/// Whether a text of the type is JSON, as no other text says so much.
fn is_composed(ty: &TypeInfo) -> bool {
    match &ty.shape {
        Shape::Array { .. } | Shape::Object { .. } => true,
        Shape::Union { choice: Choice::Tag(_), .. } => true,
        Shape::Union { alternatives, choice: Choice::One | Choice::Any } => {
            alternatives.iter().all(|alternative| is_composed((alternative.ty)()))
        }
        _ => false,
    }
}
