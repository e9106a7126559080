//! `specwright docs check` as its users run it: on a tree, and on a small one of invented pages.

use std::fs;

use expect_test::{Expect, expect};
use serde_json::Value;

use crate::commands::{frozen, run, specwright, workspace};
use crate::scratch::Scratch;

const SPEC: &str = "spec/agentconf.yaml";
const DEPARTURES: &str = "spec/departures.yaml";

/// A tree with the spec of the invented pages, two of these pages, and what is recorded of them.
struct Lockers(Scratch);

impl Lockers {
    fn new(name: &str) -> Lockers {
        let lockers = Lockers(Scratch::new(name));
        let fixture = |name: &str| {
            fs::read_to_string(workspace().join("crates/vendor-docs/tests/pages").join(name))
                .unwrap()
        };
        lockers.put("specwright.toml", &fs::read_to_string(frozen("specwright.toml")).unwrap());
        lockers.put(SPEC, &fixture("lockergate.yaml"));
        // Of the departures, those of these two layouts.
        let departures = fixture("departures.yaml").replace("lockergate", "agentconf");
        let here = |entry: &&str| {
            ["every", "l2-prototype", "l1-none"].iter().any(|layout| entry.contains(layout))
        };
        let entries: Vec<&str> = departures.split("\n\n").filter(here).collect();
        lockers.put(DEPARTURES, &(entries.join("\n\n").trim_end().to_owned() + "\n"));
        for page in ["l2-prototype.txt", "l1-none.txt"] {
            lockers.put(page, &fixture(page));
        }
        lockers.import("l2-prototype.txt");
        lockers.import("l1-none.txt");
        lockers
    }

    fn put(&self, file: &str, text: &str) {
        self.0.put(file, text);
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        self.0.edit(file, from, to);
    }

    fn page(&self, name: &str) -> String {
        self.0.path(name)
    }

    fn run(&self, arguments: &[&str]) -> (i32, String) {
        let (status, stdout, stderr) = self.0.run(arguments);
        assert_eq!(stderr, "");
        (status, stdout)
    }

    fn import(&self, page: &str) {
        let (status, stdout) = self.run(&["docs", "import", &self.page(page)]);
        assert_eq!(status, 0, "{stdout}");
    }

    fn check(&self, pages: &[&str], status: i32, expected: Expect) {
        let pages: Vec<String> = pages.iter().map(|page| self.page(page)).collect();
        let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
        let (found, stdout) = self.run(&[&["docs", "check"], pages.as_slice()].concat());
        expected.assert_eq(&stdout);
        assert_eq!(found, status, "{stdout}");
    }

    /// The diagnostics of a check as scripts get them.
    fn diagnostics(&self, pages: &[&str]) -> Vec<Value> {
        let pages: Vec<String> = pages.iter().map(|page| self.page(page)).collect();
        let mut arguments = vec!["--format", "json", "docs", "check"];
        arguments.extend(pages.iter().map(String::as_str));
        let report: Value = serde_json::from_str(&self.run(&arguments).1).unwrap();
        report["findings"].as_array().unwrap().clone()
    }

    /// Does what a diagnostic proposes.
    fn settle(&self, diagnostic: &Value) {
        let mut edits = diagnostic["edits"].as_array().unwrap().clone();
        assert!(!edits.is_empty(), "{diagnostic}");
        edits.sort_by_key(|edit| std::cmp::Reverse(edit["line"].as_u64()));
        for edit in edits {
            let file = edit["file"].as_str().unwrap();
            let text = self.0.text(file);
            let mut lines: Vec<&str> = text.lines().collect();
            let number = |key: &str| usize::try_from(edit[key].as_u64().unwrap()).unwrap();
            let start = number("line") - 1;
            let insert =
                edit["insert"].as_array().unwrap().iter().map(|line| line.as_str().unwrap());
            lines.splice(start..start + number("remove"), insert);
            self.put(file, &(lines.join("\n") + "\n"));
        }
    }
}

#[test]
fn pages_and_specs_of_a_tree_agree() {
    let (status, stdout, stderr) = run(&["docs", "check"]);
    assert_eq!((status, stderr.as_str()), (0, ""), "{stdout}");
    let total = stdout.lines().find(|line| line.starts_with("total")).unwrap();
    assert!(total.starts_with("total "), "{stdout}");
}

/// The saved pages are not ours to hand on; where they are at hand, our own specs agree with them.
#[test]
fn saved_pages_and_our_specs_agree() {
    let saved = workspace().join("../shared/pages");
    let Ok(entries) = fs::read_dir(saved) else { return };
    let pages: Vec<String> =
        entries.map(|entry| entry.unwrap().path().to_str().unwrap().to_owned()).collect();
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    let (status, stdout, _) = specwright(&[&["docs", "check"], pages.as_slice()].concat());
    assert_eq!(status, 0, "{stdout}");
}

#[test]
fn what_agrees_is_counted() {
    let lockers = Lockers::new("check-agrees");
    lockers.check(&[], 0, expect![[r#"
        operation                     facts  agree  excused  no counterpart  looked for  unstated
        agentconf reserveCompartment    143    136        1               6         112         4
        agentconf doors                  19     18        1               0          12         1
        total                           162    154        2               6         124         5
        5 departures: 5 excuse what differs, 0 tell of a decision, 0 are about pages of which no facts are recorded
    "#]]);
    lockers.check(&["l2-prototype.txt", "l1-none.txt"], 0, expect![[r#"
        operation                     facts  agree  excused  no counterpart  looked for  unstated
        agentconf reserveCompartment    143    136        1               6         112         4
        agentconf doors                  19     18        1               0          12         1
        total                           162    154        2               6         124         5
        5 departures: 5 excuse what differs, 0 tell of a decision, 0 are about pages of which no facts are recorded
    "#]]);
}

#[test]
fn a_changed_number_is_shown_mended_and_recorded() {
    let lockers = Lockers::new("check-number");
    lockers.edit("l2-prototype.txt", "maximum value is 30000", "maximum value is 20000");
    lockers.check(&["l2-prototype.txt"], 1, expect![[r#"
        error[fact-contradicted]: `reserveCompartment`: `parameters.weight.maximum` is `20000` on the page and `30000` in the spec
           --> spec/agentconf.yaml:196:20
            |
        196 |           maximum: 30000
            |                    ^^^^^ the spec says 30000
            |
           ::: l2-prototype.txt:144:55
            |
        144 | Weight of all parcels, in grams. The maximum value is 20000.
            |                                                       ----- the page states 20000
            |
            = help: mend the spec, or excuse it in spec/departures.yaml with `- reserveCompartment: parameters.weight.maximum = 20000` below `facts`
           = edit spec/agentconf.yaml: change line 196
             -           maximum: 30000
             +           maximum: 20000

        1 finding
    "#]]);
    let diagnostics = lockers.diagnostics(&["l2-prototype.txt"]);
    lockers.settle(&diagnostics[0]);
    lockers.import("l2-prototype.txt");
    assert_eq!(lockers.diagnostics(&[]), Vec::<Value>::new());
}

/// Edits what is certain: exit status, and how the spec differs then.
fn applied(lockers: &Lockers, changes: &[(&str, &str)]) -> (i32, String, Vec<String>) {
    let spec = |lockers: &Lockers| fs::read_to_string(lockers.0.root().join(SPEC)).unwrap();
    for (from, to) in changes {
        lockers.edit("l2-prototype.txt", from, to);
    }
    let before = spec(lockers);
    let page = lockers.page("l2-prototype.txt");
    let (status, stdout) = lockers.run(&["docs", "check", "--apply", &page]);
    let after = spec(lockers);
    let old: Vec<&str> = before.lines().collect();
    let new = after.lines().filter(|line| !old.contains(line)).map(|line| line.trim().to_owned());
    (status, stdout, new.collect())
}

#[test]
fn certain_edits_are_made_in_one_go() {
    let lockers = Lockers::new("check-apply");
    let changes = [
        ("maximum value is 30000", "maximum value is 20000"),
        ("ranges from 5 to", "ranges from 6 to"),
    ];
    let (status, stdout, lines) = applied(&lockers, &changes);
    assert_eq!(lines, ["minimum: 6", "maximum: 20000"], "{stdout}");
    assert!(stdout.contains("spec/agentconf.yaml: 2 edits made\n"), "{stdout}");
    // The recorded facts are not those of the page yet.
    assert_eq!(status, 1, "{stdout}");
    lockers.import("l2-prototype.txt");
    assert_eq!(lockers.diagnostics(&[]), Vec::<Value>::new());
}

#[test]
fn edits_that_are_not_certain_are_left_to_people() {
    let lockers = Lockers::new("check-apply-not");
    let unread = ("The maximum value is 30000.", "The maximum depends on the licence.");
    // Another operation has it too.
    let shared = ("ranges from 1001", "ranges from 1002");
    let (status, stdout, lines) = applied(&lockers, &[unread, shared]);
    assert_eq!((status, lines), (1, Vec::new()), "{stdout}");
    assert!(stdout.contains("could not be read, so nothing is proposed here"), "{stdout}");
}

#[test]
fn facts_outside_the_spec_are_compared_with_recorded_facts() {
    let lockers = Lockers::new("check-recorded");
    lockers.edit("l2-prototype.txt", "Content-Length: 257", "Content-Length: 258");
    lockers.check(&["l2-prototype.txt"], 1, expect![[r#"
        error[page-changed]: `reserveCompartment`: the page states `examples.response.headers.Content-Length.value` as `258`, `257` is recorded
           --> spec/agentconf.yaml:21:5
            |
         21 |     post:
            |     ^^^^^ what it is about
            |
           ::: l2-prototype.txt:295:17
            |
        295 | Content-Length: 258
            |                 --- the page states 258
            |
            = help: see whether the spec is still right, then run `specwright docs import l2-prototype.txt`

        1 finding
    "#]]);
    lockers.import("l2-prototype.txt");
    assert_eq!(lockers.diagnostics(&["l2-prototype.txt"]), Vec::<Value>::new());
}

#[test]
fn a_departure_excuses_its_value_only() {
    let lockers = Lockers::new("check-excuse");
    lockers.edit(
        DEPARTURES,
        "- agentconf: parameters.lockerid.type = string",
        "- agentconf: parameters.lockerid.type = string\n    - reserveCompartment: parameters.note.max_length = 32",
    );
    lockers.edit("l2-prototype.txt", "maximum length is 64 bytes", "maximum length is 32 bytes");
    lockers.import("l2-prototype.txt");
    assert_eq!(lockers.diagnostics(&[]), Vec::<Value>::new());
    // Another value: the difference is back, and names the departure.
    lockers.edit("l2-prototype.txt", "maximum length is 32 bytes", "maximum length is 33 bytes");
    lockers.check(&["l2-prototype.txt"], 1, expect![[r#"
        error[fact-contradicted]: `reserveCompartment`: `parameters.note.max_length` is `33` on the page and `64` in the spec; `32` is recorded
           --> spec/agentconf.yaml:200:22
            |
        200 |           maxLength: 64
            |                      ^^ the spec says 64
            |
           ::: l2-prototype.txt:154:44
            |
        154 | Text on the display. The maximum length is 33 bytes.
            |                                            -- the page states 33
            |
           ::: spec/departures.yaml:9:7
            |
          9 |     - reserveCompartment: parameters.note.max_length = 32
            |       --------------------------------------------------- `number-in-path` excuses 32 only
            |
            = help: mend the spec, or the value in the departure `number-in-path`
           = edit spec/agentconf.yaml: change line 200
             -           maxLength: 64
             +           maxLength: 33

        1 finding
    "#]]);
    // The value of the spec: the departure excuses nothing any more, and the diagnostic takes its line away.
    lockers.edit("l2-prototype.txt", "maximum length is 33 bytes", "maximum length is 64 bytes");
    let diagnostics = lockers.diagnostics(&["l2-prototype.txt"]);
    assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
    assert_eq!(diagnostics[0]["rule"], "departure-stale");
    lockers.settle(&diagnostics[0]);
    lockers.import("l2-prototype.txt");
    assert_eq!(lockers.diagnostics(&[]), Vec::<Value>::new());
}

#[test]
fn a_departure_that_excuses_nothing_is_an_error() {
    let lockers = Lockers::new("check-stale");
    lockers.edit(
        DEPARTURES,
        "    - /paths/*/*/responses/200\n",
        "    - /paths/*/*/responses/200\n    - /components/schemas/Size/enum\n",
    );
    let diagnostics = lockers.diagnostics(&[]);
    assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
    lockers.settle(&diagnostics[0]);
    assert_eq!(lockers.diagnostics(&[]), Vec::<Value>::new());
}

#[test]
fn a_line_that_cannot_be_read_is_a_finding() {
    let lockers = Lockers::new("check-unread");
    lockers.edit(
        "l2-prototype.txt",
        "in grams. The maximum value is 30000",
        "in grams. A maximum applies",
    );
    let diagnostics = lockers.diagnostics(&["l2-prototype.txt"]);
    let lints: Vec<&str> =
        diagnostics.iter().map(|diagnostic| diagnostic["rule"].as_str().unwrap()).collect();
    assert_eq!(lints, ["not-stated", "unread"]);
    assert_eq!(diagnostics[1]["places"][0]["line"], 144);
}

#[test]
fn an_operation_without_facts_is_one_finding() {
    let lockers = Lockers::new("check-no-page");
    fs::remove_file(lockers.0.root().join("spec/pages/agentconf/doors.yaml")).unwrap();
    let diagnostics = lockers.diagnostics(&[]);
    let about: Vec<&Value> =
        diagnostics.iter().filter(|f| f["data"]["operation"] == "doors").collect();
    assert_eq!(about.len(), 1, "{diagnostics:?}");
    assert_eq!(about[0]["rule"], "no-page");
}

#[test]
fn a_page_with_another_address_is_still_that_of_its_operation() {
    let lockers = Lockers::new("check-address");
    lockers.edit("l1-none.txt", "Send a GET.", "Send a PUT.");
    lockers.edit(
        "l2-prototype.txt",
        "lockergate/resource/locker/{lockerid}/reservecompartment",
        "lockergate/resource/lockers/{lockerid}/reserve",
    );
    let diagnostics = lockers.diagnostics(&["l1-none.txt", "l2-prototype.txt"]);
    let about = |diagnostic: &Value| {
        (diagnostic["data"]["operation"].clone(), diagnostic["data"]["fact"].clone())
    };
    let about: Vec<(Value, Value)> = diagnostics.iter().map(about).collect();
    let pair = |operation: &str, fact: &str| (Value::from(operation), Value::from(fact));
    assert!(about.contains(&pair("doors", "method")), "{about:?}");
    assert!(about.contains(&pair("reserveCompartment", "path")), "{about:?}");
    assert_eq!(about.len(), 2, "{about:?}");
}

fn wrong(lockers: &Lockers, pages: &[&str], expected: Expect) {
    lockers.check(pages, 2, expected);
}

#[test]
fn an_operation_that_no_spec_has_is_a_finding() {
    let lockers = Lockers::new("check-unknown");
    lockers.put("other.txt", "Another\n\nURI\n\nGET https://host/elsewhere/things\n");
    lockers.check(
        &["other.txt"],
        1,
        expect![[r#"
        error[unknown-operation]: `Another` is the page of no operation of a spec
        --> other.txt:5:1
         = help: add the operation to a spec; until then its facts are held against nothing

        1 finding
    "#]],
    );
    let recorded = fs::read_to_string(lockers.0.root().join("spec/pages/agentconf/doors.yaml"));
    lockers.put("spec/pages/agentconf/nosuch.yaml", &recorded.unwrap());
    lockers.check(
        &[],
        1,
        expect![[r#"
        error[unknown-operation]: `nosuch` is no operation of spec/agentconf.yaml
        --> spec/pages/agentconf/nosuch.yaml
         = help: add the operation to the spec, or remove this file

        1 finding
    "#]],
    );
}

#[test]
fn wrong_input_has_status_2_and_says_how_to_mend_it() {
    let lockers = Lockers::new("check-wrong");
    wrong(
        &lockers,
        &["nosuch.txt"],
        expect![[r#"
        error[input]: cannot read nosuch.txt: No such file or directory (os error 2)
        --> nosuch.txt
         = help: give a page saved as text, Markdown or HTML

    "#]],
    );
    let facts = "spec/pages/agentconf/doors.yaml";
    let recorded = fs::read_to_string(lockers.0.root().join(facts)).unwrap();
    lockers.put(facts, "page: l1-none.txt\ntitel: {is: Doors, line: 3}\n");
    wrong(
        &lockers,
        &[],
        expect![[r#"
            error[input]: these are no facts: unknown field `titel`, expected one of page, title, date, method, transport, path, log_name, preconditions, parameters, response, none, statuses, events, codes, code_prefixes, examples, mentions, unread
            --> spec/pages/agentconf/doors.yaml:2:1
             = help: write the file anew with `specwright docs import` and its page

        "#]],
    );
    lockers.put(facts, "- a list\n");
    wrong(
        &lockers,
        &[],
        expect![[r#"
            error[input]: these are no facts: expected mapping start
            --> spec/pages/agentconf/doors.yaml:1:1
             = help: write the file anew with `specwright docs import` and its page

        "#]],
    );
    lockers.put(
        facts,
        "page: x\nexamples:\n  - of: {is: request, line: 1}\n    body: {line: 2, json: '{'}\n",
    );
    wrong(
        &lockers,
        &[],
        expect![[r#"
        error[input]: these are no facts: a body of the examples is no JSON
        --> spec/pages/agentconf/doors.yaml
         = help: write the file anew with `specwright docs import` and its page

    "#]],
    );
    lockers.put(facts, &recorded);
    lockers.edit(DEPARTURES, "  why: Only", "  because: Only");
    lockers.edit(DEPARTURES, "parameters.lockerid.type = string", "parameters.lockerid.type");
    wrong(
        &lockers,
        &[],
        expect![[r#"
        error[departure-form]: `because` is no key of a departure; they are id, pages, page_says, spec_says, why, where, facts, unstated, decision
         --> spec/departures.yaml:5:3
          |
        5 |   because: Only a number can be held to a range.
          |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        error[departure-form]: `number-in-path` has no text `why`; write one
         --> spec/departures.yaml:1:3
          |
        1 | - id: number-in-path
          |   ^^^^^^^^^^^^^^^^^^

        error[departure-form]: no fact of an operation; write `- operation: fact = value`, as in `- prolongTime: parameters.agentid.type = string`
         --> spec/departures.yaml:8:7
          |
        8 |     - agentconf: parameters.lockerid.type
          |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    "#]],
    );
    lockers.edit(DEPARTURES, "  because: Only", "  why: Only");
    lockers.edit(
        DEPARTURES,
        "- agentconf: parameters.lockerid.type",
        "- agentcomf: parameters.lockerid.type = string",
    );
    wrong(
        &lockers,
        &[],
        expect![[r#"
            error[departure-form]: `agentcomf` is no operation of spec/agentconf.yaml; write agentconf or one of reserveCompartment, doors
             --> spec/departures.yaml:8:7
              |
            8 |     - agentcomf: parameters.lockerid.type = string
              |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        "#]],
    );
    lockers.edit(SPEC, "openapi: 3.0.3", "openapi: [");
    let (status, _, stderr) =
        specwright(&["--root", lockers.0.root().to_str().unwrap(), "docs", "check"]);
    assert_eq!(status, 2, "{stderr}");
    assert!(stderr.contains("spec/agentconf.yaml:"), "{stderr}");
}
