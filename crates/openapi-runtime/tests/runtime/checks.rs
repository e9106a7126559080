//! JSON texts against a described type: each violation with its pointer.

use openapi_runtime::{Described, Place, Property, json};

struct Node;
openapi_runtime::object!(
    Node,
    Refused,
    [
        Property::required::<i32>("size"),
        Property::optional::<String>("name").or_null(),
        Property::optional::<Vec<Node>>("below"),
        Property::optional::<f64>("weight")
    ]
);

fn check(text: &str, expected: &[&str]) {
    let report = json::violations::<Node>(text.as_bytes(), Place::Body);
    let found: Vec<String> = report.violations().iter().map(ToString::to_string).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn violations_have_pointers() {
    check(r#"{"size": 1}"#, &[]);
    check(r#"{"size": 1, "name": null, "weight": 3, "below": [{"size": 2}]}"#, &[]);
    check("{}", &["body /size is required"]);
    check(r#"{"size": null}"#, &["body /size must be a 32-bit integer"]);
    check(r#"{"size": 1.5}"#, &["body /size must be a 32-bit integer"]);
    check(r#"{"size": 2147483648}"#, &["body /size must be a 32-bit integer"]);
    check(r#"{"size": 18446744073709551615}"#, &["body /size must be a 32-bit integer"]);
    check(r#"{"size": 1, "size": 2}"#, &["body /size must be given once only"]);
    check(r#"{"size": 1, "a/b~c": [[]]}"#, &["body /a~1b~0c is not a known property"]);
    check("7", &["body  must be an object"]);
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
    check("", &["body  must be JSON; line 1, column 0 is not"]);
    check("{\"size\": 1,\n}", &["body  must be JSON; line 2, column 1 is not"]);
    check("{\"size\": 1} x", &["body  must be JSON; line 1, column 13 is not"]);
}

#[test]
fn a_hostile_text_gives_a_short_report() {
    let keys: Vec<String> = (0..1000).map(|key| format!("\"{key}\": 1")).collect();
    let text = format!("{{\"size\": 1, {}}}", keys.join(","));
    let report = json::violations::<Node>(text.as_bytes(), Place::Body);
    assert_eq!(report.violations().len(), openapi_runtime::Report::LIMIT);
    let deep = r#"{"size":1,"below":["#.repeat(10_000);
    let report = json::violations::<Node>(deep.as_bytes(), Place::Body);
    assert_eq!(report.violations()[0].constraint.keyword(), "syntax");
}

#[test]
fn a_type_may_refer_to_itself_in_its_json_schema() {
    let schema = schemars::schema_for!(Node).to_value();
    assert_eq!(schema["properties"]["below"]["items"]["$ref"], "#/$defs/Node");
    assert_eq!(schema["$defs"]["Node"]["required"][0], "size");
    assert_eq!(Node::TYPE.name, Some("Node"));
}
