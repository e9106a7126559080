//! Clients of two conference APIs, of a contact-centre gateway and of cloud meetings.
//!

#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc = include_str!("../README.md")]

pub mod agentconf;
pub mod mmc;

#[cfg(feature = "httpmock")]
pub use specwright_client::httpmock;
pub use specwright_client::reqwest;
pub use specwright_client::{
    Advice, BaseUrlError, BuildError, Credential, CredentialError, Error, Excerpt, Lapse, Refuse,
    RenewalError, Retriable, Retries, Transport, TransportBuilder, Unanswered,
};
pub use specwright_runtime::{Constraint, Decimal, Format, Place, Violation, Violations};

/// The name of the thread of a blocking client.
#[cfg(feature = "blocking")]
const THREAD: &str = "conference-client";
