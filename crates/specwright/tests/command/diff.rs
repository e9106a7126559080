//! `diff`: two files, and the specs of a repository against one of its revisions.

use std::fs;
use std::process::Command;

use serde_json::Value;
use specwright_document::Document;

use crate::commands::frozen;
use crate::scratch::{Scratch, alone};

/// The manifest of a workspace of ours.
const MANIFEST: &str = "[workspace]\nmembers = []\n\n[workspace.package]\nversion = \"0.1.0\"\n";

/// A repository with the specs: one commit on `main`, and another branch begun from it.
fn repository(name: &str) -> Scratch {
    let repository = Scratch::new(name);
    for file in ["specwright.toml", "spec/agentconf.yaml", "spec/mmc.yaml", "spec/gallery.yaml"] {
        repository.put(file, fs::read(frozen(file)).unwrap());
    }
    repository.put("Cargo.toml", MANIFEST);
    repository.repository();
    repository.git(&["checkout", "--quiet", "-b", "work"]);
    repository
}

/// Runs `diff`: exit status, standard output, standard error.
fn diff(folder: &Scratch, arguments: &[&str]) -> (i32, String, String) {
    let output = command(folder, arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn command(folder: &Scratch, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_specwright"));
    command.arg("diff").args(arguments);
    command.current_dir(folder.root());
    // The folder stands in another repository.
    command.env("GIT_CEILING_DIRECTORIES", folder.root().parent().unwrap());
    alone(&mut command);
    command
}

/// A change that breaks callers, and one that only adds.
const TIGHTER: (&str, &str) = ("maximum: 1440", "maximum: 1000");
const LOOSER: (&str, &str) = ("maximum: 1440", "maximum: 1500");
const SPEC: &str = "spec/agentconf.yaml";

#[test]
fn what_breaks_calls_for_a_step_of_both_versions() {
    let repository = repository("diff-steps");
    let (status, stdout, _) = diff(&repository, &[]);
    assert_eq!(status, 0, "{stdout}");
    assert_eq!(stdout.matches("no changes").count(), 3, "{stdout}");

    repository.edit(SPEC, TIGHTER.0, TIGHTER.1);
    let (status, stdout, _) = diff(&repository, &[]);
    assert_eq!(status, 1, "{stdout}");
    assert!(
        stdout.contains("error[constraint-tightened]: `maximum` is `1000`, was `1440`"),
        "{stdout}"
    );
    assert!(
        stdout.contains(
            "breaks callers; requests that were accepted are refused now (of `prolongTime`)"
        ),
        "{stdout}"
    );
    let called_for =
        "`info.version` of spec/agentconf.yaml: 0.1.0, 0.2.0 or later called for, and not made";
    assert!(stdout.contains(called_for), "{stdout}");

    // One of the two is not enough.
    repository.edit(SPEC, "version: 0.1.0", "version: 0.2.0");
    let (status, stdout, _) = diff(&repository, &[]);
    assert_eq!(status, 1, "{stdout}");
    let made = "`info.version` of spec/agentconf.yaml: 0.1.0 -> 0.2.0, 0.2.0 or later called for, and made";
    assert!(stdout.contains(made), "{stdout}");
    let not_made = "in Cargo.toml: 0.1.0, 0.2.0 or later called for, and not made";
    assert!(stdout.contains(not_made), "{stdout}");

    repository.edit("Cargo.toml", "0.1.0", "0.2.0");
    let (status, stdout, _) = diff(&repository, &[]);
    assert_eq!(status, 0, "{stdout}");
    assert!(stdout.contains("warning[constraint-tightened]"), "{stdout}");
}

/// A manifest that cargo cannot resolve is no step.
#[test]
fn our_crates_below_the_workspace_take_the_step_too() {
    let repository = repository("diff-left-behind");
    let ours = "\n[workspace.dependencies]\none = { path = \"crates/one\", version = \"0.1.0\" }\n";
    repository.put("Cargo.toml", format!("{MANIFEST}{ours}"));
    repository.commit("With a crate");
    repository.edit(SPEC, TIGHTER.0, TIGHTER.1);
    repository.edit(SPEC, "version: 0.1.0", "version: 0.2.0");
    repository.put("Cargo.toml", format!("{MANIFEST}{ours}").replacen("0.1.0", "0.2.0", 1));
    let (status, stdout, _) = diff(&repository, &["--base", "HEAD"]);
    assert_eq!(status, 1, "{stdout}");
    let behind = "not made while it is behind in `one` (line 8: 0.1.0); set `0.2.0` there";
    assert!(stdout.contains(behind), "{stdout}");
    repository.put("Cargo.toml", format!("{MANIFEST}{ours}").replace("0.1.0", "0.2.0"));
    let (status, stdout, _) = diff(&repository, &["--base", "HEAD"]);
    assert_eq!(status, 0, "{stdout}");
    assert!(!stdout.contains("behind"), "{stdout}");
}

/// As where git runs us from a hook of another repository.
#[test]
fn variables_about_another_repository_do_not_count() {
    let repository = repository("diff-variables");
    let other = Scratch::new("diff-variables-other");
    let variables = ["GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_DIR", "GIT_WORK_TREE"];
    for variable in variables {
        let mut command = command(&repository, &[]);
        let output = command.env(variable, other.root()).output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{variable}: {stderr}");
    }
}

#[test]
fn a_closed_stderr_does_not_change_the_status() {
    let folder = Scratch::new("diff-unread");
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let status = command(&folder, &["none.yaml", "none.yaml"]).stderr(writer).status().unwrap();
    assert_eq!(status.code(), Some(2));
}

#[test]
fn what_only_adds_is_a_warning() {
    let repository = repository("diff-additive");
    repository.edit(SPEC, LOOSER.0, LOOSER.1);
    let (status, stdout, _) = diff(&repository, &[]);
    assert_eq!(status, 0, "{stdout}");
    assert!(stdout.contains("warning[constraint-loosened]"), "{stdout}");
    assert!(stdout.contains("0.1.0, 0.1.1 or later called for, and not made"), "{stdout}");
    repository.edit(SPEC, "version: 0.1.0", "version: 0.1.1");
    repository.edit("Cargo.toml", "0.1.0", "0.1.1");
    let (status, stdout, _) = diff(&repository, &[]);
    assert_eq!(status, 0, "{stdout}");
    assert!(stdout.contains("note[constraint-loosened]"), "{stdout}");
}

/// The museum's crate is not published: its own version is all that counts.
#[test]
fn a_crate_that_is_not_published_has_its_own_version_only() {
    let repository = repository("diff-gallery");
    repository.edit("spec/gallery.yaml", "maxLength: 2000", "maxLength: 1000");
    repository.edit("spec/gallery.yaml", "version: '1.0'", "version: '2.0'");
    let (status, stdout, _) = diff(&repository, &[]);
    assert_eq!(status, 0, "{stdout}");
    assert!(stdout.contains("1.0 -> 2.0, 2.0.0 or later called for, and made"), "{stdout}");
}

#[test]
fn the_base_is_where_the_branch_began() {
    let repository = repository("diff-base");
    repository.edit(SPEC, TIGHTER.0, TIGHTER.1);
    repository.commit("Tighter");
    // What happens on `main` meanwhile is not the branch's doing.
    repository.git(&["checkout", "--quiet", "main"]);
    repository.edit("spec/mmc.yaml", "title: Cloud", "title: Another");
    repository.commit("Elsewhere");
    repository.git(&["checkout", "--quiet", "work"]);
    let (_, stdout, _) = diff(&repository, &[]);
    assert!(stdout.contains("spec/agentconf.yaml    1 change: 1 breaks callers"), "{stdout}");
    assert!(stdout.contains("spec/mmc.yaml        no changes"), "{stdout}");
    let (_, stdout, _) = diff(&repository, &["--base", "main"]);
    assert!(
        stdout.contains("spec/mmc.yaml          1 change: 1 is documentation only"),
        "{stdout}"
    );
    let (status, stdout, _) = diff(&repository, &["--base", "HEAD"]);
    assert_eq!((status, stdout.matches("no changes").count()), (0, 3), "{stdout}");
}

#[test]
fn an_api_comes_and_goes_as_a_whole() {
    let repository = repository("diff-whole");
    let spec = fs::read_to_string(repository.path("spec/mmc.yaml")).unwrap();
    fs::remove_file(repository.path("spec/mmc.yaml")).unwrap();
    let (status, stdout, _) = diff(&repository, &[]);
    assert_eq!(status, 1, "{stdout}");
    assert!(stdout.contains("error[api-removed]: the whole API is gone"), "{stdout}");
    repository.commit("Without");
    repository.put("spec/mmc.yaml", &spec);
    let (status, stdout, _) = diff(&repository, &["--base", "HEAD"]);
    assert_eq!(status, 0, "{stdout}");
    assert!(stdout.contains("warning[api-added]: the whole API is new"), "{stdout}");
}

#[test]
fn scripts_get_every_fact() {
    let repository = repository("diff-json");
    repository.edit(SPEC, TIGHTER.0, TIGHTER.1);
    let (status, stdout, _) = diff(&repository, &["--format", "json"]);
    let report: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(status, 1);
    let diagnostic = &report["findings"][0];
    assert_eq!(diagnostic["rule"], "constraint-tightened");
    let data = &diagnostic["data"];
    assert_eq!((&data["old"], &data["new"]), (&Value::from(1440), &Value::from(1000)));
    assert_eq!(data["direction"], "request");
    assert_eq!(data["rust"], "breaks callers");
    assert_eq!(data["operations"], serde_json::json!(["prolongTime"]));
    assert_eq!(data["wire"], serde_json::json!(["requests that were accepted are refused now"]));
    assert_eq!(data["new_pointer"], "/components/schemas/ExtensionMinutes/maximum");
    let [new, old] = diagnostic["places"].as_array().unwrap().as_slice() else {
        panic!("{diagnostic}")
    };
    assert_eq!(new["file"], SPEC);
    assert!(old["file"].as_str().unwrap().starts_with("spec/agentconf.yaml@"), "{old}");
    assert_eq!(report["summary"]["bump"], "breaking");
    assert_eq!(report["summary"]["bump_made"], false);
}

#[test]
fn two_files_need_no_repository() {
    let folder = Scratch::new("diff-files");
    let spec = fs::read_to_string(frozen("spec/mmc.yaml")).unwrap();
    folder.put("old.yaml", &spec);
    folder.put("new.json", serde_json::to_string(&as_json(&spec)).unwrap());
    let (status, stdout, _) = diff(&folder, &["old.yaml", "new.json"]);
    assert_eq!(status, 0, "{stdout}");
    assert!(stdout.contains("new.json  no changes"), "{stdout}");
    folder.put("new.yaml", spec.replacen("operationId: prolongMeeting", "operationId: extend", 1));
    let (status, stdout, _) = diff(&folder, &["old.yaml", "new.yaml"]);
    assert_eq!(status, 1, "{stdout}");
    assert!(
        stdout
            .contains("error[operation-renamed]: `operationId` is `extend`, was `prolongMeeting`"),
        "{stdout}"
    );
}

/// A spec as another reader reads it.
fn as_json(spec: &str) -> Value {
    Document::parse("", spec).unwrap().root().to_json()
}

#[test]
fn what_cannot_be_compared_is_said() {
    let folder = Scratch::new("diff-wrong");
    folder.put("specwright.toml", fs::read(frozen("specwright.toml")).unwrap());
    let check = |folder: &Scratch, arguments: &[&str], words: &[&str]| {
        let (status, stdout, stderr) = diff(folder, arguments);
        assert_eq!(status, 2, "{stdout}{stderr}");
        assert!(words.iter().all(|word| stderr.contains(word)), "{stderr}");
        assert!(!stderr.contains("panicked"), "{stderr}");
    };
    check(&folder, &[], &["cannot find where this branch left `main`", "--base"]);
    folder.put("spec.yaml", fs::read_to_string(frozen("spec/mmc.yaml")).unwrap());
    folder.put("list.yaml", "- 1\n");
    folder.put("other.yaml", "name: x\n");
    folder.put("broken.yaml", "openapi: [\n");
    check(&folder, &["spec.yaml", "none.yaml"], &["cannot read none.yaml"]);
    check(
        &folder,
        &["spec.yaml", "list.yaml"],
        &["list.yaml:1:1: error: this is a list, no OpenAPI"],
    );
    check(&folder, &["other.yaml", "spec.yaml"], &["other.yaml:1:1", "it has no `openapi`"]);
    check(&folder, &["spec.yaml", "broken.yaml"], &["broken.yaml:2:1: error"]);
    check(&folder, &["spec.yaml"], &["<NEW>"]);
    check(&folder, &["--base", "x", "spec.yaml", "spec.yaml"], &["--base"]);
    let repository = repository("diff-revision");
    check(&repository, &["--base", "nowhere"], &["`nowhere` is no revision of this repository"]);
    check(&repository, &["--base=--help"], &["`--help` is no revision of this repository"]);
    repository.put("spec/mmc.yaml", "nothing\n");
    check(&repository, &[], &["spec/mmc.yaml:1:1: error: this is a string, no OpenAPI document"]);
}
