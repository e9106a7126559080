//! A JSON value and a shape into the kind that each has, and the number that a value is.

use crate::decode::{single, whole, widened};
use crate::{EnumOf, Json, Shape};

/// What a value of a shape is, with its article.
pub(super) fn expected(shape: &Shape) -> &'static str {
    match shape {
        Shape::Any => "a value",
        Shape::Boolean => "a boolean",
        Shape::Integer { bits: 32, .. } | Shape::Enum { of: EnumOf::Int32, .. } => {
            "a 32-bit integer"
        }
        Shape::Integer { .. } | Shape::Enum { of: EnumOf::Int64, .. } => "a 64-bit integer",
        Shape::Number { bits: 32, .. } => "a 32-bit number",
        Shape::Number { .. } => "a number",
        Shape::String(_) | Shape::Binary | Shape::Enum { of: EnumOf::Strings, .. } => "a string",
        Shape::Enum { of: EnumOf::Values, .. } => "a listed value",
        Shape::Array { .. } => "an array",
        Shape::Object { .. } => "an object",
        Shape::Union { .. } => "of one of the alternatives",
    }
}

/// The integer that a value is, within so many bits.
pub(super) fn integer(value: &Json, bits: u8) -> Option<i64> {
    let number = match value {
        Json::Integer(number) => *number,
        Json::Number(number) => whole(*number)?,
        _ => return None,
    };
    (bits == 64 || i32::try_from(number).is_ok()).then_some(number)
}

/// The number that a value is, within so many bits.
pub(super) fn number(value: &Json, bits: u8) -> Option<f64> {
    let number = match value {
        Json::Integer(number) => *number as f64,
        Json::Unsigned(number) => *number as f64,
        Json::Number(number) => *number,
        _ => return None,
    };
    match bits {
        32 => single(number).map(widened),
        _ => Some(number),
    }
}

/// What JSON has, as far as it tells alternatives apart.
#[derive(PartialEq)]
pub(super) enum Kind {
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

pub(super) fn kind_of(value: &Json) -> Kind {
    match value {
        Json::Null => Kind::Null,
        Json::Boolean(_) => Kind::Boolean,
        Json::Integer(_) | Json::Unsigned(_) | Json::Number(_) => Kind::Number,
        Json::String(_) => Kind::String,
        Json::Array(_) => Kind::Array,
        Json::Object(_) => Kind::Object,
    }
}

/// The kind that all values of a shape have, if they have one.
pub(super) fn shape_kind(shape: &Shape) -> Option<Kind> {
    match shape {
        Shape::Boolean => Some(Kind::Boolean),
        Shape::Integer { .. } | Shape::Number { .. } => Some(Kind::Number),
        Shape::Enum { of: EnumOf::Int32 | EnumOf::Int64, .. } => Some(Kind::Number),
        Shape::String(_) | Shape::Binary | Shape::Enum { of: EnumOf::Strings, .. } => {
            Some(Kind::String)
        }
        Shape::Array { .. } => Some(Kind::Array),
        Shape::Object { .. } => Some(Kind::Object),
        Shape::Any | Shape::Enum { of: EnumOf::Values, .. } | Shape::Union { .. } => None,
    }
}
