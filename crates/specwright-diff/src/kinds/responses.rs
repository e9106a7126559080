//! Kinds of change of responses.

kinds! {
    STATUS_ADDED "status-added"
        "The successes or failures of the operation have one more variant, which nobody has to return. Old clients report it as an error. With a second success, the client's method returns the whole answer."
        before "'204': { description: The book is lent. }"
        after  "'204': { description: The book is lent. }"
               "'409': { description: Somebody else has the book. }"

    STATUS_REMOVED "status-removed"
        "The successes or failures of the operation lose a variant."
        before "'204': { description: The book is lent. }"
               "'409': { description: Somebody else has the book. }"
        after  "'204': { description: The book is lent. }"

    HEADER_ADDED "header-added"
        "The response gets a field, which breaks nobody if it is optional. With the first header, a response becomes a struct of body and headers."
        before "headers:"
               "  X-Total: { schema: { type: integer } }"
        after  "headers:"
               "  X-Total: { schema: { type: integer } }"
               "  X-Next: { schema: { type: string } }"

    HEADER_REMOVED "header-removed"
        "The field is gone, and readers that look for the header find none."
        before "headers:"
               "  X-Total: { schema: { type: integer } }"
               "  X-Next: { schema: { type: string } }"
        after  "headers:"
               "  X-Total: { schema: { type: integer } }"

    HEADER_REQUIRED "header-required"
        "`Option<T>` becomes `T` in the response."
        before "headers:"
               "  X-Total: { schema: { type: integer } }"
        after  "headers:"
               "  X-Total: { required: true, schema: { type: integer } }"

    HEADER_OPTIONAL "header-optional"
        "`T` becomes `Option<T>` in the response, and readers may miss it."
        before "headers:"
               "  X-Total: { required: true, schema: { type: integer } }"
        after  "headers:"
               "  X-Total: { schema: { type: integer } }"
}
