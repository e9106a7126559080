//! Macros that give a generated type its way to read itself, and say how strict it is.

/// How a named type reads itself: `__decode!(Type, strict, M, |deserializer| …)`. The word is the
/// mode of its plain `Deserialize`.
#[doc(hidden)]
#[macro_export]
macro_rules! __decode {
    ($name:ident, $mode:ident, $m:ident, |$deserializer:ident| $read:expr) => {
        $crate::__decode!($name [], $mode, $m, |$deserializer| $read);
    };
    (
        $name:ident [$($generic:ident)?], $mode:ident, $m:ident, |$deserializer:ident| $read:expr
    ) => {
        impl<'de $(, $generic: $crate::Decode<'de> + $crate::Described)?> $crate::Decode<'de>
            for $name $(<$generic>)?
        {
            fn decode<$m, __D>($deserializer: __D) -> Result<Self, __D::Error>
            where
                $m: $crate::Mode,
                __D: $crate::__private::serde::Deserializer<'de>,
            {
                $read
            }
        }

        impl<'de $(, $generic: $crate::Decode<'de> + $crate::Described)?>
            $crate::__private::serde::Deserialize<'de> for $name $(<$generic>)?
        {
            fn deserialize<__D>(deserializer: __D) -> Result<Self, __D::Error>
            where
                __D: $crate::__private::serde::Deserializer<'de>,
            {
                <Self as $crate::Decode>::decode::<$crate::__mode!($mode), __D>(deserializer)
            }
        }
    };
}

/// Whether a value that breaks a rule is refused: a strict type cannot hold one, whoever reads it.
#[doc(hidden)]
#[macro_export]
macro_rules! __judges {
    (strict, $m:ident) => {
        true
    };
    (lenient, $m:ident) => {
        <$m as $crate::Mode>::STRICT
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __mode {
    (strict) => {
        $crate::Strict
    };
    (lenient) => {
        $crate::Lenient
    };
}
