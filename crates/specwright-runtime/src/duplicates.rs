//! A value that nobody asks for into nothing, or an error where one of its objects repeats a key.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// Any value, passed over. Unlike [`serde::de::IgnoredAny`] it is an error when an object anywhere
/// inside it has the same key twice; and the value is read as if it were kept, so that a number or
/// a string that could not be kept is an error too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Passed;

impl<'de> Deserialize<'de> for Passed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Passed, D::Error> {
        deserializer.deserialize_any(Passed)
    }
}

impl<'de> Visitor<'de> for Passed {
    type Value = Passed;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Passed, E> {
        Ok(Passed)
    }

    fn visit_none<E>(self) -> Result<Passed, E> {
        Ok(Passed)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Passed, D::Error> {
        Passed::deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Passed, D::Error> {
        Passed::deserialize(deserializer)
    }

    fn visit_bool<E>(self, _value: bool) -> Result<Passed, E> {
        Ok(Passed)
    }

    fn visit_i64<E>(self, _value: i64) -> Result<Passed, E> {
        Ok(Passed)
    }

    fn visit_i128<E>(self, _value: i128) -> Result<Passed, E> {
        Ok(Passed)
    }

    fn visit_u64<E>(self, _value: u64) -> Result<Passed, E> {
        Ok(Passed)
    }

    fn visit_u128<E>(self, _value: u128) -> Result<Passed, E> {
        Ok(Passed)
    }

    fn visit_f64<E>(self, _value: f64) -> Result<Passed, E> {
        Ok(Passed)
    }

    fn visit_str<E>(self, _value: &str) -> Result<Passed, E> {
        Ok(Passed)
    }

    fn visit_bytes<E>(self, _value: &[u8]) -> Result<Passed, E> {
        Ok(Passed)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Passed, A::Error> {
        while let Some(Passed) = seq.next_element()? {}
        Ok(Passed)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Passed, A::Error> {
        let mut keys = Keys::default();
        while let Some(Key(key)) = map.next_key()? {
            if !keys.insert(key) {
                return Err(A::Error::custom("a repeated key"));
            }
            let Passed = map.next_value()?;
        }
        Ok(Passed)
    }
}

/// Keys that were met. Nothing is allocated for the first one, and no choice of keys makes it slow.
#[derive(Clone, Debug, Default)]
pub struct Keys<'de> {
    first: Option<Cow<'de, str>>,
    // Without entries it has no memory of its own, and it is hashed with a random key.
    others: HashSet<Cow<'de, str>>,
}

impl<'de> Keys<'de> {
    /// Adds a key; `false` if it was there.
    pub fn insert(&mut self, key: impl Into<Cow<'de, str>>) -> bool {
        let key = key.into();
        match &self.first {
            Some(first) => *first != key && self.others.insert(key),
            None => {
                self.first = Some(key);
                true
            }
        }
    }
}

/// A key of an object, borrowed from the text unless escapes forbid it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key<'de>(pub Cow<'de, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key<'de>, D::Error> {
        deserializer.deserialize_identifier(KeyText)
    }
}

struct KeyText;

impl<'de> Visitor<'de> for KeyText {
    type Value = Key<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Borrowed(key)))
    }

    fn visit_str<E>(self, key: &str) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Owned(key.to_owned())))
    }

    fn visit_string<E>(self, key: String) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Owned(key)))
    }
}
