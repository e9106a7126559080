//! `cargo xtask`: regenerates the crates from the specs and checks that everything still agrees.

mod generate;
mod rustfmt;
mod tree;
mod validate;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use tree::{Mode, Tree};

/// Keeps specs and generated crates in step.
///
/// Exit status: 0 all is fine, 1 a check found differences, 2 the input is wrong.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    /// Top folder of the workspace to work on [default: the one that this program was built in]
    #[arg(long, global = true, value_name = "DIR")]
    root: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Regenerate types, client and server of both APIs from spec/*.yaml
    Generate {
        /// Write nothing; show what is stale and exit with 1
        #[arg(long)]
        check: bool,
    },
    /// Check specs and every example in them, without generating
    Validate {
        /// OpenAPI 3.0 files in YAML or JSON [default: spec/agentconf.yaml spec/mmc.yaml]
        files: Vec<PathBuf>,
    },
}

/// How a command ended, other than well.
pub(crate) enum Failure {
    /// A check found differences; they were shown.
    Differences,
    /// The input is wrong, or the machine does not let us work; in words, if not yet shown.
    Input(String),
}

impl Failure {
    fn io(what: &str, path: &std::path::Path, error: &std::io::Error) -> Failure {
        Failure::Input(format!("error: cannot {what} {}: {error}", path.display()))
    }
}

fn main() -> ExitCode {
    let Arguments { root, command } = Arguments::parse();
    let tree = Tree::new(root);
    let result = match command {
        Command::Generate { check: false } => generate::run(&tree, Mode::Write),
        Command::Generate { check: true } => generate::run(&tree, Mode::Check),
        Command::Validate { files } => validate::run(&tree, &files),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Differences) => ExitCode::from(1),
        Err(Failure::Input(message)) => {
            eprintln!("{}", message.trim_end());
            ExitCode::from(2)
        }
    }
}
