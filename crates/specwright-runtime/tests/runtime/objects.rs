//! Objects: presence, unknown, forbidden and repeated properties, depth, and who is lenient.

use std::collections::BTreeMap;
use std::fmt::Debug;

use specwright_runtime::{Constraint, Decode, Json, Lenient, Place, Strict, json};

use crate::check;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Level(i32);
specwright_runtime::open_integer!(Level, i32, minimum = 1, maximum = 3);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Title(String);
specwright_runtime::open_string!(Title, max_length = 3);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tags(Vec<i32>);
specwright_runtime::open_array!(Tags, i32, max_items = 2, unique_items = true);

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Colour {
    Red,
    Unknown(String),
}
specwright_runtime::open_string_enum!(Colour, [("red", Red)]);

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Speed {
    Slow,
    Unknown(i64),
}
specwright_runtime::open_integer_enum!(Speed, i64, [(1, Slow)]);

/// An item, as an API might have it both ways.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    level: Level,
    note: Option<Option<String>>,
    title: Option<Title>,
    tags: Option<Tags>,
    colour: Option<Colour>,
    speed: Option<Speed>,
    below: Option<Vec<Item>>,
}
specwright_runtime::object!(
    Item,
    lenient,
    Ignored,
    [
        required("level", level),
        optional("note", note),
        optional("title", title),
        optional("tags", tags),
        optional("colour", colour),
        optional("speed", speed),
        optional("below", below)
    ],
    forbidden("id", "created"),
    rules(min_properties = 1, max_properties = 4),
);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Closed {
    size: Option<i32>,
    nothing: Option<i32>,
}
specwright_runtime::object!(
    Closed,
    strict,
    Refused,
    [optional("size", size), required("no/thing", nothing)]
);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Free {
    size: Option<i32>,
    others: BTreeMap<String, Level>,
}
specwright_runtime::object!(Free, strict, Kept(others), [optional("size", size)]);

#[test]
fn properties_are_required_or_not() {
    check::<Closed>(r#"{"no/thing": null}"#, &[]);
    check::<Closed>(r#"{"no/thing": 1, "size": 2}"#, &[]);
    check::<Closed>("{}", &["body /no~1thing is required"]);
    check::<Closed>(r#"{"no/thing": 1, "size": null}"#, &["body /size must be a 32-bit integer"]);
    for text in ["[]", "null", "7", "\"{}\""] {
        check::<Closed>(text, &["body must be an object"]);
    }
}

#[test]
fn unknown_properties_are_refused_kept_or_passed_over() {
    check::<Closed>(
        r#"{"no/thing": 1, "~a": 1, "b": {}}"#,
        &["body /~0a is not a known property", "body /b is not a known property"],
    );
    check::<Free>(r#"{"size": 7, "a": 1, "b": 3}"#, &[]);
    check::<Free>(
        r#"{"a": 4, "b": null, "size": "x"}"#,
        &[
            "body /a must be at most 3",
            "body /b must be a 32-bit integer",
            "body /size must be a 32-bit integer",
        ],
    );
    let free: Free = serde_json::from_str(r#"{"b": 2, "size": 7}"#).unwrap();
    let others = BTreeMap::from([("b".to_owned(), Level::new(2))]);
    assert_eq!(free, Free { size: Some(7), others });
    check::<Item>(r#"{"level": 1, "x": [{"y": null}]}"#, &[]);
}

#[test]
fn read_only_properties_are_no_part_of_a_request() {
    check::<Item>(r#"{"level": 1, "id": 1}"#, &["body /id is read-only; leave it out"]);
    check::<Item>(
        r#"{"level": 1, "created": null, "id": []}"#,
        &["body /created is read-only; leave it out", "body /id is read-only; leave it out"],
    );
}

#[test]
fn objects_have_sizes() {
    check::<Item>("{}", &["body /level is required", "body must have at least 1 properties"]);
    // What nobody asks for counts too.
    check::<Item>(r#"{"level": 1, "a": 1, "b": 1, "c": 1}"#, &[]);
    check::<Item>(
        r#"{"level": 1, "a": 1, "b": 1, "c": 1, "d": 1}"#,
        &["body must have at most 4 properties"],
    );
}

#[test]
fn a_repeated_key_is_rejected() {
    let once = |pointer: &str| format!("body {pointer} must be given once only");
    for (text, pointer) in [
        (r#"{"level": 1, "level": 1}"#, "/level"),
        (r#"{"level": 1, "\u006cevel": 1}"#, "/level"),
        (r#"{"level": 1, "note": null, "note": "a"}"#, "/note"),
        (r#"{"level": 1, "x": 1, "x": 1}"#, "/x"),
        (r#"{"level": 1, "x": 1, "y": 2, "x": 1}"#, "/x"),
        (r#"{"level": 1, "x": [{"y": 1, "y": 2}]}"#, "/x/0/y"),
        (r#"{"level": 1, "below": [{"level": 1, "x": {"": 1, "": 1}}]}"#, "/below/0/x/"),
    ] {
        check::<Item>(text, &[&once(pointer)]);
    }
    check::<Free>(r#"{"a": 1, "a": 1}"#, &[&once("/a")]);
    check::<Free>(r#"{"size": 1, "a": 1, "size": 1}"#, &[&once("/size")]);
    check::<Json>(r#"[{"a": {"b": 1, "b": 1}}]"#, &[&once("/0/a/b")]);
    check::<Closed>(
        r#"{"no/thing": 1, "x": 1, "x": 1}"#,
        &[&once("/x"), "body /x is not a known property", "body /x is not a known property"],
    );
}

fn nested(depth: usize, open: &str, close: &str) -> String {
    format!("{}{}", open.repeat(depth), close.repeat(depth))
}

#[test]
fn nesting_has_a_limit() {
    let too_deep = "body must nest at most 127 deep";
    check::<Json>(&nested(json::DEPTH, "[", "]"), &[]);
    check::<Json>(&nested(json::DEPTH + 1, "[", "]"), &[too_deep]);
    let passed = |depth| format!(r#"{{"level": 1, "x": {}}}"#, nested(depth, "[", "]"));
    check::<Item>(&passed(json::DEPTH - 1), &[]);
    check::<Item>(&passed(json::DEPTH), &[too_deep]);
    let below = nested(60, r#"{"level":1,"below":["#, "]}");
    check::<Item>(&below, &[]);
    let below = nested(70, r#"{"level":1,"below":["#, "]}");
    check::<Item>(&below, &[too_deep]);
    check::<Item>(&nested(1_000_000, r#"{"x":"#, ""), &[too_deep]);
    let report = json::violations::<Json>(&[b'['; 1_000_000], Place::Body);
    assert_eq!(report.violations()[0].constraint, Constraint::Depth(json::DEPTH));
}

/// How a text is read by whoever is lenient, and that nobody else takes it.
fn check_lenient<T>(text: &str, expected: T)
where
    T: PartialEq + Debug + for<'de> Decode<'de> + specwright_runtime::Described,
{
    assert_eq!(json::read::<T>(text).unwrap(), expected, "{text}");
    assert_eq!(json::decode::<Lenient, T>(text.as_bytes(), Place::Body).unwrap(), expected);
    let strict = json::decode::<Strict, T>(text.as_bytes(), Place::Body);
    assert_eq!(strict, Err(json::violations::<T>(text.as_bytes(), Place::Body)), "{text}");
}

fn item(level: i32) -> Item {
    Item {
        level: Level::new(level),
        note: None,
        title: None,
        tags: None,
        colour: None,
        speed: None,
        below: None,
    }
}

#[test]
fn an_answer_is_kept_as_it_came() {
    check_lenient(r#"{"level": 9}"#, item(9));
    check_lenient(r#"{"level": 1, "id": {"a": [], "a": []}, "x": 1, "x": 2}"#, item(1));
    check_lenient(r#"{"level": 1, "title": null, "tags": null}"#, item(1));
    let title = Some(Title::from("long"));
    check_lenient(r#"{"level": 1, "title": "long"}"#, Item { title, ..item(1) });
    let tags = Some(Tags::from(vec![1, 1, 1]));
    check_lenient(r#"{"level": 1, "tags": [1, 1, 1]}"#, Item { tags, ..item(1) });
    let colour = Some(Colour::Unknown("blue".to_owned()));
    check_lenient(r#"{"level": 1, "colour": "blue"}"#, Item { colour, ..item(1) });
    let speed = Some(Speed::Unknown(2));
    check_lenient(r#"{"level": 1, "speed": 2.0}"#, Item { speed, ..item(1) });
    check_lenient(r#"{"level": 1, "below": [{"level": 0}]}"#, {
        Item { below: Some(vec![item(0)]), ..item(1) }
    });
    check_lenient(r#"{"no/thing": null, "x": 1, "size": null}"#, {
        Closed { size: None, nothing: None }
    });
}

#[test]
fn absent_null_and_present_are_three_things() {
    for (text, note) in [
        (r#"{"level": 1}"#, None),
        (r#"{"level": 1, "note": null}"#, Some(None)),
        (r#"{"level": 1, "note": "a"}"#, Some(Some("a".to_owned()))),
    ] {
        let expected = Item { note, ..item(1) };
        assert_eq!(json::read::<Item>(text).unwrap(), expected, "{text}");
        assert_eq!(json::decode::<Strict, Item>(text.as_bytes(), Place::Body), Ok(expected));
    }
}

/// The word of the macro is the mode of the plain `Deserialize`.
#[test]
fn a_type_has_a_mode_of_its_own() {
    assert_eq!(serde_json::from_str::<Item>(r#"{"level": 9}"#).unwrap(), item(9));
    assert!(serde_json::from_str::<Closed>(r#"{"no/thing": 1, "x": 1}"#).is_err());
    assert!(serde_json::from_str::<Free>(r#"{"a": 9}"#).is_err());
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Percent(i32);
specwright_runtime::strict_integer!(Percent, i32, maximum = 100);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Code(String);
specwright_runtime::strict_string!(Code, min_length = 2);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Set(Vec<i32>);
specwright_runtime::strict_array!(Set, i32, unique_items = true);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Few(BTreeMap<String, i32>);
specwright_runtime::strict_map!(Few, i32, max_properties = 1);

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Switch {
    On,
}
specwright_runtime::closed_integer_enum!(Switch, i32, [(1, On)]);

#[test]
fn strict_types_reject_invalid_values_in_lenient_decoding_too() {
    fn check<T: Debug + for<'de> Decode<'de>>(right: &str, wrong: &str) {
        assert!(json::read::<T>(right).is_ok(), "{right}");
        assert!(json::read::<T>(wrong).is_err(), "{wrong}");
    }
    check::<Percent>("100", "101");
    check::<Code>("\"ab\"", "\"a\"");
    check::<Set>("[1, 2]", "[1, 1]");
    check::<Few>(r#"{"a": 1}"#, r#"{"a": 1, "b": 2}"#);
    check::<Switch>("1", "0");
}
