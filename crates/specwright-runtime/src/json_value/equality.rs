//! JSON values into whether they are equal, and where an array repeats an item.

use super::{Json, Object};

/// The index of the first item that equals an earlier one: what `uniqueItems` forbids.
///
/// Items are sorted, not compared each with each, so that a long array does not take long.
pub fn repeated_item(items: &[Json]) -> Option<usize> {
    let mut sorted: Vec<(Canonical, usize)> = items.iter().map(Canonical::of).zip(0..).collect();
    sorted.sort_unstable();
    let neighbours = sorted.array_windows();
    neighbours.filter(|[(one, _), (next, _)]| one == next).map(|[_, (_, index)]| *index).min()
}

impl PartialEq for Json {
    fn eq(&self, other: &Json) -> bool {
        match (self, other) {
            (Json::Null, Json::Null) => true,
            (Json::Boolean(one), Json::Boolean(other)) => one == other,
            (Json::String(one), Json::String(other)) => one == other,
            (Json::Array(one), Json::Array(other)) => one == other,
            (Json::Object(one), Json::Object(other)) => one == other,
            (one, other) => match (Figure::of(one), Figure::of(other)) {
                (Some(one), Some(other)) => one == other,
                (_, None) | (None, _) => false,
            },
        }
    }
}

impl PartialEq for Object {
    fn eq(&self, other: &Object) -> bool {
        self.len() == other.len() && self.sorted() == other.sorted()
    }
}

impl Object {
    /// Entries by key; those of one key in the order of the text.
    fn sorted(&self) -> Vec<&(String, Json)> {
        let mut entries: Vec<_> = self.0.iter().collect();
        entries.sort_by(|(one, _), (other, _)| one.cmp(other));
        entries
    }
}

/// A value in the one form that all its equals share. Its order means nothing else than that.
///
/// Keys are sorted once, here: to compare two values takes no longer than to read the shorter one.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Canonical<'a> {
    Null,
    Boolean(bool),
    Number(Figure),
    String(&'a str),
    Array(Vec<Canonical<'a>>),
    Object(Vec<(&'a str, Canonical<'a>)>),
}

impl Canonical<'_> {
    fn of(value: &Json) -> Canonical<'_> {
        match value {
            Json::Null => Canonical::Null,
            Json::Boolean(value) => Canonical::Boolean(*value),
            Json::Integer(value) => Canonical::Number(Figure::Whole((*value).into())),
            Json::Unsigned(value) => Canonical::Number(Figure::Whole((*value).into())),
            Json::Number(value) => Canonical::Number(Figure::of_float(*value)),
            Json::String(value) => Canonical::String(value),
            Json::Array(items) => Canonical::Array(items.iter().map(Canonical::of).collect()),
            Json::Object(object) => {
                let entries = object.sorted().into_iter();
                Canonical::Object(entries.map(|(key, value)| (&**key, Self::of(value))).collect())
            }
        }
    }
}

/// A number in the one form that all its equals share.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Figure {
    Whole(i128),
    /// The bits of a number that no integer of 64 bits equals.
    Other(u64),
}

impl Figure {
    fn of(value: &Json) -> Option<Figure> {
        match value {
            Json::Integer(value) => Some(Figure::Whole((*value).into())),
            Json::Unsigned(value) => Some(Figure::Whole((*value).into())),
            Json::Number(value) => Some(Figure::of_float(*value)),
            Json::Null | Json::Boolean(_) | Json::String(_) => None,
            Json::Array(_) | Json::Object(_) => None,
        }
    }

    fn of_float(value: f64) -> Figure {
        // A whole number of this size is exact as an `i128`, and zero loses its sign.
        if value.fract() == 0.0 && value.abs() <= u64::MAX as f64 {
            Figure::Whole(value as i128)
        } else {
            Figure::Other(value.to_bits())
        }
    }
}
