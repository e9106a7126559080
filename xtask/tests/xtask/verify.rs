//! `verify` as a command: what it prints of recordings, its exit status, and that no secret is in it.

mod secrets;

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::{Expect, expect};
use serde_json::Value;

use crate::commands::{workspace, xtask};

fn fixture(name: &str) -> PathBuf {
    workspace().join("xtask/tests/xtask/traffic").join(name)
}

/// A file of these tests' own.
fn written(name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("verify");
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, bytes).unwrap();
    path
}

fn verify(arguments: &[&str], path: &Path) -> (i32, String, String) {
    xtask(&[&["verify"], arguments, &[path.to_str().unwrap()]].concat())
}

/// Exit status and what people read.
fn check(name: &str, status: i32, text: Expect) {
    let (found, stdout, stderr) = verify(&[], &fixture(name));
    text.assert_eq(&without_lines_of_specs(&stdout));
    assert_eq!((found, stderr.as_str()), (status, ""));
}

/// What is printed but for the numbers of the specs' lines, which every edit of a spec changes.
fn without_lines_of_specs(printed: &str) -> String {
    let line = |line: &str| {
        let plain = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let margin = ["|", "-->", ":::"].iter().any(|mark| plain.starts_with(mark));
        let spec = plain.starts_with("= edit") || plain.contains("spec/") && margin;
        match (margin, spec) {
            (_, true) => {
                format!("{}\n", plain.trim_end_matches(|c: char| c.is_ascii_digit() || c == ':'))
            }
            (true, false) => format!("{plain}\n"),
            (false, false) => format!("{line}\n"),
        }
    };
    printed.lines().map(line).collect()
}

#[test]
fn a_log_of_curl_with_the_simulator() {
    check(
        "simulator.log",
        0,
        expect![[r#"
            note[unrecorded-body]: login: request body was not recorded, so it is not judged
            --> xtask/tests/xtask/traffic/simulator.log:74:1
             = note: recorded here

            warning[unknown-method]: prolongTime: method `GET` is not in the spec, which has POST for this path
            --> xtask/tests/xtask/traffic/simulator.log:156:1
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |     post:
            |     ----- the spec

            note[unrecorded-body]: prolongTime: request body was not recorded, so it is not judged (2 times)
            --> xtask/tests/xtask/traffic/simulator.log:3:1
             = note: recorded here
            ::: xtask/tests/xtask/traffic/simulator.log:92:1
             = note: recorded here

            note[unrecorded-body]: queryConfInfos: request body was not recorded, so it is not judged
            --> xtask/tests/xtask/traffic/simulator.log:21:1
             = note: recorded here

            note[unrecorded-body]: prolongMeeting: request body was not recorded, so it is not judged
            --> xtask/tests/xtask/traffic/simulator.log:126:1
             = note: recorded here

            10 exchanges in 1 recording (1 curl -v); 8 of them call an operation

            operation         calls  differ  status  code           ms min/median/max
            login             1      0       200×1   0×1            -
            prolongTime       2      0       200×2   0×1 000-002×1  -
            queryConfInfos    1      0       200×1   0×1            -
            releaseAgentConf  1      0       200×1   101-001×1      -
            queryAllConfIds   1      0       200×1   0×1            -
            prolongMeeting    1      0       200×1   -              -
            createConfToken   1      0       200×1   -              -

            login:
              response 200 body /retcode: "0"×1; 44 listed and never seen

            prolongTime:
              response 200 body /retcode: "0"×1 "000-002"×1; 43 listed and never seen

            queryConfInfos:
              response 200 body /result/confs/*/addresses/*/addressType: "6"×1 "9"×1
              response 200 body /result/confs/*/addresses/*/channelAttrib: 3×2; 2 listed and never seen
              response 200 body /result/confs/*/addresses/*/channelState: 0×2; 2 listed and never seen
              response 200 body /result/confs/*/addresses/*/role: 0×1 1×1
              response 200 body /result/confs/*/confState: 0×1; 1 listed and never seen
              response 200 body /retcode: "0"×1; 44 listed and never seen

            releaseAgentConf:
              response 200 body /retcode: "101-001"×1; 44 listed and never seen
              response 200 body, never seen: /result

            queryAllConfIds:
              response 200 body /retcode: "0"×1; 44 listed and never seen

            createConfToken:
              header parameter `X-Login-Type`: 1×1
              response 200 body /data/role: 1×1; 1 listed and never seen
              response 200 body, never seen: /data/supportNotifyType/*, /data/wsURL, /gloablPublicIP

            called, and no operation of the specs:
              1 × GET 127.0.0.1:18043 /agentgateway/resource/agentconf/#/prolongtime
              1 × GET 127.0.0.1:18043 /agentgateway/resource/nosuch/path

            0 differences (0 of them in answers that a lenient reader keeps), 1 warning
        "#]],
    );
}

#[test]
fn a_log_with_progress_and_one_with_bodies_sent() {
    let table = |name: &str| {
        let (status, stdout, _) = verify(&[], &fixture(name));
        assert_eq!(status, 0, "{stdout}");
        let lines: Vec<&str> = stdout
            .lines()
            .filter(|line| line.starts_with("query") || line.starts_with("prolong"))
            .collect();
        lines
            .iter()
            .filter(|line| !line.ends_with(':'))
            .map(|line| format!("{line}\n"))
            .collect::<String>()
    };
    expect![[r#"
        queryConfInfos   1      0       200×1   0×1   -
        queryAllConfIds  1      0       200×1   0×1   -
    "#]]
    .assert_eq(&table("progress.log"));
    expect![[r#"
        prolongTime     1      0       200×1   100-007×1  -
        queryConfInfos  1      0       200×1   0×1        -
    "#]]
    .assert_eq(&table("trace.log"));
}

#[test]
fn requests_and_answers_as_editors_write_them() {
    check(
        "calls.http",
        1,
        expect![[r#"
            error[out-of-range]: prolongTime: response 200 body `/result/applyedTime` is above the `maximum` 1440 (2 times; seen: 1500, 1600)
            --> xtask/tests/xtask/traffic/calls.http:25:1
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |       maximum: 1440
            |       ------------- the spec
            ::: xtask/tests/xtask/traffic/calls.http:37:1
                = note: recorded here
            = edit spec/agentconf.yaml: change line 
                 -       maximum: 1440
                 +       maximum: 1600

            error[unknown-field]: prolongTime: response 200 body `/result/left` is not in the spec (2 times; seen: 3, 4)
            --> xtask/tests/xtask/traffic/calls.http:25:1
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |       properties:
            |       ----------- the spec
            ::: xtask/tests/xtask/traffic/calls.http:37:1
                = note: recorded here
            = edit spec/agentconf.yaml: insert before line 
                 +         left:
                 +           type: integer

            error[unknown-value]: createConfToken: response 200 body `/data/role` has a value that the spec does not list (seen: 2)
            --> xtask/tests/xtask/traffic/calls.http:49:1
                = note: recorded here
            |
            ::: spec/mmc.yaml
            |
            |       enum:
            |       ----- the spec
            |
                = help: if the gateway means it, add the value to `enum` and a name for it to `x-enum-varnames`

            4 exchanges in 1 recording (1 text); 4 of them call an operation

            operation        calls  differ  status  code  ms min/median/max
            prolongTime      3      2       200×3   0×3   -
            createConfToken  1      1       200×1   -     -

            prolongTime:
              response 200 body /retcode: "0"×3; 44 listed and never seen

            createConfToken:
              header parameter `X-Login-Type`: 1×1
              response 200 body /data/role: not in the spec: 2×1; 2 listed and never seen
              response 200 body, never seen: /addressToken, /data/confTokenExpireTime, /data/expireTime, /data/orgID, /data/participantID, /data/supportNotifyType, /data/tmpWsToken, /data/userID, /data/vmrCurrentConfID, /data/wsURL, /gloablPublicIP

            operations never called: login, queryConfInfos, releaseAgentConf, queryAllConfIds, prolongMeeting

            3 differences (3 of them in answers that a lenient reader keeps), 0 warnings
        "#]],
    );
}

#[test]
fn a_har() {
    check(
        "calls.har",
        1,
        expect![[r#"
            error[wrong-type]: queryConfInfos: response 200 body `/result/confs/*/addresses/*/address` is not of the type string (seen: an integer 70006)
            --> xtask/tests/xtask/traffic/calls.har:9:7
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |           type: string
            |           ------------ the spec

            error[unknown-value]: queryConfInfos: response 200 body `/result/confs/*/addresses/*/addressType` has a value that the spec does not list (seen: "3")
            --> xtask/tests/xtask/traffic/calls.har:9:7
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |       enum:
            |       ----- the spec
            |
                = help: if the gateway means it, add the value to `enum` and a name for it to `x-enum-varnames`

            error[unknown-value]: queryConfInfos: response 200 body `/result/confs/*/addresses/*/channelAttrib` has a value that the spec does not list (seen: 4)
            --> xtask/tests/xtask/traffic/calls.har:9:7
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |       enum:
            |       ----- the spec
            |
                = help: if the gateway means it, add the value to `enum` and a name for it to `x-enum-varnames`

            error[missing-field]: queryConfInfos: response 200 body `/result/confs/*/addresses/*/enterTime` is missing
            --> xtask/tests/xtask/traffic/calls.har:9:7
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |       required:
            |       --------- the spec

            error[unknown-value]: queryConfInfos: response 200 body `/result/confs/*/confState` has a value that the spec does not list (seen: 2)
            --> xtask/tests/xtask/traffic/calls.har:9:7
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |       enum:
            |       ----- the spec
            |
                = help: if the gateway means it, add the value to `enum` and a name for it to `x-enum-varnames`

            error[undocumented-status]: queryAllConfIds: response 503 has a status that the spec does not list (seen: 503)
            --> xtask/tests/xtask/traffic/calls.har:135:7
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |       responses:
            |       ---------- the spec
            |
                = help: if the gateway means it, add the status to `responses`

            5 exchanges in 1 recording (1 HAR); 4 of them call an operation

            operation        calls  differ  status              code  ms min/median/max
            queryConfInfos   1      1       200×1               0×1   12/12/12
            queryAllConfIds  3      1       none×1 200×1 503×1  0×1   3/3/30000

            queryConfInfos:
              response 200 body /result/confs/*/addresses/*/addressType: "6"×1; not in the spec: "3"×1; 1 listed and never seen
              response 200 body /result/confs/*/addresses/*/channelAttrib: 3×1; not in the spec: 4×1; 2 listed and never seen
              response 200 body /result/confs/*/addresses/*/channelState: 0×2; 2 listed and never seen
              response 200 body /result/confs/*/addresses/*/role: 0×2; 1 listed and never seen
              response 200 body /result/confs/*/confState: not in the spec: 2×1; 2 listed and never seen
              response 200 body /retcode: "0"×1; 44 listed and never seen

            queryAllConfIds:
              response 200 body /retcode: "0"×1; 44 listed and never seen
              response 200 body, never seen: /result/confIds/*

            operations never called: login, prolongTime, releaseAgentConf, prolongMeeting, createConfToken

            called, and no operation of the specs:
              1 × GET gateway.example /static/app.js

            6 differences (3 of them in answers that a lenient reader keeps), 0 warnings
        "#]],
    );
}

#[test]
fn raw_bytes_and_pairs_of_files() {
    check(
        "raw.http",
        0,
        expect![[r#"
            1 exchange in 1 recording (1 text); 1 of them call an operation

            operation       calls  differ  status  code  ms min/median/max
            queryConfInfos  1      0       200×1   0×1   -

            queryConfInfos:
              response 200 body /retcode: "0"×1; 44 listed and never seen
              response 200 body, never seen: /result/confs/*

            operations never called: login, prolongTime, releaseAgentConf, queryAllConfIds, prolongMeeting, createConfToken

            0 differences (0 of them in answers that a lenient reader keeps), 0 warnings
        "#]],
    );
    check(
        "pairs",
        0,
        expect![[r#"
        1 exchange in 1 recording (1 text); 1 of them call an operation

        operation         calls  differ  status  code  ms min/median/max
        releaseAgentConf  1      0       200×1   0×1   -

        releaseAgentConf:
          response 200 body /retcode: "0"×1; 44 listed and never seen

        operations never called: login, prolongTime, queryConfInfos, queryAllConfIds, prolongMeeting, createConfToken

        0 differences (0 of them in answers that a lenient reader keeps), 0 warnings
    "#]],
    );
}

#[test]
fn scripts_and_code_hosts_see_the_same() {
    let (_, stdout, _) = verify(&["--format", "json"], &fixture("calls.http"));
    let json: Value = serde_json::from_str(&stdout).unwrap();
    let finding = &json["findings"][0];
    assert_eq!(finding["rule"], "out-of-range");
    assert_eq!(finding["data"]["pointer"], "/result/applyedTime");
    assert_eq!(finding["data"]["count"], 2);
    assert_eq!(finding["data"]["kept"], true);
    assert_eq!(finding["data"]["values"], serde_json::json!(["1500", "1600"]));
    assert_eq!(finding["edits"][0]["insert"][0], "      maximum: 1600");
    expect![[r#"
        {
          "codes": {},
          "differing": 1,
          "exchanges": 1,
          "fieldsNeverSeen": [
            "response 200 body /addressToken",
            "response 200 body /data/confTokenExpireTime",
            "response 200 body /data/expireTime",
            "response 200 body /data/orgID",
            "response 200 body /data/participantID",
            "response 200 body /data/supportNotifyType",
            "response 200 body /data/tmpWsToken",
            "response 200 body /data/userID",
            "response 200 body /data/vmrCurrentConfID",
            "response 200 body /data/wsURL",
            "response 200 body /gloablPublicIP"
          ],
          "milliseconds": {
            "max": null,
            "median": null,
            "min": null
          },
          "operation": "createConfToken",
          "statuses": {
            "200": 1
          },
          "values": [
            {
              "listed": {
                "1": 1
              },
              "neverSeen": [],
              "notListed": {},
              "part": "header parameter `X-Login-Type`",
              "pointer": ""
            },
            {
              "listed": {},
              "neverSeen": [
                "0",
                "1"
              ],
              "notListed": {
                "2": 1
              },
              "part": "response 200 body",
              "pointer": "/data/role"
            }
          ]
        }
    "#]]
    .assert_eq(&format!("{:#}\n", json["summary"]["operations"][1]));

    let (_, stdout, _) = verify(&["--format", "sarif"], &fixture("calls.http"));
    let sarif: Value = serde_json::from_str(&stdout).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), json["findings"].as_array().unwrap().len());
    let lines: Vec<&Value> = results
        .iter()
        .map(|result| &result["locations"][0]["physicalLocation"]["region"]["startLine"])
        .collect();
    assert_eq!(lines[0], 25);
}

#[test]
fn what_is_no_recording_has_status_2() {
    fn check(name: &str, text: &str, said: Expect) {
        let path = written(name, text);
        let (status, stdout, stderr) = verify(&[], &path);
        let shown = stdout.replace(path.to_str().unwrap(), name);
        said.assert_eq(shown.split("\n\n").next().unwrap());
        assert_eq!((status, stderr.as_str()), (2, ""), "{stdout}");
    }
    check(
        "empty.http",
        "",
        expect![[r#"
        error[recording]: expected a request line such as `POST /path HTTP/1.1`, a URL or a status line such as `HTTP/1.1 200 OK`; a recording is a HAR, such text, or a log of `curl -v`
        --> target/tmp/verify/empty.http:1:1"#]],
    );
    check(
        "prose.txt",
        "Dear all,\nthe gateway is down.\n",
        expect![[r#"
        error[recording]: expected a request line such as `POST /path HTTP/1.1`, a URL or a status line such as `HTTP/1.1 200 OK`; a recording is a HAR, such text, or a log of `curl -v`
        --> target/tmp/verify/prose.txt:1:1"#]],
    );
    check(
        "second.http",
        "GET /a HTTP/1.1\n\n###\nwhat is this\n",
        expect![[r#"
        error[recording]: expected a request line such as `POST /path HTTP/1.1`, a URL or a status line such as `HTTP/1.1 200 OK`; a recording is a HAR, such text, or a log of `curl -v`
        --> target/tmp/verify/second.http:4:1"#]],
    );
    check(
        "answer.http",
        "HTTP/1.1 200 OK\n\n",
        expect![[r#"
        error[recording]: this answer has no request; put its request before it
        --> target/tmp/verify/answer.http:1:1"#]],
    );
    check(
        "other.har",
        "{\"log\": 1}",
        expect![[r#"
        error[recording]: this JSON is no HAR; expected an object `log` with a list `entries`
        --> target/tmp/verify/other.har:1:9"#]],
    );
    check(
        "cut.har",
        "{\"log\": {\n\"entries\": [{\"request\"",
        expect![[r#"
        error[recording]: the HAR ends in the middle; record it again or save all of it
        --> target/tmp/verify/cut.har:2:22"#]],
    );
    check(
        "broken.har",
        "{\"log\": {\n\"entries\": [}",
        expect![[r#"
        error[recording]: this is not JSON; expected a HAR 1.2 file
        --> target/tmp/verify/broken.har:2:13"#]],
    );
    check(
        "entry.har",
        "{\"log\": {\"entries\": [\n{}]}}",
        expect![[r#"
        error[recording]: expected an entry with `request.method` and `request.url`
        --> target/tmp/verify/entry.har:2:1"#]],
    );
    let (status, _, stderr) = verify(&[], Path::new("no-such-file.har"));
    assert_eq!(
        (status, stderr.as_str()),
        (2, "error: cannot read no-such-file.har: No such file or directory (os error 2)\n")
    );
    let folder = written("nothing/here.md", "").parent().unwrap().to_owned();
    let (status, _, stderr) = verify(&[], &folder);
    assert!(
        status == 2 && stderr.contains("is a recording; expected names that end in .har"),
        "{stderr}"
    );
}

/// Of a field that the spec does not know, texts are told by their length only.
#[test]
fn values_of_unknown_fields_are_measured() {
    let answer =
        r#"{"message":"","retcode":"101-001","note":"call Ms Miller","code":"E-17","count":12}"#;
    let text = format!(
        "POST /agentgateway/resource/agentconf/153/releaseagentconf HTTP/1.1\nGuid: guid\n\n\
         HTTP/1.1 200 OK\nContent-Type: application/json\n\n{answer}\n"
    );
    let (_, stdout, _) = verify(&[], &written("unknown.http", text));
    assert!(!stdout.contains("Miller"), "{stdout}");
    for seen in ["seen: a string of 14 characters", "seen: \"E-17\"", "seen: 12"] {
        assert!(stdout.contains(seen), "{seen}: {stdout}");
    }
}

/// The readable recordings beside a broken one are still told of.
#[test]
fn a_broken_recording_does_not_hide_the_others() {
    let broken = written("beside/broken.har", "{");
    let arguments = ["verify", fixture("calls.http").to_str().unwrap(), broken.to_str().unwrap()]
        .map(str::to_owned);
    let (status, stdout, _) = xtask(&arguments.each_ref().map(String::as_str));
    assert_eq!(status, 2);
    assert!(
        stdout.contains("error[recording]") && stdout.contains("error[out-of-range]"),
        "{stdout}"
    );
}

#[test]
fn any_spec_and_what_is_none() {
    let spec = workspace().join("spec/gallery.yaml");
    let traffic = written("gallery.http", "GET /who HTTP/1.1\n\n");
    let (status, stdout, _) = verify(&["--spec", spec.to_str().unwrap()], &traffic);
    assert_eq!(status, 0, "{stdout}");
    let wrong = written("version.yaml", "openapi: 3.1.0\npaths: {}\n");
    let (status, _, stderr) = verify(&["--spec", wrong.to_str().unwrap()], &traffic);
    let said = ":1:10: error: this is no OpenAPI 3.0 document; begin it with `openapi: 3.0.3`\n";
    assert!(status == 2 && stderr.ends_with(said), "{stderr}");
}

/// The edits that are told make the spec admit what was recorded.
#[test]
fn edits_settle_what_they_say() {
    let (_, stdout, _) = verify(&["--format", "json"], &fixture("calls.http"));
    let json: Value = serde_json::from_str(&stdout).unwrap();
    let spec = fs::read_to_string(workspace().join("spec/agentconf.yaml")).unwrap();
    let mut lines: Vec<String> = spec.lines().map(str::to_owned).collect();
    let findings = json["findings"].as_array().unwrap().iter();
    let mut edits: Vec<&Value> =
        findings.flat_map(|finding| finding["edits"].as_array().unwrap()).collect();
    assert_eq!(edits.len(), 2);
    edits.sort_by_key(|edit| std::cmp::Reverse(edit["line"].as_u64()));
    for edit in edits {
        let number = |key: &str| edit[key].as_u64().unwrap() as usize;
        let start = number("line") - 1;
        let insert =
            edit["insert"].as_array().unwrap().iter().map(|line| line.as_str().unwrap().to_owned());
        lines.splice(start..start + number("remove"), insert.collect::<Vec<_>>());
    }
    let edited = written("edited.yaml", lines.join("\n"));
    let mmc = workspace().join("spec/mmc.yaml");
    let specs =
        ["--spec", edited.to_str().unwrap(), "--spec", mmc.to_str().unwrap(), "--format", "json"];
    let (_, stdout, _) = verify(&specs, &fixture("calls.http"));
    let json: Value = serde_json::from_str(&stdout).unwrap();
    let left: Vec<&str> =
        json["findings"].as_array().unwrap().iter().map(|f| f["rule"].as_str().unwrap()).collect();
    assert_eq!(left, ["unknown-value"]);
}

/// Thousands of entries take seconds, not minutes, unoptimised too.
#[test]
fn thousands_of_entries_take_seconds() {
    let text = fs::read_to_string(fixture("calls.har")).unwrap();
    let mut har: Value = serde_json::from_str(&text).unwrap();
    let entries = har["log"]["entries"].as_array().unwrap().clone();
    let many: Vec<Value> = entries.iter().cycle().take(3_000).cloned().collect();
    har["log"]["entries"] = many.into();
    let text = har.to_string();
    assert!(text.len() > 1_500_000, "{}", text.len());
    let path = written("large.har", text);
    let start = std::time::Instant::now();
    let (status, stdout, _) = verify(&[], &path);
    let _ = fs::remove_file(path);
    assert!(status == 1 && stdout.contains("3000 exchanges in 1 recording"), "{stdout}");
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}
