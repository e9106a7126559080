//! The types that are the envelope of `x-envelope` around a result, and the name of the envelope.

use std::iter;

use super::strictness::reached;
use crate::model::{
    Envelope, EnvelopeType, Field, Indirection, Nullable, ObjectRules, Presence, Shape, Strictness,
    Success, Type, TypeDef, UnknownFields,
};

/// The names that an envelope without a schema of its own may take.
pub(super) const NAMES: [&str; 2] = ["Envelope", "ResultEnvelope"];

/// Finds the types that consist of a code, a message and perhaps a result, and nothing else. `free_name` is for an
/// envelope without a schema of its own.
pub(super) fn envelope_type(
    types: &[TypeDef],
    envelope: Option<&Envelope>,
    code: Option<&Type>,
    success: Option<&Success>,
    free_name: Option<&str>,
) -> Option<EnvelopeType> {
    let (envelope, code) = (envelope?, code?);
    let result = envelope.result.as_ref()?;
    success?;
    let wire_names = [&envelope.message.wire_name, &envelope.code.wire_name];
    let mut members = Vec::new();
    let mut fields: Option<Vec<Field>> = None;
    let mut bare = Vec::new();
    for def in types {
        let Some(found) = parts(def) else { continue };
        let is = |field: &&Field, wire_name: &str| field.wire_name == wire_name;
        let find = |wire_name: &str| found.iter().find(|field| is(field, wire_name));
        let (Some(message), Some(its_code)) = (find(wire_names[0]), find(wire_names[1])) else {
            continue;
        };
        let its_result = find(&result.property.wire_name);
        let is_envelope = is_plain(message, Presence::Required)
            && message.ty == Type::String
            && is_plain(its_code, Presence::Required)
            && its_code.ty == *code
            && its_result.is_none_or(|one| is_plain(one, Presence::Optional))
            && found.len() == 2 + usize::from(its_result.is_some());
        // An alias cannot lead back to itself.
        let is_recursive = |one: &Field| reached(iter::once(&one.ty), types).contains(&def.name);
        if !is_envelope || its_result.is_some_and(is_recursive) {
            continue;
        }
        match its_result {
            Some(_) => fields = fields.or_else(|| Some(found.to_vec())),
            None => bare.push(def.name.clone()),
        }
        members.push((def.name.clone(), its_result.map(|field| field.ty.clone())));
    }
    let own = match bare.as_slice() {
        [only] => Some(only.clone()),
        _ => free_name.map(str::to_owned),
    };
    Some(EnvelopeType { name: own?, fields: fields?, members })
}

/// The fields of an object that has nothing else to say.
fn parts(def: &TypeDef) -> Option<&[Field]> {
    match &def.shape {
        Shape::Object(object)
            if object.unknown == UnknownFields::Ignored
                && object.forbidden.is_empty()
                && object.rules == ObjectRules::default()
                && def.strictness == Strictness::Lenient =>
        {
            Some(&object.fields)
        }
        _ => None,
    }
}

fn is_plain(field: &Field, presence: Presence) -> bool {
    field.presence == presence
        && field.nullable == Nullable::No
        && field.indirection == Indirection::None
        && field.default.is_none()
}
