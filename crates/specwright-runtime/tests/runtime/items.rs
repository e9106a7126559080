//! Items of server-sent events and of lines: what bytes mean, and that what is written is read.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Body as HttpBody, Frame};
use http_body_util::BodyExt;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde::Serialize;
use specwright_runtime::{
    Body, Decode, DecodeOwned, Described, ITEM_LIMIT, ItemError, Items, StreamError,
};

use crate::streams::Pieces;

/// A body in pieces of these lengths, again and again.
fn body(bytes: &[u8], lengths: &[usize]) -> Body {
    let mut rest = bytes;
    let mut pieces = VecDeque::new();
    for length in lengths.iter().cycle() {
        if rest.is_empty() {
            break;
        }
        let (piece, more) = rest.split_at(rest.len().min(*length));
        pieces.push_back(Some(Frame::data(Bytes::copy_from_slice(piece))));
        rest = more;
    }
    Body::from_stream(Pieces(pieces))
}

async fn all<T>(items: &mut Items<T>) -> Vec<Result<T, String>> {
    let mut found = Vec::new();
    while let Some(item) = items.next().await {
        found.push(item.map_err(|error| error.to_string()));
    }
    assert!(items.next().await.is_none(), "nothing follows the end");
    found
}

/// The data of events that are texts, with the last id and the pause, for every way to receive them.
async fn check_events(text: &[u8], expected: &[&str], id: Option<&str>, retry: Option<u64>) {
    for lengths in [[text.len().max(1), 1], [1, 1], [2, 3], [3, 1]] {
        let mut items = Items::<String>::from_events(body(text, &lengths));
        let found = all(&mut items).await;
        let expected: Vec<_> = expected.iter().map(|text| Ok((*text).to_owned())).collect();
        let shown = text.escape_ascii();
        assert_eq!(found, expected, "{shown} in pieces of {lengths:?}");
        let retry = retry.map(Duration::from_millis);
        assert_eq!((items.last_event_id(), items.retry()), (id, retry), "{shown}");
    }
}

#[tokio::test]
async fn events_are_read_as_html_defines_them() {
    type Case = (&'static [u8], &'static [&'static str], Option<&'static str>, Option<u64>);
    let cases: [Case; _] = [
        (b"", &[], None, None),
        (b"data: a\n\n", &["a"], None, None),
        // Every kind of line break.
        (b"data: a\r\rdata: b\r\n\r\ndata: c\n\n", &["a", "b", "c"], None, None),
        (b"data: a\r\n\rdata: b\n\r\n", &["a", "b"], None, None),
        (b"data: a\r\ndata: b\rdata: c\n\n", &["a\nb\nc"], None, None),
        (b"\xef\xbb\xbfdata: a\n\n", &["a"], None, None),
        // Only one byte order mark, and only at the beginning.
        (b"\xef\xbb\xbf\xef\xbb\xbfdata: a\n\n", &[], None, None),
        (b"\n\xef\xbb\xbfdata: a\n\n", &[], None, None),
        (b"\xef\xbb\xbf\ndata: a\n\n", &["a"], None, None),
        // Several lines, and one blank after the colon.
        (b"data: a\ndata:b\ndata\ndata:  c\n\n", &["a\nb\n\n c"], None, None),
        (b"data\n\n", &[""], None, None),
        (b"data\ndata\n\n", &["\n"], None, None),
        (b"data:a:b\n\n", &["a:b"], None, None),
        // Comments, unknown fields and names in another case.
        (b": data: x\n:\ndata: a\nDATA: b\nother: c\ndata : d\n data: e\n\n", &["a"], None, None),
        // An event without data, and one that is not ended.
        (b"event: x\n\n\n\ndata: a\n\ndata: b\n", &["a"], None, None),
        (b"data: a\n\ndata: b", &["a"], None, None),
        // An id counts from the end of its event.
        (b"id: 1\ndata: a\n\ndata: b\n\n", &["a", "b"], Some("1"), None),
        (b"id: 1\n\n", &[], Some("1"), None),
        (b"id: 1\n\nid: 2\ndata: a\n", &[], Some("1"), None),
        (b"id: 1\n\nid: 2\0\n\n", &[], Some("1"), None),
        (b"id: 1\n\nid\n\n", &[], None, None),
        (b"retry: 250\n", &[], None, Some(250)),
        (b"retry: 1\nretry: +2\nretry: 2s\nretry:\nretry: -1\n", &[], None, Some(1)),
        (b"retry: 99999999999999999999\n", &[], None, None),
        // What is not UTF-8 is replaced.
        (b"data: \xff\xc3\xbc\n\n", &["\u{fffd}\u{fc}"], None, None),
    ];
    for (text, expected, id, retry) in cases {
        check_events(text, expected, id, retry).await;
    }
}

#[tokio::test]
async fn the_type_of_each_event_is_known() {
    let text = b"event: a\ndata: 1\n\ndata: 2\n\nevent: b\n\nevent: c\nevent: d\ndata: 3\n\n";
    let mut items = Items::<i64>::from_events(body(text, &[1]));
    for (item, ty) in [(1, Some("a")), (2, None), (3, Some("d"))] {
        assert_eq!(items.next().await, Some(Ok(item)));
        assert_eq!(items.event_type(), ty);
    }
    assert_eq!(items.next().await, None);
}

/// The items of lines.
async fn check_lines(text: &str, expected: &[Result<i64, &str>]) {
    for lengths in [[text.len().max(1), 1], [1, 1], [2, 3]] {
        let mut items = Items::<i64>::from_lines(body(text.as_bytes(), &lengths));
        let found = all(&mut items).await;
        let expected: Vec<_> = expected.iter().map(|item| item.map_err(str::to_owned)).collect();
        assert_eq!(found, expected, "{text:?} in pieces of {lengths:?}");
        assert_eq!((items.last_event_id(), items.retry(), items.event_type()), (None, None, None));
    }
}

#[tokio::test]
async fn lines_are_json() {
    check_lines("", &[]).await;
    check_lines("1\n2\n", &[Ok(1), Ok(2)]).await;
    check_lines("1\r\n 2 \r\n3", &[Ok(1), Ok(2), Ok(3)]).await;
    check_lines("\n\n1\n \t\r\n2\n\n", &[Ok(1), Ok(2)]).await;
    // What is wrong does not end the stream, and is not repeated.
    let syntax = Err("an item is invalid: body must be JSON; line 1, column 3 is not");
    check_lines("1\n2 3\n4\n", &[Ok(1), syntax, Ok(4)]).await;
    let ty = Err("an item is invalid: body must be a 64-bit integer");
    check_lines("\"secret\"\n4\n", &[ty, Ok(4)]).await;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Digit(i32);
specwright_runtime::open_integer!(Digit, i32, minimum = 0, maximum = 9);

#[tokio::test]
async fn only_servers_hold_items_against_every_rule() {
    let too_large = Err("an item is invalid: body must be at most 9".to_owned());
    let mut items = Items::<Digit>::from_lines(Body::from("10"));
    assert!(matches!(all(&mut items).await.as_slice(), [Ok(_)]));
    let mut items = Items::<Digit>::from_lines_strictly(Body::from("10"));
    assert_eq!(all(&mut items).await, std::slice::from_ref(&too_large));
    let mut items = Items::<Digit>::from_events(Body::from("data: 10\n\n"));
    assert!(matches!(all(&mut items).await.as_slice(), [Ok(_)]));
    let mut items = Items::<Digit>::from_events_strictly(Body::from("data: 10\n\n"));
    assert_eq!(all(&mut items).await, [too_large]);
}

#[tokio::test]
async fn a_string_is_the_text_of_an_event_and_json_in_a_line() {
    let text = "data: \"a\"\n\n";
    let mut items = Items::<String>::from_events(Body::from(text));
    assert_eq!(all(&mut items).await, [Ok("\"a\"".to_owned())]);
    // A string that may be null is JSON, because no text is null.
    let mut items = Items::<Option<String>>::from_events(Body::from(text));
    assert_eq!(all(&mut items).await, [Ok(Some("a".to_owned()))]);
    let mut items = Items::<String>::from_lines(Body::from("\"a\""));
    assert_eq!(all(&mut items).await, [Ok("a".to_owned())]);
}

#[tokio::test]
async fn an_item_that_is_too_long_is_an_error_and_the_next_one_follows() {
    let longest = "a".repeat(ITEM_LIMIT);
    let too_long = || Err(ItemError::TooLong { limit: ITEM_LIMIT }.to_string());
    let half = &longest[..ITEM_LIMIT / 2];
    let cases = [
        (format!("data: {longest}\n\ndata: b\n\n"), vec![Ok(longest.clone()), Ok("b".to_owned())]),
        (format!("data: {longest}a\n\ndata: b\n\n"), vec![too_long(), Ok("b".to_owned())]),
        (
            format!("data: {half}\ndata: {half}\ndata: c\n\ndata: b\n\n"),
            vec![too_long(), Ok("b".to_owned())],
        ),
        (format!(":{longest}{longest}\ndata: b\n\n"), vec![Ok("b".to_owned())]),
    ];
    for (text, expected) in cases {
        let mut items = Items::<String>::from_events(body(text.as_bytes(), &[1 << 16]));
        assert!(all(&mut items).await == expected, "{}", &text[..9]);
    }
    let line = format!("\"{longest}\"\n\"b\"\n");
    let mut items = Items::<String>::from_lines(body(line.as_bytes(), &[1 << 16]));
    assert!(all(&mut items).await == [too_long(), Ok("b".to_owned())]);
}

#[tokio::test]
async fn a_body_that_breaks_off_is_an_error_and_the_end() {
    let broken = |text: &'static str| {
        let pieces =
            [Some(Frame::data(Bytes::from(text))), None, Some(Frame::data("9\n\n".into()))];
        Body::from_stream(Pieces(VecDeque::from(pieces)))
    };
    let expected = [Ok(1), Err("the body ended early".to_owned())];
    assert_eq!(all(&mut Items::<i64>::from_lines(broken("1\n2"))).await, expected);
    assert_eq!(all(&mut Items::<i64>::from_events(broken("data:1\n\ndata:2\n"))).await, expected);
    let limited = Body::limited(http_body_util::Full::new(Bytes::from("1\n2\n")), 4).unwrap();
    assert_eq!(all(&mut Items::<i64>::from_lines(limited)).await, [Ok(1), Ok(2)]);
    let mut items = Items::<i64>::from_lines(
        Body::limited(
            Pieces(VecDeque::from([
                Some(Frame::data(Bytes::from("1\n"))),
                Some(Frame::data(Bytes::from("2\n"))),
            ])),
            3,
        )
        .unwrap(),
    );
    assert_eq!(items.next().await, Some(Ok(1)));
    let error = ItemError::Body(StreamError::TooLong { limit: 3 });
    assert_eq!(items.next().await, Some(Err(error)));
    assert_eq!(items.next().await, None);
}

/// Reads what was written, in pieces.
async fn check_round_trip<T>(items: &[T], lengths: &[usize]) -> Result<(), TestCaseError>
where
    T: Clone + std::fmt::Debug + PartialEq + Described + DecodeOwned + Serialize + Send + 'static,
{
    let expected: Vec<Result<T, String>> = items.iter().cloned().map(Ok).collect();
    let written = || Items::from_iterator(items.to_vec());
    let bytes = written().into_events().bytes().await.unwrap();
    prop_assert_eq!(&all(&mut Items::from_events(body(&bytes, lengths))).await, &expected);
    let bytes = written().into_lines().bytes().await.unwrap();
    prop_assert_eq!(&all(&mut Items::from_lines(body(&bytes, lengths))).await, &expected);
    // What is received can be sent on.
    let again = Items::<T>::from_lines(body(&bytes, lengths)).into_lines();
    prop_assert_eq!(again.bytes().await.unwrap(), bytes);
    Ok(())
}

#[test]
fn what_is_written_is_read() {
    let config = Config { cases: 500, failure_persistence: None, ..Config::default() };
    let lengths = || vec(1_usize..9, 1..6);
    // A text has no CR, because an event has none.
    let text = || "[ -~\n:ü\u{feff}\u{0}\u{85}\u{2028}]{0,12}".boxed();
    let json = || any::<String>().prop_map(Some).boxed();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let texts = (vec(text(), 0..5), lengths());
    let outcome = TestRunner::new(config.clone())
        .run(&texts, |(items, lengths)| runtime.block_on(check_round_trip(&items, &lengths)));
    outcome.unwrap();
    let values = (vec(vec(json(), 0..3), 0..5), lengths());
    let outcome = TestRunner::new(config)
        .run(&values, |(items, lengths)| runtime.block_on(check_round_trip(&items, &lengths)));
    outcome.unwrap();
}

#[tokio::test]
async fn line_breaks_of_a_text_become_lf() {
    let items = Items::from_iterator(["a\rb\r\nc\n\rd".to_owned()]);
    let text = items.into_events().bytes().await.unwrap();
    assert_eq!(text, "data: a\ndata: b\ndata: c\ndata: \ndata: d\n\n");
}

/// A stream that waits between its items.
struct Slow(VecDeque<Poll<i64>>);

impl Stream for Slow {
    type Item = i64;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<i64>> {
        match self.0.pop_front() {
            Some(Poll::Ready(item)) => Poll::Ready(Some(item)),
            Some(Poll::Pending) => Poll::Pending,
            None => Poll::Ready(None),
        }
    }
}

#[test]
fn an_item_is_sent_before_the_next_one_exists() {
    let stream = || Slow(VecDeque::from([Poll::Ready(1), Poll::Pending, Poll::Ready(2)]));
    let context = &mut Context::from_waker(Waker::noop());
    let mut next = |body: &mut Body| match Pin::new(body).poll_frame(context) {
        Poll::Ready(frame) => frame.map(|frame| frame.unwrap().into_data().unwrap()),
        Poll::Pending => Some(Bytes::from("waits")),
    };
    let mut body = Items::from_stream(stream()).into_events();
    for expected in [Some("data: 1\n\n"), Some("waits"), Some("data: 2\n\n"), None, None] {
        assert_eq!(next(&mut body), expected.map(Bytes::from));
    }
    // And received, from body to body.
    let mut body = Items::<i64>::from_lines(Items::from_stream(stream()).into_lines()).into_lines();
    for expected in [Some("1\n"), Some("waits"), Some("2\n"), None, None] {
        assert_eq!(next(&mut body), expected.map(Bytes::from));
    }
}

/// A value that no format can write.
#[derive(Clone)]
struct Unwritable;

impl Serialize for Unwritable {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("it is not read"))
    }
}

impl Described for Unwritable {
    const TYPE: specwright_runtime::TypeInfo = <() as Described>::TYPE;
}

impl<'de> Decode<'de> for Unwritable {
    fn decode<M: specwright_runtime::Mode, D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        <()>::decode::<M, D>(deserializer).map(|()| Unwritable)
    }
}

#[tokio::test]
async fn a_body_breaks_off_at_an_item_that_cannot_be_written() {
    for mut body in [
        Items::from_iterator([Unwritable, Unwritable]).into_lines(),
        Items::from_iterator([Unwritable, Unwritable]).into_events(),
        Items::<i64>::from_lines(Body::from("a\n1\n")).into_lines(),
    ] {
        assert!(body.frame().await.unwrap().is_err());
        assert!(body.frame().await.is_none());
    }
}

#[test]
fn items_are_send_and_hide_their_content_in_debug_text() {
    fn is_send(_: &impl Send) {}
    let items = Items::from_iterator(["secret"]);
    is_send(&items);
    assert_eq!(format!("{items:?}"), "Items(…)");
    let received = Items::<i64>::from_lines(Body::from("1"));
    is_send(&received);
    assert_eq!(format!("{received:?}"), "Items(…)");
}
