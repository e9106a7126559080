//! Pages of a service in the same process: which calls are made, and which items come.

use std::convert::Infallible;
use std::sync::{Arc, Mutex};

use http::{Request, Response};
use specwright_runtime::{Body, Json};
use tower::service_fn;

use super::*;
use crate::{Api, Builder, Credentials, Operation, Scheme, undeclared};

const KEY: Scheme = Scheme::query("key", "key");

static API: Api = Api::new("pages", "/v1").schemes(&[KEY]).security(&[&[KEY]]);

const CURSOR: Paging = Paging::property("/page/next", "cursor");

/// The answer to a call: status, header `Link`, body.
type Page = (u16, &'static str, &'static str);

/// The items of pages that a service answers one after the other, and the calls that it got.
async fn found(query: &[(&str, &str)], paging: Paging, pages: &[Page]) -> (String, Vec<String>) {
    let calls = Arc::new(Mutex::new(Vec::new()));
    let (seen, pages) = (Arc::clone(&calls), pages.to_vec());
    let service = service_fn(move |request: Request<Body>| {
        let mut seen = seen.lock().unwrap();
        seen.push(request.uri().path_and_query().unwrap().to_string());
        let (status, link, body) = pages[seen.len() - 1];
        let response = Response::builder().status(status);
        let response = response.header("content-type", "application/json").header("link", link);
        std::future::ready(Ok::<_, Infallible>(response.body(Body::from(body)).unwrap()))
    });
    let builder = Builder::<Engine>::in_process(&API, service);
    let engine = builder.credential(Credentials::from("a-secret")).build().unwrap();
    let mut call = engine.call(Operation::new("list", "GET", "/items"));
    for (name, value) in query {
        call.query(name, Some(value));
    }
    let mut items = call.paged::<Json, Vec<Json>, Json, ()>(
        paging,
        |answer| match answer.status() {
            200 => Ok(answer.json()?),
            _ => undeclared(),
        },
        |body| match body {
            Json::Object(object) => match object.get("data") {
                Some(Json::Array(items)) => Some(items.clone()),
                _ => None,
            },
            _ => None,
        },
    );
    assert!(calls.lock().unwrap().is_empty(), "nothing is called before an item is needed");
    let mut texts = Vec::new();
    while let Some(item) = items.next().await {
        texts.push(match item {
            Ok(item) => serde_json::to_string(&item).unwrap(),
            Err(Error::NextPage(error)) => format!("{error:?}"),
            Err(error) => error.status().map_or(error.to_string(), |status| status.to_string()),
        });
    }
    assert!(items.next().await.is_none(), "nothing follows the end");
    let calls = calls.lock().unwrap().iter().map(|call| call.replace("/v1/items", "")).collect();
    (texts.join(" "), calls)
}

async fn check(query: &[(&str, &str)], pages: &[Page], items: &str, calls: &[&str]) {
    let (found_items, found_calls) = found(query, CURSOR, pages).await;
    assert_eq!((found_items.as_str(), found_calls), (items, owned(calls)), "{pages:?}");
}

async fn check_links(query: &[(&str, &str)], links: &[&'static str], items: &str, calls: &[&str]) {
    let bodies = [r#"{"data":[1,2]}"#, r#"{"data":[3]}"#, r#"{"data":[4]}"#];
    let pages: Vec<Page> =
        links.iter().zip(bodies).map(|(link, body)| (200, *link, body)).collect();
    let (found_items, found_calls) = found(query, Paging::link(), &pages).await;
    assert_eq!((found_items.as_str(), found_calls), (items, owned(calls)), "{links:?}");
}

/// The queries of calls, which carry the credential too.
fn owned(calls: &[&str]) -> Vec<String> {
    let with_key = |call: &&str| match *call {
        "" => "?key=a-secret".to_owned(),
        call => format!("{call}&key=a-secret"),
    };
    calls.iter().map(with_key).collect()
}

#[tokio::test]
async fn the_next_page_is_called_with_the_value_in_the_body() {
    let last = (200, "", r#"{"data":[3]}"#);
    for (next, call) in [
        (r#"{"data":[1,2],"page":{"next":"b c"}}"#, "?cursor=b%20c"),
        (r#"{"data":[1,2],"page":{"next":7}}"#, "?cursor=7"),
        (r#"{"data":[1,2],"page":{"next":0}}"#, "?cursor=0"),
        (
            r#"{"data":[1,2],"page":{"next":"http://localhost/v1/other?a=1&cursor=x%26y"}}"#,
            "?cursor=x%26y",
        ),
    ] {
        check(&[], &[(200, "", next), last], "1 2 3", &["", call]).await;
    }
}

#[tokio::test]
async fn other_parameters_stay() {
    let first = (200, "", r#"{"data":[1],"page":{"next":"b"}}"#);
    let last = (200, "", r#"{"data":[2]}"#);
    let query = [("limit", "5"), ("cursor", "a"), ("sort", "x y")];
    let calls = ["?limit=5&cursor=a&sort=x%20y", "?limit=5&sort=x%20y&cursor=b"];
    check(&query, &[first, last], "1 2", &calls).await;
}

#[tokio::test]
async fn there_is_no_page_after_the_last_one() {
    for last in [
        r#"{"data":[1]}"#,
        r#"{"data":[1],"page":null}"#,
        r#"{"data":[1],"page":{}}"#,
        r#"{"data":[1],"page":{"next":null}}"#,
        r#"{"data":[1],"page":{"next":""}}"#,
        r#"{"data":[1],"page":{"next":false}}"#,
    ] {
        check(&[], &[(200, "", last)], "1", &[""]).await;
    }
    check(&[], &[(200, "", "{}")], "", &[""]).await;
}

#[tokio::test]
async fn empty_pages_are_passed_over() {
    let pages = [
        (200, "", r#"{"page":{"next":"b"}}"#),
        (200, "", r#"{"data":[],"page":{"next":"c"}}"#),
        (200, "", r#"{"data":[1]}"#),
    ];
    check(&[], &pages, "1", &["", "?cursor=b", "?cursor=c"]).await;
}

#[tokio::test]
async fn an_error_ends_the_items() {
    let first = (200, "", r#"{"data":[1],"page":{"next":"b"}}"#);
    for (second, items) in [
        ((500, "", "{}"), "1 500"),
        ((200, "", r#"{"data":[2],"page":{"next":"b"}}"#), "1 2 Repeated"),
        ((200, "", r#"{"data":[2],"page":{"next":true}}"#), "1 2 Invalid"),
        ((200, "", r#"{"data":[2],"page":{"next":[]}}"#), "1 2 Invalid"),
        ((200, "", r#"{"data":[2],"page":{"next":"http://localhost/v1/items"}}"#), "1 2 Invalid"),
        (
            (200, "", r#"{"data":[2],"page":{"next":"https://localhost/?cursor=c"}}"#),
            "1 2 OtherOrigin",
        ),
        ((200, "", r#"{"data":[2],"page":{"next":"http://other/?cursor=c"}}"#), "1 2 OtherOrigin"),
    ] {
        check(&[], &[first, second], items, &["", "?cursor=b"]).await;
    }
}

#[tokio::test]
async fn pages_that_lead_back_to_an_earlier_one_end_with_an_error() {
    let next = |body| (200, "", body);
    let pages = [
        next(r#"{"data":[1],"page":{"next":"b"}}"#),
        next(r#"{"data":[2],"page":{"next":"c"}}"#),
        next(r#"{"data":[3],"page":{"next":"b"}}"#),
    ];
    check(&[], &pages, "1 2 3 Repeated", &["", "?cursor=b", "?cursor=c"]).await;
    let pages = [next(r#"{"data":[1],"page":{"next":"a"}}"#)];
    check(&[("cursor", "a")], &pages, "1 Repeated", &["?cursor=a"]).await;
}

#[tokio::test]
async fn the_query_of_a_link_is_that_of_the_next_page() {
    for (link, call) in [
        (r#"<?page=2>; rel="next""#, "?page=2"),
        (r#"</elsewhere?page=2&x=%20>; rel=next"#, "?page=2&x=%20"),
        (r#"<http://localhost/v1/items?page=2>; rel="last next""#, "?page=2"),
        (r#"<?page=0>; rel="prev", <?page=2>; title="a, \"<b>\"; c"; REL="Next""#, "?page=2"),
        (r#"<?page=1>; rel=first; rel=next, <?page=2>;rel=next"#, "?page=2"),
        (r##"<?page=1>; rel=next; anchor="#a", <?page=2>; rel=next"##, "?page=2"),
        (r#"<?key=theirs&page=2&k%65y=theirs>; rel=next"#, "?page=2"),
    ] {
        check_links(&[("limit", "5")], &[link, ""], "1 2 3", &["?limit=5", call]).await;
    }
}

#[tokio::test]
async fn a_link_that_is_not_to_the_next_page_ends_the_items() {
    for link in ["", "<?page=2>", r#"<?page=2>; rel="prev""#, "<?page=2", "?page=2; rel=next"] {
        check_links(&[], &[link], "1 2", &[""]).await;
    }
    check_links(&[], &["<http://other/?page=2>; rel=next"], "1 2 OtherOrigin", &[""]).await;
    check_links(&[], &["<http://localhost:1/?page=2>; rel=next"], "1 2 OtherOrigin", &[""]).await;
    let links = ["<?page=2>; rel=next", "<?page=2>; rel=next"];
    check_links(&[], &links, "1 2 3 Repeated", &["", "?page=2"]).await;
}
