//! Clients of two conference APIs, of a contact-centre gateway and of cloud meetings.
//!

#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc = include_str!("../README.md")]

mod advice;
pub mod agentconf;
pub mod mmc;

pub use advice::Advice;
#[cfg(feature = "httpmock")]
pub use specwright_client::httpmock;
pub use specwright_client::{
    BaseUrlError, BuildError, Builder, Credential, CredentialError, Credentials, Error, Excerpt,
    HttpService, Issued, Refused, Renew, RenewalError, Retriable, Retries, Transport,
    TransportBuilder, Unanswered, Undecodable, Unexpected,
};
pub use specwright_runtime::{Constraint, Decimal, Format, Place, Refusal, Violation, Violations};
