//! The commands of specwright, with this workspace as their root.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches};

use crate::root;

/// A command of xtask that specwright implements.
pub struct Command {
    /// Its name as a command of xtask.
    name: &'static str,
    about: &'static str,
    /// Its name as a command of specwright.
    subcommand: &'static str,
    /// The only cargo feature of specwright that it needs. Empty: the default features.
    feature: &'static str,
}

const fn command(
    name: &'static str,
    about: &'static str,
    subcommand: &'static str,
    feature: &'static str,
) -> Command {
    Command { name, about, subcommand, feature }
}

/// The commands, each built with as little as it needs.
pub const COMMANDS: [Command; 5] = [
    command("generate", "Regenerate the crates from spec/*.yaml", "generate", "generate"),
    command("validate", "Check the specs and every example in them", "lint", ""),
    command("docs", "Compare the vendor's pages with the specs", "docs", ""),
    command("diff", "Show what changed in the specs, and what that breaks", "diff", ""),
    command("verify", "Compare recorded traffic with the specs", "verify", ""),
];

impl Command {
    /// The command line: all arguments, also `--help`, are specwright's.
    pub fn arguments(&self) -> clap::Command {
        let arguments = Arg::new("arguments")
            .value_name("ARGS")
            .action(ArgAction::Append)
            .num_args(0..)
            .trailing_var_arg(true)
            .allow_hyphen_values(true)
            .value_parser(clap::value_parser!(OsString));
        clap::Command::new(self.name).about(self.about).disable_help_flag(true).arg(arguments)
    }
}

/// Runs a command of the table. Returns its exit status, or 2 if a signal ended it.
pub fn run(name: &str, arguments: &ArgMatches) -> ExitCode {
    let command = COMMANDS.iter().find(|command| command.name == name);
    let command = command.expect("clap knows the commands of the table only");
    let mut cargo = std::process::Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--package", "specwright", "--manifest-path"]);
    cargo.arg(root().join("Cargo.toml"));
    if !command.feature.is_empty() {
        cargo.args(["--no-default-features", "--features", command.feature]);
    }
    cargo.arg("--").arg("--root").arg(root()).arg(command.subcommand);
    cargo.args(arguments.get_many::<OsString>("arguments").into_iter().flatten());
    match cargo.status() {
        Ok(status) => status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(2).into(),
        Err(error) => {
            eprintln!("error: cannot run cargo: {error}");
            ExitCode::from(2)
        }
    }
}
