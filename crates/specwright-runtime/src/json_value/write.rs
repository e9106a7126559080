//! A value that serializes itself into a JSON value, to be held against its schema.
//!
//! Values of `format: binary` need no JSON form for that: bytes and files become an empty string.

use std::fmt;

use serde::ser::{
    Error, Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple,
    SerializeTupleStruct,
};
use serde::{Serialize, Serializer};

use super::Json;
use crate::decode::widened;
use crate::{__private_binary as binary, json};

/// Converts a value to JSON.
///
/// # Errors
/// See [`WriteError`].
pub(crate) fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<Json, WriteError> {
    value.serialize(Writer { depth: 0 })
}

/// Why a value has no JSON form.
#[derive(Debug, PartialEq)]
pub(crate) enum WriteError {
    /// It nests deeper than [`json::DEPTH`].
    TooDeep,
    /// Its own reason.
    Other(String),
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::TooDeep => write!(f, "the value nests deeper than {}", json::DEPTH),
            WriteError::Other(reason) => f.write_str(reason),
        }
    }
}

impl std::error::Error for WriteError {}

impl Error for WriteError {
    fn custom<T: fmt::Display>(reason: T) -> Self {
        WriteError::Other(reason.to_string())
    }
}

/// Writes one value within so many arrays and objects.
struct Writer {
    depth: usize,
}

impl Writer {
    fn deeper(self) -> Result<usize, WriteError> {
        if self.depth == json::DEPTH { Err(WriteError::TooDeep) } else { Ok(self.depth + 1) }
    }

    fn items(self) -> Result<Items, WriteError> {
        Ok(Items { depth: self.deeper()?, items: Vec::new() })
    }
}

macro_rules! scalars {
    ($($method:ident($value:ident: $ty:ty) -> $json:expr;)*) => {
        $(
            fn $method(self, $value: $ty) -> Result<Json, WriteError> {
                Ok($json)
            }
        )*
    };
}

impl Serializer for Writer {
    type Ok = Json;
    type Error = WriteError;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Impossible<Json, WriteError>;
    type SerializeMap = Entries;
    type SerializeStruct = Entries;
    type SerializeStructVariant = Impossible<Json, WriteError>;

    scalars! {
        serialize_bool(value: bool) -> Json::Boolean(value);
        serialize_i8(value: i8) -> Json::Integer(value.into());
        serialize_i16(value: i16) -> Json::Integer(value.into());
        serialize_i32(value: i32) -> Json::Integer(value.into());
        serialize_i64(value: i64) -> Json::Integer(value);
        serialize_u8(value: u8) -> Json::Integer(value.into());
        serialize_u16(value: u16) -> Json::Integer(value.into());
        serialize_u32(value: u32) -> Json::Integer(value.into());
        serialize_u64(value: u64) -> i64::try_from(value).map_or(Json::Unsigned(value), Json::Integer);
        serialize_f32(value: f32) -> Json::from(widened(value));
        serialize_f64(value: f64) -> Json::from(value);
        serialize_char(value: char) -> Json::String(value.into());
        serialize_str(value: &str) -> Json::from(value);
        serialize_bytes(value: &[u8]) -> value.iter().map(|byte| Json::Integer((*byte).into())).collect::<Vec<_>>().into();
        serialize_unit_struct(_name: &'static str) -> Json::Null;
    }

    fn serialize_none(self) -> Result<Json, WriteError> {
        Ok(Json::Null)
    }

    fn serialize_unit(self) -> Result<Json, WriteError> {
        Ok(Json::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Json, WriteError> {
        value.serialize(self)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Json, WriteError> {
        Ok(Json::from(variant))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Json, WriteError> {
        match name {
            binary::NAME => Ok(Json::from("")),
            _ => value.serialize(self),
        }
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Json, WriteError> {
        let value = value.serialize(Writer { depth: self.deeper()? })?;
        Ok(Json::Object([(variant.to_owned(), value)].into_iter().collect()))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, WriteError> {
        self.items()
    }

    fn serialize_tuple(self, _: usize) -> Result<Items, WriteError> {
        self.items()
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items, WriteError> {
        self.items()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Entries, WriteError> {
        Ok(Entries { depth: self.deeper()?, key: None, entries: Vec::new() })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Entries, WriteError> {
        self.serialize_map(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, WriteError> {
        Err(no_schema())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, WriteError> {
        Err(no_schema())
    }
}

fn no_schema() -> WriteError {
    WriteError::custom("a variant with several fields is of no schema")
}

/// Writes an array.
struct Items {
    depth: usize,
    items: Vec<Json>,
}

impl Items {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        self.items.push(value.serialize(Writer { depth: self.depth })?);
        Ok(())
    }
}

macro_rules! arrays {
    ($($kind:ident::$method:ident)*) => {
        $(impl $kind for Items {
            type Ok = Json;
            type Error = WriteError;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
                self.push(value)
            }

            fn end(self) -> Result<Json, WriteError> {
                Ok(Json::Array(self.items))
            }
        })*
    };
}

arrays! {
    SerializeSeq::serialize_element
    SerializeTuple::serialize_element
    SerializeTupleStruct::serialize_field
}

/// Writes an object.
struct Entries {
    depth: usize,
    key: Option<String>,
    entries: Vec<(String, Json)>,
}

impl Entries {
    fn finish(self) -> Json {
        Json::Object(self.entries.into_iter().collect())
    }
}

impl SerializeMap for Entries {
    type Ok = Json;
    type Error = WriteError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), WriteError> {
        match key.serialize(Writer { depth: self.depth })? {
            Json::String(key) => self.key = Some(key),
            _ => return Err(WriteError::custom("a key must be a string")),
        }
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        let value = value.serialize(Writer { depth: self.depth })?;
        self.entries.push((self.key.take().unwrap_or_default(), value));
        Ok(())
    }

    fn end(self) -> Result<Json, WriteError> {
        Ok(self.finish())
    }
}

impl SerializeStruct for Entries {
    type Ok = Json;
    type Error = WriteError;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), WriteError> {
        let value = value.serialize(Writer { depth: self.depth })?;
        self.entries.push((key.to_owned(), value));
        Ok(())
    }

    fn end(self) -> Result<Json, WriteError> {
        Ok(self.finish())
    }
}
