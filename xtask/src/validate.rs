//! `cargo xtask validate`: every rule of a spec and all its examples.

use std::path::PathBuf;

use openapi_codegen::Diagnostics;

use crate::report::{Finding, Level, Mark, Report, Rule, Style};
use crate::tree::{self, Tree};
use crate::{Failure, generate};

/// What the generator says of a document that it cannot honour.
const REFUSED: Rule = Rule {
    name: "openapi",
    explanation: "A document is legal OpenAPI 3.0, the generator can honour every keyword of it, and each \
                  example keeps its schema.",
};

/// Checks the given files, or the specs of the tree.
pub(crate) fn run(tree: &Tree, files: &[PathBuf], style: Style) -> Result<(), Failure> {
    let own = || generate::APIS.map(|api| api.spec(tree)).to_vec();
    let files = if files.is_empty() { own() } else { files.to_vec() };
    let mut report = Report::new("validate");
    for file in &files {
        let (shown, text) = (tree.shown(file), tree::read(file)?);
        match openapi_codegen::validate(&text) {
            Ok(summary) => report.line(format!("{shown}: {}", generate::counted(&summary))),
            Err(diagnostics) => {
                for diagnostic in diagnostics.iter() {
                    let place = diagnostic.location;
                    report.push(
                        Finding::new(&REFUSED, Level::Invalid, &diagnostic.message).mark(Mark::at(
                            &shown,
                            place.line,
                            place.column,
                            "",
                        )),
                    );
                }
                report.line(format!("{shown}: {}", problems(diagnostics.iter().len())));
            }
        }
        report.source(shown, text);
    }
    report.finish(style)
}

/// All problems of one file, one to a line, with a count at the end.
pub(crate) fn placed(file: &str, diagnostics: &Diagnostics) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics.iter() {
        text.push_str(&format!("{file}:{diagnostic}\n"));
    }
    text + &format!("{file}: {}\n", problems(diagnostics.iter().len()))
}

fn problems(count: usize) -> String {
    let noun = if count == 1 { "problem" } else { "problems" };
    format!("{count} {noun}")
}
