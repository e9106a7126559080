//! Crates of their own: what is written, refused and compared, and that the result compiles.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use expect_test::{Expect, expect};

use crate::commands::{check, specwright, workspace};
use crate::scratch::Scratch;

/// Runs the command on a spec and a folder: exit status, standard output, standard error.
fn generate(folder: &Scratch, spec: &Path, more: &[&str]) -> (i32, String, String) {
    let (spec, out) = (spec.to_str().unwrap(), folder.root().to_str().unwrap());
    let checkout = workspace().to_str().unwrap();
    specwright(&[&["generate", spec, "--out", out, "--path", checkout], more].concat())
}

fn spec(name: &str) -> PathBuf {
    workspace().join("crates/specwright/tests/command/specs").join(name)
}

const WITHOUT_CLIENT: [&str; 6] = [
    "Cargo.toml",
    "README.md",
    "examples/base_path.rs",
    "src/lib.rs",
    "src/server.rs",
    "src/types.rs",
];

#[test]
fn the_petstore_is_a_crate_that_compiles() {
    let folder = Scratch::new("petstore");
    let (status, stdout, stderr) = generate(&folder, &spec("petstore.yaml"), &[]);
    assert_eq!((status, stderr.as_str()), (0, ""), "{stdout}");
    assert!(!stdout.contains("note:"), "{stdout}");

    let manifest = folder.text("Cargo.toml");
    expect![[r##"
        # @generated from petstore.yaml by `specwright generate petstore.yaml`. Do not edit.

        [package]
        name = "petstore"
        description = "The API \"Petstore\""
        version = "0.1.0"
        edition = "2024"
        rust-version = "1.95"
        publish = false

        [features]
        default = ["rustls"]
        # TLS by rustls, with the certificates of the system.
        rustls = ["specwright-client/rustls"]
        # TLS by the library of the system.
        native-tls = ["specwright-client/native-tls"]
        # The same calls without an async runtime: the module `blocking`.
        blocking = ["specwright-client/blocking"]
        # Expected calls of a server of `httpmock`: the module `mock`.
        httpmock = ["specwright-client/httpmock"]
        # A server that answers with the documented examples.
        examples = []

        [dependencies]
        specwright-client = { path = "TOOLKIT/specwright-client", default-features = false }
        specwright-runtime = { path = "TOOLKIT/specwright-runtime", features = ["json"] }
        specwright-server = { path = "TOOLKIT/specwright-server" }

        [dev-dependencies]
        tokio = { version = "1.54", features = ["macros", "rt"] }

        [workspace]
    "##]]
    .assert_eq(&toolkit_aside(&manifest));
    let ours = fs::read_to_string(workspace().join("Cargo.toml")).unwrap();
    let dependencies = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    // Features are chosen by whoever needs them.
    let version = |line: &str| line.split(", features").next().map(|line| line.replace(" }", ""));
    for line in dependencies.take_while(|line| !line.is_empty()) {
        let known = line.starts_with("specwright-")
            || ours.lines().any(|own| version(own) == version(line));
        assert!(known, "the workspace does not have `{line}`");
    }

    compiles(&folder);
    let formatted =
        Command::new("cargo").args(["fmt", "--check"]).current_dir(folder.root()).output().unwrap();
    assert!(formatted.status.success(), "{}", String::from_utf8_lossy(&formatted.stdout));
}

/// A manifest without the path that differs between machines.
fn toolkit_aside(manifest: &str) -> String {
    let (_, path) = manifest.split_once("{ path = \"").unwrap();
    let (path, _) = path.split_once("/specwright-client\"").unwrap();
    assert!(path.starts_with("../") && path.ends_with("/crates"), "{path}");
    manifest.replace(&format!("\"{path}/"), "\"TOOLKIT/")
}

/// Checks an unchanged crate with all its targets and features against this checkout: it neither fails nor warns.
fn compiles(folder: &Scratch) {
    // The same versions as here, so that nothing is fetched and what is built can be used.
    folder.put("Cargo.lock", fs::read_to_string(workspace().join("Cargo.lock")).unwrap());
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["check", "--quiet", "--offline", "--all-targets"]);
    let manifest = folder.text("Cargo.toml");
    for feature in ["blocking", "examples", "httpmock"] {
        if manifest.contains(&format!("\n{feature} = [")) {
            cargo.args(["--features", feature]);
        }
    }
    for name in ["specwright-runtime", "specwright-server", "specwright-client"] {
        if manifest.contains(name) {
            let path = workspace().join("crates").join(name);
            cargo.arg("--config");
            cargo.arg(format!("patch.crates-io.{name}.path={:?}", path.to_str().unwrap()));
        }
    }
    let output = cargo.env("CARGO_TARGET_DIR", target).current_dir(folder.root()).output().unwrap();
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && printed.is_empty(), "{printed}");
}

/// Runs the command on a spec without a checkout: what it says on standard error.
fn by_version(folder: &Scratch, name: &str, more: &[&str]) -> String {
    let (spec, out) = (spec(name), folder.path("made"));
    let arguments = [&["generate", spec.to_str().unwrap(), "--out", &out], more].concat();
    let (status, stdout, stderr) = specwright(&arguments);
    assert_eq!(status, 0, "{stdout}{stderr}");
    stderr
}

#[test]
fn a_crate_depends_on_the_version_of_the_command() {
    let folder = Scratch::new("by-version");
    let said = by_version(&folder, "petstore.yaml", &[]);
    let version = env!("CARGO_PKG_VERSION");
    let note =
        format!("note: version {version} of `specwright-runtime` is not in the registry yet");
    assert!(said.starts_with(&note), "{said}");
    let manifest = folder.text("made/Cargo.toml");
    for name in ["specwright-runtime", "specwright-server", "specwright-client"] {
        let line = format!("{name} = {{ version = \"{version}\"");
        assert!(manifest.contains(&line), "{manifest}");
        let own = fs::read_to_string(workspace().join("crates").join(name).join("Cargo.toml"));
        // All crates of the toolkit have the version of the workspace, and so has the command.
        assert!(own.unwrap().contains("version.workspace = true"));
    }
    let readme = folder.text("made/README.md");
    assert!(readme.contains("`cargo run --example call -- URL`"), "{readme}");
    compiles(&Scratch::at(folder.root().join("made")));
}

#[test]
fn parts_can_be_left_out_and_the_rest_compiles() {
    let cases: [(&[&str], &[&str]); 4] = [
        (&["--types-only"], &["examples/check.rs"]),
        (&["--no-client", "--no-server"], &["examples/check.rs"]),
        (&["--no-client"], &["examples/check.rs", "src/server.rs"]),
        (
            &["--no-server"],
            &["examples/call.rs", "src/blocking.rs", "src/client.rs", "src/mock.rs"],
        ),
    ];
    let folder = Scratch::new("parts");
    for (flags, own) in cases {
        by_version(&folder, "petstore.yaml", flags);
        let made = Scratch::at(folder.root().join("made"));
        let always = ["Cargo.toml", "README.md", "src/lib.rs", "src/types.rs"];
        let mut expected = [&always[..], own].concat();
        expected.sort_unstable();
        let found = made.files().into_iter().filter(|file| file != "Cargo.lock");
        assert_eq!(found.collect::<Vec<_>>(), expected, "{flags:?}");
        compiles(&made);
    }
}

#[test]
fn callbacks_are_there_beside_a_client_or_a_server() {
    let folder = Scratch::new("callbacks");
    for (flags, expected) in [
        (&["--types-only"][..], false),
        (&["--no-client"], true),
        (&["--no-server"], true),
        (&[], true),
    ] {
        by_version(&folder, "events.yaml", flags);
        let made = Scratch::at(folder.root().join("made"));
        let has_file = made.files().iter().any(|file| file == "src/callbacks.rs");
        let text = made.text("src/lib.rs") + &made.text("README.md");
        assert_eq!((has_file, text.contains("callbacks")), (expected, expected), "{flags:?}");
        compiles(&made);
    }
}

#[test]
fn what_is_no_checkout_is_refused() {
    let folder = Scratch::new("no-checkout");
    let (spec, out) = (spec("petstore.yaml"), folder.path("made"));
    let spec = spec.to_str().unwrap();
    let (status, _, stderr) =
        specwright(&["generate", spec, "--out", &out, "--path", &folder.path("")]);
    assert_eq!(status, 2);
    assert!(stderr.contains("is no checkout of the toolkit"), "{stderr}");
    assert_eq!(folder.files(), Vec::<String>::new());
}

#[test]
fn a_second_run_writes_nothing_and_a_check_finds_edits() {
    let folder = Scratch::new("edited");
    assert_eq!(generate(&folder, &spec("locked.yaml"), &[]).0, 0);
    let (_, stdout, _) = generate(&folder, &spec("locked.yaml"), &[]);
    assert!(stdout.contains(": unchanged") && !stdout.contains(": written"), "{stdout}");
    assert_eq!(generate(&folder, &spec("locked.yaml"), &["--check"]).0, 0);

    let edited = folder.text("src/types.rs") + "// by hand\n";
    folder.put("src/types.rs", &edited);
    let (status, stdout, _) = generate(&folder, &spec("locked.yaml"), &["--check"]);
    assert_eq!(status, 1);
    assert!(stdout.contains("-// by hand"), "{stdout}");
    assert!(stdout.contains("1 stale file; run `specwright generate "), "{stdout}");
    assert_eq!(folder.text("src/types.rs"), edited, "the check wrote something");
}

#[test]
fn a_check_of_nothing_finds_all_and_writes_none() {
    let folder = Scratch::new("absent");
    assert_eq!(generate(&folder, &spec("locked.yaml"), &["--check"]).0, 1);
    assert_eq!(folder.files(), Vec::<String>::new());
}

#[test]
fn the_example_of_a_client_takes_a_user_and_a_password() {
    let folder = Scratch::new("locked");
    assert_eq!(generate(&folder, &spec("locked.yaml"), &[]).0, 0);
    let readme = folder.text("README.md");
    assert!(readme.contains("`cargo run --example call -- URL USER PASSWORD`"), "{readme}");
    compiles(&folder);
}

#[test]
fn a_client_that_is_no_longer_written_is_removed() {
    let folder = Scratch::new("changed");
    assert_eq!(generate(&folder, &spec("locked.yaml"), &[]).0, 0);
    assert!(folder.files().contains(&"src/client.rs".to_owned()));
    let (status, stdout, _) = generate(&folder, &spec("locked.yaml"), &["--check", "--no-client"]);
    assert_eq!(status, 1);
    assert!(stdout.contains("src/client.rs: stale"), "{stdout}");
    let (status, stdout, _) = generate(&folder, &spec("locked.yaml"), &["--no-client"]);
    assert_eq!(status, 0);
    assert!(stdout.contains("src/client.rs: removed"), "{stdout}");
    assert_eq!(folder.files(), WITHOUT_CLIENT);
}

/// A folder with these files is refused with this message, and stays as it was.
fn refused(name: &str, files: &[(&str, &str)], message: Expect) {
    let folder = Scratch::new(name);
    for (file, text) in files {
        folder.put(file, text);
    }
    let before = folder.files();
    let (status, stdout, stderr) = generate(&folder, &spec("locked.yaml"), &[]);
    message.assert_eq(&stderr.replace(folder.root().to_str().unwrap(), "DIR"));
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
    let folder = Scratch::new("wrong-spec");
    fs::remove_dir(folder.root()).unwrap();
    let bad = workspace().join("crates/specwright-codegen/tests/generator/bad/version.yaml");
    let (status, _, stderr) = generate(&folder, &bad, &[]);
    assert_eq!(status, 2);
    assert!(stderr.contains("bad/version.yaml:1:10: error: "), "{stderr}");
    assert!(!folder.root().exists());
}

#[test]
fn spec_and_folder_come_together() {
    check(
        &["generate", "a.yaml"],
        2,
        expect![[r#"
            error: the following required arguments were not provided:
              --out <DIR>

            Usage: specwright generate --out <DIR> <SPEC>

            For more information, try '--help'.
        "#]],
    );
    check(
        &["generate", "--out", "a"],
        2,
        expect![[r#"
            error: the following required arguments were not provided:
              <SPEC>

            Usage: specwright generate --out <DIR> <SPEC>

            For more information, try '--help'.
        "#]],
    );
}
