//! A request on its way to its operation.

use std::sync::Arc;

use http::request::Parts;
use http::{Method, Request};

use super::credentials::{self, Basic, DecodedSecret, Secret};
use super::{Operation, Rejection, Response};

/// A request below the base path of its API.
#[derive(Debug)]
pub struct Call<B> {
    // Shared, so that whoever holds a part of the request holds one pointer.
    pub(super) parts: Arc<Parts>,
    pub(super) body: B,
    pub(super) body_limit: usize,
    pub(super) operation: Option<&'static Operation>,
    base_path: &'static str,
}

impl<B> Call<B> {
    /// `None` where the request's path is not below `base_path`.
    pub(super) fn new(
        request: Request<B>,
        base_path: &'static str,
        body_limit: usize,
    ) -> Option<Self> {
        let (parts, body) = request.into_parts();
        let below = parts.uri.path().strip_prefix(base_path)?;
        if !below.starts_with('/') {
            return None;
        }
        let parts = Arc::new(parts);
        Some(Call { parts, body, body_limit, operation: None, base_path })
    }

    /// The same call, whose operation is found.
    #[must_use]
    pub fn at(self, operation: &'static Operation) -> Self {
        #[cfg(feature = "tracing")]
        super::trace::found(operation, self.base_path);
        Call { operation: Some(operation), ..self }
    }

    /// The method.
    pub fn method(&self) -> &Method {
        &self.parts.method
    }

    /// What becomes of a method that a path does not have: OPTIONS asks for just that.
    ///
    /// # Errors
    /// [`Rejection::MethodNotAllowed`] for every other method.
    pub fn other_method(&self, allow: &'static str) -> Result<Response, Rejection> {
        match self.parts.method {
            Method::OPTIONS => Ok(super::respond::options(allow)),
            _ => Err(Rejection::MethodNotAllowed { allow }),
        }
    }

    /// The path below the base path, as a value of its own.
    pub fn path(&self) -> Path {
        Path { parts: Arc::clone(&self.parts), skip: self.base_path.len() }
    }

    /// Where the path goes on behind the base path and its slash.
    pub(super) fn path_start(&self) -> usize {
        self.base_path.len() + 1
    }

    /// What credentials are read from; the body is not.
    pub fn head(&self) -> Head<'_> {
        Head(&self.parts)
    }
}

/// The part of a request that holds its credentials.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a>(&'a Parts);

impl<'a> Head<'a> {
    /// The API key in a header that is there once, with visible ASCII text.
    pub fn key_in_header(self, name: &'static str) -> Option<Secret<'a>> {
        credentials::api_key_in_header(&self.0.headers, name)
    }

    /// The API key in a query parameter that is there once.
    pub fn key_in_query(self, name: &'static str) -> Option<DecodedSecret<'a>> {
        credentials::api_key_in_query(self.0.uri.query().unwrap_or_default(), name)
    }

    /// The API key in a cookie that is there once.
    pub fn key_in_cookie(self, name: &'static str) -> Option<Secret<'a>> {
        credentials::api_key_in_cookie(&self.0.headers, name)
    }

    /// The token of `Authorization: Bearer`.
    pub fn bearer(self) -> Option<Secret<'a>> {
        credentials::bearer(&self.0.headers)
    }

    /// The name and password of `Authorization: Basic`.
    pub fn basic(self) -> Option<Basic> {
        credentials::basic(&self.0.headers)
    }
}

/// A path that outlives its request.
#[derive(Debug)]
pub struct Path {
    parts: Arc<Parts>,
    skip: usize,
}

impl Path {
    /// The segments, still percent-encoded. `None` where there are more than `N` or one is empty:
    /// no operation has such a path.
    pub fn segments<const N: usize>(&self) -> Option<Segments<'_, N>> {
        let mut segments = Segments { parts: [""; N], count: 0 };
        let below = self.below();
        for part in below.split('/').filter(|_| !below.is_empty()) {
            *segments.parts.get_mut(segments.count).filter(|_| !part.is_empty())? = part;
            segments.count += 1;
        }
        Some(segments)
    }

    /// What follows the base path and its slash.
    fn below(&self) -> &str {
        self.parts.uri.path().get(self.skip + 1..).unwrap_or_default()
    }
}

/// Up to `N` segments of a path.
#[derive(Debug)]
pub struct Segments<'a, const N: usize> {
    parts: [&'a str; N],
    count: usize,
}

impl<'a, const N: usize> Segments<'a, N> {
    /// The segments.
    pub fn as_slice(&self) -> &[&'a str] {
        &self.parts[..self.count]
    }
}
