//! The cases of a construct, read from their file and sent to its server.

use std::convert::Infallible;
use std::fs;
use std::path::PathBuf;

use bytes::Bytes;
use http::{HeaderMap, Request};
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full};
use specwright_server::Response;
use tower_service::Service;

type Body = BoxBody<Bytes, Infallible>;

/// How the requests of a test reach the handlers.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Directly,
    /// By another server and the generated client.
    Relayed,
}

/// Sends all cases of a construct; fails with every one that is answered otherwise than it says.
pub async fn check<S>(name: &str, service: S)
where
    S: Service<Request<Body>, Response = Response, Error = Infallible>,
{
    check_by(Way::Directly, name, service).await;
}

/// The same through a relay.
pub async fn check_relayed<S>(name: &str, service: S)
where
    S: Service<Request<Body>, Response = Response, Error = Infallible>,
{
    check_by(Way::Relayed, name, service).await;
}

async fn check_by<S>(way: Way, name: &str, mut service: S)
where
    S: Service<Request<Body>, Response = Response, Error = Infallible>,
{
    let path = folder().join(format!("{name}.cases"));
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let cases = cases(&text);
    assert!(!cases.is_empty(), "{name} has no cases");
    let mut wrong = Vec::new();
    for case in cases.iter().filter(|case| way == Way::Directly || case.is_relayed) {
        for (request, expected) in case.requests() {
            let found = answer(&mut service, request, &expected).await;
            if found != expected {
                let target = case.target();
                let (expected, found) = (expected.join("\n   "), found.join("\n   "));
                let line = case.line;
                wrong.push(format!("{name}:{line} {target}\n=> {expected}\nbut {found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases are wrong\n{}", wrong.len(), wrong.join("\n\n"));
}

/// The names of all specs of constructs, sorted.
pub fn specs() -> Vec<String> {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let specs = files.filter(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    let mut names: Vec<String> =
        specs.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

/// The `Debug` text of a request, without the fields that are `None`.
pub fn shown(request: &impl std::fmt::Debug) -> String {
    let mut text = format!("{request:?}");
    while let Some(none) = text.find(": None, ").or_else(|| text.find(": None }")) {
        let start = text[..none].rfind(' ').map_or(0, |blank| blank + 1);
        let end = none + ": None".len();
        match text[end..].strip_prefix(", ") {
            Some(_) => text.replace_range(start..end + 2, ""),
            None => text.replace_range(start..=end, ""),
        }
        text = text.replace(", }", " }");
    }
    text
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("specs")
}

/// What is sent, and what is to come back.
struct Case<'t> {
    line: usize,
    /// Whether it is sent through a client too.
    is_relayed: bool,
    sent: Vec<&'t str>,
    expected: Vec<String>,
}

fn cases(text: &str) -> Vec<Case<'_>> {
    let mut cases: Vec<Case<'_>> = Vec::new();
    let mut sent: Vec<&str> = Vec::new();
    let mut is_relayed = true;
    for (index, line) in text.lines().enumerate() {
        if line.starts_with('#') || line.is_empty() {
            assert!(sent.is_empty(), "line {index} ends a case without an answer");
            is_relayed &= !line.starts_with("# (not through a client: ");
            continue;
        }
        if let Some(more) = line.strip_prefix("   ") {
            let case = cases.last_mut().expect("an answer goes on after it began");
            case.expected.push(more.to_owned());
            continue;
        }
        let (before, answer) = match line.strip_prefix("=> ") {
            Some(answer) => (None, Some(answer)),
            None => match line.rsplit_once(" => ") {
                Some((before, answer)) => (Some(before), Some(answer)),
                None => (Some(line), None),
            },
        };
        sent.extend(before);
        if let Some(answer) = answer {
            let sent = std::mem::take(&mut sent);
            let expected = vec![answer.to_owned()];
            cases.push(Case { line: index + 1, is_relayed, sent, expected });
            is_relayed = true;
        }
    }
    assert!(sent.is_empty(), "the last case has no answer");
    cases
}

impl Case<'_> {
    fn target(&self) -> String {
        self.sent.join("\n")
    }

    /// The requests of a case, each with the lines of its answer.
    fn requests(&self) -> Vec<(Request<Body>, Vec<String>)> {
        let method = self.sent[0].split_once(" /").map(|(method, _)| method);
        if method.is_some_and(|method| method.bytes().all(|byte| byte.is_ascii_uppercase())) {
            return vec![(request(&self.sent), self.answer())];
        }
        let value = self.sent.join("\n");
        let send = |target| {
            let body = format!("| {value}");
            request(&[target, &body])
        };
        let (strict, both) = match self.expected.as_slice() {
            [one] if one == "same" => (vec!["204".to_owned()], vec![format!("200 {value}")]),
            [one] if one.starts_with("as ") => {
                (vec!["204".to_owned()], vec![format!("200 {}", &one[3..])])
            }
            _ => {
                let mut refused = self.expected.clone();
                refused.insert(0, "400".to_owned());
                (refused.clone(), refused)
            }
        };
        vec![(send("POST /strict"), strict), (send("POST /both"), both)]
    }

    /// The lines of the answer; a violation may stand beside the status.
    fn answer(&self) -> Vec<String> {
        let mut lines = self.expected.clone();
        if let Some(violation) = lines[0].strip_prefix("400 ").map(str::to_owned)
            && ["path ", "query ", "header ", "cookie ", "body "]
                .iter()
                .any(|p| violation.starts_with(p))
        {
            lines[0].truncate(3);
            lines.insert(1, violation);
        }
        lines
    }
}

fn request(lines: &[&str]) -> Request<Body> {
    let (method, target) = lines[0].split_once(' ').expect("a request has a method and a target");
    let mut builder = Request::builder().method(method).uri(target);
    let body: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix('|')).collect();
    for header in lines[1..].iter().filter(|line| !line.starts_with('|')) {
        let (name, value) = header.split_once(": ").expect("a header has a name and a value");
        builder = builder.header(name, unescaped(value));
    }
    let typed = builder.headers_ref().is_some_and(|h| h.contains_key("content-type"));
    if !(body.is_empty() || typed) {
        builder = builder.header("content-type", "application/json");
    }
    let text: Vec<&str> = body.iter().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    let bytes = Bytes::from(unescaped(&text.join("\r\n")));
    let body = match text.as_slice() {
        ["<unread>"] => Full::new(bytes).map_frame(|_| panic!("the body is read")).boxed(),
        _ => Full::new(bytes).boxed(),
    };
    builder.body(body).unwrap()
}

/// The bytes of a text in which `\xFF` stands for one.
fn unescaped(text: &str) -> Vec<u8> {
    let mut parts = text.split("\\x");
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).expect("two digits follow `\\x`"));
        bytes.extend(&part.as_bytes()[2..]);
    }
    bytes
}

/// What comes back, in the form that cases have it: the headers that one asks for are told.
async fn answer<S>(service: &mut S, request: Request<Body>, expected: &[String]) -> Vec<String>
where
    S: Service<Request<Body>, Response = Response, Error = Infallible>,
{
    let (parts, body) = service.call(request).await.unwrap().into_parts();
    let body = body.collect().await.expect("no handler breaks an answer off").to_bytes();
    let status = parts.status.as_u16().to_string();
    let problem: serde_json::Value = serde_json::from_slice(&body).unwrap_or_default();
    let is_rejection = problem["status"] == parts.status.as_u16() && problem["detail"].is_string();
    let mut lines = Vec::new();
    if is_rejection {
        lines.push(status);
        let errors = problem["errors"].as_array().cloned().unwrap_or_default();
        lines.extend(errors.iter().map(|error| {
            let texts = ["in", "pointer", "message"].map(|key| error[key].as_str().unwrap());
            let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
            texts.join(" ")
        }));
    } else {
        let plain = String::from_utf8(body.to_vec()).ok();
        let plain = plain.filter(|text| !text.contains(char::is_control));
        let text = plain.unwrap_or_else(|| body.escape_ascii().to_string());
        lines.push(format!("{status} {text}").trim_end().to_owned());
    }
    lines.extend(asked_headers(expected, &parts.headers));
    lines
}

/// The headers among the lines of an expected answer, with the values that came.
fn asked_headers(expected: &[String], headers: &HeaderMap) -> Vec<String> {
    let names = expected[1..].iter().filter_map(|line| line.split_once(": "));
    let names = names.map(|(name, _)| name).filter(|name| !name.contains([' ', '/']));
    let lines = names.map(|name| {
        let values: Vec<&str> = headers.get_all(name).iter().map(|v| v.to_str().unwrap()).collect();
        format!("{name}: {}", if values.is_empty() { "-".to_owned() } else { values.join(" + ") })
    });
    lines.collect()
}
