//! Servers that close, reset, garble and stall: what is repeated, what arrives, and what a caller learns.

use std::time::Duration;

use gallery::client::Client;
use gallery::types;
use scripted_server::{Server, Step, answer, answer_with};
use specwright_client::{Credentials, Error};

use super::{ENTRY, builder};

fn client(server: &Server) -> Client {
    builder(server).timeout(Duration::from_secs(5)).build().unwrap()
}

/// A call that is not safe to repeat.
async fn write(client: &Client) -> Result<types::Entry, Error<types::WriteGuestbookFailure>> {
    client.write_guestbook(&serde_json::from_str(ENTRY).unwrap()).await
}

/// A call that is safe to repeat because of its method.
async fn read(client: &Client) -> Result<Vec<types::Entry>, Error<types::ReadGuestbookFailure>> {
    client.read_guestbook().await
}

/// A call that is safe to repeat because the document says so.
async fn change(client: &Client) -> Result<types::Note, Error<types::ChangeNoteFailure>> {
    client.change_note(1.try_into().unwrap()).await
}

const NOTE: &str =
    r#"{"id":1,"createdAt":"2026-02-01T09:00:00Z","title":"a","body":"b","priority":1,"tags":[]}"#;

fn half(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.truncate(bytes.len() / 2);
    bytes
}

/// The ways to lose a connection, and whether a request has arrived whole then.
fn losses() -> [(Step, usize); 5] {
    [
        // There are unread bytes, so that the system resets it.
        (Step::CloseAfterHead, 0),
        (Step::CloseAfterRequest, 1),
        (Step::Write(b"HTTP/1.1 20".to_vec()), 1),
        (Step::Write(b"\x16\x03\x01 no HTTP at all\r\n\r\n".to_vec()), 1),
        (Step::Write(half(answer(201, ENTRY))), 1),
    ]
}

#[tokio::test]
async fn what_may_have_arrived_is_not_repeated() {
    for (step, arrived) in losses() {
        let server = Server::start([step.clone(), Step::Answer(answer(201, ENTRY))]).await;
        let error = write(&client(&server)).await.unwrap_err();
        assert!(error.was_sent() && !error.is_retriable(), "{step:?}: {error:?}");
        assert_eq!((server.connections(), server.requests().len()), (1, arrived), "{step:?}");
    }
}

#[tokio::test]
async fn what_is_safe_to_repeat_is_repeated() {
    for (step, arrived) in losses() {
        let server = Server::start([step.clone(), Step::Answer(answer(200, "[]"))]).await;
        assert_eq!(read(&client(&server)).await.unwrap(), [], "{step:?}");
        assert_eq!((server.connections(), server.requests().len()), (2, arrived + 1), "{step:?}");

        let server = Server::start([step.clone(), Step::Answer(answer(200, NOTE))]).await;
        assert_eq!(change(&client(&server)).await.unwrap().id.get(), 1, "{step:?}");
        assert_eq!((server.connections(), server.requests().len()), (2, arrived + 1), "{step:?}");
    }
}

#[tokio::test]
async fn a_cancelled_call_is_over() {
    let server = Server::start([Step::Stall(Vec::new()), Step::Answer(answer(201, ENTRY))]).await;
    let client = client(&server);
    {
        let call = write(&client);
        tokio::select! {
            result = call => panic!("{result:?}"),
            () = server.until(|seen| seen.requests.len() == 1) => {}
        }
    }
    server.until(|seen| seen.closed == 1).await;
    write(&client).await.unwrap();
    assert_eq!((server.connections(), server.requests().len()), (2, 2));
}

#[tokio::test]
async fn a_failure_keeps_its_values_though_texts_of_the_error_do_not_show_them() {
    let problem = r#"{"title":"taken","status":409,"detail":"ada@example.org has another one than open sesame"}"#;
    let json = "Content-Type: application/problem+json\r\n";
    let server = Server::start([Step::Answer(answer_with(409, json, problem))]).await;
    let desk = Credentials::basic("desk", "another-secret");
    let client =
        builder(&server).credential_for(gallery::client::schemes::DESK, desk).build().unwrap();
    let visitor = r#"{"name":"Ada","email":"ada@example.org","password":"open sesame"}"#;
    let visitor = types::RegisterVisitorContent::Json(serde_json::from_str(visitor).unwrap());
    let error = client.register_visitor(&visitor).await.unwrap_err();
    let Some(types::RegisterVisitorFailure::ClientError(problem)) = error.failure() else {
        panic!("{error:?}");
    };
    assert_eq!(problem.body.title, "taken");
    assert_eq!(problem.body.detail, "… has another one than …");
    for text in [error.to_string(), format!("{error:?}")] {
        assert!(!text.contains("taken") && text.contains("may hold a secret"), "{text}");
    }
}

/// What an answer is taken for that is not the documented one.
async fn check(bytes: Vec<u8>, expected: &str) {
    let server = Server::start([Step::Write(bytes)]).await;
    let error = write(&client(&server)).await.unwrap_err();
    let debug = format!("{error:?}");
    assert!(debug.starts_with(expected), "{debug}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn an_undocumented_answer_is_no_success() {
    let json = "Content-Type: application/json\r\n";
    check(answer(200, ENTRY), "Unexpected").await;
    check(answer_with(201, "Content-Type: text/html\r\n", "<h1>Sign in</h1>"), "Unexpected").await;
    check(answer(201, ""), "Decode").await;
    check(answer(201, "{"), "Decode").await;
    check(answer_with(204, json, ""), "Unexpected").await;
    check(answer(302, ENTRY), "Unexpected").await;
    check(answer(500, ENTRY), "Unexpected").await;
    let problem = r#"{"title":"No","status":422,"detail":"It is closed."}"#;
    let headers = "Content-Type: application/problem+json\r\n";
    check(answer_with(422, headers, problem), "Refused").await;
}
