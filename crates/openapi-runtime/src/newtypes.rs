//! Macros that give generated newtypes and objects their behaviour.
//!
//! A strict newtype cannot hold a value that its schema forbids. An open one keeps whatever came and
//! can be asked.

/// An integer that lies within bounds, by construction: `strict_integer!(Type, i32, Some(1), None)`.
#[macro_export]
macro_rules! strict_integer {
    ($name:ident, $repr:ident, $minimum:expr, $maximum:expr) => {
        $crate::__integer!($name, $repr, $minimum, $maximum);

        impl $name {
            /// The value, if it lies within the bounds.
            pub const fn new(value: $repr) -> Option<Self> {
                if value < Self::MIN.0 || value > Self::MAX.0 { None } else { Some(Self(value)) }
            }

            /// The least value.
            pub const MIN: Self = Self(match $minimum {
                Some(minimum) => minimum,
                None => $repr::MIN,
            });

            /// The greatest value.
            pub const MAX: Self = Self(match $maximum {
                Some(maximum) => maximum,
                None => $repr::MAX,
            });
        }

        impl TryFrom<$repr> for $name {
            type Error = $crate::Constraint;

            fn try_from(value: $repr) -> Result<Self, $crate::Constraint> {
                if value < Self::MIN.0 {
                    Err($crate::Constraint::Minimum(i64::from(Self::MIN.0)))
                } else if value > Self::MAX.0 {
                    Err($crate::Constraint::Maximum(i64::from(Self::MAX.0)))
                } else {
                    Ok(Self(value))
                }
            }
        }

        impl $crate::FromText for $name {
            fn from_text(text: &str) -> Result<Self, $crate::Constraint> {
                <$repr as $crate::FromText>::from_text(text)?.try_into()
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> Result<Self, D::Error>
            where
                D: $crate::__private::serde::Deserializer<'de>,
            {
                let value =
                    <$repr as $crate::__private::serde::Deserialize>::deserialize(deserializer)?;
                value.try_into().map_err($crate::__private::serde::de::Error::custom)
            }
        }
    };
}

/// An integer as it came, with its documented bounds: `open_integer!(Type, i32, None, Some(9))`.
#[macro_export]
macro_rules! open_integer {
    ($name:ident, $repr:ident, $minimum:expr, $maximum:expr) => {
        $crate::__integer!($name, $repr, $minimum, $maximum);

        impl $name {
            /// The value as it is, also outside the documented bounds.
            pub const fn new(value: $repr) -> Self {
                Self(value)
            }

            /// Whether the value lies within the documented bounds.
            pub const fn is_documented(self) -> bool {
                let (minimum, maximum): (Option<$repr>, Option<$repr>) = ($minimum, $maximum);
                let low = match minimum {
                    Some(minimum) => self.0 >= minimum,
                    None => true,
                };
                let high = match maximum {
                    Some(maximum) => self.0 <= maximum,
                    None => true,
                };
                low && high
            }
        }

        impl From<$repr> for $name {
            fn from(value: $repr) -> Self {
                Self(value)
            }
        }

        impl $crate::FromText for $name {
            /// A parameter is part of a request, so the bounds hold.
            fn from_text(text: &str) -> Result<Self, $crate::Constraint> {
                let value = Self(<$repr as $crate::FromText>::from_text(text)?);
                let (minimum, maximum): (Option<$repr>, Option<$repr>) = ($minimum, $maximum);
                match (minimum, maximum) {
                    (Some(minimum), _) if value.0 < minimum => {
                        Err($crate::Constraint::Minimum(i64::from(minimum)))
                    }
                    (_, Some(maximum)) if value.0 > maximum => {
                        Err($crate::Constraint::Maximum(i64::from(maximum)))
                    }
                    _ => Ok(value),
                }
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> Result<Self, D::Error>
            where
                D: $crate::__private::serde::Deserializer<'de>,
            {
                <$repr as $crate::__private::serde::Deserialize>::deserialize(deserializer)
                    .map(Self)
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __integer {
    ($name:ident, $repr:ident, $minimum:expr, $maximum:expr) => {
        impl $name {
            /// The plain number.
            pub const fn get(self) -> $repr {
                self.0
            }
        }

        impl From<$name> for $repr {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::Constraint;

            fn from_str(text: &str) -> Result<Self, $crate::Constraint> {
                <Self as $crate::FromText>::from_text(text)
            }
        }

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = {
                let (minimum, maximum): (Option<$repr>, Option<$repr>) = ($minimum, $maximum);
                $crate::TypeInfo {
                    name: Some(stringify!($name)),
                    shape: $crate::Shape::Integer {
                        bits: $repr::BITS as u8,
                        minimum: match minimum {
                            Some(minimum) => Some(minimum as i64),
                            None => None,
                        },
                        maximum: match maximum {
                            Some(maximum) => Some(maximum as i64),
                            None => None,
                        },
                    },
                }
            };
        }

        $crate::__plain!($name, $repr);
    };
}

/// What newtypes around a scalar have in common: they print and serialize as the scalar does.
#[doc(hidden)]
#[macro_export]
macro_rules! __plain {
    ($name:ident, $repr:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> Result<S::Ok, S::Error>
            where
                S: $crate::__private::serde::Serializer,
            {
                $crate::__private::serde::Serialize::serialize(&self.0, serializer)
            }
        }

        $crate::__json_schema!($name);
    };
}

/// A boolean or a number under a name of its own: `open_scalar!(Type, bool)`.
#[macro_export]
macro_rules! open_scalar {
    ($name:ident, $repr:ident) => {
        impl $name {
            /// The plain value.
            pub const fn get(self) -> $repr {
                self.0
            }
        }

        impl From<$repr> for $name {
            fn from(value: $repr) -> Self {
                Self(value)
            }
        }

        impl From<$name> for $repr {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl $crate::FromText for $name {
            fn from_text(text: &str) -> Result<Self, $crate::Constraint> {
                <$repr as $crate::FromText>::from_text(text).map(Self)
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> Result<Self, D::Error>
            where
                D: $crate::__private::serde::Deserializer<'de>,
            {
                <$repr as $crate::__private::serde::Deserialize>::deserialize(deserializer)
                    .map(Self)
            }
        }

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo {
                name: Some(stringify!($name)),
                shape: <$repr as $crate::Described>::TYPE.shape,
            };
        }

        $crate::__plain!($name, $repr);
    };
}

/// A string whose length lies within bounds, by construction:
/// `strict_string!(Type, Some(1), Some(24))`, in code points.
#[macro_export]
macro_rules! strict_string {
    ($name:ident, $min_length:expr, $max_length:expr) => {
        $crate::__string!($name, $min_length, $max_length);

        impl TryFrom<String> for $name {
            type Error = $crate::Constraint;

            fn try_from(value: String) -> Result<Self, $crate::Constraint> {
                $crate::__private_length(&value, $min_length, $max_length).map(|()| Self(value))
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::Constraint;

            fn try_from(value: &str) -> Result<Self, $crate::Constraint> {
                $crate::__private_length(value, $min_length, $max_length)
                    .map(|()| Self(value.to_owned()))
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> Result<Self, D::Error>
            where
                D: $crate::__private::serde::Deserializer<'de>,
            {
                let value =
                    <String as $crate::__private::serde::Deserialize>::deserialize(deserializer)?;
                value.try_into().map_err($crate::__private::serde::de::Error::custom)
            }
        }
    };
}

/// A string as it came, with its documented lengths: `open_string!(Type, None, None)`.
#[macro_export]
macro_rules! open_string {
    ($name:ident, $min_length:expr, $max_length:expr) => {
        $crate::__string!($name, $min_length, $max_length);

        impl $name {
            /// Whether the length lies within the documented bounds.
            pub fn is_documented(&self) -> bool {
                $crate::__private_length(&self.0, $min_length, $max_length).is_ok()
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self(value)
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                Self(value.to_owned())
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> Result<Self, D::Error>
            where
                D: $crate::__private::serde::Deserializer<'de>,
            {
                <String as $crate::__private::serde::Deserialize>::deserialize(deserializer)
                    .map(Self)
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __string {
    ($name:ident, $min_length:expr, $max_length:expr) => {
        impl $name {
            /// The plain text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::Constraint;

            fn from_str(text: &str) -> Result<Self, $crate::Constraint> {
                <Self as $crate::FromText>::from_text(text)
            }
        }

        impl $crate::FromText for $name {
            /// A parameter is part of a request, so the bounds hold.
            fn from_text(text: &str) -> Result<Self, $crate::Constraint> {
                $crate::__private_length(text, $min_length, $max_length)
                    .map(|()| Self(text.to_owned()))
            }
        }

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo {
                name: Some(stringify!($name)),
                shape: $crate::Shape::String { min_length: $min_length, max_length: $max_length },
            };
        }

        $crate::__plain!($name, String);
    };
}

/// A list whose size lies within bounds, by construction: `strict_array!(Type, Item, None, Some(20))`.
#[macro_export]
macro_rules! strict_array {
    ($name:ident, $item:ty, $min_items:expr, $max_items:expr) => {
        $crate::__array!($name, $item, $min_items, $max_items);

        impl TryFrom<Vec<$item>> for $name {
            type Error = $crate::Constraint;

            fn try_from(items: Vec<$item>) -> Result<Self, $crate::Constraint> {
                $crate::__private_items(items.len(), $min_items, $max_items).map(|()| Self(items))
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> Result<Self, D::Error>
            where
                D: $crate::__private::serde::Deserializer<'de>,
            {
                let items = <Vec<$item> as $crate::__private::serde::Deserialize>::deserialize(
                    deserializer,
                )?;
                items.try_into().map_err($crate::__private::serde::de::Error::custom)
            }
        }
    };
}

/// A list as it came, with its documented sizes: `open_array!(Type, Item, None, None)`.
#[macro_export]
macro_rules! open_array {
    ($name:ident, $item:ty, $min_items:expr, $max_items:expr) => {
        $crate::__array!($name, $item, $min_items, $max_items);

        impl $name {
            /// Whether the size lies within the documented bounds.
            pub fn is_documented(&self) -> bool {
                $crate::__private_items(self.0.len(), $min_items, $max_items).is_ok()
            }
        }

        impl From<Vec<$item>> for $name {
            fn from(items: Vec<$item>) -> Self {
                Self(items)
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> Result<Self, D::Error>
            where
                D: $crate::__private::serde::Deserializer<'de>,
            {
                <Vec<$item> as $crate::__private::serde::Deserialize>::deserialize(deserializer)
                    .map(Self)
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __array {
    ($name:ident, $item:ty, $min_items:expr, $max_items:expr) => {
        impl std::ops::Deref for $name {
            type Target = [$item];

            fn deref(&self) -> &[$item] {
                &self.0
            }
        }

        impl From<$name> for Vec<$item> {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl IntoIterator for $name {
            type Item = $item;
            type IntoIter = std::vec::IntoIter<$item>;

            fn into_iter(self) -> Self::IntoIter {
                self.0.into_iter()
            }
        }

        impl<'a> IntoIterator for &'a $name {
            type Item = &'a $item;
            type IntoIter = std::slice::Iter<'a, $item>;

            fn into_iter(self) -> Self::IntoIter {
                self.0.iter()
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> Result<S::Ok, S::Error>
            where
                S: $crate::__private::serde::Serializer,
            {
                $crate::__private::serde::Serialize::serialize(&self.0, serializer)
            }
        }

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo {
                name: Some(stringify!($name)),
                shape: $crate::Shape::Array {
                    item: $crate::info::<$item>,
                    min_items: $min_items,
                    max_items: $max_items,
                },
            };
        }

        $crate::__json_schema!($name);
    };
}

/// The description of a struct: `object!(Type, Ignored, [Property::required::<i32>("size")])`.
#[macro_export]
macro_rules! object {
    ($name:ident, $unknown:ident, $properties:expr) => {
        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo {
                name: Some(stringify!($name)),
                shape: $crate::Shape::Object {
                    properties: &$properties,
                    unknown: $crate::UnknownFields::$unknown,
                },
            };
        }

        $crate::__json_schema!($name);
    };
}

/// With the feature `schemars`, every described type has a JSON Schema.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! __json_schema {
    ($name:ident) => {
        impl $crate::__private::schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(
                generator: &mut $crate::__private::schemars::SchemaGenerator,
            ) -> $crate::__private::schemars::Schema {
                $crate::json_schema::of(&<$name as $crate::Described>::TYPE, generator)
            }
        }
    };
}

/// Without the feature `schemars`, a described type has no JSON Schema.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __json_schema {
    ($name:ident) => {};
}

use crate::Constraint;

/// Holds a string against its lengths, counting code points only where bytes do not decide.
#[doc(hidden)]
pub fn __private_length(
    text: &str,
    min_length: Option<usize>,
    max_length: Option<usize>,
) -> Result<(), Constraint> {
    // A code point takes one to four bytes.
    if let Some(limit) = max_length.filter(|limit| text.len() > *limit)
        && text.chars().count() > limit
    {
        return Err(Constraint::MaxLength(limit));
    }
    if let Some(limit) = min_length.filter(|limit| text.len() < limit.saturating_mul(4))
        && text.chars().count() < limit
    {
        return Err(Constraint::MinLength(limit));
    }
    Ok(())
}

/// Holds a list against its sizes.
#[doc(hidden)]
pub fn __private_items(
    items: usize,
    min_items: Option<usize>,
    max_items: Option<usize>,
) -> Result<(), Constraint> {
    match (min_items, max_items) {
        (Some(limit), _) if items < limit => Err(Constraint::MinItems(limit)),
        (_, Some(limit)) if items > limit => Err(Constraint::MaxItems(limit)),
        _ => Ok(()),
    }
}
