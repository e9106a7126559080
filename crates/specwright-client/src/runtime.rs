//! A call into its result, on a thread that waits for it.

use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread;

use tokio::runtime::{Builder, Handle};
use tracing::Instrument;
use tracing::instrument::WithSubscriber;

use crate::{BuildError, Error, PagedItems};

/// The async runtime of a blocking client and its clones: a thread on which connections live between
/// calls.
#[derive(Clone, Debug)]
pub struct Runtime(Arc<Thread>);

/// The name of the thread.
const THREAD: &str = "specwright-client";

#[derive(Debug)]
struct Thread(Option<tokio::runtime::Runtime>);

impl Runtime {
    /// Starts the thread.
    ///
    /// # Errors
    /// Returns an error if the thread cannot be started.
    pub fn new() -> Result<Runtime, BuildError> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name(THREAD)
            .enable_io()
            .enable_time()
            .build();
        runtime.map(|runtime| Runtime(Arc::new(Thread(Some(runtime))))).map_err(BuildError::Runtime)
    }

    /// Waits for a call. It may be called on a thread that drives another runtime, which it blocks.
    pub fn wait<F>(&self, call: F) -> F::Output
    where
        F: Future<Output: Send> + Send,
    {
        let runtime = self.0.0.as_ref().expect("it is there until it is dropped");
        if Handle::try_current().is_err() {
            return runtime.block_on(call);
        }
        // tokio would panic: no future is waited for where others are driven. So another thread waits
        // for this one, and its thread for that.
        let call = call.in_current_span().with_current_subscriber();
        let result = thread::scope(|scope| scope.spawn(|| runtime.block_on(call)).join());
        result.unwrap_or_else(|panic| resume_unwind(panic))
    }
}

impl Runtime {
    /// Returns the items of all pages as an iterator, which waits for each page.
    pub fn items<T, E>(&self, items: PagedItems<T, E>) -> BlockingItems<T, E> {
        BlockingItems { items, runtime: self.clone() }
    }
}

/// The items of all pages of an operation, one after the other. A page is called when its first item is needed.
///
/// After an error there are no more items.
#[derive(Debug)]
#[must_use = "no page is called before its items are"]
pub struct BlockingItems<T, E> {
    items: PagedItems<T, E>,
    runtime: Runtime,
}

impl<T: Send + 'static, E: Send + 'static> Iterator for BlockingItems<T, E> {
    type Item = Result<T, Error<E>>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.items.read() {
            Some(item) => Some(Ok(item)),
            None => self.runtime.wait(self.items.next()),
        }
    }
}

impl Drop for Thread {
    /// Waits for nothing, as a thread that drives another runtime must not.
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}
