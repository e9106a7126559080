//! What a plan says after each failure, by a clock that stands still while nobody waits.

use tokio::time::sleep_until;

use super::*;
use crate::answer::Answer;
use crate::attempts::Answered;
use crate::error::Unanswered;

const OPERATION: Operation = Operation::new("query", "GET", "/").repeatable();

fn plan(retries: &Retries) -> Plan<'_> {
    Plan::new(retries, &OPERATION, 1, None)
}

/// How long one pause is, or that there is none to come.
async fn pause(plan: &mut Plan<'_>, attempt: &mut Attempt) -> Option<Duration> {
    let lost = Unanswered::after(*attempt, plan.operation, true);
    let ended = Ended::Lost(Lost::Interrupted(lost));
    let begin = Instant::now();
    sleep_until(plan.again(attempt, &ended, true)?).await;
    Some(begin.elapsed())
}

async fn pauses(retries: &Retries) -> Vec<Duration> {
    let mut plan = plan(retries);
    let mut attempt = Attempt::default();
    let mut pauses = Vec::new();
    while let Some(next) = pause(&mut plan, &mut attempt).await {
        pauses.push(next);
    }
    pauses
}

#[tokio::test(start_paused = true)]
async fn pauses_grow_up_to_the_longest() {
    let longest = Duration::from_secs(5);
    let retries = Retries::at_most(9).pauses(Duration::from_millis(100), longest);
    let found = pauses(&retries).await;
    assert_eq!(found.len(), 9);
    let mut base = Duration::from_millis(100);
    for pause in found {
        // The clock of timers counts in milliseconds, and rounds up.
        let most = (2 * base).min(longest) + Duration::from_millis(2);
        assert!((base..=most).contains(&pause), "{pause:?} is not between {base:?} and {most:?}");
        base = (2 * base).min(longest);
    }
}

#[tokio::test(start_paused = true)]
async fn no_two_calls_wait_alike() {
    let shortest = Duration::from_secs(100);
    let longest = Duration::from_secs(10_000);
    let retries = Retries::at_most(5).pauses(shortest, longest);
    let first = pauses(&retries).await;
    for _ in 0..10 {
        assert_ne!(pauses(&retries).await, first);
    }
}

#[tokio::test(start_paused = true)]
async fn any_two_durations_make_pauses() {
    let none = Duration::ZERO;
    let second = Duration::from_secs(1);
    for (shortest, longest) in [(none, none), (none, second), (second, none), (second, second)] {
        let retries = Retries::at_most(2).pauses(shortest, longest);
        for pause in pauses(&retries).await {
            assert!(pause <= 2 * second && pause >= shortest, "{pause:?}");
        }
    }
    let retries = Retries::at_most(1).pauses(Duration::MAX, Duration::MAX);
    let mut plan = plan(&retries);
    let mut attempt = Attempt::default();
    plan.deadline = Some(Instant::now() + Duration::from_secs(3600));
    assert_eq!(pause(&mut plan, &mut attempt).await, None);
}

/// An answer that asks for a later attempt.
fn later(retry_after: Option<u64>) -> Ended {
    Ended::Answered(Box::new(Answered {
        answer: Answer::without_body(503, retry_after),
        kind: "unexpected",
        is_unauthenticated: false,
        retriable: Retriable::Yes,
        is_of_gateway: true,
    }))
}

#[tokio::test]
async fn nobody_waits_longer_than_an_hour() {
    let retries = Retries::at_most(2);
    for (seconds, follows) in [(3600, true), (3601, false), (u64::MAX, false)] {
        let next = plan(&retries).again(&mut Attempt::default(), &later(Some(seconds)), true);
        assert_eq!(next.is_some(), follows, "{seconds}");
        let retry = Duration::from_secs(seconds);
        let next = Reconnects::new(&retries).again(Some(retry), true);
        assert_eq!(next.is_some(), follows, "{seconds}");
    }
}

#[tokio::test(start_paused = true)]
async fn retry_after_counts_from_its_answer() {
    let retries = Retries::at_most(2).pauses(Duration::from_millis(1), Duration::from_millis(1));
    for (asked, least) in [(Some(60), 60_000), (None, 1)] {
        let ended = later(asked);
        let begin = Instant::now();
        sleep_until(plan(&retries).again(&mut Attempt::default(), &ended, true).unwrap()).await;
        let waited = begin.elapsed().as_millis();
        assert!((least..least + 5).contains(&waited), "{waited}");
    }
}
