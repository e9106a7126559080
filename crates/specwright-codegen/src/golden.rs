//! What the generator prints for a small spec. The same files are compiled and called by
//! `tests/generator/store.rs`; they are rewritten by `UPDATE_EXPECT=1 cargo test --lib`.

use expect_test::{ExpectFile, expect_file};

fn check(path: &str, expected: ExpectFile) {
    let generated = crate::generate(include_str!("../tests/generator/good/store.yaml"))
        .unwrap_or_else(|problems| panic!("{problems}"));
    let file = generated.files.iter().find(|file| file.path == path).unwrap();
    expected.assert_eq(&file.text);
}

#[test]
fn types_match_the_golden_file() {
    check("types.rs", expect_file!["../tests/generator/good/types.rs"]);
}

#[test]
fn server_matches_the_golden_file() {
    check("server.rs", expect_file!["../tests/generator/good/server.rs"]);
}

#[test]
fn client_matches_the_golden_file() {
    check("client.rs", expect_file!["../tests/generator/good/client.rs"]);
}

#[test]
fn mock_matches_the_golden_file() {
    check("mock.rs", expect_file!["../tests/generator/good/mock.rs"]);
}

#[test]
fn blocking_matches_the_golden_file() {
    check("blocking.rs", expect_file!["../tests/generator/good/blocking.rs"]);
}
