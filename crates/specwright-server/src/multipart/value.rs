//! The value of a multipart body, whose bytes are no JSON, into any type that reads itself.

use serde::de::value::{BorrowedStrDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::Part;
use specwright_runtime::{__private_binary as binary, DecodeError, Json};

/// What parts amount to.
#[derive(Debug)]
pub(super) enum Value {
    /// Of a part that is text or JSON.
    Json(Json),
    /// Of a part that is bytes.
    Bytes(Part),
    /// Of several parts.
    List(Vec<Value>),
    /// Of all parts.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The value as far as JSON has it, to say what is wrong: bytes are an empty text.
    pub(super) fn to_json(&self) -> Json {
        match self {
            Value::Json(value) => value.clone(),
            Value::Bytes(_) => Json::String(String::new()),
            Value::List(items) => Json::Array(items.iter().map(Value::to_json).collect()),
            Value::Object(entries) => {
                let entries = entries.iter().map(|(name, value)| (name.clone(), value.to_json()));
                Json::Object(entries.collect())
            }
        }
    }
}

/// Bytes are lent and never become a text. A `Binary` also gets their file name and media type.
impl<'de> Deserializer<'de> for &'de Value {
    type Error = DecodeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self {
            Value::Json(value) => value.deserialize_any(visitor),
            Value::Bytes(part) => visitor.visit_borrowed_bytes(&part.data),
            Value::List(items) => {
                let mut items = SeqDeserializer::new(items.iter());
                let value = visitor.visit_seq(&mut items)?;
                items.end().map(|()| value)
            }
            Value::Object(entries) => {
                let entries = entries.iter().map(|(name, value)| {
                    (BorrowedStrDeserializer::<DecodeError>::new(name), value)
                });
                let mut entries = MapDeserializer::new(entries);
                let value = visitor.visit_map(&mut entries)?;
                entries.end().map(|()| value)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self {
            Value::Json(Json::Null) => visitor.visit_none(),
            value => visitor.visit_some(value),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match self {
            Value::Json(value) => value.deserialize_newtype_struct(name, visitor),
            Value::Bytes(part) if name == binary::NAME => {
                let Part { file_name, content_type, data, .. } = part;
                binary::give(visitor, data, file_name.as_deref(), content_type.as_deref())
            }
            value => visitor.visit_newtype_struct(value),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match self {
            Value::Json(value) => value.deserialize_enum(name, variants, visitor),
            value => value.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, DecodeError> for &'de Value {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
