//! Edits made in texts of every form.

mod documents;
mod model;
mod parts;
mod random;
mod together;
mod values;

use super::{Edit, Editor, LineEdit, NewValue, Operation};

fn edit(pointer: &str, operation: Operation) -> Edit {
    Edit::new("a.yaml", pointer, operation)
}

fn set(pointer: &str, value: impl Into<NewValue>) -> Edit {
    edit(pointer, Operation::Set { value: value.into() })
}

fn rename(pointer: &str, key: &str) -> Edit {
    edit(pointer, Operation::Rename { key: key.to_owned() })
}

fn remove(pointer: &str) -> Edit {
    edit(pointer, Operation::Remove)
}

fn insert(pointer: &str, behind: &[&str], key: &str, value: impl Into<NewValue>) -> Edit {
    let behind = behind.iter().map(|key| (*key).to_owned()).collect();
    edit(pointer, Operation::Insert { key: key.to_owned(), value: value.into(), behind })
}

fn append(pointer: &str, value: impl Into<NewValue>) -> Edit {
    edit(pointer, Operation::Append { value: value.into() })
}

fn extend(pointer: &str, words: &str) -> Edit {
    edit(pointer, Operation::Extend { words: words.to_owned() })
}

fn reword(pointer: &str, old: &str, new: &str) -> Edit {
    edit(pointer, Operation::Reword { old: old.to_owned(), new: new.to_owned() })
}

fn list(items: &[&str]) -> NewValue {
    NewValue::list(items.iter().copied())
}

/// The edits make this text, and so do the lines that they are shown as.
#[track_caller]
fn check(text: &str, edits: &[Edit], expected: &str) {
    let edited = Edit::apply(text, edits).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(edited, expected);
    assert_eq!(by_lines(text, &Editor::new(text).unwrap().lines(edits).unwrap()), lines(expected));
}

#[track_caller]
fn fails(text: &str, edits: &[Edit], expected: &str) {
    assert_eq!(Edit::apply(text, edits).unwrap_err().to_string(), expected);
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

fn by_lines(text: &str, edits: &[LineEdit]) -> Vec<String> {
    let mut all = lines(text);
    for edit in edits.iter().rev() {
        let first = edit.line - 1;
        all.splice(first..first + edit.remove, edit.insert.iter().cloned());
    }
    all
}

#[test]
fn refuses_edits_that_do_not_fit() {
    for (text, edit, expected) in [
        ("a: 1\n", set("/b", 1), "cannot edit `/b`: there is no such value"),
        ("a: 1\n", set("b", 1), "cannot edit `b`: there is no such value"),
        ("a: [x]\n", set("/a/1", 1), "cannot edit `/a/1`: there is no such value"),
        ("a: [x]\n", rename("/a/0", "b"), "cannot edit `/a/0`: it is not the value of a key"),
        ("a: 1\n", insert("/a", &[], "b", 1), "cannot edit `/a`: it is not a map"),
        ("a: {}\n", append("/a", 1), "cannot edit `/a`: it is not a list"),
        ("a: {}\n", extend("/a", "x"), "cannot edit `/a`: it is not a text"),
        ("a: 1\n", insert("", &[], "a", 1), "cannot edit this text: it already has the key `a`"),
        ("a: {b: 1, c: 2}\n", rename("/a/b", "c"), "cannot edit `/a`: it already has the key `c`"),
        (
            "a: 1\n",
            remove(""),
            "cannot edit this text: it is the whole document; remove the parts of it",
        ),
        (
            "a: &x 1\nb: *x\n",
            set("/a", 2),
            "cannot edit `/a`: it has an anchor or is an alias; write the value out first",
        ),
        (
            "a: {b: &x 1}\nb: *x\n",
            remove("/a"),
            "cannot edit `/a`: a part of it has an anchor or is an alias; write the value out first",
        ),
        ("a: !t 1\n", set("/a", 2), "cannot edit `/a`: it has a YAML tag; remove the tag first"),
        (
            "?\na: 1\n",
            remove("/a"),
            "cannot edit `/a`: it is spelled in a rare way; write it as `key: value` first",
        ),
        (
            "? a\n: 1\n",
            insert("", &[], "b", 1),
            "cannot edit this text: it is spelled in a rare way; write it as `key: value` first",
        ),
        (
            "? a\n: 1\n",
            remove("/a"),
            "cannot edit `/a`: it is spelled in a rare way; write it as `key: value` first",
        ),
        (
            "a: {b}\n",
            set("/a/b", 1),
            "cannot edit `/a/b`: it is spelled in a rare way; write it as `key: value` first",
        ),
        (
            "a: [b: 1]\n",
            insert("/a/0", &[], "c", 1),
            "cannot edit `/a/0`: it is spelled in a rare way; write it as `key: value` first",
        ),
        (
            "a: [\n",
            set("/a", 1),
            "cannot edit this text: 2:1: this is not YAML: while parsing a node, did not find expected node content",
        ),
        (
            "a: 1\n---\nb: 2\n",
            set("/a", 1),
            "cannot edit this text: it is more than one YAML document; keep one per file",
        ),
    ] {
        fails(text, &[edit], expected);
    }
}

#[test]
fn shows_edits_as_lines() {
    fn check(text: &str, edits: &[Edit], expected: &[(usize, usize, &[&str])]) {
        let found = Editor::new(text).unwrap().lines(edits).unwrap();
        let found: Vec<(usize, usize, Vec<&str>)> = found
            .iter()
            .map(|edit| (edit.line, edit.remove, edit.insert.iter().map(String::as_str).collect()))
            .collect();
        let expected: Vec<(usize, usize, Vec<&str>)> = expected
            .iter()
            .map(|(line, remove, insert)| (*line, *remove, insert.to_vec()))
            .collect();
        assert_eq!(found, expected);
    }
    let text = "a: 1\nb:\n  - x: 1\n    y: 2\nc: 3\n";
    check(text, &[set("/a", 2)], &[(1, 1, &["a: 2"])]);
    check(text, &[remove("/b/0")], &[(2, 3, &[])]);
    check(text, &[remove("/b/0/x")], &[(3, 2, &["  - y: 2"])]);
    check(text, &[append("/b", "z")], &[(5, 0, &["  - z"])]);
    check(text, &[append("/b", "z"), append("/b", "w")], &[(5, 0, &["  - z", "  - w"])]);
    check(text, &[insert("", &[], "d", 1)], &[(6, 0, &["d: 1"])]);
    check("a: 1", &[insert("", &[], "d", 1)], &[(2, 0, &["d: 1"])]);
    check(text, &[set("/b", 1)], &[(2, 3, &["b: 1"])]);
    check(text, &[set("/c", 4), set("/a", 4)], &[(1, 1, &["a: 4"]), (5, 1, &["c: 4"])]);
    check("a: {b: 1, c: 2}\n", &[set("/a/b", 4), set("/a/c", 4)], &[(1, 1, &["a: {b: 4, c: 4}"])]);
    check("a: 1\r\nb: 2\r\n", &[remove("/a"), set("/b", 3)], &[(1, 1, &[]), (2, 1, &["b: 3"])]);
}
