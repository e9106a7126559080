//! `cargo xtask release`: what must hold before the crates are published. It publishes nothing.

use std::fs;
use std::process::{Command, ExitCode};

use crate::{root, succeed};

/// The command line.
pub fn arguments() -> clap::Command {
    clap::Command::new("release")
        .about("Check that the crates can be published, and in which order")
}

/// Runs every check, then lists those that failed.
pub fn run() -> ExitCode {
    let checks = [
        changelog(),
        clean(),
        // Versions, metadata, licenses; prints the order of publishing.
        succeed("cargo test --quiet --package specwright --test command publishing -- --nocapture"),
        succeed("bash .ci/publish"),
    ];
    let failed: Vec<String> = checks.into_iter().filter_map(Result::err).collect();
    for error in &failed {
        eprintln!("error: {error}");
    }
    if failed.is_empty() {
        println!("ready: `cargo publish --workspace` publishes the crates in order");
    }
    ExitCode::from(u8::from(!failed.is_empty()))
}

/// The changelog has a heading for this version, or for what comes next.
fn changelog() -> Result<(), String> {
    let path = root().join("CHANGELOG.md");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    // All crates have the version of the workspace, and so has xtask.
    let version = env!("CARGO_PKG_VERSION");
    let mut headings = text.lines().filter_map(|line| line.strip_prefix("## "));
    // A date may follow the version.
    let is_entry =
        |heading: &str| matches!(heading.split(' ').next(), Some(word) if word == version);
    if headings.any(|heading| heading == "Unreleased" || is_entry(heading)) {
        return Ok(());
    }
    Err(format!("CHANGELOG.md has no heading `## {version}` or `## Unreleased`; add one"))
}

/// Everything is committed.
fn clean() -> Result<(), String> {
    let output = Command::new("git").args(["status", "--porcelain"]).current_dir(root()).output();
    let output = output.map_err(|error| format!("cannot run git: {error}"))?;
    let files = String::from_utf8_lossy(&output.stdout);
    match (output.status.success(), files.is_empty()) {
        (true, true) => Ok(()),
        (true, false) => Err(format!("these files are not committed; commit them:\n{files}")),
        (false, _) => Err("`git status` failed; run this in a clone of the repository".to_owned()),
    }
}
