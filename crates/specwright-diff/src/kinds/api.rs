//! Kinds of change of the API as a whole.

kinds! {
    API_ADDED "api-added"
        "The base had no such spec. Nobody depends on it yet."
        before
        after  "openapi: 3.0.3"
               "info: { title: Library, version: 1.0.0 }"
               "paths:"
               "  /books:"
               "    get: { operationId: listBooks, responses: { '204': { description: There are none. } } }"

    API_REMOVED "api-removed"
        "The spec is gone, and with it every type and call of the API."
        before "openapi: 3.0.3"
               "info: { title: Library, version: 1.0.0 }"
               "paths:"
               "  /books:"
               "    get: { operationId: listBooks, responses: { '204': { description: There are none. } } }"
        after

    VERSION_CHANGED "version-changed"
        "`info.version` is what users go by; it changes nothing else."
        before "version: 1.2.0"
        after  "version: 1.3.0"

    SERVER_MOVED "server-moved"
        "Scheme, host or path of the first server became another: `server_url` or `BASE_PATH` differ, and old clients ask in the old place."
        before "- url: https://{host}/v1"
        after  "- url: https://{host}/v2"

    SERVER_VARIABLES_CHANGED "server-variables-changed"
        "The variables of the first server are the arguments of `server_url`."
        before "- url: https://{host}/v1"
               "  variables:"
               "    host: { default: library.example }"
        after  "- url: https://{host}:{port}/v1"
               "  variables:"
               "    host: { default: library.example }"
               "    port: { default: '443' }"

    SERVER_CHANGED "server-changed"
        "Something of a server that no generated code depends on."
        before "host: { default: library.example }"
        after  "host: { default: books.example }"

    ENVELOPE_CHANGED "envelope-changed"
        "`x-envelope` says how every reply is taken apart; client and server must both change with it."
        before "x-envelope: { code: code, message: message, result: data, success: '0' }"
        after  "x-envelope: { code: code, message: message, result: result, success: '0' }"
}
