//! `specwright explain` as its users run it, and its examples by the commands that report their codes.

use std::fs;

use expect_test::expect;
use serde_json::Value;

use crate::commands::{check, run, specwright, workspace};
use crate::scratch::Scratch;

/// What `explain` says of a code, for scripts.
fn explained(code: &str) -> Value {
    let (status, stdout, stderr) = run(&["explain", "--format", "json", code]);
    assert_eq!((status, stderr.as_str()), (0, ""));
    let mut json: Value = serde_json::from_str(&stdout).unwrap();
    json["rules"][0].take()
}

/// A piece of the example of a code.
fn piece(code: &str, which: &str) -> String {
    explained(code)[which].as_str().unwrap().to_owned()
}

/// Runs a command and returns the codes of what it found, each once.
fn found(arguments: &[&str]) -> Vec<String> {
    let (_, stdout, stderr) = specwright(&[arguments, &["--format", "json"]].concat());
    assert_eq!(stderr, "", "{arguments:?}");
    let json: Value = serde_json::from_str(&stdout).unwrap();
    let diagnostics = json["findings"].as_array().unwrap().iter();
    let mut codes: Vec<String> =
        diagnostics.map(|diagnostic| diagnostic["rule"].as_str().unwrap().to_owned()).collect();
    codes.sort();
    codes.dedup();
    codes
}

#[test]
fn a_code_is_explained_with_an_example() {
    let (status, stdout, stderr) =
        run(&["explain", "status-removed", "missing-header", "operation-summary", "unread"]);
    assert_eq!((status, stderr.as_str()), (0, ""));
    expect![[r#"
        status-removed (diff)
          The successes or failures of the operation lose a variant.
          before:
            '204': { description: The book is lent. }
            '409': { description: Somebody else has the book. }
          after:
            '204': { description: The book is lent. }

        missing-header (verify)
          Required headers of an answer are there.
          bad:
            # spec: X-Total: { required: true, schema: { type: integer } }
            GET /v1/books?limit=5 HTTP/1.1

            HTTP/1.1 200 OK
            Content-Type: text/plain

            Sea
          good:
            # spec: X-Total: { required: true, schema: { type: integer } }
            GET /v1/books?limit=5 HTTP/1.1

            HTTP/1.1 200 OK
            Content-Type: text/plain
            X-Total: 1

            Sea

        operation-summary (lint: any OpenAPI document; group `common`)
          Lists of operations, and the first line of each generated method, show the summary: one line
          without a full stop, of 60 characters at most.
          bad:
            summary: Ring the bell.
          good:
            summary: Ring the bell

        unread (docs import, docs check, docs diff)
          A line of a page that announces a fact and cannot be read as one is shown, never guessed at. Mend
          the saved page where saving spoilt it, or teach the reader the form.
          bad:
            Days to add. The maximum depends on the reader.
          good:
            Days to add. The value ranges from 1 to 28.
    "#]].assert_eq(&stdout);
}

#[test]
fn without_a_code_all_are_listed_by_command() {
    let (status, stdout, stderr) = run(&["explain"]);
    assert_eq!((status, stderr.as_str()), (0, ""));
    let heads: Vec<&str> = stdout.lines().filter(|line| line.ends_with(':')).collect();
    let expected = [
        "lint:",
        "diff:",
        "verify:",
        "docs import:",
        "docs check:",
        "docs diff:",
        "generate:",
        "every command:",
    ];
    assert_eq!(heads, expected);
    let line = "\n  status-removed                 The successes or failures of the operation lose a variant.\n";
    assert!(stdout.contains(line), "{stdout}");
    let (_, json, _) = run(&["explain", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    let lints = json["rules"].as_array().unwrap();
    for lint in lints {
        let name = lint["name"].as_str().unwrap();
        assert!(stdout.contains(&format!("\n  {name} ")), "{name}");
        assert_eq!(run(&["explain", name]).0, 0, "{name}");
    }
    let unread = lints.iter().find(|lint| lint["name"] == "unread").unwrap();
    assert_eq!(unread["commands"], Value::from(vec!["docs import", "docs check", "docs diff"]));
}

#[test]
fn an_unknown_code_names_the_nearest_one() {
    check(
        &["explain", "status-remved", "status-added", "nosuch"],
        2,
        expect![[r#"
            error: unknown code `status-remved`; did you mean `status-removed`?
            error: unknown code `nosuch`; `specwright explain` lists all codes
        "#]],
    );
}

const LIBRARY: &str = "\
openapi: 3.0.3
info: { title: Library, version: 1.0.0 }
paths:
  /loans/{loan}:
    get:
      operationId: showLoan
      summary: Show a loan
      parameters:
        - { name: loan, in: path, required: true, schema: { $ref: '#/components/schemas/Loan' } }
      responses:
        '204': { description: It is lent. }
components:
  schemas:
    Loan: { type: integer, description: Number of a loan. }
";

#[test]
fn the_example_of_a_missing_file_is_found() {
    let folder = Scratch::new("explain-input");
    folder.put("library.yaml", LIBRARY);
    for (which, codes) in [("bad", &["input"][..]), ("good", &[])] {
        let line = piece("input", which);
        let file = line.trim_end().strip_prefix("specwright lint ").unwrap();
        assert_eq!(found(&["lint", &folder.path(file)]), codes, "{line}");
    }
}

#[test]
fn the_example_of_a_document_of_another_version_is_found() {
    let folder = Scratch::new("explain-openapi");
    for (which, codes) in [("bad", &["openapi"][..]), ("good", &[])] {
        folder.put("library.yaml", piece("openapi", which));
        assert_eq!(found(&["lint", &folder.path("library.yaml")]), codes, "{which}");
    }
}

#[test]
fn the_example_of_a_stale_file_is_found() {
    let folder = Scratch::new("explain-stale");
    folder.put("library.yaml", LIBRARY);
    let (spec, out) = (folder.path("library.yaml"), folder.path("library"));
    let generate = ["generate", &spec, "--out", &out];
    assert_eq!(specwright(&generate).0, 0);
    let check = [&generate[..], &["--check"]].concat();
    assert_eq!(found(&check), Vec::<String>::new());
    let line = |which: &str| piece("stale", which).lines().last().unwrap().to_owned();
    folder.edit("library/src/types.rs", &line("good"), &line("bad"));
    assert_eq!(found(&check), ["stale"]);
}

#[test]
fn the_examples_of_changed_pages_are_found() {
    let page = workspace().join("crates/vendor-docs/tests/examples/page.md");
    let page = fs::read_to_string(page).unwrap();
    for code in ["fact-changed", "fact-added", "fact-removed", "page-added", "page-removed"] {
        let folder = Scratch::new("explain-pages");
        let mut stated = String::new();
        for which in ["before", "after"] {
            let piece = piece(code, which);
            for line in piece.lines() {
                // Either the names of an edition's files, or a line of its page.
                let (file, text) = match line.rsplit('/').next() {
                    Some("renewing-a-loan.md") => ("renewing-a-loan.md", page.clone()),
                    Some("ending-a-loan.md") => ("ending-a-loan.md", other(&page)),
                    _ if which == "before" => {
                        stated = line.to_owned();
                        ("renewing-a-loan.md", page.clone())
                    }
                    _ => ("renewing-a-loan.md", page.replacen(&stated, line, 1)),
                };
                folder.put(&format!("{which}/{file}"), text);
            }
        }
        assert!(page.contains(&stated), "{stated}");
        let codes = found(&["docs", "diff", &folder.path("before"), &folder.path("after")]);
        assert_eq!(codes, [code]);
    }
}

/// The page of another operation.
fn other(page: &str) -> String {
    page.replace("Renewing a Loan", "Ending a Loan")
        .replace("Send a PUT.", "Send a DELETE.")
        .replace("/loans/{loan}", "/lent/{loan}")
}
