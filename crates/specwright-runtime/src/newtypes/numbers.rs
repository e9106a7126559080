//! Numbers with rules.

/// A number that keeps its rules, by construction: `strict_number!(Type, f64, minimum = 0.5)`.
#[macro_export]
macro_rules! strict_number {
    ($name:ident, $repr:ident $(, $rule:ident = $value:expr)* $(,)?) => {
        $crate::__number!($name, $repr, strict $(, $rule = $value)*);

        impl TryFrom<$repr> for $name {
            type Error = $crate::Constraint;

            fn try_from(value: $repr) -> Result<Self, $crate::Constraint> {
                // JSON has no other numbers.
                if !value.is_finite() {
                    return Err($crate::Constraint::Type("a number"));
                }
                Self::RULES.check($crate::__widened!($repr, value)).map(|()| Self(value))
            }
        }
    };
}

/// A number as it came, with its documented rules: `open_number!(Type, f64, maximum = 9.5)`.
#[macro_export]
macro_rules! open_number {
    ($name:ident, $repr:ident $(, $rule:ident = $value:expr)* $(,)?) => {
        $crate::__number!($name, $repr, lenient $(, $rule = $value)*);

        impl $name {
            /// Whether the value keeps the documented rules.
            pub fn is_documented(self) -> bool {
                Self::RULES.check($crate::__widened!($repr, self.0)).is_ok()
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
macro_rules! __number {
    ($name:ident, $repr:ident, $mode:ident $(, $rule:ident = $value:expr)*) => {
        impl $name {
            // All of the rules may be stated.
            #[allow(clippy::needless_update)]
            const RULES: $crate::NumberRules =
                $crate::NumberRules { $($rule: Some($value),)* ..$crate::NumberRules::ANY };

            /// The plain number.
            pub const fn get(self) -> $repr {
                self.0
            }
        }

        $crate::__number_in_common!($name, $repr, $mode, Number, |value| {
            $crate::__widened!($repr, value)
        });
    };
}

/// The number that rules are held against.
#[doc(hidden)]
#[macro_export]
macro_rules! __widened {
    (f32, $value:expr) => {
        $crate::__private_widened($value)
    };
    (f64, $value:expr) => {
        $value
    };
}
