//! What the generator prints for a small spec. The same files are compiled and called by
//! `tests/generator/store.rs`; they are rewritten by `UPDATE_EXPECT=1 cargo test --lib`.

use std::path::Path;
use std::{env, fs};

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
fn methods_match_the_golden_file() {
    check("methods.rs", expect_file!["../tests/generator/good/methods.rs"]);
}

#[test]
fn operations_match_the_golden_file() {
    check("operations.rs", expect_file!["../tests/generator/good/operations.rs"]);
}

#[test]
fn blocking_matches_the_golden_file() {
    check("blocking.rs", expect_file!["../tests/generator/good/blocking.rs"]);
}

#[test]
fn mock_matches_the_golden_file() {
    check("mock.rs", expect_file!["../tests/generator/good/mock.rs"]);
}

/// What is printed for each `constructs/name.yaml` stands in the folder `constructs/name`, where
/// `tests/generator/constructs.rs` compiles and calls it.
#[test]
fn constructs_match_their_golden_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/generator/constructs");
    let files = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    for path in files.filter(|path| path.extension().is_some_and(|ending| ending == "yaml")) {
        let generated = crate::generate(&fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|problems| panic!("{}:\n{problems}", path.display()));
        let folder = path.with_extension("");
        if env::var_os("UPDATE_EXPECT").is_some() {
            fs::create_dir_all(&folder).unwrap();
        }
        for name in ["types.rs", "server.rs"] {
            let file = generated.files.iter().find(|file| file.path == name).unwrap();
            expect_file![folder.join(name)].assert_eq(&file.text);
        }
    }
}
