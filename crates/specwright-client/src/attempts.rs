//! Makes the attempts of a call: with a credential, as often as is safe, before its deadline, in a span.

use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use http::Method;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue};
use specwright_runtime::BoxError;
use tokio::time::{Instant, sleep_until};
use tracing::field::Empty;
use tracing::{Instrument, Span};

use crate::answer::Answer;
use crate::body::Content;
use crate::call::{QUERY, Request, append_cookie, encode};
use crate::credential_cache::{CredentialCache, Generation, Missing};
use crate::engine::{Access, Engine};
use crate::error::{Cause, ReadError, RenewalError, Retriable, Trust, Unanswered};
use crate::operation::{Operation, Repeat, Scheme, SchemeKind, Secrecy};
use crate::policy::{Again, Lapse, Said};
use crate::retry::{Attempt, Plan};
use crate::sending::Sending;
use crate::transport::Outgoing;
use crate::{Credential, CredentialError, deadline, secrets};

/// What an answer is to the operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Success,
    /// A failure that the spec describes.
    Refused,
    /// Anything else.
    Unexpected,
}

impl Verdict {
    pub fn of<S, E>(result: &Result<S, ReadError<E>>) -> Verdict {
        match result {
            Ok(_) => Verdict::Success,
            Err(ReadError::Refused(_)) => Verdict::Refused,
            Err(ReadError::Unreadable(_) | ReadError::Undeclared) => Verdict::Unexpected,
        }
    }
}

/// How a call ended.
pub(crate) enum Ended {
    Succeeded,
    Answered(Box<Answered>),
    Lost(Lost),
}

/// An answer that is no success.
pub(crate) struct Answered {
    pub answer: Answer,
    /// What the error is called where attempts are counted.
    pub kind: &'static str,
    /// Whether it says that the credential has lapsed.
    pub is_unauthenticated: bool,
    pub retriable: Retriable,
    /// Whether what stands before the service could not reach it.
    pub is_of_gateway: bool,
}

/// Why there is no answer.
pub(crate) enum Lost {
    NoCredential(RenewalError),
    /// A file of the request cannot be opened.
    File(Arc<io::Error>),
    Connect(Unanswered),
    Timeout(Unanswered),
    Interrupted(Unanswered),
}

/// Reads an answer.
pub(crate) type Judge<'j> = &'j mut (dyn FnMut(&mut Answer) -> Verdict + Send);

/// Creates the span of a call.
pub(crate) fn span(engine: &Engine, operation: &Operation) -> Span {
    tracing::info_span!(
        target: "specwright_client::call",
        "call",
        otel.kind = "client",
        api = engine.0.api.name,
        openapi.operation.id = operation.id,
        attempt = Empty,
        http.response.status_code = Empty,
        code = Empty,
        error.type = Empty,
        elapsed_ms = Empty,
    )
}

/// Makes attempts until one succeeds or no other one may follow.
pub(crate) async fn run(
    engine: &Engine,
    request: &Request,
    judge: Judge<'_>,
    span: &Span,
) -> Ended {
    let begin = (!span.is_disabled()).then(Instant::now);
    let attempts = Attempts { engine, request, deadline: deadline::after(engine.0.timeout), span };
    // Pinned here, so that it is not copied from future to future.
    let ended = pin!(attempts.make(judge));
    let ended = match span.is_disabled() {
        true => ended.await,
        false => ended.instrument(span.clone()).await,
    };
    if let Some(begin) = begin {
        span.record("elapsed_ms", begin.elapsed().as_secs_f64() * 1e3);
        let code = match &ended {
            Ended::Succeeded => engine.0.api.success().map(str::to_owned),
            Ended::Answered(answered) => answered.answer.code(),
            Ended::Lost(_) => None,
        };
        if let Some(code) = code {
            span.record("code", code);
        }
    }
    ended
}

/// The attempts of one call.
struct Attempts<'c> {
    engine: &'c Engine,
    request: &'c Request,
    deadline: Option<Instant>,
    span: &'c Span,
}

/// The credentials that an attempt carries. As a rule there is one.
#[derive(Default)]
struct Held {
    first: Option<(Scheme, Arc<CredentialCache>, Generation)>,
    others: Vec<(Scheme, Arc<CredentialCache>, Generation)>,
}

impl Held {
    fn iter(&self) -> impl Iterator<Item = &(Scheme, Arc<CredentialCache>, Generation)> {
        self.first.iter().chain(&self.others)
    }
}

impl Attempts<'_> {
    async fn make(&self, judge: Judge<'_>) -> Ended {
        let mut plan = Plan::new(
            &self.engine.0.retries,
            &self.request.operation,
            self.engine.0.addresses.len(),
            self.deadline,
        );
        let mut attempt = Attempt::default();
        let ended = loop {
            let ended = self.one(&mut attempt, judge).await;
            match plan.again(&mut attempt, &ended, self.request.content.is_repeatable()) {
                Some(begin) if begin > Instant::now() => sleep_until(begin).await,
                Some(_) => {}
                None if attempt.sent => break self.after_earlier(attempt, ended),
                None => break ended,
            }
        };
        self.span.record("attempt", attempt.before + 1);
        ended
    }

    /// What ended the last attempt, as an error of the whole call: without a credential or a file it was not made, but
    /// an earlier one may have arrived.
    fn after_earlier(&self, attempt: Attempt, ended: Ended) -> Ended {
        let cause = match ended {
            Ended::Lost(Lost::File(error)) if attempt.sent => error as Cause,
            Ended::Lost(Lost::NoCredential(error)) if attempt.sent && attempt.before > 0 => {
                Arc::new(error)
            }
            ended => return ended,
        };
        let unanswered = Unanswered::after(attempt, &self.request.operation, true);
        Ended::Lost(Lost::Interrupted(Unanswered { cause: Some(cause), ..unanswered }))
    }

    /// Makes one attempt. If the answer says that the credential has lapsed, it is made again with a new one:
    /// what was refused for want of a credential was not done.
    async fn one(&self, attempt: &mut Attempt, judge: Judge<'_>) -> Ended {
        let mut renewed = false;
        loop {
            let held = match self.credentials(*attempt).await {
                Ok(held) => held,
                Err(lost) => return Ended::Lost(lost),
            };
            let index = self.engine.0.preferred.load(Ordering::Relaxed);
            let mut answer = match self.exchange(index, &held, *attempt).await {
                Ok(answer) => answer,
                Err(lost) => {
                    self.avoid(index, lost.kind());
                    return Ended::Lost(lost.came_from(&self.engine.0.addresses[index]));
                }
            };
            self.span.record("http.response.status_code", answer.status);
            let fresh = self.engine.0.policy.renewed(&answer.headers);
            // Before anything of the answer is quoted.
            self.learn(fresh.as_ref(), &held);
            let verdict = judge(&mut answer);
            if verdict == Verdict::Success {
                self.refresh(fresh, &held);
                return Ended::Succeeded;
            }
            if self.redact(&mut answer) && verdict == Verdict::Refused {
                judge(&mut answer);
            }
            self.withhold(&mut answer);
            let code = answer.code();
            let said = Said { status: answer.status, code: code.as_deref() };
            let lapse = self.engine.0.policy.lapse(said).filter(|_| held.first.is_some());
            let mut is_unauthenticated = lapse.is_some();
            match lapse {
                Some(lapse) if !renewed => match self.renew(&held, lapse).await {
                    Ok(()) if self.request.content.is_repeatable() => {
                        renewed = true;
                        attempt.sent = true;
                        continue;
                    }
                    // The next call has the new credential.
                    Ok(()) => {}
                    Err(Missing::NoSource) => {}
                    Err(reason) if lapse == Lapse::Certain => {
                        return Ended::Lost(self.missing(reason, *attempt));
                    }
                    // Then the answer has its other meaning.
                    Err(_) => is_unauthenticated = false,
                },
                // The credential is new.
                Some(Lapse::Possible) => is_unauthenticated = false,
                Some(Lapse::Certain) | None => {}
            }
            let again = match self.engine.0.policy.again(said) {
                _ if is_unauthenticated => Again::No,
                _ if verdict != Verdict::Refused && answer.cut.is_some() => Again::IfSafe,
                again => again,
            };
            let retriable = match (again, self.request.operation.repeat) {
                (Again::Yes, _) | (Again::IfSafe, Repeat::Safe) => Retriable::Yes,
                (Again::No, _) | (Again::IfSafe, Repeat::Unsafe) => Retriable::No,
            };
            let is_of_gateway =
                verdict == Verdict::Unexpected && matches!(answer.status, 502..=504);
            if is_of_gateway {
                self.avoid(index, "unexpected");
            }
            let kind = if verdict == Verdict::Refused { "refused" } else { "unexpected" };
            let answered = Answered { answer, kind, is_unauthenticated, retriable, is_of_gateway };
            return Ended::Answered(Box::new(answered));
        }
    }

    /// Waits for the credentials of the first alternative for which the client has all.
    async fn credentials(&self, attempt: Attempt) -> Result<Held, Lost> {
        let mut held = Held::default();
        let api = self.engine.0.api;
        let alternatives = self.request.operation.security.unwrap_or(api.security);
        if alternatives.is_empty() || self.engine.0.access == Access::Ignored {
            return Ok(held);
        }
        let has_all = |schemes: &&&[Scheme]| {
            !schemes.is_empty() && schemes.iter().all(|one| self.engine.credential(one).is_some())
        };
        let Some(schemes) = alternatives.iter().find(has_all) else {
            if alternatives.iter().any(|schemes| schemes.is_empty()) {
                return Ok(held);
            }
            return Err(Lost::NoCredential(RenewalError::no_credential(alternatives)));
        };
        for scheme in *schemes {
            let Some(cache) = self.engine.credential(scheme) else {
                continue;
            };
            let generation = match cache.ready(self.deadline).await {
                Ok(generation) => generation,
                Err(reason) => return Err(self.missing(reason, attempt)),
            };
            if scheme.is_cookie()
                && cache.credential().is_some_and(|credential| !credential.fits_cookie())
            {
                return Err(Lost::NoCredential(RenewalError::of_secret(CredentialError)));
            }
            let one = (*scheme, Arc::clone(cache), generation);
            match held.first {
                None => held.first = Some(one),
                Some(_) => held.others.push(one),
            }
        }
        Ok(held)
    }

    fn missing(&self, missing: Missing, attempt: Attempt) -> Lost {
        match missing {
            Missing::Failed(error) => Lost::NoCredential(error),
            Missing::TooLate => {
                Lost::Timeout(Unanswered::after(attempt, &self.request.operation, false))
            }
            Missing::NoSource => Lost::NoCredential(RenewalError::no_source()),
        }
    }

    /// Sends the request once and reads the answer, both before the deadline.
    async fn exchange(&self, index: usize, held: &Held, attempt: Attempt) -> Result<Answer, Lost> {
        let operation = &self.request.operation;
        let deadline = deadline::earlier(self.deadline, self.engine.0.attempt_timeout);
        let sending = Sending::default();
        let lost = |sent, cause: BoxError| Unanswered {
            cause: Some(Cause::from(cause)),
            ..Unanswered::after(attempt, operation, sent)
        };
        let outgoing = match self.outgoing(index, held).await {
            Ok(outgoing) => outgoing,
            Err(error) => return Err(Lost::File(Arc::new(error))),
        };
        let sent = pin!(self.engine.0.transport.send(outgoing, &sending));
        let Some(result) = deadline::within(deadline, sent).await else {
            let sent = sending.may_have_begun();
            return Err(Lost::Timeout(Unanswered::after(attempt, operation, sent)));
        };
        let error = match result {
            Ok(incoming) => {
                let api = self.engine.0.api;
                return Ok(Answer::read(incoming, operation, api, deadline).await);
            }
            Err(error) => error,
        };
        // A client that follows redirects may have sent the call before it met a dead end.
        let sent = sending.may_have_begun();
        let of_network = network_error(&*error);
        Err(match of_network {
            Some(network) if (network.is_connect() || network.is_builder()) && !sent => {
                let trust = if is_mistrust(&*error) { Trust::Refused } else { Trust::Unknown };
                Lost::Connect(Unanswered { trust, ..lost(false, error) })
            }
            Some(network) if network.is_timeout() => Lost::Timeout(lost(sent, error)),
            _ => Lost::Interrupted(lost(sent, error)),
        })
    }

    /// The request as this attempt sends it.
    async fn outgoing(&self, index: usize, held: &Held) -> io::Result<Outgoing> {
        let Request { operation, target, has_query, headers, content } = self.request;
        let address = &self.engine.0.addresses[index];
        let mut url = String::with_capacity(address.len() + target.len());
        url.push_str(address);
        // The URL of a callback may have a query, to which that of the operation is added.
        let continues = address.contains('?');
        match target.strip_prefix('?').filter(|_| continues) {
            Some(pairs) => {
                url.push('&');
                url.push_str(pairs);
            }
            None => url.push_str(target),
        }
        let mut headers = headers.clone();
        let accept = operation.accept.unwrap_or(self.engine.0.api.accept);
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static(accept));
        let method = operation.http_method();
        let has_body = matches!(method, Method::POST | Method::PUT | Method::PATCH);
        // Servers may refuse a POST of unknown length; reqwest leaves out that it is none.
        if matches!(content, Content::Nothing) && has_body {
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        let mut has_query = *has_query || continues;
        for (scheme, cache, _) in held.iter() {
            if let Some(credential) = cache.credential() {
                authenticate(scheme, &credential, &mut headers, &mut url, &mut has_query);
            }
        }
        let payload = content.payload().await?;
        Ok(Outgoing { method, url, headers, payload })
    }

    fn learn(&self, fresh: Option<&Credential>, held: &Held) {
        let cache = held.first.as_ref().map(|(_, cache, _)| cache);
        let cache = cache.or(self.engine.0.credentials.first().map(|(_, cache)| cache));
        if let (Some(fresh), Some(cache)) = (fresh, cache) {
            cache.learn(fresh);
        }
    }

    /// Takes the credential that a success carries.
    fn refresh(&self, fresh: Option<Credential>, held: &Held) {
        let Some(fresh) = fresh else {
            return;
        };
        match (&held.first, self.engine.0.credentials.first()) {
            (Some((_, cache, generation)), _) => cache.refresh(fresh, Some(*generation)),
            (None, Some((_, cache))) => cache.refresh(fresh, None),
            (None, None) => {}
        }
    }

    /// Removes secrets from an answer that is no success, before anything of it is kept.
    fn redact(&self, answer: &mut Answer) -> bool {
        let changed = answer.redact(|text| self.engine.redacted(text));
        match self.request.operation.secrecy {
            Secrecy::Open => changed,
            Secrecy::Secret => {
                let of_request = secrets::of(self.request);
                answer.redact(|text| secrets::without(text, &of_request)) || changed
            }
        }
    }

    /// Replaces the body by what an error may show of it, if the operation deals with passwords or tokens.
    fn withhold(&self, answer: &mut Answer) {
        if self.request.operation.secrecy == Secrecy::Secret {
            answer.redact_body(secrets::withheld);
        }
    }

    /// Renews the credentials of a call whose answer says that they have lapsed.
    async fn renew(&self, held: &Held, lapse: Lapse) -> Result<(), Missing> {
        let mut result = Err(Missing::NoSource);
        for (_, cache, generation) in held.iter() {
            match cache.lapsed(*generation, lapse, self.deadline).await {
                Ok(()) => result = Ok(()),
                Err(Missing::NoSource) => {}
                Err(reason) => return Err(reason),
            }
        }
        result
    }

    /// Goes to the next address after a failure that another one may not have.
    fn avoid(&self, index: usize, kind: &'static str) {
        let shared = &self.engine.0;
        let next = (index + 1) % shared.addresses.len();
        if matches!(kind, "no_credential" | "file") || next == index {
            return;
        }
        // Another call may have gone there already.
        let (preferred, order) = (&shared.preferred, Ordering::Relaxed);
        if preferred.compare_exchange(index, next, order, order).is_ok() {
            let address = &shared.addresses[next];
            tracing::warn!(address, error.type = kind, "calls go to another address");
        }
    }
}

/// Adds a credential to a request, where its scheme says.
fn authenticate(
    scheme: &Scheme,
    credential: &Credential,
    headers: &mut HeaderMap,
    url: &mut String,
    has_query: &mut bool,
) {
    match scheme.kind {
        SchemeKind::Header(name) => {
            headers.insert(HeaderName::from_static(name), credential.header_value(""));
        }
        SchemeKind::Query(name) => {
            url.push(if *has_query { '&' } else { '?' });
            *has_query = true;
            url.push_str(&encode(name, QUERY));
            url.push('=');
            url.push_str(&encode(credential.expose(), QUERY));
        }
        SchemeKind::Cookie(name) => append_cookie(headers, name, credential.expose()),
        SchemeKind::Basic => {
            headers.insert(AUTHORIZATION, credential.header_value("Basic "));
        }
        SchemeKind::Bearer | SchemeKind::OAuth2 { .. } => {
            headers.insert(AUTHORIZATION, credential.header_value("Bearer "));
        }
    }
}

/// The error of reqwest among the causes of an error.
fn network_error<'e>(error: &'e (dyn std::error::Error + 'static)) -> Option<&'e reqwest::Error> {
    let mut causes = std::iter::successors(Some(error), |error| error.source());
    causes.find_map(|cause| cause.downcast_ref())
}

/// Whether what the service showed of itself was not believed, as rustls tells.
fn is_mistrust(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut causes = std::iter::successors(Some(error), |error| error.source());
    causes.any(|cause| {
        let io = cause.downcast_ref::<std::io::Error>();
        io.is_some_and(|io| io.kind() == std::io::ErrorKind::InvalidData)
    })
}

impl Lost {
    /// What the error is called where errors are counted.
    pub fn kind(&self) -> &'static str {
        match self {
            Lost::NoCredential(_) => "no_credential",
            Lost::File(_) => "file",
            Lost::Connect(_) => "connect",
            Lost::Timeout(_) => "timeout",
            Lost::Interrupted(_) => "interrupted",
        }
    }

    /// Notes which base URL was called.
    fn came_from(mut self, address: &str) -> Lost {
        match &mut self {
            Lost::NoCredential(_) | Lost::File(_) => {}
            Lost::Connect(unanswered)
            | Lost::Timeout(unanswered)
            | Lost::Interrupted(unanswered) => {
                // The query of a token endpoint or a callback may hold a secret.
                let shown = address.split('?').next().unwrap_or_default();
                unanswered.address = Some(shown.to_owned());
            }
        }
        self
    }
}
