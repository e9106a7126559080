//! The generated mock of `good/store.yaml`: what its client gets from a mock server.

use std::fmt::Debug;

use httpmock::MockServer;
use specwright_client::Error;
use specwright_runtime::Status;

use crate::clients::client::Client;
use crate::clients::mock::MockApi;
use crate::store::types;

fn request() -> types::MockRequest {
    types::MockRequest::new("a b/c".to_owned(), 3, types::MockBody::new("text".to_owned()))
}

/// Whether a client gets the answer of a mock server, as it was given.
async fn check(answer: Result<types::MockSuccess, types::MockFailure>) {
    let server = MockServer::start_async().await;
    let api = MockApi::new(&server);
    let mock = api.mock(|when, then| {
        when.request(request()).credential("key");
        match answer.clone() {
            Ok(success) => then.success(success),
            Err(failure) => then.failure(failure),
        };
    });
    let client = Client::builder(api.base_url()).credential("key").build().unwrap();
    let found = client.mock_with(request()).await.map_err(|error| match error {
        Error::Refused(refused) | Error::Unauthenticated(refused) => refused.into_failure(),
        other => panic!("{other:?}"),
    });
    assert_eq!(found, answer);
    mock.assert_async().await;
}

#[tokio::test]
async fn a_client_gets_each_answer_as_it_was_given() {
    let body = types::MockOk::new(vec![1, 2], 1.5.into());
    check(Ok(types::MockSuccess::Ok(body.clone()))).await;
    let all = body.value("one".to_owned()).header(vec![3, 4]).unauthorized(true);
    check(Ok(types::MockSuccess::Ok(all))).await;
    check(Err(types::MockFailure::Unauthorized)).await;
    let refusal = types::MockClientError::new(Status::new(404).unwrap(), "no".to_owned());
    check(Err(types::MockFailure::ClientError(refusal))).await;
    for content in [
        types::MockDefaultContent::Json(true),
        types::MockDefaultContent::TextHtml("<p>".to_owned()),
    ] {
        let failure = types::MockDefault::new(Status::new(500).unwrap(), content);
        check(Err(types::MockFailure::Default(failure))).await;
    }
}

/// Whether the call of a request is one that is expected.
async fn check_expected(expected: types::MockRequest, is_expected: bool) {
    let server = MockServer::start_async().await;
    let api = MockApi::new(&server);
    let mock = api.mock(|when, then| {
        when.request(expected);
        then.failure(types::MockFailure::Unauthorized);
    });
    let client = Client::builder(api.base_url()).credential("key").build().unwrap();
    let error = client.mock_with(request()).await.unwrap_err();
    assert_eq!(error.status(), Some(if is_expected { 401 } else { 404 }));
    assert_eq!(mock.calls_async().await, usize::from(is_expected));
}

#[tokio::test]
async fn a_request_is_compared_in_every_place() {
    check_expected(request(), true).await;
    check_expected(types::MockRequest { when: "a b".to_owned(), ..request() }, false).await;
    check_expected(types::MockRequest { then: 4, ..request() }, false).await;
    check_expected(request().and("cat".into()), false).await;
    let body = types::MockBody::new("other".to_owned());
    check_expected(types::MockRequest { body, ..request() }, false).await;
}

/// What a call got that only the operation with the more concrete path answers.
fn succeeded(result: Result<impl Debug, Error<impl Debug>>) {
    result.unwrap();
}

#[tokio::test]
async fn the_more_concrete_path_comes_first() {
    let server = MockServer::start_async().await;
    let api = MockApi::new(&server);
    let general = api.mock(|_, then| drop(then.failure(types::MockFailure::Unauthorized)));
    let concrete = api.mocks(|_, then| {
        then.success(types::MocksSuccess::NoContent(types::MocksNoContent::new()));
    });
    let client = Client::builder(api.base_url()).credential("key").build().unwrap();
    succeeded(client.mocks(1, "h".to_owned()).await);
    assert_eq!((general.calls_async().await, concrete.calls_async().await), (0, 1));
}
