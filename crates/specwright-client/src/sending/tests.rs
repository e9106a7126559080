//! Requests that are given up before they begin, and after.

use std::task::Waker;

use super::*;
use specwright_runtime::Body;

fn body(sending: &Sending, body: impl Into<Body>) -> Watched<Body> {
    Watched::new(body.into(), sending)
}

/// Whether the next piece of a body is one.
fn piece(body: &mut Watched<Body>) -> bool {
    let mut cx = Context::from_waker(Waker::noop());
    match Pin::new(body).poll_frame(&mut cx) {
        Poll::Ready(Some(frame)) => frame.is_ok(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_body_reported_as_unsent_is_withheld() {
    let sending = Sending::default();
    let mut body = body(&sending, "text");
    assert_eq!(body.size_hint().exact(), Some(4));
    assert!(!sending.may_have_begun());
    assert!(!body.is_end_stream());
    assert_eq!(body.size_hint().exact(), None);
    assert!(!piece(&mut body));
    assert!(!sending.may_have_begun());
}

#[test]
fn a_body_that_was_read_may_have_been_sent() {
    let sending = Sending::default();
    let mut first = body(&sending, "text");
    assert!(!first.is_end_stream());
    assert!(sending.may_have_begun());
    assert!(piece(&mut first));
    let sending = Sending::default();
    assert!(piece(&mut body(&sending, "text")));
    assert!(sending.may_have_begun());
}

#[test]
fn a_request_without_a_body_is_watched_too() {
    let sending = Sending::default();
    let body = body(&sending, "");
    assert_eq!(body.size_hint().exact(), Some(0));
    assert!(body.is_end_stream());
    assert!(sending.may_have_begun());
}
