//! Conferences of a contact-centre gateway.
//!
//! ```no_run
//! use conference_client::agentconf::{Client, types};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let url = types::server_url("gateway.example.net", "8043");
//! let client = Client::builder(url).credential("0c1f…").build()?;
//! let agent = types::AgentId::try_from(153)?;
//! let extended = client.prolong_time(agent, 100.try_into()?).await?;
//! println!("{} more minutes", extended.applied_time);
//! # Ok(())
//! # }
//! ```

/// The same calls without an async runtime.
#[cfg(feature = "blocking")]
#[rustfmt::skip]
pub mod blocking;
#[rustfmt::skip]
mod client;
mod codes;
/// Expected calls of a mock server, for tests.
#[cfg(feature = "httpmock")]
#[rustfmt::skip]
pub mod mock;
mod session;

pub use client::{Client, schemes};
pub use codes::advice;
pub use conference_types::agentconf as types;
pub use session::Session;

/// Why a call has no result. The gateway refuses with a result code.
pub type Error = crate::Error<crate::Refusal<types::Retcode>>;
