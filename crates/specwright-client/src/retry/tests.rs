//! What a plan says after each failure, by a clock that stands still while nobody waits.

use tokio::time::sleep_until;

use super::*;
use crate::refuse::{Advice, Lapse};

/// A refusal that no test meets.
#[derive(Debug)]
struct Refusal;

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no")
    }
}

impl Refuse for Refusal {
    fn advice(&self) -> Advice {
        Advice::Unknown
    }

    fn code(&self) -> &str {
        ""
    }

    fn lapse(&self) -> Lapse {
        Lapse::Certain
    }
}

const OPERATION: Operation = Operation::open("query").repeatable();

fn plan(retries: &Retries) -> Plan<'_> {
    Plan { retries, operation: &OPERATION, addresses: 1, deadline: None, pauses: None }
}

/// How long one pause is, or that there is none to come.
async fn pause(plan: &mut Plan<'_>, attempt: &mut Attempt) -> Option<Duration> {
    let lost = Unanswered::after(*attempt, plan.operation, true);
    let error: Error<Refusal> = Error::Interrupted(lost);
    let result: Result<(), _> = Err(Failed { error, retry_after: None });
    let begin = Instant::now();
    sleep_until(plan.again(attempt, &result)?).await;
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

#[tokio::test(start_paused = true)]
async fn retry_after_counts_from_its_answer() {
    let retries = Retries::at_most(2).pauses(Duration::from_millis(1), Duration::from_millis(1));
    for (asked, least) in [(Some(60), 60_000), (None, 1)] {
        let lost = Unanswered::after(Attempt::default(), &OPERATION, true);
        let error: Error<Refusal> = Error::Interrupted(lost);
        let retry_after = asked.map(Duration::from_secs);
        let result: Result<(), _> = Err(Failed { error, retry_after });
        let begin = Instant::now();
        sleep_until(plan(&retries).again(&mut Attempt::default(), &result).unwrap()).await;
        let waited = begin.elapsed().as_millis();
        assert!((least..least + 5).contains(&waited), "{waited}");
    }
}
