//! Connections that are lost and services that say no: what is repeated, how often and when, and what
//! arrives.

use std::time::{Duration, Instant, SystemTime};

use conference_client::Retries;
use conference_client::agentconf::Error;
use scripted_server::{Server, Step, answer, answer_with, reserved};

use crate::calls::{To, conferences, extend, meetings, prolong, query, success, swift, to};
use crate::capture::Captured;

/// Half of a success.
fn half() -> Vec<u8> {
    let mut bytes = success();
    bytes.truncate(bytes.len() / 2);
    bytes
}

/// The ways to lose a connection, and whether a request has arrived then.
fn losses() -> [(Step, usize); 5] {
    [
        (Step::Close, 0),
        (Step::CloseAfterHead, 0),
        (Step::CloseAfterRequest, 1),
        (Step::Write(half()), 1),
        (Step::Write(b"HTTP/1.1 20".to_vec()), 1),
    ]
}

/// A server that loses so many connections and then answers.
async fn loses(count: usize, step: &Step) -> Server {
    let answers = [Step::Answer(success())];
    Server::start(std::iter::repeat_n(step.clone(), count).chain(answers)).await
}

#[tokio::test]
async fn what_is_not_safe_to_repeat_is_sent_once() {
    for (step, arrived) in losses() {
        let server = loses(1, &step).await;
        let result = prolong(&conferences(to(server.url()).retries(swift(9)))).await;
        let error = match result {
            // The connection was closed before the request had begun to go out.
            Ok(_) if matches!(step, Step::Close) => {
                assert_eq!((server.connections(), server.requests().len()), (2, 1));
                continue;
            }
            other => other.unwrap_err(),
        };
        assert!(error.was_sent() && !error.is_retriable(), "{step:?}: {error:?}");
        assert_eq!(server.connections(), 1, "{step:?}");
        assert_eq!(server.requests().len(), arrived, "{step:?}");
        match &error {
            Error::Interrupted(unanswered) => {
                assert_eq!(unanswered.attempts(), 1);
                assert!(error.to_string().contains("; the call may have arrived, and was not"));
            }
            Error::Decode(_) => assert_eq!(half().len(), success().len() / 2),
            other => panic!("{step:?}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn what_is_safe_to_repeat_is_repeated_up_to_the_limit() {
    for (step, arrived) in losses() {
        for lost in 0..=3 {
            let server = loses(lost, &step).await;
            let result = query(&conferences(to(server.url()).retries(swift(2)))).await;
            assert_eq!(result.is_ok(), lost < 3, "{step:?} {lost} times: {result:?}");
            assert_eq!(server.connections(), (lost + 1).min(3), "{step:?} {lost} times");
            let answered = usize::from(lost < 3);
            assert_eq!(server.requests().len(), lost * arrived + answered, "{step:?}");
            match result {
                Err(Error::Interrupted(unanswered)) => assert_eq!(unanswered.attempts(), 3),
                Err(error) => assert!(error.was_sent(), "{error:?}"),
                Ok(result) => assert!(result.confs.is_empty()),
            }
        }
    }
}

#[tokio::test]
async fn no_retries_means_one_attempt() {
    for (step, arrived) in losses() {
        let server = loses(1, &step).await;
        let client = conferences(to(server.url()).retries(Retries::none()));
        let error = query(&client).await.unwrap_err();
        assert!(!error.to_string().contains("attempts"), "{error}");
        assert_eq!((server.connections(), server.requests().len()), (1, arrived), "{step:?}");
    }
}

/// The service comes up after a first attempt; nothing had been sent, so any call is made again.
#[tokio::test]
async fn a_refused_connection_is_tried_again() {
    let (socket, address) = reserved();
    let client = conferences(to(format!("http://{address}")).retries(swift(50)));
    let (captured, _guard) = Captured::start();
    let up = async {
        captured.until("another attempt follows").await;
        Server::on(socket.listen(8).unwrap(), [Step::Answer(success())])
    };
    let (result, server) = tokio::join!(prolong(&client), up);
    assert_eq!(result.unwrap(), 50);
    assert_eq!((server.connections(), server.requests().len()), (1, 1));
    assert!(captured.values("attempt").last().unwrap().parse::<u32>().unwrap() >= 2);
}

/// The first attempt is refused, the second one sent and lost: that one counts.
#[tokio::test]
async fn a_call_that_was_sent_at_last_may_have_arrived() {
    let (socket, address) = reserved();
    let client = conferences(to(format!("http://{address}")).retries(swift(50)));
    let (captured, _guard) = Captured::start();
    let up = async {
        captured.until("another attempt follows").await;
        Server::on(socket.listen(8).unwrap(), [Step::CloseAfterRequest])
    };
    let (result, server) = tokio::join!(prolong(&client), up);
    let error = result.unwrap_err();
    let Error::Interrupted(unanswered) = &error else { panic!("{error:?}") };
    assert!(unanswered.attempts() > 1 && error.was_sent());
    let attempts =
        format!(" in {} attempts (http://{address}); the call may", unanswered.attempts());
    assert!(error.to_string().contains(&attempts), "{error}");
    assert_eq!(server.requests().len(), 1);
}

fn later(status: u16, retry_after: impl std::fmt::Display) -> Step {
    let headers = format!("Content-Type: text/plain\r\nRetry-After: {retry_after}\r\n");
    Step::Answer(answer_with(status, &headers, "later"))
}

#[tokio::test]
async fn safe_calls_are_repeated_after_a_gateway_error() {
    for status in [408, 425, 429, 502, 503, 504] {
        let server = Server::start([later(status, 0), Step::Answer(success())]).await;
        let client = conferences(to(server.url()));
        let error = prolong(&client).await.unwrap_err();
        assert!(!error.is_retriable() && error.was_sent(), "{status}: {error:?}");
        assert_eq!(server.requests().len(), 1);
        let server = Server::start([later(status, 0), Step::Answer(success())]).await;
        query(&conferences(to(server.url()))).await.unwrap();
        assert_eq!(server.requests().len(), 2, "{status}");
    }
    for status in [400, 404, 500, 501, 505] {
        let server = Server::start([later(status, 0), Step::Answer(success())]).await;
        let error = query(&conferences(to(server.url()))).await.unwrap_err();
        assert!(!error.is_retriable(), "{status}: {error:?}");
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn a_refusal_is_repeated_where_it_says_so_and_the_call_is_safe() {
    let busy = Step::Answer(answer(200, r#"{"message":"","retcode":"000-004"}"#));
    let server = Server::start([busy.clone(), Step::Answer(success())]).await;
    query(&conferences(to(server.url()))).await.unwrap();
    assert_eq!(server.requests().len(), 2);
    let server = Server::start([busy, Step::Answer(success())]).await;
    let error = prolong(&conferences(to(server.url()))).await.unwrap_err();
    // The caller may, since the gateway has done nothing.
    assert!(error.is_retriable() && server.requests().len() == 1);
    // A status that no page documents does not say whether the meeting was extended.
    let busy = Step::Answer(answer(503, r#"{"error_code":"USG.9","error_msg":""}"#));
    let server = Server::start([busy]).await;
    let error = extend(&meetings(to(server.url()))).await.unwrap_err();
    assert!(!error.is_retriable() && server.requests().len() == 1);
}

/// How long a call takes that is refused once.
async fn waited(retry_after: impl std::fmt::Display) -> Duration {
    let server = Server::start([later(503, retry_after), Step::Answer(success())]).await;
    let client = conferences(to(server.url()));
    let begin = Instant::now();
    query(&client).await.unwrap();
    assert_eq!(server.requests().len(), 2);
    begin.elapsed()
}

#[tokio::test]
async fn retry_after_is_waited_for() {
    // A date has no parts of a second: it is one to two seconds away.
    let date = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(2));
    let past = httpdate::fmt_http_date(SystemTime::UNIX_EPOCH);
    let (seconds, date, past, other) =
        tokio::join!(waited(1), waited(date), waited(past), waited("soon"));
    assert!(seconds >= Duration::from_secs(1), "{seconds:?}");
    assert!(date >= Duration::from_millis(900), "{date:?}");
    assert!(past < Duration::from_millis(900), "{past:?}");
    assert!(other < Duration::from_millis(900), "{other:?}");
}

/// Gives up at once with the service's answer.
async fn gives_up(transport: fn(To) -> To, step: Step) {
    let server = Server::start([step]).await;
    let begin = Instant::now();
    let error = query(&conferences(transport(to(server.url())))).await.unwrap_err();
    assert!(matches!(&error, Error::Unexpected(answer) if answer.status() == 503), "{error:?}");
    assert_eq!(server.requests().len(), 1);
    assert!(begin.elapsed() < Duration::from_secs(2), "{:?}", begin.elapsed());
}

#[tokio::test]
async fn a_pause_beyond_the_deadline_is_not_begun() {
    let date = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(3600));
    gives_up(|to| to, later(503, 31)).await;
    gives_up(|to| to, later(503, date)).await;
    gives_up(|to| to, later(503, "Fri, 31 Dec 9999 23:59:59 GMT")).await;
    gives_up(|to| to, later(503, u64::MAX)).await;
    gives_up(|to| to, later(503, i64::MAX)).await;
    gives_up(|to| to.timeout(Duration::MAX), later(503, u64::MAX)).await;
    let hour = Duration::from_secs(3600);
    let long = Retries::at_most(2).pauses(hour, hour);
    let server = Server::start([later(503, 0)]).await;
    let error = query(&conferences(to(server.url()).retries(long))).await.unwrap_err();
    assert!(matches!(&error, Error::Unexpected(answer) if answer.status() == 503), "{error:?}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn the_deadline_ends_the_attempts() {
    let server = Server::start([Step::Close]).await;
    let often = Retries::at_most(u32::MAX)
        .pauses(Duration::from_millis(20), Duration::from_millis(20))
        .budget(1.0, 1000);
    let transport = to(server.url()).retries(often).timeout(Duration::from_millis(300));
    let begin = Instant::now();
    let error = query(&conferences(transport)).await.unwrap_err();
    let elapsed = begin.elapsed();
    assert!((250..2000).contains(&elapsed.as_millis()), "{elapsed:?}");
    let (Error::Interrupted(unanswered) | Error::Timeout(unanswered)) = &error else {
        panic!("{error:?}")
    };
    // Pauses are 20 ms at least; the deadline may end the last attempt before it has a connection.
    let attempts = unanswered.attempts();
    assert!((2..=16).contains(&attempts), "{attempts}");
    assert!((1..=attempts as usize).contains(&server.connections()), "{}", server.connections());
    assert!(error.to_string().contains(&format!(" in {attempts} attempts")), "{error}");
}

#[tokio::test]
async fn a_spent_budget_ends_the_repeats() {
    let server = Server::start([Step::Close]).await;
    // One a second and nothing for calls: ten repeats over the ten seconds that are looked at.
    let client = conferences(to(server.url()).retries(swift(3).budget(0.0, 1)));
    for call in 1..=5 {
        query(&client).await.unwrap_err();
        let most = call + 10;
        assert!(server.connections() <= most, "{} after {call}", server.connections());
    }
    let spent = server.connections();
    assert_eq!(spent, 5 + 10);
    // Clones share it.
    query(&client.clone()).await.unwrap_err();
    assert_eq!(server.connections(), spent + 1);
    // Any numbers make a budget.
    for (share, per_second, connections) in [
        (0.0, 0, 1),
        (f32::NAN, 0, 1),
        (-1.0, 0, 1),
        (f32::INFINITY, u32::MAX, 4),
        (1e-30, u32::MAX, 4),
    ] {
        let server = Server::start([Step::Close]).await;
        let retries = swift(3).budget(share, per_second);
        query(&conferences(to(server.url()).retries(retries))).await.unwrap_err();
        assert_eq!(server.connections(), connections, "{share} {per_second}");
    }
}

/// A kept connection may be closed while nobody uses it, and at the moment that a call takes it.
#[tokio::test]
async fn a_connection_closed_while_idle_costs_no_call_silently() {
    let mut lost = 0;
    for closes in [false, true].repeat(20) {
        // Answers once and closes, which the head does not announce.
        let server = Server::start([Step::Write(success()), Step::Answer(success())]).await;
        let client = conferences(to(server.url()).retries(Retries::none()));
        prolong(&client).await.unwrap();
        if closes {
            server.until(|seen| seen.closed == 1).await;
        }
        match prolong(&client).await {
            Ok(minutes) => assert_eq!((minutes, server.requests().len()), (50, 2)),
            Err(error) => {
                lost += 1;
                assert!(server.requests().len() <= 2);
                assert!(error.was_sent() || server.requests().len() == 1, "{error:?}");
                assert!(matches!(error, Error::Interrupted(_)), "{error:?}");
            }
        }
    }
    println!("{lost} of 40 calls were lost with an idle connection");
}

/// Calls that are given up at any moment, on several threads: what is said not to have been sent never
/// arrives.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_not_sent_never_arrives() {
    let server = Server::start([Step::Answer(success())]).await;
    let mut unsent = Vec::new();
    for number in 1..=400_u16 {
        let limit = Duration::from_micros(u64::from(number) * 5);
        // Each client has its own connection to make.
        let client = conferences(to(server.url()).timeout(limit).retries(Retries::none()));
        let minutes = i32::from(number).try_into().unwrap();
        let result = client.prolong_time(153.try_into().unwrap(), minutes).await;
        if result.is_err_and(|error| !error.was_sent()) {
            unsent.push(format!("{{\"prolongTime\":{number}}}"));
        }
    }
    server.until(|seen| seen.closed == seen.connections).await;
    let requests = server.requests();
    println!("{} of 400 calls were not sent, {} arrived", unsent.len(), requests.len());
    for body in unsent {
        assert!(!requests.iter().any(|request| request.ends_with(&body)), "{body}");
    }
}

/// A connection that is kept and lost with the next request on it: that one counts as sent.
#[tokio::test]
async fn a_kept_connection_that_is_lost_costs_one_call() {
    for (step, arrived) in [(Step::CloseAfterRequest, 2), (Step::CloseAfterHead, 1)] {
        let steps = [Step::Answer(success()), step, Step::Answer(success())];
        let server = Server::start(steps.clone()).await;
        let client = conferences(to(server.url()));
        prolong(&client).await.unwrap();
        let error = prolong(&client).await.unwrap_err();
        assert!(matches!(error, Error::Interrupted(_)) && error.was_sent(), "{error:?}");
        assert_eq!((server.connections(), server.requests().len()), (1, arrived));
        let server = Server::start(steps).await;
        let client = conferences(to(server.url()));
        query(&client).await.unwrap();
        query(&client).await.unwrap();
        assert_eq!((server.connections(), server.requests().len()), (2, arrived + 1));
    }
}
