//! The generated client of `good/store.yaml` and what a client crate writes by hand around it.

use openapi_runtime::{Place, Report};
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

fn check_segment(name: &str, segment: &str) -> Result<(), Error> {
    match segment {
        "" | "." | ".." => Err(Error::Invalid(name.to_owned())),
        _ => Ok(()),
    }
}

fn check_body<T>(body: &T) -> Result<(), Error>
where
    T: openapi_runtime::Described + serde::Serialize,
{
    let refused = |report: Report| Error::Invalid(report.violations()[0].to_string());
    openapi_runtime::json::validate(body, Place::Body).map_err(refused)
}
