//! A service as a whole: methods, media types, limits, faults, and what a handler knows of a
//! request.

use std::sync::Arc;

use std::net::SocketAddr;

use bytes::Bytes;
use http::Request;
use http_body_util::{BodyExt, Full};
use specwright_runtime::Presence;
use specwright_server::{
    Body, Call, Denied, Dispatch, Input, Operation, Peer, Reading, Rejection, RequestBody,
    Response, Service, Serving, empty, json, text,
};
use tower_service::Service as _;

static GET: Operation = Operation::new("get", "GET", "/a", &["application/json", "text/plain"]);
static PUT: Operation = Operation::new("put", "PUT", "/a", &[])
    .body(&["application/json", "application/problem+json"], Presence::Optional)
    .body_limit(8);
static STREAM: Operation = Operation::new("stream", "PUT", "/stream", &[])
    .body(&["image/*", "application/octet-stream"], Presence::Required)
    .read_as(&[Reading::Stream, Reading::Stream]);
static TEXT: Operation =
    Operation::new("text", "PUT", "/text", &[]).body(&["text/plain"], Presence::Required);
static PANIC: Operation = Operation::new("panic", "GET", "/panic", &["text/plain"]);

struct Api;

impl Dispatch for Api {
    fn dispatch<B: RequestBody>(self: Arc<Self>, call: Call<B>) -> Serving {
        Serving::work(async move {
            let path = call.path();
            let segments = path.segments::<1>().ok_or(Rejection::NotFound)?;
            match (segments.as_slice(), call.method().as_str()) {
                (["a"], "GET" | "HEAD") => get(call.at(&GET)).await,
                (["a"], "PUT") => put(call.at(&PUT)).await,
                (["a"], _) => call.other_method("GET, HEAD, PUT"),
                (["stream"], "PUT") => {
                    let mut input = Input::new(call.at(&STREAM)).await?;
                    let body = input.stream().expect("nothing else can be wrong");
                    let read = body.bytes().await?;
                    Ok(text(200, "text/plain", &read.len()))
                }
                (["text"], "PUT") => {
                    let mut input = Input::new(call.at(&TEXT)).await?;
                    let number = input.text::<i32>();
                    number.map(|number| text(200, "text/plain", &number)).ok_or(input.rejection())
                }
                (["panic"], _) => {
                    let _call = call.at(&PANIC);
                    panic!("a secret")
                }
                (["denied"], _) => {
                    let found = Denied::Unauthenticated
                        .worst([None, call.head().bearer().map(|_| Denied::Forbidden)]);
                    Err(found.into_rejection(Some("Bearer")))
                }
                _ => Err(Rejection::NotFound),
            }
        })
    }
}

async fn get<B: RequestBody>(call: Call<B>) -> Result<Response, Rejection> {
    let input = Input::new(call).await?;
    assert!(!input.has_body());
    let context = input.context();
    let known = (
        context.operation().map(|operation| operation.id),
        context.method().as_str(),
        context.uri().query(),
        context.request_id(),
        context.peer().map(|peer| peer.to_string()),
        context.extensions().get::<u8>(),
    );
    let debug = format!("{context:?}");
    assert!(!debug.contains("hunter2"), "{debug}");
    match context.preferred(GET.produces) {
        Some("text/plain") => Ok(text(200, "text/plain", &format!("{known:?}"))),
        _ => Ok(json(200, "application/json", &known)),
    }
}

/// Answers what the body says, where there is one.
async fn put<B: RequestBody>(call: Call<B>) -> Result<Response, Rejection> {
    let mut input = Input::new(call).await?;
    if !input.has_body() {
        return Ok(empty(204));
    }
    let number = input.json::<i32>();
    number.map(|number| json(200, "application/json", &number)).ok_or(input.rejection())
}

struct Answer {
    status: u16,
    response: http::response::Parts,
    body: String,
}

async fn answer(request: http::request::Builder, body: impl Into<Body>) -> Answer {
    let mut service = Service::new(Api, "/base", Rejection::into_problem);
    let response = service.call(request.body(body.into()).unwrap()).await.unwrap();
    let (response, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let body = String::from_utf8(body.into()).unwrap();
    Answer { status: response.status.as_u16(), response, body }
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.response.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

#[tokio::test]
async fn a_handler_knows_its_request() {
    let request = Request::get("/base/a?key=hunter2")
        .header("x-request-id", "7")
        .header("authorization", "Bearer hunter2")
        .extension(Peer(SocketAddr::from(([127, 0, 0, 1], 80))))
        .extension(9u8);
    let found = answer(request, "").await;
    let expected = r#"["get","GET","key=hunter2","7","127.0.0.1:80",9]"#;
    assert_eq!((found.status, found.body.as_str()), (200, expected));
    let found = answer(Request::get("/base/a"), "").await;
    assert_eq!(found.body, r#"["get","GET",null,null,null,null]"#);
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let get = answer(Request::get("/base/a"), "").await;
    let head = answer(Request::head("/base/a"), "").await;
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(head.header("content-type"), Some("application/json"));
    // The method is one letter longer.
    assert_eq!(head.header("content-length"), Some((get.body.len() + 1).to_string().as_str()));
    let missing = answer(Request::head("/base/b"), "").await;
    assert_eq!((missing.status, missing.body.as_str()), (404, ""));
}

#[tokio::test]
async fn other_methods_get_an_allow_header() {
    let options = answer(Request::options("/base/a"), "").await;
    assert_eq!((options.status, options.header("allow")), (204, Some("GET, HEAD, PUT")));
    let delete = answer(Request::delete("/base/a"), "").await;
    assert_eq!((delete.status, delete.header("allow")), (405, Some("GET, HEAD, PUT")));
    assert_eq!(answer(Request::options("/base/b"), "").await.status, 404);
}

#[tokio::test]
async fn an_answer_is_acceptable_or_none_is_made() {
    for (accept, status, media_type) in [
        ("*/*", 200, "application/json"),
        ("text/*", 200, "text/plain"),
        ("text/plain, application/json;q=0.9", 200, "text/plain"),
        ("image/png", 406, "application/problem+json"),
        ("application/json;q=0", 406, "application/problem+json"),
    ] {
        let found = answer(Request::get("/base/a").header("accept", accept), "").await;
        assert_eq!(found.status, status, "{accept}");
        assert_eq!(found.header("content-type"), Some(media_type), "{accept}");
    }
    let none = answer(Request::get("/base/a").header("accept", "image/png"), "").await;
    assert!(none.body.contains("the answer is application/json or text/plain"), "{}", none.body);
    // What produces nothing is acceptable to everybody.
    assert_eq!(answer(Request::put("/base/a").header("accept", "image/png"), "").await.status, 204);
}

#[tokio::test]
async fn a_body_is_of_an_expected_media_type() {
    for (content_type, status) in [
        ("application/json", 200),
        ("application/problem+json", 200),
        ("text/plain", 415),
        ("application/json; charset=latin1", 415),
    ] {
        let request = Request::put("/base/a").header("content-type", content_type);
        let found = answer(request, "7").await;
        assert_eq!(found.status, status, "{content_type}");
        let accept = (status == 415).then_some("application/json, application/problem+json");
        assert_eq!(found.header("accept"), accept, "{content_type}");
    }
    let request = Request::put("/base/a").header("content-type", "application/json");
    let request = request.header("content-encoding", "gzip");
    assert_eq!(answer(request, "7").await.status, 415);
}

#[tokio::test]
async fn a_body_may_be_absent() {
    let json = || Request::put("/base/a").header("content-type", "application/json");
    assert_eq!(answer(Request::put("/base/a"), "").await.status, 204);
    assert_eq!(answer(json(), "").await.status, 204);
    assert_eq!(answer(json().header("content-length", "0"), "").await.status, 204);
    assert_eq!(answer(json(), "7").await.status, 200);
    assert_eq!(answer(json(), "null").await.status, 400);
    // What does not say what it is, is there nevertheless.
    let unnamed = || Request::put("/base/a");
    assert_eq!(answer(unnamed().header("content-length", "1"), "7").await.status, 415);
    assert_eq!(answer(unnamed().header("transfer-encoding", "chunked"), "7").await.status, 415);
}

#[tokio::test]
async fn a_body_has_the_limit_of_its_operation() {
    let json = || Request::put("/base/a").header("content-type", "application/json");
    assert_eq!(answer(json(), "       7").await.status, 200);
    let found = answer(json(), "        7").await;
    assert_eq!(found.status, 413);
    assert!(found.body.contains("the body must have at most 8 bytes"), "{}", found.body);
    // One that does not say how long it is.
    let unknown = Body::from_stream(http_body_util::BodyExt::map_frame(
        Full::new(Bytes::from("        7")),
        |frame| frame,
    ));
    assert_eq!(answer(json(), unknown).await.status, 413);
    let long = vec![0; Service::<Api>::BODY_LIMIT + 1];
    let image = Request::put("/base/stream").header("content-type", "image/png");
    assert_eq!(answer(image, long.clone()).await.status, 413);
    let image = Request::put("/base/stream").header("content-type", "image/png");
    assert_eq!(answer(image, long[1..].to_owned()).await.body, "1048576");
    let wrong = Request::put("/base/stream").header("content-type", "text/plain");
    assert_eq!(answer(wrong, "7").await.status, 415);
}

#[tokio::test]
async fn a_body_may_be_text() {
    for (body, status, expected) in [
        (&b"7"[..], 200, "7"),
        (b"a", 400, "body must be a 32-bit integer"),
        (b"\xff", 400, "body must be UTF-8"),
    ] {
        let request = Request::put("/base/text").header("content-type", "text/plain");
        let found = answer(request, body.to_owned()).await;
        assert_eq!(found.status, status);
        assert!(found.body.contains(expected), "{}", found.body);
    }
}

#[tokio::test]
async fn a_handler_that_panics_costs_its_request_only() {
    let found = answer(Request::get("/base/panic"), "").await;
    assert_eq!(
        (found.status, found.header("content-type")),
        (500, Some("application/problem+json"))
    );
    assert!(!found.body.contains("secret"), "{}", found.body);
    assert_eq!(answer(Request::get("/base/a"), "").await.status, 200);
}

#[tokio::test]
async fn a_credential_is_missing_or_not_enough() {
    let nobody = answer(Request::get("/base/denied"), "").await;
    assert_eq!((nobody.status, nobody.header("www-authenticate")), (401, Some("Bearer")));
    let known = Request::get("/base/denied").header("authorization", "Bearer a");
    let known = answer(known, "").await;
    assert_eq!((known.status, known.header("www-authenticate")), (403, None));
}
