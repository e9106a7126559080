//! Kinds of change of responses.

kinds! {
    STATUS_ADDED "status-added"
        "The trait's response has one more variant, which nobody has to answer. Clients report what they do not know as an error."
        before "'204': { description: The book is lent. }"
        after  "'204': { description: The book is lent. }"
               "'409': { description: Somebody else has the book. }"

    STATUS_REMOVED "status-removed"
        "The trait's response loses a variant."
        before "'204': { description: The book is lent. }"
               "'409': { description: Somebody else has the book. }"
        after  "'204': { description: The book is lent. }"

    HEADER_ADDED "header-added"
        "The variant of the trait's response gets a field for it, or fields at all."
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
        "`Option<T>` becomes `T` in the variant of the trait's response."
        before "headers:"
               "  X-Total: { schema: { type: integer } }"
        after  "headers:"
               "  X-Total: { required: true, schema: { type: integer } }"

    HEADER_OPTIONAL "header-optional"
        "`T` becomes `Option<T>` in the variant of the trait's response, and readers may miss it."
        before "headers:"
               "  X-Total: { required: true, schema: { type: integer } }"
        after  "headers:"
               "  X-Total: { schema: { type: integer } }"
}
