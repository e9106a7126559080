//! Each kind of error as a caller meets it: variant, whether to call again, whether anything was sent,
//! text and source.

use std::error::Error as _;
use std::fmt;
use std::time::Duration;

use conference_client::{Credential, Error, Issued, Renew, RenewalError, Retriable, mmc};
use expect_test::{Expect, expect};
use scripted_server::{Server, Step, answer, answer_with, reserved};

use crate::calls::{conferences, extend, meetings, prolong, query, to};

fn check<T: fmt::Debug, E: fmt::Debug>(result: Result<T, Error<E>>, expected: Expect) {
    let error = result.unwrap_err();
    let debug = format!("{error:?}");
    let variant = debug.split(['(', ' ']).next().unwrap();
    let again = if error.is_retriable() { "again" } else { "not again" };
    let sent = if error.was_sent() { "sent" } else { "not sent" };
    let source = error.source().map(ToString::to_string);
    let source = source.as_deref().unwrap_or("none");
    let mut text = error.to_string();
    // The port is another one each time.
    if let Error::Connect(lost) | Error::Timeout(lost) | Error::Interrupted(lost) = &error {
        text = text.replace(lost.address().unwrap(), "ADDRESS");
    }
    expected.assert_eq(&format!("{variant}, {again}, {sent}\n{text}\nsource: {source}\n"));
}

async fn answered(bytes: Vec<u8>) -> Server {
    Server::start([Step::Write(bytes)]).await
}

#[tokio::test]
async fn a_refused_connection_is_a_connect_error() {
    let (_nobody, address) = reserved();
    let client = conferences(to(format!("http://{address}")));
    check(
        prolong(&client).await,
        expect![[r#"
            Connect, again, not sent
            no connection in 3 attempts (ADDRESS); the call was not sent
            source: error sending request
        "#]],
    );
}

#[tokio::test]
async fn an_unknown_host_name_is_a_connect_error() {
    let client = conferences(to("http://gateway.invalid"));
    check(
        prolong(&client).await,
        expect![[r#"
            Connect, again, not sent
            no connection in 3 attempts (ADDRESS); the call was not sent
            source: error sending request
        "#]],
    );
}

#[tokio::test]
async fn a_call_without_an_answer_times_out() {
    let server = Server::start([Step::Stall(Vec::new())]).await;
    let client = conferences(to(server.url()).timeout(Duration::from_millis(100)));
    check(
        prolong(&client).await,
        expect![[r#"
            Timeout, not again, sent
            no answer in time (ADDRESS); the call may have arrived, and was not repeated because it may not be safe to repeat
            source: none
        "#]],
    );
    check(
        query(&client).await,
        expect![[r#"
            Timeout, again, sent
            no answer in time (ADDRESS); the call may have arrived
            source: none
        "#]],
    );
}

#[tokio::test]
async fn the_attempt_timeout_limits_each_attempt() {
    let server = Server::start([Step::Stall(Vec::new())]).await;
    let client = conferences(to(server.url()).attempt_timeout(Duration::from_millis(50)));
    check(
        prolong(&client).await,
        expect![[r#"
            Timeout, not again, sent
            no answer in time (ADDRESS); the call may have arrived, and was not repeated because it may not be safe to repeat
            source: none
        "#]],
    );
    check(
        query(&client).await,
        expect![[r#"
            Timeout, again, sent
            no answer in time in 3 attempts (ADDRESS); the call may have arrived
            source: none
        "#]],
    );
    assert_eq!(server.requests().len(), 1 + 3);
}

#[tokio::test]
async fn an_incomplete_head_times_out() {
    let server = Server::start([Step::Stall(b"HTTP/1.1 200 OK\r\nContent-".to_vec())]).await;
    let client = conferences(to(server.url()).timeout(Duration::from_millis(100)));
    check(
        prolong(&client).await,
        expect![[r#"
            Timeout, not again, sent
            no answer in time (ADDRESS); the call may have arrived, and was not repeated because it may not be safe to repeat
            source: none
        "#]],
    );
}

#[tokio::test]
async fn a_connection_closed_before_the_answer_is_interrupted() {
    let server = Server::start([Step::CloseAfterRequest]).await;
    let client = conferences(to(server.url()));
    check(
        prolong(&client).await,
        expect![[r#"
            Interrupted, not again, sent
            the connection was lost before an answer came (ADDRESS); the call may have arrived, and was not repeated because it may not be safe to repeat
            source: error sending request
        "#]],
    );
    check(
        query(&client).await,
        expect![[r#"
            Interrupted, again, sent
            the connection was lost before an answer came in 3 attempts (ADDRESS); the call may have arrived
            source: error sending request
        "#]],
    );
}

#[tokio::test]
async fn a_head_that_never_ends_is_interrupted() {
    let head = b"HTTP/1.1 200 OK\r\n".to_vec();
    let line = b"X-Again: and again\r\n".repeat(100);
    let server = Server::start([Step::Forever(head, line)]).await;
    check(
        prolong(&conferences(to(server.url()))).await,
        expect![[r#"
            Interrupted, not again, sent
            the connection was lost before an answer came (ADDRESS); the call may have arrived, and was not repeated because it may not be safe to repeat
            source: error sending request
        "#]],
    );
}

#[tokio::test]
async fn an_answer_that_is_not_http_is_interrupted() {
    let server = answered(b"220 smtp.example.net ESMTP\r\n".to_vec()).await;
    check(
        prolong(&conferences(to(server.url()))).await,
        expect![[r#"
            Interrupted, not again, sent
            the connection was lost before an answer came (ADDRESS); the call may have arrived, and was not repeated because it may not be safe to repeat
            source: error sending request
        "#]],
    );
}

#[tokio::test]
async fn a_refusal_shows_its_code_and_message() {
    let server = answered(answer(200, r#"{"message":"no chair","retcode":"101-002"}"#)).await;
    check(
        prolong(&conferences(to(server.url()))).await,
        expect![[r#"
            Refused, not again, sent
            the service refused: status 200, Refusal { code: NotChairperson, message: "no chair" }
            source: none
        "#]],
    );
    let server = answered(answer(200, r#"{"message":"\u001b[2J","retcode":"100-005"}"#)).await;
    check(
        prolong(&conferences(to(server.url()))).await,
        expect![[r#"
            Refused, not again, sent
            the service refused: status 200, Refusal { code: InvalidSignOutParameter, message: "\u{1b}[2J" }
            source: none
        "#]],
    );
    let server = answered(answer(403, r#"{"error_code":"MMC.1","error_msg":"no"}"#)).await;
    check(
        extend(&meetings(to(server.url()))).await,
        expect![[r#"
            Refused, not again, sent
            the service refused: status 403, Forbidden(ErrorBody { error_code: "MMC.1", error_msg: "no" })
            source: none
        "#]],
    );
}

#[tokio::test]
async fn a_rejected_credential_is_unauthenticated() {
    let server = answered(answer(200, r#"{"message":"who?","retcode":"100-006"}"#)).await;
    check(
        prolong(&conferences(to(server.url()))).await,
        expect![[r#"
            Unauthenticated, not again, sent
            the credential was not accepted: status 200, Refusal { code: AgentNotSignedIn, message: "who?" }
            source: none
        "#]],
    );
    let server = answered(answer(401, r#"{"error_code":"USG.1","error_msg":"old"}"#)).await;
    check(
        extend(&meetings(to(server.url()))).await,
        expect![[r#"
            Unauthenticated, not again, sent
            the credential was not accepted: status 401, Unauthorized(ErrorBody { error_code: "USG.1", error_msg: "old" })
            source: none
        "#]],
    );
}

/// Has no token to give.
struct Empty(Retriable);

impl Renew for Empty {
    async fn renew(&self, held: Option<Credential>) -> Result<Issued, RenewalError> {
        assert!(held.is_none());
        Err(RenewalError::new(fmt::Error, self.0))
    }
}

#[tokio::test]
async fn a_failing_credential_source_prevents_the_call() {
    let server = answered(answer(200, "")).await;
    let client = |retriable| {
        let token = mmc::ControlToken::renewed_by(Empty(retriable));
        to(server.url()).client(mmc::Client::builder, token)
    };
    check(
        extend(&client(Retriable::No)).await,
        expect![[r#"
            NoCredential, not again, not sent
            there is no credential for the call: an error occurred when formatting an argument
            source: none
        "#]],
    );
    check(
        extend(&client(Retriable::Yes)).await,
        expect![[r#"
            NoCredential, again, not sent
            there is no credential for the call: an error occurred when formatting an argument
            source: none
        "#]],
    );
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn an_invalid_header_value_prevents_the_call() {
    let server = answered(answer(200, "")).await;
    let client = meetings(to(server.url()));
    let create = async |token: Option<&str>, password: &str, nonce: Option<&str>| {
        let login = mmc::types::LoginType::Password;
        let mut request =
            mmc::types::CreateConfTokenRequest::new("1".into(), password.into(), login);
        request.x_conference_authorization = token.map(Into::into);
        request.x_nonce = nonce.map(str::to_owned);
        client.create_conf_token_with(request).await
    };
    check(
        create(None, "two\nlines", None).await,
        expect![[r#"
            InvalidRequest, not again, not sent
            the request was not sent: header /X-Password must be visible ASCII text
            source: none
        "#]],
    );
    check(
        create(Some("a\0"), "two\nlines", Some("b\r\nc")).await,
        expect![[r#"
            InvalidRequest, not again, not sent
            the request was not sent: header /X-Conference-Authorization must be visible ASCII text; header /X-Password must be visible ASCII text; header /X-Nonce must be visible ASCII text
            source: none
        "#]],
    );
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn an_undocumented_answer_is_unexpected() {
    let html = "Content-Type: text/html\r\n";
    let server = answered(answer_with(502, html, "<h1>Bad\u{1b} Gateway</h1>\r\n")).await;
    let client = conferences(to(server.url()));
    check(
        prolong(&client).await,
        expect![[r#"
        Unexpected, not again, sent
        unexpected answer with status 502, text/html: <h1>Bad\u{1b} Gateway</h1>\r\n
        source: none
    "#]],
    );
    check(
        query(&client).await,
        expect![[r#"
        Unexpected, again, sent
        unexpected answer with status 502, text/html: <h1>Bad\u{1b} Gateway</h1>\r\n
        source: none
    "#]],
    );
    let server = answered(answer_with(404, "", "")).await;
    check(
        extend(&meetings(to(server.url()))).await,
        expect![[r#"
        Unexpected, not again, sent
        unexpected answer with status 404, no content type: 
        source: none
    "#]],
    );
    let server = answered(answer_with(301, "Location: http://127.0.0.1:1/\r\n", "")).await;
    check(
        query(&conferences(to(server.url()))).await,
        expect![[r#"
        Unexpected, not again, sent
        unexpected answer with status 301, no content type: 
        source: none
    "#]],
    );
}

#[tokio::test]
async fn an_unreadable_success_is_a_decode_error() {
    let server = answered(answer(200, r#"{"message":"","retcode":"0","result":{}}"#)).await;
    let client = conferences(to(server.url()));
    check(
        prolong(&client).await,
        expect![[r#"
        Decode, not again, sent
        unreadable answer with status 200 at result: missing field `applyedTime` at line 1 column 39: {\"message\":\"\",\"retcode\":\"0\",\"result\":{}}
        source: none
    "#]],
    );
    check(
        query(&client).await,
        expect![[r#"
        Decode, not again, sent
        unreadable answer with status 200 at result: missing field `confs` at line 1 column 39: {\"message\":\"\",\"retcode\":\"0\",\"result\":{}}
        source: none
    "#]],
    );
    assert_eq!(server.requests().len(), 2);
}
