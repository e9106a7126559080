//! The step that changes call for, and whether it was made.

use crate::version::{Bump, Step, Version};

#[test]
fn the_next_version_is_that_of_cargo() {
    fn check(version: &str, bump: Bump, next: &str) {
        assert_eq!(Version::parse(version).unwrap().after(bump).to_string(), next);
    }
    check("0.3.1", Bump::None, "0.3.1");
    check("0.3.1", Bump::Additive, "0.3.2");
    check("0.3.1", Bump::Breaking, "0.4.0");
    check("1.3.1", Bump::Additive, "1.4.0");
    check("1.3.1", Bump::Breaking, "2.0.0");
    check("1.0", Bump::Breaking, "2.0.0");
    check("2", Bump::Additive, "2.1.0");
    check("0.3.1-beta.2", Bump::Additive, "0.3.2");
}

#[test]
fn a_step_is_made_if_the_new_version_is_high_enough() {
    fn check(old: &str, new: &str, bump: Bump, is_made: bool, words: &str) {
        let (of, old, new) = ("It".to_owned(), old.to_owned(), new.to_owned());
        let step = Step { of, old, new, bump, left_behind: Vec::new() };
        assert_eq!(step.is_made(), is_made, "{}", step.words());
        assert_eq!(step.words(), words);
    }
    check("0.1.0", "0.1.0", Bump::None, true, "It: 0.1.0, no step called for");
    check(
        "0.1.0",
        "0.1.0",
        Bump::Additive,
        false,
        "It: 0.1.0, 0.1.1 or later called for, and not made",
    );
    check(
        "0.1.0",
        "0.1.1",
        Bump::Additive,
        true,
        "It: 0.1.0 -> 0.1.1, 0.1.1 or later called for, and made",
    );
    check(
        "0.1.0",
        "0.1.1",
        Bump::Breaking,
        false,
        "It: 0.1.0 -> 0.1.1, 0.2.0 or later called for, and not made",
    );
    check(
        "0.9.0",
        "1.0.0",
        Bump::Breaking,
        true,
        "It: 0.9.0 -> 1.0.0, 0.10.0 or later called for, and made",
    );
    check(
        "1.2.0",
        "1.1.0",
        Bump::Additive,
        false,
        "It: 1.2.0 -> 1.1.0, 1.3.0 or later called for, and not made",
    );
    check(
        "v1",
        "v2",
        Bump::Breaking,
        false,
        "It: v1 -> v2, `v1` is no version such as 1.2.3; write one, and not made",
    );
}
