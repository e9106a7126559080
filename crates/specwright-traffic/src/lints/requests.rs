//! Rules for requests.

lints! {
    MISSING_CREDENTIAL "missing-credential"
        "A call carries a credential that the operation asks for."
        bad  "# spec: key: { type: apiKey, in: header, name: X-Key }"
             "DELETE /v1/books/7 HTTP/1.1"
        good "# spec: key: { type: apiKey, in: header, name: X-Key }"
             "DELETE /v1/books/7 HTTP/1.1"
             "X-Key: 5e1f"

    MISSING_PARAMETER "missing-parameter"
        "Required parameters are there."
        bad  "# spec: { name: limit, in: query, required: true, schema: { type: integer } }"
             "GET /v1/books HTTP/1.1"
        good "# spec: { name: limit, in: query, required: true, schema: { type: integer } }"
             "GET /v1/books?limit=5 HTTP/1.1"

    UNKNOWN_PARAMETER "unknown-parameter"
        "The spec knows every parameter of a query."
        bad  "# spec: { name: limit, in: query, required: true, schema: { type: integer } }"
             "GET /v1/books?limit=5&color=red HTTP/1.1"
        good "# spec: { name: limit, in: query, required: true, schema: { type: integer } }"
             "GET /v1/books?limit=5 HTTP/1.1"

    REPEATED_PARAMETER "repeated-parameter"
        "A parameter that is no list is there once."
        bad  "# spec: { name: limit, in: query, required: true, schema: { type: integer } }"
             "GET /v1/books?limit=5&limit=6 HTTP/1.1"
        good "# spec: { name: limit, in: query, required: true, schema: { type: integer } }"
             "GET /v1/books?limit=5 HTTP/1.1"

    UNSET_VARIABLE "unset-variable"
        "A text that editors know sets its variables; other values cannot be judged."
        bad  "# spec: { name: limit, in: query, required: true, schema: { type: integer } }"
             "GET /v1/books?limit={{limit}} HTTP/1.1"
        good "# spec: { name: limit, in: query, required: true, schema: { type: integer } }"
             "@limit = 5"
             "GET /v1/books?limit={{limit}} HTTP/1.1"
}
