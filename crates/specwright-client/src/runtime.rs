//! A call into its result, on a thread that waits for it.

use std::io::{self, Read};
use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread;

use bytes::Bytes;
use specwright_runtime::{Body, ItemError, Items};
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
    /// Returns a body as bytes to be read, which waits for each piece.
    pub fn read(&self, body: Body) -> BlockingBody {
        BlockingBody { body, piece: Bytes::new(), runtime: self.clone() }
    }

    /// Returns events or lines as an iterator, which waits for each of them.
    pub fn iter<T>(&self, items: Items<T>) -> BlockingStream<T> {
        BlockingStream { items, runtime: self.clone() }
    }

    /// Returns the items of all pages as an iterator, which waits for each page.
    pub fn items<T, E>(&self, items: PagedItems<T, E>) -> BlockingItems<T, E> {
        BlockingItems { items, runtime: self.clone() }
    }
}

/// The body of an answer, read while it arrives.
#[derive(Debug)]
pub struct BlockingBody {
    body: Body,
    /// What has arrived and was not read yet.
    piece: Bytes,
    runtime: Runtime,
}

impl BlockingBody {
    /// Returns the media type of the body, as its sender spelled it.
    pub fn media_type(&self) -> Option<&str> {
        self.body.media_type()
    }
}

impl Read for BlockingBody {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.piece.is_empty() {
            match self.runtime.wait(self.body.chunk()) {
                Some(piece) => self.piece = piece.map_err(io::Error::other)?,
                None => return Ok(0),
            }
        }
        let piece = self.piece.split_to(self.piece.len().min(buffer.len()));
        buffer[..piece.len()].copy_from_slice(&piece);
        Ok(piece.len())
    }
}

/// The events or lines of an answer, one after the other.
#[derive(Debug)]
#[must_use = "nothing is read before its items are"]
pub struct BlockingStream<T> {
    items: Items<T>,
    runtime: Runtime,
}

impl<T: Send> Iterator for BlockingStream<T> {
    type Item = Result<T, ItemError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.runtime.wait(self.items.next())
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
