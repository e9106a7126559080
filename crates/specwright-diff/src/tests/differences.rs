//! Documents that are hard to compare, and differences that no rule knows.

use super::{changes, spec, text};
use crate::change::Rust;
use crate::uncovered;

const SHOP: &str = "crates/specwright-diff/src/tests/shop.yaml";

#[test]
fn compares_moved_parts_and_circular_references() {
    fn check(from: &str, to: &str, kind: &str) {
        let shop = text(SHOP);
        assert!(shop.contains(from), "{from}");
        let found = changes(&shop, &shop.replacen(from, to, 1));
        assert!(found.iter().any(|change| change.kind.name == kind), "{found:#?}");
    }
    check(
        "'404': { $ref: '#/components/responses/Problem' }",
        "'404': { description: No., content: { text/plain: { schema: { type: string } } } }",
        "media-type-changed",
    );
    check(
        "{ name: part, in: path, required: true",
        "{ name: part, in: query, required: true",
        "parameter-moved",
    );
    check("  /size:", "  /size{:", "operation-moved");
    let circle = "    Unused: { $ref: '#/components/schemas/Circle' }\n    Circle: { $ref: '#/components/schemas/Unused' }";
    check("    Unused: { type: string }", circle, "schema-added");
}

#[test]
fn what_no_rule_knows_counts_as_breaking() {
    let shop = text(SHOP);
    let other = shop.replacen(
        "      operationId: setSize\n",
        "      operationId: setSize\n      novelty: 1\n",
        1,
    );
    for (old, new) in [(&shop, &other), (&other, &shop)] {
        let found = changes(old, new);
        let [change] = found.as_slice() else { panic!("{found:#?}") };
        assert_eq!((change.kind.name, change.rust), ("unclassified", Rust::BOTH));
    }
}

#[test]
fn differences_without_a_change_are_unclassified() {
    let shop = text(SHOP);
    let other =
        shop.replacen("maximum: 100", "maximum: 101", 1).replacen("[on, off]", "[off, on]", 1);
    let old = spec("old", &shop);
    let new = spec("new", &other);
    let found = uncovered::changes(&old, &new, &[]);
    let pointers: Vec<&str> =
        found.iter().map(|change| change.new.as_ref().unwrap().pointer.as_str()).collect();
    assert_eq!(
        pointers,
        [
            "/components/schemas/NewThing/properties/amount/maximum",
            "/components/schemas/BothWays/properties/mode/enum"
        ]
    );
    assert!(found.iter().all(|change| change.kind.name == "unclassified"));
    assert_eq!(uncovered::changes(&old, &new, &changes(&shop, &other)).len(), 0);
}

#[test]
fn property_called_description_is_no_description() {
    let shop = text(SHOP);
    let from = "    Unused: { type: string }\n";
    assert!(shop.contains(from));
    let version = |schema: &str| shop.replacen(from, &format!("    {schema}\n"), 1);
    let kinds = |old: &str, new: &str| {
        let found = changes(&version(old), &version(new));
        found.iter().map(|change| change.kind.name).collect::<Vec<_>>()
    };
    let old = "Old: { type: object, properties: { id: { type: string }, description: { type: string } } }";
    let described = "New: { description: Other., type: object, properties: { id: { type: string }, description: { type: string } } }";
    let without = "New: { type: object, properties: { id: { type: string } } }";
    assert_eq!(kinds(old, described), ["schema-renamed"]);
    assert_eq!(kinds(old, without), ["schema-removed", "schema-added"]);
}
