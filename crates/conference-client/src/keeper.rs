//! A credential that calls share: kept fresh from answers, renewed before it lapses and when it has.
//!
//! However many calls wait for a new credential, it is asked for once.

#[cfg(test)]
mod tests;

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, Weak};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::Shared;
use tokio::time::Instant;

use crate::error::{RenewalError, Retriable};
use crate::refuse::sealed::Lapse;
use crate::{Credential, deadline};

/// A future of any type.
pub(crate) type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// Asks for a credential, given the one that is held, if any.
type Source =
    Box<dyn Fn(Option<Credential>) -> BoxFuture<Result<Issued, RenewalError>> + Send + Sync>;

type Renewal = Shared<BoxFuture<Result<(), RenewalError>>>;

/// A credential as it was handed out.
pub(crate) struct Issued {
    pub credential: Credential,
    /// How long it is good for, where that is known.
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

pub(crate) struct Keeper {
    state: Mutex<State>,
    source: Option<Source>,
    this: Weak<Keeper>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    /// The one before, which a late answer may still name.
    previous: Option<Credential>,
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

impl Keeper {
    /// A credential that only answers renew.
    pub fn fixed(credential: Credential) -> Arc<Keeper> {
        let keeper = Keeper::new(None);
        keeper.state().hold(Issued { credential, lifetime: None });
        keeper
    }

    /// No credential, for operations that need none.
    pub fn empty() -> Arc<Keeper> {
        Keeper::new(None)
    }

    /// A credential that this source hands out.
    pub fn renewed_by<F, Fut>(source: F) -> Arc<Keeper>
    where
        F: Fn(Option<Credential>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Issued, RenewalError>> + Send + 'static,
    {
        Keeper::new(Some(Box::new(move |held| Box::pin(source(held)))))
    }

    fn new(source: Option<Source>) -> Arc<Keeper> {
        Arc::new_cyclic(|this| Keeper { state: Mutex::default(), source, this: this.clone() })
    }

    /// Waits until there is a credential to call with.
    pub async fn ready(&self, deadline: Option<Instant>) -> Result<Generation, Missing> {
        let (renewal, usable) = {
            let mut state = self.state();
            let now = Instant::now();
            let usable = state.held.as_ref().is_some_and(|held| held.is_good(now));
            if usable && !state.held.as_ref().is_some_and(|held| held.is_due(now)) {
                return Ok(state.generation);
            }
            // After a final no, asking again and again would lock the account.
            if let Some((_, failure)) = &state.failure
                && failure.retriable == Retriable::No
            {
                match usable {
                    true => return Ok(state.generation),
                    false => return Err(Missing::Failed(failure.clone())),
                }
            }
            match self.renewal(&mut state) {
                Some(renewal) => (renewal, usable),
                // Nobody knows better than the service whether it has lapsed.
                None if state.held.is_some() => return Ok(state.generation),
                None => return Err(Missing::NoSource),
            }
        };
        match deadline::within(deadline, renewal).await {
            Some(Ok(())) => Ok(self.state().generation),
            _ if usable => Ok(self.state().generation),
            Some(Err(error)) => Err(Missing::Failed(error)),
            None => Err(Missing::TooLate),
        }
    }

    /// Sees to a new credential after the service has not accepted the one of that generation. Only a
    /// certain lapse ends it before there is a new one.
    pub async fn lapsed(
        &self,
        refused: Generation,
        lapse: Lapse,
        deadline: Option<Instant>,
    ) -> Result<(), Missing> {
        let renewal = {
            let mut state = self.state();
            // Whoever comes when the renewal has failed already does not start another.
            if let Some((of, failure)) = &state.failure
                && (*of == refused || failure.retriable == Retriable::No)
            {
                return Err(Missing::Failed(failure.clone()));
            }
            // Another call has seen to it, or an answer has brought a new one.
            if state.generation != refused {
                return Ok(());
            }
            if self.source.is_some()
                && lapse == Lapse::Certain
                && let Some(held) = state.held.take()
            {
                state.previous = Some(held.credential);
            }
            self.renewal(&mut state).ok_or(Missing::NoSource)?
        };
        match deadline::within(deadline, renewal).await {
            Some(renewed) => renewed.map_err(Missing::Failed),
            None => Err(Missing::TooLate),
        }
    }

    /// Takes the credential that an answer carries, unless it belongs to a session that is over.
    pub fn refresh(&self, credential: Credential, asked: Option<Generation>) {
        let mut state = self.state();
        match asked {
            Some(asked) if asked.session != state.generation.session => {}
            Some(_) => {
                let renewed = Held { credential, lapses: None };
                state.previous = state.held.replace(renewed).map(|held| held.credential);
                state.generation.credential += 1;
            }
            None => state.hold(Issued { credential, lifetime: None }),
        }
    }

    /// The credential to send.
    pub fn credential(&self) -> Option<Credential> {
        self.state().held.as_ref().map(|held| held.credential.clone())
    }

    /// A text without the credentials that calls have sent, should a service send one back.
    pub fn redact(&self, text: &str) -> String {
        let state = self.state();
        let held = state.held.as_ref().map(|held| &held.credential);
        let known = held.into_iter().chain(&state.previous);
        known.fold(text.to_owned(), |text, credential| credential.redact(&text))
    }

    /// The renewal that is under way, or a new one.
    fn renewal(&self, state: &mut State) -> Option<Renewal> {
        let source = self.source.as_ref()?;
        if state.renewal.is_none() {
            let held = state.held.as_ref().map(|held| held.credential.clone());
            let asked = source(held);
            let this = self.this.clone();
            let renewal: BoxFuture<_> = Box::pin(async move {
                let outcome = asked.await;
                match this.upgrade() {
                    Some(keeper) => keeper.state().settle(outcome),
                    None => outcome.map(drop),
                }
            });
            // Whoever waits longest sees it through: a caller that gives up does not take it along.
            state.renewal = Some(renewal.shared());
        }
        state.renewal.clone()
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
        let held = Held { credential: issued.credential, lapses };
        if let Some(before) = self.held.replace(held) {
            self.previous = Some(before.credential);
        }
        self.generation.session += 1;
        self.failure = None;
    }

    fn settle(&mut self, outcome: Result<Issued, RenewalError>) -> Result<(), RenewalError> {
        self.renewal = None;
        match outcome {
            Ok(issued) => {
                self.hold(issued);
                Ok(())
            }
            Err(error) => {
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

impl fmt::Debug for Keeper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keeper(…)")
    }
}
