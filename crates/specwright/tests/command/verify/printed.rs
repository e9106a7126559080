//! What people read of each kind of recording.

use expect_test::{Expect, expect};

use super::{fixture, verify};

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
fn prints_the_report_of_a_curl_log() {
    check(
        "simulator.log",
        0,
        expect![[r#"
            note[unrecorded-body]: login: request body was not recorded, so it is not judged; `curl --trace-ascii` records it
            --> crates/specwright-traffic/tests/recordings/simulator.log:74:1
             = note: recorded here

            warning[unknown-method]: prolongTime: method `GET` is not in the spec, which has POST for this path
            --> crates/specwright-traffic/tests/recordings/simulator.log:156:1
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |     post:
            |     ----- the spec

            note[unrecorded-body]: prolongTime: request body was not recorded, so it is not judged; `curl --trace-ascii` records it (2 times)
            --> crates/specwright-traffic/tests/recordings/simulator.log:3:1
             = note: recorded here
            ::: crates/specwright-traffic/tests/recordings/simulator.log:92:1
             = note: recorded here

            note[unrecorded-body]: queryConfInfos: request body was not recorded, so it is not judged; `curl --trace-ascii` records it
            --> crates/specwright-traffic/tests/recordings/simulator.log:21:1
             = note: recorded here

            note[unrecorded-body]: prolongMeeting: request body was not recorded, so it is not judged; `curl --trace-ascii` records it
            --> crates/specwright-traffic/tests/recordings/simulator.log:126:1
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
fn reads_curl_logs_with_progress_and_with_sent_bodies() {
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
fn prints_the_report_of_an_http_file() {
    check(
        "calls.http",
        1,
        expect![[r#"
            error[out-of-range]: prolongTime: response 200 body `/result/applyedTime` is above the `maximum` 1440 (2 times; seen: 1500, 1600)
            --> crates/specwright-traffic/tests/recordings/calls.http:25:1
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |       maximum: 1440
            |       ------------- the spec
            ::: crates/specwright-traffic/tests/recordings/calls.http:37:1
                = note: recorded here
            = edit spec/agentconf.yaml: change line 
                 -       maximum: 1440
                 +       maximum: 1600

            error[unknown-field]: prolongTime: response 200 body `/result/left` is not in the spec (2 times; seen: 3, 4)
            --> crates/specwright-traffic/tests/recordings/calls.http:25:1
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |       properties:
            |       ----------- the spec
            ::: crates/specwright-traffic/tests/recordings/calls.http:37:1
                = note: recorded here
            = edit spec/agentconf.yaml: insert before line 
                 +         left:
                 +           type: integer

            error[unknown-value]: createConfToken: response 200 body `/data/role` has a value that the spec does not list (seen: 2)
            --> crates/specwright-traffic/tests/recordings/calls.http:49:1
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
fn prints_the_report_of_a_har() {
    check(
        "calls.har",
        1,
        expect![[r#"
            error[wrong-type]: queryConfInfos: response 200 body `/result/confs/*/addresses/*/address` is not of the type string (seen: an integer 70006)
            --> crates/specwright-traffic/tests/recordings/calls.har:9:7
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |           type: string
            |           ------------ the spec

            error[unknown-value]: queryConfInfos: response 200 body `/result/confs/*/addresses/*/addressType` has a value that the spec does not list (seen: "3")
            --> crates/specwright-traffic/tests/recordings/calls.har:9:7
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |       enum:
            |       ----- the spec
            |
                = help: if the gateway means it, add the value to `enum` and a name for it to `x-enum-varnames`

            error[unknown-value]: queryConfInfos: response 200 body `/result/confs/*/addresses/*/channelAttrib` has a value that the spec does not list (seen: 4)
            --> crates/specwright-traffic/tests/recordings/calls.har:9:7
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |       enum:
            |       ----- the spec
            |
                = help: if the gateway means it, add the value to `enum` and a name for it to `x-enum-varnames`

            error[missing-field]: queryConfInfos: response 200 body `/result/confs/*/addresses/*/enterTime` is missing
            --> crates/specwright-traffic/tests/recordings/calls.har:9:7
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |       required:
            |       --------- the spec

            error[unknown-value]: queryConfInfos: response 200 body `/result/confs/*/confState` has a value that the spec does not list (seen: 2)
            --> crates/specwright-traffic/tests/recordings/calls.har:9:7
                = note: recorded here
            |
            ::: spec/agentconf.yaml
            |
            |       enum:
            |       ----- the spec
            |
                = help: if the gateway means it, add the value to `enum` and a name for it to `x-enum-varnames`

            error[undocumented-status]: queryAllConfIds: response 503 has a status that the spec does not list (seen: 503)
            --> crates/specwright-traffic/tests/recordings/calls.har:135:7
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
fn prints_the_report_of_raw_bytes_and_pairs_of_files() {
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
