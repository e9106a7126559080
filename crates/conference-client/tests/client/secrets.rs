//! Credentials and passwords, which nothing that is written down holds in any spelling.

use std::error::Error as _;
use std::fmt;
use std::sync::LazyLock;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use conference_client::{Credential, Error, Issued, Renew, RenewalError, Transport, mmc};
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use scripted_server::{Server, Step, answer, answer_with};
use specwright_client::Body;

use crate::calls::{
    self, conferences, create_token, extend, meetings, prolong, query, success, to,
};
use crate::capture::Captured;
use crate::tls::{Authority, Clients, service};

/// The GUID that a gateway hands out, and the token and passwords of the cases here.
const NEXT_GUID: &str = "1b7e44aa-Yy9Zq3Kx-5f0d-4e8c-bf21.AgentGateway2";
const NEXT_TOKEN: &str = "stcQ81hZp0LmN27dKe5RtY6uWi3oAs9fGj4";
const PASSWORD: &str = "Hunter2+and/more=";
const NONCE: &str = "n0nce-3kd92jd8s7";

/// The spellings of a secret.
fn spellings(secret: &str) -> Vec<String> {
    let bytes = secret.as_bytes();
    let hex: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let percent: Vec<String> = hex.iter().map(|pair| format!("%{pair}")).collect();
    let decimal: Vec<String> = bytes.iter().map(u8::to_string).collect();
    let encoded = percent_encode(bytes, NON_ALPHANUMERIC).to_string();
    let mut found = vec![
        secret.to_owned(),
        hex.concat(),
        hex.join(" "),
        hex.join(":"),
        percent.concat(),
        encoded,
        decimal.join(", "),
    ];
    for engine in [&STANDARD, &URL_SAFE] {
        // What stands before it shifts it by nothing, a byte or two; what is mixed with that is cut.
        for shift in 0..3 {
            let encoded = engine.encode([&b"xx"[..shift], bytes].concat());
            let whole = (shift + bytes.len()) / 3 * 4;
            found.push(encoded[if shift == 0 { 0 } else { 4 }..whole].to_owned());
        }
    }
    found
}

/// The spellings of all secrets here, in lower case.
static SPELLINGS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let secrets = [calls::GUID, calls::TOKEN, NEXT_GUID, NEXT_TOKEN, PASSWORD, NONCE];
    let all: Vec<_> = secrets.into_iter().flat_map(spellings).collect();
    assert!(all.iter().all(|spelling| spelling.len() > 12));
    all.iter().map(|spelling| spelling.to_lowercase()).collect()
});

fn check(what: &str, text: &str) {
    let lower = text.to_lowercase();
    for spelling in SPELLINGS.iter() {
        let around = lower.find(spelling).map(|at| &lower[at.saturating_sub(200)..at]);
        assert_eq!(around, None, "{what}: {spelling}");
    }
}

/// An error and its causes, in both kinds of text.
fn check_error<E: fmt::Debug>(error: &Error<E>) {
    check("an error", &format!("{error} {error:?} {error:#?}"));
    let mut next = error.source();
    while let Some(cause) = next {
        check("a cause", &format!("{cause} {cause:?}"));
        next = cause.source();
    }
}

fn check_result<T: fmt::Debug, E: fmt::Debug>(result: Result<T, Error<E>>) {
    match result {
        Ok(value) => check("a result", &format!("{value:?}")),
        Err(error) => check_error(&error),
    }
}

/// Answers in which a server says what it has been told.
fn echoes(secret: &str) -> Vec<Step> {
    let html = "Content-Type: text/html\r\n";
    let mut echoes: Vec<Vec<u8>> = Vec::new();
    for status in [200, 302, 401, 403, 404, 500, 502] {
        let named = format!(r#"{{"message":"{secret}","retcode":"{secret}"}}"#);
        let known = format!(r#"{{"message":"who is {secret}?","retcode":"100-006"}}"#);
        let coded = format!(r#"{{"error_code":"{secret}","error_msg":"no {secret}"}}"#);
        let wrong = format!(
            r#"{{"message":"","retcode":"0","result":{{"applyedTime":"{secret}","confs":"{secret}"}}}}"#
        );
        let key = format!(r#"{{"{secret}":"{secret}","retcode":"0","result":{{"{secret}":1}}}}"#);
        let page = format!("<h1>{secret}</h1>{secret}");
        echoes.extend([named, known, coded, wrong, key].map(|body| answer(status, &body)));
        echoes.push(answer_with(status, html, &page));
        let headers = format!(
            "Content-Type: text/{secret}\r\nX-Echo: {secret}\r\nLocation: http://{secret}/\r\nRetry-After: {secret}\r\n"
        );
        echoes.push(answer_with(status, &headers, secret));
        // Far from the beginning, where an excerpt may end in the middle of it.
        let before = "x".repeat(conference_client::Excerpt::LIMIT - 8);
        echoes.push(answer_with(status, html, &format!("{before}{secret}")));
    }
    let mut steps: Vec<Step> = echoes.iter().cloned().map(Step::Answer).collect();
    // A body that is said to be longer than it is.
    let cut = format!("HTTP/1.1 200 X\r\nContent-Length: 900\r\n\r\n<p>{secret}");
    steps.push(Step::Write(cut.into_bytes()));
    steps.push(Step::Write(format!("{secret} is no HTTP\r\n\r\n").into_bytes()));
    steps.push(Step::Write(format!("HTTP/1.1 200 X\r\n{secret}\r\n\r\n").into_bytes()));
    steps
}

#[tokio::test]
async fn errors_and_logs_do_not_contain_the_guid() {
    let (captured, _guard) = Captured::start();
    for step in echoes(calls::GUID) {
        let server = Server::start([step]).await;
        let client = conferences(to(server.url()));
        check_result(prolong(&client).await);
        check_result(query(&client).await);
        check("a client", &format!("{client:?} {client:#?}"));
    }
    check("what was written down", &captured.text());
    assert!(captured.text().contains("openapi.operation.id=prolongTime"));
    assert!(captured.text().contains("log reqwest"), "reqwest writes nothing down");
    assert!(captured.text().contains(" hyper_util"), "hyper writes nothing down");
}

/// The session goes on under another GUID, and servers echo the old and the new one.
#[tokio::test]
async fn errors_and_logs_do_not_contain_a_renewed_guid() {
    let (captured, _guard) = Captured::start();
    for secret in [calls::GUID, NEXT_GUID] {
        for step in echoes(secret) {
            let headers = format!("Set-GUID: JSESSIONID={NEXT_GUID};Path=/\r\n");
            let body = r#"{"message":"","retcode":"0","result":{"applyedTime":50}}"#;
            let fresh = Step::Answer(answer_with(200, &headers, body));
            let server = Server::start([fresh, step]).await;
            let client = conferences(to(server.url()));
            prolong(&client).await.unwrap();
            check_result(prolong(&client).await);
            check("a client", &format!("{client:?}"));
            let last = server.requests().pop().unwrap();
            assert!(last.contains(&format!("guid: {NEXT_GUID}\r\n")), "{last}");
        }
    }
    check("what was written down", &captured.text());
}

#[tokio::test]
async fn errors_and_logs_of_lost_calls_do_not_contain_secrets() {
    let (captured, _guard) = Captured::start();
    for step in [Step::Close, Step::CloseAfterHead, Step::CloseAfterRequest, Step::Stall(vec![])] {
        let server = Server::start([step]).await;
        let transport = || to(server.url()).timeout(Duration::from_millis(100));
        check_result(prolong(&conferences(transport())).await);
        check_result(query(&conferences(transport())).await);
        check_result(extend(&meetings(transport())).await);
    }
    check("what was written down", &captured.text());
}

/// Hands out one token.
struct Source;

impl Renew for Source {
    async fn renew(&self, held: Option<Credential>) -> Result<Issued, RenewalError> {
        check("a credential", &format!("{held:?}"));
        Ok(Issued { credential: NEXT_TOKEN.parse().unwrap(), lifetime: None })
    }
}

#[tokio::test]
async fn errors_and_logs_do_not_contain_tokens_and_passwords() {
    let (captured, _guard) = Captured::start();
    for secret in [calls::TOKEN, NEXT_TOKEN, PASSWORD, NONCE] {
        for step in echoes(secret) {
            let server = Server::start([step]).await;
            let token = mmc::ControlToken::renewed_by(Source);
            check("a token", &format!("{token:?} {:?}", calls::TOKEN.parse::<Credential>()));
            let client = to(server.url()).client(mmc::Client::builder, token);
            check_result(create_token(&client, PASSWORD, NONCE).await);
            check("a client", &format!("{client:?} {client:#?}"));
            // The others are none of this call's.
            if secret == NEXT_TOKEN {
                check_result(extend(&client).await);
            }
        }
    }
    check("what was written down", &captured.text());
    assert!(captured.text().contains("openapi.operation.id=createConfToken"));
}

#[tokio::test]
async fn logs_of_tls_and_proxies_do_not_contain_secrets() {
    let (captured, _guard) = Captured::start();
    let authority = Authority::new("ours");
    let (address, shared) = service(&authority, "127.0.0.1", Clients::All).await;
    let secure = || to(format!("https://{address}"));
    let trusting = secure().network(|network| network.root_certificate(authority.root()));
    prolong(&conferences(trusting)).await.unwrap();
    check_result(prolong(&conferences(secure())).await);
    assert!(shared.requests()[0].contains(calls::GUID));
    let proxy = Server::start([Step::Answer(success())]).await;
    let password = percent_encode(PASSWORD.as_bytes(), NON_ALPHANUMERIC);
    let through = proxy.url().replace("http://", &format!("http://somebody:{password}@"));
    let builder = Transport::builder().proxy(through);
    check("a builder", &format!("{builder:?}"));
    let transport = builder.build().unwrap();
    check("a transport", &format!("{transport:?} {transport:#?}"));
    let client = conferences(to("http://gateway.invalid").transport(transport));
    check("a client", &format!("{client:?} {client:#?}"));
    prolong(&client).await.unwrap();
    let basic = STANDARD.encode(format!("somebody:{PASSWORD}"));
    assert!(proxy.requests()[0].contains(&basic), "{}", proxy.requests()[0]);
    check("what was written down", &captured.text());
    assert!(captured.text().contains("log rustls"), "rustls writes nothing down");
}

/// What a caller gives a client of its own is the caller's, but is not shown by ours.
#[tokio::test]
async fn debug_texts_do_not_contain_headers_of_a_given_client() {
    let mut headers = reqwest::header::HeaderMap::new();
    headers.insert("x-password", PASSWORD.parse().unwrap());
    let ready = reqwest::Client::builder().default_headers(headers);
    let transport = Transport::from_reqwest(ready.build().unwrap());
    check("a transport", &format!("{transport:?}"));
    let client = conferences(to("http://127.0.0.1:1").transport(transport));
    check("a client", &format!("{client:?}"));
}

/// A service in the same process, or what stands before it, may write down what it is sent.
#[tokio::test]
async fn debug_text_of_a_request_does_not_contain_secrets() {
    let service = tower::service_fn(|request: http::Request<Body>| {
        check("a request", &format!("{:?} {:?}", request.uri(), request.headers()));
        assert!(request.headers()["x-password"] == PASSWORD);
        assert!(request.headers()["x-conference-authorization"] == calls::TOKEN);
        let answer = http::Response::builder().status(404).body(Body::default());
        std::future::ready(Ok::<_, std::convert::Infallible>(answer.unwrap()))
    });
    let client = mmc::Client::in_process(service).credential(NEXT_TOKEN).build().unwrap();
    let error = create_token(&client, PASSWORD, NONCE).await.unwrap_err();
    assert!(matches!(&error, Error::Unexpected(answer) if answer.status() == 404), "{error:?}");
}
