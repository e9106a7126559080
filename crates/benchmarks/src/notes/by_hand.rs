//! The notes behind a dispatcher without a framework, as one would write it for speed.

use std::borrow::Cow;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::header::{ACCEPT, ALLOW, CONTENT_LENGTH, CONTENT_TYPE, LOCATION};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use http_body::Body;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use percent_encoding::percent_decode_str;
use serde::Serialize;
use tower_service::Service;

use super::problem::{Refused, Violation, no_note, refuse};
use super::rules::{self, Board, GetNote};
use super::{BASE_PATH, BODY_LIMIT};

/// The server.
#[derive(Clone, Default)]
pub struct ByHand(Arc<Board>);

type BoxError = Box<dyn std::error::Error + Send + Sync>;

impl<B> Service<Request<B>> for ByHand
where
    B: Body<Data: Send, Error: Into<BoxError>> + Send + 'static,
{
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<Full<Bytes>>, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let board = Arc::clone(&self.0);
        Box::pin(async move { Ok(answer(&board, request).await.unwrap_or_else(|no| refuse(&no))) })
    }
}

async fn answer<B>(board: &Board, request: Request<B>) -> Result<Response<Full<Bytes>>, Refused>
where
    B: Body<Data: Send, Error: Into<BoxError>> + Send + 'static,
{
    let (parts, body) = request.into_parts();
    let path = parts.uri.path().strip_prefix(BASE_PATH).ok_or(Refused::Path)?;
    let mut segments = path.split('/');
    match (segments.next(), segments.next(), segments.next(), segments.next()) {
        (Some(""), Some("notes"), None, None) => match parts.method {
            Method::POST => add_note(board, &parts, body).await,
            Method::OPTIONS => Ok(options("OPTIONS, POST")),
            _ => Err(Refused::Method("OPTIONS, POST")),
        },
        (Some(""), Some("notes"), Some(id), None) if !id.is_empty() => match parts.method {
            Method::GET => get_note(board, &parts, id),
            Method::HEAD => get_note(board, &parts, id).map(without_body),
            Method::OPTIONS => Ok(options("GET, HEAD, OPTIONS")),
            _ => Err(Refused::Method("GET, HEAD, OPTIONS")),
        },
        _ => Err(Refused::Path),
    }
}

fn get_note(board: &Board, parts: &Parts, id: &str) -> Result<Response<Full<Bytes>>, Refused> {
    if !accepts_json(&parts.headers) {
        return Err(Refused::Accept);
    }
    let mut found = Vec::new();
    let note_id = keep(read_note_id(id), &mut found);
    let (mut lang, mut width) = (Ok(None), Ok(None));
    for pair in parts.uri.query().unwrap_or_default().split('&') {
        let (key, text) = pair.split_once('=').unwrap_or((pair, ""));
        match key {
            "lang" => lang = once(lang, "/lang", text),
            "width" => width = once(width, "/width", text),
            _ => {}
        }
    }
    let lang = lang.and_then(|text| text.map(read_lang).transpose());
    let lang = keep(lang, &mut found);
    let width = width.and_then(|text| text.map(read_width).transpose());
    let width = keep(width, &mut found);
    let x_trace = keep(read_trace(&parts.headers), &mut found);
    let (Some(note_id), Some(lang), Some(width), Some(x_trace)) = (note_id, lang, width, x_trace)
    else {
        return Err(Refused::Invalid(found));
    };
    Ok(match board.read(GetNote { note_id, lang, width, x_trace }) {
        Some(note) => json(StatusCode::OK, &note),
        None => no_note(),
    })
}

async fn add_note<B>(
    board: &Board,
    parts: &Parts,
    body: B,
) -> Result<Response<Full<Bytes>>, Refused>
where
    B: Body<Data: Send, Error: Into<BoxError>> + Send + 'static,
{
    if !accepts_json(&parts.headers) {
        return Err(Refused::Accept);
    }
    if !is_json(&parts.headers) {
        return Err(Refused::MediaType);
    }
    let text = match Limited::new(body, BODY_LIMIT).collect().await {
        Ok(body) => body.to_bytes(),
        Err(error) if error.is::<LengthLimitError>() => return Err(Refused::TooLong(BODY_LIMIT)),
        Err(_) => return Err(Refused::Interrupted),
    };
    let new = rules::decode(&text).map_err(Refused::Invalid)?;
    let (note, location) = board.add(new);
    let mut response = json(StatusCode::CREATED, &note);
    let location = HeaderValue::try_from(location).expect("a number needs no escape");
    response.headers_mut().insert(LOCATION, location);
    Ok(response)
}

fn keep<T>(value: Result<T, Violation>, found: &mut Vec<Violation>) -> Option<T> {
    value.map_err(|violation| found.push(violation)).ok()
}

type Once<'a> = Result<Option<&'a str>, Violation>;

fn once<'a>(before: Once<'a>, pointer: &'static str, text: &'a str) -> Once<'a> {
    match before {
        Ok(None) => Ok(Some(text)),
        _ => Err(Violation::new("query", pointer, "repeated", "must be given once only")),
    }
}

fn read_note_id(text: &str) -> Result<i64, Violation> {
    let wrong = || Violation::new("path", "/noteId", "type", "must be a 64-bit integer");
    let text = percent_decode_str(text).decode_utf8().map_err(|_| encoding("path", "/noteId"))?;
    let number = text.parse().ok().filter(|_| is_plain(&text)).ok_or_else(wrong)?;
    rules::check_note_id(number).map_or(Ok(number), Err)
}

fn read_lang(text: &str) -> Result<rules::Lang, Violation> {
    rules::lang(&decode(text).ok_or_else(|| encoding("query", "/lang"))?)
}

fn read_width(text: &str) -> Result<i32, Violation> {
    let wrong = || Violation::new("query", "/width", "type", "must be a 32-bit integer");
    let text = decode(text).ok_or_else(|| encoding("query", "/width"))?;
    let number = text.parse().ok().filter(|_| is_plain(&text)).ok_or_else(wrong)?;
    rules::check_width(number).map_or(Ok(number), Err)
}

fn read_trace(headers: &HeaderMap) -> Result<Option<String>, Violation> {
    let wrong = |code, message| Violation::new("header", "/X-Trace", code, message);
    let mut values = headers.get_all("x-trace").iter();
    let Some(value) = values.next() else {
        return Ok(None);
    };
    if values.next().is_some() {
        return Err(wrong("repeated", "must be given once only"));
    }
    let text = value.to_str().map_err(|_| wrong("headerText", "must be visible ASCII text"))?;
    rules::check_trace(text).map_or_else(|| Ok(Some(text.to_owned())), Err)
}

fn encoding(place: &'static str, pointer: &'static str) -> Violation {
    Violation::new(place, pointer, "encoding", "must be percent-encoded UTF-8")
}

/// Rust also reads a plus and leading zeros.
fn is_plain(number: &str) -> bool {
    let digits = number.strip_prefix('-').unwrap_or(number);
    !digits.starts_with('+') && (digits == "0" || !digits.starts_with('0'))
}

/// The text of a query parameter, where a plus is a blank.
fn decode(text: &str) -> Option<Cow<'_, str>> {
    if text.contains('+') {
        let text = text.replace('+', " ");
        return Some(Cow::Owned(percent_decode_str(&text).decode_utf8().ok()?.into_owned()));
    }
    percent_decode_str(text).decode_utf8().ok()
}

fn accepts_json(headers: &HeaderMap) -> bool {
    let mut values = headers.get_all(ACCEPT).iter().peekable();
    values.peek().is_none()
        || values.filter_map(|value| value.to_str().ok()).flat_map(|text| text.split(',')).any(
            |range| {
                let (media, parameters) = range.split_once(';').unwrap_or((range, ""));
                let covers = ["application/json", "application/*", "*/*"]
                    .iter()
                    .any(|one| one.eq_ignore_ascii_case(media.trim()));
                covers && !matches!(parameters.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
            },
        )
}

fn is_json(headers: &HeaderMap) -> bool {
    let mut values = headers.get_all(CONTENT_TYPE).iter();
    let (Some(Ok(text)), None) = (values.next().map(HeaderValue::to_str), values.next()) else {
        return false;
    };
    let (media, parameters) = text.split_once(';').unwrap_or((text, ""));
    let plain = headers.get("content-encoding").is_none_or(|coding| coding == "identity");
    let utf_8 = parameters.split(';').all(|parameter| match parameter.trim().split_once('=') {
        Some((name, value)) if name.eq_ignore_ascii_case("charset") => {
            value.trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    });
    plain && utf_8 && media.trim().eq_ignore_ascii_case("application/json")
}

fn json<T: Serialize>(status: StatusCode, value: &T) -> Response<Full<Bytes>> {
    let text = serde_json::to_vec(value).expect("a note is JSON");
    let mut response = Response::new(Full::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

fn options(allow: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = StatusCode::NO_CONTENT;
    response.headers_mut().insert(ALLOW, HeaderValue::from_static(allow));
    response
}

fn without_body(response: Response<Full<Bytes>>) -> Response<Full<Bytes>> {
    let (mut parts, body) = response.into_parts();
    if let Some(length) = body.size_hint().exact() {
        parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    Response::from_parts(parts, Full::default())
}
