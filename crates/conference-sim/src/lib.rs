//! A gateway and a meeting service in memory, holding the documented conferences and behaving as the
//! documentation says.
//!
//! The clock of the conferences stands still until it is moved, so that every answer is known
//! beforehand. Tokens that are handed out lapse by the system's clock, since their users go by theirs.
//!
//! | agent | VDN | what it is |
//! |---|---|---|
//! | 150 | 2 | inspector |
//! | 151 | 1 | inspector |
//! | 152 | 1 | in no conference |
//! | 153 | 1 | chairperson of conference 1029888, 60 minutes long |
//! | 154 | 1 | not signed in |
//! | 160 | 2 | chairperson of conference 355840, 1390 minutes long: 50 are left |
//! | 161 | 2 | participant of conference 355840 |
//!
//! All but 154 are signed in, each with a GUID that is always the same. Who is not can sign in with
//! [`PASSWORD`] and any phone number, and gets a new GUID; there are no events to be polled for, so no
//! session ends for want of a poll, but [`Simulator::end_session`] ends one.
//!
//! Meeting 914083136 is controlled with the token of [`Simulator::control_token`], which does not lapse,
//! or with one that its host gets for [`HOST_PASSWORD`] and that is good for half an hour.
//!
//! ```
//! let simulator = conference_sim::Simulator::documented();
//! let guid = simulator.guid(160).unwrap();
//! assert!(guid.ends_with(".AgentGateway1"));
//! ```

mod gateway;
mod meetings;
mod secrets;
mod serve;
mod sessions;
mod state;
mod tokens;

pub use serve::serve;
pub use sessions::{Authentication, GuidHeader, PASSWORD};
pub use state::{Conference, Simulator};
pub use tokens::HOST_PASSWORD;
