//! What an answer is taken for.

use http::Response;
use http_body::Frame;
use http_body_util::StreamBody;

use super::*;

const API: Api = Api::new("test", "");

/// How an operation reads its success.
#[derive(Clone, Copy, Debug)]
enum Read {
    Json,
    Text,
    Bytes,
    Nothing,
    /// Bytes or JSON, as the answer says.
    Either,
}

const OPERATION: Operation = Operation::new("test", "GET", "/test");

impl Read {
    fn operation(self) -> Operation {
        const BYTES: &[&str] = &["application/octet-stream"];
        match self {
            Read::Json => OPERATION.accept("application/json"),
            Read::Text => OPERATION.accept("text/plain"),
            Read::Bytes => OPERATION.accept("application/octet-stream").streamed(BYTES),
            Read::Nothing => OPERATION,
            Read::Either => {
                OPERATION.accept("application/octet-stream, application/json").streamed(BYTES)
            }
        }
    }

    /// Returns the success as text.
    async fn of(self, mut answer: Answer) -> Result<String, Unreadable> {
        match self {
            Read::Json => {
                let value = answer.json::<specwright_runtime::Json>()?;
                Ok(serde_json::to_string(&value).unwrap())
            }
            Read::Text => answer.text("text/plain"),
            Read::Bytes => {
                let bytes = answer.bytes("application/octet-stream")?.bytes().await;
                Ok(String::from_utf8(bytes.unwrap().to_vec()).unwrap())
            }
            Read::Nothing => answer.nothing().map(|()| "nothing".to_owned()),
            Read::Either => {
                match answer.content(&["application/octet-stream", "application/json"])? {
                    0 => Ok("bytes".to_owned()),
                    _ => answer.json::<i64>().map(|number| format!("json {number}")),
                }
            }
        }
    }
}

async fn answer(read: Read, headers: &[(&str, &str)], body: Body) -> Answer {
    let mut response = Response::builder().status(200);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    let incoming = Incoming::Service(response.body(body).unwrap());
    Answer::read(incoming, &read.operation(), &API, None).await
}

/// What a success with these headers and this body is: a value, or `None`.
async fn check(read: Read, headers: &[(&str, &str)], body: &'static str, expected: Option<&str>) {
    let found = read.of(answer(read, headers, Body::from(body)).await).await;
    assert_eq!(found.as_deref().ok(), expected, "{read:?} {headers:?} {body}: {found:?}");
}

const JSON: (&str, &str) = ("content-type", "application/json");
const HTML: (&str, &str) = ("content-type", "text/html; charset=utf-8");
const TEXT: (&str, &str) = ("content-type", "text/plain");
const FILE: (&str, &str) = ("content-disposition", "attachment");
const PROBLEM: (&str, &str) = ("content-type", "application/problem+json");

#[tokio::test]
async fn a_success_has_a_body_of_the_documented_kind() {
    check(Read::Json, &[JSON], "1", Some("1")).await;
    check(Read::Json, &[TEXT], "1", Some("1")).await;
    check(Read::Json, &[PROBLEM], "{}", None).await;
    check(Read::Json, &[HTML], "<p>Sign in</p>", None).await;
    check(Read::Text, &[TEXT], "<p>", Some("<p>")).await;
    check(Read::Text, &[], "a text", Some("a text")).await;
    check(Read::Text, &[HTML], "<p>Sign in</p>", None).await;
    check(Read::Text, &[], "\n<!DOCTYPE html><p>Sign in</p>", None).await;
    check(Read::Nothing, &[], "", Some("nothing")).await;
    check(Read::Nothing, &[TEXT], "done", Some("nothing")).await;
    check(Read::Nothing, &[], "<HTML>", None).await;
    check(Read::Nothing, &[PROBLEM], "{}", None).await;
}

#[tokio::test]
async fn bytes_are_json_or_a_page_only_as_a_file() {
    check(Read::Bytes, &[("content-type", "application/pdf")], "%PDF", Some("%PDF")).await;
    check(Read::Bytes, &[], "%PDF", Some("%PDF")).await;
    check(Read::Bytes, &[JSON], r#"{"code":"1"}"#, None).await;
    check(Read::Bytes, &[JSON, FILE], "{}", Some("{}")).await;
    check(Read::Bytes, &[HTML], "<p>", None).await;
    check(Read::Bytes, &[HTML, FILE], "<p>", Some("<p>")).await;
}

#[tokio::test]
async fn the_nearest_of_several_media_types_is_read() {
    check(Read::Either, &[JSON], "7", Some("json 7")).await;
    check(Read::Either, &[("content-type", "image/png")], "7", Some("bytes")).await;
}

#[tokio::test]
async fn a_body_in_a_content_coding_is_no_success() {
    let gzip = ("content-encoding", "gzip");
    for read in [Read::Json, Read::Text, Read::Bytes, Read::Nothing] {
        check(read, &[gzip], "1", None).await;
    }
    check(Read::Nothing, &[gzip], "", Some("nothing")).await;
    check(Read::Text, &[("content-encoding", "identity")], "1", Some("1")).await;
}

#[tokio::test]
async fn a_body_that_breaks_off_is_no_success() {
    for read in [Read::Json, Read::Text, Read::Nothing] {
        let pieces = [Ok(Frame::data(Bytes::from("123"))), Err("reset")];
        let body = Body::from_stream(StreamBody::new(futures_util::stream::iter(pieces)));
        let found = read.of(answer(read, &[], body).await).await;
        assert_eq!(found.unwrap_err().reason, "it broke off", "{read:?}");
    }
}

#[tokio::test]
async fn a_secret_is_taken_out_of_headers_that_are_no_ascii() {
    let mut answer = answer(Read::Nothing, &[], Body::default()).await;
    let echo = http::HeaderValue::from_bytes(b"k\xfc a-secret").unwrap();
    answer.headers.insert("x-echo", echo);
    let redact = |text: &str| text.contains("a-secret").then(|| text.replace("a-secret", "…"));
    assert!(answer.redact(redact));
    let shown = String::from_utf8_lossy(answer.headers["x-echo"].as_bytes()).into_owned();
    assert!(shown.starts_with('k') && !shown.contains("secret"), "{shown}");
}

#[tokio::test]
async fn a_text_is_utf8() {
    let found = Read::Text.of(answer(Read::Text, &[TEXT], Body::from(&b"M\xfcller"[..])).await);
    assert_eq!(found.await.unwrap_err().reason, "it is not UTF-8");
}

#[tokio::test]
async fn bytes_have_the_media_type_of_their_sender() {
    let png = ("content-type", "image/png");
    let mut answer = answer(Read::Bytes, &[png], Body::from("a picture")).await;
    let body = answer.bytes("application/octet-stream").unwrap();
    assert_eq!(body.media_type(), Some("image/png"));
}
