//! The generated client of `good/store.yaml` and what a client crate writes by hand around it.

use progenitor_client::ClientHooks;
use specwright_runtime::Violations;

pub use crate::store::types;

#[expect(dead_code, reason = "the hooks that use its constants are written by hand")]
#[allow(clippy::duplicate_underscore_argument, reason = "the spec has a parameter `self`")]
#[rustfmt::skip]
#[path = "good/methods.rs"]
mod methods;
#[rustfmt::skip]
#[path = "good/operations.rs"]
mod operations;

#[derive(Clone, Debug)]
pub struct Credential;

pub struct Client {
    operations: operations::Client,
}

/// Why nothing was sent, or that something was.
#[derive(Debug)]
pub enum Error {
    Invalid(String),
    Sent,
}

/// What an operation is, for who repeats calls and writes of them.
pub struct Operation;

impl Operation {
    pub fn open(_: &'static str) -> Operation {
        Operation
    }

    pub fn guarded(_: &'static str) -> Operation {
        Operation
    }

    pub fn repeatable(self) -> Operation {
        self
    }
}

type Inner = Credential;

type Raw = Result<reqwest::Response, progenitor_client::Error<()>>;

impl ClientHooks<Inner> for operations::Client {}

impl Client {
    pub fn new(base_url: &str) -> Client {
        let http = reqwest::Client::new();
        Client { operations: operations::Client::new_with_client(base_url, http, Credential) }
    }

    async fn result<'a, T, F: Future<Output = Raw>>(
        &'a self,
        operation: &Operation,
        send: impl Fn(&'a operations::Client) -> F,
    ) -> Result<T, Error> {
        self.nothing(operation, send).await?;
        unreachable!("nothing is ever sent")
    }

    async fn nothing<'a, F: Future<Output = Raw>>(
        &'a self,
        _: &Operation,
        send: impl Fn(&'a operations::Client) -> F,
    ) -> Result<(), Error> {
        drop(send(&self.operations));
        Err(Error::Sent)
    }
}

impl From<Violations> for Error {
    fn from(report: Violations) -> Self {
        let lines: Vec<String> = report.violations().iter().map(ToString::to_string).collect();
        Error::Invalid(lines.join("; "))
    }
}
