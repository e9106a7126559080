//! Values read from JSON by OpenAPI's rules, where they differ from those that serde derives.
//!
//! An object is an object and never a list of its values, and has no key twice. A number without a
//! fraction is an integer, however it is written.

mod named;
mod parts;

use std::collections::BTreeMap;
use std::fmt;
use std::io::Write;
use std::marker::PhantomData;

pub use parts::{__private_excluding, __private_list, __private_matching, __private_union};

use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

use crate::{Constraint, Json, info, keeps};

/// How much a value may deviate from its schema.
pub trait Mode: 'static {
    /// Whether a value that breaks a rule is refused.
    const STRICT: bool;
}

/// Every rule counts: what a server does with a request.
#[derive(Debug)]
pub enum Strict {}

/// What has the form is kept as it came: what a client does with an answer.
#[derive(Debug)]
pub enum Lenient {}

impl Mode for Strict {
    const STRICT: bool = true;
}

impl Mode for Lenient {
    const STRICT: bool = false;
}

/// A type that reads itself by OpenAPI's rules.
pub trait Decode<'de>: Sized {
    /// Reads a value.
    ///
    /// # Errors
    /// The deserializer's, where the value breaks a rule that counts.
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

/// A type that reads itself from any text and keeps nothing of it.
pub trait DecodeOwned: for<'de> Decode<'de> {}

impl<T: for<'de> Decode<'de>> DecodeOwned for T {}

/// A value in its place within another one.
#[doc(hidden)]
#[derive(Debug)]
pub struct Seed<T, M>(PhantomData<(T, M)>);

impl<T, M> Default for Seed<T, M> {
    fn default() -> Self {
        Seed(PhantomData)
    }
}

impl<'de, T: Decode<'de>, M: Mode> DeserializeSeed<'de> for Seed<T, M> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::decode::<M, D>(deserializer)
    }
}

impl<'de> Decode<'de> for () {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(drop)
    }
}

impl<'de> Decode<'de> for bool {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        bool::deserialize(deserializer)
    }
}

impl<'de> Decode<'de> for f64 {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        f64::deserialize(deserializer)
    }
}

impl<'de> Decode<'de> for f32 {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        let wrong = || D::Error::invalid_value(Unexpected::Float(value), &"a 32-bit number");
        single(value).ok_or_else(wrong)
    }
}

impl<'de> Decode<'de> for String {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)
    }
}

impl<'de> Decode<'de> for i64 {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_i64(Integer)
    }
}

impl<'de> Decode<'de> for i32 {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = i64::decode::<M, D>(deserializer)?;
        let wrong = || D::Error::invalid_value(Unexpected::Signed(value), &"a 32-bit integer");
        value.try_into().map_err(|_| wrong())
    }
}

impl<'de> Decode<'de> for Json {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Json::deserialize(deserializer)?;
        // A value without a type has one rule: no key stands twice.
        if M::STRICT && !keeps(info::<Json>(), &value) {
            return Err(D::Error::custom(Constraint::Repeated));
        }
        Ok(value)
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for Box<T> {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::decode::<M, D>(deserializer).map(Box::new)
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for Option<T> {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(Nullable::<T, M>(PhantomData))
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for Vec<T> {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(List::<T, M>(PhantomData))
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for BTreeMap<String, T> {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Map::<T, M>(PhantomData))
    }
}

/// The integer that a number without a fraction is; `None` where it is none or leaves 64 bits.
pub(crate) fn whole(value: f64) -> Option<i64> {
    // Below 2^53 every whole number is exactly one f64.
    (value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0).then_some(value as i64)
}

/// The nearest number of 32 bits; `None` beyond them.
pub(crate) fn single(value: f64) -> Option<f32> {
    let single = value as f32;
    single.is_finite().then_some(single)
}

/// The number that the shortest decimal of one of 32 bits shows: 0.1 stays 0.1. What its rules say
/// is said of that one.
pub fn widened(value: f32) -> f64 {
    let mut text = [0; 24];
    let mut rest = text.as_mut_slice();
    let written = write!(rest, "{value:e}").is_ok();
    let length = 24 - rest.len();
    let shown = std::str::from_utf8(&text[..length]).ok().filter(|_| written);
    shown.and_then(|text| text.parse().ok()).unwrap_or(value.into())
}

struct Integer;

impl Visitor<'_> for Integer {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a 64-bit integer")
    }

    fn visit_i64<E>(self, value: i64) -> Result<i64, E> {
        Ok(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<i64, E> {
        value.try_into().map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<i64, E> {
        whole(value).ok_or_else(|| E::invalid_value(Unexpected::Float(value), &self))
    }
}

struct Nullable<T, M>(PhantomData<(T, M)>);

impl<'de, T: Decode<'de>, M: Mode> Visitor<'de> for Nullable<T, M> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        T::decode::<M, D>(deserializer).map(Some)
    }
}

struct List<T, M>(PhantomData<(T, M)>);

impl<'de, T: Decode<'de>, M: Mode> Visitor<'de> for List<T, M> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<T>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(Seed::<T, M>::default())? {
            items.push(item);
        }
        Ok(items)
    }
}

struct Map<T, M>(PhantomData<(T, M)>);

impl<'de, T: Decode<'de>, M: Mode> Visitor<'de> for Map<T, M> {
    type Value = BTreeMap<String, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<BTreeMap<String, T>, A::Error> {
        let mut entries = BTreeMap::new();
        while let Some(key) = map.next_key::<String>()? {
            let value = map.next_value_seed(Seed::<T, M>::default())?;
            if entries.insert(key, value).is_some() {
                return Err(A::Error::custom(Constraint::Repeated));
            }
        }
        Ok(entries)
    }
}
