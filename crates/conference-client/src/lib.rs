//! Clients of two conference APIs, of a contact-centre gateway and of cloud meetings.
//!
#![doc = include_str!("../README.md")]

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

pub use base_url::BaseUrlError;
pub use credential::{Credential, CredentialError};
pub use error::{Error, Excerpt, RenewalError, Retriable, Unanswered};
#[cfg(feature = "httpmock")]
pub use httpmock;
pub use refuse::{Advice, Refuse};
pub use reqwest;
pub use retry::Retries;
pub use specwright_runtime::{Constraint, Decimal, Format, Place, Report, Violation};
pub use transport::{BuildError, Transport, TransportBuilder};
