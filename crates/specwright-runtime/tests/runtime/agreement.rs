//! Values drawn from a type's own table, and spoilt here and there: decoding takes just those in
//! which checking finds nothing.

use std::cell::Cell;
use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use serde::Serialize;
use specwright_runtime::{
    Binary, DecodeOwned, Described, Json, Lenient, Place, Presence, Shape, Strict, TypeInfo,
    UnknownFields, info, json,
};

use crate::{exclusions, objects, rules, unions};

/// Holds many values against a type. Some must be right and some wrong, or the test tells nothing.
fn check<T: Described + DecodeOwned + Serialize>() {
    let right = Cell::new(0);
    let wrong = Cell::new(0);
    let config = Config { cases: 1000, failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(&drawn(info::<T>(), 4), |value| {
        let text = serde_json::to_vec(&value).unwrap();
        let report = json::violations::<T>(&text, Place::Body);
        let decoded = json::decode::<Strict, T>(&text, Place::Body).err();
        // What a value breaks is what its text breaks.
        if let Ok(value) = json::decode::<Lenient, T>(&text, Place::Body) {
            let text = serde_json::to_vec(&value).unwrap();
            let expected = json::violations::<T>(&text, Place::Body).into_result();
            prop_assert_eq!(json::validate(&value, Place::Body), expected);
        }
        let count = if report.is_empty() { &right } else { &wrong };
        count.set(count.get() + 1);
        prop_assert_eq!(decoded, Some(report).filter(|report| !report.is_empty()));
        Ok(())
    });
    let name = std::any::type_name::<T>();
    outcome.unwrap_or_else(|error| panic!("{name}: {error}"));
    assert!(right.get() > 5 && wrong.get() > 5, "{name}: {right:?} right, {wrong:?} wrong");
}

/// Values that mostly have the form of a type, whose objects may repeat a key.
fn drawn(ty: &'static TypeInfo, depth: u32) -> BoxedStrategy<Json> {
    let form = match &ty.shape {
        _ if depth == 0 => scalar().boxed(),
        Shape::Boolean => any::<bool>().prop_map(Json::from).boxed(),
        Shape::Integer { .. } | Shape::Number { .. } => number().boxed(),
        Shape::String(_) | Shape::Binary => text().boxed(),
        Shape::Enum { values, .. } => {
            let listed: Vec<Json> = values.iter().map(|value| value.to_json()).collect();
            prop_oneof![3 => select(listed), 1 => scalar()].boxed()
        }
        Shape::Any => anything().boxed(),
        Shape::Array { item, .. } => {
            vec(drawn(item(), depth - 1), 0..4).prop_map(Json::from).boxed()
        }
        Shape::Object { properties, unknown, .. } => {
            let other = match unknown {
                UnknownFields::Kept(ty) => drawn(ty(), depth - 1),
                UnknownFields::Ignored | UnknownFields::Refused => anything().boxed(),
            };
            let mut entries: Vec<BoxedStrategy<Vec<(String, Json)>>> = Vec::new();
            for property in *properties {
                let entry = drawn((property.ty)(), depth - 1)
                    .prop_map(|value| (property.name.to_owned(), value));
                entries.push(sometimes(property.presence, entry.boxed()));
            }
            entries.push(vec(("[ab]", other), 0..2).boxed());
            let collected =
                |entries: Vec<Vec<_>>| Json::Object(entries.into_iter().flatten().collect());
            entries.prop_shuffle().prop_map(collected).boxed()
        }
        Shape::Union { alternatives, .. } => {
            let parts: Vec<_> =
                alternatives.iter().map(|one| drawn((one.ty)(), depth - 1)).collect();
            proptest::strategy::Union::new(parts).boxed()
        }
    };
    prop_oneof![40 => form, 1 => anything(), 1 => Just(Json::Null)].boxed()
}

fn sometimes(
    presence: Presence,
    entry: BoxedStrategy<(String, Json)>,
) -> BoxedStrategy<Vec<(String, Json)>> {
    let (absent, once) = match presence {
        Presence::Required => (1, 30),
        Presence::Optional => (15, 15),
        Presence::Forbidden => (30, 1),
    };
    prop_oneof![
        absent => Just(Vec::new()),
        once => vec(entry.clone(), 1),
        1 => vec(entry, 2),
    ]
    .boxed()
}

/// Numbers around the bounds of the types here.
fn number() -> impl Strategy<Value = Json> {
    let float = select(vec![-0.0, 0.1, 0.15, 0.7, 1.0, 1.5, 3.0, 1e30, 1e39, 9007199254740993.0]);
    prop_oneof![
        8 => (1i64..4).prop_map(Json::from),
        4 => (0i64..12).prop_map(Json::from),
        1 => any::<i64>().prop_map(Json::from),
        1 => Just(Json::Unsigned(u64::MAX)),
        2 => float.prop_map(Json::from),
    ]
}

fn text() -> impl Strategy<Value = Json> {
    select(vec!["", "a", "ab", "üüü", "long", "red", "root", "cat", "dog", "12", "2024-02-29"])
        .prop_map(Json::from)
}

fn scalar() -> impl Strategy<Value = Json> {
    prop_oneof![number(), text(), any::<bool>().prop_map(Json::from), Just(Json::Null)]
}

fn anything() -> impl Strategy<Value = Json> {
    scalar().prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Json::from),
            vec(("[ab]|kind|level", inner), 0..3)
                .prop_map(|entries| Json::Object(entries.into_iter().collect())),
        ]
    })
}

#[test]
fn decoding_scalars_fails_exactly_with_their_violations() {
    check::<i32>();
    check::<i64>();
    check::<f32>();
    check::<f64>();
    check::<bool>();
    check::<String>();
    check::<Binary>();
    check::<Json>();
    check::<rules::Percent>();
    check::<rules::Fives>();
    check::<rules::Open>();
    check::<rules::Tenths>();
    check::<rules::Short>();
    check::<rules::Number>();
    check::<rules::Date>();
}

#[test]
fn decoding_lists_and_maps_fails_exactly_with_their_violations() {
    check::<rules::Few>();
    check::<rules::Unique>();
    check::<rules::UniqueFew>();
    check::<rules::Entries>();
    check::<Option<Vec<Option<i32>>>>();
    check::<BTreeMap<String, Vec<i32>>>();
}

#[test]
fn decoding_objects_fails_exactly_with_their_violations() {
    check::<objects::Item>();
    check::<objects::Closed>();
    check::<objects::Free>();
    check::<Vec<objects::Free>>();
}

#[test]
fn decoding_choices_fails_exactly_with_their_violations() {
    check::<unions::One>();
    check::<unions::Any>();
    check::<unions::Pet>();
    check::<unions::Guest>();
    check::<unions::Either>();
    check::<exclusions::Name>();
    check::<exclusions::Setting>();
    check::<exclusions::Mode>();
    check::<Vec<unions::One>>();
}
