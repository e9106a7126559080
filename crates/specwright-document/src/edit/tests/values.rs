//! Values, keys and words that change.

use serde_json::json;

use super::super::NewValue;
use super::{check, extend, fails, list, rename, reword, set};

#[test]
fn sets_a_value_in_each_spelling() {
    for (text, expected) in [
        ("a:\n  b: old\n  c: 1\n", "a:\n  b: new\n  c: 1\n"),
        ("a:\n  b: old # why\n", "a:\n  b: new # why\n"),
        ("a:\n  b: 'old' # why\n", "a:\n  b: new # why\n"),
        ("a:\n  b: \"old\"\n", "a:\n  b: \"new\"\n"),
        ("a:\n  b: old\n    text # why\n  c: 1\n", "a:\n  b: new # why\n  c: 1\n"),
        ("a:\n  b: 'old\n    text'\n  c: 1\n", "a:\n  b: new\n  c: 1\n"),
        ("a:\n  b: >-\n    old\n    text\n  c: 1\n", "a:\n  b: new\n  c: 1\n"),
        ("a:\n  b: |+ # why\n    old\n\n  c: 1\n", "a:\n  b: new # why\n  c: 1\n"),
        ("a:\n  b: |\n    old\n\n\n  c: 1\n", "a:\n  b: new\n\n\n  c: 1\n"),
        ("a:\n  b:\n    old\n  c: 1\n", "a:\n  b: new\n  c: 1\n"),
        ("a:\n  b:\n    - x\n  c: 1\n", "a:\n  b: new\n  c: 1\n"),
        ("a:\n  b:\n  - x\n  c: 1\n", "a:\n  b: new\n  c: 1\n"),
        ("a:\n  b: # why\n    # what\n    d: 1\n  c: 1\n", "a:\n  b: new # why\n  c: 1\n"),
        ("a:\n  b:\n  c: 1\n", "a:\n  b: new\n  c: 1\n"),
        ("a:\n  b: [x, {y: 1}]\n", "a:\n  b: new\n"),
        ("a: {b: old, c: 1}\n", "a: {b: new, c: 1}\n"),
        ("a: {b: , c: 1}\n", "a: {b: new , c: 1}\n"),
        ("{\"a\": {\"b\": \"old\"}}\n", "{\"a\": {\"b\": \"new\"}}\n"),
        ("{\"a\":{\"b\":1}}", "{\"a\":{\"b\":\"new\"}}"),
    ] {
        check(text, &[set("/a/b", "new")], expected);
    }
    check("- old # why\n-  x\n-\n", &[set("/0", 1), set("/2", true)], "- 1 # why\n-  x\n- true\n");
    check("old\n", &[set("", "new")], "new\n");
}

#[test]
fn writes_lists_and_maps_as_their_place_has_them() {
    let new = NewValue::map([("type", "array".into()), ("items", list(&["x", "200"]))]);
    let lines = "\n  type: array\n  items:\n    - x\n    - '200'\n";
    for (text, expected) in [
        ("b: old\n", format!("b:{lines}")),
        ("b: old # why\nc: 1\n", format!("b: # why{lines}c: 1\n")),
        ("b:\nc: 1\n", format!("b:{lines}c: 1\n")),
        ("b: >-\n  old\nc: 1\n", format!("b:{lines}c: 1\n")),
        ("b: # why\n  - x\nc: 1\n", format!("b: # why{lines}c: 1\n")),
        ("b: {}", format!("b:{}", lines.trim_end())),
    ] {
        check(text, &[set("/b", new.clone())], &expected);
    }
    check(
        "{b: 1}\n",
        &[set("/b", new.clone())],
        "{b: {\"type\": \"array\", \"items\": [\"x\", \"200\"]}}\n",
    );
    check("a: {b: 1}\n", &[set("/a/b", new.clone())], "a: {b: {type: array, items: [x, '200']}}\n");
    let item = "- type: array\n  items:\n    - x\n    - '200'\n";
    for text in ["- old\n", "- a: 1\n  b: 2\n", "- >-\n  x\n", "-\n", "- []\n"] {
        let expected =
            if text.contains('>') { item.replace("- type", "-\n  type") } else { item.to_owned() };
        check(text, &[set("/0", new.clone())], &expected);
    }
    check("a: 1\n", &[set("/a", json!({"x": [1, "y"]}))], "a: {\"x\":[1,\"y\"]}\n");
    check("a: 1\n", &[set("/a", NewValue::List(Vec::new()))], "a: []\n");
}

#[test]
fn quotes_what_yaml_would_read_otherwise() {
    for (text, written) in [
        ("It is.", "It is."),
        ("/a/{b}", "/a/{b}"),
        ("a: b", "'a: b'"),
        ("a #b", "'a #b'"),
        ("it's", "it's"),
        ("'s", "'''s'"),
        ("200", "'200'"),
        ("-1", "'-1'"),
        ("", "''"),
        ("Null", "'Null'"),
        ("no", "'no'"),
        ("a:", "'a:'"),
        ("a ", "'a '"),
        ("*a", "'*a'"),
        ("a\nb", "\"a\\nb\""),
        ("\u{7f}\u{feff}", "\"\\u007f\\ufeff\""),
    ] {
        check("a: 1\n", &[set("/a", text)], &format!("a: {written}\n"));
    }
    check("[1]\n", &[set("/0", "a, b")], "[\"a, b\"]\n");
    check("a: [1]\n", &[set("/a/0", "a, b")], "a: ['a, b']\n");
}

#[test]
fn renames_keys() {
    let text = "/a/{b}: 1\n'200': # why\n  x: 1\n\"c\" : 2\nd: {'e':1, f: 2}\n- x: 1\n";
    let text = text.trim_end_matches("- x: 1\n");
    check(
        text,
        &[
            rename("/~1a~1{b}", "/c"),
            rename("/200", "404"),
            rename("/c", "x y"),
            rename("/d/e", "g"),
            rename("/d/f", "h"),
        ],
        "/c: 1\n'404': # why\n  x: 1\n\"x y\" : 2\nd: {\"g\":1, h: 2}\n",
    );
    check("a: 1\nb: 2\n", &[rename("/a", "b"), rename("/b", "a")], "b: 1\na: 2\n");
    check("- a: 1\n  b: 2\n", &[rename("/0/a", "c: d")], "- 'c: d': 1\n  b: 2\n");
    // Its value may change as well.
    check("a:\n  b: 1\n", &[rename("/a", "c"), set("/a/b", 2)], "c:\n  b: 2\n");
    check("a: 1\n", &[rename("/a", "c"), set("/a", 2)], "c: 2\n");
}

#[test]
fn extends_and_rewords_texts_in_place() {
    let folded = "a: >- # why\n  One minute\n  or two.\n\nb: 1\n";
    check(
        folded,
        &[extend("/a", "Reserved.")],
        "a: >- # why\n  One minute\n  or two.\n  Reserved.\n\nb: 1\n",
    );
    check(
        folded,
        &[reword("/a", "minute", "hour")],
        "a: >- # why\n  One hour\n  or two.\n\nb: 1\n",
    );
    check(
        folded,
        &[reword("/a", "minute or", "hour, or")],
        "a: 'One hour, or two.' # why\n\nb: 1\n"
            .replace("'One hour, or two.'", "One hour, or two.")
            .as_str(),
    );
    let both = [extend("/a", "Unit: hour."), extend("/a", "# it."), reword("/a", "two", "'2'")];
    check(folded, &both, "a: >- # why\n  One minute\n  or '2'.\n  Unit: hour.\n  # it.\n\nb: 1\n");
    check("a: It is.\n", &[extend("/a", "Unit: hour.")], "a: 'It is. Unit: hour.'\n");
    check("a: It is. # why\n", &[extend("/a", "So.")], "a: It is. So. # why\n");
    check("a: 'It''s.'\n", &[extend("/a", "It's so: 1")], "a: 'It''s. It''s so: 1'\n");
    check("a: \"It\\nis.\"\n", &[extend("/a", "\"So\"")], "a: \"It\\nis. \\\"So\\\"\"\n");
    check(
        "a: 1 minute\n",
        &[reword("/a", "1", "2"), reword("/a", "minute", "hours")],
        "a: 2 hours\n",
    );
    check("a: 1 minute\n  or so\n", &[reword("/a", "so", "more")], "a: 1 minute\n  or more\n");
    check("a: ''\n", &[extend("/a", "So.")], "a: So.\n");
    check("a: |+\n  x\n\nb: 1\n", &[extend("/a", "So.")], "a: |+\n  x\n  So.\n\nb: 1\n");
    check("{\"a\": \"x\"}\n", &[extend("/a", "y")], "{\"a\": \"x y\"}\n");
    fails(
        "a: one minutes\n",
        &[reword("/a", "minute", "hour")],
        "cannot edit `/a`: its text does not contain the word `minute`",
    );
}
