//! Bytes as an HTTP request to the museum: its server answers as its spec says, whatever comes.

mod documented;

use std::convert::Infallible;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use gallery::Gallery;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Method, Request};
use http_body_util::{BodyExt, Full};
use serde_json::Value;
use tower_service::Service;

/// How often a future is asked before it counts as one that never ends. Everything is in memory, so
/// that only as many pieces as a body has are waited for.
const TURNS: usize = 10_000;

/// What is in the museum before the request comes, so that there is something to find.
const PREPARATIONS: [&[u8]; 4] = [
    include_bytes!("../seeds/requests/add-note.http"),
    include_bytes!("../seeds/requests/add-work.http"),
    include_bytes!("../seeds/requests/upload-image.http"),
    include_bytes!("../seeds/requests/register-visitor.http"),
];

/// An answer as it came.
#[derive(Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// Its headers.
    pub headers: http::HeaderMap,
    /// The whole body.
    pub body: Bytes,
}

/// Sends bytes as a request and tells whether it was answered, rather than refused.
///
/// # Errors
/// What is wrong with the answer, in words.
pub fn judge(bytes: &[u8]) -> Result<bool, String> {
    Ok(answer(bytes)?.is_some_and(|answer| answer.status < 400))
}

/// Sends bytes as a request: `METHOD target`, a line for each header, an empty line, and the body.
/// `None` for bytes that no HTTP server would hand on.
///
/// # Errors
/// What is wrong with the answer, in words.
pub fn answer(bytes: &[u8]) -> Result<Option<Answer>, String> {
    let Some(request) = request(bytes) else {
        return Ok(None);
    };
    let mut service = gallery::service(Gallery::default());
    for preparation in PREPARATIONS {
        let request = self::request(preparation).ok_or("a preparation is no request")?;
        let status = call(&mut service, request)?.status;
        if !(200..300).contains(&status) {
            return Err(format!("a preparation has status {status}"));
        }
    }
    let head = request.clone().into_parts().0;
    let body = request.body().clone();
    let answer = call(&mut service, request)?;
    well_formed(&head, &answer).map_err(|problem| format!("{problem}\n{answer:?}"))?;
    documented::judge(&head, &body, &answer).map_err(|problem| format!("{problem}\n{answer:?}"))?;
    Ok(Some(answer))
}

/// The request that bytes stand for.
fn request(bytes: &[u8]) -> Option<Request<Bytes>> {
    let (first, mut rest) = line(bytes);
    let (method, target) = first.split_at(first.iter().position(|byte| *byte == b' ')?);
    let method = Method::from_bytes(method).ok()?;
    let mut builder = Request::builder().method(method).uri(&target[1..]);
    loop {
        let (header, behind) = line(rest);
        rest = behind;
        if header.is_empty() {
            break;
        }
        let (name, value) = header.split_at(header.iter().position(|byte| *byte == b':')?);
        let name = HeaderName::from_bytes(name).ok()?;
        builder = builder.header(name, HeaderValue::from_bytes(value[1..].trim_ascii()).ok()?);
    }
    builder.body(Bytes::copy_from_slice(rest)).ok()
}

/// The first line, without its end, and what is behind it.
fn line(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n');
    let (line, rest) = match end {
        Some(end) => (&bytes[..end], &bytes[end + 1..]),
        None => (bytes, &bytes[bytes.len()..]),
    };
    (line.strip_suffix(b"\r").unwrap_or(line), rest)
}

fn call<S>(service: &mut S, request: Request<Bytes>) -> Result<Answer, String>
where
    S: Service<Request<Full<Bytes>>, Response = specwright_server::Response, Error = Infallible>,
{
    let answered = finished(service.call(request.map(Full::new)))?;
    let (head, body) = match answered {
        Ok(response) => response.into_parts(),
    };
    let body = finished(body.collect())?.map_err(|error| format!("the body broke off: {error}"))?;
    Ok(Answer { status: head.status.as_u16(), headers: head.headers, body: body.to_bytes() })
}

fn finished<F: Future>(future: F) -> Result<F::Output, String> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..TURNS {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return Ok(output);
        }
    }
    Err("there is no end to it".to_owned())
}

/// What holds for every answer.
fn well_formed(request: &http::request::Parts, answer: &Answer) -> Result<(), String> {
    let Answer { status, headers, body } = answer;
    if *status >= 500 {
        return Err(format!("status {status}: the server is at fault"));
    }
    if headers.get_all(CONTENT_TYPE).iter().count() > 1 {
        return Err("more than one content type".to_owned());
    }
    let length = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    let without_body = request.method == Method::HEAD || matches!(status, 204 | 304);
    if without_body && !body.is_empty() {
        return Err(format!("status {status} with a body"));
    }
    if !without_body && length.is_some_and(|length: usize| length != body.len()) {
        return Err("a wrong content length".to_owned());
    }
    let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if !body.is_empty() && content_type.is_none() {
        return Err("a body without a content type".to_owned());
    }
    let is_json = content_type.is_some_and(|text| text.contains("json"));
    if !is_json || without_body {
        return match *status {
            400.. if !without_body => Err("a refusal that is no problem report".to_owned()),
            _ => Ok(()),
        };
    }
    let value: Value = serde_json::from_slice(body).map_err(|error| error.to_string())?;
    if *status < 400 { Ok(()) } else { problem_report(*status, &value) }
}

/// A refusal says what was wrong, and with which part of the request.
fn problem_report(status: u16, problem: &Value) -> Result<(), String> {
    let text = |value: &Value, key: &str| value[key].as_str().is_some_and(|text| !text.is_empty());
    let errors = problem["errors"].as_array();
    let named = errors.into_iter().flatten().all(|error| {
        text(error, "in") && text(error, "code") && text(error, "message") && {
            error["pointer"].as_str().is_some()
        }
    });
    let whole = problem["status"] == status && text(problem, "title") && text(problem, "detail");
    if whole && named { Ok(()) } else { Err("a malformed problem report".to_owned()) }
}
