//! The generated server of `good/store.yaml`, compiled and called.

use bytes::Bytes;
use http::{Request, StatusCode};
use http_body_util::{BodyExt, Full};
use serde_json::{Value, json};
use specwright_server::{Context, Denied, Failure, Rejection, Secret};
use tower_service::Service;

use server::Api;

#[expect(dead_code, reason = "a test binary calls not everything that a crate offers")]
#[rustfmt::skip]
#[path = "good/server.rs"]
mod server;
#[expect(dead_code, reason = "a test binary calls not everything that a crate offers")]
#[rustfmt::skip]
#[path = "good/types.rs"]
pub mod types;

/// Answers as its requests suggest.
struct Store;

pub fn item() -> types::Item {
    types::Item {
        id: 1,
        name: "Tea".to_owned(),
        r#type: types::Kind::Food,
        tags: Vec::new().into(),
        price: None,
        rating: None,
        part_of: None,
    }
}

impl Api for Store {
    type Key = ();

    async fn authenticate_key(&self, credential: Secret<'_>) -> Result<(), Denied> {
        if credential.is("open sesame") { Ok(()) } else { Err(Denied::Unauthenticated) }
    }

    async fn list_items(
        &self,
        _: Context,
        _: types::ListItemsRequest,
    ) -> Result<types::ListItemsSuccess, Failure<types::ListItemsFailure>> {
        Ok(types::ListItemsSuccess::Ok(vec![item()]))
    }

    async fn add_item(
        &self,
        _: Context,
        (): (),
        request: types::AddItemRequest,
    ) -> Result<types::AddItemSuccess, Failure<types::AddItemFailure>> {
        Ok(types::AddItemSuccess::Created(request.body))
    }

    async fn remove_item(
        &self,
        _: Context,
        (): (),
        request: types::RemoveItemRequest,
    ) -> Result<types::RemoveItemSuccess, Failure<types::RemoveItemFailure>> {
        match request.item_id.as_str() {
            "teapot" => {
                let body = types::RemoveItem418Body::new("short and stout".to_owned());
                Err(types::RemoveItemFailure::Status418(body).into())
            }
            _ => Ok(types::RemoveItemSuccess::NoContent),
        }
    }

    async fn count_items(
        &self,
        _: Context,
        _: types::CountItemsRequest,
    ) -> Result<types::CountItemsSuccess, Failure<types::CountItemsFailure>> {
        Ok(types::CountItemsSuccess::Ok(1))
    }

    async fn list_shelves(
        &self,
        _: Context,
        (): (),
        _: types::ListShelvesRequest,
    ) -> Result<types::ListShelvesSuccess, Failure<types::ListShelvesFailure>> {
        let page = types::ListShelves200Body::new(vec!["a".to_owned()]);
        Ok(types::ListShelvesSuccess::Ok(page))
    }

    async fn clash(
        &self,
        _: Context,
        request: types::ClashRequest,
    ) -> Result<types::ClashSuccess, Failure<types::ClashFailure>> {
        assert_eq!((request.request.as_str(), request.path, request.call), ("a/b", 3, None));
        Ok(types::ClashSuccess::NoContent)
    }

    async fn put_flag(
        &self,
        _: Context,
        request: types::PutFlagRequest,
    ) -> Result<types::PutFlagSuccess, Failure<types::PutFlagFailure>> {
        let lives = request.put_flag;
        Ok(types::PutFlagSuccess::Ok(types::A { d: types::D { lives }, s: None }))
    }

    async fn mock(
        &self,
        _: Context,
        (): (),
        request: types::MockRequest,
    ) -> Result<types::MockSuccess, Failure<types::MockFailure>> {
        let mut response = types::MockOk::new(vec![request.then], 1.5.into());
        response.value = Some(request.when);
        response.unauthorized = request._self;
        Ok(types::MockSuccess::Ok(response))
    }

    async fn mocks(
        &self,
        _: Context,
        (): (),
        request: types::MocksRequest,
    ) -> Result<types::MocksSuccess, Failure<types::MocksFailure>> {
        let mut response = types::MocksNoContent::new();
        response.nothing = Some(request.mocks);
        Ok(types::MocksSuccess::NoContent(response))
    }

    async fn place_order(
        &self,
        _: Context,
        (): (),
        request: types::PlaceOrderRequest,
    ) -> Result<types::PlaceOrderSuccess, Failure<types::PlaceOrderFailure>> {
        let body = &request.body;
        assert!(body.gift_or_default() || body.copies_or_default().get() >= 1);
        assert_eq!(body.mood_or_default().get(), -1);
        Ok(types::PlaceOrderSuccess::NoContent)
    }
}

/// Sends a request to a new store.
async fn send(request: Request<Full<Bytes>>) -> (StatusCode, Value) {
    let mut service = server::service(Store, Rejection::into_problem);
    let response = service.call(request).await.unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    let body = if body.is_empty() { Value::Null } else { serde_json::from_slice(&body).unwrap() };
    (status, body)
}

fn request(method: &str, target: &str, body: Option<Value>) -> Request<Full<Bytes>> {
    let builder = Request::builder()
        .method(method)
        .uri(format!("/shop{target}"))
        .header("x-key", "open sesame")
        .header("x-priority", "1");
    match body {
        Some(body) => builder
            .header("content-type", "application/json")
            .body(Full::from(body.to_string()))
            .unwrap(),
        None => builder.body(Full::default()).unwrap(),
    }
}

/// A request and the violations that it is refused with, `in pointer code`; none if it is good.
async fn check(method: &str, target: &str, body: Option<Value>, expected: &[&str]) {
    let what = format!("{method} {target} {body:?}");
    let (status, answer) = send(request(method, target, body)).await;
    let no_errors = Vec::new();
    let errors = answer["errors"].as_array().unwrap_or(&no_errors);
    let found: Vec<String> = errors
        .iter()
        .map(|error| {
            let text = |key: &str| error[key].as_str().unwrap().to_owned();
            format!("{} {} {}", text("in"), text("pointer"), text("code"))
        })
        .collect();
    assert_eq!(found, expected, "{what}");
    assert_eq!(status == StatusCode::BAD_REQUEST, !expected.is_empty(), "{what}: {status}");
}

#[tokio::test]
async fn invalid_parameters_are_rejected_with_a_pointer() {
    check("GET", "/items", None, &[]).await;
    check("GET", "/items?limit=1&sort=&cheap=true&below=-1.5e2&new=1", None, &[]).await;
    check("GET", "/items?limit=0", None, &["query /limit minimum"]).await;
    check("GET", "/items?limit=101", None, &["query /limit maximum"]).await;
    check("GET", "/items?limit=", None, &["query /limit type"]).await;
    check("GET", "/items?limit=%31", None, &[]).await;
    check("GET", "/items?limit=1&limit=2", None, &["query /limit repeated"]).await;
    check("GET", "/items?limit=%FF", None, &["query /limit encoding"]).await;
    check("GET", "/items?sort=up", None, &["query /sort enum"]).await;
    check("GET", "/items?cheap=1&below=inf", None, &["query /cheap type", "query /below type"])
        .await;
    check("DELETE", "/items/1", None, &["path /itemId minLength"]).await;
    check("DELETE", "/items/%C3%BC", None, &["path /itemId minLength"]).await;
    check("DELETE", "/items/%C3%BC%2F", None, &[]).await;
    check("GET", "/a%2Fb/food/3", None, &[]).await;
    check("GET", "/a/drink/3?type=6", None, &["path /input enum", "query /type maximum"]).await;
}

#[tokio::test]
async fn invalid_headers_are_rejected_with_a_pointer() {
    let mut long = request("GET", "/items", None);
    long.headers_mut().insert("x-trace", "123456789".parse().unwrap());
    let (_, answer) = send(long).await;
    assert_eq!(answer["errors"][0]["pointer"], "/X-Trace");
    let mut wrong = request("PUT", "/orders", Some(json!({ "item": "tea", "note": null })));
    wrong.headers_mut().insert("x-priority", "7".parse().unwrap());
    let (_, answer) = send(wrong).await;
    assert_eq!(answer["errors"][0]["code"], "enum");
}

#[tokio::test]
async fn invalid_bodies_are_rejected_with_a_pointer() {
    let good = json!({ "item": "tea", "note": null });
    let with = |key: &str, value: Value| {
        let mut body = good.clone();
        body[key] = value;
        Some(body)
    };
    check("PUT", "/orders", Some(good.clone()), &[]).await;
    check("PUT", "/orders", Some(json!({ "item": "tea" })), &["body /note required"]).await;
    check("PUT", "/orders", with("coupon", Value::Null), &[]).await;
    check("PUT", "/orders", with("gift", Value::Null), &["body /gift type"]).await;
    check("PUT", "/orders", with("item", json!("")), &["body /item minLength"]).await;
    check("PUT", "/orders", with("item", json!("üüü")), &[]).await;
    check("PUT", "/orders", with("item", json!("four")), &["body /item maxLength"]).await;
    check("PUT", "/orders", with("a/b~c", json!(1)), &["body /a~1b~0c additionalProperties"]).await;
    check("PUT", "/orders", with("copies", json!(1.5)), &["body /copies type"]).await;
    check("PUT", "/orders", with("order", json!("soon")), &["body /order enum"]).await;
    let both = json!({ "width": -4, "colours": ["red", "green"] });
    check(
        "PUT",
        "/orders",
        with("box", both),
        &["body /box/colours/1 enum", "body /box/width minimum"],
    )
    .await;
    check("PUT", "/orders", with("box", json!({ "colours": [] })), &["body /box/colours minItems"])
        .await;
    check("PUT", "/orders", Some(json!([])), &["body  type"]).await;
    check("PUT", "/orders", Some(json!(["tea", null])), &["body  type"]).await;
    check("PUT", "/orders", with("copies", json!(2.0)), &[]).await;
}

/// A type that goes both ways keeps what it does not know, but not in a request.
#[tokio::test]
async fn checked_types_keep_invalid_values_except_in_requests() {
    let good = json!({ "id": 1, "name": "Tea", "type": "food", "tags": ["hot"] });
    let (status, answer) = send(request("POST", "/items", Some(good.clone()))).await;
    assert_eq!((status, answer), (StatusCode::CREATED, good.clone()));
    for (key, value, violation) in [
        ("type", json!("drink"), "body /type enum"),
        ("rating", json!(0), "body /rating minimum"),
        ("rating", json!(6), "body /rating maximum"),
        ("tags", json!(["a", "b", "c"]), "body /tags maxItems"),
        (
            "part_of",
            json!({ "id": 2, "name": "", "type": "x", "tags": [] }),
            "body /part_of/type enum",
        ),
    ] {
        let mut body = good.clone();
        body[key] = value.clone();
        let kept: types::Item = serde_json::from_value(body.clone()).unwrap();
        assert_eq!(serde_json::to_value(kept).unwrap(), body);
        check("POST", "/items", Some(body), &[violation]).await;
    }
}

/// What a checked type holds is kept in replies, also where the spec has nothing like it.
#[test]
fn replies_of_checked_types_are_lenient() {
    let reply = json!({ "id": 1, "name": "", "type": "new", "tags": [], "price": null, "more": 1 });
    let item: types::Item = serde_json::from_value(reply).unwrap();
    assert_eq!((item.price, item.r#type.as_str()), (None, "new"));
}

#[tokio::test]
async fn twice_the_same_key_is_refused() {
    let mut twice = request("PUT", "/orders", Some(json!({})));
    *twice.body_mut() = Full::from(r#"{"item":"a","note":null,"item":"b"}"#);
    let (_, answer) = send(twice).await;
    assert_eq!(answer["errors"][0]["code"], "repeated");
}

#[tokio::test]
async fn each_request_gets_its_status() {
    let no_key = {
        let mut request = request("DELETE", "/items/abc", None);
        request.headers_mut().remove("x-key");
        request
    };
    let text = {
        let mut request = request("PUT", "/orders", Some(json!({})));
        request.headers_mut().insert("content-type", "text/plain".parse().unwrap());
        request
    };
    let latin = {
        let mut request = request("PUT", "/orders", Some(json!({})));
        let value = "application/json; charset=latin1".parse().unwrap();
        request.headers_mut().insert("content-type", value);
        request
    };
    let long = request("PUT", "/orders", Some(json!({ "item": "x".repeat(1 << 20) })));
    for (request, status) in [
        (request("GET", "/nothing", None), 404),
        (request("GET", "/items/count/more/still", None), 404),
        (request("GET", "//items", None), 404),
        (request("DELETE", "/items/", None), 404),
        (request("PATCH", "/items", None), 405),
        (request("GET", "/items/count", None), 200),
        (request("DELETE", "/items/count", None), 405),
        (request("DELETE", "/items/teapot", None), 418),
        (request("DELETE", "/items/gone", None), 204),
        (no_key, 401),
        (text, 415),
        (latin, 415),
        (long, 413),
    ] {
        let what = format!("{} {}", request.method(), request.uri());
        assert_eq!(send(request).await.0.as_u16(), status, "{what}");
    }
}
