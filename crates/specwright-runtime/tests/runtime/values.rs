//! Newtypes and enumerations: what they admit, and that text and JSON lead back to the same value.

use proptest::prelude::*;
use specwright_runtime::{Constraint, FromText};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Percent(i32);
specwright_runtime::strict_integer!(Percent, i32, minimum = 0, maximum = 100);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Grade(i64);
specwright_runtime::open_integer!(Grade, i64, minimum = 1, maximum = 6);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Name(String);
specwright_runtime::strict_string!(Name, min_length = 2, max_length = 4);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Pair(Vec<bool>);
specwright_runtime::strict_array!(Pair, bool, min_items = 2, max_items = 2);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Switch {
    Off,
    On,
}
specwright_runtime::closed_integer_enum!(Switch, i32, [(0, Off), (1, On)]);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Colour {
    Red,
    Unknown(String),
}
specwright_runtime::open_string_enum!(Colour, [("red", Red)]);

fn json<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

#[test]
fn a_strict_value_cannot_be_wrong() {
    assert_eq!(Percent::new(101), None);
    assert_eq!(Percent::try_from(-1), Err(Constraint::Minimum(0.into())));
    assert_eq!(Percent::from_text("101"), Err(Constraint::Maximum(100.into())));
    assert_eq!(json::<Percent>("101"), None);
    assert_eq!(json::<Percent>("100"), Some(Percent::MAX));
    assert_eq!(Name::try_from("ü"), Err(Constraint::MinLength(2)));
    assert_eq!(Name::try_from("üüüüü"), Err(Constraint::MaxLength(4)));
    assert!(Name::try_from("üüüü").is_ok());
    assert_eq!(Pair::try_from(vec![true]), Err(Constraint::MinItems(2)));
    assert_eq!(json::<Pair>("[true, false, true]"), None);
    assert_eq!(Switch::try_from(2), Err(Constraint::Enum));
    assert_eq!(json::<Switch>("1"), Some(Switch::On));
}

#[test]
fn an_open_value_is_kept_but_not_as_a_parameter() {
    let grade: Grade = json("9").unwrap();
    assert!(!grade.is_documented() && grade.get() == 9);
    assert_eq!(serde_json::to_string(&grade).unwrap(), "9");
    assert_eq!(Grade::from_text("9"), Err(Constraint::Maximum(6.into())));
    let colour: Colour = json(r#""blue""#).unwrap();
    assert_eq!(colour, Colour::Unknown("blue".to_owned()));
    assert_eq!(colour.to_string(), "blue");
    assert_eq!(Colour::from_text("blue"), Err(Constraint::Enum));
    assert_eq!(Colour::from_text("red"), Ok(Colour::Red));
}

proptest! {
    #[test]
    fn integers_are_their_text(value: i64) {
        prop_assert_eq!(i64::from_text(&value.to_string()), Ok(value));
        prop_assert_eq!(i32::from_text(&value.to_string()).ok(), i32::try_from(value).ok());
    }

    #[test]
    fn numbers_are_their_text(value in proptest::num::f64::NORMAL | proptest::num::f64::ZERO) {
        prop_assert_eq!(f64::from_text(&value.to_string()), Ok(value));
    }

    /// A parameter is a number just where JSON has one.
    #[test]
    fn numbers_are_spelled_as_in_json(
        text in "[-+]?[0-9]{0,3}(\\.[0-9]{0,2})?([eE][-+]?[0-9]{0,2})?"
    ) {
        let number = json::<f64>(&text);
        prop_assert_eq!(f64::from_text(&text).ok(), number);
        let integer = json::<i64>(&text).filter(|_| text != "-0");
        prop_assert_eq!(i64::from_text(&text).ok().filter(|_| text != "-0"), integer);
    }

    #[test]
    fn lengths_count_code_points(text in "\\PC{0,6}") {
        let fits = (2..=4).contains(&text.chars().count());
        prop_assert_eq!(Name::try_from(text.as_str()).is_ok(), fits);
        prop_assert_eq!(json::<Name>(&serde_json::to_string(&text).unwrap()).is_some(), fits);
    }

    #[test]
    fn whole_ranges_are_as_stated(value: i32) {
        prop_assert_eq!(Percent::new(value).is_some(), (0..=100).contains(&value));
        prop_assert_eq!(Percent::new(value), Percent::try_from(value).ok());
    }
}
