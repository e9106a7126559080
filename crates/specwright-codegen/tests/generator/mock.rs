//! The generated expectations of `good/store.yaml` and what a client crate writes by hand around them.

use std::cell::RefCell;
use std::fmt::{Debug, Display, Write};
use std::rc::Rc;

use httpmock::{Mock, MockServer};
use serde::Serialize;

use crate::store::types;

#[expect(dead_code, reason = "a test binary calls not everything that a crate offers")]
#[allow(clippy::duplicate_underscore_argument, reason = "the spec has a parameter `self`")]
#[rustfmt::skip]
#[path = "good/mock.rs"]
mod expectations;

use expectations::{MockThen, MockWhen, MocksThen, MocksWhen};

struct Gateway<'a> {
    mocks: Mocks<'a>,
}

struct Mocks<'a> {
    server: &'a MockServer,
    notes: Notes,
}

#[derive(Debug)]
struct Route {
    operation: &'static str,
    #[expect(dead_code, reason = "no request is looked at here")]
    method: &'static str,
    path: &'static [Segment],
}

#[derive(Debug)]
enum Segment {
    #[expect(dead_code, reason = "no request is looked at here")]
    Literal(&'static str),
    Parameter,
}

/// What was said of the calls, a line for each method.
#[derive(Clone, Default)]
struct Notes(Rc<RefCell<String>>);

impl Notes {
    fn note(&self, name: &str, value: impl Debug) {
        writeln!(self.0.borrow_mut(), "{name} {value:?}").unwrap();
    }
}

impl<'a> Mocks<'a> {
    fn expect(&self, operation: &'static str, calls: impl FnOnce(When, Then)) -> Mock<'a> {
        self.notes.note("expect", operation);
        self.server.mock(|when, then| {
            calls(When(self.notes.clone(), when), Then(self.notes.clone(), then))
        })
    }
}

struct When(Notes, httpmock::When);

impl When {
    fn segment(self, index: usize, expected: impl Debug) -> When {
        self.0.note("segment", (index, expected));
        self
    }

    fn query<T: Debug>(self, name: &'static str, expected: Option<T>) -> When {
        self.0.note("query", (name, expected));
        self
    }

    fn header<T: Debug>(self, name: &'static str, expected: Option<T>) -> When {
        self.0.note("header", (name, expected));
        self
    }

    fn body(self, expected: &(impl Serialize + ?Sized)) -> When {
        self.0.note("body", serde_json::to_value(expected).unwrap());
        self
    }

    fn property(self, name: &'static str, expected: &impl Serialize) -> When {
        self.0.note("property", (name, serde_json::to_value(expected).unwrap()));
        self
    }

    fn credential(self, expected: &str) -> When {
        self.0.note("credential", expected);
        self
    }

    fn and(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> When {
        self.0.note("and", ());
        When(self.0, more(self.1))
    }
}

struct Then(Notes, httpmock::Then);

impl Then {
    fn status(self, status: u16) -> Then {
        self.0.note("status", status);
        self
    }

    fn json(self, status: u16, media_type: &str, value: &(impl Serialize + ?Sized)) -> Then {
        self.0.note("json", (status, media_type, serde_json::to_value(value).unwrap()));
        self
    }

    fn bytes(self, status: u16, media_type: &str, body: &[u8]) -> Then {
        self.0.note("bytes", (status, media_type, body.len()));
        self
    }

    fn header(self, name: &str, value: impl Display) -> Then {
        self.0.note("header", (name, value.to_string()));
        self
    }

    fn and(self, more: impl FnOnce(httpmock::Then) -> httpmock::Then) -> Then {
        self.0.note("and", ());
        Then(self.0, more(self.1))
    }
}

/// What is said of the calls of a gateway, line by line.
fn check(expect: impl FnOnce(&Gateway<'_>), expected: &[&str]) {
    let server = MockServer::start();
    let gateway = Gateway { mocks: Mocks { server: &server, notes: Notes::default() } };
    expect(&gateway);
    let notes = gateway.mocks.notes.0.borrow();
    assert_eq!(notes.lines().collect::<Vec<_>>(), expected);
}

/// A method of ours gives way to one that the spec names.
#[test]
fn names_of_the_spec_come_first() {
    let when = |when: MockWhen| {
        when.when("w")
            .then(3)
            ._self(None)
            .and(Some(&"cat".into()))
            .body("text".to_owned())
            .body_(&types::MockBody { body: "whole".to_owned() })
            .credential("key")
            .and_(|when| when.any_request());
    };
    let then = |then: MockThen| {
        then.value("one")
            .value_(&[1, 2])
            .header(&[1, 2])
            .header_("a", "b")
            .and(&1.5.into())
            .and_(|then| then.status(200))
            .unauthorized(true)
            .unauthorized_()
            .client_error(404, b"no")
            .default_json(500, true)
            .default_text_html(500, b"<p>");
    };
    check(
        |gateway| {
            gateway.mock(|w, t| {
                when(w);
                then(t);
            });
        },
        &[
            r#"expect "mock""#,
            r#"segment (1, "w")"#,
            "segment (2, 3)",
            r#"query ("self", None)"#,
            r#"query ("and", Some(_9lives("cat")))"#,
            r#"property ("body", String("text"))"#,
            r#"body Object {"body": String("whole")}"#,
            r#"credential "key""#,
            "and ()",
            r#"header ("value", "one")"#,
            r#"json (200, "application/json", Array [Number(1), Number(2)])"#,
            r#"header ("header", "1,2")"#,
            r#"header ("a", "b")"#,
            r#"header ("and", "1.5")"#,
            "and ()",
            r#"header ("unauthorized", "true")"#,
            "status 401",
            r#"bytes (404, "text/plain", 2)"#,
            r#"json (500, "application/json", Bool(true))"#,
            r#"bytes (500, "text/html", 3)"#,
        ],
    );
    let when = |when: MocksWhen| {
        when.mocks(1).credential(None).credential_("key").header("h").result(Some(0.5));
    };
    let then = |then: MocksThen| {
        then.nothing(7).nothing_();
    };
    check(
        |gateway| {
            gateway.mocks(|w, t| {
                when(w);
                then(t);
            });
        },
        &[
            r#"expect "mocks""#,
            "segment (1, 1)",
            r#"header ("credential", None)"#,
            r#"credential "key""#,
            r#"header ("header", Some("h"))"#,
            r#"query ("result", Some(0.5))"#,
            r#"header ("nothing", "7")"#,
            "status 204",
        ],
    );
}

#[test]
fn the_more_concrete_path_comes_first() {
    let place = |operation: &str| {
        let found = expectations::ROUTES.iter().position(|route| route.operation == operation);
        found.unwrap()
    };
    assert!(place("mocks") < place("mock"));
    assert!(place("mock") < place("clash"));
    let varied = &expectations::ROUTES[place("clash")];
    assert!(varied.path.iter().all(|segment| matches!(segment, Segment::Parameter)), "{varied:?}");
}
