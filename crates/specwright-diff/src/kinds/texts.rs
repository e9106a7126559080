//! Kinds of change that no code depends on, and of what no rule knows.

kinds! {
    SAME_MEANING "same-meaning"
        "It is written otherwise, or in another place, and means the same."
        before "remark: { type: string }"
        after  "remark: { type: string, nullable: false }"

    COMPONENT_CHANGED "component-changed"
        "A component that has no type of its own came or went. What it means shows where it is used."
        before "Lost: { description: The book is lost. }"
        after  "Lost: { description: The book is lost. }"
               "Closed: { description: The library is closed. }"

    DOCUMENTATION_CHANGED "documentation-changed"
        "Text for people."
        before "description: The books."
        after  "description: The books of all branches."

    EXAMPLE_CHANGED "example-changed"
        "Examples show values and ask for nothing."
        before "- { name: limit, in: query, schema: { type: integer } }"
        after  "- { name: limit, in: query, example: 20, schema: { type: integer } }"

    EXTENSION_CHANGED "extension-changed"
        "An `x-` key that no generated code depends on."
        before "operationId: listBooks"
        after  "operationId: listBooks"
               "x-team: counter"

    UNCLASSIFIED "unclassified"
        "The specs differ here, and nothing says what that means, so it counts as breaking. Look at it, and teach `diff` about it."
        before "operationId: listBooks"
        after  "operationId: listBooks"
               "sumary: List the books"
}
