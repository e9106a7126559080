//! Finds the operation that a request is a call of.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// The method and path of an operation.
#[derive(Debug)]
pub struct Route {
    operation: &'static str,
    method: &'static str,
    path: &'static [Segment],
}

impl Route {
    /// Creates the route of an operation by its `operationId`, its HTTP method and the segments of its path below the
    /// base path.
    pub const fn new(
        operation: &'static str,
        method: &'static str,
        path: &'static [Segment],
    ) -> Self {
        Route { operation, method, path }
    }
}

/// A segment of a path, percent-decoded.
#[derive(Debug)]
pub enum Segment {
    /// This text.
    Literal(&'static str),
    /// The value of a parameter.
    Parameter,
}

/// The operation that a request is a call of.
pub(super) fn called(
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

#[cfg(test)]
mod tests {
    use super::*;

    const ROUTES: &[Route] = &[
        Route::new("root", "GET", &[]),
        Route::new("count", "GET", &[Segment::Literal("ü b"), Segment::Literal("count")]),
        Route::new("item", "GET", &[Segment::Literal("ü b"), Segment::Parameter]),
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
