//! Commands, their exit status and what they print and leave behind.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use expect_test::{Expect, expect};

/// The workspace that these tests stand in.
pub fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// A copy of what `generate` reads and writes, removed at the end.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Copy {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&root);
        let copy = Copy(root);
        let specs = ["spec/agentconf.yaml", "spec/mmc.yaml", "spec/gallery.yaml"];
        for file in ["rustfmt.toml"].iter().chain(&specs) {
            copy.put(file, &fs::read_to_string(workspace().join(file)).unwrap());
        }
        assert_eq!(copy.run(&["generate"]).0, 0);
        copy
    }

    fn put(&self, file: &str, text: &str) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.text(file);
        assert!(text.contains(from), "{file} has no {from}");
        self.put(file, &text.replacen(from, to, 1));
    }

    /// Runs xtask on the copy: exit status, standard output, standard error.
    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        xtask(&[&["--root", self.0.to_str().unwrap()], arguments].concat())
    }

    /// Every file below the copy.
    fn files(&self) -> Vec<PathBuf> {
        let (mut files, mut open) = (Vec::new(), vec![self.0.clone()]);
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { open.push(path) } else { files.push(path) }
            }
        }
        files.sort();
        files
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub fn xtask(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// Exit status and standard error of a command without a copy.
pub fn check(arguments: &[&str], status: i32, errors: Expect) {
    let (found, _, stderr) = xtask(arguments);
    errors.assert_eq(&stderr);
    assert_eq!(found, status);
}

#[test]
fn the_committed_crates_are_what_the_specs_say() {
    let (status, stdout, stderr) = xtask(&["generate", "--check"]);
    assert_eq!((status, stderr.as_str()), (0, ""), "{stdout}");
}

#[test]
fn an_edited_maximum_is_stale_until_regenerated() {
    let copy = Copy::new("stale");
    let generated = "crates/conference-types/src/agentconf.rs";
    let before = copy.text(generated);
    copy.edit("spec/agentconf.yaml", "maximum: 1440", "maximum: 1441");
    let files = copy.files();
    let (status, stdout, _) = copy.run(&["generate", "--check"]);
    assert_eq!(status, 1);
    assert!(stdout.contains(&format!("{generated}: stale")), "{stdout}");
    assert!(stdout.contains("-openapi_runtime::strict_integer!(ExtensionMinutes"), "{stdout}");
    assert!(stdout.contains("maximum = 1441"), "{stdout}");
    assert_eq!((copy.text(generated), copy.files()), (before, files), "the check wrote something");
    assert_eq!(copy.run(&["generate"]).0, 0);
    assert_eq!(copy.run(&["generate", "--check"]).0, 0);
}

#[test]
fn nothing_is_written_when_one_spec_is_wrong() {
    let copy = Copy::new("wrong");
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
    let copy = Copy::new("again");
    let (_, stdout, _) = copy.run(&["generate"]);
    assert!(!stdout.contains(": written"), "{stdout}");
}

#[test]
fn wrong_input_has_status_2() {
    check(
        &["validate", "nosuch.yaml"],
        2,
        expect![[r#"
            error: cannot read nosuch.yaml: No such file or directory (os error 2)
        "#]],
    );
    let bad = workspace().join("crates/openapi-codegen/tests/generator/bad/version.yaml");
    let (status, stdout, stderr) = xtask(&["validate", bad.to_str().unwrap()]);
    assert_eq!((status, stderr.as_str()), (2, ""));
    expect![[r#"
        error[openapi]: `openapi: 3.1.0` is not supported; write a 3.0 document, `openapi: 3.0.3`
         --> crates/openapi-codegen/tests/generator/bad/version.yaml:1:10
          |
        1 | openapi: 3.1.0
          |          ^^^^^

        crates/openapi-codegen/tests/generator/bad/version.yaml: 1 problem
    "#]]
    .assert_eq(&stdout);
}

#[test]
fn validate_counts_what_it_checked() {
    let (status, stdout, _) = xtask(&["validate"]);
    assert_eq!(status, 0);
    let lines: Vec<&str> = stdout.lines().collect();
    assert!(lines[0].starts_with("spec/agentconf.yaml: 5 operations, "), "{stdout}");
    assert!(lines[1].starts_with("spec/mmc.yaml: 2 operations, "), "{stdout}");
    let counted = |line: &&str| line.ends_with(" examples checked");
    assert!(lines.iter().all(counted), "{stdout}");
}

#[test]
fn stale_files_are_findings_for_scripts() {
    let copy = Copy::new("stale-json");
    copy.edit("spec/agentconf.yaml", "maximum: 1440", "maximum: 1441");
    let (status, stdout, _) = copy.run(&["generate", "--check", "--format", "json"]);
    assert_eq!(status, 1);
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    let finding = &json["findings"][0];
    assert_eq!(finding["rule"], "stale");
    assert_eq!(finding["places"][0]["file"], "crates/conference-types/src/agentconf.rs");
    assert_eq!(finding["help"], "run `cargo xtask generate`");
}
