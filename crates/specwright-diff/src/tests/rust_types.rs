//! What a change means in Rust, where that depends on the Rust type that the generator makes of a schema.

use super::changes;
use crate::change::Rust;

/// A document with a component `Thing` that requests contain.
fn document(thing: &str) -> String {
    format!(
        "
openapi: 3.0.3
info: {{ title: Shop, version: '1' }}
paths:
  /things:
    post:
      operationId: addThing
      requestBody:
        required: true
        content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Thing' }} }} }}
      responses: {{ '204': {{ description: It is there. }} }}
components:
  schemas:
    Thing: {thing}
    Base: {{ type: object, properties: {{ kind: {{ type: string }} }} }}
"
    )
}

/// Compares two versions of `Thing`.
fn check(old: &str, new: &str, expected: Rust) {
    let found = changes(&document(old), &document(new));
    let effect = found.iter().map(|change| change.rust).max();
    assert_eq!(effect, Some(expected), "{old} -> {new}: {found:#?}");
}

#[test]
fn part_of_all_of_has_the_type_of_the_whole() {
    let property = |rules: &str| {
        format!("{{ properties: {{ name: {{ allOf: [{{ type: string{rules} }}] }} }} }}")
    };
    check(&property(""), &property(", maxLength: 5"), Rust::BOTH);
    check(&property(", maxLength: 6"), &property(", maxLength: 5"), Rust::CALLERS);
}

#[test]
fn property_of_composed_object_leaves_a_struct() {
    let whole = |more: &str| {
        format!("{{ allOf: [{{ $ref: '#/components/schemas/Base' }}, {{ type: object{more} }}] }}")
    };
    check(&whole(""), &whole(", properties: { size: { type: integer } }"), Rust::Additive);
}

#[test]
fn rules_of_a_map_make_a_newtype() {
    let map = |rules: &str| {
        format!(
            "{{ type: object, properties: {{ sizes: {{ type: object, additionalProperties: {{ type: integer }}{rules} }} }} }}"
        )
    };
    check(&map(""), &map(", maxProperties: 5"), Rust::BOTH);
    check(&map(", maxProperties: 5"), &map(", maxProperties: 6"), Rust::Additive);
}

#[test]
fn first_rule_of_a_secret_restricts_its_constructor() {
    let secret = "{ type: string, format: password }";
    let long = "{ type: string, format: password, minLength: 0 }";
    check(secret, long, Rust::CALLERS);
}

/// The keyword `links` of a response leads to no value; a property of that name does.
#[test]
fn component_of_property_named_like_a_keyword_is_used() {
    let links = "{ type: object, properties: { links: { $ref: '#/components/schemas/Base' } } }";
    let unused = "{ type: object, properties: { links: { type: string } } }";
    let found = changes(&document(unused), &document(links));
    assert!(
        found.iter().any(|change| change.kind.name == "schema-direction-changed"),
        "{found:#?}"
    );
}
