//! Texts into documents: locations, pointers, merge keys, aliases and references.

use serde_json::json;

use crate::{Document, Location, Node};

fn parsed(text: &str) -> Document {
    Document::parse("a.yaml", text).unwrap()
}

#[test]
fn every_node_knows_its_key_its_location_and_its_pointer() {
    fn check(pointer: &str, key: Option<&str>, [key_line, key_column, line, column]: [usize; 4]) {
        let document = parsed("a:\n  - b/c: {d~e: 1}\n    x: 2\n  - 3\n");
        let node = document.root().pointer(pointer).unwrap();
        let at = |line, column| Location { file: 0, line, column };
        assert_eq!(node.path().as_str(), pointer);
        assert_eq!(node.key(), key);
        assert_eq!(node.key_location(), at(key_line, key_column), "{pointer}");
        assert_eq!(node.location(), at(line, column), "{pointer}");
    }
    check("", None, [1, 1, 1, 1]);
    check("/a", Some("a"), [1, 1, 2, 3]);
    check("/a/0", None, [2, 5, 2, 5]);
    check("/a/0/b~1c", Some("b/c"), [2, 5, 2, 10]);
    check("/a/0/b~1c/d~0e", Some("d~e"), [2, 11, 2, 16]);
    check("/a/0/x", Some("x"), [3, 5, 3, 8]);
    check("/a/1", None, [4, 5, 4, 5]);
}

#[test]
fn keys_of_large_objects_are_found() {
    let text: String = (0..1000).map(|at| format!("key{}: {at}\n", at * 7919 % 1000)).collect();
    let document = parsed(&text);
    let root = document.root();
    for (at, (key, node)) in root.entries().enumerate() {
        assert_eq!(root.get(key).map(Node::id), Some(node.id()));
        assert_eq!(node.as_usize(), Some(at));
    }
    assert!(root.get("key").is_none() && root.get("key1000").is_none());
}

#[test]
fn a_repeated_key_is_reported_and_the_first_value_counts() {
    fn check(text: &str, expected: &str) {
        let (document, problems) = Document::parse_leniently("", text.to_owned()).unwrap();
        assert_eq!(problems.to_string(), expected);
        assert_eq!(document.root().get("a").and_then(Node::as_i64), Some(1));
    }
    let message = "error: `a` stands here a second time, first at 1:1; keep one\n";
    check("a: 1\nb: 2\na: 3\n", &format!("3:1: {message}"));
    check("a: 1\na: 2\na: 3\n", &format!("2:1: {message}3:1: {message}"));
    let others: String = (0..20).map(|at| format!("k{at}: 0\n")).collect();
    check(&format!("a: 1\n{others}a: 3\n"), &format!("22:1: {message}"));
}

#[test]
fn merge_keys_add_what_an_object_does_not_have() {
    fn check(text: &str, expected: serde_json::Value) {
        let document =
            parsed(&format!("x: &x {{ a: 1, b: 2 }}\ny: &y {{ b: 3, c: 4 }}\nz: {text}\n"));
        let merged = document.root().get("z").unwrap();
        assert_eq!(merged.to_json(), expected, "{text}");
        for (key, value) in merged.entries() {
            assert_eq!(value.key(), Some(key));
            assert_eq!(value.parent().map(Node::id), Some(merged.id()));
        }
    }
    check("{ <<: *x }", json!({ "a": 1, "b": 2 }));
    check("{ <<: *x, b: 9 }", json!({ "a": 1, "b": 9 }));
    check("{ b: 9, <<: *x }", json!({ "a": 1, "b": 9 }));
    check("{ <<: [*x, *y] }", json!({ "a": 1, "b": 2, "c": 4 }));
    check("{ <<: { d: 5 } }", json!({ "d": 5 }));
    check("{ d: { <<: *x }, <<: *y }", json!({ "d": { "a": 1, "b": 2 }, "b": 3, "c": 4 }));
    // Quoted, it is a key like any other, as in JSON.
    check("{ '<<': *x }", json!({ "<<": { "a": 1, "b": 2 } }));
}

#[test]
fn what_an_alias_repeats_has_its_own_pointers() {
    let document = parsed("a: &a { b: [1] }\nc: *a\n");
    let [first, second] =
        ["/a/b/0", "/c/b/0"].map(|pointer| document.root().pointer(pointer).unwrap());
    assert_ne!(first.id(), second.id());
    assert_eq!(second.path().as_str(), "/c/b/0");
    assert_eq!(first.location(), second.location());
}

#[test]
fn surrogates_of_json_are_one_character() {
    fn check(text: &str, expected: &str) {
        assert_eq!(parsed(text).root().items().next().unwrap().as_str(), Some(expected), "{text}");
    }
    check(r#"["\ud83d\ude00"]"#, "😀");
    check(r#"["a\uD83D\uDE00b\ud83d\udc4b\u00e9"]"#, "a😀b👋é");
    check(r#"["\\ud83d\\ude00"]"#, r"\ud83d\ude00");
    check(r#"["\\\ud83d\ude00"]"#, "\\😀");
    check(r"- '\ud83d\ude00'", r"\ud83d\ude00");
    for half in [r#"["\ud83d"]"#, r#"["\ude00\ud83d"]"#, r#"["\ud83d\u0041"]"#] {
        assert!(Document::parse("", half).is_err(), "{half}");
    }
}

#[test]
fn what_follows_a_surrogate_keeps_its_column() {
    let document = parsed("{\n\"a\": \"\\ud83d\\ude00\\ud83d\\ude00\", \"b\": 1 }");
    assert_eq!(document.root().get("b").unwrap().key_location().column, 34);
    let document = parsed("{\"a\": [\"\\ud83d\\ude00\", 1,\n\"\\ud83d\\ude00\", 2]}");
    let [one, two] = ["/a/1", "/a/3"].map(|at| document.root().pointer(at).unwrap().location());
    assert_eq!(((one.line, one.column), (two.line, two.column)), ((1, 24), (2, 17)));
}

#[test]
fn percent_encoded_references_read_as_others_do() {
    let document = parsed(
        "a: { $ref: '#/x%20y' }\nx y: { discriminator: { mapping: { b: '#/%61' } } }\nexample: { $ref: '#/%61' }\n",
    );
    let text = |pointer| document.root().pointer(pointer).and_then(Node::as_str).unwrap();
    assert_eq!(text("/a/$ref"), "#/x y");
    assert_eq!(text("/x y/discriminator/mapping/b"), "#/a");
    assert_eq!(text("/example/$ref"), "#/%61");
}

#[test]
fn aliases_nest_no_deeper_than_other_values() {
    let lines =
        (1..4).map(|at| format!("- &a{at} {}*a{}{}\n", "[".repeat(40), at - 1, "]".repeat(40)));
    let text: String = ["- &a0 1\n".to_owned()].into_iter().chain(lines).collect();
    let problems = Document::parse("", text).unwrap_err().to_string();
    assert_eq!(problems, "4:47: error: values nest deeper than 100 levels; flatten them\n");
}

#[test]
fn references_are_resolved() {
    fn check(reference: &str, expected: Option<&str>) {
        let text = format!(
            "from: {{ $ref: '{reference}' }}\npaths:\n  /a b: {{ get: {{}} }}\n  '/{{id}}': {{ $ref: '#/paths/~1a%20b' }}\nround: {{ $ref: '#/back' }}\nback: {{ $ref: '#/round' }}\n'50%': {{}}\n"
        );
        let document = parsed(&text);
        let target = document.root().get("from").unwrap().target();
        let path = target.map(|target| target.path().to_string());
        assert_eq!(path.as_deref(), expected, "{reference}");
    }
    check("#/paths/~1a b", Some("/paths/~1a b"));
    check("#/paths/~1a%20b/get", Some("/paths/~1a b/get"));
    check("#/paths/~1%7Bid%7D", Some("/paths/~1a b"));
    check("#/50%", Some("/50%"));
    check("#/50%25", Some("/50%"));
    check("#", Some(""));
    check("#/nowhere", None);
    check("#/round", None);
    check("b.yaml#/a", None);
    check("", None);
}

#[test]
fn references_lead_from_file_to_file() {
    let files = [
        (
            "api/main.yaml",
            "a: { $ref: 'shared/b.yaml#/b' }\nproperties: { value: { $ref: './c%20d.json' } }\n",
        ),
        ("api/shared/b.yaml", "b: { $ref: '../main.yaml#/properties/value' }\n"),
        ("api/c d.json", "{ \"c\": \"d\", \"example\": { \"$ref\": \"nowhere.yaml\" } }"),
    ];
    let mut load = |name: &str| {
        let found = files.iter().find(|(known, _)| *known == name);
        found.map(|(_, text)| (*text).to_owned()).ok_or_else(|| format!("no {name}"))
    };
    let document = Document::load("api/main.yaml", &mut load).unwrap();
    let target = document.root().get("a").unwrap().target().unwrap();
    assert_eq!((target.file(), target.get_str("c")), ("api/c d.json", Some("d")));
    assert_eq!((target.location().file, target.location().line), (2, 1));
    assert_eq!(document.files().len(), 3);
}

#[test]
fn a_file_that_cannot_be_read_is_reported_with_its_name() {
    let mut load = |name: &str| match name {
        "main.yaml" => Ok("a: { $ref: 'b.yaml#/a' }\n".to_owned()),
        _ => Ok("a: { $ref: '#/a' }\nb: [\n".to_owned()),
    };
    let problems = Document::load("main.yaml", &mut load).unwrap_err().to_string();
    assert!(problems.starts_with("b.yaml:3:1: error: this is not YAML"), "{problems}");
}
