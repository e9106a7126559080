//! What a new status breaks: it depends on the statuses that an operation has already.

use super::changes;
use crate::change::Rust;

/// A document whose only operation has these statuses.
fn document(root: &str, statuses: &[&str]) -> String {
    let responses =
        statuses.iter().map(|status| format!("        '{status}': {{ description: It is. }}\n"));
    let head = "openapi: 3.0.3\ninfo: { title: Shop, version: '1' }\n";
    let operation = "paths:\n  /goods:\n    get:\n      operationId: listGoods\n      responses:\n";
    format!("{head}{root}{operation}{}", responses.collect::<String>())
}

#[test]
fn new_status_breaks_by_those_that_are_there() {
    fn check(root: &str, old: &[&str], added: &str, expected: Rust) {
        let new = [old, &[added]].concat();
        let found = changes(&document(root, old), &document(root, &new));
        let [change] = found.as_slice() else { panic!("{found:#?}") };
        assert_eq!((change.kind.name, change.rust), ("status-added", expected), "{old:?} {added}");
    }
    check("", &["200"], "404", Rust::Additive);
    check("", &["200", "404"], "default", Rust::Additive);
    check("", &["default"], "404", Rust::Additive);
    // A call returns the value of its only success, and `OpSuccess` where there are several.
    check("", &["200"], "202", Rust::CALLERS);
    check("", &["404"], "200", Rust::CALLERS);
    check("", &["200", "202"], "2XX", Rust::Additive);
    // `default` is the success until there is a 2xx.
    check("", &["default"], "200", Rust::BOTH);
    check("", &["404"], "default", Rust::CALLERS);
    // The failure is `Refusal<Code>` until there is a status for one.
    let envelope = "x-envelope: { code: code, message: message, result: data, success: '0' }\n";
    check(envelope, &["200"], "404", Rust::BOTH);
    check(envelope, &["200", "409"], "404", Rust::Additive);
}
