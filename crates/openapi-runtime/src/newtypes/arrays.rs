//! Lists with sizes.

use crate::Constraint;

/// A list whose size lies within bounds, by construction: `strict_array!(Type, Item, None, Some(20))`.
#[macro_export]
macro_rules! strict_array {
    ($name:ident, $item:ty, $min_items:expr, $max_items:expr) => {
        $crate::__array!($name, $item, $min_items, $max_items);

        impl TryFrom<Vec<$item>> for $name {
            type Error = $crate::Constraint;

            fn try_from(items: Vec<$item>) -> Result<Self, $crate::Constraint> {
                $crate::__private_items(items.len(), $min_items, $max_items).map(|()| Self(items))
            }
        }

        $crate::__decode!($name, |deserializer| {
            let items = <Vec<$item> as $crate::Decode>::decode(deserializer)?;
            items.try_into().map_err($crate::__private::serde::de::Error::custom)
        });
    };
}

/// A list as it came, with its documented sizes: `open_array!(Type, Item, None, None)`.
#[macro_export]
macro_rules! open_array {
    ($name:ident, $item:ty, $min_items:expr, $max_items:expr) => {
        $crate::__array!($name, $item, $min_items, $max_items);

        impl $name {
            /// Whether the size lies within the documented bounds.
            pub fn is_documented(&self) -> bool {
                $crate::__private_items(self.0.len(), $min_items, $max_items).is_ok()
            }
        }

        impl From<Vec<$item>> for $name {
            fn from(items: Vec<$item>) -> Self {
                Self(items)
            }
        }

        $crate::__decode!($name, |deserializer| {
            <Vec<$item> as $crate::Decode>::decode(deserializer).map(Self)
        });
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __array {
    ($name:ident, $item:ty, $min_items:expr, $max_items:expr) => {
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

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = $crate::TypeInfo::named::<Self>(
                stringify!($name),
                $crate::Shape::Array {
                    item: $crate::info::<$item>,
                    min_items: $min_items,
                    max_items: $max_items,
                },
            );
        }

        $crate::__json_schema!($name);
    };
}

/// Holds a list against its sizes.
#[doc(hidden)]
pub fn __private_items(
    items: usize,
    min_items: Option<usize>,
    max_items: Option<usize>,
) -> Result<(), Constraint> {
    match (min_items, max_items) {
        (Some(limit), _) if items < limit => Err(Constraint::MinItems(limit)),
        (_, Some(limit)) if items > limit => Err(Constraint::MaxItems(limit)),
        _ => Ok(()),
    }
}
