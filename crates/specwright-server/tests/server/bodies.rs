//! A hand-written `Dispatch` behind a service: paths, credentials and bodies without a generator.

use std::sync::Arc;

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::Request;
use http_body::Frame;
use http_body_util::Full;
use specwright_runtime::Presence;
use specwright_server::{
    Call, Dispatch, Input, Operation, Rejection, RequestBody, Response, Service, Serving, empty,
};
use tower_service::Service as _;

static PUT: Operation =
    Operation::new("put", "PUT", "/{name}", &[]).body(&["application/json"], Presence::Required);

/// Reads a number at any path of one segment.
struct Numbers;

impl Dispatch for Numbers {
    fn dispatch<B: RequestBody>(self: Arc<Self>, call: Call<B>) -> Serving {
        Serving::work(async move {
            let path = call.path();
            let segments = path.segments::<1>().ok_or(Rejection::NotFound)?;
            let [_] = *segments.as_slice() else {
                return Err(Rejection::NotFound);
            };
            let mut input = Input::new(call.at(&PUT)).await?;
            match input.json::<i32>() {
                Some(number) => Ok(empty(if number == 7 { 204 } else { 200 })),
                None => Err(input.rejection()),
            }
        })
    }
}

fn service() -> Service<Numbers> {
    Service::new(Numbers, "/base", Rejection::into_problem).body_limit(16)
}

fn request<B>(path: &str, body: B) -> Request<B> {
    let builder = Request::put(path).header("content-type", "Application/JSON ; charset=\"UTF-8\"");
    builder.body(body).unwrap()
}

async fn status<B: RequestBody>(request: Request<B>) -> u16 {
    service().call(request).await.unwrap().status().as_u16()
}

#[tokio::test]
async fn paths_are_exact() {
    let body = || Full::<Bytes>::from("7");
    for (path, expected) in [
        ("/base/a", 204),
        ("http://host/base/a?b=c", 204),
        ("/base", 404),
        ("/base/", 404),
        ("/base/a/", 404),
        ("/base//a", 404),
        ("/baseless/a", 404),
        ("/basea", 404),
        ("/a", 404),
        ("/base/a/b", 404),
    ] {
        assert_eq!(status(request(path, body())).await, expected, "{path}");
    }
    let elsewhere = service().base_path("").call(request("/a", body())).await.unwrap();
    assert_eq!(elsewhere.status(), 204);
}

#[tokio::test]
async fn bodies_have_a_limit() {
    assert_eq!(status(request("/base/a", Full::<Bytes>::from("               7"))).await, 204);
    assert_eq!(status(request("/base/a", Full::<Bytes>::from("                7"))).await, 413);
}

/// A body that breaks off.
struct Broken;

impl http_body::Body for Broken {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        Poll::Ready(Some(Err(std::io::ErrorKind::UnexpectedEof.into())))
    }
}

#[tokio::test]
async fn a_broken_body_is_refused() {
    assert_eq!(status(request("/base/a", Broken)).await, 400);
}

#[tokio::test]
async fn a_service_never_fails() {
    let answer: Result<Response, Infallible> = service().call(request("/", Broken)).await;
    let answer = answer.unwrap();
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
}

static MAY_PUT: Operation =
    Operation::new("mayPut", "PUT", "/", &[]).body(&["application/json"], Presence::Optional);

/// Answers 204 if there is no body, else 200 or a rejection.
struct MayPut;

impl Dispatch for MayPut {
    fn dispatch<B: RequestBody>(self: Arc<Self>, call: Call<B>) -> Serving {
        Serving::work(async move {
            let mut input = Input::new(call.at(&MAY_PUT)).await?;
            if !input.has_body() {
                return Ok(empty(204));
            }
            match input.json::<i32>() {
                Some(_) => Ok(empty(200)),
                None => Err(input.rejection()),
            }
        })
    }
}

/// A body that does not know how long it is.
struct Frames(std::vec::IntoIter<Result<Frame<Bytes>, std::io::Error>>);

impl http_body::Body for Frames {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        Poll::Ready(self.0.next())
    }
}

#[tokio::test]
async fn frames_show_whether_there_is_an_optional_body() {
    let data = |text: &'static str| Ok(Frame::data(Bytes::from(text)));
    let trailers = || Ok(Frame::trailers(http::HeaderMap::new()));
    let broken = || Err(std::io::ErrorKind::UnexpectedEof.into());
    let json = Some("application/json");
    for (media_type, frames, expected) in [
        (json, vec![data("7")], 200),
        (json, vec![data("1"), data("2")], 200),
        (json, vec![data(""), data("7"), trailers()], 200),
        (json, vec![data("x")], 400),
        (json, vec![data("1234567890"), data("1234567")], 413),
        (json, vec![data("12345678901234567")], 413),
        (json, vec![broken()], 400),
        (json, vec![data("7"), broken()], 400),
        (Some("text/plain"), vec![data("7")], 415),
        (None, vec![data("7")], 415),
        (json, vec![], 204),
        (json, vec![data("")], 204),
        (json, vec![trailers()], 204),
        (None, vec![], 204),
    ] {
        let shown = format!("{media_type:?} {frames:?}");
        let mut request = Request::put("/").body(Frames(frames.into_iter())).unwrap();
        if let Some(media_type) = media_type {
            request.headers_mut().insert("content-type", media_type.parse().unwrap());
        }
        let mut service = Service::new(MayPut, "", Rejection::into_problem).body_limit(16);
        let response = service.call(request).await.unwrap();
        assert_eq!(response.status(), expected, "{shown}");
    }
}

#[tokio::test]
async fn a_media_type_does_not_make_an_empty_body_present() {
    for (body, expected) in [("", 204), ("7", 200)] {
        let request = request("/", Full::<Bytes>::from(body));
        let mut service = Service::new(MayPut, "", Rejection::into_problem);
        assert_eq!(service.call(request).await.unwrap().status(), expected, "{body:?}");
    }
}
