//! The generated clients of `good/store.yaml`, over a service that never answers.

use std::fmt;
use std::future::{Ready, ready};

use specwright_client::{Body, Error};
use tower::service_fn;

use crate::store::{item, types};

#[rustfmt::skip]
#[allow(dead_code, reason = "some methods are as others")]
#[path = "good/blocking.rs"]
mod blocking;
#[rustfmt::skip]
#[allow(dead_code, reason = "some methods are as others")]
#[path = "good/client.rs"]
pub(super) mod client;
#[rustfmt::skip]
#[allow(dead_code, reason = "some methods are as others")]
#[path = "good/mock.rs"]
pub(super) mod mock;

fn never(_: http::Request<Body>) -> Ready<Result<http::Response<Body>, fmt::Error>> {
    ready(Err(fmt::Error))
}

fn client() -> client::Client {
    client::Client::in_process(service_fn(never)).credential("key").build().unwrap()
}

fn blocking() -> blocking::Client {
    blocking::Client::in_process(service_fn(never)).credential("key").build().unwrap()
}

/// `sent`, or what is wrong with the request.
fn outcome<T: fmt::Debug, E: fmt::Debug>(result: Result<T, Error<E>>) -> String {
    match result.unwrap_err() {
        Error::InvalidRequest(violations) => {
            let lines: Vec<String> = violations.iter().map(ToString::to_string).collect();
            lines.join("; ")
        }
        Error::Interrupted(_) => "sent".to_owned(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_client_sends_nothing_wrong() {
    let client = client();
    let wrong = types::Item { rating: Some(9.into()), ..item() };
    #[expect(deprecated)]
    let refused = client.add_item_with(types::AddItemRequest::new(wrong)).await;
    assert_eq!(outcome(refused), "body /rating must be at most 5");
    let segment = "path /itemId must not be empty, `.` or `..`";
    for (item, expected) in [("..", segment), ("%2e", "sent")] {
        assert_eq!(outcome(client.remove_item(item.try_into().unwrap()).await), expected);
    }
    let clash = |request: &str| {
        let request = types::ClashRequest::new(request.to_owned(), types::Kind::Food, 1);
        request.r#type(types::Rating::new(6))
    };
    let kind = "query /type must be at most 5";
    assert_eq!(outcome(client.clash_with(clash("a")).await), kind);
    let both = format!("path /request must not be empty, `.` or `..`; {kind}");
    assert_eq!(outcome(client.clash_with(clash(".")).await), both);
    for lives in ["", ".", ".."] {
        assert!(outcome(client.put_flag(lives.into(), true).await).contains("/putFlag"), "{lives}");
    }
}

#[tokio::test]
async fn a_client_sends_what_is_right() {
    let client = client();
    let mut request = types::ListItemsRequest::new();
    request.limit = Some(types::ListItemsLimit::MAX);
    request.sort = Some(types::Order::Asc);
    request.cheap = Some(true);
    assert_eq!(outcome(client.list_items_with(request).await), "sent");
    assert_eq!(outcome(client.list_items().await), "sent");
    let body = types::Purchase::new("a".try_into().unwrap(), None);
    assert_eq!(outcome(client.place_order(types::Priority::High, &body).await), "sent");
    assert_eq!(outcome(client.count_items().await), "sent");
}

#[tokio::test]
async fn the_items_of_pages_are_a_stream() {
    let request = types::ListShelvesRequest::new;
    let mut shelves = client().list_shelves_items(request());
    assert_eq!(outcome(shelves.next().await.unwrap()), "sent");
    assert!(shelves.next().await.is_none());
}

#[test]
fn a_blocking_client_makes_the_same_calls() {
    let client = blocking();
    let segment = "path /itemId must not be empty, `.` or `..`";
    assert_eq!(outcome(client.list_items()), "sent");
    let shelves = client.list_shelves_items(types::ListShelvesRequest::new());
    assert_eq!(shelves.map(outcome).collect::<Vec<_>>(), ["sent"]);
    assert_eq!(outcome(client.remove_item("..".try_into().unwrap())), segment);
    assert_eq!(outcome(client.clash("a/b".to_owned(), types::Kind::Food, 3)), "sent");
    assert_eq!(outcome(client.mock("when".to_owned(), 1, "body".to_owned())), "sent");
    let request = types::MocksRequest::new(1, "header".to_owned()).runtime("runtime".to_owned());
    assert_eq!(outcome(client.mocks_with(request)), "sent");
    #[expect(deprecated)]
    let wrong = client.add_item_with(types::AddItemRequest::new(types::Item {
        rating: Some(9.into()),
        ..item()
    }));
    assert_eq!(outcome(wrong), "body /rating must be at most 5");
}
