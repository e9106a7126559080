//! How bytes pass through serde together with their file name and media type, which few formats have.
//!
//! A [`Binary`] is a newtype struct of the name [`NAME`]. Formats that do not know the name, such as JSON, read and write
//! what is in it: a text, or bytes. A format that knows it
//!
//! - reads: calls [`give`] from its `deserialize_newtype_struct`,
//! - writes: calls [`take`] from its `serialize_newtype_struct`.

mod taking;

use std::fmt;

use serde::de::value::{BorrowedBytesDeserializer, BorrowedStrDeserializer, MapDeserializer};
use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::{Binary, Content};
use taking::Take;

/// The name of the newtype struct that a [`Binary`] is.
pub const NAME: &str = "$specwright_runtime::Binary";

/// Why no [`Binary`] was taken from what was written.
pub type Error = de::value::Error;

const BYTES: &str = "bytes";
const PATH: &str = "path";
const FILE_NAME: &str = "file_name";
const MEDIA_TYPE: &str = "media_type";

/// Passes bytes with their file name and media type to the visitor of a newtype struct of the name [`NAME`].
///
/// # Errors
/// The visitor is not that of a [`Binary`].
pub fn give<'de, V: Visitor<'de>, E: de::Error>(
    visitor: V,
    bytes: &'de [u8],
    file_name: Option<&'de str>,
    media_type: Option<&'de str>,
) -> Result<V::Value, E> {
    let texts = [(FILE_NAME, file_name), (MEDIA_TYPE, media_type)];
    let texts = texts.into_iter().filter_map(|(key, text)| Some((key, text?.as_bytes())));
    let entries = std::iter::once((BYTES, bytes)).chain(texts);
    visitor.visit_map(MapDeserializer::new(entries.map(|(key, value)| {
        (BorrowedStrDeserializer::<E>::new(key), BorrowedBytesDeserializer::new(value))
    })))
}

/// Takes the [`Binary`] out of a newtype struct that is being written; `None` if its name is not [`NAME`]:
///
/// ```text
/// fn serialize_newtype_struct<T>(self, name: &'static str, value: &T) -> Result<…> {
///     match take(name, value).map_err(Error::custom)? {
///         Some(binary) => …, // its bytes or path, file name and media type
///         None => value.serialize(self),
///     }
/// }
/// ```
///
/// # Errors
/// The path of the file is not Unicode.
pub fn take<T: Serialize + ?Sized>(name: &str, value: &T) -> Result<Option<Binary>, Error> {
    match name {
        NAME => Ok(Some(value.serialize(Take)?.binary)),
        _ => Ok(None),
    }
}

impl<'de> Deserialize<'de> for Binary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(NAME, Given)
    }
}

/// Reads what [`give`] passes; from other formats, bytes or a text.
struct Given;

impl<'de> Visitor<'de> for Given {
    type Value = Binary;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        BytesOrText.expecting(f)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, content: D) -> Result<Binary, D::Error> {
        // Asked for bytes, `serde_json` takes texts that are no Unicode, and lists of numbers.
        // Whoever has bytes hands them on just the same.
        content.deserialize_string(BytesOrText).map(Binary::from)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Binary, A::Error> {
        let mut binary = Binary::default();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).map_err(de::Error::custom);
        while let Some((key, Raw(value))) = map.next_entry::<String, Raw>()? {
            match key.as_str() {
                BYTES => binary.content = Content::Bytes(value),
                FILE_NAME => binary.file_name = Some(text(value)?),
                MEDIA_TYPE => binary.media_type = Some(text(value)?),
                _ => return Err(de::Error::unknown_field(&key, &[BYTES, FILE_NAME, MEDIA_TYPE])),
            }
        }
        Ok(binary)
    }

    fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Binary, E> {
        BytesOrText.visit_bytes(bytes).map(Binary::from)
    }

    fn visit_byte_buf<E: de::Error>(self, bytes: Vec<u8>) -> Result<Binary, E> {
        Ok(Binary::from(bytes))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Binary, E> {
        BytesOrText.visit_str(text).map(Binary::from)
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Binary, E> {
        Ok(Binary::from(text.into_bytes()))
    }
}

/// Bytes, whatever they are.
struct Raw(Vec<u8>);

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_byte_buf(BytesOrText).map(Raw)
    }
}

struct BytesOrText;

impl Visitor<'_> for BytesOrText {
    type Value = Vec<u8>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("bytes or a string")
    }

    fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
        Ok(bytes.to_owned())
    }

    fn visit_byte_buf<E: de::Error>(self, bytes: Vec<u8>) -> Result<Vec<u8>, E> {
        Ok(bytes)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Vec<u8>, E> {
        Ok(text.into())
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Vec<u8>, E> {
        Ok(text.into_bytes())
    }
}

/// A text where the bytes are UTF-8, so that JSON has what its schema says. A file is not read and therefore an error.
impl Serialize for Binary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(NAME, &Written(self))
    }
}

/// The content of the newtype struct. [`Take`] is told from other serializers by not being human readable.
struct Written<'b>(&'b Binary);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Binary { content, file_name, media_type } = self.0;
        if serializer.is_human_readable() {
            return match content {
                Content::Bytes(bytes) => match std::str::from_utf8(bytes) {
                    Ok(text) => serializer.serialize_str(text),
                    Err(_) => serializer.serialize_bytes(bytes),
                },
                Content::File(_) => Err(ser::Error::custom(
                    "a file can be part of a multipart/form-data body only; read it and use its bytes",
                )),
            };
        }
        let mut fields = serializer.serialize_struct(NAME, 3)?;
        match content {
            Content::Bytes(bytes) => fields.serialize_field(BYTES, &Plain(bytes))?,
            Content::File(path) => {
                let path = path.to_str().ok_or_else(|| {
                    ser::Error::custom("the path of a file must be Unicode; rename the file")
                })?;
                fields.serialize_field(PATH, &Plain(path.as_bytes()))?;
            }
        }
        for (key, text) in [(FILE_NAME, file_name), (MEDIA_TYPE, media_type)] {
            if let Some(text) = text {
                fields.serialize_field(key, &Plain(text.as_bytes()))?;
            }
        }
        fields.end()
    }
}

/// Bytes, whatever they are.
struct Plain<'b>(&'b [u8]);

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}
