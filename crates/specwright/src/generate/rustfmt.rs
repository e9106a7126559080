//! Generated source through rustfmt, so that it reads like the rest of the workspace.

use std::ffi::OsString;
use std::io::Write;
use std::process::{Command, Stdio};

use crate::Failure;
use crate::files::Workspace;

/// How generated Rust is formatted unless the settings say otherwise: one option of rustfmt a line.
pub(crate) const FORM: &str = "max_width = 100\nuse_small_heuristics = \"Max\"\n";

/// Formats one file's text by the settings of the workspace.
pub(crate) fn format(workspace: &Workspace, text: &str) -> Result<String, Failure> {
    match &workspace.config.format.rustfmt {
        Some(file) => run(text, &["--config-path".into(), workspace.path(file).into()]),
        None => ours(text),
    }
}

/// Formats one file's text in the usual way of the toolkit.
pub(crate) fn ours(text: &str) -> Result<String, Failure> {
    let options: Vec<String> = FORM.lines().map(|line| line.replace([' ', '"'], "")).collect();
    run(text, &["--config".into(), options.join(",").into()])
}

fn run(text: &str, form: &[OsString]) -> Result<String, Failure> {
    let missing = |error: std::io::Error| {
        Failure::Input(format!(
            "error: cannot run rustfmt: {error}; `rustup component add rustfmt`"
        ))
    };
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .args(form)
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
