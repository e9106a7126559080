//! Macros that give generated newtypes their behaviour.
//!
//! A strict newtype cannot hold a value that its schema forbids. An open one keeps whatever came
//! and can be asked.

mod arrays;
mod integers;
mod maps;
mod numbers;
mod strings;

pub use strings::__string;

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

/// A boolean or any value under a name of its own: `open_scalar!(Type, bool)`.
#[macro_export]
macro_rules! open_scalar {
    ($name:ident, $repr:ident) => {
        impl $name {
            /// The plain value.
            pub fn get(self) -> $repr {
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

        $crate::__decode!($name, lenient, __M, |deserializer| {
            <$repr as $crate::Decode>::decode::<__M, __D>(deserializer).map(Self)
        });

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo {
                nullable: <$repr as $crate::Described>::TYPE.nullable,
                ..$crate::TypeInfo::named::<Self>(
                    stringify!($name),
                    <$repr as $crate::Described>::TYPE.shape,
                )
            };
        }

        $crate::__plain!($name, $repr);
    };
}

/// Any value under a name of its own: `open_any!(Type)`, a newtype of [`Json`](crate::Json).
#[macro_export]
macro_rules! open_any {
    ($name:ident) => {
        impl $name {
            /// The plain value.
            pub fn get(&self) -> &$crate::Json {
                &self.0
            }
        }

        impl From<$crate::Json> for $name {
            fn from(value: $crate::Json) -> Self {
                Self(value)
            }
        }

        impl From<$name> for $crate::Json {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<__S>(&self, serializer: __S) -> Result<__S::Ok, __S::Error>
            where
                __S: $crate::__private::serde::Serializer,
            {
                $crate::__private::serde::Serialize::serialize(&self.0, serializer)
            }
        }

        $crate::__decode!($name, lenient, __M, |deserializer| {
            <$crate::Json as $crate::Decode>::decode::<__M, __D>(deserializer).map(Self)
        });

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo {
                nullable: true,
                ..$crate::TypeInfo::named::<Self>(stringify!($name), $crate::Shape::Any)
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

            /// Two APIs may have a type of the same name.
            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!(module_path!(), "::", stringify!($name)).into()
            }

            fn json_schema(
                generator: &mut $crate::__private::schemars::SchemaGenerator,
            ) -> $crate::__private::schemars::Schema {
                $crate::json_schema::of(&<$name as $crate::Described>::TYPE, generator)
            }
        }
    };
    ($name:ident $generic:ident) => {
        impl<$generic: $crate::Described> $crate::__private::schemars::JsonSchema
            for $name<$generic>
        {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                let inner = <$generic as $crate::Described>::TYPE.name.unwrap_or("any");
                format!("{}_for_{inner}", stringify!($name)).into()
            }

            fn schema_id() -> std::borrow::Cow<'static, str> {
                std::any::type_name::<Self>().into()
            }

            fn json_schema(
                generator: &mut $crate::__private::schemars::SchemaGenerator,
            ) -> $crate::__private::schemars::Schema {
                $crate::json_schema::of(&<Self as $crate::Described>::TYPE, generator)
            }
        }
    };
}

/// Without the feature `schemars`, a described type has no JSON Schema.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __json_schema {
    ($name:ident $($generic:ident)?) => {};
}
