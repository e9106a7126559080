//! What a spec says beyond its page: each such statement is a diagnostic.

use serde_json::Value;

use super::super::super::compare::edits;
use super::super::super::compare::index::SpecIndex;
use super::super::super::facts::Fact;
use super::{Bench, Departures, page, parsed, reading, spec, value};
use specwright_document::Edit;
use specwright_document::edit::NewValue;

/// A layout, a pointer into the spec, and what is added there: an item to a list, lines to an object.
const ADDITIONS: [(&str, &str, &[&str]); 57] = [
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
    (ALL, "/security", &["{}"]),
    (ALL, "/security", &["badge: []"]),
    (ALL, "/servers", &["url: https://other.example.com/lockergate/resource"]),
    (ALL, "/servers/0/variables/host", &["enum:", "  - lockers.example.com"]),
    (ALL, "/paths/~1locker~1{lockerid}~1reservecompartment/post", &["deprecated: true"]),
    (
        ALL,
        "/paths/~1locker~1{lockerid}~1reservecompartment/post",
        &["servers:", "  - url: https://other.example.com"],
    ),
    (
        ALL,
        "/paths/~1locker~1{lockerid}~1reservecompartment/post/parameters/1",
        &["deprecated: true"],
    ),
    (ALL, "/paths/~1locker~1{lockerid}~1reservecompartment/post/parameters/1", &["style: form"]),
    (ALL, "/paths/~1locker~1{lockerid}~1reservecompartment/post/parameters/1", &["explode: true"]),
    (
        ALL,
        "/paths/~1locker~1{lockerid}~1reservecompartment/post/parameters/1",
        &["allowReserved: true"],
    ),
    (
        ALL,
        "/paths/~1locker~1{lockerid}~1reservecompartment/post/parameters/1",
        &["allowEmptyValue: true"],
    ),
    (
        ALL,
        "/paths/~1locker~1{lockerid}~1reservecompartment/post/requestBody/content",
        &["text/plain:", "  schema:", "    type: string"],
    ),
    (
        ALL,
        "/paths/~1locker~1{lockerid}~1reservecompartment/post/responses/200",
        &["headers:", "  Color:", "    schema:", "      type: string"],
    ),
    (ALL, "/components/schemas/ReserveCompartmentBody", &["additionalProperties: false"]),
    (ALL, "/components/schemas/ReserveCompartmentBody", &["maxProperties: 2"]),
    (ALL, "/components/schemas/ReserveCompartmentBody", &["nullable: true"]),
    (ALL, "/components/schemas/ReserveCompartmentBody", &["not:", "  type: string"]),
    (ALL, "/components/schemas/ReserveCompartmentBody/properties/note", &["writeOnly: true"]),
    (
        ALL,
        "/components/schemas/ReserveCompartmentBody/properties/parcels/items",
        &["nullable: true"],
    ),
    (ALL, "/components/schemas/LockerId", &["deprecated: true"]),
    (ALL, "/components/schemas/ReserveCompartmentReply", &["nullable: true"]),
    (ALL, "/components/schemas/Reservation", &["additionalProperties:", "  type: string"]),
    (ALL, "/components/schemas/Door", &["minProperties: 1"]),
    (ALL, "/components/schemas/Door/properties/door", &["readOnly: true"]),
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
    let mut wrong = Vec::new();
    for (name, pointer, lines) in ADDITIONS {
        let node = spec.root().pointer(pointer).unwrap_or_else(|| panic!("{pointer}"));
        let added = value(lines);
        let edits = if node.items().len() > 0 {
            edits::append(node, added)
        } else if node.entries().len() > 0 {
            let entries = added.as_object().unwrap().iter();
            let insert =
                |(key, value): (&String, &Value)| edits::insert(node, &[], key, value.clone());
            entries.flat_map(insert).collect()
        } else {
            edits::set(node, NewValue::list([added]))
        };
        let changed = parsed(Edit::apply(spec.text(), &edits).unwrap());
        let places = SpecIndex::new(&changed);
        let bench = Bench::new(&places, name);
        let (diagnostics, _) = bench.check(&page(name), &reading(name).facts, None);
        if diagnostics.len() != 1 {
            wrong.push(format!("{pointer} {lines:?}: {:?}", super::messages(&diagnostics)));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// A value of the spec, what stands there instead, and how many diagnostics tell of it.
const CHANGES: [(&str, &str, usize); 6] = [
    (BODY_REQUIRED, "false", 1),
    ("/x-envelope/code", "data", 4),
    ("/x-envelope/message", "code", 1),
    ("/x-envelope/result", "nothing", 1),
    ("/x-envelope/success", "200-001", 1),
    ("/x-envelope/success", "'2'", 1),
];
const BODY_REQUIRED: &str =
    "/paths/~1locker~1{lockerid}~1reservecompartment/post/requestBody/required";

#[test]
fn each_other_value_of_the_spec_is_found() {
    let spec = spec();
    let mut wrong = Vec::new();
    for (pointer, new, count) in CHANGES {
        let node = spec.root().pointer(pointer).unwrap_or_else(|| panic!("{pointer}"));
        let found = found(&Edit::apply(spec.text(), &edits::set(node, value(&[new]))).unwrap());
        if found.len() != count {
            wrong.push(format!("{pointer} {new}: {found:?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_body_with_a_mandatory_field_is_mandatory() {
    let spec = spec();
    let node = spec.root().pointer(BODY_REQUIRED).unwrap();
    let text = Edit::apply(spec.text(), &edits::remove(node)).unwrap();
    let changed = parsed(text.clone());
    let places = SpecIndex::new(&changed);
    let bench = Bench::new(&places, ALL);
    let (diagnostics, _) = bench.check(&page(ALL), &reading(ALL).facts, None);
    assert_eq!(diagnostics.len(), 1, "{:?}", super::messages(&diagnostics));
    assert_eq!(found(&Edit::apply(&text, &diagnostics[0].edits).unwrap()), Vec::<String>::new());
}

#[test]
fn two_names_or_two_descriptions_that_change_places_are_two_findings() {
    let text = spec().text().to_owned();
    for (one, other) in [
        ("- Small\n", "- Large\n"),
        ("- A small one.\n", "- A large one.\n"),
        ("- A small one.\n", "- A medium one.\n"),
        ("- Locked\n", "- Open\n"),
        ("- It is locked.\n", "- It is standing open.\n"),
    ] {
        let swapped = text.replace(one, "- @\n").replace(other, one).replace("- @\n", other);
        let changed = parsed(swapped.clone());
        let places = SpecIndex::new(&changed);
        let bench = Bench::new(&places, ALL);
        let (diagnostics, _) = bench.check(&page(ALL), &reading(ALL).facts, None);
        assert_eq!(diagnostics.len(), 2, "{one} {other} {:?}", super::messages(&diagnostics));
        // Either edit puts both back.
        for diagnostic in diagnostics {
            assert_eq!(Edit::apply(&swapped, &diagnostic.edits).unwrap(), text);
        }
    }
}

#[test]
fn a_port_in_prose_is_the_default_of_the_server() {
    let port =
        "      port:\n        default: '8043'\n        description: The port, 8043 as a rule.\n";
    let text = spec().text().replace("https://{host}/", "https://{host}:{port}/");
    let text = text.replace("security:\n  - courier", &format!("{port}security:\n  - courier"));
    let mut facts = reading(ALL).facts;
    facts.mentions.push(Fact::new("8043".to_owned(), 1));
    let check = |text: &str| {
        let spec = parsed(text.to_owned());
        let places = SpecIndex::new(&spec);
        Bench::new(&places, ALL).check(&page(ALL), &facts, None).0
    };
    assert_eq!(super::messages(&check(&text)), Vec::<String>::new());
    let other = text.replace("'8043'", "'9043'");
    let diagnostics = check(&other);
    assert_eq!(diagnostics.len(), 1, "{:?}", super::messages(&diagnostics));
    assert_eq!(Edit::apply(&other, &diagnostics[0].edits).unwrap(), text);
    let both = text.replace("8043", "9043");
    assert_eq!(Edit::apply(&both, &check(&both)[0].edits).unwrap(), text);
}

/// What a check of a layout with another spec says.
fn found(text: &str) -> Vec<String> {
    let changed = parsed(text.to_owned());
    let places = SpecIndex::new(&changed);
    let bench = Bench::new(&places, ALL);
    super::messages(&bench.check(&page(ALL), &reading(ALL).facts, None).0)
}

#[test]
fn what_is_excused_for_one_layout_is_not_for_another() {
    let spec = spec();
    let places = SpecIndex::new(&spec);
    let bench = Bench { departures: Departures::default(), ..Bench::new(&places, ALL) };
    let (diagnostics, _) = bench.check(&page(ALL), &reading(ALL).facts, None);
    let lints: Vec<&str> = diagnostics.iter().map(|diagnostic| diagnostic.lint.name).collect();
    assert!(lints.contains(&"fact-contradicted") && lints.contains(&"not-stated"), "{lints:?}");
}
