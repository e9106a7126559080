//! Panics of a future, caught.

use std::future::ready;
use std::panic::panic_any;
use std::rc::Rc;

use specwright_server::faults::{Panic, caught};

#[tokio::test]
async fn a_future_that_does_not_panic_is_itself() {
    let shared = Rc::new(7);
    assert_eq!(caught(ready(Rc::clone(&shared))).await, Ok(shared));
    assert_eq!(caught(async { tokio::task::yield_now().await }).await, Ok(()));
}

async fn check(expected: &str, fault: impl FnOnce()) {
    let dropped = Rc::new(());
    let held = Rc::clone(&dropped);
    let panic = caught(async move {
        tokio::task::yield_now().await;
        let _held = held;
        fault();
    });
    let panic = panic.await.unwrap_err();
    assert_eq!(panic.text(), expected);
    assert_eq!(panic.to_string(), expected);
    assert_eq!(Rc::strong_count(&dropped), 1, "what the future held is dropped");
}

#[tokio::test]
async fn a_panic_is_an_error_with_a_short_text() {
    check("plain", || panic!("plain")).await;
    check("formatted 7", || panic!("formatted {}", 7)).await;
    check("a panic without text", || panic_any(7)).await;
    check("a  GET /admin 200", || panic!("a\r\nGET /admin 200")).await;
    check(&"ü".repeat(Panic::LIMIT), || panic!("{}", "ü".repeat(100_000))).await;
}

#[test]
fn a_caught_future_may_be_sent() {
    fn is_send(_: impl Send) {}
    is_send(caught(async {}));
}
