//! Tables of patterns, written by hand.

use std::panic::catch_unwind;

use specwright_runtime::Pattern;

const DIGITS: &[(char, u8)] = &[('\0', 0), ('0', 1), (':', 0)];

/// `é` and what lies behind the surrogates are told apart from all else.
const BEYOND: &[(char, u8)] =
    &[('\0', 0), ('~', 1), ('\u{7f}', 0), ('é', 1), ('ê', 0), ('\u{e000}', 2)];

static NUMBER: Pattern = Pattern::new("^[0-9]+$", DIGITS, &[0, 3, 0, 3], 2, 3);
static ANY_NUMBER: Pattern = Pattern::new("[0-9]", DIGITS, &[2, 1], 2, 3);
static EVERYTHING: Pattern = Pattern::new("", &[('\0', 0)], &[], 1, 2);
static NOTHING: Pattern = Pattern::new("[]", &[('\0', 0)], &[], 0, 2);
static CHARACTERS: Pattern = Pattern::new("beyond", BEYOND, &[2, 3, 1, 0, 0, 3], 2, 3);

fn check(pattern: &Pattern, good: &[&str], bad: &[&str]) {
    for text in good {
        assert!(pattern.matches(text), "{pattern:?} matches {text:?}");
    }
    for text in bad {
        assert!(!pattern.matches(text), "{pattern:?} does not match {text:?}");
    }
}

#[test]
fn a_pattern_matches_the_texts_its_table_accepts() {
    check(&NUMBER, &["1", "2024"], &["", "x", "1x", "x1", "1\n", "١"]);
    check(&ANY_NUMBER, &["1", "a1", "1é", "é1é"], &["", "x", "é"]);
    check(&EVERYTHING, &["", "x", "é"], &[]);
    check(&NOTHING, &[], &["", "x", "é"]);
    check(
        &CHARACTERS,
        &["é", "~", "a~", "èé", "\u{e000}a", "\u{10ffff}", "é\u{e000}"],
        &["", "a", "éa", "ê", "}", "\u{7f}", "\u{d7ff}", "éé"],
    );
}

#[test]
fn a_pattern_shows_its_text() {
    assert_eq!(NUMBER.text(), "^[0-9]+$");
    assert_eq!(format!("{NUMBER:?}"), r#"Pattern("^[0-9]+$")"#);
}

fn check_damaged(
    classes: &'static [(char, u8)],
    transitions: &'static [u16],
    start: u16,
    accepting: u16,
) {
    let made = catch_unwind(|| Pattern::new("damaged", classes, transitions, start, accepting));
    assert!(made.is_err(), "{classes:?} {transitions:?} {start} {accepting}");
}

#[test]
fn damaged_tables_are_refused() {
    check_damaged(&[], &[], 0, 2);
    check_damaged(&[('0', 0)], &[], 0, 2);
    check_damaged(&[('\0', 0), ('b', 1), ('a', 0)], &[2, 2], 2, 3);
    check_damaged(&[('\0', 0), ('b', 2)], &[2, 2, 2], 2, 3);
    check_damaged(DIGITS, &[2, 2, 2], 2, 3);
    check_damaged(DIGITS, &[2, 3], 2, 3);
    check_damaged(DIGITS, &[2, 2], 3, 3);
    check_damaged(DIGITS, &[2, 2], 2, 1);
    check_damaged(DIGITS, &[2, 2], 2, 4);
}
