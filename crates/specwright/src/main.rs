//! `specwright`: generates Rust from OpenAPI documents, and checks documents, changes, traffic and pages.

#![cfg_attr(
    not(all(feature = "explain", feature = "bundle", feature = "init")),
    allow(dead_code, unused_variables, reason = "a build with few commands leaves parts unused")
)]

#[cfg(feature = "bundle")]
mod bundle;
mod cli;
#[cfg(feature = "completions")]
mod completions;
mod config;
#[cfg(feature = "diff")]
mod diff;
#[cfg(feature = "docs")]
mod docs;
#[cfg(feature = "explain")]
mod explain;
mod files;
#[cfg(test)]
#[path = "../../../tests/frozen/frozen.rs"]
mod frozen;
#[cfg(feature = "generate")]
mod generate;
#[cfg(feature = "init")]
mod init;
#[cfg(feature = "lint")]
mod lint;
#[cfg(feature = "man")]
mod man;
mod progress;
mod report;
#[cfg(any(feature = "generate", feature = "lint"))]
mod summary;
#[cfg(feature = "verify")]
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use cli::{Arguments, Command};
use files::Workspace;
use report::OutputStyle;

/// How a command ended, other than well.
pub(crate) enum Failure {
    /// A check found differences; they were shown.
    Differences,
    /// The input is wrong; a report has shown it.
    Shown,
    /// The input is wrong, or the machine does not let us work; in words.
    Input(String),
}

impl Failure {
    fn io(what: &str, path: &std::path::Path, error: &std::io::Error) -> Failure {
        Failure::Input(format!("error: cannot {what} {}: {error}", path.display()))
    }
}

fn main() -> ExitCode {
    let Arguments { root, format, color, command } = Arguments::parse();
    let style = OutputStyle { format, color };
    match run(root, command, style) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Differences) => ExitCode::from(1),
        Err(Failure::Shown) => ExitCode::from(2),
        Err(Failure::Input(message)) => {
            report::refuse(&message, style);
            ExitCode::from(2)
        }
    }
}

fn run(root: Option<PathBuf>, command: Command, style: OutputStyle) -> Result<(), Failure> {
    let workspace = || Workspace::find(root.clone());
    match command {
        #[cfg(feature = "generate")]
        Command::Generate(asked) => generate::command(&workspace()?, asked, style),
        #[cfg(feature = "lint")]
        Command::Lint(asked) => {
            let levels = asked.levels();
            let asked = lint::LintRequest { files: asked.files, lints: asked.rules, levels };
            lint::run(&workspace()?, &asked, style)
        }
        #[cfg(feature = "diff")]
        Command::Diff { base, old, new } => {
            let subject = match (old, new) {
                (Some(old), Some(new)) => diff::Subject::Files(old, new),
                // The command line has both or neither.
                _ => diff::Subject::Revision(base),
            };
            diff::run(&workspace()?, &subject, style)
        }
        #[cfg(feature = "verify")]
        Command::Verify { specs, traffic, strict } => {
            verify::run(&workspace()?, &specs, &traffic, strict, style)
        }
        #[cfg(feature = "docs")]
        Command::Docs { command } => docs::run(&workspace()?, command, style),
        #[cfg(feature = "bundle")]
        Command::Bundle { spec, out } => bundle::run(&spec, out.as_deref()),
        #[cfg(feature = "init")]
        Command::Init => init::run(root.as_deref()),
        #[cfg(feature = "explain")]
        Command::Explain { codes } => explain::explain(&codes, style),
        #[cfg(feature = "completions")]
        Command::Completions { shell } => completions::run(shell),
        #[cfg(feature = "man")]
        Command::Man { out } => man::run(out.as_deref()),
    }
}
