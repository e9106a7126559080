//! Recordings as editors, curl and browsers write them, where it is not plain what is a body.

use std::time::{Duration, Instant};

use super::super::recording::{self, Body, Exchange};

fn read(name: &str, text: &str) -> Vec<Exchange> {
    recording::read(name, text.as_bytes(), None).unwrap().1
}

fn shown(body: &Body) -> String {
    match body {
        Body::None => "none".to_owned(),
        Body::Unrecorded => "unrecorded".to_owned(),
        Body::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The targets and bodies of the requests in a text.
#[test]
fn a_text_is_split_into_requests_with_their_bodies() {
    fn check(text: &str, expected: &[(&str, &str)]) {
        for text in [text.to_owned(), text.replace('\n', "\r\n")] {
            let found = read("x.http", &text);
            let found: Vec<(&str, String)> = found
                .iter()
                .map(|call| (call.target.as_str(), shown(&call.request.body).replace('\r', "")))
                .collect();
            let found: Vec<(&str, &str)> = found.iter().map(|(t, b)| (*t, b.as_str())).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
    let post = "POST /a HTTP/1.1\nGuid: x\n\n{\"a\":1}\n";
    let whole = ("/a", "{\"a\":1}");
    check("GET /a HTTP/1.1\n\nGET /b HTTP/1.1\n\n", &[("/a", "none"), ("/b", "none")]);
    check(&format!("{post}\nPOST /b\n\n"), &[whole, ("/b", "none")]);
    check("POST /a\n\n[1,\n\n2]\n", &[("/a", "[1,\n\n2]")]);
    check("POST /a\n\n[\"\n\nGET /b\n\"]\n", &[("/a", "[\"\n\nGET /b\n\"]")]);
    for behind in
        ["> ./handler.js", ">> out.json", ">>! out.json", "<> 2026.json", "# said", "> {%\n a\n%}"]
    {
        check(&format!("{post}\n{behind}\n\n###\nGET /b\n"), &[whole, ("/b", "none")]);
    }
    for file in ["< ./body.json", "<@ ./body.json"] {
        check(
            &format!("POST /a\n\n{file}\n\n###\nGET /b\n"),
            &[("/a", "unrecorded"), ("/b", "none")],
        );
    }
    check("POST /a\n\n<a>\n</a>\n", &[("/a", "<a>\n</a>")]);
    check("GET https://x/a\n    /b\n    ?c\n    =1\nGuid: x\n", &[("https://x/a/b?c=1", "none")]);
    check(
        "POST /a\n\n{\"a\":{{x}},\"b\":\"{{y}}\"}\n",
        &[("/a", "{\"a\":\"{{x}}\",\"b\":\"{{y}}\"}")],
    );
}

/// Variables that double each other stay within bounds, and so does what many calls make of one.
#[test]
fn variables_do_not_grow_without_end() {
    let mut text = format!("@v0={}\n", "x".repeat(100));
    for at in 1..40 {
        text.push_str(&format!("@v{at}={{{{v{}}}}}{{{{v{}}}}}\n", at - 1, at - 1));
    }
    text.push_str(&"###\nGET https://x/{{v9}}{{v39}}\n\n".repeat(2_000));
    let start = Instant::now();
    let calls = read("x.http", &text);
    let all: usize = calls.iter().map(|call| call.target.len()).sum();
    assert!(calls.len() == 2_000 && all < 2_000_000, "{all}");
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    assert_eq!(
        read("x.http", "@a=1\n@b={{a}}2\nGET https://x/{{b}}/{{c}}\n")[0].target,
        "https://x/12/{{c}}"
    );
}

/// What `--trace-ascii` wrote of a body.
#[test]
fn bodies_of_a_curl_trace_are_restored() {
    fn check(headers: &str, data: &str, expected: &str) {
        let head = "=> Send header, 9 bytes\n0000: GET / HTTP/1.1\n<= Recv header, 9 bytes\n0000: HTTP/1.1 200 OK\n";
        let text = format!(
            "{head}<= Recv header, 9 bytes\n0000: {headers}\n<= Recv data, 9 bytes\n{data}"
        );
        let calls = read("x.log", &text);
        assert_eq!(shown(&calls[0].response.as_ref().unwrap().message.body), expected, "{text}");
    }
    check("Transfer-Encoding: chunked", "0000: 7\n0003: {\"a\":1}\n000c: 0\n000f: \n", "{\"a\":1}");
    check("Transfer-Encoding: chunked", "0000: {\"a\":1}\n", "{\"a\":1}");
    check(
        "Content-Type: application/json",
        "0000: 7\n0003: {\"a\":1}\n000c: 0\n000f: \n",
        "{\"a\":1}",
    );
    check("Content-Type: application/json", "0000: {.  \"a\": 1.}\n", "unrecorded");
    check("Content-Type: application/json", "0000: {\"a\": 1\n", "{\"a\": 1");
}

/// What browsers write that is not quite HAR.
#[test]
fn inexact_har_responses_are_read() {
    fn check(response: &str, expected: &str) {
        let har = format!(
            "{{\"log\":{{\"entries\":[{{\"request\":{{\"method\":\"GET\",\"url\":\"/\"}},\"response\":{response}}}]}}}}"
        );
        let response = read("x.har", &har).remove(0).response.unwrap();
        assert_eq!(format!("{} {}", response.status, shown(&response.message.body)), expected);
    }
    check(r#"{"status":"200","content":{"text":"a"}}"#, "200 a");
    check(r#"{"status":200.0,"content":{"text":"a"}}"#, "200 a");
    check(r#"{"status":200,"content":{"text":"","size":63}}"#, "200 unrecorded");
    check(r#"{"status":200,"content":{"size":-1}}"#, "200 unrecorded");
    check(r#"{"status":200,"content":{"text":"","size":0}}"#, "200 none");
    check(r#"{"status":200,"bodySize":9,"content":{"size":0}}"#, "200 unrecorded");
    check(r#"{"status":200,"content":{"text":"H4sIAAAA","encoding":"base64"}}"#, "200 unrecorded");
    check(r#"{"status":200,"content":{"text":"YQ==","encoding":"Base64"}}"#, "200 a");
    check(
        r#"{"status":200,"content":{"text":"a\ud83d b\ude00 \ud83d\ude00 \\ud83d"}}"#,
        "200 a\u{fffd} b\u{fffd} 😀 \\ud83d",
    );
}
