//! The request of an expected call, as the client sends it.

use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::FutureExt;
use http::header::{
    ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HeaderMap, HeaderName, HeaderValue,
};
use http::{Request, Response, Uri};
use httpmock::HttpMockRequest;
use specwright_runtime::{Body, Json, json};
use tower::service_fn;

use super::decoded;
use crate::Builder;
use crate::engine::Engine;
use crate::operation::{Api, SchemeKind};

/// The request of an expected call.
#[derive(Debug)]
pub struct Recorded(Option<Sent>);

#[derive(Debug)]
struct Sent {
    uri: Uri,
    headers: HeaderMap,
    body: Vec<u8>,
}

/// Makes a call whose request is recorded and goes nowhere. Generated code calls it.
///
/// A request that breaks the spec is never sent, so no call matches it.
pub fn record<C: From<Engine>>(api: &'static Api, call: impl AsyncFnOnce(C)) -> Recorded {
    let sent: Arc<Mutex<Option<Sent>>> = Arc::default();
    let recorder = Arc::clone(&sent);
    let service = service_fn(move |request: Request<Body>| {
        let (parts, body) = request.into_parts();
        // What is not here yet is never compared.
        let body = body.bytes().now_or_never().and_then(Result::ok).unwrap_or_default().to_vec();
        let sent = Sent { uri: parts.uri, headers: parts.headers, body };
        *recorder.lock().unwrap_or_else(PoisonError::into_inner) = Some(sent);
        std::future::ready(Ok::<_, Infallible>(Response::new(Body::default())))
    });
    let builder: Builder<Engine> = Builder::in_process(api, service);
    let engine = builder.build().expect("a service in the same process needs nothing else");
    // A call in the same process waits for nothing but files.
    let _ = call(C::from(engine.without_access())).now_or_never();
    Recorded(sent.lock().unwrap_or_else(PoisonError::into_inner).take())
}

impl Recorded {
    /// Whether a request is this one. Its credential does not count.
    pub(super) fn is(&self, request: &HttpMockRequest, api: &Api) -> bool {
        let Some(Sent { uri, headers, body }) = &self.0 else {
            return false;
        };
        let is_credential = |name: &str| {
            let mut schemes = api.schemes.iter();
            schemes.any(|scheme| matches!(scheme.kind, SchemeKind::Query(own) if own == name))
        };
        let found_at = request.uri();
        let found: Vec<(String, String)> =
            pairs(found_at.query()).filter(|(name, _)| !is_credential(name)).collect();
        let expected: Vec<(String, String)> = pairs(uri.query()).collect();
        let found_headers = request.headers();
        let same_header = |name: &HeaderName| {
            let found = found_headers.get_all(name.as_str()).iter().map(HeaderValue::as_bytes);
            found.eq(headers.get_all(name).iter().map(HeaderValue::as_bytes))
        };
        let is_compared =
            |name: &&HeaderName| ![ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, COOKIE].contains(name);
        decoded(found_at.path()) == decoded(uri.path())
            && sorted(found) == sorted(expected)
            && headers.keys().filter(is_compared).all(same_header)
            && same_cookies(request, headers)
            && same_body(headers, body, request)
    }
}

/// The decoded pairs of a query.
fn pairs(query: Option<&str>) -> impl Iterator<Item = (String, String)> {
    let pairs = query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
    pairs.map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(&name.replace('+', " ")), decoded(&value.replace('+', " ")))
    })
}

fn sorted(mut pairs: Vec<(String, String)>) -> Vec<(String, String)> {
    pairs.sort_by(|a, b| a.0.cmp(&b.0));
    pairs
}

/// Whether a request has each expected cookie; a credential may be beside them.
fn same_cookies(request: &HttpMockRequest, expected: &HeaderMap) -> bool {
    let split = |text: &str| text.split("; ").map(str::to_owned).collect::<Vec<_>>();
    let text = |value: &HeaderValue| value.to_str().map(split).unwrap_or_default();
    let expected: Vec<String> = expected.get_all(COOKIE).iter().flat_map(text).collect();
    let headers = request.headers();
    let found: Vec<String> = headers.get_all(COOKIE.as_str()).iter().flat_map(text).collect();
    expected.iter().all(|cookie| found.contains(cookie))
}

fn same_body(headers: &HeaderMap, expected: &[u8], request: &HttpMockRequest) -> bool {
    let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let media_type = media_type.unwrap_or_default();
    // Each form of parts has a boundary of its own.
    if media_type.starts_with("multipart/") {
        return true;
    }
    let found = request.body_ref();
    let as_json = |bytes: &[u8]| json::read::<Json>(std::str::from_utf8(bytes).ok()?).ok();
    match as_json(expected) {
        Some(expected) if media_type.contains("json") => as_json(found) == Some(expected),
        _ => found == expected,
    }
}
