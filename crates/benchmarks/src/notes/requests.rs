//! The requests that are measured.

use bytes::Bytes;
use http::Request;
use http_body_util::Full;

use super::BASE_PATH;

/// A request as data, to be sent in any number.
pub struct Sample {
    /// What it is, in a word.
    pub name: &'static str,
    /// Its status.
    pub status: u16,
    method: &'static str,
    path: &'static str,
    body: &'static str,
}

const GOOD: &str = concat!(
    r#"{"title":"Lamp in room 4","#,
    r#""body":"It flickers. Please look at the switch before you order a new one.","#,
    r#""priority":2,"tags":["repair","room-4"],"pinned":true,"due":"2026-03-01"}"#,
);

const ONE_WRONG: &str = concat!(
    r#"{"title":"Lamp in room 4","#,
    r#""body":"It flickers. Please look at the switch before you order a new one.","#,
    r#""priority":9,"tags":["repair","room-4"],"pinned":true,"due":"2026-03-01"}"#,
);

const FIVE_WRONG: &str = concat!(
    r#"{"title":"","#,
    r#""body":"It flickers. Please look at the switch before you order a new one.","#,
    r#""priority":9,"tags":["Repair","room 4"],"pinned":true,"due":"2026-02-30"}"#,
);

/// The request that puts a note on the board.
pub const NEW: &Sample = &SAMPLES[1];

/// All of them.
pub const SAMPLES: [Sample; 6] = [
    Sample {
        name: "good GET",
        status: 200,
        method: "GET",
        path: "/notes/42?lang=de&width=80",
        body: "",
    },
    Sample { name: "good POST", status: 201, method: "POST", path: "/notes", body: GOOD },
    Sample {
        name: "GET, width=0",
        status: 400,
        method: "GET",
        path: "/notes/42?lang=de&width=0",
        body: "",
    },
    Sample { name: "POST, 1 wrong", status: 400, method: "POST", path: "/notes", body: ONE_WRONG },
    Sample { name: "POST, 5 wrong", status: 400, method: "POST", path: "/notes", body: FIVE_WRONG },
    Sample { name: "unknown path", status: 404, method: "GET", path: "/nodes/42", body: "" },
];

impl Sample {
    /// The request as a service gets it.
    pub fn request(&self) -> Request<Full<Bytes>> {
        let request = Request::builder().method(self.method).uri(self.target());
        let request = self
            .headers()
            .into_iter()
            .fold(request, |request, (name, value)| request.header(name, value));
        let body = Full::new(Bytes::from_static(self.body.as_bytes()));
        request.body(body).expect("the samples are requests")
    }

    /// The request as it goes over the wire.
    pub fn text(&self) -> String {
        let mut text = format!("{} {} HTTP/1.1\r\n", self.method, self.target());
        for (name, value) in self.headers() {
            text += &format!("{name}: {value}\r\n");
        }
        text + "\r\n" + self.body
    }

    fn target(&self) -> String {
        format!("{BASE_PATH}{}", self.path)
    }

    fn headers(&self) -> Vec<(&'static str, String)> {
        let mut headers = vec![
            ("host", "localhost:8044".to_owned()),
            ("user-agent", "benchmarks".to_owned()),
            ("accept", "application/json".to_owned()),
        ];
        if self.body.is_empty() {
            headers.push(("x-trace", "7f3c0f0a-8c52-4a52-9a5e-2f1f0b6f3d11".to_owned()));
        } else {
            headers.push(("content-type", "application/json".to_owned()));
            headers.push(("content-length", self.body.len().to_string()));
        }
        headers
    }
}
