//! Calls of which one attempt may have arrived, and another cannot be made.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use bytes::Bytes;
use gallery::client::schemes;
use gallery::types;
use http_body_util::Full;
use scripted_server::{Server, Step, answer};
use serde_json::from_str;
use specwright_client::{Body, Credentials, Error, Issued, RenewalError, Retriable, Transport};
use specwright_runtime::Binary;
use tower::ServiceExt;
use tower_layer::layer_fn;

use super::builder;

/// Hands out so many tokens, and none after that.
fn tokens(count: u32) -> Credentials {
    let used = Arc::new(AtomicU32::new(0));
    Credentials::renewed_by(move |_| {
        let number = used.fetch_add(1, Ordering::Relaxed);
        async move {
            if number == count {
                return Err(RenewalError::new("no more tokens", Retriable::No));
            }
            let credential = format!("token-{number}").parse().map_err(RenewalError::of_secret)?;
            Ok(Issued { credential, lifetime: None })
        }
    })
}

#[tokio::test]
async fn a_streamed_body_is_not_sent_again_with_a_new_credential() {
    let steps = [Step::Answer(answer(401, "{}")), Step::Answer(answer(204, ""))];
    let server = Server::start(steps).await;
    let client = builder(&server).credential_for(schemes::STAFF, tokens(2)).build().unwrap();
    let image = || {
        let body = Body::from_stream(Full::new(Bytes::from("a picture")));
        types::UploadImageContent::ImagePng(body)
    };
    let work: types::WorkId = from_str(r#""AB-0001""#).unwrap();
    let error = client.upload_image(work.clone(), image()).await.unwrap_err();
    assert!(error.is_unauthenticated(), "{error:?}");
    assert_eq!(server.requests().len(), 1);
    // The next call has the new one.
    client.upload_image(work, image()).await.unwrap();
    let requests = server.requests();
    assert!(requests[0].contains("token-0") && requests[1].contains("token-1"), "{requests:?}");
}

#[tokio::test]
async fn a_call_that_may_have_arrived_says_so_though_there_is_no_credential_for_another_attempt() {
    let steps = [Step::CloseAfterRequest, Step::Answer(answer(401, "{}"))];
    let server = Server::start(steps).await;
    let client = builder(&server).credential_for(schemes::VISIT, tokens(1)).build().unwrap();
    let error = client.who_am_i().await.unwrap_err();
    assert!(matches!(error, Error::Interrupted(_)) && error.was_sent(), "{error:?}");
    assert!(format!("{error:?}").contains("no more tokens"), "{error:?}");
}

#[tokio::test]
async fn a_call_that_may_have_arrived_says_so_though_its_file_is_gone() {
    let server = Server::start([Step::CloseAfterRequest]).await;
    let path = std::env::temp_dir().join(format!("photo-{}.png", std::process::id()));
    fs::write(&path, "a picture").unwrap();
    let photo = Binary::from_file(&path);
    let client = builder(&server)
        .credential_for(schemes::DESK, Credentials::basic("desk", "open"))
        // The first attempt has opened it.
        .layer(layer_fn(move |inner: Transport| {
            let path = path.clone();
            inner.map_request(move |request| {
                let _ = fs::remove_file(&path);
                request
            })
        }))
        .build()
        .unwrap();
    let visitor = from_str(r#""3f0a7b0e-6f0e-4a57-9d5e-2f7d1d3c1a11""#).unwrap();
    let error = client.keep_photo(visitor, photo).await.unwrap_err();
    assert!(matches!(error, Error::Interrupted(_)) && error.was_sent(), "{error:?}");
    assert_eq!(server.requests().len(), 1);
}
