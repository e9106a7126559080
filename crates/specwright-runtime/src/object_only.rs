//! A serializer that takes nothing but structs and maps.

use std::fmt::{self, Display};

use serde::ser::{Error, Impossible, SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};

/// What the properties of an object are written into.
pub(crate) trait Begin: Sized {
    type Ok;
    type Error: Error;
    type Entries: SerializeMap<Ok = Self::Ok, Error = Self::Error>
        + SerializeStruct<Ok = Self::Ok, Error = Self::Error>;

    /// The error for a value that is not an object.
    const REFUSED: &'static str;

    /// Begins an object. How many properties it has is not known before all were written.
    fn begin(self) -> Result<Self::Entries, Self::Error>;

    fn is_human_readable(&self) -> bool;
}

/// Serializes an object, and fails for any other value.
pub(crate) struct ObjectOnly<B>(pub B);

fn refused<T, B: Begin>() -> Result<T, B::Error> {
    Err(B::Error::custom(B::REFUSED))
}

macro_rules! refuse {
    ($($method:ident($($ty:ty),*) -> $ok:ty;)*) => {
        $(fn $method(self, $(_: $ty),*) -> Result<$ok, B::Error> {
            refused::<_, B>()
        })*
    };
}

impl<B: Begin> Serializer for ObjectOnly<B> {
    type Ok = B::Ok;
    type Error = B::Error;
    type SerializeSeq = Impossible<B::Ok, B::Error>;
    type SerializeTuple = Impossible<B::Ok, B::Error>;
    type SerializeTupleStruct = Impossible<B::Ok, B::Error>;
    type SerializeTupleVariant = Impossible<B::Ok, B::Error>;
    type SerializeMap = B::Entries;
    type SerializeStruct = B::Entries;
    type SerializeStructVariant = Impossible<B::Ok, B::Error>;

    fn serialize_map(self, _len: Option<usize>) -> Result<B::Entries, B::Error> {
        self.0.begin()
    }

    fn serialize_struct(self, _name: &'static str, _len: usize) -> Result<B::Entries, B::Error> {
        self.0.begin()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<B::Ok, B::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<B::Ok, B::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _value: &T,
    ) -> Result<B::Ok, B::Error> {
        refused::<_, B>()
    }

    fn collect_str<T: Display + ?Sized>(self, _value: &T) -> Result<B::Ok, B::Error> {
        refused::<_, B>()
    }

    refuse! {
        serialize_bool(bool) -> B::Ok;
        serialize_i8(i8) -> B::Ok;
        serialize_i16(i16) -> B::Ok;
        serialize_i32(i32) -> B::Ok;
        serialize_i64(i64) -> B::Ok;
        serialize_i128(i128) -> B::Ok;
        serialize_u8(u8) -> B::Ok;
        serialize_u16(u16) -> B::Ok;
        serialize_u32(u32) -> B::Ok;
        serialize_u64(u64) -> B::Ok;
        serialize_u128(u128) -> B::Ok;
        serialize_f32(f32) -> B::Ok;
        serialize_f64(f64) -> B::Ok;
        serialize_char(char) -> B::Ok;
        serialize_str(&str) -> B::Ok;
        serialize_bytes(&[u8]) -> B::Ok;
        serialize_none() -> B::Ok;
        serialize_unit() -> B::Ok;
        serialize_unit_struct(&'static str) -> B::Ok;
        serialize_unit_variant(&'static str, u32, &'static str) -> B::Ok;
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize)
            -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize)
            -> Self::SerializeStructVariant;
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }
}

/// Writes a key of an object, which any type may be: text, numbers, names of variants.
pub(crate) fn write_key<T: Serialize + ?Sized>(key: &T, mut to: impl fmt::Write) -> fmt::Result {
    write!(to, "{}", fmt::from_fn(|f| key.serialize(f)))
}
