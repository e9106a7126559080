//! Media types of requests and of the answers they accept.

use http::HeaderMap;
use http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_TYPE, HeaderName, HeaderValue};
use specwright_server::media::{acceptable, matches, preferred};

fn headers(lines: &[(HeaderName, &str)]) -> HeaderMap {
    let value = |text: &str| HeaderValue::from_bytes(text.as_bytes()).unwrap();
    lines.iter().map(|(name, text)| (name.clone(), value(text))).collect()
}

fn check_match(content_type: &str, expected: &'static str, matched: bool) {
    let headers = headers(&[(CONTENT_TYPE, content_type)]);
    assert_eq!(matches(&headers, expected), matched, "{content_type} as {expected}");
}

#[test]
fn a_body_is_of_its_media_type() {
    for (content_type, matched) in [
        ("application/json", true),
        ("Application/JSON ; charset=\"UTF-8\"", true),
        ("application/json;charset=utf-8;", true),
        ("application/json; charset=\"u\\tf-8\"", true),
        ("application/json; a=\"; charset=latin1\"", true),
        ("application/json; a=\"\\\";charset=latin1\"", true),
        ("application/json; a=\"ü\"", false),
        ("application/json; charset=utf-16", false),
        ("application/json; charset=utf-8; CHARSET=utf-16", false),
        ("application/json; charset=", false),
        ("application/json; charset", false),
        ("application/json; charset=\"utf-8", false),
        ("application/json; charset=\"utf-8\\\"", false),
        ("application/json; charset=\"utf-8\"x", false),
        ("application/json; charset = utf-8", false),
        ("application/json, application/json", false),
        ("application/json,text/html", false),
        ("application/jsonx", false),
        ("application/problem+json", false),
        ("application", false),
        ("application/", false),
        ("/json", false),
        ("application /json", false),
        ("application/json/x", false),
        ("*/*", false),
        ("", false),
    ] {
        check_match(content_type, "application/json", matched);
    }
}

#[test]
fn an_expected_media_type_may_be_a_range() {
    for (content_type, expected, matched) in [
        ("image/png", "*/*", true),
        ("image/png", "image/*", true),
        ("IMAGE/png", "image/*", true),
        ("imagex/png", "image/*", false),
        ("*/*", "*/*", false),
        ("image/*", "image/*", false),
        ("application/problem+json", "application/*+json", true),
        ("application/problem+JSON", "application/*+json", true),
        ("application/+json", "application/*+json", false),
        ("application/json", "application/*+json", false),
        ("text/problem+json", "application/*+json", false),
        ("text/csv; charset=utf-8", "text/csv; header=present", true),
    ] {
        check_match(content_type, expected, matched);
    }
}

#[test]
fn a_charset_is_utf_8_where_there_is_one() {
    for (content_type, matched) in [
        ("text/plain; charset=iso-8859-1", false),
        ("text/plain; charset=utf-8", true),
        ("application/a+json; charset=iso-8859-1", false),
        ("application/x-www-form-urlencoded; charset=iso-8859-1", false),
        ("multipart/form-data; charset=iso-8859-1; boundary=a", false),
        ("application/octet-stream; charset=iso-8859-1", true),
    ] {
        check_match(content_type, "*/*", matched);
    }
}

#[test]
fn a_body_has_one_media_type_and_no_compression() {
    let json = (CONTENT_TYPE, "application/json");
    let check = |lines: &[(HeaderName, &str)], matched| {
        assert_eq!(matches(&headers(lines), "application/json"), matched, "{lines:?}");
    };
    check(&[], false);
    check(&[json.clone(), json.clone()], false);
    check(&[json.clone(), (CONTENT_ENCODING, "Identity")], true);
    check(&[json.clone(), (CONTENT_ENCODING, "")], true);
    check(&[json.clone(), (CONTENT_ENCODING, "identity, gzip")], false);
    check(&[json.clone(), (CONTENT_ENCODING, "identity"), (CONTENT_ENCODING, "br")], false);
    check(&[json, (CONTENT_ENCODING, "identityx")], false);
}

fn check_accept(lines: &[&str], expected: Option<&str>) {
    let produced = ["application/json", "text/plain; charset=utf-8"];
    let lines: Vec<_> = lines.iter().map(|line| (ACCEPT, *line)).collect();
    let headers = headers(&lines);
    assert_eq!(preferred(&headers, &produced), expected, "{lines:?}");
    assert_eq!(acceptable(&headers, &produced), expected.is_some(), "{lines:?}");
}

const JSON: Option<&str> = Some("application/json");
const TEXT: Option<&str> = Some("text/plain; charset=utf-8");

#[test]
fn the_liked_media_type_is_chosen() {
    check_accept(&[], JSON);
    check_accept(&["*/*"], JSON);
    check_accept(&["application/json"], JSON);
    check_accept(&["APPLICATION/*"], JSON);
    check_accept(&["text/plain; charset=utf-8"], TEXT);
    check_accept(&["text/*"], TEXT);
    check_accept(&["text/plain"], TEXT);
    check_accept(&["image/png"], None);
    check_accept(&["image/png", "text/plain"], TEXT);
    check_accept(&["application/json;q=0.5, text/plain;q=0.501"], TEXT);
    check_accept(&["application/json;q=0.5, text/plain;Q=0.5"], JSON);
    check_accept(&["*/*;q=0.1, text/*;q=0.2"], TEXT);
    check_accept(&["application/json;charset=\"utf-8\""], JSON);
    check_accept(&["application/json;version=2, image/png"], None);
    check_accept(&["application/json;q=1;version=2"], JSON);
    check_accept(&["application/json;title=\", text/plain;\", text/plain"], TEXT);
    check_accept(&[", ,text/plain,"], TEXT);
}

#[test]
fn a_weight_of_zero_refuses() {
    check_accept(&["*/*;q=0"], None);
    check_accept(&["application/json;q=0"], None);
    check_accept(&["application/json;q=0.000", "*/*"], TEXT);
    check_accept(&["*/*, application/*;q=0, text/*;q=0."], None);
    check_accept(&["application/*;q=0, application/json;q=0.001"], JSON);
    check_accept(&["text/plain;charset=utf-8;q=0, text/plain, image/png"], None);
}

#[test]
fn a_malformed_accept_accepts_all() {
    for line in [
        "",
        " , ,",
        "image",
        "image/png, *",
        "text/html, *; q=.2, */*; q=.2",
        "*/json",
        "image/png;q=1.001",
        "image/png;q=0.0001",
        "image/png;q=-1",
        "image/png;q=",
        "image/png;q=\"",
        "image/png;a",
        "image/png;a=\"b",
        "image/png/x",
        "image/ü",
    ] {
        check_accept(&[line], JSON);
        let empty = !line.contains(char::is_alphanumeric);
        check_accept(&["image/png", line, "image/gif"], if empty { None } else { JSON });
    }
}

#[test]
fn a_produced_range_may_be_any_of_its_types() {
    let check = |line: &str, accepted| {
        assert_eq!(acceptable(&headers(&[(ACCEPT, line)]), &["image/*"]), accepted, "{line}");
    };
    check("image/png", true);
    check("image/png;q=0, image/*;q=0.1", true);
    check("text/plain", false);
    check("image/*;q=0", false);
}

#[test]
fn an_operation_that_produces_nothing_is_accepted() {
    let headers = headers(&[(ACCEPT, "image/png")]);
    assert!(acceptable(&headers, &[]));
    assert_eq!(preferred(&headers, &[]), None);
}

#[test]
fn a_long_accept_is_read_to_its_end() {
    let long = "a/b;q=0,".repeat(10_000);
    check_accept(&[&long], None);
    check_accept(&[&"\"\\".repeat(100_000)], JSON);
}
