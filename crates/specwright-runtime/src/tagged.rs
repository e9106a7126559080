//! A struct or a map into the same object with one property set to a given string.

use std::fmt::{self, Write};

use serde::ser::{Error, SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};

use crate::object_only::{Begin, ObjectOnly, write_key};

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
    value.serialize(ObjectOnly(Tagged { serializer, property, tags }))
}

struct Tagged<S> {
    serializer: S,
    property: &'static str,
    tags: &'static [&'static str],
}

impl<S: Serializer> Begin for Tagged<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type Entries = Entries<S::SerializeMap>;

    const REFUSED: &'static str = "only an object carries a tag";

    fn begin(self) -> Result<Self::Entries, S::Error> {
        // How many entries there will be is known only when the value had its chance to give the
        // property. A struct too is therefore written as a map, which need not say.
        Ok(Entries {
            entries: self.serializer.serialize_map(None)?,
            property: self.property,
            tags: Some(self.tags),
            value: NextValue::Kept,
        })
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
    write_key(key, &mut rest)?;
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
