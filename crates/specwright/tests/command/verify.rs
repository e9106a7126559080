//! `verify` as a command: what it prints of recordings, its exit status, and that no secret is in it.

mod printed;
mod secrets;

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::{Expect, expect};
use serde_json::Value;

use crate::commands::{frozen, run, workspace};

fn fixture(name: &str) -> PathBuf {
    workspace().join("crates/specwright-traffic/tests/recordings").join(name)
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
    run(&[&["verify"], arguments, &[path.to_str().unwrap()]].concat())
}

#[test]
fn scripts_and_code_hosts_see_the_same() {
    let (_, stdout, _) = verify(&["--format", "json"], &fixture("calls.http"));
    let json: Value = serde_json::from_str(&stdout).unwrap();
    let diagnostic = &json["findings"][0];
    assert_eq!(diagnostic["rule"], "out-of-range");
    assert_eq!(diagnostic["data"]["pointer"], "/result/applyedTime");
    assert_eq!(diagnostic["data"]["count"], 2);
    assert_eq!(diagnostic["data"]["kept"], true);
    assert_eq!(diagnostic["data"]["values"], serde_json::json!(["1500", "1600"]));
    assert_eq!(diagnostic["edits"][0]["insert"][0], "      maximum: 1600");
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
        // As it is shown: from the top, if the folder of builds stands below it.
        let known = path.strip_prefix(workspace()).unwrap_or(&path);
        let shown = stdout.replace(known.to_str().unwrap(), name);
        said.assert_eq(shown.split("\n\n").next().unwrap());
        assert_eq!((status, stderr.as_str()), (2, ""), "{stdout}");
    }
    check(
        "empty.http",
        "",
        expect![[r#"
            error[recording]: expected a request line such as `POST /path HTTP/1.1`, a URL or a status line such as `HTTP/1.1 200 OK`; a recording is a HAR (.har), such text (.http, .rest, .txt), or a log of `curl -v` or `curl --trace-ascii` (.log, .trace, .txt)
            --> empty.http:1:1"#]],
    );
    check(
        "prose.txt",
        "Dear all,\nthe gateway is down.\n",
        expect![[r#"
            error[recording]: expected a request line such as `POST /path HTTP/1.1`, a URL or a status line such as `HTTP/1.1 200 OK`; a recording is a HAR (.har), such text (.http, .rest, .txt), or a log of `curl -v` or `curl --trace-ascii` (.log, .trace, .txt)
            --> prose.txt:1:1"#]],
    );
    check(
        "second.http",
        "GET /a HTTP/1.1\n\n###\nwhat is this\n",
        expect![[r#"
            error[recording]: expected a request line such as `POST /path HTTP/1.1`, a URL or a status line such as `HTTP/1.1 200 OK`; a recording is a HAR (.har), such text (.http, .rest, .txt), or a log of `curl -v` or `curl --trace-ascii` (.log, .trace, .txt)
            --> second.http:4:1"#]],
    );
    check(
        "answer.http",
        "HTTP/1.1 200 OK\n\n",
        expect![[r#"
            error[recording]: this answer has no request; put its request before it
            --> answer.http:1:1"#]],
    );
    check(
        "other.har",
        "{\"log\": 1}",
        expect![[r#"
            error[recording]: this JSON is no HAR; expected an object `log` with a list `entries`
            --> other.har:1:9"#]],
    );
    check(
        "cut.har",
        "{\"log\": {\n\"entries\": [{\"request\"",
        expect![[r#"
            error[recording]: the HAR ends in the middle; record it again or save all of it
            --> cut.har:2:22"#]],
    );
    check(
        "broken.har",
        "{\"log\": {\n\"entries\": [}",
        expect![[r#"
            error[recording]: this is not JSON; expected a HAR 1.2 file
            --> broken.har:2:13"#]],
    );
    check(
        "entry.har",
        "{\"log\": {\"entries\": [\n{}]}}",
        expect![[r#"
            error[recording]: expected an entry with `request.method` and `request.url`
            --> entry.har:2:1"#]],
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

/// Of a field that the spec does not know, texts and long numbers are told by their length only.
#[test]
fn values_of_unknown_fields_are_measured() {
    let answer = r#"{"message":"","retcode":"101-001","note":"call Ms Miller","word":"Hunter2xyz","smsCode":"E-17","count":12,"number":48213377}"#;
    let text = format!(
        "POST /agentgateway/resource/agentconf/153/releaseagentconf HTTP/1.1\nGuid: guid\n\n\
         HTTP/1.1 200 OK\nContent-Type: application/json\n\n{answer}\n"
    );
    let (_, stdout, _) = verify(&[], &written("unknown.http", text));
    for secret in ["Miller", "Hunter2xyz", "E-17", "48213377"] {
        assert!(!stdout.contains(secret), "{stdout}");
    }
    let all = ["a string of 14 characters", "a string of 10 characters", "a string (secret)", "12"];
    for seen in all.into_iter().chain(["an integer of 8 digits"]) {
        let seen = format!("seen: {seen}");
        assert!(stdout.contains(&seen), "{seen}: {stdout}");
    }
}

/// Where no call is one of the spec's, nothing was checked, and that is no success.
#[test]
fn a_recording_without_a_matching_call_has_status_1() {
    let text = "GET https://other.example/v9/zebras HTTP/1.1\n\n";
    let path = written("other.http", text);
    let (status, stdout, _) = verify(&[], &path);
    assert_eq!(status, 1, "{stdout}");
    for said in
        ["error[nothing-matched]", "called: other.example/v9/zebras", "`--spec`", "spec/mmc.yaml"]
    {
        assert!(stdout.contains(said), "{said}: {stdout}");
    }
    let asked =
        "OPTIONS https://other.example/v9/zebras HTTP/1.1\nAccess-Control-Request-Method: GET\n\n";
    let (_, stdout, _) = verify(&[], &written("preflight.http", asked));
    assert!(stdout.contains("1 preflight of browsers") && !stdout.contains("warning["), "{stdout}");
}

#[test]
fn a_body_that_was_not_recorded_is_an_error_of_strict_checks_only() {
    let log = fixture("simulator.log");
    for (arguments, expected) in [(&[][..], (0, "note")), (&["--strict"], (1, "error"))] {
        let (status, stdout, _) = verify(arguments, &log);
        let said = format!("{}[unrecorded-body]", expected.1);
        assert!(status == expected.0 && stdout.contains(&said), "{arguments:?}: {stdout}");
        assert!(stdout.contains("`curl --trace-ascii` records it"), "{stdout}");
    }
}

/// A browser leaves out `Authorization` itself, and no header whose name resembles it.
#[test]
fn missing_credentials_that_browsers_do_not_save_are_warnings() {
    fn check(spec: &str, url: &str, said: &str) {
        let request = serde_json::json!({ "method": "GET", "url": url });
        let har = serde_json::json!({ "log": { "entries": [{ "request": request }] } });
        let path = written("unsaved.har", har.to_string());
        let (_, stdout, _) = verify(&["--spec", spec], &path);
        assert!(stdout.contains(&format!("{said}[missing-credential]")), "{stdout}");
    }
    let spec = |scheme: &str| {
        format!(
            "openapi: 3.0.3\ninfo: {{ title: A, version: '1' }}\nsecurity: [{{ key: [] }}]\npaths:\n  /a:\n    get:\n      \
             operationId: a\n      responses: {{ '204': {{ description: Done. }} }}\ncomponents:\n  securitySchemes:\n    \
             key: {scheme}\n"
        )
    };
    for (scheme, said) in [
        ("{ type: http, scheme: basic }", "warning"),
        ("{ type: apiKey, in: cookie, name: a }", "warning"),
        ("{ type: apiKey, in: header, name: authorization }", "warning"),
        ("{ type: apiKey, in: header, name: X-Conference-Authorization }", "error"),
        ("{ type: apiKey, in: header, name: Guid }", "error"),
    ] {
        let path = written("unsaved.yaml", spec(scheme));
        check(path.to_str().unwrap(), "https://gateway.example/a", said);
    }
}

/// Addresses that match nothing are shown without what looks drawn at random.
#[test]
fn random_parts_of_unmatched_addresses_are_masked() {
    let text =
        "GET https://a1b2c3d4e5f6a7b8c9d0.tunnel.example/x/abcdefghijklmnopqrstuvwx HTTP/1.1\n\n";
    let (_, stdout, _) = verify(&[], &written("tunnel.http", text));
    assert!(stdout.contains("1 × GET ***.tunnel.example /x/***"), "{stdout}");
    assert!(!stdout.contains("a1b2c3") && !stdout.contains("abcdefghij"), "{stdout}");
}

/// A recording's name goes through the same mask as its content.
#[test]
fn names_of_files_are_masked() {
    let call = "POST /agentgateway/resource/agentconf/153/releaseagentconf HTTP/1.1\nGuid: Hunter2xyz\n\n\
                HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"message\":1,\"hunter2XYZ\":1}\n";
    let path = written("recorded-Hunter2xyz.http", call);
    for format in ["text", "json", "sarif"] {
        let (_, stdout, _) = verify(&["--format", format], &path);
        // An address has the stars in its own spelling.
        let name = stdout.replace("%2A", "*");
        assert!(name.contains("recorded-***.http"), "{stdout}");
        assert!(!stdout.to_lowercase().contains("hunter2"), "{stdout}");
    }
}

/// The readable recordings beside a broken one are still told of.
#[test]
fn a_broken_recording_does_not_hide_the_others() {
    let broken = written("beside/broken.har", "{");
    let arguments = ["verify", fixture("calls.http").to_str().unwrap(), broken.to_str().unwrap()]
        .map(str::to_owned);
    let (status, stdout, _) = run(&arguments.each_ref().map(String::as_str));
    assert_eq!(status, 2);
    assert!(
        stdout.contains("error[recording]") && stdout.contains("error[out-of-range]"),
        "{stdout}"
    );
}

#[test]
fn any_openapi_3_0_spec_is_accepted_and_others_rejected() {
    let spec = frozen("spec/gallery.yaml");
    let traffic = written("gallery.http", "GET /gallery/me HTTP/1.1\nAuthorization: Bearer t\n\n");
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
    let spec = fs::read_to_string(frozen("spec/agentconf.yaml")).unwrap();
    let mut lines: Vec<String> = spec.lines().map(str::to_owned).collect();
    let diagnostics = json["findings"].as_array().unwrap().iter();
    let mut edits: Vec<&Value> =
        diagnostics.flat_map(|diagnostic| diagnostic["edits"].as_array().unwrap()).collect();
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
    let mmc = frozen("spec/mmc.yaml");
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
