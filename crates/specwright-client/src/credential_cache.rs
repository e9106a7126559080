//! A credential that calls share: kept fresh from answers, renewed before it lapses and when it has.
//!
//! However many calls wait for a new credential, it is asked for once.

#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, Weak};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::Shared;
use tokio::time::Instant;

use crate::error::{RenewalError, Retriable};
use crate::policy::Lapse;
use crate::{Credential, deadline};

/// A future of any type.
pub(crate) type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// Asks for a credential, given the one that is held, if any.
type Source =
    Box<dyn Fn(Option<Credential>) -> BoxFuture<Result<Issued, RenewalError>> + Send + Sync>;

/// How long a credential that is good still waits for the next one.
const PATIENCE: Duration = Duration::from_secs(1);

/// How many credentials are remembered, so that no text shows them.
const KNOWN: usize = 32;

/// Asking for a credential.
#[derive(Clone)]
struct Renewal {
    outcome: Shared<BoxFuture<Result<(), RenewalError>>>,
    begun: Instant,
    /// How many calls cannot go on without.
    waiters: Arc<AtomicUsize>,
    /// Whether this call is the one that began it.
    is_new: bool,
}

/// One of the calls that wait for a renewal, until it is dropped.
struct Waiting(Arc<AtomicUsize>);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// A new credential, as its source returns it.
#[derive(Clone, Debug)]
pub struct Issued {
    /// The credential.
    pub credential: Credential,
    /// How long it is valid from now on, if known. It is renewed when four fifths of this are over.
    pub lifetime: Option<Duration>,
}

/// Which of the credentials that were held one after the other: the session, and the credential in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Generation {
    session: u64,
    credential: u64,
}

/// Why there is no credential to call with.
pub(crate) enum Missing {
    /// There is nothing to ask for one.
    NoSource,
    /// It was refused, or could not be asked for.
    Failed(RenewalError),
    /// The deadline came first.
    TooLate,
}

/// A credential that calls share. It is renewed before it lapses and when a service rejects it, once for
/// all calls that wait.
pub(crate) struct CredentialCache {
    state: Mutex<State>,
    source: Option<Source>,
    this: Weak<CredentialCache>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    /// Those of this session that others have replaced, which a late answer may still carry.
    replaced: VecDeque<Credential>,
    /// All that were seen, the last ones.
    known: VecDeque<Credential>,
    generation: Generation,
    renewal: Option<Renewal>,
    /// How the last renewal failed, and of what, until one succeeds.
    failure: Option<(Generation, RenewalError)>,
}

struct Held {
    credential: Credential,
    /// When it should be renewed, and when it lapses.
    lapses: Option<(Instant, Instant)>,
}

impl CredentialCache {
    /// Creates one with a credential that only answers renew.
    pub(crate) fn fixed(credential: Credential) -> Arc<CredentialCache> {
        let cache = CredentialCache::new(None);
        cache.state().hold(Issued { credential, lifetime: None });
        cache
    }

    /// Creates one without a credential, for operations that need none.
    pub(crate) fn empty() -> Arc<CredentialCache> {
        CredentialCache::new(None)
    }

    /// Creates one that gets its credentials from `source`, whose argument is the current credential.
    pub(crate) fn renewed_by<F, Fut>(source: F) -> Arc<CredentialCache>
    where
        F: Fn(Option<Credential>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Issued, RenewalError>> + Send + 'static,
    {
        CredentialCache::new(Some(Box::new(move |held| Box::pin(source(held)))))
    }

    fn new(source: Option<Source>) -> Arc<CredentialCache> {
        Arc::new_cyclic(|this| CredentialCache {
            state: Mutex::default(),
            source,
            this: this.clone(),
        })
    }

    /// Waits until there is a credential to call with.
    pub(crate) async fn ready(&self, deadline: Option<Instant>) -> Result<Generation, Missing> {
        let (renewal, usable) = {
            let mut state = self.state();
            let now = Instant::now();
            let usable = state.held.as_ref().is_some_and(|held| held.is_good(now));
            if usable && !state.held.as_ref().is_some_and(|held| held.is_due(now)) {
                return Ok(state.generation);
            }
            // After a final no, asking again and again would lock the account.
            if let Some((_, failure)) = &state.failure
                && failure.asks_again == Retriable::No
            {
                if usable {
                    return Ok(state.generation);
                }
                return Err(Missing::Failed(failure.clone()));
            }
            match self.renewal(&mut state) {
                Some(renewal) => (renewal, usable),
                // Nobody knows better than the service whether it has lapsed.
                None if state.held.is_some() => return Ok(state.generation),
                None => return Err(Missing::NoSource),
            }
        };
        if usable {
            // What is good still does not wait long for what is better.
            let soon = renewal.begun + PATIENCE;
            let until = deadline.map_or(soon, |deadline| deadline.min(soon));
            let _ = deadline::within(Some(until), renewal.outcome).await;
            return Ok(self.state().generation);
        }
        self.renewed(renewal, deadline).await?;
        Ok(self.state().generation)
    }

    /// Waits for a renewal. One that nobody waited for any more, and that fails, is begun once more: its
    /// time was over before this call began.
    async fn renewed(&self, renewal: Renewal, deadline: Option<Instant>) -> Result<(), Missing> {
        let abandoned = renewal.waiters.fetch_add(1, Ordering::AcqRel) == 0 && !renewal.is_new;
        let waiting = Waiting(Arc::clone(&renewal.waiters));
        let outcome = deadline::within(deadline, renewal.outcome).await;
        drop(waiting);
        match outcome {
            None => Err(Missing::TooLate),
            Some(Ok(())) => Ok(()),
            Some(Err(error)) if abandoned && error.asks_again == Retriable::Yes => {
                let again = self.renewal(&mut self.state());
                let outcome = deadline::within(deadline, again.ok_or(Missing::NoSource)?.outcome);
                outcome.await.ok_or(Missing::TooLate)?.map_err(Missing::Failed)
            }
            Some(Err(error)) => Err(Missing::Failed(error)),
        }
    }

    /// Sees to a new credential after the service has not accepted the one of that generation. Only a
    /// certain lapse ends it before there is a new one.
    pub(crate) async fn lapsed(
        &self,
        refused: Generation,
        lapse: Lapse,
        deadline: Option<Instant>,
    ) -> Result<(), Missing> {
        let renewal = {
            let mut state = self.state();
            // Whoever comes when the renewal has failed already does not start another.
            if let Some((of, failure)) = &state.failure
                && (*of == refused || failure.asks_again == Retriable::No)
            {
                return Err(Missing::Failed(failure.clone()));
            }
            // Another call has seen to it, or an answer has brought a new one.
            if state.generation != refused {
                return Ok(());
            }
            if self.source.is_some() && lapse == Lapse::Certain {
                state.held = None;
            }
            self.renewal(&mut state).ok_or(Missing::NoSource)?
        };
        self.renewed(renewal, deadline).await
    }

    /// Remembers a credential, so that no text shows it.
    pub(crate) fn learn(&self, credential: &Credential) {
        self.state().learn(credential);
    }

    /// Takes the credential that an answer carries, unless it belongs to a session that is over or has
    /// been replaced already.
    pub(crate) fn refresh(&self, credential: Credential, asked: Option<Generation>) {
        let mut state = self.state();
        let held = state.held.as_ref().map(|held| held.credential.expose());
        match asked {
            Some(asked) if asked.session != state.generation.session => {}
            Some(_)
                if held == Some(credential.expose()) || state.replaced.contains(&credential) => {}
            Some(_) => {
                state.learn(&credential);
                let renewed = Held { credential, lapses: None };
                let before = state.held.replace(renewed);
                state.leave(before);
                state.generation.credential += 1;
            }
            None => state.hold(Issued { credential, lifetime: None }),
        }
    }

    /// Returns the current credential.
    pub(crate) fn credential(&self) -> Option<Credential> {
        self.state().held.as_ref().map(|held| held.credential.clone())
    }

    /// A text without the credentials that are known, should a service send one back; `None` if it has none.
    pub(crate) fn redacted(&self, text: &str) -> Option<String> {
        let known = self.state().known.clone();
        let redacted = known.iter().fold(text.to_owned(), |text, one| one.redact(&text));
        (redacted != text).then_some(redacted)
    }

    /// The renewal that is under way, or a new one.
    fn renewal(&self, state: &mut State) -> Option<Renewal> {
        let source = self.source.as_ref()?;
        if let Some(renewal) = &state.renewal {
            return Some(renewal.clone());
        }
        let held = state.held.as_ref().map(|held| held.credential.clone());
        let asked = catch_unwind(AssertUnwindSafe(|| source(held)));
        let this = self.this.clone();
        tracing::info!("a new session or token is asked for");
        let outcome: BoxFuture<_> = Box::pin(async move {
            // A source that panics has not said no.
            let outcome = match asked {
                Ok(asked) => AssertUnwindSafe(asked).catch_unwind().await,
                Err(panic) => Err(panic),
            };
            let outcome = outcome.unwrap_or_else(|_| {
                Err(RenewalError::new("asking for it panicked", Retriable::Yes))
            });
            match this.upgrade() {
                Some(cache) => cache.state().settle(outcome),
                None => outcome.map(drop),
            }
        });
        // Whoever waits longest sees it through: a caller that gives up does not take it along.
        let renewal = Renewal {
            outcome: outcome.shared(),
            begun: Instant::now(),
            waiters: Arc::default(),
            is_new: false,
        };
        state.renewal = Some(renewal.clone());
        Some(Renewal { is_new: true, ..renewal })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

impl State {
    fn hold(&mut self, issued: Issued) {
        // What no clock can tell the end of does not lapse.
        let lapses = issued.lifetime.and_then(|lifetime| {
            let end = Instant::now().checked_add(lifetime)?;
            Some((end - lifetime / 5, end))
        });
        self.learn(&issued.credential);
        self.held = Some(Held { credential: issued.credential, lapses });
        self.replaced.clear();
        self.generation.session += 1;
        self.failure = None;
    }

    fn learn(&mut self, credential: &Credential) {
        if !self.known.contains(credential) {
            self.known.truncate(KNOWN - 1);
            self.known.push_front(credential.clone());
        }
    }

    fn leave(&mut self, before: Option<Held>) {
        if let Some(before) = before {
            self.replaced.truncate(KNOWN - 1);
            self.replaced.push_front(before.credential);
        }
    }

    fn settle(&mut self, outcome: Result<Issued, RenewalError>) -> Result<(), RenewalError> {
        self.renewal = None;
        match outcome {
            Ok(issued) => {
                self.hold(issued);
                Ok(())
            }
            Err(error) => {
                tracing::warn!("no session or token could be had");
                self.failure = Some((self.generation, error.clone()));
                // A later call may ask again.
                self.generation.credential += 1;
                Err(error)
            }
        }
    }
}

impl Held {
    fn is_good(&self, now: Instant) -> bool {
        self.lapses.is_none_or(|(_, lapses)| now < lapses)
    }

    fn is_due(&self, now: Instant) -> bool {
        self.lapses.is_some_and(|(due, _)| now >= due)
    }
}

impl fmt::Debug for CredentialCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CredentialCache(…)")
    }
}
