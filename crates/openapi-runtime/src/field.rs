//! Serde helpers for fields that may be absent, null or both.

use serde::{Deserialize, Deserializer};

/// Reads a property that is there, so that `null` counts only where the type itself allows it. Stands
/// beside `#[serde(default)]`, which covers the absent one.
///
/// # Errors
/// The deserializer's, for the value.
pub fn present<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// Reads a property that must be there and may be `null`.
///
/// # Errors
/// The deserializer's, for the value.
pub fn nullable<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::deserialize(deserializer)
}
