//! Macros for enumerations whose values are of any type.

/// An enumeration of values of any type: `closed_value_enum!(Type, [(Json::from(true), True)])`.
#[macro_export]
macro_rules! closed_value_enum {
    ($name:ident, [$(($value:expr, $variant:ident $(,)?)),* $(,)?] $(,)?) => {
        $crate::__value_enum!($name, strict, [$(($value, $variant)),*]);

        impl $name {
            /// The value on the wire.
            pub fn to_json(&self) -> $crate::Json {
                match self {
                    $(Self::$variant => $value,)*
                }
            }
        }

        impl TryFrom<$crate::Json> for $name {
            type Error = $crate::Constraint;

            fn try_from(value: $crate::Json) -> Result<Self, $crate::Constraint> {
                let listed = Self::ALL.iter().find(|listed| listed.to_json() == value);
                listed.cloned().ok_or($crate::Constraint::Enum)
            }
        }
    };
}

/// An enumeration of values of any type that keeps others:
/// `open_value_enum!(Type, [(Json::from(true), True)])`.
#[macro_export]
macro_rules! open_value_enum {
    ($name:ident, [$(($value:expr, $variant:ident $(,)?)),* $(,)?] $(,)?) => {
        $crate::__value_enum!($name, lenient, [$(($value, $variant)),*]);

        impl $name {
            /// The value on the wire.
            pub fn to_json(&self) -> $crate::Json {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value.clone(),
                }
            }
        }

        impl From<$crate::Json> for $name {
            fn from(value: $crate::Json) -> Self {
                let listed = Self::ALL.iter().find(|listed| listed.to_json() == value);
                listed.cloned().unwrap_or(Self::Unknown(value))
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __value_enum {
    ($name:ident, $mode:ident, [$(($value:expr, $variant:ident)),*] $(,)?) => {
        $crate::__enum!(
            $name, $crate::EnumOf::Values, Json, [$((|| $value, $variant)),*]
        );

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<__S>(&self, serializer: __S) -> Result<__S::Ok, __S::Error>
            where
                __S: $crate::__private::serde::Serializer,
            {
                $crate::__private::serde::Serialize::serialize(&self.to_json(), serializer)
            }
        }

        $crate::__decode!($name, $mode, __M, |deserializer| {
            let value = <$crate::Json as $crate::Decode>::decode::<__M, __D>(deserializer)?;
            if <__M as $crate::Mode>::STRICT && !Self::ALL.iter().any(|v| v.to_json() == value) {
                return Err($crate::__private::serde::de::Error::custom($crate::Constraint::Enum));
            }
            value.try_into().map_err($crate::__private::serde::de::Error::custom)
        });
    };
}
