//! A request into a `tracing` span with the fields of OpenTelemetry's HTTP conventions. Nothing of
//! it is secret: neither headers nor the query, and of the path only its template.

use http::Method;
use tracing::field::Empty;
use tracing::{Level, Span};

use super::faults::Panic;
use super::{Operation, Response};

/// The span of a request.
pub(super) fn span(asked: &Method) -> Span {
    tracing::span!(
        Level::INFO,
        "HTTP request",
        otel.kind = "server",
        http.request.method = method(asked),
        http.route = Empty,
        http.response.status_code = Empty,
        openapi.operation.id = Empty,
        error.type = Empty,
    )
}

/// Notes the status of an answer in the current span.
pub(super) fn answered(response: &Response) {
    let span = Span::current();
    let status = response.status().as_u16();
    span.record("http.response.status_code", status);
    if status >= 500 {
        span.record("error.type", status);
    }
}

/// The method, where it is one of HTTP's own: nobody can fill a log with others.
fn method(method: &Method) -> &str {
    let known = [
        Method::GET,
        Method::HEAD,
        Method::POST,
        Method::PUT,
        Method::PATCH,
        Method::DELETE,
        Method::OPTIONS,
        Method::TRACE,
        Method::CONNECT,
    ];
    if known.contains(method) { method.as_str() } else { "_OTHER" }
}

/// Names the operation in the current span.
pub(super) fn found(operation: &'static Operation, base_path: &str) {
    let span = Span::current();
    span.record("http.route", format_args!("{base_path}{}", operation.path));
    span.record("openapi.operation.id", operation.id);
}

/// Logs a panic; the answer says nothing of it.
pub(super) fn panicked(panic: &Panic) {
    Span::current().record("error.type", "panic");
    tracing::error!(exception.message = panic.text(), "a handler panicked");
}
