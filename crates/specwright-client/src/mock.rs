//! Typed expectations of an [`httpmock`] server: which calls are expected, and how they are answered.
//!
//! A generated module `mock` has a method for each operation, which hands a [`When`] and a [`Then`] of the operation's
//! types to a closure.

mod recorded;
mod reply;
mod routes;

use std::fmt;
use std::marker::PhantomData;

use httpmock::{HttpMockRequest, Mock, MockServer};
use percent_encoding::percent_decode_str;

use crate::operation::{Api, SchemeKind};
pub use recorded::{Recorded, record};
pub use reply::{
    Reply, Unknown, bytes_of, empty, events, json, lines, text, with_header, with_header_lines,
    with_header_list,
};
pub use routes::{Route, Segment};

/// The operations of an API on a mock server. Generated code creates it.
#[derive(Clone, Copy)]
pub struct Mocks<'a> {
    server: &'a MockServer,
    api: &'static Api,
    routes: &'static [Route],
}

/// How a method of a generated mock makes requests and answers.
pub struct Expectation<Q, S, F> {
    /// The `operationId`.
    pub operation: &'static str,
    /// The request of a call, as the client sends it.
    pub record: fn(Q) -> Recorded,
    /// The answer of a success.
    pub succeed: fn(S) -> Result<Reply, Unknown>,
    /// The answer of a failure.
    pub fail: fn(F) -> Result<Reply, Unknown>,
}

impl<'a> Mocks<'a> {
    /// Creates the operations of an API on a server. Of two routes that match a request, the more concrete one is first.
    pub fn new(server: &'a MockServer, api: &'static Api, routes: &'static [Route]) -> Mocks<'a> {
        Mocks { server, api, routes }
    }

    /// Returns the base URL of the API on the server.
    pub fn base_url(&self) -> String {
        self.server.url(self.api.base_path)
    }

    /// Expects calls of an operation. A request that an earlier route matches is not one of them.
    pub fn expect<Q, S, F>(
        &self,
        expectation: Expectation<Q, S, F>,
        calls: impl FnOnce(When<Q>, Then<S, F>),
    ) -> Mock<'a> {
        let Mocks { server, api, routes } = *self;
        let Expectation { operation, record, succeed, fail } = expectation;
        server.mock(|when, then| {
            let when = when.is_true(move |request| {
                let uri = request.uri();
                let method = request.method_str();
                let called = routes::called(method, uri.path(), api.base_path, routes);
                called == Some(operation)
            });
            calls(When { when, api, record }, Then { then, succeed, fail, success: PhantomData });
        })
    }
}

impl fmt::Debug for Mocks<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Mocks").field(&self.base_url()).finish()
    }
}

/// Which calls of an operation are expected: those that meet all conditions. `Q` is the request of the operation.
pub struct When<Q> {
    when: httpmock::When,
    api: &'static Api,
    record: fn(Q) -> Recorded,
}

impl<Q> When<Q> {
    /// Requires that the call has this request: its path, its query, its headers and its body. A credential does not
    /// count, nor does the body of a form of parts.
    pub fn request(self, request: Q) -> Self {
        let expected = (self.record)(request);
        let api = self.api;
        self.satisfies(move |request| expected.is(request, api))
    }

    /// Requires that the call carries this credential of any security scheme; of a user and a password, the password.
    pub fn credential(self, credential: impl Into<String>) -> Self {
        let expected = credential.into();
        let schemes = self.api.schemes;
        self.satisfies(move |request| {
            schemes.iter().any(|scheme| carries(request, scheme.kind, &expected))
        })
    }

    /// Adds conditions by httpmock's own methods.
    pub fn and(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> Self {
        When { when: more(self.when), ..self }
    }

    fn satisfies(self, rule: impl Fn(&HttpMockRequest) -> bool + Send + Sync + 'static) -> Self {
        self.and(|when| when.is_true(rule))
    }
}

impl<Q> fmt::Debug for When<Q> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("When(…)")
    }
}

/// Whether a request carries a credential as a scheme does.
fn carries(request: &HttpMockRequest, kind: SchemeKind, expected: &str) -> bool {
    let headers = request.headers();
    let header = |name: &str| headers.get(name)?.to_str().ok();
    let after = |prefix: &str| header("authorization")?.strip_prefix(prefix);
    let found = match kind {
        SchemeKind::Header(name) => header(name).map(str::to_owned),
        SchemeKind::Query(name) => {
            let mut pairs = request.query_params().into_iter();
            pairs.find(|(key, _)| key == name).map(|(_, value)| value)
        }
        SchemeKind::Cookie(name) => {
            let cookies = header("cookie").unwrap_or_default();
            let mut pairs = cookies.split("; ").filter_map(|pair| pair.split_once('='));
            pairs.find(|(key, _)| *key == name).map(|(_, value)| decoded(value))
        }
        SchemeKind::Basic => after("Basic ").and_then(password),
        SchemeKind::Bearer | SchemeKind::OAuth2 { .. } => after("Bearer ").map(str::to_owned),
    };
    found.as_deref() == Some(expected)
}

/// The password of a user, as `Authorization: Basic` has them.
fn password(encoded: &str) -> Option<String> {
    use base64::Engine;
    let bytes = base64::engine::general_purpose::STANDARD.decode(encoded).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    text.split_once(':').map(|(_, password)| password.to_owned())
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// How calls of an operation are answered: by one of its successes or one of its failures.
pub struct Then<S, F> {
    then: httpmock::Then,
    succeed: fn(S) -> Result<Reply, Unknown>,
    fail: fn(F) -> Result<Reply, Unknown>,
    success: PhantomData<fn(S, F)>,
}

impl<S, F> Then<S, F> {
    /// Answers with a success.
    ///
    /// # Panics
    /// The types of the API know a response that the mock does not.
    pub fn success(self, success: S) -> Self {
        let reply = (self.succeed)(success).expect("types and mock are of one spec");
        self.and(|then| reply.answer(then))
    }

    /// Answers with a failure.
    ///
    /// # Panics
    /// The types of the API know a response that the mock does not.
    pub fn failure(self, failure: F) -> Self {
        let reply = (self.fail)(failure).expect("types and mock are of one spec");
        self.and(|then| reply.answer(then))
    }

    /// Changes the answer by httpmock's own methods.
    pub fn and(self, more: impl FnOnce(httpmock::Then) -> httpmock::Then) -> Self {
        Then { then: more(self.then), ..self }
    }
}

impl<S, F> fmt::Debug for Then<S, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Then(…)")
    }
}
