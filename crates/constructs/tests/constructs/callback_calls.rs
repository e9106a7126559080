//! The callbacks of `callbacks`: the generated client of each calls its generated server, in the same process.

use constructs::callbacks::callbacks::{
    ended, subscribe_on_change_request_body_added, subscribe_on_event,
};
use constructs::callbacks::types::{
    Event, Receipt, ReceiveEndFailure, ReceiveEndRequest, ReceiveEndSuccess, ReceiveEventFailure,
    ReceiveEventRequest, ReceiveEventSuccess, SubscribeOnChangeRequestBodyAddedFailure,
    SubscribeOnChangeRequestBodyAddedRequest, SubscribeOnChangeRequestBodyAddedSuccess,
    SubscribeOnEventGetFailure, SubscribeOnEventGetRequest, SubscribeOnEventGetSuccess,
};
use http::{Request, StatusCode};
use http_body_util::{BodyExt, Full};
use specwright_client::{Error, Transport};
use specwright_server::{Context, Denied, Failure, Rejection, Secret};
use tower_service::Service;

/// Receives all callbacks, and answers with the target and the inputs of each.
struct Receiver;

impl subscribe_on_event::server::Api for Receiver {
    async fn receive_event(
        &self,
        context: Context,
        request: ReceiveEventRequest,
    ) -> Result<ReceiveEventSuccess, Failure<ReceiveEventFailure>> {
        if request.body.size == 0.try_into().unwrap() {
            return Err(ReceiveEventFailure::Gone("nobody".to_owned()).into());
        }
        let target = context.uri().path_and_query().unwrap();
        let (attempt, size) = (request.attempt.get(), request.body.size.get());
        let sequence = request.x_sequence.map(|sequence| sequence.get());
        let id = format!("{target} {attempt} {size} {sequence:?}");
        Ok(ReceiveEventSuccess::Ok(Receipt::new(id)))
    }

    async fn subscribe_on_event_get(
        &self,
        context: Context,
        request: SubscribeOnEventGetRequest,
    ) -> Result<SubscribeOnEventGetSuccess, Failure<SubscribeOnEventGetFailure>> {
        let target = context.uri().path_and_query().unwrap();
        Ok(SubscribeOnEventGetSuccess::Ok(format!("{target} {:?}", request.challenge)))
    }
}

impl subscribe_on_change_request_body_added::server::Api for Receiver {
    async fn subscribe_on_change_request_body_added(
        &self,
        _: Context,
        _: SubscribeOnChangeRequestBodyAddedRequest,
    ) -> Result<
        SubscribeOnChangeRequestBodyAddedSuccess,
        Failure<SubscribeOnChangeRequestBodyAddedFailure>,
    > {
        Ok(SubscribeOnChangeRequestBodyAddedSuccess::NoContent)
    }
}

impl ended::server::Api for Receiver {
    type Signature = ();

    async fn authenticate_signature(&self, credential: Secret<'_>) -> Result<(), Denied> {
        if credential.expose() == "good" { Ok(()) } else { Err(Denied::Unauthenticated) }
    }

    async fn receive_end(
        &self,
        _: Context,
        (): (),
        _: ReceiveEndRequest,
    ) -> Result<ReceiveEndSuccess, Failure<ReceiveEndFailure>> {
        Ok(ReceiveEndSuccess::NoContent)
    }
}

/// A client that calls the receiver at a URL.
fn client(url: &str) -> subscribe_on_event::client::Client {
    let service = subscribe_on_event::server::service(Receiver, Rejection::into_problem);
    let builder = subscribe_on_event::client::Client::builder(url);
    builder.transport(Transport::service(service)).build().unwrap()
}

fn event(size: i64) -> Event {
    Event::new(size.try_into().unwrap())
}

#[tokio::test]
async fn a_call_has_the_whole_url() {
    for (url, expected) in [
        ("https://x.example", "/?attempt=2"),
        ("https://x.example/", "/?attempt=2"),
        ("https://x.example/a/", "/a/?attempt=2"),
        ("https://x.example/a?token=b%20c", "/a?token=b%20c&attempt=2"),
        ("https://x.example/a?#part", "/a?&attempt=2"),
        // What comes with the URL is no parameter of the callback.
        ("https://x.example/a/b//c?x=1&x=2#part", "/a/b//c?x=1&x=2&attempt=2"),
    ] {
        let receipt =
            client(url).receive_event(2.try_into().unwrap(), 7.try_into().unwrap()).await.unwrap();
        assert_eq!(receipt.id, format!("{expected} 2 7 None"), "{url}");
    }
    for (url, expected) in [
        ("https://x.example/a", "/a None"),
        ("https://x.example/a?token=b", "/a?token=b None"),
        ("https://x.example/a?challenge=c", "/a?challenge=c Some(\"c\")"),
    ] {
        assert_eq!(client(url).subscribe_on_event_get().await.unwrap(), expected);
    }
}

#[tokio::test]
async fn a_failure_is_typed() {
    let client = client("https://x.example/a");
    let request = ReceiveEventRequest::new(1.try_into().unwrap(), event(0));
    let request = request.x_sequence(5.try_into().unwrap());
    match client.receive_event_with(request).await.unwrap_err() {
        Error::Refused(refused) => {
            assert_eq!(refused.into_failure(), ReceiveEventFailure::Gone("nobody".to_owned()));
        }
        other => panic!("{other}"),
    }
}

#[test]
fn a_url_that_cannot_be_called_is_refused() {
    for url in ["", "/a", "ftp://x.example", "https://me:secret@x.example/"] {
        assert!(subscribe_on_event::client::Client::new(url).is_err(), "{url}");
    }
}

/// Sends a request to the receiver; returns status and body.
async fn answer(method: &str, target: &str, body: &'static str) -> (StatusCode, String) {
    let request = Request::builder().method(method).uri(target);
    let request = request.header("Content-Type", "application/json").header("X-Sequence", "3");
    let request = request.body(Full::new(bytes::Bytes::from_static(body.as_bytes()))).unwrap();
    let mut service = subscribe_on_event::server::service(Receiver, Rejection::into_problem);
    let response = service.call(request).await.unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test]
async fn wrong_requests_are_refused() {
    for (method, target, body, status, part) in [
        ("POST", "/a?attempt=1", r#"{"size": 3}"#, 200, r#"{"id":"/a?attempt=1 1 3 Some(3)"}"#),
        // Whoever chose the URL knows the rest of its query.
        ("POST", "/a?token=b&attempt=1", r#"{"size": 3}"#, 200, "token=b"),
        ("POST", "/", r#"{"size": 3}"#, 400, "attempt"),
        ("POST", "/?attempt=0", r#"{"size": 3}"#, 400, "must be at least 1"),
        ("POST", "/?attempt=1", r#"{"size": 11}"#, 400, "must be at most 10"),
        ("POST", "/?attempt=1", r#"{"size": 1, "more": 1}"#, 400, "more"),
        ("POST", "/?attempt=1", "", 400, "body"),
        ("DELETE", "/?attempt=1", "", 405, ""),
        ("OPTIONS", "/any/path", "", 204, ""),
    ] {
        let (found, text) = answer(method, target, body).await;
        assert_eq!(found.as_u16(), status, "{method} {target} {body}: {text}");
        assert!(text.contains(part), "{method} {target} {body}: {text}");
    }
}

#[test]
fn operations_are_found_by_their_method() {
    use subscribe_on_event::server::operation_id;

    for (method, target, expected) in [
        ("POST", "/", Some("receiveEvent")),
        ("GET", "/a/b?c", Some("subscribe_on_event_get")),
        ("HEAD", "/a/b?c", Some("subscribe_on_event_get")),
        ("PUT", "/", None),
    ] {
        let request = Request::builder().method(method).uri(target).body(()).unwrap();
        assert_eq!(operation_id(&request), expected, "{method} {target}");
    }
}

#[tokio::test]
async fn only_its_own_security_applies() {
    // Its operation has none, and that of the document is about the API.
    let service =
        subscribe_on_change_request_body_added::server::service(Receiver, Rejection::into_problem);
    let client = subscribe_on_change_request_body_added::client::Client::in_process(service);
    client.build().unwrap().subscribe_on_change_request_body_added().await.unwrap();

    for (key, expected) in [(Some("good"), None), (Some("bad"), Some(401)), (None, None)] {
        let service = ended::server::service(Receiver, Rejection::into_problem);
        let builder = ended::client::Client::builder("https://x.example/ended?id=7");
        let mut builder = builder.transport(Transport::service(service));
        if let Some(key) = key {
            builder = builder.credential(key);
        }
        let result = builder.build().unwrap().receive_end().await;
        match (key, &result) {
            (None, Err(error)) => assert!(!error.was_sent(), "{error}"),
            (None, Ok(())) => panic!("a call without its credential was sent"),
            (Some(_), result) => {
                let status = result.as_ref().err().and_then(|error| error.status());
                assert_eq!(status, expected, "{result:?}");
            }
        }
    }
}
