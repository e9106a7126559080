//! The macro that gives generated structs their description and their way to be read.

/// A struct as the object of a schema.
///
/// `object!(Type, strict, Refused, [(size, "size", required, i32), (note, "note", optional, String)])`
///
/// - `strict` refuses what the schema forbids; `lenient` passes over unknown properties and takes
///   `null` for an absent optional one.
/// - `Refused` or `Ignored` says what the schema says of unknown properties.
/// - Each property has its field, its name on the wire, `required` or `optional` (with `_nullable`),
///   and its type.
#[macro_export]
macro_rules! object {
    (
        $name:ident, $mode:ident, $unknown:ident,
        [$(($field:ident, $wire:literal, $kind:ident, $ty:ty)),* $(,)?]
    ) => {
        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo::named::<Self>(
                stringify!($name),
                $crate::Shape::Object {
                    properties: &[$($crate::__property!($kind, $wire, $ty)),*],
                    unknown: $crate::UnknownFields::$unknown,
                },
            );
        }

        $crate::__decode!($name, |deserializer| {
            #[allow(non_camel_case_types)]
            enum __Key {
                $($field,)*
                __Other,
            }

            impl<'de> $crate::__private::serde::Deserialize<'de> for __Key {
                fn deserialize<__D>(deserializer: __D) -> Result<Self, __D::Error>
                where
                    __D: $crate::__private::serde::Deserializer<'de>,
                {
                    deserializer.deserialize_identifier($crate::__private_text(
                        |text: &str| match text {
                            $($wire => __Key::$field,)*
                            _ => __Key::__Other,
                        },
                    ))
                }
            }

            struct __Object;

            impl<'de> $crate::__private::serde::de::Visitor<'de> for __Object {
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
                    while let Some(key) = map.next_key::<__Key>()? {
                        match key {
                            $(__Key::$field => {
                                if $field.is_some() {
                                    return Err(__A::Error::duplicate_field($wire));
                                }
                                $field = Some($crate::__property_value!($mode, $kind, map, $ty));
                            })*
                            __Key::__Other => $crate::__unknown_property!($mode, $unknown, map, __A),
                        }
                    }
                    Ok($name {
                        $($field: $crate::__property_end!($mode, $kind, $field, $wire, __A),)*
                    })
                }
            }

            deserializer.deserialize_map(__Object)
        });

        $crate::__json_schema!($name);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __property {
    (required, $wire:literal, $ty:ty) => {
        $crate::Property::required::<$ty>($wire)
    };
    (optional, $wire:literal, $ty:ty) => {
        $crate::Property::optional::<$ty>($wire)
    };
    (required_nullable, $wire:literal, $ty:ty) => {
        $crate::Property::required::<$ty>($wire).or_null()
    };
    (optional_nullable, $wire:literal, $ty:ty) => {
        $crate::Property::optional::<$ty>($wire).or_null()
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __property_value {
    (strict, required, $map:ident, $ty:ty) => {
        $map.next_value_seed($crate::Seed::<$ty>::default())?
    };
    (strict, optional, $map:ident, $ty:ty) => {
        $map.next_value_seed($crate::Seed::<$ty>::default())?
    };
    (lenient, required, $map:ident, $ty:ty) => {
        $map.next_value_seed($crate::Seed::<$ty>::default())?
    };
    ($mode:ident, $kind:ident, $map:ident, $ty:ty) => {
        $map.next_value_seed($crate::Seed::<Option<$ty>>::default())?
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __unknown_property {
    (strict, Refused, $map:ident, $access:ident) => {
        return Err($access::Error::custom("an unknown property"))
    };
    ($mode:ident, $unknown:ident, $map:ident, $access:ident) => {{
        $map.next_value::<$crate::__private::serde::de::IgnoredAny>()?;
    }};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __property_end {
    (lenient, optional, $value:ident, $wire:literal, $access:ident) => {
        $value.flatten()
    };
    ($mode:ident, optional, $value:ident, $wire:literal, $access:ident) => {
        $value
    };
    ($mode:ident, optional_nullable, $value:ident, $wire:literal, $access:ident) => {
        $value
    };
    ($mode:ident, $kind:ident, $value:ident, $wire:literal, $access:ident) => {
        $value.ok_or_else(|| $access::Error::missing_field($wire))?
    };
}
