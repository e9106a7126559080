//! Integers with rules.

/// An integer that keeps its rules, by construction: `strict_integer!(Type, i32, minimum = 1)`.
#[macro_export]
macro_rules! strict_integer {
    ($name:ident, $repr:ident $(, $rule:ident = $value:expr)* $(,)?) => {
        $crate::__integer!($name, $repr, strict $(, $rule = $value)*);

        impl $name {
            /// The value, if it keeps the rules.
            pub const fn new(value: $repr) -> Option<Self> {
                if Self::RULES.admit(value as i64) { Some(Self(value)) } else { None }
            }

            /// The least value that keeps the rules.
            pub const MIN: Self = Self(Self::RULES.least($repr::MIN as i64) as $repr);

            /// The greatest value that keeps the rules.
            pub const MAX: Self = Self(Self::RULES.greatest($repr::MAX as i64) as $repr);
        }

        impl TryFrom<$repr> for $name {
            type Error = $crate::Constraint;

            fn try_from(value: $repr) -> Result<Self, $crate::Constraint> {
                Self::RULES.check(value.into()).map(|()| Self(value))
            }
        }
    };
}

/// An integer as it came, with its documented rules: `open_integer!(Type, i32, maximum = 9)`.
#[macro_export]
macro_rules! open_integer {
    ($name:ident, $repr:ident $(, $rule:ident = $value:expr)* $(,)?) => {
        $crate::__integer!($name, $repr, lenient $(, $rule = $value)*);

        impl $name {
            /// The value as it is, also where it breaks the documented rules.
            pub const fn new(value: $repr) -> Self {
                Self(value)
            }

            /// Whether the value keeps the documented rules.
            pub fn is_documented(self) -> bool {
                Self::RULES.check(self.0.into()).is_ok()
            }
        }

        impl From<$repr> for $name {
            fn from(value: $repr) -> Self {
                Self(value)
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __integer {
    ($name:ident, $repr:ident, $mode:ident $(, $rule:ident = $value:expr)*) => {
        impl $name {
            // All of the rules may be stated.
            #[allow(clippy::needless_update)]
            const RULES: $crate::IntegerRules =
                $crate::IntegerRules { $($rule: Some($value),)* ..$crate::IntegerRules::ANY };

            /// The plain number.
            pub const fn get(self) -> $repr {
                self.0
            }
        }

        $crate::__number_in_common!($name, $repr, $mode, Integer, |value| i64::from(value));
    };
}

/// What newtypes around integers and numbers have in common.
#[doc(hidden)]
#[macro_export]
macro_rules! __number_in_common {
    ($name:ident, $repr:ident, $mode:ident, $shape:ident, |$value:ident| $widened:expr) => {
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

        impl $crate::FromText for $name {
            /// A parameter is part of a request, so the rules hold.
            fn from_text(text: &str) -> Result<Self, $crate::Constraint> {
                let $value = <$repr as $crate::FromText>::from_text(text)?;
                Self::RULES.check($widened).map(|()| Self($value))
            }
        }

        $crate::__decode!($name, $mode, __M, |deserializer| {
            let $value = <$repr as $crate::Decode>::decode::<__M, __D>(deserializer)?;
            if $crate::__judges!($mode, __M)
                && let Err(rule) = Self::RULES.check($widened)
            {
                return Err($crate::__private::serde::de::Error::custom(rule));
            }
            Ok(Self($value))
        });

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo::named::<Self>(
                stringify!($name),
                $crate::Shape::$shape {
                    bits: (std::mem::size_of::<$repr>() * 8) as u8,
                    rules: Self::RULES,
                },
            );
        }

        $crate::__plain!($name, $repr);
    };
}
