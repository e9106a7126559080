//! `cargo xtask validate`: every rule of a spec and all its examples.

use std::path::PathBuf;

use openapi_codegen::Diagnostics;

use crate::tree::{self, Tree};
use crate::{Failure, generate};

/// Checks the given files, or the specs of the tree.
pub(crate) fn run(tree: &Tree, files: &[PathBuf]) -> Result<(), Failure> {
    let own = || generate::APIS.map(|api| api.spec(tree)).to_vec();
    let files = if files.is_empty() { own() } else { files.to_vec() };
    let mut problems = String::new();
    for file in &files {
        match openapi_codegen::validate(&tree::read(file)?) {
            Ok(summary) => println!("{}: {}", tree.shown(file), generate::counted(&summary)),
            Err(diagnostics) => problems.push_str(&placed(&tree.shown(file), &diagnostics)),
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(Failure::Input(problems)) }
}

/// All problems of one file, one to a line, with a count at the end.
pub(crate) fn placed(file: &str, diagnostics: &Diagnostics) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics.iter() {
        text.push_str(&format!("{file}:{diagnostic}\n"));
    }
    let count = diagnostics.iter().len();
    let noun = if count == 1 { "problem" } else { "problems" };
    text + &format!("{file}: {count} {noun}\n")
}
