//! The macro that gives generated structs their description and their way to be read.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Visitor};

use crate::{Decode, Described, Mode};

/// A struct as the object of a schema.
///
/// ```text
/// object!(Type, strict, Refused, [
///     (size, "size", required, i32),
///     (note, "note", optional, String),
/// ]);
/// ```
///
/// - `strict` or `lenient` is how its plain `Deserialize` reads; a lenient reader passes over
///   unknown properties and takes `null` for an absent optional one.
/// - `Ignored`, `Refused` or `Kept(field, Type)` says what becomes of unknown properties.
/// - Each property has its field, its name on the wire, `required` or `optional`, and its type.
/// - After the list may stand `forbidden = ["name", …]`, which a request must not hold, and then
///   `min_properties = …` and `max_properties = …`.
#[macro_export]
macro_rules! object {
    (
        $name:ident, $mode:ident, $unknown:ident $(($extra:ident, $extra_ty:ty))?,
        [$(($field:ident, $wire:literal, $kind:ident, $ty:ty $(,)?)),* $(,)?]
        $(, forbidden = [$($forbidden:literal),* $(,)?])?
        $(; $($rule:ident = $value:expr),+)? $(,)?
    ) => {
        impl $name {
            // All of the rules may be stated.
            #[allow(clippy::needless_update)]
            const RULES: $crate::ObjectRules = $crate::ObjectRules {
                $($($rule: Some($value),)+)?
                ..$crate::ObjectRules::ANY
            };
        }

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo::named::<Self>(
                stringify!($name),
                $crate::Shape::Object {
                    properties: &[
                        $($crate::Property::$kind::<$ty>($wire),)*
                        $($($crate::Property::forbidden($forbidden),)*)?
                    ],
                    unknown: $crate::UnknownFields::$unknown $(($crate::info::<$extra_ty>))?,
                    rules: Self::RULES,
                },
            );
        }

        $crate::__decode!($name, $mode, __M, |deserializer| {
            #[allow(non_camel_case_types)]
            enum __Key {
                $($field,)*
                __Forbidden,
                __Other,
            }

            impl $crate::__FindKey for __Key {
                #[inline]
                fn find(text: &str) -> Option<Self> {
                    match text {
                        $($wire => Some(__Key::$field),)*
                        $($($forbidden => Some(__Key::__Forbidden),)*)?
                        _ => None,
                    }
                }

                fn other() -> Self {
                    __Key::__Other
                }
            }

            struct __Object<__M>(std::marker::PhantomData<__M>);

            impl<'de, __M: $crate::Mode> $crate::__private::serde::de::Visitor<'de>
                for __Object<__M>
            {
                type Value = $name;

                fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str("an object")
                }

                fn visit_map<__A>(self, mut map: __A) -> Result<$name, __A::Error>
                where
                    __A: $crate::__private::serde::de::MapAccess<'de>,
                {
                    use $crate::__private::serde::de::Error as _;

                    $(let mut $field = None;)*
                    $(let mut $extra = std::collections::BTreeMap::new();)?
                    let mut keys = $crate::Keys::default();
                    let mut count = 0usize;
                    let mut other = std::borrow::Cow::Borrowed("");
                    while let Some(key) = map.next_key_seed($crate::__KeySeed::<__Key>::new(
                        &mut other,
                    ))? {
                        count += 1;
                        match key {
                            $(__Key::$field => {
                                if $field.is_some() {
                                    return Err(__A::Error::duplicate_field($wire));
                                }
                                $field = Some($crate::__property_value!(__M, $kind, map, $ty));
                            })*
                            __Key::__Forbidden => {
                                if __M::STRICT {
                                    return Err(__A::Error::custom($crate::Constraint::ReadOnly));
                                }
                                map.next_value::<$crate::__private::serde::de::IgnoredAny>()?;
                            }
                            __Key::__Other => {
                                let key = std::mem::take(&mut other);
                                $crate::__unknown_property!(
                                    __M, $unknown $(($extra, $extra_ty))?, map, keys, key, __A
                                )
                            }
                        }
                    }
                    if __M::STRICT
                        && let Err(rule) = $name::RULES.check_size(count)
                    {
                        return Err(__A::Error::custom(rule));
                    }
                    let _ = keys;
                    Ok($name {
                        $($field: $crate::__property_end!($kind, $field, $wire, __A),)*
                        $($extra,)?
                    })
                }
            }

            deserializer.deserialize_map(__Object::<__M>(std::marker::PhantomData))
        });

        $crate::__json_schema!($name);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __property_value {
    ($m:ident, required, $map:ident, $ty:ty) => {
        $map.next_value_seed($crate::Seed::<$ty, $m>::default())?
    };
    // Whoever is lenient takes `null` for an absent one.
    ($m:ident, optional, $map:ident, $ty:ty) => {
        if $m::STRICT {
            Some($map.next_value_seed($crate::Seed::<$ty, $m>::default())?)
        } else {
            $map.next_value_seed($crate::Seed::<$crate::__OrNull<$ty>, $m>::default())?.0
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __unknown_property {
    ($m:ident, Refused, $map:ident, $keys:ident, $key:ident, $access:ident) => {{
        if $m::STRICT {
            return Err($access::Error::custom($crate::Constraint::AdditionalProperties));
        }
        $crate::__private_pass::<$m, $access>(&mut $map, &mut $keys, $key)?;
    }};
    ($m:ident, Ignored, $map:ident, $keys:ident, $key:ident, $access:ident) => {
        $crate::__private_pass::<$m, $access>(&mut $map, &mut $keys, $key)?
    };
    ($m:ident, Kept($extra:ident, $ty:ty), $map:ident, $keys:ident, $key:ident, $access:ident) => {{
        let value = $map.next_value_seed($crate::Seed::<$ty, $m>::default())?;
        if $extra.insert($key.into_owned(), value).is_some() {
            return Err($access::Error::custom($crate::Constraint::Repeated));
        }
    }};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __property_end {
    (optional, $value:ident, $wire:literal, $access:ident) => {
        $value.flatten()
    };
    (required, $value:ident, $wire:literal, $access:ident) => {
        $value.ok_or_else(|| $access::Error::missing_field($wire))?
    };
}

/// A value that may be `null` in place of an absent one. What may itself be `null` keeps it.
#[doc(hidden)]
#[derive(Debug)]
pub struct __OrNull<T>(pub Option<T>);

impl<'de, T: Decode<'de> + Described> Decode<'de> for __OrNull<T> {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if T::TYPE.nullable {
            return T::decode::<M, D>(deserializer).map(|value| __OrNull(Some(value)));
        }
        Option::<T>::decode::<M, D>(deserializer).map(__OrNull)
    }
}

/// The properties of an object, by their names.
#[doc(hidden)]
pub trait __FindKey: Sized {
    /// The property of this name.
    fn find(text: &str) -> Option<Self>;

    /// What stands for every other key.
    fn other() -> Self;
}

/// Finds the property of a key, and keeps the key where there is none. The text of a key does not
/// travel with it, which would cost every key that is known.
#[doc(hidden)]
#[derive(Debug)]
pub struct __KeySeed<'a, 'de, K> {
    other: &'a mut Cow<'de, str>,
    key: PhantomData<K>,
}

impl<'a, 'de, K> __KeySeed<'a, 'de, K> {
    /// `other` is where a key without a property is kept.
    #[inline]
    pub fn new(other: &'a mut Cow<'de, str>) -> Self {
        __KeySeed { other, key: PhantomData }
    }
}

impl<'de, K: __FindKey> DeserializeSeed<'de> for __KeySeed<'_, 'de, K> {
    type Value = K;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<K, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de, K: __FindKey> Visitor<'de> for __KeySeed<'_, 'de, K> {
    type Value = K;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    #[inline]
    fn visit_str<E>(self, text: &str) -> Result<K, E> {
        Ok(K::find(text).unwrap_or_else(|| {
            *self.other = Cow::Owned(text.to_owned());
            K::other()
        }))
    }

    #[inline]
    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<K, E> {
        Ok(K::find(text).unwrap_or_else(|| {
            *self.other = Cow::Borrowed(text);
            K::other()
        }))
    }
}
