//! Control of cloud meetings.
//!
//! ```no_run
//! use conference_client::mmc::{Client, types};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let url = types::server_url("api.meeting.huaweicloud.com");
//! let client = Client::builder(url).credential("stba…").build()?;
//! let body = types::ProlongMeetingBody::new(types::ExtensionMode::ByDuration).duration(40.into());
//! client.prolong_meeting_with(types::ProlongMeetingRequest::new("914083136".into(), body)).await?;
//! # Ok(())
//! # }
//! ```

/// The same calls without an async runtime.
#[cfg(feature = "blocking")]
#[rustfmt::skip]
pub mod blocking;
#[rustfmt::skip]
mod client;
mod media_type;
/// Expected calls of a mock server, for tests.
#[cfg(feature = "httpmock")]
#[rustfmt::skip]
pub mod mock;
mod token;

pub use client::{Client, schemes};
pub use conference_types::mmc as types;
pub use token::ControlToken;
