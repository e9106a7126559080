//! Edits made in texts of every form.

use std::slice::from_ref;

use expect_test::{Expect, expect};

use super::Edit;

const SPEC: &str = "minutes:\n  type: integer\n  maximum: 1440\n";

#[test]
fn edits_keep_the_line_ends_of_their_file() {
    fn check(text: &str, edits: &[Edit], expected: &str) {
        assert_eq!(Edit::apply(text, edits), expected);
    }
    let line = |text: &str| vec![text.to_owned()];
    let (replace, behind) = (Edit::replace("a", 2, "B"), Edit::after("a", 2, line("c")));
    check("a\r\nb\r\n", &[replace.clone(), behind.clone()], "a\r\nB\r\nc\r\n");
    check("a\nb", from_ref(&replace), "a\nB");
    check("a\nb", from_ref(&behind), "a\nb\nc");
    check("a\r\nb", &[replace.clone(), behind.clone()], "a\r\nB\r\nc");
    check("a\nb\n", &[Edit::remove("a", 1, 2)], "");
    check("a\nb", &[Edit::remove("a", 2, 1)], "a");
    check("", &[Edit::after("a", 0, line("x"))], "x\n");
    // A file of both kinds keeps each line as it is.
    check("a\r\nb\nc\n", &[replace], "a\r\nB\r\nc\n");
    check("a\nb\n", &[Edit::after("a", 99, line("z"))], "a\nb\nz\n");
}

#[test]
fn of_edits_that_overlap_the_first_is_made() {
    fn check(edits: &[Edit], expected: &str) {
        assert_eq!(Edit::apply("a\nb\nc\nd\n", edits), expected);
    }
    let (two, other) = (Edit::remove("a", 2, 2), Edit::replace("a", 3, "C"));
    check(&[two.clone(), other.clone()], "a\nd\n");
    check(&[other.clone(), two.clone()], "a\nb\nC\nd\n");
    // Into the middle of what goes nothing comes; before and behind it does.
    let into = |line| Edit::after("a", line, vec!["x".to_owned()]);
    check(&[two.clone(), into(2)], "a\nd\n");
    check(&[two.clone(), into(1), into(3)], "a\nx\nx\nd\n");
    check(&[into(1), into(1), other], "a\nx\nb\nC\nd\n");
}

#[test]
fn edits_are_applied_from_the_last_to_the_first() {
    fn check(edits: &[Edit], text: Expect) {
        text.assert_eq(&Edit::apply(SPEC, edits));
    }
    check(
        &[
            Edit::remove("spec/a.yaml", 2, 1),
            Edit::after("spec/a.yaml", 3, vec!["  minimum: 1".to_owned()]),
            Edit::replace("spec/a.yaml", 3, "  maximum: 1500"),
            Edit::replace("spec/a.yaml", 3, "  maximum: 1500"),
        ],
        expect![[r#"
            minutes:
              maximum: 1500
              minimum: 1
        "#]],
    );
    check(
        &[Edit::after("spec/a.yaml", 0, vec!["# new".to_owned()])],
        expect![[r#"
            # new
            minutes:
              type: integer
              maximum: 1440
        "#]],
    );
}

#[test]
fn edits_of_different_findings_fit_together() {
    fn check(text: &str, edits: &[Edit], expected: &str) {
        assert_eq!(Edit::apply(text, edits), expected);
    }
    let block = |line, lines: &[&str]| {
        Edit::after("a", line, lines.iter().map(|line| (*line).to_owned()).collect())
    };
    // A key that several bring comes once, with what each has below it.
    let (one, two) = (block(1, &["b:", "  - x"]), block(1, &["b:", "  - y"]));
    check(
        "a: 1\n",
        &[one.clone(), two, block(1, &["c:", "  - z"]), one],
        "a: 1\nb:\n  - x\n  - y\nc:\n  - z\n",
    );
    check(
        "a: 1\n",
        &[block(1, &["b:", "  c: 1"]), block(1, &["b:", "  c: 1", "  d: 2"])],
        "a: 1\nb:\n  c: 1\n  d: 2\n",
    );
    // Sentences are no keys.
    check(
        "a: >-\n  b\n",
        &[block(2, &["  Unit: hour."]), block(2, &["  Unit: day."])],
        "a: >-\n  b\n  Unit: hour.\n  Unit: day.\n",
    );
    // A list goes with the last of its items, and stays where another comes.
    let list = "a: 1\nb:\n  - x\n  - y\nc: 2\n";
    let items = [Edit::remove("a", 3, 1), Edit::remove("a", 4, 1)];
    check(list, &items, "a: 1\nc: 2\n");
    check(
        list,
        &[items[0].clone(), items[1].clone(), block(4, &["  - z"])],
        "a: 1\nb:\n  - z\nc: 2\n",
    );
    check(list, &[Edit::remove("a", 2, 3), block(4, &["  - z"])], "a: 1\nb:\n  - z\nc: 2\n");
    check(list, &[items[1].clone(), Edit::remove("a", 2, 3)], "a: 1\nc: 2\n");
    let map = "properties:\n  b: 1\n  c: 2\n";
    check(map, &[Edit::remove("a", 2, 1), Edit::remove("a", 3, 1)], "properties: {}\n");
}
