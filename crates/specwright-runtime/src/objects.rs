//! The macro that gives generated structs their description and their way to be read.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor};

use crate::{Constraint, Decode, Described, Keys, Mode, ObjectRules, Passed, Seed};

/// A struct as the object of a schema.
///
/// ```
/// #[derive(Clone, Debug, PartialEq)]
/// pub struct NewNote {
///     pub title: String,
///     pub is_pinned: Option<bool>,
/// }
///
/// specwright_runtime::object!(
///     NewNote,
///     strict,
///     Refused,
///     [required("title", title), optional("isPinned", is_pinned)],
///     forbidden("id"),
///     rules(max_properties = 2),
/// );
/// ```
///
/// - `strict` or `lenient` is how its plain `Deserialize` reads; a lenient reader passes over
///   unknown properties and takes `null` for an absent optional one.
/// - `Ignored`, `Refused` or `Kept(field)` says what becomes of unknown properties.
/// - Each property has its name on the wire and its field, whose type is that of its values. The field
///   of an optional one is an `Option`.
/// - `forbidden` lists properties that a request must not hold, `rules` limits how many there are.
#[macro_export]
macro_rules! object {
    (
        $name:ident, $mode:ident, $unknown:ident $(($extra:ident))?,
        [$($kind:ident($wire:literal, $field:ident $(,)?)),* $(,)?]
        $(, forbidden($($forbidden:literal),* $(,)?))?
        $(, rules($($rule:ident = $value:expr),+ $(,)?))? $(,)?
    ) => {
        $crate::__object!(
            $name [], $mode, $unknown $(($extra))?, [$($kind($wire, $field)),*],
            [$($($forbidden),*)?], [$($($rule = $value),+)?]
        );
    };
}

/// The same, also of a struct with a type parameter.
#[doc(hidden)]
#[macro_export]
macro_rules! __object {
    (
        $name:ident [$($generic:ident)?], $mode:ident, $unknown:ident $(($extra:ident))?,
        [$($kind:ident($wire:literal, $field:ident)),*],
        [$($forbidden:literal),*], [$($rule:ident = $value:expr),*]
    ) => {
        impl $(<$generic>)? $name $(<$generic>)? {
            // All of the rules may be stated.
            #[allow(clippy::needless_update)]
            const RULES: $crate::ObjectRules = $crate::ObjectRules {
                $($rule: Some($value),)*
                ..$crate::ObjectRules::ANY
            };
        }

        impl $(<$generic: $crate::Described>)? $crate::Described for $name $(<$generic>)? {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo::named::<Self>(
                stringify!($name),
                $crate::Shape::Object {
                    properties: &[
                        $($crate::Property::$kind($wire, |object: &Self| &object.$field),)*
                        $($crate::Property::forbidden($forbidden),)*
                    ],
                    unknown: $crate::UnknownFields::$unknown $((
                        $crate::__private_values(|object: &Self| &object.$extra)
                    ))?,
                    rules: Self::RULES,
                },
            );
        }

        impl<'de $(, $generic: $crate::Decode<'de> + $crate::Described)?>
            $crate::__ReadObject<'de> for $name $(<$generic>)?
        {
            fn read_object<__M, __A>(map: __A) -> Result<Self, __A::Error>
            where
                __M: $crate::Mode,
                __A: $crate::__private::serde::de::MapAccess<'de>,
            {
                #[allow(non_camel_case_types)]
                enum __Key {
                    $($field,)*
                    __Forbidden,
                }

                $(let mut $field = $crate::__slot!($kind);)*
                $(let mut $extra = ::std::collections::BTreeMap::new();)?
                $crate::__read_object::<__M, __A, __Key>(
                    map,
                    &Self::RULES,
                    |text| match text {
                        $($wire => Some(__Key::$field),)*
                        $($forbidden => Some(__Key::__Forbidden),)*
                        _ => None,
                    },
                    |key, map| match key {
                        $(__Key::$field => $field.read::<__M, __A>($wire, map),)*
                        __Key::__Forbidden => $crate::__pass_forbidden::<__M, __A>(map),
                    },
                    $crate::__unknown_property!(__M, __A, $unknown $(($extra))?),
                )?;
                Ok(Self {
                    $($field: $field.finish::<__A::Error>($wire)?,)*
                    $($extra,)?
                })
            }
        }

        $crate::__decode!($name [$($generic)?], $mode, __M, |deserializer| {
            $crate::__decode_object::<__M, Self, __D>(deserializer)
        });

        impl $(<$generic: $crate::__private::serde::Serialize>)?
            $crate::__private::serde::Serialize for $name $(<$generic>)?
        {
            fn serialize<__S>(&self, serializer: __S) -> Result<__S::Ok, __S::Error>
            where
                __S: $crate::__private::serde::Serializer,
            {
                #[allow(unused_imports)]
                use $crate::__private::serde::ser::{SerializeMap as _, SerializeStruct as _};

                let count = 0 $(+ $crate::__count!($kind, self.$field))* $(+ self.$extra.len())?;
                let mut object = $crate::__begin_object!($unknown, serializer, $name, count);
                $($crate::__write_property!($unknown, $kind, object, $wire, self.$field);)*
                $(
                    for (key, value) in &self.$extra {
                        object.serialize_entry(key, value)?;
                    }
                )?
                object.end()
            }
        }

        $crate::__json_schema!($name $($generic)?);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __slot {
    (required) => {
        $crate::__Required(None)
    };
    (optional) => {
        $crate::__Optional(None)
    };
}

/// What reads a property that a struct does not have.
#[doc(hidden)]
#[macro_export]
macro_rules! __unknown_property {
    ($m:ident, $access:ident, Ignored) => {
        $crate::__pass_unknown::<$m, $access>
    };
    ($m:ident, $access:ident, Refused) => {
        $crate::__refuse_unknown::<$m, $access>
    };
    ($m:ident, $access:ident, Kept($extra:ident)) => {
        |key, _, map| $crate::__keep_unknown::<$m, $access, _>(&mut $extra, key, map)
    };
}

/// How many properties a field writes.
#[doc(hidden)]
#[macro_export]
macro_rules! __count {
    (required, $field:expr) => {
        1
    };
    (optional, $field:expr) => {
        usize::from($field.is_some())
    };
}

/// Begins to write an object: a struct of serde's, or a map where not all keys are known.
#[doc(hidden)]
#[macro_export]
macro_rules! __begin_object {
    (Kept, $serializer:ident, $name:ident, $count:ident) => {
        $serializer.serialize_map(Some($count))?
    };
    ($unknown:ident, $serializer:ident, $name:ident, $count:ident) => {
        $serializer.serialize_struct(stringify!($name), $count)?
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __write_property {
    (Kept, required, $object:ident, $wire:literal, $value:expr) => {
        $object.serialize_entry($wire, &$value)?
    };
    (Kept, optional, $object:ident, $wire:literal, $value:expr) => {
        if let Some(value) = &$value {
            $object.serialize_entry($wire, value)?;
        }
    };
    ($unknown:ident, required, $object:ident, $wire:literal, $value:expr) => {
        $object.serialize_field($wire, &$value)?
    };
    ($unknown:ident, optional, $object:ident, $wire:literal, $value:expr) => {
        match &$value {
            Some(value) => $object.serialize_field($wire, value)?,
            None => $object.skip_field($wire)?,
        }
    };
}

/// A struct that is read property by property.
#[doc(hidden)]
pub trait __ReadObject<'de>: Sized {
    /// Reads the properties.
    ///
    /// # Errors
    /// A property is missing or repeated, or its value breaks a rule.
    fn read_object<M: Mode, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;
}

#[doc(hidden)]
pub fn __decode_object<'de, M: Mode, T: __ReadObject<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_map(Properties::<T, M>(PhantomData))
}

struct Properties<T, M>(PhantomData<(T, M)>);

impl<'de, T: __ReadObject<'de>, M: Mode> Visitor<'de> for Properties<T, M> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::read_object::<M, A>(map)
    }
}

/// Reads all properties: `find` has the known ones by their names, `known` and `unknown` read a value.
#[doc(hidden)]
#[inline]
pub fn __read_object<'de, M: Mode, A: MapAccess<'de>, K>(
    mut map: A,
    rules: &ObjectRules,
    find: impl Fn(&str) -> Option<K> + Copy,
    mut known: impl FnMut(K, &mut A) -> Result<(), A::Error>,
    mut unknown: impl FnMut(Cow<'de, str>, &mut Keys<'de>, &mut A) -> Result<(), A::Error>,
) -> Result<(), A::Error> {
    let mut keys = Keys::default();
    let mut count = 0;
    let mut other = Cow::Borrowed("");
    while let Some(key) = map.next_key_seed(KeySeed { find, other: &mut other })? {
        count += 1;
        match key {
            Some(key) => known(key, &mut map)?,
            None => unknown(std::mem::take(&mut other), &mut keys, &mut map)?,
        }
    }
    if M::STRICT
        && let Err(rule) = rules.check_size(count)
    {
        return Err(A::Error::custom(rule));
    }
    Ok(())
}

/// A property that must be there, once it is read.
#[doc(hidden)]
#[derive(Debug)]
pub struct __Required<T>(pub Option<T>);

impl<T> __Required<T> {
    #[inline]
    pub fn read<'de, M: Mode, A: MapAccess<'de>>(
        &mut self,
        name: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error>
    where
        T: Decode<'de>,
    {
        if self.0.is_some() {
            return Err(A::Error::duplicate_field(name));
        }
        self.0 = Some(map.next_value_seed(Seed::<T, M>::default())?);
        Ok(())
    }

    #[inline]
    pub fn finish<E: Error>(self, name: &'static str) -> Result<T, E> {
        self.0.ok_or_else(|| E::missing_field(name))
    }
}

/// A property that may be absent, once it is read. Whoever is lenient takes `null` for an absent one.
#[doc(hidden)]
#[derive(Debug)]
pub struct __Optional<T>(pub Option<Option<T>>);

impl<T> __Optional<T> {
    #[inline]
    pub fn read<'de, M: Mode, A: MapAccess<'de>>(
        &mut self,
        name: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error>
    where
        T: Decode<'de> + Described,
    {
        if self.0.is_some() {
            return Err(A::Error::duplicate_field(name));
        }
        self.0 = Some(if M::STRICT {
            Some(map.next_value_seed(Seed::<T, M>::default())?)
        } else {
            map.next_value_seed(Seed::<OrNull<T>, M>::default())?.0
        });
        Ok(())
    }

    #[inline]
    pub fn finish<E>(self, _name: &'static str) -> Result<Option<T>, E> {
        Ok(self.0.flatten())
    }
}

/// Passes over a property that a request must not have.
#[doc(hidden)]
pub fn __pass_forbidden<'de, M: Mode, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    if M::STRICT {
        return Err(A::Error::custom(Constraint::ReadOnly));
    }
    map.next_value::<IgnoredAny>().map(drop)
}

/// Passes over a property that a struct does not have.
#[doc(hidden)]
pub fn __pass_unknown<'de, M: Mode, A: MapAccess<'de>>(
    key: Cow<'de, str>,
    keys: &mut Keys<'de>,
    map: &mut A,
) -> Result<(), A::Error> {
    if !M::STRICT {
        return map.next_value::<IgnoredAny>().map(drop);
    }
    if !keys.insert(key) {
        return Err(A::Error::custom(Constraint::Repeated));
    }
    map.next_value::<Passed>().map(drop)
}

/// Refuses a property that a struct does not have, unless the reader is lenient.
#[doc(hidden)]
pub fn __refuse_unknown<'de, M: Mode, A: MapAccess<'de>>(
    key: Cow<'de, str>,
    keys: &mut Keys<'de>,
    map: &mut A,
) -> Result<(), A::Error> {
    if M::STRICT {
        return Err(A::Error::custom(Constraint::AdditionalProperties));
    }
    __pass_unknown::<M, A>(key, keys, map)
}

/// Keeps a property that a struct does not have.
#[doc(hidden)]
pub fn __keep_unknown<'de, M: Mode, A: MapAccess<'de>, T: Decode<'de>>(
    kept: &mut BTreeMap<String, T>,
    key: Cow<'de, str>,
    map: &mut A,
) -> Result<(), A::Error> {
    let value = map.next_value_seed(Seed::<T, M>::default())?;
    if kept.insert(key.into_owned(), value).is_some() {
        return Err(A::Error::custom(Constraint::Repeated));
    }
    Ok(())
}

/// A value that may be `null` in place of an absent one. What may itself be `null` keeps it.
struct OrNull<T>(Option<T>);

impl<'de, T: Decode<'de> + Described> Decode<'de> for OrNull<T> {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if T::TYPE.nullable {
            return T::decode::<M, D>(deserializer).map(|value| OrNull(Some(value)));
        }
        Option::<T>::decode::<M, D>(deserializer).map(OrNull)
    }
}

/// Finds the property of a key, and keeps the key where there is none. The text of a key does not
/// travel with it, which would cost every key that is known.
struct KeySeed<'a, 'de, F> {
    find: F,
    /// Where a key without a property is kept.
    other: &'a mut Cow<'de, str>,
}

impl<'de, K, F: Fn(&str) -> Option<K>> DeserializeSeed<'de> for KeySeed<'_, 'de, F> {
    type Value = Option<K>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<K>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de, K, F: Fn(&str) -> Option<K>> Visitor<'de> for KeySeed<'_, 'de, F> {
    type Value = Option<K>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    #[inline]
    fn visit_str<E>(self, text: &str) -> Result<Option<K>, E> {
        let found = (self.find)(text);
        if found.is_none() {
            *self.other = Cow::Owned(text.to_owned());
        }
        Ok(found)
    }

    #[inline]
    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Option<K>, E> {
        let found = (self.find)(text);
        if found.is_none() {
            *self.other = Cow::Borrowed(text);
        }
        Ok(found)
    }
}
