//! A failed attempt into another one, where that is safe and there is room for it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;
use tower::retry::backoff::{Backoff, ExponentialBackoff, ExponentialBackoffMaker, MakeBackoff};
use tower::retry::budget::{Budget, TpsBudget};
use tower::util::rng::HasherRng;

use crate::attempts::{Ended, Lost};
use crate::error::{Retriable, Trust};
use crate::operation::{Operation, Repeat};

/// How often and when a failed attempt is followed by another one.
///
/// Two kinds of failures are: no connection, so that nothing was sent, for every operation; and
/// whatever is [retriable](crate::Error::is_retriable) for operations that the spec calls safe to repeat. The
/// pauses grow from one to the next, are drawn at random between once and twice their length, and are
/// never shorter than a `Retry-After` of the service; after one of more than an hour there is no repeat.
/// There is no pause before an address that the call has not tried.
///
/// They count too where a stream of events is continued after its connection was lost: so often at most without an
/// event in between.
///
/// All calls of a client share a budget, so that a service in trouble is not asked many times more
/// than before: over ten seconds, repeats are at most a fifth of the calls, or ten a second.
///
/// ```
/// use std::time::Duration;
/// let retries = specwright_client::Retries::at_most(4)
///     .pauses(Duration::from_millis(200), Duration::from_secs(10));
/// # let _ = retries;
/// ```
#[derive(Clone)]
pub struct Retries {
    most: u32,
    shortest: Duration,
    longest: Duration,
    budget: Arc<TpsBudget>,
}

impl Retries {
    /// So many attempts at most after the first one. With several addresses each of them may be tried
    /// once beside these.
    pub fn at_most(count: u32) -> Retries {
        Retries {
            most: count,
            shortest: Duration::from_millis(100),
            longest: Duration::from_secs(5),
            budget: Arc::new(TpsBudget::new(Duration::from_secs(10), 10, 0.2)),
        }
    }

    /// No attempt after the first one.
    pub fn none() -> Retries {
        Retries::at_most(0)
    }

    /// The first pause and the longest one, 100 ms and 5 s unless said otherwise. A shortest pause
    /// longer than the longest one stands for both.
    #[must_use]
    pub fn pauses(self, shortest: Duration, longest: Duration) -> Retries {
        Retries { shortest, longest: longest.max(shortest), ..self }
    }

    /// How many repeats there may be: this part of the calls of the last ten seconds, of 1.0, and so
    /// many a second whatever the number of calls.
    #[must_use]
    pub fn budget(self, share: f32, per_second: u32) -> Retries {
        let share = if !share.is_finite() || share < 0.001 {
            // What is less than one repeat of a thousand calls is none.
            0.0
        } else if share < 1.0 {
            // tower counts in whole calls for a repeat, and would round them down.
            (1.0 / share - f32::EPSILON * 16.0).ceil().recip()
        } else {
            share.min(1000.0)
        };
        let per_second = per_second.min(i32::MAX as u32 - 1);
        let budget = TpsBudget::new(Duration::from_secs(10), per_second, share);
        Retries { budget: Arc::new(budget), ..self }
    }
}

impl Retries {
    /// The pauses of one call, which draws its own numbers.
    fn backoff(&self) -> ExponentialBackoff {
        let longest = self.longest.max(Duration::from_nanos(1));
        let random = HasherRng::default();
        let maker = ExponentialBackoffMaker::new(self.shortest, longest, 1.0, random);
        maker.expect("the shortest pause is not longer than the longest").make_backoff()
    }
}

impl Default for Retries {
    /// Two.
    fn default() -> Self {
        Retries::at_most(2)
    }
}

impl fmt::Debug for Retries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Retries")
            .field("most", &self.most)
            .field("shortest", &self.shortest)
            .field("longest", &self.longest)
            .finish_non_exhaustive()
    }
}

/// What a service may make a client wait for at most. If it asks for more, there is no other attempt.
const LONGEST_WAIT: Duration = Duration::from_secs(60 * 60);

/// When a stream of events is continued after its connection was lost.
pub(crate) struct Reconnects {
    retries: Retries,
    /// How many losses came one after the other, without an event between them.
    before: u32,
    pauses: Option<ExponentialBackoff>,
}

impl Reconnects {
    pub fn new(retries: &Retries) -> Reconnects {
        Reconnects { retries: retries.clone(), before: 0, pauses: None }
    }

    /// Returns how long to wait before the stream is continued, or `None` if it is not. `retry` is the pause that the
    /// server asks for; `has_received` says whether an event came since the connection was made.
    pub fn again(&mut self, retry: Option<Duration>, has_received: bool) -> Option<Duration> {
        if has_received {
            self.before = 0;
            self.pauses = None;
        }
        if self.before >= self.retries.most || retry.is_some_and(|retry| retry > LONGEST_WAIT) {
            return None;
        }
        if !self.retries.budget.withdraw() {
            tracing::debug!("the budget of repeats is spent");
            return None;
        }
        self.before += 1;
        if retry.is_some() {
            return retry;
        }
        let pauses = self.pauses.get_or_insert_with(|| self.retries.backoff());
        Some(pauses.next_backoff().deadline().saturating_duration_since(Instant::now()))
    }
}

/// One of the attempts at a call.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Attempt {
    /// How many came before.
    pub before: u32,
    /// Whether one of those may have arrived.
    pub sent: bool,
}

/// When one call is tried again.
pub(crate) struct Plan<'a> {
    retries: &'a Retries,
    operation: &'a Operation,
    /// At how many addresses the service can be reached.
    addresses: u32,
    deadline: Option<Instant>,
    pauses: Option<ExponentialBackoff>,
}

impl<'a> Plan<'a> {
    pub fn new(
        retries: &'a Retries,
        operation: &'a Operation,
        addresses: usize,
        deadline: Option<Instant>,
    ) -> Plan<'a> {
        let addresses = addresses.try_into().unwrap_or(u32::MAX);
        Plan { retries, operation, addresses, deadline, pauses: None }
    }

    /// Returns when another attempt begins, if one follows. `is_repeatable` says whether the request can be sent
    /// once more.
    pub fn again(
        &mut self,
        attempt: &mut Attempt,
        ended: &Ended,
        is_repeatable: bool,
    ) -> Option<Instant> {
        let most = self.retries.most.saturating_add(self.addresses - 1);
        if attempt.before >= most || !is_repeatable || !self.allows(ended) {
            self.retries.budget.deposit();
            return None;
        }
        let begin = self.begin(attempt, ended)?;
        if self.deadline.is_some_and(|deadline| begin >= deadline) {
            return None;
        }
        if !self.retries.budget.withdraw() {
            tracing::debug!("the budget of repeats is spent");
            return None;
        }
        tracing::debug!(error.type = ended.kind(), "another attempt follows");
        *attempt = Attempt { before: attempt.before + 1, sent: ended.was_sent() };
        Some(begin)
    }

    /// Whether another attempt is safe and may help.
    fn allows(&self, ended: &Ended) -> bool {
        match ended {
            Ended::Succeeded => false,
            // What hands out credentials has its own attempts.
            Ended::Lost(Lost::NoCredential(_) | Lost::File(_)) => false,
            Ended::Lost(
                Lost::Connect(unanswered)
                | Lost::Timeout(unanswered)
                | Lost::Interrupted(unanswered),
            ) => {
                let is_safe = !unanswered.sent || self.operation.repeat == Repeat::Safe;
                is_safe && unanswered.trust == Trust::Unknown
            }
            Ended::Answered(answered) => {
                self.operation.repeat == Repeat::Safe && answered.retriable == Retriable::Yes
            }
        }
    }

    /// When the next attempt begins; `None` where that is further away than a clock can tell.
    fn begin(&mut self, attempt: &Attempt, ended: &Ended) -> Option<Instant> {
        let now = Instant::now();
        // Another address is not in the trouble that this one is in.
        if ended.is_of_address() && attempt.before + 1 < self.addresses {
            return Some(now);
        }
        let retry_after = match ended {
            Ended::Answered(answered) => answered.answer.retry_after(),
            Ended::Succeeded | Ended::Lost(_) => None,
        };
        if retry_after.is_some_and(|retry_after| retry_after > LONGEST_WAIT) {
            return None;
        }
        let asked = now.checked_add(retry_after.unwrap_or_default())?;
        let pauses = self.pauses.get_or_insert_with(|| self.retries.backoff());
        Some(pauses.next_backoff().deadline().max(asked))
    }
}

impl Ended {
    /// What the error is called where errors are counted.
    fn kind(&self) -> &'static str {
        match self {
            Ended::Succeeded => "none",
            Ended::Answered(answered) => answered.kind,
            Ended::Lost(lost) => lost.kind(),
        }
    }

    /// Whether the call may have reached the service.
    fn was_sent(&self) -> bool {
        match self {
            Ended::Succeeded | Ended::Answered(_) => true,
            Ended::Lost(Lost::NoCredential(_) | Lost::File(_)) => false,
            Ended::Lost(Lost::Connect(lost) | Lost::Timeout(lost) | Lost::Interrupted(lost)) => {
                lost.sent
            }
        }
    }

    /// Whether a call to another address may do better.
    fn is_of_address(&self) -> bool {
        match self {
            Ended::Lost(Lost::NoCredential(_) | Lost::File(_)) | Ended::Succeeded => false,
            Ended::Lost(_) => true,
            Ended::Answered(answered) => answered.is_of_gateway,
        }
    }
}

#[cfg(test)]
mod tests;
