//! What the README of the client promises to whoever depends on it, against what is so.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::commands::workspace;

fn readme() -> String {
    fs::read_to_string(workspace().join("crates/conference-client/README.md")).unwrap()
}

/// The crates that the client needs, with these arguments to `cargo tree`.
fn needed(arguments: &[&str]) -> usize {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--package", "conference-client", "--edges", "normal", "--prefix", "none"])
        .args(["--format", "{p}", "--offline", "--target", "x86_64-unknown-linux-gnu"])
        .args(arguments)
        .current_dir(workspace())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    let crates: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(" (").next()).collect();
    crates.len() - 1
}

#[test]
fn the_tree_is_as_small_as_promised() {
    let (default, least) = (needed(&[]), needed(&["--no-default-features"]));
    let promise = format!("stands on {default} others, without any feature on {least} (");
    assert!(readme().contains(&promise), "the README should say: {promise}");
}

#[test]
fn the_readme_lists_every_feature() {
    let manifest = workspace().join("crates/conference-client/Cargo.toml");
    let manifest = fs::read_to_string(manifest).unwrap();
    let features = manifest.split("[features]\n").nth(1).unwrap().split("\n[").next().unwrap();
    let lines = features.lines().filter(|line| !line.starts_with('#'));
    let defined: BTreeSet<&str> = lines
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name)
        .filter(|name| *name != "default")
        .collect();
    let readme = readme();
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    assert_eq!(rows.collect::<BTreeSet<_>>(), defined);
}

#[test]
fn the_oldest_rust_is_the_one_that_is_stated() {
    let manifest = fs::read_to_string(workspace().join("Cargo.toml")).unwrap();
    let line = manifest.lines().find_map(|line| line.strip_prefix("rust-version = ")).unwrap();
    let version = line.trim_matches('"');
    assert!(readme().contains(&format!("The oldest Rust that builds it is {version}.")));
    let main = fs::read_to_string(workspace().join("README.md")).unwrap();
    assert!(main.contains(&format!("Rust {version}")));
}
