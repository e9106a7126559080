//! Secrets in other spellings.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::recording;
use super::super::secrets::{Secrets, is_secret, is_token};

fn masked(secret: &str, text: &str) -> String {
    let mut secrets = Secrets::default();
    secrets.add(secret);
    secrets.mask().apply(text)
}

#[test]
fn every_spelling_is_masked() {
    let secret = "s€cr/t \"7\"+\\x";
    assert_eq!(masked(secret, &format!("a {secret} b")), "a *** b");
    assert_eq!(
        masked("Mixed.Case", "mixed.case in the name of a host"),
        "*** in the name of a host"
    );
    let percent = utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string();
    assert_eq!(masked(secret, &percent), "***");
    assert_eq!(
        masked(
            secret,
            &percent
                .replace("%2F", "%2f")
                .replace("%E2%82%AC", "%e2%82%ac")
                .replace("%5C", "%5c")
                .replace("%2B", "%2b")
        ),
        "***"
    );
    assert_eq!(masked(secret, &percent.replace("%20", "+")), "***");
    assert_eq!(masked(secret, r#""s€cr/t \"7\"+\\x""#), r#""***""#);
    assert_eq!(masked(secret, r#""s€cr\/t \"7\"+\\x""#), r#""***""#);
    assert_eq!(masked(secret, r#""s\u20accr/t \"7\"+\\x""#), r#""***""#);
    assert_eq!(masked(secret, r#""s\u20ACcr/t \"7\"+\\x""#), r#""***""#);
}

#[test]
fn what_is_no_secret_stays() {
    assert_eq!(masked("hunter2", "hunter3 and €"), "hunter3 and €");
    assert_eq!(masked("abc", "abc"), "abc", "too short to be masked by value");
}

#[test]
fn overlapping_secrets_are_masked_in_any_case() {
    let mut secrets = Secrets::default();
    ["abcd", "cdefgh", "Hunter2xyz"].iter().for_each(|secret| secrets.add(secret));
    let mask = secrets.mask();
    assert_eq!(mask.apply("x abcdefgh y"), "x *** y");
    assert_eq!(mask.apply("HUNTER2xyz hunter2XYZ é"), "*** *** é");
}

#[test]
fn names_of_secrets_and_tokens_are_recognized() {
    for name in [
        "Guid",
        "Set-GUID",
        "X-Csrf-Token",
        "userPassword",
        "api_key",
        "session.id",
        "X-Auth",
        "userPin",
        "PIN_CODE",
        "accessCode",
        "smsCode",
        "OTPCode",
        "code",
        "GUID_2",
        "hostKey",
        "connect.sid",
        "pw",
        "SAMLResponse",
        "X-Nonce",
        "hmac",
        "PHPSESSID",
    ] {
        assert!(is_secret(name), "{name}");
    }
    for name in [
        "message",
        "author",
        ":authority",
        "confId",
        "keyboard",
        "Content-Type",
        "error_code",
        "statusCode",
        "retcode",
        "shipping",
        "compass",
        "design",
        "codec",
        "monkey",
    ] {
        assert!(!is_secret(name), "{name}");
    }
    assert!(is_token("00000000-0000-4000-8000-00000000015a.AgentGateway1"));
    assert!(!is_token("2026-11-21T16:55:59Z") && !is_token("releaseagentconference"));
}

proptest! {
    /// Wherever a secret stands in what base64 hides, five letters of it in a row are never left.
    #[test]
    fn masks_inside_base64(secret in "[ -~]{8,40}", before in "[ -~]{0,9}", after in "[ -~]{0,9}") {
        let secret = secret.trim();
        prop_assume!(secret.len() >= 8);
        for engine in [&STANDARD, &URL_SAFE] {
            let shown = masked(secret, &engine.encode(format!("{before}{secret}{after}")));
            let whole = engine.encode(secret);
            let inner = &whole[..secret.len() * 8 / 6];
            prop_assert!(shown.contains("***"), "{shown}");
            prop_assert!(before.len() % 3 != 0 || !shown.contains(inner), "{shown}");
        }
    }

    #[test]
    fn masking_takes_any_text(secret in ".{0,20}", text in ".{0,60}") {
        let shown = masked(&secret, &text);
        let long = secret.trim().len() >= 4;
        prop_assert!(!long || !shown.replace("***", "").contains(secret.trim()));
    }
}

/// Each line is a place that leads to the same secret, and how it is written there.
#[test]
fn secrets_are_collected_from_every_part_of_a_har_entry() {
    fn check(har: Value) {
        let har = json!({ "log": { "entries": [har] } }).to_string();
        let (_, exchanges) = recording::read("x.har", har.as_bytes(), None).unwrap();
        let mut secrets = Secrets::default();
        secrets.exchange(&exchanges[0]);
        assert_eq!(secrets.mask().apply("a Hunter2xyz b"), "a *** b", "{har}");
    }
    let request = |request: Value| {
        let mut whole = json!({ "method": "POST", "url": "/a" });
        whole.as_object_mut().unwrap().extend(request.as_object().unwrap().clone());
        check(json!({ "request": whole }));
    };
    let pair = json!([{ "name": "password", "value": "Hunter2xyz" }]);
    request(json!({ "queryString": pair }));
    request(
        json!({ "cookies": [{ "name": "a", "value": "Hunter2xyz" }], "headers": [{ "name": "Cookie", "value": "b=1" }] }),
    );
    request(json!({ "postData": { "text": "a=b", "params": pair } }));
    for body in [
        r#"[{"name":"password","value":"Hunter2xyz"}]"#,
        r#"{"headers":[{"key":"Authorization","value":"Hunter2xyz"}]}"#,
        "<password type=\"plain\">Hunter2xyz</password>",
        "<w:Password><![CDATA[Hunter2xyz]]></w:Password>",
        "<password>\n  Hunter2xyz\n</password>",
        "--b\nContent-Disposition: form-data; name=\"password\"\n\nHunter2xyz\n--b--\n",
        "--b\r\nContent-Disposition: form-data; Name=password\r\n\r\nHunter2xyz\r\n--b--\r\n",
    ] {
        request(json!({ "postData": { "text": body } }));
    }
    let response = |response: Value| {
        check(json!({ "request": { "method": "GET", "url": "/a" }, "response": response }));
    };
    response(json!({ "status": 200, "cookies": [{ "name": "a", "value": "Hunter2xyz" }] }));
    response(json!({ "status": 200, "redirectURL": "https://x/?token=Hunter2xyz" }));
    response(
        json!({ "status": 0, "headers": [{ "name": "Set-Cookie", "value": "a=Hunter2xyz" }] }),
    );
    response(json!({ "status": 0, "content": { "text": "{\"token\":\"Hunter2xyz\"}" } }));
    check(json!({ "request": { "method": "GET", "url": "/a" },
        "_webSocketMessages": [{ "data": "{\"token\":\"Hunter2xyz\"}" }] }));
}
