//! What a spec says beyond its page: each such statement is a finding.

use super::super::super::compare::places::Places;
use super::{Bench, Departures, page, parsed, reading, spec};
use crate::report::Edit;

/// A layout, a pointer into the spec, and what is added there: an item to a list, lines to an object.
const ADDITIONS: [(&str, &str, &[&str]); 33] = [
    (ALL, "/paths/~1locker~1{lockerid}~1reservecompartment/post/x-error-codes", &["'200-099'"]),
    (ALL, "/paths/~1locker~1{lockerid}~1reservecompartment/post/x-events", &["Locker_Burnt"]),
    (ALL, "/paths/~1locker~1{lockerid}~1reservecompartment/post/x-preconditions", &["It rains."]),
    (
        ALL,
        "/paths/~1locker~1{lockerid}~1reservecompartment/post/responses",
        &["'418':", "  description: Tea."],
    ),
    (
        ALL,
        "/paths/~1locker~1{lockerid}~1reservecompartment/post/parameters",
        &["name: color", "in: query", "schema:", "  type: string"],
    ),
    (ALL, "/paths/~1locker~1{lockerid}~1reservecompartment/post/parameters/1", &["required: true"]),
    (
        ALL,
        "/paths/~1locker~1{lockerid}~1reservecompartment/post/requestBody/content/application~1json; charset=UTF-8/\
         examples/documented/value",
        &["note: fragile"],
    ),
    (
        ALL,
        "/paths/~1locker~1{lockerid}~1reservecompartment/post/responses/200/content/application~1json; charset=UTF-8/\
         examples/documented/value/data",
        &["color: red"],
    ),
    (ALL, "/components/schemas/LockerId", &["multipleOf: 3"]),
    (ALL, "/components/schemas/LockerId", &["default: 1001"]),
    (ALL, "/components/schemas/Size/enum", &["3"]),
    (ALL, "/components/schemas/DoorState/enum", &["2"]),
    (ALL, "/components/schemas/ReserveCompartmentBody/required", &["weight"]),
    (ALL, "/components/schemas/ReserveCompartmentBody/properties", &["color:", "  type: string"]),
    (ALL, "/components/schemas/ReserveCompartmentBody/properties/parcels", &["minItems: 1"]),
    (ALL, "/components/schemas/ReserveCompartmentBody/properties/parcels", &["uniqueItems: true"]),
    (ALL, "/components/schemas/ReserveCompartmentBody/properties/parcels/items", &["maxLength: 9"]),
    (ALL, "/components/schemas/ReserveCompartmentBody/properties/weight", &["minimum: 1"]),
    (ALL, "/components/schemas/ReserveCompartmentBody/properties/weight", &["nullable: true"]),
    (ALL, "/components/schemas/ReserveCompartmentBody/properties/note", &["minLength: 1"]),
    (ALL, "/components/schemas/ReserveCompartmentBody/properties/note", &["pattern: ^a$"]),
    (ALL, "/components/schemas/ReserveCompartmentBody/properties/note", &["format: date"]),
    (ALL, "/components/schemas/ReserveCompartmentBody/properties/note", &["enum:", "  - a"]),
    (ALL, "/components/schemas/Door/properties", &["color:", "  type: string"]),
    (ALL, "/components/schemas/Door", &["required:", "  - door"]),
    (ALL, "/components/schemas/ReserveCompartmentReply/properties", &["color:", "  type: string"]),
    (NONE, "/paths/~1locker~1{lockerid}~1doors/get", &["x-log-name: doors"]),
    (NONE, "/paths/~1locker~1{lockerid}~1doors/get", &["x-events:", "  - Locker_Burnt"]),
    (NONE, "/paths/~1locker~1{lockerid}~1doors/get", &["x-error-codes:", "  - '200-001'"]),
    (NONE, "/paths/~1locker~1{lockerid}~1doors/get", &["x-preconditions:", "  - It rains."]),
    (
        NONE,
        "/paths/~1locker~1{lockerid}~1doors/get",
        &[
            "requestBody:",
            "  content:",
            "    application/json:",
            "      schema:",
            "        type: object",
        ],
    ),
    (NONE, "/paths/~1locker~1{lockerid}~1doors/get/security", &["courier: []"]),
    (
        NONE,
        "/paths/~1locker~1{lockerid}~1doors/get/responses/200",
        &["content:", "  application/json:", "    schema:", "      type: object"],
    ),
];
const ALL: &str = "l2-prototype.txt";
const NONE: &str = "l1-none.txt";

#[test]
fn each_statement_that_no_page_makes_is_one_finding() {
    let spec = spec();
    let places = Places::new(&spec);
    let mut wrong = Vec::new();
    for (name, pointer, lines) in ADDITIONS {
        let node = spec.document.root.pointer(pointer).unwrap_or_else(|| panic!("{pointer}"));
        let added: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        let edits = match node.items() {
            [] if node.entries().count() == 0 => places.set(node, &format!("[{{{}}}]", lines[0])),
            [] => places.insert(node, &[], added),
            _ => places.append(node, added),
        };
        let changed = parsed(Edit::apply(&spec.text, &edits));
        let places = Places::new(&changed);
        let bench = Bench::new(&places, name);
        let (findings, _) = bench.check(&page(name), &reading(name).facts, None);
        if findings.len() != 1 {
            wrong.push(format!("{pointer} {lines:?}: {:?}", super::messages(&findings)));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn what_is_excused_for_one_layout_is_not_for_another() {
    let spec = spec();
    let places = Places::new(&spec);
    let bench = Bench { departures: Departures::default(), ..Bench::new(&places, ALL) };
    let (findings, _) = bench.check(&page(ALL), &reading(ALL).facts, None);
    let rules: Vec<&str> = findings.iter().map(|finding| finding.rule.name).collect();
    assert!(rules.contains(&"fact-contradicted") && rules.contains(&"not-stated"), "{rules:?}");
}
