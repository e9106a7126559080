//! Awaits a future with an optional deadline.

use std::time::Duration;

use tokio::time::{Instant, timeout_at};

/// Returns what the future returns, or `None` if the deadline comes first.
pub(crate) async fn within<F: Future>(deadline: Option<Instant>, future: F) -> Option<F::Output> {
    match deadline {
        Some(deadline) => timeout_at(deadline, future).await.ok(),
        None => Some(future.await),
    }
}

/// Returns the deadline of what begins now. A limit that no clock reaches is none.
pub(crate) fn after(limit: Option<Duration>) -> Option<Instant> {
    Instant::now().checked_add(limit?)
}

/// Returns the earlier one of a deadline and that of what begins now.
pub(crate) fn earlier(deadline: Option<Instant>, limit: Option<Duration>) -> Option<Instant> {
    match (deadline, after(limit)) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}
