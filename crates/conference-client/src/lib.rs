//! Clients of two conference APIs: [`agentconf::Client`] for the conferences of a contact-centre
//! gateway, [`mmc::Client`] for the control of cloud meetings.
//!
//! A call returns the operation's result or an [`Error`] that tells what kept it from one. What may
//! have arrived is repeated only where the spec says that this is safe; a connection that was never
//! made is tried again.
//!
//! The feature `blocking` adds clients for people without an async runtime, in a module `blocking` of
//! each API; the feature `httpmock` a module `mock` with typed expectations of a mock server.

pub mod agentconf;
pub mod mmc;

mod answer;
mod base_url;
mod body;
mod call;
mod credential;
mod deadline;
mod error;
mod inner;
mod keeper;
#[cfg(feature = "httpmock")]
mod mock;
mod operation;
mod refuse;
mod retry;
#[cfg(feature = "blocking")]
mod runtime;
mod sending;
mod transport;

/// The example of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub use base_url::BaseUrlError;
pub use credential::{Credential, CredentialError};
pub use error::{Error, Excerpt, RenewalError, Retriable, Unanswered};
pub use openapi_runtime::{Constraint, Place, Violation};
pub use refuse::{Advice, Refuse};
pub use reqwest;
pub use retry::Retries;
pub use transport::{BuildError, Transport, TransportBuilder};
