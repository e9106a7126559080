//! A call into its result: with a credential, as often as is safe, before its deadline, in a span.

mod quote;

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use progenitor_client::Error as Progenitor;
use reqwest::header::HeaderMap;
use specwright_runtime::{Constraint, Place, Violation};
use tokio::time::{Instant, sleep_until};
use tracing::field::Empty;
use tracing::{Instrument, Span};

use crate::answer::Answer;
use crate::credential_cache::{CredentialCache, Missing};
use crate::error::{Cause, Error, RenewalError, Trust, Unanswered};
use crate::inner::Inner;
use crate::operation::{Access, Operation};
use crate::refuse::{Lapse, Refuse};
use crate::retry::{Attempt, Failed, Plan};
use crate::sending::Sending;
use crate::service_error::ServiceError;
use crate::transport::Transport;
use crate::{Credential, deadline};

/// The outcome of sending a request once: an answer with any status, or why there is none.
pub type Raw = Result<reqwest::Response, Progenitor<()>>;

/// The engine that a client and its clones share. `O` sends the requests of an API's operations to one
/// address.
pub struct Engine<O> {
    /// The API, as spans name it.
    api: &'static str,
    transport: Transport,
    /// One for each address.
    operations: Vec<O>,
    /// The address that calls go to, until it is in trouble.
    preferred: AtomicUsize,
    /// The credential of all calls.
    pub credentials: Arc<CredentialCache>,
    /// Finds a new credential in the headers of an answer.
    fresh: fn(&HeaderMap) -> Option<Credential>,
}

impl<O> Engine<O> {
    /// Creates an engine. `api` is the name of the API in the spans of calls. `fresh` finds a new
    /// credential in the headers of an answer. `operations` is called for each address of the transport.
    pub fn new(
        api: &'static str,
        transport: Transport,
        credentials: Arc<CredentialCache>,
        fresh: fn(&HeaderMap) -> Option<Credential>,
        operations: impl Fn(&str, Inner) -> O,
    ) -> Engine<O> {
        let inner = Inner { credentials: Arc::clone(&credentials), transport: transport.clone() };
        let operations =
            transport.addresses().iter().map(|url| operations(url, inner.clone())).collect();
        Engine { api, transport, operations, preferred: AtomicUsize::new(0), credentials, fresh }
    }

    /// Makes a call. `send` sends the request once, to the address of its argument; `read` turns an
    /// answer into the operation's result.
    ///
    /// # Errors
    /// Returns an error if no credential is available, if no answer came before the deadline, or if
    /// `read` returns one and no further attempt follows.
    pub async fn call<'a, T, R, F>(
        &'a self,
        operation: &Operation,
        send: impl Fn(&'a O) -> F,
        read: impl Fn(&Answer) -> Result<T, Error<R>>,
    ) -> Result<T, Error<R>>
    where
        F: Future<Output = Raw>,
        R: Refuse,
    {
        let span = tracing::info_span!(
            SPAN,
            otel.kind = "client",
            api = self.api,
            openapi.operation.id = operation.id,
            attempt = Empty,
            http.response.status_code = Empty,
            code = Empty,
            error.type = Empty,
            elapsed_ms = Empty,
        );
        let begin = (!span.is_disabled()).then(Instant::now);
        // A limit that no clock reaches is none.
        let deadline = self.transport.timeout().and_then(|limit| Instant::now().checked_add(limit));
        let mut plan = Plan {
            retries: self.transport.retries(),
            operation,
            addresses: self.operations.len().try_into().unwrap_or(u32::MAX),
            deadline,
            pauses: None,
        };
        // Pinned where it stands: what a call needs is much to move.
        let attempts = pin!(async {
            let mut attempt = Attempt::default();
            let result = loop {
                let result = self.attempt(operation, attempt, deadline, &send, &read).await;
                match plan.again(&mut attempt, &result) {
                    Some(begin) if begin > Instant::now() => sleep_until(begin).await,
                    Some(_) => {}
                    None => break result.map_err(|failed| failed.error),
                }
            };
            record("attempt", attempt.before + 1);
            result
        });
        let result = attempts.instrument(span.clone()).await;
        if let Some(begin) = begin {
            span.record("elapsed_ms", begin.elapsed().as_secs_f64() * 1e3);
            if let Err(error) = &result {
                span.record("error.type", error.kind());
                if let Some(refusal) = error.refusal() {
                    span.record("code", refusal.code());
                }
            }
        }
        result
    }

    /// One attempt. If the service says that the session has lapsed, it is made again with a new one:
    /// what was refused for want of a session was not done.
    async fn attempt<'a, T, R, F>(
        &'a self,
        operation: &Operation,
        attempt: Attempt,
        deadline: Option<Instant>,
        send: &impl Fn(&'a O) -> F,
        read: &impl Fn(&Answer) -> Result<T, Error<R>>,
    ) -> Result<T, Failed<R>>
    where
        F: Future<Output = Raw>,
        R: Refuse,
    {
        let missing = |missing: Missing| match missing {
            Missing::Failed(error) => Error::NoCredential(error),
            Missing::TooLate => Error::Timeout(Unanswered::after(attempt, operation, false)),
            Missing::NoSource => Error::NoCredential(RenewalError::no_source()),
        };
        let mut renewed = false;
        loop {
            let generation = match operation.access {
                Access::Open => None,
                Access::Credential => match self.credentials.ready(deadline).await {
                    Ok(generation) => Some(generation),
                    Err(reason) => return Err(missing(reason).into()),
                },
            };
            let index = self.preferred.load(Ordering::Relaxed);
            let sent = pin!(send(&self.operations[index]));
            let answer = exchange(sent, operation, attempt, deadline).await;
            let (result, retry_after) = match answer {
                Ok(answer) => {
                    record("http.response.status_code", answer.status.as_u16());
                    let fresh = (self.fresh)(&answer.headers);
                    // Before anything of the answer is quoted.
                    fresh.iter().for_each(|credential| self.credentials.learn(credential));
                    let result = read(&answer);
                    let refused = matches!(&result, Err(error) if error.refusal().is_some());
                    if let Some(credential) = fresh
                        && answer.status.is_success()
                        && !refused
                    {
                        self.credentials.refresh(credential, generation);
                    }
                    (result, answer.retry_after())
                }
                Err(error) => (Err(error), None),
            };
            match (result, generation) {
                (Ok(value), _) => return Ok(value),
                (Err(Error::Unauthenticated(refusal)), Some(generation)) if !renewed => {
                    let lapse = refusal.lapse();
                    match (self.credentials.lapsed(generation, lapse, deadline).await, lapse) {
                        (Ok(()), _) => renewed = true,
                        (Err(Missing::NoSource), _) => {
                            return Err(Error::Unauthenticated(refusal).into());
                        }
                        (Err(reason), Lapse::Certain) => return Err(missing(reason).into()),
                        // Then the code has its other meaning.
                        (Err(_), Lapse::Possible) => return Err(Error::Refused(refusal).into()),
                    }
                }
                // The session is new.
                (Err(Error::Unauthenticated(refusal)), Some(_))
                    if refusal.lapse() == Lapse::Possible =>
                {
                    return Err(Error::Refused(refusal).into());
                }
                (Err(mut error), _) => {
                    self.avoid(index, &error);
                    error.came_from(&self.transport.addresses()[index]);
                    return Err(Failed { error, retry_after });
                }
            }
        }
    }

    /// Goes to the next address after a failure that another one may not have.
    fn avoid<R>(&self, index: usize, error: &Error<R>) {
        if error.is_of_address() {
            let next = (index + 1) % self.operations.len();
            // Another call may have gone there already.
            let went =
                self.preferred.compare_exchange(index, next, Ordering::Relaxed, Ordering::Relaxed);
            if went.is_ok() && next != index {
                let address = &self.transport.addresses()[next];
                tracing::warn!(address, error.type = error.kind(), "calls go to another address");
            }
        }
    }
}

/// The name of a call's span.
const SPAN: &str = "call";

/// Records a field of the span of the call in whose `read` or `send` this is called. Does nothing if that
/// span is disabled.
pub fn record(field: &str, value: impl tracing::Value) {
    let span = Span::current();
    // Where the call's span is disabled, the current one is the caller's.
    let own = |metadata: &tracing::Metadata<'_>| {
        metadata.name() == SPAN && metadata.target() == module_path!()
    };
    if span.metadata().is_some_and(own) {
        span.record(field, value);
    }
}

/// Sends a request and reads the answer, both before the deadline.
async fn exchange<R>(
    sent: impl Future<Output = Raw>,
    operation: &Operation,
    attempt: Attempt,
    deadline: Option<Instant>,
) -> Result<Answer, Error<R>> {
    let sending = Sending::default();
    let Some(raw) = deadline::within(deadline, sending.watch(sent)).await else {
        let sent = sending.may_have_begun();
        return Err(Error::Timeout(Unanswered::after(attempt, operation, sent)));
    };
    let lost = |sent, cause: Cause| Unanswered {
        cause: Some(cause),
        ..Unanswered::after(attempt, operation, sent)
    };
    let error = match raw {
        Ok(response) => return Ok(Answer::read(response, deadline).await),
        Err(Progenitor::CommunicationError(error)) => error.without_url(),
        // A header parameter is the one thing that our types let through and HTTP does not.
        Err(_) => {
            let constraint = Constraint::HeaderText;
            let violation = Violation { place: Place::Header, pointer: String::new(), constraint };
            return Err(Error::InvalidRequest(vec![violation]));
        }
    };
    if let Some(ServiceError(cause)) = ServiceError::of(&error) {
        return Err(Error::Interrupted(lost(true, Arc::clone(cause))));
    }
    // A ready client that follows redirects may have sent the call before it met a dead end.
    let sent = sending.may_have_begun();
    Err(if (error.is_connect() || error.is_builder()) && !sent {
        let trust = if is_mistrust(&error) { Trust::Refused } else { Trust::Unknown };
        Error::Connect(Unanswered { trust, ..lost(false, Arc::new(error)) })
    } else if error.is_timeout() {
        Error::Timeout(lost(sent, Arc::new(error)))
    } else {
        Error::Interrupted(lost(sent, Arc::new(error)))
    })
}

/// Whether what the service showed of itself was not believed, as rustls tells.
fn is_mistrust(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut causes = std::iter::successors(Some(error), |error| error.source());
    causes.any(|cause| {
        let io = cause.downcast_ref::<std::io::Error>();
        io.is_some_and(|io| io.kind() == std::io::ErrorKind::InvalidData)
    })
}

impl<O> fmt::Debug for Engine<O> {
    /// Without the operations: a `reqwest` client shows the headers that it was given.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine")
            .field("api", &self.api)
            .field("transport", &self.transport)
            .finish_non_exhaustive()
    }
}

impl<R> From<Error<R>> for Failed<R> {
    fn from(error: Error<R>) -> Self {
        Failed { error, retry_after: None }
    }
}
