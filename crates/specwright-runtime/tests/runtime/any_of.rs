//! Structs of alternatives: what is read into which, and written once.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use specwright_runtime::{Decode, Described, Json, Lenient, Place, json};

use crate::check;

#[derive(Clone, Debug, PartialEq)]
struct Mail {
    mail: Short,
    name: Option<String>,
}
specwright_runtime::object!(
    Mail,
    lenient,
    Ignored,
    [required("mail", mail), optional("name", name)]
);

#[derive(Clone, Debug, PartialEq)]
struct Phone {
    phone: i32,
    name: Option<String>,
    rest: BTreeMap<String, Json>,
}
specwright_runtime::object!(
    Phone,
    lenient,
    Kept(rest),
    [required("phone", phone), optional("name", name)]
);

#[derive(Clone, Debug, PartialEq)]
struct Short(String);
specwright_runtime::open_string!(Short, max_length = 3);

#[derive(Clone, Debug, PartialEq)]
struct Contact {
    mail: Option<Mail>,
    phone: Option<Box<Phone>>,
    unknown: Option<Json>,
}
specwright_runtime::open_any_of!(Contact, [(mail, Mail), (phone, Box<Phone>)]);

#[derive(Clone, Debug, PartialEq)]
struct Asked {
    mail: Option<Mail>,
    numbers: Option<BTreeMap<String, i32>>,
}
specwright_runtime::strict_any_of!(Asked, [(mail, Mail), (numbers, BTreeMap<String, i32>)]);

fn mail(mail: &str, name: Option<&str>) -> Option<Mail> {
    Some(Mail { mail: mail.to_owned().into(), name: name.map(str::to_owned) })
}

fn phone(phone: i32, name: Option<&str>, rest: &[(&str, Json)]) -> Option<Box<Phone>> {
    let rest = rest.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    Some(Box::new(Phone { phone, name: name.map(str::to_owned), rest }))
}

fn contact(mail: Option<Mail>, phone: Option<Box<Phone>>) -> Contact {
    Contact { mail, phone, unknown: None }
}

/// What a text is read as, leniently, and that it is written back as the same value.
fn check_read<T>(text: &str, expected: T)
where
    T: DeserializeOwned + for<'de> Decode<'de> + Serialize + PartialEq + Debug,
{
    let value: serde_json::Value = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::from_str::<T>(text).unwrap(), expected, "{text}");
    assert_eq!(serde_json::to_value(&expected).unwrap(), value);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    assert_eq!(T::decode::<Lenient, _>(&mut deserializer).unwrap(), expected, "{text}");
}

#[test]
fn every_alternative_of_a_value_is_kept() {
    check_read(r#"{"mail":"a"}"#, contact(mail("a", None), None));
    check_read(r#"{"phone":1}"#, contact(None, phone(1, None, &[])));
    check_read(
        r#"{"phone":1,"mail":"a","name":"n","fax":2}"#,
        contact(
            mail("a", Some("n")),
            phone(1, Some("n"), &[("mail", "a".to_owned().into()), ("fax", 2.into())]),
        ),
    );
    check_read(
        r#"{"one":1}"#,
        Asked { mail: None, numbers: Some([("one".to_owned(), 1)].into_iter().collect()) },
    );
    check_read(r#"{"mail":"a"}"#, Asked { mail: mail("a", None), numbers: None });
}

#[test]
fn a_value_of_no_alternative_is_refused_or_unknown() {
    let message = "body must be of one of the alternatives";
    for text in [r#"{"name":"n"}"#, r#"{"mail":"long"}"#, "7", "null", "[]"] {
        check::<Contact>(text, &[message]);
        check::<Asked>(text, &[message]);
        assert!(json::decode::<Lenient, Asked>(text.as_bytes(), Place::Body).is_err());
    }
    // It has the form of some.
    check_read(r#"{"mail":"long"}"#, contact(mail("long", None), None));
    for text in [r#"{"name":"n"}"#, r#"{"phone":"1"}"#, "7", "null", "[1]"] {
        let unknown = Some(serde_json::from_str(text).unwrap());
        check_read(text, Contact { mail: None, phone: None, unknown });
    }
}

#[test]
fn a_property_of_several_alternatives_is_written_once() {
    let written = |contact: Contact| serde_json::to_string(&contact).unwrap();
    // The first counts.
    assert_eq!(
        written(contact(mail("a", Some("m")), phone(1, Some("p"), &[]))),
        r#"{"mail":"a","name":"m","phone":1}"#
    );
    assert_eq!(
        written(contact(mail("a", None), phone(1, Some("p"), &[]))),
        r#"{"mail":"a","phone":1,"name":"p"}"#
    );
    // The alternative that knows it counts more than one that only keeps it.
    let numbers = [("mail".to_owned(), 1), ("x".to_owned(), 2)].into_iter().collect();
    let asked = Asked { mail: mail("a", None), numbers: Some(numbers) };
    assert_eq!(serde_json::to_string(&asked).unwrap(), r#"{"mail":"a","x":2}"#);
    let kept = contact(mail("a", None), phone(1, None, &[("mail", "kept".to_owned().into())]));
    assert_eq!(written(kept), r#"{"mail":"a","phone":1}"#);
    assert_eq!(written(contact(None, None)), "{}");
    assert!(json::validate(&contact(None, None), Place::Body).is_err());
    assert!(json::validate(&contact(mail("a", None), None), Place::Body).is_ok());
}

#[test]
fn only_objects_are_merged() {
    #[derive(Clone, Debug, PartialEq)]
    struct Any {
        any: Option<Json>,
        mail: Option<Mail>,
    }
    specwright_runtime::strict_any_of!(Any, [(any, Json), (mail, Mail)]);
    let error = serde_json::to_string(&Any { any: Some(7.into()), mail: None }).unwrap_err();
    assert_eq!(error.to_string(), "only objects are merged");
}

#[test]
fn its_schema_is_a_choice() {
    assert_eq!(Contact::TYPE.name, Some("Contact"));
    assert!(matches!(
        Contact::TYPE.shape,
        specwright_runtime::Shape::Union { choice: specwright_runtime::Choice::Any, .. }
    ));
}
