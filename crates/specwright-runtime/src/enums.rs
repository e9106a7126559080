//! Macros that give generated enumerations their behaviour.
//!
//! A closed enumeration has the listed values and no others. An open one has a last variant
//! `Unknown` that keeps any other value as it came.

mod values;

/// An enumeration of integers: `closed_integer_enum!(Type, i32, [(0, Off), (1, On)])`.
#[macro_export]
macro_rules! closed_integer_enum {
    ($name:ident, $repr:ident, [$(($value:expr, $variant:ident $(,)?)),* $(,)?] $(,)?) => {
        $crate::__enum!($name, $crate::__int_enum_of!($repr), Integer, [$(($value, $variant)),*]);

        impl $name {
            /// The number on the wire.
            pub const fn get(self) -> $repr {
                match self {
                    $(Self::$variant => $value,)*
                }
            }
        }

        impl TryFrom<$repr> for $name {
            type Error = $crate::Constraint;

            fn try_from(value: $repr) -> Result<Self, $crate::Constraint> {
                match value {
                    $($value => Ok(Self::$variant),)*
                    _ => Err($crate::Constraint::Enum),
                }
            }
        }

        $crate::__decode!($name, strict, __M, |deserializer| {
            let value = <$repr as $crate::Decode>::decode::<__M, __D>(deserializer)?;
            value.try_into().map_err($crate::__private::serde::de::Error::custom)
        });

        $crate::__integer_enum!($name, $repr);
    };
}

/// An enumeration of integers that keeps others: `open_integer_enum!(Type, i32, [(0, Off)])`.
#[macro_export]
macro_rules! open_integer_enum {
    ($name:ident, $repr:ident, [$(($value:expr, $variant:ident $(,)?)),* $(,)?] $(,)?) => {
        $crate::__enum!($name, $crate::__int_enum_of!($repr), Integer, [$(($value, $variant)),*]);

        impl $name {
            /// The number on the wire.
            pub const fn get(self) -> $repr {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<$repr> for $name {
            fn from(value: $repr) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    _ => Self::Unknown(value),
                }
            }
        }

        $crate::__decode!($name, lenient, __M, |deserializer| {
            let value = <$repr as $crate::Decode>::decode::<__M, __D>(deserializer)?;
            $crate::__listed!(__M, value.into())
        });

        $crate::__integer_enum!($name, $repr);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __integer_enum {
    ($name:ident, $repr:ident) => {
        impl From<$name> for $repr {
            fn from(value: $name) -> Self {
                value.get()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.get(), f)
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<__S>(&self, serializer: __S) -> Result<__S::Ok, __S::Error>
            where
                __S: $crate::__private::serde::Serializer,
            {
                $crate::__private::serde::Serialize::serialize(&self.get(), serializer)
            }
        }

        impl $crate::FromText for $name {
            /// A parameter is part of a request, so only listed values count.
            fn from_text(text: &str) -> Result<Self, $crate::Constraint> {
                let value = <$repr as $crate::FromText>::from_text(text)?;
                let listed = Self::ALL.iter().find(|listed| listed.get() == value);
                listed.cloned().ok_or($crate::Constraint::Enum)
            }
        }
    };
}

/// An enumeration of strings: `closed_string_enum!(Type, [("off", Off), ("on", On)])`.
#[macro_export]
macro_rules! closed_string_enum {
    ($name:ident, [$(($value:expr, $variant:ident $(,)?)),* $(,)?] $(,)?) => {
        $crate::__enum!($name, $crate::EnumOf::Strings, String, [$(($value, $variant)),*]);

        impl $name {
            /// The text on the wire.
            pub const fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                }
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::Constraint;

            fn try_from(value: &str) -> Result<Self, $crate::Constraint> {
                match value {
                    $($value => Ok(Self::$variant),)*
                    _ => Err($crate::Constraint::Enum),
                }
            }
        }

        $crate::__decode!($name, strict, __M, |deserializer| {
            let read = |text: &str| text.try_into();
            let value = deserializer.deserialize_str($crate::__private_text(read))?;
            value.map_err($crate::__private::serde::de::Error::custom)
        });

        $crate::__string_enum!($name);
    };
}

/// An enumeration of strings that keeps others: `open_string_enum!(Type, [("off", Off)])`.
#[macro_export]
macro_rules! open_string_enum {
    ($name:ident, [$(($value:expr, $variant:ident $(,)?)),* $(,)?] $(,)?) => {
        $crate::__enum!($name, $crate::EnumOf::Strings, String, [$(($value, $variant)),*]);

        impl $name {
            /// The text on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    _ => Self::Unknown(value.to_owned()),
                }
            }
        }

        $crate::__decode!($name, lenient, __M, |deserializer| {
            let read = $crate::__private_text(|text: &str| text.into());
            $crate::__listed!(__M, deserializer.deserialize_str(read)?)
        });

        $crate::__string_enum!($name);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __string_enum {
    ($name:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<__S>(&self, serializer: __S) -> Result<__S::Ok, __S::Error>
            where
                __S: $crate::__private::serde::Serializer,
            {
                serializer.serialize_str(self.as_str())
            }
        }

        impl $crate::FromText for $name {
            /// A parameter is part of a request, so only listed values count.
            fn from_text(text: &str) -> Result<Self, $crate::Constraint> {
                let listed = Self::ALL.iter().find(|listed| listed.as_str() == text);
                listed.cloned().ok_or($crate::Constraint::Enum)
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __enum {
    ($name:ident, $of:expr, $kind:ident, [$(($value:expr, $variant:ident)),*]) => {
        impl $name {
            /// The listed values, in the order of the spec.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
        }

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo =
                $crate::TypeInfo::named::<Self>(stringify!($name), $crate::Shape::Enum {
                    of: $of,
                    values: &[$($crate::Value::$kind($value)),*],
                });
        }

        $crate::__json_schema!($name);
    };
}

/// A value of an open enumeration, which a request must not hold unless it is listed.
#[doc(hidden)]
#[macro_export]
macro_rules! __listed {
    ($m:ident, $value:expr) => {{
        let value: Self = $value;
        match value {
            Self::Unknown(_) if <$m as $crate::Mode>::STRICT => {
                Err($crate::__private::serde::de::Error::custom($crate::Constraint::Enum))
            }
            value => Ok(value),
        }
    }};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __int_enum_of {
    (i32) => {
        $crate::EnumOf::Int32
    };
    (i64) => {
        $crate::EnumOf::Int64
    };
}

/// Reads a string without keeping it.
#[doc(hidden)]
pub fn __private_text<T, F: FnOnce(&str) -> T>(
    read: F,
) -> impl for<'de> serde::de::Visitor<'de, Value = T> {
    Text(read)
}

struct Text<F>(F);

impl<T, F: FnOnce(&str) -> T> serde::de::Visitor<'_> for Text<F> {
    type Value = T;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, text: &str) -> Result<T, E> {
        Ok((self.0)(text))
    }
}
