//! Cases: the whole API, its operations and who may call them.

use super::{ADDITIVE, BOTH, CALLERS, Case, DOCS, IMPLEMENTERS, case};
use crate::change::Wire::*;

pub(super) const CASES: &[Case] = &[
    case(
        "version: 0.3.1",
        "version: 0.3.2",
        ("version-changed", "none", DOCS, &[]),
        ("version-changed", "none", DOCS, &[]),
    ),
    case(
        "title: Shop",
        "title: Store",
        ("documentation-changed", "none", DOCS, &[]),
        ("documentation-changed", "none", DOCS, &[]),
    ),
    case(
        "description: What a shop sells.",
        "description: What is for sale.",
        ("documentation-changed", "none", DOCS, &[]),
        ("documentation-changed", "none", DOCS, &[]),
    ),
    case(
        "tags: [ { name: goods } ]",
        "tags: [ { name: wares } ]",
        ("documentation-changed", "none", DOCS, &[]),
        ("documentation-changed", "none", DOCS, &[]),
    ),
    case(
        "openapi: 3.0.3",
        "openapi: 3.0.1",
        ("same-meaning", "none", DOCS, &[]),
        ("same-meaning", "none", DOCS, &[]),
    ),
    case(
        "https://{host}/shop",
        "https://{host}/store",
        ("server-moved", "none", CALLERS, &[RequestsLost]),
        ("server-moved", "none", CALLERS, &[RequestsLost]),
    ),
    case(
        "https://{host}/shop",
        "https://{host}/shop/",
        ("same-meaning", "none", DOCS, &[]),
        ("same-meaning", "none", DOCS, &[]),
    ),
    case(
        "    variables: { host: { default: shop.example, description: Where it is. } }",
        "    variables: { host: { default: shop.test, description: Where it is. } }",
        ("server-changed", "none", DOCS, &[]),
        ("server-changed", "none", DOCS, &[]),
    ),
    case(
        "https://{host}/shop\n    variables: { host: {",
        "https://{host}:{port}/shop\n    variables: { port: { default: '80' }, host: {",
        ("server-variables-changed", "none", CALLERS, &[]),
        ("server-variables-changed", "none", CALLERS, &[]),
    ),
    case(
        "security:\n  - key: []\ntags:",
        "  - url: https://other.example\nsecurity:\n  - key: []\ntags:",
        ("server-changed", "none", DOCS, &[]),
        ("server-changed", "none", DOCS, &[]),
    ),
    case(
        "x-unknown-query: ignored",
        "x-unknown-query: refused",
        ("unknown-query-changed", "request", CALLERS, &[RequestsRefused]),
        ("unknown-query-changed", "request", ADDITIVE, &[RequestsAccepted]),
    ),
    case(
        "x-unknown-query: ignored",
        "x-unknown-query: ignored\nx-other: 1",
        ("extension-changed", "none", DOCS, &[]),
        ("extension-changed", "none", DOCS, &[]),
    ),
    case(
        "components:\n  securitySchemes:",
        "  /new:\n    get: { operationId: newOne, responses: { '204': { description: Done. } } }\ncomponents:\n  securitySchemes:",
        ("operation-added", "both", IMPLEMENTERS, &[RequestsAccepted]),
        ("operation-removed", "both", BOTH, &[RequestsLost]),
    ),
    case(
        "operationId: setSize",
        "operationId: resize",
        ("operation-renamed", "both", BOTH, &[]),
        ("operation-renamed", "both", BOTH, &[]),
    ),
    case(
        "  /size:",
        "  /extent:",
        ("operation-moved", "request", CALLERS, &[RequestsLost]),
        ("operation-moved", "request", CALLERS, &[RequestsLost]),
    ),
    case(
        "  /size:\n    post:",
        "  /size:\n    put:",
        ("operation-moved", "request", CALLERS, &[RequestsLost]),
        ("operation-moved", "request", CALLERS, &[RequestsLost]),
    ),
    case(
        "summary: List what there is",
        "summary: List what there is\n      deprecated: true",
        ("operation-deprecated", "none", ADDITIVE, &[]),
        ("operation-deprecated", "none", ADDITIVE, &[]),
    ),
    case(
        "summary: List what there is",
        "summary: List it",
        ("documentation-changed", "none", DOCS, &[]),
        ("documentation-changed", "none", DOCS, &[]),
    ),
    case(
        "x-log-name: list",
        "x-log-name: listing",
        ("documentation-changed", "none", DOCS, &[]),
        ("documentation-changed", "none", DOCS, &[]),
    ),
    case(
        "x-error-codes: [E-1, E-2]",
        "x-error-codes: [E-1, E-2, E-3]",
        ("error-codes-changed", "response", DOCS, &[AnswersUnfamiliar]),
        ("error-codes-changed", "response", DOCS, &[]),
    ),
    case(
        "x-events: [Listed]",
        "x-events: [Listed, Seen]",
        ("events-changed", "response", DOCS, &[AnswersUnfamiliar]),
        ("events-changed", "response", DOCS, &[]),
    ),
    case(
        "x-idempotent: false",
        "x-idempotent: true",
        ("idempotence-changed", "request", IMPLEMENTERS, &[RepeatsBegin]),
        ("idempotence-changed", "request", ADDITIVE, &[RepeatsEnd]),
    ),
    // What HTTP says of GET anyway.
    case(
        "      x-idempotent: true\n",
        "",
        ("idempotence-changed", "request", DOCS, &[]),
        ("idempotence-changed", "request", DOCS, &[]),
    ),
    case(
        "x-body-limit: 1000",
        "x-body-limit: 500",
        ("body-limit-changed", "request", CALLERS, &[RequestsRefused]),
        ("body-limit-changed", "request", ADDITIVE, &[RequestsAccepted]),
    ),
    case(
        "      security: []\n      x-body-limit",
        "      security: [ { key: [] } ]\n      x-body-limit",
        ("security-added", "request", BOTH, &[RequestsRefused]),
        ("security-removed", "request", IMPLEMENTERS, &[RequestsAccepted]),
    ),
    case(
        "      security: []\n      x-body-limit",
        "      security: [ { key: [] }, {} ]\n      x-body-limit",
        ("security-added", "request", IMPLEMENTERS, &[]),
        ("security-removed", "request", IMPLEMENTERS, &[RequestsAccepted]),
    ),
    case(
        "security: [ { key: [] }, { pass: [] } ]",
        "security: [ { key: [] } ]",
        ("security-changed", "request", BOTH, &[RequestsRefused]),
        ("security-changed", "request", IMPLEMENTERS, &[RequestsAccepted]),
    ),
    // It says itself what it would get from the top.
    case(
        "      operationId: setSize\n",
        "      operationId: setSize\n      security: [ { key: [] } ]\n",
        ("same-meaning", "request", DOCS, &[]),
        ("same-meaning", "request", DOCS, &[]),
    ),
    case(
        "security:\n  - key: []\ntags:",
        "security:\n  - pass: []\ntags:",
        ("security-changed", "request", BOTH, &[RequestsRefused]),
        ("security-changed", "request", BOTH, &[RequestsRefused]),
    ),
    case(
        "name: X-Key",
        "name: X-Secret",
        ("security-scheme-changed", "request", CALLERS, &[RequestsRefused]),
        ("security-scheme-changed", "request", CALLERS, &[RequestsRefused]),
    ),
    case(
        "pass: { type: http, scheme: bearer }",
        "pass: { type: http, scheme: basic }",
        ("security-scheme-changed", "request", BOTH, &[RequestsRefused]),
        ("security-scheme-changed", "request", BOTH, &[RequestsRefused]),
    ),
    case(
        "description: A customer.",
        "description: Who buys.",
        ("documentation-changed", "request", DOCS, &[]),
        ("documentation-changed", "request", DOCS, &[]),
    ),
    case(
        "    spare: { type: http, scheme: basic }\n",
        "",
        ("security-scheme-removed", "none", DOCS, &[]),
        ("security-scheme-added", "none", DOCS, &[]),
    ),
    case(
        "operationId: setSize",
        "operationId: set_size",
        ("same-meaning", "both", DOCS, &[]),
        ("same-meaning", "both", DOCS, &[]),
    ),
    case(
        "        onSold: { '{$request.query.sold}': { post: { operationId: goodSold, responses: { '204': { description: Noted. } } } } }\n",
        "",
        ("callback-removed", "both", BOTH, &[RequestsLost]),
        ("callback-added", "both", ADDITIVE, &[]),
    ),
    case(
        "{$request.query.sold}",
        "{$request.query.gone}",
        ("callback-changed", "both", BOTH, &[RequestsRefused, AnswersUnfamiliar]),
        ("callback-changed", "both", BOTH, &[RequestsRefused, AnswersUnfamiliar]),
    ),
    case(
        "onEmpty: { $ref: '#/components/callbacks/Empty' }",
        "atEnd: { $ref: '#/components/callbacks/Empty' }",
        ("callback-removed", "both", BOTH, &[RequestsLost]),
        ("callback-removed", "both", BOTH, &[RequestsLost]),
    ),
    case(
        "{ post: { operationId: nothingLeft",
        "{ put: { operationId: nothingLeft",
        ("callback-changed", "both", BOTH, &[RequestsRefused, AnswersUnfamiliar]),
        ("callback-changed", "both", BOTH, &[RequestsRefused, AnswersUnfamiliar]),
    ),
    case(
        "left: { type: string, maxLength: 6 }",
        "left: { type: string, maxLength: 4 }",
        ("constraint-tightened", "both", BOTH, &[RequestsRefused, AnswersNarrower]),
        ("constraint-loosened", "both", ADDITIVE, &[RequestsAccepted, AnswersUnfamiliar]),
    ),
    case(
        "description: Understood.",
        "description: As expected.",
        ("documentation-changed", "both", DOCS, &[]),
        ("documentation-changed", "both", DOCS, &[]),
    ),
];
