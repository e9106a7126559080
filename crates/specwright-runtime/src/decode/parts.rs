//! What the macros' way to read a type calls: lists, unions, exclusions and unknown properties.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use crate::{
    Constraint, Decode, DecodeOwned, Described, Json, Mode, Shape, info, keeps, repeated_item,
};

/// A list, whose items must differ where `unique_items` says so.
#[doc(hidden)]
pub fn __private_list<'de, M: Mode, T: DecodeOwned, D: Deserializer<'de>>(
    deserializer: D,
    unique_items: bool,
) -> Result<Vec<T>, D::Error> {
    if !unique_items {
        return Vec::<T>::decode::<M, D>(deserializer);
    }
    // Items differ as JSON; their types may keep less of them.
    let list = Json::deserialize(deserializer)?;
    if let Json::Array(items) = &list
        && repeated_item(items).is_some()
    {
        return Err(D::Error::custom(Constraint::UniqueItems));
    }
    Vec::<T>::decode::<M, _>(&list).map_err(D::Error::custom)
}

/// Which alternative of the union `T` a value is of, and the value.
#[doc(hidden)]
pub fn __private_union<'de, T: Described, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<(Json, Result<usize, Constraint>), D::Error> {
    let value = Json::deserialize(deserializer)?;
    let Shape::Union { alternatives, choice } = &info::<T>().shape else {
        return Err(D::Error::custom("a union"));
    };
    let chosen = crate::check::alternative(alternatives, *choice, &value);
    Ok((value, chosen))
}

/// Which alternatives of the union `T` a value is of, and the value.
#[doc(hidden)]
pub fn __private_matching<'de, T: Described, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<(Json, Vec<bool>), D::Error> {
    let value = Json::deserialize(deserializer)?;
    let Shape::Union { alternatives, .. } = &info::<T>().shape else {
        return Err(D::Error::custom("a union"));
    };
    let matching = crate::check::matching(alternatives, &value);
    Ok((value, matching))
}

/// A value of `B` which is not what `T` excludes.
#[doc(hidden)]
pub fn __private_excluding<'de, M: Mode, T: Described, B: DecodeOwned, D: Deserializer<'de>>(
    deserializer: D,
    judges: bool,
) -> Result<B, D::Error> {
    if !judges {
        return B::decode::<M, D>(deserializer);
    }
    let value = Json::deserialize(deserializer)?;
    if info::<T>().not.is_some_and(|not| keeps(not(), &value)) {
        return Err(D::Error::custom(Constraint::Not));
    }
    B::decode::<M, _>(&value).map_err(D::Error::custom)
}
