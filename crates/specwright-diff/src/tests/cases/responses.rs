//! Cases: responses, their headers and what they hold.

use super::{ADDITIVE, BOTH, Case, DOCS, IMPLEMENTERS, case};
use crate::change::Wire::*;

pub(super) const CASES: &[Case] = &[
    case(
        "        '204': { description: It is set. }",
        "        '204': { description: It is set. }\n        '409': { description: It is too large. }",
        ("status-added", "response", ADDITIVE, &[AnswersUnfamiliar]),
        ("status-removed", "response", BOTH, &[AnswersNarrower]),
    ),
    case(
        "        '204': { description: It is set. }",
        "        '204': { description: It is set. }\n        5XX: { description: The shop is closed. }",
        ("status-added", "response", ADDITIVE, &[AnswersUnfamiliar]),
        ("status-removed", "response", BOTH, &[AnswersNarrower]),
    ),
    case(
        "        '204': { description: It is set. }",
        "        '204': { description: It is set. }\n        default: { description: Anything else. }",
        ("status-added", "response", ADDITIVE, &[AnswersUnfamiliar]),
        ("status-removed", "response", BOTH, &[AnswersNarrower]),
    ),
    // The first success is what a call gives.
    case(
        "        '204': { description: It is set. }",
        "        '200':\n          description: It is set.\n          content: { application/json: { schema: { type: integer } } }\n        '204': { description: It is set. }",
        ("status-added", "response", super::CALLERS, &[AnswersUnfamiliar]),
        ("status-removed", "response", BOTH, &[AnswersNarrower]),
    ),
    case(
        "description: It was refused.",
        "description: No.",
        ("documentation-changed", "response", DOCS, &[]),
        ("documentation-changed", "response", DOCS, &[]),
    ),
    case(
        "            X-Next: { schema: { type: string } }\n",
        "            X-Next: { schema: { type: string } }\n            X-Last: { schema: { type: string } }\n",
        ("header-added", "response", ADDITIVE, &[AnswersUnfamiliar]),
        ("header-removed", "response", BOTH, &[AnswersLacking]),
    ),
    case(
        "            X-Next: { schema: { type: string } }\n",
        "            X-Next: { schema: { type: string } }\n            X-Last: { required: true, schema: { type: string } }\n",
        ("header-added", "response", IMPLEMENTERS, &[AnswersUnfamiliar]),
        ("header-removed", "response", BOTH, &[AnswersLacking]),
    ),
    // A variant without fields gets some.
    case(
        "        '204': { description: It is set. }",
        "        '204': { description: It is set., headers: { X-Next: { schema: { type: string } } } }",
        ("header-added", "response", BOTH, &[AnswersUnfamiliar]),
        ("header-removed", "response", BOTH, &[AnswersLacking]),
    ),
    // The response of a range of statuses has a field for its status.
    case(
        "        5XX: { description: The shop is closed. }",
        "        5XX: { description: The shop is closed., headers: { X-Next: { schema: { type: string } } } }",
        ("header-added", "response", ADDITIVE, &[AnswersUnfamiliar]),
        ("header-removed", "response", BOTH, &[AnswersLacking]),
    ),
    // It is that of status 404 too.
    case(
        "      description: It was refused.\n",
        "      description: It was refused.\n      headers: { X-Next: { schema: { type: string } } }\n",
        ("header-added", "response", BOTH, &[AnswersUnfamiliar]),
        ("header-removed", "response", BOTH, &[AnswersLacking]),
    ),
    case(
        "X-Next: { schema",
        "X-Next: { required: true, schema",
        ("header-required", "response", BOTH, &[AnswersNarrower]),
        ("header-optional", "response", BOTH, &[AnswersLacking]),
    ),
    case(
        "X-Total: { required: true, schema: { type: integer } }",
        "X-Total: { required: true, schema: { type: string } }",
        ("type-changed", "response", BOTH, &[AnswersUnfamiliar, AnswersNarrower]),
        ("type-changed", "response", BOTH, &[AnswersUnfamiliar, AnswersNarrower]),
    ),
    case(
        "        '204': { description: It is set. }",
        "        '204': { description: It is set., headers: {} }",
        ("same-meaning", "response", DOCS, &[]),
        ("same-meaning", "response", DOCS, &[]),
    ),
    case(
        "          content: { application/json: { schema: { $ref: '#/components/schemas/SoldThing' } } }",
        "          content: { application/json: { schema: { $ref: '#/components/schemas/SoldThing' } }, text/plain: { schema: { type: string } } }",
        ("media-type-added", "response", BOTH, &[AnswersUnfamiliar]),
        ("media-type-removed", "response", BOTH, &[AnswersNarrower]),
    ),
    case(
        "          content: { application/json: { schema: { $ref: '#/components/schemas/SoldThing' } } }\n",
        "",
        ("media-type-removed", "response", BOTH, &[AnswersLacking]),
        ("media-type-added", "response", BOTH, &[AnswersUnfamiliar]),
    ),
    case(
        "          content: { application/json: { schema: { $ref: '#/components/schemas/SoldThing' } } }",
        "          content: { application/json: { schema: { $ref: '#/components/schemas/SoldProblem' } } }",
        ("schema-replaced", "response", BOTH, &[]),
        ("schema-replaced", "response", BOTH, &[]),
    ),
    case(
        "        '404': { $ref: '#/components/responses/Problem' }\n",
        "        '404': { description: It was refused., content: { application/json: { schema: { $ref: '#/components/schemas/SoldProblem' } } } }\n",
        ("same-meaning", "response", DOCS, &[]),
        ("same-meaning", "response", DOCS, &[]),
    ),
    case(
        "    Problem:\n      description: It was refused.",
        "    Spare: { description: Nobody answers this. }\n    Problem:\n      description: It was refused.",
        ("component-changed", "none", DOCS, &[]),
        ("component-changed", "none", DOCS, &[]),
    ),
    case(
        "        label: { type: string }",
        "        label: { type: string }\n        tone: { type: string }",
        ("property-added-optional", "response", ADDITIVE, &[AnswersUnfamiliar]),
        ("property-removed", "response", BOTH, &[AnswersLacking]),
    ),
    case(
        "      required: [error]\n      properties: { error: { type: string } }",
        "      required: [error, text]\n      properties: { error: { type: string }, text: { type: string } }",
        ("property-added-required", "response", IMPLEMENTERS, &[AnswersUnfamiliar]),
        ("property-removed", "response", BOTH, &[AnswersLacking]),
    ),
    case(
        "        id: { type: integer }\n        state: { $ref: '#/components/schemas/SoldState' }\n",
        "        state: { $ref: '#/components/schemas/SoldState' }\n        id: { type: integer }\n",
        ("properties-reordered", "response", IMPLEMENTERS, &[]),
        ("properties-reordered", "response", IMPLEMENTERS, &[]),
    ),
    case(
        "required: [id, state]",
        "required: [id, state, label]",
        ("property-required", "response", BOTH, &[AnswersNarrower]),
        ("property-optional", "response", BOTH, &[AnswersUnfamiliar, AnswersLacking]),
    ),
    case(
        "enum: [0, 1]\n      x-enum-varnames: [Fresh, Old]\n      x-enum-descriptions: [It is new., It is not.]",
        "enum: [0, 1, 2]\n      x-enum-varnames: [Fresh, Old, Gone]\n      x-enum-descriptions: [It is new., It is not., It was.]",
        ("enum-value-added", "response", ADDITIVE, &[AnswersUnfamiliar]),
        ("enum-value-removed", "response", BOTH, &[AnswersNarrower]),
    ),
    case(
        "x-enum-varnames: [Fresh, Old]",
        "x-enum-varnames: [Fresh, Stale]",
        ("enum-value-renamed", "response", BOTH, &[]),
        ("enum-value-renamed", "response", BOTH, &[]),
    ),
    case(
        "x-enum-descriptions: [It is new., It is not.]",
        "x-enum-descriptions: [It is new., It was new.]",
        ("documentation-changed", "response", DOCS, &[]),
        ("documentation-changed", "response", DOCS, &[]),
    ),
    case(
        "stock: { type: integer, minimum: 0, maximum: 9 }",
        "stock: { type: integer, minimum: 0, maximum: 99 }",
        ("constraint-loosened", "response", ADDITIVE, &[AnswersUnfamiliar]),
        ("constraint-tightened", "response", IMPLEMENTERS, &[AnswersNarrower]),
    ),
    case(
        "label: { type: string }",
        "label: { type: string, maxLength: 5 }",
        ("constraint-tightened", "response", BOTH, &[AnswersNarrower]),
        ("constraint-loosened", "response", BOTH, &[AnswersUnfamiliar]),
    ),
    case(
        "- { title: Word, type: string }",
        "- { title: Word, type: string }\n        - { title: Yes, type: boolean }",
        ("alternative-added", "response", ADDITIVE, &[AnswersUnfamiliar]),
        ("alternative-removed", "response", BOTH, &[AnswersNarrower]),
    ),
    case(
        "shelf: { type: string, default: none }",
        "shelf: { type: string, default: top }",
        ("default-changed", "response", super::CALLERS, &[AbsenceRead]),
        ("default-changed", "response", super::CALLERS, &[AbsenceRead]),
    ),
    // A name that stands for another value.
    case(
        "enum: [0, 1]\n      x-enum-varnames: [Fresh, Old]",
        "enum: [1, 0]\n      x-enum-varnames: [Fresh, Old]",
        ("enum-value-reassigned", "response", BOTH, &[]),
        ("enum-value-reassigned", "response", BOTH, &[]),
    ),
    case(
        "x-enum-varnames: [Fresh, Old]",
        "x-enum-varnames: [Old, Fresh]",
        ("enum-value-reassigned", "response", BOTH, &[]),
        ("enum-value-reassigned", "response", BOTH, &[]),
    ),
    case(
        "enum: [0, 1]\n      x-enum-varnames: [Fresh, Old]\n      x-enum-descriptions: [It is new., It is not.]",
        "enum: [1, 0]\n      x-enum-varnames: [Old, Fresh]\n      x-enum-descriptions: [It is not., It is new.]",
        ("same-meaning", "response", ADDITIVE, &[]),
        ("same-meaning", "response", ADDITIVE, &[]),
    ),
    // Equal types, composed otherwise.
    case(
        "state: { $ref: '#/components/schemas/SoldState' }",
        "state: { allOf: [ { $ref: '#/components/schemas/SoldState' } ] }",
        ("same-meaning", "response", DOCS, &[]),
        ("same-meaning", "response", DOCS, &[]),
    ),
    case(
        "        - { $ref: '#/components/schemas/SoldProblem' }\n        - { type: object, properties: { place: { type: string } } }",
        "        - { type: object, properties: { place: { type: string } } }\n        - { $ref: '#/components/schemas/SoldProblem' }",
        ("same-meaning", "response", DOCS, &[]),
        ("same-meaning", "response", DOCS, &[]),
    ),
    case(
        "      allOf:\n        - { $ref: '#/components/schemas/SoldProblem' }\n        - { type: object, properties: { place: { type: string } } }",
        "      type: object\n      required: [error]\n      properties: { error: { type: string }, place: { type: string } }",
        ("same-meaning", "response", DOCS, &[]),
        ("same-meaning", "response", DOCS, &[]),
    ),
    case(
        "      allOf:\n        - { $ref: '#/components/schemas/SoldProblem' }\n        - { type: object, properties: { place: { type: string } } }",
        "      type: object\n      properties: { error: { type: string }, place: { type: string } }",
        ("property-optional", "response", BOTH, &[AnswersUnfamiliar, AnswersLacking]),
        ("property-required", "response", BOTH, &[AnswersNarrower]),
    ),
    case(
        "      allOf:\n        - { $ref: '#/components/schemas/SoldProblem' }\n        - { type: object, properties: { place: { type: string } } }",
        "      type: object\n      required: [error]\n      properties: { error: { type: string } }",
        ("property-removed", "response", BOTH, &[AnswersLacking]),
        ("property-added-optional", "response", ADDITIVE, &[AnswersUnfamiliar]),
    ),
    // What chooses an alternative comes with it.
    case(
        "{ $ref: '#/components/schemas/SoldDog' } ]\n      discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/SoldCat', dog: '#/components/schemas/SoldDog' } }",
        "{ $ref: '#/components/schemas/SoldDog' }, { $ref: '#/components/schemas/SoldFox' } ]\n      discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/SoldCat', dog: '#/components/schemas/SoldDog', fox: '#/components/schemas/SoldFox' } }\n    SoldFox: { type: object, required: [kind], properties: { kind: { type: string } } }",
        ("alternative-added", "response", ADDITIVE, &[AnswersUnfamiliar]),
        ("alternative-removed", "response", BOTH, &[AnswersNarrower]),
    ),
    case(
        "cat: '#/components/schemas/SoldCat'",
        "lion: '#/components/schemas/SoldCat'",
        ("discriminator-changed", "response", BOTH, &[AnswersUnfamiliar, AnswersNarrower]),
        ("discriminator-changed", "response", BOTH, &[AnswersUnfamiliar, AnswersNarrower]),
    ),
    case(
        "            X-Next:",
        "            x-next:",
        ("same-meaning", "response", DOCS, &[]),
        ("same-meaning", "response", DOCS, &[]),
    ),
    case(
        "label: { type: string }",
        "label: { type: string, readOnly: true }",
        ("same-meaning", "response", DOCS, &[]),
        ("same-meaning", "response", DOCS, &[]),
    ),
    case(
        "        4XX: {",
        "        default: {",
        ("status-removed", "response", BOTH, &[]),
        ("status-removed", "response", BOTH, &[AnswersNarrower]),
    ),
];
