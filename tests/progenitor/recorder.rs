//! Records requests, and splits them into parts that can be compared.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::Request;
use httpmock::{HttpMockRequest, HttpMockResponse, MockServer};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::inputs::Declared;

/// A server that keeps every request.
pub struct Recorder {
    server: MockServer,
    requests: Arc<Mutex<Vec<Request<Bytes>>>>,
}

/// The parts of a request by their names, decoded, without what the spec does not state.
pub type Parts = BTreeMap<String, Value>;

impl Recorder {
    pub async fn start() -> Recorder {
        let server = MockServer::start_async().await;
        let requests = Arc::new(Mutex::new(Vec::new()));
        let kept = requests.clone();
        let answer = move |request: &HttpMockRequest| {
            kept.lock().unwrap().push(request.into());
            // A status for which neither client repeats a call.
            HttpMockResponse::builder().status(418).build()
        };
        server.mock_async(|_, then| drop(then.respond_with(answer))).await;
        Recorder { server, requests }
    }

    pub fn url(&self) -> String {
        self.server.base_url()
    }

    /// The one request since the last call.
    ///
    /// # Errors
    /// There is none, or there are several.
    pub fn take(&self, declared: &Declared) -> Result<Parts, String> {
        let requests = std::mem::take(&mut *self.requests.lock().unwrap());
        match requests.as_slice() {
            [request] => Ok(parts(request, declared)),
            requests => Err(format!("{} requests", requests.len())),
        }
    }
}

fn parts(request: &Request<Bytes>, declared: &Declared) -> Parts {
    let path: Vec<String> = request.uri().path().split('/').map(decoded).collect();
    let mut parts = Parts::from([
        ("method".to_owned(), json!(request.method().as_str())),
        ("path".to_owned(), json!(path)),
    ]);
    for (name, values) in pairs(request.uri().query().unwrap_or_default()) {
        if !declared.keys.contains(&name) {
            parts.insert(format!("query `{name}`"), json!(values));
        }
    }
    for name in &declared.headers {
        let values = request.headers().get_all(name).iter();
        let values = values.map(|value| String::from_utf8_lossy(value.as_bytes()));
        parts.insert(format!("header `{name}`"), json!(values.collect::<Vec<_>>()));
    }
    let body = request.body();
    let media_type = request.headers().get("content-type").map(|value| {
        let value = value.to_str().unwrap();
        value.split(';').next().unwrap().trim().to_lowercase()
    });
    match media_type.as_deref() {
        _ if body.is_empty() => {}
        Some("application/json") => match serde_json::from_slice(body).unwrap() {
            Value::Object(object) => parts.extend(
                object.into_iter().map(|(name, value)| (format!("property `{name}`"), value)),
            ),
            value => drop(parts.insert("body".to_owned(), value)),
        },
        Some("application/x-www-form-urlencoded") => {
            for (name, values) in pairs(std::str::from_utf8(body).unwrap()) {
                parts.insert(format!("field `{name}`"), json!(values));
            }
        }
        _ => drop(parts.insert("body".to_owned(), json!(body.to_vec()))),
    }
    parts.insert("media type".to_owned(), json!(media_type));
    parts
}

/// The decoded values of a query or a form by name, those of one name in their order.
fn pairs(text: &str) -> BTreeMap<String, Vec<String>> {
    let mut pairs: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let [name, value] = [name, value].map(|text| decoded(&text.replace('+', " ")));
        pairs.entry(name).or_default().push(value);
    }
    pairs
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().unwrap().into_owned()
}
