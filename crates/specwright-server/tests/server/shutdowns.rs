//! Stopping in good order: who is let in is answered, who comes later is refused.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::Request;
use http_body_util::{BodyExt, Full};
use specwright_server::{Call, Dispatch, Rejection, RequestBody, Service, Serving, Shutdown, text};
use tower_layer::Layer;
use tower_service::Service as _;

struct Slow;

impl Dispatch for Slow {
    fn dispatch<B: RequestBody>(self: Arc<Self>, _: Call<B>) -> Serving {
        Serving::work(async {
            tokio::time::sleep(Duration::from_secs(5)).await;
            Ok(text(200, "text/plain", &"done"))
        })
    }
}

fn request() -> Request<Full<Bytes>> {
    Request::get("/a").body(Full::default()).unwrap()
}

#[tokio::test(start_paused = true)]
async fn what_is_under_way_is_answered_and_what_comes_later_refused() {
    let shutdown = Shutdown::default();
    let mut service = shutdown.layer(Service::new(Slow, "", Rejection::into_problem));
    let under_way = tokio::spawn(service.call(request()));
    tokio::task::yield_now().await;
    assert_eq!(shutdown.running(), 1);
    shutdown.begin();
    let late = service.call(request()).await.unwrap();
    assert_eq!(
        (late.status().as_u16(), &late.headers()["connection"]),
        (503, &"close".parse().unwrap())
    );
    drop(late);
    let answer = under_way.await.unwrap().unwrap();
    assert_eq!(answer.status(), 200);
    // The answer is not sent yet.
    let waited = tokio::time::timeout(Duration::from_secs(60), shutdown.finished()).await;
    assert!(waited.is_err());
    assert_eq!(answer.into_body().collect().await.unwrap().to_bytes(), "done");
    shutdown.finished().await;
    assert_eq!(shutdown.running(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_dropped_request_is_no_longer_waited_for() {
    let shutdown = Shutdown::default();
    let mut service = shutdown.layer(Service::new(Slow, "", Rejection::into_problem));
    let call = service.call(request());
    shutdown.begin();
    let finished = tokio::spawn({
        let shutdown = shutdown.clone();
        async move { shutdown.finished().await }
    });
    tokio::task::yield_now().await;
    assert!(!finished.is_finished());
    drop(call);
    finished.await.unwrap();
}
