//! `specwright.toml`: where it is looked for, what it may say, and what `init` writes.

use std::fs;
use std::path::Path;
use std::process::Command;

use expect_test::{Expect, expect};

use crate::scratch::Scratch;

const SPEC: &str = "\
openapi: 3.0.3
info: { title: Clock, version: '1' }
paths:
  /now:
    get:
      operationId: readClock
      summary: Read the clock
      responses: { '204': { description: It is late. } }
";

/// Runs the command in a folder: exit status, standard output, standard error.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_specwright"));
    let output = command.args(arguments).current_dir(folder).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// A folder with a spec and these settings.
fn folder(name: &str, settings: &str) -> Scratch {
    let folder = Scratch::new(name);
    folder.put("clock.yaml", SPEC);
    folder.put("specwright.toml", settings);
    folder
}

const SETTINGS: &str = "\
[[spec]]
file = \"clock.yaml\"

[[spec.module]]
types = \"src/types.rs\"
server = \"src/server.rs\"
";

#[test]
fn the_nearest_settings_upwards_count_and_their_folder_is_named() {
    let folder = folder("settings-nearest", SETTINGS);
    folder.put("deep/er/notes.txt", "");
    let deep = folder.root().join("deep/er");
    let (status, stdout, stderr) = run(&deep, &["generate"]);
    assert_eq!(status, 0, "{stdout}{stderr}");
    assert_eq!(stderr, format!("root: {}\n", folder.root().display()));
    assert!(stdout.contains("  src/types.rs: written"), "{stdout}");
    assert!(folder.files().contains(&"src/server.rs".to_owned()));
    // In the folder itself nothing has to be said.
    assert_eq!(run(folder.root(), &["generate", "--check"]).2, "");
    // What is nearer counts.
    folder.put("deep/specwright.toml", "");
    let (status, _, stderr) = run(&deep, &["generate"]);
    assert_eq!(status, 2);
    assert!(stderr.contains("that names a spec; write one with `specwright init`"), "{stderr}");
}

#[test]
fn a_given_root_beats_the_nearest_settings() {
    let (one, other) = (folder("settings-one", SETTINGS), Scratch::new("settings-other"));
    other.put("specwright.toml", "");
    let root = one.root().to_str().unwrap();
    let (status, _, stderr) = run(other.root(), &["--root", root, "generate"]);
    assert_eq!((status, stderr), (0, format!("root: {root}\n")));
    assert_eq!(other.files(), ["specwright.toml"]);
    let (status, _, stderr) = run(other.root(), &["--root", "nosuch", "generate"]);
    assert_eq!(status, 2);
    assert!(stderr.contains("error: cannot use the folder nosuch"), "{stderr}");
}

#[test]
fn a_copied_folder_writes_to_itself() {
    let (original, copy) =
        (folder("settings-original", SETTINGS), folder("settings-copy", SETTINGS));
    assert_eq!(run(copy.root(), &["generate"]).0, 0);
    assert!(copy.files().contains(&"src/types.rs".to_owned()));
    assert_eq!(original.files(), ["clock.yaml", "specwright.toml"]);
}

/// What is said of wrong settings; nothing is written.
fn refused(settings: &str, expected: Expect) {
    let folder = folder("settings-wrong", settings);
    let (status, stdout, stderr) = run(folder.root(), &["generate"]);
    expected.assert_eq(&stderr);
    assert_eq!((status, stdout.as_str()), (2, ""));
    assert_eq!(folder.files(), ["clock.yaml", "specwright.toml"]);
}

#[test]
fn wrong_settings_are_errors_with_a_place() {
    refused(
        "[[spec]]\nfile = \"clock.yaml\"\nmanifets = \"Cargo.toml\"\n",
        expect![[r#"
            specwright.toml:3:1: error: unknown field `manifets`, expected one of `file`, `name`, `manifest`, `traffic`, `lints`, `module`
        "#]],
    );
    refused(
        "[[spec]]\nfile = \"clock.yaml\"\nlints = { all = \"forbid\" }\n",
        expect![[r#"
            specwright.toml:3:17: error: unknown variant `forbid`, expected one of `allow`, `warn`, `deny`
        "#]],
    );
    refused(
        "[[spec]]\nfile = \n",
        expect![[r#"
            specwright.toml:2:8: error: string values must be quoted, expected literal string
        "#]],
    );
    refused(
        "[[spec]]\nfile = \"clock.yaml\"\n[[spec]]\nfile = \"more/clock.yaml\"\n",
        expect![[r#"
            specwright.toml:4:8: error: two specs are called `clock`; give one a `name`
        "#]],
    );
    refused(
        "[[spec]]\nfile = \"clock.yaml\"\n[[spec.module]]\ntypes = \"a.rs\"\nserver = \"./b/../a.rs\"\n",
        expect![[r#"
            specwright.toml:5:10: error: `a.rs` is written twice, or is read; name another
        "#]],
    );
    refused(
        "[[spec]]\nfile = \"clock.yaml\"\n[[spec.module]]\ntypes = \"::my types\"\nserver = \"a.rs\"\n",
        expect![[r#"
            specwright.toml:4:9: error: `::my types` is not the path of a module; write one such as `::my_types::shop`
        "#]],
    );
}

#[test]
fn modules_that_cannot_be_meant_are_refused() {
    let module = |lines: &str| format!("[[spec]]\nfile = \"clock.yaml\"\n[[spec.module]]\n{lines}");
    refused(
        &module("types = \"clock.yaml\"\n"),
        expect![[r#"
            specwright.toml:4:9: error: `clock.yaml` is written twice, or is read; name another
        "#]],
    );
    refused(
        &module("types = \"\"\n"),
        expect![[r#"
            specwright.toml:4:9: error: the path is empty; name a file
        "#]],
    );
    refused(
        &module("server = \"a.rs\"\n"),
        expect![[r#"
            specwright.toml:4:10: error: this module has no `types`; name their file, or the path of the module that has them
        "#]],
    );
    refused(
        &module(""),
        expect![[r#"
            specwright.toml: error: a module names no file; give it `types`, `server`, `client` or `callbacks`
        "#]],
    );
    refused(
        &module("types = \"::a::b\"\n"),
        expect![[r#"
            specwright.toml:4:9: error: this module generates nothing; give it `server`, `client` or `callbacks` too
        "#]],
    );
}

#[test]
fn files_that_were_not_generated_are_never_overwritten() {
    let folder = folder("settings-foreign", SETTINGS);
    folder.put("src/server.rs", "//! Mine.\n");
    let (status, stdout, stderr) = run(folder.root(), &["generate"]);
    assert_eq!((status, stdout.as_str()), (2, ""));
    assert_eq!(
        stderr,
        "error: src/server.rs was not generated, and would be overwritten; move it\n"
    );
    assert_eq!(folder.text("src/server.rs"), "//! Mine.\n");
    assert!(!folder.files().contains(&"src/types.rs".to_owned()), "nothing was written");
    let settings = SETTINGS.replace("src/server.rs", "clock.yaml/server.rs");
    folder.put("specwright.toml", settings);
    let (status, _, stderr) = run(folder.root(), &["generate"]);
    assert_eq!(status, 2);
    assert!(
        stderr.contains("clock.yaml is a file, and clock.yaml/server.rs is to be generated"),
        "{stderr}"
    );
}

#[test]
fn types_can_be_in_another_crate() {
    let settings = SETTINGS.replace("src/types.rs", "::my_types::clock");
    let folder = folder("settings-types", &settings);
    assert_eq!(run(folder.root(), &["generate"]).0, 0);
    assert!(folder.text("src/server.rs").contains("use ::my_types::clock as types;"));
    assert_eq!(folder.files(), ["clock.yaml", "specwright.toml", "src/server.rs"]);
}

#[test]
fn callbacks_have_a_file_of_their_own() {
    let callback = "{ '$request.query.url': { post: { operationId: rang, responses: { '204': { description: x } } } } }";
    let responses = format!("callbacks: {{ ring: {callback} }}\n      responses:");
    let spec = SPEC.replace("responses:", &responses);
    let settings = SETTINGS.replace("src/types.rs", "::my_types::clock");
    let settings = settings.replace("server = \"src/server.rs\"", "callbacks = \"src/rings.rs\"");
    let folder = folder("settings-callbacks", &settings);
    folder.put("clock.yaml", &spec);
    assert_eq!(run(folder.root(), &["generate"]).0, 0);
    let text = folder.text("src/rings.rs");
    assert_eq!(text.matches("use ::my_types::clock as types;").count(), 2, "{text}");
    assert_eq!(folder.files(), ["clock.yaml", "specwright.toml", "src/rings.rs"]);
}

/// Exit status of `lint` with these settings and arguments, and the levels of what is found.
fn linted(lints: &str, arguments: &[&str]) -> (i32, String) {
    let settings = format!("[[spec]]\nfile = \"clock.yaml\"\nlints = {{ {lints} }}\n");
    let folder = folder("settings-levels", &settings);
    folder.edit("clock.yaml", "readClock", "read_clock");
    let (status, stdout, stderr) = run(folder.root(), &[&["lint"], arguments].concat());
    let found = stdout.lines().filter(|line| line.starts_with("error") || line.starts_with("warn"));
    let levels = found.map(|line| line.split(':').next().unwrap_or_default().to_owned());
    (
        status,
        levels
            .chain([stderr.lines().next().unwrap_or_default().to_owned()])
            .collect::<Vec<_>>()
            .join(" "),
    )
}

#[test]
fn levels_of_lints_are_set_by_name_and_group() {
    let check = |lints: &str, arguments: &[&str], expected: (i32, &str)| {
        let (status, found) = linted(lints, arguments);
        assert_eq!((status, found.trim()), expected, "{lints} {arguments:?}");
    };
    let of = |level: &str| format!("{level}[operation-id]");
    let (error, warning) = (of("error"), of("warning"));
    check("", &[], (0, &warning));
    check("operation-id = \"deny\"", &[], (1, &error));
    check("common = \"deny\", operation-id = \"warn\"", &[], (0, &warning));
    check("all = \"deny\"", &["--allow", "common"], (0, ""));
    check("common = \"allow\"", &["--deny", "operation-id"], (1, &error));
    check("style = \"allow\"", &["--deny", "warnings"], (1, &error));
    check("operation-id = \"deny\"", &["--warn", "operation-id"], (0, &warning));
    let unknown = "error: there is no lint `operation-ids`; did you mean `operation-id`?";
    check("operation-ids = \"deny\"", &[], (2, unknown));
    check("", &["--deny", "operation-ids"], (2, unknown));
}

#[test]
fn init_writes_settings_that_every_command_reads() {
    let folder = Scratch::new("settings-init");
    folder.put("api/clock.yaml", SPEC);
    folder.put("api/notes.yaml", "openapi is mentioned here\n");
    folder.put("target/built.yaml", SPEC);
    let root = folder.root();
    let (status, stdout, stderr) = run(root, &["init"]);
    assert_eq!((status, stdout.as_str()), (0, ""));
    assert_eq!(stderr, "specwright.toml: written, for api/clock.yaml\n");
    let (status, stdout, stderr) = run(root, &["lint"]);
    assert_eq!((status, stderr.as_str()), (0, ""), "{stdout}");
    assert!(stdout.contains("api/clock.yaml: 1 operation"), "{stdout}");
    // What stands there as a comment is right where it is wanted.
    let whole = folder.text("specwright.toml").replace("# [", "[");
    let keys = ["lints", "traffic", "types", "server", "pages", "departures"];
    let whole = keys
        .iter()
        .fold(whole, |text, key| text.replace(&format!("# {key} ="), &format!("{key} =")));
    folder.put("specwright.toml", whole);
    let (status, stdout, stderr) = run(root, &["generate"]);
    assert_eq!((status, stderr.as_str()), (0, ""), "{stdout}");
    assert!(folder.files().contains(&"src/types.rs".to_owned()));
    let (status, _, stderr) = run(root, &["init"]);
    assert_eq!(
        (status, stderr.as_str()),
        (2, "error: specwright.toml exists; edit it, or move it away\n")
    );
}

#[test]
fn specs_of_one_name_get_names_of_their_own() {
    let folder = Scratch::new("settings-names");
    for file in ["one/openapi.yaml", "two/openapi.yaml"] {
        folder.put(file, SPEC);
    }
    assert_eq!(run(folder.root(), &["init"]).0, 0);
    let (status, stdout, stderr) = run(folder.root(), &["lint"]);
    assert_eq!((status, stderr.as_str()), (0, ""), "{stdout}");
    assert!(folder.text("specwright.toml").contains("name = \"two-openapi\""));
}

#[test]
fn the_program_alone_does_every_command_in_an_empty_folder() {
    let folder = Scratch::new("settings-alone");
    let program = folder.root().join("specwright");
    fs::copy(env!("CARGO_BIN_EXE_specwright"), &program).unwrap();
    folder.put("specwright.toml", "");
    folder.put("clock.yaml", SPEC);
    folder.put("newer.yaml", SPEC.replace("readClock", "askClock"));
    folder.put("calls.http", "GET http://localhost/now HTTP/1.1\n\nHTTP/1.1 204 No Content\n\n");
    folder.put("page.txt", "Nothing\n");
    let cases: [(&[&str], i32); 11] = [
        (&["generate", "clock.yaml", "--out", "clock"], 0),
        (&["generate", "clock.yaml", "--out", "clock", "--check"], 0),
        (&["lint", "clock.yaml"], 0),
        (&["diff", "clock.yaml", "newer.yaml"], 1),
        (&["verify", "--spec", "clock.yaml", "calls.http"], 0),
        (&["docs", "import", "page.txt"], 2),
        (&["docs", "check"], 0),
        (&["bundle", "clock.yaml"], 0),
        (&["explain", "input"], 0),
        (&["completions", "bash"], 0),
        (&["man"], 0),
    ];
    for (arguments, expected) in cases {
        let output = Command::new(&program)
            .args(arguments)
            .current_dir(folder.root())
            .env("RUST_BACKTRACE", "0")
            .output()
            .unwrap();
        let printed = format!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        assert_eq!(output.status.code(), Some(expected), "{arguments:?}: {printed}");
        assert!(!printed.contains("panicked"), "{printed}");
    }
}
