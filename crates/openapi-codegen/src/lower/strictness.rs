//! Which way each type travels, and so how strict its Rust form is.

use std::collections::{BTreeMap, BTreeSet};

use super::schemas::Types;
use crate::model::{Operation, Strictness, Type, TypeDef};

/// Sets the strictness of every type: strict where only requests reach it, lenient where only
/// responses (or nothing) do, checked where both do.
pub(super) fn settle(types: Types, operations: &[Operation]) -> Vec<TypeDef> {
    let Types { mut defs, bases, .. } = types;
    let asked = operations.iter().flat_map(|operation| {
        let body = operation.body.iter().map(|body| &body.ty);
        operation.parameters.iter().map(|parameter| &parameter.ty).chain(body)
    });
    let answered = operations
        .iter()
        .flat_map(|operation| &operation.responses)
        .filter_map(|response| response.content.as_ref())
        .map(|content| &content.ty);
    let in_requests = reached(asked, &defs, &bases);
    let in_responses = reached(answered, &defs, &bases);
    for def in &mut defs {
        def.strictness = match (in_requests.contains(&def.name), in_responses.contains(&def.name)) {
            (true, false) => Strictness::Strict,
            (true, true) => Strictness::Checked,
            (false, _) => Strictness::Lenient,
        };
    }
    defs
}

fn reached<'a>(
    from: impl Iterator<Item = &'a Type>,
    defs: &'a [TypeDef],
    bases: &'a BTreeMap<String, Vec<String>>,
) -> BTreeSet<String> {
    let by_name: BTreeMap<&str, &TypeDef> =
        defs.iter().map(|def| (def.name.as_str(), def)).collect();
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = from.filter_map(named).collect();
    while let Some(name) = open.pop() {
        if found.insert(name.to_owned()) {
            let def = by_name.get(name);
            open.extend(def.into_iter().flat_map(|def| def.shape.parts()).filter_map(named));
            open.extend(bases.get(name).into_iter().flatten().map(String::as_str));
        }
    }
    found
}

fn named(ty: &Type) -> Option<&str> {
    match ty {
        Type::Named(name) => Some(name),
        Type::Array(item) => named(item),
        Type::Boolean | Type::Integer(_) | Type::Number | Type::String => None,
    }
}
