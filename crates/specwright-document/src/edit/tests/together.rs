//! Edits that are made at once.

use super::super::{Edit, NewValue};
use super::{append, check, extend, insert, list, remove, rename, set};

#[test]
fn keeps_the_line_breaks_of_its_text() {
    check(
        "a: 1\r\nb: 2\r\n",
        &[set("/b", 3), insert("", &[], "c", list(&["x"]))],
        "a: 1\r\nb: 3\r\nc:\r\n  - x\r\n",
    );
    check("a: 1\nb: 2", &[set("/b", 3)], "a: 1\nb: 3");
    check("a: 1\nb: 2", &[insert("", &[], "c", 3)], "a: 1\nb: 2\nc: 3");
    check("a: 1\r\nb: 2", &[set("/b", 3), insert("", &[], "c", 3)], "a: 1\r\nb: 3\r\nc: 3");
    check("a: 1\nb: 2", &[remove("/b")], "a: 1");
    check("a: 1\nb: 2", &[remove("/b"), insert("", &[], "c", 3)], "a: 1\nc: 3");
    check("a: |+\n  x\n\nb: 2", &[remove("/b")], "a: |+\n  x\n\n");
    // A file of both kinds keeps each line as it is.
    check("a: 1\r\nb: 2\nc: 3\n", &[set("/b", 3)], "a: 1\r\nb: 3\nc: 3\n");
    check("a:\r\n  b: 1\r\n", &[set("/a", "x")], "a: x\r\n");
}

#[test]
fn makes_the_first_of_edits_that_contradict_each_other() {
    let text = "a:\n  b: 1\n  c: 2\nd: 3\n";
    let (whole, part) = (remove("/a"), set("/a/c", 4));
    check(text, &[whole.clone(), part.clone()], "d: 3\n");
    check(text, &[part.clone(), whole.clone()], "a:\n  b: 1\n  c: 4\nd: 3\n");
    check(text, &[set("/a", 5), part.clone()], "a: 5\nd: 3\n");
    check(text, &[part, set("/a", 5)], "a:\n  b: 1\n  c: 4\nd: 3\n");
    check(text, &[set("/d", 4), set("/d", 5)], "a:\n  b: 1\n  c: 2\nd: 4\n");
    check(
        text,
        &[rename("/d", "x"), rename("/d", "y"), remove("/d")],
        "a:\n  b: 1\n  c: 2\nx: 3\n",
    );
    check(text, &[insert("", &[], "x", 1), rename("/d", "x")], "a:\n  b: 1\n  c: 2\nd: 3\nx: 1\n");
    // What goes as a part goes with the whole.
    check(text, &[remove("/a/b"), whole.clone()], "d: 3\n");
    check(text, &[remove("/a/b"), set("/a", 5)], "a:\n  c: 2\nd: 3\n");
    // Into what goes nothing comes; before and behind it does.
    check(text, &[whole.clone(), insert("/a/b", &[], "x", 1)][..1], "d: 3\n");
    check(
        text,
        &[whole, insert("", &["a"], "x", 1), insert("", &["d"], "w", 1)],
        "x: 1\nd: 3\nw: 1\n",
    );
}

#[test]
fn makes_edits_of_different_findings_fit_together() {
    // A key that several bring comes once, with what each has below it.
    let [one, two] = [&["x"][..], &["x", "w"]].map(|items| insert("", &["a"], "b", list(items)));
    check(
        "a: 1\n",
        &[one.clone(), two, insert("", &["a"], "c", list(&["z"])), one],
        "a: 1\nb:\n  - x\n  - w\nc:\n  - z\n",
    );
    let map = |entries: &[(&str, i64)]| {
        NewValue::map(entries.iter().map(|(key, value)| (*key, (*value).into())))
    };
    check(
        "a: 1\n",
        &[insert("", &[], "b", map(&[("c", 1)])), insert("", &[], "b", map(&[("c", 3), ("d", 2)]))],
        "a: 1\nb:\n  c: 1\n  d: 2\n",
    );
    // Equal edits are made once, and items are of different findings.
    check(
        "a:\n  - x\n",
        &[append("/a", "w"), append("/a", "w"), append("/a", "z")],
        "a:\n  - x\n  - w\n  - z\n",
    );
    check(
        "a: >-\n  b\n",
        &[extend("/a", "Unit: hour."), extend("/a", "Unit: day."), extend("/a", "Unit: hour.")],
        "a: >-\n  b\n  Unit: hour.\n  Unit: day.\n",
    );
    // A list goes with the last of its items, and stays where another comes.
    let text = "a: 1\nb:\n  - x\n  - y\nc: 2\n";
    let items = [remove("/b/0"), remove("/b/1")];
    check(text, &items, "a: 1\nc: 2\n");
    let with = |edit: Edit| [items.as_slice(), &[edit]].concat();
    check(text, &with(append("/b", "z")), "a: 1\nb:\n  - z\nc: 2\n");
    check(text, &[remove("/b"), append("/b", "z")], "a: 1\nb:\n  - z\nc: 2\n");
    check(text, &[append("/b", "z"), remove("/b")], "a: 1\nb:\n  - z\nc: 2\n");
    check(text, &[remove("/b/1"), remove("/b")], "a: 1\nc: 2\n");
    check("b:\n  c: 1\n", &[remove("/b/c"), insert("/b", &["c"], "d", 2)], "b:\n  d: 2\n");
    check(
        "properties:\n  b: 1\n  c: 2\n",
        &[remove("/properties/b"), remove("/properties/c")],
        "properties: {}\n",
    );
    // The entry that comes may have the key of one that goes.
    check(text, &[remove("/b"), insert("", &["c"], "b", 1)], "a: 1\nc: 2\nb: 1\n");
    check("- a: 1\n  b: 2\n", &[remove("/0/a"), insert("/0", &["a"], "c", 3)], "- c: 3\n  b: 2\n");
    check(
        "- a: 1\n  b: 2\n",
        &[remove("/0/a"), remove("/0/b"), insert("/0", &[], "c", 3)],
        "- c: 3\n",
    );
    check(
        "minutes:\n  type: integer\n  maximum: 1440\n",
        &[
            remove("/minutes/type"),
            insert("/minutes", &["maximum"], "minimum", 1),
            set("/minutes/maximum", 1500),
            set("/minutes/maximum", 1500),
        ],
        "minutes:\n  maximum: 1500\n  minimum: 1\n",
    );
}
