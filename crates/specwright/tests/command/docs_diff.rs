//! `specwright docs diff` as its users run it: pages and folders, what is new and what is gone, wrong input.

use std::fs;

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use crate::commands::frozen;
use crate::scratch::Scratch;

/// A tree with specs, recorded facts and two equal editions of a page.
fn tree(name: &str) -> Scratch {
    let tree = Scratch::new(name);
    let copied = [
        "specwright.toml",
        "spec/agentconf.yaml",
        "spec/mmc.yaml",
        "spec/departures.yaml",
        "spec/pages/agentconf/prolongTime.yaml",
        "spec/pages/mmc/prolongMeeting.yaml",
    ];
    for file in copied {
        tree.put(file, fs::read(frozen(file)).unwrap());
    }
    let page = fs::read(frozen("prolongtime.txt")).unwrap();
    tree.put("old/prolongtime.txt", &page);
    tree.put("new/prolongtime.txt", &page);
    tree
}

fn check(tree: &Scratch, editions: [&str; 2], status: i32, expected: Expect) {
    let [old, new] = editions.map(|edition| tree.path(edition));
    let (found, stdout, stderr) = tree.run(&["docs", "diff", &old, &new]);
    expected.assert_eq(&format!("{stdout}{stderr}"));
    assert_eq!(found, status);
}

#[test]
fn equal_editions_differ_in_nothing() {
    let tree = tree("docs-diff-equal");
    check(
        &tree,
        ["old", "new"],
        0,
        expect![[r#"
        prolongTime  states what it stated
    "#]],
    );
    check(
        &tree,
        ["spec/pages/agentconf/prolongTime.yaml", "new/prolongtime.txt"],
        0,
        expect![[r#"
            prolongTime  states what it stated
        "#]],
    );
    check(
        &tree,
        ["spec/pages", "spec/pages"],
        0,
        expect![[r#"
        prolongTime     states what it stated
        prolongMeeting  states what it stated
    "#]],
    );
}

#[test]
fn a_changed_number_is_reported_with_its_effect() {
    let tree = tree("docs-diff-number");
    tree.edit("new/prolongtime.txt", "Value range: 1 to 1440.", "Value range: 1 to 720.");
    check(
        &tree,
        ["old", "new"],
        1,
        expect![[r#"
            error[fact-changed]: `prolongTime`: `parameters.prolongTime.maximum` was `1440` and is `720`
               --> new/prolongtime.txt:110:19
                |
            110 | Value range: 1 to 720.
                |                   ^^^ now
                |
               ::: old/prolongtime.txt:110:19
                |
            110 | Value range: 1 to 1440.
                |                   ---- before
                |
               ::: spec/agentconf.yaml:466:16
                |
            466 |       maximum: 1440
                |                ---- the spec says 1440
                |
                = help: breaks callers; requests that were accepted are refused now
               = edit spec/agentconf.yaml: change line 466
                 -       maximum: 1440
                 +       maximum: 720
               = edit spec/agentconf.yaml: change line 190
                 -                   prolongTime: 1440
                 +                   prolongTime: 720

            prolongTime  1 difference
                      1  breaks callers
            `info.version` of spec/agentconf.yaml: 0.1.0; all edits together call for 0.2.0 or later
        "#]],
    );
    let (old, new) = (tree.path("old"), tree.path("new"));
    let (_, stdout, _) = tree.run(&["--format", "json", "docs", "diff", &old, &new]);
    let report: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(
        report["findings"][0]["data"],
        json!({
            "operation": "prolongTime",
            "fact": "parameters.prolongTime.maximum",
            "old": "1440",
            "new": "720",
            "rust": "breaks callers",
            "wire": ["requests that were accepted are refused now"],
        })
    );
    assert_eq!(report["summary"]["versions"][0]["called_for"], "0.2.0");
}

#[test]
fn a_change_that_no_spec_says_is_documentation_and_still_a_difference() {
    let tree = tree("docs-diff-words");
    tree.edit("new/prolongtime.txt", "Its fields are in Table 5.", "They are listed in Table 5.");
    check(
        &tree,
        ["old", "new"],
        0,
        expect![[r#"
        prolongTime  states what it stated
    "#]],
    );
    tree.edit("new/prolongtime.txt", "changes it.", "sets it to 9443.");
    check(
        &tree,
        ["old", "new"],
        1,
        expect![[r#"
            error[fact-added]: `prolongTime`: `mentions` is new: `9443`
              --> new/prolongtime.txt:22:76
               |
            22 | The port is 8043 out of the box, and stays 8043 unless somebody sets it to 9443.
               |                                                                            ^^^^ now
               |
              ::: spec/agentconf.yaml:22:18
               |
            22 |         default: '8043'
               |                  ------ the spec says 8043
               |
               = help: documentation only
               = edit spec/agentconf.yaml: change line 23
                 -         description: HTTPS port, 8043 unless the installation changed it.
                 +         description: HTTPS port, 9443 unless the installation changed it.
               = edit spec/agentconf.yaml: change line 22
                 -         default: '8043'
                 +         default: '9443'

            prolongTime  1 difference
                      1  documentation only
        "#]],
    );
}

#[test]
fn pages_come_and_go() {
    let tree = tree("docs-diff-pages");
    let meeting = tree.text("spec/pages/mmc/prolongMeeting.yaml");
    tree.put("new/meeting.yaml", meeting);
    check(
        &tree,
        ["old", "new"],
        1,
        expect![[r#"
            error[page-added]: `prolongMeeting`: the page is new: PUT /v1/mmc/control/conferences/duration
              --> new/meeting.yaml:7:12
               |
             7 | path: {is: /v1/mmc/control/conferences/duration, line: 23}
               |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ line 23 of mmc-duration.txt
               |
              ::: spec/mmc.yaml:28:5
               |
            28 |     put:
               |     ---- the operation
               |
               = help: the spec has the operation; compare them with `specwright docs check`

            prolongTime     states what it stated
            prolongMeeting  1 difference
        "#]],
    );
    check(
        &tree,
        ["new", "old"],
        1,
        expect![[r#"
            error[page-removed]: `prolongMeeting`: the page is gone: PUT /v1/mmc/control/conferences/duration
              --> new/meeting.yaml:7:12
               |
             7 | path: {is: /v1/mmc/control/conferences/duration, line: 23}
               |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ line 23 of mmc-duration.txt
               |
              ::: spec/mmc.yaml:28:5
               |
            28 |     put:
               |     ---- the operation
               |
               = help: a page that is gone proves nothing of the service; without the operation callers and implementers break, and old calls are not answered

            prolongMeeting  1 difference
            prolongTime     states what it stated
        "#]],
    );
    let page = tree.text("old/prolongtime.txt");
    let page = page.replace("prolongtime\n", "shorten\n").replace("prolongTime\n", "shorten\n");
    tree.put("more/other.txt", page.replace("Applying for Extending", "Shortening"));
    tree.put("more/prolongtime.txt", tree.text("old/prolongtime.txt"));
    check(
        &tree,
        ["old", "more"],
        1,
        expect![[r#"
            error[page-added]: `shorten`: the page is new: POST /agentgateway/resource/agentconf/{agentid}/shorten
              --> more/other.txt:20:18
               |
            20 | https://host:port/agentgateway/resource/agentconf/{agentid}/shorten
               |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: an operation more: callers get a method, which breaks nobody, and each implementer of the trait must write one, which breaks implementers

            prolongTime  states what it stated
            shorten      1 difference
        "#]],
    );
}

#[test]
fn an_unreadable_line_is_reported_in_either_edition() {
    let tree = tree("docs-diff-unread");
    tree.edit(
        "new/prolongtime.txt",
        "Value range: 1 to 1440.",
        "The maximum depends on the licence.",
    );
    check(
        &tree,
        ["old", "new"],
        1,
        expect![[r#"
            error[unread]: `The maximum depends on the licence` could not be read: `maximum` announces a constraint that no rule reads
               --> new/prolongtime.txt:110:1
                |
            110 | The maximum depends on the licence.
                | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                |
                = help: mend the saved page, or teach the reader the form

            error[fact-removed]: `prolongTime`: `parameters.prolongTime.maximum` is no longer stated; it was `1440`
               --> old/prolongtime.txt:110:19
                |
            110 | Value range: 1 to 1440.
                |                   ^^^^ before
                |
               ::: spec/agentconf.yaml:466:16
                |
            466 |       maximum: 1440
                |                ---- the spec says 1440
                |
                = help: how to change the spec is not told by the page alone; `specwright diff` says what the change means once it is made

            error[fact-removed]: `prolongTime`: `parameters.prolongTime.minimum` is no longer stated; it was `1`
               --> old/prolongtime.txt:110:14
                |
            110 | Value range: 1 to 1440.
                |              ^ before
                |
               ::: spec/agentconf.yaml:465:16
                |
            465 |       minimum: 1
                |                - the spec says 1
                |
                = help: how to change the spec is not told by the page alone; `specwright diff` says what the change means once it is made

            prolongTime  3 differences
                      2  breaks callers and implementers
            `info.version` of spec/agentconf.yaml: 0.1.0; all edits together call for 0.2.0 or later
        "#]],
    );
}

#[test]
fn wrong_input_has_status_2_and_says_how_to_mend_it() {
    let tree = tree("docs-diff-wrong");
    check(
        &tree,
        ["old", "nosuch.txt"],
        2,
        expect![[r#"
        error: cannot read nosuch.txt: No such file or directory (os error 2)
    "#]],
    );
    fs::create_dir_all(tree.root().join("empty")).unwrap();
    check(
        &tree,
        ["old", "empty"],
        2,
        expect![[r#"
        error: empty: holds no page; name a folder with .txt, .md, .html or .yaml files
    "#]],
    );
    tree.put("prose.txt", "A letter\n\nNothing of interest.\n");
    check(
        &tree,
        ["old", "prose.txt"],
        2,
        expect![[r#"
        error: prose.txt: is no page of an operation: it states neither an HTTP method nor an address; save the whole page of one operation, with its headings
    "#]],
    );
    tree.put("facts.yaml", "page: a\ntitel: {is: A, line: 1}\n");
    check(
        &tree,
        ["facts.yaml", "new"],
        2,
        expect![[r#"
        error: facts.yaml:2: these are no facts: unknown field `titel`, expected one of page, title, date, method, transport, path, log_name, preconditions, parameters, response, none, statuses, events, codes, code_prefixes, examples, mentions, unread; write the file anew with `specwright docs import` and its page
    "#]],
    );
    tree.put("spec/departures.yaml", "- id: nothing\n");
    check(
        &tree,
        ["old", "new"],
        2,
        expect![[r#"
        error[departure-form]: `nothing` has no text `page_says`; write one
         --> spec/departures.yaml:1:3
          |
        1 | - id: nothing
          |   ^^^^^^^^^^^

        error[departure-form]: `nothing` has no text `spec_says`; write one
         --> spec/departures.yaml:1:3
          |
        1 | - id: nothing
          |   ^^^^^^^^^^^

        error[departure-form]: `nothing` has no text `why`; write one
         --> spec/departures.yaml:1:3
          |
        1 | - id: nothing
          |   ^^^^^^^^^^^

        error[departure-form]: `nothing` has no text `where`; write one
         --> spec/departures.yaml:1:3
          |
        1 | - id: nothing
          |   ^^^^^^^^^^^

    "#]],
    );
}

#[test]
fn pages_that_are_no_pair_are_refused() {
    let tree = tree("docs-diff-no-pair");
    let page = fs::read(frozen("prolongtime.txt")).unwrap();
    tree.put("new/again.txt", page);
    check(
        &tree,
        ["old", "new"],
        2,
        expect![[r#"
        error: new/again.txt and new/prolongtime.txt are pages of the same operation; give one of them
    "#]],
    );
    let other = "spec/pages/mmc/prolongMeeting.yaml";
    check(
        &tree,
        ["old/prolongtime.txt", other],
        2,
        expect![[r#"
        error: old/prolongtime.txt is a page of `prolongTime` and spec/pages/mmc/prolongMeeting.yaml one of `prolongMeeting`; give two editions of one page
    "#]],
    );
}
