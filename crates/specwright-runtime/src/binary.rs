//! Bytes into a value of `format: binary`, and back.

use std::fmt;
use std::ops::Deref;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Decode, Described, Mode, Shape, TypeInfo};

/// Bytes: `format: binary`. Its `Debug` text tells how many there are and not which.
///
/// Where a format has texts only, as JSON has, they are the UTF-8 of a text.
///
/// ```
/// let file = specwright_runtime::Binary::from(vec![0xff, 0xd8]);
///
/// assert_eq!(file.as_slice(), [0xff, 0xd8]);
/// assert_eq!(format!("{file:?}"), "Binary(2 bytes)");
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Binary(Vec<u8>);

impl Binary {
    /// The bytes.
    pub fn as_slice(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Binary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Binary({} bytes)", self.0.len())
    }
}

impl Deref for Binary {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for Binary {
    fn from(bytes: Vec<u8>) -> Self {
        Binary(bytes)
    }
}

impl From<Binary> for Vec<u8> {
    fn from(value: Binary) -> Self {
        value.0
    }
}

impl Described for Binary {
    const TYPE: TypeInfo = TypeInfo::inline(Shape::Binary);
}

impl<'de> Decode<'de> for Binary {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Binary::deserialize(deserializer)
    }
}

impl<'de> Deserialize<'de> for Binary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Asked for bytes, `serde_json` takes texts that are no Unicode, and lists of numbers.
        // Whoever has bytes hands them on just the same.
        deserializer.deserialize_string(BytesOrText)
    }
}

/// As text where the bytes are UTF-8, so that JSON has what its schema says.
impl Serialize for Binary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match std::str::from_utf8(&self.0) {
            Ok(text) => serializer.serialize_str(text),
            Err(_) => serializer.serialize_bytes(&self.0),
        }
    }
}

struct BytesOrText;

impl Visitor<'_> for BytesOrText {
    type Value = Binary;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("bytes or a string")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Binary, E> {
        Ok(Binary(bytes.to_owned()))
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Binary, E> {
        Ok(Binary(bytes))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Binary, E> {
        Ok(Binary(text.into()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Binary, E> {
        Ok(Binary(text.into_bytes()))
    }
}
