//! What a registry and its users need of the published crates. `cargo xtask release` runs these tests.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::commands::workspace;
use crate::layers::packages;

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value[key].as_str()
}

fn name(package: &Value) -> &str {
    text(package, "name").unwrap()
}

/// Whether a package is published: `publish = false` is an empty list of registries.
fn is_published(package: &Value) -> bool {
    package["publish"].is_null()
}

fn published() -> Vec<Value> {
    packages().into_iter().filter(is_published).collect()
}

/// Dependencies on crates of this workspace, with their kind: null is a normal one.
fn ours(package: &Value) -> impl Iterator<Item = &Value> {
    package["dependencies"].as_array().unwrap().iter().filter(|d| d["path"].is_string())
}

/// A dependency that a registry sees. `cargo publish` removes dev-dependencies without a version.
fn is_in_registry(dependency: &Value) -> bool {
    dependency["kind"] != "dev" || text(dependency, "req") != Some("*")
}

/// What a package lacks of the metadata that a registry shows.
fn missing(package: &Value) -> Vec<String> {
    let mut missing = Vec::new();
    for key in ["description", "license", "documentation"] {
        if text(package, key).is_none_or(str::is_empty) {
            missing.push(format!("`{key}`"));
        }
    }
    for key in ["keywords", "categories"] {
        if !matches!(package[key].as_array().unwrap().len(), 1..=5) {
            missing.push(format!("one to five `{key}`"));
        }
    }
    let folder = Path::new(text(package, "manifest_path").unwrap()).parent().unwrap();
    for license in ["LICENSE-MIT", "LICENSE-APACHE"] {
        if fs::read(folder.join(license)).ok() != fs::read(workspace().join(license)).ok() {
            missing.push(format!("a link to the workspace's {license}"));
        }
    }
    if folder.join("README.md").exists() != (text(package, "readme") == Some("README.md")) {
        missing.push("`readme` for its README.md".to_owned());
    }
    missing
}

#[test]
fn published_crates_have_metadata_and_licenses() {
    for package in published() {
        let missing = missing(&package);
        assert!(missing.is_empty(), "{} lacks {}", name(&package), missing.join(", "));
    }
}

/// Whether a package is an example, which is written as it would be outside of this workspace.
fn is_example(package: &Value) -> bool {
    text(package, "manifest_path").unwrap().contains("/examples/")
}

#[test]
fn all_crates_have_one_version() {
    let packages = packages();
    let versions = packages.iter().filter(|p| !is_example(p)).map(|p| text(p, "version"));
    let versions: BTreeSet<_> = versions.collect();
    assert_eq!(versions.len(), 1, "the version of [workspace.package]: {versions:?}");
}

#[test]
fn helpers_of_the_workspace_are_unpublished() {
    let packages = packages();
    let unpublished = packages.iter().filter(|p| !is_published(p)).map(name);
    assert_eq!(
        unpublished.collect::<BTreeSet<_>>(),
        BTreeSet::from([
            "archive",
            "benchmarks",
            "build-script",
            "conformance",
            "constructs",
            "gallery",
            "scripted-server",
            "xtask"
        ])
    );
}

#[test]
fn published_crates_depend_on_published_crates() {
    let published = published();
    let names: BTreeSet<&str> = published.iter().map(name).collect();
    for package in &published {
        for dependency in ours(package).filter(|d| is_in_registry(d)) {
            let needed = name(dependency);
            assert!(names.contains(needed), "{} depends on {needed}", name(package));
        }
    }
}

#[test]
fn only_published_crates_are_required_by_version() {
    let packages = packages();
    for package in packages.iter().filter(|p| !is_example(p)) {
        for dependency in ours(package) {
            let needed = packages.iter().find(|p| name(p) == name(dependency)).unwrap();
            let has_version = text(dependency, "req") != Some("*");
            // A package may test itself with other features: by path.
            let is_itself = name(needed) == name(package);
            assert_eq!(
                has_version,
                is_published(needed) && !is_itself,
                "{} requires {} {}",
                name(package),
                name(needed),
                dependency["req"]
            );
        }
    }
}

/// Prints the order; `cargo xtask release` shows it.
#[test]
fn published_crates_have_an_order() {
    let mut waiting = published();
    let mut order = Vec::new();
    while !waiting.is_empty() {
        let (later, ready): (Vec<Value>, Vec<Value>) =
            waiting.iter().cloned().partition(|package| {
                ours(package)
                    .filter(|d| is_in_registry(d))
                    .any(|d| waiting.iter().any(|other| name(other) == name(d)))
            });
        let cycle = || later.iter().map(name).collect::<Vec<_>>();
        assert!(!ready.is_empty(), "these depend on each other: {:?}", cycle());
        order.extend(ready.iter().map(|package| name(package).to_owned()));
        waiting = later;
    }
    println!("publishing order: {}", order.join(", "));
}
