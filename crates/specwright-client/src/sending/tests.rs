//! Requests that are given up before they begin, and after.

use std::task::Waker;

use super::*;

fn request() -> reqwest::Request {
    let client = reqwest::Client::builder().no_proxy().tls_certs_only([]).build().unwrap();
    client.post("http://localhost").body("text").build().unwrap()
}

async fn body(sending: &Sending) -> reqwest::Body {
    let mut request = sending.watch(async { watched(request()) }).await;
    request.body_mut().take().unwrap()
}

/// Whether the next piece of a body is one.
fn piece(body: &mut reqwest::Body) -> bool {
    let mut cx = Context::from_waker(Waker::noop());
    match Pin::new(body).poll_frame(&mut cx) {
        Poll::Ready(Some(frame)) => frame.is_ok(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_body_reported_as_unsent_is_withheld() {
    let sending = Sending::default();
    let mut body = body(&sending).await;
    assert_eq!(body.size_hint().exact(), Some(4));
    assert!(!sending.may_have_begun());
    assert!(!body.is_end_stream());
    assert_eq!(body.size_hint().exact(), None);
    assert!(!piece(&mut body));
    assert!(!sending.may_have_begun());
}

#[tokio::test]
async fn a_body_that_was_read_may_have_been_sent() {
    let sending = Sending::default();
    let mut first = body(&sending).await;
    assert!(!first.is_end_stream());
    assert!(sending.may_have_begun());
    assert!(piece(&mut first));
    let sending = Sending::default();
    assert!(piece(&mut body(&sending).await));
    assert!(sending.may_have_begun());
}

#[tokio::test]
async fn a_request_without_a_body_is_looked_at_too() {
    let sending = Sending::default();
    let mut request = request();
    *request.body_mut() = None;
    let mut request = sending.watch(async { watched(request) }).await;
    let body = request.body_mut().take().unwrap();
    assert_eq!(body.size_hint().exact(), Some(0));
    assert!(body.is_end_stream());
    assert!(sending.may_have_begun());
}
