//! The Rust types of schemas of one document.

use specwright_document::Document;

use super::RustTypes;

const SPEC: &str = "
openapi: 3.0.3
info: { title: Shop, version: '1' }
paths:
  /things:
    post:
      operationId: addThing
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
      responses: { '204': { description: It is there. } }
components:
  schemas:
    Thing:
      type: object
      properties:
        id: { type: integer, readOnly: true }
        name: { allOf: [{ type: string }, { maxLength: 5 }] }
        secret: { type: string, format: password }
        sizes: { type: object, additionalProperties: { type: integer }, maxProperties: 3 }
        other: { $ref: '#/components/schemas/Unused' }
        plain: { type: array, items: { type: number, format: float } }
    Unused: { type: object, properties: { id: { type: integer, readOnly: true } } }
    Lonely: { type: object, properties: { id: { type: integer, writeOnly: true } } }
";

/// Compares the form of a schema, and what else is said of it.
#[track_caller]
fn check(pointer: &str, expected: Option<&str>) {
    let document = Document::parse("shop.yaml", SPEC).unwrap();
    let schema = document.root().pointer(&format!("/components/schemas{pointer}")).unwrap();
    let types = RustTypes::of(&document);
    let described = types.get(schema).map(|ty| {
        let traits =
            [(ty.is_named(), " named"), (ty.has_rules(), " rules"), (ty.is_strict(), " strict")];
        let traits = traits.iter().filter_map(|(holds, word)| holds.then_some(*word));
        format!("{}{}", ty.form(), traits.collect::<String>())
    });
    assert_eq!(described.as_deref(), expected);
}

#[test]
fn of_two_types_of_a_component_the_one_that_is_used_counts() {
    check("/Thing", Some("struct named"));
    check("/Thing/properties/other", Some("type #/components/schemas/Unused"));
    check("/Lonely", None);
}

#[test]
fn part_of_all_of_has_the_type_of_the_whole() {
    check("/Thing/properties/name", Some("newtype String named rules strict"));
    check("/Thing/properties/name/allOf/1", Some("newtype String named rules strict"));
}

#[test]
fn secrecy_is_not_a_rule() {
    check("/Thing/properties/secret", Some("secret named"));
}

#[test]
fn map_may_have_rules() {
    check("/Thing/properties/sizes", Some("newtype map named rules strict"));
    check("/Thing/properties/plain", Some("Vec"));
    check("/Thing/properties/plain/items", Some("f32"));
}
