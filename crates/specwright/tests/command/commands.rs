//! Commands, their exit status and what they print and leave behind.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use expect_test::{Expect, expect};

use crate::scratch::Scratch;

/// The workspace that these tests stand in.
pub fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap()
}

/// A file of the frozen workspace: our specs, the facts of their pages and the departures as they once were. An edit
/// of ours changes none of them, so a test may name their lines and count what is in them.
pub fn frozen(file: &str) -> PathBuf {
    workspace().join("tests/frozen").join(file)
}

/// A copy of the specs of a workspace, with what is generated from them.
pub fn generated(name: &str, root: &Path) -> Scratch {
    let copy = Scratch::new(name);
    copy.put("specwright.toml", fs::read(workspace().join("specwright.toml")).unwrap());
    for file in ["spec/agentconf.yaml", "spec/mmc.yaml", "spec/gallery.yaml"] {
        copy.put(file, fs::read(root.join(file)).unwrap());
    }
    assert_eq!(copy.run(&["generate"]).0, 0);
    copy
}

/// Runs the command: exit status, standard output, standard error without the line that names the root.
pub fn specwright(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_specwright")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let stderr = text(output.stderr);
    let root = match arguments {
        ["--root", root, ..] => root,
        _ => workspace().to_str().unwrap(),
    };
    let rest = stderr.strip_prefix(&format!("root: {root}\n")).unwrap_or(&stderr).to_owned();
    (output.status.code().unwrap(), text(output.stdout), rest)
}

/// Runs specwright on the frozen workspace: exit status, standard output, standard error. Files of ours are shown from the
/// top, as where specwright runs on ours.
pub fn run(arguments: &[&str]) -> (i32, String, String) {
    let root = frozen("");
    let (status, stdout, stderr) =
        specwright(&[&["--root", root.to_str().unwrap()], arguments].concat());
    let top = format!("{}/", workspace().display());
    (status, stdout.replace(&top, ""), stderr.replace(&top, ""))
}

/// Exit status and standard error of a command on the frozen workspace.
pub fn check(arguments: &[&str], status: i32, errors: Expect) {
    let (found, _, stderr) = run(arguments);
    errors.assert_eq(&stderr);
    assert_eq!(found, status);
}

#[test]
fn an_edited_maximum_is_stale_until_regenerated() {
    let copy = generated("stale", &frozen(""));
    let generated = "crates/conference-types/src/agentconf.rs";
    let before = copy.text(generated);
    copy.edit("spec/agentconf.yaml", "maximum: 1440", "maximum: 1441");
    let files = copy.files();
    let (status, stdout, _) = copy.run(&["generate", "--check"]);
    assert_eq!(status, 1);
    assert!(stdout.contains(&format!("{generated}: stale")), "{stdout}");
    assert!(stdout.contains("-    maximum = 1440,\n+    maximum = 1441,"), "{stdout}");
    assert_eq!((copy.text(generated), copy.files()), (before, files), "the check wrote something");
    assert_eq!(copy.run(&["generate"]).0, 0);
    assert_eq!(copy.run(&["generate", "--check"]).0, 0);
}

#[test]
fn nothing_is_written_when_one_spec_is_wrong() {
    let copy = generated("wrong", &frozen(""));
    copy.edit("spec/agentconf.yaml", "maximum: 1440", "maximum: 1441");
    copy.edit("spec/mmc.yaml", "operationId: prolongMeeting", "operation: prolongMeeting");
    let generated = "crates/conference-types/src/agentconf.rs";
    let before = copy.text(generated);
    let (status, _, stderr) = copy.run(&["generate"]);
    assert_eq!(status, 2);
    assert!(stderr.contains("spec/mmc.yaml:"), "{stderr}");
    assert_eq!(copy.text(generated), before);
}

#[test]
fn a_second_run_writes_nothing() {
    let copy = generated("again", &frozen(""));
    let (_, stdout, _) = copy.run(&["generate"]);
    assert!(!stdout.contains(": written"), "{stdout}");
}

#[test]
fn wrong_input_has_status_2() {
    check(
        &["lint", "nosuch.yaml"],
        2,
        expect![[r#"
            error: cannot read nosuch.yaml: No such file or directory (os error 2)
        "#]],
    );
    let bad = workspace().join("crates/specwright-codegen/tests/generator/bad/version.yaml");
    let (status, stdout, stderr) = run(&["lint", bad.to_str().unwrap()]);
    assert_eq!((status, stderr.as_str()), (2, ""));
    expect![[r#"
        error[openapi]: `openapi: 3.1.0` is not supported; write a 3.0 document, `openapi: 3.0.3`
         --> crates/specwright-codegen/tests/generator/bad/version.yaml:1:10
          |
        1 | openapi: 3.1.0
          |          ^^^^^

        crates/specwright-codegen/tests/generator/bad/version.yaml: 1 problem
    "#]]
    .assert_eq(&stdout);
}

#[test]
fn validate_counts_what_it_checked() {
    let (status, stdout, _) = run(&["lint"]);
    assert_eq!(status, 0);
    let lines: Vec<&str> = stdout.lines().collect();
    assert!(lines[0].starts_with("spec/agentconf.yaml: 5 operations, "), "{stdout}");
    assert!(lines[1].starts_with("spec/mmc.yaml: 2 operations, "), "{stdout}");
    let counted = |line: &&str| line.ends_with(" examples checked");
    assert!(lines.iter().all(counted), "{stdout}");
}

#[test]
fn stale_files_are_findings_for_scripts() {
    let copy = generated("stale-json", &frozen(""));
    copy.edit("spec/agentconf.yaml", "maximum: 1440", "maximum: 1441");
    let (status, stdout, _) = copy.run(&["generate", "--check", "--format", "json"]);
    assert_eq!(status, 1);
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    let diagnostic = &json["findings"][0];
    assert_eq!(diagnostic["rule"], "stale");
    assert_eq!(diagnostic["places"][0]["file"], "crates/conference-types/src/agentconf.rs");
    assert_eq!(diagnostic["help"], "run `specwright generate`");
}
