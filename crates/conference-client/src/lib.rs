//! Clients of two conference APIs: [`agentconf::Client`] for the conferences of a contact-centre
//! gateway, [`mmc::Client`] for the control of cloud meetings.
//!
//! A call returns the operation's result or an [`Error`] that tells what kept it from one. A call is
//! sent once; nothing here repeats it.

pub mod agentconf;
pub mod mmc;

mod answer;
mod connect;
mod credential;
mod error;

pub use connect::BaseUrlError;
pub use credential::{Credential, CredentialError};
pub use error::{BuildError, Error, Excerpt};
pub use openapi_runtime::{Constraint, Place, Violation};
pub use reqwest;
