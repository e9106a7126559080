//! Layers around the attempts of a call.

use std::future::ready;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use gallery::client::Client;
use gallery::types;
use http::{HeaderValue, Request, Response};
use scripted_server::{Server, Step, answer};
use specwright_client::{Body, Error, HttpService, Retries, Transport};
use specwright_runtime::BoxError;
use tower::{ServiceExt, service_fn};
use tower_layer::{Layer, layer_fn};

use super::{ENTRY, builder};

/// A change of a request that appends a word to the header `trace`.
fn traced(word: &'static str) -> impl Fn(Request<Body>) -> Request<Body> + Clone {
    move |mut request: Request<Body>| {
        request.headers_mut().append("trace", HeaderValue::from_static(word));
        request
    }
}

#[tokio::test]
async fn a_layer_is_around_each_attempt_and_the_last_one_is_outermost() {
    let server = Server::start([Step::CloseAfterRequest, Step::Answer(answer(200, "[]"))]).await;
    let attempts = Arc::new(AtomicUsize::new(0));
    let count = attempts.clone();
    let client = builder(&server)
        .layer(layer_fn(|inner: Transport| inner.map_request(traced("inner"))))
        .layer(layer_fn(move |outer: Transport| {
            let count = count.clone();
            outer.map_request(move |request| {
                count.fetch_add(1, Ordering::Relaxed);
                traced("outer")(request)
            })
        }))
        .build()
        .unwrap();
    assert_eq!(client.read_guestbook().await.unwrap(), []);
    assert_eq!(attempts.load(Ordering::Relaxed), 2);
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    for request in requests {
        assert!(request.contains("trace: outer\r\ntrace: inner\r\n"), "{request}");
    }
}

#[tokio::test]
async fn a_body_passes_through_layers() {
    let server = Server::start([Step::Answer(answer(201, ENTRY))]).await;
    let client = builder(&server)
        .layer(layer_fn(|inner: Transport| inner.map_request(traced("seen"))))
        .build()
        .unwrap();
    let body: types::Entry = serde_json::from_str(ENTRY).unwrap();
    assert_eq!(client.write_guestbook(&body).await.unwrap(), body);
    assert!(server.requests()[0].ends_with(ENTRY), "{:?}", server.requests());
}

/// What becomes of a call that is not safe to repeat, with a layer that gives up: it arrives so often, and is an error.
async fn check<L>(layer: L, steps: impl IntoIterator<Item = Step>, arrived: usize)
where
    L: Layer<Transport, Service: HttpService> + Send + 'static,
{
    let server = Server::start(steps).await;
    let client = builder(&server).layer(layer).build().unwrap();
    let body = serde_json::from_str(ENTRY).unwrap();
    let error = client.write_guestbook(&body).await.unwrap_err();
    assert!(error.was_sent() && !error.is_retriable(), "{error:?}");
    assert_eq!(server.requests().len(), arrived);
}

#[tokio::test]
async fn a_call_that_a_layer_refuses_is_not_repeated() {
    let closed = || ready(Err::<Response<Body>, BoxError>("closed for today".into()));
    check(layer_fn(move |_: Transport| service_fn(move |_| closed())), [], 0).await;
}

#[tokio::test]
async fn a_call_whose_answer_a_layer_refuses_is_not_repeated() {
    let steps = [Step::Answer(answer(201, ENTRY)), Step::Answer(answer(201, ENTRY))];
    let refuse = |_: Response<Body>| Err::<Response<Body>, BoxError>("no signature".into());
    check(layer_fn(move |inner: Transport| inner.map_result(move |r| refuse(r?))), steps, 1).await;
}

#[tokio::test]
async fn a_call_that_a_layer_replaces_is_not_repeated() {
    let steps = || [Step::CloseAfterRequest, Step::Answer(answer(201, ENTRY))];
    let same_head = |request: Request<Body>| request.map(|_| Body::default());
    check(layer_fn(move |inner: Transport| inner.map_request(same_head)), steps(), 1).await;
    let other = |request: Request<Body>| {
        let mut other = Request::new(Body::default());
        *other.uri_mut() = request.uri().clone();
        other
    };
    check(layer_fn(move |inner: Transport| inner.map_request(other)), steps(), 1).await;
}

#[tokio::test]
async fn a_call_without_a_connection_was_not_sent_through_layers_either() {
    let (_reserved, address) = scripted_server::reserved();
    let client = Client::builder(format!("http://{address}/gallery"))
        .transport(Transport::builder().no_proxy().build().unwrap())
        .retries(Retries::none())
        .layer(layer_fn(|inner: Transport| inner.map_request(traced("seen"))))
        .build()
        .unwrap();
    let error = client.write_guestbook(&serde_json::from_str(ENTRY).unwrap()).await.unwrap_err();
    assert!(matches!(error, Error::Connect(_)) && !error.was_sent(), "{error:?}");
}
