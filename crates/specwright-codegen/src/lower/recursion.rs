//! Types that hold themselves: where a field needs a box, and where a choice cannot keep several alternatives.

use std::collections::BTreeMap;

use crate::model::{Choice, Indirection, Shape, Type, TypeDef};

/// Boxes every field and alternative through which a type would hold itself. Arrays hold their items
/// elsewhere anyway.
pub(super) fn settle(types: &mut [TypeDef]) {
    let circles = circles(types, held);
    for def in types {
        let own = circles.get(&def.name).copied();
        let back = |ty: &Type| held_type(ty).is_some_and(|name| circles.get(name).copied() == own);
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

/// Keeps one alternative only where several lead back to their choice: each would hold all that is below, so that a
/// value doubled with every level.
pub(super) fn keep_one(types: &mut [TypeDef]) {
    let circles = circles(types, built_of);
    for def in types {
        let own = circles.get(&def.name).copied();
        let Shape::Union(union) = &mut def.shape else {
            continue;
        };
        let names = union.alternatives.iter().filter_map(|one| one.ty.named());
        let back = names.filter(|name| circles.get(*name).copied() == own).count();
        if union.choice == Choice::Together && back > 1 {
            union.choice = Choice::Any;
        }
    }
}

/// The types that are choices among themselves, or all but themselves: to judge a value, each would be
/// asked again about the very same one.
pub(super) fn endless(types: &[TypeDef]) -> Vec<&TypeDef> {
    let circles = circles(types, asked);
    let leads_back = |def: &&TypeDef| {
        asked(&def.shape).iter().any(|name| circles.get(*name) == circles.get(&def.name))
    };
    types.iter().filter(leads_back).collect()
}

/// A number for each type, the same for those that lead to each other: the strongly connected
/// components of what leads to what, by Kosaraju's two searches.
fn circles(types: &[TypeDef], leads_to: fn(&Shape) -> Vec<&str>) -> BTreeMap<String, usize> {
    let index: BTreeMap<&str, usize> =
        types.iter().enumerate().map(|(index, def)| (def.name.as_str(), index)).collect();
    let mut forwards: Vec<Vec<usize>> = Vec::new();
    let mut backwards: Vec<Vec<usize>> = vec![Vec::new(); types.len()];
    for (from, def) in types.iter().enumerate() {
        let to = leads_to(&def.shape).into_iter().filter_map(|name| index.get(name).copied());
        forwards.push(to.collect());
        for to in &forwards[from] {
            backwards[*to].push(from);
        }
    }
    let mut order = Vec::new();
    let mut seen = vec![false; types.len()];
    for start in 0..types.len() {
        search(start, &forwards, &mut seen, |finished| order.push(finished));
    }
    let mut circle = vec![0; types.len()];
    let mut seen = vec![false; types.len()];
    for start in order.into_iter().rev() {
        search(start, &backwards, &mut seen, |member| circle[member] = start);
    }
    types.iter().zip(circle).map(|(def, circle)| (def.name.clone(), circle)).collect()
}

/// Visits what was not seen yet from `start` on, and tells of each when all behind it is done.
fn search(start: usize, edges: &[Vec<usize>], seen: &mut [bool], mut finished: impl FnMut(usize)) {
    if std::mem::replace(&mut seen[start], true) {
        return;
    }
    let mut path = vec![(start, 0)];
    while let Some((node, next)) = path.last_mut() {
        match edges[*node].get(*next) {
            Some(to) => {
                *next += 1;
                if !std::mem::replace(&mut seen[*to], true) {
                    path.push((*to, 0));
                }
            }
            None => {
                finished(*node);
                path.pop();
            }
        }
    }
}

/// The named types that are asked about the very value that a type is asked about.
fn asked(shape: &Shape) -> Vec<&str> {
    match shape {
        Shape::Union(union) => {
            union.alternatives.iter().filter_map(|one| held_type(&one.ty)).collect()
        }
        _ => shape.bases(),
    }
}

/// The named types that a type is built of.
fn built_of(shape: &Shape) -> Vec<&str> {
    let parts = shape.parts().into_iter().filter_map(Type::named);
    parts.chain(shape.bases()).collect()
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
