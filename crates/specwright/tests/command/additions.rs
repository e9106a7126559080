//! Programs against generated crates: which additions to a spec break them, and whether `diff` and the documentation say
//! the same.

#[path = "additions/rows.rs"]
mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use expect_test::expect_file;
use serde_json::Value;
use specwright_diff::{Rust, Who};
use specwright_document::Document;

use crate::commands::{specwright, workspace};
use crate::scratch::Scratch;
use rows::{Breaks, ROWS, Row};

/// The programs, by the names of their files, in the order of the columns.
const PROGRAMS: [&str; 3] = ["caller", "implementer", "fake"];

impl Breaks {
    /// Whether each of the programs fails to compile.
    fn programs(self) -> [bool; 3] {
        match self {
            Breaks::Nobody => [false, false, false],
            Breaks::Callers => [true, false, false],
            Breaks::Api => [false, true, false],
            Breaks::Implementers => [false, true, true],
            Breaks::Everybody => [true, true, true],
        }
    }
}

impl Row {
    /// The spec after the change.
    fn spec(&self) -> String {
        let (from, to) = self.edit;
        let base = base();
        assert_eq!(base.matches(from).count(), 1, "{}: the spec has this text once", self.change);
        base.replace(from, to)
    }
}

fn folder() -> PathBuf {
    workspace().join("crates/specwright/tests/command/additions")
}

fn base() -> String {
    fs::read_to_string(folder().join("spec.yaml")).unwrap()
}

#[test]
fn additions_break_the_programs_that_the_table_names() {
    let scratch = Scratch::new("additions");
    scratch.put("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"*-*\"]\n");
    // The same versions as here, so that nothing is fetched and what is built can be used.
    scratch.put("Cargo.lock", fs::read(workspace().join("Cargo.lock")).unwrap());
    add_crates(&scratch, "unchanged", &base());
    for (index, row) in ROWS.iter().enumerate() {
        add_crates(&scratch, &index.to_string(), &row.spec());
    }
    let broken = checked(&scratch);
    let found = |version: &str| {
        PROGRAMS.map(|program| broken.get(&format!("{program}-{version}")).cloned())
    };
    let mut wrong = Vec::new();
    let unchanged = Row { change: "no change", edit: ("", ""), breaks: Breaks::Nobody };
    let versions = ROWS.iter().enumerate().map(|(index, row)| (index.to_string(), row));
    for (version, row) in versions.chain([("unchanged".to_owned(), &unchanged)]) {
        let errors = found(&version);
        if errors.each_ref().map(Option::is_some) != row.breaks.programs() {
            wrong.push(format!("{}: {:?}, found {errors:#?}", row.change, row.breaks));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Adds the crate that is generated from a spec, and one for each program that depends on it.
fn add_crates(scratch: &Scratch, version: &str, spec: &str) {
    let api = format!("api-{version}");
    scratch.put(&format!("specs/{api}.yaml"), spec);
    let (file, out) = (scratch.path(&format!("specs/{api}.yaml")), scratch.path(&api));
    let checkout = workspace().to_str().unwrap();
    let (status, _, stderr) = specwright(&["generate", &file, "--out", &out, "--path", checkout]);
    assert_eq!((status, stderr.as_str()), (0, ""), "{api}");
    // It is a member of the workspace here.
    scratch.edit(&format!("{api}/Cargo.toml"), "\n[workspace]\n", "");
    for program in PROGRAMS {
        let path = folder().join(program).with_extension("rs");
        let manifest = format!(
            "[package]\nname = \"{program}-{version}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
             [lib]\npath = {path:?}\n\n\
             [dependencies]\napi = {{ package = \"{api}\", path = \"../{api}\", features = [\"examples\"] }}\n"
        );
        scratch.put(&format!("{program}-{version}/Cargo.toml"), manifest);
    }
}

/// Checks all crates of a workspace: the first error of each that does not compile. Every generated crate compiles.
fn checked(scratch: &Scratch) -> BTreeMap<String, String> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["check", "--workspace", "--lib", "--keep-going", "--offline", "--quiet"]);
    cargo.arg("--message-format=json").env("CARGO_TARGET_DIR", target);
    let output = cargo.current_dir(scratch.root()).output().unwrap();
    let mut compiled = BTreeSet::new();
    let mut broken = BTreeMap::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let message: Value = serde_json::from_str(line).unwrap();
        let name = message["target"]["name"].as_str().unwrap_or_default().replace('_', "-");
        if message["reason"] == "compiler-artifact" {
            compiled.insert(name);
        } else if message["message"]["level"] == "error" {
            let text = message["message"]["message"].as_str().unwrap_or_default();
            broken.entry(name).or_insert_with(|| text.to_owned());
        }
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    for folder in fs::read_dir(scratch.root()).unwrap().map(|entry| entry.unwrap()) {
        let name = folder.file_name().into_string().unwrap();
        if folder.path().join("Cargo.toml").exists() {
            let is_program = !name.starts_with("api-");
            let is_known = compiled.contains(&name) || is_program && broken.contains_key(&name);
            assert!(is_known, "{name} was not checked: {:?}\n{errors}", broken.get(&name));
        }
    }
    broken
}

#[test]
fn diff_names_whom_each_addition_breaks() {
    let mut wrong = Vec::new();
    for row in ROWS {
        let parse = |text: String| Document::parse("spec.yaml", text).unwrap();
        let changes = specwright_diff::changes(&parse(base()), &parse(row.spec()));
        let effect = changes.iter().fold(Rust::DocumentationOnly, |all, one| all.and(one.rust));
        let said = match effect {
            Rust::DocumentationOnly | Rust::Additive => [false, false],
            Rust::Breaks(Who::Callers) => [true, false],
            Rust::Breaks(Who::Implementers) => [false, true],
            Rust::Breaks(Who::Both) => [true, true],
        };
        let [callers, implementers, _] = row.breaks.programs();
        if said != [callers, implementers] {
            let kinds: Vec<_> = changes.iter().map(|one| (one.kind.name, one.rust)).collect();
            wrong.push(format!("{}: {:?}, but diff says {kinds:?}", row.change, row.breaks));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn documentation_has_the_table_of_additions() {
    let path = workspace().join("crates/specwright-codegen/README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let heading = "\n## What an addition breaks\n";
    let (before, section) = readme.split_once(heading).expect("the README has this section");
    let table_at = section.find("\n| ").expect("the section has a table") + 1;
    let (words, rest) = section.split_at(table_at);
    let after = rest.find("\n\n").map_or("", |end| &rest[end + 1..]);
    expect_file![path].assert_eq(&format!("{before}{heading}{words}{}{after}", table()));
}

fn table() -> String {
    let mut table = String::from("| change | calls | `Api` | `Partial` |\n|---|---|---|---|\n");
    for row in ROWS {
        let words =
            row.breaks.programs().map(|breaks| if breaks { "**breaks**" } else { "compiles" });
        table.push_str(&format!("| {} | {} |\n", row.change, words.join(" | ")));
    }
    table
}
