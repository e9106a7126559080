//! Strings with rules.

use serde::Deserializer;
use serde::de::Error;

use crate::{Decode, Mode, StringRules};

/// A string that keeps its rules, by construction: `strict_string!(Type, max_length = 24)`.
#[macro_export]
macro_rules! strict_string {
    ($name:ident $(, $rule:ident = $value:expr)* $(,)?) => {
        $crate::__string!($name, strict $(, $rule = $value)*);

        impl TryFrom<String> for $name {
            type Error = $crate::Constraint;

            fn try_from(value: String) -> Result<Self, $crate::Constraint> {
                Self::RULES.check(&value).map(|()| Self(value))
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::Constraint;

            fn try_from(value: &str) -> Result<Self, $crate::Constraint> {
                Self::RULES.check(value).map(|()| Self(value.to_owned()))
            }
        }
    };
}

/// A string as it came, with its documented rules: `open_string!(Type, max_length = 24)`.
#[macro_export]
macro_rules! open_string {
    ($name:ident $(, $rule:ident = $value:expr)* $(,)?) => {
        $crate::__string!($name, lenient $(, $rule = $value)*);

        impl $name {
            /// Whether the text keeps the documented rules.
            pub fn is_documented(&self) -> bool {
                Self::RULES.check(&self.0).is_ok()
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
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __string {
    ($name:ident, $mode:ident $(, $rule:ident = $value:expr)*) => {
        impl $name {
            // All of the rules may be stated.
            #[allow(clippy::needless_update)]
            const RULES: $crate::StringRules =
                $crate::StringRules { $($rule: Some($value),)* ..$crate::StringRules::ANY };

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
            /// A parameter is part of a request, so the rules hold.
            fn from_text(text: &str) -> Result<Self, $crate::Constraint> {
                Self::RULES.check(text).map(|()| Self(text.to_owned()))
            }
        }

        $crate::__decode!($name, $mode, __M, |deserializer| {
            $crate::__string::<__M, __D>(deserializer, $crate::__judges!($mode, __M), &Self::RULES)
                .map(Self)
        });

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo::named::<Self>(
                stringify!($name),
                $crate::Shape::String(Self::RULES),
            );
        }

        $crate::__plain!($name, String);
    };
}

/// A string whose `Debug` text does not hold it: `secret!(Password)`.
#[macro_export]
macro_rules! secret {
    ($name:ident) => {
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}

/// Reads a string, which must keep its rules if `judges`.
#[doc(hidden)]
pub fn __string<'de, M: Mode, D: Deserializer<'de>>(
    deserializer: D,
    judges: bool,
    rules: &StringRules,
) -> Result<String, D::Error> {
    let text = String::decode::<M, D>(deserializer)?;
    if judges && let Err(rule) = rules.check(&text) {
        return Err(D::Error::custom(rule));
    }
    Ok(text)
}
