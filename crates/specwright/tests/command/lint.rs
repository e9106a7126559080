//! `specwright lint` as its users run it: which rules a file gets, and how diagnostics are written.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use expect_test::{Expect, expect};
use serde_json::Value;

use crate::commands::{check, frozen, generated, run, specwright, workspace};

/// A file of its own, removed at the end.
struct Named(PathBuf);

impl Named {
    fn new(name: &str, text: &str) -> Named {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::write(&path, text).unwrap();
        Named(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }

    /// Exit status and standard output, in which the file is called by its name alone.
    fn validate(&self, arguments: &[&str]) -> (i32, String) {
        let (status, stdout, stderr) = run(&[&["lint", self.path()], arguments].concat());
        assert_eq!(stderr, "");
        let folder = self.0.parent().unwrap();
        let short = folder.strip_prefix(workspace()).unwrap_or(folder);
        (status, stdout.replace(&format!("{}/", short.display()), ""))
    }
}

impl Drop for Named {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Somebody else's: no tags, a summary with a full stop, integers without a format.
const FOREIGN: &str = "\
openapi: 3.0.3
info: { title: Clock, version: '1' }
paths:
  /alarm/{hour}:
    put:
      operationId: setAlarm
      summary: Set the alarm.
      parameters:
        - name: hour
          in: path
          required: true
          schema: { type: integer, minimum: 0, maximum: 23 }
      responses:
        '204': { description: set }
";

#[test]
fn the_specs_of_the_tree_are_clean() {
    let (status, stdout, stderr) = run(&["lint"]);
    assert_eq!((status, stderr.as_str()), (0, ""), "{stdout}");
    assert!(!stdout.contains("finding"), "{stdout}");
}

#[test]
fn others_get_the_rules_of_any_document_as_warnings() {
    let foreign = Named::new("foreign.yaml", FOREIGN);
    let (status, stdout) = foreign.validate(&[]);
    expect![[r#"
        warning[operation-summary]: the summary of `setAlarm` ends with a full stop
         --> foreign.yaml:7:16
          |
        7 |       summary: Set the alarm.
          |                ^^^^^^^^^^^^^^
          |
          = help: remove it

        foreign.yaml: 1 operation, 1 type, 0 examples checked; 1 finding
    "#]]
    .assert_eq(&stdout);
    assert_eq!(status, 0);
}

#[test]
fn selected_rules_apply_to_every_file_as_errors() {
    let foreign = Named::new("asked.yaml", FOREIGN);
    let lints = |list: &str| {
        let (status, stdout) = foreign.validate(&["--format", "json", "--rules", list]);
        let json: Value = serde_json::from_str(&stdout).unwrap();
        let diagnostics = json["findings"].as_array().unwrap();
        assert!(diagnostics.iter().all(|diagnostic| diagnostic["level"] == "error"), "{stdout}");
        let line = |diagnostic: &Value| {
            let line = &diagnostic["places"][0]["line"];
            format!("{line} {}\n", diagnostic["rule"].as_str().unwrap())
        };
        (status, diagnostics.iter().map(line).collect::<String>())
    };
    let (status, found) = lints("sentence,integer-format");
    assert_eq!(status, 1);
    expect![[r#"
        12 integer-format
        14 sentence
    "#]]
    .assert_eq(&found);
    let (status, found) = lints("all");
    assert_eq!(status, 1);
    expect![[r#"
        5 operation-description
        5 operation-idempotent
        5 operation-source
        7 operation-summary
        9 description-missing
        9 example-missing
        12 integer-format
        12 example-boundary
        12 example-boundary
        14 sentence
    "#]]
    .assert_eq(&found);
    assert_eq!(lints("event-name"), (0, String::new()));
    check(
        &["lint", "--rules", "summary"],
        2,
        expect![[r#"
            error: there is no lint `summary`; `specwright explain` lists all
        "#]],
    );
}

#[test]
fn a_lint_is_explained_with_bad_and_good() {
    let (status, stdout, _) = run(&["explain", "event-name"]);
    assert_eq!(status, 0);
    expect![[r#"
        event-name (lint: specs whose settings ask for it, and whose operations name pages by `x-source`; group `pages`)
          Events are called by family and name, joined by a low line, such as `AgentConf_SelfLeaveResult`.
          Another form is a slip of the pen or of the page, and so is one that stands twice.
          bad:
            x-events: [BellRung]
          good:
            x-events: [AgentTower_BellRung]
    "#]].assert_eq(&stdout);
    let (_, json, _) = run(&["explain", "--format", "json", "event-name"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["rules"][0]["name"], "event-name");
    assert_eq!(run(&["explain", "nosuch"]).0, 2);
}

#[test]
fn what_is_no_spec_is_named_and_not_taken_for_one() {
    fn check(name: &str, text: &str, status: i32, expected: Expect) {
        let file = Named::new(name, text);
        let (found, stdout) = file.validate(&[]);
        expected.assert_eq(&stdout);
        assert_eq!(found, status);
    }
    check(
        "settings.yaml",
        "port: 80\nhosts: [a]\n",
        2,
        expect![[r#"
        error[openapi]: this is no OpenAPI document: it has no `openapi`
         --> settings.yaml:1:1
          |
        1 | port: 80
          | ^^^^^^^^
          |
          = help: name a document that begins with `openapi: 3.0.3`, or add that line

        settings.yaml: 1 problem
    "#]],
    );
    check(
        "list.yaml",
        "- id: 5\n",
        2,
        expect![[r#"
        error[openapi]: this is no OpenAPI document: it has no `openapi`
         --> list.yaml:1:1
          |
        1 | - id: 5
          | ^^^^^^^
          |
          = help: name a document that begins with `openapi: 3.0.3`, or add that line

        list.yaml: 1 problem
    "#]],
    );
    check(
        "empty.yaml",
        "",
        2,
        expect![[r#"
        error[openapi]: the file is empty; it should contain an OpenAPI document
        --> empty.yaml:1:1

        empty.yaml: 1 problem
    "#]],
    );
    check(
        "older.yaml",
        "swagger: '2.0'\ninfo: { title: T, version: '1' }\npaths: {}\n",
        2,
        expect![[r#"
            error[openapi]: this is a document of OpenAPI 2.0, by its `swagger`
             --> older.yaml:1:1
              |
            1 | swagger: '2.0'
              | ^^^^^^^^^^^^^^
              |
              = help: convert it, and begin it with `openapi: 3.0.3`

            older.yaml: 1 problem
        "#]],
    );
    check(
        "broken.yaml",
        "openapi: [3.0.3\n",
        2,
        expect![[r#"
        error[openapi]: this is not YAML: while parsing a flow sequence, expected ',' or ']'
        --> broken.yaml:2:1

        broken.yaml: 1 problem
    "#]],
    );
}

#[test]
fn files_of_departures_and_facts_are_left_to_their_own_check() {
    for file in ["spec/departures.yaml", "spec/pages/mmc/prolongMeeting.yaml"].map(frozen) {
        let (status, stdout, _) = run(&["lint", file.to_str().unwrap()]);
        assert_eq!(status, 0, "{stdout}");
        assert_eq!(stdout.lines().count(), 1, "{stdout}");
        assert!(stdout.contains("is no spec; `specwright docs check` checks it"), "{stdout}");
    }
}

#[test]
fn a_spec_of_the_tree_gets_all_rules_by_any_path_to_it() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("own");
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(root.join("spec")).unwrap();
    let text = fs::read_to_string(frozen("spec/mmc.yaml")).unwrap();
    let silent = text.replace("      x-idempotent: true\n", "");
    assert_ne!(text, silent);
    let spec = root.join("spec/mmc.yaml");
    fs::write(&spec, &silent).unwrap();
    fs::copy(frozen("specwright.toml"), root.join("specwright.toml")).unwrap();
    let around = root.join("spec/../spec/mmc.yaml");
    let root = root.to_str().unwrap();
    let (status, stdout, _) = specwright(&["--root", root, "lint", around.to_str().unwrap()]);
    assert_eq!(status, 1, "{stdout}");
    assert!(stdout.contains("error[operation-idempotent]: `createConfToken`"), "{stdout}");
    let elsewhere = Named::new("elsewhere.yaml", &silent);
    assert_eq!(elsewhere.validate(&[]).0, 0);
    let _ = fs::remove_dir_all(root);
}

/// What a run with these settings prints, of a file with a diagnostic.
#[test]
fn colours_are_for_terminals_and_on_request() {
    let foreign = Named::new("colours.yaml", FOREIGN);
    let colored = |arguments: &[&str], no_color: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_specwright"));
        command.env("NO_COLOR", no_color).arg("--root").arg(frozen(""));
        command.args(["lint", foreign.path()]).args(arguments);
        let output = command.output().unwrap();
        assert!(!output.stdout.is_empty());
        output.stdout.contains(&0x1b)
    };
    assert!(!colored(&[], ""), "a pipe is no terminal");
    assert!(!colored(&["--color", "never"], ""));
    assert!(colored(&["--color", "always"], ""));
    assert!(colored(&["--color", "always"], "1"), "what is asked for counts more than the setting");
    assert!(!colored(&["--color", "always", "--format", "json"], ""));
}

#[test]
fn every_command_writes_its_findings_for_scripts_and_code_hosts() {
    let page = workspace().join("crates/vendor-docs/tests/pages/l7-dropped.txt");
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("formats");
    let import = ["docs", "import", "--out", out.to_str().unwrap(), page.to_str().unwrap()];
    let foreign = Named::new("formats.yaml", FOREIGN);
    let validate = ["lint", "--rules", "all", foreign.path()];
    let tree = generated("formats-tree", &frozen(""));
    let commands: [(&[&str], &str); 3] =
        [(&import, "unread"), (&validate, "sentence"), (&["generate", "--check"], "")];
    for (command, lint) in commands {
        let run = |format: &str| {
            let (status, stdout, stderr) = tree.run(&[command, &["--format", format]].concat());
            assert_eq!(stderr, "");
            assert_eq!(status, i32::from(!lint.is_empty()), "{stdout}");
            serde_json::from_str::<Value>(&stdout).unwrap()
        };
        let (json, sarif) = (run("json"), run("sarif"));
        let found = json["findings"].as_array().unwrap();
        let results = sarif["runs"][0]["results"].as_array().unwrap();
        assert_eq!(found.len(), results.len());
        assert_eq!(found.is_empty(), lint.is_empty());
        assert!(
            lint.is_empty() || found.iter().any(|diagnostic| diagnostic["rule"] == lint),
            "{json}"
        );
        let lints = sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
        for result in results {
            assert!(lints.iter().any(|lint| lint["id"] == result["ruleId"]), "{result}");
        }
    }
    let _ = fs::remove_dir_all(out);
}
