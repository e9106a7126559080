//! Tokens from a token endpoint in the same process: its requests, how many there are, and the effect of each answer.

use std::convert::Infallible;
use std::sync::Mutex;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use futures_util::future::join_all;
use http::header::{AUTHORIZATION, HeaderMap};
use http::{Request, Response};
use specwright_runtime::Body;
use tower::service_fn;

use super::*;
use crate::{Api, Builder, Error, Operation, undeclared};

mod spans;

const SCHEME: Scheme = Scheme::oauth2("oauth", Some("/token"));

static API: Api = Api::new("oauth", "/v1").schemes(&[SCHEME]).security(&[&[SCHEME]]);

const CALL: Operation = Operation::new("call", "GET", "/call").repeatable();

/// The answer of the token endpoint: status, content type, body.
type Answered = (u16, &'static str, String);

/// A service with a token endpoint.
#[derive(Default)]
struct Service {
    /// What the token endpoint was asked: the form, and the header `Authorization`.
    asked: Mutex<Vec<(String, Option<String>)>>,
    /// The tokens that calls carried.
    carried: Mutex<Vec<String>>,
    /// Tokens that are refused with 401.
    lapsed: Mutex<Vec<&'static str>>,
}

impl Service {
    /// How often the token endpoint was asked.
    fn asked(&self) -> usize {
        self.asked.lock().unwrap().len()
    }

    fn carried(&self) -> Vec<String> {
        std::mem::take(&mut self.carried.lock().unwrap())
    }

    /// A client of the service, whose token endpoint answers by its count from one.
    fn engine(
        self: &Arc<Self>,
        grant: OAuth2,
        answer: impl Fn(usize) -> Option<Answered> + Clone + Send + Sync + 'static,
    ) -> Engine {
        let service = Arc::clone(self);
        let service = service_fn(move |request: Request<Body>| {
            let (service, answer) = (Arc::clone(&service), answer.clone());
            async move { Ok::<_, Infallible>(service.answer(request, answer).await) }
        });
        let builder = Builder::<Engine>::in_process(&API, service).credential(grant);
        builder.timeout(Duration::from_secs(5)).build().unwrap()
    }

    async fn answer(
        &self,
        request: Request<Body>,
        answer: impl Fn(usize) -> Option<Answered>,
    ) -> Response<Body> {
        let (head, body) = request.into_parts();
        let authorization = text(&head.headers);
        if head.uri.path() != "/token" {
            let token = authorization.unwrap_or_default().replace("Bearer ", "");
            let is_lapsed = self.lapsed.lock().unwrap().contains(&token.as_str());
            self.carried.lock().unwrap().push(token);
            let status = if is_lapsed { 401 } else { 204 };
            return Response::builder().status(status).body(Body::default()).unwrap();
        }
        let form = String::from_utf8(body.bytes().await.unwrap().to_vec()).unwrap();
        let count = {
            let mut asked = self.asked.lock().unwrap();
            asked.push((form, authorization));
            asked.len()
        };
        // All that wait for a token do so by now.
        tokio::time::sleep(Duration::from_millis(10)).await;
        let Some((status, content_type, body)) = answer(count) else {
            return std::future::pending().await;
        };
        let response = Response::builder().status(status).header("content-type", content_type);
        response.body(Body::from(body)).unwrap()
    }
}

fn text(headers: &HeaderMap) -> Option<String> {
    headers.get(AUTHORIZATION).map(|value| value.to_str().unwrap().to_owned())
}

async fn call(engine: &Engine) -> Result<(), Error<()>> {
    let read = |answer: &mut Answer| match answer.status() {
        204 => Ok(()),
        _ => undeclared(),
    };
    engine.call(CALL).send(read).await
}

fn json(status: u16, body: &str) -> Option<Answered> {
    Some((status, "application/json", body.to_owned()))
}

/// `token-1`, `token-2`, … for a hundred seconds each.
fn tokens(count: usize) -> Option<Answered> {
    json(
        200,
        &format!(r#"{{"access_token":"token-{count}","token_type":"Bearer","expires_in":100}}"#),
    )
}

fn grant() -> OAuth2 {
    OAuth2::client_credentials("client", "the-secret")
}

#[tokio::test(start_paused = true)]
async fn one_token_is_for_all_calls() {
    let service = Arc::new(Service::default());
    let engine = service.engine(grant(), tokens);
    let calls = join_all((0..50).map(|_| call(&engine))).await;
    assert!(calls.iter().all(Result::is_ok));
    assert_eq!((service.asked(), service.carried()), (1, vec!["token-1".to_owned(); 50]));
}

#[tokio::test(start_paused = true)]
async fn a_token_is_renewed_before_it_lapses() {
    let service = Arc::new(Service::default());
    let engine = service.engine(grant(), tokens);
    for (wait, asked) in [(0, 1), (78, 1), (3, 2), (78, 2), (200, 3)] {
        tokio::time::advance(Duration::from_secs(wait)).await;
        let calls = join_all((0..9).map(|_| call(&engine))).await;
        assert!(calls.iter().all(Result::is_ok));
        assert_eq!(service.asked(), asked, "{wait} seconds later");
        assert_eq!(service.carried(), vec![format!("token-{asked}"); 9]);
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_that_is_refused_is_renewed_once_for_all() {
    let service = Arc::new(Service::default());
    let engine = service.engine(grant(), tokens);
    call(&engine).await.unwrap();
    service.lapsed.lock().unwrap().push("token-1");
    let calls = join_all((0..9).map(|_| call(&engine))).await;
    assert!(calls.iter().all(Result::is_ok));
    assert_eq!(service.asked(), 2);
    assert!(service.carried().ends_with(&vec!["token-2".to_owned(); 9]));
    // A new token that is refused too is an error.
    service.lapsed.lock().unwrap().extend(["token-2", "token-3"]);
    let error = call(&engine).await.unwrap_err();
    assert!(error.is_unauthenticated(), "{error}");
    assert_eq!(service.asked(), 3);
}

/// Checks the request to the token endpoint: the form, and the user and password of `Authorization: Basic`.
async fn check_asked(grant: OAuth2, form: &str, basic: Option<&str>) {
    let service = Arc::new(Service::default());
    call(&service.engine(grant, tokens)).await.unwrap();
    let asked = service.asked.lock().unwrap();
    let basic = basic.map(|text| format!("Basic {}", STANDARD.encode(text)));
    assert_eq!(*asked, [(form.to_owned(), basic)]);
}

#[tokio::test(start_paused = true)]
async fn the_client_authenticates_by_header_or_in_the_body() {
    let client = || OAuth2::client_credentials("a:b", "c d/é");
    let of_grant = "grant_type=client_credentials";
    check_asked(client(), of_grant, Some("a%3Ab:c%20d%2F%C3%A9")).await;
    let in_body = format!("{of_grant}&client_id=a%3Ab&client_secret=c%20d%2F%C3%A9");
    check_asked(client().client_in_body(), &in_body, None).await;
    let of_token = "grant_type=refresh_token&refresh_token=r%26r";
    let token = || OAuth2::refresh_token("r&r");
    check_asked(token(), of_token, None).await;
    check_asked(token().client("a", "b"), of_token, Some("a:b")).await;
    let scopes = "grant_type=client_credentials&scope=read%20write%3Aall";
    check_asked(client().scope("read").scope("write:all"), scopes, Some("a%3Ab:c%20d%2F%C3%A9"))
        .await;
}

#[tokio::test(start_paused = true)]
async fn a_new_refresh_token_replaces_the_old_one() {
    let service = Arc::new(Service::default());
    let engine = service.engine(OAuth2::refresh_token("first"), |count| match count {
        // The second answer brings none: the one before it stays.
        2 => tokens(count),
        _ => json(200, &format!(
            r#"{{"access_token":"token-{count}","expires_in":"100","refresh_token":"refresh-{count}"}}"#
        )),
    });
    for _ in 0..4 {
        call(&engine).await.unwrap();
        tokio::time::advance(Duration::from_secs(90)).await;
    }
    let asked = service.asked.lock().unwrap();
    let sent: Vec<&str> = asked.iter().filter_map(|(form, _)| form.rsplit('=').next()).collect();
    assert_eq!(sent, ["first", "refresh-1", "refresh-1", "refresh-3"]);
}

/// How a call fails for want of a token, and how often the endpoint is asked by two calls: twice if the first answer was
/// not final.
async fn check_failure(
    answer: impl Fn() -> Option<Answered> + Clone + Send + Sync + 'static,
    expected: &str,
    asked: usize,
) {
    let service = Arc::new(Service::default());
    let engine = service.engine(grant(), move |_| answer());
    for count in [1, asked] {
        let error = call(&engine).await.unwrap_err();
        assert!(!error.was_sent());
        assert!(error.to_string().contains(expected), "{error}");
        assert_eq!(service.asked(), count, "{expected}");
    }
    assert_eq!(service.carried(), Vec::<String>::new());
}

#[tokio::test(start_paused = true)]
async fn an_endpoint_that_refuses_is_not_asked_again() {
    for (status, code) in [(400, "invalid_grant"), (401, "invalid_client"), (400, "invalid_scope")]
    {
        let answer = move || json(status, &format!(r#"{{"error":"{code}"}}"#));
        let expected = format!(r#"status {status}, {{"error":"{code}"}}"#);
        check_failure(answer, &expected, 1).await;
    }
    check_failure(|| json(200, r#"{"access_token":"tw\u00f6"}"#), "a credential is visible", 1)
        .await;
}

#[tokio::test(start_paused = true)]
async fn an_endpoint_that_is_in_trouble_is_asked_again() {
    let html = |status| move || Some((status, "text/html", "<html>the-secret</html>".to_owned()));
    check_failure(html(500), "unexpected answer with status 500, text/html", 2).await;
    check_failure(html(200), "unexpected answer with status 200, text/html", 2).await;
    let problem = || json(503, r#"{"error":"temporarily_unavailable"}"#);
    check_failure(problem, "unexpected answer with status 503", 2).await;
    check_failure(|| json(429, r#"{"error":"slow_down"}"#), "status 429", 2).await;
    check_failure(|| json(200, "{}"), "unexpected answer with status 200", 2).await;
    check_failure(|| None, "no answer in time", 2).await;
}

#[tokio::test(start_paused = true)]
async fn a_token_that_is_good_serves_while_the_endpoint_is_in_trouble() {
    let service = Arc::new(Service::default());
    let engine = service.engine(grant(), |count| match count {
        1 => tokens(1),
        2 => json(500, "{}"),
        3 => None,
        count => tokens(count),
    });
    for wait in [0, 85, 5] {
        tokio::time::advance(Duration::from_secs(wait)).await;
        call(&engine).await.unwrap();
    }
    assert_eq!((service.asked(), service.carried()), (3, vec!["token-1".to_owned(); 3]));
}

#[tokio::test(start_paused = true)]
async fn no_text_shows_a_secret() {
    let secrets = ["the-secret", "first-refresh", "token-1", "other-refresh", "dGhl"];
    let echo =
        r#"{"error":"the-secret","error_description":"first-refresh token-1 other-refresh"}"#;
    let answers: [Option<Answered>; 7] = [
        json(400, echo),
        json(500, echo),
        json(400, r#"{"the-secret": tru"#),
        json(200, r#"{"first-refresh": {"token-1": tru"#),
        json(200, r#"{"access_token":"token-1 ","refresh_token":"other-refresh"}"#),
        json(200, r#"{"access_tokens":"token-1","refresh_token":"other-refresh"}"#),
        Some((502, "text/html; the-secret", "<p>the-secret, first-refresh".to_owned())),
    ];
    for answer in answers {
        for in_body in [false, true] {
            let grant = OAuth2::refresh_token("first-refresh").client("client", "the-secret");
            let grant = if in_body { grant.client_in_body() } else { grant };
            let mut texts = format!("{grant:?}");
            let service = Arc::new(Service::default());
            let answer = answer.clone();
            let engine = service.engine(grant, move |_| answer.clone());
            let (error, spans) = spans::of(call(&engine)).await;
            let error = error.unwrap_err();
            texts.push_str(&format!("{engine:?} {error} {error:?} {spans}"));
            let mut source = std::error::Error::source(&error);
            while let Some(cause) = source {
                texts.push_str(&format!(" {cause} {cause:?}"));
                source = cause.source();
            }
            assert!(spans.contains("openapi.operation.id=token"), "{spans}");
            for secret in secrets {
                assert!(!texts.contains(secret), "{secret} in {texts}");
            }
        }
    }
}
