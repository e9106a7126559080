//! Strings with lengths.

use crate::Constraint;

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

        $crate::__decode!($name, |deserializer| {
            let value = <String as $crate::Decode>::decode(deserializer)?;
            value.try_into().map_err($crate::__private::serde::de::Error::custom)
        });
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

        $crate::__decode!($name, |deserializer| {
            <String as $crate::Decode>::decode(deserializer).map(Self)
        });
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
            const TYPE: $crate::TypeInfo = $crate::TypeInfo::named::<Self>(
                stringify!($name),
                $crate::Shape::String { min_length: $min_length, max_length: $max_length },
            );
        }

        $crate::__plain!($name, String);
    };
}

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
