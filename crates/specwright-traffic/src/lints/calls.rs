//! Rules for recordings, and for which operation a call is of.

lints! {
    RECORDING "recording"
        "A recording can be read: a HAR 1.2 file, requests and answers as text, or a log of curl."
        bad  "{ \"log\": { \"version\": \"1.2\" } }"
        good "{ \"log\": { \"version\": \"1.2\", \"entries\": [] } }"

    SCHEMA "unusable-schema"
        "Every schema of a spec can judge values."
        bad  "isbn: { type: string, pattern: '^[0-9{10}$' }"
        good "isbn: { type: string, pattern: '^[0-9]{10}$' }"

    NOTHING_MATCHED "nothing-matched"
        "A recording has calls of an operation; else nothing was held against the specs."
        bad  "# spec: url: https://library.example/v1"
             "GET /shop/prices HTTP/1.1"
        good "# spec: url: https://library.example/v1"
             "GET /v1/books?limit=5 HTTP/1.1"

    UNKNOWN_METHOD "unknown-method"
        "A path is called with the methods that the spec has for it."
        bad  "# The spec has `get` and `post` of /books."
             "PATCH /v1/books?limit=5 HTTP/1.1"
        good "# The spec has `get` and `post` of /books."
             "GET /v1/books?limit=5 HTTP/1.1"

    ALMOST "almost-a-path"
        "A path that is close to one of the spec is that one."
        bad  "# spec: /books:"
             "GET /v1/boks?limit=5 HTTP/1.1"
        good "# spec: /books:"
             "GET /v1/books?limit=5 HTTP/1.1"

    BASE_PATH "base-path"
        "Calls go to the path of the spec's server; a proxy may leave it out."
        bad  "# spec: url: https://library.example/v1"
             "GET /books?limit=5 HTTP/1.1"
        good "# spec: url: https://library.example/v1"
             "GET /v1/books?limit=5 HTTP/1.1"
}
