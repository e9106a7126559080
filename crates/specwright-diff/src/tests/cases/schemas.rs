//! Cases: schemas, in requests mostly; `responses` has the same for answers where that differs.

use super::{ADDITIVE, BOTH, CALLERS, Case, DOCS, case};
use crate::change::Wire::*;

pub(super) const CASES: &[Case] = &[
    case(
        "remark: { type: string }",
        "remark: { type: string }\n        tone: { type: string }",
        ("property-added-optional", "request", ADDITIVE, &[RequestsAccepted]),
        ("property-removed", "request", BOTH, &[RequestsPassedOver]),
    ),
    case(
        "properties: { a: { type: string } }",
        "properties: { a: { type: string }, b: { type: string } }",
        ("property-added-optional", "request", ADDITIVE, &[RequestsAccepted]),
        ("property-removed", "request", BOTH, &[RequestsRefused]),
    ),
    case(
        "required: [height, width]\n      properties:",
        "required: [height, width, depth]\n      properties:\n        depth: { type: integer }",
        ("property-added-required", "request", CALLERS, &[RequestsRefused]),
        ("property-removed", "request", BOTH, &[RequestsPassedOver]),
    ),
    case(
        "required: [name, color]",
        "required: [name, color, remark]",
        ("property-required", "request", BOTH, &[RequestsRefused]),
        ("property-optional", "request", BOTH, &[RequestsAccepted]),
    ),
    case(
        "required: [name, color]",
        "required: [color, name]",
        ("same-meaning", "request", DOCS, &[]),
        ("same-meaning", "request", DOCS, &[]),
    ),
    // Both ways.
    case(
        "hint: { type: string }",
        "hint: { type: string }\n        more: { type: string }",
        ("property-added-optional", "both", ADDITIVE, &[RequestsAccepted, AnswersUnfamiliar]),
        ("property-removed", "both", BOTH, &[RequestsPassedOver, AnswersLacking]),
    ),
    case(
        "enum: [on, off]",
        "enum: [on, off, auto]",
        ("enum-value-added", "both", ADDITIVE, &[RequestsAccepted, AnswersUnfamiliar]),
        ("enum-value-removed", "both", BOTH, &[RequestsRefused, AnswersNarrower]),
    ),
    case(
        "level: { type: integer, minimum: 0, maximum: 10 }",
        "level: { type: integer, minimum: 0, maximum: 9 }",
        ("constraint-tightened", "both", BOTH, &[RequestsRefused, AnswersNarrower]),
        ("constraint-loosened", "both", ADDITIVE, &[RequestsAccepted, AnswersUnfamiliar]),
    ),
    case(
        "own: { type: string, readOnly: true }",
        "own: { type: string }",
        (
            "read-write-changed",
            "both",
            BOTH,
            &[RequestsRefused, RequestsAccepted, AnswersUnfamiliar, AnswersNarrower],
        ),
        (
            "read-write-changed",
            "both",
            BOTH,
            &[RequestsRefused, RequestsAccepted, AnswersUnfamiliar, AnswersNarrower],
        ),
    ),
    // One way only, whatever its object does.
    case(
        "own: { type: string, readOnly: true }",
        "own: { type: string, readOnly: true }\n        stamp: { type: string, readOnly: true }",
        ("property-added-optional", "response", ADDITIVE, &[AnswersUnfamiliar]),
        ("property-removed", "response", BOTH, &[AnswersLacking]),
    ),
    case(
        "own: { type: string, readOnly: true }",
        "own: { type: string, readOnly: true }\n        stamp: { type: string, writeOnly: true }",
        ("property-added-optional", "request", ADDITIVE, &[RequestsAccepted]),
        ("property-removed", "request", BOTH, &[RequestsPassedOver]),
    ),
    // Types.
    case(
        "bare: { type: integer }",
        "bare: { type: number }",
        ("type-changed", "request", BOTH, &[RequestsAccepted]),
        ("type-changed", "request", BOTH, &[RequestsRefused]),
    ),
    case(
        "bare: { type: integer }",
        "bare: { type: string }",
        ("type-changed", "request", BOTH, &[RequestsRefused, RequestsAccepted]),
        ("type-changed", "request", BOTH, &[RequestsRefused, RequestsAccepted]),
    ),
    case(
        "bare: { type: integer }",
        "bare: { type: integer, format: int32 }",
        ("format-changed", "request", BOTH, &[RequestsRefused]),
        ("format-changed", "request", BOTH, &[RequestsAccepted]),
    ),
    case(
        "bare: { type: integer }",
        "bare: { type: integer, format: int64 }",
        ("same-meaning", "request", DOCS, &[]),
        ("same-meaning", "request", DOCS, &[]),
    ),
    case(
        "format: date }",
        "format: date-time }",
        ("format-changed", "request", CALLERS, &[RequestsRefused, RequestsAccepted]),
        ("format-changed", "request", CALLERS, &[RequestsRefused, RequestsAccepted]),
    ),
    case(
        "remark: { type: string }",
        "remark: { type: string, format: password }",
        ("format-changed", "request", BOTH, &[]),
        ("format-changed", "request", BOTH, &[]),
    ),
    case(
        "remark: { type: string }",
        "remark: { type: string, nullable: true }",
        ("nullable-changed", "request", BOTH, &[RequestsAccepted]),
        ("nullable-changed", "request", BOTH, &[RequestsRefused]),
    ),
    case(
        "remark: { type: string }",
        "remark: { type: string, nullable: false }",
        ("same-meaning", "request", DOCS, &[]),
        ("same-meaning", "request", DOCS, &[]),
    ),
    // Rules. A plain `i64` becomes a newtype with the first of them.
    case(
        "bare: { type: integer }",
        "bare: { type: integer, minimum: 0 }",
        ("constraint-tightened", "request", BOTH, &[RequestsRefused]),
        ("constraint-loosened", "request", BOTH, &[RequestsAccepted]),
    ),
    // A named one is a newtype in any case, but only with rules does `new` give an `Option`.
    case(
        "NewPrice: { type: integer, minimum: 5 }",
        "NewPrice: { type: integer }",
        ("constraint-loosened", "request", CALLERS, &[RequestsAccepted]),
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
    ),
    case(
        "format: int32, minimum: 1, maximum: 100",
        "format: int32, minimum: 2, maximum: 100",
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
        ("constraint-loosened", "request", ADDITIVE, &[RequestsAccepted]),
    ),
    case(
        "format: int32, minimum: 1, maximum: 100",
        "format: int32, minimum: 1, exclusiveMinimum: true, maximum: 100",
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
        ("constraint-loosened", "request", ADDITIVE, &[RequestsAccepted]),
    ),
    case(
        "format: int32, minimum: 1, maximum: 100",
        "format: int32, minimum: 1, maximum: 100, exclusiveMaximum: true",
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
        ("constraint-loosened", "request", ADDITIVE, &[RequestsAccepted]),
    ),
    case(
        "format: int32, minimum: 1, maximum: 100",
        "format: int32, minimum: 1",
        ("constraint-loosened", "request", ADDITIVE, &[RequestsAccepted]),
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
    ),
    case(
        "multipleOf: 10",
        "multipleOf: 5",
        ("constraint-loosened", "request", ADDITIVE, &[RequestsAccepted]),
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
    ),
    case(
        "multipleOf: 10",
        "multipleOf: 15",
        ("constraint-changed", "request", CALLERS, &[RequestsRefused, RequestsAccepted]),
        ("constraint-changed", "request", CALLERS, &[RequestsRefused, RequestsAccepted]),
    ),
    case(
        "minLength: 2, maxLength: 20",
        "minLength: 3, maxLength: 20",
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
        ("constraint-loosened", "request", ADDITIVE, &[RequestsAccepted]),
    ),
    case(
        "minLength: 2, maxLength: 20",
        "minLength: 2, maxLength: 30",
        ("constraint-loosened", "request", ADDITIVE, &[RequestsAccepted]),
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
    ),
    case(
        "pattern: '^[a-z]+$'",
        "pattern: '^[a-y]+$'",
        ("constraint-changed", "request", CALLERS, &[RequestsRefused, RequestsAccepted]),
        ("constraint-changed", "request", CALLERS, &[RequestsRefused, RequestsAccepted]),
    ),
    case(
        "code: { type: string, pattern: '^[a-z]+$' }",
        "code: { type: string }",
        ("constraint-loosened", "request", BOTH, &[RequestsAccepted]),
        ("constraint-tightened", "request", BOTH, &[RequestsRefused]),
    ),
    case(
        "minItems: 1, maxItems: 5",
        "minItems: 2, maxItems: 5",
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
        ("constraint-loosened", "request", ADDITIVE, &[RequestsAccepted]),
    ),
    case(
        "minItems: 1, maxItems: 5",
        "minItems: 1, maxItems: 6",
        ("constraint-loosened", "request", ADDITIVE, &[RequestsAccepted]),
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
    ),
    case(
        "uniqueItems: true, ",
        "",
        ("constraint-loosened", "request", ADDITIVE, &[RequestsAccepted]),
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
    ),
    case(
        "items: { type: string, maxLength: 7 }",
        "items: { type: string, maxLength: 8 }",
        ("constraint-loosened", "request", ADDITIVE, &[RequestsAccepted]),
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
    ),
    case(
        "maxProperties: 3",
        "maxProperties: 2",
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
        ("constraint-loosened", "request", ADDITIVE, &[RequestsAccepted]),
    ),
    case(
        "maxProperties: 3,",
        "maxProperties: 3, minProperties: 1,",
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
        ("constraint-loosened", "request", ADDITIVE, &[RequestsAccepted]),
    ),
    // Enumerations.
    case(
        "enum: [red, blue]",
        "enum: [red, blue, green]",
        ("enum-value-added", "request", ADDITIVE, &[RequestsAccepted]),
        ("enum-value-removed", "request", BOTH, &[RequestsRefused]),
    ),
    case(
        "enum: [red, blue]",
        "enum: [blue, red]",
        ("same-meaning", "request", ADDITIVE, &[]),
        ("same-meaning", "request", ADDITIVE, &[]),
    ),
    case(
        "NewColor: { type: string, enum: [red, blue] }",
        "NewColor: { type: string }",
        ("enum-removed", "request", BOTH, &[RequestsAccepted]),
        ("enum-added", "request", BOTH, &[RequestsRefused]),
    ),
    // Objects.
    case(
        "open: { type: object, properties: { b: { type: string } } }",
        "open: { type: object, additionalProperties: false, properties: { b: { type: string } } }",
        ("additional-properties-changed", "request", CALLERS, &[RequestsRefused]),
        ("additional-properties-changed", "request", ADDITIVE, &[RequestsAccepted]),
    ),
    case(
        "open: { type: object, properties: { b: { type: string } } }",
        "open: { type: object, additionalProperties: true, properties: { b: { type: string } } }",
        ("additional-properties-changed", "request", ADDITIVE, &[]),
        ("additional-properties-changed", "request", BOTH, &[]),
    ),
    case(
        "additionalProperties: { type: integer }",
        "additionalProperties: { type: string }",
        ("type-changed", "request", BOTH, &[RequestsRefused, RequestsAccepted]),
        ("type-changed", "request", BOTH, &[RequestsRefused, RequestsAccepted]),
    ),
    case(
        "greeting: { type: string, default: hello }",
        "greeting: { type: string }",
        ("default-removed", "request", BOTH, &[AbsenceRead]),
        ("default-added", "request", ADDITIVE, &[AbsenceRead]),
    ),
    // Compositions.
    case(
        "        - { $ref: '#/components/schemas/NewSize' }\n        - { type: object, required: [depth]",
        "        - { type: object, required: [depth]",
        ("property-removed", "request", BOTH, &[RequestsPassedOver]),
        ("property-added-required", "request", CALLERS, &[RequestsRefused]),
    ),
    case(
        "properties: { depth: { type: integer } }",
        "properties: { depth: { type: integer }, weight: { type: integer } }",
        ("property-added-optional", "request", ADDITIVE, &[RequestsAccepted]),
        ("property-removed", "request", BOTH, &[RequestsPassedOver]),
    ),
    case(
        "- { title: Named, type: string, enum: [A3, A4] }",
        "- { title: Named, type: string, enum: [A3, A4] }\n        - { title: Yes, type: boolean }",
        ("alternative-added", "request", ADDITIVE, &[RequestsAccepted]),
        ("alternative-removed", "request", BOTH, &[RequestsRefused]),
    ),
    case(
        "title: Named, type: string, enum: [A3, A4]",
        "title: Paper, type: string, enum: [A3, A4]",
        ("alternative-renamed", "request", BOTH, &[]),
        ("alternative-renamed", "request", BOTH, &[]),
    ),
    case(
        "      oneOf:\n        - { title: Flat, type: integer, minimum: 1 }",
        "      anyOf:\n        - { title: Flat, type: integer, minimum: 1 }",
        ("composition-changed", "request", BOTH, &[RequestsRefused, RequestsAccepted]),
        ("composition-changed", "request", BOTH, &[RequestsRefused, RequestsAccepted]),
    ),
    case(
        "NewName: { type: string, not: { enum: [nobody] } }",
        "NewName: { type: string, not: { enum: [nobody, none] } }",
        ("exclusion-changed", "request", CALLERS, &[RequestsRefused, RequestsAccepted]),
        ("exclusion-changed", "request", CALLERS, &[RequestsRefused, RequestsAccepted]),
    ),
    case(
        "NewName: { type: string, not: { enum: [nobody] } }",
        "NewName: { type: string }",
        ("exclusion-changed", "request", BOTH, &[RequestsAccepted]),
        ("exclusion-changed", "request", BOTH, &[RequestsRefused]),
    ),
    case(
        "    NewSize:\n      type: object\n",
        "    NewSize:\n      type: object\n      discriminator: { propertyName: kind }\n",
        ("discriminator-changed", "request", BOTH, &[RequestsRefused, RequestsAccepted]),
        ("discriminator-changed", "request", BOTH, &[RequestsRefused, RequestsAccepted]),
    ),
    // Components.
    case(
        "    Unused: { type: string }\n",
        "    Unused: { type: string }\n    Another: { type: integer }\n",
        ("schema-added", "none", ADDITIVE, &[]),
        ("schema-removed", "none", BOTH, &[]),
    ),
    case(
        "    Unused: { type: string }\n",
        "    Idle: { type: string }\n",
        ("schema-renamed", "none", BOTH, &[]),
        ("schema-renamed", "none", BOTH, &[]),
    ),
    case(
        "price: { $ref: '#/components/schemas/NewPrice' }",
        "price: { type: integer, minimum: 5 }",
        ("schema-replaced", "request", BOTH, &[]),
        ("schema-replaced", "request", BOTH, &[]),
    ),
    // Strict as long as nobody answers it. A struct stays what it is.
    case(
        "        '204': { description: It is set. }",
        "        '204': { description: It is set. }\n        '409': { description: Too large., content: { application/json: { schema: { $ref: '#/components/schemas/NewSize' } } } }",
        ("schema-direction-changed", "both", ADDITIVE, &[]),
        ("status-removed", "response", BOTH, &[AnswersNarrower]),
    ),
    // A closed enumeration gets an `Unknown`, and is `Copy` no more.
    case(
        "        '204': { description: It is set. }",
        "        '204': { description: It is set. }\n        '409': { description: Too large., content: { application/json: { schema: { $ref: '#/components/schemas/NewColor' } } } }",
        ("schema-direction-changed", "both", BOTH, &[]),
        ("schema-direction-changed", "both", BOTH, &[]),
    ),
    // The same for what stands inline in a struct.
    case(
        "        '204': { description: It is set. }",
        "        '204': { description: It is set. }\n        '409': { description: Too large., content: { application/json: { schema: { $ref: '#/components/schemas/NewThing' } } } }",
        ("schema-direction-changed", "both", CALLERS, &[]),
        ("schema-direction-changed", "both", CALLERS, &[]),
    ),
    // What could be made of right values only can be made of any.
    case(
        "        '204': { description: It is set. }",
        "        '204': { description: It is set. }\n        '409': { description: Too large., content: { application/json: { schema: { $ref: '#/components/schemas/NewPrice' } } } }",
        ("schema-direction-changed", "both", CALLERS, &[]),
        ("schema-direction-changed", "both", CALLERS, &[]),
    ),
    case(
        "description: A thing for the shelf.",
        "description: Something for the shelf.",
        ("documentation-changed", "request", DOCS, &[]),
        ("documentation-changed", "request", DOCS, &[]),
    ),
    case(
        "description: A thing for the shelf.",
        "description: A thing for the shelf.\n      example: { name: Lamp, color: red }",
        ("example-changed", "request", DOCS, &[]),
        ("example-changed", "request", DOCS, &[]),
    ),
    case(
        "remark: { type: string }",
        "remark: { type: string, writeOnly: true }",
        ("same-meaning", "request", DOCS, &[]),
        ("same-meaning", "request", DOCS, &[]),
    ),
    case(
        "      allOf:\n        - { $ref: '#/components/schemas/NewSize' }\n        - { type: object, required: [depth], properties: { depth: { type: integer } } }",
        "      type: object\n      required: [height, width, depth]\n      properties: { height: { type: integer }, width: { type: integer }, depth: { type: integer } }",
        ("same-meaning", "request", DOCS, &[]),
        ("same-meaning", "request", DOCS, &[]),
    ),
    case(
        "        - { $ref: '#/components/schemas/NewSize' }\n        - { type: object, required: [depth], properties: { depth: { type: integer } } }",
        "        - { type: object, required: [depth], properties: { depth: { type: integer } } }\n        - { $ref: '#/components/schemas/NewSize' }",
        ("properties-reordered", "request", CALLERS, &[]),
        ("properties-reordered", "request", CALLERS, &[]),
    ),
];
