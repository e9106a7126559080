//! Exclusions, enumerations of any values, and secrets.

use specwright_runtime::{Constraint, Json, Place, json};

use crate::check;
use crate::unions::{check_read, json};

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NameBase(String);
specwright_runtime::open_string!(NameBase, max_length = 5);

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NameNot {
    Root,
}
specwright_runtime::closed_string_enum!(NameNot, [("root", Root)]);

/// A name, but not `root`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Name(NameBase);
specwright_runtime::excluding!(Name, NameBase, strict, NameNot);

/// The same, as it came.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found(NameBase);
specwright_runtime::excluding!(Found, NameBase, lenient, NameNot);

#[test]
fn a_value_may_be_excluded() {
    check::<Name>("\"rooty\"", &[]);
    check::<Name>("\"root\"", &["body is excluded by `not`"]);
    check::<Name>("\"rooted\"", &["body must have at most 5 characters"]);
    check::<Name>("7", &["body must be a string"]);
    check::<Found>("\"root\"", &["body is excluded by `not`"]);
    check::<Option<Name>>("null", &[]);
    check_read("\"admin\"", Name(NameBase::from("admin")));
    check_read("\"root\"", Found(NameBase::from("root")));
    assert!(serde_json::from_str::<Name>("\"root\"").is_err());
    assert!(Name::try_from(Json::from("root")).is_err());
    assert!(Name::try_from(Json::from("rooted")).is_err());
    assert_eq!(Name::try_from(Json::from("a")).unwrap().as_str(), "a");
    assert_eq!(Found::from(NameBase::from("root")).as_str(), "root");
}

/// What is excluded may be known by its form alone.
#[test]
fn an_excluded_form_is_judged_within_unions_too() {
    #[derive(Clone, Debug, PartialEq)]
    enum Named {
        Name(Name),
        Other(bool),
    }
    specwright_runtime::strict_union!(Named, One, [(Name, Name, []), (Other, bool, [])]);
    check::<Named>("\"a\"", &[]);
    check::<Named>("true", &[]);
    check::<Named>("\"root\"", &["body is excluded by `not`"]);
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Setting {
    Off,
    Auto,
    Two,
    Nothing,
    Empty,
}
specwright_runtime::closed_value_enum!(
    Setting,
    [
        (Json::from(false), Off),
        (Json::from("auto"), Auto),
        (Json::from(2), Two),
        (Json::Null, Nothing),
        (Json::from(Vec::new()), Empty),
    ]
);

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Mode {
    Off,
    Unknown(Json),
}
specwright_runtime::open_value_enum!(Mode, [(Json::from(false), Off)]);

#[test]
fn listed_values_may_be_of_any_type() {
    let unlisted = &["body must be one of the listed values"];
    for text in ["false", "\"auto\"", "2", "2.0", "null", "[]"] {
        check::<Setting>(text, &[]);
    }
    for text in ["true", "\"2\"", "2.5", "[[]]", "{}"] {
        check::<Setting>(text, unlisted);
    }
    check_read("\"auto\"", Setting::Auto);
    check_read("null", Setting::Nothing);
    check_read("[]", Setting::Empty);
    check_read("false", Setting::Off);
    assert_eq!(json::<Setting>("2.0"), Setting::Two);
    assert_eq!(Setting::try_from(Json::from(true)), Err(Constraint::Enum));
    check::<Mode>("true", unlisted);
    check::<Mode>("false", &[]);
    check_read("true", Mode::Unknown(Json::from(true)));
    check_read("false", Mode::Off);
}

#[derive(Clone, PartialEq)]
pub(crate) struct Password(String);
specwright_runtime::strict_string!(Password, min_length = 4);
specwright_runtime::secret!(Password);

/// Nothing that a program prints by accident shows it: neither the value, nor why there is none.
#[test]
fn a_secret_is_not_shown() {
    let password = Password::try_from("hunter2").unwrap();
    assert_eq!(format!("{password:?}"), "Password(…)");
    assert_eq!(format!("{:?}", Some(&password)), "Some(Password(…))");
    assert_eq!(serde_json::to_string(&password).unwrap(), "\"hunter2\"");
    let report = json::violations::<Vec<Password>>(b"[\"xyz\"]", Place::Body);
    assert!(!format!("{report:?} {}", report.violations()[0]).contains("xyz"));
}
