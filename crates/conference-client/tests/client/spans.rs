//! The span of a call: what it tells, and that it tells nobody else's span.

use std::collections::BTreeMap;

use scripted_server::{Server, Step, answer, answer_with, reserved};
use tracing::Instrument;
use tracing::field::Empty;

use crate::calls::{conferences, extend, meetings, prolong, query, success, to};
use crate::capture::Captured;

/// The fields of the one span of a call, with what they hold at its end.
fn fields(captured: &Captured) -> BTreeMap<String, String> {
    let text = captured.text();
    assert_eq!(text.matches("span specwright_client::call call ").count(), 1, "{text}");
    let own = text.lines().filter_map(|line| {
        let (what, rest) = line.split_once(" specwright_client::call call ")?;
        matches!(what, "span" | "record").then_some(rest)
    });
    let pairs = own.flat_map(|rest| rest.split(' ').filter_map(|pair| pair.split_once('=')));
    let mut fields: BTreeMap<_, _> = pairs.map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
    let elapsed = fields.remove("elapsed_ms").unwrap().parse::<f64>().unwrap();
    assert!((0.0..60_000.0).contains(&elapsed), "{elapsed}");
    fields
}

fn check(captured: &Captured, expected: &[(&str, &str)]) {
    let always = [("otel.kind", "client")];
    let expected = expected.iter().chain(&always);
    let expected: BTreeMap<_, _> =
        expected.map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    assert_eq!(fields(captured), expected, "{}", captured.text());
}

#[tokio::test]
async fn a_successful_call_records_status_and_code() {
    let server = Server::start([Step::Answer(success())]).await;
    let client = conferences(to(server.url()));
    let (captured, _guard) = Captured::start();
    prolong(&client).await.unwrap();
    check(
        &captured,
        &[
            ("api", "conference_client::agentconf::client"),
            ("openapi.operation.id", "prolongTime"),
            ("attempt", "1"),
            ("http.response.status_code", "200"),
            ("code", "0"),
        ],
    );
}

#[tokio::test]
async fn a_refused_call_records_the_error_type() {
    let refusal = answer(403, r#"{"error_code":"MMC.1","error_msg":"no"}"#);
    let server = Server::start([Step::Answer(refusal)]).await;
    let client = meetings(to(server.url()));
    let (captured, _guard) = Captured::start();
    extend(&client).await.unwrap_err();
    check(
        &captured,
        &[
            ("api", "conference_client::mmc::client"),
            ("openapi.operation.id", "prolongMeeting"),
            ("attempt", "1"),
            ("http.response.status_code", "403"),
            ("code", "MMC.1"),
            ("error.type", "refused"),
        ],
    );
}

#[tokio::test]
async fn a_repeated_call_records_its_last_attempt() {
    let trouble = answer_with(503, "", "");
    let server = Server::start([Step::Close, Step::Answer(trouble), Step::Answer(success())]).await;
    let client = conferences(to(server.url()));
    let (captured, _guard) = Captured::start();
    query(&client).await.unwrap();
    assert_eq!(captured.values("attempt"), ["3"]);
    assert_eq!(captured.values("http.response.status_code"), ["503", "200"]);
    assert_eq!(
        captured.text().matches("another attempt follows error.type=interrupted").count(),
        1
    );
    assert_eq!(captured.text().matches("another attempt follows error.type=unexpected").count(), 1);
    check(
        &captured,
        &[
            ("api", "conference_client::agentconf::client"),
            ("openapi.operation.id", "queryConfInfos"),
            ("attempt", "3"),
            ("http.response.status_code", "200"),
            ("code", "0"),
        ],
    );
}

#[tokio::test]
async fn a_call_without_an_answer_records_no_status() {
    let (_nobody, address) = reserved();
    let client = conferences(to(format!("http://{address}")));
    let (captured, _guard) = Captured::start();
    prolong(&client).await.unwrap_err();
    check(
        &captured,
        &[
            ("api", "conference_client::agentconf::client"),
            ("openapi.operation.id", "prolongTime"),
            ("attempt", "3"),
            ("error.type", "connect"),
        ],
    );
}

/// A caller's own span has fields of the same names, and the client's is switched off.
#[tokio::test]
async fn the_span_around_a_call_is_left_alone() {
    let server = Server::start([Step::Answer(success())]).await;
    let client = conferences(to(server.url()));
    let (captured, _guard) =
        Captured::start_with(|metadata| !metadata.target().starts_with("specwright_client"));
    let outer = tracing::info_span!(
        "outer",
        attempt = Empty,
        code = Empty,
        error.type = Empty,
        http.response.status_code = Empty,
        elapsed_ms = Empty,
    );
    prolong(&client).instrument(outer).await.unwrap();
    let text = captured.text();
    assert!(text.contains("span client::spans outer"), "{text}");
    assert!(!text.contains("record client::spans outer"), "{text}");
}
