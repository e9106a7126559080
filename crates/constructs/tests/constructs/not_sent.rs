//! Values that would not arrive as they are, or break a rule, and are therefore not sent.

use constructs::{lists, places};
use serde_json::json;
use specwright_client::Error;
use specwright_server::Rejection;

/// Why a call was not sent.
macro_rules! reason {
    ($construct:ident, $handler:expr, $method:ident, $request:expr) => {{
        let service = $construct::server::service($handler, Rejection::into_problem);
        let client = $construct::client::Client::in_process(service).build().unwrap();
        match client.$method($request).await {
            Err(error @ Error::InvalidRequest(_)) => error.to_string(),
            Err(error) => panic!("{error:?}"),
            Ok(_) => "it arrived".to_owned(),
        }
    }};
}

fn from<T: serde::de::DeserializeOwned>(value: serde_json::Value) -> T {
    serde_json::from_value(value).unwrap()
}

#[tokio::test]
async fn a_list_that_would_be_read_as_another_is_not_sent() {
    for (joined, expected) in [
        (json!([""]), "query /joined must be written as a list of more than one empty text"),
        (json!([]), "it arrived"),
        (json!(["", ""]), "it arrived"),
    ] {
        let request = lists::types::QueryRequest::new().joined(from(joined.clone()));
        let found = reason!(lists, super::lists::Handler, query_with, request);
        assert!(found.ends_with(expected), "{joined}: {found}");
    }
}

#[tokio::test]
async fn a_part_of_a_parameter_that_breaks_a_rule_has_its_place() {
    let colours = vec!["red".into(), "green".into()];
    let request = lists::types::OpenRequest::new().colours(colours);
    let found = reason!(lists, super::lists::Handler, open_with, request);
    assert!(found.ends_with("query /colours/1 must be one of the listed values"), "{found}");
}

#[tokio::test]
async fn a_header_with_blanks_at_its_ends_is_not_sent() {
    let blanks = "header /X-Must must be written as a text without blanks at its ends";
    for (text, expected) in [(" a", blanks), ("a\t", blanks), ("a b", "it arrived")] {
        let request = places::types::HeadersRequest::new(from(json!(text)));
        let found = reason!(places, super::places::Handler, headers_with, request);
        assert!(found.ends_with(expected), "{text:?}: {found}");
    }
}
