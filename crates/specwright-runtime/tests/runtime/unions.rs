//! Unions, exclusions and enumerations of any values: what is chosen, and what is no choice.

use std::fmt::Debug;
use std::time::{Duration, Instant};

use serde::Serialize;
use serde::de::DeserializeOwned;
use specwright_runtime::{Json, Place, json};

use crate::check;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cat {
    kind: String,
    lives: i32,
}
specwright_runtime::object!(
    Cat,
    strict,
    Ignored,
    [required("kind", kind), required("lives", lives)]
);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Dog {
    kind: String,
    tricks: Option<Short>,
}
specwright_runtime::object!(
    Dog,
    lenient,
    Ignored,
    [required("kind", kind), optional("tricks", tricks)]
);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Short(String);
specwright_runtime::open_string!(Short, max_length = 3);

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Small(i32);
specwright_runtime::strict_integer!(Small, i32, maximum = 9);

/// Exactly one of them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum One {
    Small(Small),
    Even(Even),
    Text(String),
    Cat(Cat),
    Dog(Dog),
}
specwright_runtime::strict_union!(
    One,
    One,
    [(Small, Small, []), (Even, Even, []), (Text, String, []), (Cat, Cat, []), (Dog, Dog, []),]
);

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Even(i32);
specwright_runtime::strict_integer!(Even, i32, multiple_of = 2);

/// At least one of them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Any {
    Small(Small),
    Even(Even),
    Unknown(Json),
}
specwright_runtime::open_union!(Any, Any, [(Small, Small, []), (Even, Even, [])]);

/// By its kind.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Pet {
    Cat(Cat),
    Dog(Dog),
}
specwright_runtime::strict_union!(
    Pet,
    Tag("kind"),
    [(Cat, Cat, ["cat"]), (Dog, Dog, ["dog", "puppy"])]
);

/// The same, as an answer has it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Guest {
    Cat(Cat),
    Dog(Dog),
    Unknown(Json),
}
specwright_runtime::open_union!(
    Guest,
    Tag("kind"),
    [(Cat, Cat, ["cat"]), (Dog, Dog, ["dog", "puppy"])]
);

pub(crate) fn json<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).unwrap()
}

/// What a text is read as, and that it is written back as it came.
pub(crate) fn check_read<T: DeserializeOwned + Serialize + PartialEq + Debug>(
    text: &str,
    expected: T,
) {
    assert_eq!(json::<T>(text), expected, "{text}");
    assert_eq!(serde_json::to_string(&expected).unwrap(), text);
}

fn cat(kind: &str) -> Cat {
    Cat { kind: kind.to_owned(), lives: 9 }
}

fn dog(kind: &str, tricks: Option<&str>) -> Dog {
    Dog { kind: kind.to_owned(), tricks: tricks.map(Short::from) }
}

#[test]
fn a_value_is_of_one_alternative() {
    check::<One>("7", &[]);
    check::<One>("10", &[]);
    check::<One>("\"a\"", &[]);
    check::<One>(r#"{"kind": "a"}"#, &[]);
    check::<One>("8", &["body must be of one alternative only; it is of 2"]);
    check::<One>("11", &["body must be of one of the alternatives"]);
    check::<One>("true", &["body must be of one of the alternatives"]);
    check::<One>("null", &["body must be of one of the alternatives"]);
    // A cat is also a dog without tricks.
    check::<One>(
        r#"{"kind": "a", "lives": 9}"#,
        &["body must be of one alternative only; it is of 2"],
    );
    check::<One>(r#"{"kind": "a", "lives": 9, "tricks": "long"}"#, &[]);
    check_read("7", One::Small(Small(7)));
    check_read("10", One::Even(Even(10)));
    check_read("\"a\"", One::Text("a".to_owned()));
    check_read(r#"{"kind":"a"}"#, One::Dog(dog("a", None)));
}

#[test]
fn what_has_the_kind_of_one_alternative_is_judged_as_that() {
    #[derive(Clone, Debug, PartialEq)]
    enum Mixed {
        Cat(Cat),
        Even(Even),
        Flag(bool),
        Flags(Vec<bool>),
    }
    specwright_runtime::strict_union!(
        Mixed,
        Any,
        [(Cat, Cat, []), (Even, Even, []), (Flag, bool, []), (Flags, Vec<bool>, [])]
    );
    check::<Mixed>(r#"{"kind": 1}"#, &["body /kind must be a string", "body /lives is required"]);
    check::<Mixed>("3", &["body must be a multiple of 2"]);
    check::<Mixed>("[true, 1]", &["body /1 must be a boolean"]);
    check::<Mixed>("null", &["body must be of one of the alternatives"]);
    check::<Mixed>("\"a\"", &["body must be of one of the alternatives"]);
}

#[test]
fn the_first_of_any_counts() {
    for text in ["8", "7", "10"] {
        check::<Any>(text, &[]);
    }
    check::<Any>("11", &["body must be of one of the alternatives"]);
    check_read("8", Any::Small(Small(8)));
    check_read("10", Any::Even(Even(10)));
    check_read("11", Any::Unknown(Json::from(11)));
    check_read(r#"{"a":[null]}"#, Any::Unknown(json(r#"{"a": [null]}"#)));
}

#[test]
fn a_tag_chooses() {
    check::<Pet>(r#"{"kind": "cat", "lives": 9}"#, &[]);
    check::<Pet>(r#"{"lives": 9, "kind": "cat"}"#, &[]);
    check::<Pet>(r#"{"kind": "puppy", "tricks": "sit", "lives": "many"}"#, &[]);
    check::<Pet>(r#"{"kind": "cat"}"#, &["body /lives is required"]);
    check::<Pet>(
        r#"{"kind": "dog", "tricks": "long"}"#,
        &["body /tricks must have at most 3 characters"],
    );
    check::<Pet>("{}", &["body /kind is required"]);
    check::<Pet>("7", &["body must be an object"]);
    check::<Pet>("null", &["body must be an object"]);
    for kind in ["\"cow\"", "1", "null", "[]"] {
        let text = format!(r#"{{"kind": {kind}, "lives": 9}}"#);
        check::<Pet>(&text, &["body /kind must name one of the alternatives"]);
    }
    check::<Pet>(
        r#"{"kind": "dog", "kind": "cat", "lives": 1}"#,
        &["body /kind must be given once only"],
    );
    check::<Vec<Pet>>(r#"[{"kind": "cat"}]"#, &["body /0/lives is required"]);
}

#[test]
fn the_written_tag_always_matches_the_alternative() {
    let written = |pet: &Pet| serde_json::to_string(pet).unwrap();
    assert_eq!(written(&Pet::Cat(cat("dog"))), r#"{"kind":"cat","lives":9}"#);
    // Of two, the value knows which; what is neither becomes the first.
    assert_eq!(written(&Pet::Dog(dog("puppy", None))), r#"{"kind":"puppy"}"#);
    assert!(json::validate(&Pet::Cat(cat("dog")), Place::Body).is_ok());
    assert_eq!(written(&Pet::Dog(dog("cow", None))), r#"{"kind":"dog"}"#);
    assert!(json::validate(&Pet::Dog(dog("cow", None)), Place::Body).is_ok());
}

#[test]
fn an_open_union_keeps_what_it_does_not_know() {
    check_read(r#"{"kind":"cat","lives":9}"#, Guest::Cat(cat("cat")));
    check_read(r#"{"kind":"dog","tricks":"long"}"#, Guest::Dog(dog("dog", Some("long"))));
    check_read("7", Guest::Unknown(Json::from(7)));
    // It has the form of a dog, but the tag is there to say so.
    check_read(r#"{"kind":"cow"}"#, Guest::Unknown(json(r#"{"kind": "cow"}"#)));
    check::<Guest>(r#"{"kind": "cow"}"#, &["body /kind must name one of the alternatives"]);
    assert!(serde_json::from_str::<Pet>(r#"{"kind": "cow"}"#).is_err());
}

/// Each of them has the other's form, so every level is a choice between two.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Left {
    next: Option<Box<Either>>,
    left: Option<i32>,
}
specwright_runtime::object!(
    Left,
    strict,
    Ignored,
    [optional("next", next), optional("left", left)]
);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Right {
    next: Option<Box<Either>>,
    right: Option<i32>,
}
specwright_runtime::object!(
    Right,
    strict,
    Ignored,
    [optional("next", next), optional("right", right)]
);

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Either {
    Left(Left),
    Right(Right),
}
specwright_runtime::strict_union!(Either, Any, [(Left, Left, []), (Right, Right, [])]);

/// Judging each alternative of each level anew takes 2^100 steps.
#[test]
fn deep_choices_are_quick() {
    let deep = |end: &str| format!("{}{end}{}", r#"{"next":"#.repeat(100), "}".repeat(100));
    let start = Instant::now();
    check::<Either>(&deep(r#"{"left":1}"#), &[]);
    check::<Either>(&deep(r#"{"left":"","right":1}"#), &[]);
    check::<Either>(&deep("7"), &["body must be of one of the alternatives"]);
    check::<Either>(
        &deep(r#"{"left":"","right":""}"#),
        &["body must be of one of the alternatives"],
    );
    assert!(start.elapsed() < Duration::from_secs(20));
}

/// Any of them; a dog is whatever has a kind.
#[derive(Clone, Debug, PartialEq)]
enum Beast {
    Dog(Dog),
    Cat(Cat),
    Unknown(Json),
}
specwright_runtime::open_union!(Beast, Any, [(Dog, Dog, []), (Cat, Cat, [])]);

#[test]
fn of_several_alternatives_one_keeps_most() {
    let kind = || "felis".to_owned();
    check_read(r#"{"kind":"felis","lives":9}"#, Beast::Cat(Cat { kind: kind(), lives: 9 }));
    check_read(r#"{"kind":"felis"}"#, Beast::Dog(Dog { kind: kind(), tricks: None }));
}
