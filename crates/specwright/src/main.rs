//! `cargo xtask`: regenerates the crates from the specs and checks that everything still agrees.

mod diff;
mod docs;
mod explain;
#[cfg(test)]
#[path = "../../../tests/frozen/frozen.rs"]
mod frozen;
mod generate;
mod package;
mod report;
mod rustfmt;
mod tree;
mod validate;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use report::{Color, Format, Style};
use tree::{Mode, Tree};
use validate::Asked;

/// Keeps specs and generated crates in step.
///
/// Exit status: 0 all is fine, 1 a check found differences, 2 the input is wrong.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    /// Top folder of the workspace to work on [default: the one that this program was built in]
    #[arg(long, global = true, value_name = "DIR")]
    root: Option<PathBuf>,
    /// How findings are written
    #[arg(long, global = true, value_enum, default_value_t)]
    format: Format,
    /// When text is coloured
    #[arg(long, global = true, value_enum, default_value_t)]
    color: Color,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Regenerate the crates of this workspace from spec/*.yaml, or a crate of its own from any spec
    Generate {
        /// Write nothing; show what is stale and exit with 1
        #[arg(long)]
        check: bool,
        /// OpenAPI 3.0 file in YAML or JSON, to be made a crate of its own
        #[arg(long, value_name = "FILE", requires = "out")]
        spec: Option<PathBuf>,
        /// Folder of that crate: a new one, or one generated before
        #[arg(long, value_name = "DIR", requires = "spec")]
        out: Option<PathBuf>,
    },
    /// Check specs, every example in them and how they are written, without generating
    Validate {
        /// OpenAPI 3.0 files in YAML or JSON [default: the specs of the tree]
        files: Vec<PathBuf>,
        /// Names of the rules to go by, separated by commas, or `all` [default: those that hold for each file]
        #[arg(long, value_name = "RULE", value_delimiter = ',')]
        rules: Vec<String>,
        /// Explain all rules, or one, and check nothing
        #[arg(long, value_name = "RULE", num_args = 0..=1, conflicts_with_all = ["files", "rules"])]
        explain: Option<Option<String>>,
    },
    /// Hold recorded traffic against specs; show where they differ, and exit with 1
    Verify {
        /// OpenAPI 3.0 file in YAML or JSON; may be given several times [default: spec/agentconf.yaml spec/mmc.yaml]
        #[arg(long = "spec", value_name = "FILE")]
        specs: Vec<PathBuf>,
        /// HAR files (.har), requests and answers as text (.http, .rest, .txt), logs of curl -v or
        /// curl --trace-ascii (.log, .trace, .txt), or folders of them
        #[arg(required = true, value_name = "TRAFFIC")]
        traffic: Vec<PathBuf>,
    },
    /// What changed between two versions of a spec, and what that means on the wire and in Rust
    Diff {
        /// Revision to compare the specs of this workspace with [default: where this branch left main]
        #[arg(long, value_name = "REV", conflicts_with_all = ["old", "new"])]
        base: Option<String>,
        /// OpenAPI 3.0 file in YAML or JSON: how it was
        #[arg(requires = "new")]
        old: Option<PathBuf>,
        /// The same: how it is
        new: Option<PathBuf>,
    },
    /// What the vendor's pages state
    Docs {
        #[command(subcommand)]
        command: Docs,
    },
}

#[derive(Subcommand)]
enum Docs {
    /// Read saved pages and write what they state to spec/pages; show every line that cannot be read, and exit with 1
    Import {
        /// Pages saved as text, Markdown (.md) or HTML (.html)
        #[arg(required = true, value_name = "PAGE")]
        pages: Vec<PathBuf>,
        /// Folder to write to [default: spec/pages]
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// What two editions of a page, or of a folder of pages, state differently, and what that means
    Diff {
        /// The older edition: a saved page, recorded facts (.yaml), or a folder of them
        old: PathBuf,
        /// The newer edition
        new: PathBuf,
    },
    /// Compare what the pages state with the specs, both ways
    Check {
        /// Saved pages to be read in place of what is recorded of their operations
        #[arg(value_name = "PAGE")]
        pages: Vec<PathBuf>,
    },
}

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
    let style = Style { format, color };
    let tree = Tree::new(root);
    let result = match command {
        Command::Generate { check, spec, out } => {
            let mode = if check { Mode::Check } else { Mode::Write };
            match (spec, out) {
                (Some(spec), Some(out)) => package::run(&tree, &spec, &out, mode, style),
                // The command line has both or neither.
                _ => generate::run(&tree, mode, style),
            }
        }
        Command::Validate { explain: Some(rule), .. } => explain::explain(rule.as_deref(), style),
        Command::Validate { files, rules, explain: None } => {
            validate::run(&tree, &Asked { files, rules }, style)
        }
        Command::Verify { specs, traffic } => verify::run(&tree, &specs, &traffic, style),
        Command::Diff { base, old, new } => {
            let subject = match (old, new) {
                (Some(old), Some(new)) => diff::Subject::Files(old, new),
                // The command line has both or neither.
                _ => diff::Subject::Tree(base),
            };
            diff::run(&tree, &subject, style)
        }
        Command::Docs { command: Docs::Diff { old, new } } => {
            docs::diff::run(&tree, &old, &new, style)
        }
        Command::Docs { command: Docs::Check { pages } } => docs::check(&tree, &pages, style),
        Command::Docs { command: Docs::Import { pages, out } } => {
            docs::import::run(&tree, &pages, out.as_deref(), style)
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Differences) => ExitCode::from(1),
        Err(Failure::Shown) => ExitCode::from(2),
        Err(Failure::Input(message)) => {
            report::refuse(&message, style);
            ExitCode::from(2)
        }
    }
}
