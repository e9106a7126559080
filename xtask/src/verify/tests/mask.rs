//! Secrets in other spellings.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;

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
fn names_and_tokens() {
    for name in
        ["Guid", "Set-GUID", "X-Csrf-Token", "userPassword", "api_key", "session.id", "X-Auth"]
    {
        assert!(is_secret(name), "{name}");
    }
    for name in ["message", "author", ":authority", "confId", "keyboard", "Content-Type"] {
        assert!(!is_secret(name), "{name}");
    }
    assert!(is_token("00000000-0000-4000-8000-00000000015a.AgentGateway1"));
    assert!(!is_token("2026-11-21T16:55:59Z") && !is_token("releaseagentconference"));
}

proptest! {
    /// Wherever a secret stands in what base64 hides, five letters of it in a row are never left.
    #[test]
    fn base64_at_any_place(secret in "[ -~]{8,40}", before in "[ -~]{0,9}", after in "[ -~]{0,9}") {
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
