//! Any JSON value: what it keeps of its text, what it equals, and what can be read from it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny, IntoDeserializer};
use specwright_runtime::{Json, Object, repeated_item};

fn json(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

/// What is kept of a text, variant by variant.
fn check_kept(text: &str, expected: Json, kind: &str) {
    let read = json(text);
    assert_eq!(format!("{read:?}"), format!("{expected:?}"), "{text}");
    assert_eq!(read.kind(), kind, "{text}");
    assert_eq!(serde_json::to_string(&read).unwrap(), text);
}

#[test]
fn a_text_is_kept() {
    check_kept("null", Json::Null, "null");
    check_kept("true", Json::Boolean(true), "a boolean");
    check_kept("0", Json::Integer(0), "an integer");
    check_kept("9223372036854775807", Json::Integer(i64::MAX), "an integer");
    check_kept("-9223372036854775808", Json::Integer(i64::MIN), "an integer");
    check_kept("9223372036854775808", Json::Unsigned(1 << 63), "an integer");
    check_kept("18446744073709551615", Json::Unsigned(u64::MAX), "an integer");
    check_kept("1.0", Json::Number(1.0), "a number");
    check_kept("-0.0", Json::Number(-0.0), "a number");
    check_kept(r#""\"ü""#, Json::from("\"ü"), "a string");
    check_kept("[1,null]", Json::from(vec![Json::from(1), Json::Null]), "an array");
    let entry = |key: &str, value| (key.to_owned(), Json::Integer(value));
    let object: Object = [entry("b", 1), entry("a", 2), entry("b", 3)].into_iter().collect();
    check_kept(r#"{"b":1,"a":2,"b":3}"#, Json::Object(object), "an object");
}

#[test]
fn what_is_no_number_is_null() {
    assert_eq!(Json::from(f64::NAN), Json::Null);
    assert_eq!(Json::from(f64::INFINITY), Json::Null);
}

#[test]
fn an_object_has_the_last_value_of_a_key() {
    let Json::Object(mut object) = json(r#"{"a":1,"b":2,"a":3,"b":4,"a":5}"#) else { panic!() };
    assert_eq!(object.repeated().collect::<Vec<_>>(), ["a", "b", "a"]);
    assert_eq!(object.get("a"), Some(&Json::Integer(5)));
    assert_eq!(object.get("c"), None);
    assert_eq!(object.insert("a", 6), Some(Json::Integer(5)));
    assert_eq!(object.insert("c", "new"), None);
    assert_eq!((object.len(), object.is_empty()), (6, false));
    let text = serde_json::to_string(&Json::Object(object)).unwrap();
    assert_eq!(text, r#"{"a":1,"b":2,"a":3,"b":4,"a":6,"c":"new"}"#);
    assert!(Object::new().is_empty() && Object::new().repeated().next().is_none());
}

fn check_equal(one: &str, other: &str, equal: bool) {
    let one = json(one);
    let other = json(other);
    assert_eq!(one == other, equal, "{one:?} {other:?}");
    assert_eq!(other == one, equal, "{other:?} {one:?}");
    let repeated = repeated_item(&[Json::from("first"), one.clone(), other.clone()]);
    assert_eq!(repeated, equal.then_some(2), "{one:?} {other:?}");
}

#[test]
fn equality_is_by_value() {
    check_equal("1", "1.0", true);
    check_equal("10", "1e1", true);
    check_equal("0", "-0.0", true);
    check_equal("1", "1.5", false);
    check_equal("9007199254740992", "9007199254740992.0", true);
    check_equal("9007199254740993", "9007199254740992.0", false);
    check_equal("9223372036854775807", "9223372036854775808.0", false);
    check_equal("9223372036854775808", "9223372036854775808.0", true);
    check_equal("-9223372036854775808", "-9223372036854775808.0", true);
    check_equal("18446744073709551615", "18446744073709551616.0", false);
    check_equal("1e300", "1.0e300", true);
    check_equal("1e300", "1e301", false);
    check_equal("5e-324", "0", false);
    check_equal("1", "\"1\"", false);
    check_equal("1", "true", false);
    check_equal("null", "false", false);
    check_equal("[]", "{}", false);
    check_equal("[1, 2]", "[1.0, 2]", true);
    check_equal("[1, 2]", "[2, 1]", false);
    check_equal("[1]", "[1, 1]", false);
    check_equal(r#"{"a": 1, "b": [{}]}"#, r#"{"b": [{}], "a": 1.0}"#, true);
    check_equal(r#"{"a": 1, "b": 2}"#, r#"{"a": 2, "b": 1}"#, false);
    check_equal(r#"{"a": 1}"#, r#"{"a": 1, "b": 2}"#, false);
    check_equal(r#"{"a": 1, "a": 2}"#, r#"{"a": 2}"#, false);
    check_equal(r#"{"a": 1, "a": 2, "b": 3}"#, r#"{"a": 1, "b": 3, "a": 2}"#, true);
    check_equal(r#"{"a": 1, "a": 2}"#, r#"{"a": 2, "a": 1}"#, false);
}

#[test]
fn the_first_repeated_item_is_found() {
    let check = |text: &str, expected: Option<usize>| {
        let Json::Array(items) = json(text) else { panic!("{text}") };
        assert_eq!(repeated_item(&items), expected, "{text}");
    };
    check("[]", None);
    check("[1]", None);
    check("[3, 2, 1, 2, 3]", Some(3));
    check("[3, 3, 3]", Some(1));
    check(r#"[[{"a": 1, "b": 2}], 0, [{"b": 2, "a": 1}], 0]"#, Some(2));
}

/// Comparing each with each takes minutes here.
#[test]
fn a_hostile_array_is_quick() {
    let entries = (0..100_000).map(|key: i64| (key.to_string(), Json::from(key)));
    let items = entries.clone().map(|entry| Json::Object([entry].into_iter().collect()));
    let items: Vec<Json> = items.collect();
    let object: Object = entries.collect();
    let start = Instant::now();
    assert_eq!(repeated_item(&items), None);
    assert_eq!(object.repeated().next(), None);
    assert_eq!(object, object.clone());
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[derive(Debug, Deserialize, PartialEq)]
struct Record {
    unit: (),
    flag: bool,
    small: i8,
    large: u64,
    float: f64,
    whole: f64,
    none: Option<i32>,
    some: Option<i32>,
    wrapped: Wrapped,
    letter: char,
    pair: (i32, String),
    variants: Vec<Variant>,
    map: BTreeMap<Wrapped, Option<Variant>>,
    by_variant: BTreeMap<Variant, u8>,
    skipped: IgnoredAny,
}

#[derive(Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
struct Wrapped(String);

#[derive(Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
enum Variant {
    Unit,
    Newtype(i32),
    Tuple(i32, i32),
    Struct { field: i32 },
}

const RECORD: &str = r#"{
    "unit": null, "flag": true, "small": -1, "large": 18446744073709551615, "float": 0.5,
    "whole": 3, "none": null, "some": 1, "wrapped": "w", "letter": "ü", "pair": [1, "two"],
    "variants": [
        "Unit", {"Unit": null}, {"Newtype": 1}, {"Tuple": [1, 2]}, {"Struct": {"field": 1}}
    ],
    "map": {"key": "Unit", "none": null}, "by_variant": {"Unit": 1}, "skipped": [{"a": []}],
    "unknown": {"a": 1}
}"#;

/// A value gives what its text gives, or refuses where the text is refused.
fn check_read<T: DeserializeOwned + PartialEq + std::fmt::Debug>(text: &str) -> Option<T> {
    let expected = serde_json::from_str::<T>(text).ok();
    let value = json(text);
    assert_eq!(T::deserialize(&value).ok(), expected, "borrowed {text}");
    assert_eq!(T::deserialize(value.into_deserializer()).ok(), expected, "owned {text}");
    expected
}

#[test]
fn types_are_read_from_values_as_from_text() {
    assert!(check_read::<Record>(RECORD).is_some());
    assert_eq!(check_read::<Record>("{}"), None);
    assert_eq!(check_read::<i8>("128"), None);
    assert_eq!(check_read::<u8>("-1"), None);
    assert_eq!(check_read::<(i32, i32)>("[1, 2, 3]"), None);
    assert_eq!(check_read::<Variant>("1"), None);
    assert_eq!(check_read::<Variant>("{}"), None);
    assert_eq!(check_read::<Variant>(r#""Newtype""#), None);
    assert_eq!(check_read::<Variant>(r#"{"Unit": 1}"#), None);
    assert_eq!(check_read::<Variant>(r#"{"Unit": null, "Newtype": 1}"#), None);
    assert_eq!(check_read::<Json>(r#"[{"a": 1.5}]"#), Some(json(r#"[{"a": 1.5}]"#)));
}

#[test]
fn what_is_wrong_is_said() {
    let message = |text: &str| Variant::deserialize(&json(text)).unwrap_err().to_string();
    let expected = "a string or an object with one key";
    assert_eq!(message("[]"), format!("invalid type: an array, expected {expected}"));
    let error = i32::deserialize(Json::from("a")).unwrap_err().to_string();
    assert_eq!(error, "invalid type: string \"a\", expected i32");
}

#[test]
fn texts_are_borrowed() {
    #[derive(Deserialize)]
    struct Borrowed<'a> {
        #[serde(borrow)]
        map: BTreeMap<&'a str, &'a str>,
        #[serde(borrow)]
        text: Cow<'a, str>,
    }
    let value = json(r#"{"map": {"\u0061": "\u0062"}, "text": "\u0063"}"#);
    let read = Borrowed::deserialize(&value).unwrap();
    assert_eq!(read.map, BTreeMap::from([("a", "b")]));
    assert!(matches!(read.text, Cow::Borrowed("c")));
}

/// Values of which many are equal.
fn any_small() -> impl Strategy<Value = Json> {
    let number = (-1i8..=1).prop_map(f64::from);
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        (-1i64..=1).prop_map(Json::from),
        number.prop_map(Json::from),
        "[ab]?".prop_map(Json::from),
    ];
    leaf.prop_recursive(2, 8, 3, nested)
}

fn any_json() -> impl Strategy<Value = Json> {
    use proptest::num::f64::{NORMAL, SUBNORMAL, ZERO};
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        (1u64 << 63..).prop_map(Json::Unsigned),
        (NORMAL | SUBNORMAL | ZERO).prop_map(Json::from),
        any::<String>().prop_map(Json::from),
    ];
    leaf.prop_recursive(4, 32, 5, nested)
}

fn nested(inner: BoxedStrategy<Json>) -> impl Strategy<Value = Json> {
    prop_oneof![
        vec(inner.clone(), 0..4).prop_map(Json::from),
        vec(("[abc]|\\PC", inner), 0..4)
            .prop_map(|entries| Json::Object(entries.into_iter().collect())),
    ]
}

/// The same value with the entries of every object sorted by key, last key first.
fn reordered(value: &Json) -> Json {
    match value {
        Json::Array(items) => Json::Array(items.iter().map(reordered).collect()),
        Json::Object(object) => {
            let entries = object.iter().map(|(key, value)| (key.to_owned(), reordered(value)));
            let mut entries: Vec<_> = entries.collect();
            entries.sort_by(|(one, _), (other, _)| other.cmp(one));
            Json::Object(entries.into_iter().collect())
        }
        other => other.clone(),
    }
}

fn has_repeated_keys(value: &Json) -> bool {
    match value {
        Json::Array(items) => items.iter().any(has_repeated_keys),
        Json::Object(object) => {
            object.repeated().next().is_some()
                || object.iter().any(|(_, value)| has_repeated_keys(value))
        }
        _ => false,
    }
}

proptest! {
    #[test]
    fn values_are_their_text(value in any_json()) {
        let text = serde_json::to_string(&value).unwrap();
        let kept = |value: &Json| format!("{value:?}");
        prop_assert_eq!(kept(&json(&text)), kept(&value));
        prop_assert_eq!(kept(&Json::deserialize(&value).unwrap()), kept(&value));
        prop_assert_eq!(kept(&Json::deserialize(value.clone()).unwrap()), kept(&value));
    }

    #[test]
    fn values_are_those_of_serde_json(value in any_json()) {
        let text = serde_json::to_string(&value).unwrap();
        let other = serde_json::Value::from(value.clone());
        prop_assert_eq!(&other, &serde_json::from_str::<serde_json::Value>(&text).unwrap());
        prop_assert_eq!(Json::from(other) == value, !has_repeated_keys(&value));
    }

    #[test]
    fn order_of_keys_does_not_matter(value in any_json()) {
        prop_assert_eq!(&reordered(&value), &value);
        prop_assert_eq!(repeated_item(&[reordered(&value), value]), Some(1));
    }

    #[test]
    fn repeated_items_are_those_that_are_equal(items in vec(any_small(), 0..8)) {
        let naive = (0..items.len()).find(|&index| items[..index].contains(&items[index]));
        prop_assert_eq!(repeated_item(&items), naive);
    }

    /// Equal values have equal texts once numbers and keys are spelled in one way.
    #[test]
    fn equality_is_that_of_one_spelling(one in any_small(), other in any_small()) {
        let spelled = |value: &Json| {
            let text = format!("{:?}", reordered(value)).replace("Integer(", "Number(");
            text.replace("-0.0", "0.0").replace(".0)", ")")
        };
        prop_assert_eq!(one == other, spelled(&one) == spelled(&other));
    }

    /// The decimal expansion of a float is exact, and so is equality with an integer.
    #[test]
    fn integers_equal_floats_exactly(integer: i64, near in -2i64..=2) {
        let float = integer as f64;
        let integer = integer.saturating_add(near);
        prop_assert_eq!(
            Json::Integer(integer) == Json::Number(float),
            format!("{float:.0}") == integer.to_string()
        );
        let unsigned = integer as u64;
        let float = unsigned as f64;
        prop_assert_eq!(
            Json::Unsigned(unsigned) == Json::Number(float),
            format!("{float:.0}") == unsigned.to_string()
        );
    }
}
