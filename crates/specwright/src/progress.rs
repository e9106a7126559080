//! Says what a command is doing where that takes longer than a second, and people can see it.

use std::io::{IsTerminal, Write, stderr};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// A line on the terminal while something goes on; it is gone when this is dropped.
#[derive(Debug)]
pub(crate) struct Progress(Option<(Sender<()>, JoinHandle<()>)>);

impl Progress {
    /// Starts to wait; nothing is written where standard error is no terminal.
    pub(crate) fn start(what: String) -> Progress {
        if !stderr().is_terminal() {
            return Progress(None);
        }
        let (end, ended) = channel();
        let start = Instant::now();
        let thread = std::thread::spawn(move || {
            let mut written = false;
            while ended.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
                // Who closed standard error does not want to know.
                let _ = write!(stderr(), "\r{what} ({} s)", start.elapsed().as_secs());
                written = true;
            }
            if written {
                let _ = write!(stderr(), "\r{:width$}\r", "", width = what.chars().count() + 16);
            }
        });
        Progress(Some((end, thread)))
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((end, thread)) = self.0.take() {
            drop(end);
            // It only writes to standard error, and cannot fail.
            let _ = thread.join();
        }
    }
}
