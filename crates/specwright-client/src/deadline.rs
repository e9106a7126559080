//! A future into its value, unless a moment comes first.

use tokio::time::{Instant, timeout_at};

/// What the future gives, or `None` where the deadline came first.
pub(crate) async fn within<F: Future>(deadline: Option<Instant>, future: F) -> Option<F::Output> {
    match deadline {
        Some(deadline) => timeout_at(deadline, future).await.ok(),
        None => Some(future.await),
    }
}
