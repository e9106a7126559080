//! Objects with one property set: where it stands, and what has no place for it.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};
use specwright_runtime::{__private_tagged as serialize_tagged, Json};

struct Kind<T>(T);

impl<T: Serialize> Serialize for Kind<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_tagged(serializer, "kind", &["cat", "felis"], &self.0)
    }
}

#[derive(Serialize)]
struct Empty {}

#[derive(Serialize)]
struct Pet {
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<Json>,
    lives: i32,
}

#[derive(Serialize)]
struct Flat {
    #[serde(flatten)]
    pet: Pet,
    extra: bool,
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Newtype<T>(T);

#[derive(Serialize)]
struct Unit;

#[derive(Serialize)]
enum Choice {
    Unit,
    Newtype(Empty),
    Tuple(i32, i32),
    Struct { kind: i32 },
}

fn pet(kind: Option<Json>) -> Pet {
    Pet { name: "Tom", kind, lives: 9 }
}

fn object(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

fn check<T: Serialize>(value: T, expected: &str) {
    assert_eq!(serde_json::to_string(&Kind(value)).unwrap(), expected);
}

#[test]
fn the_tag_replaces_the_property_in_its_position() {
    let tagged = r#"{"name":"Tom","kind":"cat","lives":9}"#;
    check(pet(Some(Json::from("dog"))), tagged);
    check(pet(Some(object(r#"{"kind": [1]}"#))), tagged);
    check(pet(None), tagged);
    check(Some(Newtype(Box::new(pet(None)))), tagged);
    check(object(r#"{"name": "Tom", "kind": {"kind": 1}, "lives": 9}"#), tagged);
    check(Kind(pet(None)), tagged);
    check(
        Flat { pet: pet(Some(Json::Null)), extra: true },
        r#"{"name":"Tom","kind":"cat","lives":9,"extra":true}"#,
    );
}

#[test]
fn the_tag_is_added_at_the_end() {
    check(Empty {}, r#"{"kind":"cat"}"#);
    check(BTreeMap::from([("kin", 1), ("kinds", 2)]), r#"{"kin":1,"kinds":2,"kind":"cat"}"#);
    check(BTreeMap::from([(1, true)]), r#"{"1":true,"kind":"cat"}"#);
    check(
        Flat { pet: pet(None), extra: true },
        r#"{"name":"Tom","lives":9,"extra":true,"kind":"cat"}"#,
    );
    check(object(r#"{"a": {"kind": 1}}"#), r#"{"a":{"kind":1},"kind":"cat"}"#);
}

#[test]
fn the_tag_is_written_once() {
    check(object(r#"{"kind": 1, "a": 2, "kind": 3}"#), r#"{"kind":"cat","a":2}"#);
    check(BTreeMap::from([(Newtype("kind"), 1)]), r#"{"kind":"cat"}"#);
    check(BTreeMap::from([('k', 1)]), r#"{"k":1,"kind":"cat"}"#);
}

/// Writing keys and values one by one is as good as writing entries.
#[test]
fn keys_and_values_may_come_apart() {
    struct Apart;

    impl Serialize for Apart {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            use serde::ser::SerializeMap;
            let mut map = serializer.serialize_map(Some(3))?;
            for key in ["a", "kind", "b"] {
                map.serialize_key(key)?;
                map.serialize_value(key)?;
            }
            map.end()
        }
    }

    check(Apart, r#"{"a":"a","kind":"cat","b":"b"}"#);
}

#[test]
fn only_an_object_carries_a_tag() {
    fn check<T: Serialize>(value: T) {
        let error = serde_json::to_string(&Kind(value)).unwrap_err();
        assert_eq!(error.to_string(), "only an object carries a tag");
    }
    check(());
    check(None::<Pet>);
    check(Unit);
    check(true);
    check(1);
    check(1u64);
    check(1.5);
    check('k');
    check("kind");
    check(format_args!("kind"));
    check([pet(None)]);
    check(vec![pet(None)]);
    check(("kind", 1));
    check(Newtype(1));
    check(Choice::Unit);
    check(Choice::Newtype(Empty {}));
    check(Choice::Tuple(1, 2));
    check(Choice::Struct { kind: 1 });
}
