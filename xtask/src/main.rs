//! `cargo xtask`: specwright with the settings of this workspace.

use std::path::Path;
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask has a parent folder");
    let status = Command::new(env!("CARGO"))
        .args([
            "run",
            "--quiet",
            "--package",
            "specwright",
            "--no-default-features",
            "--features",
            "generate",
            "--",
        ])
        .arg("--root")
        .arg(root)
        .args(std::env::args_os().skip(1))
        .status();
    match status.ok().and_then(|status| status.code()) {
        Some(code) => ExitCode::from(u8::try_from(code).unwrap_or(2)),
        None => ExitCode::from(2),
    }
}
