//! Edits of specs in other spellings, and changes that are more than one fact.

use specwright_document::edit::NewValue;
use specwright_document::{Edit, Node};

use super::super::super::changes::{changes, equals, pairs};
use super::super::super::compare::edits;
use super::super::super::compare::types::same_type;
use super::super::super::facts::{Fact, Facts, Field};
use super::parsed;

/// The text of a spec after edits of the value at a pointer.
fn edited(text: &str, pointer: &str, edit: impl Fn(Node<'_>) -> Vec<Edit>) -> String {
    let spec = parsed(text.to_owned());
    Edit::apply(text, &edit(spec.root().pointer(pointer).unwrap())).unwrap()
}

#[test]
fn values_are_set_in_each_spelling_of_a_scalar() {
    let set = |text: &str| edited(text, "/a/b", |node| edits::set(node, "new"));
    assert_eq!(set("a:\n  b: old\n  c: 1\n"), "a:\n  b: new\n  c: 1\n");
    assert_eq!(set("a:\n  b: 'old'\n"), "a:\n  b: new\n");
    assert_eq!(set("a:\n  b: >-\n    old\n    text\n  c: 1\n"), "a:\n  b: new\n  c: 1\n");
    assert_eq!(set("a:\n  b:\n    - x\n  c: 1\n"), "a:\n  b: new\n  c: 1\n");
    assert_eq!(set("a:\n  b:\n  - x\n  c: 1\n"), "a:\n  b: new\n  c: 1\n");
}

#[test]
fn an_entry_within_braces_goes_with_its_comma() {
    for (text, left) in [
        ("a: {b: old, c: 1}\n", "a: {c: 1}\n"),
        ("{\"a\": {\"b\": \"old\", \"c\": 1}}\n", "{\"a\": {\"c\": 1}}\n"),
        ("a: {\n  b: old,\n  c: 1}\n", "a: {\n  c: 1}\n"),
    ] {
        assert_eq!(edited(text, "/a/b", edits::remove), left);
    }
}

#[test]
fn an_entry_goes_with_all_its_lines_and_an_empty_list_with_its_key() {
    let removed = |text: &str, pointer: &str| edited(text, pointer, edits::remove);
    assert_eq!(removed("a:\n  b:\n    c: 1\n\n    d: 2\n  e: 3\n", "/a/b"), "a:\n  e: 3\n");
    assert_eq!(removed("a:\n  - b: 1\n    c: 2\n  - d\n", "/a/0/b"), "a:\n  - c: 2\n  - d\n");
    assert_eq!(removed("a:\n  - b: 1\n    c: 2\n  - d\n", "/a/0"), "a:\n  - d\n");
    assert_eq!(removed("x: 1\na:\n  - b\n", "/a/0"), "x: 1\n");
    assert_eq!(removed("x: 1\nproperties:\n  b: 1\n", "/properties/b"), "x: 1\nproperties: {}\n");
}

#[test]
fn entries_and_items_are_added_after_their_siblings() {
    let text = "a:\n  b: 1\n  list:\n    - x\nc: {}\n";
    assert_eq!(
        edited(text, "/a", |node| edits::insert(node, &["b"], "new", 1)),
        "a:\n  b: 1\n  new: 1\n  list:\n    - x\nc: {}\n"
    );
    assert_eq!(
        edited(text, "/a/list", |node| edits::append(node, NewValue::map([("new", 1.into())]))),
        "a:\n  b: 1\n  list:\n    - x\n    - new: 1\nc: {}\n"
    );
    assert_eq!(
        edited(text, "/c", |node| edits::insert(node, &[], "new", 1)),
        "a:\n  b: 1\n  list:\n    - x\nc:\n  new: 1\n"
    );
}

#[test]
fn texts_are_extended_and_reworded_in_place() {
    let folded = "a:\n  description: >-\n    One minute\n    or two.\n  b: 1\n";
    assert_eq!(
        edited(folded, "/a", |node| edits::say(node, "Reserved.")),
        "a:\n  description: >-\n    One minute\n    or two.\n    Reserved.\n  b: 1\n"
    );
    assert_eq!(
        edited(folded, "/a/description", |node| edits::reword(node, "minute", "hour")),
        "a:\n  description: >-\n    One hour\n    or two.\n  b: 1\n"
    );
    let plain = "a:\n  description: It is.\n";
    assert_eq!(
        edited(plain, "/a", |node| edits::say(node, "Unit: hour.")),
        "a:\n  description: 'It is. Unit: hour.'\n"
    );
}

#[test]
fn lists_are_matched_by_value_then_by_what_is_left() {
    assert_eq!(equals(&["a", "a", "b"], &["b", "a", "b"]), [(1, 1), (2, 2)]);
    assert_eq!(pairs(&["0", "1", "2"], &["1", "1", "2"]), [(0, 0)]);
    assert_eq!(pairs(&["a", "b"], &["b", "c", "d"]), []);
}

#[test]
fn a_renamed_field_is_one_change_and_a_new_one_is_all_of_its_facts() {
    let field = |name: &str| {
        let mut field = Field::new(Fact::new(name.to_owned(), 1));
        field.maximum = Some(Fact::new(9, 2));
        field
    };
    let facts = |fields: Vec<Field>| Facts { response: fields, ..Facts::default() };
    let keys = |old: Vec<Field>, new: Vec<Field>| -> Vec<String> {
        changes(&facts(old), &facts(new)).into_iter().map(|change| change.key).collect()
    };
    assert_eq!(
        keys(vec![field("a"), field("b")], vec![field("a"), field("c")]),
        ["response.c.name"]
    );
    assert_eq!(
        keys(vec![field("a"), field("b")], vec![field("b"), field("a")]),
        Vec::<String>::new()
    );
    let all = ["response.c.maximum", "response.c.name"];
    assert_eq!(keys(vec![field("a")], vec![field("a"), field("c")]), all);
    assert_eq!(keys(vec![field("a"), field("c")], vec![field("a")]), all);
}

#[test]
fn types_of_pages_have_one_width_each() {
    for (stated, own) in [
        ("integer", "integer int32"),
        ("long", "integer int64"),
        ("array", "array of object"),
        ("array of long", "array of integer int64"),
        ("array of string", "array of string"),
        ("number", "number double"),
    ] {
        assert!(same_type(stated, own), "{stated}");
    }
    for (stated, own) in [
        ("integer", "integer int64"),
        ("long", "integer int32"),
        ("array", "arrays"),
        ("array of long", "array of integer int32"),
        ("string", "array of string"),
    ] {
        assert!(!same_type(stated, own), "{stated}");
    }
}
