//! Cases: parameters and request bodies.

use super::{ADDITIVE, BOTH, CALLERS, Case, DOCS, IMPLEMENTERS, case};
use crate::change::Wire::*;

pub(super) const CASES: &[Case] = &[
    case(
        "        - { name: X-Trace,",
        "        - { name: sort, in: query, required: true, schema: { type: string } }\n        - { name: X-Trace,",
        ("parameter-added-required", "request", CALLERS, &[RequestsRefused]),
        ("parameter-removed", "request", BOTH, &[RequestsPassedOver]),
    ),
    case(
        "        - { name: X-Trace,",
        "        - { name: sort, in: query, schema: { type: string } }\n        - { name: X-Trace,",
        ("parameter-added-optional", "request", ADDITIVE, &[RequestsAccepted]),
        ("parameter-removed", "request", BOTH, &[RequestsPassedOver]),
    ),
    case(
        "name: word, in: query",
        "name: text, in: query",
        ("parameter-renamed", "request", BOTH, &[RequestsRefused]),
        ("parameter-renamed", "request", BOTH, &[RequestsRefused]),
    ),
    // A name in a path is no part of a URL; an inline type is named after it.
    case(
        "  /goods/{goodId}/{part}:\n    post:\n      operationId: getPart\n      security: [ { key: [] }, { pass: [] } ]\n      parameters:\n        - { name: goodId,",
        "  /goods/{good}/{part}:\n    post:\n      operationId: getPart\n      security: [ { key: [] }, { pass: [] } ]\n      parameters:\n        - { name: good,",
        ("parameter-renamed", "request", IMPLEMENTERS, &[]),
        ("parameter-renamed", "request", IMPLEMENTERS, &[]),
    ),
    case(
        "name: word, in: query",
        "name: word, in: header",
        ("parameter-moved", "request", CALLERS, &[RequestsRefused]),
        ("parameter-moved", "request", CALLERS, &[RequestsRefused]),
    ),
    case(
        "name: limit, in: query,",
        "name: limit, in: query, required: true,",
        ("parameter-required", "request", BOTH, &[RequestsRefused]),
        ("parameter-optional", "request", BOTH, &[RequestsAccepted]),
    ),
    case(
        "name: limit, in: query,",
        "name: limit, in: query, required: false,",
        ("same-meaning", "request", DOCS, &[]),
        ("same-meaning", "request", DOCS, &[]),
    ),
    case(
        "name: limit, in: query,",
        "name: limit, in: query, deprecated: true,",
        ("documentation-changed", "request", DOCS, &[]),
        ("documentation-changed", "request", DOCS, &[]),
    ),
    case(
        "name: limit, in: query,",
        "name: limit, in: query, allowEmptyValue: true,",
        ("empty-value-changed", "request", ADDITIVE, &[RequestsAccepted]),
        ("empty-value-changed", "request", CALLERS, &[RequestsRefused]),
    ),
    case(
        "name: limit, in: query,",
        "name: limit, in: query, example: 5,",
        ("example-changed", "request", DOCS, &[]),
        ("example-changed", "request", DOCS, &[]),
    ),
    case(
        "style: form, explode: true",
        "style: form, explode: false",
        ("style-changed", "request", CALLERS, &[RequestsRefused]),
        ("style-changed", "request", CALLERS, &[RequestsRefused]),
    ),
    case(
        "style: form, explode: true, ",
        "",
        ("same-meaning", "request", DOCS, &[]),
        ("same-meaning", "request", DOCS, &[]),
    ),
    case(
        "        - { name: limit, in: query, schema: { type: integer, format: int32, minimum: 1, maximum: 50 } }\n        - { name: word, in: query, description: A part of the name., schema: { type: string } }\n",
        "        - { name: word, in: query, description: A part of the name., schema: { type: string } }\n        - { name: limit, in: query, schema: { type: integer, format: int32, minimum: 1, maximum: 50 } }\n",
        ("same-meaning", "request", DOCS, &[]),
        ("same-meaning", "request", DOCS, &[]),
    ),
    // Required ones are arguments.
    case(
        "        - { name: X-Trace, in: header, required: true, schema: { type: string } }\n        - { name: X-Shop, in: header, required: true, schema: { type: string } }\n",
        "        - { name: X-Shop, in: header, required: true, schema: { type: string } }\n        - { name: X-Trace, in: header, required: true, schema: { type: string } }\n",
        ("parameters-reordered", "request", CALLERS, &[]),
        ("parameters-reordered", "request", CALLERS, &[]),
    ),
    // Those of a path stand in its order, those of a header behind those of the query.
    case(
        "        - { name: goodId, in: path, required: true, schema: { type: string } }\n        - { name: part, in: path, required: true, schema: { type: integer, minimum: 1 } }\n",
        "        - { name: part, in: path, required: true, schema: { type: integer, minimum: 1 } }\n        - { name: goodId, in: path, required: true, schema: { type: string } }\n",
        ("same-meaning", "request", DOCS, &[]),
        ("same-meaning", "request", DOCS, &[]),
    ),
    case(
        "    parameters:\n      - { name: goodId, in: path, required: true, schema: { type: string } }\n    put:\n      operationId: setGood\n",
        "    put:\n      operationId: setGood\n      parameters:\n        - { name: goodId, in: path, required: true, schema: { type: string } }\n",
        ("same-meaning", "request", DOCS, &[]),
        ("same-meaning", "request", DOCS, &[]),
    ),
    case(
        "      - { name: goodId, in: path, required: true, schema: { type: string } }\n    put:",
        "      - { $ref: '#/components/parameters/Good' }\n    put:",
        ("same-meaning", "request", DOCS, &[]),
        ("same-meaning", "request", DOCS, &[]),
    ),
    case(
        "schema: { type: integer, default: 1 }",
        "schema: { type: integer }",
        ("default-removed", "request", IMPLEMENTERS, &[AbsenceRead]),
        ("default-added", "request", ADDITIVE, &[AbsenceRead]),
    ),
    case(
        "schema: { type: integer, default: 1 }",
        "schema: { type: integer, default: 2 }",
        ("default-changed", "request", CALLERS, &[AbsenceRead]),
        ("default-changed", "request", CALLERS, &[AbsenceRead]),
    ),
    case(
        "minimum: 1, maximum: 50",
        "minimum: 1, maximum: 40",
        ("constraint-tightened", "request", CALLERS, &[RequestsRefused]),
        ("constraint-loosened", "request", ADDITIVE, &[RequestsAccepted]),
    ),
    case(
        "        '204': { description: There is such a part. }",
        "        '204': { description: There is such a part. }\n      requestBody: { content: { application/json: { schema: { type: string } } } }",
        ("request-body-added", "request", ADDITIVE, &[RequestsAccepted]),
        ("request-body-removed", "request", BOTH, &[RequestsPassedOver]),
    ),
    // A request with a stream is not `Clone`.
    case(
        "        '204': { description: There is such a part. }",
        "        '204': { description: There is such a part. }\n      requestBody: { content: { application/octet-stream: { schema: { type: string, format: binary } } } }",
        ("request-body-added", "request", BOTH, &[RequestsAccepted]),
        ("request-body-removed", "request", BOTH, &[RequestsPassedOver]),
    ),
    case(
        "        '204': { description: There is such a part. }",
        "        '204': { description: There is such a part. }\n      requestBody: { required: true, content: { application/json: { schema: { type: string } } } }",
        ("request-body-added", "request", CALLERS, &[RequestsRefused]),
        ("request-body-removed", "request", BOTH, &[RequestsPassedOver]),
    ),
    case(
        "      requestBody:\n        content: { application/json: { schema: { $ref: '#/components/schemas/BothWays' } } }",
        "      requestBody:\n        required: true\n        content: { application/json: { schema: { $ref: '#/components/schemas/BothWays' } } }",
        ("request-body-required", "request", BOTH, &[RequestsRefused]),
        ("request-body-optional", "request", BOTH, &[RequestsAccepted]),
    ),
    case(
        "            example: { name: Lamp, color: red, remark: Bright. }",
        "            example: { name: Lamp, color: blue, remark: Bright. }",
        ("example-changed", "request", DOCS, &[]),
        ("example-changed", "request", DOCS, &[]),
    ),
    case(
        "          application/json:\n            schema: { $ref: '#/components/schemas/NewThing' }",
        "          text/plain: { schema: { type: string } }\n          application/json:\n            schema: { $ref: '#/components/schemas/NewThing' }",
        ("media-type-added", "request", BOTH, &[RequestsAccepted]),
        ("media-type-removed", "request", BOTH, &[RequestsRefused]),
    ),
    case(
        "          application/json:\n            schema: { $ref: '#/components/schemas/NewThing' }",
        "          application/json; charset=UTF-8:\n            schema: { $ref: '#/components/schemas/NewThing' }",
        ("media-type-changed", "request", ADDITIVE, &[]),
        ("media-type-changed", "request", ADDITIVE, &[]),
    ),
    case(
        "          application/json:\n            schema: { $ref: '#/components/schemas/NewThing' }",
        "          application/merge-patch+json:\n            schema: { $ref: '#/components/schemas/NewThing' }",
        ("media-type-changed", "request", BOTH, &[RequestsRefused, RequestsAccepted]),
        ("media-type-changed", "request", BOTH, &[RequestsRefused, RequestsAccepted]),
    ),
    case(
        "        content: { application/json: { schema: { $ref: '#/components/schemas/NewSize' } } }",
        "        content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/NewSize' } } }",
        ("media-type-changed", "request", BOTH, &[RequestsRefused, RequestsAccepted]),
        ("media-type-changed", "request", BOTH, &[RequestsRefused, RequestsAccepted]),
    ),
    case(
        "        height: { type: integer }\n        width: { type: integer }",
        "        width: { type: integer }\n        height: { type: integer }",
        ("properties-reordered", "request", CALLERS, &[]),
        ("properties-reordered", "request", CALLERS, &[]),
    ),
    case(
        "properties: { stars: { type: integer } } }\n",
        "properties: { stars: { type: integer } } }\n            encoding: { stars: { contentType: text/plain } }\n",
        ("encoding-changed", "request", ADDITIVE, &[]),
        ("encoding-changed", "request", ADDITIVE, &[]),
    ),
    case(
        "name: X-Trace",
        "name: x-trace",
        ("same-meaning", "request", DOCS, &[]),
        ("same-meaning", "request", DOCS, &[]),
    ),
    case(
        "description: A part of the name., schema",
        "description: A part of the name., explode: false, schema",
        ("same-meaning", "request", DOCS, &[]),
        ("same-meaning", "request", DOCS, &[]),
    ),
    case(
        "  /goods/{goodId}/{part}:",
        "  /goods/{part}/{goodId}:",
        ("parameters-reordered", "request", BOTH, &[RequestsRefused]),
        ("parameters-reordered", "request", BOTH, &[RequestsRefused]),
    ),
];
