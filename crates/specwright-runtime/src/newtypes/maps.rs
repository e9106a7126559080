//! Objects whose keys are data.

/// A map that keeps its rules, by construction: `strict_map!(Type, Value, max_properties = 20)`.
#[macro_export]
macro_rules! strict_map {
    ($name:ident, $item:ty $(, $rule:ident = $value:expr)* $(,)?) => {
        $crate::__map!($name, $item, strict $(, $rule = $value)*);

        impl TryFrom<std::collections::BTreeMap<String, $item>> for $name {
            type Error = $crate::Constraint;

            fn try_from(
                entries: std::collections::BTreeMap<String, $item>,
            ) -> Result<Self, $crate::Constraint> {
                Self::RULES.check_size(entries.len()).map(|()| Self(entries))
            }
        }
    };
}

/// A map as it came, with its documented rules: `open_map!(Type, Value, min_properties = 1)`.
#[macro_export]
macro_rules! open_map {
    ($name:ident, $item:ty $(, $rule:ident = $value:expr)* $(,)?) => {
        $crate::__map!($name, $item, lenient $(, $rule = $value)*);

        impl $name {
            /// Whether the size lies within the documented bounds.
            pub fn is_documented(&self) -> bool {
                Self::RULES.check_size(self.0.len()).is_ok()
            }
        }

        impl From<std::collections::BTreeMap<String, $item>> for $name {
            fn from(entries: std::collections::BTreeMap<String, $item>) -> Self {
                Self(entries)
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __map {
    ($name:ident, $item:ty, $mode:ident $(, $rule:ident = $value:expr)*) => {
        impl $name {
            // All of the rules may be stated.
            #[allow(clippy::needless_update)]
            const RULES: $crate::ObjectRules =
                $crate::ObjectRules { $($rule: Some($value),)* ..$crate::ObjectRules::ANY };
        }

        impl std::ops::Deref for $name {
            type Target = std::collections::BTreeMap<String, $item>;

            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }

        impl From<$name> for std::collections::BTreeMap<String, $item> {
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

        $crate::__decode!($name, $mode, __M, |deserializer| {
            let entries: std::collections::BTreeMap<String, $item> =
                $crate::Decode::decode::<__M, __D>(deserializer)?;
            if $crate::__judges!($mode, __M)
                && let Err(rule) = Self::RULES.check_size(entries.len())
            {
                return Err($crate::__private::serde::de::Error::custom(rule));
            }
            Ok(Self(entries))
        });

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo::named::<Self>(
                stringify!($name),
                $crate::Shape::Object {
                    properties: &[],
                    unknown: $crate::UnknownFields::Kept($crate::info::<$item>),
                    rules: Self::RULES,
                },
            );
        }

        $crate::__json_schema!($name);
    };
}
