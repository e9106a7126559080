//! JSON texts against a described type: each violation with its pointer.

use specwright_runtime::{Constraint, Described, Json, Place, Strict, json};

#[derive(Clone, Debug, PartialEq)]
struct Node {
    size: i32,
    name: Option<Option<String>>,
    below: Option<Vec<Node>>,
    weight: Option<f64>,
}
specwright_runtime::object!(
    Node,
    strict,
    Refused,
    [
        required("size", size),
        optional("name", name),
        optional("below", below),
        optional("weight", weight)
    ]
);

fn check(text: &str, expected: &[&str]) {
    crate::check::<Node>(text, expected);
}

#[test]
fn violations_have_pointers() {
    check(r#"{"size": 1}"#, &[]);
    check(r#"{"size": 1, "name": null, "weight": 3, "below": [{"size": 2}]}"#, &[]);
    check("{}", &["body /size is required"]);
    check(r#"{"size": null}"#, &["body /size must be a 32-bit integer"]);
    check(r#"{"size": 1.0}"#, &[]);
    check(r#"{"size": 1e3}"#, &[]);
    check(r#"{"size": -0}"#, &[]);
    check(r#"{"size": 1e30}"#, &["body /size must be a 32-bit integer"]);
    check(r#"[1]"#, &["body must be an object"]);
    check(r#"{"size": 1, "below": [[1, "a"]]}"#, &["body /below/0 must be an object"]);
    check(r#"{"size": 1, "below": null}"#, &["body /below must be an array"]);
    check(r#"{"size": 1.5}"#, &["body /size must be a 32-bit integer"]);
    check(r#"{"size": 2147483648}"#, &["body /size must be a 32-bit integer"]);
    check(r#"{"size": 18446744073709551615}"#, &["body /size must be a 32-bit integer"]);
    check(r#"{"size": 1, "size": 2}"#, &["body /size must be given once only"]);
    check(r#"{"size": 1, "a/b~c": [[]]}"#, &["body /a~1b~0c is not a known property"]);
    check("7", &["body must be an object"]);
    check(
        r#"{"size": [1], "below": [{"size": 1}, {"size": {}, "name": true}], "weight": "3"}"#,
        &[
            "body /size must be a 32-bit integer",
            "body /below/1/size must be a 32-bit integer",
            "body /below/1/name must be a string",
            "body /weight must be a number",
        ],
    );
}

#[test]
fn what_is_no_json_says_where() {
    check("", &["body must be JSON; line 1, column 1 is not"]);
    check("{\"size\": 1,\n}", &["body must be JSON; line 2, column 1 is not"]);
    check("{\"size\": 1} x", &["body must be JSON; line 1, column 13 is not"]);
}

#[test]
fn a_text_is_utf8_to_its_last_byte() {
    let text = b"{\"size\": 1, \"name\": \"\xff\"}";
    let report = json::decode::<Strict, Node>(text, Place::Body).unwrap_err();
    assert_eq!(report.violations()[0].to_string(), "body must be UTF-8");
}

#[test]
fn a_hostile_text_gives_a_short_report() {
    let keys: Vec<String> = (0..1000).map(|key| format!("\"{key}\": 1")).collect();
    let text = format!("{{\"size\": 1, {}}}", keys.join(","));
    let report = json::violations::<Node>(text.as_bytes(), Place::Body);
    assert_eq!(report.violations().len(), specwright_runtime::Violations::LIMIT);
    let deep = r#"{"size":1,"below":["#.repeat(10_000);
    let report = json::violations::<Node>(deep.as_bytes(), Place::Body);
    assert_eq!(report.violations()[0].constraint, Constraint::Depth(json::DEPTH));
}

#[test]
fn a_value_that_nests_too_deep_breaks_a_rule() {
    let nested = |depth| (1..depth).fold(Json::from(Vec::new()), |inner, _| vec![inner].into());
    assert_eq!(json::validate(&nested(json::DEPTH), Place::Body), Ok(()));
    let report = json::validate(&nested(json::DEPTH + 1), Place::Body).unwrap_err();
    assert_eq!(report.violations()[0].constraint, Constraint::Depth(json::DEPTH));
}

#[test]
fn a_type_may_refer_to_itself_in_its_json_schema() {
    let schema = schemars::schema_for!(Node).to_value();
    assert_eq!(schema["properties"]["below"]["items"]["$ref"], "#");
    assert_eq!(schema["required"][0], "size");
    assert_eq!(Node::TYPE.name, Some("Node"));
}
