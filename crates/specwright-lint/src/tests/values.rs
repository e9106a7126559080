//! Schemas, components and texts with one thing changed.

use expect_test::expect;

use super::check;

#[test]
fn changed_schemas_have_their_findings() {
    let names = "x-enum-varnames: [Rung, NoBell]\n";
    check(
        names,
        "",
        expect![[r#"
            132 enum-names: the enum `Code` has no `x-enum-varnames`
        "#]],
    );
    check(
        names,
        "x-enum-varnames: [Rung]\n",
        expect![[r#"
            133 enum-names: `x-enum-varnames` of `Code` has 1, and the enum has 2
        "#]],
    );
    check(
        names,
        "x-enum-varnames: [Rung, Rung]\n",
        expect![[r#"
            133 enum-names: `Rung` in `x-enum-varnames` of `Code` stands twice
        "#]],
    );
    let said = "x-enum-descriptions: [The bell rang., There is no such bell.]\n";
    check(
        said,
        "",
        expect![[r#"
            132 enum-names: the enum `Code` has no `x-enum-descriptions`
        "#]],
    );
    check(
        said,
        "x-enum-descriptions: [The bell rang., The bell rang.]\n",
        expect![[r#"
            134 enum-names: `The bell rang.` in `x-enum-descriptions` of `Code` stands twice
        "#]],
    );
    check(
        "type: array\ndescription: Each part of a bell.\n",
        "type: array\n",
        expect![[r#"
            114 description-missing: the schema `BellParts` has no `description`
        "#]],
    );
    check(
        "description: Which bell.\n",
        "",
        expect![[r#"
            93 description-missing: the parameter `bell` has no `description`
        "#]],
    );
    check(
        "description: What comes back from the hill.\n",
        "",
        expect![[r#"
            50 description-missing: the header `X-Echo` has no `description`
        "#]],
    );
    check(
        "tower: { type: http, scheme: basic, description: Who may ring. }\n",
        "tower: { type: http, scheme: basic }\n",
        expect![[r#"
            91 description-missing: the security scheme `tower` has no `description`
        "#]],
    );
    check(
        "host: { default: tower.example, description: Where the tower stands. }\n",
        "host: { default: tower.example }\n",
        expect![[r#"
            6 description-missing: the server's variable `host` has no `description`
        "#]],
    );
    check(
        "- { name: bells, description: What hangs in the tower. }\n",
        "- { name: bells }\n",
        expect![[r#"
            10 description-missing: the tag `bells` has no `description`
        "#]],
    );
    check(
        "items: { type: integer, format: int32 }\n",
        "items: { type: integer }\n",
        expect![[r#"
            118 integer-format: the integer `BellParts` has no `format`
        "#]],
    );
    check(
        "X-Echo:\n",
        "X-Guid:\n",
        expect![[r#"
            50 secret-format: `X-Guid` is a secret by its name, and shown in logs
        "#]],
    );
}

#[test]
fn changed_components_have_their_findings() {
    check(
        "- $ref: '#/components/parameters/Bell'\n",
        "- { name: bell, in: path, required: true, description: One., schema: { type: string }, example: a }\n",
        expect![[r#"
            93 component-unused: nothing refers to `Bell` of `components.parameters`
            108 component-unused: nothing refers to `Bell` of `components.schemas`
        "#]],
    );
    check(
        "tower: { type: http, scheme: basic, description: Who may ring. }\n",
        "Tower: { type: http, scheme: basic, description: Who may ring. }\n",
        expect![[r#"
            91 component-name: `Tower` of `components.securitySchemes` is not in camelCase
            91 component-unused: nothing refers to `Tower` of `components.securitySchemes`
        "#]],
    );
    // Who refers only to itself is not used.
    check(
        "TuneName:\n",
        "Peal:\n  type: object\n  description: A tune in a tune.\n  properties: { peal: { $ref: '#/components/schemas/Peal' } }\nTuneName:\n",
        expect![[r#"
            119 component-unused: nothing refers to `Peal` of `components.schemas`
        "#]],
    );
    // Who has a base with a discriminator may come in its place.
    check(
        "RingBellBody:\n  type: object\n",
        "Gentle:\n  description: Ring gently.\n  allOf: [{ $ref: '#/components/schemas/RingBellBody' }]\n\
         RingBellBody:\n  discriminator: { propertyName: tune }\n  type: object\n",
        expect![[""]],
    );
}

#[test]
fn changed_texts_have_their_findings() {
    let which = "description: Which bell.\n";
    check(
        which,
        "description: Which bell\n",
        expect![[r#"
            97 sentence: this text of `description` does not end with a full stop
        "#]],
    );
    check(which, "description: '`bell` as on the plate.'\n", expect![[""]]);
    check(
        which,
        "description: Which bell.  Any will do.\n",
        expect![[r#"
            97 text-unfinished: this text of `description` has two blanks in a row
        "#]],
    );
    check(
        which,
        "description: ' Which bell.'\n",
        expect![[r#"
            97 text-unfinished: this text of `description` begins or ends with a blank
        "#]],
    );
    check(which, "description: |\n  Which bell.\n", expect![[""]]);
    check(
        "x-preconditions: [The bell hangs.]\n",
        "x-preconditions: [bell hangs]\n",
        expect![[r#"
        23 sentence: this text of `x-preconditions` begins with a small letter
    "#]],
    );
    check(
        "x-enum-descriptions: [The bell rang., There is no such bell.]\n",
        "x-enum-descriptions: [The bell rang, There is no such bell.]\n",
        expect![[r#"
            134 sentence: this text of `x-enum-descriptions` does not end with a full stop
        "#]],
    );
    check(
        "x-unverified: No page names this header.\n",
        "x-unverified: No page names this header\n",
        expect![[r#"
            52 sentence: this text of `x-unverified` does not end with a full stop
        "#]],
    );
    // What an example holds is no text of ours.
    check("message: ding dong\n", "message: todo\ndescription: lower  case\n", expect![[""]]);
}
