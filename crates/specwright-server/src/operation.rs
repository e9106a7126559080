//! What a generated server says of each operation as data.

use http::Method;
use specwright_runtime::Presence;

/// An operation of an API.
#[derive(Debug)]
pub struct Operation {
    /// `operationId`.
    pub id: &'static str,
    /// The method: `POST`.
    pub method: &'static str,
    /// The path as the spec writes it, below the base path: `/pets/{id}`. Of a callback, the expression of its URL.
    pub path: &'static str,
    /// Which paths its requests have.
    pub route: Route,
    /// The media types of its answers.
    pub produces: &'static [&'static str],
    /// `x-body-limit`: how many bytes a request body has at most.
    pub body_limit: Option<usize>,
    /// Its query parameters, where the spec refuses all others.
    pub query: Option<&'static [&'static str]>,
    /// The body of its requests.
    pub body: Option<RequestContent>,
}

/// Which paths the requests of an operation have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The path of the operation.
    Path,
    /// Any path: the receiver of a callback chooses its URL.
    Any,
}

/// What the body of a request may be.
#[derive(Clone, Copy, Debug)]
pub struct RequestContent {
    /// Its media types.
    pub media_types: &'static [&'static str],
    /// Whether a request may lack it.
    pub presence: Presence,
    /// How the body of each media type is read; all of it where there are fewer.
    pub readings: &'static [Reading],
}

/// How a body is read before the handler is called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// All of it.
    #[default]
    Whole,
    /// Not at all: the handler reads it.
    Stream,
    /// As parts, `multipart/form-data`.
    #[cfg(feature = "multipart")]
    Parts,
}

impl Operation {
    /// An operation without limits of its own.
    pub const fn new(
        id: &'static str,
        method: &'static str,
        path: &'static str,
        produces: &'static [&'static str],
    ) -> Self {
        let route = Route::Path;
        Operation { id, method, path, route, produces, body_limit: None, query: None, body: None }
    }

    /// The same operation at any path.
    #[must_use]
    pub const fn at_any_path(self) -> Self {
        Operation { route: Route::Any, ..self }
    }

    /// The same operation, whose request bodies have at most so many bytes.
    #[must_use]
    pub const fn body_limit(self, bytes: usize) -> Self {
        Operation { body_limit: Some(bytes), ..self }
    }

    /// The same operation, which refuses query parameters other than these.
    #[must_use]
    pub const fn only_query(self, names: &'static [&'static str]) -> Self {
        Operation { query: Some(names), ..self }
    }

    /// The same operation with a request body of one of these media types.
    #[must_use]
    pub const fn body(self, media_types: &'static [&'static str], presence: Presence) -> Self {
        Operation { body: Some(RequestContent { media_types, presence, readings: &[] }), ..self }
    }

    /// The same operation, the body of whose requests is read so, by media type.
    #[must_use]
    pub const fn read_as(self, readings: &'static [Reading]) -> Self {
        match self.body {
            Some(body) => Operation { body: Some(RequestContent { readings, ..body }), ..self },
            None => self,
        }
    }

    /// Whether a request is one of this operation, by its method and its path below the base path.
    /// Where several operations match, the one with the more concrete path is meant.
    pub fn is_of(&self, method: &Method, path: &str) -> bool {
        let method_fits =
            method.as_str() == self.method || (*method == Method::HEAD && self.method == "GET");
        if self.route == Route::Any {
            return method_fits;
        }
        let mut parts = path.split('/');
        let fits = self.path.split('/').all(|expected| {
            parts.next().is_some_and(|part| {
                (expected.starts_with('{') && !part.is_empty()) || part == expected
            })
        });
        method_fits && fits && parts.next().is_none()
    }
}

/// The id of the operation that a request asks for, among those of an API below its base path. They
/// stand in the order in which their paths are tried, the more concrete first.
pub fn operation_id<B>(
    operations: &'static [Operation],
    base_path: &str,
    request: &http::Request<B>,
) -> Option<&'static str> {
    let path = request.uri().path().strip_prefix(base_path)?;
    let found = operations.iter().find(|operation| operation.is_of(request.method(), path));
    found.map(|operation| operation.id)
}
