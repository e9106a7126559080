//! `cargo xtask`: runs specwright on this workspace, the steps of continuous integration, and the checks before a
//! release.

mod ci;
mod release;
mod specwright;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    let command = clap::Command::new("cargo xtask")
        .bin_name("cargo xtask")
        .about("Runs specwright, the checks and the releases of this workspace")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands(specwright::COMMANDS.iter().map(specwright::Command::arguments))
        .subcommand(ci::arguments())
        .subcommand(release::arguments());
    match command.get_matches().subcommand() {
        Some(("ci", arguments)) => ci::run(arguments),
        Some(("release", _)) => release::run(),
        Some((name, arguments)) => specwright::run(name, arguments),
        None => unreachable!("clap requires a command"),
    }
}

/// The top folder of the workspace, as cargo says when it runs this: what was compiled in would be that of the
/// original in a copied checkout.
fn root() -> PathBuf {
    let xtask =
        std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs xtask, and says where it is");
    Path::new(&xtask).parent().expect("xtask is a folder of the workspace").to_owned()
}

/// Runs a command line in the top folder. None of its words contains a space.
fn succeed(line: &str) -> Result<(), String> {
    println!("$ {line}");
    let words: Vec<&str> = line.split(' ').collect();
    match Command::new(words[0]).args(&words[1..]).current_dir(root()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{line}` failed: {status}")),
        Err(error) => Err(format!("cannot run `{line}`: {error}")),
    }
}
