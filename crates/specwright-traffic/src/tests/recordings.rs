//! Recordings that are cut or no recordings: no panic, and bounded time.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::super::judge::Verifier;
use super::super::recording::{self, Body, Exchange, RecordingFormat};
use super::super::tally::RecordedLocation;
use super::own;

const FIXTURES: [(&str, &[u8]); 5] = [
    ("calls.har", include_bytes!("../../tests/recordings/calls.har")),
    ("calls.http", include_bytes!("../../tests/recordings/calls.http")),
    ("raw.http", include_bytes!("../../tests/recordings/raw.http")),
    ("simulator.log", include_bytes!("../../tests/recordings/simulator.log")),
    ("trace.log", include_bytes!("../../tests/recordings/trace.log")),
];

fn read(name: &str, bytes: &[u8]) -> Vec<Exchange> {
    recording::read(name, bytes, None).map(|(_, exchanges)| exchanges).unwrap_or_default()
}

/// A recording that ends at any byte is read as far as it goes, or refused with its place.
#[test]
fn a_cut_recording_is_read_or_rejected_with_its_place() {
    for (name, bytes) in FIXTURES {
        let whole = read(name, bytes).len();
        assert!(whole > 0, "{name}");
        let bytes = &bytes[..bytes.len().min(6000)];
        for end in 0..bytes.len() {
            match recording::read(name, &bytes[..end], None) {
                Ok((_, exchanges)) => assert!(exchanges.len() <= whole, "{name} cut at {end}"),
                Err(wrong) => {
                    assert!(wrong.line >= 1 && wrong.column >= 1, "{name} cut at {end}");
                    assert!(
                        wrong.line
                            <= 1 + bytes[..end].iter().filter(|byte| **byte == b'\n').count()
                    );
                }
            }
        }
    }
}

#[test]
fn cut_recordings_are_judged() {
    let specs = [own("agentconf.yaml"), own("mmc.yaml")];
    for (name, bytes) in FIXTURES {
        let mut judge = Verifier::new(&specs);
        for end in (0..bytes.len().min(6000)).step_by(97) {
            for exchange in read(name, &bytes[..end]) {
                let place =
                    RecordedLocation { recording: 0, line: exchange.line, column: exchange.column };
                judge.exchange(&exchange, RecordingFormat::Text, place);
            }
        }
        judge.secrets.mask();
    }
}

/// Much of the same, where reading it again and again would take minutes.
#[test]
fn long_recordings_are_read_in_bounded_time() {
    let deep =
        format!("{{\"log\":{{\"entries\":[{}1{}]}}}}", "[".repeat(100_000), "]".repeat(100_000));
    let chunked = "POST /a HTTP/1.1\nTransfer-Encoding: chunked\n\nffffff\n".repeat(20_000);
    let texts = [
        deep,
        chunked,
        "> GET / HTTP/1.1\n".repeat(20_000),
        format!("> GET / HTTP/1.1\n> \n< HTTP/1.1 200 OK\n< \n{}", "* {{{ [ ".repeat(100_000)),
        format!("GET / HTTP/1.1\n\n{}", "{{".repeat(100_000)),
        "#".repeat(500_000),
        format!("=> Send header, 1\n{}", "0000: GET / HTTP/1.1\n".repeat(10_000)),
    ];
    for text in texts {
        let start = Instant::now();
        read("x", text.as_bytes());
        assert!(start.elapsed() < Duration::from_secs(5), "{}", &text[..40]);
    }
}

/// The same where secrets are looked for.
#[test]
fn long_bodies_are_judged_in_bounded_time() {
    let specs = [own("agentconf.yaml")];
    let bodies = [
        "token:",
        "token=x&",
        "a:",
        "name=\"token\"",
        "://a@",
        "\"\\\"",
        "Bearer ",
        "HTTP/1.1 200 OK\n",
    ];
    for body in bodies {
        let body = body.repeat(200_000 / body.len());
        let log = format!(
            "> GET /a HTTP/1.1\n> \n< HTTP/1.1 200 OK\n< content-length: 9999999\n< \nHTTP/1.1\n{body}"
        );
        for text in [format!("GET /a HTTP/1.1\n\n{body}"), log] {
            let start = Instant::now();
            let mut judge = Verifier::new(&specs);
            for exchange in read("x", text.as_bytes()) {
                judge.exchange(
                    &exchange,
                    RecordingFormat::Text,
                    RecordedLocation { recording: 0, line: 1, column: 1 },
                );
            }
            judge.secrets.mask().apply(&text[..1000]);
            assert!(start.elapsed() < Duration::from_secs(10), "{}", &text[..40]);
        }
    }
}

/// What programs leave out of a HAR, or write in their own way.
#[test]
fn incomplete_har_entries_are_read() {
    fn read(entry: &str) -> Exchange {
        let har = format!("\u{feff}{{\"log\":{{\"c\":\"é\",\"entries\":[{entry}]}}}}");
        let (form, mut exchanges) = recording::read("x", har.as_bytes(), None).unwrap();
        assert_eq!((form, exchanges.len()), (RecordingFormat::Har, 1));
        exchanges.remove(0)
    }
    let least = read(r#"{"request":{"method":"get","url":"/a"}}"#);
    assert_eq!((least.method.as_str(), least.line, least.column), ("GET", 1, 28));
    assert!(least.response.is_none() && matches!(least.request.body, Body::None));

    let request = r#""request":{"method":"POST","url":"/a","bodySize":7,"cookies":[{"name":"a","value":"b"}],
        "headers":[{"name":":path","value":"/a"},{"name":"X-One"}]}"#;
    let cut = read(&format!(r#"{{{request},"response":{{"status":0}},"time":-1}}"#));
    assert!(cut.response.is_none() && cut.millis.is_none());
    assert!(matches!(cut.request.body, Body::Unrecorded));
    assert_eq!(cut.request.header("cookie"), Some("a=b"));
    assert_eq!((cut.request.header("x-one"), cut.request.headers.len()), (Some(""), 2));

    let form = read(
        r#"{"request":{"method":"POST","url":"/a","postData":{"mimeType":"application/x-www-form-urlencoded",
        "params":[{"name":"a b","value":"c&d"},{"name":"e"}]}},
        "response":{"status":200,"content":{"size":3,"text":"%%","encoding":"base64"}}}"#,
    );
    let Body::Bytes(bytes) = &form.request.body else { panic!("{form:?}") };
    assert_eq!(bytes, b"a%20b=c%26d&e=");
    assert_eq!(form.request.header("Content-Type"), Some("application/x-www-form-urlencoded"));
    assert!(matches!(form.response.unwrap().message.body, Body::Unrecorded));
}

/// Marks that `--trace-time` puts before curl's lines change nothing.
#[test]
fn times_in_a_curl_log_are_ignored() {
    let log = "16:55:59.040296 > POST /a HTTP/1.1\n16:55:59.040296 > Content-Length: 2\n16:55:59.040296 > \n\
               16:55:59.040296 } [2 bytes data]\n16:55:59.040296 < HTTP/1.1 200 OK\n16:55:59.040296 < \n{}\n";
    let (form, exchanges) = recording::read("x", log.as_bytes(), None).unwrap();
    assert_eq!((form, exchanges.len()), (RecordingFormat::Curl, 1));
    assert!(matches!(exchanges[0].request.body, Body::Unrecorded));
    assert_eq!(
        exchanges[0].response.as_ref().unwrap().message.json(),
        Some(&serde_json::json!({}))
    );
}

/// What a response's body is, by however it was framed.
#[test]
fn bodies_are_framed_in_each_way() {
    fn check(text: &str, body: &str) {
        let (_, exchanges) = recording::read("x.http", text.as_bytes(), None).unwrap();
        let response = exchanges[0].response.as_ref().unwrap();
        let Body::Bytes(bytes) = &response.message.body else { panic!("{text}") };
        assert_eq!(String::from_utf8_lossy(bytes), body, "{text}");
    }
    let ask = "GET / HTTP/1.1\r\n\r\nHTTP/1.1 200 OK\r\n";
    check(&format!("{ask}Content-Length: 3\r\n\r\na\nb"), "a\nb");
    check(&format!("{ask}Content-Length: 3\r\n\r\na\nb\r\n\r\nGET / HTTP/1.1\r\n\r\n"), "a\nb");
    check(&format!("{ask}Content-Length: 99\r\n\r\nshort"), "short");
    check(&format!("{ask}\r\nto the end\r\n"), "to the end");
    check(&format!("{ask}\r\nto here\r\n###\r\nGET / HTTP/1.1\r\n\r\n"), "to here");
    check(
        &format!("{ask}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"),
        "abcde",
    );
    check(
        &format!("{ask}Transfer-Encoding: chunked\r\n\r\n{{\"decoded\":1}}\r\n"),
        "{\"decoded\":1}",
    );
    check("GET / HTTP/1.1\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 200 OK\n\nb", "b");
    check(
        "> GET / HTTP/1.1\n> \n< HTTP/1.1 200 OK\n< \nb* Connection #0 to host h left intact\n",
        "b",
    );
    check(
        "> GET / HTTP/1.1\n> \n< HTTP/2 200 \n< content-length: 9\n< \n* Connection #0 left\nb\n* no curl* Connection #",
        "b",
    );
}

proptest! {
    #[test]
    fn garbage_is_no_recording(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for name in ["x.har", "x.http", "x.log"] {
            read(name, &bytes);
        }
    }

    /// Lines that mean something, in any order.
    #[test]
    fn judging_shuffled_lines_does_not_panic(lines in prop::collection::vec(0..14usize, 0..20)) {
        const LINES: [&str; 14] = [
            "> GET /agentconf/153/queryvdnconfid HTTP/1.1", "> Guid: x", "> ", "< HTTP/1.1 200 OK", "< content-length: 5",
            "< ", "{\"a\":1}", "* Connection #0", "} [5 bytes data]", "=> Send header, 5 bytes", "0000: GET / HTTP/1.1",
            "<= Recv header, 9 bytes", "HTTP/1.1 200 OK", "###",
        ];
        let text: String = lines.iter().map(|line| format!("{}\n", LINES[*line])).collect();
        let specs = [own("agentconf.yaml")];
        let mut judge = Verifier::new(&specs);
        for exchange in read("x", text.as_bytes()) {
            judge.exchange(&exchange, RecordingFormat::Curl, RecordedLocation { recording: 0, line: exchange.line, column: 1 });
        }
    }
}
