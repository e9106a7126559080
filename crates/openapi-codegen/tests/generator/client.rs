//! The generated client of `good/store.yaml` and what a client crate writes by hand around it.

use openapi_runtime::Report;
use progenitor_client::{ByteStream, ClientHooks, ResponseValue};

pub use crate::store::types;

#[expect(dead_code, reason = "the hooks that use its constants are written by hand")]
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

type Raw = Result<ResponseValue<ByteStream>, progenitor_client::Error<ByteStream>>;

impl ClientHooks<Credential> for operations::Client {}

impl Client {
    pub fn new(base_url: &str) -> Client {
        let http = reqwest::Client::new();
        Client { operations: operations::Client::new_with_client(base_url, http, Credential) }
    }

    async fn result<T>(&self, _: Raw) -> Result<T, Error> {
        Err(Error::Sent)
    }

    async fn nothing(&self, _: Raw) -> Result<(), Error> {
        Err(Error::Sent)
    }
}

impl From<Report> for Error {
    fn from(report: Report) -> Self {
        Error::Invalid(report.violations()[0].to_string())
    }
}
