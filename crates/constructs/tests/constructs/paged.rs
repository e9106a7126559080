//! Operations with pages, from the generated client to the generated server.

use std::fmt::Debug;

use constructs::pages::{blocking, client};
use specwright_client::{Error, PagedItems};
use specwright_server::{Context, Failure, Rejection};

use super::pages;

/// Five items, as many on a page as the caller asks for.
impl pages::server::Api for pages::Handler {
    async fn cursors(
        &self,
        _: Context,
        request: pages::types::CursorsRequest,
    ) -> Result<pages::types::CursorsSuccess, Failure<pages::types::CursorsFailure>> {
        let cursor = request.cursor.as_ref().map_or("after 0", |cursor| cursor.as_str());
        let last = cursor.strip_prefix("after ").and_then(|last| last.parse::<i64>().ok());
        let last = last.ok_or(pages::types::CursorsFailure::NotFound)?;
        let end = (last + request.limit_or_default()).min(5);
        let ids: Vec<String> = (last + 1..=end).map(|id| format!(r#"{{"id":{id}}}"#)).collect();
        let next = match end {
            5 => "null".to_owned(),
            end => format!(r#""after {end}""#),
        };
        let text = format!(r#"{{"data":[{}],"page":{{"next":{next}}}}}"#, ids.join(","));
        Ok(pages::types::CursorsSuccess::Ok(serde_json::from_str(&text).unwrap()))
    }

    /// The second page is without items.
    async fn numbers(
        &self,
        _: Context,
        request: pages::types::NumbersRequest,
    ) -> Result<pages::types::NumbersSuccess, Failure<pages::types::NumbersFailure>> {
        let text = match request.page.as_ref().map_or(1, |page| page.get()) {
            1 => format!(r#"{{"all":{{"a/b":["{}",null]}},"next":2}}"#, request.body),
            2 => r#"{"all":null,"next":3}"#.to_owned(),
            3 => r#"{"all":{},"next":4}"#.to_owned(),
            4 => r#"{"all":{"a/b":["last"]}}"#.to_owned(),
            page => panic!("there is no page {page}"),
        };
        Ok(pages::types::NumbersSuccess::Ok(serde_json::from_str(&text).unwrap()))
    }

    async fn links(
        &self,
        _: Context,
        request: pages::types::LinksRequest,
    ) -> Result<pages::types::LinksSuccess, Failure<pages::types::LinksFailure>> {
        let page = request.page.unwrap_or(1);
        let mut response = pages::types::LinksOk::new(vec![pages::types::Item::new(page)]);
        response.link = Some(match page {
            1 => format!("</links?page=2&kind={}>; rel=\"next\"", request.kind),
            _ => "</links?page=1>; rel=\"first\"".to_owned(),
        });
        Ok(pages::types::LinksSuccess::Ok(response))
    }
}

fn client() -> client::Client {
    let service = pages::server::service(pages::Handler, Rejection::into_problem);
    client::Client::in_process(service).build().unwrap()
}

/// The items, and the error after them.
async fn check<T: Debug + Send + 'static, E: Debug + Send + 'static>(
    mut items: PagedItems<T, E>,
    expected: &str,
) {
    let mut found = Vec::new();
    while let Some(item) = items.next().await {
        found.push(text(item));
    }
    assert_eq!(found.join(" "), expected);
}

fn text<T: Debug, E: Debug>(item: Result<T, Error<E>>) -> String {
    match item {
        Ok(item) => format!("{item:?}"),
        Err(error) => error.to_string(),
    }
}

fn ids(ids: std::ops::RangeInclusive<i64>) -> String {
    let ids: Vec<String> = ids.map(|id| format!("Item {{ id: {id} }}")).collect();
    ids.join(" ")
}

#[tokio::test]
async fn a_client_reads_the_items_of_all_pages() {
    let client = client();
    let request = || pages::types::CursorsRequest::new();
    check(client.cursors_items(request()), &ids(1..=5)).await;
    check(client.cursors_items(request().limit(1)), &ids(1..=5)).await;
    check(client.cursors_items(request().limit(9)), &ids(1..=5)).await;
    let later = request().cursor("after 3".try_into().unwrap());
    check(client.cursors_items(later), &ids(4..=5)).await;
    let unknown = request().cursor("x".try_into().unwrap());
    check(client.cursors_items(unknown), "the service refused: status 404, NotFound").await;
    let request = pages::types::NumbersRequest::new("first".to_owned());
    #[expect(deprecated)]
    let items = client.numbers_items(request);
    check(items, r#"Some("first") None Some("last")"#).await;
    let request = pages::types::LinksRequest::new("a b&c".to_owned());
    check(client.links_items(request), &ids(1..=2)).await;
}

#[test]
fn a_blocking_client_iterates_over_the_items() {
    let service = pages::server::service(pages::Handler, Rejection::into_problem);
    let client = blocking::Client::in_process(service).build().unwrap();
    let items = client.cursors_items(pages::types::CursorsRequest::new());
    let found: Vec<String> = items.map(text).collect();
    assert_eq!(found.join(" "), ids(1..=5));
}
