//! Bodies piece by piece, on their way in and out.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Buf, Bytes};
use http::HeaderMap;
use http_body::{Body as HttpBody, Frame, SizeHint};
use http_body_util::{BodyExt, Full};
use specwright_runtime::{Body, StreamError};

/// A body of given pieces, where `None` breaks it off; nothing is known of its length.
pub(crate) struct Pieces<D>(pub(crate) VecDeque<Option<Frame<D>>>);

impl<D: Buf + Unpin> HttpBody for Pieces<D> {
    type Data = D;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<D>, io::Error>>> {
        let next = self.0.pop_front();
        Poll::Ready(next.map(|piece| piece.ok_or(io::ErrorKind::UnexpectedEof.into())))
    }
}

fn pieces(texts: &[Option<&'static str>]) -> Pieces<Bytes> {
    let frame = |text: &'static str| Frame::data(Bytes::from(text));
    Pieces(texts.iter().map(|text| text.map(frame)).collect())
}

async fn check(
    texts: &[Option<&'static str>],
    limit: usize,
    expected: &[Result<&str, StreamError>],
) {
    let mut body = Body::limited(pieces(texts), limit).unwrap();
    let mut found = Vec::new();
    while let Some(chunk) = body.chunk().await {
        found.push(chunk);
    }
    let expected: Vec<_> =
        expected.iter().map(|chunk| chunk.map(|text| Bytes::from(text.to_owned()))).collect();
    assert_eq!(found, expected, "{texts:?}");
    // What comes after an error is never read, and reading all tells the same error.
    let failure = expected.last().and_then(|last| last.clone().err());
    assert_eq!(body.bytes().await.err(), failure);
    let whole = Body::limited(pieces(texts), limit).unwrap().bytes().await;
    let parts: Result<Vec<Bytes>, StreamError> = expected.into_iter().collect();
    assert_eq!(whole, parts.map(|parts| parts.concat().into()));
}

#[tokio::test]
async fn a_body_comes_in_pieces() {
    let too_long = Err(StreamError::TooLong { limit: 3 });
    check(&[], 3, &[]).await;
    check(&[Some("ab"), Some(""), Some("c"), Some("")], 3, &[Ok("ab"), Ok("c")]).await;
    check(&[Some("ab"), Some("cd"), Some("")], 3, &[Ok("ab"), too_long]).await;
    check(&[Some("abcd")], 3, &[too_long]).await;
    check(&[Some("a")], 0, &[Err(StreamError::TooLong { limit: 0 })]).await;
    let interrupted = Err(StreamError::Interrupted);
    check(&[Some("a"), None, Some("b")], 3, &[Ok("a"), interrupted]).await;
    check(&[None], 3, &[interrupted]).await;
}

#[tokio::test]
async fn the_rest_of_a_body_is_collected() {
    let mut body = Body::limited(pieces(&[Some("a"), Some("b"), Some("c")]), 3).unwrap();
    assert_eq!(body.chunk().await, Some(Ok(Bytes::from("a"))));
    assert_eq!(body.bytes().await, Ok(Bytes::from("bc")));
}

#[tokio::test]
async fn trailers_and_other_buffers_are_no_matter() {
    let frames =
        [Some(Frame::data(VecDeque::from(*b"ab"))), Some(Frame::trailers(HeaderMap::new()))];
    let mut body = Body::limited(Pieces(frames.into()), 3).unwrap();
    assert_eq!(body.chunk().await, Some(Ok(Bytes::from("ab"))));
    assert_eq!(body.chunk().await, None);
    assert_eq!(body.chunk().await, None);
}

#[test]
fn a_body_that_says_it_is_too_long_is_not_read() {
    let whole = |text: &'static str| Body::limited(Full::new(Bytes::from(text)), 3);
    assert!(whole("abc").is_ok());
    assert_eq!(whole("abcd").unwrap_err(), StreamError::TooLong { limit: 3 });
}

#[test]
fn bodies_are_send_and_hide_their_content_in_debug_text() {
    fn is_send(_: &impl Send) {}
    let incoming = Body::limited(Full::new(Bytes::from("secret")), 6).unwrap();
    let outgoing = Body::from("secret");
    is_send(&incoming);
    is_send(&outgoing);
    assert_eq!(format!("{incoming:?} {outgoing:?}"), "Body(…) Body(…)");
}

#[tokio::test]
async fn a_whole_answer_knows_its_length() {
    for body in [
        Body::from("abc"),
        Body::from(String::from("abc")),
        Body::from(Vec::from("abc")),
        Body::from(Bytes::from("abc")),
    ] {
        assert_eq!(body.size_hint().exact(), Some(3));
        assert!(!body.is_end_stream());
        assert_eq!(body.bytes().await.unwrap(), "abc");
    }
    assert!(Body::default().is_end_stream());
    assert_eq!(Body::default().size_hint().exact(), Some(0));
}

#[tokio::test]
async fn a_streamed_answer_is_what_its_stream_is() {
    let mut body = Body::from_stream(pieces(&[Some("a"), Some("b"), None]));
    assert_eq!(body.size_hint().exact(), SizeHint::default().exact());
    assert!(!body.is_end_stream());
    for text in ["a", "b"] {
        assert_eq!(body.frame().await.unwrap().unwrap().into_data().unwrap(), text);
    }
    let error = body.frame().await.unwrap().unwrap_err();
    assert_eq!(error.downcast_ref::<io::Error>().unwrap().kind(), io::ErrorKind::UnexpectedEof);
    // What a stream knows of its length is handed on.
    let sized = Body::from_stream(Full::new(Bytes::from("abc")));
    assert_eq!(sized.size_hint().exact(), Some(3));
    assert!(Body::from_stream(Full::<Bytes>::default()).is_end_stream());
}
