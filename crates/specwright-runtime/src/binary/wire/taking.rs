//! The serializer that takes all of a [`Binary`], which it is told by not being human readable.

use serde::ser::{Error as _, Impossible, SerializeStruct};
use serde::{Serialize, Serializer};

use super::{BYTES, Error, FILE_NAME, NAME, PATH};
use crate::binary::{Binary, Content};

/// Takes a [`Binary`], or the bytes of one of its fields.
pub(super) struct Take;

/// What was taken: all fields, or the bytes of one.
pub(super) struct Taken {
    pub(super) binary: Binary,
}

impl SerializeStruct for Taken {
    type Ok = Taken;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let bytes = value.serialize(Take)?.binary.into_bytes().unwrap_or_default();
        if key == BYTES {
            self.binary.content = Content::Bytes(bytes);
            return Ok(());
        }
        let text = String::from_utf8(bytes).map_err(Error::custom)?;
        match key {
            PATH => self.binary.content = Content::File(text.into()),
            FILE_NAME => self.binary.file_name = Some(text),
            _ => self.binary.media_type = Some(text),
        }
        Ok(())
    }

    fn end(self) -> Result<Taken, Error> {
        Ok(self)
    }
}

/// Methods of a serializer that a [`Binary`] does not call.
macro_rules! uncalled {
    ($($method:ident($($argument:ty),*) -> $ok:ty;)*) => {
        $(
            fn $method(self, $(_: $argument),*) -> Result<$ok, Error> {
                Err(not_a_binary())
            }
        )*
    };
}

fn not_a_binary() -> Error {
    Error::custom("this is not a value of `format: binary`")
}

impl Serializer for Take {
    type Ok = Taken;
    type Error = Error;
    type SerializeSeq = Impossible<Taken, Error>;
    type SerializeTuple = Impossible<Taken, Error>;
    type SerializeTupleStruct = Impossible<Taken, Error>;
    type SerializeTupleVariant = Impossible<Taken, Error>;
    type SerializeMap = Impossible<Taken, Error>;
    type SerializeStruct = Taken;
    type SerializeStructVariant = Impossible<Taken, Error>;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<Taken, Error> {
        Ok(Taken { binary: Binary::from(bytes.to_owned()) })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Taken, Error> {
        Ok(Taken { binary: Binary::default() })
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<Taken, Error> {
        Err(not_a_binary())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Taken, Error> {
        if name == NAME { value.serialize(self) } else { Err(not_a_binary()) }
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Taken, Error> {
        Err(not_a_binary())
    }

    uncalled! {
        serialize_bool(bool) -> Taken;
        serialize_i8(i8) -> Taken;
        serialize_i16(i16) -> Taken;
        serialize_i32(i32) -> Taken;
        serialize_i64(i64) -> Taken;
        serialize_u8(u8) -> Taken;
        serialize_u16(u16) -> Taken;
        serialize_u32(u32) -> Taken;
        serialize_u64(u64) -> Taken;
        serialize_f32(f32) -> Taken;
        serialize_f64(f64) -> Taken;
        serialize_char(char) -> Taken;
        serialize_str(&str) -> Taken;
        serialize_none() -> Taken;
        serialize_unit() -> Taken;
        serialize_unit_struct(&'static str) -> Taken;
        serialize_unit_variant(&'static str, u32, &'static str) -> Taken;
        serialize_seq(Option<usize>) -> Impossible<Taken, Error>;
        serialize_tuple(usize) -> Impossible<Taken, Error>;
        serialize_tuple_struct(&'static str, usize) -> Impossible<Taken, Error>;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Impossible<Taken, Error>;
        serialize_map(Option<usize>) -> Impossible<Taken, Error>;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Impossible<Taken, Error>;
    }
}
