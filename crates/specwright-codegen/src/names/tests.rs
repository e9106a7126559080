//! Names against the language.

use super::*;

#[test]
fn every_word_that_rust_reserves_is_a_keyword() {
    // Strict and reserved words of the reference; `gen` is one since the edition 2024. `crate`, `self`, `Self` and
    // `super` cannot be written raw and are treated apart.
    let words = "abstract as async await become box break const continue do dyn else enum extern false final fn \
                 for gen if impl in let loop macro match mod move mut override priv pub ref return static struct \
                 trait true try type typeof unsafe unsized use virtual where while yield";
    for word in words.split_whitespace() {
        assert!(KEYWORDS.contains(&word), "{word}");
    }
}

#[test]
fn simple_names_become_what_heck_makes_of_them() {
    for name in ["a", "full_name", "full-name", "a-b_c", "sha256", "2fa", "top_10_tags", "x_y_z"] {
        assert!(simple_words(name).is_some(), "{name}");
        assert_eq!(type_name(name), identifier(name.to_pascal_case()));
        assert_eq!(value_name(name), identifier(name.to_snake_case()));
    }
    for name in ["", "_a", "a_", "a__b", "fullName", "a b", "\u{e4}"] {
        assert!(simple_words(name).is_none(), "{name}");
    }
}
