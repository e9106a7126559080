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
