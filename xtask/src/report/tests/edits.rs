//! Edits made in texts of every form.

use std::slice::from_ref;

use expect_test::{Expect, expect};

use super::{Edit, SPEC};

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
