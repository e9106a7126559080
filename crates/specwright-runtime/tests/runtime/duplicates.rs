//! Values that are passed over: everything is taken but repeated keys.

use std::borrow::Cow;
use std::time::{Duration, Instant};

use serde::Deserialize;
use specwright_runtime::{Json, Key, Keys, Passed};

fn check(text: &str, expected: Result<(), &str>) {
    let message = serde_json::from_str::<Passed>(text).map_err(|error| error.to_string()).err();
    let message = message.as_deref().and_then(|message| message.split(" at line").next());
    assert_eq!(message, expected.err(), "{text}");
    // A text in pieces lends no keys, and a value has none to lend once it is taken apart.
    assert_eq!(serde_json::from_reader::<_, Passed>(text.as_bytes()).is_ok(), expected.is_ok());
    if let Ok(value) = serde_json::from_str::<Json>(text) {
        assert_eq!(Passed::deserialize(&value).is_ok(), expected.is_ok(), "borrowed {text}");
        assert_eq!(Passed::deserialize(value).is_ok(), expected.is_ok(), "owned {text}");
    }
}

#[test]
fn any_value_is_passed() {
    check("null", Ok(()));
    check("true", Ok(()));
    check("[-1, 18446744073709551615, 0.5, 1e300]", Ok(()));
    check(r#"["", "\n"]"#, Ok(()));
    check("{}", Ok(()));
    check(r#"{"a": {"a": {"b": 1}}, "b": [{"a": 1}, {"a": 1}], "A": ""}"#, Ok(()));
}

#[test]
fn repeated_keys_are_rejected() {
    let repeated = Err("a repeated key");
    check(r#"{"a": 1, "a": 1}"#, repeated);
    check(r#"{"a": 1, "b": 2, "c": 3, "b": 4}"#, repeated);
    check(r#"{"a": 1, "b": 2, "a": 3}"#, repeated);
    check(r#"{"a": 1, "\u0061": 2}"#, repeated);
    check(r#"{"\u0061": 1, "b": 2, "a": 3}"#, repeated);
    check(r#"{"": 1, "": 2}"#, repeated);
    check(r#"[{"a": [{"b": {"c": 1, "c": 2}}]}]"#, repeated);
}

#[test]
fn invalid_json_is_rejected() {
    check("[1,]", Err("trailing comma"));
    check(r#""\ud800""#, Err("unexpected end of hex escape"));
}

#[test]
fn many_keys_are_quick() {
    let keys: Vec<String> = (0..200_000).map(|key| format!("\"{key}\":0")).collect();
    let start = Instant::now();
    assert!(serde_json::from_str::<Passed>(&format!("{{{}}}", keys.join(","))).is_ok());
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[test]
fn keys_are_met_once() {
    let mut keys = Keys::default();
    assert!(keys.insert("a"));
    assert!(!keys.insert(String::from("a")));
    assert!(keys.insert(Cow::Borrowed("b")));
    assert!(keys.insert("c"));
    assert!(!keys.insert("b"));
    assert!(!keys.insert("a"));
}

#[test]
fn keys_are_borrowed_unless_escaped() {
    let key = |text| serde_json::from_str::<Key>(text).unwrap().0;
    assert!(matches!(key(r#""a""#), Cow::Borrowed("a")));
    assert!(matches!(key(r#""\u0061""#), Cow::Owned(text) if text == "a"));
    assert!(serde_json::from_str::<Key>("1").is_err());
}
