//! A request on its way to its operation.

use std::fmt;

use http::request::Parts;
use http::uri::PathAndQuery;
use http::{Method, Request};

use super::Rejection;
use super::input::header_text;

/// A request below the base path of its API.
#[derive(Debug)]
pub struct Call<B> {
    pub(super) parts: Parts,
    pub(super) body: B,
    pub(super) body_limit: usize,
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
        below.starts_with('/').then_some(Call { parts, body, body_limit, base_path })
    }

    /// The method.
    pub fn method(&self) -> &Method {
        &self.parts.method
    }

    /// The path below the base path, as a value of its own.
    pub fn path(&self) -> Path {
        let whole = self.parts.uri.path_and_query().cloned();
        Path { whole: whole.unwrap_or(PathAndQuery::from_static("/")), skip: self.base_path.len() }
    }

    /// The API key in a header.
    ///
    /// # Errors
    /// [`Rejection::Unauthenticated`] unless the header is there once, with visible ASCII text.
    pub fn api_key(&self, header: &'static str) -> Result<ApiKey<'_>, Rejection> {
        match header_text(&self.parts.headers, header) {
            Ok(Some(text)) if !text.is_empty() => Ok(ApiKey(text)),
            _ => Err(Rejection::Unauthenticated),
        }
    }
}

/// A path that outlives its request.
#[derive(Debug)]
pub struct Path {
    whole: PathAndQuery,
    skip: usize,
}

impl Path {
    /// The segments, still percent-encoded. `None` where there are more than `N` or one is empty: no
    /// operation has such a path.
    pub fn segments<const N: usize>(&self) -> Option<Segments<'_, N>> {
        let mut segments = Segments { parts: [""; N], count: 0 };
        let below = self.whole.path().get(self.skip + 1..)?;
        for part in below.split('/').filter(|_| !below.is_empty()) {
            *segments.parts.get_mut(segments.count).filter(|_| !part.is_empty())? = part;
            segments.count += 1;
        }
        Some(segments)
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

/// A credential that came with a request. Its `Debug` text does not hold it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ApiKey<'a>(&'a str);

impl<'a> ApiKey<'a> {
    /// The credential itself; keep it out of logs.
    pub fn expose(self) -> &'a str {
        self.0
    }
}

impl fmt::Debug for ApiKey<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(…)")
    }
}
