//! `cargo xtask generate`: the specs of the tree into the sources of its crates.

use std::path::PathBuf;
use std::time::Instant;

use specwright_codegen::Summary;

use crate::report::{self, Style};
use crate::tree::{self, Mode, Outcome, Tree};
use crate::{Failure, rustfmt, validate};
use specwright_document::{Finding, Level, Mark, Report, Rule};

/// What `--check` looks for.
const STALE: Rule = Rule {
    name: "stale",
    explanation: "Generated files are committed as the generator writes them. One that differs was edited by \
                  hand, or its spec was; generate again.",
};

/// An API of the tree.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Api {
    pub name: &'static str,
    home: Home,
}

/// Where the files of an API belong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Home {
    /// A module of the conference crates, with a client.
    Conference,
    /// A crate of its own with types and server; not all of its constructs can have a client.
    Crate,
}

/// All APIs.
pub(crate) const APIS: [Api; 3] = [
    Api { name: "agentconf", home: Home::Conference },
    Api { name: "mmc", home: Home::Conference },
    Api { name: "gallery", home: Home::Crate },
];

impl Api {
    /// The spec, written by hand.
    pub(crate) fn spec(self, tree: &Tree) -> PathBuf {
        tree.path(&format!("spec/{}.yaml", self.name))
    }

    /// Whether its crates are published, with the version of the workspace.
    pub(crate) fn is_published(self) -> bool {
        self.home == Home::Conference
    }

    /// Where a generated file belongs; `None` where the API has no use for it.
    fn destination(self, tree: &Tree, file: &str) -> Option<PathBuf> {
        let name = self.name;
        let path = match (self.home, file) {
            (Home::Conference, "types.rs") => format!("crates/conference-types/src/{name}.rs"),
            (Home::Conference, "server.rs") => {
                format!("crates/conference-server/src/{name}/generated.rs")
            }
            (Home::Conference, "methods.rs" | "operations.rs") => {
                format!("crates/conference-client/src/{name}/{file}")
            }
            (Home::Conference, "blocking.rs") => {
                format!("crates/conference-client/src/{name}/blocking/methods.rs")
            }
            (Home::Conference, "mock.rs") => {
                format!("crates/conference-client/src/{name}/mock/expectations.rs")
            }
            (Home::Crate, "types.rs" | "server.rs") => format!("crates/{name}/src/{file}"),
            (Home::Crate, "methods.rs" | "operations.rs" | "blocking.rs" | "mock.rs") => {
                return None;
            }
            (_, other) => unreachable!("the generator makes no file `{other}`"),
        };
        Some(tree.path(&path))
    }
}

/// Regenerates everything. Problems of all specs are reported before anything is written.
pub(crate) fn run(tree: &Tree, mode: Mode, style: Style) -> Result<(), Failure> {
    let mut report = report();
    let mut problems = String::new();
    let mut files: Vec<(PathBuf, String)> = Vec::new();
    for api in APIS {
        let spec = api.spec(tree);
        let start = Instant::now();
        match specwright_codegen::generate(&tree::read(&spec)?) {
            Ok(generated) => {
                let milliseconds = start.elapsed().as_millis();
                let (shown, counts) = (tree.shown(&spec), counted(&generated.summary));
                report.line(format!("{shown}: {counts}, {milliseconds} ms"));
                if api.home == Home::Conference && !generated.no_client.is_empty() {
                    let reasons = validate::placed(&tree.shown(&spec), &generated.no_client);
                    problems.push_str(&reasons);
                }
                for file in generated.files {
                    if let Some(path) = api.destination(tree, &file.path) {
                        let marked = format!("{}{}", mark(api), file.text);
                        files.push((path, rustfmt::format(tree, &marked)?));
                    }
                }
            }
            Err(diagnostics) => {
                problems.push_str(&validate::placed(&tree.shown(&spec), &diagnostics));
            }
        }
    }
    if !problems.is_empty() {
        return Err(Failure::Input(problems));
    }
    settle(tree, &files, mode, "cargo xtask generate", &mut report)?;
    report::finish(&report, style)
}

/// An empty report of generating.
pub(crate) fn report() -> Report {
    let mut report = Report::new("generate");
    report.rule(&STALE);
    report
}

/// Writes or compares every file and reports on each; `command` is what mends a stale one.
pub(crate) fn settle(
    tree: &Tree,
    files: &[(PathBuf, String)],
    mode: Mode,
    command: &str,
    report: &mut Report,
) -> Result<(), Failure> {
    let mut stale = Vec::new();
    for (path, text) in files {
        let start = Instant::now();
        let outcome = tree::settle(tree, path, text, mode)?;
        let word = match &outcome {
            Outcome::Unchanged => "unchanged",
            Outcome::Written => "written",
            Outcome::Removed => "removed",
            Outcome::Stale(_) => "stale",
        };
        let (shown, lines, microseconds) =
            (tree.shown(path), text.lines().count(), start.elapsed().as_micros());
        report.line(format!("  {shown}: {word}, {lines} lines, {microseconds} µs"));
        if let Outcome::Stale(difference) = outcome {
            let message = format!("`{shown}` is not what its spec generates");
            report.push(
                Finding::new(&STALE, Level::Error, message)
                    .mark(Mark::at(&shown, 0, 0, ""))
                    .help(format!("run `{command}`")),
            );
            stale.push(difference);
        }
    }
    for difference in &stale {
        report.line(format!("\n{}", difference.trim_end()));
    }
    if !stale.is_empty() {
        let noun = if stale.len() == 1 { "file" } else { "files" };
        report.line(format!("\n{} stale {noun}; run `{command}`", stale.len()));
    }
    Ok(())
}

/// The first line of every generated file.
fn mark(api: Api) -> String {
    format!("// @generated from spec/{}.yaml by `cargo xtask generate`. Do not edit.\n\n", api.name)
}

/// What a spec holds, in words.
pub(crate) fn counted(summary: &Summary) -> String {
    let Summary { operations, types, examples } = summary;
    let words = [(*operations, "operation"), (*types, "type"), (*examples, "example")];
    let words =
        words.map(|(count, noun)| format!("{count} {noun}{}", if count == 1 { "" } else { "s" }));
    format!("{} checked", words.join(", "))
}
