//! Which way each type travels, and so how strict its Rust form is.

use std::collections::{BTreeMap, BTreeSet};

use super::schemas::Types;
use crate::model::{Operation, Strictness, Type, TypeDef};

/// Sets the strictness of every type: strict where only requests reach it, lenient where only
/// responses (or nothing) do, checked where both do. Types of one direction that nothing uses go.
pub(super) fn settle(types: Types, operations: &[&Operation]) -> Vec<TypeDef> {
    let Types { mut defs, one_way, .. } = types;
    let asked = operations.iter().flat_map(|operation| {
        let bodies = operation.body.iter().flat_map(|body| &body.contents);
        let bodies = bodies.filter_map(|content| content.codec.ty());
        operation.parameters.iter().map(|parameter| &parameter.ty).chain(bodies)
    });
    let answered =
        operations.iter().flat_map(|operation| &operation.responses).flat_map(|response| {
            let bodies = response.contents.iter().filter_map(|content| content.codec.ty());
            response.headers.iter().map(|header| &header.ty).chain(bodies)
        });
    let in_requests = reached(asked, &defs);
    let in_responses = reached(answered, &defs);
    for def in &mut defs {
        def.strictness = match (in_requests.contains(&def.name), in_responses.contains(&def.name)) {
            (true, false) => Strictness::Strict,
            (true, true) => Strictness::Checked,
            (false, _) => Strictness::Lenient,
        };
    }
    let used = |name: &String| in_requests.contains(name) || in_responses.contains(name);
    defs.retain(|def| !one_way.contains(&def.name) || used(&def.name));
    defs
}

/// The named types that these are, or are built of.
pub(super) fn reached<'a>(
    from: impl Iterator<Item = &'a Type>,
    defs: &'a [TypeDef],
) -> BTreeSet<String> {
    let by_name: BTreeMap<&str, &TypeDef> =
        defs.iter().map(|def| (def.name.as_str(), def)).collect();
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = from.filter_map(Type::named).collect();
    while let Some(name) = open.pop() {
        if found.insert(name.to_owned())
            && let Some(def) = by_name.get(name)
        {
            open.extend(def.shape.parts().into_iter().filter_map(Type::named));
            open.extend(def.shape.bases());
        }
    }
    found
}
