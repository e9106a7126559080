//! Reports in each format, and edits applied.

use expect_test::{Expect, expect};
use serde_json::json;

use super::{Edit, Finding, Level, Mark, Report, Rule, people, sarif};

const RULE: Rule = Rule { name: "range", explanation: "A range is the page's." };
const SPEC: &str = "minutes:\n  type: integer\n  maximum: 1440\n";

fn report() -> Report {
    let mut report = Report::new("docs check");
    report.source("spec/a.yaml", SPEC);
    report.source("page one.txt", "It ranges from 1 to 1500.\n");
    let mark = Mark { width: 4, ..Mark::at("spec/a.yaml", 3, 12, "the spec says 1440") };
    report.push(
        Finding::new(&RULE, Level::Error, "`minutes` ends at 1500 on its page")
            .mark(mark)
            .mark(Mark { width: 4, ..Mark::at("page one.txt", 1, 21, "the page says 1500") })
            .edit(Edit::replace("spec/a.yaml", 3, "  maximum: 1500"))
            .data("fact", "maximum"),
    );
    report.push(
        Finding::new(&RULE, Level::Warning, "no page is at hand")
            .mark(Mark::at("spec/b.yaml", 0, 0, ""))
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
    let json = report().json();
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
fn edits_are_applied_from_the_last_to_the_first() {
    fn check(edits: &[Edit], text: Expect) {
        text.assert_eq(&Edit::apply(SPEC, edits));
    }
    check(
        &[
            Edit::remove("spec/a.yaml", 2, 1),
            Edit::after("spec/a.yaml", 3, vec!["  minimum: 1".to_owned()]),
            Edit::replace("spec/a.yaml", 3, "  maximum: 1500"),
            Edit::replace("spec/a.yaml", 3, "  maximum: 1500"),
        ],
        expect![[r#"
            minutes:
              maximum: 1500
              minimum: 1
        "#]],
    );
    check(
        &[Edit::after("spec/a.yaml", 0, vec!["# new".to_owned()])],
        expect![[r#"
            # new
            minutes:
              type: integer
              maximum: 1440
        "#]],
    );
}
