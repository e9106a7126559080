//! Which crate may depend on which, and which module of the generator may know which.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::commands::workspace;

/// Each crate and the crates of this workspace that it may depend on, tests aside.
const CRATES: [(&str, &[&str]); 23] = [
    ("xtask", &[]),
    ("specwright-document", &[]),
    ("specwright-codegen", &["specwright-document"]),
    ("specwright-build", &["specwright-codegen"]),
    ("specwright-diff", &["specwright-codegen", "specwright-document"]),
    ("specwright-lint", &["specwright-document"]),
    ("specwright-traffic", &["specwright-document"]),
    ("vendor-docs", &["specwright-document"]),
    (
        "specwright",
        &[
            "specwright-codegen",
            "specwright-diff",
            "specwright-document",
            "specwright-lint",
            "specwright-traffic",
            "vendor-docs",
        ],
    ),
    ("specwright-runtime", &[]),
    ("specwright-server", &["specwright-runtime"]),
    ("specwright-client", &["specwright-runtime"]),
    ("conference-types", &["specwright-runtime"]),
    ("conference-client", &["conference-types", "specwright-client", "specwright-runtime"]),
    ("conference-server", &["conference-types", "specwright-runtime", "specwright-server"]),
    ("conference-sim", &["conference-server"]),
    ("scripted-server", &[]),
    (
        "gallery",
        &["specwright-build", "specwright-client", "specwright-runtime", "specwright-server"],
    ),
    (
        "archive",
        &["specwright-build", "specwright-client", "specwright-runtime", "specwright-server"],
    ),
    (
        "build-script",
        &["specwright-build", "specwright-client", "specwright-runtime", "specwright-server"],
    ),
    (
        "constructs",
        &["specwright-build", "specwright-client", "specwright-runtime", "specwright-server"],
    ),
    (
        "benchmarks",
        &[
            "conference-client",
            "conference-types",
            "gallery",
            "specwright-codegen",
            "specwright-runtime",
        ],
    ),
    ("conformance", &["specwright-document"]),
];

/// Each part of the generator and the modules of its crate that it may name.
const MODULES: [(&str, &[&str]); 7] = [
    ("names", &[]),
    ("model", &["package"]),
    ("package", &[]),
    ("lower", &["model", "names"]),
    ("emit", &["File", "model", "names", "package"]),
    ("rust_types", &["lower", "model"]),
    ("golden", &["generate"]),
];

/// The packages of this workspace, as `cargo metadata` describes them.
pub fn packages() -> Vec<Value> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(workspace())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// The dependencies of a package other than those of its tests.
fn dependencies(package: &Value) -> BTreeSet<String> {
    let all = package["dependencies"].as_array().unwrap().iter();
    all.filter(|dependency| dependency["kind"] != "dev")
        .map(|dependency| dependency["name"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn crates_depend_downwards_only() {
    let packages = packages();
    let ours: Vec<&str> = packages.iter().map(|p| p["name"].as_str().unwrap()).collect();
    assert_eq!(ours.len(), CRATES.len(), "the table lists each crate: {ours:?}");
    for package in &packages {
        let name = package["name"].as_str().unwrap();
        let (_, allowed) = CRATES.iter().find(|(known, _)| *known == name).unwrap();
        for dependency in dependencies(package) {
            let is_ours = ours.contains(&dependency.as_str());
            assert!(
                !is_ours || allowed.contains(&dependency.as_str()),
                "{name} must not depend on {dependency}"
            );
        }
    }
}

#[test]
fn each_crate_stays_as_light_as_promised() {
    for package in packages() {
        let found = dependencies(&package);
        let promised: &[&str] = match package["name"].as_str().unwrap() {
            "conference-types" => &["specwright-runtime"],
            // Everything but serde is behind a feature.
            "specwright-runtime" => {
                let all = package["dependencies"].as_array().unwrap().iter();
                let fixed = all.filter(|d| d["kind"] != "dev" && d["optional"] == false);
                let fixed: Vec<_> = fixed.map(|d| d["name"].as_str().unwrap()).collect();
                assert_eq!(fixed, ["serde"]);
                continue;
            }
            "specwright-codegen" => {
                for heavy in ["tokio", "reqwest", "progenitor", "progenitor-impl"] {
                    assert!(!found.contains(heavy), "specwright-codegen depends on {heavy}");
                }
                continue;
            }
            _ => continue,
        };
        assert_eq!(found.iter().collect::<Vec<_>>(), promised);
    }
}

/// Each source file of a folder, with the path below it.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let (mut sources, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                sources.push((path.strip_prefix(folder).unwrap().to_owned(), text));
            }
        }
    }
    assert!(!sources.is_empty());
    sources
}

/// The sources of the generator, without those of its own tests.
fn generator() -> impl Iterator<Item = (PathBuf, String)> {
    let sources = sources(&workspace().join("crates/specwright-codegen/src"));
    sources.into_iter().filter(|(path, _)| !path.ends_with("tests.rs"))
}

/// The words that follow `crate::` in a source.
fn named(source: &str) -> BTreeSet<String> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: String = code.collect::<Vec<_>>().join("\n");
    let word = |text: &str| -> String {
        text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    // `pub(crate)` and `$crate::` are no paths of this crate.
    let paths = code.match_indices("crate::").filter(|(at, _)| !code[..*at].ends_with('$'));
    paths.map(|(at, found)| word(&code[at + found.len()..])).collect()
}

#[test]
fn modules_of_the_generator_know_what_they_may() {
    for (path, source) in generator() {
        let module = path.components().next().unwrap().as_os_str().to_str().unwrap();
        let module = module.trim_end_matches(".rs");
        if module == "lib" {
            continue;
        }
        let (_, allowed) = MODULES
            .iter()
            .find(|(known, _)| *known == module)
            .unwrap_or_else(|| panic!("the table does not list {module}"));
        for name in named(&source) {
            let itself = name == module;
            assert!(itself || allowed.contains(&name.as_str()), "{} names {name}", path.display());
        }
    }
}

#[test]
fn the_generator_touches_no_file_and_does_not_use_another_one() {
    for (path, source) in generator() {
        for forbidden in ["std::fs", "std::process", "println!", "std::env", "progenitor"] {
            // The printed example prints, and reads its arguments.
            let of_example = ["println!", "std::env"].contains(&forbidden)
                && path.ends_with("standalone/example.rs");
            let uses = source.contains(forbidden) && !of_example;
            assert!(!uses, "{} uses {forbidden}", path.display());
        }
    }
}

#[test]
fn libraries_neither_print_nor_exit_nor_touch_files() {
    let names = [
        "specwright-diff",
        "specwright-document",
        "specwright-lint",
        "specwright-traffic",
        "vendor-docs",
    ];
    for name in names {
        for (path, source) in sources(&workspace().join("crates").join(name).join("src")) {
            let is_test = path.iter().any(|part| part == "tests" || part == "tests.rs");
            for forbidden in ["std::fs", "fs::read", "std::process", "println!", "std::env"] {
                let uses = source.contains(forbidden) && !is_test;
                assert!(!uses, "{name}: {} uses {forbidden}", path.display());
            }
        }
    }
}

#[test]
fn every_file_says_first_what_it_is() {
    for folder in ["crates", "xtask/src", "tests"] {
        for (path, source) in sources(&workspace().join(folder)) {
            let generated = source.starts_with("// @generated")
                || path.starts_with("specwright-codegen/tests/generator/good");
            assert!(generated || source.starts_with("//!"), "{folder}/{}", path.display());
        }
    }
}
