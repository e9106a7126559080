//! The generated blocking client of `good/store.yaml` and what a client crate writes by hand around it.

use crate::client;
use crate::store::types;
use client::Error;

#[allow(clippy::duplicate_underscore_argument, reason = "the spec has a parameter `self`")]
#[rustfmt::skip]
#[path = "good/blocking.rs"]
mod methods;

pub struct Client {
    client: client::Client,
    runtime: Runtime,
}

struct Runtime(tokio::runtime::Runtime);

impl Runtime {
    fn wait<F: Future>(&self, call: F) -> F::Output {
        self.0.block_on(call)
    }
}

/// Each call ends as that of the client does.
#[test]
fn a_blocking_client_makes_the_same_calls() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let client = client::Client::new("http://127.0.0.1:9");
    let client = Client { client, runtime: Runtime(runtime) };
    let results = [
        client.list_items(None, Some(types::Order::Asc), Some(true), None, None).map(drop),
        client.remove_item(&"..".try_into().unwrap()),
        client.remove_item(&"ab".try_into().unwrap()),
        client.clash("a/b", &types::Kind::Food, 3, None, None),
        client.put_flag(&"".into(), None, None, None, None, None, None, true).map(drop),
        client.count_items().map(drop),
        client.mock("when", 1, None, None, "body".to_owned()).map(drop),
        client.mocks(1, None, None, Some("runtime"), None, "header"),
    ];
    let shown = results.map(|result| match result.unwrap_err() {
        Error::Sent => "sent".to_owned(),
        Error::Invalid(text) => text,
    });
    let segment = "must not be empty, `.` or `..`";
    let lives = format!("path /putFlag must have at least 1 characters; path /putFlag {segment}");
    let dots = format!("path /itemId {segment}");
    assert_eq!(shown, ["sent", &dots, "sent", "sent", &lives, "sent", "sent", "sent"]);
    #[expect(deprecated)]
    let wrong = client.add_item(&types::Item { rating: Some(9.into()), ..crate::store::item() });
    assert!(matches!(wrong, Err(Error::Invalid(_))));
    let order = r#"{"item":"a","note":null}"#;
    let placed = client.place_order(types::Priority::Low, &serde_json::from_str(order).unwrap());
    assert!(matches!(placed, Err(Error::Sent)));
}
