//! Several objects as one: the alternatives of `anyOf` that a value is of.

use std::collections::BTreeSet;

use serde::ser::{Error, SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};

use crate::object_only::{Begin, ObjectOnly, write_key};
use crate::{Described, Shape, TypeInfo, info};

/// A struct of alternatives that are all objects, each in an `Option`:
/// `strict_any_of!(Contact, [(mail, Mail), (phone, Phone)])`.
///
/// Reading fills every alternative that the value is of. Writing makes one object of all that are there; a property of
/// several is written once. The schema's own properties come before those that an alternative keeps without knowing
/// them, and then the first alternative counts.
#[macro_export]
macro_rules! strict_any_of {
    ($name:ident, [$(($field:ident, $ty:ty $(,)?)),* $(,)?] $(,)?) => {
        $crate::__any_of!($name, strict, [$(($field, $ty)),*], []);
    };
}

/// The same, with a last field `unknown` for a value of no alternative, whatever its form:
/// `open_any_of!(Contact, [(mail, Mail), (phone, Phone)])`.
#[macro_export]
macro_rules! open_any_of {
    ($name:ident, [$(($field:ident, $ty:ty $(,)?)),* $(,)?] $(,)?) => {
        $crate::__any_of!($name, lenient, [$(($field, $ty)),*], [unknown]);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __any_of {
    ($name:ident, $mode:ident, [$(($field:ident, $ty:ty)),*], [$($unknown:ident)?]) => {
        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo::named::<Self>(
                stringify!($name),
                $crate::Shape::Union {
                    alternatives: &[
                        $($crate::Alternative { ty: $crate::info::<$ty>, tags: &[] }),*
                    ],
                    choice: $crate::Choice::Any,
                },
            );
        }

        $crate::__decode!($name, $mode, __M, |deserializer| {
            use $crate::__private::serde::de::Error as _;

            let (value, matching) = $crate::__private_matching::<Self, __D>(deserializer)?;
            if matching.contains(&true) {
                let mut matching = matching.into_iter();
                return Ok(Self {
                    $($field: match matching.next() {
                        Some(true) => Some(
                            <$ty as $crate::Decode>::decode::<__M, _>(&value)
                                .map_err(__D::Error::custom)?,
                        ),
                        Some(false) | None => None,
                    },)*
                    $($unknown: None,)?
                });
            }
            $crate::__any_of_end!($mode, [$(($field, $ty)),*], [$($unknown)?], value, __M, __D)
        });

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<__S>(&self, serializer: __S) -> Result<__S::Ok, __S::Error>
            where
                __S: $crate::__private::serde::Serializer,
            {
                let present = [
                    $(self.$field.as_ref().map(|_| $crate::info::<$ty>())),*
                ];
                $(
                    if let (Some(value), true) = (&self.$unknown, present.iter().all(Option::is_none)) {
                        return $crate::__private::serde::Serialize::serialize(value, serializer);
                    }
                )?
                let mut merged = $crate::__Merged::begin(serializer, &present)?;
                $(
                    if let Some(value) = &self.$field {
                        merged.add(value)?;
                    }
                )*
                merged.end()
            }
        }

        $crate::__json_schema!($name);
    };
}

/// What has the form of alternatives, though it breaks their rules, is of them.
#[doc(hidden)]
#[macro_export]
macro_rules! __any_of_end {
    (strict, [$($field:tt),*], [], $value:ident, $m:ident, $d:ident) => {
        Err($d::Error::custom($crate::Constraint::AnyOf))
    };
    (
        lenient, [$(($field:ident, $ty:ty)),*], [$unknown:ident], $value:ident, $m:ident, $d:ident
    ) => {{
        if <$m as $crate::Mode>::STRICT {
            return Err($d::Error::custom($crate::Constraint::AnyOf));
        }
        let mut read = Self { $($field: None,)* $unknown: None };
        if matches!($value, $crate::Json::Object(_)) {
            $(read.$field = <$ty as $crate::Decode>::decode::<$m, _>(&$value).ok();)*
        }
        if $(read.$field.is_none())&&* {
            read.$unknown = Some($value);
        }
        Ok(read)
    }};
}

/// An object that is made of several.
#[doc(hidden)]
pub struct Merged<'a, M> {
    entries: M,
    /// The types of the objects, where they are there.
    types: &'a [Option<&'static TypeInfo>],
    written: BTreeSet<String>,
    is_human_readable: bool,
}

impl<'a, M: SerializeMap> Merged<'a, M> {
    /// Begins an object of values of these types.
    ///
    /// # Errors
    /// The serializer's.
    pub fn begin<S: Serializer<SerializeMap = M, Ok = M::Ok, Error = M::Error>>(
        serializer: S,
        types: &'a [Option<&'static TypeInfo>],
    ) -> Result<Self, M::Error> {
        let is_human_readable = serializer.is_human_readable();
        let entries = serializer.serialize_map(None)?;
        Ok(Merged { entries, types, written: BTreeSet::new(), is_human_readable })
    }

    /// Adds the properties of a value that are not there yet.
    ///
    /// # Errors
    /// The serializer's; that the value is not an object.
    pub fn add<T: Serialize + Described>(&mut self, value: &T) -> Result<(), M::Error> {
        value.serialize(ObjectOnly(Part { merged: self, ty: info::<T>() }))
    }

    /// Ends the object.
    ///
    /// # Errors
    /// The serializer's.
    pub fn end(self) -> Result<M::Ok, M::Error> {
        self.entries.end()
    }

    /// Whether a property of a value of this type is the one to be written.
    fn takes(&self, ty: &TypeInfo, key: &str) -> bool {
        let is_known = || self.types.iter().flatten().any(|other| declares(other, key));
        !self.written.contains(key) && (declares(ty, key) || !is_known())
    }
}

/// Whether a schema names a property.
fn declares(ty: &TypeInfo, key: &str) -> bool {
    match &ty.shape {
        Shape::Object { properties, .. } => properties.iter().any(|one| one.name == key),
        Shape::Union { alternatives, .. } => {
            alternatives.iter().any(|alternative| declares((alternative.ty)(), key))
        }
        _ => false,
    }
}

/// One of the objects.
struct Part<'m, 'a, M> {
    merged: &'m mut Merged<'a, M>,
    ty: &'static TypeInfo,
}

impl<'m, 'a, M: SerializeMap> Begin for Part<'m, 'a, M> {
    type Ok = ();
    type Error = M::Error;
    type Entries = PartEntries<'m, 'a, M>;

    const REFUSED: &'static str = "only objects are merged";

    fn begin(self) -> Result<Self::Entries, M::Error> {
        Ok(PartEntries { part: self, takes_value: false })
    }

    fn is_human_readable(&self) -> bool {
        self.merged.is_human_readable
    }
}

/// The properties of one of the objects.
struct PartEntries<'m, 'a, M> {
    part: Part<'m, 'a, M>,
    /// Whether the value of the key before is written.
    takes_value: bool,
}

impl<M: SerializeMap> PartEntries<'_, '_, M> {
    /// Whether a property is written, which it then is.
    fn take(&mut self, key: &str) -> bool {
        let takes = self.part.merged.takes(self.part.ty, key);
        if takes {
            self.part.merged.written.insert(key.to_owned());
        }
        takes
    }
}

impl<M: SerializeMap> SerializeMap for PartEntries<'_, '_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), M::Error> {
        let mut text = String::new();
        write_key(key, &mut text).map_err(|_| M::Error::custom("a key must be text"))?;
        self.takes_value = self.take(&text);
        if self.takes_value { self.part.merged.entries.serialize_key(&text) } else { Ok(()) }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        if self.takes_value { self.part.merged.entries.serialize_value(value) } else { Ok(()) }
    }

    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}

impl<M: SerializeMap> SerializeStruct for PartEntries<'_, '_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        if self.take(key) { self.part.merged.entries.serialize_entry(key, value) } else { Ok(()) }
    }

    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}
