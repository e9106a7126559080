//! What a request leaves in the log: a span with its operation and its status, and nothing secret.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::Request;
use http_body_util::Full;
use specwright_runtime::Presence;
use specwright_server::{
    Call, Dispatch, Input, Operation, Rejection, RequestBody, Service, Serving, empty,
};
use tower_service::Service as _;
use tracing_subscriber::fmt::format::FmtSpan;

static PUT: Operation = Operation::new("putThing", "PUT", "/things/{id}", &[])
    .body(&["application/json"], Presence::Required);

struct Api;

impl Dispatch for Api {
    fn dispatch<B: RequestBody>(self: Arc<Self>, call: Call<B>) -> Serving {
        Serving::work(async move {
            let path = call.path();
            let segments = path.segments::<2>().ok_or(Rejection::NotFound)?;
            let ["things", id] = *segments.as_slice() else {
                return Err(Rejection::NotFound);
            };
            let mut input = Input::new(call.at(&PUT)).await?;
            let number = input.json::<i32>();
            assert!(id != "panic", "the handler knows a-secret");
            number.map(|_| empty(204)).ok_or(input.rejection())
        })
    }
}

/// Where the log goes.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The log of one request holds each of these texts, and no secret in any form.
fn check(method: &str, target: &str, body: &'static str, expected: &[&str]) {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(move || writer.clone())
        .with_ansi(false)
        .with_span_events(FmtSpan::CLOSE)
        .finish();
    let request = Request::builder()
        .method(method)
        .uri(target)
        .header("content-type", "application/json")
        .header("authorization", "Bearer a-secret")
        .header("cookie", "session=a-secret")
        .body(Full::<Bytes>::from(body))
        .unwrap();
    let mut service = Service::new(Api, "/base", Rejection::into_problem);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tracing::subscriber::with_default(subscriber, || {
        runtime.block_on(service.call(request)).unwrap();
    });
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for text in expected {
        assert!(log.contains(text), "{method} {target}: no {text} in {log}");
    }
    let handler = log.replace("the handler knows a-secret", "");
    assert!(!handler.contains("secret"), "{log}");
}

#[test]
fn a_request_is_a_span() {
    let put = "http.request.method=\"PUT\"";
    let route = "http.route=/base/things/{id}";
    let id = "openapi.operation.id=\"putThing\"";
    check(
        "PUT",
        "/base/things/a-secret?key=a-secret",
        "1",
        &[put, route, id, "http.response.status_code=204", "otel.kind=\"server\""],
    );
    check(
        "PUT",
        "/base/things/a",
        "\"a-secret\"",
        &[put, route, id, "http.response.status_code=400"],
    );
    check("PUT", "/base/a-secret", "", &[put, "http.response.status_code=404"]);
    check("SECRETLY", "/base/a", "", &["http.request.method=\"_OTHER\""]);
}

#[test]
fn a_panic_is_logged_once_and_by_name() {
    let panic = "exception.message=\"the handler knows a-secret\"";
    check(
        "PUT",
        "/base/things/panic",
        "1",
        &[panic, "http.response.status_code=500", "error.type="],
    );
}
