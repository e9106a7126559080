//! Generated source through rustfmt, so that it reads like the rest of the tree.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::Failure;
use crate::tree::Tree;

/// Formats one file's text with the workspace's `rustfmt.toml`.
pub(crate) fn format(tree: &Tree, text: &str) -> Result<String, Failure> {
    let missing = |error: std::io::Error| {
        Failure::Input(format!(
            "error: cannot run rustfmt: {error}; `rustup component add rustfmt`"
        ))
    };
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(tree.path("rustfmt.toml"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(missing)?;
    let mut stdin = rustfmt.stdin.take().expect("stdin is piped");
    // rustfmt reads all of its input before it prints, so this cannot block for good.
    stdin.write_all(text.as_bytes()).map_err(missing)?;
    drop(stdin);
    let output = rustfmt.wait_with_output().map_err(missing)?;
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        return Err(Failure::Input(format!("error: rustfmt refused generated code: {message}")));
    }
    String::from_utf8(output.stdout)
        .map_err(|_| Failure::Input("error: rustfmt did not print UTF-8".to_owned()))
}
