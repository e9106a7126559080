//! A gateway and a meeting service in memory, holding the documented conferences and behaving as the
//! documentation says.
//!
//! The clock stands still until it is moved, so that every answer is known beforehand.
//!
//! | agent | VDN | what it is |
//! |---|---|---|
//! | 150 | 2 | inspector |
//! | 151 | 1 | inspector |
//! | 152 | 1 | in no conference |
//! | 153 | 1 | chairperson of conference 1029888, 60 minutes long |
//! | 160 | 2 | chairperson of conference 355840, 1390 minutes long: 50 are left |
//! | 161 | 2 | participant of conference 355840 |
//!
//! Meeting 914083136 is controlled with the token of [`Simulator::control_token`].
//!
//! ```
//! let simulator = conference_sim::Simulator::documented();
//! let guid = simulator.guid(160).unwrap();
//! assert!(guid.ends_with(".AgentGateway1"));
//! ```

mod gateway;
mod meetings;
mod serve;
mod state;

pub use serve::serve;
pub use state::{Conference, Simulator};
