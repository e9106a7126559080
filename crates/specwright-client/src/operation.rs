//! Describes an API and its operations to the engine. Generated code creates these values.

use http::Method;

/// What a spec says of an API as a whole.
#[derive(Clone, Copy, Debug)]
pub struct Api {
    pub(crate) name: &'static str,
    pub(crate) base_path: &'static str,
    pub(crate) schemes: &'static [Scheme],
    pub(crate) accept: &'static str,
    pub(crate) security: &'static [&'static [Scheme]],
    pub(crate) envelope: Option<Envelope>,
    pub(crate) url: UrlKind,
}

/// What the URL of a client is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UrlKind {
    /// The base URL, to which operations add their paths.
    Base,
    /// The URL of all operations, perhaps with a query.
    Whole,
}

impl Api {
    /// Creates an API. `name` is its name in the spans of calls, `base_path` the path that all operations share.
    pub const fn new(name: &'static str, base_path: &'static str) -> Api {
        Api {
            name,
            base_path,
            schemes: &[],
            accept: "*/*",
            security: &[],
            envelope: None,
            url: UrlKind::Base,
        }
    }

    /// Makes the URL of a client the whole URL of its operations, which are those of a callback. They add nothing but
    /// parameters of the query.
    #[must_use]
    pub const fn whole_url(self) -> Api {
        Api { url: UrlKind::Whole, ..self }
    }

    /// Sets the media types of the successes of operations that do not say otherwise.
    #[must_use]
    pub const fn accept(self, accept: &'static str) -> Api {
        Api { accept, ..self }
    }

    /// Sets the credentials of operations that do not say otherwise.
    #[must_use]
    pub const fn security(self, security: &'static [&'static [Scheme]]) -> Api {
        Api { security, ..self }
    }

    /// Adds the security schemes that operations ask for.
    #[must_use]
    pub const fn schemes(self, schemes: &'static [Scheme]) -> Api {
        Api { schemes, ..self }
    }

    /// The code of a success, if the answers have one.
    pub(crate) fn success(&self) -> Option<&'static str> {
        Some(self.envelope?.result?.success)
    }

    /// Adds what the bodies of answers have in common: `x-envelope`.
    #[must_use]
    pub const fn envelope(self, envelope: Envelope) -> Api {
        Api { envelope: Some(envelope), ..self }
    }
}

/// The properties that carry code, message and result of an answer.
#[derive(Clone, Copy, Debug)]
pub struct Envelope {
    pub(crate) code: &'static str,
    pub(crate) message: &'static str,
    pub(crate) result: Option<ResultProperty>,
    pub(crate) undocumented: Option<Undocumented>,
}

/// The property with the result of a success.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ResultProperty {
    pub name: &'static str,
    /// The code of a success.
    pub success: &'static str,
}

/// The code in a body that an operation does not document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Undocumented {
    pub code: &'static str,
    pub success: &'static str,
}

impl Envelope {
    /// Creates an envelope of a code and a message, by the names of their properties.
    pub const fn new(code: &'static str, message: &'static str) -> Envelope {
        Envelope { code, message, result: None, undocumented: None }
    }

    /// Adds the property with the result, and the code of a success.
    #[must_use]
    pub const fn result(self, name: &'static str, success: &'static str) -> Envelope {
        Envelope { result: Some(ResultProperty { name, success }), ..self }
    }

    /// Adds the property that carries a code in bodies that no operation documents, and the code of a success.
    #[must_use]
    pub const fn undocumented(self, code: &'static str, success: &'static str) -> Envelope {
        Envelope { undocumented: Some(Undocumented { code, success }), ..self }
    }
}

/// A security scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheme {
    pub(crate) key: &'static str,
    pub(crate) kind: SchemeKind,
}

/// How a credential is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SchemeKind {
    Header(&'static str),
    Query(&'static str),
    Cookie(&'static str),
    Basic,
    Bearer,
    OAuth2 { token_url: Option<&'static str> },
}

impl Scheme {
    /// Creates the scheme of an API key in a header, whose name is in lower case. `key` is the key of the scheme in
    /// the spec.
    pub const fn header(key: &'static str, name: &'static str) -> Scheme {
        Scheme { key, kind: SchemeKind::Header(name) }
    }

    /// Creates the scheme of an API key in the query.
    pub const fn query(key: &'static str, name: &'static str) -> Scheme {
        Scheme { key, kind: SchemeKind::Query(name) }
    }

    pub(crate) fn is_cookie(&self) -> bool {
        matches!(self.kind, SchemeKind::Cookie(_))
    }

    /// Creates the scheme of an API key in a cookie.
    pub const fn cookie(key: &'static str, name: &'static str) -> Scheme {
        Scheme { key, kind: SchemeKind::Cookie(name) }
    }

    /// Creates the scheme of a user and a password: `Authorization: Basic`.
    pub const fn basic(key: &'static str) -> Scheme {
        Scheme { key, kind: SchemeKind::Basic }
    }

    /// Creates the scheme of a token: `Authorization: Bearer`.
    pub const fn bearer(key: &'static str) -> Scheme {
        Scheme { key, kind: SchemeKind::Bearer }
    }

    /// Creates the scheme of an OAuth 2 token. `token_url` is where tokens are issued, absolute or relative to the
    /// base URL.
    pub const fn oauth2(key: &'static str, token_url: Option<&'static str>) -> Scheme {
        Scheme { key, kind: SchemeKind::OAuth2 { token_url } }
    }

    /// Returns the key of the scheme in the spec.
    pub const fn key(&self) -> &'static str {
        self.key
    }
}

/// What a spec says of an operation, apart from its inputs and responses.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    pub(crate) id: &'static str,
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    pub(crate) accept: Option<&'static str>,
    pub(crate) streamed: &'static [&'static str],
    pub(crate) security: Option<&'static [&'static [Scheme]]>,
    pub(crate) repeat: Repeat,
    pub(crate) secrecy: Secrecy,
}

impl Operation {
    /// Creates an operation that is not safe to repeat and deals with no secrets. Its credentials and the media types
    /// of its successes are those of the API. `path` is the template below the base path, percent-encoded, with
    /// `{}` for each parameter.
    pub const fn new(id: &'static str, method: &'static str, path: &'static str) -> Operation {
        Operation {
            id,
            method,
            path,
            accept: None,
            streamed: &[],
            security: None,
            repeat: Repeat::Unsafe,
            secrecy: Secrecy::Open,
        }
    }

    /// Sets the media types of its successes, as the header `Accept` has them.
    #[must_use]
    pub const fn accept(self, accept: &'static str) -> Operation {
        Operation { accept: Some(accept), ..self }
    }

    /// Sets the media types of successes whose bodies are not read at once but handed to the caller.
    #[must_use]
    pub const fn streamed(self, streamed: &'static [&'static str]) -> Operation {
        Operation { streamed, ..self }
    }

    /// Sets the alternatives of credentials: a call carries those of the first one for which the client has all.
    #[must_use]
    pub const fn security(self, security: &'static [&'static [Scheme]]) -> Operation {
        Operation { security: Some(security), ..self }
    }

    /// Makes the operation safe to repeat.
    #[must_use]
    pub const fn repeatable(self) -> Operation {
        Operation { repeat: Repeat::Safe, ..self }
    }

    /// Marks the operation as one with passwords or tokens in its requests or answers.
    #[must_use]
    pub const fn secret(self) -> Operation {
        Operation { secrecy: Secrecy::Secret, ..self }
    }

    /// The HTTP method.
    pub(crate) fn http_method(&self) -> Method {
        match self.method {
            "GET" => Method::GET,
            "PUT" => Method::PUT,
            "POST" => Method::POST,
            "DELETE" => Method::DELETE,
            "PATCH" => Method::PATCH,
            "HEAD" => Method::HEAD,
            "OPTIONS" => Method::OPTIONS,
            "TRACE" => Method::TRACE,
            other => Method::from_bytes(other.as_bytes()).expect("a spec has methods of HTTP"),
        }
    }
}

/// Whether a call that may have arrived may be made again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Repeat {
    /// It does no harm.
    Safe,
    /// It might do twice what it asks for.
    Unsafe,
}

/// Whether requests and answers may be quoted in errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Secrecy {
    /// Yes, apart from the credential.
    Open,
    /// No: they contain passwords or tokens.
    Secret,
}
