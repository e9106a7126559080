//! `specwright generate`: specs as the sources of crates, or of a crate of its own.

pub(crate) mod package;

use std::path::PathBuf;
use std::time::Instant;

use specwright_codegen::{Examples, Options, Parts, Summary};
use specwright_document::{Diagnostic, Diagnostics, Example, Label, Level, Lint, Report};

use crate::Failure;
use crate::cli;
use crate::config::{self, Module, Spec};
use crate::files::{self, Mode, Outcome, Wanted, Workspace};
use crate::progress::Progress;
use crate::report::{self, OutputStyle};
use crate::summary::counted;

/// What `--check` looks for.
pub(crate) const STALE: Lint = Lint {
    name: "stale",
    explanation: "Generated files are committed as the generator writes them. One that differs was edited by \
                  hand, or its spec was; generate again.",
    example: Example::Piece {
        bad: concat!(
            "// Written by `generate`, then edited by hand.\n",
            "/// Number of a loan, from 1 to 9999.\n"
        ),
        good: concat!("// As `generate` writes it.\n", "/// Number of a loan.\n"),
    },
};

/// Generates a crate of its own where a spec is given, else the modules of the settings.
pub(crate) fn command(
    workspace: &Workspace,
    asked: cli::Generate,
    style: OutputStyle,
) -> Result<(), Failure> {
    let mode = if asked.check { Mode::Check } else { Mode::Write };
    let parts = match (asked.types_only, asked.no_client, asked.no_server) {
        (true, ..) | (_, true, true) => Parts::TypesOnly,
        (_, true, _) => Parts::WithoutClient,
        (_, _, true) => Parts::WithoutServer,
        (false, false, false) => Parts::All,
    };
    match (asked.spec, asked.out) {
        (Some(spec), Some(out)) => {
            let package = package::Package { spec, out, toolkit: asked.path, parts };
            package::run(workspace, &package, mode, style)
        }
        // The command line has both or neither.
        _ => run(workspace, mode, style),
    }
}

/// Generates the modules of all specs. Problems of all specs are reported before anything is written.
fn run(workspace: &Workspace, mode: Mode, style: OutputStyle) -> Result<(), Failure> {
    if workspace.config.specs.is_empty() {
        return Err(Failure::Input(format!(
            "error: there is no {0} that names a spec; write one with `specwright init`, add a spec to it, or give a spec \
             and a folder: `specwright generate petstore.yaml --out petstore`",
            config::FILE
        )));
    }
    let mut report = report();
    let mut problems = String::new();
    let mut files: Vec<(PathBuf, Wanted)> = Vec::new();
    for (spec, path) in workspace.specs() {
        let progress = Progress::start(format!("generating {}", workspace.shown(&path)));
        let start = Instant::now();
        match of_spec(workspace, spec, &files::read(&path)?) {
            Ok(Made { made, summary }) => {
                let milliseconds = start.elapsed().as_millis();
                let (shown, counts) = (workspace.shown(&path), counted(&summary));
                let none =
                    if spec.modules.is_empty() { "; no module is to be written" } else { "" };
                report.line(format!("{shown}: {counts}, {milliseconds} ms{none}"));
                for (path, text) in made {
                    files.push((path, Wanted::Text(format!("{}{text}", mark(spec)))));
                }
            }
            Err(diagnostics) => {
                problems.push_str(&report::placed(&workspace.shown(&path), &diagnostics));
            }
        }
        drop(progress);
    }
    if !problems.is_empty() {
        return Err(Failure::Input(problems));
    }
    for (path, _) in &files {
        files::refuse_foreign(path)?;
    }
    settle(workspace, &files, mode, "specwright generate", &mut report)?;
    report::finish(&report, style)
}

/// What a spec became.
struct Made {
    /// Paths and texts, without their first line.
    made: Vec<(PathBuf, String)>,
    summary: Summary,
}

/// Generates the modules of one spec.
fn of_spec(workspace: &Workspace, spec: &Spec, text: &str) -> Result<Made, Diagnostics> {
    let checked = || {
        let generated = specwright_codegen::generate(text)?;
        Ok(Made { made: Vec::new(), summary: generated.summary })
    };
    let mut modules = spec.modules.iter().map(|module| of_module(workspace, module, text));
    let Some(first) = modules.next() else { return checked() };
    modules.try_fold(first?, |mut all, next| {
        all.made.extend(next?.made);
        Ok(all)
    })
}

fn of_module(workspace: &Workspace, module: &Module, text: &str) -> Result<Made, Diagnostics> {
    let mut options = Options::default();
    options.types_module = module.types_module().map(str::to_owned);
    options.policy = module.policy.clone();
    if module.examples {
        options.examples = Examples::BehindFeature;
    }
    let generated = specwright_codegen::generate_with(text, &options)?;
    let mut made = Vec::new();
    for file in generated.files {
        let path = match file.path.as_str() {
            "types.rs" => module.types_file(),
            "server.rs" => module.server.as_ref().map(|file| file.as_ref().clone()),
            "callbacks.rs" => module.callbacks.as_ref().map(|file| file.as_ref().clone()),
            // A folder with the files of the client.
            name => module.client.as_ref().map(|folder| folder.as_ref().join(name)),
        };
        made.extend(path.map(|path| (workspace.path(path), file.text)));
    }
    Ok(Made { made, summary: generated.summary })
}

/// An empty report of generating.
pub(crate) fn report() -> Report {
    let mut report = Report::new("generate");
    report.lint(&STALE);
    report
}

/// Writes or compares every file and reports on each; `command` is what mends a stale one.
pub(crate) fn settle(
    workspace: &Workspace,
    files: &[(PathBuf, Wanted)],
    mode: Mode,
    command: &str,
    report: &mut Report,
) -> Result<(), Failure> {
    let mut stale = Vec::new();
    for (path, wanted) in files {
        let start = Instant::now();
        let shown = workspace.shown(path);
        let outcome = files::bring(path, &shown, wanted, mode)?;
        let word = match &outcome {
            Outcome::Unchanged => "unchanged",
            Outcome::Written => "written",
            Outcome::Removed => "removed",
            Outcome::Missing => "missing",
            Outcome::Stale(_) => "stale",
        };
        let microseconds = start.elapsed().as_micros();
        let lines = match wanted {
            Wanted::Text(text) => text.lines().count(),
            Wanted::Absent => 0,
        };
        report.line(format!("  {shown}: {word}, {lines} lines, {microseconds} µs"));
        let message = match &outcome {
            Outcome::Stale(_) => format!("`{shown}` is not what its spec generates"),
            Outcome::Missing => format!("`{shown}` is missing"),
            Outcome::Unchanged | Outcome::Written | Outcome::Removed => continue,
        };
        report.push(
            Diagnostic::new(&STALE, Level::Error, message)
                .label(Label::at(&shown, 0, 0, ""))
                .help(format!("run `{command}`")),
        );
        stale.push(match outcome {
            Outcome::Stale(difference) => Some(difference),
            Outcome::Missing | Outcome::Unchanged | Outcome::Written | Outcome::Removed => None,
        });
    }
    for difference in stale.iter().flatten() {
        report.line(format!("\n{}", difference.trim_end()));
    }
    if !stale.is_empty() {
        let noun = if stale.len() == 1 { "file" } else { "files" };
        report.line(format!("\n{} stale {noun}; run `{command}`", stale.len()));
    }
    Ok(())
}

/// The first line of every generated file.
fn mark(spec: &Spec) -> String {
    let file = spec.file.as_ref().display();
    format!("// @generated from {file} by `specwright generate`. Do not edit.\n\n")
}
