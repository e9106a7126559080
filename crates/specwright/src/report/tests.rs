//! Reports in each format, and edits applied.

use expect_test::{Expect, expect};
use serde_json::json;

use specwright_document::edit::Operation;
use specwright_document::{Edit, Example, Lint};

use super::{Diagnostic, Label, Level, Report, people, sarif};

const RULE: Lint = Lint {
    name: "range",
    explanation: "A range is the page's.",
    example: Example::Piece { bad: "0 to 9\n", good: "1 to 9\n" },
};
const SPEC: &str = "minutes:\n  type: integer\n  maximum: 1440\n";

fn report() -> Report {
    let mut report = Report::new("docs check");
    report.source("spec/a.yaml", SPEC);
    report.source("page one.txt", "It ranges from 1 to 1500.\n");
    let mark = Label { width: 4, ..Label::at("spec/a.yaml", 3, 12, "the spec says 1440") };
    report.push(
        Diagnostic::new(&RULE, Level::Error, "`minutes` ends at 1500 on its page")
            .label(mark)
            .label(Label { width: 4, ..Label::at("page one.txt", 1, 21, "the page says 1500") })
            .edit(Edit::new(
                "spec/a.yaml",
                "/minutes/maximum",
                Operation::Set { value: 1500.into() },
            ))
            .data("fact", "maximum"),
    );
    report.push(
        Diagnostic::new(&RULE, Level::Warning, "no page is at hand")
            .label(Label::at("spec/b.yaml", 0, 0, ""))
            .help("save the page"),
    );
    report.line("1 fact compared");
    report.summary("facts", 1);
    report
}

#[test]
fn people_see_excerpt_caret_and_edit() {
    expect![[r#"
        error[range]: `minutes` ends at 1500 on its page
         --> spec/a.yaml:3:12
          |
        3 |   maximum: 1440
          |            ^^^^ the spec says 1440
          |
         ::: page one.txt:1:21
          |
        1 | It ranges from 1 to 1500.
          |                     ---- the page says 1500
           = edit spec/a.yaml: change line 3
             -   maximum: 1440
             +   maximum: 1500

        warning[range]: no page is at hand
        --> spec/b.yaml
         = help: save the page

        1 fact compared
    "#]]
    .assert_eq(&people::text(&report(), false));
    assert!(people::text(&report(), true).contains("\x1b[32m+   maximum: 1500\x1b[0m"));
}

#[test]
fn scripts_see_the_same() {
    let json = super::json(&report());
    assert_eq!(json["summary"], json!({ "facts": 1 }));
    assert_eq!(
        json["findings"][0],
        json!({
            "rule": "range",
            "level": "error",
            "message": "`minutes` ends at 1500 on its page",
            "places": [
                { "file": "spec/a.yaml", "line": 3, "column": 12, "label": "the spec says 1440" },
                { "file": "page one.txt", "line": 1, "column": 21, "label": "the page says 1500" },
            ],
            "help": null,
            "edits": [
                { "file": "spec/a.yaml", "line": 3, "remove": 1, "insert": ["  maximum: 1500"] }
            ],
            "data": { "fact": "maximum" },
        })
    );
}

#[test]
fn code_hosts_see_places_and_fixes() {
    let log = sarif::log(&report());
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["rules"].as_array().unwrap().len(), 1);
    let [first, second] = run["results"].as_array().unwrap().as_slice() else { panic!("{run}") };
    let place = &first["locations"][0]["physicalLocation"];
    assert_eq!(place["region"], json!({ "startLine": 3, "startColumn": 12, "endColumn": 16 }));
    let related = &first["relatedLocations"][0]["physicalLocation"];
    assert_eq!(related["artifactLocation"]["uri"], "page%20one.txt");
    let replacement = &first["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(replacement["insertedContent"]["text"], "  maximum: 1500\n");
    assert_eq!(second["message"]["text"], "no page is at hand; save the page");
    assert!(second.get("fixes").is_none());
}

#[test]
fn code_hosts_learn_of_rules_that_found_nothing() {
    let mut report = Report::new("validate");
    report.lint(&RULE);
    let log = sarif::log(&report);
    let lints = &log["runs"][0]["tool"]["driver"]["rules"];
    assert_eq!(lints[0]["fullDescription"]["text"], RULE.explanation);
}

/// SARIF counts places from 1, and wants each related place and each changed file once.
#[test]
fn code_hosts_get_no_place_before_the_first_and_none_twice() {
    let mut report = Report::new("docs check");
    let other = Label::at("b.yaml", 2, 1, "");
    report.source("a.yaml", "a: 1\nb: 2\nc: 3\n");
    let edits = ["/a", "/c"].map(|pointer| Edit::new("a.yaml", pointer, Operation::Remove));
    let diagnostic =
        Diagnostic::new(&RULE, Level::Note, "twice").label(Label::at("a.yaml", 1, 0, ""));
    let diagnostic = diagnostic.label(other.clone()).label(other);
    let [first, second] = edits;
    report.push(diagnostic.edit(first).edit(second));
    let log = sarif::log(&report);
    let result = &log["runs"][0]["results"][0];
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!(region, &json!({ "startLine": 1, "startColumn": 1 }));
    assert_eq!(result["relatedLocations"].as_array().unwrap().len(), 1);
    let changes = result["fixes"][0]["artifactChanges"].as_array().unwrap();
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0]["replacements"].as_array().unwrap().len(), 2);
}

/// The first diagnostic of a source as people see it.
fn shown(text: &str, mark: Label, expected: Expect) {
    let mut report = Report::new("validate");
    report.source("a.yaml", text);
    report.push(Diagnostic::new(&RULE, Level::Error, "look").label(mark));
    expected.assert_eq(&people::text(&report, false));
}

#[test]
fn carets_mark_the_columns_of_a_label() {
    let word = |line, column, width| Label { width, ..Label::at("a.yaml", line, column, "here") };
    let text = "\tminutes: 5\r\nümläut: 日本語 end\nlast";
    shown(
        text,
        word(1, 2, 7),
        expect![[r#"
        error[range]: look
         --> a.yaml:1:2
          |
        1 |     minutes: 5
          |     ^^^^^^^ here

    "#]],
    );
    shown(
        text,
        word(2, 9, 2),
        expect![[r#"
        error[range]: look
         --> a.yaml:2:9
          |
        2 | ümläut: 日本語 end
          |         ^^^^ here

    "#]],
    );
    shown(
        text,
        word(2, 13, 3),
        expect![[r#"
        error[range]: look
         --> a.yaml:2:13
          |
        2 | ümläut: 日本語 end
          |                ^^^ here

    "#]],
    );
    // To the end of the line, without its line end.
    shown(
        text,
        word(1, 11, 0),
        expect![[r#"
        error[range]: look
         --> a.yaml:1:11
          |
        1 |     minutes: 5
          |              ^ here

    "#]],
    );
    // Where there is no such place, as much as there is.
    shown(
        text,
        word(3, 40, 5),
        expect![[r#"
        error[range]: look
         --> a.yaml:3:5
          |
        3 | last
          |     ^ here

    "#]],
    );
    shown(
        text,
        word(4, 1, 1),
        expect![[r#"
            error[range]: look
            --> a.yaml:4:1
             = note: here

        "#]],
    );
    shown(
        text,
        word(1, 0, 1),
        expect![[r#"
        error[range]: look
         --> a.yaml:1:1
          |
        1 |     minutes: 5
          | ^^^^ here

    "#]],
    );
    shown(
        "",
        word(1, 1, 1),
        expect![[r#"
            error[range]: look
            --> a.yaml:1:1
             = note: here

        "#]],
    );
    shown(
        text,
        Label::at("none.yaml", 7, 3, "there"),
        expect![[r#"
            error[range]: look
            --> none.yaml:7:3
             = note: there

        "#]],
    );
}

#[test]
fn a_very_long_line_is_cut_around_the_mark() {
    let long = format!("{}HERE{}", "a ".repeat(1500), " b".repeat(1000));
    let mut report = Report::new("validate");
    report.source("a.json", long);
    let mark = Label { width: 4, ..Label::at("a.json", 1, 3001, "this") };
    report.push(Diagnostic::new(&RULE, Level::Error, "look").label(mark));
    let text = people::text(&report, false);
    assert!(text.contains("a.json:1:3001"), "{text}");
    let [line, caret] = ["HERE", "^^^^ this"].map(|word| {
        let line = text.lines().find(|line| line.contains(word)).unwrap();
        assert!(line.len() < 200, "{line}");
        line.find(word).unwrap()
    });
    assert_eq!(line, caret);
}

/// An escape sequence of a page must not colour the terminal, nor a mark turn the order of letters.
#[test]
fn nothing_of_the_input_commands_a_terminal() {
    let evil = "a\x1b[31mb\u{9b}c\rd\u{202e}e\x07";
    let mut report = Report::new("validate");
    report.source(evil, evil);
    report.source("b.yaml", format!("# {evil}\na: 1\n"));
    report.push(
        Diagnostic::new(&RULE, Level::Error, evil)
            .label(Label::at("b.yaml", 1, 2, evil))
            .label(Label::at(evil, 0, 0, ""))
            .help(format!("{evil}\nerror: made up"))
            .edit(Edit::new("b.yaml", "/a", Operation::Set { value: evil.into() }))
            .edit(Edit::new("b.yaml", evil, Operation::Remove)),
    );
    report.line(evil);
    let text = people::text(&report, false);
    let strange = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!text.contains(strange), "{text:?}");
    assert!(!text.lines().any(|line| line.starts_with("error: made up")), "{text}");
}
