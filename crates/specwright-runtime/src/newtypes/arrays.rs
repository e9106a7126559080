//! Lists with rules.

/// A list that keeps its rules, by construction: `strict_array!(Type, Item, max_items = 20)`.
#[macro_export]
macro_rules! strict_array {
    ($name:ident, $item:ty $(, $rule:ident = $value:expr)* $(,)?) => {
        $crate::__array!($name, $item, strict $(, $rule = $value)*);

        impl TryFrom<Vec<$item>> for $name {
            type Error = $crate::Constraint;

            fn try_from(items: Vec<$item>) -> Result<Self, $crate::Constraint> {
                Self::RULES.check_size(items.len())?;
                if Self::RULES.unique_items
                    && items.iter().enumerate().any(|(index, item)| items[..index].contains(item))
                {
                    return Err($crate::Constraint::UniqueItems);
                }
                Ok(Self(items))
            }
        }
    };
}

/// A list as it came, with its documented rules: `open_array!(Type, Item, min_items = 1)`.
#[macro_export]
macro_rules! open_array {
    ($name:ident, $item:ty $(, $rule:ident = $value:expr)* $(,)?) => {
        $crate::__array!($name, $item, lenient $(, $rule = $value)*);

        impl $name {
            /// Whether the size lies within the documented bounds.
            pub fn is_documented(&self) -> bool {
                Self::RULES.check_size(self.0.len()).is_ok()
            }
        }

        impl From<Vec<$item>> for $name {
            fn from(items: Vec<$item>) -> Self {
                Self(items)
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __array {
    ($name:ident, $item:ty, $mode:ident $(, $rule:ident = $value:expr)*) => {
        impl $name {
            // All of the rules may be stated.
            #[allow(clippy::needless_update)]
            const RULES: $crate::ArrayRules = $crate::ArrayRules {
                $($rule: $crate::__array_rule!($rule, $value),)*
                ..$crate::ArrayRules::ANY
            };

            /// How many items there are at least.
            pub const MIN_ITEMS: usize = match Self::RULES.min_items {
                Some(count) => count,
                None => 0,
            };

            /// How many items there are at most; `usize::MAX` where there is no limit.
            pub const MAX_ITEMS: usize = match Self::RULES.max_items {
                Some(count) => count,
                None => usize::MAX,
            };
        }

        impl std::ops::Deref for $name {
            type Target = [$item];

            fn deref(&self) -> &[$item] {
                &self.0
            }
        }

        impl From<$name> for Vec<$item> {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl IntoIterator for $name {
            type Item = $item;
            type IntoIter = std::vec::IntoIter<$item>;

            fn into_iter(self) -> Self::IntoIter {
                self.0.into_iter()
            }
        }

        impl<'a> IntoIterator for &'a $name {
            type Item = &'a $item;
            type IntoIter = std::slice::Iter<'a, $item>;

            fn into_iter(self) -> Self::IntoIter {
                self.0.iter()
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
            let items = $crate::__private_list::<__M, $item, __D>(
                deserializer,
                $crate::__judges!($mode, __M) && Self::RULES.unique_items,
            )?;
            if $crate::__judges!($mode, __M)
                && let Err(rule) = Self::RULES.check_size(items.len())
            {
                return Err($crate::__private::serde::de::Error::custom(rule));
            }
            Ok(Self(items))
        });

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo::named::<Self>(
                stringify!($name),
                $crate::Shape::Array { item: $crate::info::<$item>, rules: Self::RULES },
            );
        }

        $crate::__json_schema!($name);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __array_rule {
    (unique_items, $value:expr) => {
        $value
    };
    ($rule:ident, $value:expr) => {
        Some($value)
    };
}
