//! Macros that give generated unions their behaviour: `oneOf`, `anyOf` and `discriminator`.

/// An enumeration of alternatives, each of a type of its own:
/// `strict_union!(Pet, One, [(Cat, Cat, []), (Dog, Dog, [])])`, or with a discriminator
/// `strict_union!(Pet, Tag("petType"), [(Cat, Cat, ["cat"])])`.
///
/// With a discriminator, the property is written as the tag of the variant, whatever the value
/// holds.
#[macro_export]
macro_rules! strict_union {
    (
        $name:ident, $choice:ident $(($property:literal))?,
        [$(($variant:ident, $ty:ty, [$($tag:literal),* $(,)?] $(,)?)),* $(,)?] $(,)?
    ) => {
        $crate::__union!(
            $name, strict, $choice, ($($property)?), [$(($variant, $ty, [$($tag),*])),*], []
        );
    };
}

/// A union that keeps a value of no alternative in a last variant `Unknown`:
/// `open_union!(Pet, Any, [(Cat, Cat, []), (Dog, Dog, [])])`.
#[macro_export]
macro_rules! open_union {
    (
        $name:ident, $choice:ident $(($property:literal))?,
        [$(($variant:ident, $ty:ty, [$($tag:literal),* $(,)?] $(,)?)),* $(,)?] $(,)?
    ) => {
        $crate::__union!(
            $name, lenient, $choice, ($($property)?), [$(($variant, $ty, [$($tag),*])),*], [Unknown]
        );
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __union {
    (
        $name:ident, $mode:ident, $choice:ident, $property:tt,
        [$(($variant:ident, $ty:ty, [$($tag:literal),*])),*], [$($unknown:ident)?]
    ) => {
        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo::named::<Self>(
                stringify!($name),
                $crate::Shape::Union {
                    alternatives: &[
                        $($crate::Alternative { ty: $crate::info::<$ty>, tags: &[$($tag),*] }),*
                    ],
                    choice: $crate::__choice!($choice, $property),
                },
            );
        }

        $crate::__decode!($name, $mode, __M, |deserializer| {
            use $crate::__private::serde::de::Error as _;

            let (value, chosen) = $crate::__private_union::<Self, __D>(deserializer)?;
            let mut index = 0;
            $(
                if chosen == Ok(index) {
                    return <$ty as $crate::Decode>::decode::<__M, _>(&value)
                        .map(Self::$variant)
                        .map_err(__D::Error::custom);
                }
                index += 1;
            )*
            let _ = index;
            if <__M as $crate::Mode>::STRICT {
                return Err(__D::Error::custom($crate::__private_no_alternative(chosen)));
            }
            $(
                $crate::__has_form!($mode, $choice, $variant, $ty, value, __M);
            )*
            $crate::__union_end!($($unknown)?, value, chosen, __D)
        });

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<__S>(&self, serializer: __S) -> Result<__S::Ok, __S::Error>
            where
                __S: $crate::__private::serde::Serializer,
            {
                match self {
                    $(Self::$variant(value) => {
                        $crate::__serialize_alternative!(
                            serializer, value, $property, [$($tag),*]
                        )
                    })*
                    $(Self::$unknown(value) => {
                        $crate::__private::serde::Serialize::serialize(value, serializer)
                    })?
                }
            }
        }

        $crate::__json_schema!($name);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __choice {
    (Tag, ($property:literal)) => {
        $crate::Choice::Tag($property)
    };
    ($choice:ident, ()) => {
        $crate::Choice::$choice
    };
}

/// What has the form of an alternative, though it breaks a rule, is one, unless a tag should say
/// so.
#[doc(hidden)]
#[macro_export]
macro_rules! __has_form {
    (strict, $choice:ident, $variant:ident, $ty:ty, $value:ident, $m:ident) => {};
    (lenient, Tag, $variant:ident, $ty:ty, $value:ident, $m:ident) => {};
    (lenient, $choice:ident, $variant:ident, $ty:ty, $value:ident, $m:ident) => {
        if let Ok(value) = <$ty as $crate::Decode>::decode::<$m, _>(&$value) {
            return Ok(Self::$variant(value));
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __union_end {
    (, $value:ident, $chosen:ident, $d:ident) => {
        Err($d::Error::custom($crate::__private_no_alternative($chosen)))
    };
    ($unknown:ident, $value:ident, $chosen:ident, $d:ident) => {
        Ok(Self::$unknown($value))
    };
}

/// With a discriminator, a tag of the alternative is written whatever the value holds.
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_alternative {
    ($serializer:ident, $value:ident, ($property:literal), [$($tag:literal),*]) => {
        $crate::__private_tagged($serializer, $property, &[$($tag),*], $value)
    };
    ($serializer:ident, $value:ident, (), [$($tag:literal),*]) => {
        $crate::__private::serde::Serialize::serialize($value, $serializer)
    };
}

/// Why a value is of no alternative.
#[doc(hidden)]
pub fn __private_no_alternative(chosen: Result<usize, crate::Constraint>) -> crate::Constraint {
    chosen.err().unwrap_or(crate::Constraint::AnyOf)
}

/// A type without some of its values: `excluding!(Name, NameBase, strict, NameNot)`, where the last
/// is the type of what is excluded.
#[macro_export]
macro_rules! excluding {
    ($name:ident, $base:ident, $mode:ident, $not:ident $(,)?) => {
        impl std::ops::Deref for $name {
            type Target = $base;

            fn deref(&self) -> &$base {
                &self.0
            }
        }

        impl From<$name> for $base {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        $crate::__excluding_from!($name, $base, $mode);

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo::named::<Self>(
                stringify!($name),
                <$base as $crate::Described>::TYPE.shape,
            )
            .but_not($crate::info::<$not>);
        }

        $crate::__decode!($name, $mode, __M, |deserializer| {
            let judges = $crate::__judges!($mode, __M);
            $crate::__private_excluding::<__M, Self, $base, __D>(deserializer, judges).map(Self)
        });

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<__S>(&self, serializer: __S) -> Result<__S::Ok, __S::Error>
            where
                __S: $crate::__private::serde::Serializer,
            {
                $crate::__private::serde::Serialize::serialize(&self.0, serializer)
            }
        }

        $crate::__json_schema!($name);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __excluding_from {
    ($name:ident, $base:ident, strict) => {
        impl TryFrom<$crate::Json> for $name {
            type Error = $crate::Constraint;

            /// A value that is not excluded; its form is judged too.
            fn try_from(value: $crate::Json) -> Result<Self, $crate::Constraint> {
                <Self as $crate::Decode>::decode::<$crate::Strict, _>(&value)
                    .map_err(|_| $crate::Constraint::Not)
            }
        }
    };
    ($name:ident, $base:ident, lenient) => {
        impl From<$base> for $name {
            fn from(value: $base) -> Self {
                Self(value)
            }
        }
    };
}
