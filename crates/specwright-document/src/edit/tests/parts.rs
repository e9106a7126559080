//! Entries and items that are removed and added.

use super::super::{Edit, NewValue};
use super::{append, check, insert, list, remove};

#[test]
fn removes_entries_with_all_their_lines() {
    let cases: &[(&str, &[&str], &str)] = &[
        ("a:\n  b:\n    c: 1\n\n    d: 2\n  e: 3\n", &["/a/b"], "a:\n  e: 3\n"),
        (
            "a:\n  # of b\n  b: 1 # b\n  # of c\n  c: 2\n",
            &["/a/b"],
            "a:\n  # of b\n  # of c\n  c: 2\n",
        ),
        ("a:\n  b:\n    c: 1\n    # d: 2\n  # of e\n  e: 3\n", &["/a/b"], "a:\n  # of e\n  e: 3\n"),
        ("a:\n  - b: 1\n    c: 2\n  - d\n", &["/a/0/b"], "a:\n  - c: 2\n  - d\n"),
        ("a:\n  - b: 1\n    c: 2\n    e: 3\n", &["/a/0/b", "/a/0/c"], "a:\n  - e: 3\n"),
        ("a:\n  - b: 1\n    # of c\n    c: 2\n", &["/a/0/b"], "a:\n  -     # of c\n    c: 2\n"),
        ("a:\n  - b: 1\n    c: 2\n  - d\n", &["/a/0"], "a:\n  - d\n"),
        ("a:\n- b\n- c\nd: 1\n", &["/a/1"], "a:\n- b\nd: 1\n"),
        ("- - a\n  - b\n- c\n", &["/0/0"], "- - b\n- c\n"),
        ("a: |+\n  x\n\nb: 1\n", &["/a"], "b: 1\n"),
        // Blank lines would become a part of the text.
        ("a: |+\n  x\nb: 1\n\nc: 2\n", &["/b"], "a: |+\n  x\nc: 2\n"),
        ("\u{feff}a: 1\nb: 2\n", &["/a"], "\u{feff}b: 2\n"),
        // With the last one its list or map goes too.
        ("x: 1\na:\n  - b\n", &["/a/0"], "x: 1\n"),
        ("x: 1\na:\n  b:\n    c: 1\n", &["/a/b/c"], "x: 1\n"),
        ("- x\n- a: 1\n  b: 2\n", &["/1/a", "/1/b"], "- x\n"),
        ("x: 1\nproperties:\n  b: 1\n", &["/properties/b"], "x: 1\nproperties: {}\n"),
        ("properties: {b: 1, c: 2}\n", &["/properties/b", "/properties/c"], "properties: {}\n"),
        ("a:\n  b: 1\n", &["/a/b"], "{}\n"),
        ("- 1\n", &["/0"], "[]\n"),
    ];
    for (text, pointers, expected) in cases {
        let edits: Vec<Edit> = pointers.iter().map(|pointer| remove(pointer)).collect();
        check(text, &edits, expected);
    }
}

#[test]
fn removes_entries_within_brackets_with_their_commas() {
    let cases: &[(&str, &[&str], &str)] = &[
        ("a: {b: 1, c: 2, d: 3}\n", &["/a/b"], "a: {c: 2, d: 3}\n"),
        ("a: {b: 1, c: 2, d: 3}\n", &["/a/c"], "a: {b: 1, d: 3}\n"),
        ("a: {b: 1, c: 2, d: 3}\n", &["/a/d"], "a: {b: 1, c: 2}\n"),
        ("a: {b: 1, c: 2, d: 3}\n", &["/a/d", "/a/b"], "a: {c: 2}\n"),
        ("a: {b: 1, c: 2, d: 3}\n", &["/a/c", "/a/d"], "a: {b: 1}\n"),
        ("a: [b, c, ]\n", &["/a/1"], "a: [b ]\n"),
        ("a: [b, c, ]\n", &["/a/0"], "a: [c, ]\n"),
        ("a: {\n  b: old,\n  c: 1}\n", &["/a/b"], "a: {\n  c: 1}\n"),
        ("a: {\n  b: old,\n  c: 1}\n", &["/a/c"], "a: {\n  b: old\n}\n"),
        (
            "a: [\n  b, # one\n  c, # two\n  d # three\n]\n",
            &["/a/1"],
            "a: [\n  b, # one\n  d # three\n]\n",
        ),
        (
            "a: [\n  b, # one\n  c, # two\n  d # three\n]\n",
            &["/a/2"],
            "a: [\n  b, # one\n  c # two\n]\n",
        ),
        ("a: [b, # one\n  c]\n", &["/a/0"], "a: [ # one\n  c]\n"),
        ("{\n  \"a\": 1,\n  \"b\": 2\n}\n", &["/a"], "{\n  \"b\": 2\n}\n"),
        ("{\n  \"a\": 1,\n  \"b\": 2\n}\n", &["/b"], "{\n  \"a\": 1\n}\n"),
        ("{\"a\": {\"b\": [1]}, \"c\": 2}\n", &["/a/b/0"], "{\"c\": 2}\n"),
        ("{\"a\": {\"b\": [1]}}\n", &["/a/b/0"], "{}\n"),
    ];
    for (text, pointers, expected) in cases {
        let edits: Vec<Edit> = pointers.iter().map(|pointer| remove(pointer)).collect();
        check(text, &edits, expected);
    }
}

#[test]
fn adds_entries_and_items_behind_their_siblings() {
    let text = "a:\n  b: 1\n  list:\n    - x\nc: {}\n";
    check(
        text,
        &[insert("/a", &["z", "b"], "new", 1)],
        "a:\n  b: 1\n  new: 1\n  list:\n    - x\nc: {}\n",
    );
    check(
        text,
        &[insert("/a", &["z"], "new", 1)],
        "a:\n  b: 1\n  list:\n    - x\n  new: 1\nc: {}\n",
    );
    check(
        text,
        &[append("/a/list", NewValue::map([("new", 1.into()), ("more", list(&["w"]))]))],
        "a:\n  b: 1\n  list:\n    - x\n    - new: 1\n      more:\n        - w\nc: {}\n",
    );
    check(text, &[insert("/c", &[], "new", 1)], "a:\n  b: 1\n  list:\n    - x\nc:\n  new: 1\n");
    check("a: []\nb: 1\n", &[append("/a", "x"), append("/a", "w")], "a:\n  - x\n  - w\nb: 1\n");
    check("a:\nb: 1\n", &[append("/a", "x")], "a:\n  - x\nb: 1\n");
    check("", &[insert("", &[], "a", 1)], "a: 1\n");
    check("# why", &[insert("", &[], "a", 1)], "# why\na: 1");
    check(
        "a:\n- x\n- y # why\n# b\nb: 1\n",
        &[append("/a", "z")],
        "a:\n- x\n- y # why\n- z\n# b\nb: 1\n",
    );
    check(
        "a:\n  b: >-\n    x\n\n# c\nc: 1\n",
        &[insert("/a", &[], "d", 1)],
        "a:\n  b: >-\n    x\n  d: 1\n\n# c\nc: 1\n",
    );
    check(
        "a:\n  b: |+\n    x\n\nc: 1\n",
        &[insert("/a", &[], "d", 1)],
        "a:\n  b: |+\n    x\n\n  d: 1\nc: 1\n",
    );
    check("- - a\n", &[append("/0", "b"), append("", "c")], "- - a\n  - b\n- c\n");
    check("- a: 1\n", &[insert("/0", &[], "b", list(&["c"]))], "- a: 1\n  b:\n    - c\n");
}

#[test]
fn adds_entries_and_items_within_brackets() {
    check(
        "a: {b: 1, c: 2}\n",
        &[insert("/a", &["b"], "d", "x: y")],
        "a: {b: 1, d: 'x: y', c: 2}\n",
    );
    check(
        "a: {b: 1, c: 2}\n",
        &[insert("/a", &[], "d", list(&["x"]))],
        "a: {b: 1, c: 2, d: [x]}\n",
    );
    check("a: [b, ]\n", &[append("/a", "c")], "a: [b, c, ]\n");
    check(
        "a: [[], {}]\n",
        &[append("/a/0", "c"), insert("/a/1", &[], "d", 1)],
        "a: [[c], {d: 1}]\n",
    );
    check("[]\n", &[append("", "c")], "[\"c\"]\n");
    check(
        "{\n  \"a\": 1\n}\n",
        &[insert("", &[], "b", list(&["x"]))],
        "{\n  \"a\": 1,\n  \"b\": [\"x\"]\n}\n",
    );
    check(
        "{\n  \"a\": 1, \n  \"c\": 2\n}\n",
        &[insert("", &["a"], "b", true)],
        "{\n  \"a\": 1, \n  \"b\": true,\n  \"c\": 2\n}\n",
    );
    check(
        "a: [\n  b # one\n]\n",
        &[append("/a", "c"), append("/a", "d")],
        "a: [\n  b, # one\n  c,\n  d\n]\n",
    );
    // Among entries that go.
    check(
        "a: {b: 1, c: 2}\n",
        &[remove("/a/b"), insert("/a", &["b"], "d", 3)],
        "a: {d: 3, c: 2}\n",
    );
    check("a: {b: 1, c: 2}\n", &[remove("/a/c"), insert("/a", &[], "d", 3)], "a: {b: 1, d: 3}\n");
    check("a: [\n  b,\n  c\n]\n", &[remove("/a/1"), append("/a", "d")], "a: [\n  b,\n  d\n]\n");
}
