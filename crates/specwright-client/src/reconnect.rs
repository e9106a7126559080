//! Continues a stream of events by calling its operation again, where that is safe.

use std::sync::Arc;

use http::header::{HeaderName, HeaderValue};
use specwright_runtime::{Body, BoxError, DecodeOwned, Described, Items, LostEvents};
use tokio::runtime::Handle;
use tokio::time::sleep;

use crate::answer::Answer;
use crate::attempts::{self, Ended, Verdict};
use crate::call::Request;
use crate::engine::Engine;
use crate::operation::Repeat;
use crate::retry::Reconnects;

const EVENTS: &str = "text/event-stream";

/// The `id` of the event that came last.
const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");

/// The call that a stream of events came from, to be made again.
pub(crate) struct Reconnection {
    engine: Engine,
    request: Arc<Request>,
}

impl Reconnection {
    /// Returns `None` for a call that must not or cannot be made again, or whose answers are no events.
    pub fn of(engine: &Engine, request: &Request) -> Option<Reconnection> {
        let operation = &request.operation;
        let has_events = operation.streamed.iter().any(|media_type| is_events(media_type));
        if !has_events || operation.repeat == Repeat::Unsafe {
            return None;
        }
        let request = Arc::new(request.again()?);
        Some(Reconnection { engine: engine.clone(), request })
    }

    /// Reads the events of a body, and goes on where its connection was lost.
    pub fn events<T: Described + DecodeOwned>(self, body: Body) -> Items<T> {
        let mut reconnects = Reconnects::new(&self.engine.0.retries);
        let runtime = Handle::try_current().ok();
        Items::from_events_reconnecting(body, move |lost| {
            // The pauses need a timer. Whoever reads the events need not drive the runtime that made the call.
            let entered = runtime.as_ref().map(Handle::enter);
            let pause = reconnects.again(lost.retry, lost.has_received);
            drop(entered);
            let (engine, request) = (self.engine.clone(), Arc::clone(&self.request));
            let again = async move {
                let pause = pause.ok_or("no other attempt follows")?;
                sleep(pause).await;
                reconnect(&engine, &request, &lost).await
            };
            let runtime = runtime.clone();
            async move {
                match runtime {
                    Some(runtime) if Handle::try_current().is_err() => runtime.spawn(again).await?,
                    _ => again.await,
                }
            }
        })
    }
}

fn is_events(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case(EVENTS)
}

/// Makes the call again. Returns the body of the next events, or `None` if the server has ended the stream.
async fn reconnect(
    engine: &Engine,
    request: &Request,
    lost: &LostEvents,
) -> Result<Option<Body>, BoxError> {
    let mut request = request.again().ok_or("the request can be sent once only")?;
    let mut id = HeaderValue::from_bytes(lost.last_event_id.as_bytes())?;
    id.set_sensitive(true);
    request.headers.insert(LAST_EVENT_ID, id);
    let mut body = None;
    let mut judge = |answer: &mut Answer| {
        let read = match answer.status {
            204 => Ok(None),
            200..=299 => answer.bytes(EVENTS).map(Some),
            _ => return Verdict::Unexpected,
        };
        match read {
            Ok(next) => {
                body = next;
                Verdict::Success
            }
            Err(_) => Verdict::Unexpected,
        }
    };
    let span = attempts::span(engine, &request.operation);
    let ended = attempts::run(engine, &request, &mut judge, &span).await;
    let (kind, error) = match ended {
        Ended::Succeeded => return Ok(body),
        Ended::Answered(answered) => (answered.kind, "the server does not continue the stream"),
        Ended::Lost(lost) => (lost.kind(), "there is no connection to continue the stream over"),
    };
    span.record("error.type", kind);
    Err(error.into())
}

#[cfg(test)]
mod tests;
