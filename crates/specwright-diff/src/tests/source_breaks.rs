//! Breaks of code that no message shows.

use super::{changes, text};

#[test]
fn source_breaks_are_named() {
    fn check(from: &str, to: &str, effects: &str) {
        let shop = text("crates/specwright-diff/src/tests/shop.yaml");
        assert_eq!(shop.matches(from).count(), 1, "{from}");
        let found = changes(&shop, &shop.replace(from, to));
        let [change] = found.as_slice() else { panic!("{found:#?}") };
        assert_eq!(change.effects(), effects);
    }
    check(
        "operationId: setSize",
        "operationId: resize",
        "breaks callers and implementers (source break, compatible on the wire)",
    );
    check(
        "name: limit, in: query, schema",
        "name: limit, in: query, required: true, schema",
        "breaks callers and implementers; requests that were accepted are refused now",
    );
    check(
        "required: [error]\n      properties: {",
        "required: [error, text]\n      properties: { text: { type: string },",
        "breaks implementers (source break, compatible on the wire); answers may hold what old readers do not know",
    );
    check(
        "label: { type: string }",
        "label: { type: string, nullable: true }",
        "breaks callers and implementers; answers may hold what old readers do not know",
    );
    check(
        "remark: { type: string }",
        "remark: { type: string }\n        tone: { type: string }",
        "additive; requests that were refused are accepted now",
    );
    check(
        "      operationId: setSize\n",
        "      operationId: setSize\n      novelty: 1\n",
        "breaks callers and implementers",
    );
}
