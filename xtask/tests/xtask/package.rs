//! Crates of their own: what is written, refused and compared, and that the result compiles.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use expect_test::{Expect, expect};

use crate::commands::{check, workspace, xtask};

/// A folder that need not exist, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        Folder(folder)
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }

    fn put(&self, file: &str, text: &str) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Every file below the folder, by its path from there.
    fn files(&self) -> Vec<String> {
        let (mut files, mut open) = (Vec::new(), vec![self.0.clone()]);
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => open.push(path),
                    false => {
                        let path = path.strip_prefix(&self.0).unwrap();
                        files.push(path.to_str().unwrap().to_owned());
                    }
                }
            }
        }
        files.sort();
        files
    }

    /// Runs the command on a spec and this folder: exit status, standard output, standard error.
    fn generate(&self, spec: &Path, more: &[&str]) -> (i32, String, String) {
        let (spec, out) = (spec.to_str().unwrap(), self.0.to_str().unwrap());
        xtask(&[&["generate", "--spec", spec, "--out", out], more].concat())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn spec(name: &str) -> PathBuf {
    workspace().join("xtask/tests/xtask/specs").join(name)
}

const WITHOUT_CLIENT: [&str; 5] =
    ["Cargo.toml", "rustfmt.toml", "src/lib.rs", "src/server.rs", "src/types.rs"];

#[test]
fn the_petstore_is_a_crate_that_compiles() {
    let folder = Folder::new("petstore");
    let (status, stdout, stderr) = folder.generate(&spec("petstore.yaml"), &[]);
    assert_eq!((status, stderr.as_str()), (0, ""), "{stdout}");
    assert!(!stdout.contains("note:"), "{stdout}");

    let manifest = folder.text("Cargo.toml");
    expect![[r#"
        # @generated from petstore.yaml by `cargo xtask generate --spec petstore.yaml`. Do not edit.

        [package]
        name = "petstore"
        description = "The API \"Petstore\""
        version = "0.1.0"
        edition = "2024"
        rust-version = "1.95"
        publish = false

        [dependencies]
        http = "1.5"
        openapi-runtime = { path = "RUNTIME", features = ["server"] }
        progenitor-client = "=0.15.1"
        reqwest = { version = "0.13.5", default-features = false, features = ["rustls"] }
        serde = { version = "1.0.229", default-features = false, features = ["std", "derive"] }

        [workspace]
    "#]]
    .assert_eq(&runtime_aside(&manifest));
    let ours = fs::read_to_string(workspace().join("Cargo.toml")).unwrap();
    let dependencies = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    // Features are chosen by whoever needs them.
    let version = |line: &str| line.split(", features").next().map(|line| line.replace(" }", ""));
    for line in dependencies.take_while(|line| !line.is_empty()) {
        let known = line.starts_with("openapi-runtime")
            || ours.lines().any(|own| version(own) == version(line));
        assert!(known, "the workspace does not have `{line}`");
    }

    // The same versions as here, so that nothing is fetched and what is built can be used.
    folder.put("Cargo.lock", &fs::read_to_string(workspace().join("Cargo.lock")).unwrap());
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline"])
        .env("CARGO_TARGET_DIR", target)
        .current_dir(&folder.0)
        .output()
        .unwrap();
    // Nor does it warn.
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && printed.is_empty(), "{printed}");
    let formatted = Command::new("rustfmt")
        .args(["--edition", "2024", "--check", "src/lib.rs"])
        .current_dir(&folder.0)
        .output()
        .unwrap();
    assert!(formatted.status.success(), "{}", String::from_utf8_lossy(&formatted.stdout));
}

/// A manifest without the path that differs between machines.
fn runtime_aside(manifest: &str) -> String {
    let (before, path) = manifest.split_once("{ path = \"").unwrap();
    let (path, after) = path.split_once('"').unwrap();
    assert!(path.starts_with("../") && path.ends_with("crates/openapi-runtime"), "{path}");
    format!("{before}{{ path = \"RUNTIME\"{after}")
}

#[test]
fn a_second_run_writes_nothing_and_a_check_finds_edits() {
    let folder = Folder::new("edited");
    assert_eq!(folder.generate(&spec("locked.yaml"), &[]).0, 0);
    let (_, stdout, _) = folder.generate(&spec("locked.yaml"), &[]);
    assert!(stdout.contains(": unchanged") && !stdout.contains(": written"), "{stdout}");
    assert_eq!(folder.generate(&spec("locked.yaml"), &["--check"]).0, 0);

    let edited = folder.text("src/types.rs") + "// by hand\n";
    folder.put("src/types.rs", &edited);
    let (status, stdout, _) = folder.generate(&spec("locked.yaml"), &["--check"]);
    assert_eq!(status, 1);
    assert!(stdout.contains("-// by hand"), "{stdout}");
    assert!(stdout.contains("1 stale file; run `cargo xtask generate --spec "), "{stdout}");
    assert_eq!(folder.text("src/types.rs"), edited, "the check wrote something");
}

#[test]
fn a_check_of_nothing_finds_all_and_writes_none() {
    let folder = Folder::new("absent");
    assert_eq!(folder.generate(&spec("locked.yaml"), &["--check"]).0, 1);
    assert_eq!(folder.files(), Vec::<String>::new());
}

#[test]
fn what_no_client_can_do_is_noted() {
    let folder = Folder::new("locked");
    let (status, stdout, stderr) = folder.generate(&spec("locked.yaml"), &[]);
    assert_eq!((status, stderr.as_str()), (0, ""));
    let notes: Vec<&str> = stdout.lines().skip(1).take(2).collect();
    expect![[r#"
        xtask/tests/xtask/specs/locked.yaml:5:5: note: a client cannot offer `open` yet: a credential that is not one API key in a header, the same everywhere
        xtask/tests/xtask/specs/locked.yaml: types and server only"#]]
    .assert_eq(&notes.join("\n"));
    assert_eq!(folder.files(), WITHOUT_CLIENT);
    assert!(!folder.text("Cargo.toml").contains("reqwest"));
}

#[test]
fn a_client_that_is_no_longer_written_is_removed() {
    let folder = Folder::new("changed");
    assert_eq!(folder.generate(&spec("petstore.yaml"), &[]).0, 0);
    assert!(folder.files().contains(&"src/client/methods.rs".to_owned()));
    let (status, stdout, _) = folder.generate(&spec("locked.yaml"), &["--check"]);
    assert_eq!(status, 1);
    assert!(stdout.contains("src/client/methods.rs: stale"), "{stdout}");
    let (status, stdout, _) = folder.generate(&spec("locked.yaml"), &[]);
    assert_eq!(status, 0);
    assert!(stdout.contains("src/client/methods.rs: removed"), "{stdout}");
    assert_eq!(folder.files(), WITHOUT_CLIENT);
}

/// A folder with these files is refused with this message, and stays as it was.
fn refused(name: &str, files: &[(&str, &str)], message: Expect) {
    let folder = Folder::new(name);
    for (file, text) in files {
        folder.put(file, text);
    }
    let before = folder.files();
    let (status, stdout, stderr) = folder.generate(&spec("locked.yaml"), &[]);
    message.assert_eq(&stderr.replace(folder.0.to_str().unwrap(), "DIR"));
    assert_eq!((status, stdout.as_str()), (2, ""));
    assert_eq!(folder.files(), before);
    for (file, text) in files {
        assert_eq!(folder.text(file), *text);
    }
}

#[test]
fn what_was_not_generated_stays() {
    refused(
        "foreign",
        &[("notes.txt", "mine\n")],
        expect![[r#"
            error: DIR is not empty and holds no generated crate; name a new folder
        "#]],
    );
    refused(
        "by-hand",
        &[("Cargo.toml", "[package]\n"), ("src/lib.rs", "")],
        expect![[r#"
            error: DIR is not empty and holds no generated crate; name a new folder
        "#]],
    );
    refused(
        "mixed",
        &[("Cargo.toml", "# @generated from a.yaml\n"), ("src/types.rs", "//! Mine.\n")],
        expect![[r#"
            error: DIR/src/types.rs was not generated, and would be overwritten; move it
        "#]],
    );
}

#[test]
fn a_wrong_spec_writes_nothing() {
    let folder = Folder::new("wrong-spec");
    let bad = workspace().join("crates/openapi-codegen/tests/generator/bad/version.yaml");
    let (status, _, stderr) = folder.generate(&bad, &[]);
    assert_eq!(status, 2);
    assert!(stderr.contains("bad/version.yaml:1:10: error: "), "{stderr}");
    assert!(!folder.0.exists());
}

#[test]
fn spec_and_folder_come_together() {
    check(
        &["generate", "--spec", "a.yaml"],
        2,
        expect![[r#"
            error: the following required arguments were not provided:
              --out <DIR>

            Usage: cargo xtask generate --spec <FILE> --out <DIR>

            For more information, try '--help'.
        "#]],
    );
    check(
        &["generate", "--out", "a"],
        2,
        expect![[r#"
            error: the following required arguments were not provided:
              --spec <FILE>

            Usage: cargo xtask generate --out <DIR> --spec <FILE>

            For more information, try '--help'.
        "#]],
    );
}
