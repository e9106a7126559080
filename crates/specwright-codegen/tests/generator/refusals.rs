//! Each `bad/name.yaml` has the messages of `bad/name.stderr`, and no others.

mod messages;

use std::fs;
use std::path::Path;

use expect_test::expect_file;

/// Holds one spec against its messages; returns how many there are.
fn check(path: &Path) -> usize {
    let spec = fs::read_to_string(path).unwrap();
    let problems = match specwright_codegen::generate(&spec) {
        Ok(_) => panic!("{} was not refused", path.display()),
        Err(problems) => problems,
    };
    expect_file![path.with_extension("stderr")].assert_eq(&problems.to_string());
    problems.iter().len()
}

fn specs(folder: &str) -> Vec<std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/generator").join(folder);
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    paths.sort();
    paths
}

#[test]
fn every_bad_spec_is_refused_with_its_messages() {
    let paths = specs("bad");
    assert!(paths.len() > 5, "the bad specs were not found");
    for path in paths {
        check(&path);
    }
}

#[test]
fn eight_mistakes_give_eight_messages() {
    let path = specs("bad").into_iter().find(|path| path.ends_with("eight-mistakes.yaml")).unwrap();
    assert_eq!(check(&path), 8);
}
