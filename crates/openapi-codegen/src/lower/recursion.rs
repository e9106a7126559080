//! Types that hold themselves: where a field needs a box.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Indirection, Shape, Type, TypeDef};

/// Boxes every field and alternative through which a type would hold itself. Arrays hold their items elsewhere
/// anyway.
pub(super) fn settle(types: &mut [TypeDef]) {
    let held: BTreeMap<String, Vec<String>> = types
        .iter()
        .map(|def| (def.name.clone(), held(&def.shape).into_iter().map(str::to_owned).collect()))
        .collect();
    for def in types {
        let owner = def.name.clone();
        let back = |ty: &Type| held_type(ty).is_some_and(|name| leads_to(name, &owner, &held));
        match &mut def.shape {
            Shape::Object(object) => {
                for field in object.fields.iter_mut().filter(|field| back(&field.ty)) {
                    field.indirection = Indirection::Boxed;
                }
            }
            Shape::Union(union) => {
                for one in union.alternatives.iter_mut().filter(|one| back(&one.ty)) {
                    one.indirection = Indirection::Boxed;
                }
            }
            _ => {}
        }
    }
}

/// The named types that a type holds itself.
fn held(shape: &Shape) -> Vec<&str> {
    match shape {
        Shape::Object(object) => {
            object.fields.iter().filter_map(|field| held_type(&field.ty)).collect()
        }
        Shape::Union(union) => {
            union.alternatives.iter().filter_map(|one| held_type(&one.ty)).collect()
        }
        Shape::Excluding { base, .. } => vec![base],
        _ => Vec::new(),
    }
}

/// The named type that a value holds itself. Arrays and maps hold theirs elsewhere.
fn held_type(ty: &Type) -> Option<&str> {
    match ty {
        Type::Named(name) => Some(name),
        Type::Nullable(inner) => held_type(inner),
        _ => None,
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
