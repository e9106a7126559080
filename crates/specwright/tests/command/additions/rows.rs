//! The table: each addition as an edit of `spec.yaml`, and whose code it breaks.

/// A change of the spec, and the programs that no longer compile after it.
pub struct Row {
    /// The change, as the documentation names it.
    pub change: &'static str,
    /// A text of the spec, and what replaces it.
    pub edit: (&'static str, &'static str),
    pub breaks: Breaks,
}

/// Whose code does not compile after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breaks {
    Nobody,
    /// Programs that call the client.
    Callers,
    /// Programs that implement `Api`, but not those that implement `Partial`.
    Api,
    /// Programs that implement either.
    Implementers,
    Everybody,
}

use Breaks::{Api, Callers, Everybody, Implementers, Nobody};

const fn row(change: &'static str, from: &'static str, to: &'static str, breaks: Breaks) -> Row {
    Row { change, edit: (from, to), breaks }
}

const LIMIT: &str = "        - { name: limit, in: query, schema: { type: integer } }\n";
const COUNT: &str = "      operationId: countGoods\n";
const SET: &str = "        '204': { description: It is set. }\n";
const ADDED: &str = "        '201':\n          description: It is there.\n";
const TOTAL: &str = "            X-Total: { schema: { type: integer } }\n";
const TEXT: &str = "          text/plain: { schema: { type: string } }\n";
const WAIT: &str =
    "            schema: { type: object, properties: { seconds: { type: integer } } }\n";

pub const ROWS: &[Row] = &[
    row(
        "an optional parameter",
        LIMIT,
        "        - { name: limit, in: query, schema: { type: integer } }\n        - { name: sort, in: query, schema: { type: string } }\n",
        Nobody,
    ),
    row(
        "an optional parameter with the name of a required property",
        "      operationId: addGood\n",
        "      operationId: addGood\n      parameters: [ { name: name, in: query, schema: { type: string } } ]\n",
        Nobody,
    ),
    row(
        "the first, optional parameter of an operation without inputs",
        COUNT,
        "      operationId: countGoods\n      parameters: [ { name: X-Shelf, in: header, schema: { type: string } } ]\n",
        Nobody,
    ),
    row(
        "an optional property of a request body",
        "        remark: { type: string }\n",
        "        remark: { type: string }\n        price: { type: number, minimum: 0 }\n",
        Nobody,
    ),
    row(
        "an optional body of an operation without one",
        COUNT,
        "      operationId: countGoods\n      requestBody: { content: { application/json: { schema: { type: object, properties: { shelf: { type: integer } } } } } }\n",
        Nobody,
    ),
    row(
        "an optional property of an object in requests and replies",
        "        hint: { type: string }\n",
        "        hint: { type: string }\n        volume: { type: integer }\n",
        Nobody,
    ),
    row(
        "an optional property of a reply",
        "        label: { type: string }\n",
        "        label: { type: string }\n        stock: { type: integer }\n",
        Nobody,
    ),
    row("a value of an enumeration in requests", "[red, blue]", "[red, blue, green]", Nobody),
    row("a value of an enumeration in replies", "[new, used]", "[new, used, sold]", Nobody),
    row(
        "an alternative of a `oneOf` in requests",
        "        - { title: Name, type: string }\n",
        "        - { title: Name, type: string }\n        - { title: Any, type: boolean }\n",
        Nobody,
    ),
    row(
        "an alternative of a `oneOf` in replies",
        "        - { title: Shelf, type: integer }\n",
        "        - { title: Shelf, type: integer }\n        - { title: Unclear, type: boolean }\n",
        Nobody,
    ),
    row(
        "an alternative of an `anyOf` of objects",
        "{ $ref: '#/components/schemas/Hall' } ]",
        "{ $ref: '#/components/schemas/Hall' }, { $ref: '#/components/schemas/Floor' } ]",
        Nobody,
    ),
    row(
        "`additionalProperties: true`",
        "        hint: { type: string }\n",
        "        hint: { type: string }\n      additionalProperties: true\n",
        Nobody,
    ),
    row(
        "the first status of a failure",
        SET,
        "        '204': { description: It is set. }\n        '409': { description: It is sold. }\n",
        Nobody,
    ),
    row(
        "another status of a failure",
        "        '404': { description: There are no such goods. }\n",
        "        '404': { description: There are no such goods. }\n        default:\n          description: Anything else.\n          content: { application/json: { schema: { type: object, properties: { reason: { type: string } } } } }\n",
        Nobody,
    ),
    row(
        "an optional header of a response with headers",
        TOTAL,
        "            X-Total: { schema: { type: integer } }\n            X-Next: { schema: { type: string } }\n",
        Nobody,
    ),
    row(
        "a third media type of a body",
        TEXT,
        "          text/plain: { schema: { type: string } }\n          application/x-www-form-urlencoded: { schema: { type: object, properties: { name: { type: string } } } }\n",
        Nobody,
    ),
    row(
        "a default of an optional input",
        "name: word, in: query, schema: { type: string }",
        "name: word, in: query, schema: { type: string, default: lamp }",
        Nobody,
    ),
    row(
        "another order of optional parameters",
        "        - { name: word, in: query, schema: { type: string } }\n        - { name: limit, in: query, schema: { type: integer } }\n",
        "        - { name: limit, in: query, schema: { type: integer } }\n        - { name: word, in: query, schema: { type: string } }\n",
        Nobody,
    ),
    row(
        "an operation",
        "  /wait:\n",
        "  /new:\n    get: { operationId: newGoods, responses: { '204': { description: There are none. } } }\n  /wait:\n",
        Api,
    ),
    row(
        "a required parameter",
        LIMIT,
        "        - { name: limit, in: query, schema: { type: integer } }\n        - { name: sort, in: query, required: true, schema: { type: string } }\n",
        Callers,
    ),
    row(
        "a required body of an operation without one",
        COUNT,
        "      operationId: countGoods\n      requestBody: { required: true, content: { application/json: { schema: { type: integer } } } }\n",
        Callers,
    ),
    row(
        "a required property of a request body",
        "required: [name, color]\n      properties:\n",
        "required: [name, color, price]\n      properties:\n        price: { type: number }\n",
        Callers,
    ),
    row(
        "a second status of a success",
        ADDED,
        "        '202': { description: It will be there. }\n        '201':\n          description: It is there.\n",
        Callers,
    ),
    row(
        "another order of required parameters",
        "        - { name: after, in: query, required: true, schema: { type: string } }\n        - { name: below, in: query, required: true, schema: { type: integer } }\n",
        "        - { name: below, in: query, required: true, schema: { type: integer } }\n        - { name: after, in: query, required: true, schema: { type: string } }\n",
        Callers,
    ),
    row(
        "another order of required properties of a request body",
        "        name: { type: string }\n        color: { $ref: '#/components/schemas/NewColor' }\n",
        "        color: { $ref: '#/components/schemas/NewColor' }\n        name: { type: string }\n",
        Callers,
    ),
    row(
        "another order of required properties of a reply",
        "        id: { type: integer }\n        state: { $ref: '#/components/schemas/State' }\n",
        "        state: { $ref: '#/components/schemas/State' }\n        id: { type: integer }\n",
        Implementers,
    ),
    row(
        "a required property of a reply",
        "required: [id, state]\n      properties:\n",
        "required: [id, state, price]\n      properties:\n        price: { type: number }\n",
        Implementers,
    ),
    row(
        "a required header of a response with headers",
        TOTAL,
        "            X-Total: { schema: { type: integer } }\n            X-Next: { required: true, schema: { type: string } }\n",
        Implementers,
    ),
    row(
        "the first header of a response",
        SET,
        "        '204': { description: It is set., headers: { X-Next: { schema: { type: string } } } }\n",
        Everybody,
    ),
    row(
        "a second media type of a body",
        WAIT,
        "            schema: { type: object, properties: { seconds: { type: integer } } }\n          text/plain: { schema: { type: string } }\n",
        Everybody,
    ),
    row(
        "an optional body that is a stream",
        COUNT,
        "      operationId: countGoods\n      requestBody: { content: { application/octet-stream: { schema: { type: string, format: binary } } } }\n",
        Everybody,
    ),
    row(
        "the first use in replies of an enumeration in requests",
        "        label: { type: string }\n",
        "        label: { type: string }\n        color: { $ref: '#/components/schemas/NewColor' }\n",
        Everybody,
    ),
    row(
        "`allowEmptyValue` of a required parameter",
        "name: after, in: query,",
        "name: after, in: query, allowEmptyValue: true,",
        Everybody,
    ),
    row(
        "an optional parameter that becomes required",
        "name: limit, in: query, schema",
        "name: limit, in: query, required: true, schema",
        Everybody,
    ),
    row(
        "a required parameter that becomes optional",
        "name: below, in: query, required: true, schema",
        "name: below, in: query, schema",
        Everybody,
    ),
    row(
        "an optional body that becomes required",
        "      requestBody:\n        content:\n          application/json: { schema: { $ref: '#/components/schemas/NewGood' } }\n",
        "      requestBody:\n        required: true\n        content:\n          application/json: { schema: { $ref: '#/components/schemas/NewGood' } }\n",
        Everybody,
    ),
    row(
        "an optional property that becomes required",
        "required: [mode]\n",
        "required: [mode, hint]\n",
        Everybody,
    ),
];
