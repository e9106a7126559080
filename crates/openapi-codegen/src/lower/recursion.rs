//! Types that hold themselves: where a field needs a box.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Field, Indirection, Shape, Type, TypeDef};

/// Boxes every field through which a type would hold itself. Arrays hold their items elsewhere
/// anyway.
pub(super) fn settle(types: &mut [TypeDef]) {
    let held: BTreeMap<String, Vec<String>> = types
        .iter()
        .map(|def| (def.name.clone(), def.shape.fields().iter().filter_map(held_type).collect()))
        .collect();
    for def in types {
        let owner = def.name.clone();
        let Shape::Object { fields, .. } = &mut def.shape else {
            continue;
        };
        for field in fields {
            if held_type(field).is_some_and(|name| leads_to(&name, &owner, &held)) {
                field.indirection = Indirection::Boxed;
            }
        }
    }
}

/// The named type that a field holds itself.
fn held_type(field: &Field) -> Option<String> {
    match &field.ty {
        Type::Named(name) => Some(name.clone()),
        Type::Boolean | Type::Integer(_) | Type::Number | Type::String | Type::Array(_) => None,
    }
}

fn leads_to(from: &str, to: &str, held: &BTreeMap<String, Vec<String>>) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(name) = open.pop() {
        if name == to {
            return true;
        }
        if seen.insert(name) {
            open.extend(held.get(name).into_iter().flatten().map(String::as_str));
        }
    }
    false
}
