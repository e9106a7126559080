//! Typed expectations of an [`httpmock`] server: which calls are expected, and how they are answered.

use std::borrow::Cow;
use std::fmt::Display;

use httpmock::{HttpMockRequest, Mock, MockServer};
use percent_encoding::percent_decode_str;
use reqwest::header::CONTENT_TYPE;
use serde::Serialize;
use specwright_runtime::{FromText, Json, json};

/// The operations of an API on a mock server.
pub struct Mocks<'a> {
    /// The mock server.
    pub server: &'a MockServer,
    /// The path of the API's base URL.
    pub base_path: &'static str,
    /// Where each operation is called. Of two paths that match a request, the more concrete one is
    /// first.
    pub routes: &'static [Route],
    /// The header that carries the credential.
    pub credential_header: &'static str,
}

/// The method and path of an operation.
pub struct Route {
    /// The `operationId`.
    pub operation: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The segments of the path below the base path.
    pub path: &'static [Segment],
}

/// A segment of a path, percent-decoded.
pub enum Segment {
    /// This text.
    Literal(&'static str),
    /// The value of a parameter.
    Parameter,
}

impl<'a> Mocks<'a> {
    /// Expects calls of an operation. A request that an earlier route matches is not one of them.
    pub fn expect(&self, operation: &'static str, calls: impl FnOnce(When, Then)) -> Mock<'a> {
        let Mocks { server, base_path, routes, credential_header } = *self;
        server.mock(|when, then| {
            let when = when.is_true(move |request| {
                let called = called(request.method_str(), request.uri().path(), base_path, routes);
                called == Some(operation)
            });
            calls(When { when, base_path, credential_header }, Then(then));
        })
    }
}

/// The operation that a request is a call of.
fn called(
    method: &str,
    path: &str,
    base_path: &str,
    routes: &'static [Route],
) -> Option<&'static str> {
    let path = segments(path, base_path)?;
    let route = routes.iter().find(|route| {
        let same = |(expected, found): (&Segment, &String)| match expected {
            Segment::Literal(text) => found == text,
            Segment::Parameter => !found.is_empty(),
        };
        route.method == method
            && route.path.len() == path.len()
            && route.path.iter().zip(&path).all(same)
    });
    route.map(|route| route.operation)
}

/// The decoded segments of a path below the base path; `None` where it leads elsewhere.
fn segments(path: &str, base_path: &str) -> Option<Vec<String>> {
    let below = path.strip_prefix(base_path)?.strip_prefix('/')?;
    let decoded = |text| percent_decode_str(text).decode_utf8().ok().map(Cow::into_owned);
    match below {
        "" => Some(Vec::new()),
        below => below.split('/').map(decoded).collect(),
    }
}

/// Which calls of an operation are expected: those that meet all conditions.
pub struct When {
    when: httpmock::When,
    base_path: &'static str,
    credential_header: &'static str,
}

impl When {
    /// Requires that the segment of the path at `index` is a parameter with this value.
    pub fn segment<T>(self, index: usize, expected: T) -> When
    where
        T: FromText + PartialEq + Send + Sync + 'static,
    {
        let base_path = self.base_path;
        self.satisfies(move |request| {
            let path = segments(request.uri().path(), base_path);
            let found = path.as_ref().and_then(|path| path.get(index));
            found.is_some_and(|text| is(&expected, text))
        })
    }

    /// Requires that a query parameter has this value, or is absent if that is `None`.
    pub fn query<T>(self, name: &'static str, expected: Option<T>) -> When
    where
        T: FromText + PartialEq + Send + Sync + 'static,
    {
        self.satisfies(move |request| {
            let pairs = request.query_params().into_iter();
            are(&expected, pairs.filter(|(key, _)| key == name).map(|(_, text)| text))
        })
    }

    /// Requires that a header has this value, or is absent if that is `None`.
    pub fn header<T>(self, name: &'static str, expected: Option<T>) -> When
    where
        T: FromText + PartialEq + Send + Sync + 'static,
    {
        self.satisfies(move |request| {
            let headers = request.headers();
            let lines = headers.get_all(name).iter();
            are(&expected, lines.map(|line| String::from_utf8_lossy(line.as_bytes()).into_owned()))
        })
    }

    /// Requires that the whole body is this JSON value.
    pub fn body(self, expected: &(impl Serialize + ?Sized)) -> When {
        let expected = as_json(expected);
        self.satisfies(move |request| body_of(request).is_some_and(|body| body == expected))
    }

    /// Requires that a property of the body is this JSON value.
    pub fn property(self, name: &'static str, expected: &impl Serialize) -> When {
        let expected = as_json(expected);
        self.satisfies(move |request| match body_of(request) {
            Some(Json::Object(body)) => body.get(name) == Some(&expected),
            _ => false,
        })
    }

    /// Requires that the call carries this credential.
    pub fn credential(self, expected: &str) -> When {
        let name = self.credential_header;
        self.header(name, Some(expected.to_owned()))
    }

    /// Adds conditions by httpmock's own methods.
    pub fn and(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> When {
        When { when: more(self.when), ..self }
    }

    fn satisfies(self, rule: impl Fn(&HttpMockRequest) -> bool + Send + Sync + 'static) -> When {
        self.and(|when| when.is_true(rule))
    }
}

/// Whether a text is that of a value.
fn is<T: FromText + PartialEq>(expected: &T, text: &str) -> bool {
    T::from_text(text).is_ok_and(|value| value == *expected)
}

/// Whether texts are the one of a value, or none where there is to be none.
fn are<T>(expected: &Option<T>, mut texts: impl Iterator<Item = String>) -> bool
where
    T: FromText + PartialEq,
{
    match (expected, texts.next(), texts.next()) {
        (None, None, _) => true,
        (Some(expected), Some(text), None) => is(expected, &text),
        (None, Some(_), _) | (Some(_), ..) => false,
    }
}

fn as_json(value: &(impl Serialize + ?Sized)) -> Json {
    let text = serde_json::to_string(value).expect("a value of the spec is JSON");
    json::read(&text).expect("what was written can be read")
}

fn body_of(request: &HttpMockRequest) -> Option<Json> {
    json::read(str::from_utf8(request.body_ref()).ok()?).ok()
}

/// The answer to calls of an operation.
pub struct Then(httpmock::Then);

impl Then {
    /// Answers with a status and no body.
    pub fn status(self, status: u16) -> Then {
        Then(self.0.status(status))
    }

    /// Answers with a JSON value.
    pub fn json(self, status: u16, media_type: &str, value: &(impl Serialize + ?Sized)) -> Then {
        let body = serde_json::to_vec(value).expect("a value of the spec is JSON");
        self.bytes(status, media_type, &body)
    }

    /// Answers with these bytes.
    pub fn bytes(self, status: u16, media_type: &str, body: &[u8]) -> Then {
        self.status(status).header(CONTENT_TYPE.as_str(), media_type).and(|then| then.body(body))
    }

    /// Adds a header.
    pub fn header(self, name: &str, value: impl Display) -> Then {
        Then(self.0.header(name, value.to_string()))
    }

    /// Changes the answer by httpmock's own methods.
    pub fn and(self, more: impl FnOnce(httpmock::Then) -> httpmock::Then) -> Then {
        Then(more(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROUTES: &[Route] = &[
        Route { operation: "root", method: "GET", path: &[] },
        Route {
            operation: "count",
            method: "GET",
            path: &[Segment::Literal("ü b"), Segment::Literal("count")],
        },
        Route {
            operation: "item",
            method: "GET",
            path: &[Segment::Literal("ü b"), Segment::Parameter],
        },
    ];

    /// The operation that a request is a call of, and its last segment.
    fn check(method: &str, path: &str, expected: Option<(&str, &str)>) {
        let last = segments(path, "/base").and_then(|mut path| path.pop()).unwrap_or_default();
        let found = called(method, path, "/base", ROUTES);
        assert_eq!(found.map(|operation| (operation, &*last)), expected, "{method} {path}");
    }

    #[test]
    fn a_request_is_a_call_of_the_most_concrete_path() {
        check("GET", "/base/%C3%BC%20b/count", Some(("count", "count")));
        check("GET", "/base/%C3%BC%20b/coun%74", Some(("count", "count")));
        check("GET", "/base/%C3%BC%20b/a%2Fb%20c", Some(("item", "a/b c")));
        check("GET", "/base/", Some(("root", "")));
        check("POST", "/base/", None);
        check("GET", "/base/%C3%BC%20b/", None);
        check("GET", "/base/%C3%BC%20b/a/b", None);
        check("GET", "/base/%C3%BC%20b/%FF", None);
        check("GET", "/baseless/", None);
        check("GET", "/%C3%BC%20b/count", None);
    }
}
