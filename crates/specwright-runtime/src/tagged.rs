//! A struct or a map into the same object with one property set to a given string.

use std::fmt::{self, Write};

use serde::ser::{Error, Impossible, SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};

/// Serializes a struct or a map with `property` written as `tag`, whatever the value holds there.
/// It stands where the value has it, or else at the end.
///
/// # Errors
/// The serializer's; that only an object carries a tag; that a key is no text.
pub fn serialize_tagged<S: Serializer, T: Serialize + ?Sized>(
    serializer: S,
    property: &'static str,
    tags: &'static [&'static str],
    value: &T,
) -> Result<S::Ok, S::Error> {
    value.serialize(Tagged { serializer, property, tags })
}

struct Tagged<S> {
    serializer: S,
    property: &'static str,
    tags: &'static [&'static str],
}

impl<S: Serializer> Tagged<S> {
    fn entries(self) -> Result<Entries<S::SerializeMap>, S::Error> {
        // How many entries there will be is known only when the value had its chance to give the
        // property. A struct too is therefore written as a map, which need not say.
        Ok(Entries {
            entries: self.serializer.serialize_map(None)?,
            property: self.property,
            tags: Some(self.tags),
            value: NextValue::Kept,
        })
    }
}

fn refused<T, E: Error>() -> Result<T, E> {
    Err(E::custom("only an object carries a tag"))
}

macro_rules! refuse {
    ($($method:ident($($ty:ty),*) -> $ok:ty;)*) => {
        $(fn $method(self, $(_: $ty),*) -> Result<$ok, S::Error> {
            refused()
        })*
    };
}

impl<S: Serializer> Serializer for Tagged<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Impossible<S::Ok, S::Error>;
    type SerializeTuple = Impossible<S::Ok, S::Error>;
    type SerializeTupleStruct = Impossible<S::Ok, S::Error>;
    type SerializeTupleVariant = Impossible<S::Ok, S::Error>;
    type SerializeMap = Entries<S::SerializeMap>;
    type SerializeStruct = Entries<S::SerializeMap>;
    type SerializeStructVariant = Impossible<S::Ok, S::Error>;

    fn serialize_map(self, _len: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        self.entries()
    }

    fn serialize_struct(
        self,
        _name: &'static str,
        _len: usize,
    ) -> Result<Self::SerializeStruct, S::Error> {
        self.entries()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _value: &T,
    ) -> Result<S::Ok, S::Error> {
        refused()
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, _value: &T) -> Result<S::Ok, S::Error> {
        refused()
    }

    refuse! {
        serialize_bool(bool) -> S::Ok;
        serialize_i8(i8) -> S::Ok;
        serialize_i16(i16) -> S::Ok;
        serialize_i32(i32) -> S::Ok;
        serialize_i64(i64) -> S::Ok;
        serialize_i128(i128) -> S::Ok;
        serialize_u8(u8) -> S::Ok;
        serialize_u16(u16) -> S::Ok;
        serialize_u32(u32) -> S::Ok;
        serialize_u64(u64) -> S::Ok;
        serialize_u128(u128) -> S::Ok;
        serialize_f32(f32) -> S::Ok;
        serialize_f64(f64) -> S::Ok;
        serialize_char(char) -> S::Ok;
        serialize_str(&str) -> S::Ok;
        serialize_bytes(&[u8]) -> S::Ok;
        serialize_none() -> S::Ok;
        serialize_unit() -> S::Ok;
        serialize_unit_struct(&'static str) -> S::Ok;
        serialize_unit_variant(&'static str, u32, &'static str) -> S::Ok;
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize)
            -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize)
            -> Self::SerializeStructVariant;
    }

    fn is_human_readable(&self) -> bool {
        self.serializer.is_human_readable()
    }
}

struct Entries<M> {
    entries: M,
    property: &'static str,
    /// `None` once one is written.
    tags: Option<&'static [&'static str]>,
    /// What becomes of the value that follows a key.
    value: NextValue,
}

enum NextValue {
    Kept,
    /// The tag stands for it.
    Dropped,
}

impl<M: SerializeMap> Entries<M> {
    /// `own` is what the value holds in place of the tag.
    fn write_tag<T: Serialize + ?Sized>(&mut self, own: Option<&T>) -> Result<(), M::Error> {
        let Some(tags) = self.tags.take() else {
            return Ok(());
        };
        let is_own = |tag: &&&str| own.is_some_and(|own| is_text(own, tag) == Ok(true));
        let tag = tags.iter().find(is_own).or(tags.first()).copied().unwrap_or_default();
        self.entries.serialize_entry(self.property, tag)
    }

    fn finish(mut self) -> Result<M::Ok, M::Error> {
        self.write_tag::<str>(None)?;
        self.entries.end()
    }
}

impl<M: SerializeMap> SerializeMap for Entries<M> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), M::Error> {
        if is_text(key, self.property).map_err(|_| M::Error::custom("a key must be text"))? {
            self.value = NextValue::Dropped;
            Ok(())
        } else {
            self.value = NextValue::Kept;
            self.entries.serialize_key(key)
        }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        match self.value {
            NextValue::Kept => self.entries.serialize_value(value),
            NextValue::Dropped => self.write_tag(Some(value)),
        }
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.finish()
    }
}

impl<M: SerializeMap> SerializeStruct for Entries<M> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        if key == self.property {
            self.write_tag(Some(value))
        } else {
            self.entries.serialize_entry(key, value)
        }
    }

    fn skip_field(&mut self, key: &'static str) -> Result<(), M::Error> {
        if key == self.property { self.write_tag::<str>(None) } else { Ok(()) }
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.finish()
    }
}

/// Whether a key or a tag of any type is written as `text`.
fn is_text<T: Serialize + ?Sized>(key: &T, text: &str) -> Result<bool, fmt::Error> {
    let mut rest = Rest(Some(text));
    // A formatter takes what a key of an object may be: text, numbers, names of variants.
    write!(rest, "{}", fmt::from_fn(|f| key.serialize(f)))?;
    Ok(rest.0 == Some(""))
}

/// What is left of a text after what was written; `None` once they differ.
struct Rest<'a>(Option<&'a str>);

impl Write for Rest<'_> {
    fn write_str(&mut self, written: &str) -> fmt::Result {
        self.0 = self.0.and_then(|rest| rest.strip_prefix(written));
        Ok(())
    }
}
