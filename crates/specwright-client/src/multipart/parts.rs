//! Takes an object apart into the parts of a form.

use bytes::Bytes;
use serde::ser::{Error as _, Impossible, SerializeMap, SerializeSeq, SerializeStruct};
use serde::{Serialize, Serializer};
use serde_json::{Error, Value};
use specwright_runtime::{__private_binary as binary, Binary};

use super::{Part, Piece};

/// The parts of an object.
pub(super) fn of<T: Serialize>(body: &T) -> Result<Vec<Part>, Error> {
    body.serialize(Form)
}

fn part(name: &str, text: String) -> Part {
    let content = Piece::Bytes(text.into());
    Part { name: name.to_owned(), is_binary: false, file_name: None, media_type: None, content }
}

/// The part of bytes or a file.
fn file(name: &str, binary: Binary) -> Part {
    let file_name = binary.file_name().map(str::to_owned);
    let media_type = binary.media_type().map(str::to_owned);
    let content = match binary.path() {
        Some(path) => Piece::File(path.to_owned()),
        None => Piece::Bytes(Bytes::from(binary.into_bytes().unwrap_or_default())),
    };
    Part { name: name.to_owned(), is_binary: true, file_name, media_type, content }
}

/// Writes the properties of an object.
struct Properties {
    name: String,
    parts: Vec<Part>,
}

impl SerializeMap for Properties {
    type Ok = Vec<Part>;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        match serde_json::to_value(key)? {
            Value::String(name) => self.name = name,
            _ => return Err(Error::custom("a property has a name")),
        }
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.parts.extend(value.serialize(Property { name: &self.name })?);
        Ok(())
    }

    fn end(self) -> Result<Vec<Part>, Error> {
        Ok(self.parts)
    }
}

impl SerializeStruct for Properties {
    type Ok = Vec<Part>;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.parts.extend(value.serialize(Property { name: key })?);
        Ok(())
    }

    fn end(self) -> Result<Vec<Part>, Error> {
        Ok(self.parts)
    }
}

/// Writes the items of a property that is an array, each as a part.
struct Items<'n> {
    name: &'n str,
    parts: Vec<Part>,
}

impl SerializeSeq for Items<'_> {
    type Ok = Vec<Part>;
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.parts.extend(value.serialize(Property { name: self.name })?);
        Ok(())
    }

    fn end(self) -> Result<Vec<Part>, Error> {
        Ok(self.parts)
    }
}

type JsonMap = <serde_json::value::Serializer as Serializer>::SerializeMap;
type JsonStruct = <serde_json::value::Serializer as Serializer>::SerializeStruct;

/// Writes a property that is an object as one part of JSON.
struct Object<'n, S> {
    name: &'n str,
    json: S,
}

fn json(name: &str, value: &Value) -> Vec<Part> {
    let media_type = Some("application/json".to_owned());
    vec![Part { media_type, ..part(name, value.to_string()) }]
}

impl SerializeMap for Object<'_, JsonMap> {
    type Ok = Vec<Part>;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.json.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.json.serialize_value(value)
    }

    fn end(self) -> Result<Vec<Part>, Error> {
        let value = SerializeMap::end(self.json)?;
        Ok(json(self.name, &value))
    }
}

impl SerializeStruct for Object<'_, JsonStruct> {
    type Ok = Vec<Part>;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        SerializeStruct::serialize_field(&mut self.json, key, value)
    }

    fn end(self) -> Result<Vec<Part>, Error> {
        let value = SerializeStruct::end(self.json)?;
        Ok(json(self.name, &value))
    }
}

/// Reports values that a form cannot have at its top, or at all.
macro_rules! refused {
    ($($method:ident($($argument:ident: $ty:ty),*);)*) => {
        $(
            fn $method(self, $($argument: $ty),*) -> Result<Vec<Part>, Error> {
                $(let _ = $argument;)*
                Err(Error::custom("it has no parts"))
            }
        )*
    };
}

/// What no generated type is written as.
macro_rules! unusual {
    () => {
        type SerializeTuple = Impossible<Vec<Part>, Error>;
        type SerializeTupleStruct = Impossible<Vec<Part>, Error>;
        type SerializeTupleVariant = Impossible<Vec<Part>, Error>;
        type SerializeStructVariant = Impossible<Vec<Part>, Error>;

        refused! {
            serialize_unit_struct(name: &'static str);
        }

        fn serialize_newtype_variant<T: Serialize + ?Sized>(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: &T,
        ) -> Result<Vec<Part>, Error> {
            Err(Error::custom("it has no parts"))
        }

        fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
            Err(Error::custom("it has no parts"))
        }

        fn serialize_tuple_struct(
            self,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeTupleStruct, Error> {
            Err(Error::custom("it has no parts"))
        }

        fn serialize_tuple_variant(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeTupleVariant, Error> {
            Err(Error::custom("it has no parts"))
        }

        fn serialize_struct_variant(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeStructVariant, Error> {
            Err(Error::custom("it has no parts"))
        }
    };
}

/// Writes the object of a form.
struct Form;

impl Serializer for Form {
    type Ok = Vec<Part>;
    type Error = Error;
    type SerializeSeq = Impossible<Vec<Part>, Error>;
    type SerializeMap = Properties;
    type SerializeStruct = Properties;

    unusual!();

    refused! {
        serialize_bool(value: bool);
        serialize_i8(value: i8);
        serialize_i16(value: i16);
        serialize_i32(value: i32);
        serialize_i64(value: i64);
        serialize_u8(value: u8);
        serialize_u16(value: u16);
        serialize_u32(value: u32);
        serialize_u64(value: u64);
        serialize_f32(value: f32);
        serialize_f64(value: f64);
        serialize_char(value: char);
        serialize_str(value: &str);
        serialize_bytes(value: &[u8]);
        serialize_none();
        serialize_unit();
        serialize_unit_variant(name: &'static str, index: u32, variant: &'static str);
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Vec<Part>, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Vec<Part>, Error> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Error> {
        Err(Error::custom("it has no parts"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Properties, Error> {
        Ok(Properties { name: String::new(), parts: Vec::new() })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Properties, Error> {
        Ok(Properties { name: String::new(), parts: Vec::new() })
    }
}

/// Writes the value of a property.
struct Property<'n> {
    name: &'n str,
}

/// Writes scalars as JSON writes them.
macro_rules! scalars {
    ($($method:ident($ty:ty);)*) => {
        $(
            fn $method(self, value: $ty) -> Result<Vec<Part>, Error> {
                Ok(vec![part(self.name, serde_json::to_string(&value)?)])
            }
        )*
    };
}

impl<'n> Serializer for Property<'n> {
    type Ok = Vec<Part>;
    type Error = Error;
    type SerializeSeq = Items<'n>;
    type SerializeMap = Object<'n, JsonMap>;
    type SerializeStruct = Object<'n, JsonStruct>;

    unusual!();

    scalars! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_f32(f32);
        serialize_f64(f64);
    }

    fn serialize_char(self, value: char) -> Result<Vec<Part>, Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<Vec<Part>, Error> {
        Ok(vec![part(self.name, value.to_owned())])
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Vec<Part>, Error> {
        Ok(vec![file(self.name, Binary::from(value.to_vec()))])
    }

    /// No part says that a property is null.
    fn serialize_none(self) -> Result<Vec<Part>, Error> {
        Ok(Vec::new())
    }

    fn serialize_unit(self) -> Result<Vec<Part>, Error> {
        Ok(Vec::new())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Vec<Part>, Error> {
        value.serialize(self)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Vec<Part>, Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Vec<Part>, Error> {
        match binary::take(name, value).map_err(Error::custom)? {
            Some(binary) => Ok(vec![file(self.name, binary)]),
            None => value.serialize(self),
        }
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'n>, Error> {
        Ok(Items { name: self.name, parts: Vec::new() })
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Self::SerializeMap, Error> {
        let json = serde_json::value::Serializer.serialize_map(length)?;
        Ok(Object { name: self.name, json })
    }

    fn serialize_struct(
        self,
        name: &'static str,
        length: usize,
    ) -> Result<Self::SerializeStruct, Error> {
        let json = serde_json::value::Serializer.serialize_struct(name, length)?;
        Ok(Object { name: self.name, json })
    }
}
